"""Where people work now, as far as the record knows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.people.firms import firm_key
from alumni.people.models import Employment, Person
from alumni.people.names import clean
from alumni.people.showing import employments_visible_to
from alumni.people.sight import Asker
from projects.months import Month

STALE_AFTER = dt.timedelta(days=3 * 365)
"""An employer nobody has looked at for three years counts as unknown where silence protects somebody."""


@dataclass(frozen=True, slots=True)
class PresentWork:
    """A person's present employer. `stale` when it was last checked longer ago than STALE_AFTER."""

    organization: str
    organization_key: str
    title: str
    began: Month | None
    stale: bool


def say_present_work(
    session: Session,
    *,
    person: Person,
    organization: str,
    title: str = "",
    began: Month | None = None,
    now: dt.datetime,
) -> None:
    """Record where a person works now. The same employer said again is checked anew; another one ends the one before.

    An empty organization ends the present job without naming another. The caller has made sure `person` is the asker's.
    """
    name = clean(organization)
    key = firm_key(name)
    for job in session.scalars(select(Employment).where(Employment.person_id == person.id, Employment.current)):
        if name and job.organization_key == key:
            job.title, job.began, job.checked_at = clean(title) or job.title, began or job.began, now
            return
        job.current = False
        job.ended = job.ended or max(Month.of(now.date()), job.began or Month.of(now.date()))
    if name:
        person.between_jobs = False
        session.add(
            Employment(
                person_id=person.id, organization=name, organization_key=key, title=clean(title), began=began,
                current=True, checked_at=now,
            )
        )  # fmt: skip


def present_work(
    session: Session, *, asker: Asker, person_ids: Collection[int], now: dt.datetime
) -> dict[int, PresentWork]:
    """The present employer of each person that has one on record and shows it to the asker.

    One query whatever the number of people.
    """
    rows = session.scalars(
        select(Employment)
        .where(Employment.person_id.in_(person_ids), Employment.current, employments_visible_to(asker))
        .order_by(Employment.id)
    )
    return {
        job.person_id: PresentWork(
            job.organization, job.organization_key, job.title, job.began,
            stale=job.checked_at is None or now - job.checked_at > STALE_AFTER,
        )
        for job in rows
    }  # fmt: skip
