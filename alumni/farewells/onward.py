"""From one mail to the next that waits."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from alumni.farewells.drafts import own_farewell
from alumni.farewells.models import Chance, Farewell, FarewellState
from alumni.people.sight import Asker

ORDER = (Farewell.chance.desc(), Farewell.captured_at.desc(), Farewell.id.desc())
"""The order of the inbox: the likelier first, then the newer."""


@dataclass(frozen=True, slots=True)
class Onward:
    """The mail to look at after one, and how many others wait. `next_id` is None when none does."""

    next_id: int | None
    waiting: int


def behind(one: Farewell) -> ColumnElement[bool]:
    """What comes after a mail in the order of the inbox."""
    later = or_(
        Farewell.captured_at < one.captured_at, and_(Farewell.captured_at == one.captured_at, Farewell.id < one.id)
    )
    return or_(Farewell.chance < one.chance, and_(Farewell.chance == one.chance, later))


def onward(session: Session, *, asker: Asker, farewell_id: int) -> Onward:
    """What waits after a mail, from the top again at the end. What lies under the fold is only led to from there.
    Raises NoSuchFarewell. Three queries."""
    here = own_farewell(session, asker=asker, farewell_id=farewell_id)
    others = [
        Farewell.owner_id == asker.person_id, Farewell.state == FarewellState.WAITING, Farewell.id != here.id
    ]  # fmt: skip
    if here.chance > Chance.PERHAPS_NOT:
        others.append(Farewell.chance > Chance.PERHAPS_NOT)
    ahead = behind(here)
    question = select(Farewell.id).where(*others).order_by(ahead.desc(), *ORDER).limit(1)
    count = select(func.count()).select_from(Farewell).where(*others)
    return Onward(session.scalar(question), session.scalar(count) or 0)
