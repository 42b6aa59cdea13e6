"""Notes on the quality of a source."""

from briefing.extract.notes.find import find_notes, is_spliced

__all__ = ["find_notes", "is_spliced"]
