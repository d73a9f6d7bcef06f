"""A card or profile as its owner sees it: everything on it in one look, and what hangs on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.people.alike import Alike, cards_alike
from alumni.people.cards import NotACard
from alumni.people.contact_points import ShownContact, contact_hash, contact_points_of, in_order, shown_contact
from alumni.people.employments import present_work
from alumni.people.merging import merge_preview
from alumni.people.models import Employment
from alumni.people.names import ShownName, parts_of, short_name, shown
from alumni.people.pointers import rows_pointing_to
from alumni.people.sight import Asker, own_person
from projects.months import Month


@dataclass(frozen=True, slots=True)
class Job:
    """One job on record. `ended` is None while it lasts, or when the end is not known."""

    id: int
    organization: str
    title: str
    began: Month | None
    ended: Month | None
    current: bool


@dataclass(frozen=True, slots=True)
class OwnPerson:
    """One of the asker's cards, or the asker's own profile. `fields` are the plain values of the form."""

    person_id: int
    is_card: bool
    name: ShownName
    short: str
    contacts: tuple[ShownContact, ...]
    jobs: tuple[Job, ...]
    headline: str
    place: str
    note: str
    kept_at: dt.datetime
    fields: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Going:
    """What goes when a card is erased: how many of each."""

    contacts: int
    jobs: int
    note: bool
    farewells: int
    staffings: int
    touches: int


def own(session: Session, *, asker: Asker, person_id: int, language: str, now: dt.datetime) -> OwnPerson:
    """One person the asker may change. Raises NoSuchPerson."""
    person = own_person(session, asker=asker, person_id=person_id)
    work = present_work(session, asker=asker, person_ids=[person.id], now=now).get(person.id)
    fields = asdict(parts_of(person)) | {
        "employer": work.organization if work else "", "title": work.title if work else "",
        "between_jobs": person.between_jobs, "headline": person.headline, "place": person.place,
        "note": person.note or "", "purpose": person.purpose.value,
    }  # fmt: skip
    return OwnPerson(
        person.id, person.steward_id is not None, shown(person, language), short_name(person, language),
        tuple(contact_points_of(session, asker=asker, person_id=person.id)),
        tuple(jobs_of(session, person_id=person.id)),
        person.headline, person.place, person.note or "", person.kept_at, fields,
    )  # fmt: skip


def jobs_of(session: Session, *, person_id: int) -> list[Job]:
    """Every job on record, the present one first. The caller has seen to it that the asker may know."""
    return _as_jobs(session.scalars(select(Employment).where(Employment.person_id == person_id)).all())


def _as_jobs(rows: Iterable[Employment]) -> list[Job]:
    jobs = sorted(rows, key=lambda job: (job.current, job.ended.number if job.ended else 0, job.id), reverse=True)
    return [Job(job.id, job.organization, job.title, job.began, job.ended, job.current) for job in jobs]


def joined(session: Session, *, asker: Asker, keep_id: int, other_id: int, language: str) -> OwnPerson:
    """The card that would be made of two, as its owner would see it. Raises NoSuchPerson."""
    one = merge_preview(session, asker=asker, keep_id=keep_id, other_id=other_id)
    card = one.card
    return OwnPerson(
        card.id, True, shown(card, language), short_name(card, language),
        tuple(in_order(shown_contact(point) for point in one.points)), tuple(_as_jobs(one.jobs)), card.headline,
        card.place, card.note or "", card.kept_at, {},
    )  # fmt: skip


def what_goes(session: Session, *, asker: Asker, person_id: int) -> Going:
    """What erasing this card takes along. Raises NoSuchPerson, NotACard."""
    person = own_person(session, asker=asker, person_id=person_id)
    if person.steward_id is None:  # its rows are also what others say of the asker: their number is not his to know
        raise NotACard(person_id)
    rows = rows_pointing_to(session, person.id)
    return Going(
        rows.get("contact_point", 0), rows.get("employment", 0), bool(person.note), rows.get("farewell", 0),
        rows.get("staffing", 0), rows.get("touch_person", 0),
    )  # fmt: skip


def alike_to(session: Session, *, asker: Asker, person_id: int, language: str) -> list[Alike]:
    """The asker's other cards that may be the same human as this one. Raises NoSuchPerson."""
    person = own_person(session, asker=asker, person_id=person_id)
    points = contact_points_of(session, asker=asker, person_id=person.id)
    firms = session.scalars(select(Employment.organization).where(Employment.person_id == person.id)).all()
    return cards_alike(
        session, asker=asker, name=parts_of(person), firms=firms, language=language, but_not=person.id,
        contact_hashes={contact_hash(point.kind, point.value) for point in points},
    )  # fmt: skip
