"""Faults of connections: what an error of httpcore, or of the socket below it, means to people."""

import ssl
from typing import Final

import httpcore

from briefing.read.fetch.trouble import LATER, Trouble

_FAULTS_OF_CERTIFICATES: Final = {
    10: ("has a certificate that has expired", "tell the site, or set the clock of this machine"),
    9: ("has a certificate that is not valid yet", "set the clock of this machine"),
    62: ("has a certificate for another name", "check the address"),
    64: ("has a certificate for another address", "check the address"),
}
"""Codes of OpenSSL (X509_V_ERR_...) to what happened and what to do."""


def translated(error: Exception) -> Trouble:
    """What an error of httpcore means; its cause is that of the socket."""
    cause: BaseException | None = error
    while cause is not None and not isinstance(cause, OSError):
        cause = cause.__cause__ or cause.__context__
    if isinstance(cause, ssl.SSLCertVerificationError):
        what, advice = _FAULTS_OF_CERTIFICATES.get(
            cause.verify_code,
            (
                f"has a certificate that cannot be trusted ({cause.verify_message})",
                "if it is your own network's, name the file of its authority in SSL_CERT_FILE",
            ),
        )
        return Trouble(what, advice)
    if isinstance(cause, ssl.SSLError):
        reason = (cause.reason or "no reason given").replace("_", " ").lower()
        return Trouble(f"allows no secure connection ({reason})", "check the address, or try http://")
    if isinstance(error, httpcore.ProxyError):
        return Trouble(f"is refused by the proxy ({error})", "check HTTPS_PROXY and NO_PROXY")
    if isinstance(error, httpcore.ConnectError):
        reason = (cause.strerror if cause else None) or "no answer"
        return Trouble(
            f"cannot be reached ({reason.lower()})", "check the address, or try again later", again=True
        )
    if isinstance(error, httpcore.RemoteProtocolError | httpcore.LocalProtocolError):
        return Trouble("does not answer as a web server does, or stops before the end", LATER, again=True)
    return Trouble("breaks off", LATER, again=True)
