"""What is said behind a speech verb: one way to find it for each frame that verbs take."""

from collections.abc import Callable
from functools import partial
from typing import Final

from briefing.extract.attributions.masked_sentences import Words
from briefing.extract.attributions.noun_phrases import Phrase

FEWEST_WORDS: Final = 2
"""What is said without quotation marks has more words than that."""
FARTHEST_THAT: Final = 25
"""Words between "told" and its "that", and between other words that belong together."""
FARTHEST_FINITE: Final = 12
"""Words among which a clause has its finite verb, and an accusation its "of"."""


def said_behind(words: Words, verb: int, act: str) -> Phrase | None:
    """What is said, where it stands behind the verb; None where it does not."""
    for frame, find in _FRAMES:
        if act in words.known.frames[frame]:
            content = find(words, verb + 1)
            if content:
                return content
    return None


def behind_adverbials(words: Words, at: int) -> int:
    """Behind "on Thursday", "in a statement", "this week", "to reporters" and the like."""
    known, last = words.known, words.last
    while at < last:
        if any(words.is_in(at, kind) for kind in (known.days, known.loose, known.parts_of_days)):
            at += 1
        elif words.is_in(at, known.before_days) and words.is_in(at + 1, known.days | known.times):
            at += 2
        elif words.is_in(at, known.occasions) or _is_to_hearers(words, at):
            behind = _behind_occasion(words, at)
            if behind is None:
                break
            at = behind
        else:
            break
    return at


def next_comma(words: Words, at: int) -> int | None:
    """The first comma from a word on, unless a quotation comes before it or it is far."""
    for here in range(at, min(len(words.forms), at + FARTHEST_THAT)):
        if words.forms[here] == ",":
            return here
        if words.is_quotation(here):
            return None
    return None


def clause_end(words: Words, at: int) -> int:
    """Where what is said ends: before ", adding that", "and called for" or ";", or with the sentence."""
    known = words.known
    for here in range(at + 1, words.last - 1):
        behind = words.lower[here + 1]
        goes_on = behind in known.aftermath or (behind in known.act_of and behind.endswith("ing"))
        if words.forms[here] == "," and goes_on:
            return here
        if words.is_pause(here) and behind in known.contrast and _turns(words, here):
            return here
        if words.forms[here] == ";" or (words.lower[here] == "and" and behind in known.act_of):
            return here
    return words.last


def _turns(words: Words, pause: int) -> bool:
    """Whether a "but" behind a dash, or before "declined" or "did", goes on with what the reporter tells."""
    return words.forms[pause] != "," or words.is_in(pause + 2, words.known.turns)


def _is_to_hearers(words: Words, at: int) -> bool:
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


def _statement(words: Words, at: int) -> Phrase | None:
    """A quotation, or a clause with "that"."""
    here = behind_adverbials(words, at)
    return _quotation_at(words, here) or _that_clause(words, here)


def _that_clause(words: Words, at: int) -> Phrase | None:
    """Behind "that"; from there on in "said that was wrong"."""
    long = words.last - at > FEWEST_WORDS or words.is_quotation(words.last - 1)
    if not words.is_word(at, "that") or not long:
        return None
    return (at if words.is_in(at + 1, words.known.finite) else at + 1), clause_end(words, at + 1)


def _quotation_at(words: Words, at: int) -> Phrase | None:
    """A quotation there, or behind a comma or colon; with what follows it if it ends in mid-sentence."""
    last = words.last
    if at < last and words.is_pause(at):
        at += 1
    if at >= last or not words.is_quotation(at) or words.is_in(at - 1, words.known.titled):
        return None
    stands_alone = words.is_pause(at - 1) or at + 1 >= last or words.is_pause(at + 1)
    return (at, at + 1) if stands_alone else (at, last)


