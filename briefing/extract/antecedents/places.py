"""In which place of its sentence a mention stands: subject, speaker, behind a preposition."""

from typing import Final

from briefing.text.mentions import Mention
from briefing.text.roles import grammar, load_roles
from briefing.text.word_kinds import Kind, Tokens

SUBJECT, SPEAKER, CLAUSE, OBJECT, OBLIQUE, APPOSITION, PREDICATE, OWNER = (
    "subject", "speaker", "clause", "object", "oblique", "apposition", "predicate", "owner",
)  # fmt: skip
"""Grammatical places, best first: an oblique stands behind a preposition, a predicate behind "is" or
"as", an owner before its "'s"."""


CLAUSE_MARKS: Final = frozenset("\"”»,'’?!")


def place_of(tokens: Tokens, mentions: list[Mention], at: int, subject: Mention | None, label: int) -> str:
    """The place of a mention; a dateline or label ends before a token."""
    mention = mentions[at]
    if mention.owns:
        return OWNER
    if _follows_speaker(tokens, mentions, at):
        return APPOSITION
    if _speaks(tokens, mention, label):
        return SPEAKER
    if mention is subject:
        return SUBJECT
    first = mention.first
    while first and (tokens.kinds[first - 1] == Kind.DETERMINER or "-" in tokens.words[first - 1][1:]):
        first -= 1
    if tokens.lower[max(0, first - 2) : first] in _ABOUT:
        first -= 2
    before = tokens.lower[first - 1] if first else ""
    if first == 1 and before in _INVERTING and tokens.lower[mention.last + 1 : mention.last + 2] in _WERE:
        return OBLIQUE  # "Among the crowds were"
    if before in grammar("being") and tokens.lower[first - 2 : first - 1] == ["there"]:
        return CLAUSE
    if before == "," and _ends_before(mentions, at, first - 2) and not _acts(tokens, mention):
        return APPOSITION
    inner = before in _ONLY_BEFORE_NOUNS and mention.kind in ("name", "country")
    if not inner and _acts(tokens, mention):
        return CLAUSE
    if before in grammar("being"):
        return PREDICATE
    return OBLIQUE if before in grammar("prepositions") or before in _TOLD else OBJECT


_ONLY_BEFORE_NOUNS: Final = ("of", "in", "at", "with", "by", "from", "into")
"""A verb behind a place that follows these is another's: "the owner of Rotavia left"."""


_INVERTING: Final = ("among", "at", "behind", "beside", "in", "on", "with")
_WERE: Final = (["are"], ["is"], ["was"], ["were"])


_ABOUT: Final = (["more", "than"], ["at", "least"], ["up", "to"], ["as", "many"], ["fewer", "than"])


_TOLD: Final = ("told", "tells", "telling", "tell")
"""Whoever stands behind these only listens: "told reporters"."""


def _follows_speaker(tokens: Tokens, mentions: list[Mention], at: int) -> bool:
    """Whether a mention says who the one before it is: "said Orel, a farmer"."""
    before, mention = mentions[at - 1] if at else None, mentions[at]
    if before is None or before.first == 0 or tokens.lower[before.first - 1] not in load_roles().speech:
        return False
    return mention.first == before.last + 2 and tokens.words[before.last + 1] == ","


def _ends_before(mentions: list[Mention], at: int, last: int) -> bool:
    """Whether a mention ends with a token; the owners inside the one at hand stand between."""
    return any(mentions[i].last == last for i in range(max(0, at - 3), at))


def _speaks(tokens: Tokens, mention: Mention, label: int) -> bool:
    """Whether a verb of speech stands beside a mention that is its subject."""
    speech = load_roles().speech
    words, lower = tokens.words, tokens.lower
    before = lower[mention.first - 1] if mention.first else ""
    if before in speech and mention.first >= 2 and words[mention.first - 2] in CLAUSE_MARKS:
        return not _acts(tokens, mention)  # "Police, said Mr Orel spends"
    if before == "to" and lower[mention.first - 2 : mention.first - 1] == ["according"]:
        return True
    if before == ":" and mention.first != label:
        return False
    verb = _verb_after(tokens, mention.last + 1)
    return verb is not None and lower[verb] in speech and before not in grammar("prepositions")


def _acts(tokens: Tokens, mention: Mention) -> bool:
    """Whether a finite verb follows a mention, behind adverbs at most."""
    index = mention.last + 1
    if mention.kind == "person" and mention.named:
        index = _behind_apposition(tokens, index)
    start = index
    while index < len(tokens.words) and index < start + 3:
        lower = tokens.lower[index]
        if lower in load_roles().verbs and tokens.kinds[index] in (Kind.VERB, Kind.BREAK):
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


def _behind_apposition(tokens: Tokens, index: int) -> int:
    """Index behind what stands between commas after a name: ", the attorney general,"."""
    lower, size = tokens.lower, len(tokens.words)
    if index + 1 >= size or tokens.words[index] != "," or lower[index + 1] in ("and", "but", "which"):
        return index
    closing = next((i for i in range(index + 1, min(size, index + 25)) if tokens.words[i] == ","), None)
    return index if closing is None else closing + 1


def _verb_after(tokens: Tokens, index: int) -> int | None:
    """Index of the finite verb behind a subject; an apposition between commas may stand before it."""
    lower, size = tokens.lower, len(tokens.words)
    if index < size and tokens.words[index] == ",":
        behind = _behind_apposition(tokens, index)
        if behind == index:
            return None
        index = behind
    elif index < size and lower[index] in ("of", "in", "for", "from", "at", "with"):
        index += 1
        while index < size and tokens.kinds[index] not in (Kind.BREAK, Kind.VERB):
            index += 1
    for here in range(index, min(size, index + 4)):
        word = lower[here]
        if (
            word in load_roles().verbs
            and tokens.kinds[here] in (Kind.VERB, Kind.BREAK)
            and word not in grammar("auxiliaries")
        ):
            return here
        if not (word in grammar("before_verb") or word in grammar("auxiliaries") or word.endswith("ly")):
            return None
    return None


def by_apposition(tokens: Tokens, mentions: list[Mention], at: int) -> Mention:
    """A mention; a name becomes what stands beside it: "Rothwell, the bank," a group."""
    mention = mentions[at]
    if mention.kind != "name" or mention.owns or at + 1 == len(mentions):
        return mention
    if mention.first and tokens.lower[mention.first - 1] in grammar("prepositions"):
        return mention
    other = mentions[at + 1]
    between = tokens.lower[mention.last + 1 : other.first]
    beside = between == [","] or (between[:1] == [","] and between[1:] in (["a"], ["an"], ["the"]))
    if not beside or other.named or other.several or other.kind not in ("group", "person"):
        return mention
    if tokens.kinds[other.first] != Kind.DETERMINER and len(between) < 2:
        return mention
    if _acts(tokens, other) or _verb_after(tokens, other.last + 1) is not None:
        return mention
    return mention._replace(kind=other.kind, gender=other.gender, sure=True)
