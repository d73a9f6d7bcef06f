"""Calendar months: projects are remembered by month, never by day."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass

ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "r": 2018, "h": 1988, "s": 1925}
_WESTERN = re.compile(r"^(\d{4})\s*[-/.年 ]\s*(\d{1,2})\s*月?$")
_ERA = re.compile(r"^(令和|平成|昭和|[rhs])\s*(元|\d{1,2})\s*[-/.年 ]\s*(\d{1,2})\s*月?$")
_ENGLISH = re.compile(r"^([a-z]{3,9})\.?,?\s+(\d{4})$")
_ENGLISH_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_EARLIEST, _LATEST = 1925, 2199


class NoSuchMonth(ValueError):
    """The text cannot be read as a month."""


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A year and a month (1 to 12)."""

    year: int
    month: int

    def __post_init__(self) -> None:
        if not (1 <= self.month <= 12 and _EARLIEST <= self.year <= _LATEST):
            raise NoSuchMonth(f"{self.year}-{self.month}")

    @property
    def number(self) -> int:
        """Months since year 0: what the database keeps."""
        return self.year * 12 + self.month - 1

    @classmethod
    def from_number(cls, number: int) -> Month:
        return cls(number // 12, number % 12 + 1)

    @classmethod
    def of(cls, day: dt.date) -> Month:
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> Month:
        """Read a month as people type it: 2019-04, 2019/4, 2019年4月, 令和元年5月, R1.5, Apr 2019. Raises NoSuchMonth."""
        folded = unicodedata.normalize("NFKC", text).strip().lower()
        if found := _WESTERN.match(folded):
            return cls(int(found[1]), int(found[2]))
        if found := _ERA.match(folded):
            return cls(ERAS[found[1]] + (1 if found[2] == "元" else int(found[2])), int(found[3]))
        if (found := _ENGLISH.match(folded)) and found[1][:3] in _ENGLISH_MONTHS:
            return cls(int(found[2]), _ENGLISH_MONTHS.index(found[1][:3]) + 1)
        raise NoSuchMonth(text)

    def plus(self, months: int) -> Month:
        return Month.from_number(self.number + months)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"


def overlap(a_first: Month, a_last: Month, b_first: Month, b_last: Month) -> int:
    """Months that two stretches (both ends inclusive) have in common; 0 when they do not meet."""
    return max(0, min(a_last.number, b_last.number) - max(a_first.number, b_first.number) + 1)
