"""What the first words of a sentence ask for: a man, a woman, several, a thing, or nobody at all."""

import re
from typing import Final, NamedTuple

from briefing.text.openings import leading_conjunction
from briefing.text.roles import grammar, load_roles

MOST_CHARACTERS: Final = 200
"""Of a sentence that tell how it opens."""


_OPENING: Final = re.compile(
    r"[\"“„«‘'\s]{0,3}(?P<word>He|She|They|It|His|Her|Hers|Their|Its|This|That|These|Those)\b"
    r"(?P<short>['’](?:s|re|ve|d|ll)\b)?(?P<rest>.{0,160})",
    re.DOTALL,
)


_WANTED: Final = {
    "He": "he", "His": "he", "She": "she", "Her": "she", "Hers": "she", "They": "they", "Their": "they",
    "It": "it", "Its": "it", "This": "this", "That": "this", "These": "these", "Those": "these",
}  # fmt: skip


_OWNERS: Final = frozenset(["His", "Her", "Their", "Its"])


_FIRST_WORDS: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


_THINGS: Final = re.compile(
    r"(?:['’]re| (?:are|were)) (?:the|not the|a|an|available|compulsory|costly|effective|"
    r"expensive|mandatory|optional)\b| (?:also )?(?:includ|rang|cost|contain|consist)"
)
""""They are the ones who", which says who they are, and "They include", which things do."""


class Opening(NamedTuple):
    """The first word of a sentence and what it may mean."""

    wanted: str
    """he, she, they, it, this or these."""
    owner: bool
    """Whether it is "His" or "Their"."""
    speaks: bool
    """Whether its verb is one of speech: "He added"."""
    acts: bool
    """Whether its verb is one of actors, so that "It" is no expletive."""
    verb: str
    noun: str
    """The words behind "This" or "Those"; empty for others."""
    quoted: bool
    also: bool = False
    """Whether "also" tells that the one spoken of does more."""
    told_by_name: bool = False
    """Whether the sentence names who says what it quotes: "He is ill," said Orel."""


def read_opening(sentence: str) -> Opening | None:
    """How a sentence opens, or None where it opens with no pronoun that means words before it."""
    if sentence[:1].isalpha() and sentence[:1] not in "HSTIBAYM":
        return None
    skipped = leading_conjunction(sentence[:MOST_CHARACTERS])
    text = sentence[skipped : skipped + MOST_CHARACTERS]
    if skipped:
        text = text[:1].upper() + text[1:]
    match = _OPENING.match(text)
    if match is None:
        return None
    word, rest = match["word"], match["rest"]
    if rest.lstrip()[:1] in "-–—,":
        return None
    words = [found.lower() for found in _FIRST_WORDS.findall(rest)[:8]]
    verb = next((w for w in words if w not in grammar("behind_opening") and not w.endswith("ly")), "")
    speech = load_roles().speech
    owner = word in _OWNERS
    wanted = _WANTED[word]
    if word == "They" and _THINGS.match((match["short"] or "") + rest):
        return None
    speaks = not owner and not match["short"] and (verb in speech or (words[:2] == ["went", "on"]))
    plain = [w for w in words[:3] if w not in ("also", "already", "now", "still")]
    forms = (verb, verb + "s", verb + "ed", verb + "d")
    acts = not grammar("actors_verbs").isdisjoint(forms) or (
        plain[:1] in (["has"], ["had"]) and verb not in grammar("expletive_verbs")
    )
    if wanted == "it" and _is_passive(words, verb):
        speaks = acts = False
    noun = words[0] if wanted in ("this", "these") and words and not match["short"] else ""
    quoted = text[:1] in "\"“„«‘'" or ends_a_quote(sentence)
    also = not owner and not quoted and "also" in words[:3]
    return Opening(wanted, owner, speaks, acts, verb, noun, quoted, also)


def _is_passive(words: list[str], verb: str) -> bool:
    """Whether something is done to "it": "It is estimated that"."""
    return verb in words and not grammar("passive").isdisjoint(words[: words.index(verb)])


def ends_a_quote(text: str) -> bool:
    """Whether a quotation ends that no mark in the sentence opens."""
    opening, closing = text.find("“"), text.find("”")
    if closing >= 0 and (opening < 0 or closing < opening):
        return True
    return text.count('"') % 2 == 1 and (text.endswith('"') or _CLOSING.match(text) is not None)


def leaves_quote_open(text: str) -> bool:
    """Whether a quotation begins in a sentence and does not end in it."""
    if text.rfind("“") > text.rfind("”"):
        return True
    if text.startswith(("‘", "'")) and not (_CLOSING_SINGLE.search(text) or _CLOSING.match(text)):
        return True
    return text.count('"') % 2 == 1 and not text.endswith('"') and _CLOSING.match(text) is None


_CLOSING_SINGLE: Final = re.compile(r"[,.?!…][’']|[’'](?=[,.;]?(?:\s|$))")
_CLOSING: Final = re.compile(r"[^\"]{1,1500}[,.?!]\"\s")
"""A first straight mark that ends what nothing began: "We are leaving," said"."""
