"""What lies on a member's desk: gathered from the rooms, never kept anywhere."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from alumni.applications.at_the_door import AtTheDoor, at_the_door
from alumni.captured.how_kept import Waiting as CardsWaiting
from alumni.captured.how_kept import waiting as cards_waiting
from alumni.captured.retention import Rule
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
    cards: CardsWaiting
    door: AtTheDoor

    @property
    def is_empty(self) -> bool:
        kinds = (self.farewells, self.words, self.asks, self.news, self.claims)
        return not any(kinds) and self.cards.is_empty and self.door.is_empty


def today(session: Session, *, asker: Asker, rule: Rule, language: str, now: dt.datetime) -> Today:
    """The asker's desk. The same queries, whatever lies on it. `rule`: how long cards are kept until one is asked."""
    return Today(
        tuple(waiting(session, asker=asker, limit=MOST, language=language, now=now)),
        tuple(words_left(session, asker=asker, limit=MOST, language=language)),
        asks_for(session, asker=asker, now=now, limit=MOST),
        answers_waiting(session, asker=asker, now=now, limit=MOST),
        tuple(claims_about(session, asker=asker)[:MOST]),
        cards_waiting(session, asker=asker, rule=rule, language=language, now=now, limit=MOST),
        at_the_door(session, asker=asker, language=language, now=now, limit=MOST),
    )
