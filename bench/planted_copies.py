"""News articles of the corpora with copies planted among them, each kind as sites make them.

The articles are of the BBC, Timeline17 and CNN/Daily Mail (`bench.corpora`); the frames that other
sites put round them are invented.
"""

import gzip
import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from bench.corpora import SHARED
from briefing.errors import EmptyDocument
from briefing.model import Document
from briefing.read import read_document

SEED: Final = 20240311
FEWEST_PARAGRAPHS: Final = 5
"""An article of fewer loses its news with two of them."""

FRAMES: Final = (
    (
        "Home\nWorld\nPolitics\nSport\nWeather\nSign in",
        "Sign up for our morning letter and never miss what matters to you. You can leave at any time.\n"
        "Follow us on every channel.\nTerms of use\nPrivacy\n© The Example Courier. All rights reserved.",
    ),
    (
        "We use cookies to give you the best experience on our site. By going on you accept our policy.\n"
        "You have 3 free articles left this month. Subscribe from 1 euro a week.",
        "Most read\nTen walks for a rainy weekend\nWhat to cook tonight: lentils with lemon\n"
        "Quiz: how well do you know our rivers?\nJoin the conversation: 24 comments",
    ),
    (
        "Published 09:42, updated 11:05\nBy our staff and agencies\nListen to this article, 4 min",
        "This report was taken over from an agency without changes by our newsroom. Did you find a mistake? "
        "Write to the desk.\nShare\nPrint\nMail\nAdvertisement",
    ),
    (
        "The Hill Gazette - since 1887 - independent and local\nToday's paper | Obituaries | Jobs",
        "Independent journalism costs money. If everyone who reads us gave the price of a coffee, our future "
        "would be safe. Please support the Gazette today.\nContact: 555 0147",
    ),
)


@dataclass(frozen=True, slots=True)
class Planted:
    """A set of articles, in random order."""

    documents: tuple[Document, ...]
    original: dict[int, int]
    """Index of a copy to that of the article from which it was made."""
    kind: dict[int, str]
    """Index of a copy to how it was made."""


def planted(n_articles: int, n_copies: int) -> Planted:
    """So many articles, of which so many are copies of others, of each kind in turn."""
    draw = random.Random(SEED)
    sources = _articles()
    draw.shuffle(sources)
    sources = sources[: n_articles - n_copies]
    fit = [n for n, lines in enumerate(sources) if len(lines) > FEWEST_PARAGRAPHS]
    texts: list[tuple[str, int, str]] = [("\n".join(lines), n, "") for n, lines in enumerate(sources)]
    names = list(KINDS)
    for count in range(n_copies):
        chosen, kind = fit[draw.randrange(len(fit))], names[count % len(names)]
        texts.append(("\n".join(KINDS[kind](list(sources[chosen]), draw)), chosen, kind))
    order = list(range(len(texts)))
    draw.shuffle(order)
    at = {old: new for new, old in enumerate(order)}
    documents = tuple(_read(texts[old][0], f"{new}.txt") for new, old in enumerate(order))
    copies = [old for old, (_, _, kind) in enumerate(texts) if kind]
    return Planted(
        documents,
        {at[old]: at[texts[old][1]] for old in copies},
        {at[old]: texts[old][2] for old in copies},
    )


def _read(text: str, uri: str) -> Document:
    try:
        return read_document(text, uri)
    except EmptyDocument:
        return Document(text=text, uri=uri)


def _articles() -> list[list[str]]:
    """The lines of each article, its headline first."""
    found = [[row["title"], *row["paragraphs"]] for row in rows("bbc_news_summary/articles.jsonl.gz")]
    for row in rows("timeline17/articles.jsonl.gz"):
        lines = [line for line in row["text"].split("\n") if line.strip()]
        if not lines:
            continue
        headline = " ".join(lines[0].split()[:9]).rstrip(".,;:")
        found.append([headline, *(" ".join(lines[n : n + 3]) for n in range(0, len(lines), 3))])
    for row in rows("cnndm_sample/articles.jsonl.gz"):
        parts = row["article"].split(" . ")
        found.append([parts[0], *(" . ".join(parts[n : n + 3]) for n in range(1, len(parts), 3))])
    return found


def rows(name: str) -> list[dict[str, Any]]:
    """The rows of a file of the corpora."""
    with gzip.open(SHARED / "data" / name, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _exact(lines: list[str], draw: random.Random) -> list[str]:
    return lines


def _headline(lines: list[str], draw: random.Random) -> list[str]:
    """Another headline: the old one turned, or the first words of the story."""
    words = lines[0].split()
    other = ["Report:", *words[len(words) // 2 :], "after", *words[: len(words) // 2]]
    return [" ".join(draw.choice([other, lines[1].split()[:8]])), *lines[1:]]


def _shorter(lines: list[str], draw: random.Random) -> list[str]:
    """Without two of its paragraphs."""
    dropped = draw.sample(range(1, len(lines)), 2)
    return [line for n, line in enumerate(lines) if n not in dropped]


def _framed(lines: list[str], draw: random.Random) -> list[str]:
    before, after = draw.choice(FRAMES)
    return [before, *lines, after]


def _typography(lines: list[str], draw: random.Random) -> list[str]:
    """Curly quotation marks, long dashes and other blanks."""
    turned = str.maketrans({"'": "’", "`": "‘", "-": "–", "\u00a0": " "})
    return [line.translate(turned).replace(' "', " “").replace('"', "”") for line in lines]


def _all(lines: list[str], draw: random.Random) -> list[str]:
    return _framed(_typography(_shorter(_headline(lines, draw), draw), draw), draw)


KINDS: Final[dict[str, Callable[[list[str], random.Random], list[str]]]] = {
    "exact": _exact,
    "edited headline": _headline,
    "two paragraphs dropped": _shorter,
    "another site's frame": _framed,
    "other typography": _typography,
    "all of these": _all,
}