def _bare(words: Words, at: int) -> Phrase | None:
    """A clause without "that"."""
    known, here, last = words.known, behind_adverbials(words, at), words.last
    if here >= last or not words.forms[here][0].isalnum():
        return None
    if last - here <= FEWEST_WORDS and not words.is_quotation(last - 1):
        return None
    if words.lower[here] in known.places or words.lower[here] in known.finite | known.empty:
        return None
    if not words.is_in(at - 1, known.free) and not _opens_clause(words, here):
        return None
    return here, clause_end(words, here)


def _opens_clause(words: Words, at: int) -> bool:
    """Whether words are a clause of their own: a pronoun, or a finite verb soon."""
    if words.is_in(at, words.known.subjects):
        return True
    near = range(at + 1, min(words.last, at + FARTHEST_FINITE))
    return not words.is_word(at, "a", "an") and any(words.is_in(i, words.known.finite) for i in near)


def _addressed(words: Words, at: int) -> Phrase | None:
    """Behind whoever is told: a clause with "that", a quotation, or a clause that opens with a pronoun."""
    here, stop = at, min(words.last, at + FARTHEST_THAT)
    while here < stop:
        comma = next_comma(words, here + 1) if words.is_word(here, ",") else None
        if comma and words.is_word(comma + 1, "that"):
            here = comma + 1
            continue
        if words.is_word(here, "that") and here > at:
            return _that_clause(words, here)
        if words.is_pause(here) or words.is_quotation(here):
            return _quotation_at(words, here) if words.is_pause(here) else None
        if (
            here > at
            and words.is_in(here, words.known.subjects)
            and not words.is_in(here - 1, words.known.places)
        ):
            return here, clause_end(words, here)
        here += 1
    return None


def _deed(words: Words, at: int) -> Phrase | None:
    """To do something."""
    return (at, _object_end(words, at)) if words.is_word(at, "to") and words.last > at + 1 else None


def _topic(words: Words, at: int) -> Phrase | None:
    """Of, about or against something."""
    while words.is_in(at, words.known.days) or words.is_word(at, "on"):
        at += 1
    found = words.is_word(at, "of", "about", "against") and words.last > at + 1
    return (at, _object_end(words, at)) if found else None


def _burden(word: str, words: Words, at: int) -> Phrase | None:
    """Somebody, a word such as "of", and what is laid upon them."""
    for here in range(at + 1, min(words.last - 1, at + FARTHEST_FINITE)):
        if words.is_pause(here - 1) or words.is_word(at, word):
            return None
        if words.is_word(here, word):
            return at, _object_end(words, at)
    return None


def _matter(words: Words, at: int) -> Phrase | None:
    """Something, named outright."""
    if words.last - at < FEWEST_WORDS or not (words.forms[at][0].isalnum() or words.is_quotation(at)):
        return None
    return None if words.is_in(at, words.known.places) else (at, _object_end(words, at))


def _named(words: Words, at: int) -> Phrase | None:
    """A name in quotation marks, but not "called him to say"; or for or on something."""
    last = words.last
    end = _object_end(words, at) if at < last else at
    name = next((i for i in range(at, end) if words.is_quotation(i)), None)
    quoted = name is not None and "to" not in words.lower[at:name]
    asked = words.is_word(at, "for", "on") and last - at > FEWEST_WORDS
    return (at, end) if quoted or asked else None


def _object_end(words: Words, at: int) -> int:
    """The end of an object: also before a comma with a clause of its own behind it, and before a dash."""
    known, last = words.known, clause_end(words, at)
    for here in range(at + 1, last - 1):
        if words.is_pause(here) and (
            words.forms[here] != "," or words.lower[here + 1] in known.openers | known.breaks
        ):
            return here
    return last


_FRAMES: Final[tuple[tuple[str, Callable[[Words, int], Phrase | None]], ...]] = (
    ("deed", _deed),
    ("named", _named),
    ("statement", _statement),
    ("topic", _topic),
    ("addressed", _addressed),
    ("of", partial(_burden, "of")),
    ("for", partial(_burden, "for")),
    ("on", partial(_burden, "on")),
    ("to", partial(_burden, "to")),
    ("matter", _matter),
    ("bare", _bare),
)
"""Frame to the function that finds what is said; the first that finds it counts."""
