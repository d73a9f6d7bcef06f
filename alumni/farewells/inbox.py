"""The inbox: mails captured and not yet decided on."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from alumni.farewells.models import Farewell, FarewellState
from alumni.people.models import Origin, Person
from alumni.people.names import NameParts, ShownName, shown
from alumni.people.sight import Asker

MOST_BYTES_OF_A_MAIL = 25 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Waiting:
    """A captured mail that waits for a look. `days_until` its last working day (negative: days ago) needs `now`;
    `sure` is false where the reader doubts that this is a farewell."""

    id: int
    name: ShownName
    firm: str
    last_working_day: dt.date | None
    days_until: int | None
    sure: bool


def waiting(
    session: Session, *, asker: Asker, limit: int = 3, language: str = "ja", now: dt.datetime | None = None
) -> list[Waiting]:
    """The asker's captured mails that wait, probable farewells first, then newest first. One query."""
    rows = session.execute(
        select(Farewell.id, Farewell.summary, Farewell.last_working_day, Farewell.seems_farewell)
        .where(Farewell.owner_id == asker.person_id, Farewell.state == FarewellState.WAITING)
        .order_by(Farewell.seems_farewell.desc(), Farewell.captured_at.desc(), Farewell.id.desc())
        .limit(limit)
    )
    return [
        Waiting(key, shown_name(summary, language), str(json.loads(summary).get("firm", "")), day,
                (day - now.date()).days if day and now else None, sure)
        for key, summary, day, sure in rows
    ]  # fmt: skip


def shown_name(summary: str, language: str) -> ShownName:
    """The name in a farewell's summary, for a page; the subject or address stands in for a name nobody could read."""
    person = stand_in_person(summary)
    if person is None:
        held = str(json.loads(summary).get("stand_in") or "—")
        return ShownName(held, ((held, ""),), "", language)
    return shown(person, language)


def stand_in_person(summary: str) -> Person | None:
    """The person of a summary as a value that is never kept, only to be named; None where no name was read."""
    name: dict[str, Any] = json.loads(summary).get("name") or {}
    if not (name.get("family_name") or name.get("given_name")):
        return None
    parts = {part: str(name.get(part, "")) for part in NameParts.__dataclass_fields__}
    return Person(origin=Origin.FAREWELL, **parts)


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the inbox. `person_id` is the card it was kept as."""

    id: int
    name: ShownName
    firm: str
    last_working_day: dt.date | None
    days_until: int | None
    sure: bool
    person_id: int | None
    captured_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a tab; `after` is the last line's id when there are more. `counts` holds every tab's number."""

    lines: tuple[Listed, ...]
    after: int | None
    counts: dict[FarewellState, int]


def inbox(
    session: Session, *, asker: Asker, state: FarewellState, today: dt.date, language: str, after: int | None = None,
    limit: int = 30,
) -> Page:  # fmt: skip
    """The asker's mails of one state, probable farewells first, then newest first. Three queries at most.

    `after` is the id of the last line seen; a foreign or unknown one begins at the top.
    """
    mine = Farewell.owner_id == asker.person_id
    order = (Farewell.seems_farewell, Farewell.captured_at, Farewell.id)
    question = select(
        Farewell.id, Farewell.summary, Farewell.last_working_day, Farewell.seems_farewell, Farewell.person_id,
        Farewell.captured_at,
    ).where(mine, Farewell.state == state)  # fmt: skip
    last = session.execute(select(*order).where(Farewell.id == after, mine)).first() if after else None
    if last is not None:
        question = question.where(_behind(last[0], last[1], last[2]))
    rows = session.execute(question.order_by(*(column.desc() for column in order)).limit(limit + 1)).all()
    lines = tuple(
        Listed(key, shown_name(summary, language), str(json.loads(summary).get("firm", "")), day,
               (day - today).days if day else None, sure, person_id, captured_at)
        for key, summary, day, sure, person_id, captured_at in rows[:limit]
    )  # fmt: skip
    counts = session.execute(select(Farewell.state, func.count()).where(mine).group_by(Farewell.state)).all()
    return Page(lines, lines[-1].id if len(rows) > limit else None, {row[0]: int(row[1]) for row in counts})


def _behind(sure: bool, captured_at: dt.datetime, key: int) -> ColumnElement[bool]:
    """What comes after a line in the order of the inbox."""
    later = or_(Farewell.captured_at < captured_at, and_(Farewell.captured_at == captured_at, Farewell.id < key))
    same = and_(Farewell.seems_farewell.is_(sure), later)
    return or_(same, Farewell.seems_farewell.is_(False)) if sure else same
