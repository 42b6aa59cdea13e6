"""Items: what a feed of any format says of an article, before it is read."""

from dataclasses import dataclass, field

from briefing.raw import Credits


@dataclass(frozen=True, slots=True)
class Text:
    """One telling of an item: its whole content, or a summary."""

    words: str
    is_html: bool


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a feed."""

    credits: Credits
    texts: tuple[Text, ...]
    """The fullest by the feed's own account first."""


@dataclass(frozen=True, slots=True)
class Feed:
    """The items of a feed, in its order."""

    items: tuple[Item, ...]
    notes: tuple[str, ...] = field(default=())
    """What was left out, or mended, in reading it."""
