"""Reading how to reach another member: the one way in, and it is written down; and who has looked at mine."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.people.contact_points import ShownContact, in_order, shown_contact
from alumni.people.models import ContactPoint, ContactReading, Person
from alumni.people.showing import contact_points_visible_to
from alumni.people.sight import Asker, NoSuchPerson, people_visible_to, person_seen_by

MOST = 200
"""Readings on the page, the latest."""


def shows_contacts(session: Session, *, asker: Asker, person_id: int) -> bool:
    """Whether a member shows the asker any way to reach him. Says that much only, and writes nothing down."""
    point = select(ContactPoint.id).where(ContactPoint.person_id == person_id, contact_points_visible_to(asker))
    return session.scalar(point.limit(1)) is not None


def read_contacts(session: Session, *, asker: Asker, person_id: int, now: dt.datetime) -> list[ShownContact]:
    """What a member shows the asker, lasting ones first; the member sees that the asker looked.

    Whoever hands contact points of another member to anybody (a page, a file, an export) does it through here.
    Raises NoSuchPerson, also for a member who shows the asker nothing: then nothing was read.
    """
    profile = person_seen_by(session, asker=asker, person_id=person_id)
    rows = session.scalars(
        select(ContactPoint).where(ContactPoint.person_id == profile.id, contact_points_visible_to(asker))
    ).all()
    if not rows:
        raise NoSuchPerson(person_id)
    session.add(ContactReading(owner_id=profile.id, reader_id=asker.person_id, read_at=now))
    return in_order(shown_contact(row) for row in rows)


@dataclass(frozen=True, slots=True)
class Reading:
    """Somebody looked. `reader` is None once that member has left, or is hidden by a block: the two look alike."""

    reader: Person | None
    read_at: dt.datetime


def readings_of_mine(session: Session, *, asker: Asker) -> list[Reading]:
    """Who looked at the asker's contact points, the latest first, MOST at the utmost. Two queries."""
    rows = session.execute(
        select(ContactReading.reader_id, ContactReading.read_at)
        .where(ContactReading.owner_id == asker.person_id)
        .order_by(ContactReading.read_at.desc(), ContactReading.id.desc())
        .limit(MOST)
    ).all()
    readers = _readers(session, asker, {row.reader_id for row in rows if row.reader_id})
    return [Reading(readers.get(row.reader_id), row.read_at) for row in rows]


def _readers(session: Session, asker: Asker, ids: Collection[int]) -> dict[int, Person]:
    found = session.scalars(select(Person).where(Person.id.in_(ids), Person.id.in_(people_visible_to(asker))))
    return {one.id: one for one in found}
