"""What the person of a card sees behind his link.

He sees everything on the card that is about him and was written as a fact: his name, how to reach him, his jobs, the
line and the place, the projects his steward says he was on, which mail or hand it came from, for what it is kept and
until when. He does not see the private note, the ring and the touches, nor whether there are any: the page says, in the
same words for everybody, that there may be such notes and that they go when he erases the card.

Why so (2026-11-23): access under GDPR Art. 15 and APPI Art. 33 reaches opinions too, but ends where the rights of others
begin (Art. 15 (4); Art. 33 (2)), and these notes are the steward's own thoughts, often with third persons in them. Nobody
but the steward can read them, the host included, so nobody could weigh them line by line. Saying plainly that they may
exist is honest; saying whether they do would already be telling. The strongest right, erasure, takes them along.

Nothing else of the steward's is in it, and nothing that other members keep: there is no telling, here or anywhere,
whether they keep anything.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.captured.links import Opened, opened
from alumni.captured.retention import Rule, asked_on
from alumni.farewells.models import Farewell
from alumni.people.contact_points import ShownContact, contact_points_of
from alumni.people.models import Origin, Person, Purpose
from alumni.people.names import NameParts, ShownName, parts_of, shown
from alumni.people.seen import Job, jobs_of
from projects.models import Project, Staffing
from projects.months import Month


@dataclass(frozen=True, slots=True)
class Claimed:
    """One project on which the steward says this person was. `id` is the staffing's."""

    id: int
    codename: str
    firm: str
    role: str
    began: Month
    ended: Month | None


@dataclass(frozen=True, slots=True)
class KeptOfYou:
    """A card for its person's eyes. `mails` counts the farewell mails still held; `asked_on` is when the steward is next
    asked whether to keep it, `goes_at` when it goes if he does not answer."""

    kept_by: ShownName
    name: ShownName
    parts: NameParts
    contacts: tuple[ShownContact, ...]
    jobs: tuple[Job, ...]
    projects: tuple[Claimed, ...]
    headline: str
    place: str
    between_jobs: bool
    origin: Origin
    purpose: Purpose
    came_at: dt.datetime
    kept_at: dt.datetime
    mails: int
    asked_on: dt.datetime
    goes_at: dt.datetime | None
    expires_at: dt.datetime
    invites: bool
    steward_id: int
    joined: bool


def kept_of_you(session: Session, *, token: str, rule: Rule, language: str, now: dt.datetime) -> KeptOfYou:
    """Look behind a link. Raises NoSuchLink, LinkOver."""
    door = opened(session, token=token, now=now)
    card = door.card
    steward = session.get_one(Person, door.steward.person_id)
    return KeptOfYou(
        shown(steward, language), shown(card, language), parts_of(card),
        tuple(contact_points_of(session, asker=door.steward, person_id=card.id)),
        tuple(jobs_of(session, person_id=card.id)), tuple(claims_on(session, door)), card.headline, card.place,
        card.between_jobs, card.origin, card.purpose, card.came_at or card.kept_at, card.kept_at,
        _mails_held(session, door), asked_on(card, rule), card.goes_at, door.expires_at, door.invites,
        door.steward.person_id, card.profile_id is not None,
    )  # fmt: skip


def claims_on(session: Session, door: Opened) -> list[Claimed]:
    """The projects the steward put this card on, latest first. Nobody else on them is named."""
    rows = session.execute(
        select(Staffing, Project)
        .join(Project, Project.id == Staffing.project_id)
        .where(Staffing.person_id == door.card.id, Staffing.claimed_by_id == door.steward.person_id)
        .order_by(Staffing.began.desc(), Staffing.id)
    )
    return [Claimed(s.id, p.codename, p.firm, s.role or "", s.began, s.ended) for s, p in rows]


def _mails_held(session: Session, door: Opened) -> int:
    held = select(Farewell.id).where(
        Farewell.person_id == door.card.id, Farewell.owner_id == door.steward.person_id, Farewell.let_go_at.is_(None)
    )
    return len(session.scalars(held).all())
