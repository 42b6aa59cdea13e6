"""The words by which articles are compared: what stays the same when a site sets a text anew."""

import re
import sys
import unicodedata
from typing import Final

from briefing.model import UNSPACED

_WORD: Final = re.compile(rf"[^\W{UNSPACED}]+|[{UNSPACED}]")
"""A word, or a letter of those scripts that set no blanks between words."""

_NUMBER_WORDS: Final = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty",
    "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
    "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis",
    "два три четыре пять шесть семь восемь девять десять",
    "два три чотири п'ять шість сім вісім дев'ять десять",
    "اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة",
)
"""From two on, one language a row; one is a pronoun too."""

_LARGE_NUMBER_WORDS: Final = (
    "thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions "
    "billion billions dozen dozens scores double triple half "
    "vingt trente quarante cinquante soixante cent cents mille million dizaine dizaines centaines milliers "
    "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien cientos mil miles docena docenas "
    "decenas двое трое четверо пятеро шестеро двух трех трёх четырех четырёх пяти шести семи восьми девяти "
    "десяти двадцать тридцать сорок пятьдесят сто сотни тысячи тысяч десятки миллионов двоє троє четверо "
    "двох трьох чотирьох двадцять тридцять сорок п'ятдесят сотні тисяч десятки мільйонів"
)

_DIGITS: Final = {
    word: str(number) for row in _NUMBER_WORDS for number, word in enumerate(row.split(), start=2)
}
_NUMBERS: Final = {**{word: word for word in _LARGE_NUMBER_WORDS.split()}, **_DIGITS}


def cased_words(text: str) -> list[str]:
    """The words and numbers of a text as they are written."""
    found = _WORD.findall(text if text.isascii() else unicodedata.normalize("NFKC", text))
    return list(map(sys.intern, found))  # thousands of articles hold the same words


def copy_words(text: str) -> list[str]:
    """The words and numbers of a text, in small letters, without any mark between or inside them.

    So straight and curly quotation marks, dashes, and letters that are written with one code point or
    with two, make no difference: "don’t" is "don", "t" in each of its spellings.
    """
    return cased_words(text.lower())


def number_of(word: str) -> str | None:
    """The number that a word is: its digits, or a word for one, so that "five" is "5"; else None."""
    return word if word[0].isdigit() else _NUMBERS.get(word)
