"""The mail as the review page shows it: plain paragraphs, with the findings marked and the refused contacts struck."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from alumni.farewells.reader.reading import Kind, Letter, Part, Reading

MOST_CHARACTERS = 60_000
"""Of a longer mail the page shows this much; everything was read all the same."""

_BLANK = re.compile(r"\n[ \u3000]*(?:\n[ \u3000]*)+")
_LONGEST_MARK = 200

STROKES = {
    "who": (Kind.SENDER_NAME, Kind.FAMILY_NAME, Kind.GIVEN_NAME, Kind.KANA, Kind.ROMAJI, Kind.FORMER_NAME),
    "reach": (Kind.EMAIL, Kind.PHONE, Kind.LINE, Kind.FACEBOOK, Kind.LINKEDIN, Kind.X, Kind.OTHER_URL),
    "when": (Kind.LAST_DAY, Kind.LEAVING_DATE),
    "where": (Kind.FIRM_LEFT, Kind.NEXT_EMPLOYER, Kind.NEXT_ROLE),
    "work": (Kind.PROJECT,),
}
KEYS = {stroke: number for number, stroke in enumerate(STROKES, start=1)}
"""The number that stands on a mark and on the field it fills."""

_STROKE_OF = {kind: stroke for stroke, kinds in STROKES.items() for kind in kinds}


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text. `stroke` is "" for plain text, "refused" for a contact left out (with its reason), else one of
    STROKES, with the kind of fact, the number and the field it fills. `also` are further fields the same words fill;
    `offer` names the tick box by which a contact left out is taken all the same."""

    text: str
    stroke: str = ""
    key: int = 0
    kind: Kind | None = None
    field: str = ""
    reason: str = ""
    also: tuple[str, ...] = ()
    offer: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`sort` is "own", "other" (forwarded headers, quotes) or "left_out" (the office signature, with its reason)."""

    sort: str
    pieces: tuple[Piece, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    piece: Piece


def marked(
    reading: Reading, fields: Mapping[int, str], offers: Mapping[int, str] | None = None
) -> tuple[Paragraph, ...]:
    """The letter in paragraphs. `fields` names the form field of a finding by its index (see `proposal.Proposal.at`),
    `offers` the tick box of a refused contact by its own. Everything is plain text: the page escapes it."""
    letter = reading.letter
    text = letter.text[:MOST_CHARACTERS]
    marks = _without_overlaps([*_found(reading, fields, text), *_refused(reading, text, offers or {})])
    office = _office_block(letter, marks)
    return tuple(
        _paragraph(text, start, end, marks, _sort(letter, office, start, end))
        for start, end in _stretches(letter, office, text)
    )


def _found(reading: Reading, fields: Mapping[int, str], text: str) -> Iterator[_Mark]:
    for index, finding in enumerate(reading.found):
        stroke = _STROKE_OF.get(finding.kind)
        place = finding.place
        if stroke is None or index not in fields or place.part is not Part.BODY or place.start >= place.end:
            continue
        end = min(_line_end(text, place.start, place.end), place.start + _LONGEST_MARK)
        words = text[place.start : end]
        if words.strip():
            piece = Piece(words, stroke, KEYS[stroke], finding.kind, fields[index])
            yield _Mark(place.start, end, piece)


def _refused(reading: Reading, text: str, offers: Mapping[int, str]) -> Iterator[_Mark]:
    for index, refused in enumerate(reading.refused):
        place = refused.place
        if place.part is Part.BODY and place.start < place.end:
            end = _line_end(text, place.start, place.end)
            words = text[place.start : end]
            if words.strip():
                piece = Piece(words, "refused", kind=refused.kind, reason=refused.reason, offer=offers.get(index, ""))
                yield _Mark(place.start, end, piece)


def _line_end(text: str, start: int, end: int) -> int:
    """A mark stays within its line."""
    broken = text.find("\n", start, end)
    return min(len(text), end) if broken < 0 else broken


def _without_overlaps(marks: Iterable[_Mark]) -> list[_Mark]:
    """In order of place; of two that overlap the one that begins first, or is longer, stays and fills both fields."""
    kept: list[_Mark] = []
    for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
        elif mark.piece.field and (first := kept[-1].piece).field:
            also = tuple(dict.fromkeys((*first.also, mark.piece.field)))
            kept[-1] = replace(kept[-1], piece=replace(first, also=tuple(f for f in also if f != first.field)))
    return kept


def anchors(paragraphs: Iterable[Paragraph]) -> dict[str, str]:
    """For each field with words in the mail: the id of those words on the page."""
    found: dict[str, str] = {}
    for piece in (piece for one in paragraphs for piece in one.pieces if piece.field):
        for field in (piece.field, *piece.also):
            found.setdefault(field, f"words-{piece.field}")
    return found


def _office_block(letter: Letter, marks: Iterable[_Mark]) -> tuple[int, int] | None:
    """The office signature as a whole, when nothing in it was taken."""
    span = letter.signature
    if span is None:
        return None
    taken = any(mark.piece.stroke != "refused" and span.start < mark.end and mark.start < span.end for mark in marks)
    return None if taken else (span.start, span.end)


def _stretches(letter: Letter, office: tuple[int, int] | None, text: str) -> Iterator[tuple[int, int]]:
    """Paragraphs: cut at blank lines, at the edges of what the leaver wrote, and at those of the office signature."""
    edges = {0, len(text)} | {edge for span in letter.own for edge in (span.start, span.end)} | set(office or ())
    inside = sorted(edge for edge in edges if 0 <= edge <= len(text))
    for begin, stop in pairwise(inside):
        at = begin
        for blank in [*_BLANK.finditer(text, begin, stop), None]:
            end = blank.start() if blank and not _within(office, begin) else stop
            first, last = _trimmed(text, at, end)
            if first < last:
                yield first, last
            if blank is None or end == stop:
                break
            at = blank.end()


def _within(office: tuple[int, int] | None, start: int) -> bool:
    return office is not None and office[0] <= start < office[1]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without blank lines at either edge; indents inside are the writer's."""
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start] == "\n":
        start += 1
    return start, end


def _sort(letter: Letter, office: tuple[int, int] | None, start: int, end: int) -> str:
    if _within(office, start):
        return "left_out"
    return "own" if any(span.start <= start < span.end for span in letter.own) else "other"


def _paragraph(text: str, start: int, end: int, marks: Iterable[_Mark], sort: str) -> Paragraph:
    if sort == "left_out":
        return Paragraph(sort, (Piece(text[start:end]),), "old_office")
    pieces: list[Piece] = []
    at = start
    for mark in marks:
        if start <= mark.start and mark.end <= end:
            if mark.start > at:
                pieces.append(Piece(text[at : mark.start]))
            pieces.append(mark.piece)
            at = mark.end
    if at < end:
        pieces.append(Piece(text[at:end]))
    return Paragraph(sort, tuple(pieces))
