"""The leaver's own words as running text: widths folded, hard line wraps joined, every position traceable to the letter.

Finders match on `Prose.flow` (sentences) or `Prose.lined` (lists, tables, signatures) and turn a match back into a `Place`
with `View.place`, so that a place always slices `Letter.text` to the mail's own wording.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise

from alumni.farewells.reader.gated import look_over
from alumni.farewells.reader.reading import Finding, Kind, Letter, Part, Place, Span, Value

LIMIT = 40_000
"""Characters of own text that are studied; the longest farewell seen has 4,000."""

LONGEST = 1_500
"""Characters of one sentence."""

FOLD = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    0x3000: 0x20,
    0xA0: 0x20,
    0x09: 0x20,
    0x301C: 0x7E,
    0x2212: 0x2D,
    0x2010: 0x2D,
    0x2011: 0x2D,
    0x2013: 0x2D,
    0x2019: 0x27,
    0x2018: 0x27,
}
"""One character to one character, so that folding never moves a position. Full-width ASCII, wide space, waves and dashes."""
_FOLDED = re.compile("[" + "".join(map(re.escape, map(chr, sorted(FOLD)))) + "]+")

_SENTENCE_END = re.compile(
    r"[。！？!?\n.](?:(?<=[。！？!?])[。！？!?]*(?=[^。！？!?」』）)]|\Z)|(?<=\n)\n*|(?<=\.)(?<![A-Z]\.)(?<!Mr\.)(?<!Ms\.)(?<!Dr\.)(?<!Mrs\.)(?<!Inc\.)(?<!Co\.)(?<!St\.)"
    r"(?<!K\.K\.)(?<!Jan\.)(?<!Feb\.)(?<!Mar\.)(?<!Apr\.)(?<!Aug\.)(?<!Sep\.)(?<!Sept\.)(?<!Oct\.)(?<!Nov\.)(?<!Dec\.)(?=[ \n\"')]|\Z))"
)
_BULLET = re.compile(
    r"[ ]{0,12}(?:[・*＊●○◆◇■□▼▲△▽★☆→⇒#|│┌└├＞>※【［\[〒〔<＜-]|\(?\d{1,2}[.):]|[（(][\d一二三四五六七八九十]{1,3}[)）]|[①-⑳]|"
    r"[一二三四五六七八九十]{1,2}、|--|━|─|=|[A-Za-zぁ-んァ-ヶ一-龥・（）() 　/-]{1,14}[:：])"
)
_ENDS = "。！？!?：:;；┘┐┤│|━─=＝*"


@dataclass(frozen=True, slots=True)
class View:
    """Some text and, for each of its 1:1 pieces, where it starts here (`starts`) and in the letter (`sources`)."""

    text: str
    starts: tuple[int, ...]
    sources: tuple[int, ...]

    def source(self, position: int) -> int:
        """The position in `Letter.text` of the character at `position`."""
        piece = bisect_right(self.starts, position) - 1
        return self.sources[piece] + position - self.starts[piece]

    def place(self, start: int, end: int) -> Place:
        """The place in the letter of `text[start:end]` (not empty)."""
        return Place(Part.BODY, self.source(start), self.source(end - 1) + 1)


@dataclass(frozen=True, slots=True)
class Prose:
    """`lined` keeps the line breaks; in `flow` the hard wraps are joined. `sentences` are (start, end) in `flow`."""

    lined: View
    flow: View
    sentences: tuple[tuple[int, int], ...]


def finding(
    letter: Letter, view: View, kind: Kind, value: Value, span: tuple[int, int], confidence: float, rule: str
) -> Finding:
    """A finding whose words are `view.text[span]`."""
    place = view.place(*span)
    return Finding(kind, value, letter.text[place.start : place.end], place, confidence, rule)


@lru_cache(maxsize=4)
def prose(letter: Letter) -> Prose:
    """The leaver's own words. Kept for the last few letters, because every finder of one reading asks for it."""
    lined = _lined(letter.text, letter.own)
    flow = _joined(lined)
    sentences = _sentences(flow.text)
    look_over(_parted(flow.text, sentences))
    return Prose(lined, flow, sentences)


