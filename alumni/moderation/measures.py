"""What is done about a member: a warning, a pause, shutting out. He is told in plain words and can answer; all of it is
written down, and all of it can be taken back, an exclusion for REVERSIBLE_FOR.
"""

from __future__ import annotations

import datetime as dt
import secrets
import uuid
from dataclasses import dataclass

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from alumni.accounts.devices import end_all
from alumni.accounts.models import Invitation, User
from alumni.applications.models import VouchStrike
from alumni.applications.right import strike_vouchers_of
from alumni.audit import write_down
from alumni.errors import BadInput, Gone, NotAllowed, NotFound
from alumni.moderation.models import Measure, MeasureKind, Report
from alumni.moderation.queue import for_moderator, must_moderate
from alumni.moderation.reporting import MOST_WORDS
from alumni.people.conduct import Standing
from alumni.people.sight import Asker
from alumni.referrals.models import ReferralRequest, RequestState
from alumni.sealing import ring

REVERSIBLE_FOR = dt.timedelta(days=30)
MOST_DAYS = 90
"""A pause that is longer is an exclusion by another name."""


class NoSuchMember(NotFound):
    """Nobody with that number has an account, or it is the asker's own."""


class NotForYou(NotAllowed):
    """Nobody takes measures about a host, and only a host about a moderator."""


class Final(Gone):
    """The exclusion stands for good: REVERSIBLE_FOR is over."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A measure that was taken. `token` is of the link for somebody shut out, None otherwise; it can be read only now."""

    measure_id: int
    token: str | None


def take(
    session: Session, *, asker: Asker, person_id: int, kind: MeasureKind, words: str, days: int | None,
    report_id: int | None, now: dt.datetime,
) -> Taken:  # fmt: skip
    """Warn, pause for `days`, or shut out. `words` are what the member is told.

    Raises NotAModerator, NoSuchMember, NotForYou, BadInput on "words" ("needed", "too_long"), "days" ("needed",
    "not_so_many_days") and "kind" ("shut_out_already").
    """
    must_moderate(asker)
    account = member(session, asker=asker, person_id=person_id, lock=True)
    said, until = words.strip(), _until(kind, days, now)
    if not said or len(said) > MOST_WORDS:
        raise BadInput(fields={"words": "too_long" if said else "needed"})
    standing = session.get(Standing, person_id) or Standing(person_id=person_id)
    session.add(standing)
    token = None
    if standing.excluded_at is not None:
        raise BadInput(fields={"kind": "shut_out_already"})
    if kind is MeasureKind.PAUSE:
        assert until is not None
        standing.paused_until = max(until, standing.paused_until or until)
    if kind is MeasureKind.EXCLUDE:
        token = secrets.token_urlsafe(24)
        _shut_out(session, account, standing, actor_id=asker.person_id, now=now)
    made = Measure(
        person_id=person_id, kind=kind, words=said, until=until, by_id=asker.person_id,
        report_id=_handled(session, asker, report_id), token_hash=_hash(token) if token else None, made_at=now,
    )  # fmt: skip
    session.add(made)
    session.flush()  # the log names it by its number
    _note(session, f"member.{_PAST[kind]}", asker, made, now)
    return Taken(made.id, token)


_PAST = {MeasureKind.WARN: "warned", MeasureKind.PAUSE: "paused", MeasureKind.EXCLUDE: "excluded"}


def member(session: Session, *, asker: Asker, person_id: int, lock: bool = False) -> User:
    """The account of a member about whom the asker may take measures. Raises NoSuchMember, NotForYou."""
    question = select(User).where(User.person_id == person_id, User.person_id != asker.person_id)
    account = session.scalar(question.with_for_update() if lock else question)
    if account is None:
        raise NoSuchMember(person_id)
    roles = {role.name for role in account.roles}
    if "host" in roles or ("moderator" in roles and not asker.is_host):
        raise NotForYou(person_id)
    return account


