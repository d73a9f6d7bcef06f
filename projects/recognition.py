"""Whether two people recorded the same project apart.

Each of a pair of records says: this firm, this codename, these people in these months. What speaks for one project and
what against is weighed in bits, i.e. the base-2 logarithm of how much likelier the sign is when the two are one than
when they are not (Fellegi and Sunter 1969, "A theory for record linkage"), and added up. The weights were set by hand
on generated careers (benchmarks/same_project.py, seed 1) and measured on others.

Records of different firms, or without a month in common, are never the same here. Pure and symmetric.
"""

from __future__ import annotations

import math
import operator
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from projects.codenames import Reading, Sound, one_slip_apart, sound
from projects.models import SizeBand
from projects.months import Month, overlap

SAME_AT = 5.5
"""Bits from which on two records are offered for joining: 45 to 1, among records of one firm that meet in time and share a
name or a person. On generated careers (seeds 2, 3): precision 0.983 and 0.987, recall 0.91."""

BEFORE_ANY_SIGN = -1.5
"""Bits with which such a pair begins."""


@dataclass(frozen=True, slots=True)
class Time:
    """Months, both included, and the share of full time."""

    first: Month
    last: Month
    share: float = 1.0

    @property
    def months(self) -> int:
        return self.last.number - self.first.number + 1


@dataclass(frozen=True)
class Record:
    """A project as one member recorded it, or as several did once they are joined.

    firm: its key (equal means the same firm); people: by human id, the teller among them; also: wordings of the others.
    """

    firm: str
    codename: str
    time: Time
    people: Mapping[int, Time]
    industry: str | None = None
    capability: str | None = None
    size_band: SizeBand | None = None
    also: tuple[str, ...] = ()
    reading: Reading | None = field(default=None, compare=False)

    @cached_property
    def sounds(self) -> tuple[Sound, ...]:
        """Of each wording, the record's own first."""
        return tuple(dict.fromkeys(sound(name, self.reading) for name in (self.codename, *self.also)))


class Sign(StrEnum):
    """What speaks for or against; the word by which a page says it."""

    SAME_NAME = "same_name"
    NEARLY_SAME_NAME = "nearly_same_name"
    OTHER_NAME = "other_name"
    SAME_PHASE = "same_phase"
    OTHER_PHASE = "other_phase"
    SAME_MONTHS = "same_months"
    FEW_MONTHS_IN_COMMON = "few_months_in_common"
    SAME_PEOPLE = "same_people"
    OTHER_PEOPLE = "other_people"
    SAME_FIELD = "same_field"
    OTHER_FIELD = "other_field"
    OTHER_SIZE = "other_size"


@dataclass(frozen=True, slots=True)
class Likeness:
    """bits: the sum, 0 with no signs when the two cannot be one; signs: what spoke, heaviest first; people: who is on both at
    the same time."""

    bits: float
    signs: tuple[tuple[Sign, float], ...] = ()
    people: tuple[int, ...] = ()

    @property
    def same(self) -> bool:
        return self.bits >= SAME_AT


NEVER = Likeness(-math.inf)


def likeness(one: Record, two: Record) -> Likeness:
    """How much speaks for two records meaning one project."""
    if one.firm != two.firm or not overlap(one.time.first, one.time.last, two.time.first, two.time.last):
        return NEVER
    people, of_people = _people(one, two)
    signs = (*_best_name(one, two), _months(one.time, two.time), *of_people, *_field(one, two), *_size(one, two))
    heard = sorted((sign for sign in signs if sign[1]), key=lambda sign: (-abs(sign[1]), sign[0]))
    return Likeness(BEFORE_ANY_SIGN + math.fsum(bits for _, bits in heard), tuple(heard), people)


Signs = Sequence[tuple[Sign, float]]


def _best_name(one: Record, two: Record) -> Signs:
    """Of all pairs of wordings the one that speaks most for one project; a phase that two wordings differ in stays against."""
    named = [_name(a, b) for a in one.sounds for b in two.sounds]
    best = max(named, key=lambda signs: math.fsum(bits for _, bits in signs))
    phases = [sign for signs in named for sign in signs if sign[0] is Sign.OTHER_PHASE and sign not in best]
    return [*best, *sorted(phases, key=lambda sign: sign[1])[:1]]


