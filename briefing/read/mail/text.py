"""The text of a mail: its paragraphs, with what is no news in it marked.

That is signatures, the mail that is answered, what mailing lists and newsletters set below.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from briefing.read.articles import clean, text_blocks
from briefing.read.blocks import Block
from briefing.read.html.fragments import fragment_blocks

FOOTER: Final = "footer"
"""The kind of everything in a mail that is no news."""

_DEPTH: Final = re.compile(r"(?:>\s?)+")
_SIGNATURE: Final = re.compile(r"--\s?")
_RULE: Final = re.compile(r"[_=-]{20,}\s*")

_ATTRIBUTION: Final = re.compile(
    r"(?:(?:on|am|le|el|il|op|em|в)\s.{5,200}(?:wrote|schrieb|a écrit|escribió|ha scritto|schreef|escreveu"
    r"|пишет|написал|написала)\s?:|.{5,200}(?:wrote|writes|пишет)\s?:)",
    re.IGNORECASE,
)
"""The line before the mail that is answered."""

_ORIGINAL: Final = re.compile(
    r"-{2,}\s?(?:original message|ursprüngliche nachricht|message d'origine|mensaje original"
    r"|исходное сообщение)\s?-{2,}|_{20,}",
    re.IGNORECASE,
)
_FORWARDED: Final = re.compile(
    r"(?:-{2,}\s?(?:forwarded message|original message|weitergeleitete nachricht|message transféré"
    r"|mensaje reenviado|пересылаемое сообщение)\s?-{2,}|begin forwarded message:)",
    re.IGNORECASE,
)
FIELD: Final = re.compile(r"\*?(From|Sent|Date|To|Cc|Subject|Reply-To):\*?\s(.*)", re.IGNORECASE)
"""A header that stands in the text, of the mail that is passed on."""

_ARMOUR: Final = re.compile(r"-----(?:BEGIN PGP SIGNED MESSAGE|END PGP SIGNATURE)-----|Hash: [\w-]+")
_BEGINS_SEAL: Final = "-----BEGIN PGP SIGNATURE-----"

_FURNITURE: Final = re.compile(
    r"(?:click here to |please |you can |you may )?unsubscribe\b.{0,300}|.{0,60}\bunsubscribe\b.{0,40}"
    r"|.{0,80}\b(?:view|read|see|open) (?:this|it) .{0,40}\bbrowser.{0,40}"
    r"|(?:view|read) (?:this|it) .{0,30}online\W*"
    r"|.{0,40}\b(?:trouble|problems?|difficulty) (?:viewing|reading|seeing) .{0,120}"
    r"|you(?:'re|’re| are| have)? receiv(?:e|ed|ing) this (?:e-?mail|message|newsletter|because).{0,300}"
    r"|this (?:e-?mail|newsletter) (?:was|is|has been|and any) (?:sent|intended|confidential|attach).{0,380}"
    r"|to (?:unsubscribe|stop receiving|manage your|view this discussion).{0,300}"
    r"|(?:manage|update) (?:your |my )?(?:e-?mail )?(?:preferences|subscriptions?|profile|settings).{0,100}"
    r"|(?:forward|share) (?:this|it) .{0,60}(?:friend|colleague).{0,40}"
    r"|was this .{0,40}forwarded to you.{0,100}"
    r"|sent (?:from|via) (?:my )?[\w ]{2,40}|get outlook for .{0,40}|our mailing address.{0,200}"
    r"|add us to your .{0,40}|privacy policy.{0,60}|.{2,60} mailing list|(?:\S+@\S+|https?://\S+)",
    re.IGNORECASE,
)
"""Whole blocks that newsletters and mailing lists set round a text."""

MOST_FURNITURE: Final = 400
"""Characters; longer blocks are text."""


def plain_blocks(
    text: str, *, forwards: bool, is_flowed: bool = False, is_joined: bool = False
) -> list[Block]:
    """The paragraphs of a mail in plain text.

    Args:
        forwards: whether the mail passes another on: that one is its text then.
        is_flowed: lines that end in a blank go on in the next one (RFC 3676).
        is_joined: and that blank is none of the text's (its DelSp).
    """
    lines = [line.rstrip("\n") for line in clean(text).split("\n")]
    told = [line for line in lines if line.strip() and not line.startswith(">")]
    if not forwards and not any(_is_text(line) for line in told):
        forwards = True  # nothing but a quoted mail: then that is what was sent
    if forwards:
        lines = [_DEPTH.sub("", line, count=1) if line.startswith(">") else line for line in lines]
    blocks: list[Block] = []
    for kind, run in _runs(lines, forwards=forwards):
        joined = _unflowed(run, is_joined=is_joined) if is_flowed else run
        blocks += [replace(block, kind=kind) for block in text_blocks("\n".join(joined))]
    return [marked(block) for block in blocks]


def html_blocks(html: str, *, forwards: bool) -> list[Block]:
    """The paragraphs of a mail in HTML."""
    return [marked(block) for block in fragment_blocks(html, quoted="body" if forwards else FOOTER)]


def marked(block: Block) -> Block:
    """The block as a footer, if it is what newsletters and mailing lists set round a text."""
    words = " ".join(block.text.split())
    is_furniture = len(words) <= MOST_FURNITURE and (
        _FURNITURE.fullmatch(words) or FIELD.fullmatch(words) or _FORWARDED.match(words)
    )
    return replace(block, kind=FOOTER) if block.kind == "body" and is_furniture else block


def _is_text(line: str) -> bool:
    return not _ATTRIBUTION.fullmatch(line.strip()) and any(map(str.isalnum, line))


def _runs(lines: Sequence[str], *, forwards: bool) -> list[tuple[str, list[str]]]:
    """The lines in runs of one kind."""
    runs: list[tuple[str, list[str]]] = []
    is_over = False
    for n, line in enumerate(lines):
        is_over = is_over or _ends_text(lines, n, forwards=forwards)
        is_other = is_over or (line.startswith(">") and not forwards) or _ARMOUR.fullmatch(line.strip())
        is_mark = _FORWARDED.fullmatch(line.strip()) or (forwards and FIELD.fullmatch(line))
        is_attribution = not forwards and _introduces_quote(lines, n)
        kind = FOOTER if is_other or is_mark or is_attribution else "body"
        if not runs or runs[-1][0] != kind:
            runs.append((kind, []))
        runs[-1][1].append(line)
    return runs


def _ends_text(lines: Sequence[str], n: int, *, forwards: bool) -> bool:
    """Whether with this line begins what stands below a text: a signature, a seal, the mail answered."""
    line, below = lines[n].rstrip(), lines[n + 1 : n + 1 + MOST_LOOKED_AT]
    is_near_end = len(lines) - n <= MOST_LOOKED_AT and sum(map(bool, map(str.strip, below))) <= MOST_SIGNATURE
    if line == "--" and (lines[n] == "-- " or is_near_end):
        return True
    if line == _BEGINS_SEAL or (is_near_end and _RULE.fullmatch(line) and _is_list_foot(below)):
        return True
    return not forwards and bool(_ORIGINAL.fullmatch(line)) and _is_header_below(below)


MOST_LOOKED_AT: Final = 40
"""Lines below a mark that are looked at, blank ones included."""

MOST_SIGNATURE: Final = 12
"""Lines of a signature or of a mailing list's foot."""


