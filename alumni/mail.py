"""Outgoing mail. Only members are ever written to; whoever is not a member gets his mail from a member's own mailbox."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from flask import Flask, current_app
from flask_mailman import EmailMessage

from alumni.logs import log

_aside = ThreadPoolExecutor(max_workers=2, thread_name_prefix="mail")


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
