"""Who would see a request if it were sent now, and who is shut out and why."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from alumni.accounts.models import User
from alumni.people.employments import STALE_AFTER
from alumni.people.models import Employment, Person
from alumni.people.showing import Thing, employments_visible_to, shows
from alumni.people.sight import Asker, NoSuchPerson, visible_to
from alumni.referrals.models import Answer, Asked, ReferralRequest, RequestState
from alumni.referrals.verdicts import MOST_OPEN_ASKS, Why, Work, verdicts


@dataclass(frozen=True, slots=True)
class Seen:
    """Somebody who will see it: a member's own profile."""

    person: Person


@dataclass(frozen=True, slots=True)
class ShutOut:
    """Somebody who was chosen and will not see it."""

    person: Person
    reason: Why


@dataclass(frozen=True, slots=True)
class Audience:
    """Both halves in the order of readings, whatever the order they were chosen in."""

    seen_by: tuple[Seen, ...]
    shut_out: tuple[ShutOut, ...]

    @property
    def seen_ids(self) -> frozenset[int]:
        return frozenset(one.person.id for one in self.seen_by)


def audience(session: Session, *, asker: Asker, person_ids: Collection[int], now: dt.datetime) -> Audience:
    """Judge the chosen people (own cards or members' profiles; a card stands for the member it is joined with).

    Five queries whatever the number of people. Raises NoSuchPerson for anybody the asker may not know of.
    """
    chosen = _chosen(session, asker, person_ids)
    members, closed = _members(session, asker, {one.profile_id or one.id for one in chosen})
    works = _works(session, asker, frozenset(members) | {asker.person_id}, now)
    asks = open_asks(session, asker=asker, person_ids=members, now=now)
    # Who does not wish to be asked by this asker looks like one who has enough to answer: it is not his to tell apart.
    judged = verdicts(asker.person_id, works, asks | dict.fromkeys(closed, MOST_OPEN_ASKS), frozenset(members))
    seen = [Seen(members[one]) for one, why in judged.items() if why is None]
    out = [ShutOut(members[one], why) for one, why in judged.items() if why is not None]
    out += [
        ShutOut(one, Why.NOT_A_MEMBER) for one in chosen
        if (one.profile_id or one.id) not in members and asker.person_id not in (one.id, one.profile_id)
    ]  # fmt: skip
    return Audience(
        tuple(sorted(seen, key=lambda one: (one.person.sort_key, one.person.id))),
        tuple(sorted(out, key=lambda one: (one.person.sort_key, one.person.id))),
    )


def _chosen(session: Session, asker: Asker, person_ids: Collection[int]) -> list[Person]:
    wanted = set(person_ids)
    found = list(session.scalars(select(Person).where(Person.id.in_(wanted), visible_to(asker))))
    if len(found) < len(wanted):
        raise NoSuchPerson(sorted(wanted - {one.id for one in found}))
    return found


def _members(session: Session, asker: Asker, profile_ids: Collection[int]) -> tuple[dict[int, Person], frozenset[int]]:
    """The profiles among these with a living account, and which of them the asker may not ask."""
    rows = session.execute(
        select(Person, shows(asker, Thing.ASKING)).join(User, User.person_id == Person.id)
        .where(Person.id.in_(profile_ids), Person.steward_id.is_(None), User.active, visible_to(asker))
    ).all()  # fmt: skip
    return {one.id: one for one, _ in rows}, frozenset(one.id for one, may_ask in rows if not may_ask)


def _works(session: Session, asker: Asker, profile_ids: frozenset[int], now: dt.datetime) -> dict[int, Work]:
    """Where these members work: by their own word as far as they show it, and by what the asker noted on his cards.

    Who does not show the asker where he works counts as unknown, whatever he wrote: any other verdict would tell.

    The asker's notes can only shut out: they may be wrong in the other direction. Every job that counts as present is
    weighed, for some people have two.
    """
    rows = session.execute(
        select(Person, shows(asker, Thing.PRESENT_WORK)).where(
            or_(Person.id.in_(profile_ids), Person.profile_id.in_(profile_ids)), visible_to(asker)
        )
    ).all()
    people, shown = [one for one, _shown in rows], {one.id for one, shows_work in rows if shows_work}
    jobs: dict[int, list[Employment]] = defaultdict(list)
    for job in session.scalars(
        select(Employment).where(
            Employment.person_id.in_([one.id for one in people]), Employment.current, employments_visible_to(asker)
        )
    ):
        jobs[job.person_id].append(job)
    works = {}
    for profile in (one for one in people if one.id in profile_ids):
        noted = [job for one in people if profile.id in (one.id, one.profile_id) for job in jobs[one.id]]
        own = jobs[profile.id]
        works[profile.id] = Work(
            firms=frozenset(job.organization_key for job in noted if job.organization_key),
            fresh=bool(own) and all(_fresh(job, now) for job in own),
            between_jobs=profile.between_jobs and profile.id in shown,
        )
    return works


def _fresh(job: Employment, now: dt.datetime) -> bool:
    return bool(job.organization_key) and job.checked_at is not None and now - job.checked_at <= STALE_AFTER


def open_asks(session: Session, *, asker: Asker, person_ids: Collection[int], now: dt.datetime) -> dict[int, int]:
    """How many open asks each person has not answered.

    A pass on the asker's own request counts as unanswered: otherwise room for one more would tell him of the pass.
    """
    rows = session.execute(
        select(Asked.person_id, func.count())
        .join(ReferralRequest, ReferralRequest.id == Asked.request_id)
        .where(
            Asked.person_id.in_(person_ids), ReferralRequest.state == RequestState.OPEN, ReferralRequest.expires_at > now,
            or_(Asked.answer.is_(None), and_(Asked.answer == Answer.PASS, ReferralRequest.asker_id == asker.person_id)),
        )
        .group_by(Asked.person_id)
    )  # fmt: skip
    return {row[0]: row[1] for row in rows}


def own_employer_known(session: Session, *, asker: Asker, now: dt.datetime) -> bool:
    """Whether the asker's own employer can be judged at all. Two queries."""
    mine = _works(session, asker, frozenset({asker.person_id}), now)
    return mine.get(asker.person_id, Work()).known