def _is_list_foot(lines: Sequence[str]) -> bool:
    return any(word in line.lower() for line in lines for word in ("mailing list", "subscri", "http"))


def _is_header_below(lines: Sequence[str]) -> bool:
    """Whether the first words below are the header of another mail."""
    first = next((line for line in lines if line.strip()), "")
    return FIELD.fullmatch(first) is not None


def _introduces_quote(lines: Sequence[str], n: int) -> bool:
    """Whether a line, with the next one if it is wrapped, stands before the mail that is answered."""
    for start in (n, n - 1):
        if start < 0 or not lines[start].strip():
            continue
        for end in (start + 1, start + 2):
            if end > n and _ATTRIBUTION.fullmatch(" ".join(line.strip() for line in lines[start:end])):
                following = next((line for line in lines[end : end + 3] if line.strip()), "")
                if following.startswith(">"):
                    return True
    return False


def _unflowed(lines: Sequence[str], *, is_joined: bool) -> list[str]:
    """Paragraphs out of lines that flow: a blank at the end of a line goes on in the next one."""
    paragraphs: list[str] = []
    goes_on = False
    for line in lines:
        words = line.removeprefix(" ")  # stuffed with one, by the standard
        if goes_on and words.strip():
            paragraphs[-1] += words
        else:
            paragraphs.append(words)
        goes_on = words.endswith(" ") and bool(words.strip()) and not _SIGNATURE.fullmatch(words)
        if goes_on and is_joined:
            paragraphs[-1] = paragraphs[-1].removesuffix(" ")
    return paragraphs


def forwarded_fields(text: str) -> dict[str, str]:
    """The header of the mail that a mail passes on, as it stands in its text; empty where none does."""
    fields: dict[str, str] = {}
    for line in clean(text).split("\n"):
        match = FIELD.fullmatch(
            _DEPTH.sub("", line, count=1).strip() if line.startswith(">") else line.strip()
        )
        if match:
            name = match[1].capitalize()
            fields.setdefault("Date" if name == "Sent" else name, match[2])
        elif fields and line.strip("> "):
            break
    return fields if len(fields) > 1 else {}
