"""The picture of the house: imports point down, each foreign library has one door."""

import ast
from pathlib import Path

import pytest

import briefing

PACKAGE = Path(briefing.__file__).parent
STAGES = ("read", "split", "rank", "group", "extract", "compose", "render", "publish")

LAYERS = [
    {"model", "findings", "brief", "raw", "errors", "options", "version"},
    {"text"},
    {"protocols", "analysis"},
    {"angles"},
    set(STAGES),
    {"sources", "selection", "spoken", "progress", "collector", "rendering"},
    {"pipeline", "extracts", "reports", "facts", "doctor", "learning"},
    {"verify", "desk"},
    {"cli"},
    {"__init__", "__main__"},
]
"""Lowest first: a module imports from its own layer (or, a stage, from itself) and those below."""

DOORS = {
    "sumy": "rank/sumy_adapter.py",
    "nltk": "split/punkt.py",
    "weasyprint": "render/pdf/",
    "jinja2": "render/templates.py",
    "markupsafe": "render/templates.py",
    "charset_normalizer": "read/encoding.py",
    "markdown_it": "text/markdown_blocks.py",
    "Stemmer": "text/word_forms.py",
    "py3langid": "text/language_model.py",
    "scipy": "text/vectors.py",
    "pypdf": "text/pdf_file.py",
    "docx": "read/docx.py",
    "feedparser": "read/feed/rss.py",
    "lxml": "read/html/",
    "fontTools": "render/fonts.py",
    "tomli": "text/toml_files.py",
    "tomllib": None,
    "typer": "cli/",
    "httpx": "read/fetch/",
    "httpcore": "read/fetch/",
    "socket": "read/fetch/network.py",
    "ssl": "read/fetch/",
    "trafilatura": "read/html/article.py",
    "protego": "read/fetch/robots.py",
    "urllib": "read/fetch/proxies.py",
    "http": None,
}
"""Library to the one file, or folder, that knows it; None where no file may."""

FILES = sorted(PACKAGE.rglob("*.py"))


def room(path):
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def layer(name):
    return next(n for n, names in enumerate(LAYERS) if name in names)


def imports(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_point_down_and_never_between_stages(path):
    here = room(path)
    for name in imports(path):
        parts = name.split(".")
        if (
            parts[0] != "briefing"
            or len(parts) < 2
            or (not (PACKAGE / parts[1]).exists() and not (PACKAGE / f"{parts[1]}.py").exists())
        ):
            continue
        there = parts[1]
        assert layer(there) <= layer(here), f"{here} imports {there}, which stands above it"
        if here in STAGES and there in STAGES:
            assert here == there, f"stage {here} imports stage {there}"


@pytest.mark.parametrize("library", DOORS)
def test_each_library_has_one_door(library):
    users = {
        str(path.relative_to(PACKAGE))
        for path in FILES
        if library in {name.split(".")[0] for name in imports(path)}
    }
    door = DOORS[library]
    if door and door.endswith("/"):
        assert users
        assert all(user.startswith(door) for user in users)
    else:
        assert users == ({door} if door else set())


def test_public_names_are_those_that_others_rely_on():
    assert set(briefing.__all__) == {
        "Brief", "BriefingError", "Document", "Line", "Options", "Report", "__version__", "classify_angles", "find_attributions",
        "find_dates", "find_figures", "group_stories", "load_brief",
        "load_profile", "make_brief", "read_html", "render", "resolve_opening", "split_sentences", "summarize", "verify",
    }  # fmt: skip
    assert all(hasattr(briefing, name) for name in briefing.__all__)


def test_files_are_read_in_one_sitting():
    long = {str(p.relative_to(PACKAGE)): n for p in FILES if (n := len(p.read_text().splitlines())) > 300}
    assert long == {}
