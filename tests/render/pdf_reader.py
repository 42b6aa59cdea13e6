"""What a reader of a PDF finds: pages, the structure tree with its words, attached files."""

import io
import re

import pypdf
from pypdf.generic import ContentStream


def read(content):
    return pypdf.PdfReader(io.BytesIO(content))


def words(content):
    """The text layer with all white space as one blank."""
    return " ".join(read(content).pages[0].extract_text().split())


def squeezed(text):
    return "".join(text.split())


def catalog(content):
    return read(content).trailer["/Root"]


def attached(content):
    """File name to the dictionaries of its specification and of its stream, and its bytes."""
    names = catalog(content)["/Names"]["/EmbeddedFiles"]["/Names"]
    found = {}
    for key, entry in zip(names[::2], names[1::2], strict=True):
        spec = entry.get_object()
        stream = spec["/EF"]["/F"].get_object()
        assert key == spec["/F"] == spec["/UF"]
        found[spec["/UF"]] = (spec, stream, stream.get_data())
    assert list(found) == [*sorted(found)], "readers look a name up by halving"
    return found


def painted(content):
    """Text of each marked part of the page by its number, and the kinds of marks around all other text."""
    reader = read(content)
    page = reader.pages[0]
    maps = {name: _letters(font.get_object()) for name, font in page["/Resources"]["/Font"].items()}
    marked, others, font, stack = {}, set(), None, []
    for operands, operator in ContentStream(page["/Contents"].get_object(), reader).operations:
        if operator == b"BDC":
            stack.append(operands[1].get("/MCID"))
        elif operator == b"BMC":
            stack.append(operands[0])
        elif operator == b"EMC":
            stack.pop()
        elif operator == b"Tf":
            font = maps[operands[0]]
        elif operator in (b"Tj", b"TJ"):
            pieces = operands[0] if operator == b"TJ" else operands
            text = "".join(_decoded(piece, font) for piece in pieces if isinstance(piece, str | bytes))
            if stack and isinstance(stack[-1], int):
                marked[stack[-1]] = marked.get(stack[-1], "") + text
            else:
                others.add(stack[-1] if stack else None)
    return marked, others


def _letters(font):
    """Code of a glyph to its text, as the font's ToUnicode map says."""
    lines = font["/ToUnicode"].get_object().get_data().decode()
    pairs = re.findall(r"<([0-9a-f]{4})> <([0-9a-f]+)>\n", lines)
    return {int(code, 16): bytes.fromhex(text).decode("utf-16-be") for code, text in pairs}


def _decoded(piece, letters):
    codes = piece.original_bytes if isinstance(piece, str) else piece
    return "".join(letters.get(int.from_bytes(codes[n : n + 2]), "") for n in range(0, len(codes), 2))


def structure(content):
    """The structure tree as (role, words of it and all below it), depth first: the order of reading."""
    marked, _ = painted(content)
    found = []

    def walk(element):
        if isinstance(element, int):
            return marked.pop(int(element), "")
        place = len(found)
        found.append(None)
        kids = element["/K"].get_object()
        kids = kids if isinstance(kids, list) else [kids]
        text = "".join(walk(kid.get_object()) for kid in kids)
        found[place] = (element["/S"], " ".join(text.split()))
        return text

    for kid in catalog(content)["/StructTreeRoot"]["/K"]:
        walk(kid.get_object())
    return found, marked
