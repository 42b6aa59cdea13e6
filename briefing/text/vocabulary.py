"""Vocabulary: the stems of texts as whole numbers, for all that counts and compares words.

A number has no meaning but its identity, and which stem got which differs from run to run:
nothing may be ordered by it. Even numbers carry meaning by themselves, odd ones are function
words, so that a test of one bit tells them apart.
"""

from collections.abc import Sequence
from functools import cache
from itertools import chain, count
from typing import Final

from briefing.text.languages import rules_for
from briefing.text.tokens import term_reader, tokenize

MOST_CHUNKS: Final = 500_000
"""Words with their marks that are remembered; a process that has met more starts afresh."""


_NUMBERS: Final = count(1)
"""Runs on through all vocabularies: codes of two languages never meet."""


class Vocabulary(dict[str, tuple[int, ...]]):
    """What stands between two blanks, to the codes of its tokens.

    No token holds white space (`tokens.TOKEN`), so every such piece is cut up only once.
    """

    def __init__(self, language: str) -> None:
        super().__init__()
        self._read = term_reader(language)
        self._of_token: dict[str, int] = {}
        self._of_term: dict[tuple[str, bool], int] = {}
        self.figures: set[int] = set()
        """Codes of the tokens that begin with a digit."""
        self.first_person = frozenset(self._code(word) for word in sorted(rules_for(language).first_person))
        """Codes of I, we, you and their forms: whoever says them stands in a line before."""

    def __missing__(self, chunk: str) -> tuple[int, ...]:
        word = chunk[:-1] if chunk[-1] in ".," else chunk
        if word.isalpha():  # what TOKEN finds in most, sooner
            code = self._of_token.get(word)
            codes: tuple[int, ...] = (self._code(word) if code is None else code,)
        else:
            codes = tuple(map(self._code, tokenize(chunk)))
        self[chunk] = codes
        return codes

    def codes(self, chunks: Sequence[str]) -> list[int]:
        """The code of every token of a text that was split at white space, in order."""
        return list(chain.from_iterable(map(self.__getitem__, chunks)))

    def _code(self, token: str) -> int:
        """The code of a token: of its stem, and of whether it carries meaning."""
        code = self._of_token.get(token)
        if code is None:
            found = self._read(token)
            code = self._of_term.get(found)
            if code is None:
                code = self._of_term.setdefault(found, 2 * next(_NUMBERS) + (not found[1]))
                if token[0].isdigit():
                    self.figures.add(code)
            self._of_token[token] = code
        return code


@cache
def _shared(language: str) -> list[Vocabulary]:
    return [Vocabulary(language)]


def vocabulary(language: str | None) -> Vocabulary:
    """The vocabulary of a language, shared by all that ask for it until it has grown too large.

    Codes of two vocabularies have nothing in common: ask once for each run.
    """
    shared = _shared(language or "en")
    if len(shared[0]) > MOST_CHUNKS:
        shared[0] = Vocabulary(language or "en")
    return shared[0]
