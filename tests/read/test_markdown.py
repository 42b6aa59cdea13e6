from datetime import date

from briefing.read import read_document
from briefing.split import split_document

PAGE = """---
title: "Aid ship sails"
date: 15 March 2024
publisher: Coastal Gazette
---

# Aid ship sails

**The first ship** left [Port Selim](https://example.org/x) on *Friday*
morning, officials said.

![A ship](ship.png)

## Background

- The port was closed in November.

> "We wait," one captain said.

```
code is no news.
```
"""


def test_words_are_kept_and_marks_are_not():
    article = read_document(PAGE, "a.md")
    assert article.title == "Aid ship sails"
    assert article.published == date(2024, 3, 15)
    assert article.publisher == "Coastal Gazette"
    assert [s.text for s in split_document(article, "A")] == [
        "The first ship left Port Selim on Friday morning, officials said.",
        "The port was closed in November.",
        '"We wait," one captain said.',
    ]


def test_spans_point_into_the_words():
    article = read_document(PAGE, "a.md")
    for sentence in split_document(article, "A"):
        assert article.text[sentence.start : sentence.end] == sentence.text


def test_paragraphs_are_counted_from_the_title():
    article = read_document(PAGE, "a.md")
    assert [(p.number, p.kind) for p in article.paragraphs] == [
        (1, "body"),
        (2, "heading"),
        (3, "body"),
        (4, "body"),
    ]


def test_page_without_heading_or_front_matter_has_no_title():
    article = read_document("The talks opened.\n\nNobody spoke.", "a.md")
    assert article.title is None
    assert [p.number for p in article.paragraphs] == [1, 2]
