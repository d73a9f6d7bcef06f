"""Private cards are linked with a member's profile when he proves an address that stands on them: compare and forget.

The comparison happens at that moment only, as one statement over all cards at once. It returns nothing and leaves
nothing behind but the links, each on a card that its own steward alone sees: neither the member nor anybody else learns
who holds a card, or whether anyone does, and the work is the same either way. A card kept later is not compared, or one
could find out who is a member by writing cards.
"""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, func, or_, select, update
from sqlalchemy.orm import Session

from alumni.errors import BadInput
from alumni.people.contact_points import contact_hash, normal
from alumni.people.models import ContactKind, ContactPoint, Person


def address_hash(address: str) -> str:
    """The fingerprint under which cards hold a mail address, "" for what is none."""
    try:
        return contact_hash(ContactKind.MAIL, normal(ContactKind.MAIL, address))
    except BadInput:
        return ""


def link_cards(session: Session, *, profile_id: int, address: str) -> None:
    """Link every card that holds `address`, which the member `profile_id` has just proven. His own cards, and cards that
    are linked with somebody already, stay as they are; so do jobs, notes and everything else on a card."""
    _change(
        session,
        [
            Person.steward_id.is_not(None), Person.steward_id != profile_id, Person.profile_id.is_(None),
            _holds([address_hash(address)]),
        ],
        {"profile_id": profile_id, "linked_by_address": True},
    )  # fmt: skip


def unlink_cards(session: Session, *, profile_id: int, address: str, still_proven: Collection[str]) -> None:
    """Take back the links that rest on `address` alone, which is no longer proven; `still_proven` are the addresses that
    are. Links that a steward or the person made by a link stay."""
    hashes = [address_hash(one) for one in still_proven]
    _change(
        session,
        [
            Person.profile_id == profile_id, Person.linked_by_address.is_(True), _holds([address_hash(address)]),
            ~_holds(hashes),
        ],
        {"profile_id": None, "linked_by_address": False},
    )  # fmt: skip


def _holds(hashes: Collection[str]) -> ColumnElement[bool]:
    """The card, or the one it went into, has one of these addresses on it."""
    holders = select(ContactPoint.person_id).where(
        ContactPoint.kind == ContactKind.MAIL, ContactPoint.value_hash.in_([one for one in hashes if one])
    )
    # Never NULL: its negation would be NULL, too, and unlink nothing.
    return or_(Person.id.in_(holders), func.coalesce(Person.merged_into_id, 0).in_(holders))


def _change(session: Session, which: Collection[ColumnElement[bool]], values: dict[str, object]) -> None:
    session.flush()
    session.execute(update(Person).where(*which).values(**values).execution_options(synchronize_session=False))
    session.expire_all()
