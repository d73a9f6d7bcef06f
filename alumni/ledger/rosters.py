"""Who was on a project, as the asker may know it, and the list of his own projects."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from alumni.ledger.sight import project_ids_of, project_seen_by, staffings_visible_to
from alumni.people.models import Person
from alumni.people.sight import Asker, visible_to
from projects.models import Project, Staffing, Standing
from projects.months import Month

PAGE = 100
"""Projects on one page of the list."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One person's time on a project. person: as the asker knows him, his own card before the member's profile.

    standing: a declined claim looks like one that waits, so that declining stays silent. is_me: the asker himself.
    mine_to_change: the asker made this claim, nobody has confirmed it, and it is not about himself.
    """

    staffing_id: int
    human_id: int
    person: Person
    role: str | None
    began: Month
    ended: Month | None
    share: float
    standing: Standing
    is_me: bool
    mine_to_change: bool


@dataclass(frozen=True, slots=True)
class Roster:
    """A project with those the asker may see on it: himself first, then by when they came."""

    project: Project
    seats: tuple[Seat, ...]
    keeping: bool

    @property
    def me(self) -> Seat | None:
        return next((seat for seat in self.seats if seat.is_me), None)

    @property
    def others(self) -> tuple[Seat, ...]:
        return tuple(seat for seat in self.seats if not seat.is_me)


def my_projects(session: Session, *, asker: Asker, after: int | None = None) -> tuple[list[Roster], int | None]:
    """The projects the asker stands on, newest first, PAGE at a time, and the project to go on after, if there are more.

    Three queries whatever the number (four with `after`).
    """
    question = select(Project).where(Project.id.in_(project_ids_of(asker)))
    if after is not None:
        last = project_seen_by(session, asker=asker, project_id=after)
        question = question.where(
            or_(Project.began < last.began, and_(Project.began == last.began, Project.id < last.id))
        )
    rows = session.scalars(question.order_by(Project.began.desc(), Project.id.desc()).limit(PAGE + 1)).all()
    page = rows[:PAGE]
    return rosters(session, asker=asker, projects=page), page[-1].id if len(rows) > PAGE else None


def roster(session: Session, *, asker: Asker, project_id: int) -> Roster:
    """One project with its people. Raises NoSuchProject."""
    project = project_seen_by(session, asker=asker, project_id=project_id)
    return rosters(session, asker=asker, projects=[project])[0]


def rosters(session: Session, *, asker: Asker, projects: Collection[Project]) -> list[Roster]:
    """These projects, in their order, with those the asker may see on each. Two queries."""
    rows = session.execute(
        select(Staffing, Person)
        .join(Person, Person.id == Staffing.person_id)
        .where(Staffing.project_id.in_([project.id for project in projects]), staffings_visible_to(asker))
        .order_by(Staffing.began, Staffing.id)
    ).all()
    faces = _faces(session, asker, {person.human_id for _, person in rows})
    by_project: dict[int, dict[int, Seat]] = {}
    for staffing, person in rows:
        human = person.human_id
        is_my_card = person.steward_id == asker.person_id and person.merged_into_id is None
        face = person if is_my_card else faces.get(human)
        if face is not None:
            seats = by_project.setdefault(staffing.project_id, {})
            seats.setdefault(human, _seat(staffing, human, face, asker))
    return [
        Roster(project, _in_order(by_project.get(project.id, {}).values()), project.keeper_id == asker.person_id)
        for project in projects
    ]


def whom_to_name(session: Session, *, asker: Asker) -> list[Person]:
    """Whom the asker may want to name on a project: his cards, and members he stands on a project with, by reading."""
    subject = aliased(Person)
    on_my_projects = (
        select(func.coalesce(subject.profile_id, subject.id))
        .join(Staffing, Staffing.person_id == subject.id)
        .where(staffings_visible_to(asker))
    )
    people = session.scalars(
        select(Person)
        .where(
            visible_to(asker),
            or_(Person.steward_id == asker.person_id, Person.id.in_(on_my_projects)),
            Person.id != asker.person_id,
            Person.profile_id.is_distinct_from(asker.person_id),
        )
        .order_by(Person.sort_key, Person.id)
    ).all()
    with_card = {person.profile_id for person in people if person.profile_id}
    return [person for person in people if person.id not in with_card]


def my_firms(session: Session, *, asker: Asker) -> list[str]:
    """The firms the asker has named on his projects, the latest first."""
    rows = session.execute(
        select(Project.firm, func.max(Project.began).label("latest"))
        .where(Project.id.in_(project_ids_of(asker)))
        .group_by(Project.firm)
        .order_by(func.max(Project.began).desc(), Project.firm)
    )
    return [firm for firm, _latest in rows]


def _in_order(seats: Iterable[Seat]) -> tuple[Seat, ...]:
    return tuple(sorted(seats, key=lambda seat: not seat.is_me))


def _faces(session: Session, asker: Asker, human_ids: Collection[int]) -> dict[int, Person]:
    """How the asker knows these humans: his own card of a member before the profile."""
    people = session.scalars(
        select(Person)
        .where(visible_to(asker), or_(Person.id.in_(human_ids), Person.profile_id.in_(human_ids)))
        .order_by(Person.steward_id.is_(None).desc(), Person.id.desc())
    )
    return {person.human_id: person for person in people}


def _seat(staffing: Staffing, human: int, face: Person, asker: Asker) -> Seat:
    is_me = human == asker.person_id
    claimed = staffing.standing is not Standing.CONFIRMED
    return Seat(
        staffing.id,
        human,
        face,
        staffing.role,
        staffing.began,
        staffing.ended,
        staffing.share,
        Standing.CLAIMED if claimed else Standing.CONFIRMED,
        is_me,
        mine_to_change=claimed and not is_me and staffing.claimed_by_id == asker.person_id,
    )
