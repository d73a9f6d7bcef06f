"""QR codes as SVG, drawn by ourselves from the matrix so that they keep a white ground on a dark page."""

from __future__ import annotations

from collections.abc import Sequence

import qrcode
from qrcode.constants import ERROR_CORRECT_L, ERROR_CORRECT_M

from alumni.handover.vcards import Contact, vcard
from alumni.people.models import ContactKind
from alumni.people.names import NameParts

MOST_BYTES = 700
"""A code of more than this has cells too fine for a telephone held over a screen (version 17 at level L)."""


def qr_svg(text: str) -> bytes:
    """A square SVG with a quiet zone of four cells. Raises qrcode.exceptions.DataOverflowError over 2,953 bytes."""
    level = ERROR_CORRECT_M if len(text.encode()) <= 150 else ERROR_CORRECT_L
    code = qrcode.QRCode(error_correction=level, border=4)
    code.add_data(text.encode())
    code.make(fit=True)
    cells: list[list[bool]] = code.get_matrix()
    size = len(cells)
    path = "".join(_row(y, row) for y, row in enumerate(cells))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" shape-rendering="crispEdges">'
        f'<path fill="#fff" d="M0 0h{size}v{size}H0z"/><path fill="#000" d="{path}"/></svg>'
    ).encode()


def _row(y: int, row: Sequence[bool]) -> str:
    """Each run of dark cells as one rectangle."""
    drawn, start = "", None
    for x, dark in enumerate([*row, False]):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            drawn += f"M{start} {y}h{x - start}v1H{start}z"
            start = None
    return drawn


def vcard_for_qr(name: NameParts, contacts: Sequence[Contact]) -> str:
    """The fullest vCard of at most MOST_BYTES: first the pages go, from the last, then the rarer names; a mail address
    and a phone number stay."""
    first = [next((c for c in contacts if c[0] is kind), None) for kind in (ContactKind.MAIL, ContactKind.PHONE)]
    always = [contact for contact in first if contact]
    rest = [contact for contact in contacts if contact not in always]
    for count in range(len(rest), -1, -1):
        text = vcard(name, [*always, *rest[:count]])
        if len(text.encode()) <= MOST_BYTES:
            return text
    return vcard(NameParts(name.family_name, name.given_name), always)
