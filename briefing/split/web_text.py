"""Stops as much of the web has them: before a small letter, or with no blank behind."""

import re
from typing import Final

from briefing.split.abbreviations import is_plain, opens_sentence
from briefing.text.languages import Language

_WHOLE_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*(?=[\s,;:!?)]|\.(?:\s|\.|$)|$)")
"""A word that no sign ties to the next, as those of addresses are."""

_ADDRESS: Final = re.compile(r"https?://|www\.")

FEWEST_LETTERS: Final = 4
"""A word in small letters of so many is no abbreviation unless a list says so."""

FEWEST_LETTERS_GLUED: Final = 3
"""Shorter words before a stop without a blank are more often parts of a name, as in "vb.Net"."""

WORDS_TO_SPEECH: Final = 3
"""Behind a question a verb of speech within so many words tells who asked it: "Why? she was asked"."""


def ends_before_small(word: str, mark: str, rest: str, words: Language) -> bool:
    """Whether a stop ends a sentence although a small letter follows.

    An omission ("...") does not, nor what may be an abbreviation, nor an exclamation mark that
    belongs to a name ("Yahoo! said").

    Args:
        word: what the stop stands behind.
        mark: the stop.
        rest: what follows.
        words: of the language.
    """
    if _ADDRESS.match(rest):
        return mark != "." or is_plain(word, words)
    following = _WHOLE_WORD.match(rest)
    if not following or (mark != "." and mark[0] in ".…"):
        return False
    lower = following.group().lower()
    if mark != ".":
        if any(near.strip(",.") in words.speech_verbs for near in rest.split()[:WORDS_TO_SPEECH]):
            return False
        return mark != "!" or not (word[:1].isupper() or lower in words.conjunctions)
    if len(word) < 2:
        return False
    if is_plain(word, words):
        is_known = word in words.stop_words or opens_sentence(lower, words)
        return is_known or len(word) >= FEWEST_LETTERS
    return word.isalnum() and lower in words.pronouns and word.lower() not in words.abbreviations


def ends_glued(word: str, rest: str, words: Language) -> bool:
    """Whether a stop ends a sentence although no blank stands behind it: "It closed.The staff left".

    What follows must be a whole word with one capital; behind a name or a number it must be
    one that opens sentences, for "Rafael.Behr" and "Node.Js" are names.
    """
    following = _WHOLE_WORD.match(rest)
    if not following or len(word) < 2 or not word.isalnum() or word.lower() in words.abbreviations:
        return False
    head = following.group()
    if not (head[0].isupper() and (head[1:].islower() or head == "I")):
        return False
    if word.isalpha() and word.islower() and len(word) >= FEWEST_LETTERS_GLUED:
        return True
    return opens_sentence(head, words)
