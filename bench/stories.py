"""Score `group_stories` against articles of which people said what is one story.

python -m bench.stories            writes bench/results/stories.md

Pairs: of all pairs that stand in one group, the share that is one story (precision); of all pairs that
are one story, the share that stand in one group (recall). No document has a date here.
"""

import sys
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from typing import Any, Final

from bench.planted_copies import rows
from bench.timed_run import ROOT, peak_mb
from briefing.group import stories
from briefing.group.stories import group_stories
from briefing.model import Document
from briefing.read import read_document

THRESHOLDS: Final = (0.30, 0.33, 0.35, 0.37, 0.39, 0.42, 0.45)
ALLSIDES: Final = 400
"""Rows of the roundups that are grouped at once; many of them are about one event on other days."""


@dataclass(frozen=True, slots=True)
class Score:
    """Precision and recall of pairs, 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)


def as_document(title: str, text: str, language: str | None = None) -> Document:
    """An article without a date, its title known."""
    document = read_document(f"{title}\n\n{text}", language=language)
    return replace(document, title=title, published=None)


def grouped(documents: Sequence[Document], names: Sequence[str]) -> Score:
    """The score of all documents grouped at once, which have the names of their stories."""
    n_right = n_together = 0
    for story in group_stories(documents):
        for a, b in combinations(story, 2):
            n_together += 1
            n_right += names[a] == names[b]
    n_true = sum(n * (n - 1) // 2 for n in Counter(names).values())
    return Score(n_right / max(1, n_together), n_right / n_true)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Documents, and pairs of them of which people said whether they are one story."""

    documents: tuple[Document, ...]
    judged: tuple[tuple[int, int, bool], ...]

    def alone(self) -> Score:
        """Each pair in a call of its own."""
        return self._score(
            {
                (a, b)
                for a, b, _ in self.judged
                if len(group_stories([self.documents[a], self.documents[b]])) == 1
            }
        )

    def pooled(self) -> Score:
        """All documents in one call."""
        return self._score(
            {pair for story in group_stories(self.documents) for pair in combinations(story, 2)}
        )

    def _score(self, together: set[tuple[int, int]]) -> Score:
        said = [
            (is_one, (min(a, b), max(a, b)) in together or (a, b) in together) for a, b, is_one in self.judged
        ]
        n_right = sum(is_one and found for is_one, found in said)
        return Score(
            n_right / max(1, sum(found for _, found in said)), n_right / sum(is_one for is_one, _ in said)
        )


def basil() -> tuple[list[Document], list[str]]:
    """150 articles, three of each story, and the names of their stories."""
    found = rows("story_clusters/basil_triples.jsonl.gz")
    return [as_document(r["title"], "\n".join(r["paragraphs"]), "en") for r in found], [
        r["cluster"] for r in found
    ]


def allsides() -> tuple[list[Document], list[str]]:
    """Leads of articles, three of each row."""
    found = [
        (row["id"], d)
        for row in rows("allsides_roundups/clusters.jsonl.gz")[:ALLSIDES]
        for d in row["documents"]
    ]
    return [as_document(d["title"].rstrip("."), d["text"], "en") for _, d in found], [
        name for name, _ in found
    ]


def telegram(language: str) -> Pairs:
    """The judged pairs of a language."""
    documents: list[Document] = []
    place: dict[str, int] = {}
    judged = []
    for row in rows("story_clusters/telegram_pairs.jsonl.gz"):
        if row["lang"] != language:
            continue
        for side in (row["a"], row["b"]):
            if side["url"] not in place:
                place[side["url"]] = len(documents)
                documents.append(as_document(side["title"], side["text"], language))
        judged.append((place[row["a"]["url"]], place[row["b"]["url"]], bool(row["same_story"])))
    return Pairs(tuple(documents), tuple(judged))


def timeline17() -> tuple[float, float, list[int]]:
    """Seconds, megabytes, and the sizes of the stories, of 2,000 dated articles of five long events."""
    documents = [
        replace(read_document(row["text"]), published=date.fromisoformat(row["date"]))
        for row in rows("timeline17/articles.jsonl.gz")[:2000]
    ]
    before, began = peak_mb(), time.process_time()
    found = group_stories(documents)
    return time.process_time() - began, peak_mb() - before, [len(story) for story in found]


def sweep() -> dict[str, list[Score]]:
    """The scores of each set at each threshold."""
    articles, names = basil()
    leads, lead_names = allsides()
    russian, english = telegram("ru"), telegram("en")
    ways: dict[str, Any] = {
        "BASIL, 150 at once": lambda: grouped(articles, names),
        "Telegram English, in twos": english.alone,
        "Telegram English, pooled": english.pooled,
        "Telegram Russian, in twos": russian.alone,
        "Telegram Russian, pooled": russian.pooled,
        f"AllSides leads, {len(leads)} at once": lambda: grouped(leads, lead_names),
    }
    kept = stories.ONE_STORY
    found: dict[str, list[Score]] = defaultdict(list)
    for threshold in (kept, *THRESHOLDS):
        stories.ONE_STORY = threshold  # type: ignore[misc]
        for name, score in ways.items():
            found[name].append(score())
    stories.ONE_STORY = kept  # type: ignore[misc]
    return found


def main() -> int:
    """Write the tables."""
    seconds, megabytes, sizes = timeline17()
    found = sweep()
    lines = [
        "# Stories",
        "",
        "Made by `python -m bench.stories`. Pairwise precision, recall and F1 of `group_stories`; no dates.",
        "",
        "| set | precision | recall | F1 |",
        "| --- | ---: | ---: | ---: |",
        *(
            f"| {name} | {s[0].precision:.3f} | {s[0].recall:.3f} | {s[0].f1:.3f} |"
            for name, s in found.items()
        ),
        "",
        f"2,000 dated articles of five long events (Timeline17): {seconds:.1f} processor seconds, "
        f"{megabytes:.0f} MB, "
        f"{len(sizes)} stories, the largest of {', '.join(map(str, sizes[:5]))} articles.",
        "",
        f"## By threshold (ours is {stories.ONE_STORY})",
        "",
        "Precision / recall.",
        "",
        "| set | " + " | ".join(map(str, THRESHOLDS)) + " |",
        "| --- |" + " ---: |" * len(THRESHOLDS),
    ]
    for name, scores in found.items():
        cells = " | ".join(f"{s.precision:.2f} / {s.recall:.2f}" for s in scores[1:])
        lines.append(f"| {name} | {cells} |")
    (ROOT / "bench" / "results" / "stories.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
