"""mine.json: every section in order, row by row, and the published schema it follows (static/mine-1.schema.json)."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from enum import Enum
from typing import Any

from sqlalchemy import Boolean, Date, DateTime, Float, Integer, func, select, tuple_
from sqlalchemy.orm import Session, sessionmaker

from alumni.exchange.sections import SECTIONS, Section
from alumni.people.sight import Asker
from projects.base import MonthNumber
from projects.months import Month

VERSION = 1
"""Goes up when a name or a meaning changes; new sections and new fields leave it as it is."""
SCHEMA_FILE = f"mine-{VERSION}.schema.json"
BATCH = 200


def count(session: Session, *, asker: Asker) -> int:
    """How many rows there are to write."""
    return sum(
        session.scalar(select(func.count()).select_from(section.key[0].class_).where(section.mine(asker))) or 0
        for section in SECTIONS
    )


def written(
    sessions: sessionmaker[Session], *, asker: Asker, address: str, now: dt.datetime
) -> Iterator[tuple[str, int]]:
    """The text of mine.json in parts, each with how many rows it holds. BATCH rows are held at a time."""
    head = {"$schema": f"{address}/static/{SCHEMA_FILE}", "version": VERSION, "made_at": now.isoformat()}
    yield json.dumps(head, indent=1)[:-2], 0
    for section in SECTIONS:
        yield f",\n {json.dumps(section.name)}: [", 0
        first = True
        for rows in _batches(sessions, section, asker):
            lines = [json.dumps(row, ensure_ascii=False) for row in rows]
            yield ("\n  " if first else ",\n  ") + ",\n  ".join(lines), len(rows)
            first = False
        yield "]", 0
    yield "\n}\n", 0


def _batches(sessions: sessionmaker[Session], section: Section, asker: Asker) -> Iterator[list[dict[str, Any]]]:
    """Batches in order of the key, each in a short transaction of its own."""
    columns, width = section.columns(asker), len(section.key)
    question = select(*section.key, *columns).where(section.mine(asker)).order_by(*section.key).limit(BATCH)
    last: tuple[Any, ...] | None = None
    while True:
        with sessions() as session:
            after = question if last is None else question.where(tuple_(*section.key) > tuple_(*last))
            rows = session.execute(after).all()
        if not rows:
            return
        last = tuple(rows[-1][:width])
        yield [_row(section, columns, row[width:]) for row in rows]


def _row(section: Section, columns: Any, values: Any) -> dict[str, Any]:
    return {
        column.key: json.loads(value) if value and column.key in section.json else _plain(value)
        for column, value in zip(columns, values, strict=True)
    }


def _plain(value: Any) -> Any:
    if isinstance(value, dt.datetime | dt.date):
        return value.isoformat()
    if isinstance(value, Month):
        return str(value)
    return value.value if isinstance(value, Enum) else value


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of mine.json, made from the sections themselves."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Everything mine",
        "description": (
            "What one member keeps at Jinmyaku. Numbers called id or ending in _id point to each other within this file."
            " Moments are in UTC. Months are written 2026-04. A null means: not said, or not known."
        ),
        "type": "object",
        "required": ["version", "made_at", *(section.name for section in SECTIONS)],
        "properties": {
            "$schema": {"type": "string"},
            "version": {"const": VERSION},
            "made_at": {"type": "string", "format": "date-time"},
            **{section.name: _section_schema(section) for section in SECTIONS},
        },
    }


def _section_schema(section: Section) -> dict[str, Any]:
    columns = section.columns(Asker(0))
    fields = {column.key: _field_schema(column, column.key in section.json) for column in columns}
    items = {"type": "object", "required": list(fields), "properties": fields}
    return {"description": section.says, "type": "array", "items": items}


def _field_schema(column: Any, is_json: bool) -> dict[str, Any]:
    kind = column.type
    if is_json:
        return {"type": ["object", "array", "null"]}
    if isinstance(kind, MonthNumber):
        return {"type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}$"}
    held = getattr(kind, "impl", kind)
    if isinstance(held, DateTime):
        return {"type": ["string", "null"], "format": "date-time"}
    if isinstance(held, Date):
        return {"type": ["string", "null"], "format": "date"}
    words = {Boolean: "boolean", Integer: "integer", Float: "number"}
    return {"type": [next((word for one, word in words.items() if isinstance(held, one)), "string"), "null"]}
