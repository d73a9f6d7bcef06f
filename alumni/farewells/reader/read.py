"""The reader's front door: a mail or pasted text in, a Reading out."""

from __future__ import annotations

from alumni.farewells.reader.letter import open_letter, open_text
from alumni.farewells.reader.reading import Letter, Reading, Verdict


def read(raw: bytes, *, region: str = "JP") -> Reading:
    """Read one mail. `region` (ISO 3166) is where phones without a country code are. Never raises on any bytes."""
    return _read(open_letter(raw), region)


def read_text(text: str, *, region: str = "JP") -> Reading:
    """Read pasted text, with or without copied header lines. Never raises."""
    return _read(open_text(text), region)


def _read(letter: Letter, region: str) -> Reading:
    return Reading(letter, Verdict(bool(region) and bool(letter.text.strip()), 0.5, "unread"))
