"""Pages to check: invented articles with everything that could trip a check, and pages made of them."""

import random

from markdown_it import MarkdownIt

import briefing
from briefing import pipeline
from tests.builders import write

HOSTILE = """Truce holds in *Orlan* [for now](x) <b>| # 1.
ORLAN, 4 March 2024 (Example Wire) - The army wrote *z* [[x]] {{y}} <b> | # 1. &amp; ~~no~~ on the wall of the old town on Monday.
But the governor said the bridge over the river "was closed on Tuesday" because of the ice.
Comment: no aid reached the northern town in February, the agency said on Thursday.
The minister said the talks with the rebels would go on. He added that 40 tanks had been moved on Friday.
1. At least 12 people were killed in the market of Orlan, doctors said -- and <!-- none --> were fighters.
"""

RIGHT_TO_LEFT = """قال المسؤول إن الهدنة صامدة
قال وزير الخارجية يوم الاثنين إن الهدنة صامدة وإن المحادثات ستستأنف في العاصمة غدا.
أعلنت الأمم المتحدة أن أكثر من 300 شخص غادروا المدينة بسبب القصف.
"""

ODD_MARKS = (
    "Quay closed\u202e again\n"
    "The harbour\u200f master said\u00a0the quay would stay closed \u202euntil Sunday\u202c because of the storm.\n"
    "Some 1,200 tonnes of wheat lie in the\tstore, the office \u201cSilo\u201d said, and ﬁve ships wait oﬀ the coast.\n"
    "The navy\x0b searched two ﬂat boats near the light­house on Saturday.\n"
)

TEXTS = {"hostile.txt": HOSTILE, "rtl.txt": RIGHT_TO_LEFT, "marks.txt": ODD_MARKS}


def made(sources, formats=("md",), **options):
    """Pages of some sources: format to bytes."""
    brief = pipeline.make([str(s) for s in sources], briefing.Options(**options)).brief
    artifacts, failures = pipeline.render_all(brief, formats, "page")
    assert failures == []
    return {artifact.format: artifact.content for artifact in artifacts}


def cases(folder, root):
    """Name to sources and options of pages that are different in kind."""
    texts = {name: write(folder, name, text) for name, text in TEXTS.items()}
    seeds = root / "seeds"
    harbour = [seeds / "harbour-2024.txt", seeds / "harbour-2024-second.md"]
    return {
        "one": ([seeds / "harbour-2024.txt"], {}),
        "two": (harbour, {"marking": "AMBER", "date": "2024-03-16", "title": "Karvan: *the* port"}),
        "seed": ([seeds / "aleppo-2016.txt"], {"date": "2016-09-29"}),
        "hostile": ([texts["hostile.txt"]], {"max_share": 1.0}),
        "rtl": ([texts["rtl.txt"]], {"max_share": 1.0}),
        "marks": ([texts["marks.txt"]], {"max_share": 1.0}),
        "all": ([*harbour, *texts.values()], {}),
    }


LETTERS = "aeZ7 .,-*_[]<>&#\\`\n\"'’é؟"


def changed(text, start, end, chance: random.Random):
    """The text with one character between two offsets put in, taken out, replaced, or swapped with the next."""
    at = chance.randrange(start, end)
    letter = chance.choice(LETTERS)
    kind = chance.choice(["insert", "delete", "replace", "swap"])
    if kind == "insert":
        return text[:at] + letter + text[at:]
    if kind == "delete":
        return text[:at] + text[at + 1 :]
    if kind == "replace":
        return text[:at] + letter + text[at + 1 :]
    return text[:at] + text[at : at + 2][::-1] + text[at + 2 :]


def shown(markdown):
    """What a reader of a Markdown page sees, block by block, by the parser's own tree."""
    blocks = []
    for token in MarkdownIt("commonmark").parse(markdown.partition("<!-- briefing/1")[0]):
        words = "".join(
            " " if child.type in ("softbreak", "hardbreak") else child.content
            for child in token.children or ()
        )
        if token.type == "inline":
            blocks.append(" ".join(words.split()))
        elif token.content:
            blocks.append(token.content)
    return blocks
