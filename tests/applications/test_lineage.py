"""One person behind several accounts counts once, however he raised them."""

from __future__ import annotations

import datetime as dt

import hypothesis.strategies as st
from hypothesis import given
from sqlalchemy.orm import Session

from alumni.applications.lineage import _ancestors, ancestry, independent
from alumni.applications.models import State
from alumni.clock import now
from tests.applications.conftest import Door
from tests.conftest import Cast

YEAR = dt.timedelta(days=365)


def test_a_member_and_whom_he_brought_in_count_as_one(door: Door, cast: Cast) -> None:
    one, other, free = door.members(3)
    door.brought_in(other, by=one)
    door.apply()
    door.answers(one)
    door.answers(other)
    assert door.only().state is State.WAITING
    assert "1 of 2 independent members" in door.browser_of(cast.haruka).get(f"/applications/{door.only().id}").text
    door.answers(free)
    assert door.only().state is State.ACCEPTED


def test_two_brought_in_by_the_same_member_count_as_one_also_through_others(door: Door) -> None:
    root, one, between, other = door.members(4)
    door.brought_in(one, by=root)
    door.brought_in(between, by=root)
    door.brought_in(other, by=between)
    door.apply()
    door.answers(one)
    door.answers(other)
    assert door.only().state is State.WAITING


def test_whom_one_brought_in_long_ago_stands_alone(door: Door) -> None:
    one, other = door.members(2)
    door.brought_in(other, by=one, when=now() - YEAR - dt.timedelta(days=1))
    door.apply()
    door.answers(one)
    door.answers(other)
    assert door.only().state is State.ACCEPTED


def test_the_hosts_links_make_nobody_kin(door: Door, cast: Cast) -> None:
    one, other = door.members(2)
    door.brought_in(one, by=cast.haruka)
    door.brought_in(other, by=cast.haruka)
    door.apply()
    door.answers(one)
    door.answers(other)
    assert door.only().state is State.ACCEPTED


def test_whom_they_vouched_for_is_their_kin_and_they_stay_two(door: Door, session: Session) -> None:
    one, other = door.members(2)
    path = door.apply()
    door.answers(one)
    door.answers(other)
    door.app.test_client().post(f"{path}/come-in", data={"email": "r@example.jp", "password": "long enough for me"})
    newcomer = door.only().person_id
    assert newcomer is not None
    ids = {one.person_id, other.person_id, newcomer}
    descent = ancestry(session, ids, since=now() - YEAR)
    assert descent[newcomer] == ids
    assert independent({newcomer, one.person_id}, descent, needed=2) == 1
    assert independent({one.person_id, other.person_id}, descent, needed=2) == 2
    assert independent(ids, descent, needed=2) == 2


TREES = st.lists(st.integers(0, 200), min_size=1, max_size=11)


@given(TREES)
def test_whatever_one_member_raises_counts_as_one(choices: list[int]) -> None:
    """Accounts brought in by any of those before, all by one root: never two."""
    parents = {0: set[int]()} | {i + 1: {choice % (i + 1)} for i, choice in enumerate(choices)}
    descent = {one: _ancestors(one, parents) for one in parents}
    assert independent(set(parents), descent, needed=3) == 1


@given(TREES, TREES, st.integers(2, 4))
def test_two_roots_are_never_more_than_two(left: list[int], right: list[int], needed: int) -> None:
    parents = {0: set[int](), 100: set[int]()}
    for root, choices in ((0, left[:5]), (100, right[:5])):
        parents |= {root + i + 1: {root + choice % (i + 1)} for i, choice in enumerate(choices)}
    descent = {one: _ancestors(one, parents) for one in parents}
    assert independent(set(parents), descent, needed=needed) == 2


def test_rings_of_bringing_in_end(session: Session, door: Door) -> None:
    one, other = door.members(2)
    door.brought_in(one, by=other)
    door.brought_in(other, by=one)
    ids = {one.person_id, other.person_id}
    assert ancestry(session, ids, since=now() - YEAR) == dict.fromkeys(ids, ids)
