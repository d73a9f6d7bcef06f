"""Having nothing to do with somebody: what `sight.hidden_from` reads is written here, and taken back."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.errors import BadInput, NotFound
from alumni.people.models import Block, Person
from alumni.people.sight import Asker, NoSuchPerson, person_seen_by

LONGEST_REASON = 2000


class NoSuchBlock(NotFound):
    """There is none, or it is another member's."""


@dataclass(frozen=True, slots=True)
class Blocked:
    """Somebody the asker has blocked, and why, in words for himself."""

    block_id: int
    person: Person
    reason: str
    blocked_at: dt.datetime


def member_to_block(session: Session, *, asker: Asker, person_id: int) -> Person:
    """The profile behind a person the asker sees: himself or the member one of his cards is linked with.

    Raises NoSuchPerson for a card of somebody who is no member: there is nobody to hide from.
    """
    person = person_seen_by(session, asker=asker, person_id=person_id)
    if person.steward_id is not None:
        if person.profile_id is None:
            raise NoSuchPerson(person_id)
        person = person_seen_by(session, asker=asker, person_id=person.profile_id)
    if person.id == asker.person_id:
        raise NoSuchPerson(person_id)
    return person


def block(session: Session, *, asker: Asker, person_id: int, reason: str, now: dt.datetime) -> Block:
    """From now on neither learns of the other here. The other is not told. Raises NoSuchPerson, BadInput."""
    if len(reason) > LONGEST_REASON:
        raise BadInput(fields={"reason": "too_long"})
    session.get_one(Person, asker.person_id, with_for_update=True)  # two presses make one block
    other = member_to_block(session, asker=asker, person_id=person_id)
    made = Block(owner_id=asker.person_id, other_id=other.id, reason=reason.strip() or None, blocked_at=now)
    session.add(made)
    return made


def unblock(session: Session, *, asker: Asker, block_id: int) -> int:
    """Everything is as it was before; the other's own block, if there is one, stands. Returns the profile's id.

    Raises NoSuchBlock.
    """
    found = session.scalar(select(Block).where(Block.id == block_id, Block.owner_id == asker.person_id))
    if found is None:
        raise NoSuchBlock(block_id)
    session.delete(found)
    return found.other_id


def blocked_by(session: Session, *, asker: Asker) -> list[Blocked]:
    """Whom the asker has blocked, the latest first: the one place where he still sees them. One query."""
    rows = session.execute(
        select(Block, Person)
        .join(Person, Person.id == Block.other_id)
        .where(Block.owner_id == asker.person_id)
        .order_by(Block.blocked_at.desc(), Block.id.desc())
    )
    return [Blocked(one.id, person, one.reason or "", one.blocked_at) for one, person in rows]
