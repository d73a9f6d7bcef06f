"""What of getting in lies on a member's desk today."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from alumni.applications.asks import Ask, asks_for
from alumni.applications.hosting import Waiting, waiting
from alumni.applications.right import MyRight, my_right
from alumni.people.sight import Asker


@dataclass(frozen=True, slots=True)
class AtTheDoor:
    """asks: newcomers to speak for; right: what the member is told of his right to vouch; waiting: applications the host
    may look at, and nothing for anybody else."""

    asks: tuple[Ask, ...]
    right: MyRight
    waiting: tuple[Waiting, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.asks or self.right.unread or self.waiting)


def at_the_door(session: Session, *, asker: Asker, language: str, now: dt.datetime, limit: int) -> AtTheDoor:
    """At most `limit` of each. Seven queries, eight for a host, whatever waits; one more when there is something to ask."""
    return AtTheDoor(
        asks_for(session, asker=asker, language=language, now=now, limit=limit),
        my_right(session, asker=asker),
        waiting(session, asker=asker, language=language, now=now, limit=limit) if asker.is_host else (),
    )
