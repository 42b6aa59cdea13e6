"""Embedding: the files that a PDF carries, as WeasyPrint takes them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from briefing.render.attachments import Attached
from briefing.render.pdf.addresses import NOWHERE


def weasyprint_attachments(files: Sequence[Attached], time: datetime) -> list[Any]:
    """The files as WeasyPrint takes them; through an address, because only that can state a media type."""
    from weasyprint import Attachment
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    held = {f"{NOWHERE}{file.name}": file for file in files}

    class Held(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: object = None) -> Any:
            return URLFetcherResponse(url, held[url].content, {"Content-Type": held[url].media_type})

    return [
        Attachment(
            url=address,
            url_fetcher=Held(),
            name=file.name,
            description=file.description,
            created=time,
            modified=time,
        )
        for address, file in held.items()
    ]


def relate(pdf: Any, files: Sequence[Attached]) -> None:
    """Say what each attached file is to the page, as PDF/A-3 does; WeasyPrint says it there alone."""
    from weasyprint.pdf import pydyf

    relationships = {pydyf.String(file.name).data: file.relationship for file in files}
    related: list[Any] = [
        entry
        for entry in pdf.objects
        if isinstance(entry, dict) and entry.get("Type") == "/Filespec" and entry["UF"].data in relationships
    ]
    for entry in related:
        entry["AFRelationship"] = f"/{relationships[entry['UF'].data]}"
    pdf.catalog["AF"] = pydyf.Array([entry.reference for entry in related])
