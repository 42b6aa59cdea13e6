"""What a page carries of itself: the brief that it renders, and the page as it left us.

So a page can be checked, edited and rendered again without the run that made it. A page carries
only what it shows: the sources' other sentences are other people's text.
"""

import base64
import bz2
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from briefing.brief import Boxes, Brief
from briefing.errors import ReadError
from briefing.findings import KeyFigure
from briefing.render.json_format import from_data, to_data

OWN_VERSIONS: Final = ("briefing", "python")
"""Versions that every page carries."""

MOST_BYTES: Final = 50_000_000
"""Unpacked size beyond which a page is refused."""


def carried(brief: Brief) -> Brief:
    """The brief without the sentences, figures, positions and days that its page does not show.

    It renders to the same page. Doing it twice changes nothing.
    """
    boxes = brief.boxes
    shown = sorted({n for entry in boxes.figures for n in entry})
    place = {n: new for new, n in enumerate(shown)}
    return replace(
        brief,
        cut=(),
        set_aside=(),
        figures=tuple(_with_conflicts(brief.figures[n], place) for n in shown),
        positions=tuple(brief.positions[n] for n in boxes.positions),
        timeline=tuple(brief.timeline[n] for n in boxes.timeline),
        boxes=Boxes(
            figures=tuple(tuple(place[n] for n in entry) for entry in boxes.figures),
            positions=tuple(range(len(boxes.positions))),
            timeline=tuple(range(len(boxes.timeline))),
            type_pt=boxes.type_pt,
        ),
    )


def _with_conflicts(figure: KeyFigure, place: Mapping[int, int]) -> KeyFigure:
    """The figure with its conflicts counted anew, those that are not shown left out."""
    return replace(figure, conflicts=tuple(place[n] for n in figure.conflicts if n in place))


def proof(brief: Brief, page: str) -> dict[str, Any]:
    """What a page says of itself in clear text, and what it carries.

    Each source's address and SHA-256, each line's span, and under "carried" what `pack` packs.
    """
    return {
        "sources": [{"id": s.id, "uri": s.uri, "sha256": s.sha256} for s in brief.sources],
        "lines": [{"id": line.id, "start": line.start, "end": line.end} for line in brief.lines],
        "carried": pack(brief, page),
    }


def pack(brief: Brief, page: str) -> str:
    """The carried brief and the page's text as base64: letters, figures, "+", "/" and "=" alone.

    bzip2, because its one implementation gives the same bytes everywhere; zlib has several. The
    versions of what sets PDFs are left out: a page is the same whether a PDF was made beside it or not.
    """
    versions = {name: v for name, v in brief.versions.items() if name in OWN_VERSIONS}
    data = {"brief": to_data(replace(carried(brief), versions=versions)), "page": page}
    packed = bz2.compress(json.dumps(data, ensure_ascii=True, separators=(",", ":")).encode())
    return base64.b64encode(packed).decode("ascii")


def unpack(text: str) -> tuple[Brief, str]:
    """The brief and the page that `pack` packed.

    Raises:
        ReadError: it is not whole.
    """
    try:
        unpacker = bz2.BZ2Decompressor()
        content = unpacker.decompress(base64.b64decode(text, validate=True), MOST_BYTES)
        if not unpacker.eof:
            raise ValueError("it is cut off, or too large")
        data = json.loads(content)
        return from_data(data["brief"]), str(data["page"])
    except (ValueError, KeyError, TypeError, OSError) as error:
        raise ReadError(
            f"the brief that this page carries is damaged ({error}); make the page again"
        ) from None
