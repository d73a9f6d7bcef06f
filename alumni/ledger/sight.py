"""Who may see which staffing and which project, as conditions for a WHERE (DESIGN 4).

A claim about a private card is seen by the one who made it, alone. A claim about a member is seen by the two of them
until that member confirms it; then by all who stand on the project themselves. A declined claim stays with its
maker, for whom it looks and counts like one nobody has answered; it is no shared history for anybody else. Where there
is a block, no staffing of the other is seen and no claim of his waits; what one said of one's own cards, and what a
member has confirmed of himself, is his own and stays.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlalchemy.orm import Session, aliased

from alumni.errors import NotAllowed, NotFound
from alumni.ledger.models import SameProject
from alumni.people.models import Person
from alumni.people.sight import Asker, hidden_from, people_visible_to
from projects.models import Project, Staffing, Standing

# Made once: an alias of a table is dear to make, and these conditions stand in most queries.
_me, _subject, _hidden, _mine = aliased(Person), aliased(Person), aliased(Person), aliased(Staffing)


class NoSuchProject(NotFound):
    """There is no such project, or the asker does not stand on it."""


class NotTheKeeper(NotAllowed):
    """The project is kept by a teammate; only its keeper changes it."""


def ids_of(asker: Asker) -> Select[int]:
    """The asker's profile and the cards others keep of him: a claim about any of these is about him."""
    ids = select(_me.id).where(or_(_me.id == asker.person_id, _me.profile_id == asker.person_id))
    return ids.correlate(None)


def project_ids_of(asker: Asker) -> Select[int]:
    """The projects the asker stands on by his own word: he claimed it himself, or confirmed what a teammate said."""
    mine = select(_mine.project_id).where(
        _mine.person_id.in_(ids_of(asker)),
        or_(_mine.claimed_by_id == asker.person_id, _mine.standing == Standing.CONFIRMED),
    )
    return mine.correlate(None)


def staffings_visible_to(asker: Asker) -> ColumnElement[bool]:
    """The condition on `Staffing` under which the asker may know of it."""
    behind_a_block = (
        select(_hidden.id)
        .where(
            _hidden.steward_id.is_distinct_from(asker.person_id),
            or_(_hidden.id.in_(hidden_from(asker)), _hidden.profile_id.in_(hidden_from(asker))),
        )
        .correlate(None)
    )
    about_a_member = (
        select(_subject.id)
        .where(_subject.id == Staffing.person_id, or_(_subject.steward_id.is_(None), _subject.profile_id.is_not(None)))
        .correlate(Staffing)
        .exists()
    )
    return and_(
        Staffing.person_id.not_in(behind_a_block),
        or_(
            Staffing.claimed_by_id == asker.person_id,
            and_(Staffing.person_id.in_(ids_of(asker)), Staffing.standing == Standing.CONFIRMED),
            claims_waiting_for(asker),
            and_(
                Staffing.standing == Standing.CONFIRMED,
                about_a_member,
                Staffing.project_id.in_(project_ids_of(asker)),
            ),
        ),
    )


def claims_waiting_for(asker: Asker) -> ColumnElement[bool]:
    """The condition on `Staffing`: a member the asker may know of says so about him, and he has not answered yet."""
    return and_(_claimed_about(asker), Staffing.standing == Standing.CLAIMED)


def claims_declined_by(asker: Asker) -> ColumnElement[bool]:
    """The condition on `Staffing`: such a claim, to which he said no."""
    return and_(_claimed_about(asker), Staffing.standing == Standing.DECLINED)


def _claimed_about(asker: Asker) -> ColumnElement[bool]:
    return and_(
        Staffing.person_id.in_(ids_of(asker)),
        Staffing.claimed_by_id != asker.person_id,
        Staffing.claimed_by_id.in_(people_visible_to(asker)),
    )


def projects_visible_to(asker: Asker) -> ColumnElement[bool]:
    """The condition on `Project`: those the asker keeps or stands on, save records that went into an older one."""
    went_into_another = (
        select(SameProject.other_id)
        .where(SameProject.joined_at.is_not(None), SameProject.undone_at.is_(None))
        .correlate(None)
    )
    return and_(
        or_(Project.keeper_id == asker.person_id, Project.id.in_(project_ids_of(asker))),
        Project.id.not_in(went_into_another),
    )


def waiting_claims_about(asker: Asker) -> Select[int]:
    """The projects on which a teammate says the asker was, and he has not said so himself yet."""
    return (
        select(Staffing.project_id)
        .where(
            Staffing.person_id.in_(ids_of(asker)),
            Staffing.claimed_by_id != asker.person_id,
            Staffing.standing == Standing.CLAIMED,
            staffings_visible_to(asker),
        )
        .correlate(None)
    )


def project_seen_by(session: Session, *, asker: Asker, project_id: int) -> Project:
    """One project, through the asker's eyes. Raises NoSuchProject."""
    project = session.scalar(select(Project).where(Project.id == project_id, projects_visible_to(asker)))
    if project is None:
        raise NoSuchProject(project_id)
    return project


def own_project(session: Session, *, asker: Asker, project_id: int) -> Project:
    """One project the asker may change. Raises NoSuchProject, NotTheKeeper."""
    project = project_seen_by(session, asker=asker, project_id=project_id)
    if project.keeper_id != asker.person_id:
        raise NotTheKeeper(project_id)
    return project
