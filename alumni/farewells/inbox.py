"""The inbox: mails captured and not yet decided on."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.farewells.models import Farewell, FarewellState
from alumni.people.models import Origin, Person
from alumni.people.names import ShownName, shown
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
    held: dict[str, Any] = json.loads(summary)
    name = held.get("name") or {}
    if not (name.get("family_name") or name.get("given_name")):
        name = {"family_name": held.get("stand_in") or "—"}
    return shown(Person(origin=Origin.FAREWELL, **{**EMPTY_NAME, **name}), language)


EMPTY_NAME = dict.fromkeys(
    ("family_name", "given_name", "family_reading", "given_reading", "family_romaji", "given_romaji", "former_name"), ""
)
