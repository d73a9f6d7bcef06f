"""How long a card is kept: a clock for each purpose, a reminder to its steward, and the end.

The clock of a card runs from the last time its steward had to do with it: kept it, corrected it, noted a touch, said what
he thinks of the person, or that he keeps it on. When the time of its purpose is over he is asked on his desk, a few at a
time: keep it on, or let it go. `flask captured let-go` (run it daily) then gives the card a day on which it goes,
`Rule.grace_months` ahead; whoever does not answer until then loses it. Erased, not hidden: what is hidden is still held.

Cards of people who are members now are left alone: they are here themselves. The periods follow no law, there is none:
APPI Art. 22 asks to erase without delay what is not needed any more, GDPR Art. 5 (1) (e) to keep nothing longer than its
purpose needs, and a purpose that outlives silence for years has to be said anew.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, delete, or_, select, update
from sqlalchemy.orm import Session

from alumni.captured.models import CapturedLink, Correction
from alumni.handover.models import HandedWord, WordLink, WordState
from alumni.people.cards import erase_card, tend
from alumni.people.models import Origin, Person, Purpose
from alumni.people.names import ShownName, shown
from alumni.people.sight import Asker, NoSuchPerson, own_people

LET_GO_AFTER = dt.timedelta(days=7)
"""Between the press of "let go" and the end: time to think again."""
ENDED_LINKS_KEPT_FOR = dt.timedelta(days=90)
CORRECTIONS_KEPT_FOR = dt.timedelta(days=90)
_A_MONTH = dt.timedelta(days=30.4375)


@dataclass(frozen=True, slots=True)
class Rule:
    """Months: of each purpose until the steward is asked, from then until the card goes, and of a word nobody kept."""

    months: Mapping[Purpose, int]
    grace_months: int
    word_months: int

    @classmethod
    def of(cls, settings: Mapping[str, Any]) -> Rule:
        """From the site's settings."""
        months = {purpose: int(settings[f"KEEP_{purpose.name}_MONTHS"]) for purpose in Purpose}
        return cls(months, int(settings["KEEP_GRACE_MONTHS"]), int(settings["KEEP_WORD_MONTHS"]))


@dataclass(frozen=True, slots=True)
class Due:
    """A card whose time is over. `since`: when its steward last had to do with it."""

    person_id: int
    name: ShownName
    purpose: Purpose
    origin: Origin
    came_at: dt.datetime
    since: dt.datetime
    goes_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class LetGo:
    """What one run did: cards that got their day, cards, words, corrections and links erased."""

    reminded: int
    cards: int
    words: int
    corrections: int
    links: int


def asked_on(card: Person, rule: Rule) -> dt.datetime:
    """When the steward of a card is asked whether to keep it on."""
    return since(card) + _A_MONTH * rule.months[card.purpose]


def since(card: Person) -> dt.datetime:
    """When the steward of a card last had to do with it."""
    return max(card.kept_at, card.tended_at or card.kept_at)


def _time_is_over(rule: Rule, now: dt.datetime) -> ColumnElement[bool]:
    over = (
        and_(
            Person.purpose == purpose, Person.kept_at <= then, or_(Person.tended_at.is_(None), Person.tended_at <= then)
        )
        for purpose, then in ((one, now - _A_MONTH * months) for one, months in rule.months.items())
    )
    return and_(
        Person.steward_id.is_not(None), Person.merged_into_id.is_(None), Person.profile_id.is_(None), or_(*over)
    )


def due(
    session: Session, *, asker: Asker, rule: Rule, language: str, now: dt.datetime, limit: int = 5
) -> tuple[Due, ...]:
    """The asker's cards to confirm, those that go first in front. One query."""
    rows = session.scalars(
        select(Person)
        .where(own_people(asker), Person.steward_id == asker.person_id, _time_is_over(rule, now))
        .order_by(Person.goes_at.is_(None), Person.goes_at, Person.id)
        .limit(limit)
    )
    return tuple(
        Due(card.id, shown(card, language), card.purpose, card.origin, card.came_at or card.kept_at,
            since(card), card.goes_at)
        for card in rows
    )  # fmt: skip


def keep_on(session: Session, *, asker: Asker, person_ids: Collection[int], now: dt.datetime) -> None:
    """Say of some of one's cards that it is right to keep them. Raises NoSuchPerson, and then keeps on none."""
    _own_cards(session, asker, person_ids)
    tend(session, steward_id=asker.person_id, person_ids=person_ids, now=now)


def let_go(session: Session, *, asker: Asker, person_id: int, now: dt.datetime) -> dt.datetime:
    """Let one of one's cards go: it is erased LET_GO_AFTER from now, unless `keep_on` is said before. Raises NoSuchPerson."""
    (card,) = _own_cards(session, asker, [person_id])
    card.tended_at, card.goes_at = now, now + LET_GO_AFTER
    return card.goes_at


def _own_cards(session: Session, asker: Asker, person_ids: Collection[int]) -> list[Person]:
    mine = own_people(asker) & (Person.steward_id == asker.person_id)
    cards = list(session.scalars(select(Person).where(Person.id.in_(person_ids), mine)))
    if not cards or {card.id for card in cards} != set(person_ids):
        raise NoSuchPerson(sorted(person_ids))
    return cards


def let_go_of_everything_over(session: Session, *, rule: Rule, now: dt.datetime) -> LetGo:
    """What `flask captured let-go` does, for all members. Run twice at the same moment it does nothing the second time."""
    gone = _erase_cards(session, now)
    reminded = session.scalars(select(Person.id).where(_time_is_over(rule, now), Person.goes_at.is_(None))).all()
    session.execute(
        update(Person)
        .where(_time_is_over(rule, now), Person.goes_at.is_(None))
        .values(goes_at=now + _A_MONTH * rule.grace_months)
        .execution_options(synchronize_session=False)
    )
    words = _delete(
        session, HandedWord, HandedWord.state != WordState.KEPT, HandedWord.left_at <= now - _A_MONTH * rule.word_months
    )
    seen = _delete(session, Correction, Correction.made_at <= now - CORRECTIONS_KEPT_FOR)
    long_ended = now - ENDED_LINKS_KEPT_FOR
    links = _delete(
        session, CapturedLink, or_(CapturedLink.expires_at <= long_ended, CapturedLink.withdrawn_at <= long_ended)
    )
    links += _delete(
        session, WordLink, or_(WordLink.expires_at <= long_ended, WordLink.withdrawn_at <= long_ended),
        WordLink.id.not_in(select(HandedWord.link_id)),
    )  # fmt: skip
    session.expire_all()
    return LetGo(len(reminded), gone, words, seen, links)


def _erase_cards(session: Session, now: dt.datetime) -> int:
    over = select(Person.id, Person.steward_id).where(
        Person.goes_at <= now, Person.steward_id.is_not(None), Person.merged_into_id.is_(None),
        Person.profile_id.is_(None),
    )  # fmt: skip
    cards = session.execute(over).all()
    for card_id, steward_id in cards:
        erase_card(session, asker=Asker(steward_id or 0), person_id=card_id)
        session.flush()
    return len(cards)


def _delete(session: Session, table: Any, *which: ColumnElement[bool]) -> int:
    rows = session.scalars(select(table.id).where(*which)).all()
    session.execute(delete(table).where(table.id.in_(rows)).execution_options(synchronize_session=False))
    return len(rows)
