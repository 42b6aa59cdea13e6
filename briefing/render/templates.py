"""Templates: found, read and filled. The one file that knows Jinja.

Templates run in Jinja's sandbox, and a name that does not exist is an error. What they print is
escaped for the format that their name states, unless they ask for `|safe`.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, Final

from briefing.errors import RenderError
from briefing.render.escape import escape_markdown

ESCAPES: Final[dict[str, Callable[[str], str]]] = {".md.j2": escape_markdown}
"""Ending of a template to the escape of what it prints; HTML is escaped by Jinja itself."""


def template_folders(template_dir: str | None = None) -> list[Path]:
    """The folders in which a template is looked for: the user's, then the ones that ship.

    In an installed package templates lie inside it, in a checkout beside it.
    """
    package = Path(__file__).resolve().parent.parent
    shipped = [package / "templates", package.parent / "templates"]
    return [*([Path(template_dir)] if template_dir else []), *(p for p in shipped if p.is_dir())]


def fill_template(name: str, values: dict[str, Any], template_dir: str | None = None) -> str:
    """The text of a template filled with values.

    Raises:
        RenderError: the template folder does not exist, or the template is missing or wrong.
    """
    from jinja2 import TemplateError

    if template_dir is not None and not Path(template_dir).is_dir():
        raise RenderError(f"--template-dir {template_dir} is no folder; give one that holds {name}")
    try:
        return str(_environment(name, template_dir).get_template(name).render(values))
    except TemplateError as error:
        line = getattr(error, "lineno", None)
        where = f", line {line}" if line else ""
        raise RenderError(f"template {name}{where}: {error.message or type(error).__name__}") from None


def read_template_file(name: str, template_dir: str | None = None) -> str:
    """The text of a file beside the templates, such as page.css.

    Raises:
        RenderError: no template folder holds it.
    """
    for folder in template_folders(template_dir):
        if (folder / name).is_file():
            return (folder / name).read_text(encoding="utf-8")
    raise RenderError(f"{name} is missing; install briefing again, or put it into --template-dir")


@cache
def _environment(name: str, template_dir: str | None) -> Any:
    """Jinja's environment for a template of that name."""
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment
    from markupsafe import Markup

    escape = next((function for ending, function in ESCAPES.items() if name.endswith(ending)), None)

    def finalize(value: Any) -> Any:
        return value if escape is None or isinstance(value, Markup) else Markup(escape(str(value)))

    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader([str(folder) for folder in template_folders(template_dir)]),
        autoescape=name.endswith((".html.j2", ".md.j2")),
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
