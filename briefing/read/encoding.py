"""Bytes to text: the encoding is detected and, where it is not sure, said.

The one file that knows charset-normalizer.
"""

import codecs
from dataclasses import dataclass, replace
from typing import Final

from briefing.errors import UnknownMediaType
from briefing.model import Document, Note

_BYTE_ORDER_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

_LEGACY: Final = [
    "cp1252",
    "cp1251",
    "cp1250",
    "cp1253",
    "cp1254",
    "cp1255",
    "cp1256",
    "cp1257",
    "koi8_r",
    "iso8859_2",
    "iso8859_5",
    "iso8859_6",
    "iso8859_9",
    "mac_roman",
    "gb18030",
    "big5",
    "shift_jis",
    "euc_jp",
    "euc_kr",
]
"""Encodings in which news was and is written; the rest only add wrong guesses."""

_AS_THE_WEB_MEANS: Final = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}
"""Encodings that are stated to what is meant by them (WHATWG Encoding Standard, section 4.2)."""

SAMPLE_BYTES: Final = 200_000
"""How much of a source decides its encoding."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, how it was encoded, and what the reader of the page should know about that."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(raw: bytes, uri: str, charset: str | None = None) -> Decoded:
    """The text of some bytes, without byte order mark, newlines as LF.

    UTF-8, UTF-16 and UTF-32 are certain, whatever a header says; else the encoding that is stated
    counts if it makes text of the bytes, else the likeliest one, which is noted.

    Args:
        charset: the encoding that a header, or the text itself, states.

    Raises:
        UnknownMediaType: no encoding makes text of it.
    """
    found = _decode(raw, uri, charset)
    return replace(found, text=found.text.replace("\r\n", "\n").replace("\r", "\n"))


def _decode(raw: bytes, uri: str, charset: str | None) -> Decoded:
    """The text of some bytes with its newlines as they are."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return _decode_marked(raw, encoding, uri)
    if unmarked := _utf16_without_mark(raw):
        return _decode_marked(raw, unmarked, uri)
    stated = _known(charset)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_stated(raw, stated) or _decode_legacy(raw, uri)
    if stated not in (None, "utf-8") and not raw.isascii():
        return Decoded(text, "utf-8", (f"states {stated} and is utf-8; read as utf-8",))
    return Decoded(text, "utf-8")


def _known(charset: str | None) -> str | None:
    """The name under which Python knows an encoding of text; None if it knows none."""
    try:
        found = codecs.lookup((charset or "").strip())
    except (LookupError, ValueError):
        return None
    name = _AS_THE_WEB_MEANS.get(found.name, found.name)
    return name if found._is_text_encoding else None


def _decode_stated(raw: bytes, stated: str | None) -> Decoded | None:
    """Text in the encoding that is stated; None if it makes none of the bytes."""
    try:
        return Decoded(raw.decode(stated), stated) if stated else None
    except (UnicodeError, ValueError):
        return None


def _decode_marked(raw: bytes, encoding: str, uri: str) -> Decoded:
    """Text in the encoding that its first bytes name."""
    try:
        return Decoded(raw.decode(encoding), encoding.removesuffix("-sig"))
    except UnicodeDecodeError as error:
        raise UnknownMediaType(
            f"{uri} begins as {encoding} but is damaged at byte {error.start:,}; save it again as UTF-8"
        ) from None


def _utf16_without_mark(raw: bytes) -> str | None:
    """UTF-16 in the byte order that the zero bytes of its ASCII letters show, or None."""
    sample = raw[:1000]
    if len(sample) < 4:
        return None
    even, odd = sample[::2].count(0) / len(sample) * 2, sample[1::2].count(0) / len(sample) * 2
    if odd > 0.6 and even < 0.1:
        return "utf-16-le"
    if even > 0.6 and odd < 0.1:
        return "utf-16-be"
    return None


def _decode_legacy(raw: bytes, uri: str) -> Decoded:
    """Text in the likeliest encoding of the time before Unicode."""
    from charset_normalizer import from_bytes

    matches = from_bytes(raw[:SAMPLE_BYTES], cp_isolation=_LEGACY)
    best = matches.best()
    if best is None:
        raise UnknownMediaType(f"{uri} is not text in any known encoding; save it as UTF-8")
    likeliest = [m.encoding for m in matches if (m.chaos, -m.coherence) == (best.chaos, -best.coherence)]
    text, western = raw.decode(best.encoding, errors="replace"), raw.decode("cp1252", errors="replace")
    # cp1252 is what the web means by Latin text; others win only by being better.
    if western == text or "cp1252" in likeliest:
        return Decoded(western, "cp1252", (_note("cp1252"),))
    return Decoded(text, best.encoding, (_note(best.encoding),))


def _note(encoding: str) -> str:
    return f"read as {encoding}, the likeliest encoding; save it as UTF-8 to be sure"


def with_encoding(document: Document, decoded: Decoded) -> Document:
    """The document with the encoding in which it came, and what is to be said of that."""
    notes = tuple(Note("encoding", note) for note in decoded.notes)
    return replace(document, encoding=decoded.encoding, notes=(*document.notes, *notes))
