"""Standing alone: whether a sentence can be read without its neighbours, and as which span.

A line on a page has lost the lines around it. "He also urged" means somebody named before; a
quotation without a speaker belongs to nobody; "revealed sobering statistics" announces what the
next line would have said. None of these is printed. A leading "But" is left out: the span starts
behind it, and if a small letter comes to stand first it is printed as a bracketed capital. Where
the sentences before settle who "He" is, the name is printed in his place, in brackets: "[the
spokesman] also urged".
"""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Final

from briefing.findings import Antecedent
from briefing.model import Insert, Sentence, Standing, count_words
from briefing.text.languages import rules_for
from briefing.text.openings import leading_conjunction, names_a_person, names_several, opens_with_pronoun

FEWEST_WORDS: Final = 5
MOST_WORDS: Final = 100
"""A longer line fills a quarter of the page: it is a list or text that was not split."""

_OPENING, _CLOSING = "“„«", "”»"
_ENDS: Final = re.compile(r"[.!?…؟۔。！？｡।॥។။][)\]\"'”“’»」』）]*$")
_UNMARKED: Final = ("th", "lo")
"""Languages whose sentences end without a mark."""

_ENGLISH: Final = ("en", None)
"""Languages in which English pronouns are looked for: English, and one that is not known."""

_WHOLE_QUOTE: Final = re.compile(
    r"[\"“„«][^\"“”„«»]*[\"”»]?[.!?]?[\"”»]?$|['‘](?!.*[,.!?]['’]\s)[^\"]*(?:[.!?]['’]|['’][.!?])$"
)
_OPEN_SINGLE_QUOTE: Final = re.compile(r"(?:^|[\s(])['‘](?=[A-Z])(?!.*[.,!?\w]['’](?:[\s.,;)]|$))")
_CAPTION: Final = re.compile(
    r"\((?:not )?(?:pictured|seen here|shown here|left|right|above|below|centre|center)\b[^)]{0,40}\)"
    r"|\((?:\w+ )?(?:photo|image|picture|file)[^)]{0,40}\)"
    r"|\bin this (?:file )?(?:photo|image|picture|photograph)\b"
    r"|\b(?:photo|image|picture) (?:by|courtesy of|credit)\b",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")
_SUBJECT: Final = re.compile(r"(?:he|she|they|it)\s+(?=\w)", re.IGNORECASE)
"""A pronoun that stands for a whole subject, so that its antecedent can stand in its place."""

_PERSON: Final = re.compile(r"\b(?:he|she|him|her|his|himself|herself)\b")
_THEM: Final = re.compile(r"\b(?:they|them|their|themselves)\b")
_SUBORDINATE: Final = re.compile(
    r"(?:In|On|At|After|Before|Since|During|Earlier|Later|Last|By|For|From|With|As|Asked|Speaking"
    r"|Under|To|Despite|When|While|If|Although|Though)\b"
    r"[^,“”\"]{0,80},\s(?:he|she|they|it|we|I)\b"
)
_ANNOUNCES: Final = re.compile(
    r"\b(?:gave|given|gives|offered|provided) an? (?:\w+ )?"
    r"(?:answer|explanation|account|response|statement|update)\b"
    r"|\b(?:revealed|released|published|presented|shared|disclosed|issued|gave|cited|unveiled) (?:\w+ ){0,2}"
    r"(?:statistics|figures|details|numbers|data|findings|information|evidence)\s?\.?[\"”’]?$"
    r"|\b(?:as follows|the following|these are|here (?:is|are) (?:what|the|some)|what we know)\b.{0,40}$",
    re.IGNORECASE,
)


def standing(
    sentence: Sentence,
    language: str | None = "en",
    named: tuple[Antecedent, Sentence] | None = None,
    dates: tuple[Insert, ...] = (),
) -> Standing:
    """The span of a sentence that may be printed, or why it cannot stand alone.

    Args:
        named: whom its opening pronoun means, and the sentence that names him, her or them.
        dates: to print in brackets, offsets into the sentence.

    Returns:
        start and end in the document's text. `reason` is None or a key of `REASONS`:
        fragment, long, question, caption, quote, dependent, announces.
    """
    skipped = leading_conjunction(sentence.text, language)
    opening: tuple[Insert, ...] = ()
    read = sentence.text[skipped:]
    if named and (pronoun := _SUBJECT.match(read)):
        antecedent, before = named
        start, end = before.start + antecedent.start, before.start + antecedent.end
        opening = (Insert(0, antecedent.text, "antecedent", sentence.source, start, end),)
        skipped += pronoun.end()
        read = f"{antecedent.text} {sentence.text[skipped:]}"
    elif skipped and read[:1].islower():
        start = sentence.start + skipped
        opening = (Insert(0, read[0].upper(), "case", sentence.source, start, start + 1),)
    reason = next((name for name, fails in _CHECKS if fails(read, language)), None)
    inserts = opening + tuple(replace(i, at=i.at - skipped) for i in dates if i.at >= skipped)
    return Standing(sentence.start + skipped, sentence.end, inserts, reason)


def _is_fragment(text: str, language: str | None) -> bool:
    """Too few words, or no full stop: a title, a list item, a line that breaks off."""
    is_open = not _ENDS.search(text) and language not in _UNMARKED
    return is_open or count_words(text) < FEWEST_WORDS


def _is_long(text: str, language: str | None) -> bool:
    return count_words(text) > MOST_WORDS


def _is_question(text: str, language: str | None) -> bool:
    return text.rstrip("\"'”“’»)」』").endswith(("?", "؟", "？"))


def _is_orphan_quote(text: str, language: str | None) -> bool:
    """A quotation from end to end, or one that begins or ends in another sentence."""
    if _WHOLE_QUOTE.match(text):
        return True
    opened = sum(text.count(mark) for mark in _OPENING)
    closed = sum(text.count(mark) for mark in _CLOSING)
    if "„" in text:  # closed by the mark that opens an English quotation
        opened, closed = opened - text.count("“"), closed + text.count("“")
    return opened != closed or text.count('"') % 2 == 1 or bool(_OPEN_SINGLE_QUOTE.search(text))


_NEVER: Final = re.compile(r"(?!)")


@cache
def _pronoun_speaker(language: str | None) -> re.Pattern[str]:
    """A clause that gives words to a pronoun: ", he said", "” they added", "said she", ", a-t-il dit"."""
    if language not in _ENGLISH:
        clauses = "|".join(map(re.escape, rules_for(language).speech_by_pronoun))
        return re.compile(rf"[,،”\"»–—-]\s*(?:{clauses})(?!\w)", re.IGNORECASE) if clauses else _NEVER
    verbs = "|".join(sorted(rules_for(language).speech_verbs))
    return re.compile(
        rf"[,”\"»]\s(?:(?:he|she|they|I|we|it)\s(?:also\s|later\s)?(?:{verbs})|(?:{verbs})\s(?:he|she|they))\b"
    )


def _is_caption(text: str, language: str | None) -> bool:
    return bool(_CAPTION.search(text))


def _lacks_antecedent(text: str, language: str | None) -> bool:
    """The first he, she or they outside quotation marks comes before anybody whom it could mean."""
    told = _QUOTED.sub(lambda quoted: " " * len(quoted.group()), text)
    words = rules_for(language)
    for pronoun, is_named in ((_PERSON, names_a_person), (_THEM, names_several)):
        match = pronoun.search(told)
        if match and not is_named(text[: match.start()], words):
            return True
    return False


def _is_dependent(text: str, language: str | None) -> bool:
    """The subject, or the speaker, is somebody whom only another sentence names."""
    if opens_with_pronoun(text, language) or _pronoun_speaker(language).search(text):
        return True
    return language in _ENGLISH and (_lacks_antecedent(text, language) or bool(_SUBORDINATE.match(text)))


def _announces(text: str, language: str | None) -> bool:
    """The news is said to come, and does not come in this sentence."""
    return bool(_ANNOUNCES.search(text))


_CHECKS: Final[tuple[tuple[str, Callable[[str, str | None], bool]], ...]] = (
    ("fragment", _is_fragment),
    ("long", _is_long),
    ("question", _is_question),
    ("caption", _is_caption),
    ("quote", _is_orphan_quote),
    ("dependent", _is_dependent),
    ("announces", _announces),
)
"""Reason to the check that finds it; the first that fails is given."""
