"""E-mail: the page as a draft that any mail program opens, with the PDF attached."""

from base64 import b64encode
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256
from typing import Final

from briefing.brief import Brief
from briefing.protocols import Setting
from briefing.render.escape.printable import one_line
from briefing.render.plain_text import plain_text
from briefing.render.templates import fill_template
from briefing.render.view import EPOCH, view

TEMPLATE: Final = "brief.email.html.j2"

ATTACHMENT: Final = "brief.pdf"
"""File name of the page in the mail."""

DOMAIN: Final = "briefing.invalid"
"""Right half of a Message-ID; the ending is reserved for names that no machine may have."""

DIGEST_DIGITS: Final = 32
"""Hexadecimal digits of the SHA-256 that names the mail and parts it: 128 bits."""

MOST_IN_LINE: Final = 69
"""Characters of a subject that stand on the line of its name: 78 in all (RFC 5322, 2.1.1)."""

MOST_IN_WORD: Final = 39
"""Bytes in an encoded word: with the header's name it stays under 76 characters (RFC 2047, 2)."""

_POLICY: Final = SMTP.clone(cte_type="7bit")
"""Lines end as on the wire, and every byte is ASCII: no server on the way needs to change one."""


def render_email(brief: Brief, setting: Setting = Setting()) -> bytes:
    """The brief as a message: text, the same as HTML, and the PDF where there is one.

    It is a draft without addresses. The marking opens the subject and both texts, as TLP 2.0 wants.
    """
    shown = view(brief)
    text = plain_text(brief, setting)
    html = fill_template(TEMPLATE, shown, setting.template_dir)
    subject = one_line(f"[{shown['marking']}] {brief.title}" if shown["marking"] else brief.title)
    parts = [subject.encode(), text.encode(), html.encode(), setting.pdf or b""]
    digest = sha256(b"".join(sha256(part).digest() for part in parts)).hexdigest()[:DIGEST_DIGITS]

    message = EmailMessage(_POLICY)
    message.set_content(text)
    message.add_alternative(html, subtype="html")
    if setting.pdf is not None:
        message.add_attachment(setting.pdf, maintype="application", subtype="pdf", filename=ATTACHMENT)
    containers = [part for part in message.walk() if part.is_multipart()]
    for number, part in enumerate(containers, start=1):
        part.set_boundary(f"briefing-{digest}-{number}")
    headers = [f"Subject: {_header_text(subject)}"]
    if shown["created"] != EPOCH:
        headers.append(f"Date: {format_datetime(datetime.fromisoformat(shown['created']))}")
    headers += [f"Message-ID: <{digest}@{DOMAIN}>", "X-Unsent: 1", ""]
    return "\r\n".join(headers).encode("ascii") + message.as_bytes()


def _header_text(text: str) -> str:
    """A text as a header holds it: as it is, or as encoded words (RFC 2047), a line each.

    The standard library would fold a long subject behind its colon, and reads words of a title
    that look like encoded ones as such.
    """
    if text.isascii() and "=?" not in text and len(text) <= MOST_IN_LINE:
        return text
    words = [""]
    for character in text:
        if len((words[-1] + character).encode()) > MOST_IN_WORD:
            words.append("")
        words[-1] += character
    return "\r\n ".join(f"=?utf-8?b?{b64encode(word.encode()).decode('ascii')}?=" for word in words)
