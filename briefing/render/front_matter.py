"""Front matter: what site generators and note-takers read at the head of a Markdown file."""

import json
from typing import Any

from briefing.render.escape.printable import one_line


def front_matter(shown: dict[str, Any]) -> str:
    """YAML between two lines of hyphens: title, date, marking and sources of a view, as quoted strings.

    A JSON string is a YAML one, as long as no character is written as a surrogate pair.
    """
    lines = [f"title: {_quoted(shown['title'])}"]
    if shown["brief"].date:
        lines.append(f"date: {_quoted(shown['brief'].date.isoformat())}")
    if shown["marking"]:
        lines.append(f"tlp: {_quoted(shown['marking'])}")
    lines.append("sources:" if shown["sources"] else "sources: []")
    for source in shown["sources"]:
        named = (source["id"], source["title"], source["publisher"], source["name"], source["date"])
        lines.append(f"  - {_quoted(' · '.join(filter(None, named)))}")
    return "\n".join(["---", *lines, "---", "", ""])


def _quoted(text: str) -> str:
    return json.dumps(one_line(text), ensure_ascii=False)
