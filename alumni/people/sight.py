"""Who may see whom. Every query about people passes through here, in its WHERE, so that a forgotten check is a 404.

Rules (DESIGN 4): a private card is seen by its steward alone; a member's profile by members, field by field as he chose
(`showing`); contact points and notes of a card by its steward. Between two members one of whom has blocked the other, each
is for the other as if he had left the site: gone from every list and roster, while what one noted on one's own cards stays.
Left out, never "someone": a gap with a shape tells who hides, and in a team of three it is a name.
Every other condition of this kind, in any room, is built from `hidden_from`, `visible_to` or `own_people`.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, CompoundSelect, Select, and_, case, null, or_, select, union_all
from sqlalchemy.orm import Session

from alumni.errors import NotFound
from alumni.people.conduct import excluded_people
from alumni.people.models import Block, ContactPoint, Person


@dataclass(frozen=True, slots=True)
class Asker:
    """The member asking. `person_id` is the member's own profile; `is_host` opens accounts and invitations, `is_moderator`
    accounts and reports. Neither opens a card, a note, a mail or a contact point: no condition below looks at them."""

    person_id: int
    is_host: bool = False
    is_moderator: bool = False


class NoSuchPerson(NotFound):
    """There is no such person, or none that this asker may see: the two look alike on purpose."""


def hidden_from(asker: Asker) -> CompoundSelect[int]:
    """The profiles with which the asker has nothing to do: those he blocked and those who blocked him, alike, and members
    who are shut out."""
    return union_all(
        excluded_people(),
        select(Block.other_id).where(Block.owner_id == asker.person_id).correlate(None),
        select(Block.owner_id).where(Block.other_id == asker.person_id).correlate(None),
    )


def visible_to(asker: Asker) -> ColumnElement[bool]:
    """The condition on `Person` under which the asker may know of it: own cards, own profile, the profiles of members
    with whom there is no block."""
    return and_(
        Person.merged_into_id.is_(None),
        or_(
            Person.steward_id == asker.person_id,
            and_(Person.steward_id.is_(None), Person.id.not_in(hidden_from(asker))),
        ),
    )


def people_visible_to(asker: Asker) -> Select[int]:
    """`visible_to` as a subquery of person ids, for conditions on what points to a person."""
    return select(Person.id).where(visible_to(asker)).correlate(None)


def own_people(asker: Asker) -> ColumnElement[bool]:
    """The condition on `Person` for what the asker may change: own cards and own profile."""
    return and_(
        Person.merged_into_id.is_(None),
        or_(Person.steward_id == asker.person_id, Person.id == asker.person_id),
    )


def own_contact_points(asker: Asker) -> ColumnElement[bool]:
    """The condition on `ContactPoint`: those of the asker's own cards and profile. What others show him is `showing`'s."""
    return ContactPoint.person_id.in_(select(Person.id).where(own_people(asker)).correlate(None))


def profile_linked_for(asker: Asker) -> ColumnElement[int | None]:
    """The member a card of the asker is linked with; NULL where a block lies between, as if that member had left."""
    return case((Person.profile_id.not_in(hidden_from(asker)), Person.profile_id), else_=null())


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
