"""Ukrainian words without their endings: a light stemmer, since Snowball has none.

Only what stands behind the first vowel is cut, as in Snowball's Russian stemmer (Porter 2001): the
ending of a reflexive verb, then the longest ending of a noun, an adjective or a verb in -uvaty.
Endings of other verbs are left, because nouns end alike: "канали" and "казали". Then what
changes inside a word from form to form is made one: "рік, року", "область, області", "день, дня".
"""

import re
from typing import Final

_MARKS: Final = re.compile("['’ʼ`\u0301]")
"""Apostrophes, which a word has in four spellings, and the sign of stress."""

_VOWEL: Final = re.compile("[аеєиіїоуюя]")

_REFLEXIVE: Final = ("ся", "сь")

_OF_NOUNS: Final = (
    "а я о е є у ю и і ї ь й ів ев єв ей ям ам ами ями ах ях ом ем єм ою ею єю ія ії ію ією ій іям"
    " іями іях ння нню нням ннях ття ттю ттям"
)
_OF_ADJECTIVES: Final = "ий ого його ої ьої ому ьому им ім ьою ую юю их іх ими іми"
_OF_VERBS: Final = (
    "ти ть ував увала увало ували увати уватиме уватимуть уючи ує ують уємо уватися ували ить ять ють"
)
_ENDINGS: Final = tuple(
    sorted({*_OF_NOUNS.split(), *_OF_ADJECTIVES.split(), *_OF_VERBS.split()}, key=lambda e: (-len(e), e))
)

_NOT_CUT: Final = re.compile("(?:[аиіоуя]ти|[стрх]т[иь])$")
"""Where "ти" and "ть" are no ending of a verb, or the same as the end of a noun: "депутати", "область"."""

_LAST_VOWEL: Final = re.compile("([ії])(?=[бвгґджзйклмнпрстфхцчшщ]$)")
_OPEN: Final = {"і": "о", "ї": "є"}
"""The vowel of an open syllable for that of a closed one: "рік, року", "Київ, Києва"."""

_FLEETING: Final = re.compile("(?<=[бвгґджзклмнпрстфхцчшщ])е(?=[лнц]ь$)")
"""A vowel that other forms of the word lack: "корабель, корабля"."""

_SOFTENED: Final = {"ц": "к", "з": "г"}
"""What "к" and "г" become before "і", made one wherever it ends a stem: "допомозі, допомога"."""


def plain(word: str) -> str:
    """A word without its apostrophes: one spelling for "п'ять" and "п’ять"."""
    return _MARKS.sub("", word)


def stem(word: str) -> str:
    """The stem of a word in small letters: one for "порт", "порту", "портів" and "портами"."""
    cut = plain(word)
    vowel = _VOWEL.search(cut)
    if not vowel:
        return cut
    cut = _FLEETING.sub("", cut)
    head, rest = cut[: vowel.end()], cut[vowel.end() :]
    rest = next((rest.removesuffix(mark) for mark in _REFLEXIVE if rest.endswith(mark)), rest)
    if not (rest.endswith(("ти", "ть")) and _NOT_CUT.search(head + rest)):
        ending = next((e for e in _ENDINGS if rest.endswith(e)), "")
        rest = rest[: len(rest) - len(ending)]
    else:
        rest = rest[:-1]
    cut = _LAST_VOWEL.sub(lambda found: _OPEN[found[0]], head + rest)
    return cut[:-1] + _SOFTENED.get(cut[-1], cut[-1])
