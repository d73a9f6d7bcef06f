"""How a member stands: paused for a time, shut out, or about to leave. Kept low, because every room asks; `moderation`
writes it, and `exchange` who leaves and when."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey, Select, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from alumni.errors import NotAllowed
from projects.base import Base


class Standing(Base):
    """One row for a member who was ever paused, shut out or about to leave. `excluded_at` null: he is not, or no more.

    `leaves_at`: when everything of his is erased, unless he says before that he stays; hidden until then.
    """

    __tablename__ = "standing"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    paused_until: Mapped[dt.datetime | None]
    excluded_at: Mapped[dt.datetime | None]
    leaves_at: Mapped[dt.datetime | None] = mapped_column(index=True)


class Paused(NotAllowed):
    """The member may not ask or report until `until`."""

    def __init__(self, until: dt.datetime) -> None:
        super().__init__("paused")
        self.until = until


def excluded_people() -> Select[int]:
    """The profiles of members who are shut out or leaving, as a subquery of person ids; nobody but themselves finds them."""
    gone = or_(Standing.excluded_at.is_not(None), Standing.leaves_at.is_not(None))
    return select(Standing.person_id).where(gone).correlate(None)


def paused_until(session: Session, *, person_id: int, now: dt.datetime) -> dt.datetime | None:
    """Until when a member is paused, None when he is not."""
    until = session.scalar(select(Standing.paused_until).where(Standing.person_id == person_id))
    return until if until is not None and until > now else None


def must_not_be_paused(session: Session, *, person_id: int, now: dt.datetime) -> None:
    """Raises Paused."""
    until = paused_until(session, person_id=person_id, now=now)
    if until is not None:
        raise Paused(until)
