"""The asker's side: sending a request, withdrawing it, saying how it ended, giving thanks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from alumni.errors import BadInput, Gone, NotFound
from alumni.people.conduct import must_not_be_paused
from alumni.people.models import Person
from alumni.people.sight import Asker, own_people
from alumni.referrals.audience import audience
from alumni.referrals.models import (
    Answer,
    Asked,
    Openness,
    Outcome,
    Purpose,
    ReferralRequest,
    RequestState,
)  # fmt: skip
from alumni.referrals.sight import asked_by, requests_of
from alumni.referrals.stands import Stand, stand_of
from alumni.sealing import ring
from alumni.touch.models import TouchKind
from alumni.touch.touching import note_touch

EXPIRES_AFTER = dt.timedelta(days=14)
MOST_CHOSEN = 20
MOST_LETTERS = 2000
"""Characters of a brief, of an answer's words, of thanks."""


class NoSuchRequest(NotFound):
    """There is no such request, or it is not this asker's: the two look alike on purpose."""


class AudienceChanged(BadInput):
    """Those who may see it are not those the preview showed: show the preview again, send nothing."""


class RequestEnded(Gone):
    """The request was withdrawn, closed, or its days are over."""


@dataclass(frozen=True, slots=True)
class Sent:
    """The request that stands now. `fresh` is false when the same form had been sent before: then nobody is written to."""

    request_id: int
    fresh: bool


def ask(
    session: Session, *, asker: Asker, purpose: Purpose, target: str, brief: str, openness: Openness | None,
    person_ids: Collection[int], previewed: Collection[int], send_key: str, now: dt.datetime,
) -> Sent:  # fmt: skip
    """Send a request for EXPIRES_AFTER to those of the chosen people who may see it, if they are exactly the previewed.

    `previewed`: the profiles the asker was shown as readers. The same `send_key` again gives the request it made before.
    Raises Paused, BadInput with fields, AudienceChanged, NoSuchPerson.
    """
    key = ring.fingerprint(f"{asker.person_id}:{send_key}", about="send")
    if (before := _sent_with(session, key)) is not None:
        return Sent(before, fresh=False)
    must_not_be_paused(session, person_id=asker.person_id, now=now)
    _check(purpose, target, brief, person_ids)
    _one_sender_at_a_time(session, previewed)
    people = audience(session, asker=asker, person_ids=person_ids, now=now)
    if not people.seen_ids or people.seen_ids != frozenset(previewed):
        raise AudienceChanged
    made = ReferralRequest(
        asker_id=asker.person_id, purpose=purpose, target=target.strip() or None, brief=brief.strip(),
        openness=openness, state=RequestState.OPEN, made_at=now, expires_at=now + EXPIRES_AFTER, send_key=key,
    )  # fmt: skip
    try:
        with session.begin_nested():
            session.add(made)
            session.flush()  # a double click that was a moment faster shows here
    except IntegrityError:
        if (before := _sent_with(session, key)) is None:
            raise
        return Sent(before, fresh=False)
    session.add_all(Asked(request_id=made.id, person_id=one) for one in sorted(people.seen_ids))
    return Sent(made.id, fresh=True)


def _sent_with(session: Session, key: str) -> int | None:
    return session.scalar(select(ReferralRequest.id).where(ReferralRequest.send_key == key))


def _check(purpose: Purpose, target: str, brief: str, person_ids: Collection[int]) -> None:
    wrong = {}
    if purpose is Purpose.REFERRAL and not target.strip():
        wrong["target"] = "needed"
    if not brief.strip():
        wrong["brief"] = "needed"
    if len(brief) > MOST_LETTERS:
        wrong["brief"] = "too_long"
    if len(target) > MOST_LETTERS:
        wrong["target"] = "too_long"
    if not person_ids:
        wrong["people"] = "needed"
    if len(person_ids) > MOST_CHOSEN:
        wrong["people"] = "too_many"
    if wrong:
        raise BadInput(fields=wrong)


def _one_sender_at_a_time(session: Session, person_ids: Collection[int]) -> None:
    """Two senders to one person queue here, so that both cannot take the last place under the cap (SQLite: one writer)."""
    session.execute(
        select(Person.id).where(Person.id.in_(person_ids)).order_by(Person.id).with_for_update(key_share=True)
    )


def own_request(session: Session, *, asker: Asker, request_id: int, lock: bool = False) -> ReferralRequest:
    """One of the asker's own requests. Raises NoSuchRequest."""
    question = select(ReferralRequest).where(ReferralRequest.id == request_id, requests_of(asker))
    found = session.scalar(question.with_for_update() if lock else question)
    if found is None:
        raise NoSuchRequest(request_id)
    return found


def withdraw(session: Session, *, asker: Asker, request_id: int, now: dt.datetime) -> None:
    """Take an open request back: from now on nobody who was asked can see it. Once more changes nothing.

    Raises NoSuchRequest, RequestEnded.
    """
    mine = own_request(session, asker=asker, request_id=request_id, lock=True)
    stand = stand_of(mine.state, mine.expires_at, now)
    if stand is Stand.WITHDRAWN:
        return
    if stand is not Stand.OPEN:
        raise RequestEnded(request_id)
    mine.state, mine.ended_at = RequestState.WITHDRAWN, now


def close_with(session: Session, *, asker: Asker, request_id: int, outcome: Outcome, now: dt.datetime) -> None:
    """Say how it turned out; an open request ends with it. May be said again in other words, also after it has expired.

    Raises NoSuchRequest, RequestEnded for a withdrawn one.
    """
    mine = own_request(session, asker=asker, request_id=request_id, lock=True)
    if mine.state is RequestState.WITHDRAWN:
        raise RequestEnded(request_id)
    mine.ended_at = mine.ended_at or now
    mine.state, mine.outcome = RequestState.CLOSED, outcome


def thank(session: Session, *, asker: Asker, asked_id: int, words: str, now: dt.datetime, day: dt.date) -> int:
    """Thank one person for an answer, and note it as help taken on `day`. Thanked before: nothing changes.

    Returns the id of the request. Raises NoSuchRequest (also when there was no answer to thank for), RequestEnded for a
    withdrawn one, BadInput.
    """
    if not words.strip():
        raise BadInput(fields={"words": "needed"})
    if len(words) > MOST_LETTERS:
        raise BadInput(fields={"words": "too_long"})
    found = session.execute(
        select(Asked, ReferralRequest).join(ReferralRequest, ReferralRequest.id == Asked.request_id)
        .where(Asked.id == asked_id, asked_by(asker), Asked.answer.in_([Answer.CAN_HELP, Answer.INTRODUCE]))
        .with_for_update()
    ).first()  # fmt: skip
    if found is None:
        raise NoSuchRequest(asked_id)
    one, mine = found
    if mine.state is RequestState.WITHDRAWN:
        raise RequestEnded(mine.id)
    if one.thanked_at is None:
        one.thanks, one.thanked_at = words.strip(), now
        note_touch(
            session, asker=asker, person_ids=[_my_card_of(session, asker, one.person_id)],
            kind=TouchKind.HELP_TAKEN, day=day, note="", now=now,
        )  # fmt: skip
    return int(mine.id)


def _my_card_of(session: Session, asker: Asker, profile_id: int) -> int:
    """The asker's own card of a member where there is one (his touches are on it), else the profile."""
    card = session.scalar(
        select(Person.id).where(Person.profile_id == profile_id, own_people(asker)).order_by(Person.id).limit(1)
    )
    return card or profile_id
