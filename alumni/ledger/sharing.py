"""Which projects did we share? Suggestions from the farewell mail and from my own ledger, and writing down what I ticked."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session, aliased

from alumni.errors import BadInput
from alumni.farewells.keeping import ToldProject, projects_told
from alumni.ledger.recording import ProjectDraft, Time, record_project
from alumni.ledger.rosters import my_firms
from alumni.ledger.sight import ids_of, project_ids_of, staffings_visible_to
from alumni.ledger.teams import Part, add_to_team
from alumni.people.firms import firm_key
from alumni.people.models import Employment, Person
from alumni.people.showing import employments_visible_to
from alumni.people.sight import Asker, person_seen_by
from projects.models import Project, Staffing
from projects.months import Month

MOST_SUGGESTIONS = 30


@dataclass(frozen=True, slots=True)
class FromLedger:
    """One of my projects on which the person may have been. part: what to propose; told: the mail speaks of it too."""

    project_id: int
    codename: str
    firm: str
    began: Month
    ended: Month | None
    part: Part
    told: bool


@dataclass(frozen=True, slots=True)
class FromMail:
    """A project the mail tells of that my ledger does not know yet. Months may be unknown."""

    codename: str
    firm: str
    first: Month | None
    last: Month | None
    role: str
    colleagues: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Suggestions:
    """person: whom we speak of. firm: what to propose for a project nobody suggested."""

    person: Person
    from_ledger: tuple[FromLedger, ...]
    from_mail: tuple[FromMail, ...]
    firm: str


def suggestions(session: Session, *, asker: Asker, person_id: int, farewell_id: int | None = None) -> Suggestions:
    """What to tick for one person. Raises NoSuchPerson, NoSuchFarewell.

    From my ledger: projects of mine on which he is not yet, at his firm first, then newest first; those that lie wholly
    outside his time at a firm are left out when that time is known. The mail's projects that my ledger knows by the
    same codename come first among them, with what the mail says of him.
    """
    person = person_seen_by(session, asker=asker, person_id=person_id)
    told = projects_told(session, asker=asker, farewell_id=farewell_id) if farewell_id else []
    jobs = session.scalars(
        select(Employment).where(
            Employment.person_id.in_({person.id, person.profile_id or person.id}), employments_visible_to(asker)
        )
    ).all()
    by_codename = {_same(one.codename): one for one in told}
    rows = [
        row
        for row in _mine_without(session, asker, person)
        if _may_have_met(row[0], jobs) or _same(row[0].codename) in by_codename
    ]
    keys = {job.organization_key for job in jobs}
    rows.sort(key=lambda row: (_same(row[0].codename) not in by_codename, firm_key(row[0].firm) not in keys))
    firm = _firm_to_propose(jobs, my_firms(session, asker=asker))
    mine = tuple(_from_ledger(*row, by_codename.get(_same(row[0].codename))) for row in rows[:MOST_SUGGESTIONS])
    held = _codenames(session, asker)
    new = tuple(
        FromMail(one.codename, firm, one.first_month, one.last_month, one.role, one.colleagues)
        for one in told if _same(one.codename) not in held
    )  # fmt: skip
    return Suggestions(person, mine, new, firm)


def _same(codename: str) -> str:
    folded = unicodedata.normalize("NFKC", codename).lower()
    return "".join(c for c in folded if c.isalnum())


def _codenames(session: Session, asker: Asker) -> set[str]:
    names = session.scalars(select(Project.codename).where(Project.id.in_(project_ids_of(asker))))
    return {_same(name) for name in names}


def _mine_without(session: Session, asker: Asker, person: Person) -> list[tuple[Project, Staffing]]:
    """The asker's projects, newest first, with his own part, on which he does not know this human to be."""
    human = person.human_id
    there, self = aliased(Person), aliased(Staffing)
    with_him = (
        select(Staffing.project_id)
        .join(there, there.id == Staffing.person_id)
        .where(
            staffings_visible_to(asker),
            or_(there.id == human, there.profile_id == human, there.merged_into_id == human),
        )
    )
    nameable = Project.keeper_id == asker.person_id
    if person.steward_id == asker.person_id:
        nameable = or_(nameable, Project.id.in_(project_ids_of(asker)))
    rows = session.execute(
        select(Project, self)
        .join(self, self.project_id == Project.id)
        .where(
            nameable,
            Project.id.in_(project_ids_of(asker)),
            self.person_id.in_(ids_of(asker)),
            Project.id.not_in(with_him),
        )
        .order_by(Project.began.desc(), Project.id.desc(), self.id)
    )
    found = {project.id: (project, own) for project, own in rows}
    return list(found.values())


