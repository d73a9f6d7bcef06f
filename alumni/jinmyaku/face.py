"""One person, as the asker knows him: what stands on the page."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.jinmyaku.circle import Mine, one_of_mine
from alumni.people.contact_points import ShownContact, contact_points_of
from alumni.people.models import Employment
from alumni.people.sight import Asker, person_seen_by
from alumni.touch.touching import NotedTouch, touches_by_human
from projects.months import Month


@dataclass(frozen=True, slots=True)
class PastJob:
    """Where somebody was before. Years only are shown; None where they are not known."""

    organization: str
    began: Month | None
    ended: Month | None


@dataclass(frozen=True, slots=True)
class Face:
    """A person's page. is_card: the asker keeps a card and may correct and erase it. note: of the card, sealed for others."""

    mine: Mine
    is_card: bool
    note: str
    touches: tuple[NotedTouch, ...]
    contacts: tuple[ShownContact, ...]
    past_jobs: tuple[PastJob, ...]


def face(session: Session, *, asker: Asker, person_id: int, now: dt.datetime) -> Face:
    """Everything on one person the asker sees. Raises NoSuchPerson."""
    person = person_seen_by(session, asker=asker, person_id=person_id)
    mine = one_of_mine(session, asker=asker, person=person, now=now)
    human = mine.profile_id or mine.person_id
    is_card = mine.person.steward_id is not None
    return Face(
        mine,
        is_card,
        (mine.person.note or "") if is_card else "",
        tuple(touches_by_human(session, asker=asker, human_ids=[human]).get(human, ())),
        tuple(contact_points_of(session, asker=asker, person_id=mine.person_id)),
        _past_jobs(session, mine),
    )


def _past_jobs(session: Session, mine: Mine) -> tuple[PastJob, ...]:
    """Jobs that ended, latest first, each firm once: those on my card, and those on the member's profile."""
    ids = {mine.person_id, mine.profile_id or mine.person_id}
    rows = session.scalars(
        select(Employment).where(Employment.person_id.in_(ids), Employment.current.is_(False)).order_by(Employment.id)
    )
    by_firm = {job.organization_key: PastJob(job.organization, job.began, job.ended) for job in rows}
    return tuple(sorted(by_firm.values(), key=lambda job: -(job.ended.number if job.ended else 0)))
