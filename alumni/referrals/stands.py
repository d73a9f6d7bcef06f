"""Where a request stands at a moment: its kept state, and time."""

from __future__ import annotations

import datetime as dt
import math
from enum import StrEnum

from alumni.referrals.models import RequestState


class Stand(StrEnum):
    OPEN = "open"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"


def stand_of(state: RequestState, expires_at: dt.datetime, now: dt.datetime) -> Stand:
    """Time alone turns an open request into an expired one; nothing has to run for it."""
    if state is RequestState.OPEN:
        return Stand.OPEN if now < expires_at else Stand.EXPIRED
    return Stand(state.value)


def days_left(expires_at: dt.datetime, now: dt.datetime) -> int:
    """Whole days until it expires, begun ones counted; 0 when it has."""
    return max(0, math.ceil((expires_at - now) / dt.timedelta(days=1)))
