"""Which of the projects a member sees may be one project that two people recorded apart. Offered, never joined silently."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import combinations

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from alumni.ledger.models import SameProject
from alumni.ledger.sight import project_ids_of, staffings_visible_to, waiting_claims_about
from alumni.people.firms import firm_key
from alumni.people.models import Person
from alumni.people.sight import Asker
from projects.models import Project, Staffing, Standing
from projects.months import Month
from projects.recognition import Likeness, Record, Time, likeness

MOST_OFFERS = 5
"""Pairs asked about at a time: a question now and then is answered, a list is not."""


@dataclass(frozen=True, slots=True)
class LikelySame:
    """Two records of which at least one is kept by the asker. mine: the one he keeps; people: human ids seen on both."""

    mine: Project
    other: Project
    likeness: Likeness


def likely_same(session: Session, *, asker: Asker, today: dt.date) -> list[LikelySame]:
    """The pairs to ask the asker about, likeliest first. Looks at nothing he does not see: projects he keeps or stands on,
    and those of a teammate's claim about him that waits for his word; with the people he sees on them. Three queries."""
    projects = session.scalars(
        select(Project).where(Project.id.in_(project_ids_of(asker).union(waiting_claims_about(asker))))
    ).all()
    people = _people_on(session, asker, [project.id for project in projects])
    settled = _settled(session, asker)
    records = {project.id: _record(project, people.get(project.id, ()), today) for project in projects}
    found = []
    for one, two in combinations(projects, 2):
        if asker.person_id in (one.keeper_id, two.keeper_id) and frozenset((one.id, two.id)) not in settled:
            how_like = likeness(records[one.id], records[two.id])
            if how_like.same:
                mine, other = (one, two) if one.keeper_id == asker.person_id else (two, one)
                found.append(LikelySame(mine, other, how_like))
    return sorted(found, key=lambda pair: (-pair.likeness.bits, pair.mine.id, pair.other.id))[:MOST_OFFERS]


Seated = tuple[int, Staffing]


def _people_on(session: Session, asker: Asker, project_ids: Collection[int]) -> dict[int, list[Seated]]:
    """Everybody the asker sees on each, as a human. Whoever claims something about him was there himself."""
    rows = session.execute(
        select(Staffing, Person)
        .join(Person, Person.id == Staffing.person_id)
        .where(
            Staffing.project_id.in_(project_ids), staffings_visible_to(asker), Staffing.standing != Standing.DECLINED
        )
    )
    found: dict[int, list[Seated]] = {}
    for staffing, person in rows:
        seats = found.setdefault(staffing.project_id, [])
        seats.append((person.human_id, staffing))
        if staffing.claimed_by_id != asker.person_id:
            seats.append((staffing.claimed_by_id, staffing))
    return found


def _settled(session: Session, asker: Asker) -> set[frozenset[int]]:
    """Pairs the asker has spoken about, or that wait for a keeper's word."""
    rows = session.execute(
        select(SameProject.kept_id, SameProject.other_id).where(
            or_(SameProject.said_by_id == asker.person_id, SameProject.refused_at.is_(None)),
            SameProject.undone_at.is_(None),
        )
    )
    return {frozenset((kept, other)) for kept, other in rows}


def _record(project: Project, seats: Iterable[Seated], today: dt.date) -> Record:
    this_month = Month.of(today)
    people: dict[int, Time] = {}
    for human, staffing in seats:
        last = staffing.ended or project.ended or max(this_month, staffing.began)
        time = Time(staffing.began, last, staffing.share)
        known = people.get(human)
        people[human] = time if known is None or time.months > known.months else known
    last = project.ended or max(this_month, project.began)
    return Record(
        firm_key(project.firm), project.codename, Time(project.began, last), people,
        project.industry, project.capability, project.size_band,
    )  # fmt: skip
