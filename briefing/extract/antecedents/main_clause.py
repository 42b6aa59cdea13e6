"""Where the main clause of a sentence begins, and who its subject is."""

from dataclasses import replace
from typing import Final

from briefing.text.mentions import Mention
from briefing.text.roles import grammar
from briefing.text.word_kinds import BREAK, VERB, Tokens

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
            or (lower[index].endswith("ly") and kinds[index] == BREAK)
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
    if word in grammar("leading"):
        return True
    return tokens.kinds[index] in (BREAK, VERB) and word.endswith(("ing", "ed")) and len(word) > 4


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
        if tokens.kinds[first - 1] in (BREAK, VERB) and not tokens.owns[first - 1]:
            return None
        if first in by_first:
            return by_first[first]
    return None


def _stands_beside(tokens: Tokens, mentions: list[Mention], subject: Mention) -> bool:
    """Whether what looks like a subject is said of a name before: "According to Moyo, a teacher, the"."""
    if subject.first < 2 or tokens.words[subject.first - 1] != ",":
        return False
    closes = tokens.words[subject.last + 1 : subject.last + 2] == [","]
    return closes and any(mention.last == subject.first - 2 for mention in mentions)


def _joined(tokens: Tokens, by_first: dict[int, Mention], subject: Mention) -> Mention:
    """A subject with those that an "and" joins to it: "Haddad and two guards"."""
    last = subject
    while tokens.lower[last.last + 1 : last.last + 2] == ["and"] and last.last + 2 in by_first:
        last = by_first[last.last + 2]
    if last is subject or last.kind not in _BEINGS or subject.kind not in _BEINGS:
        return subject
    return replace(
        subject, end=last.end, last=last.last, kind="group", several=True, head="", gender="", role="",
        named=subject.named or last.named,
    )  # fmt: skip


def main_subject(tokens: Tokens, mentions: list[Mention], start: int) -> tuple[int, Mention | None]:
    """Where the main clause begins after all, and the mention, or the joined ones, that is its subject."""
    by_first = {mention.first: mention for mention in mentions if not mention.owns}
    subject = _subject_at(tokens, by_first, start)
    if subject and _stands_beside(tokens, mentions, subject):
        start = subject.last + 2
        subject = _subject_at(tokens, by_first, start)
    return start, _joined(tokens, by_first, subject) if subject else None
