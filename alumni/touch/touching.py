"""Lunches, drinks, calls and mails with my people: noted, listed, taken back. Nobody else ever sees them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from alumni.errors import BadInput, NotFound
from alumni.people.cards import tend
from alumni.people.models import Person
from alumni.people.sight import Asker, NoSuchPerson, visible_to
from alumni.touch.models import Touch, TouchKind, TouchPerson

LONGEST_NOTE = 400
"""Characters. A line to remember by, not a diary."""

EARLIEST = dt.date(1950, 1, 1)
A_DAY = dt.timedelta(days=1)


class NoSuchTouch(NotFound):
    """There is no such touch, or it is another member's."""


@dataclass(frozen=True, slots=True)
class NotedTouch:
    """A touch as its owner sees it. people: all who were there, the owner included. note: "" where there is none."""

    id: int
    kind: TouchKind
    day: dt.date
    people: int
    note: str


def note_touch(
    session: Session,
    *,
    asker: Asker,
    person_ids: Collection[int],
    kind: TouchKind,
    day: dt.date,
    note: str | None,
    now: dt.datetime,
) -> Touch:
    """Note that the asker was in touch with these people on that day.

    Raises NoSuchPerson when one of them is not the asker's to see or is the asker, BadInput(fields={"day": "not_come_yet"
    | "not_a_day", "note": "too_long"}). Where it is already tomorrow for the member, tomorrow is not refused.
    """
    wanted = set(person_ids)
    seen = set(session.scalars(select(Person.id).where(Person.id.in_(wanted), visible_to(asker))))
    if not wanted or seen != wanted or asker.person_id in wanted:
        raise NoSuchPerson(sorted(wanted - seen))
    wrong = {}
    if not EARLIEST <= day <= now.date() + A_DAY:
        wrong["day"] = "not_come_yet" if day > now.date() else "not_a_day"
    words = (note or "").strip()
    if len(words) > LONGEST_NOTE:
        wrong["note"] = "too_long"
    if wrong:
        raise BadInput(fields=wrong)
    touch = Touch(owner_id=asker.person_id, kind=kind, day=day, note=words or None, noted_at=now)
    session.add(touch)
    session.flush()  # the people point to its id
    session.add_all(TouchPerson(touch_id=touch.id, person_id=person_id) for person_id in sorted(wanted))
    tend(session, steward_id=asker.person_id, person_ids=wanted, now=now)
    return touch


@dataclass(frozen=True, slots=True)
class RemovedTouch:
    """All that is needed to put a removed touch back."""

    kind: TouchKind
    day: dt.date
    note: str
    person_ids: tuple[int, ...]

    def packed(self) -> dict[str, object]:
        """As JSON can write it."""
        return {
            "kind": self.kind.value,
            "day": self.day.isoformat(),
            "note": self.note,
            "people": list(self.person_ids),
        }

    @classmethod
    def unpacked(cls, packed: Mapping[str, Any]) -> RemovedTouch:
        """What `packed` gave."""
        day = dt.date.fromisoformat(packed["day"])
        return cls(TouchKind(packed["kind"]), day, packed["note"], tuple(packed["people"]))


def remove_touch(session: Session, *, asker: Asker, touch_id: int) -> RemovedTouch:
    """Take a touch back, with everybody on it. Raises NoSuchTouch."""
    touch = session.scalar(select(Touch).where(Touch.id == touch_id, Touch.owner_id == asker.person_id))
    if touch is None:
        raise NoSuchTouch(touch_id)
    people = session.scalars(select(TouchPerson).where(TouchPerson.touch_id == touch.id)).all()
    removed = RemovedTouch(touch.kind, touch.day, touch.note or "", tuple(sorted(p.person_id for p in people)))
    for person in people:
        session.delete(person)
    session.flush()  # the links go before what they point to
    session.delete(touch)
    return removed


def put_touch_back(session: Session, *, asker: Asker, removed: RemovedTouch, now: dt.datetime) -> Touch:
    """Undo `remove_touch`. Raises what `note_touch` raises."""
    return note_touch(
        session,
        asker=asker,
        person_ids=removed.person_ids,
        kind=removed.kind,
        day=removed.day,
        note=removed.note,
        now=now,
    )


def touches_by_human(
    session: Session, *, asker: Asker, human_ids: Collection[int] | None = None
) -> dict[int, list[NotedTouch]]:
    """The asker's touches by human (a profile's id, or that of a card without a profile), newest first. One query.

    Notes are opened only when humans are named; a list of many people has "" there.
    """
    there = aliased(TouchPerson)
    others = select(func.count()).where(there.touch_id == Touch.id).correlate(Touch).scalar_subquery()
    human = func.coalesce(Person.profile_id, Person.id)
    question = (
        select(human, Touch.id, Touch.kind, Touch.day, others)
        .join(TouchPerson, TouchPerson.touch_id == Touch.id)
        .join(Person, Person.id == TouchPerson.person_id)
        .where(Touch.owner_id == asker.person_id)
        .order_by(Touch.day.desc(), Touch.id.desc())
    )
    if human_ids is not None:
        question = question.add_columns(Touch.note).where(human.in_(human_ids))
    found: dict[int, dict[int, NotedTouch]] = {}
    for who, touch_id, kind, day, besides_me, *note in session.execute(question):
        found.setdefault(who, {})[touch_id] = NotedTouch(touch_id, kind, day, besides_me + 1, (note or [""])[0] or "")
    return {who: list(touches.values()) for who, touches in found.items()}
