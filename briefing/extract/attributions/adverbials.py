"""What stands around a clause: connectors before it, adverbials, and the commas that set them off."""

from typing import Final

from briefing.extract.attributions.masked_sentences import Words

FARTHEST_THAT: Final = 25
"""Words between "told" and its "that", and between other words that belong together."""
FARTHEST_COMMA: Final = 25
"""Words up to a comma that belongs to what stands before."""
SHORTEST_PLACE: Final = 4
"""Letters of a place in capitals, which is no abbreviation then: "LIMA -"."""
LONGEST_DATELINE: Final = 12
"""Words and marks up to its dash."""
_DASHES: Final = frozenset("—–―-")


def next_comma(words: Words, at: int) -> int | None:
    """The first comma from a word on, unless a quotation comes before it or it is far."""
    for here in range(at, min(len(words.forms), at + FARTHEST_COMMA)):
        if words.forms[here] == ",":
            return here
        if words.is_quotation(here):
            return None
    return None


def behind_connectors(words: Words, at: int) -> int:
    """Behind "But", "However," and the like, and behind the dateline of a report."""
    start = at = _behind_dateline(words) if at == 0 else at
    while words.is_in(at, words.known.connectors) or (at > start and words.is_word(at, ",")):
        at += 1
    return at


def _behind_dateline(words: Words) -> int:
    """Behind "PORT MOE, Norway (Agency) -" at the head of a sentence; 0 without one."""
    first = words.forms[0] if words.forms else ""
    if len(first) < SHORTEST_PLACE or not first.isupper():
        return 0
    for at in range(1, min(len(words.forms), LONGEST_DATELINE)):
        if words.forms[at] in _DASHES:
            return at + 1
        if not (words.forms[at][0].isupper() or words.forms[at] in "(),/."):
            return 0
    return 0


def behind_adverbials(words: Words, at: int) -> int:
    """Behind "on Thursday", "in a statement", "this week", "to reporters" and the like."""
    known, last = words.known, words.last
    while at < last:
        if any(words.is_in(at, kind) for kind in (known.days, known.loose, known.parts_of_days)):
            at += 1
        elif words.is_in(at, known.before_days) and words.is_in(at + 1, known.days | known.times):
            at += 2
        elif (words.is_in(at, known.occasions) and not is_amount(words, at)) or is_to_hearers(words, at):
            behind = _behind_occasion(words, at)
            if behind is None:
                break
            at = behind
        else:
            break
    return at


def is_amount(words: Words, at: int) -> bool:
    """Whether words begin "at least", "as many as" or "about 300", which can begin a clause."""
    if words.is_word(at, "at", "as"):
        return words.is_word(at + 1, "least", "most") or words.is_word(at + 2, "as")
    return words.is_word(at, "about", "over") and words.forms[min(at + 1, len(words.forms) - 1)][0].isdigit()


def is_to_hearers(words: Words, at: int) -> bool:
    """Whether words begin "to reporters", "to CNN", never "to do"."""
    if not words.is_word(at, "to") or at + 1 >= len(words.forms):
        return False
    hearer = words.lower[at + 1]
    return words.forms[at + 1][0].isupper() or hearer.endswith("ers") or hearer in words.known.hearers


def _behind_occasion(words: Words, at: int) -> int | None:
    """Where "in an interview with ..." ends: at "that", a pause or a quotation, or with the sentence.

    A quotation at its head is a name: "on “The Morning Show”".
    """
    first = at + 2 if words.is_quotation(at + 1) else at + 1
    for here in range(first, min(words.last + 1, at + FARTHEST_THAT)):
        ends = words.is_word(here, "that") or words.is_quotation(here) or words.is_pause(here)
        if here == words.last or ends:
            return here
    return None
