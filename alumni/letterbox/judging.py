"""Is this mail a farewell, and not the member's own? The sieve first (`reader.sifting`), then the reader."""

from __future__ import annotations

from alumni.farewells.opening import reading_of
from alumni.farewells.reader.outlook import MAGIC, mail_bytes
from alumni.farewells.reader.sifting import worth_reading


def is_anothers_farewell(raw: bytes, *, mine: frozenset[str]) -> bool:
    """The reader's own judgement: a farewell, and not one the member wrote himself (`mine`, in lower case)."""
    reading = reading_of(raw, pasted=False)
    return reading is not None and reading.verdict.is_farewell and reading.letter.from_address.lower() not in mine


def passes(raw: bytes, *, mine: frozenset[str]) -> bool:
    """Both looks at a whole mail, the cheap one first."""
    inside = mail_bytes(raw) if raw.startswith(MAGIC) else raw
    if inside is None:
        return True  # it is captured, and refused there with its reason
    return worth_reading(inside) and is_anothers_farewell(inside, mine=mine)
