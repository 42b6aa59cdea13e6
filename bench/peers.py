"""Our rankers beside sumy's LexRank on a few hundred sentences, as the scorer's `speed` times them.

python -m bench.peers          prints the table that `bench.speed` writes
"""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

import briefing
from bench.corpora import scorer
from bench.timed_run import WORDS, measure

SIZES: Final = (100, 400, 800)
"""Lines of text at which to stop taking documents: about as many sentences."""

RANKERS: Final = ("coverage", "lexrank")
OUR_RUNS: Final = 5
SUMY_RUNS: Final = 2


@dataclass(frozen=True, slots=True)
class Beside:
    """Median seconds for one collection."""

    n_sentences: int
    """As the plain splitter counts them that sumy gets."""
    sumy_s: float
    first_s: dict[str, float]
    """Ranker to seconds where the texts are new to the process."""
    again_s: dict[str, float]
    """Ranker to seconds where the process has seen the words of the texts before."""


def documents_of(n_lines: int) -> list[str]:
    """The first long documents of one set with so many lines in all."""
    documents: list[str] = []
    seen = 0
    for row in scorer().rows(scorer().DATA / "timeline17/articles.jsonl.gz"):
        if row["topic_hits"] < 4:
            continue
        documents.append(row["text"])
        seen += row["text"].count("\n") + 1
        if seen >= n_lines:
            break
    return documents


def sumy_lexrank(documents: Sequence[str]) -> Callable[[], Any]:
    """One call of sumy's LexRank, from texts to five sentences, as yet not made."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.nlp.stemmers import Stemmer
    from sumy.summarizers.lex_rank import LexRankSummarizer
    from sumy.utils import get_stop_words

    class Words:
        def to_words(self, sentence: str) -> tuple[str, ...]:
            return tuple(scorer().WORD.findall(sentence))

    def run() -> Any:
        sentences = [s for d in documents for p in d.split("\n") for s in scorer().plain_split(p)]
        summarizer = LexRankSummarizer(Stemmer("english"))
        summarizer.stop_words = get_stop_words("english")
        return summarizer(ObjectDocumentModel([Paragraph([Sentence(s, Words()) for s in sentences])]), 5)

    return run


def our_call(documents: Sequence[str], ranker: str) -> Callable[[], Any]:
    """One call of ours, from texts to an extract, as yet not made."""
    return lambda: briefing.summarize(documents, words=WORDS, ranker=ranker)


def compare(n_lines: int) -> Beside:
    """The medians for one size; runs in turn, so that a machine whose speed drifts slows all."""
    documents = documents_of(n_lines)
    calls = {"sumy": sumy_lexrank(documents)} | {name: our_call(documents, name) for name in RANKERS}
    sumy_lexrank(documents[:1])()  # imports are not what is measured
    for name in RANKERS:
        our_call(documents[:1], name)()
    seconds: dict[str, list[float]] = {name: [] for name in calls}
    for turn in range(OUR_RUNS):
        for name, call in calls.items():
            if name != "sumy" or turn < SUMY_RUNS:
                seconds[name].append(_seconds(call))
    again = {name: statistics.median(found) for name, found in seconds.items()}
    first = {name: measure(documents, name, OUR_RUNS).wall_s for name in RANKERS}
    n_sentences = sum(len(scorer().plain_split(p)) for d in documents for p in d.split("\n"))
    return Beside(n_sentences, again.pop("sumy"), first, again)


def _seconds(call: Callable[[], Any]) -> float:
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


def table() -> list[str]:
    """The lines of the table."""
    lines = [
        "| sentences | sumy LexRank, s | ranker | first, s | sumy / first | again, s | sumy / again |",
        "| ---: | ---: | --- | ---: | ---: | ---: | ---: |",
    ]
    for found in map(compare, SIZES):
        for name in RANKERS:
            first, again = found.first_s[name], found.again_s[name]
            lines.append(
                f"| {found.n_sentences:,} | {found.sumy_s:.2f} | {name} | {first:.3f} "
                f"| {found.sumy_s / first:.0f} | {again:.3f} | {found.sumy_s / again:.0f} |"
            )
    return lines


if __name__ == "__main__":
    print("\n".join(table()))
