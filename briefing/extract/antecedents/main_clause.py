"""Where the main clause of a sentence begins, and who its subject is."""

from typing import Final

from briefing.text.mentions import Mention
from briefing.text.roles import grammar, load_roles
from briefing.text.word_kinds import Kind, Tokens

_QUOTES: Final = frozenset("\"“”„«»‘’'")


_BEINGS: Final = ("person", "group", "country", "name")


def main_start(tokens: Tokens, index: int) -> int:
    """Index of the token with which the main clause's subject should begin."""
    lower, kinds, size = tokens.lower, tokens.kinds, len(tokens.words)
    for _ in range(5):
        while index < size and (
            lower[index] in _QUOTES
            or lower[index] == ","
            or lower[index] in grammar("before_subject")
            or (lower[index].endswith("ly") and kinds[index] == Kind.BREAK)
        ):
            index += 1
        if index >= size:
            return index
        if not _is_leading(tokens, index):
            return index
        comma = next((i for i in range(index, min(size, index + 45)) if _ends_leading(tokens, i)), None)
        if comma is None:
            return size
        index = comma + 1
    return index


def _is_leading(tokens: Tokens, index: int) -> bool:
    """Whether a phrase or clause begins here that stands before the subject."""
    word = tokens.lower[index]
    if word in grammar("leading") or _is_span_of_time(tokens, index):
        return True
    return tokens.kinds[index] in (Kind.BREAK, Kind.VERB) and word.endswith(("ing", "ed")) and len(word) > 4


def _is_span_of_time(tokens: Tokens, index: int) -> bool:
    """Whether "Three days before" or "A year after" begins here."""
    lower = tokens.lower
    return (
        (tokens.kinds[index] == Kind.MODIFIER or lower[index] in ("a", "an"))
        and lower[index + 1 : index + 2] != []
        and lower[index + 1].rstrip("s") in _UNITS
        and lower[index + 2 : index + 3] in (["before"], ["after"], ["earlier"], ["later"], ["ago"])
    )


_UNITS: Final = ("second", "minute", "hour", "day", "week", "month", "year", "decade")


def _ends_leading(tokens: Tokens, index: int) -> bool:
    """Whether a comma ends the phrase before the subject: no list, no number follows."""
    if tokens.words[index] != ",":
        return False
    following = tokens.lower[index + 1] if index + 1 < len(tokens.words) else ""
    return not following[:1].isdigit() and following not in ("and", "or", "which", "who", "where", "whose")


def after_dateline(tokens: Tokens) -> int:
    """Index behind "CAIRO (Reuters) -", "SMITH:" or "Anna wrote:"."""
    words = tokens.words
    if words[1:2] == [":"]:
        return 2
    if words[2:3] == [":"] and words[0][0].isdigit() and tokens.lower[1] in ("am", "pm", "a.m.", "p.m."):
        return 3
    for index in range(1, min(len(words), 24)):
        word = words[index]
        if word in ("-", "–", "—") and (
            words[index - 1] == ")" or (words[0].isupper() and len(words[0]) > 2)
        ):
            return index + 1
        if word == ":" and (
            (words[0].isupper() and len(words[0]) > 2) or tokens.lower[index - 1] in ("wrote", "reply")
        ):
            return index + 1
    return 0


def _subject_at(tokens: Tokens, by_first: dict[int, Mention], start: int) -> Mention | None:
    """The mention with which the main clause begins."""
    if start in by_first:
        return by_first[start]
    for first in range(start + 1, min(start + 6, len(tokens.words))):
        if tokens.kinds[first - 1] in (Kind.BREAK, Kind.VERB) and not tokens.owns[first - 1]:
            return None
        if first in by_first:
            return by_first[first]
    return None


def _stands_beside(tokens: Tokens, mentions: list[Mention], subject: Mention) -> bool:
    """Whether what looks like a subject is said of a name before: "According to Moyo, a teacher, the"."""
    if subject.first < 2 or tokens.words[subject.first - 1] != ",":
        return False
    closes = tokens.words[subject.last + 1 : subject.last + 2] == [","]
    return closes and any(
        mention.last == subject.first - 2 and mention.named != subject.named for mention in mentions
    )


def _behind_and(tokens: Tokens, index: int) -> int:
    """Index behind the "and" that follows a mention, or what is said of it between commas; -1 if none."""
    lower, size = tokens.lower, len(tokens.words)
    if lower[index : index + 1] == [","]:
        closing = next((i for i in range(index + 1, min(size, index + 20)) if lower[i] == ","), index)
        index = index + 1 if lower[index + 1 : index + 2] == ["and"] else closing + 1
    return index + 1 if lower[index : index + 1] == ["and"] else -1


def _joined(tokens: Tokens, by_first: dict[int, Mention], subject: Mention) -> Mention:
    """A subject with those that an "and" joins to it: "Haddad and two guards"."""
    last = subject
    while (following := by_first.get(_behind_and(tokens, last.last + 1))) is not None:
        last = following
    if last is subject or last.kind not in _BEINGS or subject.kind not in _BEINGS:
        return subject
    bare = tokens.kinds[last.first] != Kind.DETERMINER and not last.named and not last.several
    if bare and subject.kind == "person" and not subject.named:
        return subject._replace(end=last.end, last=last.last)  # "the chairman and owner" is one man
    return subject._replace(
        end=last.end, last=last.last, kind="group", several=True, head="", gender="", role="",
        named=subject.named or last.named,
    )  # fmt: skip


def joined_pair(tokens: Tokens, mentions: list[Mention], first: Mention) -> Mention | None:
    """Two persons that an "and" joins, with a verb of several behind them: "he said Moyo and Orel agreed"."""
    if first.kind != "person" or first.several or first.owns or not first.named:
        return None
    second = next((m for m in mentions if m.first == _behind_and(tokens, first.last + 1)), None)
    if (
        second is None
        or second.kind != "person"
        or second.several
        or second.owns
        or second.last + 1 >= len(tokens.words)
    ):
        return None
    if tokens.lower[second.last + 1] not in load_roles().verbs:
        return None
    return _joined(tokens, {second.first: second}, first)


def _is_listed(tokens: Tokens, mention: Mention) -> bool:
    """Whether a mention between commas has a name behind it, and none that is said of it."""
    following = tokens.kinds[mention.last + 2 : mention.last + 3]
    return tokens.words[mention.last + 1 : mention.last + 2] == [","] and following == [Kind.NAME]


def main_subject(tokens: Tokens, mentions: list[Mention], start: int) -> tuple[int, Mention | None]:
    """Where the main clause begins after all, and the mention, or the joined ones, that is its subject."""
    by_first = {mention.first: mention for mention in mentions if not mention.owns}
    subject = _subject_at(tokens, by_first, start)
    if subject and start > 1 and _is_listed(tokens, subject):
        return start, None  # "Among them are Moyo, Orel and Haddad"
    if subject and subject.first > 12 and subject.last + 2 >= len(tokens.words):
        return start, None  # ", Yorkshire."
    if subject and _stands_beside(tokens, mentions, subject):
        start = subject.last + 2
        subject = _subject_at(tokens, by_first, start)
    return start, _joined(tokens, by_first, subject) if subject else None
