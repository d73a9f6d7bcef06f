"""The right to stand for newcomers: to vouch for them and to hand them links. Everybody has it until it is lost."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from alumni.errors import NotAllowed
from alumni.sealing import SealedText
from projects.base import Base, id_key, moment_now


class MayNotVouch(NotAllowed):
    """The asker has lost the right to stand for newcomers."""


class LostRight(Base):
    """A member may not stand for newcomers from `lost_at` until `given_back_at`; null while it lasts.

    `asked_back` is what he wrote to the host, for the host's eyes; `answered_at` when the host left it as it is.
    """

    __tablename__ = "lost_right"

    id: Mapped[id_key]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    lost_at: Mapped[moment_now]
    asked_back: Mapped[str | None] = mapped_column(SealedText)
    asked_back_at: Mapped[dt.datetime | None]
    answered_at: Mapped[dt.datetime | None]
    given_back_at: Mapped[dt.datetime | None]


def lost_right(session: Session, *, person_id: int, lock: bool = False) -> LostRight | None:
    """The loss that is in force, if there is one."""
    question = (
        select(LostRight)
        .where(LostRight.person_id == person_id, LostRight.given_back_at.is_(None))
        .order_by(LostRight.id)
        .limit(1)
    )
    return session.scalar(question.with_for_update() if lock else question)


def must_have_right(session: Session, *, person_id: int) -> None:
    """Raises MayNotVouch."""
    if lost_right(session, person_id=person_id) is not None:
        raise MayNotVouch(person_id)
