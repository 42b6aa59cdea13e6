from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import briefing
from briefing.errors import EmptyDocument, ReadError
from briefing.raw import Credits, Raw
from briefing.read import read_document, read_html, read_source

FILES = Path(__file__).parent / "files" / "html"

LEDE = "<p>The port of Karvan reopened on Thursday, four months after shelling closed it, harbour officials said.</p>"
MORE = (
    "<p>Two ships with 12,000 tonnes of grain had docked by noon, according to the harbour master.</p>"
    "<p>The truce between the government and the Northern Front runs until the end of April.</p>"
)


def page(*body, head="", attributes=""):
    return (
        f"<html{attributes}><head><title>Port reopens</title>{head}</head><body>{''.join(body)}</body></html>"
    )


def texts(html):
    return read_html(html).text.split("\n")


PLAIN = texts(page(LEDE, MORE))


@pytest.mark.parametrize("name", sorted(path.stem for path in FILES.glob("*.html")))
def test_golden_page_gives_the_article_alone(name):
    article = read_source(str(FILES / f"{name}.html")).documents[0]
    assert article.text == (FILES / f"{name}.txt").read_text().rstrip("\n")
    assert read_document((FILES / f"{name}.html").read_bytes(), f"{name}.html").text == article.text


def test_paragraphs_are_spans_of_the_text_and_the_dateline_is_marked():
    article = read_source(str(FILES / "port.html")).documents[0]
    start = article.text.index("Two ships with 12,000 tonnes")
    assert (article.paragraphs[1].start, article.paragraphs[1].number) == (start, 2)
    assert article.text[slice(*article.paragraphs[0].dateline)] == "KARVAN (Example Wire) - "
    assert [p.kind for p in article.paragraphs] == ["body", "body", "body", "heading", "body", "body", "body"]


def test_credits_come_from_metadata_and_the_day_is_that_of_its_own_time_zone():
    article = read_source(str(FILES / "port.html")).documents[0]
    assert (article.title, article.publisher, article.author) == (
        "Port of Karvan reopens after truce",
        "Coastal Gazette",
        "Ines Okoro, Paul Brandt",
    )
    assert (article.published, article.published_from) == (date(2024, 3, 14), "metadata")
    assert (article.link, article.language) == ("https://gazette.example/world/port-of-karvan", "en")


def test_day_and_publisher_of_a_page_without_metadata_come_from_its_dateline():
    article = read_source(str(FILES / "port-fr.html")).documents[0]
    assert (article.published, article.published_from) == (date(2024, 3, 14), "dateline")
    assert (article.title, article.publisher, article.author) == ("Le port de Karvan rouvre", "Agence", None)
    assert article.encoding == "cp1252"


def test_day_that_the_page_shows_counts_where_no_metadata_has_one():
    article = read_source(str(FILES / "mina.html")).documents[0]
    assert (article.published, article.published_from) == (date(2024, 3, 14), "page")


def test_page_that_says_nothing_of_itself_has_no_credits():
    article = read_html(f"<html><body>{LEDE}{MORE}</body></html>")
    assert [
        getattr(article, name)
        for name in ("title", "publisher", "author", "published", "published_from", "link")
    ] == [None] * 6


def test_what_the_sender_says_wins():
    known = Credits(
        title="As the feed says", publisher="Feed", published=date(2024, 1, 2), published_from="metadata"
    )
    raw = Raw((FILES / "port.html").read_bytes(), "x.html", credits=known)
    article = read_document(raw)
    assert (article.title, article.publisher, article.published) == (
        "As the feed says",
        "Feed",
        date(2024, 1, 2),
    )
    assert article.author == "Ines Okoro, Paul Brandt"


def test_host_is_the_publisher_where_nobody_names_one():
    assert read_html(page(LEDE, MORE), "https://www.coast.example/a/b").publisher == "coast.example"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ('<meta property="og:title" content="Port reopens | Gazette"><meta property="og:site_name" content="Gazette">', "Port reopens"),
        ('<meta property="og:title" content="Port reopens - and closes again">', "Port reopens - and closes again"),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ships sail"}</script>', "Ships sail"),
        ('<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>', "Port reopens"),
        ("", "Port reopens"),
    ],
)  # fmt: skip
def test_title_is_the_headline_without_the_name_of_the_site(head, title):
    assert read_html(page(LEDE, MORE, head=head)).title == title


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta property="article:published_time" content="2024-03-14T23:30:00-05:00">', date(2024, 3, 14)),
        ('<meta name="date" content="14 March 2024">', date(2024, 3, 14)),
        ('<meta itemprop="datePublished dateCreated" content="2024-03-14">', date(2024, 3, 14)),
        (
            '<meta name="date" content="2024-03-16"><meta property="article:modified_time" content="2024-03-15">',
            None,
        ),
        ('<meta name="date" content="3/4/2024">', None),
        ('<meta name="date" content="soon">', None),
    ],
)
def test_day_is_what_the_metadata_state_and_never_one_behind_the_last_change(head, day):
    article = read_html(page(LEDE, MORE, head=head))
    assert (article.published, article.published_from) == (day, "metadata" if day else None)


