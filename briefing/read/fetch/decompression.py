"""Bodies that were sent compressed, unpacked no further than a limit."""

import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Final

from briefing.read.fetch.trouble import Trouble

ACCEPTED: Final = "gzip, deflate"
"""What requests say can be unpacked; the formats that the standard library unpacks step by step."""

_GZIP, _ZLIB, _RAW = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS


def body_of(headers: Mapping[str, str], chunks: Iterable[bytes], most: int) -> bytes:
    """The body of an answer.

    Raises:
        Trouble: it is, or says that it is, larger than allowed; or it is damaged.
    """
    stated = headers.get("content-length", "")
    if stated.isdigit() and int(stated) > most:
        raise Trouble(f"has {int(stated):,} bytes, more than {most:,}", SAVE)
    return b"".join(unpacked(chunks, headers.get("content-encoding", ""), most))


def start_of(headers: Mapping[str, str], chunks: Iterable[bytes], most: int) -> bytes:
    """The first bytes of an answer, as far as they can be read."""
    pieces: list[bytes] = []
    with suppress(Trouble):
        pieces.extend(unpacked(chunks, headers.get("content-encoding", ""), most))
    return b"".join(pieces)


def unpacked(chunks: Iterable[bytes], coding: str, most: int) -> Iterator[bytes]:
    """The pieces of the body that some chunks hold.

    Nothing is held beyond the limit: unpacking stops at it, however small the chunk was.

    Args:
        coding: the Content-Encoding header; empty for none.
        most: bytes, as sent and as unpacked.

    Raises:
        Trouble: it is larger, damaged, or packed in another way; the pieces so far are good.
    """
    names = [name for part in coding.split(",") if (name := part.strip().lower()) not in ("", "identity")]
    if len(names) > 1 or any(name not in _CODINGS for name in names):
        raise Trouble(f"is sent packed as {', '.join(names)[:40]!r}, which was not asked for", SAVE)
    left = most
    pieces = _CODINGS[names[0]](_limited(chunks, most), most) if names else _limited(chunks, most)
    for piece in pieces:
        yield piece[:left]
        left -= len(piece)
        if left < 0:
            raise Trouble(f"unpacks to more than {most:,} bytes", SAVE)


SAVE: Final = "save the part that you need and give the file"


def _limited(chunks: Iterable[bytes], most: int) -> Iterator[bytes]:
    """The chunks as they are sent, as long as they are no more than the limit together."""
    size = 0
    for chunk in chunks:
        yield chunk[: most - size]
        size += len(chunk)
        if size > most:
            raise Trouble(f"sends more than {most:,} bytes", SAVE)


def _gunzip(chunks: Iterable[bytes], most: int) -> Iterator[bytes]:
    """What gzip packed; several members one after the other are one body (RFC 1952)."""
    return _inflate(chunks, most, lambda first: _GZIP, many=True)


def _undeflate(chunks: Iterable[bytes], most: int) -> Iterator[bytes]:
    """What "deflate" packed: zlib's format, or as some servers do, the bare stream in it."""
    return _inflate(chunks, most, lambda first: _ZLIB if first & 0x0F == 8 else _RAW, many=False)


def _inflate(
    chunks: Iterable[bytes], most: int, window: Callable[[int], int], *, many: bool
) -> Iterator[bytes]:
    """Unpacked pieces, none longer than the limit and one byte."""
    stream, n_whole = None, 0
    try:
        for chunk in chunks:
            while chunk and (many or not n_whole):
                stream = stream or zlib.decompressobj(window(chunk[0]))
                yield stream.decompress(chunk, most + 1)
                chunk = stream.unconsumed_tail or stream.unused_data
                if stream.eof:
                    stream, n_whole = None, n_whole + 1
    except zlib.error:
        if not n_whole:  # else it is what stands behind the end, and no part of the body
            raise Trouble("is sent packed and damaged", "try again later") from None
    if stream is not None and not n_whole:
        raise Trouble("is sent packed and ends too early", "try again later", again=True)


_CODINGS: Final[dict[str, Callable[[Iterable[bytes], int], Iterator[bytes]]]] = {
    "gzip": _gunzip,
    "x-gzip": _gunzip,
    "deflate": _undeflate,
}
