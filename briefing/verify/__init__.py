"""Verify: a page, perhaps edited -> `Report`.

Before: a file of ours, and the sources that it names. After: every line proven against its source
character by character, every other word known as a label or a comment, and every difference named.
"""

import os
from collections.abc import Iterable

from briefing.sources import SourceLike
from briefing.verify.report import Report

__all__ = ["Report", "verify"]


def verify(
    path: str | os.PathLike[str],
    sources: Iterable[SourceLike] | SourceLike | None = None,
    *,
    template_dir: str | None = None,
) -> Report:
    """What a check of a page found: every line against its source, every other word against the page made.

    Args:
        path: of a page in Markdown, JSON, HTML or PDF.
        sources: of the page, where they do not lie at their addresses: paths or documents.
        template_dir: the folder of templates with which the page was made.

    Raises:
        ReadError: the file carries no brief, or a source is not there.
    """
    from briefing.verify.check import check_page  # what makes pages need not load what checks them

    return check_page(path, sources, template_dir)
