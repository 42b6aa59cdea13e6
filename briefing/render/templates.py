"""Templates: found, read and filled. The one file that knows Jinja.

Templates run in Jinja's sandbox, and a name that does not exist is an error. What they print is
escaped for the format that their name states, unless they ask for `|safe`.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePath
from traceback import walk_tb
from typing import Any, Final

from briefing.errors import RenderError, TemplateFault
from briefing.render.escape import escape_of, heading_of

ENDING: Final = ".j2"
"""How the name of a template ends."""

_CANNOT_WORK_OUT: Final = (
    *(ValueError, TypeError, ArithmeticError, LookupError, RecursionError),
    *(AttributeError, MemoryError, OSError),
)
"""What expressions of a template raise, such as `1 / 0` or `"a" + 1`, and a file that is not UTF-8."""

MOST_MULTIPLIED: Final = 100_000
"""Size of what a template may make by multiplication, in letters or as a number."""

HEADING: Final = "heading"
"""The filter by which a template prints text within a heading."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """What a template asks for."""

    names: frozenset[str]
    """Values that it uses and does not set itself."""
    parts: tuple[str, ...]
    """Templates that it includes or imports, by name."""


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
    except (TemplateError, *_CANNOT_WORK_OUT) as error:
        raise _fault(name, error) from None


def parse_template(name: str, template_dir: str | None = None) -> Parsed:
    """What a template asks for, without filling it.

    Raises:
        TemplateFault: it is missing, or no template.
    """
    from jinja2 import TemplateError, meta

    environment = _environment(name, template_dir)
    try:
        source = environment.loader.get_source(environment, name)[0]
        tree = environment.parse(source, name)
    except (TemplateError, UnicodeDecodeError, RecursionError, OSError) as error:
        raise _fault(name, error) from None
    parts = tuple(dict.fromkeys(filter(None, meta.find_referenced_templates(tree))))
    return Parsed(frozenset(meta.find_undeclared_variables(tree)), parts)


def parse_with_parts(
    name: str, template_dir: str | None = None
) -> tuple[dict[str, Parsed], list[TemplateFault]]:
    """A template and all that it includes, by name, and what of them cannot be read."""
    parsed: dict[str, Parsed] = {}
    faults = []
    waiting = [name]
    while waiting:
        part = waiting.pop(0)
        if part in parsed:
            continue
        try:
            parsed[part] = parse_template(part, template_dir)
        except TemplateFault as fault:
            parsed[part] = Parsed(frozenset(), ())
            faults.append(fault)
        waiting += parsed[part].parts
    return parsed, faults


def read_template_file(name: str, template_dir: str | None = None) -> str:
    """The text of a file beside the templates, such as page.css.

    Raises:
        RenderError: no template folder holds it.
    """
    _keep_within(name, template_dir)
    for folder in template_folders(template_dir):
        if (folder / name).is_file():
            try:
                return (folder / name).read_text(encoding="utf-8")
            except (OSError, UnicodeDecodeError) as error:
                raise _fault(name, error) from None
    raise RenderError(f"{name} is missing; install briefing again, or put it into --template-dir")


def _keep_within(name: str, template_dir: str | None) -> None:
    """Refuse a path, or a link, that leads out of the user's folder: a page must not print any file.

    Raises:
        TemplateFault: it does.
    """
    if template_dir is None:
        return
    path = Path(template_dir, name)
    if path.exists() and not path.resolve().is_relative_to(Path(template_dir).resolve()):
        raise TemplateFault(name, None, f"it leads out of {template_dir}; put a copy of the file there")


def _fault(name: str, error: Any) -> TemplateFault:
    """An error as our own, with the template and the line in which it happened."""
    from jinja2 import TemplateError, TemplateSyntaxError

    fault = error.message if isinstance(error, TemplateError) else f"{type(error).__name__}: {error}"
    if isinstance(error, UnicodeDecodeError):
        fault = "is not UTF-8; save it as UTF-8"
    if isinstance(error, TemplateSyntaxError):
        return TemplateFault(error.name or name, error.lineno, fault or "")
    where, line = name, None
    for frame, number in walk_tb(error.__traceback__):
        if frame.f_code.co_filename.endswith(ENDING):
            where, line = PurePath(frame.f_code.co_filename).name, number
    return TemplateFault(where, line, fault or type(error).__name__)


@cache
def _environment(name: str, template_dir: str | None) -> Any:
    """Jinja's environment for a template of that name."""
    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment
    from markupsafe import Markup

    escape, heading = escape_of(name), heading_of(name)

    def finalize(value: Any) -> Any:
        return value if isinstance(value, Markup) else Markup(escape(str(value)))

    class Folders(FileSystemLoader):
        def get_source(self, environment: Any, template: str) -> Any:
            _keep_within(template, template_dir)
            return super().get_source(environment, template)

    class Sandbox(ImmutableSandboxedEnvironment):
        intercepted_binops = frozenset(["*", "**"])

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
            """Multiply small things only: a template could fill the memory with `"x" * 10 ** 10`."""
            sizes = [len(side) if hasattr(side, "__len__") else abs(side) for side in (left, right)]
            size = sizes[0] ** min(sizes[1], 64) if operator == "**" else sizes[0] * sizes[1]
            if size > MOST_MULTIPLIED:
                raise OverflowError(f"{operator} makes more than {MOST_MULTIPLIED:,}")
            return super().call_binop(context, operator, left, right)

    environment = Sandbox(
        loader=Folders([str(folder) for folder in template_folders(template_dir)]),
        autoescape=True,  # so that what macros give is not escaped twice
        finalize=finalize,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    del environment.globals["lipsum"], environment.filters["random"]  # the same input gives the same bytes
    environment.filters[HEADING] = lambda text: Markup(heading(str(text)))
    return environment
