"""Title and author in the properties of a file: used if a person gave them, not a program."""

import re
from typing import Final

_NO_TITLE: Final = re.compile(
    r"(?:microsoft \w+ - .*|untitled.*|document\s?\d*|word document|unknown|title|slide \d+|layout \d+|.*\\.*"
    r"|.*\.(?:docx?|odt|rtf|pdf|indd|qx[dp]|txt|html?|tex|ai|pptx?|xlsx?|tmp)|https?://\S*|[\d\W_]*)",
    re.IGNORECASE,
)
"""What programs write for a title: names of files, of templates, of nothing."""

_NO_AUTHOR: Final = re.compile(
    r"(?:user|admin|administrator|unknown|author|owner|default|microsoft|windows|root|guest)\b.*",
    re.IGNORECASE,
)
"""Names of accounts."""

MOST_TITLE_CHARACTERS: Final = 400
MOST_AUTHOR_CHARACTERS: Final = 200


def stated_title(value: str) -> str | None:
    """The title that the properties state; None if a program wrote it. One word alone is no title."""
    title = " ".join(value.split())
    is_title = " " in title and len(title) <= MOST_TITLE_CHARACTERS and "\ufffd" not in title
    return title if is_title and not _NO_TITLE.fullmatch(title) else None


def stated_author(value: str) -> str | None:
    """The author whom the properties name; None for the name of an account, which has one word."""
    name = " ".join(value.split())
    is_name = " " in name and name[0].isalpha() and len(name) <= MOST_AUTHOR_CHARACTERS
    return name if is_name and not _NO_AUTHOR.fullmatch(name) else None
