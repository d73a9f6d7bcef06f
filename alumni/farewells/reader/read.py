"""The reader's front door: a mail or pasted text in, a Reading out."""

from __future__ import annotations

from alumni.farewells.reader import choose
from alumni.farewells.reader.decide import decide
from alumni.farewells.reader.find import dates, firm, names, next_step, projects, tenure
from alumni.farewells.reader.letter import open_letter, open_text
from alumni.farewells.reader.reading import Finding, Letter, Reading

_FINDERS = (names.find, dates.find, tenure.find, firm.find, next_step.find, projects.find)


def read(raw: bytes, *, region: str = "JP") -> Reading:
    """Read one mail. `region` (ISO 3166) is where phones without a country code are. Never raises on any bytes."""
    return read_letter(open_letter(raw), region=region)


def read_text(text: str, *, region: str = "JP") -> Reading:
    """Read pasted text, with or without copied header lines. Never raises."""
    return read_letter(open_text(text), region=region)


def read_letter(letter: Letter, *, region: str = "JP") -> Reading:
    """Read a letter that is already open."""
    verdict = decide(letter)
    contacts, refused = choose.contacts(letter, region)
    candidates: list[Finding] = list(contacts)
    for find in _FINDERS:
        candidates += find(letter)
    found, alternatives = choose.best(candidates)
    return Reading(letter, verdict, tuple(found), tuple(alternatives), tuple(refused))
