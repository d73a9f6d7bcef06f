"""The decision of who is kept out: fails closed, for every combination of what may be known."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from alumni.referrals.models import RequestState
from alumni.referrals.stands import Stand, days_left, stand_of
from alumni.referrals.verdicts import MOST_OPEN_ASKS, Why, Work, verdicts, why_not

firms = st.frozensets(st.sampled_from(["minato", "kitakaze", "hayate", "shiosai"]), max_size=3)
works = st.builds(Work, firms=firms, fresh=st.booleans(), between_jobs=st.booleans())
numbers = st.integers(1, 9)
communities = st.dictionaries(numbers, works, max_size=8)
counts = st.dictionaries(numbers, st.integers(0, 6), max_size=8)
moments = st.datetimes(dt.datetime(2020, 1, 1), dt.datetime(2030, 1, 1), timezones=st.just(dt.UTC))


@given(works, works, st.integers(0, 6))
def test_let_in_only_when_everything_is_known_and_apart(mine: Work, theirs: Work, asks: int) -> None:
    apart = not mine.firms & theirs.firms
    everything = mine.known and theirs.known and apart and asks < MOST_OPEN_ASKS
    assert (why_not(mine, theirs, open_asks=asks) is None) == everything


@given(works, works, st.integers(0, 6))
def test_knowing_less_never_lets_anybody_in(mine: Work, theirs: Work, asks: int) -> None:
    if why_not(mine, theirs, open_asks=asks) is not None:
        for less in (Work(theirs.firms), Work(theirs.firms, fresh=False, between_jobs=False)):
            assert why_not(mine, less, open_asks=asks) is not None
        assert why_not(Work(mine.firms), theirs, open_asks=asks) is not None
    assert why_not(mine, Work(theirs.firms), open_asks=asks) is not None
    assert why_not(Work(mine.firms), theirs, open_asks=asks) is Why.OWN_EMPLOYER_UNKNOWN


@given(works, works, st.integers(0, 6), firms)
def test_one_more_rumour_can_only_shut_out(mine: Work, theirs: Work, asks: int, rumour: frozenset[str]) -> None:
    heard = Work(theirs.firms | rumour, theirs.fresh, theirs.between_jobs)
    if why_not(mine, theirs, open_asks=asks) is not None:
        assert why_not(mine, heard, open_asks=asks) is not None


@given(works, works, st.integers(0, 3))
def test_the_cap_gives_a_reason_of_its_own_and_only_to_people_otherwise_let_in(
    mine: Work, theirs: Work, over: int
) -> None:
    full = why_not(mine, theirs, open_asks=MOST_OPEN_ASKS + over)
    assert (full is Why.NOT_TAKING) == (why_not(mine, theirs, open_asks=0) is None)


@given(numbers, communities, counts, st.frozensets(numbers))
def test_the_asker_is_never_in_and_everybody_else_is_judged_once(
    asker: int, community: dict[int, Work], asks: dict[int, int], members: frozenset[int]
) -> None:
    judged = verdicts(asker, community, asks, members)
    assert set(judged) == members - {asker}
    for one, why in judged.items():
        if one not in community or asker not in community:
            assert why is not None


@given(numbers, communities, counts, st.lists(numbers, unique=True))
def test_order_does_not_matter(
    asker: int, community: dict[int, Work], asks: dict[int, int], members: list[int]
) -> None:
    turned = dict(reversed(list(community.items())))
    assert verdicts(asker, community, asks, frozenset(members)) == verdicts(
        asker, turned, dict(reversed(list(asks.items()))), frozenset(reversed(members))
    )


@given(moments, moments)
def test_time_alone_ends_an_open_request(expires: dt.datetime, now: dt.datetime) -> None:
    stand = stand_of(RequestState.OPEN, expires, now)
    assert stand is (Stand.OPEN if now < expires else Stand.EXPIRED)
    assert (days_left(expires, now) == 0) == (stand is Stand.EXPIRED)
    assert stand_of(RequestState.WITHDRAWN, expires, now) is Stand.WITHDRAWN
    assert stand_of(RequestState.CLOSED, expires, now) is Stand.CLOSED


def test_days_left_count_begun_days() -> None:
    now = dt.datetime(2026, 11, 23, 9, 0, tzinfo=dt.UTC)
    assert days_left(now + dt.timedelta(days=14), now) == 14
    assert days_left(now + dt.timedelta(days=13, seconds=1), now) == 14
    assert days_left(now + dt.timedelta(seconds=1), now) == 1
