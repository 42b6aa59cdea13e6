"""Shape: whether a brief that was read from a file holds values of the right kinds.

JSON that a person changed may hold a word where a number belongs; what checks the brief must not
stumble over it.
"""

import re
import types
from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from functools import cache
from typing import Any, Final, get_args, get_origin, get_type_hints

from briefing.brief import Brief
from briefing.errors import ReadError

_ID: Final = re.compile(r"[A-Z]+\d+\.\d+", re.ASCII)
"""Letters of a source, number of a paragraph and of a sentence."""


def check_shape(brief: Brief) -> None:
    """Raise `ReadError` unless every value of a brief has the type that its class declares.

    Raises:
        ReadError: one has not, or a box names an entry that does not exist.
    """
    wrong = next(_wrong("brief", brief, Brief), None) or next(_missing(brief), None)
    if wrong:
        raise ReadError(f"this is no whole brief ({wrong}); make it again")


def _wrong(name: str, value: Any, declared: Any) -> Iterator[str]:
    """What is wrong with a value and all within it."""
    origin, inner = get_origin(declared), get_args(declared)
    if origin is types.UnionType:
        if all(next(_wrong(name, value, kind), None) for kind in inner):
            yield f"{name} is {value!r:.40}"
    elif origin is tuple or (origin is not None and issubclass(origin, Mapping)):
        kind = tuple if origin is tuple else Mapping
        if not isinstance(value, kind):
            yield f"{name} is {value!r:.40}"
            return
        parts = enumerate(value) if isinstance(value, tuple) else value.items()
        for key, part in parts:
            yield from _wrong(f"{name}[{key!r:.40}]", part, inner[0] if kind is tuple else inner[1])
    elif isinstance(declared, type) and is_dataclass(declared):
        if not isinstance(value, declared):
            yield f"{name} is {value!r:.40}"
            return
        for field_name, kind in _types(declared).items():
            yield from _wrong(f"{name}.{field_name}", getattr(value, field_name), kind)
    elif not _is(value, declared):
        yield f"{name} is {value!r:.40}"


@cache
def _types(declared: type) -> Mapping[str, Any]:
    """The fields of a dataclass and their types."""
    hints = get_type_hints(declared)
    return {name: hints[name] for name in declared.__dataclass_fields__}  # type: ignore[attr-defined]


def _is(value: Any, declared: Any) -> bool:
    """Whether a value is of a plain type; JSON writes 1.0 as 1, and true is no number."""
    if declared is object:
        return True
    if isinstance(value, bool):
        return declared is bool
    return isinstance(value, (int, float) if declared is float else declared)


def _missing(brief: Brief) -> Iterator[str]:
    """Indices that lead to no figure, position or day, and ids that are none."""
    asked = {
        "figures": ([n for entry in brief.boxes.figures for n in entry], len(brief.figures)),
        "positions": (brief.boxes.positions, len(brief.positions)),
        "timeline": (brief.boxes.timeline, len(brief.timeline)),
        "conflicts": ([n for figure in brief.figures for n in figure.conflicts], len(brief.figures)),
    }
    for name, (indices, n_all) in asked.items():
        for n in indices:
            if not 0 <= n < n_all:
                yield f"{name} has no entry {n}"
    ids = [figure.id for figure in brief.figures]
    ids += [position.id for position in brief.positions] + [event.id for event in brief.timeline]
    ids += [line.id for line in (*brief.lines, *(cut.line for cut in brief.cut))]
    for told in ids:
        if not _ID.fullmatch(told):
            yield f"{told!r:.40} is no id"
    if not all(brief.boxes.figures):
        yield "an entry of figures is empty"
