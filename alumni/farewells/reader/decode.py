"""Mail bytes to readable parts: text, HTML, attachments and attached mails. Never raises, never unpacks archives."""

from __future__ import annotations

import email
import email.policy
from dataclasses import dataclass, field
from email.message import Message

from alumni.farewells.reader.charsets import clean, decode_bytes
from alumni.farewells.reader.headers import decode_header, header

MAX_BYTES = 3_000_000
"""Bytes of one mail that are parsed. The text of a farewell stands before its attachments; parsing 50 MB takes seconds."""

MAX_LINES = 50_000
"""Lines of one mail that are parsed: the standard parser's cost is per line (3 MB of base64 have 40,000)."""

MAX_DEPTH = 220
"""Nested parts followed. Real mails stay under 8; beyond this the recursion of parser and reader grows dangerous."""

MAX_PARTS = 500
"""Parts of one mail that are looked at, containers and attached mails included."""
MAX_TEXT = 400_000
"""Characters of one body that are kept: three hundred pages."""

MAX_CARD = 200_000
"""Bytes of a vCard that are read (photos are dropped by its reader)."""


@dataclass(slots=True)
class Mail:
    """One decoded mail: its headers, its bodies (each as (is_html, text)), vCards and mails attached to it."""

    headers: Message
    bodies: list[tuple[bool, str]] = field(default_factory=list)
    html: str = ""
    cards: list[tuple[str, str, str]] = field(default_factory=list)
    attached: list[Mail] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def decode(raw: bytes) -> Mail:
    """The mail in `raw`. Damage is told in `problems`, never raised."""
    return _decode(raw, 0, [MAX_PARTS])


def _decode(raw: bytes, depth: int, left: list[int]) -> Mail:
    problems: list[str] = []
    if len(raw) > MAX_BYTES:
        problems.append("too_big")
        raw = raw[:MAX_BYTES]
    if raw.count(b"\n") + raw.count(b"\r") > MAX_LINES:
        problems += [] if problems else ["too_big"]
        raw = b"".join(raw.splitlines(keepends=True)[:MAX_LINES])
    try:
        message = email.message_from_bytes(raw, policy=email.policy.compat32)
    except Exception:  # the parser has raised RecursionError, IndexError and UnicodeError on hostile bytes
        problems.append("broken_mime")
        message = _headers_only(raw)
    mail = Mail(message, problems=problems)
    try:
        _walk(message, mail, depth, left)
    except RecursionError:
        _note(mail, "too_deep")
    return mail


def _headers_only(raw: bytes) -> Message:
    """A plain mail out of bytes the parser cannot bear: the first headers, and everything as its text."""
    head = raw.lstrip()[:20_000].replace(b"\r\n", b"\n").split(b"\n\n", 1)[0]
    message = Message(policy=email.policy.compat32)
    for line in head.split(b"\n")[:100]:
        name, colon, value = line.partition(b":")
        if colon and name.lower() in (b"from", b"to", b"subject", b"date", b"message-id"):
            message[name.decode("ascii")] = value.decode("ascii", "surrogateescape").strip()
    message.set_payload(raw.decode("ascii", "surrogateescape")[:MAX_TEXT])
    return message


def _walk(part: Message, mail: Mail, depth: int, left: list[int]) -> None:
    left[0] -= 1
    if depth > MAX_DEPTH or left[0] < 0:
        _note(mail, "too_deep" if depth > MAX_DEPTH else "too_many_parts")
        return
    kind = part.get_content_type()
    payload = part.get_payload() if part.is_multipart() else None  # a leaf's own decoding trusts the label, and raises
    if kind == "message/rfc822" and isinstance(payload, list) and payload:
        child = payload[0]
        if not isinstance(child, Message):
            return
        inner = Mail(child, problems=mail.problems)
        _walk(child, inner, depth + 1, left)
        mail.attached.append(inner)
    elif kind == "multipart/alternative" and isinstance(payload, list):
        _alternative([x for x in payload if isinstance(x, Message)], mail, depth, left)
    elif isinstance(payload, list):
        for child in payload:
            if isinstance(child, Message):
                _walk(child, mail, depth + 1, left)
    else:
        _leaf(part, kind, mail, depth, left)


def _alternative(children: list[Message], mail: Mail, depth: int, left: list[int]) -> None:
    """The plain wording wins; the HTML one is kept beside it for the targets of its links."""
    inner = Mail(mail.headers, problems=mail.problems)
    for child in children:
        _walk(child, inner, depth + 1, left)
    plain = [text for is_html, text in inner.bodies if not is_html and text.strip()]
    html = [text for is_html, text in inner.bodies if is_html]
    mail.html = mail.html or (html[0] if html else "")
    if plain:
        mail.bodies += [(False, text) for text in plain]
    else:
        mail.bodies += [(True, text) for text in html[:1]]
    mail.cards += inner.cards
    mail.attached += inner.attached


def _leaf(part: Message, kind: str, mail: Mail, depth: int, left: list[int]) -> None:
    name = _file_name(part)
    if kind in ("text/vcard", "text/x-vcard", "text/directory") or name.lower().endswith(".vcf"):
        data = part_bytes(part)[:MAX_CARD]
        mail.cards.append((name or "card.vcf", kind, decode_bytes(data, part.get_content_charset())[0]))
        return
    if kind == "message/rfc822" or name.lower().endswith(".eml"):
        inner = _decode(part_bytes(part), depth + 1, left)
        mail.attached.append(inner)
        return
    if kind not in ("text/plain", "text/html") or "attachment" in str(part.get("Content-Disposition", ""))[:40].lower():
        return
    data = part_bytes(part)
    text, problem = decode_bytes(data[: MAX_TEXT * 4], _charset(part))
    if problem:
        _note(mail, problem)
    if len(text) > MAX_TEXT:
        _note(mail, "too_big")
        text = text[:MAX_TEXT]
    if kind == "text/plain":
        text = clean(text)
        if "flowed" in str(part.get("Content-Type", "")).lower():
            text = _unflow(text, "delsp=yes" in str(part.get("Content-Type", "")).lower().replace('"', ""))
    mail.bodies.append((kind == "text/html", text))


def part_bytes(part: Message) -> bytes:
    """The bytes of a leaf after its transfer encoding; a broken encoding gives the bytes as they stand."""
    try:
        payload = part.get_payload(decode=True)
    except (ValueError, AssertionError, LookupError):
        payload = None
    return payload if isinstance(payload, bytes) else b""


def _charset(part: Message) -> str | None:
    try:
        return part.get_content_charset()
    except (LookupError, ValueError, UnicodeError, TypeError):
        return None


def _file_name(part: Message) -> str:
    try:
        return decode_header(part.get_filename() or "")
    except (LookupError, ValueError, UnicodeError, TypeError):
        return ""


def _unflow(text: str, delete_space: bool) -> str:
    """Join the soft line breaks of format=flowed (RFC 3676), quoted lines left alone."""
    out: list[str] = []
    soft = False
    for line in text.split("\n"):
        if soft and not line.startswith(">") and out:
            out[-1] = (out[-1][:-1] if delete_space else out[-1]) + line
        else:
            out.append(line)
        soft = line.endswith(" ") and line != "-- " and not line.startswith(">")
    return "\n".join(out)


def _note(mail: Mail, problem: str) -> None:
    if problem not in mail.problems:
        mail.problems.append(problem)


def subject_of(mail: Mail) -> str:
    """The decoded subject, "" when there is none."""
    return header(mail.headers, "Subject")
