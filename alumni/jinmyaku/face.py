"""One person, as the asker knows him: what stands on the page."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.jinmyaku.circle import Mine, one_of_mine
from alumni.people.contact_points import ShownContact, contact_points_of
from alumni.people.models import Employment
from alumni.people.readings import shows_contacts
from alumni.people.showing import employments_visible_to
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
    """A person's page. is_card: the asker keeps a card and may correct and erase it. note: of the card, sealed for others.
    shows_contacts: the member shows the asker how to reach him; reading it is an act of its own, because he sees that.
    """

    mine: Mine
    is_card: bool
    note: str
    touches: tuple[NotedTouch, ...]
    contacts: tuple[ShownContact, ...]
    past_jobs: tuple[PastJob, ...]
    shows_contacts: bool


def face(session: Session, *, asker: Asker, person_id: int, now: dt.datetime) -> Face:
    """Everything on one person the asker sees. Raises NoSuchPerson."""
    person = person_seen_by(session, asker=asker, person_id=person_id)
    mine = one_of_mine(session, asker=asker, person=person, now=now)
    is_card = mine.person.steward_id is not None
    return Face(
        mine,
        is_card,
        (mine.person.note or "") if is_card else "",
        tuple(touches_by_human(session, asker=asker, human_ids=[mine.human]).get(mine.human, ())),
        tuple(contact_points_of(session, asker=asker, person_id=mine.person_id)),
        _past_jobs(session, asker, mine),
        mine.profile_id is not None and shows_contacts(session, asker=asker, person_id=mine.profile_id),
    )


def _past_jobs(session: Session, asker: Asker, mine: Mine) -> tuple[PastJob, ...]:
    """Jobs that ended, latest first, each firm once: those on my card, and those the member shows me."""
    ids = {mine.person_id, mine.profile_id or mine.person_id}
    rows = session.scalars(
        select(Employment)
        .where(Employment.person_id.in_(ids), Employment.current.is_(False), employments_visible_to(asker))
        .order_by(Employment.id)
    )
    by_firm = {job.organization_key: PastJob(job.organization, job.began, job.ended) for job in rows}
    return tuple(sorted(by_firm.values(), key=lambda job: -(job.ended.number if job.ended else 0)))