def test_no_day_is_guessed_from_an_address_or_a_copyright_line():
    article = read_html(
        page(LEDE, MORE, "<p>© 14 March 2019 Gazette</p>"), "https://g.example/2019/03/14/port"
    )
    assert article.published is None


@pytest.mark.parametrize(
    ("link", "found"),
    [
        ("https://g.example/a/port", "https://g.example/a/port"),
        ("https://g.example/", None),
        ("javascript:alert(1)", None),
        ("/a/port", None),
    ],
)
def test_link_is_a_web_address_of_an_article(link, found):
    assert read_html(page(LEDE, MORE, head=f'<link rel="canonical" href="{link}">')).link == found


FURNITURE = [
    '<p><a href="/x">How the siege of Karvan began and who ended it</a></p>',
    '<p>Also: <a href="/x">How the siege of Karvan began and who ended it</a></p>',
    '<div class="newsletter-box"><p>The best of the coast, each morning, in your letterbox and ours.</p></div>',
    '<div class="related-links"><p>The siege of Karvan began in November, and nobody knew when it would end.</p></div>',
    "<aside><p>A box about the Northern Front, its leaders and the ports that it has held.</p></aside>",
    '<p class="wp-caption-text">Ships wait outside the port of Karvan on Thursday.</p>',
    "<figure><img><figcaption>Ships wait outside the port of Karvan on Thursday.</figcaption></figure>",
    "<p>Photo: Ines Okoro</p>",
    "<p>Read more: How the siege of Karvan began</p>",
    "<p>10:32 GMT</p>",
    "<form><p>Enter the address of your mail here, please, and we write to you.</p></form>",
    "<!-- <p>The comment of a programmer is no news at all.</p> -->",
    "<script>document.write('<p>Nor is this.</p>')</script>",
    '<p style="display:none">What is hidden from the reader is not read.</p>',
]


@pytest.mark.parametrize("furniture", FURNITURE)
@pytest.mark.parametrize("place", ["middle", "end"])
def test_what_is_not_news_is_left_out(furniture, place):
    body = (LEDE, furniture, MORE) if place == "middle" else (LEDE, MORE, furniture)
    assert texts(page(*body)) == PLAIN


def test_headline_and_the_lines_set_below_it_are_not_in_the_text():
    top = "<h1>Port reopens</h1><h2>Two ships have docked by noon, after four months of siege.</h2>"
    assert texts(page("<article>", top, LEDE, MORE, "</article>")) == PLAIN


def test_paragraph_of_the_article_stays_whatever_its_class_is_called():
    named = LEDE.replace("<p>", '<p class="slide options meta">')
    assert texts(page(f'<div class="social">{named}{MORE}</div>')) == PLAIN


def test_paragraph_with_links_in_its_sentences_stays():
    linked = LEDE.replace("harbour officials", '<a href="/x">harbour officials</a>')
    assert texts(page(linked, MORE)) == PLAIN


def test_line_between_paragraphs_that_is_no_paragraph_of_html_stays():
    assert texts(page(LEDE, '<div class="x">Who opened the port?</div>', MORE)) == [
        PLAIN[0],
        "Who opened the port?",
        *PLAIN[1:],
    ]


def test_article_in_several_containers_is_read_whole():
    parts = [
        f'<div class="row"><div class="article-body">{text}</div></div>'
        for text in (MORE, MORE.replace("T", "W"))
    ]
    found = texts(page(f"<main>{parts[0]}<div class='ad'>Buy</div>{parts[1]}</main>"))
    assert found == [*PLAIN[1:], *(line.replace("T", "W") for line in PLAIN[1:])]