def _until(kind: MeasureKind, days: int | None, now: dt.datetime) -> dt.datetime | None:
    if kind is MeasureKind.EXCLUDE:
        return now + REVERSIBLE_FOR
    if kind is MeasureKind.WARN:
        return None
    if days is None or not 1 <= days <= MOST_DAYS:
        raise BadInput(fields={"days": "needed" if days is None else "not_so_many_days"})
    return now + dt.timedelta(days=days)


def _handled(session: Session, asker: Asker, report_id: int | None) -> int | None:
    """The report a measure answers to, if it is one this moderator handles."""
    return session.scalar(select(Report.id).where(Report.id == report_id, for_moderator(asker)))


def _shut_out(session: Session, account: User, standing: Standing, *, actor_id: int, now: dt.datetime) -> None:
    """Signed out everywhere, seen by nobody, open requests and links withdrawn; those who stood for him are told."""
    person_id = account.person_id
    standing.excluded_at = now
    account.active, account.fs_uniquifier = False, uuid.uuid4().hex
    account.roles = [role for role in account.roles if role.name != "moderator"]
    end_all(session, owner_id=person_id, now=now)
    session.execute(
        update(ReferralRequest)
        .where(ReferralRequest.asker_id == person_id, ReferralRequest.state == RequestState.OPEN)
        .values(state=RequestState.WITHDRAWN, ended_at=now)
    )
    session.execute(
        update(Invitation)
        .where(Invitation.invited_by_id == person_id, Invitation.used_at.is_(None), Invitation.withdrawn_at.is_(None))
        .values(withdrawn_at=now)
    )
    strike_vouchers_of(session, person_id=person_id, actor_id=actor_id, now=now)


def lift(session: Session, *, asker: Asker, measure_id: int, now: dt.datetime) -> int:
    """Take a measure back; the person it was about. Once more changes nothing.

    Who was shut out can sign in again and is seen again; what was withdrawn stays so. Raises NotAModerator,
    NoSuchMember, NotForYou, Final.
    """
    must_moderate(asker)
    row = session.scalar(select(Measure).where(Measure.id == measure_id, Measure.person_id != asker.person_id))
    if row is None:
        raise NoSuchMember(measure_id)
    account = member(session, asker=asker, person_id=row.person_id, lock=True)
    session.refresh(row)
    if row.lifted_at is not None:
        return row.person_id
    if row.kind is MeasureKind.EXCLUDE:
        if row.until is None or row.until <= now:
            raise Final(measure_id)
        _let_in_again(session, account)
    row.lifted_at, row.lifted_by_id = now, asker.person_id
    session.flush()  # what is left of the pauses is counted next
    if row.kind is MeasureKind.PAUSE:
        left = select(func.max(Measure.until)).where(
            Measure.person_id == row.person_id, Measure.kind == MeasureKind.PAUSE, Measure.lifted_at.is_(None)
        )
        session.get_one(Standing, row.person_id).paused_until = session.scalar(left)
    _note(session, f"member.{_PAST[row.kind]}_lifted", asker, row, now)
    return row.person_id


def _let_in_again(session: Session, account: User) -> None:
    account.active = True
    session.get_one(Standing, account.person_id).excluded_at = None
    session.execute(delete(VouchStrike).where(VouchStrike.about_id == account.person_id))


def _hash(token: str) -> str:
    return ring.fingerprint(token, about="measure")


def by_token(session: Session, *, token: str, lock: bool = False) -> Measure:
    """The measure behind the link of somebody shut out. Raises NoSuchMember."""
    question = select(Measure).where(Measure.token_hash == _hash(token))
    row = session.scalar(question.with_for_update() if lock else question)
    if row is None:
        raise NoSuchMember
    return row


def _note(session: Session, act: str, asker: Asker, row: Measure, now: dt.datetime) -> None:
    about = f"person:{row.person_id} measure:{row.id}" + (f" report:{row.report_id}" if row.report_id else "")
    write_down(session, act=act, actor_id=asker.person_id, subject=about, now=now)
