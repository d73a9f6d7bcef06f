"""The inbox: mails captured and not yet decided on, the likelier farewells first."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import and_, case, func, or_, select
from sqlalchemy.orm import Session

from alumni.farewells.models import Chance, Farewell, FarewellState
from alumni.farewells.onward import ORDER, behind
from alumni.people.models import Origin, Person
from alumni.people.names import NameParts, ShownName, shown
from alumni.people.sight import Asker, visible_to

MOST_BYTES_OF_A_MAIL = 25 * 1024 * 1024
MOST_LINES = 100


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
    """The asker's captured mails that wait, the likelier farewells first, then the newest. One query."""
    rows = session.execute(
        select(Farewell.id, Farewell.summary, Farewell.last_working_day, Farewell.seems_farewell)
        .where(Farewell.owner_id == asker.person_id, Farewell.state == FarewellState.WAITING)
        .order_by(*ORDER)
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
    """One line of the inbox. `person_id` is the card it was kept as; `let_go` says that the mail itself is erased."""

    id: int
    name: ShownName
    firm: str
    last_working_day: dt.date | None
    days_until: int | None
    chance: Chance
    person_id: int | None
    captured_at: dt.datetime
    let_go: bool


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a tab: `lines`, and apart from them what is `folded` away as perhaps no farewells. `after` is the last
    line's id when there are more. `counts` holds every tab's number, `folded_count` how many of those waiting are folded.
    """

    lines: tuple[Listed, ...]
    folded: tuple[Listed, ...]
    after: int | None
    counts: dict[FarewellState, int]
    folded_count: int


def inbox(
    session: Session, *, asker: Asker, state: FarewellState, today: dt.date, language: str, after: int | None = None,
    limit: int = MOST_LINES,
) -> Page:  # fmt: skip
    """The asker's mails of one state, sure farewells first, then the doubtful, perhaps-nots last; within each the newest
    first. What was set aside and let go is not listed. Four queries at most.

    `after` is the id of the last line seen; a foreign or unknown one begins at the top.
    """
    mine = and_(
        Farewell.owner_id == asker.person_id, or_(Farewell.let_go_at.is_(None), Farewell.person_id.is_not(None))
    )
    question = select(Farewell).where(mine, Farewell.state == state)
    last = session.scalar(select(Farewell).where(Farewell.id == after, mine)) if after else None
    if last is not None:
        question = question.where(behind(last))
    rows = session.scalars(question.order_by(*ORDER).limit(limit + 1)).all()
    cards = _cards(session, asker, rows[:limit])
    lines = [_listed(one, cards, today, language) for one in rows[:limit]]
    is_folded = state is FarewellState.WAITING
    folded = tuple(line for line in lines if is_folded and line.chance is Chance.PERHAPS_NOT)
    perhaps_not = func.sum(case((Farewell.chance == Chance.PERHAPS_NOT, 1), else_=0))
    counts = session.execute(
        select(Farewell.state, func.count(), perhaps_not).where(mine).group_by(Farewell.state)
    ).all()
    return Page(
        tuple(line for line in lines if line not in folded), folded, lines[-1].id if len(rows) > limit else None,
        {row[0]: int(row[1]) for row in counts},
        next((int(row[2]) for row in counts if row[0] is FarewellState.WAITING), 0),
    )  # fmt: skip


def _cards(session: Session, asker: Asker, rows: Sequence[Farewell]) -> dict[int, Person]:
    """The cards these mails were kept as: what was kept is called by the name on the card."""
    ids = {one.person_id for one in rows if one.person_id is not None}
    if not ids:
        return {}
    return {one.id: one for one in session.scalars(select(Person).where(Person.id.in_(ids), visible_to(asker)))}


def _listed(one: Farewell, cards: Mapping[int, Person], today: dt.date, language: str) -> Listed:
    day, card = one.last_working_day, cards.get(one.person_id or 0)
    return Listed(
        one.id, shown(card, language) if card else shown_name(one.summary, language),
        str(json.loads(one.summary).get("firm", "")), day, (day - today).days if day else None, Chance(one.chance),
        one.person_id, one.captured_at, one.let_go_at is not None,
    )  # fmt: skip
