"""The person of a card corrects it, through the link he was handed.

It takes effect at once: he knows best who he is, how to reach him and where he was. His steward is told on his desk, sees
what stood there before and what stands there now, and once he has seen it the former words are erased with the telling.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from alumni.captured.kept import Claimed, claims_on
from alumni.captured.links import Opened, opened
from alumni.captured.models import Correction
from alumni.errors import BadInput, NotFound
from alumni.people.cards import amend_card
from alumni.people.contact_points import ContactDraft, contact_points_of
from alumni.people.models import Employment, Person
from alumni.people.names import NameParts, ShownName, shown
from alumni.people.seen import Job, jobs_of
from alumni.people.sight import Asker
from projects.models import Staffing

MOST_CORRECTIONS = 20
"""Through one link: enough for every second thought, too few to fill a notebook with."""


class TooManyChanges(BadInput):
    """The link was used MOST_CORRECTIONS times."""


class NoSuchCorrection(NotFound):
    """There is no such correction, or it was made on somebody else's card."""


class What(StrEnum):
    """What was corrected."""

    NAME = "name"
    READING = "reading"
    ROMAJI = "romaji"
    FORMER_NAME = "former_name"
    CONTACT = "contact"
    JOB = "job"
    PAST_JOB = "past_job"
    HEADLINE = "headline"
    PLACE = "place"
    PROJECT = "project"


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that was corrected: "" stands for what was not there, or is gone."""

    what: What
    was: str
    became: str


@dataclass(frozen=True, slots=True)
class SaidByHimself:
    """What the person let stand. `jobs_gone` and `projects_gone` are ids of jobs and staffings that were not so."""

    name: NameParts
    contacts: tuple[ContactDraft, ...]
    employer: str
    title: str
    between_jobs: bool
    headline: str
    place: str
    jobs_gone: tuple[int, ...] = ()
    projects_gone: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction as its steward sees it."""

    id: int
    person_id: int
    name: ShownName
    changes: tuple[Change, ...]
    made_at: dt.datetime


def correct(session: Session, *, token: str, said: SaidByHimself, now: dt.datetime) -> bool:
    """Put right what the person says. Returns whether anything was changed.

    Raises NoSuchLink, LinkOver, TooManyChanges, NamelessPerson, and what `contact_points.normal` raises.
    """
    door = opened(session, token=token, now=now, lock=True)
    if door.link.submits >= MOST_CORRECTIONS:
        raise TooManyChanges(fields={"": "too_many_changes"})
    door.link.submits += 1
    before = _state(session, door)
    _take_off(session, door, said)
    amend_card(
        session, asker=door.steward, person_id=door.card.id, name=said.name, contacts=said.contacts,
        employer=said.employer, title=said.title, between_jobs=said.between_jobs, headline=said.headline,
        place=said.place, by_himself=True, now=now,
    )  # fmt: skip
    session.flush()  # what it became is read from the database
    changes = list(_between(before, _state(session, door)))
    if changes:
        told = json.dumps([[one.what, one.was, one.became] for one in changes], ensure_ascii=False)
        session.add(Correction(card_id=door.card.id, steward_id=door.steward.person_id, changes=told, made_at=now))
    return bool(changes)


def _take_off(session: Session, door: Opened, said: SaidByHimself) -> None:
    """Jobs and projects that were not so. Ids that are not this card's are passed over."""
    session.execute(delete(Employment).where(Employment.id.in_(said.jobs_gone), Employment.person_id == door.card.id))
    session.execute(
        delete(Staffing).where(
            Staffing.id.in_(said.projects_gone), Staffing.person_id == door.card.id,
            Staffing.claimed_by_id == door.steward.person_id,
        )
    )  # fmt: skip


_State = dict[What, list[str]]


def _state(session: Session, door: Opened) -> _State:
    """Everything that can be corrected, as lines of text."""
    card = door.card
    points = contact_points_of(session, asker=door.steward, person_id=card.id)
    jobs = jobs_of(session, person_id=card.id)
    return {
        What.NAME: [f"{card.family_name} {card.given_name}".strip()],
        What.READING: [f"{card.family_reading} {card.given_reading}".strip()],
        What.ROMAJI: [f"{card.family_romaji} {card.given_romaji}".strip()],
        What.FORMER_NAME: [card.former_name],
        What.CONTACT: [point.written for point in points],
        What.JOB: [_job_line(job) for job in jobs if job.current],
        What.PAST_JOB: [_job_line(job) for job in jobs if not job.current],
        What.HEADLINE: [card.headline],
        What.PLACE: [card.place],
        What.PROJECT: [_project_line(one) for one in claims_on(session, door)],
    }


def _job_line(job: Job) -> str:
    return " ".join(filter(None, (job.organization, job.title)))


def _project_line(one: Claimed) -> str:
    return f"{one.codename} ({one.firm})"


def _between(before: _State, after: _State) -> Iterable[Change]:
    """What lies between, one line against another where one took the place of one. That the job he had is now one of
    the past is told by the job he has."""
    for what in What:
        gone = [line for line in before[what] if line and line not in after[what]]
        come = [line for line in after[what] if line and line not in before[what] and what is not What.PAST_JOB]
        for index in range(max(len(gone), len(come))):
            yield Change(what, _nth(gone, index), _nth(come, index))


def _nth(lines: Sequence[str], index: int) -> str:
    return lines[index] if index < len(lines) else ""


def corrections(
    session: Session, *, asker: Asker, language: str, person_ids: Collection[int] | None = None, limit: int = 5
) -> tuple[Corrected, ...]:
    """What was corrected on the asker's cards and not seen yet, newest first. One query."""
    question = (
        select(Correction, Person)
        .join(Person, Person.id == Correction.card_id)
        .where(Correction.steward_id == asker.person_id, Person.steward_id == asker.person_id)
        .order_by(Correction.made_at.desc(), Correction.id.desc())
        .limit(limit)
    )
    if person_ids is not None:
        question = question.where(Person.id.in_(person_ids))
    return tuple(
        Corrected(
            row.id, card.id, shown(card, language),
            tuple(Change(What(what), was, became) for what, was, became in json.loads(row.changes)), row.made_at,
        )
        for row, card in session.execute(question)
    )  # fmt: skip


def seen(session: Session, *, asker: Asker, correction_id: int) -> None:
    """The steward has seen it; the former words go. Raises NoSuchCorrection."""
    row = session.scalar(
        select(Correction).where(Correction.id == correction_id, Correction.steward_id == asker.person_id)
    )
    if row is None:
        raise NoSuchCorrection(correction_id)
    session.delete(row)
