"""Bylines: who wrote an article, for whom, and who helped, as articles print it."""

import re
from dataclasses import dataclass
from typing import Final

from briefing.read.names import AGENCY, CAPITAL, all_names, is_agency

LONGEST_BYLINE: Final = 200
"""Characters; with four names and their papers."""

LONGEST_AGENCY: Final = 60
"""Characters; with two agencies and "Source:" before them."""

_BY: Final = re.compile(
    r"(?:(?:story |text |report |written |compiled )?[Bb]y|BY|(?:Article |Texte )?[Pp]ar|Por|PAR|POR|Von"
    r"|Автор[ы]?:|Автори:|Текст:|بقلم:?|كتب:|كتبت:|إعداد:?)\s+"
)
"""What opens a byline, in several languages."""

_ROLE: Final = re.compile(
    r"(?i:(?:\w+ ){0,3}(?:staff|special|senior|chief|associated press|foreign|political|world|our)?[ -]?"
    r"(?:writers?|reporters?|correspondents?|editors?|columnists?|journalists?|staff|contributors?)"
    r"(?: (?:in|at|for|of) .{1,40})?|in .{1,40}|and agencies|for .{1,40})"
)
"""What follows a name and tells what the person does, where, or for whom."""

_HELP: Final = re.compile(
    r"(?i:(?:additional reporting|reporting|writing|editing|compiled|edited|written|translated|translation"
    r"|production|graphics|photography)(?: and (?:additional )?(?:reporting|writing|editing))? by\s+)"
)
_BRACKETED: Final = re.compile(r"\(([^()]*)\)")
_PLACE: Final = re.compile(r"\s(?:in|at|à|en|в|у)\s(?=[^\W\d_])")
_SPLIT: Final = re.compile(r"\s*(?:\||—|–|•|·|\s-\s|,\s)\s*")
_BARE: Final = re.compile(
    rf"[{CAPITAL}][\w.'’-]*(?: (?:[{CAPITAL}][\w.'’-]*|and|de|da|van|von|bin|al|der|la|el)){{1,7}}"
)


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says; None where it says nothing of it."""

    author: str | None = None
    publisher: str | None = None


def byline(words: str) -> Byline | None:
    """What a block says if it is a byline, or an agency's name, and nothing else; None for anything else."""
    line = " ".join(words.split())
    if not line or len(line) > LONGEST_BYLINE:
        return None
    return _by(line) or _bare(line) or _agency_alone(line)


def _by(line: str) -> Byline | None:
    """The byline that a word such as "By" opens."""
    opening = _BY.match(line)
    if not opening or len(line) > LONGEST_BYLINE or line.endswith(("!", "?", ",", ";")):
        return None
    rest = line[opening.end() :].strip()
    return _credits(rest) if rest else None


def _bare(line: str) -> Byline | None:
    """A name with what the person does: "Ines Okoro | Staff writer"."""
    if line.endswith(".") or not _BARE.match(line):
        return None
    parts = _SPLIT.split(line)
    is_name = bool(_BARE.fullmatch(parts[0]))
    if len(parts) > 1 and is_name and all(_ROLE.fullmatch(part) or is_agency(part) for part in parts[1:]):
        return _credits(line)
    return None


def _agency_alone(line: str) -> Byline | None:
    """An agency on a line of its own: "Source: Reuters", "(AFP)", "With AP"."""
    if len(line) > LONGEST_AGENCY:
        return None
    name = re.sub(
        r"^(?i:sources?|with|avec|con|источник|джерело|المصدر)\s?:?\s(?=\S)|^[(\[—–-]+\s?|[)\]]+$", "", line
    ).strip("()[] ")
    if name and all(
        AGENCY.fullmatch(part) for part in re.split(r"\s?(?:/|,|&|\band\b|\bet\b|\by\b|\bи\b)\s?", name)
    ):
        return Byline(publisher=name)
    return None


def helpers(words: str) -> Byline | None:
    """What a block says if it lists who reported, wrote and edited: "(Reporting by A B; Editing by C D)"."""
    line = " ".join(words.split())
    bracketed = _BRACKETED.match(line)
    rest = (bracketed[1] if bracketed else line).strip("()[] ")
    author = None
    if _HELP.match(rest) is None:
        return None
    while rest:
        opening = _HELP.match(rest)
        if opening is None:
            return None
        following = _HELP.search(rest, opening.end())
        names = rest[opening.end() : following.start() if following else len(rest)].strip(" ;,.()")
        names = re.sub(r"[;,]?\s(?:and|with|et|y)$", "", names)
        if not all_names(names):
            return None
        if author is None and re.match(r"(?i)reporting|writ", opening[0]):
            author = names
        rest = rest[following.start() :] if following else ""
    return Byline(author=author)


def _credits(rest: str) -> Byline | None:
    """Authors and publisher of the words behind "By"."""
    parts = [part for part in _SPLIT.split(rest.rstrip(". ")) if part]
    authors: list[str] = []
    publisher = None
    for n, part in enumerate(parts):
        name, _, paper = part.partition(" for ")
        name, *places = _PLACE.split(name)
        if n and _ROLE.fullmatch(part):
            continue
        if not all(all_names(words) for words in (name, *places, *([paper] if paper else ()))):
            return None
        if is_agency(name):
            publisher = publisher or name
        else:
            authors.append(name)
        publisher = publisher or paper or None
    return Byline(", ".join(authors) or None, publisher)
