"""A member's word on an application: he was there too, he passes, or it is not true. And what follows from enough words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.accounts.models import User
from alumni.accounts.vouching_right import LostRight, must_have_right
from alumni.applications.applying import NoSuchApplication, open_to_vouching
from alumni.applications.asks import ask_about
from alumni.applications.lineage import ancestry, independent
from alumni.applications.models import Answer, Application, State, Vouch
from alumni.applications.rules import COME_IN_WITHIN, Rules
from alumni.audit import write_down
from alumni.errors import BadInput
from alumni.people.names import ShownName
from alumni.people.sight import Asker

MOST_WORDS = 500


@dataclass(frozen=True, slots=True)
class Answered:
    """What a member has said just now, and about whom."""

    answer: Answer
    name: ShownName


def answer(
    session: Session,
    *,
    asker: Asker,
    application_id: int,
    answer: Answer,
    words: str,
    rules: Rules,
    language: str,
    now: dt.datetime,
) -> Answered:
    """Say it, or say something else than before. Enough vouching lets the applicant in, once.

    Raises NoSuchApplication for whoever is not asked, MayNotVouch, and BadInput on "words": "needed" (to vouch, or to say
    that it is not true, one says when and on what), "too_long".
    """
    must_have_right(session, person_id=asker.person_id)
    application = session.scalar(
        select(Application)
        .where(Application.id == application_id, open_to_vouching(now))
        .with_for_update()  # of two second vouches at once the later sees the earlier
        .execution_options(populate_existing=True)
    )
    if application is None:
        raise NoSuchApplication(application_id)
    ask = ask_about(session, asker=asker, application_id=application_id, language=language, now=now)
    said = words.strip()
    if answer is not Answer.PASS and (not said or len(said) > MOST_WORDS):
        raise BadInput(fields={"words": "too_long" if said else "needed"})
    _put(session, asker, application_id, answer, None if answer is Answer.PASS else said, now)
    if answer is Answer.VOUCH:
        let_in_if_enough(session, application=application, rules=rules, now=now)
    return Answered(answer, ask.name)


def _put(
    session: Session, asker: Asker, application_id: int, answer: Answer, words: str | None, now: dt.datetime
) -> None:
    mine = session.scalar(
        select(Vouch).where(Vouch.application_id == application_id, Vouch.voucher_id == asker.person_id)
    )
    if mine is None:
        mine = Vouch(application_id=application_id, voucher_id=asker.person_id)
        session.add(mine)
    mine.answer, mine.words, mine.answered_at = answer, words, now
    session.flush()  # counted next


def let_in_if_enough(session: Session, *, application: Application, rules: Rules, now: dt.datetime) -> bool:
    """Let a waiting application in when enough independent members vouch for it and nobody says it is not true: then the
    host has to look. The caller holds the application's lock."""
    if application.state is not State.WAITING or objections(session, application.id):
        return False
    if standing(session, vouchers_for(session, application.id), rules=rules, now=now) < rules.needed:
        return False
    let_in(session, application=application, host_id=None, now=now)
    return True


def let_in(session: Session, *, application: Application, host_id: int | None, now: dt.datetime) -> None:
    """Open the door for an applicant. Written into the audit log. The caller holds the application's lock."""
    application.state, application.settled_at, application.settled_by_id = State.ACCEPTED, now, host_id
    application.expires_at = now + COME_IN_WITHIN
    subject = f"application:{application.id} by:{'host' if host_id else 'vouchers'}"
    write_down(session, act="application.accepted", actor_id=host_id, subject=subject, now=now)


def vouchers_for(session: Session, application_id: int) -> tuple[int, ...]:
    """Members who vouch for an application, have their account, and may vouch."""
    barred = select(LostRight.person_id).where(LostRight.given_back_at.is_(None))
    return tuple(
        session.scalars(
            select(Vouch.voucher_id)
            .join(User, User.person_id == Vouch.voucher_id)
            .where(
                Vouch.application_id == application_id, Vouch.answer == Answer.VOUCH, User.active,
                Vouch.voucher_id.not_in(barred),
            )
            .order_by(Vouch.voucher_id)
        )
    )  # fmt: skip


def objections(session: Session, application_id: int) -> bool:
    """Whether a member says that it is not true."""
    question = select(Vouch.id).where(Vouch.application_id == application_id, Vouch.answer == Answer.UNTRUE)
    return session.scalar(question.limit(1)) is not None


def standing(session: Session, vouchers: Collection[int], *, rules: Rules, now: dt.datetime) -> int:
    """How many of these members count as independent, up to the number needed."""
    return independent(vouchers, ancestry(session, vouchers, since=now - rules.apart), needed=rules.needed)
