"""Cells of the tables for people: one line, and no longer than there is room for."""


def one_line(text: str) -> str:
    """A text with every run of white space as one blank."""
    return " ".join(text.split())


def cut_short(text: str, most: int) -> str:
    """A text on one line, at most `most` characters, three of them dots where it is cut."""
    line = one_line(text)
    return line if len(line) <= most else f"{line[: most - 3]}..."
