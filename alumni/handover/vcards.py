"""vCards of people with Japanese names: family name first, with the readings an address book sorts by.

vCard 3.0 (RFC 2426) in UTF-8, because telephones and Outlook read it best. Readings stand in SORT-STRING, which the RFC
names for this, and in X-PHONETIC-LAST-NAME / X-PHONETIC-FIRST-NAME, which telephones read.
"""

from __future__ import annotations

from collections.abc import Sequence

import vobject

from alumni.people.contact_points import href
from alumni.people.models import ContactKind
from alumni.people.names import NameParts, clean, is_japanese

SITES = {
    ContactKind.LINE: "LINE", ContactKind.FACEBOOK: "Facebook", ContactKind.LINKEDIN: "LinkedIn", ContactKind.X: "X",
}  # fmt: skip

Contact = tuple[ContactKind, str]
"""A way to reach somebody: its kind and its normal form."""


def vcard(name: NameParts, contacts: Sequence[Contact], *, line: str = "", uid: str = "", url: str = "") -> str:
    """One vCard 3.0, lines ended by CRLF. `line` becomes a note, `url` the page it comes from, `uid` its stable name."""
    card = vobject.vCard()
    card.add("fn").value = full_name(name)
    card.add("n").value = vobject.vcard.Name(family=clean(name.family_name), given=clean(name.given_name))
    _add_readings(card, name)
    notes = [clean(line)] if clean(line) else []
    for kind, value in contacts:
        note = _add_contact(card, kind, value)
        notes += [note] if note else []
    if url:
        card.add("url").value = url
    if notes:
        card.add("note").value = "\n".join(notes)
    if uid:
        card.add("uid").value = uid
    return str(card.serialize())


def full_name(name: NameParts) -> str:
    """Family name first for Japanese names, given name first for others."""
    family, given = clean(name.family_name), clean(name.given_name)
    return " ".join(p for p in ((family, given) if is_japanese(family + given) else (given, family)) if p)


def _add_readings(card: vobject.base.Component, name: NameParts) -> None:
    family, given = clean(name.family_reading), clean(name.given_reading)
    if family:
        card.add("x-phonetic-last-name").value = family
    if given:
        card.add("x-phonetic-first-name").value = given
    sorted_by = (f"{family} {given}" if family else f"{clean(name.family_romaji)} {clean(name.given_romaji)}").strip()
    if sorted_by:
        card.add("sort-string").value = sorted_by
    if clean(name.former_name):
        card.add("x-maidenname").value = clean(name.former_name)


def _add_contact(card: vobject.base.Component, kind: ContactKind, value: str) -> str:
    """Add one contact; what no address book has a field for is returned, to be noted in words."""
    if kind is ContactKind.MAIL:
        line = card.add("email")
        line.value, line.type_paramlist = value, ["INTERNET", "HOME"]
        return ""
    if kind is ContactKind.PHONE:
        line = card.add("tel")
        line.value, line.type_paramlist = value, ["CELL", "VOICE"]
        return ""
    page = href(kind, value)
    if not page:
        return f"{SITES.get(kind, 'URL')}: {value}"
    line = card.add("url")
    line.value = page
    if kind in SITES:
        line.type_paramlist = [SITES[kind].upper()]
    return ""
