"""LexRank and TextRank against slow plain versions, and against sumy, for the same stems."""

import math
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from briefing.rank.centroid import centroid
from briefing.rank.lexrank import EPSILON, THRESHOLD, lexrank
from briefing.rank.textrank import textrank
from briefing.text.corpus import Corpus
from briefing.text.tokens import content_stems
from tests.builders import corpus, sentences

WORDS = ("rain", "ferry", "mayor", "harbour", "the", "flour", "signed", "31", "crew", "of", "coast")

TEXTS = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(lambda words: f"A {' '.join(words)}."),
    min_size=1,
    max_size=9,
)


def plain_lexrank(stems):
    """Erkan and Radev's method, pair by pair."""
    n = len(stems)
    idf = {s: math.log(n / (1 + sum(s in other for other in stems))) for own in stems for s in own}
    vectors = [{s: count * idf[s] for s, count in Counter(own).items()} for own in stems]

    def cosine(a, b):
        norms = math.sqrt(sum(v * v for v in a.values()) * sum(v * v for v in b.values()))
        return sum(a[s] * b[s] for s in a if s in b) / norms if norms else 0.0

    edges = [[cosine(a, b) > THRESHOLD for b in vectors] for a in vectors]
    scores, change = [1 / n] * n, 1.0
    while change > EPSILON:
        flow = [sum(scores[j] / sum(edges[j]) for j in range(n) if edges[j][i]) for i in range(n)]
        length = math.sqrt(sum(f * f for f in flow))
        if not length:
            return [0.0] * n
        change = math.dist([f / length for f in flow], scores)
        scores = [f / length for f in flow]
    return scores


def plain_textrank(stems):
    """Mihalcea and Tarau's method with sumy's damping and limits, pair by pair."""
    n = len(stems)

    def similarity(a, b):
        shared = sum(b.count(s) for s in a)
        norm = math.log(len(a)) + math.log(len(b)) if a and b else 0.0
        return shared / norm if norm else float(shared)

    matrix = [[similarity(a, b) for b in stems] for a in stems]
    totals = [sum(row) + 1e-7 for row in matrix]
    scores, change = [1 / n] * n, 1.0
    while change > 1e-4:
        flow = [
            0.15 / n * sum(scores) + 0.85 * sum(matrix[j][i] / totals[j] * scores[j] for j in range(n))
            for i in range(n)
        ]
        change = math.dist(flow, scores)
        scores = flow
    return scores


def plain_centroid(stems):
    """Radev's sum of centroid weights."""
    n = len(stems)
    weight = {
        s: sum(own.count(s) for own in stems) / n * max(0, math.log(n / (1 + sum(s in own for own in stems))))
        for own in stems
        for s in own
    }
    return [sum(weight[s] for s in set(own)) for own in stems]


def stems_of(found):
    return [content_stems(sentence.text) for sentence in found.sentences]


@pytest.mark.parametrize(
    ("ours", "plain"), [(lexrank, plain_lexrank), (textrank, plain_textrank), (centroid, plain_centroid)]
)
@given(texts=TEXTS)
@settings(max_examples=150, deadline=None)
def test_sparse_scores_are_those_of_the_plain_method(ours, plain, texts):
    found = corpus("T", *texts)
    assert ours(found) == pytest.approx(plain(stems_of(found)), abs=1e-9)


@pytest.mark.parametrize(
    ("ours", "sumy"),
    [(lexrank, LexRankSummarizer), (textrank, TextRankSummarizer)],
    ids=["lexrank", "textrank"],
)
def test_scores_are_those_of_sumy_for_the_same_stems(ours, sumy, seed_analysis):
    found = Corpus(seed_analysis.sentences, seed_analysis.documents)

    class Stems:
        def to_words(self, text):
            return tuple(content_stems(text))

    class Plain(sumy):
        def normalize_word(self, word):
            return word

        def _get_best_sentences(self, these, count, rating):
            return [rating[sentence] for sentence in these]

    bodies = [SumySentence(sentence.text, Stems()) for sentence in found.sentences]
    theirs = Plain(lambda word: word)(ObjectDocumentModel([Paragraph(bodies)]), len(bodies))
    assert ours(found) == pytest.approx(theirs, abs=1e-12)


def test_beyond_the_limit_lexrank_scores_the_heads_of_documents(monkeypatch):
    monkeypatch.setattr("briefing.rank.lexrank.MOST_SENTENCES", 2)
    lines = ("Rain fell on the coast.", "Rain fell on the hills.", "The coast had rain.")
    found = Corpus([*sentences("T", *lines), *sentences("T", *lines[:2], source="B")])
    scores = lexrank(found)
    assert min(scores[0], scores[3]) > max(scores[1], scores[2], scores[4])
    assert scores[1] == scores[4] > scores[2]


def test_rows_are_compared_in_blocks(monkeypatch):
    lines = [f"The {a} met the {b} of Karvan." for a in WORDS for b in ("mayor", "crew", "coast")]
    whole = lexrank(corpus("T", *lines))
    monkeypatch.setattr("briefing.text.vectors.BLOCK_ROWS", 4)
    assert lexrank(corpus("T", *lines)) == pytest.approx(whole, abs=1e-12)
