"""Fonts: the type of the page, from packages, so that a page looks the same on every machine.

A PDF takes its faces from files. A page that is one file carries them, cut down to the characters
that it needs. The one file that knows fontTools.
"""

import io
import logging
from base64 import b64encode
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from briefing.errors import MissingLibrary

_FACES: Final = (
    ("Source Serif Pro", "font_source_serif_pro", "SourceSerifPro-Regular.otf", 400, "normal"),
    ("Source Serif Pro", "font_source_serif_pro", "SourceSerifPro-Semibold.otf", 600, "normal"),
    ("Source Sans Pro", "font_source_sans_pro", "SourceSansPro-Regular.otf", 400, "normal"),
    ("Source Sans Pro", "font_source_sans_pro", "SourceSansPro-Semibold.otf", 600, "normal"),
)
"""Family, package, file, weight and style of every face that the page uses."""

_FEATURES: Final = ("ccmp", "kern", "liga", "locl", "mark", "mkmk")
"""OpenType features that are kept: what running text needs, and no alternate glyphs."""

_BASIC_LATIN: Final = frozenset(map(chr, range(0x20, 0x7F)))
"""Kept always, so that an edit of the page finds its letters."""


def font_files() -> list[Path]:
    """The files of all faces.

    Raises:
        MissingLibrary: a font package is not installed.
    """
    return [_file(package, name) for _, package, name, _, _ in _FACES]


def font_css() -> str:
    """The @font-face rules of all faces, by file address."""
    return "\n".join(
        _rule(family, weight, style, f"url('{_file(package, name).as_uri()}')")
        for family, package, name, weight, style in _FACES
    )


def embedded_font_css(text: str) -> str:
    """The @font-face rules of all faces with their data, for the characters of a text and basic Latin.

    Characters that a face lacks are left to the fonts of the reader's system. The same text gives
    the same bytes, and so does one of the same characters.

    Raises:
        MissingLibrary: a font package, or fontTools, is not installed.
    """
    characters = _BASIC_LATIN | set(text) | set(text.upper())  # styles set some words in capitals
    rules = []
    for family, package, name, weight, style in _FACES:
        kind, content = _subset(_file(package, name), frozenset(characters))
        address = f'url("data:font/{kind};base64,{b64encode(content).decode("ascii")}") format("{kind}")'
        rules.append(_rule(family, weight, style, address))
    return "\n".join(rules)


def _rule(family: str, weight: int, style: str, source: str) -> str:
    face = f"font-family: '{family}'; font-weight: {weight}; font-style: {style}"
    return f"@font-face {{ {face}; src: {source}; }}"


@cache
def _subset(file: Path, characters: frozenset[str]) -> tuple[str, bytes]:
    """The face with the glyphs of these characters alone, as woff2, or woff where brotli is missing."""
    try:
        from fontTools.subset import Options, Subsetter
        from fontTools.ttLib import TTFont
    except ImportError:
        raise MissingLibrary(
            "HTML needs fonttools, which is not installed; run: pip install fonttools"
        ) from None
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    # the names hold the notice of the fonts' licence, which goes where they go
    options = Options(layout_features=list(_FEATURES), name_IDs=["*"], hinting=False)
    kind = "woff2" if find_spec("brotli") else "woff"
    font = TTFont(file, recalcTimestamp=False)  # no clock in the bytes
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=sorted(map(ord, characters)))
    subsetter.subset(font)
    font.flavor = kind
    content = io.BytesIO()
    font.save(content, reorderTables=False)
    return kind, content.getvalue()


def _file(package: str, name: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        distribution = package.replace("_", "-")
        raise MissingLibrary(f"the font package {distribution} is missing; run: pip install {distribution}")
    return Path(spec.origin).parent / "files" / name
