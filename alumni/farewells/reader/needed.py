"""Literal gates: a pattern is not run on a text that lacks the words it needs.

Nearly every pattern of the reader is a list of words. From the parsed pattern a set of literals is derived of which every
match holds at least one; a text's pairs of neighbouring characters are gathered once, and most patterns are ruled out by
comparing two small sets. A gate never closes before a pattern that would match.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Iterable, Iterator
from itertools import chain
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

MOST = 160
"""Literals of one gate; beyond this a pattern is run without one."""
_MOST_OF_CLASS = 12


Gate = frozenset[str]
"""Folded literals of which every match of a pattern holds one; empty when nothing can be said, and then it is always open."""

_BY_PAIR: dict[str, list[str]] = {}
"""Every literal of every gate under its rarest pair of characters."""


def gate(pattern: re.Pattern[str]) -> Gate:
    """The gate of a pattern. Made once, where the pattern is compiled."""
    literals = needed(pattern)
    for literal in literals:
        known = _BY_PAIR.setdefault(max(_pairs(literal), key=_rarity), [])
        if literal not in known:
            known.append(literal)
    return literals


class Held:
    """Which literals of all gates some texts hold."""

    __slots__ = ("_literals",)

    def __init__(self, *texts: str) -> None:
        folded = "\0".join(dict.fromkeys(map(fold, texts)))
        pairs = _BY_PAIR.keys() & chain(map(operator.add, folded, folded[1:]), folded)
        self._literals = frozenset(literal for pair in pairs for literal in _BY_PAIR[pair] if literal in folded)

    def opens(self, needs: Gate) -> bool:
        """False only where no stretch of these texts can match."""
        return not needs or not self._literals.isdisjoint(needs)

    def among(self, needs: Gate) -> Gate:
        """The literals of a gate that stand here: a gate for single sentences. Empty for a gate that is always open."""
        return self._literals & needs


def holds(text: str, needs: Gate) -> bool:
    """Whether a short text holds one of the literals."""
    return not needs or any(map(fold(text).__contains__, needs))


def fold(text: str) -> str:
    """Lower case as `re.IGNORECASE` understands it: with the dotless i and the long s."""
    return text.lower() if text.isascii() else text.casefold().replace("\u0131", "i")


def near(pattern: re.Pattern[str], anchor: re.Pattern[str], reach: int, text: str) -> Iterator[re.Match[str]]:
    """`pattern.finditer(text)` where every match holds a match of `anchor` that starts at most `reach` characters behind its
    own start, and none is empty: what lies far from an anchor is not tried."""
    at = 0
    while mark := anchor.search(text, at):
        match = pattern.search(text, max(at, mark.start() - reach))
        if match is None:
            return
        yield match
        at = match.end()


def needed(pattern: re.Pattern[str]) -> frozenset[str]:
    """Folded literals of which every match holds one; empty when nothing can be said."""
    _, best = _sequence(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE))
    return best if len(best) <= MOST else frozenset()


_Said = tuple[frozenset[str] | None, frozenset[str]]
"""What is known of a part: all the strings it can match (None: too many), and literals of which one is needed."""
_EMPTY = frozenset({""})
_NOTHING: frozenset[str] = frozenset()


def _sequence(items: Iterable[Any]) -> _Said:
    run = _EMPTY
    whole = True
    best = _NOTHING
    for item in items:
        exact, inner = _part(*item)
        best = _better(best, inner)
        if exact is not None and len(run) * len(exact) <= MOST:
            run = frozenset(a + b for a in run for b in exact)
            continue
        best, whole = _better(best, run), False
        run = exact if exact is not None else _EMPTY
    return (run if whole else None), _better(best, run)


def _part(op: Any, of: Any) -> _Said:
    if op is code.LITERAL:
        return frozenset({fold(chr(of))}), _NOTHING
    if op is code.IN:
        return _class(of), _NOTHING
    if op is code.BRANCH:
        return _branch([_sequence(x) for x in of[1]])
    if op is code.SUBPATTERN:
        return _sequence(of[3])
    if op is code.ATOMIC_GROUP:
        return _sequence(of)
    if op is code.ASSERT:
        exact, best = _sequence(of[1])
        return _EMPTY, _better(best, exact or _NOTHING)
    if op in (code.ASSERT_NOT, code.AT):
        return _EMPTY, _NOTHING
    if op in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
        return _repeat(*of)
    return None, _NOTHING


def _class(items: list[Any]) -> frozenset[str] | None:
    """The characters of a small class."""
    found: set[str] = set()
    for op, of in items:
        if op is code.LITERAL:
            found.add(fold(chr(of)))
        elif op is code.RANGE and of[1] - of[0] < _MOST_OF_CLASS:
            found.update(fold(chr(c)) for c in range(of[0], of[1] + 1))
        else:
            return None
    return frozenset(found) if len(found) <= _MOST_OF_CLASS else None


def _branch(said: list[_Said]) -> _Said:
    every = [exact for exact, _ in said if exact is not None]
    exact = frozenset().union(*every) if len(every) == len(said) else None
    if exact is not None and len(exact) <= MOST:
        return exact, _NOTHING
    bests = [_better(best, strings or _NOTHING) for strings, best in said]
    return None, frozenset().union(*bests) if all(bests) else _NOTHING


def _repeat(least: int, most: Any, items: Any) -> _Said:
    exact, best = _sequence(items)
    if least == 0:
        return (exact | _EMPTY if exact is not None and most == 1 else None), _NOTHING
    if least == most == 1:
        return exact, best
    return None, _better(best, exact or _NOTHING)


def _better(a: frozenset[str], b: frozenset[str]) -> frozenset[str]:
    """The more telling of two sets of literals; a set that holds the empty string tells nothing."""
    return max((a, b), key=_telling)


def _telling(literals: frozenset[str]) -> float:
    if not literals or "" in literals or len(literals) > MOST:
        return 0.0
    return min(max(_rarity(p) for p in _pairs(x)) for x in literals) - 0.01 * len(literals) + 1.0


def _pairs(literal: str) -> list[str]:
    return [literal[i : i + 2] for i in range(len(literal) - 1)] or [literal]


def _rarity(pair: str) -> float:
    """How seldom a pair stands in a mail, roughly: kanji are rarer than kana, letters than digits, blanks and dots."""
    return sum(
        4.0
        if c > "\u33ff"
        else 2.0
        if c > "\u30a0"
        else 1.5
        if c > "\x7f"
        else 2.2
        if c in "qxzjkvw"
        else 1.6
        if c.isalpha()
        else 1.0
        for c in pair
    )
