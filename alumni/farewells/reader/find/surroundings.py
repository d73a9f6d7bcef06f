"""What stands round a place in a letter: its line, its label and note, its sentence, its block, and the heading above.

Everything works on `folded` text, in which each character of the letter has exactly one counterpart (full-width forms,
dashes and wide blanks made plain), so a position here is a position in `Letter.text`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from alumni.farewells.reader.reading import Letter

MAX_LINE = 2_000
"""Characters of one line that are looked at on either side of a contact; HTML mail can be one endless line."""

MAX_SEGMENT = 10_000
"""Characters of one segment that are looked at; a letterhead has a few hundred."""

_FOLD = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_FOLD |= dict.fromkeys(map(ord, "‐‑‒–—―−－ｰ﹣"), ord("-"))
_FOLD |= {
    0x3000: 0x20,
    0xA0: 0x20,
    0xFE52: 0x2E,
    0xFE6B: 0x40,
    0xFF61: 0x3002,
    0xFF64: 0x3001,
    0x2003: 0x20,
    0x2002: 0x20,
}
_FOLDED = re.compile("[" + "".join(map(re.escape, map(chr, sorted(_FOLD)))) + "]+")
_DECORATION = re.compile(r"[\s\-_=*#~+.:;・･◇◆□■○●☆★◎▽▼△▲※━─═—―＝＿…|+‥∴♪'\"`^/\\<>]{3,}$")
_ENDS = ("。", ".", "!", "?", "！", "？", ")", ":", ",", "です", "ます", "ました")
_VERBS = ("です", "ます", "ました", "ません", "ください", "下さい", "、")
_SMALL_WORDS = re.compile(r"\b(?:I|you|my|me|to|the|and|is|will|be|of)\b")
_SENTENCE_END = re.compile(r"[。！？!?]|\.(?=\s|$)|\n\s*\n")


class Line(NamedTuple):
    """One line: its stretch of the letter, its folded words, and the number of the block it stands in (-1: empty or decoration).

    A `segment` is a run of alike lines within a block: either running text or short lines as in a letterhead.
    """

    start: int
    end: int
    text: str
    block: int
    is_rule: bool
    segment: int = -1


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The lines of what the leaver wrote, in blocks separated by empty lines and decoration."""

    folded: str
    lines: tuple[Line, ...]
    starts: tuple[int, ...]
    blocks: tuple[tuple[int, int], ...]

    def line_at(self, position: int) -> int:
        """Index of the line that holds `position` (of the last own line before it when it lies outside)."""
        return max(0, bisect_right(self.starts, position) - 1)

    def inside(self, position: int) -> bool:
        """Does `position` lie in the leaver's own words?"""
        if not self.lines:
            return False
        line = self.lines[self.line_at(position)]
        return line.start <= position <= line.end

    def block_lines(self, block: int) -> tuple[Line, ...]:
        first, last = self.blocks[block]
        return self.lines[first:last]

    def segment_text(self, number: int, position: int) -> str:
        """The lines of segment `number`, in which `position` lies; segment -1 is all that stands in no block."""
        if number < 0:
            return "\n".join(x.text for x in self.lines if x.segment == number)[:MAX_SEGMENT]
        first = last = self.line_at(position)
        while first > 0 and self.lines[first - 1].segment == number:
            first -= 1
        while last < len(self.lines) and self.lines[last].segment == number:
            last += 1
        return "\n".join(x.text[:MAX_LINE] for x in self.lines[first:last])[:MAX_SEGMENT]

    def sentence(self, start: int, end: int) -> tuple[str, str]:
        """The words of the sentence before and after the stretch; a hard-wrapped sentence runs over lines of its block."""
        index = self.line_at(start)
        line = self.lines[index]
        if line.block < 0:
            return self.folded[line.start : start][-MAX_LINE:], self.folded[end : line.end][:MAX_LINE]
        lines = self.block_lines(line.block)
        before = self.folded[lines[0].start : start][-600:]
        after = self.folded[end : lines[-1].end][:600]
        ends = [m.end() for m in _SENTENCE_END.finditer(before)]
        if ends:
            before = before[ends[-1] :]
        stop = _SENTENCE_END.search(after)
        return before, after[: stop.start()] if stop else after


@lru_cache(maxsize=4)
def surroundings(letter: Letter) -> Surroundings:
    """The surroundings of a letter (kept for the few finders that ask one after the other)."""
    folded = fold(letter.text)
    lines: list[Line] = []
    blocks: list[tuple[int, int]] = []
    first = -1
    for span in letter.own:
        at = span.start
        for raw in folded[span.start : span.end].split("\n"):
            rule = bool(raw.strip()) and _DECORATION.match(raw[:MAX_LINE]) is not None
            blank = not raw.strip() or rule
            if blank and first >= 0:
                blocks.append((first, len(lines)))
                first = -1
            elif not blank and first < 0:
                first = len(lines)
            lines.append(Line(at, at + len(raw), raw, -1 if blank else len(blocks), rule))
            at += len(raw) + 1
        if first >= 0:
            blocks.append((first, len(lines)))
            first = -1
    return Surroundings(folded, tuple(_segmented(lines, blocks)), tuple(x.start for x in lines), tuple(blocks))


def _segmented(lines: list[Line], blocks: list[tuple[int, int]]) -> list[Line]:
    """Number the segments: a signature often follows the last sentence without an empty line."""
    out = list(lines)
    number = 0
    for first, last in blocks:
        number += 1
        running = False
        for i in range(first, last):
            before = lines[i - 1].text if i > first else ""
            ended = i == first or before.rstrip().endswith(_ENDS)
            wrapped = running and not ended and _width(before) >= 50
            now = runs_on(lines[i].text) or wrapped
            if i > first and now != running and (ended or now):
                number += 1
            running = now
            out[i] = lines[i]._replace(segment=number)
    return out


def _width(text: str) -> int:
    """Columns the line takes on a screen, roughly."""
    return len(text) + sum(1 for c in text if c > "\u2fff")


def runs_on(text: str) -> bool:
    """Does the line look like running text rather than an entry?"""
    words = text.strip()
    if "。" in words or words.endswith(_VERBS):
        return True
    latin = len(words.split())
    return latin >= 7 and _SMALL_WORDS.search(words) is not None and "   " not in words


def fold(text: str) -> str:
    """Full-width forms, dashes and blanks made plain, one character for one character."""
    return text if text.isascii() else _FOLDED.sub(lambda run: run.group().translate(_FOLD), text)
