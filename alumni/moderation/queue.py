"""What hosts and moderators see: reports with the reported text, and accounts. Nothing here reads a card, a note or a mail.

Nobody sees a report about himself, or judges one of his own.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import Session, aliased

from alumni.accounts.models import User
from alumni.audit import write_down
from alumni.errors import BadInput, NotFound
from alumni.moderation.models import Reason, Report, ReportState, What
from alumni.moderation.reporting import MOST_WORDS, NoSuchReport
from alumni.people.models import Person
from alumni.people.sight import Asker


class NotAModerator(NotFound):
    """For everybody else these pages are not there."""


@dataclass(frozen=True, slots=True)
class Reported:
    """A report as a moderator sees it. `reporter` is None once he has left."""

    id: int
    reporter: Person | None
    about: Person
    what: What
    reason: Reason
    seen: str
    words: str | None
    state: ReportState
    answer: str | None
    made_at: dt.datetime
    answered_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail to one member, in his language: that there is something to read, never what. `link` is a path."""

    to: str
    language: str


def must_moderate(asker: Asker) -> None:
    """Raises NotAModerator for everybody but hosts and moderators."""
    if not (asker.is_host or asker.is_moderator):
        raise NotAModerator


def for_moderator(asker: Asker) -> ColumnElement[bool]:
    """The condition on `Report` for what this host or moderator handles."""
    return and_(
        Report.about_id != asker.person_id,
        or_(Report.reporter_id.is_(None), Report.reporter_id != asker.person_id),
    )


def queue(
    session: Session,
    *,
    asker: Asker,
    state: ReportState,
    limit: int,
    before: int | None = None,
    about: int | None = None,
) -> tuple[Reported, ...]:
    """Reports in one state: what is open with the oldest first, the rest with the newest first. One query.

    `before` is the last number of the page before; `about` narrows to one member. Raises NotAModerator.
    """
    question = _question(asker).where(Report.state == state)
    oldest_first = state is ReportState.OPEN
    if before is not None:
        question = question.where(Report.id > before if oldest_first else Report.id < before)
    if about is not None:
        question = question.where(Report.about_id == about)
    rows = session.execute(question.order_by(Report.id if oldest_first else Report.id.desc()).limit(limit))
    return tuple(_as_reported(*row) for row in rows)


def reported(session: Session, *, asker: Asker, report_id: int) -> Reported:
    """One report. Raises NotAModerator, NoSuchReport."""
    row = session.execute(_question(asker).where(Report.id == report_id)).first()
    if row is None:
        raise NoSuchReport(report_id)
    return _as_reported(*row)


def _question(asker: Asker) -> Select[Report, Person, Person]:
    must_moderate(asker)
    about, reporter = aliased(Person), aliased(Person)
    return (
        select(Report, about, reporter)
        .join(about, about.id == Report.about_id)
        .outerjoin(reporter, reporter.id == Report.reporter_id)
        .where(for_moderator(asker))
    )


def _as_reported(row: Report, about: Person, reporter: Person | None) -> Reported:
    return Reported(
        row.id, reporter, about, row.what, row.reason, row.seen, row.words, row.state, row.answer, row.made_at,
        row.answered_at,
    )  # fmt: skip


def answer(session: Session, *, asker: Asker, report_id: int, words: str, now: dt.datetime) -> Letter | None:
    """Answer the reporter in plain words; a second answer replaces the first. The mail that tells him so, if he is there.

    Raises NotAModerator, NoSuchReport, BadInput on "words": "needed", "too_long".
    """
    said = words.strip()
    if not said or len(said) > MOST_WORDS:
        raise BadInput(fields={"words": "too_long" if said else "needed"})
    row = _locked(session, asker, report_id)
    if row.state is ReportState.CLOSED:
        raise NoSuchReport(report_id)
    row.answer, row.answered_at, row.answered_by_id, row.state = said, now, asker.person_id, ReportState.ANSWERED
    write_down(session, act="report.answered", actor_id=asker.person_id, subject=f"report:{row.id}", now=now)
    return letter_to(session, person_id=row.reporter_id)


def close(session: Session, *, asker: Asker, report_id: int, now: dt.datetime) -> None:
    """Close an answered report. One without an answer stays open: nobody is left without a word.

    Raises NotAModerator, NoSuchReport, BadInput on "words": "needed".
    """
    row = _locked(session, asker, report_id)
    if row.state is ReportState.OPEN:
        raise BadInput(fields={"words": "needed"})
    if row.state is ReportState.ANSWERED:
        row.state, row.closed_at = ReportState.CLOSED, now
        write_down(session, act="report.closed", actor_id=asker.person_id, subject=f"report:{row.id}", now=now)


def _locked(session: Session, asker: Asker, report_id: int) -> Report:
    must_moderate(asker)
    row = session.scalar(select(Report).where(Report.id == report_id, for_moderator(asker)).with_for_update())
    if row is None:
        raise NoSuchReport(report_id)
    return row


def letter_to(session: Session, *, person_id: int | None) -> Letter | None:
    """To whom and in which language a member is written to; None when there is no such member any more."""
    row = session.execute(select(User.email, User.language).where(User.person_id == person_id)).first()
    return Letter(row.email, row.language or "en") if row else None


def open_reports(session: Session, *, asker: Asker) -> int:
    """How many reports wait for this host or moderator."""
    question = select(func.count()).select_from(Report).where(Report.state == ReportState.OPEN, for_moderator(asker))
    return session.scalar(question) or 0
