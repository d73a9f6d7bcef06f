"""A Reading as the flat record of the label guide: the keys of `score.py`, plain JSON values, nothing for a mail that is no farewell."""

from __future__ import annotations

import datetime as dt
from typing import Any

from alumni.farewells.reader.reading import Kind, ProjectMention, Reading, Value

ONE = (
    Kind.SENDER_NAME, Kind.FAMILY_NAME, Kind.GIVEN_NAME, Kind.KANA, Kind.ROMAJI, Kind.LINE, Kind.FACEBOOK, Kind.LINKEDIN, Kind.X,
    Kind.FIRM_LEFT, Kind.LAST_DAY, Kind.LEAVING_DATE, Kind.NEXT_EMPLOYER, Kind.NEXT_ROLE, Kind.NEXT_STATUS, Kind.JOINED_DATE, Kind.YEARS,
)  # fmt: skip
MANY = (Kind.EMAIL, Kind.PHONE, Kind.OTHER_URL)


def as_labels(reading: Reading, file: str) -> dict[str, Any]:
    """One JSON-ready record. Single values are null and lists empty where nothing was found or the mail is no farewell."""
    record: dict[str, Any] = {"file": file, "is_farewell": reading.verdict.is_farewell}
    said = reading.verdict.is_farewell
    for kind in MANY:
        record[kind.value] = [plain(f.value) for f in reading.all(kind)] if said else []
    for kind in ONE:
        fact = reading.one(kind) if said else None
        record[kind.value] = plain(fact.value) if fact else None
    record[Kind.PROJECT.value] = (
        [project(f.value) for f in reading.all(Kind.PROJECT) if isinstance(f.value, ProjectMention)] if said else []
    )
    return record


def plain(value: Value) -> str | float:
    """A finding's value as JSON has it: dates in ISO, numbers as numbers, the rest as text."""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, float):
        return value
    return str(value)


def project(mention: ProjectMention) -> dict[str, Any]:
    """One project with the keys of the label guide."""
    return {
        "name_as_written": mention.name_as_written,
        "client_or_industry": mention.client_or_industry,
        "period_as_written": mention.period_as_written,
        "colleagues": list(mention.colleagues),
    }
