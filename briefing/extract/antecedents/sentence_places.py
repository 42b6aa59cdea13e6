"""Who stands where in a sentence: its subject, its speaker, and whom it names in lesser places."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from briefing.extract.antecedents.main_clause import after_dateline, main_start, main_subject
from briefing.extract.antecedents.opening_words import ends_a_quote, leaves_quote_open
from briefing.text.mentions import Mention, phrases
from briefing.text.roles import grammar, load_roles
from briefing.text.word_kinds import BREAK, VERB, Tokens, read_tokens

MOST_CHARACTERS: Final = 1_500
"""Of a sentence that are read; a longer one is text that was not split."""


SUBJECT, SPEAKER, CLAUSE, OBJECT, OBLIQUE, APPOSITION, PREDICATE, OWNER = (
    "subject", "speaker", "clause", "object", "oblique", "apposition", "predicate", "owner",
)  # fmt: skip
"""Grammatical places, best first: an oblique stands behind a preposition, a predicate behind "is" or
"as", an owner before its "'s"."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention and its place in the sentence."""

    mention: Mention
    place: str
    with_plural_verb: bool = False
    """Whether a verb in the plural follows: "Rovers need", which no person does."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence read for whom it speaks of."""

    text: str
    placed: tuple[Placed, ...]
    subject: Mention | None
    pronoun: str
    """The pronoun that is the subject, or that speaks: "he"; empty if none."""
    quoted_pronoun: str
    """The pronoun that is the subject of a quotation with which it opens."""
    opens_in_quote: bool
    leaves_quote_open: bool
    """Whether a quotation begins that does not end in it."""
    only_quote: bool
    """Whether it is somebody's words from end to end, with nobody named who says them."""
    pronouns: frozenset[str]
    """Every pronoun in it, in small letters."""
    first_pronoun: dict[str, int]
    """Pronoun to the index of the first token that is it."""


_OPENS: Final = "\"“„«‘'"
_CLAUSE_MARKS: Final = frozenset("\"”»,'’?!")


@lru_cache(maxsize=4096)
def read_places(text: str) -> Told:
    """The mentions of a sentence with their places."""
    text = text[:MOST_CHARACTERS]
    tokens = read_tokens(text)
    mentions = phrases(tokens)
    label = after_dateline(tokens)
    mentions = [mention for mention in mentions if mention.first >= label]
    start, subject = main_subject(tokens, mentions, main_start(tokens, label))
    if subject is not None and subject not in mentions:
        mentions = sorted([*mentions, subject], key=lambda m: (m.first, -m.last))
    pronoun = tokens.lower[start] if subject is None and start < len(tokens.lower) else ""
    speaker_pronoun = _speaking_pronoun(tokens)
    pronoun = _before_apostrophe(pronoun)
    if pronoun not in grammar("subject_pronouns"):
        pronoun = ""
    places = [_place(tokens, mentions, i, subject) for i in range(len(mentions))]
    placed = tuple(
        Placed(m, place, _before_plural_verb(tokens, m)) for m, place in zip(mentions, places, strict=True)
    )
    quoted = text[:1] in _OPENS or ends_a_quote(text)
    spoken = speaker_pronoun or SPEAKER in places
    in_quote = pronoun if quoted else _pronoun_behind_colon(tokens)
    if speaker_pronoun and (quoted or pronoun in ("i", "we", "")):
        pronoun = speaker_pronoun
    elif quoted and spoken:
        pronoun = ""
    third = grammar("third_person")
    first_pronoun = {
        word: len(tokens.lower) - 1 - at for at, word in enumerate(reversed(tokens.lower)) if word in third
    }
    return Told(
        text=text,
        placed=placed,
        subject=subject,
        pronoun=pronoun,
        quoted_pronoun=in_quote,
        opens_in_quote=quoted,
        leaves_quote_open=leaves_quote_open(text),
        only_quote=quoted and not spoken,
        pronouns=frozenset(first_pronoun),
        first_pronoun=first_pronoun,
    )


def _before_plural_verb(tokens: Tokens, mention: Mention) -> bool:
    return not grammar("plural_verbs").isdisjoint(tokens.lower[mention.last + 1 : mention.last + 2])


