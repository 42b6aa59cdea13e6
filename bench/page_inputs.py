"""A hundred inputs for `bench.pages`, drawn from the corpora beside the project: always the same ones."""

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from bench.corpora import scorer
from briefing.errors import EmptyDocument
from briefing.model import Document
from briefing.options import MARKINGS, Options
from briefing.read import read_document

LONG_TITLE: Final = (
    "Envoys of eleven states leave the talks at the lake after the ninth day without a text on the port, "
    "the ferries, the prisoners, the debts of the railway and the share of the water, while both armies "
    "say that they have moved no guns and the towns on the northern shore wait for flour, fuel and news"
)
"""Our own words: 57 of them, as a title that somebody pasted from a lede."""

MOST_WORDS: Final = 1500
"""Words of an article among forty, so that forty long ones have 60,000."""

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Input:
    """What one run is given."""

    name: str
    kind: str
    documents: tuple[Document, ...]
    options: Options

    @property
    def n_words(self) -> int:
        """Words of all sources."""
        return sum(document.n_words for document in self.documents)


def inputs() -> list[Input]:
    """One hundred inputs, each kind with papers, markings, dates and word limits in turn."""
    kinds = {
        "one article": _singles(),
        "five articles": _days(5, 15),
        "forty articles": _forties(),
        "one story, three outlets": _triples(),
        "long title": _long_titles(),
        "short": _shorts(),
        "other languages": _others(),
    }
    listed = [(kind, texts) for kind, of_kind in kinds.items() for texts in of_kind]
    return [_input(n, kind, texts) for n, (kind, texts) in enumerate(listed)]


def _input(number: int, kind: str, texts: Sequence[Row]) -> Input:
    documents = tuple(_documents(texts))
    dates = [row["date"] for row in texts if row.get("date")]
    options = Options(
        date=date.fromisoformat(max(dates)) if dates and number % 3 else None,
        title=LONG_TITLE[: 90 * (1 + number % 4)].rsplit(" ", 1)[0] if kind == "long title" else None,
        paper="letter" if number % 3 == 1 else "a4",
        marking=MARKINGS[number % 5] if number % 4 == 2 else None,
        words={3: 3000, 5: 60, 8: 900}.get(number % 10),
        max_share=1.0 if number % 5 == 3 else 0.5,
    )
    return Input(f"{number:03d} {texts[0]['id']}", kind, documents, options)


def _documents(texts: Sequence[Row]) -> Iterator[Document]:
    for row in texts:
        name = "".join(c if c.isalnum() else "-" for c in str(row["id"]))
        try:
            yield read_document(row["text"], f"{name}.txt")
        except EmptyDocument:
            continue


def _rows(name: str) -> list[Row]:
    module = scorer()
    return list(module.rows(module.DATA / name))


def _long_enough(words: int) -> list[Row]:
    return [row for row in _rows("timeline17/articles.jsonl.gz") if len(row["text"].split()) >= words]


def _singles() -> list[list[Row]]:
    """Thirty-three: from 200 words to the longest, clean and messy, with titles and without."""
    news = sorted(_long_enough(200), key=lambda row: (len(row["text"].split()), row["id"]))
    picked = [news[n * (len(news) - 1) // 12] for n in range(13)]
    picked += [{**row, "text": _titled(row)} for row in _rows("bbc_news_summary/articles.jsonl.gz")[::150]]
    picked += _rows("quotes_polnear/articles.jsonl.gz")[::36]
    picked += [{**row, "text": row["article"]} for row in _rows("cnndm_sample/articles.jsonl.gz")[::15]]
    picked += [{**row, "text": row["article"]} for row in _rows("realsumm/articles.jsonl.gz")[::30]]
    return [[row] for row in picked[:33]]


def _titled(row: Row) -> str:
    return "\n\n".join([row["title"], *row["paragraphs"]])


def _days(n_articles: int, n_days: int) -> list[list[Row]]:
    """Days on which so many articles appeared on one event, spread over the events."""
    days: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in _long_enough(80):
        days[row["event"], row["date"]].append(row)
    full = [rows for _, rows in sorted(days.items()) if len(rows) >= n_articles]
    return [full[n * (len(full) - 1) // (n_days - 1)][:n_articles] for n in range(n_days)]


def _forties() -> list[list[Row]]:
    """Fourteen times forty articles: of one event, of all, and long ones, about 60,000 words."""
    draw = random.Random(40)
    news = [row for row in _long_enough(80) if len(row["text"].split()) <= MOST_WORDS]
    events = sorted({row["event"] for row in news})
    found = [
        draw.sample([row for row in news if row["event"] == event], 40) for event in events for _ in range(2)
    ]
    found += [draw.sample(news, 40) for _ in range(2)]
    longest = sorted(news, key=lambda row: (-len(row["text"].split()), row["id"]))
    return [*found, longest[:40], longest[40:80]]


def _triples() -> list[list[Row]]:
    stories: dict[str, list[Row]] = defaultdict(list)
    for row in _rows("story_clusters/basil_triples.jsonl.gz"):
        stories[row["cluster"]].append({**row, "text": _titled(row)})
    return [rows for _, rows in sorted(stories.items())][::5][:10]


def _long_titles() -> list[list[Row]]:
    news = _long_enough(300)
    return [news[n * 97 : n * 97 + size] for n, size in enumerate((1, 1, 5, 5, 12, 1, 3, 40))]


def _shorts() -> list[list[Row]]:
    """Ten: leads, and single sentences."""
    leads = _rows("allsides_roundups/clusters.jsonl.gz")[::170][:9]
    found = [
        [{"id": f"{row['id']}-{n}", "text": part["text"]} for n, part in enumerate(row["documents"])][:size]
        for row, size in zip(leads, (1, 1, 1, 2, 3, 3), strict=False)
    ]
    labelled = _rows("angle_labels/sentences.jsonl.gz")
    return found + [[{"id": row["id"], "text": row["text"]}] for row in labelled[11:411:100]]


def _others() -> list[list[Row]]:
    """Ten in Arabic, Spanish, French, Russian, Korean, and mixed with English."""
    found = []
    for code in ("ar", "es", "fr", "ru"):
        rows = _rows(f"sentence_boundaries/{code}_pud.jsonl.gz")
        texts = ["\n".join(block["text"] for block in row["paragraphs"]) for row in rows]
        found.append([{"id": f"{code}-pud", "text": "\n".join(texts[:40])}])
        if code in ("ar", "ru"):
            found.append([{"id": f"{code}-pud-{n}", "text": "\n".join(texts[n::9])} for n in range(5)])
    foreign = [
        {"id": row["id"], "text": row["body"]}
        for row in _rows("article_extraction/pages.jsonl.gz")
        if sum(character > "\u024f" for character in row["body"]) > 0.5 * len(row["body"])
    ]
    found += [[row] for row in foreign[:2]]
    english = _long_enough(300)
    found.append([*found[1], *english[:3]])
    found.append([*english[3:5], *foreign[:2], *found[0]])
    return found
