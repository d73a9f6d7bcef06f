"""What a leaver's rows hold of others is handed on to them before his go: their times on projects, the projects
themselves, and what they noted of him."""

from __future__ import annotations

from sqlalchemy import case, func, or_, select, update
from sqlalchemy.orm import Session

from alumni.accounts.models import User
from alumni.people.conduct import excluded_people
from alumni.people.models import Person
from alumni.touch.models import Regard, Touch, TouchPerson
from projects.models import Project, Staffing, Standing

_HUMAN = func.coalesce(Person.profile_id, Person.id)
"""Whom a staffing is about, when the person is joined from it: a member, or a card that is nobody's profile."""


def hand_on(session: Session, *, leaver_id: int) -> None:
    """What members confirmed becomes their own word; projects on which they stand get one of them as keeper."""
    session.flush()
    _give_back_staffings(session, leaver_id)
    heirs = _heirs(session, leaver_id)
    for project_id, heir in heirs.items():
        session.execute(update(Project).where(Project.id == project_id).values(keeper_id=heir))
    session.expire_all()


def project_ids_that_stay(session: Session, *, keeper_id: int) -> frozenset[int]:
    """The projects of this keeper that would be handed on."""
    return frozenset(_heirs(session, keeper_id))


def _give_back_staffings(session: Session, leaver_id: int) -> None:
    """Confirmed times of members that the leaver claimed, or that stand on his card of them."""
    rows = session.execute(
        select(Staffing.id, Staffing.project_id, Staffing.person_id, _HUMAN.label("human"))
        .join(Person, Person.id == Staffing.person_id)
        .where(
            Staffing.standing == Standing.CONFIRMED, _HUMAN.is_distinct_from(leaver_id), _HUMAN.in_(select(User.person_id)),
            or_(Staffing.claimed_by_id == leaver_id, Person.steward_id == leaver_id),
        )
        .order_by(Staffing.id)
    ).all()  # fmt: skip
    for row in rows:
        if row.person_id != row.human and _stands(session, row.project_id, row.human):
            continue  # his own row says it already
        session.execute(
            update(Staffing).where(Staffing.id == row.id).values(person_id=row.human, claimed_by_id=row.human)
        )


def _stands(session: Session, project_id: int, person_id: int) -> bool:
    there = select(Staffing.id).where(Staffing.project_id == project_id, Staffing.person_id == person_id)
    return session.scalar(there) is not None


def _heirs(session: Session, leaver_id: int) -> dict[int, int]:
    """Each project of the leaver on which a member stands by his own word, and the first of those who confirmed."""
    confirmed = case((Staffing.standing == Standing.CONFIRMED, 0), else_=1)
    rows = session.execute(
        select(Staffing.project_id, _HUMAN.label("human"))
        .join(Project, Project.id == Staffing.project_id)
        .join(Person, Person.id == Staffing.person_id)
        .join(User, User.person_id == _HUMAN)
        .where(
            Project.keeper_id == leaver_id, _HUMAN.is_distinct_from(leaver_id), User.active, _HUMAN.not_in(excluded_people()),
            or_(Staffing.standing == Standing.CONFIRMED, Staffing.claimed_by_id == _HUMAN),
        )
        .order_by(Staffing.project_id, confirmed, Staffing.confirmed_at, Staffing.id)
    ).all()  # fmt: skip
    heirs: dict[int, int] = {}
    for row in rows:
        heirs.setdefault(row.project_id, row.human)
    return heirs


def undo_links(session: Session, *, leaver_id: int) -> None:
    """Others' cards of the leaver are linked with nobody any more; what their stewards noted of his profile is put down
    on the card instead, where it does not stand there already."""
    cards = session.execute(
        select(Person.id, Person.steward_id).where(
            Person.profile_id == leaver_id, Person.steward_id.is_not(None), Person.merged_into_id.is_(None)
        )
    ).all()
    for card in cards:
        _put_down(session, leaver_id, card.id, card.steward_id)
    session.execute(
        update(Person).where(Person.profile_id == leaver_id).values(profile_id=None, linked_by_address=False)
        .execution_options(synchronize_session=False)
    )  # fmt: skip
    session.expire_all()


def _put_down(session: Session, leaver_id: int, card_id: int, steward_id: int | None) -> None:
    there = select(TouchPerson.touch_id).where(TouchPerson.person_id == card_id)
    mine = select(Touch.id).where(Touch.owner_id == steward_id)
    said = select(Regard.id).where(Regard.owner_id == steward_id, Regard.person_id == card_id)
    moves = [
        update(TouchPerson).where(
            TouchPerson.person_id == leaver_id, TouchPerson.touch_id.in_(mine), TouchPerson.touch_id.not_in(there)
        ).values(person_id=card_id),
    ]  # fmt: skip
    if session.scalar(said) is None:
        moves.append(
            update(Regard).where(Regard.owner_id == steward_id, Regard.person_id == leaver_id).values(person_id=card_id)
        )
    for move in moves:
        session.execute(move.execution_options(synchronize_session=False))
