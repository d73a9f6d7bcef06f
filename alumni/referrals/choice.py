"""Whom I could ask: the members among my people, nearest first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.jinmyaku.circle import my_members
from alumni.people.employments import present_work
from alumni.people.models import Person
from alumni.people.sight import Asker, visible_to


@dataclass(frozen=True, slots=True)
class Choice:
    """One person to tick. `organization` is the present employer by the person's own word, or ""."""

    person: Person
    organization: str
    ticked: bool


def people_to_ask(session: Session, *, asker: Asker, ticked: Collection[int], now: dt.datetime) -> tuple[Choice, ...]:
    """The members among the asker's people, nearest first, and before them anybody ticked who is not one of them.

    `ticked` are ids of own cards or profiles; whom the asker may not know of is left out without a word.
    """
    near = [one.profile_id for one in my_members(session, asker=asker, now=now)]
    wanted = {*near, *ticked}
    found = {one.id: one for one in session.scalars(select(Person).where(Person.id.in_(wanted), visible_to(asker)))}
    joined = {one.id: one.profile_id or one.id for one in found.values()}
    extra = sorted(one for one in set(ticked) & set(found) if joined[one] not in near and one != asker.person_id)
    order = [*extra, *(one for one in near if one in found)]
    work = present_work(session, asker=asker, person_ids=order, now=now)
    meant = {joined[one] for one in ticked if one in joined} | set(extra)
    return tuple(Choice(found[one], work[one].organization if one in work else "", one in meant) for one in order)
