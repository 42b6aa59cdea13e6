"""Golden files of readers: a file, and beside it what is read from it, with its places."""

import os
from pathlib import Path

from briefing.read import read_source
from briefing.split import split_document

FILES = Path(__file__).parent / "files"
ENDING = ".golden"


def sources(folder):
    """The files of a folder that are read."""
    return sorted(path.name for path in (FILES / folder).iterdir() if path.suffix != ENDING)


def described(reading):
    """What was read, as lines that people can check."""
    lines = []
    for d in reading.documents:
        known = (
            d.title,
            d.publisher,
            d.author,
            d.published,
            d.published_from,
            d.link,
            d.language,
            d.encoding,
        )
        lines.append(f"== {d.part or 'whole'}: {' | '.join('-' if v is None else str(v) for v in known)}")
        lines += [f"{p.start}-{p.end} {p.kind}: {d.text[p.start : p.end]}" for p in d.paragraphs]
        lines += [f"its note: {note.text}" for note in d.notes]
    lines += [f"note: {note.text}" for note in reading.notes]
    lines += [f"failure: {failure}" for failure in reading.failures]
    return "\n".join(lines) + "\n"


def check_golden(folder, name, monkeypatch):
    """Read a file and compare; `make golden` writes what is expected again."""
    monkeypatch.chdir(FILES / folder)
    found = described(read_source(name))
    path = FILES / folder / (name + ENDING)
    if os.environ.get("GOLDEN") == "write":
        path.write_text(found, encoding="utf-8")
    assert found == path.read_text(encoding="utf-8")


def sentence_at(path, part, start):
    """The sentence of one document of a file that begins at an offset of its text."""
    document = next(d for d in read_source(str(path)).documents if d.part == part)
    sentence = next(s for s in split_document(document, "A") if s.start == start)
    assert document.text[sentence.start : sentence.end] == sentence.text
    return sentence.text
