"""Tags: the structure tree that WeasyPrint builds, made into what a list must be in PDF/UA.

It follows boxes, not elements: a list that is set as a row of columns gets a list within a list
for each box of the table, and the blank between two items in one line stands beside them.
"""

from typing import Any, Final

ITEMS: Final = ("/LI", "/L", "/Caption")
"""What may stand in a list (ISO 32000-1, table 336)."""


def tidy_lists(pdf: Any) -> None:
    """Leave lists with items alone: inner lists that are all of a list go, blanks join the item before."""
    for element in pdf.objects:
        if isinstance(element, dict) and element.get("S") == "/L":
            while len(element["K"]) == 1 and _object(pdf, element["K"][0])["S"] == "/L":
                _take(pdf, element, _object(pdf, element["K"][0]))
            _move_blanks(pdf, element)


def _take(pdf: Any, element: Any, inner: Any) -> None:
    """Put what stands in an inner list into the outer one."""
    element["K"][:] = inner["K"]
    inner["K"][:] = []
    for reference in element["K"]:
        _object(pdf, reference)["P"] = element.reference


def _move_blanks(pdf: Any, element: Any) -> None:
    """Put what is no item at the end of the item before it."""
    kept: list[Any] = []
    body = None
    for reference in element["K"]:
        kid = _object(pdf, reference)
        if kid["S"] in ITEMS or body is None:
            kept.append(reference)
            body = _object(pdf, kid["K"][-1]) if kid["S"] == "/LI" else None
        else:
            body["K"].append(reference)
            kid["P"] = body.reference
    element["K"][:] = kept


def _object(pdf: Any, reference: bytes) -> Any:
    """The object that a reference such as b"12 0 R" names."""
    return pdf.objects[int(reference.split()[0])]
