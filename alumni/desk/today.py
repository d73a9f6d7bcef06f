"""What lies on a member's desk: gathered from the rooms, never kept anywhere."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from alumni.farewells.inbox import Waiting, waiting
from alumni.handover.words import Left, words_left
from alumni.ledger.claims import Claim, claims_about
from alumni.people.sight import Asker
from alumni.referrals.answering import AskToMe, asks_for
from alumni.referrals.history import News, answers_waiting

MOST = 3
"""Of each kind. A desk with more on it is a pile; the rooms show the rest."""


@dataclass(frozen=True, slots=True)
class Today:
    """MOST of each kind at the utmost."""

    farewells: tuple[Waiting, ...]
    words: tuple[Left, ...]
    asks: tuple[AskToMe, ...]
    news: tuple[News, ...]
    claims: tuple[Claim, ...]

    @property
    def is_empty(self) -> bool:
        return not (self.farewells or self.words or self.asks or self.news or self.claims)


def today(session: Session, *, asker: Asker, language: str, now: dt.datetime) -> Today:
    """The asker's desk. Five queries, whatever lies on it."""
    return Today(
        tuple(waiting(session, asker=asker, limit=MOST, language=language, now=now)),
        tuple(words_left(session, asker=asker, limit=MOST, language=language)),
        asks_for(session, asker=asker, now=now, limit=MOST),
        answers_waiting(session, asker=asker, now=now, limit=MOST),
        tuple(claims_about(session, asker=asker)[:MOST]),
    )
