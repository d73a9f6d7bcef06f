"""Closeness by its laws: what must hold for any two careers, and the few figures that are published."""

from __future__ import annotations

import itertools
import math
from dataclasses import FrozenInstanceError, replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from projects.closeness import (
    HARD,
    HARDEST,
    LONG_AGO,
    ORDINARY_TEAM,
    SMALL_TEAM,
    Closeness,
    ImpossibleShare,
    ProposedRing,
    Reason,
    ReasonKind,
    SharedProject,
    Thresholds,
    closeness,
    nearness,
    proposed_ring,
    resource_allocation,
    touch_weight,
)

shared_projects = st.builds(
    SharedProject,
    months=st.floats(0, 120),
    team_size=st.integers(0, 300),
    years_ago=st.floats(0, 45),
    intensity=st.floats(0, 3),
    hardship=st.integers(0, HARDEST),
)
careers = st.lists(shared_projects, max_size=8)
amounts = st.floats(0, 100)
more = st.floats(0, 50)


def score(*shared: SharedProject, circle: float = 0.0, touches: float = 0.0) -> float:
    return closeness(shared, common_circle=circle, touches=touches).score


def reason(near: Closeness, kind: ReasonKind) -> Reason | None:
    found = [r for r in near.reasons if r.kind is kind]
    assert len(found) <= 1
    return found[0] if found else None


# ------------------------------------------------------------------ the formula, by hand


def test_the_published_formula_by_hand() -> None:
    long_one = SharedProject(months=16, team_size=5, years_ago=1, intensity=0.25)
    recent = SharedProject(months=1, team_size=2, years_ago=0)
    near = closeness([long_one, recent], common_circle=0.3, touches=3)
    # 16^.75 = 8, .25^.5 = .5, 4^-.75 = 2^-1.5, halved by the year; the recent one is 1 exactly
    old = 8 * 0.5 * 2**-1.5
    assert near.points == pytest.approx((old / 2, 1.0))
    assert near.depth == pytest.approx(old + 1)
    assert near.warmth == pytest.approx(old / 2 + 1)
    assert near.projects_part == pytest.approx(math.log2(1 + (old / 2 + 1) / 0.1))
    assert near.circle_part == pytest.approx(0.25 * 2)  # log2(1 + 10 * 0.3) = 2
    assert near.touches_part == pytest.approx(2)
    assert near.score == pytest.approx(near.projects_part + near.circle_part + near.touches_part)


def test_two_who_share_nothing() -> None:
    near = closeness([])
    assert (near.score, near.depth, near.warmth, near.points, near.reasons) == (0, 0, 0, (), ())


def test_published_anchors_of_depth() -> None:
    assert SharedProject(months=5, team_size=5, years_ago=0).depth == pytest.approx(1.18, abs=0.01)
    assert SharedProject(months=12, team_size=45, years_ago=7).depth == pytest.approx(0.377, abs=0.001)


def test_depth_outlives_recency() -> None:
    """Ten projects that ended six years ago are nearer than one like them that ended last year."""
    one = SharedProject(months=3, team_size=6, years_ago=1)
    assert score(*[replace(one, years_ago=6)] * 10) > score(one)


def test_a_year_given_as_one_month_is_another_score() -> None:
    year = SharedProject(months=12, team_size=5, years_ago=0)
    month = replace(year, months=1)
    assert year.points / month.points == pytest.approx(12**0.75)
    assert replace(year, years_ago=12).points == pytest.approx(year.points / 13)
    assert replace(year, years_ago=1).points == pytest.approx(year.points / 2)


def test_hardship_raises_intensity_by_its_factor() -> None:
    plain = SharedProject(months=6, team_size=4, years_ago=2, intensity=0.5)
    for step in range(HARDEST + 1):
        by_hand = replace(plain, intensity=0.5 * HARD**step)
        assert replace(plain, hardship=step).points == pytest.approx(by_hand.points)


# ------------------------------------------------------------------ laws


@given(careers, amounts, amounts)
def test_parts_add_up_and_nothing_is_negative(shared: list[SharedProject], circle: float, touches: float) -> None:
    near = closeness(shared, common_circle=circle, touches=touches)
    parts = (near.projects_part, near.circle_part, near.touches_part)
    assert min(*parts, near.depth, near.warmth, *near.points, 0.0) == 0.0
    assert near.score == pytest.approx(sum(parts))
    assert math.fsum(near.points) == near.warmth
    assert len(near.points) == len(shared)
    assert near.warmth <= near.depth * (1 + 1e-12)
    assert math.isfinite(near.score)


@given(shared_projects, careers, more)
def test_more_months_never_lower(one: SharedProject, others: list[SharedProject], extra: float) -> None:
    assert score(replace(one, months=one.months + extra), *others) >= score(one, *others)


