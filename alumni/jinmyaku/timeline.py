"""The picture of the work two people shared: where its lines, bars and words go. Geometry only; no words, no colour.

Two drawings of one picture, for a wide page and for a phone. One row a project, oldest on top: its words, the line of
the other, and mine below. Time runs from the year before the first overlap's beginning to the end of the last.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from projects.history import SharedWork, Stretch
from projects.months import Month

Place = Callable[[int], float]
EDGE = 4.0
FOOT = 24
LABEL = 21.0
THEIRS_BELOW_LABEL = 9.0
MINE_BELOW_LABEL = 17.0
LEAST_BAR = 3.0


@dataclass(frozen=True, slots=True)
class Size:
    """A drawing: width, height of a row, height of its letters, all in units of the viewBox; most years with a word."""

    width: int
    row: int
    letters: int
    most_years: int


WIDE = Size(720, 54, 13, 7)
PHONE = Size(340, 62, 12, 4)


@dataclass(frozen=True, slots=True)
class Tick:
    """The line of a new year; `year` is written beside it unless None."""

    x: float
    year: int | None


@dataclass(frozen=True, slots=True)
class Bar:
    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Row:
    """One project. anchor: "start" when the words run to the right of x, "end" when to the left."""

    work: SharedWork
    x: float
    y: float
    anchor: str
    theirs: Bar
    mine: Bar


@dataclass(frozen=True, slots=True)
class Timeline:
    """A drawing ready for the template. axis: where the year lines end."""

    size: Size
    height: int
    axis: int
    ticks: tuple[Tick, ...]
    rows: tuple[Row, ...]


def draw(works: Sequence[SharedWork], size: Size) -> Timeline:
    """The drawing of works in order, oldest first. At least one is needed."""
    first = min(min(work.mine.first, work.theirs.first) for work in works)
    last = max(max(work.mine.last, work.theirs.last) for work in works)
    start, end = Month(first.year, 1), Month(last.year, 12).number + 1
    scale = (size.width - 2 * EDGE - EDGE) / (end - start.number)

    def x_of(month: int) -> float:
        return round(EDGE + (month - start.number) * scale, 1)

    axis = size.row * len(works) + 10
    return Timeline(
        size, axis + FOOT, axis,
        tuple(_ticks(start.year, last.year + 1, x_of, size)),
        tuple(_row(i, work, x_of, size) for i, work in enumerate(works)),
    )  # fmt: skip


def _ticks(first: int, last: int, x_of: Place, size: Size) -> list[Tick]:
    every = max(1, -(-(last - first) // size.most_years))
    lines = max(1, every // 3) if every > 5 else 1
    return [
        Tick(x_of(year * 12), year if (year - first) % every == 0 and year < last else None)
        for year in range(first, last + 1)
        if (year - first) % lines == 0 or (year - first) % every == 0
    ]


def _row(i: int, work: SharedWork, x_of: Place, size: Size) -> Row:
    y = i * size.row + LABEL
    theirs = _bar(work.theirs, x_of, y + THEIRS_BELOW_LABEL)
    mine = _bar(work.mine, x_of, y + MINE_BELOW_LABEL)
    left, right = min(theirs.x, mine.x), max(theirs.x + theirs.width, mine.x + mine.width)
    to_the_right = size.width - left >= right
    return Row(work, round(left if to_the_right else right, 1), y, "start" if to_the_right else "end", theirs, mine)


def _bar(stretch: Stretch, x_of: Place, y: float) -> Bar:
    x = x_of(stretch.first.number)
    return Bar(x, y, round(max(LEAST_BAR, x_of(stretch.last.number + 1) - x), 1))
