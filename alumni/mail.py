"""Outgoing mail. Only members are ever written to; whoever is not a member gets his mail from a member's own mailbox."""

from __future__ import annotations

from flask_mailman import EmailMessage


def send(*, to: str, subject: str, text: str) -> None:
    """Send one plain-text mail. Line breaks in a subject are refused by the library (BadHeaderError)."""
    EmailMessage(subject=subject, body=text, to=[to]).send()