@given(shared_projects, careers, more)
def test_more_intensity_never_lowers(one: SharedProject, others: list[SharedProject], extra: float) -> None:
    assert score(replace(one, intensity=one.intensity + extra), *others) >= score(one, *others)


@given(shared_projects, careers)
def test_a_harder_project_never_lowers(one: SharedProject, others: list[SharedProject]) -> None:
    scores = [score(replace(one, hardship=step), *others) for step in range(HARDEST + 1)]
    assert scores == sorted(scores)


@given(shared_projects, careers, st.integers(0, 200))
def test_a_larger_team_never_raises(one: SharedProject, others: list[SharedProject], extra: int) -> None:
    assert score(replace(one, team_size=one.team_size + extra), *others) <= score(one, *others)


@given(shared_projects, careers, more)
def test_years_never_raise_but_never_reach_zero(one: SharedProject, others: list[SharedProject], extra: float) -> None:
    later = replace(one, years_ago=one.years_ago + extra)
    assert score(later, *others) <= score(one, *others)
    assert later.depth == one.depth
    assert later.points > 0 or one.depth < 1e-300


@given(shared_projects, careers)
def test_one_more_project_never_lowers(one: SharedProject, others: list[SharedProject]) -> None:
    assert score(one, *others) >= score(*others)


@given(careers, amounts, more)
def test_circle_and_touches_never_lower(shared: list[SharedProject], amount: float, extra: float) -> None:
    assert score(*shared, circle=amount + extra) >= score(*shared, circle=amount)
    assert score(*shared, touches=amount + extra) >= score(*shared, touches=amount)


@given(st.floats(1, 100), st.integers(2, 100), st.floats(0, 30))
def test_where_it_matters_the_laws_are_strict(months: float, team: int, years: float) -> None:
    one = SharedProject(months=months, team_size=team, years_ago=years)
    base = score(one)
    assert score(replace(one, months=months + 1)) > base
    assert score(replace(one, team_size=team + 1)) < base
    assert score(replace(one, years_ago=years + 0.1)) < base
    assert score(one, circle=0.1) > base
    assert score(one, touches=0.1) > base


@given(st.data(), careers, amounts, amounts)
def test_order_does_not_matter(data: st.DataObject, shared: list[SharedProject], circle: float, touches: float) -> None:
    order = data.draw(st.permutations(range(len(shared))))
    a = closeness(shared, common_circle=circle, touches=touches)
    b = closeness([shared[i] for i in order], common_circle=circle, touches=touches)
    assert (a.score, a.depth, a.warmth) == (b.score, b.depth, b.warmth)
    assert b.points == tuple(a.points[i] for i in order)
    assert [(r.kind, r.weight, r.months, r.projects) for r in a.reasons] == [
        (r.kind, r.weight, r.months, r.projects) for r in b.reasons
    ]


# ------------------------------------------------------------------ reasons


@given(careers, amounts, amounts)
def test_reasons_follow_from_what_was_given(shared: list[SharedProject], circle: float, touches: float) -> None:
    near = closeness(shared, common_circle=circle, touches=touches)
    weights = [r.weight for r in near.reasons]
    assert weights == sorted(weights, reverse=True)
    assert all(w > 0 for w in weights)
    counting = [one for one in shared if one.depth > 0]
    months, hard = reason(near, ReasonKind.MONTHS_TOGETHER), reason(near, ReasonKind.HARD_PROJECT)
    small, long_ago = reason(near, ReasonKind.SMALL_TEAM), reason(near, ReasonKind.LONG_AGO)
    if months:
        assert months.projects == len(counting)
        assert months.months == math.fsum(one.months for one in counting)
        assert months.weight == near.projects_part
    if hard:
        assert hard.project is not None and shared[hard.project].hardship == hard.amount
        assert hard.years == shared[hard.project].years_ago
        assert hard.projects == sum(one.hardship > 0 for one in counting)
        assert hard.weight <= near.projects_part
    if small:
        assert small.project is not None and small.people == max(shared[small.project].team_size, 2)
        assert small.projects == sum(one.team_size <= SMALL_TEAM for one in counting)
    if long_ago:
        assert long_ago.project is not None and long_ago.years == shared[long_ago.project].years_ago
        assert long_ago.years == min(one.years_ago for one in counting) >= LONG_AGO
    assert (reason(near, ReasonKind.COMMON_CIRCLE) is not None) == (near.circle_part > 0)
    assert (reason(near, ReasonKind.TOUCHED) is not None) == (near.touches_part > 0)


