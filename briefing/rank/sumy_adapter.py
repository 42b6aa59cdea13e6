"""The rankers of sumy, made safe: the one file that knows sumy.

What the adapter adds: our tokens (so numbers count and no NLTK data is looked for), titles kept
apart from sentences, every sentence scored instead of a few chosen, no dependence on the hash
seed, and no division by zero.
"""

import importlib
import math
import random
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, Final

from briefing.model import Document, Sentence
from briefing.protocols import Ranker
from briefing.rank.lead import foremost_first
from briefing.text.corpus import Corpus
from briefing.text.languages import LANGUAGES
from briefing.text.tokens import is_acronym, normalize, stem, stop_words, tokenize

RANDOM_SEED: Final = 0

_SUMMARIZERS: Final = {
    "lsa": ("lsa", "LsaSummarizer"),
    "luhn": ("luhn", "LuhnSummarizer"),
    "kl": ("kl", "KLSummarizer"),
    "sumbasic": ("sum_basic", "SumBasicSummarizer"),
    "reduction": ("reduction", "ReductionSummarizer"),
    "edmundson": ("edmundson", "EdmundsonSummarizer"),
    "random": ("random", "RandomSummarizer"),
}
"""Our name to sumy's module and class."""

_BONUS_WORDS: Final = [
    "agreed",
    "announced",
    "confirmed",
    "killed",
    "official",
    "reported",
    "significant",
    "warned",
]
_STIGMA_WORDS: Final = ["anyway", "hardly", "impossible", "maybe", "perhaps", "somehow"]
"""Cue words of Edmundson's method (1969), which wants some of each."""


_MOST_SENTENCES: Final = {"kl": 300}
MOST_SENTENCES: Final = 1500
"""Sentences that a method scores: their time grows with the square or the cube. Of more, those
nearest to the heads of their documents are scored, and the rest come after them in that order."""


class _Tokens:
    """What sumy calls a tokenizer: our content tokens, numbers among them."""

    def to_words(self, text: str) -> tuple[str, ...]:
        return tuple(_spelled(token) if is_acronym(token) else normalize(token) for token in tokenize(text))


def _spelled(acronym: str) -> str:
    """An acronym with its full stops, so that sumy's small letters do not make "us" of US."""
    return "".join(f"{letter}." for letter in acronym if letter != ".")


def _scores(name: str, corpus: Corpus, words: int | None = None) -> list[float]:
    """The rating of each sentence by sumy's method of that name; of many, of the foremost."""
    return foremost_first(corpus, _MOST_SENTENCES.get(name, MOST_SENTENCES), partial(_ratings, name))


def _ratings(name: str, corpus: Corpus) -> list[float]:
    """The rating that sumy's method of that name gives each sentence."""
    sentences, documents = corpus.sentences, corpus.documents
    from sumy.models.dom import ObjectDocumentModel, Paragraph
    from sumy.models.dom import Sentence as SumySentence

    tokens = _Tokens()
    language = _language(documents)
    bodies = [SumySentence(sentence.text, tokens) for sentence in sentences]
    titles = [d.title for d in documents.values() if d.title]
    headings = [SumySentence(title, tokens, is_heading=True) for title in titles]
    first, *others = _paragraphs(sentences, bodies)
    model = ObjectDocumentModel([Paragraph([*headings, *first]), *map(Paragraph, others)])
    summarizer = _summarizer(name, language)
    ratings: dict[int, float] = {}

    def keep(sumy_sentences: Iterable[Any], count: object, rating: Any, *args: Any) -> tuple[()]:
        """Take the ratings of all sentences instead of the best few."""
        rate = rating.__getitem__ if isinstance(rating, dict) else partial(_rate, rating, args)
        ratings.update((id(sentence), float(rate(sentence))) for sentence in sumy_sentences)
        return ()

    summarizer._get_best_sentences = keep
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # LSA warns of texts with fewer words than sentences
        try:
            summarizer(model, len(bodies))
        except ZeroDivisionError:
            ratings.clear()  # nothing but function words: no sentence is better than another
    scores = [ratings.get(id(body), 0.0) for body in bodies]
    return scores if all(map(math.isfinite, scores)) else [0.0] * len(bodies)


def _rate(rating: Callable[..., float], args: tuple[Any, ...], sentence: Any) -> float:
    return rating(sentence, *args)


def _language(documents: Mapping[str, Document]) -> str:
    """The language of most documents; English where none is known."""
    known = [d.language for d in documents.values() if d.language in LANGUAGES]
    return max(sorted(set(known)), key=known.count) if known else "en"


def _paragraphs(sentences: Sequence[Sentence], bodies: Sequence[Any]) -> list[list[Any]]:
    """The bodies by paragraph: Edmundson's location method asks which comes first and last."""
    grouped: dict[tuple[str, int], list[Any]] = {}
    for sentence, body in zip(sentences, bodies, strict=True):
        grouped.setdefault((sentence.source, sentence.paragraph), []).append(body)
    return list(grouped.values())


def _summarizer(name: str, language: str) -> Any:
    """Sumy's summarizer with our stems and stop words, and without chance."""
    module, class_name = _SUMMARIZERS[name]
    base = getattr(importlib.import_module(f"sumy.summarizers.{module}"), class_name)
    functions = sorted(stop_words(language))
    if name == "random":
        return _seeded(base)()
    if name == "lsa":
        base = _with_sorted_dictionary(base)
    summarizer = base(partial(stem, language=language))
    if name == "edmundson":
        summarizer.bonus_words = _BONUS_WORDS
        summarizer.stigma_words = _STIGMA_WORDS
        summarizer.null_words = functions
    else:
        summarizer.stop_words = frozenset(functions)
    return summarizer


def _with_sorted_dictionary(base: Any) -> Any:
    """LSA whose rows stand in the order of the alphabet, not of a set's hashes."""

    class SortedLsa(base):  # type: ignore[misc]
        def _create_dictionary(self, document: Any) -> dict[str, int]:
            return {word: row for row, word in enumerate(sorted(super()._create_dictionary(document)))}

    return SortedLsa


def _seeded(base: Any) -> Any:
    """Random ratings that are the same in every run."""

    class SeededRandom(base):  # type: ignore[misc]
        def _get_random_ratings(self, sentences: Sequence[Any]) -> dict[Any, float]:
            chance = random.Random(RANDOM_SEED)
            return {sentence: chance.random() for sentence in sentences}

    return SeededRandom


def _ranker(name: str) -> Ranker:
    """The ranker of that name as a plain function."""
    return partial(_scores, name)


SUMY_RANKERS: Final[dict[str, Ranker]] = {name: _ranker(name) for name in _SUMMARIZERS}
"""Name to sumy's ranker; each imports sumy when it is first called."""
