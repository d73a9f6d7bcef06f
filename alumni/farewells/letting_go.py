"""Letting go of a mail: the card stays, and of the mail only the fingerprints and dates by which it is known again."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.errors import NotAllowed
from alumni.farewells.drafts import own_farewell
from alumni.farewells.models import Farewell, FarewellState
from alumni.people.sight import Asker

KEPT_FOR = dt.timedelta(days=90)
"""How long a mail is held after it was kept as a card."""


class StillWaiting(NotAllowed):
    """A mail that waits for a look is not let go: keep it or set it aside first."""


def let_go(session: Session, *, asker: Asker, farewell_id: int, now: dt.datetime) -> None:
    """Erase one mail that was kept or set aside. Doing it twice changes nothing. Raises NoSuchFarewell, StillWaiting."""
    farewell = own_farewell(session, asker=asker, farewell_id=farewell_id, lock=True)
    if farewell.state is FarewellState.WAITING:
        raise StillWaiting(farewell_id)
    if farewell.let_go_at is None:
        _empty(farewell, now)


def let_go_old(session: Session, *, now: dt.datetime) -> int:
    """Erase the mails of all members that were kept `KEPT_FOR` ago; how many."""
    old = session.scalars(
        select(Farewell).where(
            Farewell.state == FarewellState.KEPT, Farewell.let_go_at.is_(None), Farewell.kept_at <= now - KEPT_FOR
        )
    ).all()
    for farewell in old:
        _empty(farewell, now)
    return len(old)


def _empty(farewell: Farewell, now: dt.datetime) -> None:
    farewell.raw, farewell.summary, farewell.draft, farewell.let_go_at = b"", "{}", None, now
