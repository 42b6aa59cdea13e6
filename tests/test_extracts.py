"""Extracts: what must hold for every ranker and every pile of sources."""

import gc
import random
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import briefing
from briefing.errors import BriefingError
from briefing.extracts import extract, rank_sources, ranked_sentences
from briefing.group import near_duplicates
from briefing.options import Options
from briefing.rank import RANKERS, rank
from briefing.split import split_document
from briefing.text.corpus import Corpus
from tests.builders import document
from tests.conftest import ROOT

SEEDS = sorted((ROOT / "seeds").glob("*.*"))
TEXTS = [path.read_text() for path in SEEDS]
OURS = ("coverage", "lead", "lexrank", "textrank", "centroid")
BUILT_ON_SUMY = tuple(sorted(set(RANKERS) - set(OURS)))

SENTENCES = (
    "The government and the rebels signed a ceasefire in Geneva on Monday.",
    "The government and rebels signed a ceasefire on Monday in Geneva.",
    "About 250,000 people fled 40 villages, the agency said.",
    "About 250,000 people fled 41 villages, the agency said.",
    "Rain fell on the coast.",
    "He also urged both sides to stop at once.",
    "“We have no flour,” a nurse told us in the harbour of Karvan.",
    "It was. They are. So it was.",
    "The ferry to the islands carries flour, medicine and letters every Friday in winter.",
    "A bridge near the harbour of Karvan was hit by shells on Tuesday morning, killing three sailors.",
)

PILES = st.lists(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6).map("\n".join), min_size=1, max_size=4
)


def corpus_of(texts):
    documents = {chr(ord("A") + n): document(text) for n, text in enumerate(texts)}
    return Corpus([s for letter, d in documents.items() for s in split_document(d, letter)], documents)


def texts_of(lines):
    return sorted(line.text for line in lines)


@given(pile=PILES, words=st.integers(1, 90), ranker=st.sampled_from(OURS))
@settings(max_examples=150, deadline=None)
def test_at_most_so_many_words_unless_the_best_sentence_alone_has_more(pile, words, ranker):
    lines = briefing.summarize(pile, words=words, ranker=ranker)
    assert lines
    assert sum(len(line.text.split()) for line in lines) <= words or len(lines) == 1
    assert len(set(texts_of(lines))) == len(lines)


@given(pile=PILES, words=st.integers(5, 90), ranker=st.sampled_from(OURS), data=st.data())
@settings(max_examples=200, deadline=None)
def test_an_exact_copy_of_a_source_changes_no_printed_line(pile, words, ranker, data):
    copied = data.draw(st.sampled_from(pile))
    at = data.draw(st.integers(0, len(pile)))
    once = briefing.summarize(pile, words=words, ranker=ranker)
    twice = briefing.summarize([*pile[:at], copied, *pile[at:]], words=words, ranker=ranker)
    assert texts_of(twice) == texts_of(once)


@pytest.mark.parametrize("ranker", RANKERS)
def test_copies_of_real_articles_change_no_printed_line(ranker):
    once = briefing.summarize(TEXTS, words=120, ranker=ranker)
    thrice = briefing.summarize([*TEXTS, *TEXTS, *TEXTS], words=120, ranker=ranker)
    if ranker != "random":
        assert texts_of(thrice) == texts_of(once)
    assert all(len(line.also) >= 2 for line in thrice), "the copies are cited"


@given(pile=PILES, ranker=st.sampled_from(OURS), seed=st.integers(0, 99))
@settings(max_examples=100, deadline=None)
def test_the_order_of_sentences_changes_no_score(pile, ranker, seed):
    found = corpus_of(pile)
    order = list(range(len(found.sentences)))
    random.Random(seed).shuffle(order)
    mixed = Corpus([found.sentences[i] for i in order], found.documents)
    for words in (None, 30):
        straight = rank(found, ranker, words, near_duplicates(found)).scores
        permuted = rank(mixed, ranker, words, near_duplicates(mixed)).scores
        back = dict(zip(order, permuted, strict=True))
        assert [back[i] for i in range(len(order))] == list(straight)


@given(pile=PILES, ranker=st.sampled_from(BUILT_ON_SUMY))
@settings(max_examples=60, deadline=None)
def test_adapters_never_give_a_sentence_twice(pile, ranker):
    lines = briefing.summarize(pile, words=60, ranker=ranker)
    spans = [(line.source, line.start) for line in lines]
    assert len(set(spans)) == len(spans)
    assert len(set(texts_of(lines))) == len(lines)


def scores_of(ranker):
    found = corpus_of(TEXTS)
    return rank(found, ranker, 80, near_duplicates(found)).scores


def test_one_process_and_two_give_the_same_scores():
    alone = [scores_of(ranker) for ranker in OURS]
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        assert list(pool.map(scores_of, OURS)) == alone


def test_near_duplicates_are_printed_once_and_cited_together():
    told = SENTENCES[0]
    lines = briefing.summarize([f"{told}\n{SENTENCES[9]}", f"{SENTENCES[1]}\n{SENTENCES[8]}"], words=30)
    first = next(line for line in lines if "ceasefire" in line.text)
    assert [place.source for place in first.also] == ["B" if first.source == "A" else "A"]
    assert sum("ceasefire" in line.text for line in lines) == 1


def test_so_many_sentences_and_no_more():
    ranked = rank_sources([str(path) for path in SEEDS], Options())
    best = extract(ranked, words=None, sentences=3).lines
    assert len(best) == 3
    top = {row.sentence.id for row in ranked_sentences(ranked) if row.place <= 3}
    assert {line.id for line in best} <= top


def test_every_sentence_has_a_row_and_copies_share_the_place_of_their_head(tmp_path):
    for name, own in (("one", SENTENCES[3:6]), ("two", SENTENCES[6:9])):
        texts = (SENTENCES[0], *own, SENTENCES[9], f"By {name} reporters, Karvan.")
        (tmp_path / f"{name}.txt").write_text("\n".join(texts))
    rows = ranked_sentences(rank_sources([str(tmp_path)], Options()))
    assert len(rows) == len({row.sentence.id for row in rows})
    assert [row.place for row in rows] == sorted(row.place for row in rows)
    copies = [row for row in rows if row.same_as]
    assert {(row.sentence.source, row.same_as[0]) for row in copies} == {("B", "A")}
    by_id = {row.sentence.id: row for row in rows}
    assert all(
        (row.place, row.score) == (by_id[row.same_as].place, by_id[row.same_as].score) for row in copies
    )


def test_the_collector_is_on_again_afterwards():
    """Also where the run fails; and it stays off for a caller who has turned it off."""
    briefing.summarize(TEXTS, words=20)
    with pytest.raises(BriefingError):
        rank_sources(["nowhere.txt"])
    assert gc.isenabled()
    gc.disable()
    try:
        briefing.summarize(TEXTS, words=20)
        assert not gc.isenabled()
    finally:
        gc.enable()


@given(pile=PILES, words=st.integers(5, 90), ranker=st.sampled_from(OURS), data=st.data())
@settings(max_examples=200, deadline=None)
def test_the_order_of_sources_changes_no_printed_line(pile, words, ranker, data):
    mixed = data.draw(st.permutations(pile))
    straight = briefing.summarize(pile, words=words, ranker=ranker)
    assert texts_of(briefing.summarize(mixed, words=words, ranker=ranker)) == texts_of(straight)
