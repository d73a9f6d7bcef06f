"""Letting go of applications that are over: nothing an applicant wrote is held longer than it is needed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import and_, delete, or_, select, update
from sqlalchemy.orm import Session

from alumni.applications.models import Application, ClaimedWork, KnownBy, State, Vouch
from alumni.applications.rules import KEPT_FOR


@dataclass(frozen=True, slots=True)
class LetGo:
    """How many applications were erased whole, and of how many only the record of who vouched is left."""

    erased: int
    emptied: int


def let_go_old(session: Session, *, now: dt.datetime) -> LetGo:
    """Erase applications withdrawn, or over by time, `KEPT_FOR` ago; and empty those whose writer came in that long ago.

    A refused one goes when an unanswered one would: its writer cannot tell the two apart. Of one that led to a member
    who is gone nothing is left.
    """
    before = now - KEPT_FOR
    over = or_(
        and_(Application.state != State.ARRIVED, Application.expires_at <= before),
        and_(Application.state == State.WITHDRAWN, Application.withdrawn_at <= before),
        and_(Application.state == State.ARRIVED, Application.person_id.is_(None)),
    )
    gone = session.scalars(select(Application.id).where(over)).all()
    session.execute(delete(Application).where(Application.id.in_(gone)))
    settled = session.scalars(
        select(Application.id).where(
            Application.state == State.ARRIVED, Application.settled_at <= before, Application.name.is_not(None)
        )
    ).all()
    for table in (ClaimedWork, KnownBy):
        session.execute(delete(table).where(table.application_id.in_(settled)))
    session.execute(update(Vouch).where(Vouch.application_id.in_(settled)).values(words=None))
    session.execute(
        update(Application).where(Application.id.in_(settled))
        .values(name=None, address=None, words=None, employer=None, employer_hash=None, address_hash="")
    )  # fmt: skip
    return LetGo(len(gone), len(settled))
