"""What points to a person, in any room: read from the foreign keys of the schema, so that the lowest room needs to know
no table above it and none is forgotten when one is added."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from sqlalchemy import (
    Column,
    DateTime,
    PrimaryKeyConstraint,
    Table,
    UniqueConstraint,
    and_,
    delete,
    func,
    select,
    tuple_,
    update,
)
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from projects.base import Base

Pair = tuple[Mapping[str, Any], Mapping[str, Any]]
"""One row that is to move and the row it would collide with."""


def pointing_columns() -> Iterator[Column[Any]]:
    """Every column of every table that is a foreign key to person.id, in a stable order; not those that are history."""
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            targets = [key.column for key in column.foreign_keys if not column.info.get("history")]
            if any(target.table.name == "person" and target.name == "id" for target in targets):
                yield column


def rows_pointing_to(session: Session, person_id: int) -> dict[str, int]:
    """How many rows of each table point to a person; tables without any are left out."""
    counts: dict[str, int] = {}
    for column in pointing_columns():
        found = session.scalar(select(func.count()).select_from(column.table).where(column == person_id)) or 0
        if found:
            counts[column.table.name] = counts.get(column.table.name, 0) + found
    return counts


def point_elsewhere(session: Session, *, from_id: int, to_id: int) -> None:
    """Re-point every row from one person to another.

    Where the other has a row already that a unique key allows only once, that row gains what it lacks. The colliding
    row goes if it then says nothing the kept one does not say; otherwise it stays with `from_id`, so nothing is lost.
    The session is flushed before and expired after, because rows change behind its back.
    """
    session.flush()
    for column in list(pointing_columns()):
        table = column.table
        assert isinstance(table, Table)
        staying = _settle_collisions(session, table, column, from_id, to_id)
        moving = update(table).where(column == from_id).values({column: to_id})
        if staying:
            moving = moving.where(tuple_(*table.primary_key.columns).not_in(staying))
        session.execute(moving)
    session.expire_all()


def _settle_collisions(session: Session, table: Table, column: Column[Any], from_id: int, to_id: int) -> list[Any]:
    """Deal with each collision; the primary keys of the rows that must not move."""
    staying = []
    for rest in _unique_beside(table, column):
        for moved, kept in _collisions(session, table, column, from_id, to_id, rest):
            _fill(session, table, moved, kept)
            if not _says_more(session, table, column, moved, kept):
                session.execute(delete(table).where(_same_row(table, moved)))
            else:
                staying.append(tuple(moved[c.name] for c in table.primary_key.columns))
    return staying


def _unique_beside(table: Table, column: Column[Any]) -> list[list[Column[Any]]]:
    """For each unique key that holds `column`: the other columns of that key."""
    keys = [list(one.columns) for one in table.constraints if isinstance(one, (UniqueConstraint, PrimaryKeyConstraint))]
    keys += [list(index.columns) for index in table.indexes if index.unique]
    return [[other for other in key if other is not column] for key in keys if column in key]


def _collisions(
    session: Session, table: Table, column: Column[Any], from_id: int, to_id: int, rest: list[Column[Any]]
) -> list[Pair]:
    moved, kept = table.alias("moved"), table.alias("kept")
    same = and_(kept.c[column.name] == to_id, *(kept.c[other.name] == moved.c[other.name] for other in rest))
    rows = session.execute(select(moved, kept).join(kept, same).where(moved.c[column.name] == from_id))
    names, width = [c.name for c in table.columns], len(table.columns)
    return [
        (dict(zip(names, row[:width], strict=True)), dict(zip(names, row[width:], strict=True))) for row in rows.all()
    ]


def _same_row(table: Table, row: Mapping[str, Any]) -> Any:
    return and_(*(c == row[c.name] for c in table.primary_key.columns))


def _fill(session: Session, table: Table, moved: Mapping[str, Any], kept: Mapping[str, Any]) -> None:
    """Give the kept row what it lacks, unless a check of the table forbids the mixture."""
    lacking = {name: moved[name] for name, value in kept.items() if value is None and moved[name] is not None}
    if not lacking:
        return
    try:
        with session.begin_nested():
            session.execute(update(table).where(_same_row(table, kept)).values(lacking))
    except IntegrityError:
        return


def _says_more(
    session: Session, table: Table, column: Column[Any], moved: Mapping[str, Any], kept: Mapping[str, Any]
) -> bool:
    """Whether a colliding row holds a fact that the kept one lacks. Row numbers and moments of writing are no facts."""
    now = session.execute(select(table).where(_same_row(table, kept))).mappings().one()
    facts = [
        c for c in table.columns
        if c is not column and not isinstance(c.type, DateTime) and not (c.primary_key and not c.foreign_keys)
    ]  # fmt: skip
    return any(moved[c.name] is not None and moved[c.name] != now[c.name] for c in facts)


def erase_pairs(session: Session, person_ids: Collection[int]) -> None:
    """Take these persons out of tables that only pair a person with something (who was at a lunch), and erase the
    somethings that are then about nobody. Sealed words on an erased person would otherwise stay behind unseen."""
    session.flush()
    for column in list(pointing_columns()):
        table = column.table
        assert isinstance(table, Table)
        others = [c for c in table.primary_key.columns if c is not column]
        if not (column.primary_key and len(others) == 1 and others[0].foreign_keys):
            continue
        other = others[0]
        parent = next(iter(other.foreign_keys)).column
        about = session.scalars(select(other).where(column.in_(person_ids))).all()
        session.execute(delete(table).where(column.in_(person_ids)))
        alone = parent.in_(about) & parent.not_in(select(other))
        session.execute(delete(parent.table).where(alone))
    session.expire_all()
