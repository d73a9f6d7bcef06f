"""From rows to facts: which projects one member went through beside whom, when, in how large a team.

One query, whatever the number of people. A human is a card together with the profile it is linked to: rows about
either, or about a card that went into it, count for the same human: `coalesce(profile_id, merged_into_id, id)`. What the member may see is handed
in as a condition on `Staffing`; nothing that he may not see moves any number here, team sizes and circles included.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from sqlalchemy import ColumnElement, Integer, column, func, or_, select, table
from sqlalchemy.orm import Session

from projects.closeness import SharedProject, resource_allocation
from projects.models import Project, SizeBand, Staffing, Standing
from projects.months import Month

_person = table("person", column("id", Integer), column("profile_id", Integer), column("merged_into_id", Integer))
_human = func.coalesce(_person.c.profile_id, _person.c.merged_into_id, _person.c.id)

LEAST_PEOPLE = {SizeBand.FEW: 2, SizeBand.TEAM: 5, SizeBand.LARGE: 10, SizeBand.VERY_LARGE: 25}
"""The lower bound of each size band, in people."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """One human's time on one project. `last` is the present month while `running`; share is of full time."""

    first: Month
    last: Month
    running: bool
    share: float
    role: str | None
    standing: Standing

    def meets(self, other: Stretch) -> bool:
        return self.first <= other.last and other.first <= self.last


@dataclass(frozen=True, slots=True)
class Engagement:
    """What a sentence needs to know of a project."""

    id: int
    codename: str
    firm: str
    industry: str | None
    capability: str | None
    hardship: int
    size_band: SizeBand | None


@dataclass(frozen=True, slots=True)
class SharedWork:
    """A project on which both were at the same time: `first` to `last`, both months included; `fact` is what counts."""

    project: Engagement
    mine: Stretch
    theirs: Stretch
    first: Month
    last: Month
    running: bool
    fact: SharedProject


@dataclass(frozen=True, slots=True)
class History:
    """All that was shared with one human, oldest first, and the circle of colleagues known to both.

    common_circle: `closeness.resource_allocation` over the common colleagues; common_colleagues: how many they are.
    """

    works: tuple[SharedWork, ...] = ()
    common_circle: float = 0.0
    common_colleagues: int = 0

    @property
    def facts(self) -> tuple[SharedProject, ...]:
        """The facts in the order of `works`, as `closeness` takes them."""
        return tuple(work.fact for work in self.works)


def shared_history(
    session: Session,
    *,
    me: int,
    seen: ColumnElement[bool],
    today: dt.date,
    others: Collection[int] | None = None,
) -> dict[int, History]:
    """What the member `me` (a profile's id) shared with each human on his projects, by human id.

    seen: the condition on Staffing under which the member may know of it. A declined staffing counts for the one who
    claimed it, who must not learn that it was declined, and for nobody else. others: human ids to answer for (all when
    None); somebody without a common project is absent. A staffing without an end lasts as
    long as its project, and one that lasts into the future ends this month, so that running work has 0 years_ago.
    """
    teams = _teams(session, me=me, seen=seen, today=today)
    works: dict[int, list[SharedWork]] = {}
    around: dict[int, set[int]] = {}
    for project, team in teams:
        _note_colleagues(around, team)
        for human, work in _beside(me, project, team, today):
            works.setdefault(human, []).append(work)
    humans = {human for _, team in teams for human in team} - {me}
    if others is not None:
        humans &= set(others)
    return {human: _history(works.get(human, ()), me, human, around) for human in humans}


def _history(works: Iterable[SharedWork], me: int, human: int, around: dict[int, set[int]]) -> History:
    common = around.get(me, set()) & around.get(human, set())
    return History(
        tuple(sorted(works, key=lambda work: (work.last, work.first, work.project.id))),
        resource_allocation(len(around[other]) for other in common),
        len(common),
    )


Team = dict[int, Stretch]


def _teams(session: Session, *, me: int, seen: ColumnElement[bool], today: dt.date) -> list[tuple[Engagement, Team]]:
    """Every project on which `me` was, with those seen on it."""
    counts = (seen, or_(Staffing.standing != Standing.DECLINED, Staffing.claimed_by_id == me))
    mine = (
        select(Staffing.project_id)
        .join(_person, _person.c.id == Staffing.person_id)
        .where(_human == me, *counts)
        .correlate(None)
    )
    rows = session.execute(
        select(Staffing, Project, _human.label("human"))
        .join(Project, Project.id == Staffing.project_id)
        .join(_person, _person.c.id == Staffing.person_id)
        .where(Staffing.project_id.in_(mine), *counts)
        .order_by(Staffing.id)
    )
    found: dict[int, tuple[Engagement, Team]] = {}
    this_month = Month.of(today)
    for staffing, project, human in rows:
        _, team = found.setdefault(project.id, (_engagement(project), {}))
        stretch = _stretch(staffing, project, this_month)
        if stretch is not None:
            team[human] = _joined(team[human], stretch) if human in team else stretch
    return list(found.values())


def _engagement(project: Project) -> Engagement:
    return Engagement(
        project.id,
        project.codename,
        project.firm,
        project.industry,
        project.capability,
        project.hardship,
        project.size_band,
    )


def _stretch(staffing: Staffing, project: Project, this_month: Month) -> Stretch | None:
    """None for time that lies wholly in the future."""
    if staffing.began > this_month:
        return None
    end = staffing.ended or project.ended
    running = end is None or end >= this_month
    last = this_month if end is None or end > this_month else max(end, staffing.began)
    return Stretch(staffing.began, last, running, staffing.share, staffing.role, staffing.standing)


def _joined(one: Stretch, two: Stretch) -> Stretch:
    """The same human named twice on a project, by card and by profile."""
    return Stretch(
        min(one.first, two.first),
        max(one.last, two.last),
        one.running or two.running,
        max(one.share, two.share),
        one.role or two.role,
        Standing.CONFIRMED if Standing.CONFIRMED in (one.standing, two.standing) else one.standing,
    )


def _note_colleagues(around: dict[int, set[int]], team: Team) -> None:
    """Write down for everybody on a team who was there at the same time."""
    seats = list(team.items())
    for i, (human, stretch) in enumerate(seats):
        for other, their in seats[i + 1 :]:
            if stretch.meets(their):
                around.setdefault(human, set()).add(other)
                around.setdefault(other, set()).add(human)


def _beside(me: int, project: Engagement, team: Team, today: dt.date) -> Iterable[tuple[int, SharedWork]]:
    mine = team.get(me)
    if mine is None:
        return
    this_month = Month.of(today)
    for human, theirs in team.items():
        if human == me or not mine.meets(theirs):
            continue
        first, last = max(mine.first, theirs.first), min(mine.last, theirs.last)
        running = mine.running and theirs.running
        both = replace(mine, first=first, last=last)
        people = sum(stretch.meets(both) for stretch in team.values())
        fact = SharedProject(
            months=last.number - first.number + 1,
            team_size=max(people, LEAST_PEOPLE[project.size_band] if project.size_band else 2),
            years_ago=0.0 if running else (this_month.number - last.number) / 12,
            intensity=min(mine.share, theirs.share),
            hardship=project.hardship,
        )
        yield human, SharedWork(project, mine, theirs, first, last, running, fact)
