"""The side of those concerned: reading what was decided about them, and answering; and what moderators read of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.audit import write_down
from alumni.errors import BadInput, NotFound
from alumni.moderation.measures import by_token
from alumni.moderation.models import Measure, MeasureKind
from alumni.moderation.queue import must_moderate
from alumni.moderation.reporting import MOST_WORDS
from alumni.people.models import Person
from alumni.people.sight import Asker


class NoSuchNote(NotFound):
    """No such note, or not about this asker."""


class AnsweredAlready(BadInput):
    """One answer was given; it is with the moderators."""


@dataclass(frozen=True, slots=True)
class Note:
    """A measure as the member concerned reads it. Never who reported, nor who decided."""

    id: int
    kind: MeasureKind
    words: str
    until: dt.datetime | None
    made_at: dt.datetime
    reply: str | None
    lifted_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class TakenMeasure:
    """A measure as moderators read it."""

    id: int
    about: Person
    by: Person | None
    kind: MeasureKind
    words: str
    until: dt.datetime | None
    report_id: int | None
    made_at: dt.datetime
    reply: str | None
    replied_at: dt.datetime | None
    lifted_at: dt.datetime | None


def my_notes(session: Session, *, asker: Asker, limit: int = 50) -> tuple[Note, ...]:
    """What was decided about the asker, the newest first. One query."""
    rows = session.scalars(
        select(Measure).where(Measure.person_id == asker.person_id).order_by(Measure.id.desc()).limit(limit)
    )
    return tuple(_as_note(row) for row in rows)


def my_note(session: Session, *, asker: Asker, measure_id: int) -> Note:
    """One of them. Raises NoSuchNote."""
    return _as_note(_own(session, asker, measure_id))


def note_outside(session: Session, *, token: str) -> Note:
    """The note behind the link of somebody shut out. Raises NoSuchMember."""
    return _as_note(by_token(session, token=token))


def reply(session: Session, *, asker: Asker, measure_id: int, words: str, now: dt.datetime) -> None:
    """Answer, once. Raises NoSuchNote, AnsweredAlready, BadInput."""
    _reply(session, _own(session, asker, measure_id, lock=True), words, now)


def reply_outside(session: Session, *, token: str, words: str, now: dt.datetime) -> None:
    """Answer from outside, once. Raises NoSuchMember, AnsweredAlready, BadInput."""
    _reply(session, by_token(session, token=token, lock=True), words, now)


def _reply(session: Session, row: Measure, words: str, now: dt.datetime) -> None:
    said = words.strip()
    if not said or len(said) > MOST_WORDS:
        raise BadInput(fields={"words": "too_long" if said else "needed"})
    if row.reply is not None:
        raise AnsweredAlready(fields={"words": "answered_already"})
    row.reply, row.replied_at = said, now
    write_down(session, act="measure.replied", actor_id=row.person_id, subject=f"measure:{row.id}", now=now)


def _own(session: Session, asker: Asker, measure_id: int, *, lock: bool = False) -> Measure:
    question = select(Measure).where(Measure.id == measure_id, Measure.person_id == asker.person_id)
    row = session.scalar(question.with_for_update() if lock else question)
    if row is None:
        raise NoSuchNote(measure_id)
    return row


def _as_note(row: Measure) -> Note:
    return Note(row.id, row.kind, row.words, row.until, row.made_at, row.reply, row.lifted_at)


def measures(
    session: Session, *, asker: Asker, person_id: int | None = None, answered: bool = False, limit: int = 50
) -> tuple[TakenMeasure, ...]:
    """Measures, the newest first: about one member, or those that were `answered` and stand. Two queries.

    Nobody reads those about himself here. Raises NotAModerator.
    """
    must_moderate(asker)
    question = select(Measure).where(Measure.person_id != asker.person_id).order_by(Measure.id.desc()).limit(limit)
    if person_id is not None:
        question = question.where(Measure.person_id == person_id)
    if answered:
        question = question.where(Measure.replied_at.is_not(None), Measure.lifted_at.is_(None))
    rows = session.scalars(question).all()
    ids = {row.person_id for row in rows} | {row.by_id for row in rows if row.by_id}
    people = {one.id: one for one in session.scalars(select(Person).where(Person.id.in_(ids)))}
    return tuple(
        TakenMeasure(
            row.id, people[row.person_id], people.get(row.by_id or 0), row.kind, row.words, row.until, row.report_id,
            row.made_at, row.reply, row.replied_at, row.lifted_at,
        )
        for row in rows
    )  # fmt: skip