def test_weights_are_what_the_score_would_move() -> None:
    hard = SharedProject(months=9, team_size=4, years_ago=5, hardship=1)
    other = SharedProject(months=5, team_size=20, years_ago=7)
    near = closeness([other, hard], common_circle=0.4, touches=1.5)

    def weight(kind: ReasonKind) -> float:
        found = reason(near, kind)
        assert found is not None
        return found.weight

    def without(*shared: SharedProject) -> float:
        return near.score - score(*shared, circle=0.4, touches=1.5)

    assert weight(ReasonKind.MONTHS_TOGETHER) == pytest.approx(without())
    assert weight(ReasonKind.HARD_PROJECT) == pytest.approx(without(other, replace(hard, hardship=0)))
    assert weight(ReasonKind.SMALL_TEAM) == pytest.approx(without(other, replace(hard, team_size=ORDINARY_TEAM)))
    today = [replace(one, years_ago=0) for one in (other, hard)]
    assert weight(ReasonKind.LONG_AGO) == pytest.approx(-without(*today))
    assert weight(ReasonKind.TOUCHED) == pytest.approx(near.score - score(other, hard, circle=0.4))
    assert weight(ReasonKind.COMMON_CIRCLE) == pytest.approx(near.score - score(other, hard, touches=1.5))


def test_reasons_say_fourteen_months_on_three_projects_the_last_one_hard() -> None:
    shared = [
        SharedProject(months=6, team_size=8, years_ago=9.5),
        SharedProject(months=3, team_size=12, years_ago=8.0),
        SharedProject(months=5, team_size=4, years_ago=6.5, hardship=2),
    ]
    near = closeness(shared, touches=touch_weight(0.5))
    assert {r.kind for r in near.reasons} == set(ReasonKind) - {ReasonKind.COMMON_CIRCLE}
    months, hard = reason(near, ReasonKind.MONTHS_TOGETHER), reason(near, ReasonKind.HARD_PROJECT)
    small, long_ago = reason(near, ReasonKind.SMALL_TEAM), reason(near, ReasonKind.LONG_AGO)
    assert months and (months.months, months.projects) == (14, 3)
    assert hard and (hard.project, hard.projects, hard.years, hard.amount) == (2, 1, 6.5, 2)
    assert small and (small.project, small.people) == (2, 4)
    assert long_ago and (long_ago.project, long_ago.years) == (2, 6.5)


@pytest.mark.parametrize(
    ("one", "kind"),
    [
        (SharedProject(months=5, team_size=9, years_ago=1), ReasonKind.SMALL_TEAM),
        (SharedProject(months=5, team_size=9, years_ago=1), ReasonKind.HARD_PROJECT),
        (SharedProject(months=5, team_size=9, years_ago=2.9), ReasonKind.LONG_AGO),
        (SharedProject(months=0, team_size=3, years_ago=5, hardship=2), ReasonKind.MONTHS_TOGETHER),
    ],
)
def test_no_reason_without_its_fact(one: SharedProject, kind: ReasonKind) -> None:
    assert reason(closeness([one]), kind) is None


def test_reasons_and_facts_are_frozen() -> None:
    near = closeness([SharedProject(months=1, team_size=2, years_ago=0)])
    with pytest.raises(FrozenInstanceError):
        near.reasons[0].weight = 9.0  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        near.warmth = 9.0  # type: ignore[misc]


# ------------------------------------------------------------------ what cannot be


@pytest.mark.parametrize("field", ["months", "team_size", "years_ago", "intensity", "hardship"])
@pytest.mark.parametrize("value", [-1, -0.5, math.nan, math.inf, -math.inf, 1e9])
def test_impossible_facts_are_refused_by_name(field: str, value: float) -> None:
    good: dict[str, float] = {"months": 3, "team_size": 4, "years_ago": 1, "intensity": 1, "hardship": 1}
    with pytest.raises(ImpossibleShare) as refused:
        SharedProject(**{**good, field: value})  # type: ignore[arg-type]
    assert refused.value.field == field


@pytest.mark.parametrize("value", [-1.0, math.nan, math.inf])
def test_impossible_sums_are_refused(value: float) -> None:
    with pytest.raises(ImpossibleShare, match="common_circle"):
        closeness([], common_circle=value)
    with pytest.raises(ImpossibleShare, match="touches"):
        closeness([], touches=value)
    with pytest.raises(ImpossibleShare, match="age_years"):
        touch_weight(value)
    with pytest.raises(ImpossibleShare, match="score"):
        nearness(value)


def test_hardship_has_three_steps() -> None:
    with pytest.raises(ImpossibleShare):
        SharedProject(months=1, team_size=2, years_ago=0, hardship=HARDEST + 1)