def _pronoun_behind_colon(tokens: Tokens) -> str:
    """The pronoun with which a quotation behind a colon opens: "Orel added: “He"."""
    words = tokens.words
    for index in range(len(words) - 2):
        if words[index] in (":", ",") and words[index + 1] in ("“", '"', "‘", "'"):
            word = _before_apostrophe(tokens.lower[index + 2])
            return word if word in grammar("subject_pronouns") else ""
    return ""


def _before_apostrophe(word: str) -> str:
    return word.partition("'")[0].partition("’")[0]


def _place(tokens: Tokens, mentions: list[Mention], at: int, subject: Mention | None) -> str:
    """The place of a mention."""
    mention = mentions[at]
    if mention.owns:
        return OWNER
    speaks = _speaks(tokens, mention)
    if speaks:
        return SPEAKER
    if mention is subject:
        return SUBJECT
    before = tokens.lower[mention.first - 1] if mention.first else ""
    if before == "," and _ends_before(mentions, at, mention.first - 2) and not _acts(tokens, mention):
        return APPOSITION
    if _acts(tokens, mention):
        return CLAUSE
    if before in grammar("being"):
        return PREDICATE
    return OBLIQUE if before in grammar("prepositions") else OBJECT


def _ends_before(mentions: list[Mention], at: int, last: int) -> bool:
    """Whether a mention ends with a token; the owners inside the one at hand stand between."""
    return any(mentions[i].last == last for i in range(max(0, at - 3), at))


def _speaks(tokens: Tokens, mention: Mention) -> bool:
    """Whether a verb of speech stands beside a mention that is its subject."""
    speech = load_roles().speech
    words, lower = tokens.words, tokens.lower
    before = lower[mention.first - 1] if mention.first else ""
    if before in speech and mention.first >= 2 and words[mention.first - 2] in _CLAUSE_MARKS:
        return True
    if before == "to" and lower[mention.first - 2 : mention.first - 1] == ["according"]:
        return True
    if before == ":":
        return False
    verb = _verb_after(tokens, mention.last + 1)
    return verb is not None and lower[verb] in speech and before not in grammar("prepositions")


def _acts(tokens: Tokens, mention: Mention) -> bool:
    """Whether a finite verb follows a mention, behind adverbs at most."""
    index = mention.last + 1
    while index < len(tokens.words) and index < mention.last + 4:
        lower = tokens.lower[index]
        if lower in load_roles().verbs and tokens.kinds[index] in (VERB, BREAK):
            following = tokens.lower[index + 1 : index + 2]
            return not (
                lower.endswith(("ed", "n", "t"))
                and following == ["by"]
                and lower not in grammar("auxiliaries")
            )
        if not (lower in grammar("before_verb") or lower.endswith("ly")):
            return False
        index += 1
    return False


def _verb_after(tokens: Tokens, index: int) -> int | None:
    """Index of the finite verb behind a subject; an apposition between commas may stand before it."""
    lower, size = tokens.lower, len(tokens.words)
    if index < size and tokens.words[index] == ",":
        closing = next((i for i in range(index + 1, min(size, index + 25)) if tokens.words[i] == ","), None)
        if closing is None or lower[index + 1] in ("and", "but", "which"):
            return None
        index = closing + 1
    elif index < size and lower[index] in ("of", "in", "for", "from", "at", "with"):
        index += 1
        while index < size and tokens.kinds[index] not in (BREAK, VERB):
            index += 1
    for here in range(index, min(size, index + 4)):
        word = lower[here]
        if (
            word in load_roles().verbs
            and tokens.kinds[here] in (VERB, BREAK)
            and word not in grammar("auxiliaries")
        ):
            return here
        if not (word in grammar("before_verb") or word in grammar("auxiliaries") or word.endswith("ly")):
            return None
    return None


def _speaking_pronoun(tokens: Tokens) -> str:
    """The pronoun that says what stands in quotation marks: ", he said", "” she added"."""
    speech, lower, words = load_roles().speech, tokens.lower, tokens.words
    for index in range(1, len(lower) - 1):
        if lower[index] not in _SPEAKING:
            continue
        adverb = lower[index + 1] in grammar("before_verb")
        verb = lower[index + 2 : index + 3] if adverb else [lower[index + 1]]
        if words[index - 1] in _CLAUSE_MARKS and not speech.isdisjoint(verb):
            return lower[index]
        if index >= 2 and lower[index - 1] in speech and words[index - 2] in _CLAUSE_MARKS:
            return lower[index]
    return ""


_SPEAKING: Final = ("he", "she", "they", "it", "i")
