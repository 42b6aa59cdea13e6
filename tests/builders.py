"""Tiny real objects: what a stage gets, made from a line of text."""

from dataclasses import replace

from briefing.analysis import Analysis
from briefing.pipeline import analyse
from briefing.read import read_document
from briefing.split import split_document
from briefing.text.corpus import Corpus


def document(text, uri="text", **fields):
    """The document that a text holds; its first line is the title only if it ends in no stop."""
    return replace(read_document(text, uri, language="en"), **fields)


def sentences(*texts, source="A"):
    """The sentences of paragraphs."""
    return split_document(document("\n".join(texts)), source)


def corpus(title, *texts):
    """One document's sentences with the document, as rankers get them."""
    read = document("\n".join((title, *texts)))
    return Corpus(split_document(read, "A"), {"A": read})


def analysis(*texts) -> Analysis:
    """All that is known of some articles."""
    return analyse([document(text, f"{n}.txt") for n, text in enumerate(texts)])


def write(folder, name, content):
    """A file with this text or these bytes; gives its path."""
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path
