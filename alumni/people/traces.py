"""What a change did to the rows about some persons, in every room: seen before, seen after, and put back from a journal.

Like `pointers`, it reads the foreign keys of the schema and names no table, so none is forgotten when one is added.
"""

from __future__ import annotations

import base64
import datetime as dt
import json
from collections.abc import Callable, Collection, Mapping
from typing import Any

from sqlalchemy import ColumnElement, DateTime, Table, and_, delete, insert, or_, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from alumni.people.pointers import pointing_columns
from projects.base import Base
from projects.months import Month

Row = dict[str, Any]
Seen = dict[str, dict[str, Row]]
"""Rows by table, and within it by primary key (as JSON)."""


def rows_about(session: Session, person_ids: Collection[int]) -> Seen:
    """Every row that points to one of these persons, and their own rows. Sealed values are opened."""
    session.flush()
    about: dict[str, list[ColumnElement[bool]]] = {"person": [Base.metadata.tables["person"].c.id.in_(person_ids)]}
    for column in pointing_columns():
        about.setdefault(column.table.name, []).append(column.in_(person_ids))
    seen: Seen = {}
    for name, conditions in about.items():
        table = Base.metadata.tables[name]
        rows = session.execute(select(table).where(or_(*conditions))).mappings().all()
        seen[name] = {json.dumps([row[c.name] for c in table.primary_key.columns]): dict(row) for row in rows}
    return seen


def journal_of(before: Seen, after: Seen) -> str:
    """What lies between, as JSON: `gone` and `come` rows in full (a row whose key is what moved is both), of `changed`
    ones each column with what it was and became."""
    gone: dict[str, list[Row]] = {}
    changed: dict[str, list[Row]] = {}
    for name, rows in before.items():
        for key, was in rows.items():
            now = after.get(name, {}).get(key)
            if now is None:
                gone.setdefault(name, []).append(_packed_row(was))
                continue
            if was != now:
                changed.setdefault(name, []).append(_change(Base.metadata.tables[name], key, was, now))
    come = {
        name: [_packed_row(row) for key, row in rows.items() if key not in before.get(name, {})]
        for name, rows in after.items()
    }
    return json.dumps({"gone": gone, "come": come, "changed": changed}, ensure_ascii=False)


def _change(table: Table, key: str, was: Row, now: Row) -> Row:
    """Columns that stamp themselves at every writing are told even when they look unchanged, so that they go back too."""
    stamps = {c.name for c in table.columns if c.onupdate is not None}
    columns = {c: [_packed(was[c]), _packed(now[c])] for c in was if was[c] != now[c] or c in stamps}
    born = {c: _packed(was[c]) for c in _births(table)}
    return {"key": json.loads(key), "born": born, "columns": columns}


def _packed_row(row: Row) -> Row:
    return {column: _packed(value) for column, value in row.items()}


def put_back_rows(session: Session, journal: str) -> None:
    """Undo what a journal tells. Whatever was changed again since stays as it is now; a row erased since stays erased.

    The session is flushed before and expired after, because rows change behind its back.
    """
    session.flush()
    told = json.loads(journal)
    for name, rows in told["changed"].items():
        for row in rows:
            _change_back(session, Base.metadata.tables[name], row)
    for name, rows in told["come"].items():
        for row in rows:
            table = Base.metadata.tables[name]
            same = and_(*(c == _unpacked(row[c.name]) for c in table.primary_key.columns))
            session.execute(delete(table).where(same))
    for table in Base.metadata.sorted_tables:
        for row in told["gone"].get(table.name, ()):
            _bring_back(session, table, {column: _unpacked(value) for column, value in row.items()})
    session.expire_all()


def _change_back(session: Session, table: Table, told: Mapping[str, Any]) -> None:
    here = and_(*(c == value for c, value in zip(table.primary_key.columns, told["key"], strict=True)))
    now = session.execute(select(table).where(here)).mappings().first()
    # A number may be given again to a new row; the moment of birth tells the two apart.
    if now is None or any(now[c] != _unpacked(value) for c, value in told["born"].items()):
        return
    back = {c: _unpacked(was) for c, (was, became) in told["columns"].items() if now[c] == _unpacked(became)}
    if not back:
        return
    try:
        with session.begin_nested():
            session.execute(update(table).where(here).values(back))
    except IntegrityError:  # what it would collide with was written since, and stays
        return


def _bring_back(session: Session, table: Table, row: Row) -> None:
    """A row that went comes back under its number, or under a new one where that was given away."""
    key = list(table.primary_key.columns)
    taken = session.execute(select(*key).where(and_(*(c == row[c.name] for c in key)))).first() is not None
    if taken and (len(key) > 1 or key[0].foreign_keys):
        return
    if taken:
        row = {column: value for column, value in row.items() if column != key[0].name}
    try:
        with session.begin_nested():
            session.execute(insert(table).values(row))
    except IntegrityError:  # what it belongs to is gone, or the same was written anew since
        return


def _births(table: Table) -> list[str]:
    """The columns that hold when a row was made."""
    made = (c for c in table.columns if c.server_default is not None and c.onupdate is None)
    return [c.name for c in made if isinstance(getattr(c.type, "impl", c.type), DateTime)]


def _packed(value: Any) -> Any:
    """A value as JSON can hold it."""
    if isinstance(value, dt.datetime):
        return {"moment": value.isoformat()}
    if isinstance(value, dt.date):
        return {"day": value.isoformat()}
    if isinstance(value, Month):
        return {"month": value.number}
    if isinstance(value, bytes):
        return {"bytes": base64.b64encode(value).decode()}
    return value


_OPENERS: dict[str, Callable[[Any], Any]] = {
    "moment": dt.datetime.fromisoformat, "day": dt.date.fromisoformat, "month": Month.from_number,
    "bytes": base64.b64decode,
}  # fmt: skip


def _unpacked(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    ((kind, text),) = value.items()
    return _OPENERS[kind](text)
