"""`briefing doctor`: what is installed and what is missing."""

import typer

from briefing.cli.arguments import NOT_ALL_DONE


def doctor() -> None:
    """Say what is installed, what is missing and how to get it.

    Exit code 0 if everything is there, 3 if something is missing that a page can do without,
    1 if briefing cannot work.
    """
    from briefing.doctor import NEEDED, USEFUL, examine, report

    findings = examine()
    typer.echo(report(findings), nl=False)
    missing = {finding.weight for finding in findings if not finding.found}
    if NEEDED in missing:
        raise typer.Exit(1)
    if USEFUL in missing:
        raise typer.Exit(NOT_ALL_DONE)
