"""The asker's own requests and what came back. Who passed and who said nothing cannot be told apart here."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import ColumnElement, and_, func, or_, select
from sqlalchemy.orm import Session

from alumni.people.models import Person
from alumni.people.sight import Asker
from alumni.referrals.answering import HELPING, NoSuchAsk
from alumni.referrals.asking import own_request
from alumni.referrals.models import Answer, Asked, Openness, Outcome, Purpose, ReferralRequest, RequestState
from alumni.referrals.sight import asked_by, asked_visible_to, requests_of
from alumni.referrals.stands import Stand, stand_of

NEWS_FOR = dt.timedelta(days=30)
"""How long after a request expired an answer to it still waits on the desk for a word of thanks."""


@dataclass(frozen=True, slots=True)
class Reply:
    """Help that was offered. A pass never becomes one."""

    asked_id: int
    person: Person
    answer: Answer
    words: str | None
    answered_at: dt.datetime
    thanks: str | None
    thanked_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class MyRequest:
    """One own request in full. `silent`: everybody else it was sent to, in the order of readings."""

    id: int
    purpose: Purpose
    target: str | None
    brief: str
    openness: Openness | None
    stand: Stand
    made_at: dt.datetime
    expires_at: dt.datetime
    outcome: Outcome | None
    replies: tuple[Reply, ...]
    silent: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One own request in a list: `readers` were asked, `replies` of them offered help."""

    id: int
    purpose: Purpose
    target: str | None
    brief: str
    stand: Stand
    made_at: dt.datetime
    expires_at: dt.datetime
    outcome: Outcome | None
    readers: int
    replies: int


@dataclass(frozen=True, slots=True)
class News:
    """An answer the asker has not thanked for yet."""

    request_id: int
    asked_id: int
    person: Person
    answer: Answer
    words: str | None


def my_request(session: Session, *, asker: Asker, request_id: int, now: dt.datetime) -> MyRequest:
    """One own request. Two queries. Raises NoSuchRequest."""
    mine = own_request(session, asker=asker, request_id=request_id)
    rows = session.execute(
        select(Asked, Person).join(Person, Person.id == Asked.person_id)
        .where(Asked.request_id == mine.id, asked_by(asker)).order_by(Person.sort_key, Person.id)
    ).all()  # fmt: skip
    replies = [
        Reply(one.id, person, one.answer, one.words, one.answered_at or mine.made_at, one.thanks, one.thanked_at)
        for one, person in rows if one.answer is not None and one.answer in HELPING
    ]  # fmt: skip
    return MyRequest(
        mine.id, mine.purpose, mine.target, mine.brief, mine.openness,
        stand_of(mine.state, mine.expires_at, now), mine.made_at, mine.expires_at, mine.outcome,
        tuple(sorted(replies, key=lambda reply: (reply.answered_at, reply.asked_id))),
        tuple(person for one, person in rows if one.answer not in HELPING),
    )  # fmt: skip


def _running(now: dt.datetime) -> ColumnElement[bool]:
    return and_(ReferralRequest.state == RequestState.OPEN, ReferralRequest.expires_at > now)


def my_open(session: Session, *, asker: Asker, now: dt.datetime) -> tuple[Line, ...]:
    """The asker's open requests, the last first, fifty at most."""
    return _lines(session, asker, _running(now), now, limit=50)


def my_past(
    session: Session, *, asker: Asker, now: dt.datetime, limit: int, after: int | None = None
) -> tuple[Line, ...]:
    """The asker's ended requests, the last first; `after` is the id of the last one of the page before."""
    ended = or_(ReferralRequest.state != RequestState.OPEN, ReferralRequest.expires_at <= now)
    if after is not None:
        ended = and_(ended, ReferralRequest.id < after)
    return _lines(session, asker, ended, now, limit=limit)


def _lines(
    session: Session, asker: Asker, condition: ColumnElement[bool], now: dt.datetime, *, limit: int
) -> tuple[Line, ...]:
    """One query: the counts come with the rows."""
    rows = session.execute(
        select(ReferralRequest, func.count(Asked.id), func.count(Asked.id).filter(Asked.answer.in_(HELPING)))
        .outerjoin(Asked, and_(Asked.request_id == ReferralRequest.id, asked_by(asker)))
        .where(requests_of(asker), condition)
        .group_by(ReferralRequest.id).order_by(ReferralRequest.id.desc()).limit(limit)
    )  # fmt: skip
    return tuple(
        Line(
            one.id, one.purpose, one.target, one.brief, stand_of(one.state, one.expires_at, now),
            one.made_at, one.expires_at, one.outcome, readers, replies,
        )
        for one, readers, replies in rows
    )  # fmt: skip


def answers_waiting(session: Session, *, asker: Asker, now: dt.datetime, limit: int) -> tuple[News, ...]:
    """Help offered to the asker that he has not thanked for, the last first; not older than NEWS_FOR after expiry."""
    rows = session.execute(
        select(Asked, Person).join(ReferralRequest, ReferralRequest.id == Asked.request_id)
        .join(Person, Person.id == Asked.person_id)
        .where(
            asked_by(asker), ReferralRequest.state == RequestState.OPEN,
            ReferralRequest.expires_at > now - NEWS_FOR, Asked.answer.in_(HELPING), Asked.thanked_at.is_(None),
        )
        .order_by(Asked.answered_at.desc(), Asked.id.desc()).limit(limit)
    )  # fmt: skip
    return tuple(News(one.request_id, one.id, person, one.answer, one.words) for one, person in rows if one.answer)


def place_of(session: Session, *, asker: Asker, asked_id: int) -> tuple[Literal["asked", "request"], int]:
    """Which page an ask is on for this reader: the asked one's own, or that of the asker's request. Raises NoSuchAsk."""
    row = session.execute(
        select(Asked.person_id, Asked.request_id, ReferralRequest.asker_id)
        .join(ReferralRequest, ReferralRequest.id == Asked.request_id)
        .where(Asked.id == asked_id, asked_visible_to(asker))
    ).first()  # fmt: skip
    if row is not None and row.person_id == asker.person_id:
        return "asked", asked_id
    if row is not None and row.asker_id == asker.person_id:
        return "request", int(row.request_id)
    raise NoSuchAsk(asked_id)
