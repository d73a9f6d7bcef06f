"""Patterns that know which words they need, and are not run on a text that lacks them.

Nearly every pattern of the reader is a list of words, and nearly every sentence holds none of them. What a text holds of the
words of all patterns is found in one pass of an automaton (Aho and Corasick 1975), once for each text, and remembered; asking
a pattern of that text then costs a look at two numbers. A pattern never stays away where it would match.

`gated.compile` stands for `re.compile` wherever a pattern is a list of words and is asked of whole sentences.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import reduce
from itertools import accumulate
from operator import or_
from typing import Any

from ahocorasick import Automaton

from alumni.farewells.reader.needed import DIGIT, LATIN, Clause, fold, needed

ROOM = 400_000
"""Characters of texts of which is remembered what they hold."""

_Match = re.Match[str]
_DIGIT, _LATIN = re.compile(r"\d"), re.compile(r"[a-z]")
_NONE: Iterator[_Match] = iter(())
_bits: dict[Clause, int] = {}
_held: dict[str, int] = {}


class Gated:
    """A compiled pattern with the methods of `re.Pattern`; those that look for a match first look for the words it needs."""

    __slots__ = ("alternatives", "finditer", "flags", "fullmatch", "groupindex", "match", "pattern", "search", "sub")

    def __init__(self, pattern: str, flags: int = 0) -> None:
        bare = re.compile(pattern, flags)
        self.pattern, self.flags, self.groupindex = bare.pattern, bare.flags, bare.groupindex
        self.alternatives = tuple(sum({_bit(clause) for clause in clauses}) for clauses in needed(bare))
        """One of these numbers must be held whole; none: the pattern may match anywhere."""
        self.search: Callable[..., _Match | None] = _behind(self.alternatives, bare.search, None)
        self.match: Callable[..., _Match | None] = _behind(self.alternatives, bare.match, None)
        self.fullmatch: Callable[..., _Match | None] = _behind(self.alternatives, bare.fullmatch, None)
        self.finditer: Callable[..., Iterator[_Match]] = _behind(self.alternatives, bare.finditer, _NONE)
        self.sub = bare.sub

    def fits(self, held: int) -> bool:
        """Whether the pattern may match a text that holds these clauses (`held_in`)."""
        for needs in self.alternatives:
            if held & needs == needs:
                return True
        return not self.alternatives

    def may_match(self, *texts: str) -> bool:
        """False only where no stretch of these texts can match."""
        return self.fits(held_in(*texts))


def compile(pattern: str, flags: int = 0) -> Gated:
    """`pattern` compiled as by `re.compile`, with its gate."""
    return Gated(pattern, flags)


def _behind(alternatives: tuple[int, ...], run: Callable[..., Any], closed: Any) -> Callable[..., Any]:
    """`run`, a method of a pattern, behind its gate: `closed` where the text lacks the words."""
    if not alternatives:
        return run
    if len(alternatives) == 1:
        only = alternatives[0]

        def behind_one(text: str, *at: int) -> Any:
            held = _held.get(text)
            if held is None:
                held = _look(text)
            return run(text, *at) if held & only == only else closed

        return behind_one

    def behind(text: str, *at: int) -> Any:
        held = _held.get(text)
        if held is None:
            held = _look(text)
        for needs in alternatives:
            if held & needs == needs:
                return run(text, *at)
        return closed

    return behind


def _bit(clause: Clause) -> int:
    """The bit of a clause, given when the first pattern with it is compiled."""
    if clause not in _bits:
        _bits[clause] = 1 << len(_bits)
        _look_up.clear()
        _held.clear()
    return _bits[clause]


def held_in(*texts: str) -> int:
    """The clauses of all patterns of which these texts hold a word, a bit for each."""
    held = 0
    for text in texts:
        known = _held.get(text)
        held |= _look(text) if known is None else known
    return held


def forget() -> None:
    """Forget what texts hold, so that the next reading pays for all of it."""
    _held.clear()
    _look_up.room = ROOM


class _LookUp:
    """The automaton, made when it is first asked after the last pattern was compiled."""

    automaton: Any = None
    digit: int = 0
    latin: int = 0
    room: int = ROOM

    def clear(self) -> None:
        self.automaton = None

    def ready(self) -> Any:
        if self.automaton is None:
            self.make()
        return self.automaton

    def make(self) -> None:
        words: dict[str, int] = {}
        for clause, bit in _bits.items():
            for word in clause:
                words[word] = words.get(word, 0) | bit
        self.digit, self.latin = words.pop(DIGIT, 0), words.pop(LATIN, 0)
        self.automaton = Automaton()
        for word, bits in words.items():
            self.automaton.add_word(_narrow(word), bits)
        self.automaton.make_automaton()


_look_up = _LookUp()


def look_over(pieces: Sequence[str]) -> None:
    """Look at the pieces of a text and at the whole of it in one pass."""
    narrow = [_narrow(fold(piece)) for piece in pieces]
    ends = list(accumulate(map(len, narrow)))
    held = list(map(_classes, pieces, narrow))
    at = 0
    for end, bits in _look_up.ready().iter("".join(narrow)):
        while end >= ends[at]:
            at += 1
        held[at] |= bits
    for piece, bits in zip(pieces, held, strict=True):
        _remember(piece, bits)
    _remember("".join(pieces), reduce(or_, held, 0))


def _look(text: str) -> int:
    narrow = text.lower() if text.isascii() else _narrow(fold(text))
    held = _classes(text, narrow)
    for _, bits in _look_up.ready().iter(narrow):
        held |= bits
    _remember(text, held)
    return held


def _classes(text: str, narrow: str) -> int:
    """The clauses that any digit (of any script) or any Latin letter fulfils."""
    return (_look_up.digit if _DIGIT.search(text) else 0) | (_look_up.latin if _LATIN.search(narrow) else 0)


def _remember(text: str, held: int) -> None:
    _look_up.room -= len(text)
    if _look_up.room < 0:
        forget()
    _held[text] = held


def _narrow(text: str) -> str:
    """One character for each byte of UTF-8: the automaton tries the branches of a node in turn, and kanji would make thousands."""
    return text if text.isascii() else text.encode("utf-8", "surrogatepass").decode("latin-1")


def near(
    pattern: Gated | re.Pattern[str], anchor: Gated | re.Pattern[str], reach: int, text: str
) -> Iterator[re.Match[str]]:
    """`pattern.finditer(text)` where every match holds a match of `anchor` that starts at most `reach` characters behind its
    own start, and none is empty: what lies far from an anchor is not tried."""
    at = 0
    while mark := anchor.search(text, at):
        match = pattern.search(text, max(at, mark.start() - reach))
        if match is None:
            return
        yield match
        at = match.end()
