"""Whether those who vouch are independent of each other: the guard against one person behind several accounts.

The rule. A member was brought in by whoever's link he came in by, or by those who vouched for his application. Two who
vouch count as one when one brought the other in within the last N days, or one and the same member brought both in
within that time, directly or through others who are as new. So whatever a single member can raise within N days, by links
or by vouching, counts as himself. Two old members who have vouched together before stay two: only descent counts.
Hosts are no ancestors: a host could let the applicant in alone, and at first everybody comes in by the host's links.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations
from typing import Any

from sqlalchemy import and_, select, union_all
from sqlalchemy.orm import Session

from alumni.accounts.models import Invitation, Role, User
from alumni.applications.models import Answer, Application, Vouch

MOST_GENERATIONS = 12
MOST_WEIGHED = 12
"""Vouchers whose combinations are tried; with the first twelve there are at most 924."""

Ancestry = Mapping[int, frozenset[int]]
"""Each voucher with the members he descends from within the time, himself among them."""


def ancestry(session: Session, person_ids: Collection[int], *, since: dt.datetime) -> Ancestry:
    """Who brought each of these members in since `since`, and who brought those in, and so on. One query a generation."""
    parents: dict[int, set[int]] = {}
    generation = set(person_ids)
    for _step in range(MOST_GENERATIONS):
        fresh = generation - parents.keys()
        if not fresh:
            break
        parents |= {one: set() for one in fresh}
        generation = set()
        for child, parent in _brought_in(session, fresh, since):
            parents[child].add(parent)
            generation.add(parent)
    return {one: _ancestors(one, parents) for one in person_ids}


def _brought_in(session: Session, ids: Collection[int], since: dt.datetime) -> list[tuple[int, int]]:
    hosts = select(User.person_id).where(User.roles.any(Role.name == "host"))
    by_link = select(Invitation.used_by_id, Invitation.invited_by_id).where(
        Invitation.used_by_id.in_(ids), Invitation.used_at > since, Invitation.invited_by_id.is_not(None),
        Invitation.invited_by_id.not_in(hosts),
    )  # fmt: skip
    by_vouching = (
        select(Application.person_id, Vouch.voucher_id)
        .join(Vouch, and_(Vouch.application_id == Application.id, Vouch.answer == Answer.VOUCH))
        .where(Application.person_id.in_(ids), Application.settled_at > since, Vouch.voucher_id.not_in(hosts))
    )
    rows: Sequence[Any] = session.execute(union_all(by_link, by_vouching)).all()
    return [(row[0], row[1]) for row in rows]


def _ancestors(one: int, parents: Mapping[int, set[int]]) -> frozenset[int]:
    found, waiting = {one}, [one]
    while waiting:
        for parent in parents.get(waiting.pop(), set()) - found:
            found.add(parent)
            waiting.append(parent)
    return frozenset(found)


def independent(vouchers: Collection[int], descent: Ancestry, *, needed: int) -> int:
    """How many of the vouchers are independent of each other, counted up to `needed`."""
    weighed = sorted(vouchers)[:MOST_WEIGHED]
    for size in range(min(needed, len(weighed)), 1, -1):
        for group in combinations(weighed, size):
            if all(descent[a].isdisjoint(descent[b]) for a, b in combinations(group, 2)):
                return size
    return min(1, len(weighed), needed)
