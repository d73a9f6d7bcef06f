"""Who may see whom. Every query about people passes through here, in its WHERE, so that a forgotten check is a 404.

Rules (DESIGN 4): a private card is seen by its steward alone; a member's profile is seen by members; contact points and
notes of a card by its steward, those of a profile by its owner.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from alumni.errors import NotFound
from alumni.people.models import ContactPoint, Person


@dataclass(frozen=True, slots=True)
class Asker:
    """The member asking. `person_id` is the member's own profile; `is_host` opens accounts and invitations, `is_moderator`
    accounts and reports. Neither opens a card, a note, a mail or a contact point: no condition below looks at them."""

    person_id: int
    is_host: bool = False
    is_moderator: bool = False


class NoSuchPerson(NotFound):
    """There is no such person, or none that this asker may see: the two look alike on purpose."""


def visible_to(asker: Asker) -> ColumnElement[bool]:
    """The condition on `Person` under which the asker may know of it: own cards, own profile, other members' profiles."""
    alive = Person.merged_into_id.is_(None)
    return and_(alive, or_(Person.steward_id == asker.person_id, Person.steward_id.is_(None)))


def own_people(asker: Asker) -> ColumnElement[bool]:
    """The condition on `Person` for what the asker may change: own cards and own profile."""
    return and_(
        Person.merged_into_id.is_(None),
        or_(Person.steward_id == asker.person_id, Person.id == asker.person_id),
    )


def contact_points_visible_to(asker: Asker) -> ColumnElement[bool]:
    """The condition on `ContactPoint`: those of the asker's own cards and profile."""
    return ContactPoint.person_id.in_(select(Person.id).where(own_people(asker)))


def person_seen_by(session: Session, *, asker: Asker, person_id: int) -> Person:
    """One person, through the asker's eyes. Raises NoSuchPerson."""
    person = session.scalar(select(Person).where(Person.id == person_id, visible_to(asker)))
    if person is None:
        raise NoSuchPerson(person_id)
    return person


def own_person(session: Session, *, asker: Asker, person_id: int) -> Person:
    """One person the asker may change. Raises NoSuchPerson."""
    person = session.scalar(select(Person).where(Person.id == person_id, own_people(asker)))
    if person is None:
        raise NoSuchPerson(person_id)
    return person
