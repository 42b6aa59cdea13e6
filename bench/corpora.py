"""The corpora beside the project, read and split once, and ROUGE-2 of an extract from them.

The one file here that knows the scorer and rouge-score.
"""

import importlib.util
import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

from briefing.errors import EmptyDocument
from briefing.group import near_duplicates
from briefing.model import Document, Group, source_id
from briefing.read import read_document
from briefing.split import split_document
from briefing.text.corpus import Corpus

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
SCORE = SHARED / "score" / "score.py"
PEERS = SHARED / "score" / "peers.json"

Bigrams = Counter[tuple[str, str]]


@dataclass(frozen=True)
class Cluster:
    """Some documents about one thing, and what people wrote about them."""

    corpus: Corpus
    copies: tuple[Group, ...]
    references: tuple[Bigrams, ...]
    rouge_tokens: dict[int, list[str]] = field(default_factory=dict)
    """Index of a sentence to its tokens as the metric sees them, once they were asked for."""

    def rouge_2(self, indices: Sequence[int], words: int) -> float:
        """ROUGE-2 (F, stemmed, mean over references, 0 to 1) of the sentences at some indices."""
        if len(indices) == 1:
            text = " ".join(self.corpus.sentences[indices[0]].text.split()[:words])
            tokens = rouge_tokenizer().tokenize(text)
        else:
            tokens = [token for index in sorted(indices) for token in self._tokens(index)]
        found: Bigrams = Counter(pairwise(tokens))
        return sum(_f1(found, reference) for reference in self.references) / len(self.references)

    def _tokens(self, index: int) -> list[str]:
        if index not in self.rouge_tokens:
            self.rouge_tokens[index] = rouge_tokenizer().tokenize(self.corpus.sentences[index].text)
        return self.rouge_tokens[index]


def _f1(found: Bigrams, reference: Bigrams) -> float:
    hits = (found & reference).total()
    return 2 * hits / (found.total() + reference.total()) if hits else 0.0


@cache
def rouge_tokenizer() -> Any:
    """The metric's own tokenizer, with its stemmer."""
    from rouge_score.tokenizers import DefaultTokenizer

    return DefaultTokenizer(True)


@cache
def scorer() -> ModuleType:
    """The scorer as a module."""
    spec = importlib.util.spec_from_file_location("score", SCORE)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(SCORE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def text_rouge_2(text: str, references: Sequence[str]) -> float:
    """ROUGE-2 (F, stemmed, mean over references, 0 to 1) of a text."""
    found = text_bigrams(text)
    return sum(_f1(found, text_bigrams(reference)) for reference in references) / len(references)


@cache
def text_bigrams(text: str) -> Bigrams:
    """How often each pair of neighbouring tokens stands in a text, as the metric sees them."""
    return Counter(pairwise(rouge_tokenizer().tokenize(text)))


def best_peers() -> dict[str, float]:
    """ROUGE-2, 0 to 1, of the best peer of each set."""
    return {name: score for name, (_, score) in named_best_peers().items()}


def named_best_peers() -> dict[str, tuple[str, float]]:
    """Name and ROUGE-2, 0 to 1, of the best peer of each set."""
    kept = json.loads(PEERS.read_text(encoding="utf-8"))
    best = {name: max(of_set, key=lambda peer: of_set[peer][1]) for name, of_set in kept.items()}
    return {name: (peer, kept[name][peer][1] / 100) for name, peer in best.items()}


def load_sets(every: int = 1) -> dict[str, tuple[int, list[Cluster]]]:
    """Set name to its word limit and clusters; each `every`th cluster."""
    module = scorer()
    return {
        name: (words, [_cluster(texts, references) for _, texts, references in items])
        for name, words, items in module.clusters(module.DATA, every)
    }


def _cluster(texts: Sequence[str], references: Sequence[str]) -> Cluster:
    """A cluster as `summarize` sees it."""
    documents: dict[str, Document] = {}
    for index, text in enumerate(texts):
        try:
            documents[source_id(index)] = read_document(text)
        except EmptyDocument:
            documents[source_id(index)] = Document(text="")
    sentences = [s for letter, document in documents.items() for s in split_document(document, letter)]
    corpus = Corpus(sentences, documents)
    tokens = [rouge_tokenizer().tokenize(reference) for reference in references]
    bigrams = tuple(Counter(pairwise(of_one)) for of_one in tokens)
    return Cluster(corpus, tuple(near_duplicates(corpus)), bigrams)
