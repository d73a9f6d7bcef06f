"""vCards attached to a farewell (RFC 2426, RFC 6350, and vCard 2.1 with quoted-printable): addresses, phones, links.

Only the few properties a farewell needs are read; photos are skipped. Places point into the attachment's text.
"""

from __future__ import annotations

import quopri
import re
from dataclasses import dataclass

from alumni.farewells.reader.charsets import decode_bytes
from alumni.farewells.reader.find.phones import e164
from alumni.farewells.reader.reading import Attachment, Finding, Kind, Letter, Part, Place
from alumni.free_mail import is_free_mail

MAX_LINES = 500
_LINE = re.compile(r"(?:[A-Za-z0-9-]{1,40}\.)?([A-Za-z0-9-]{1,40})((?:;[^:\n]{0,200})?):(.*)")
_ADDRESS = re.compile(r"[\w.+%'-]{1,64}@[\w.-]{1,190}\.[A-Za-z]{2,20}")
_SOCIAL = {
    "linkedin.com": Kind.LINKEDIN,
    "facebook.com": Kind.FACEBOOK,
    "fb.com": Kind.FACEBOOK,
    "twitter.com": Kind.X,
    "x.com": Kind.X,
}


@dataclass(frozen=True, slots=True)
class Property:
    """One line of a card: its name and parameters in capitals, its value, and where the line stands in the attachment."""

    name: str
    parameters: str
    value: str
    start: int
    end: int


def properties(card: Attachment) -> list[Property]:
    """The lines of one card, continuation lines joined, quoted-printable undone."""
    found: list[Property] = []
    lines = card.text.split("\n")[:MAX_LINES]
    at = index = 0
    while index < len(lines):
        line, start = lines[index], at
        at += len(line) + 1
        index += 1
        quoted = "QUOTED-PRINTABLE" in line[:200].upper()
        while index < len(lines) and (lines[index][:1] in (" ", "\t") or (quoted and line.endswith("="))):
            line = line[:-1] + lines[index] if quoted and line.endswith("=") else line + lines[index][1:]
            at += len(lines[index]) + 1
            index += 1
        match = _LINE.match(line[:5000])
        if match:
            value = match.group(3).strip()
            if quoted:
                charset = re.search(r"CHARSET=([\w-]{1,40})", match.group(2), re.I)
                value = decode_bytes(
                    quopri.decodestring(value.encode("utf-8", "replace")), charset.group(1) if charset else None
                )[0]
            found.append(
                Property(
                    match.group(1).upper(),
                    match.group(2).upper(),
                    value.replace("\\,", ",").replace("\\:", ":"),
                    start,
                    at - 1,
                )
            )
    return found


def cards(letter: Letter) -> list[list[Property]]:
    """Every vCard of the letter as its lines."""
    return [properties(a) for a in letter.attachments if "BEGIN:VCARD" in a.text[:2000].upper()]


def find(letter: Letter, region: str = "JP") -> list[Finding]:
    """Contacts in the attached cards. An office address of the old firm is left to the judge of owners."""
    found: list[Finding] = []
    for lines in cards(letter):
        for line in lines:
            found += _read(line, region)
    return found


def full_name(lines: list[Property]) -> str:
    """The FN of a card, or "" when it has none."""
    return next((line.value for line in lines if line.name == "FN"), "")


def _read(line: Property, region: str) -> list[Finding]:
    place = Place(Part.ATTACHMENT, line.start, line.end)
    if line.name == "EMAIL" and (match := _ADDRESS.search(line.value)):
        address = match.group().lower()
        sure = 0.95 if is_free_mail(address.partition("@")[2]) or "HOME" in line.parameters else 0.85
        return [Finding(Kind.EMAIL, address, match.group(), place, sure, "email.vcard")]
    if line.name == "TEL" and "FAX" not in line.parameters:
        number = e164(line.value.removeprefix("tel:"), (region, "JP"))
        rule = "phone.vcard_work" if "WORK" in line.parameters and "CELL" not in line.parameters else "phone.vcard"
        return [Finding(Kind.PHONE, number, line.value, place, 0.9, rule)] if number else []
    if line.name in ("URL", "X-SOCIALPROFILE", "SOCIALPROFILE", "IMPP") and "." in line.value:
        kind = next(
            (k for host, k in _SOCIAL.items() if re.search(rf"(?:^|[/.]){re.escape(host)}/", line.value)),
            Kind.OTHER_URL,
        )
        return [Finding(kind, line.value, line.value, place, 0.85, "url.vcard")]
    if line.name in ("X-LINE", "X-LINE-ID"):
        return [Finding(Kind.LINE, line.value, line.value, place, 0.9, "line.vcard")]
    return []
