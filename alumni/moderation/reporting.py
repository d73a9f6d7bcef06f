"""The reporter's side: saying what was wrong, reading the answer, taking it back or calling it settled."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from alumni.audit import write_down
from alumni.errors import BadInput, NotAllowed, NotFound
from alumni.moderation.models import Reason, Report, ReportState, What
from alumni.moderation.seen import Seen, brought_back
from alumni.people.conduct import must_not_be_paused
from alumni.people.models import Person
from alumni.people.sight import Asker

MOST_WORDS = 2000
MOST_OPEN = 20
"""Open reports of one member: more at once are read by nobody."""


class NoSuchReport(NotFound):
    """There is no such report, or it is not this asker's."""


class TooManyReports(NotAllowed):
    """MOST_OPEN of this member's reports wait for an answer already."""


@dataclass(frozen=True, slots=True)
class Made:
    """The report that stands. `fresh` is false when the same had been reported before and is open still."""

    report_id: int
    fresh: bool


@dataclass(frozen=True, slots=True)
class MyReport:
    """A report as the reporter sees it: his words, and what he was told. Never what was done about the other."""

    id: int
    about: Person | None
    what: What
    reason: Reason
    seen: str
    words: str | None
    state: ReportState
    answer: str | None
    made_at: dt.datetime
    answered_at: dt.datetime | None


def report(
    session: Session, *, asker: Asker, seen: Seen, sealed: str, reason: Reason, words: str, now: dt.datetime
) -> Made:
    """Report what the asker sees, with the text that was `sealed` into his page. Reported before and open: that one stands.

    Raises Paused, TooManyReports, SeenElsewhere, BadInput on "words": "needed" (for Reason.OTHER), "too_long".
    """
    must_not_be_paused(session, person_id=asker.person_id, now=now)
    text, said = brought_back(sealed, seen=seen, asker=asker), words.strip()
    if len(said) > MOST_WORDS or (reason is Reason.OTHER and not said):
        raise BadInput(fields={"words": "too_long" if said else "needed"})
    session.get_one(Person, asker.person_id, with_for_update={"key_share": True})  # two clicks are one report
    mine = select(Report.id).where(Report.reporter_id == asker.person_id, Report.state == ReportState.OPEN)
    before = session.scalar(mine.where(Report.what == seen.what, Report.row_id == seen.row_id))
    if before is not None:
        return Made(before, fresh=False)
    if (session.scalar(select(func.count()).select_from(mine.subquery())) or 0) >= MOST_OPEN:
        raise TooManyReports
    made = Report(
        reporter_id=asker.person_id, about_id=seen.about.id, what=seen.what, row_id=seen.row_id, reason=reason,
        seen=text, words=said or None, state=ReportState.OPEN, made_at=now,
    )  # fmt: skip
    session.add(made)
    session.flush()  # the log names it by its number
    subject = f"report:{made.id} person:{seen.about.id}"
    write_down(session, act="report.made", actor_id=asker.person_id, subject=subject, now=now)
    return Made(made.id, fresh=True)


def my_reports(session: Session, *, asker: Asker, limit: int = 50) -> tuple[MyReport, ...]:
    """The asker's reports, the newest first. Two queries."""
    rows = session.scalars(
        select(Report).where(Report.reporter_id == asker.person_id).order_by(Report.id.desc()).limit(limit)
    ).all()
    people = _people(session, {row.about_id for row in rows})
    return tuple(_as_mine(row, people) for row in rows)


def my_report(session: Session, *, asker: Asker, report_id: int) -> MyReport:
    """One of them. Raises NoSuchReport."""
    row = _own(session, asker, report_id)
    return _as_mine(row, _people(session, {row.about_id}))


def settle(session: Session, *, asker: Asker, report_id: int, now: dt.datetime) -> ReportState:
    """Take an open report back, or call an answered one settled: both close it. Returns where it stood before.

    Raises NoSuchReport.
    """
    row = _own(session, asker, report_id, lock=True)
    before = row.state
    if before is not ReportState.CLOSED:
        row.state, row.closed_at = ReportState.CLOSED, now
        act = "report.taken_back" if before is ReportState.OPEN else "report.settled"
        write_down(session, act=act, actor_id=asker.person_id, subject=f"report:{row.id}", now=now)
    return before


def _own(session: Session, asker: Asker, report_id: int, *, lock: bool = False) -> Report:
    question = select(Report).where(Report.id == report_id, Report.reporter_id == asker.person_id)
    row = session.scalar(question.with_for_update() if lock else question)
    if row is None:
        raise NoSuchReport(report_id)
    return row


def _people(session: Session, ids: set[int]) -> dict[int, Person]:
    """Those the reporter named himself, also when he has blocked them since: it is his own report."""
    return {one.id: one for one in session.scalars(select(Person).where(Person.id.in_(ids)))}


def _as_mine(row: Report, people: dict[int, Person]) -> MyReport:
    return MyReport(
        row.id, people.get(row.about_id), row.what, row.reason, row.seen, row.words, row.state, row.answer,
        row.made_at, row.answered_at,
    )  # fmt: skip
