"""Who stands where in a sentence: its subject, its speaker, and whom it names in lesser places."""

from functools import lru_cache
from typing import Final, NamedTuple

from briefing.extract.antecedents.main_clause import after_dateline, joined_pair, main_start, main_subject
from briefing.extract.antecedents.opening_words import ends_a_quote, leaves_quote_open
from briefing.extract.antecedents.places import CLAUSE_MARKS, SPEAKER, by_apposition, place_of
from briefing.text.mentions import Mention, phrases
from briefing.text.roles import grammar, load_roles
from briefing.text.word_kinds import Kind, Tokens, read_tokens

MOST_CHARACTERS: Final = 1_500
"""Of a sentence that are read; a longer one is text that was not split."""


class Placed(NamedTuple):
    """A mention and its place in the sentence."""

    mention: Mention
    place: str
    with_plural_verb: bool = False
    """Whether a verb in the plural follows: "Rovers need", which no person does."""
    alone: bool = False
    """Whether it is one word, the first of its sentence, before no verb but "is", "has" and the like."""
    beside: Mention | None = None
    """The person or name that an "and" joins to it."""


class Told(NamedTuple):
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


@lru_cache(maxsize=4096)
def read_places(text: str) -> Told:
    """The mentions of a sentence with their places."""
    text = text[:MOST_CHARACTERS]
    tokens = read_tokens(text)
    mentions = phrases(tokens)
    label = after_dateline(tokens)
    mentions = [mention for mention in mentions if mention.first >= label]
    mentions = [by_apposition(tokens, mentions, i) for i in range(len(mentions))]
    start, subject = main_subject(tokens, mentions, main_start(tokens, label))
    if subject is not None and subject not in mentions:
        if subject.kind == "person":
            mentions = [m for m in mentions if not subject.first <= m.first <= subject.last]
        mentions = sorted([*mentions, subject], key=lambda m: (m.first, -m.last))
    pairs = [pair for mention in mentions if (pair := joined_pair(tokens, mentions, mention)) is not None]
    pairs = [pair for pair in pairs if subject is None or pair.first != subject.first]
    if pairs:
        mentions = sorted([*mentions, *pairs], key=lambda m: (m.first, -m.last))
    pronoun = tokens.lower[start] if subject is None and start < len(tokens.lower) else ""
    speaker_pronoun = _speaking_pronoun(tokens)
    pronoun = _before_apostrophe(pronoun)
    if pronoun not in grammar("subject_pronouns"):
        pronoun = ""
    places = [place_of(tokens, mentions, i, subject, label) for i in range(len(mentions))]
    placed = tuple(
        Placed(m, place, _before_plural_verb(tokens, m), _is_bare(tokens, m), _beside(tokens, mentions, i))
        for i, (m, place) in enumerate(zip(mentions, places, strict=True))
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


def _is_bare(tokens: Tokens, mention: Mention) -> bool:
    opens = mention.first == 0 or (mention.first == 1 and tokens.words[0] in _OPENS)
    following = tokens.lower[mention.last + 1 : mention.last + 2]
    if not opens or mention.first < mention.last or not following:
        return False
    return following[0] in _AUXILIARIES or following[0] in grammar("prepositions")


_AUXILIARIES: Final = ("is", "was", "has", "had", "will", "can", "could", "would", "may", "might", "does")


def _beside(tokens: Tokens, mentions: list[Mention], at: int) -> Mention | None:
    """The single person or name that stands before or behind a mention and an "and"."""
    mention = mentions[at]
    for other in mentions[max(0, at - 2) : at + 3]:
        first, second = (other, mention) if other.first < mention.first else (mention, other)
        between = tokens.lower[first.last + 1 : second.first]
        if between[:1] == ["and"] and len(between) <= 2 and other.kind in ("person", "name"):
            return None if other.several else other
    return None


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


def _speaking_pronoun(tokens: Tokens) -> str:
    """The pronoun that says what stands in quotation marks: ", he said", "” she added"."""
    speech, lower, words = load_roles().speech, tokens.lower, tokens.words
    for index in range(1, len(lower) - 1):
        if lower[index] not in _SPEAKING:
            continue
        adverb = lower[index + 1] in grammar("before_verb")
        verb = lower[index + 2 : index + 3] if adverb else [lower[index + 1]]
        if words[index - 1] in CLAUSE_MARKS and not speech.isdisjoint(verb):
            return lower[index]
        inverted = tokens.kinds[index + 1] not in (Kind.VERB, Kind.BREAK) or not words[index + 1][0].isalnum()
        if inverted and index >= 2 and lower[index - 1] in speech and words[index - 2] in CLAUSE_MARKS:
            return lower[index]
    return ""


_SPEAKING: Final = ("he", "she", "they", "it", "i")
