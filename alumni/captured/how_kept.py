"""How one card is kept, for its steward: where it came from, for what, until when, and which links are out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.captured.correcting import Corrected, corrections
from alumni.captured.erasing import Erased, erasures
from alumni.captured.links import Handed, NotACardOfMine, links_of
from alumni.captured.retention import Due, Rule, asked_on, due
from alumni.people.models import Origin, Person, Purpose
from alumni.people.names import ShownName, short_name, shown
from alumni.people.sight import Asker, own_person, profile_linked_for


@dataclass(frozen=True, slots=True)
class HowKept:
    """One card. `asked_on`: when its steward is asked next; `goes_at`: the day it goes, if it has one. `is_here`: it is
    linked with a member."""

    person_id: int
    name: ShownName
    short: str
    origin: Origin
    came_at: dt.datetime
    kept_at: dt.datetime
    purpose: Purpose
    asked_on: dt.datetime
    goes_at: dt.datetime | None
    is_here: bool
    links: tuple[Handed, ...]
    corrections: tuple[Corrected, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for a steward: cards to confirm, corrections to see, and that cards were erased by their persons."""

    due: tuple[Due, ...]
    corrections: tuple[Corrected, ...]
    erasures: tuple[Erased, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.due or self.corrections or self.erasures)


def how_kept(session: Session, *, asker: Asker, person_id: int, rule: Rule, language: str, now: dt.datetime) -> HowKept:
    """One of the asker's cards. Raises NoSuchPerson, NotACardOfMine."""
    card = _own_card(session, asker, person_id)
    here = session.scalar(select(profile_linked_for(asker)).where(Person.id == card.id)) is not None
    return HowKept(
        card.id, shown(card, language), short_name(card, language), card.origin, card.came_at or card.kept_at,
        card.kept_at, card.purpose, asked_on(card, rule), card.goes_at, here,
        tuple(links_of(session, asker=asker, person_id=card.id, now=now)),
        corrections(session, asker=asker, language=language, person_ids=[card.id], limit=20),
    )  # fmt: skip


def say_purpose(session: Session, *, asker: Asker, person_id: int, purpose: Purpose) -> None:
    """Say for what a card is kept. Its clock goes on. Raises NoSuchPerson, NotACardOfMine."""
    _own_card(session, asker, person_id).purpose = purpose


def waiting(session: Session, *, asker: Asker, rule: Rule, language: str, now: dt.datetime, limit: int = 3) -> Waiting:
    """What waits for the asker, at most `limit` of each. Three queries."""
    return Waiting(
        due(session, asker=asker, rule=rule, language=language, now=now, limit=limit),
        corrections(session, asker=asker, language=language, limit=limit),
        erasures(session, asker=asker, limit=limit),
    )


def _own_card(session: Session, asker: Asker, person_id: int) -> Person:
    card = own_person(session, asker=asker, person_id=person_id)
    if card.steward_id != asker.person_id:
        raise NotACardOfMine(person_id)
    return card
