"""Arabic words without what is joined to them: a light stemmer.

After light10 of Larkey, Ballesteros and Connell (2007), "Light stemming for Arabic information
retrieval": spellings are made one, then the article with what stands before it, "and", and the
commonest endings are cut off. Snowball's Arabic stemmer leaves "and the city" beside "the city"
and "aid" beside "the aid", and makes one word of "the statement" and "pulp".
"""

import re
from typing import Final

_MARKS: Final = re.compile("[\u064b-\u065f\u0670\u0640\u200c-\u200f]")
"""Vowel signs, the stroke that only stretches a word, and marks without width."""

_SPELLINGS: Final = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ی": "ي", "ک": "ك", "ئ": "و", "ؤ": "و"}
)
"""Letters that the same word is spelt with, to the one that stands for them."""

_ARTICLES: Final = ("وبال", "وكال", "ولل", "وال", "بال", "كال", "فال", "لل", "ال")
"""The article, with "and", "in", "as", "then" and "for" before it."""

_PRONOUN: Final = re.compile("(?:(?<!ا)ت)?(?:هما|هم|ها|ه)$")
"""His, her and their at the end of a noun, and the letter that parts them from a feminine one."""

_ENDINGS: Final = ("ات", "ان", "ون", "ين", "يه", "ه", "ي")

FEWEST_LETTERS: Final = 2
"""Letters that stay when a word is cut."""

_BEGINS_WITH_WAW: Final = re.compile(
    "و(?:زير|زار|زرا|كال|كيل|لاي|لاد|فد|فود|فا|قف|قود|قع|قت|صل|صول|ضع|سط|سيط|ساط|ساول|سيل|ثيق|ثاوق|ثق|حد|طن|اشنط"
    "|اقع|اجه|اجب|اسع|احد|الد|اد|رق|عد|جه|جود|يل|رش|رط|صف|صي)"
)
"""Nouns whose first letter is that of "and", such as minister, agency, stop and Washington."""


def plain(word: str) -> str:
    """A word without vowel signs, its letters in one spelling."""
    return _MARKS.sub("", word).translate(_SPELLINGS)


def stem(word: str) -> str:
    """The stem of a word: one for "city", "the city", "and in the city" and "their city"."""
    cut = plain(word)
    article = next((a for a in _ARTICLES if cut.startswith(a) and len(cut) - len(a) >= FEWEST_LETTERS), "")
    cut = cut[len(article) :]
    if not article and cut[:1] == "و" and len(cut) > FEWEST_LETTERS + 1 and not _BEGINS_WITH_WAW.match(cut):
        cut = cut[1:]
    owner = _PRONOUN.search(cut)
    if owner and owner.start() > FEWEST_LETTERS:
        cut = cut[: owner.start()]
    for ending in _ENDINGS:
        if cut.endswith(ending) and len(cut) - len(ending) > FEWEST_LETTERS:
            cut = cut[: -len(ending)]
    return cut
