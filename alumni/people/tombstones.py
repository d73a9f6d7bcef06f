"""Tombstones: what stays when a person has erased the card that a member kept of him.

Only keyed fingerprints stay, of every way to reach him and of his full name with each firm on the card: enough to know
him again, not enough to read who he was.

A tombstone binds the one steward whose card it was, and the steward's number goes into each fingerprint. Decided so
(2026-11-23) because a person who erases one card has spoken about one card: were others stopped too, each refusal would
tell another member that somebody had kept the same person, and the marks of two stewards would be equal in the
database. Whoever wants to be gone from other notebooks has to be asked there; nobody here can tell him where he is.

It is lifted by the person alone, when he hands his contact to that steward anew (a word left through a link, or his own
card as a member). A namesake at the same firm is stopped as well and has the same way in. What a steward erases himself,
or lets go when its time is over, leaves no tombstone: nobody asked not to be kept.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable

from sqlalchemy import delete, exists, select
from sqlalchemy.orm import Session

from alumni.errors import BadInput
from alumni.people.contact_points import ContactDraft, normal
from alumni.people.firms import firm_key
from alumni.people.models import ContactKind, Tombstone, TombstoneMark
from alumni.people.names import NameParts, clean
from alumni.people.sight import Asker
from alumni.sealing import ring


class AskedNotToKeep(BadInput):
    """This person erased his card and asked the asker not to keep him."""


def marks_of(
    steward_id: int, *, contacts: Iterable[ContactDraft] = (), names: Iterable[NameParts] = (),
    firms: Iterable[str] = (), region: str = "JP",
) -> frozenset[str]:  # fmt: skip
    """The fingerprints, for one steward, by which a person is known again. A malformed contact has none; a name has one
    for each firm, and only when it is a full one."""
    ways = ((draft.kind, _normal(draft, region)) for draft in contacts)
    said = {f"{kind.value}\0{value}" for kind, value in ways if value}
    keys = {firm_key(firm) for firm in firms if clean(firm)}
    said |= {f"name\0{spelling}\0{key}" for name in names for spelling in _spellings(name) for key in keys}
    return frozenset(ring.fingerprint(f"{steward_id}\0{one}", about="tombstone") for one in said)


def _normal(draft: ContactDraft, region: str) -> str:
    try:
        return normal(ContactKind(draft.kind), draft.value, region)
    except BadInput:
        return ""


def _spellings(name: NameParts) -> set[str]:
    """Full names only. Readings are left out: different people share them."""
    pairs = ((name.family_name, name.given_name), (name.family_romaji, name.given_romaji),
             (name.former_name, name.given_name))  # fmt: skip
    return {f"{clean(family)} {clean(given)}".lower() for family, given in pairs if clean(family) and clean(given)}


def lay(session: Session, *, steward_id: int, marks: Collection[str], now: dt.datetime) -> Tombstone:
    """Set a tombstone; the card itself is erased by the caller."""
    stone = Tombstone(steward_id=steward_id, erased_at=now)
    session.add(stone)
    session.flush()  # its marks point to it
    session.add_all(TombstoneMark(tombstone_id=stone.id, mark=mark) for mark in sorted(marks))
    return stone


def is_known(session: Session, *, steward_id: int, marks: Collection[str]) -> bool:
    """Whether one of these marks stands on a tombstone of this steward's. One query."""
    if not marks:
        return False
    stone = exists().where(Tombstone.id == TombstoneMark.tombstone_id, Tombstone.steward_id == steward_id)
    return session.scalar(select(TombstoneMark.mark).where(TombstoneMark.mark.in_(marks), stone).limit(1)) is not None


def heed(
    session: Session, *, asker: Asker, contacts: Iterable[ContactDraft] = (), name: NameParts | None = None,
    firms: Iterable[str] = (),
) -> None:  # fmt: skip
    """Stop the asker from keeping a person who asked him not to. Raises AskedNotToKeep, on the whole form."""
    marks = marks_of(asker.person_id, contacts=contacts, names=[name] if name else (), firms=firms)
    refuse(session, steward_id=asker.person_id, marks=marks)


def refuse(session: Session, *, steward_id: int, marks: Collection[str]) -> None:
    """`heed` for marks already made. Raises AskedNotToKeep."""
    if is_known(session, steward_id=steward_id, marks=marks):
        raise AskedNotToKeep(fields={"": "asked_not_to_keep"})


def lift(
    session: Session, *, asker: Asker, contacts: Iterable[ContactDraft] = (), name: NameParts | None = None,
    firms: Iterable[str] = (),
) -> None:  # fmt: skip
    """Take away the asker's tombstones of a person who has just handed him his contact anew."""
    marks = marks_of(asker.person_id, contacts=contacts, names=[name] if name else (), firms=firms)
    if not marks:
        return
    mine = select(Tombstone.id).where(Tombstone.steward_id == asker.person_id)
    met = select(TombstoneMark.tombstone_id).where(TombstoneMark.mark.in_(marks), TombstoneMark.tombstone_id.in_(mine))
    found = session.scalars(met).all()
    session.execute(delete(TombstoneMark).where(TombstoneMark.tombstone_id.in_(found)))
    session.execute(delete(Tombstone).where(Tombstone.id.in_(found)))
