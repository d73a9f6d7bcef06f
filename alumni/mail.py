"""Outgoing mail. Only members are ever written to; whoever is not a member gets his mail from a member's own mailbox."""

from __future__ import annotations

import smtplib
import ssl
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from flask import Flask, current_app
from flask_mailman import EmailMessage
from flask_mailman.backends.smtp import EmailBackend

from alumni.logs import log

_aside = ThreadPoolExecutor(max_workers=2, thread_name_prefix="mail")


class _CheckedSMTP(smtplib.SMTP):
    """STARTTLS without a context takes any certificate (smtplib); this one asks whose it is."""

    def starttls(self, *, context: ssl.SSLContext | None = None, **_: Any) -> tuple[int, bytes]:  # type: ignore[override]
        return super().starttls(context=context or ssl.create_default_context())


class CheckedEmailBackend(EmailBackend):  # type: ignore[misc]
    """The library's way to a relay, over a connection whose other end has shown a certificate that is good."""

    @property
    def connection_class(self) -> type[smtplib.SMTP]:
        return smtplib.SMTP_SSL if self.use_ssl else _CheckedSMTP


def send(*, to: str, subject: str, text: str) -> None:
    """Send one plain-text mail. Line breaks in a subject are refused by the library (BadHeaderError)."""
    EmailMessage(subject=subject, body=text, to=[to]).send()


def send_aside(*, to: str, subject: str, text: str) -> None:
    """Hand a mail on and go on at once: how long the relay takes must not tell whether there was a mail to send.

    `to` may be "": then it is handed on like any other and dropped. What goes wrong is logged.
    """
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]
    if app.config["MAIL_ASIDE"]:
        _aside.submit(_deliver, app, to, subject, text)
    else:
        _deliver(app, to, subject, text)


def _deliver(app: Flask, to: str, subject: str, text: str) -> None:
    if not to:
        return
    try:
        with app.app_context():
            send(to=to, subject=subject, text=text)
    except Exception as failed:  # whatever a relay or an address can do wrong
        log.error("mail_not_sent", error=type(failed).__name__)
