"""Sentences of the corpora for learning and measuring angles, with the labels kept in `labels/`.

The labels are kept apart from the sentences, whose texts are not ours to give: a label stands
beside the first ten hexadecimal digits of the SHA-256 of its sentence. `crisis.tsv` was labelled by
careful reading to the guide in the corpora; `crisis-model.tsv.gz` by a model (see its head). The
sentences of `crisis-own.jsonl.gz` were written for this purpose and are ours to give.
"""

import gzip
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from bench.corpora import SHARED
from briefing import split_sentences
from briefing.angles.labelled import Labelled, read_labelled

DATA = SHARED / "data"
LABELS = Path(__file__).resolve().parent / "labels"
ANGLES = ("diplomatic", "military", "humanitarian")
LETTER = {"d": "diplomatic", "m": "military", "h": "humanitarian", "o": "other"}
TRAIN = DATA / "angle_labels" / "train.jsonl.gz"
MEASURED = DATA / "angle_labels" / "sentences.jsonl.gz"

GROUPS = ("syria", "egypt", "iraq", "gaza", "allsides", "cameo", "case2021_events")
"""Sources that are held out in turn, to see what carries over."""

SHORTEST, LONGEST = 4, 70
"""Words of a sentence that is taken from the corpora."""

GRAM = 8
"""Words in a row that no sentence may have in common with one that is used for measuring."""


def group_of(source: str) -> str:
    """The group of a source: its country or event, or itself."""
    if source in ("cameo", "cameo_quad", "plover_gsr"):
        return "cameo"
    return next((name for name in GROUPS if source.endswith(name)), source)


def key_of(text: str) -> str:
    """What stands for a sentence in the files of labels."""
    return hashlib.sha256(text.encode()).hexdigest()[:10]


def rows_of(name: str) -> Iterator[dict[str, Any]]:
    """The rows of a file of the corpora."""
    with gzip.open(DATA / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def sentences(text: str) -> list[str]:
    """The sentences of a text, each line for itself."""
    return [line[start:end] for line in text.split("\n") for start, end in split_sentences(line)]


def texts() -> Iterator[tuple[str, list[str]]]:
    """Source and sentences in order, of every text of the corpora that may teach."""
    for row in rows_of("timeline17/articles"):
        yield f"timeline17/{row['event'].split('_')[0]}", row["text"].split("\n")
    for row in rows_of("crisis_days/days"):
        for told in row["sentences"]:
            yield f"crisis_days/{row['topic']}", [told if isinstance(told, str) else told["text"]]
    for row in rows_of("background_timelines/timelines"):
        yield f"background/{row['event']}", [s for update in row["updates"][:1] for s in sentences(update)]
    for row in rows_of("timeline17/days"):
        for reference in row["references"]:
            yield f"timeline17/{row['topic']}", sentences(reference["text"])
    for row in rows_of("allsides_roundups/clusters"):
        for document in row["documents"]:
            yield "allsides", sentences(document.get("text") or document.get("body") or "")
    for row in rows_of("bbc_news_summary/articles"):
        yield f"bbc/{row['topic']}", [s for part in row["paragraphs"] for s in sentences(part)]
    for name, source in ARTICLES.items():
        for row in rows_of(name):
            yield source, sentences(row["article"])
    for row in rows_of("gum_news/articles"):
        yield "gum", [s for part in row["paragraphs"] for s in sentences(part["text"])]
    for row in rows_of("quotes_polnear/articles"):
        yield "polnear", sentences(row["text"])
    for row in rows_of("story_clusters/telegram_pairs"):
        for side in (row["a"], row["b"]) if row["lang"] == "en" else ():
            yield "telegram", sentences(side.get("text") or "\n".join(side.get("paragraphs", [])))
    for row in rows_of("article_extraction/pages"):
        yield "pages", sentences(row["body"])
    for name in SHORT_TEXTS:
        for row in rows_of(f"section_labels/{name}"):
            yield name.removesuffix("_displacement"), [row["text"]]


ARTICLES = {
    "cnndm_sample/articles": "cnndm",
    "realsumm/articles": "cnndm",
    "writer_summaries/articles": "writers",
}
SHORT_TEXTS = (
    *("cameo_quad", "case2021_events", "plover_gsr", "disaster_news", "idmc_displacement", "un_quad"),
)


def plain(text: str) -> str:
    """A text as small words, to tell copies."""
    return re.sub(r"\W+", " ", text.lower()).strip()


def grams(text: str) -> set[str]:
    """Every `GRAM` words in a row, or all words of a shorter text."""
    words = plain(text).split()
    return {" ".join(words[at : at + GRAM]) for at in range(max(1, len(words) - GRAM + 1))}


@dataclass(frozen=True, slots=True)
class Unlabelled:
    """A sentence of the corpora."""

    text: str
    before: str
    source: str


@cache
def unlabelled() -> list[Unlabelled]:
    """Every sentence of the corpora once, without those of the labelled files and their copies."""
    measured = list(read_labelled(str(MEASURED), ANGLES))
    barred = set().union(*(grams(row.text) for row in measured))
    seen = {plain(row.text) for row in [*measured, *read_labelled(str(TRAIN), ANGLES)]}
    found = []
    for source, told in texts():
        before = ""
        for sentence in told:
            text = re.sub(r"\s+", " ", sentence).strip()
            words = plain(text)
            if SHORTEST <= len(words.split()) <= LONGEST and words not in seen:
                seen.add(words)
                if barred.isdisjoint(grams(text)):
                    found.append(Unlabelled(text, before, source))
            before = text
    return found


def train() -> list[Labelled]:
    """The labelled file for learning, with each row's source as the group it is held out with."""
    return [replace(row, source=group_of(row.source)) for row in read_labelled(str(TRAIN), ANGLES)]


def more_labelled() -> list[Labelled]:
    """Further sentences of the corpora, labelled by reading."""
    lines = (LABELS / "crisis.tsv").read_text(encoding="utf-8").splitlines()
    labels = dict(line.split("\t") for line in lines if not line.startswith("#"))
    found = []
    for row in unlabelled():
        letters = labels.get(key_of(row.text))
        if letters:
            primary, *also = (LETTER[letter] for letter in letters)
            found.append(Labelled(row.text, primary, tuple(also), (), row.before, group_of(row.source)))
    return found


def own() -> list[Labelled]:
    """Sentences written for this purpose, about conflicts all over the world, and labelled."""
    return [replace(row, source="own") for row in read_labelled(str(LABELS / "crisis-own.jsonl.gz"), ANGLES)]
