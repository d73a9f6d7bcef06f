"""My circle: everybody of mine, how near each is, and why.

Mine are my own cards, members with whom I share a staffing I may see, and members I said something of or was in touch
with. A card and the profile it is linked to are one person, shown by the card. My own word on the ring wins over what
closeness proposes. A member with whom I share nothing is not in my circle. Constant number of queries.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import and_, or_, select
from sqlalchemy.orm import Session, defer

from alumni.jinmyaku.reasons import Clause, clauses
from alumni.ledger.sight import staffings_visible_to
from alumni.people.employments import PresentWork, present_work
from alumni.people.models import Person
from alumni.people.showing import Thing, shows, text_shown
from alumni.people.sight import Asker, profile_linked_for, visible_to
from alumni.touch.models import Ring
from alumni.touch.regarding import Said, said_of_everybody
from alumni.touch.touching import NotedTouch, touches_by_human
from projects.closeness import Closeness, ProposedRing, closeness, nearness, proposed_ring, touch_weight
from projects.history import History, shared_history

TWO_YEARS = dt.timedelta(days=730)
A_YEAR = 365.25


@dataclass(frozen=True, slots=True)
class Mine:
    """One person of mine.

    person_id: the card, else the profile; person is its row, with headline, place and between_jobs as the asker may read them.
    profile_id: the member's profile, None for one who is no member (or hidden by a block, which looks the same). human: by
    whom rows are gathered, whatever a block hides. work: what the member publishes, else what my card says. ring: my word, else the proposed one (dormant counts as jinmyaku: close once). dormant: close, and silent
    for long. score orders people; nearness (0 to 1) is the length of the bar. last_touch: the latest, if any.
    """

    person_id: int
    profile_id: int | None
    human: int
    person: Person
    headline: str
    place: str
    between_jobs: bool
    work: PresentWork | None
    said: Said
    ring: Ring
    proposed: ProposedRing
    dormant: bool
    near: Closeness
    history: History
    touches: tuple[NotedTouch, ...]
    reason: tuple[Clause, ...]

    @property
    def score(self) -> float:
        return self.near.score

    @property
    def nearness(self) -> float:
        return nearness(self.near.score)

    @property
    def last_touch(self) -> NotedTouch | None:
        return self.touches[0] if self.touches else None

    @property
    def order(self) -> tuple[float, str, int]:
        """Nearest first; those who are equally near by the reading of their names."""
        return (-self.score, self.person.sort_key, self.person_id)


@dataclass(frozen=True, slots=True)
class Circle:
    """Everybody of mine, nearest first."""

    people: tuple[Mine, ...]

    @property
    def jinmyaku(self) -> tuple[Mine, ...]:
        return tuple(one for one in self.people if one.ring is Ring.JINMYAKU)

    @property
    def out_of_touch(self) -> tuple[Mine, ...]:
        return tuple(one for one in self.people if one.dormant)

    @property
    def network(self) -> tuple[Mine, ...]:
        return tuple(one for one in self.people if one.ring is Ring.NETWORK)


@dataclass(frozen=True, slots=True)
class MyMember:
    """Somebody of mine who is a member, to choose whom to ask. Fields as in Mine."""

    profile_id: int
    person_id: int
    person: Person
    score: float
    ring: Ring
    reason: tuple[Clause, ...]


def my_members(session: Session, *, asker: Asker, now: dt.datetime) -> list[MyMember]:
    """Those of mine who are members, nearest first."""
    return [
        MyMember(one.profile_id, one.person_id, one.person, one.score, one.ring, one.reason)
        for one in circle(session, asker=asker, now=now).people
        if one.profile_id is not None
    ]


def circle(session: Session, *, asker: Asker, now: dt.datetime) -> Circle:
    """Everybody of mine. Five queries, whatever their number."""
    about = _gathered(session, asker, now)
    named = {*about.histories, *about.said, *about.touches}
    return Circle(_rows(session, asker, about, _people(session, asker, named), now))


def one_of_mine(session: Session, *, asker: Asker, person: Person, now: dt.datetime) -> Mine:
    """One person the asker sees, in the circle or not: his row, by his card where the asker keeps one."""
    about = _gathered(session, asker, now)
    human = person.profile_id or person.id
    return _rows(session, asker, about, _people(session, asker, {human}, cards_of={human}), now)[0]


@dataclass(frozen=True, slots=True)
class _Known:
    """One row of the people query."""

    person: Person
    profile_id: int | None
    headline: str
    place: str
    between_jobs: bool

    @property
    def human(self) -> int:
        return self.person.profile_id or self.person.id


@dataclass(frozen=True, slots=True)
class _About:
    """What is known, by human."""

    histories: dict[int, History]
    said: dict[int, Said]
    touches: dict[int, list[NotedTouch]]


def _gathered(session: Session, asker: Asker, now: dt.datetime) -> _About:
    seen = staffings_visible_to(asker)
    return _About(
        shared_history(session, me=asker.person_id, seen=seen, today=now.date()),
        said_of_everybody(session, asker=asker),
        touches_by_human(session, asker=asker),
    )


def _people(
    session: Session, asker: Asker, profiles: Collection[int], *, cards_of: Collection[int] | None = None
) -> list[_Known]:
    """One row for each human: all my cards (or those of `cards_of` only), and of `profiles` those without a card."""
    cards = Person.steward_id == asker.person_id
    if cards_of is not None:
        cards = cards & or_(Person.id.in_(cards_of), Person.profile_id.in_(cards_of))
    rows = session.execute(
        select(
            Person,
            profile_linked_for(asker),
            text_shown(asker, Thing.HEADLINE),
            text_shown(asker, Thing.PLACE),
            and_(Person.between_jobs, shows(asker, Thing.PRESENT_WORK)),
        )
        .where(
            visible_to(asker),
            or_(cards, Person.steward_id.is_(None) & Person.id.in_(profiles)),
            Person.id != asker.person_id,
            Person.profile_id.is_distinct_from(asker.person_id),
        )
        .options(defer(Person.note), *(defer(text, raiseload=True) for text in (Person.headline, Person.place)))
        .order_by(Person.steward_id.is_(None), Person.id)
    )
    by_human: dict[int, _Known] = {}
    for person, linked, headline, place, between_jobs in rows:
        one = _Known(person, linked if person.steward_id else person.id, headline, place, between_jobs)
        by_human.setdefault(one.human, one)
    return list(by_human.values())


def _rows(
    session: Session, asker: Asker, about: _About, people: Sequence[_Known], now: dt.datetime
) -> tuple[Mine, ...]:
    ids = {one.person.id for one in people} | {one.profile_id for one in people if one.profile_id}
    works = present_work(session, asker=asker, person_ids=ids, now=now)
    rows = [_row(one, about, works, now) for one in people]
    return tuple(sorted(rows, key=lambda one: one.order))


def _row(one: _Known, about: _About, works: dict[int, PresentWork], now: dt.datetime) -> Mine:
    person, human, is_card = one.person, one.human, one.person.steward_id is not None
    history, touches = about.histories.get(human, History()), tuple(about.touches.get(human, ()))
    said = about.said.get(human, Said())
    near = closeness(history.facts, common_circle=history.common_circle, touches=_weight(touches, now.date()))
    recent = bool(touches) and now.date() - touches[0].day <= TWO_YEARS
    proposed = proposed_ring(near, touched_within_two_years=recent)
    return Mine(
        person.id, one.profile_id, human, person, one.headline, one.place, one.between_jobs,
        works.get(one.profile_id or 0) or works.get(person.id), said,
        said.ring or (Ring.NETWORK if proposed is ProposedRing.NETWORK else Ring.JINMYAKU), proposed,
        _is_dormant(said, proposed, history, touches, now.date()), near, history, touches,
        clauses(history, near, touches, is_card=is_card),
    )  # fmt: skip


def _weight(touches: Sequence[NotedTouch], today: dt.date) -> float:
    return sum(touch_weight(max(0, (today - touch.day).days) / A_YEAR, touch.people) for touch in touches)


def _is_dormant(
    said: Said, proposed: ProposedRing, history: History, touches: Sequence[NotedTouch], today: dt.date
) -> bool:
    """Worth a call: closeness says so, or I count him as jinmyaku and two years have passed without work or word."""
    if said.ring is Ring.NETWORK:
        return False
    if said.ring is None or proposed is ProposedRing.DORMANT:
        return proposed is ProposedRing.DORMANT
    last_days = [touch.day for touch in touches[:1]]
    last_days += [dt.date(work.last.year, work.last.month, 28) for work in history.works]
    return bool(last_days) and today - max(last_days) > TWO_YEARS