def _parted(text: str, sentences: tuple[tuple[int, int], ...]) -> list[str]:
    """The sentences and, in their places, what stands between them."""
    cuts = sorted({0, len(text), *chain.from_iterable(sentences)})
    return [text[a:b] for a, b in pairwise(cuts)]


def _lined(text: str, own: tuple[Span, ...]) -> View:
    parts: list[str] = []
    starts: list[int] = []
    sources: list[int] = []
    length = 0
    for span in own:
        piece = text[span.start : span.end]
        if not piece or length > LIMIT:
            continue
        if parts and not parts[-1].endswith("\n"):
            starts.append(length)
            sources.append(sources[-1] + len(parts[-1]) if sources else span.start)
            parts.append("\n")
            length += 1
        starts.append(length)
        sources.append(span.start)
        piece = _FOLDED.sub(lambda run: run.group().translate(FOLD), piece[: LIMIT + 1])
        parts.append(piece)
        length += len(piece)
    if not starts:
        return View("", (0,), (0,))
    return View("".join(parts), tuple(starts), tuple(sources))


def _joined(lined: View) -> View:
    lines = lined.text.split("\n")
    glues = [_glue(line, after) if len(line) > 19 else "\n" for line, after in pairwise(lines)]
    if glues.count("\n") == len(glues):
        return lined
    parts: list[str] = []
    starts: list[int] = []
    sources: list[int] = []
    length = 0
    position = 0
    for index, (line, glue) in enumerate(zip(lines, [*glues, ""], strict=True)):
        lead = (
            len(line) - len(line.lstrip(" ")) if index and parts and parts[-1] and not parts[-1].endswith("\n") else 0
        )
        piece = line[lead:] + glue
        low, high = bisect_right(lined.starts, position + lead), bisect_right(lined.starts, position + len(line))
        for begin in (position + lead, *lined.starts[low:high]):
            starts.append(length + begin - position - lead)
            sources.append(lined.source(begin) if begin < len(lined.text) else lined.sources[-1])
        parts.append(piece)
        length += len(piece)
        position += len(line) + 1
    return View("".join(parts), tuple(starts), tuple(sources))


def _width(line: str) -> int:
    """Columns the line takes on a screen."""
    return len(line) if line.isascii() else len(line.encode("cp932", "replace"))


def _glue(line: str, after: str) -> str:
    """What stands between two lines once hard wraps are joined: nothing, a space, or the line break itself.

    A wrap is a break after a line that is nearly as wide as mail programs make them, with no sentence end before it and no
    new item after it. Mails are wrapped at 60 to 80 columns; 40 leaves room for a long unbreakable word.
    """
    bare = line.rstrip(" ")
    if not bare or bare[-1] in _ENDS or not after.strip() or _width(line) < 40:
        return "\n"
    if (after[0] == " " and line[0] != " ") or _BULLET.match(after):
        return "\n"
    latin = bare[-1].isascii() and after.lstrip()[0].isascii()
    if latin and not (bare[-1].isalnum() or bare[-1] in ",;-)&'\"+."):
        return "\n"
    if latin and bare[-1] == "." and _width(after) < 30:
        return "\n"
    return " " if latin and not line.endswith(" ") else ""


def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    found: list[tuple[int, int]] = []
    start = 0
    for end in _SENTENCE_END.finditer(text):
        if text[start : end.start()].strip():
            found.append((start, end.end()))
        start = end.end()
    if text[start:].strip():
        found.append((start, len(text)))
    return tuple(piece for s, e in found for piece in _pieces(s, e))


def _pieces(start: int, end: int) -> Iterator[tuple[int, int]]:
    """An endless sentence in pieces: some patterns take the square of what they are given."""
    for at in range(start, end, LONGEST):
        yield at, min(end, at + LONGEST)
