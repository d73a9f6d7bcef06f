"""What a teammate says about me: I confirm it, or let it be without a word."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.ledger.sight import claims_declined_by, claims_waiting_for
from alumni.ledger.teams import NoSuchStaffing
from alumni.people.models import Person
from alumni.people.sight import Asker
from projects.models import Project, Staffing, Standing
from projects.months import Month


@dataclass(frozen=True, slots=True)
class Claim:
    """Somebody says that the asker was on a project with him."""

    staffing_id: int
    claimant: Person
    codename: str
    firm: str
    role: str | None
    began: Month
    ended: Month | None


def claims_about(session: Session, *, asker: Asker) -> list[Claim]:
    """What waits for the asker's word, oldest first, fifty at most. One query."""
    rows = session.execute(
        select(Staffing, Project, Person)
        .join(Project, Project.id == Staffing.project_id)
        .join(Person, Person.id == Staffing.claimed_by_id)
        .where(claims_waiting_for(asker))
        .order_by(Staffing.claimed_at, Staffing.id)
        .limit(50)
    )
    return [
        Claim(s.id, claimant, project.codename, project.firm, s.role, s.began, s.ended) for s, project, claimant in rows
    ]


def _one(session: Session, asker: Asker, staffing_id: int) -> Staffing:
    found = session.scalar(select(Staffing).where(Staffing.id == staffing_id, claims_waiting_for(asker)))
    if found is None:
        raise NoSuchStaffing(staffing_id)
    return found


def confirm(session: Session, *, asker: Asker, staffing_id: int, now: dt.datetime) -> Staffing:
    """Yes, I was there. It also vouches for the one who said it: his own time on the project is confirmed by a teammate,
    and both are seen by the team from now on. Raises NoSuchStaffing."""
    staffing = _one(session, asker, staffing_id)
    staffing.standing, staffing.confirmed_at = Standing.CONFIRMED, now
    theirs = session.scalar(
        select(Staffing).where(
            Staffing.project_id == staffing.project_id,
            Staffing.person_id == staffing.claimed_by_id,
            Staffing.claimed_by_id == staffing.claimed_by_id,
            Staffing.standing == Standing.CLAIMED,
        )
    )
    if theirs is not None:
        theirs.standing, theirs.confirmed_at = Standing.CONFIRMED, now
    return staffing


def decline(session: Session, *, asker: Asker, staffing_id: int) -> Staffing:
    """Not so. The one who said it is not told, and nothing on his pages names it. Raises NoSuchStaffing."""
    staffing = _one(session, asker, staffing_id)
    staffing.standing = Standing.DECLINED
    return staffing


def reconsider(session: Session, *, asker: Asker, staffing_id: int) -> Staffing:
    """Undo `decline`: the claim waits again. Raises NoSuchStaffing."""
    found = session.scalar(select(Staffing).where(Staffing.id == staffing_id, claims_declined_by(asker)))
    if found is None:
        raise NoSuchStaffing(staffing_id)
    found.standing = Standing.CLAIMED
    return found
