"""`briefing template`: templates of one's own, listed, begun and checked."""

from pathlib import Path
from typing import Annotated

import typer

from briefing.errors import PublishError
from briefing.publish import write_files

app = typer.Typer(
    help="Templates of your own: list them, begin with ours, check yours.", no_args_is_help=True
)

Folder = Annotated[
    str,
    typer.Argument(
        metavar="DIR", help="Folder of templates, as --template-dir takes it.", show_default=False
    ),
]


@app.command("list")
def list_templates() -> None:
    """List the files that a template folder may hold, and what each is for."""
    from briefing.render.template_list import TEMPLATES

    width = max(map(len, TEMPLATES))
    for name, file in TEMPLATES.items():
        typer.echo(f"{name:{width}}  {file.purpose}")


@app.command()
def export(folder: Folder) -> None:
    """Write our templates into a folder, to begin with; a file that is there already is left alone."""
    from briefing.render.template_list import TEMPLATES, shipped_template

    target = Path(folder)
    if target.exists() and not target.is_dir():
        raise PublishError(f"{folder} is a file; give a folder")
    missing = {target / name: shipped_template(name) for name in TEMPLATES if not (target / name).exists()}
    write_files(missing, ())
    for path in missing:
        typer.echo(str(path))
    if n_kept := len(TEMPLATES) - len(missing):
        typer.echo(f"briefing: {n_kept} of {len(TEMPLATES)} files were there and are as they were", err=True)


@app.command()
def check(folder: Folder) -> None:
    """Fill every template of a folder with two examples, and say what is wrong or missing.

    Exit code 0 if all are good, remarks included; 1 if one is wrong.
    """
    from briefing.render.template_check import check_templates, report

    good, findings = check_templates(folder)
    typer.echo(report(good, findings), nl=False)
    if any(finding.is_error for finding in findings):
        raise typer.Exit(1)
