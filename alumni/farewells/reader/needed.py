"""Which literals a pattern needs: read off its parsed form, so that nobody has to list them beside it.

A pattern matches by one of its alternatives, and each alternative needs several things at once: "my (last|final) day" needs
"my", and one of "last" and "final", and "day".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from re import _constants as code  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

MOST = 48
"""Literals of one clause; a part that can be more is not listed."""
_MOST_OF_CLASS = 12
_MOST_CLAUSES = 3
_LONGEST = 12
"""Characters of a literal that are looked for; longer ones tell no more."""
DIGIT, LATIN = "\ue0d1", "\ue0d2"
"""Stand among the literals for any digit, and for any Latin letter where the literal itself stands in every other sentence."""
_COMMON = frozenset(
    "th he in er an re nd on en at ou ed ha to or it is hi es ng st ar te se me of le ve al as ly".split()
)

Clause = frozenset[str]
"""Folded literals of which a match holds at least one."""


def needed(pattern: re.Pattern[str]) -> tuple[tuple[Clause, ...], ...]:
    """The alternatives by which a pattern can match: every match holds a literal of each clause of one alternative.

    Empty when nothing can be said. Alternatives with a single clause are thrown together.
    """
    rest, branches = _spread(list(parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)))
    around = [clause for items in rest for clause in _clauses(_sequence(items))]
    found = [_most_telling([*around, *_clauses(_sequence(branch))]) for branch in branches]
    if not all(found):
        return ()
    single = frozenset().union(*(clauses[0] for clauses in found if len(clauses) == 1))
    several = dict.fromkeys(clauses for clauses in found if len(clauses) > 1)
    return (((single,),) if single else ()) + tuple(several)


def _spread(items: list[Any]) -> tuple[list[list[Any]], list[list[Any]]]:
    """(what stands before and behind the widest branch of a sequence, the branches); without one the sequence is the only branch."""
    spread = [_branches(op, of) for op, of in items]
    at = max(range(len(items)), key=lambda i: len(spread[i]), default=-1)
    return ([items[:at], items[at + 1 :]], spread[at]) if at >= 0 and spread[at] else ([], [items])


def _branches(op: Any, of: Any) -> list[list[Any]]:
    while op is code.SUBPATTERN and len(of[3]) == 1:
        op, of = of[3][0]
    return [list(x) for x in of[1]] if op is code.BRANCH else []


def _clauses(said: _Said) -> list[Clause]:
    exact, clauses = said
    return [*clauses, exact] if exact else list(clauses)


def _most_telling(clauses: Iterable[Clause]) -> tuple[Clause, ...]:
    listed = sorted({frozenset(map(_shortened, c)) for c in clauses}, key=_telling, reverse=True)
    return tuple(c for i, c in enumerate(listed[:_MOST_CLAUSES]) if _telling(c) > (_WEAK if i == 0 else _FAIR))


def _shortened(literal: str) -> str:
    short = literal[:_LONGEST]
    return LATIN if _telling(frozenset({short})) < _WEAK and _LETTER.search(short) else short


def fold(text: str) -> str:
    """Lower case as `re.IGNORECASE` understands it: with the dotless i and the long s."""
    return text.lower() if text.isascii() else text.casefold().replace("\u0131", "i")


_Said = tuple[Clause | None, tuple[Clause, ...]]
"""What is known of a part: all the strings it can match (None: too many), and the clauses it needs."""
_EMPTY = frozenset({""})
_OFTEN = 1.5
_LETTER = re.compile("[a-z]")
_WEAK, _FAIR = 2.6, 3.5
"""How telling a pattern's only clause must be, and a further one."""


def _sequence(items: Iterable[Any]) -> _Said:
    run = _EMPTY
    whole = True
    clauses: list[Clause] = []
    for item in items:
        exact, inner = _part(*item)
        clauses += inner
        if exact is not None and len(run) * len(exact) <= MOST:
            run = frozenset(a + b for a in run for b in exact)
            continue
        clauses.append(run)
        whole = False
        run = exact if exact is not None else _EMPTY
    clauses.append(run)
    return (run if whole else None), tuple(c for c in clauses if _telling(c))


def _part(op: Any, of: Any) -> _Said:
    if op is code.LITERAL:
        return frozenset({fold(chr(of))}), ()
    if op is code.IN:
        return _class(of)
    if op is code.BRANCH:
        return _branch([_sequence(x) for x in of[1]])
    if op is code.SUBPATTERN:
        return _sequence(of[3])
    if op is code.ATOMIC_GROUP:
        return _sequence(of)
    if op is code.ASSERT:
        exact, clauses = _sequence(of[1])
        return _EMPTY, (*clauses, *([exact] if exact else []))
    if op in (code.ASSERT_NOT, code.AT):
        return _EMPTY, ()
    if op in (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT):
        return _repeat(*of)
    return None, ()


def _class(items: list[Any]) -> _Said:
    """The characters of a small class."""
    found: set[str] = set()
    for op, of in items:
        if op is code.LITERAL:
            found.add(fold(chr(of)))
        elif op is code.RANGE and of[1] - of[0] < _MOST_OF_CLASS:
            found.update(fold(chr(c)) for c in range(of[0], of[1] + 1))
        elif op is code.CATEGORY and of is code.CATEGORY_DIGIT:
            found.add(DIGIT)
        else:
            return None, ()
    listed = frozenset(found)
    return (listed, ()) if len(found) <= _MOST_OF_CLASS and DIGIT not in found else (None, (listed,))


def _branch(said: list[_Said]) -> _Said:
    every = [exact for exact, _ in said if exact is not None]
    exact = frozenset().union(*every) if len(every) == len(said) else None
    if exact is not None and len(exact) <= MOST:
        return exact, ()
    ranked = [
        sorted((*clauses, *([strings] if strings else [])), key=_telling, reverse=True) for strings, clauses in said
    ]
    if not all(r and _telling(r[0]) for r in ranked):
        return None, ()
    most = min(_MOST_CLAUSES, max(map(len, ranked)))
    return None, tuple(frozenset().union(*(r[min(i, len(r) - 1)] for r in ranked)) for i in range(most))


def _repeat(least: int, most: Any, items: Any) -> _Said:
    exact, clauses = _sequence(items)
    if least == 0:
        return (exact | _EMPTY if exact is not None and most == 1 else None), ()
    if least == most == 1:
        return exact, clauses
    return None, (*clauses, *([exact] if exact else []))


@cache
def _telling(literals: Clause) -> float:
    """How seldom a text holds one of the literals, roughly; 0 for a clause that says nothing."""
    if not literals or "" in literals:
        return 0.0
    return min(map(_rareness, literals)) - 0.01 * min(len(literals), MOST) + 1.0


def _rareness(literal: str) -> float:
    return max(map(_rarity, _pairs(literal))) + 0.5 * (len(literal) > 3)


def _pairs(literal: str) -> list[str]:
    return [literal[i : i + 2] for i in range(len(literal) - 1)] or [literal]


@cache
def _rarity(pair: str) -> float:
    """How seldom a pair of characters stands in a mail: kanji are rarer than kana, letters than digits and blanks."""
    return _OFTEN if pair in _COMMON else sum(map(_rarity_of, pair))


def _rarity_of(c: str) -> float:
    if c in (DIGIT, LATIN) or c.isdigit():
        return 1.7
    if c > "\u33ff":
        return 4.0
    if c > "\x7f":
        return 2.0 if c > "\u30a0" else 1.5
    if c.isalpha():
        return 2.2 if c in "qxzjkvw" else 1.6
    return 1.0 if c in " .,-:/()'\n" else 2.2
