"""Rebuilding: the same bytes again, from the brief that a file carries."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePath

from briefing.brief import Artifact, Brief
from briefing.errors import BriefingError, DoesNotFit, ReadError
from briefing.pipeline import running_versions
from briefing.protocols import Setting
from briefing.read import container_of
from briefing.render import FORMATS, check_formats, render_format
from briefing.render.pdf import pdf_versions
from briefing.rendering import PAGED, render_all
from briefing.verify.pages import Page
from briefing.verify.sources import NAMELESS, find_sources


def rebuild(
    brief: Brief, formats: Sequence[str], name: str, setting: Setting
) -> tuple[list[Artifact], list[BriefingError], list[str]]:
    """The brief in several formats as recorded, the formats that failed, and versions that are others now.

    A brief that was set in type when it was made keeps its lines and its size of type. One that
    was not is set now for the formats that need it; the others are made of the brief as it is.

    Raises:
        BriefingError: no format could be made.
    """
    check_formats(tuple(formats))
    paged = [name for name in formats if name in PAGED]
    failures: list[BriefingError] = []
    if paged and "weasyprint" in brief.versions:
        try:
            setting = replace(setting, pdf=render_format(brief, "pdf", setting))
        except DoesNotFit:  # other versions set it larger
            pass
        except BriefingError as error:
            failures.append(error)
            formats = [name for name in formats if name not in PAGED]
    artifacts: dict[str, Artifact] = {}
    for format_name in formats:
        if format_name not in PAGED or setting.pdf is not None:
            content = (
                render_format(brief, format_name, setting) if format_name != "pdf" else setting.pdf or b""
            )
            artifacts[format_name] = Artifact(f"{name}{FORMATS[format_name].ending}", format_name, content)
    unset = [name for name in formats if name not in artifacts]
    if unset:
        try:
            made, failed = render_all(brief, unset, name, setting)
            artifacts |= {artifact.format: artifact for artifact in made}
            failures += failed
        except BriefingError as error:
            failures.append(error)
    if not artifacts:
        raise failures[0]
    return [artifacts[name] for name in formats if name in artifacts], failures, _others(brief, formats)


def with_sources(setting: Setting, page: Page) -> Setting:
    """The setting with the sources of a page attached, as they were when it was made.

    Raises:
        ReadError: one is not there, or has changed.
    """
    found = find_sources(page.brief, Path(page.path).parent, (), page.sources)
    attached, texts = {}, {}
    for source in page.brief.sources:
        one = found[source.id]
        if one.changed or one.document is None:
            raise ReadError(f"{one.changed or one.name}; it cannot be attached again as it was")
        texts[source.id] = one.document.text
        read = one.document.text.encode("utf-8", "replace")
        is_whole = PurePath(one.name).name == PurePath(source.uri).name
        name = PurePath(source.uri if is_whole else container_of(source.uri)).name
        attached[source.id] = (name, read if source.uri in NAMELESS else one.raw)
    return replace(setting, attached=attached, texts=texts)


def _others(brief: Brief, formats: Sequence[str]) -> list[str]:
    """Recorded versions that are not the running ones: "weasyprint 70.0, here 70.1"."""
    running = running_versions()
    if not PAGED.isdisjoint(formats):
        running |= pdf_versions()
    return [
        f"{name} {brief.versions[name]}, here {version}"
        for name, version in running.items()
        if brief.versions.get(name, version) != version
    ]
