"""Centroid: a sentence counts for the words that are typical of all sources (Radev et al. 2004)."""

from collections import Counter
from math import log

from briefing.text.corpus import Corpus


def centroid(corpus: Corpus, words: int | None = None) -> list[float]:
    """The sum of the centroid's weights of the distinct stems in each sentence, from 0 up.

    The centroid is the mean vector of all sentences; the weight of a stem in it is how often it
    occurs per sentence, times log(n_sentences / (1 + sentences with it)), never below 0.

    Args:
        corpus: the sentences.
        words: not used; the limit of an extract changes nothing here.
    """
    content = [[code for code in codes if not code & 1] for codes in corpus.codes]
    distinct = [dict.fromkeys(codes) for codes in content]
    n_sentences = len(content)
    n_with = Counter(code for codes in distinct for code in codes)
    total = Counter(code for codes in content for code in codes)
    weights = {
        code: total[code] / n_sentences * max(0.0, log(n_sentences / (1 + n_with[code]))) for code in total
    }
    return [sum(map(weights.__getitem__, codes)) for codes in distinct]
