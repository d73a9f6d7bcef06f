"""The asked one's side: what is asked of me, and what I answer. A pass leaves no trace that the asker could see."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.orm import Session

from alumni.errors import BadInput, NotAllowed, NotFound
from alumni.people.models import Person
from alumni.people.sight import Asker
from alumni.referrals.asking import MOST_LETTERS, RequestEnded
from alumni.referrals.models import Answer, Asked, Openness, Purpose, ReferralRequest, RequestState
from alumni.referrals.sight import asked_of
from alumni.referrals.stands import Stand, stand_of

HELPING = (Answer.CAN_HELP, Answer.INTRODUCE)


class NoSuchAsk(NotFound):
    """Nobody asked this member that: a foreign ask and none at all look alike."""


class AnswerStands(NotAllowed):
    """An answer that the asker has read is not taken back here; the two can talk."""


@dataclass(frozen=True, slots=True)
class AskToMe:
    """One ask as the asked one sees it. `readers` counts everybody it was sent to, this reader included."""

    asked_id: int
    person: Person
    purpose: Purpose
    target: str | None
    brief: str
    openness: Openness | None
    made_at: dt.datetime
    expires_at: dt.datetime
    stand: Stand
    readers: int
    answer: Answer | None
    words: str | None
    answered_at: dt.datetime | None
    thanks: str | None
    thanked_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Answered:
    """What came of an answer. `tell` is true when the asker is to be written to."""

    asked_id: int
    tell: bool


def _question(asker: Asker) -> Select[Asked, ReferralRequest, Person, int]:
    readers = select(func.count()).where(Asked.request_id == ReferralRequest.id).correlate(ReferralRequest)
    return (
        select(Asked, ReferralRequest, Person, readers.scalar_subquery())
        .join(ReferralRequest, ReferralRequest.id == Asked.request_id)
        .join(Person, Person.id == ReferralRequest.asker_id)
        .where(asked_of(asker))
    )


def _open(now: dt.datetime) -> ColumnElement[bool]:
    return and_(ReferralRequest.state == RequestState.OPEN, ReferralRequest.expires_at > now)


def _as_read(one: Asked, made: ReferralRequest, person: Person, readers: int, *, now: dt.datetime) -> AskToMe:
    return AskToMe(
        one.id, person, made.purpose, made.target, made.brief, made.openness, made.made_at, made.expires_at,
        stand_of(made.state, made.expires_at, now), readers,
        one.answer, one.words, one.answered_at, one.thanks, one.thanked_at,
    )  # fmt: skip


def asks_for(session: Session, *, asker: Asker, now: dt.datetime, limit: int = 50) -> tuple[AskToMe, ...]:
    """What is asked of the member and not answered yet, soonest to expire first. One query."""
    rows = session.execute(
        _question(asker).where(_open(now), Asked.answer.is_(None))
        .order_by(ReferralRequest.expires_at, Asked.id).limit(limit)
    )  # fmt: skip
    return tuple(_as_read(*row, now=now) for row in rows)


def helped(
    session: Session, *, asker: Asker, now: dt.datetime, limit: int, after: int | None = None
) -> tuple[AskToMe, ...]:
    """What the member answered with help, the last first; `after` is the asked_id of the last one of the page before."""
    question = _question(asker).where(Asked.answer.in_(HELPING), ReferralRequest.state != RequestState.WITHDRAWN)
    if after is not None:
        question = question.where(Asked.id < after)
    rows = session.execute(question.order_by(Asked.id.desc()).limit(limit))
    return tuple(_as_read(*row, now=now) for row in rows)


def ask_to_me(session: Session, *, asker: Asker, asked_id: int, now: dt.datetime) -> AskToMe:
    """One ask, for who was asked: while it is open, and afterwards for who helped. Raises NoSuchAsk, RequestEnded."""
    row = session.execute(_question(asker).where(Asked.id == asked_id)).first()
    if row is None:
        raise NoSuchAsk(asked_id)
    read = _as_read(*row, now=now)
    if read.stand is Stand.WITHDRAWN or (read.stand is not Stand.OPEN and read.answer not in HELPING):
        raise RequestEnded(asked_id)
    return read


def answer(
    session: Session, *, asker: Asker, asked_id: int, answer: Answer, words: str = "", now: dt.datetime
) -> Answered:
    """Answer an ask. A pass may still become help; help stands, and said a second time changes nothing.

    Raises NoSuchAsk, RequestEnded, AnswerStands, BadInput.
    """
    if len(words) > MOST_LETTERS:
        raise BadInput(fields={"words": "too_long"})
    found = session.execute(
        select(Asked, ReferralRequest).join(ReferralRequest, ReferralRequest.id == Asked.request_id)
        .where(Asked.id == asked_id, asked_of(asker)).with_for_update()
    ).first()  # fmt: skip
    if found is None:
        raise NoSuchAsk(asked_id)
    one, made = found
    if stand_of(made.state, made.expires_at, now) is not Stand.OPEN:
        raise RequestEnded(asked_id)
    if one.answer in HELPING:
        if answer is not one.answer:
            raise AnswerStands(asked_id)
        return Answered(asked_id, tell=False)
    one.answer, one.answered_at = answer, now
    one.words = (words.strip() or None) if answer in HELPING else None
    return Answered(asked_id, tell=answer in HELPING)
