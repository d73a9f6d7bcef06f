"""Outlook's .msg files as mail bytes.

Trap: inside one Exchange organisation the sender's address is a directory path ("/O=FIRM/OU=..."), so it is taken from the transport
headers or from the property that holds the SMTP address, and left out when neither is there.
"""

from __future__ import annotations

import datetime as dt
import email.policy
from email.message import EmailMessage
from email.utils import format_datetime, formataddr, parseaddr

from aspose.email_foss.cfb import CFBReader
from aspose.email_foss.msg import MapiMessage, MsgDocument, MsgReader

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""First bytes of every compound file."""

MAX_BYTES = 20_000_000
"""Compound files beyond this are not opened: the reader holds every stream in memory."""

SENDER_SMTP_ADDRESS = 0x5D01
"""PidTagSenderSmtpAddress, [MS-OXPROPS] 2.1007."""

CLIENT_SUBMIT_TIME = 0x0039
"""PidTagClientSubmitTime, [MS-OXPROPS] 2.626: when the writer sent it."""


def mail_bytes(raw: bytes) -> bytes | None:
    """The mail inside a .msg file, or None when it cannot be read."""
    if len(raw) > MAX_BYTES:
        return None
    try:
        with MsgReader(CFBReader(raw)) as reader:
            message = MapiMessage.from_msg_document(MsgDocument.from_reader(reader))
        mail = message.to_email_message()
        _mend_sender(mail, message)
        sent = message.get_property_value(CLIENT_SUBMIT_TIME)
        if "Date" not in mail and isinstance(sent, dt.datetime):
            mail["Date"] = format_datetime(sent)
        return bytes(mail.as_bytes(policy=email.policy.SMTP.clone(cte_type="8bit", refold_source="none")))
    except Exception:  # a damaged file raises anything from struct.error to RecursionError inside the reader
        return None


def _mend_sender(mail: EmailMessage, message: MapiMessage) -> None:
    name, address = parseaddr(str(mail.get("From", "")))
    if "@" in address:
        return
    found = message.get_property_value(SENDER_SMTP_ADDRESS)
    del mail["From"]
    if isinstance(found, str) and "@" in found:
        mail["From"] = formataddr((name, found))
    elif name:
        mail["From"] = name