@pytest.mark.parametrize("team_size", [0, 1])
def test_a_team_that_was_not_counted_is_the_two(team_size: int) -> None:
    pair = SharedProject(months=4, team_size=2, years_ago=1)
    assert replace(pair, team_size=team_size).points == pair.points


# ------------------------------------------------------------------ touches, circle, rings, bar


def test_touch_weight() -> None:
    assert touch_weight(0) == 1
    assert touch_weight(2) == 0.5
    assert touch_weight(4) == 0.25
    assert touch_weight(2, people=5) == 0.125
    with pytest.raises(ImpossibleShare, match="people"):
        touch_weight(0, people=1)


@given(st.floats(0, 60), st.floats(0.01, 10), st.integers(2, 200))
def test_touches_fade_and_are_shared(age: float, later: float, people: int) -> None:
    assert 0 < touch_weight(age + later, people) < touch_weight(age, people)
    assert touch_weight(age, people + 1) < touch_weight(age, people) <= 1


def test_resource_allocation() -> None:
    assert resource_allocation([]) == 0
    assert resource_allocation([2, 4, 4]) == 1
    assert resource_allocation(n for n in (10,)) == 0.1
    with pytest.raises(ImpossibleShare, match="degrees"):
        resource_allocation([5, 1])


@given(st.lists(st.integers(2, 500), max_size=20), st.integers(2, 500))
def test_one_more_common_colleague_adds_and_a_popular_one_adds_less(degrees: list[int], degree: int) -> None:
    known = resource_allocation(degrees)
    assert resource_allocation([*degrees, degree]) > resource_allocation([*degrees, degree + 1]) > known


DEEP_AND_WARM = [SharedProject(months=9, team_size=4, years_ago=1)]
DEEP_AND_COLD = [SharedProject(months=9, team_size=4, years_ago=12)]
SHALLOW = [SharedProject(months=12, team_size=45, years_ago=0)]


@pytest.mark.parametrize(
    ("shared", "touched", "ring"),
    [
        (DEEP_AND_WARM, False, ProposedRing.JINMYAKU),
        (DEEP_AND_WARM, True, ProposedRing.JINMYAKU),
        (DEEP_AND_COLD, False, ProposedRing.DORMANT),
        (DEEP_AND_COLD, True, ProposedRing.JINMYAKU),
        (SHALLOW, False, ProposedRing.NETWORK),
        (SHALLOW, True, ProposedRing.NETWORK),
        ([], True, ProposedRing.NETWORK),
    ],
)
def test_proposed_ring(shared: list[SharedProject], touched: bool, ring: ProposedRing) -> None:
    assert proposed_ring(closeness(shared), touched_within_two_years=touched) is ring


def test_thresholds_are_published_start_values_and_can_be_moved() -> None:
    assert Thresholds() == Thresholds(depth=1.0, warmth=0.4)
    near = closeness(DEEP_AND_WARM)
    strict = Thresholds(depth=near.depth, warmth=near.warmth)
    assert proposed_ring(near, touched_within_two_years=False, thresholds=strict) is ProposedRing.JINMYAKU
    colder = replace(strict, warmth=near.warmth * 1.01)
    assert proposed_ring(near, touched_within_two_years=False, thresholds=colder) is ProposedRing.DORMANT
    deeper = replace(strict, depth=near.depth * 1.01)
    assert proposed_ring(near, touched_within_two_years=True, thresholds=deeper) is ProposedRing.NETWORK


@given(st.floats(0, 40), st.floats(0, 40))
def test_nearness_orders_as_the_score(a: float, b: float) -> None:
    assume(a < b)
    assert 0 <= nearness(a) <= nearness(b) < 1


def test_the_bar_tells_jinmyaku_apart() -> None:
    """From the least jinmyaku (depth 1, a little warm) to a pair of years: the bars use most of the length."""
    rows = [
        [SharedProject(months=5, team_size=5, years_ago=1.5)],
        [SharedProject(months=9, team_size=5, years_ago=1.5)],
        [SharedProject(months=9, team_size=5, years_ago=0.5)],
        [SharedProject(months=9, team_size=4, years_ago=0.5), SharedProject(months=6, team_size=6, years_ago=3)],
        [SharedProject(months=12, team_size=3, years_ago=0.2, hardship=2)] * 2,
    ]
    found = [closeness(shared) for shared in rows]
    assert {proposed_ring(near, touched_within_two_years=False) for near in found} == {ProposedRing.JINMYAKU}
    bars = [nearness(near.score) for near in found]
    assert bars == sorted(bars)
    assert bars[0] < 0.2 and bars[-1] > 0.8
    assert min(later - earlier for earlier, later in itertools.pairwise(bars)) > 0.08
