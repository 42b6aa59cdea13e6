"""Spellings: one name that a source writes in two ways, such as Sergey and Sergei.

Names are told to be one by their other half: two given names before one surname, or two
surnames behind one given name, that differ only as transliterations do. A few names that the
news spells in many ways are known by themselves, and so is "US", "U.S.", "USA".
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from briefing.extract.notes.spans import Shown, note, quoted, without_quotes
from briefing.extract.notes.words import NoteWords, note_words
from briefing.model import Note, Sentence

_NAME: Final = re.compile(r"(?<![\w.'’-])[A-Z][^\W\d_]{1,30}(?:['’-][^\W\d_]{1,30}){0,2}")
_UNITED_STATES: Final = re.compile(r"(?<![\w.$&])(?:U\.S\.A\.|U\.S\.|USA|US)(?![\w$&/])")

FEWEST_US: Final = 2
"""Times that each spelling of the United States must be used; one alone is a name or a slip."""

SHORTEST_NAME: Final = 4
"""Letters; Jon and John, Dan and Den, are often two people."""

MOST_NAMES: Final = 3
"""Names that a note shows; then it says how many more there are."""

_Name = tuple[str, str, str]
"""Kind of a name (known, given, surname), the word that stands beside it, and its folded form."""

_STEPS: Final = (
    *((re.compile(a), b) for a, b in (("ou|oo", "u"), ("ph", "f"), ("kh", "h"), ("gh", "g"), ("dh", "d"))),
    *((re.compile(a), b) for a, b in (("x", "ks"), ("ck|c(?=[aoukrl])|q", "k"), ("[ei]?[yj]i?$", "i"))),
    *((re.compile(a), b) for a, b in (("ii|iy|yi|ey|ei", "i"), ("[ae]i|ay", "e"), ("[yj]", "i"))),
    *((re.compile(a), b) for a, b in (("o", "u"), (r"(?<=\w)e(?=\w)", "a"), (r"(.)\1+", r"\1"))),
)
"""Steps of transliteration that lead two spellings of one name to one form, in this order."""


def find_spellings(sentences: Sequence[Sentence]) -> list[Note]:
    """One note that lists the names which a source spells in several ways; none if it does not."""
    words = note_words("en")
    names = [*_several_spellings(sentences, words), *_united_states(sentences)]
    if not names:
        return []
    names.sort(key=lambda spans: (spans[0].sentence.start, spans[0].start))
    shown = "; ".join(" / ".join(map(quoted, spans)) for spans in names[:MOST_NAMES])
    rest = len(names) - MOST_NAMES
    more = f"; and {rest} more" if rest > 0 else ""
    label = "One name spelt in several ways" if len(names) == 1 else "Names spelt in several ways"
    return [note("spelling", f"{label}: {shown}{more}.", names[0][0])]


def _several_spellings(sentences: Sequence[Sentence], words: NoteWords) -> list[list[Shown]]:
    """For each name with several spellings the first use of each of them."""
    uses = _uses(sentences, words)
    found: dict[frozenset[str], list[Shown]] = {}
    for key in sorted(uses, key=lambda key: key[0] == "surname"):  # given names first: they say most
        spellings = frozenset(uses[key])
        lower = {spelling.lower() for spelling in spellings}
        if len(lower) > 1 and not lower & words.not_names:
            found.setdefault(spellings, list(uses[key].values()))
    return list(found.values())


def _uses(sentences: Sequence[Sentence], words: NoteWords) -> dict[_Name, dict[str, Shown]]:
    """Every name to its spellings, and where each of these is used first."""
    uses: dict[_Name, dict[str, Shown]] = {}

    def add(kind: str, beside: str, form: str, spelling: str, shown: Shown) -> None:
        uses.setdefault((kind, beside, form), {}).setdefault(spelling, shown)

    for sentence in sentences:
        names = _names(sentence.text)
        for n, (start, end, name) in enumerate(names):
            if name in words.name_of:
                add("known", "", str(words.name_of[name]), name, Shown(sentence, start, end))
            if not _goes_on(names, n, sentence.text):
                continue
            _, next_end, following = names[n + 1]
            shown = Shown(sentence, start, next_end)
            if _can_vary(name):
                add("given", following, folded(name), name, shown)
            is_title = name.lower() in words.roles and _goes_on(names, n + 1, sentence.text)
            if _can_vary(following) and not is_title:
                add("surname", name, folded(following), following, shown)
    return uses


def _names(text: str) -> list[tuple[int, int, str]]:
    """Every capitalised word of a text, without a possessive ending: start, end, word."""
    names = []
    for match in _NAME.finditer(text):
        name = match.group()
        if name[-2:] in _POSSESSIVES:
            name = name[:-2]
        names.append((match.start(), match.start() + len(name), name))
    return names


_POSSESSIVES: Final = ("'s", "’s")


def _goes_on(names: Sequence[tuple[int, int, str]], n: int, text: str) -> bool:
    """Whether the next capitalised word follows at once behind a blank."""
    end = names[n][1]
    return n + 1 < len(names) and names[n + 1][0] == end + 1 and text[end] in " \n\xa0"


def _can_vary(name: str) -> bool:
    """Whether a word is long enough to tell a spelling from another name, and is no acronym."""
    return len(name) >= SHORTEST_NAME and not name.isupper()


@lru_cache(maxsize=50_000)
def folded(name: str) -> str:
    """The form that all transliterations of one name share: "sirgi" of Sergey and of Sergei."""
    plain = unicodedata.normalize("NFKD", name.lower())
    form = "".join(letter for letter in plain if letter.isalpha())
    for pattern, replacement in _STEPS:
        form = pattern.sub(replacement, form)
    return form


def _united_states(sentences: Sequence[Sentence]) -> Iterator[list[Shown]]:
    """The first use of each spelling of the United States, if a source uses three of them often."""
    uses: dict[str, list[Shown]] = {}
    for sentence in sentences:
        if "US" not in sentence.text and "U.S" not in sentence.text:
            continue
        told = without_quotes(sentence.text)
        if told.isupper():
            continue
        for match in _UNITED_STATES.finditer(told):
            uses.setdefault(match.group(), []).append(Shown(sentence, match.start(), match.end()))
    often = [spans[0] for spans in uses.values() if len(spans) >= FEWEST_US]
    if len(often) > 2:
        yield often
