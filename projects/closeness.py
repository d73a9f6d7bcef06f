"""How near two people are, from what they went through together. Facts in, a score with its reasons out.

    points of a shared project = months^0.75 * intensity^0.5 * (team size - 1)^-0.75 / (1 + years since the overlap ended)
    warmth  = sum of points;   depth = the same sum without the division by (1 + years)
    score   = log2(1 + warmth / 0.1) + 0.25 * log2(1 + 10 * common circle) + log2(1 + touches)

The constants were chosen on early years of paper authors, code bases, film actors and two firms, then frozen; on later
years the formula finds those who really helped better than the number of shared projects, Newman's 1 / (team - 1) with
a half-life, and Adamic-Adar. Fading is 1 / (1 + years), never zero: depth beats recency. What the other person is like in
general (active, helpful, senior) is left out on purpose, it is another question than how near the two are.

The score has no unit and says nothing alone; it orders people. Nothing here is a sentence: reasons are kinds and numbers.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

HARD = 1.5
"""A hard project counts as if one had been on it 1.5 times as much, an ordeal as 1.5 * 1.5 times. An assumption: none of
the measured records says how hard the work was. To be fitted again once replies to real requests are known."""

HARDEST = 2
"""The highest `hardship`: 0 = a project like others, 1 = hard, 2 = an ordeal."""

SMALL_TEAM = 5
"""People. A team this small is named as a reason; the measure is how much less the same months would say in ORDINARY_TEAM."""

ORDINARY_TEAM = 10

LONG_AGO = 3.0
"""Years since the last overlap from which the silence itself is named (Levin, Walter and Murnighan 2011: dormant at 3+)."""

TOUCH_HALF_LIFE = 2.0
"""Years after which a meeting, mail or call counts half."""

_WARMTH_UNIT = 0.1
_CIRCLE_WEIGHT = 0.25
_CIRCLE_STEEPNESS = 10.0
_BEYOND_ANY_CAREER = 1e6


class ImpossibleShare(ValueError):
    """A number that no two people can have shared: negative, not a number, or absurdly large. `field` names it."""

    def __init__(self, field: str, value: float) -> None:
        super().__init__(f"{field} cannot be {value!r}")
        self.field = field
        self.value = value


def _possible(field: str, value: float, least: float = 0.0) -> None:
    if not least <= value <= _BEYOND_ANY_CAREER:
        raise ImpossibleShare(field, value)


@dataclass(frozen=True, slots=True)
class SharedProject:
    """One project on which two people were side by side.

    months: months both were on it (a year is 12; half months are fine; 0 counts nothing).
    team_size: people on it while both were there, the two included. 0 and 1 are read as 2, for the two were there.
    years_ago: years since the overlap ended; 0 while it still runs. Never negative: the caller says 0 for an open end.
    intensity: share of full time of the less involved one, 1 = both full time. Above 1 is allowed (joint acts a month).
    hardship: 0 to HARDEST; each step multiplies the intensity by HARD. Do not multiply HARD into intensity as well.

    Raises ImpossibleShare.
    """

    months: float
    team_size: int
    years_ago: float
    intensity: float = 1.0
    hardship: int = 0

    def __post_init__(self) -> None:
        for field in ("months", "team_size", "years_ago", "intensity"):
            _possible(field, getattr(self, field))
        if self.hardship not in range(HARDEST + 1):
            raise ImpossibleShare("hardship", self.hardship)

    @property
    def depth(self) -> float:
        """Points before fading. Five full-time months in a team of five give about 1, twelve in a team of 45 about 0.4."""
        effort: float = self.intensity * HARD**self.hardship
        others = max(self.team_size, 2) - 1
        return float(self.months**0.75 * effort**0.5 * others**-0.75)

    @property
    def points(self) -> float:
        """What is left of the depth today."""
        return self.depth / (1.0 + self.years_ago)


class ReasonKind(StrEnum):
    MONTHS_TOGETHER = "months_together"
    HARD_PROJECT = "hard_project"
    SMALL_TEAM = "small_team"
    LONG_AGO = "long_ago"
    COMMON_CIRCLE = "common_circle"
    TOUCHED = "touched"


@dataclass(frozen=True, slots=True)
class Reason:
    """One fact behind a score, as numbers; the page makes the sentence. Fields that a kind does not use stay None.

    weight: points of score that the fact makes out: how far the score would move were the fact not there. LONG_AGO is
    the only kind that holds the score down, so its weight is what the silence has cost.

    kind             months  projects  project  people  years  amount
    MONTHS_TOGETHER  sum     count     -        -       -      -       projects running side by side each count
    HARD_PROJECT     -       count     deepest  -       since  hardest `hardship` of the deepest
    SMALL_TEAM       -       count     deepest  its size -     -       teams of SMALL_TEAM people or fewer
    LONG_AGO         -       -         last     -       since  -       the last overlap is LONG_AGO years back or more
    COMMON_CIRCLE    -       -         -        -       -      resource allocation over common colleagues
    TOUCHED          -       -         -        -       -      sum of touch weights

    project: index in the sequence handed to `closeness`, so that the page can name the codename and the year.
    """

    kind: ReasonKind
    weight: float
    months: float | None = None
    projects: int | None = None
    project: int | None = None
    people: int | None = None
    years: float | None = None
    amount: float | None = None


@dataclass(frozen=True, slots=True)
class Closeness:
    """What shared projects, common colleagues and later touches say about two people.

    score = projects_part + circle_part + touches_part. depth: what was built, unfaded. warmth: what is left of it today.
    points: of each shared project, in the order given; they add up to warmth. The first three fields are what was given.
    """

    shared: tuple[SharedProject, ...]
    common_circle: float
    touches: float
    depth: float
    points: tuple[float, ...]
    warmth: float
    projects_part: float
    circle_part: float
    touches_part: float

    @property
    def score(self) -> float:
        return self.projects_part + self.circle_part + self.touches_part

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """The heaviest first; none without weight. Worked out when asked for: a long list shows them for few."""
        reasons = _project_reasons(self.shared, self.depth, self.projects_part)
        reasons.append(Reason(ReasonKind.COMMON_CIRCLE, self.circle_part, amount=self.common_circle))
        reasons.append(Reason(ReasonKind.TOUCHED, self.touches_part, amount=self.touches))
        return tuple(sorted((r for r in reasons if r.weight > 0.0), key=lambda r: -r.weight))


def closeness(shared: Sequence[SharedProject], *, common_circle: float = 0.0, touches: float = 0.0) -> Closeness:
    """Score of two people; 0 for two who share nothing. Does not depend on the order of `shared`.

    common_circle: see `resource_allocation`. touches: sum of `touch_weight` over later meetings, mails and calls.
    Raises ImpossibleShare.
    """
    _possible("common_circle", common_circle)
    _possible("touches", touches)
    depths = [one.depth for one in shared]
    points = tuple(depth / (1.0 + one.years_ago) for depth, one in zip(depths, shared, strict=True))
    warmth = math.fsum(points)
    return Closeness(
        shared=tuple(shared),
        common_circle=common_circle,
        touches=touches,
        depth=math.fsum(depths),
        points=points,
        warmth=warmth,
        projects_part=_projects_part(warmth),
        circle_part=_CIRCLE_WEIGHT * math.log2(1.0 + _CIRCLE_STEEPNESS * common_circle),
        touches_part=math.log2(1.0 + touches),
    )


def _projects_part(warmth: float) -> float:
    return math.log2(1.0 + warmth / _WARMTH_UNIT)


def _project_reasons(shared: Sequence[SharedProject], depth: float, part: float) -> list[Reason]:
    counting = {i: one for i, one in enumerate(shared) if one.depth > 0.0}
    if not counting:
        return []
    months = math.fsum(one.months for one in counting.values())
    reasons = [Reason(ReasonKind.MONTHS_TOGETHER, part, months=months, projects=len(counting))]
    if hard := {i: one for i, one in counting.items() if one.hardship}:
        reasons.append(_hard_project(hard, part, part_without=_part_if(counting, hard, {"hardship": 0})))
    if small := {i: one for i, one in counting.items() if one.team_size <= SMALL_TEAM}:
        reasons.append(_small_team(small, part, part_without=_part_if(counting, small, {"team_size": ORDINARY_TEAM})))
    last = min(counting, key=lambda i: counting[i].years_ago)
    if (silent := counting[last].years_ago) >= LONG_AGO:
        reasons.append(Reason(ReasonKind.LONG_AGO, _projects_part(depth) - part, project=last, years=silent))
    return reasons


def _part_if(counting: dict[int, SharedProject], some: dict[int, SharedProject], change: dict[str, int]) -> float:
    """The projects part of the score if `some` of the projects had been otherwise."""
    return _projects_part(
        math.fsum((replace(one, **change) if i in some else one).points for i, one in counting.items())
    )


def _deepest(some: dict[int, SharedProject]) -> int:
    return max(some, key=lambda i: some[i].depth)


def _hard_project(hard: dict[int, SharedProject], part: float, *, part_without: float) -> Reason:
    i = _deepest(hard)
    return Reason(
        ReasonKind.HARD_PROJECT,
        part - part_without,
        projects=len(hard),
        project=i,
        years=hard[i].years_ago,
        amount=hard[i].hardship,
    )


def _small_team(small: dict[int, SharedProject], part: float, *, part_without: float) -> Reason:
    i = _deepest(small)
    return Reason(
        ReasonKind.SMALL_TEAM,
        part - part_without,
        projects=len(small),
        project=i,
        people=max(small[i].team_size, 2),
    )


def touch_weight(age_years: float, people: int = 2) -> float:
    """What a meeting, mail or call of `age_years` ago counts: 1 today between two, half after TOUCH_HALF_LIFE years.

    people: all who were there, both included; a lunch of n people counts 1 / (n - 1). Raises ImpossibleShare.
    """
    _possible("age_years", age_years)
    _possible("people", people, least=2)
    return float(2.0 ** (-age_years / TOUCH_HALF_LIFE) / (people - 1))


def resource_allocation(degrees: Iterable[int]) -> float:
    """Common circle: the sum over common colleagues of 1 / (number of that person's colleagues).

    Source: Zhou, Lu and Zhang 2009, "Predicting missing links via local information". Somebody who worked with everyone
    says little about any two of them. A common colleague has at least these two. Raises ImpossibleShare.
    """
    counts = tuple(degrees)
    for count in counts:
        _possible("degrees", count, least=2)
    return math.fsum(1.0 / count for count in counts)


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From where somebody is proposed as jinmyaku. Start values as published with the formula, to be adjusted.

    depth: enough was built once. warmth: it is still warm without any touch.
    """

    depth: float = 1.0
    warmth: float = 0.4


class ProposedRing(StrEnum):
    """Where closeness would put somebody until the member says otherwise; the member's own word always wins."""

    JINMYAKU = "jinmyaku"
    DORMANT = "dormant"
    NETWORK = "network"


def proposed_ring(
    near: Closeness, *, touched_within_two_years: bool, thresholds: Thresholds = Thresholds()
) -> ProposedRing:
    """Jinmyaku: deep, and warm or personally touched within two years. Deep but neither: dormant. The rest: network."""
    if near.depth < thresholds.depth:
        return ProposedRing.NETWORK
    if near.warmth >= thresholds.warmth or touched_within_two_years:
        return ProposedRing.JINMYAKU
    return ProposedRing.DORMANT


_HALF_BAR = 4.2
_BAR_STEEPNESS = 4


def nearness(score: float) -> float:
    """Length of the small bar beside a reason, 0 to 1 (1 is never reached in a life). Orders people exactly as the score.

    score^4 / (score^4 + 4.2^4). A bar linear in the score spends half its length on scores that no jinmyaku has: 9 in 10
    of those proposed as jinmyaku lie between 2.6 and 7 (in the most active code base 13), their median between 3.5 and 5.
    The curve is steepest there and puts that middle at half the bar: a dormant tie draws about 0.05, the least
    jinmyaku about 0.1, the middle one about 0.5, the nearest 0.75 to 0.95. Raises ImpossibleShare.
    """
    _possible("score", score)
    power = score**_BAR_STEEPNESS
    return float(power / (power + _HALF_BAR**_BAR_STEEPNESS))
