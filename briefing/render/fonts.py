"""Fonts: the type of the page, from packages, so that a page looks the same on every machine."""

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


def font_files() -> list[Path]:
    """The files of all faces.

    Raises:
        MissingLibrary: a font package is not installed.
    """
    return [_file(package, name) for _, package, name, _, _ in _FACES]


def font_css() -> str:
    """The @font-face rules of all faces, by file address."""
    return "\n".join(
        f"@font-face {{ font-family: '{family}'; font-weight: {weight}; font-style: {style};"
        f" src: url('{_file(package, name).as_uri()}'); }}"
        for family, package, name, weight, style in _FACES
    )


def _file(package: str, name: str) -> Path:
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        distribution = package.replace("_", "-")
        raise MissingLibrary(f"the font package {distribution} is missing; run: pip install {distribution}")
    return Path(spec.origin).parent / "files" / name
