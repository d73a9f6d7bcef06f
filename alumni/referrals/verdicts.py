"""Who may not learn of a request, and why: the decision alone, from what is known. Fails closed (DESIGN 5)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

MOST_OPEN_ASKS = 3
"""Unanswered asks one person may have at a time. More would turn a favour into a duty."""


class Why(StrEnum):
    """Why somebody who was chosen does not get a request. The page gives the words, never more than these."""

    NOT_A_MEMBER = "not_a_member"
    OWN_EMPLOYER_UNKNOWN = "own_employer_unknown"
    PRESENT_EMPLOYER = "present_employer"
    EMPLOYER_UNKNOWN = "employer_unknown"
    NOT_TAKING = "not_taking"


@dataclass(frozen=True, slots=True)
class Work:
    """What is known of where somebody works now.

    firms: keys (`firms.firm_key`) of every present employer anybody the asker trusts has noted, however long ago.
    fresh: the person's own word names an employer, and all of it was checked within employments.STALE_AFTER.
    between_jobs: the person's own word that there is no employer now.
    """

    firms: frozenset[str] = frozenset()
    fresh: bool = False
    between_jobs: bool = False

    @property
    def known(self) -> bool:
        return self.fresh or self.between_jobs


def why_not(mine: Work, theirs: Work, *, open_asks: int) -> Why | None:
    """The first reason to shut one member out, None to let him see it. Silence about anything is a reason.

    my employer    theirs                      open asks      verdict
    unknown        -                           -              OWN_EMPLOYER_UNKNOWN
    known          one firm in common          -              PRESENT_EMPLOYER (even when noted long ago)
    known          unknown or stale            -              EMPLOYER_UNKNOWN
    known          known, another or none      MOST or more   NOT_TAKING
    known          known, another or none      fewer          None
    """
    if not mine.known:
        return Why.OWN_EMPLOYER_UNKNOWN
    if mine.firms & theirs.firms:
        return Why.PRESENT_EMPLOYER
    if not theirs.known:
        return Why.EMPLOYER_UNKNOWN
    if open_asks >= MOST_OPEN_ASKS:
        return Why.NOT_TAKING
    return None


def verdicts(
    asker_id: int, works: Mapping[int, Work], open_asks: Mapping[int, int], members: frozenset[int]
) -> dict[int, Why | None]:
    """`why_not` for every chosen person in `members`; the asker himself is never among them.

    A person without an entry in `works` is unknown, the asker included.
    """
    unknown = Work()
    mine = works.get(asker_id, unknown)
    return {
        one: why_not(mine, works.get(one, unknown), open_asks=open_asks.get(one, 0))
        for one in members if one != asker_id
    }  # fmt: skip