def _name(one: Sound, two: Sound) -> Signs:
    ordinary = one.ordinary or two.ordinary
    if one.letters == two.letters:
        named = (Sign.SAME_NAME, 1.5 if ordinary else 3.5)
    elif _nearly(one.letters, two.letters):
        named = (Sign.NEARLY_SAME_NAME, 0.5 if ordinary else 1.0)
    else:
        named = (Sign.OTHER_NAME, -4.5)
    if one.phase and one.phase == two.phase:
        return [named, (Sign.SAME_PHASE, 2.0)]
    if (one.phase or 1) != (two.phase or 1):
        return [named, (Sign.OTHER_PHASE, -12.0 if one.phase and two.phase else -3.0)]
    return [named]


def _nearly(one: str, two: str) -> bool:
    short, long = sorted((one, two), key=len)
    if len(short) >= 4 and short in long:
        return True
    return len(short) >= 5 and one_slip_apart(one, two)


_NEAR_END = (0.0, 0.0, -0.5, -1.0)
_FAR_END = (2.0, 1.0, 0.5, 0.0, -1.0, -2.0)


def _months(one: Time, two: Time) -> tuple[Sign, float]:
    """By how far the beginnings and the ends lie apart, and by the part of the shorter record that lies in the longer."""
    near, far = sorted((abs(one.first.number - two.first.number), abs(one.last.number - two.last.number)))
    part = overlap(one.first, one.last, two.first, two.last) / min(one.months, two.months)
    bits = _NEAR_END[min(near, 3)] + _FAR_END[min(far, 5)] + 1.5 * part
    return (Sign.SAME_MONTHS if bits > 0 else Sign.FEW_MONTHS_IN_COMMON), bits


_BITS_OF_A_PERSON = (7.5, 10.0, 9.0)
"""One man may be on two projects; two in the same months hardly ever are."""


def _people(one: Record, two: Record) -> tuple[tuple[int, ...], Signs]:
    """Who stands on both in the same months: hardly anybody works full time on two projects at once. Beyond three persons
    nothing is added, for teams move on together. Whoever one record names and the other does not speaks against, a little."""
    both = {}
    for person in one.people.keys() & two.people.keys():
        a, b = one.people[person], two.people[person]
        if common := overlap(a.first, a.last, b.first, b.last):
            part = common / (a.months + b.months - common)
            both[person] = part * (1.0 if min(a.share, b.share) > 0.5 else 0.7)
    strongest = sorted(both.values(), reverse=True)[:3]
    missing = min(len(one.people), len(two.people)) - len(both)
    against = min(missing, 4) * -1.0 - (0.0 if both else 1.5)
    signs = [
        (Sign.SAME_PEOPLE, math.fsum(map(operator.mul, strongest, _BITS_OF_A_PERSON))),
        (Sign.OTHER_PEOPLE, against),
    ]
    return tuple(sorted(both)), signs


def _field(one: Record, two: Record) -> Signs:
    pairs = ((one.industry, two.industry), (one.capability, two.capability))
    bits = math.fsum(2.0 if a == b else -2.0 for a, b in pairs if a and b)
    return [(Sign.SAME_FIELD if bits > 0 else Sign.OTHER_FIELD, bits)]


def _size(one: Record, two: Record) -> Signs:
    bands = list(SizeBand)
    if one.size_band and two.size_band and abs(bands.index(one.size_band) - bands.index(two.size_band)) > 1:
        return [(Sign.OTHER_SIZE, -1.5)]
    return []


def joined(one: Record, two: Record) -> Record:
    """The two as one record, under the first one's name: everybody of both, each as long as either says."""
    people = dict(two.people)
    for person, time in one.people.items():
        people[person] = _longer(time, people[person]) if person in people else time
    return replace(
        one, also=tuple(dict.fromkeys((*one.also, two.codename, *two.also))), time=_longer(one.time, two.time), people=people, industry=one.industry or two.industry,
        capability=one.capability or two.capability, size_band=one.size_band or two.size_band,
    )  # fmt: skip


def _longer(one: Time, two: Time) -> Time:
    return Time(min(one.first, two.first), max(one.last, two.last), max(one.share, two.share))
