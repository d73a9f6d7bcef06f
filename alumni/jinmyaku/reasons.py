"""Why somebody is near, as clauses of a sentence: kinds and numbers here, the words in templates/jinmyaku/reasons.html.

The voice is LOOK.md's: "Fourteen months on three projects, the last one a hard one in 2019."
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from babel.dates import get_month_names

from alumni.touch.touching import NotedTouch
from projects.closeness import Closeness, ReasonKind
from projects.history import History, SharedWork

SMALL = 5
"""People; a team this small is worth a word when it was the only project."""


class ClauseKind(StrEnum):
    """What a clause says. The fields of Clause it uses stand behind it."""

    ONE_PROJECT = "one_project"  # months, codename, running, year, hardship, people (0 unless small)
    SEVERAL_PROJECTS = "several_projects"  # months, projects, running, year, hardship: of the last one
    HARD_BEFORE = "hard_before"  # codename, year, hardship: the hardest, when it was not the last
    SAME_CIRCLE = "same_circle"  # people: common colleagues; never on a project at the same time
    TOUCHES_ONLY = "touches_only"  # people: number of touches; no project yet
    CARD_ONLY = "card_only"
    MEMBER_ONLY = "member_only"


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause. `months` is rounded and at least 1 where it is used; `year` is that of the last month together."""

    kind: ClauseKind
    months: int = 0
    projects: int = 0
    codename: str = ""
    year: int = 0
    hardship: int = 0
    people: int = 0
    running: bool = False


def clauses(history: History, near: Closeness, touches: Sequence[NotedTouch], *, is_card: bool) -> tuple[Clause, ...]:
    """What to say of one person; never empty."""
    if history.works:
        return _of_work(history.works, near)
    if history.common_colleagues:
        return (Clause(ClauseKind.SAME_CIRCLE, people=history.common_colleagues),)
    if touches:
        return (Clause(ClauseKind.TOUCHES_ONLY, people=len(touches)),)
    return (Clause(ClauseKind.CARD_ONLY if is_card else ClauseKind.MEMBER_ONLY),)


def _of_work(works: Sequence[SharedWork], near: Closeness) -> tuple[Clause, ...]:
    last = works[-1]
    total = max(1, round(math.fsum(work.fact.months for work in works)))
    if len(works) == 1:
        few = last.fact.team_size if last.fact.team_size <= SMALL else 0
        return (
            Clause(
                ClauseKind.ONE_PROJECT, months=total, projects=1, codename=last.project.codename,
                year=last.last.year, hardship=last.project.hardship, people=few, running=last.running,
            ),
        )  # fmt: skip
    said = Clause(
        ClauseKind.SEVERAL_PROJECTS, months=total, projects=len(works), codename=last.project.codename,
        year=last.last.year, hardship=last.project.hardship, running=last.running,
    )  # fmt: skip
    hard = next(
        (works[r.project] for r in near.reasons if r.kind is ReasonKind.HARD_PROJECT and r.project is not None), None
    )
    if hard is None or last.project.hardship:
        return (said,)
    before = Clause(
        ClauseKind.HARD_BEFORE, codename=hard.project.codename, year=hard.last.year, hardship=hard.project.hardship
    )
    return said, before


IN_LETTERS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip


def in_letters(number: int, language: str) -> str:
    """A number as it stands in a sentence: English in letters up to twenty, Japanese and larger ones in figures."""
    if language == "en" and 0 <= number < len(IN_LETTERS):
        return IN_LETTERS[number]
    return f"{number:,}"


def so_many(things: int, language: str) -> str:
    """A number of things before their noun: Japanese counts them 3つ, from ten on 12件."""
    if language == "ja":
        return f"{things}つ" if things < 10 else f"{things}件"
    return in_letters(things, language)


@dataclass(frozen=True, slots=True)
class Ago:
    """How long a day lies back, in the one unit that fits: days (0 to 13), weeks, months, years."""

    number: int
    unit: str


def ago(day: dt.date, today: dt.date) -> Ago:
    """A day ahead (it is already tomorrow there) counts as today."""
    days = max(0, (today - day).days)
    if days < 14:
        return Ago(days, "days")
    if days < 60:
        return Ago(days // 7, "weeks")
    months = (today.year - day.year) * 12 + today.month - day.month - (today.day < day.day)
    return Ago(months, "months") if months < 24 else Ago(months // 12, "years")


def roughly(day: dt.date, today: dt.date, language: str) -> str:
    """When it was, as one says it: the month within the last eleven, the year before that. "May", "5月", "2023", "2023年"."""
    if (today - day).days < 335:
        return f"{day.month}月" if language == "ja" else str(get_month_names("wide", locale="en")[day.month])
    return f"{day.year}年" if language == "ja" else str(day.year)