def _may_have_met(project: Project, jobs: Sequence[Employment]) -> bool:
    """Whether he may have been at that firm then. Unknown ends are open; an unknown firm rules nothing out."""
    there = [job for job in jobs if job.organization_key == firm_key(project.firm)]
    if not there:
        return True
    return any(
        (job.ended is None or job.ended >= project.began)
        and (job.began is None or project.ended is None or job.began <= project.ended)
        for job in there
    )


def _firm_to_propose(jobs: Sequence[Employment], mine: Sequence[str]) -> str:
    """Where we are most likely to have worked together: a firm of his that I was at too, else the one he left last, else
    my own latest. His present employer alone says nothing of it."""
    known = {firm_key(firm): firm for firm in reversed(mine)}
    past = sorted((job for job in jobs if not job.current), key=lambda job: job.ended.number if job.ended else 0)
    shared = [known[job.organization_key] for job in jobs if job.organization_key in known]
    return next(iter([*shared, *(job.organization for job in reversed(past)), *mine]), "")


def _from_ledger(project: Project, own: Staffing, told: ToldProject | None) -> FromLedger:
    began, ended, role = own.began, own.ended, ""
    if told is not None:
        began, role = told.first_month or began, told.role
        ended = max(told.last_month, began) if told.last_month else ended
    return FromLedger(
        project.id, project.codename, project.firm, project.began, project.ended,
        Part(role, Time.of(began, ended)), told is not None,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ticked:
    """A project of mine, ticked, with the person's part in it."""

    project_id: int
    part: Part


@dataclass(frozen=True, slots=True)
class Fresh:
    """A project my ledger did not have, with my own role in the draft and the person's here."""

    draft: ProjectDraft
    their_role: str


def record_shared(
    session: Session,
    *,
    asker: Asker,
    person_id: int,
    ticked: Sequence[tuple[str, Ticked]],
    fresh: Sequence[tuple[str, Fresh]],
    now: dt.datetime,
) -> int:
    """Write down what was ticked, each with a name of its row, and say how many it were. All of it or nothing.

    Raises NoSuchPerson, NoSuchProject, NotTheKeeper, and BadInput whose fields are "<row>-<field>", over all rows.
    """
    person = person_seen_by(session, asker=asker, person_id=person_id)
    wrong: dict[str, str] = {}
    for row, one in ticked:
        try:
            add_to_team(session, asker=asker, project_id=one.project_id, person_id=person.id, part=one.part, now=now)
        except BadInput as bad:
            wrong |= {f"{row}-{field}": reason for field, reason in bad.fields.items()}
    for row, new in fresh:
        try:
            _record(session, asker, person, new, now)
        except BadInput as bad:
            wrong |= {f"{row}-{field}": reason for field, reason in bad.fields.items()}
    if wrong:
        raise BadInput(fields=wrong)
    return len(ticked) + len(fresh)


def _record(session: Session, asker: Asker, person: Person, new: Fresh, now: dt.datetime) -> None:
    project = record_project(session, asker=asker, draft=new.draft, now=now)
    try:
        add_to_team(
            session, asker=asker, project_id=project.id, person_id=person.id, now=now,
            part=Part(new.their_role, new.draft.time),
        )  # fmt: skip
    except BadInput as bad:
        raise BadInput(fields={"their_role" if f == "role" else f: reason for f, reason in bad.fields.items()}) from bad
