"""The doctor: what is installed, what is missing and how to get it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from briefing.errors import BriefingError
from briefing.publish.places import DEFAULT_FOLDER
from briefing.render.fonts import font_files
from briefing.render.pdf import HOW_TO_INSTALL, pdf_versions
from briefing.render.templates import template_folders
from briefing.version import __version__

NEEDED, USEFUL, EXTRA = "needed", "useful", "extra"

_PACKAGES: Final = (
    "typer",
    "jinja2",
    "pystemmer",
    "tomli",
    "charset-normalizer",
    "markdown-it-py",
    "nltk",
    "sumy",
    "numpy",
    "scipy",
    "py3langid",
    "trafilatura",
    "lxml",
    "feedparser",
    "pypdf",
    "python-docx",
    "cryptography",
    "httpx",
    "protego",
    "fonttools",
    "weasyprint",
)

_TEMPLATES: Final = ("brief.md.j2", "brief.html.j2", "page.css")

_SCRIPTS: Final = {
    "Arabic": ("ar", "fonts-noto-core"),
    "Hebrew": ("he", "fonts-noto-core"),
    "Devanagari": ("hi", "fonts-noto-core"),
    "Bengali": ("bn", "fonts-noto-core"),
    "Ethiopic": ("am", "fonts-noto-core"),
    "Burmese": ("my", "fonts-noto-core"),
    "Georgian": ("ka", "fonts-noto-core"),
    "Armenian": ("hy", "fonts-noto-core"),
    "Thai": ("th", "fonts-noto-core"),
    "Chinese": ("zh", "fonts-noto-cjk"),
}
"""Script to a language that fontconfig knows it by, and the Debian package that has a font.

Latin, Greek and Cyrillic come with the page's own type.
"""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked for."""

    subject: str
    found: bool
    detail: str
    """What was found, or what to run to get it."""
    weight: str = USEFUL
    """needed: nothing works without it. useful: some page is worse off. extra: for few pages."""


def examine() -> list[Finding]:
    """Everything that briefing needs or can use, in the order of its importance."""
    checks: tuple[Callable[[], Iterator[Finding]], ...] = (
        _python,
        _packages,
        _templates,
        _page_fonts,
        _pdf_libraries,
        _scripts,
        _folders,
    )
    return [finding for check in checks for finding in check()]


def report(findings: list[Finding]) -> str:
    """The findings as a table with a last line that sums them up."""
    width = max(len(finding.subject) for finding in findings)
    rows = [f"{_status(f):7}  {f.subject:{width}}  {f.detail}" for f in findings]
    n_missing = sum(not finding.found and finding.weight != EXTRA for finding in findings)
    total = f"{n_missing} missing" if n_missing else "nothing is missing"
    return "\n".join([*rows, f"briefing {__version__}: {total}"]) + "\n"


def _status(finding: Finding) -> str:
    if finding.found:
        return "ok"
    return "absent" if finding.weight == EXTRA else "MISSING"


def _python() -> Iterator[Finding]:
    yield Finding("Python", True, ".".join(map(str, sys.version_info[:3])), weight=NEEDED)


def _packages() -> Iterator[Finding]:
    for package in _PACKAGES:
        try:
            yield Finding(package, True, version(package), weight=NEEDED)
        except PackageNotFoundError:
            yield Finding(package, False, f"run: pip install {package}", weight=NEEDED)


def _templates() -> Iterator[Finding]:
    for name in _TEMPLATES:
        folder = next((f for f in template_folders() if (f / name).is_file()), None)
        detail = str(folder) if folder else "run: pip install --force-reinstall briefing"
        yield Finding(f"template {name}", folder is not None, detail, weight=NEEDED)


def _page_fonts() -> Iterator[Finding]:
    try:
        missing = [path for path in font_files() if not path.is_file()]
    except BriefingError as error:
        yield Finding("page fonts", False, str(error))
        return
    detail = "Source Serif Pro, Source Sans Pro"
    remedy = "run: pip install --force-reinstall font-source-serif-pro font-source-sans-pro"
    yield Finding("page fonts", not missing, remedy if missing else detail)


def _pdf_libraries() -> Iterator[Finding]:
    try:
        versions = pdf_versions()
    except BriefingError:
        yield Finding("pango (for PDF)", False, f"run: {HOW_TO_INSTALL}")
        return
    yield Finding("pango (for PDF)", True, versions["pango"])
    has_subset = versions["harfbuzz_subset"] == "present"
    detail = "present" if has_subset else "PDFs take longer; run: sudo apt-get install libharfbuzz-subset0"
    yield Finding("harfbuzz-subset (for PDF)", has_subset, detail)


def _scripts() -> Iterator[Finding]:
    """Fonts for scripts beyond the page's own type, as fontconfig sees them."""
    lister = shutil.which("fc-list")
    for script, (language, package) in _SCRIPTS.items():
        remedy = f"run: sudo apt-get install {package}"
        weight = USEFUL if package == "fonts-noto-core" else EXTRA
        if lister is None:
            yield Finding(
                f"font for {script}", False, "cannot look; run: sudo apt-get install fontconfig", EXTRA
            )
            continue
        families = subprocess.run(
            [lister, f":lang={language}", "family"], capture_output=True, text=True, check=False, timeout=60
        ).stdout.splitlines()
        name = min((f for f in families if "Noto" in f), default=min(families, default=""))
        yield Finding(f"font for {script}", bool(name), name.split(",")[0] or remedy, weight)


def _folders() -> Iterator[Finding]:
    """Whether a page can be written where one goes when nothing else is said."""
    folder = Path(DEFAULT_FOLDER)
    existing = folder if folder.is_dir() else folder.parent
    writable = not folder.is_file() and os.access(existing, os.W_OK | os.X_OK)
    detail = str(folder.resolve()) if writable else "give -o a folder that you may write to"
    yield Finding(f"folder {DEFAULT_FOLDER}/ writable", writable, detail)
