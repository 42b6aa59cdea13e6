"""Corpus: some sentences with their documents and, worked out once, the codes of their tokens."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from briefing.model import Document, Sentence, count_words
from briefing.text.vocabulary import Vocabulary, vocabulary

if TYPE_CHECKING:
    from briefing.text.arrays import TokenArrays

MANY_SENTENCES = 250
"""From so many on, counting in arrays is worth the time that loading numpy takes."""


@dataclass(frozen=True)
class Corpus:
    """Sentences that are compared with each other; everything derived is worked out on demand."""

    sentences: Sequence[Sentence]
    """Of all documents; in any order, which changes nothing."""
    documents: Mapping[str, Document] = field(default_factory=dict)
    """Source letter to document, for titles and languages; may be empty."""

    @cached_property
    def languages(self) -> list[str]:
        """The language of each sentence; English where its document does not say."""
        known = {source: document.language or "en" for source, document in self.documents.items()}
        return [known.get(sentence.source, "en") for sentence in self.sentences]

    @cached_property
    def vocabularies(self) -> dict[str, Vocabulary]:
        """The vocabulary of each language that occurs."""
        return {code: vocabulary(code) for code in sorted(set(self.languages))}

    @cached_property
    def _cut_up(self) -> tuple[list[list[int]], list[int]]:
        """Codes and lengths, from one cut at white space."""
        codes, lengths = [], []
        known = {language: found.codes for language, found in self.vocabularies.items()}
        for sentence, language in zip(self.sentences, self.languages, strict=True):
            chunks = sentence.text.split()
            codes.append(known[language](chunks))
            lengths.append(len(chunks) if sentence.text.isascii() else count_words(sentence.text))
        return codes, lengths

    @property
    def codes(self) -> list[list[int]]:
        """The codes of each sentence's tokens, from the vocabulary of its language."""
        return self._cut_up[0]

    @cached_property
    def figures(self) -> frozenset[int]:
        """The codes of all tokens that begin with a digit."""
        self._cut_up  # noqa: B018 - a vocabulary knows the figures of the texts that it has met
        return frozenset().union(*(known.figures for known in self.vocabularies.values()))

    @property
    def lengths(self) -> list[int]:
        """The length of each sentence in words."""
        return self._cut_up[1]

    @cached_property
    def arrays(self) -> "TokenArrays":
        """The tokens as numpy arrays; the first use loads numpy."""
        from briefing.text.arrays import token_arrays

        return token_arrays(self.codes)

    @cached_property
    def reading_order(self) -> list[int]:
        """The indices of the sentences by source (A before B, Z before AA) and place in it."""
        found = self.sentences
        return sorted(
            range(len(found)), key=lambda i: (len(found[i].source), found[i].source, found[i].start)
        )

    @cached_property
    def front_order(self) -> list[int]:
        """The indices of the sentences from the heads of all documents to their ends.

        Sentences at the same place stand in the order of their texts, so that the order in which
        documents are given decides nothing.
        """
        found, places = self.sentences, self.places
        return sorted(self.reading_order, key=lambda i: (places[i], found[i].text))

    @cached_property
    def front_ranks(self) -> list[int]:
        """The place of each sentence in `front_order`."""
        ranks = [0] * len(self.sentences)
        for rank, index in enumerate(self.front_order):
            ranks[index] = rank
        return ranks

    @cached_property
    def places(self) -> list[int]:
        """The place of each sentence in its document, from 0."""
        seen: dict[str, int] = {}
        places = [0] * len(self.sentences)
        for index in self.reading_order:
            source = self.sentences[index].source
            places[index] = seen.get(source, 0)
            seen[source] = places[index] + 1
        return places

    def select(self, indices: Sequence[int]) -> "Corpus":
        """The corpus of some of the sentences, in the order of the indices, with all that is known."""
        chosen = Corpus([self.sentences[i] for i in indices], self.documents)
        codes, lengths = self._cut_up
        chosen.__dict__.update(
            vocabularies=self.vocabularies,
            languages=[self.languages[i] for i in indices],
            places=[self.places[i] for i in indices],
            _cut_up=([codes[i] for i in indices], [lengths[i] for i in indices]),
        )
        if "arrays" in self.__dict__:
            chosen.__dict__["arrays"] = self.arrays.select(indices)
        return chosen
