"""What I say about a person: the ring, whether he would help, how often to be in touch. Nobody else ever sees it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import Session, aliased

from alumni.errors import BadInput
from alumni.people.cards import tend
from alumni.people.models import Person
from alumni.people.sight import Asker, NoSuchPerson, person_seen_by
from alumni.touch.models import Regard, Ring, WouldHelp

LONGEST_INTERVAL = 60
"""Months between touches that can be asked for."""


@dataclass(frozen=True, slots=True)
class Said:
    """My word on one human, as a page shows it. Everything None: nothing said yet."""

    ring: Ring | None = None
    would_help: WouldHelp | None = None
    every_months: int | None = None


def say(
    session: Session,
    *,
    asker: Asker,
    person_id: int,
    ring: Ring | None,
    would_help: WouldHelp | None,
    every_months: int | None,
    now: dt.datetime,
) -> Regard:
    """Say it, or take it back with None. Raises NoSuchPerson, BadInput(fields={"every_months": "out_of_range"})."""
    person = person_seen_by(session, asker=asker, person_id=person_id)
    if person.id == asker.person_id:
        raise NoSuchPerson(person_id)
    if every_months is not None and not 1 <= every_months <= LONGEST_INTERVAL:
        raise BadInput(fields={"every_months": "out_of_range"})
    regard = session.scalar(select(Regard).where(Regard.owner_id == asker.person_id, Regard.person_id == person.id))
    if regard is None:
        regard = Regard(owner_id=asker.person_id, person_id=person.id)
        session.add(regard)
    regard.ring, regard.would_help, regard.every_months, regard.said_at = ring, would_help, every_months, now
    tend(session, steward_id=asker.person_id, person_ids=[person.id], now=now)
    return regard


_card = aliased(Person)


def who_holds_dear(asker: Asker) -> Select[int]:
    """The profiles of members who said of the asker, by profile or by their own card of him, that he is of their
    jinmyaku. What closeness would propose does not count here: showing oneself to somebody takes one's own word."""
    card = _card
    return (
        select(Regard.owner_id)
        .join(card, card.id == Regard.person_id)
        .where(
            Regard.ring == Ring.JINMYAKU,
            or_(
                card.id == asker.person_id,
                and_(card.profile_id == asker.person_id, card.steward_id == Regard.owner_id),
            ),
        )
        .correlate(None)
    )


def said_of_everybody(session: Session, *, asker: Asker) -> dict[int, Said]:
    """The asker's word by human (a profile's id, or that of a card without a profile); the latest where card and
    profile have one each. One query."""
    rows = session.execute(
        select(Regard, Person)
        .join(Person, Person.id == Regard.person_id)
        .where(Regard.owner_id == asker.person_id)
        .order_by(Regard.said_at, Regard.id)
    )
    return {
        person.profile_id or person.id: Said(regard.ring, regard.would_help, regard.every_months)
        for regard, person in rows
    }
