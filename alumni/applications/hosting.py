"""What the host sees of applications and does with them. To everybody else these pages are not there."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from alumni.accounts.models import User
from alumni.accounts.vouching_right import LostRight
from alumni.applications.applying import NoSuchApplication, claims_of, known_by_of
from alumni.applications.models import Answer, Application, State, Vouch, VouchStrike
from alumni.applications.rules import Rules
from alumni.applications.said import Claim, as_person, name_from_text
from alumni.applications.vouching import let_in, standing, vouchers_for
from alumni.audit import write_down
from alumni.people.models import Person
from alumni.people.names import ShownName, shown
from alumni.people.sight import Asker

MOST = 100
SETTLED = (State.ACCEPTED, State.REFUSED)


@dataclass(frozen=True, slots=True)
class Waiting:
    """One line of the host's list. `vouched` and `untrue` count answers; passes are nobody's business."""

    id: int
    name: ShownName
    state: State
    made_at: dt.datetime
    vouched: int
    untrue: int


@dataclass(frozen=True, slots=True)
class Word:
    """What one member said, for the host."""

    who: ShownName
    answer: Answer
    words: str
    answered_at: dt.datetime


@dataclass(frozen=True, slots=True)
class File:
    """An application as the host reads it. `counted` of `needed` vouchers are independent of each other; `others`: open
    applications with the same address; `has_account`: the address is a member's already."""

    id: int
    state: State
    name: ShownName
    former_name: str
    address: str
    claims: tuple[Claim, ...]
    known_by: tuple[str, ...]
    employer: str
    words: str
    answers: tuple[Word, ...]
    counted: int
    needed: int
    changes: int
    others: int
    has_account: bool
    made_at: dt.datetime
    expires_at: dt.datetime


@dataclass(frozen=True, slots=True)
class AskedBack:
    """A member who has lost the right to vouch asks for it."""

    id: int
    who: ShownName
    words: str
    strikes: int
    lost_at: dt.datetime


def must_be_host(asker: Asker) -> None:
    """Raises NoSuchApplication: for members the host's pages are not there."""
    if not asker.is_host:
        raise NoSuchApplication


def waiting(
    session: Session, *, asker: Asker, language: str, now: dt.datetime, limit: int = MOST, settled: bool = False
) -> tuple[Waiting, ...]:
    """Applications that wait, oldest first, or those accepted or refused and not over, latest first. One query.

    Raises NoSuchApplication.
    """
    must_be_host(asker)
    vouched = func.count(Vouch.id).filter(Vouch.answer == Answer.VOUCH)
    untrue = func.count(Vouch.id).filter(Vouch.answer == Answer.UNTRUE)
    order = Application.settled_at.desc() if settled else Application.made_at
    rows = session.execute(
        select(Application, vouched, untrue)
        .outerjoin(Vouch, Vouch.application_id == Application.id)
        .where(Application.state.in_(SETTLED if settled else (State.WAITING,)), Application.expires_at > now)
        .group_by(Application.id)
        .order_by(order, Application.id)
        .limit(limit)
    )
    return tuple(
        Waiting(
            one.id, shown(as_person(name_from_text(one.name)), language), one.state, one.made_at, vouched, untrue
        )
        for one, vouched, untrue in rows
    )  # fmt: skip


def file_of(
    session: Session, *, asker: Asker, application_id: int, rules: Rules, language: str, now: dt.datetime
) -> File:
    """One application with all that was said. Raises NoSuchApplication."""
    found = _one(session, asker, application_id, now)
    name = name_from_text(found.name)
    same = select(func.count()).select_from(Application).where(
        Application.address_hash == found.address_hash, Application.id != found.id,
        Application.state.in_((State.WAITING, *SETTLED)), Application.expires_at > now,
    )  # fmt: skip
    account = select(User.id).where(func.lower(User.email) == (found.address or ""))
    return File(
        found.id, found.state, shown(as_person(name), language), name.former_name, found.address or "",
        claims_of(session, found.id), known_by_of(session, found.id), found.employer or "", found.words or "",
        _words(session, found.id, language),
        standing(session, vouchers_for(session, found.id), rules=rules, now=now), rules.needed,
        found.changes, session.scalar(same) or 0, session.scalar(account) is not None, found.made_at, found.expires_at,
    )  # fmt: skip


