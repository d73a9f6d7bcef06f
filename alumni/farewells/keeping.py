"""Keeping a farewell: from the checked form to a card, and what the mail told of projects."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.errors import NotFound
from alumni.farewells.models import Farewell
from alumni.people.sight import Asker
from projects.months import Month, NoSuchMonth


class NoSuchFarewell(NotFound):
    """There is no such farewell, or it is another member's."""


@dataclass(frozen=True, slots=True)
class ToldProject:
    """A project the member ticked as shared. Months are None where nobody gave them; colleagues are names as written."""

    codename: str
    first_month: Month | None
    last_month: Month | None
    role: str
    colleagues: tuple[str, ...]


def own_farewell(session: Session, *, asker: Asker, farewell_id: int) -> Farewell:
    """One farewell of the asker's. Raises NoSuchFarewell."""
    found = session.scalar(select(Farewell).where(Farewell.id == farewell_id, Farewell.owner_id == asker.person_id))
    if found is None:
        raise NoSuchFarewell(farewell_id)
    return found


def projects_told(session: Session, *, asker: Asker, farewell_id: int) -> list[ToldProject]:
    """The projects the asker ticked on the review of this farewell, in the order of the mail. Raises NoSuchFarewell."""
    typed = json.loads(own_farewell(session, asker=asker, farewell_id=farewell_id).draft or "{}")
    told = (_told(typed, f"projects-{index}-") for index in range(_rows(typed, "projects")))
    return [project for project in told if project is not None]


def _rows(typed: dict[str, Any], name: str) -> int:
    numbers = [int(key.split("-")[1]) for key in typed if key.startswith(f"{name}-") and key.split("-")[1].isdecimal()]
    return max(numbers, default=-1) + 1


def _told(typed: dict[str, list[str]], prefix: str) -> ToldProject | None:
    def text(field: str) -> str:
        return next(iter(typed.get(prefix + field, [])), "").strip()

    if not text("shared") or not text("codename"):
        return None
    colleagues = tuple(name.strip() for name in text("colleagues").replace("、", ",").split(",") if name.strip())
    first, last = _month(text("first_month")), _month(text("last_month"))
    return ToldProject(text("codename"), first, last, text("role"), colleagues)


def _month(text: str) -> Month | None:
    try:
        return Month.parse(text)
    except NoSuchMonth:
        return None