def test_post_that_the_article_quotes_stays():
    post = '<blockquote class="twitter-tweet"><p>The port is open again, and may it stay so.</p></blockquote>'
    assert texts(page(LEDE, f'<div class="social-embed">{post}</div>', MORE)) == [
        PLAIN[0],
        "The port is open again, and may it stay so.",
        *PLAIN[1:],
    ]


def test_menu_that_opens_over_a_sentence_is_no_part_of_it():
    menu = "".join(f'<a href="/{n}">What the harbour did in year {n}</a> ' for n in range(4))
    opened = LEDE.replace(
        "harbour officials", f'<span><a href="/x">harbour officials</a><span>{menu}</span></span>'
    )
    assert texts(page(opened, MORE)) == PLAIN


def test_line_breaks_part_paragraphs():
    found = texts(
        page("<p>The port reopened on Thursday, officials said.<br><br>Two ships had docked by noon.</p>")
    )
    assert found == ["The port reopened on Thursday, officials said.", "Two ships had docked by noon."]


def test_page_of_one_sentence_is_read_without_its_headline():
    found = read_html(page("<h1>Port reopens</h1><p>The port reopened on Thursday.</p>"))
    assert (found.title, found.text) == ("Port reopens", "The port reopened on Thursday.")


def test_article_that_only_a_program_would_show_is_read_from_the_metadata():
    stated = (
        '{"@type": "NewsArticle", "articleBody": "The port &quot;reopened&quot;.\\n\\nTwo ships had docked."}'
    )
    found = texts(page('<div id="app"></div>', head=f'<script type="application/ld+json">{stated}</script>'))
    assert found == ['The port "reopened".', "Two ships had docked."]


def test_soft_hyphens_are_left_out():
    assert texts(page(LEDE.replace("harbour", "har&shy;bour"), MORE)) == PLAIN


@pytest.mark.parametrize(
    "html", ["<html></html>", page('<div id="app"></div>'), page('<ul><li><a href="/x">Port</a></li></ul>')]
)
def test_page_without_article_is_refused_in_one_line(html):
    with pytest.raises(EmptyDocument, match=r"^text holds no article; give a page with the text of one$"):
        read_html(html)


DEEP = "x.html nests its elements more than 250 deep; save the article as text and give that"
MANY = "x.html has more than 50,000 elements; save the article as text and give that"


@pytest.mark.parametrize(
    ("html", "message"),
    [
        ("<html><body>" + "<div>" * 200_000 + LEDE + "</div>" * 200_000, DEEP),
        ("<html><body>" + "<div>" * 200_000 + LEDE, DEEP),
        ("<html><body><p>" + "<b>x" * 200_000, DEEP),
        ("<html><body>" + "<p>x" * 60_000, MANY),
    ],
)
def test_bomb_of_elements_gives_one_clear_line(html, message):
    with pytest.raises(ReadError) as caught:
        read_document(html, "x.html")
    assert str(caught.value) == message


@pytest.mark.parametrize(
    "bomb",
    [
        "<script>x</script>" * 100_000,
        "<style>p{}</style>" * 100_000,
        "<!-- x -->" * 200_000,
        "<div " + " ".join(f'a{n}="x"' for n in range(200_000)) + "></div>",
        "<div " + " ".join(f"a{n}" for n in range(200_000)) + "></div>",
        "<script type='application/ld+json'>" + "[" * 500_000 + "</script>",
    ],
    ids=["scripts", "styles", "comments", "attributes", "bare attributes", "json"],
)
@pytest.mark.timeout(20)
def test_bomb_of_markup_is_passed_over(bomb):
    assert texts(page(LEDE, bomb, MORE)) == PLAIN


@pytest.mark.parametrize(
    "piece", ["<script", "<!--", "<style>", "<", "<a ", '<a "', '<a ="', "<a x='", "&amp;"]
)
@pytest.mark.timeout(20)
def test_markup_that_is_never_closed_takes_time_in_proportion(piece):
    from briefing.read.html.tree import tree_of

    assert tree_of(f"<html><body>{LEDE}{piece * (2_000_000 // len(piece))}", "x").tag == "html"


def test_same_page_gives_the_same_document():
    content = (FILES / "port.html").read_bytes()
    assert read_document(content, "a.html") == read_document(content, "a.html")


def test_read_html_is_public_and_takes_bytes_and_text():
    content = (FILES / "mina.html").read_bytes()
    assert replace(briefing.read_html(content), sha256="") == replace(
        briefing.read_html(content.decode()), sha256=""
    )