def _one(session: Session, asker: Asker, application_id: int, now: dt.datetime, *, lock: bool = False) -> Application:
    must_be_host(asker)
    question = select(Application).where(
        Application.id == application_id, Application.state.in_((State.WAITING, *SETTLED)), Application.expires_at > now
    )
    if lock:
        question = question.with_for_update().execution_options(populate_existing=True)
    found = session.scalar(question)
    if found is None:
        raise NoSuchApplication(application_id)
    return found


def _words(session: Session, application_id: int, language: str) -> tuple[Word, ...]:
    rows = session.execute(
        select(Vouch, Person)
        .join(Person, Person.id == Vouch.voucher_id)
        .where(Vouch.application_id == application_id, Vouch.answer != Answer.PASS)
        .order_by(Vouch.answered_at, Vouch.id)
    )
    return tuple(Word(shown(who, language), one.answer, one.words or "", one.answered_at) for one, who in rows)


def accept(session: Session, *, asker: Asker, application_id: int, now: dt.datetime) -> None:
    """Let an applicant in after looking, also one refused before. Doing it twice changes nothing.

    Raises NoSuchApplication.
    """
    found = _one(session, asker, application_id, now, lock=True)
    if found.state is not State.ACCEPTED:
        let_in(session, application=found, host_id=asker.person_id, now=now)


def refuse(session: Session, *, asker: Asker, application_id: int, now: dt.datetime) -> None:
    """Do not let an applicant in, also one accepted who has not come in yet. To him it goes on looking like "not yet".

    Doing it twice changes nothing. Raises NoSuchApplication.
    """
    found = _one(session, asker, application_id, now, lock=True)
    if found.state is not State.REFUSED:
        found.state, found.settled_at, found.settled_by_id = State.REFUSED, now, asker.person_id
        _write_down(session, asker, "application.refused", found.id, now)


def reopen(session: Session, *, asker: Asker, application_id: int, now: dt.datetime) -> None:
    """Undo `refuse`: members are asked again. Raises NoSuchApplication."""
    found = _one(session, asker, application_id, now, lock=True)
    if found.state is State.REFUSED:
        found.state, found.settled_at, found.settled_by_id = State.WAITING, None, None
        _write_down(session, asker, "application.reopened", found.id, now)


def _write_down(session: Session, asker: Asker, act: str, application_id: int, now: dt.datetime) -> None:
    write_down(session, act=act, actor_id=asker.person_id, subject=f"application:{application_id}", now=now)


def asked_back(session: Session, *, asker: Asker, language: str) -> tuple[AskedBack, ...]:
    """Members who ask for the right to vouch and wait for an answer, oldest first. One query. Raises NoSuchApplication."""
    must_be_host(asker)
    struck = (
        select(func.count())
        .where(VouchStrike.person_id == LostRight.person_id, ~VouchStrike.cleared)
        .correlate(LostRight)
        .scalar_subquery()
    )
    rows = session.execute(
        select(LostRight, Person, struck)
        .join(Person, Person.id == LostRight.person_id)
        .where(
            LostRight.asked_back_at.is_not(None), LostRight.answered_at.is_(None), LostRight.given_back_at.is_(None)
        )
        .order_by(LostRight.asked_back_at, LostRight.id)
        .limit(MOST)
    )  # fmt: skip
    return tuple(AskedBack(one.id, shown(who, language), one.asked_back or "", n, one.lost_at) for one, who, n in rows)


def give_back(session: Session, *, asker: Asker, lost_id: int, now: dt.datetime) -> None:
    """Give a member the right again; his old strikes count no more. Raises NoSuchApplication."""
    loss = _loss(session, asker, lost_id)
    loss.given_back_at = now
    for strike in session.scalars(select(VouchStrike).where(VouchStrike.person_id == loss.person_id)):
        strike.cleared = True
    write_down(
        session, act="vouching.right_given_back", actor_id=asker.person_id, subject=f"person:{loss.person_id}", now=now
    )


def leave_as_is(session: Session, *, asker: Asker, lost_id: int, now: dt.datetime) -> None:
    """Answer a member that the right stays lost. Raises NoSuchApplication."""
    _loss(session, asker, lost_id).answered_at = now


def _loss(session: Session, asker: Asker, lost_id: int) -> LostRight:
    must_be_host(asker)
    found = session.scalar(
        select(LostRight).where(LostRight.id == lost_id, LostRight.given_back_at.is_(None)).with_for_update()
    )
    if found is None:
        raise NoSuchApplication(lost_id)
    return found
