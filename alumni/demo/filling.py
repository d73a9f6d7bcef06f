"""Filling an empty site: a lonely first member sees at once what it will be like after two years."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from alumni.accounts.models import User
from alumni.demo import asks, conduct, corrections, letters, newcomers, ties, work
from alumni.demo.cast import Cast, bring_in
from alumni.errors import NotAllowed
from alumni.people.models import Person


class NotEmpty(NotAllowed):
    """Somebody lives here already; the demo would stand among real people."""


def fill(session: Session, *, password_hash: str, now: dt.datetime) -> Cast:
    """Bring the whole cast in, dated back from `now`. The same `now` gives the same stories. Raises NotEmpty."""
    if session.scalar(select(func.count()).select_from(User)) or session.scalar(
        select(func.count()).select_from(Person)
    ):
        raise NotEmpty
    cast = bring_in(session, password_hash=password_hash, now=now)
    work.record(session, cast=cast, now=now)
    ties.tie(session, cast=cast, now=now)
    letters.lay_down(session, cast=cast, now=now)
    asks.exchange(session, cast=cast, now=now)
    conduct.look_after(session, cast=cast, now=now)
    corrections.hand_over(session, cast=cast, now=now)
    newcomers.knock(session, cast=cast, now=now)
    return cast
