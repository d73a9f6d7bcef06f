"""Building mails of every make for the reader's tests."""

from __future__ import annotations

from email.message import EmailMessage

DATE = "Fri, 28 Jun 2024 17:00:00 +0900"


def mail(
    body: str,
    *,
    sender: str = "菅沼 遥 <haruka.suganuma@oldfirm.example.co.jp>",
    subject: str = "退職のご挨拶",
    date: str = DATE,
    to: str = "all@oldfirm.example.co.jp",
) -> EmailMessage:
    """A plain UTF-8 mail."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"], message["Date"] = sender, to, subject, date
    message.set_content(body)
    return message


def raw(
    body: bytes, *headers: str, content: str = "text/plain; charset=utf-8", sender: str = "a@oldfirm.example.co.jp"
) -> bytes:
    """A mail made by hand: headers as they stand, a body of any bytes."""
    head = [f"From: {sender}", "Subject: x", f"Date: {DATE}", "MIME-Version: 1.0", f"Content-Type: {content}", *headers]
    return "\r\n".join(head).encode("ascii", "surrogateescape") + b"\r\n\r\n" + body
