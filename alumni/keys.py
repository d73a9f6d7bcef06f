"""The keys that seal private text: adding one, sealing everything anew with it, retiring the old.

While this runs the site goes on. A page of rows is read and sealed anew outside any lock, then written in one short
transaction, each value only if it is still the one that was read: what a member wrote meanwhile stays, and it is under the
new key already. How far a table is done is written in the same transaction as its rows, so whoever is killed goes on where
he was. A closing look at every value finds what a process with yesterday's ring wrote behind us, and goes round again.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography.fernet import Fernet
from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Engine,
    LargeBinary,
    String,
    Text,
    and_,
    bindparam,
    func,
    literal,
    select,
    table,
    tuple_,
    update,
)
from sqlalchemy import column as plain_column
from sqlalchemy.orm import Mapped, mapped_column

from alumni.sealing import SealedBytes, SealedText, key_id, ring
from projects.base import Base

ROWS_AT_ONCE = 200
BYTES_AT_ONCE = 4 * 1024 * 1024
MOST_ROUNDS = 5
"""Every round but the first finds only what processes with an older ring wrote since; more than a few means one still does."""

Key = tuple[Any, ...]


class KeysHeldByEnvironment(Exception):
    """The keys stand in SEAL_KEYS, which a command cannot change: `value` is what to set it to."""

    def __init__(self, value: str) -> None:
        super().__init__("the keys stand in the environment")
        self.value = value


class KeysBeingChanged(Exception):
    """Another command is changing the secrets file, or was stopped in the middle: the message is the file to look at."""


class StillNeeded(Exception):
    """Values are still under an older key. `values` says how many, by table and column."""

    def __init__(self, values: dict[str, int]) -> None:
        super().__init__("values are still under an older key")
        self.values = values


class Resealing(Base):
    """How far one table is sealed under one key. `position` is JSON: the primary key of the last row done."""

    __tablename__ = "resealing"

    table_name: Mapped[str] = mapped_column(String(64), primary_key=True)
    key_id: Mapped[str] = mapped_column(String(16))
    position: Mapped[str] = mapped_column(Text, default="", server_default="")
    rows_done: Mapped[int] = mapped_column(default=0, server_default="0")
    done_at: Mapped[dt.datetime | None]


@dataclass(frozen=True, slots=True)
class SealedTable:
    """A table with sealed columns, as plain bytes: reading it here opens nothing."""

    name: str
    keys: tuple[Column[Any], ...]
    sealed: tuple[str, ...]

    @property
    def plain(self) -> Any:
        columns = [plain_column(name, LargeBinary) for name in self.sealed]
        return table(self.name, *(plain_column(one.name, one.type) for one in self.keys), *columns)


@dataclass(frozen=True, slots=True)
class Step:
    """One page done: `done` of the `total` rows of `table` are looked at, `changed` values of this page sealed anew."""

    table: str
    done: int
    total: int
    changed: int


@dataclass(frozen=True, slots=True)
class Standing:
    """Which keys hold what. `values` counts by key id (None: no key of the ring fits), by "table.column"."""

    key_ids: tuple[str, ...]
    values: dict[str | None, Counter[str]]

    @property
    def behind(self) -> dict[str, int]:
        """How many values an older key of the ring still holds, by "table.column"."""
        older: Counter[str] = Counter()
        for name in self.key_ids[1:]:
            older.update(self.values.get(name, Counter()))
        return dict(sorted(older.items()))

    @property
    def broken(self) -> dict[str, int]:
        return dict(sorted(self.values.get(None, Counter()).items()))


def sealed_tables() -> list[SealedTable]:
    """Every table that has a sealed column, read from the schema, so that none is forgotten when one is added."""
    found = []
    for one in Base.metadata.sorted_tables:
        sealed = tuple(c.name for c in one.columns if isinstance(c.type, SealedText | SealedBytes))
        if sealed:
            found.append(SealedTable(one.name, tuple(one.primary_key.columns), sealed))
    return found


def standing(engine: Engine) -> Standing:
    """Look at every sealed value there is, page by page, no lock held. Time grows with the bytes kept."""
    values: dict[str | None, Counter[str]] = {}
    for one in sealed_tables():
        for page in _pages(engine, one, None):
            for row in page:
                for name, value in zip(one.sealed, row[len(one.keys) :], strict=True):
                    if value is not None:
                        values.setdefault(ring.key_of(bytes(value)), Counter())[f"{one.name}.{name}"] += 1
    return Standing(ring.key_ids, values)


def _pages(engine: Engine, one: SealedTable, after: Key | None) -> Iterator[list[Any]]:
    """Rows (primary key, then sealed values) in order of the primary key, each page in a short transaction of its own."""
    while True:
        with engine.connect() as connection:
            page = _page(connection, one, after)
        if not page:
            return
        yield page
        after = tuple(page[-1][: len(one.keys)])


def _page(connection: Connection, one: SealedTable, after: Key | None) -> list[Any]:
    plain = one.plain
    keys = [plain.c[key.name] for key in one.keys]
    sizes: ColumnElement[int] = literal(0)
    for name in one.sealed:
        sizes = sizes + func.coalesce(func.length(plain.c[name]), 0)
    behind = [] if after is None else [_beyond(keys, after)]
    heads = connection.execute(select(*keys, sizes).where(*behind).order_by(*keys).limit(ROWS_AT_ONCE)).all()
    last, weight = None, 0
    for head in heads:
        weight += head[-1]
        if last is not None and weight > BYTES_AT_ONCE:
            break
        last = tuple(head[:-1])
    if last is None:
        return []
    upto = tuple_(*keys) <= tuple_(*map(literal, last)) if len(keys) > 1 else keys[0] <= last[0]
    question = select(*keys, *(plain.c[name] for name in one.sealed)).where(upto, *behind).order_by(*keys)
    return list(connection.execute(question).all())


def _beyond(keys: Sequence[Any], after: Key) -> ColumnElement[bool]:
    if len(keys) == 1:
        return keys[0] > after[0]  # type: ignore[no-any-return]
    return tuple_(*keys) > tuple_(*map(literal, after))


def reseal_all(engine: Engine, *, now: dt.datetime) -> Iterator[Step]:
    """Bring every sealed value under the newest key, from where the last run got to.

    Raises StillNeeded when MOST_ROUNDS rounds were not enough: a process somewhere still seals with an older key.
    """
    for round_number in range(MOST_ROUNDS):
        for one in sealed_tables():
            yield from _reseal_table(engine, one, now)
        behind = standing(engine).behind
        if not behind:
            return
        forget_positions(engine, {name.partition(".")[0] for name in behind})
        time.sleep(0.2 * round_number)
    raise StillNeeded(behind)


def _reseal_table(engine: Engine, one: SealedTable, now: dt.datetime) -> Iterator[Step]:
    after, done, finished = _begin(engine, one)
    if finished:
        return
    with engine.connect() as connection:
        total = connection.scalar(select(func.count()).select_from(one.plain)) or 0
    for page in _pages(engine, one, after):
        after = tuple(page[-1][: len(one.keys)])
        changes = _sealed_anew(one, page)
        done += len(page)
        began = time.perf_counter()
        _write(engine, one, changes, position=json.dumps(after), done=done)
        yield Step(one.name, done, max(total, done), sum(len(values) for _key, values in changes))
        time.sleep(min(time.perf_counter() - began, 0.5))  # half of the time the writer's place is free for members
    with engine.begin() as connection:
        connection.execute(update(Resealing).where(Resealing.table_name == one.name).values(done_at=now))


def _begin(engine: Engine, one: SealedTable) -> tuple[Key | None, int, bool]:
    """Where this table stands under the newest key: the last row done, rows done, whether all of it is."""
    newest = ring.key_ids[0]
    fresh = {"key_id": newest, "position": "", "rows_done": 0, "done_at": None}
    with engine.begin() as connection:
        whose = Resealing.table_name == one.name
        # A write first: SQLite then takes its lock before it reads.
        connection.execute(update(Resealing).where(whose, Resealing.key_id != newest).values(fresh))
        kept = connection.execute(
            select(Resealing.position, Resealing.rows_done, Resealing.done_at).where(whose)
        ).first()
        if kept is None:
            connection.execute(Resealing.__table__.insert().values(table_name=one.name, **fresh))  # type: ignore[attr-defined]
            return None, 0, False
    return tuple(json.loads(kept.position)) if kept.position else None, kept.rows_done, kept.done_at is not None


def _sealed_anew(one: SealedTable, page: list[Any]) -> list[tuple[Key, dict[str, tuple[bytes, bytes]]]]:
    """For each row that needs it: its primary key and, by column, the value as read and as it shall be."""
    newest, changes = ring.key_ids[0], []
    for row in page:
        values = {
            name: (bytes(value), ring.reseal(bytes(value)))
            for name, value in zip(one.sealed, row[len(one.keys) :], strict=True)
            if value is not None and ring.key_of(bytes(value)) not in (newest, None)
        }
        if values:
            changes.append((tuple(row[: len(one.keys)]), values))
    return changes


def _write(
    engine: Engine,
    one: SealedTable,
    changes: list[tuple[Key, dict[str, tuple[bytes, bytes]]]],
    *,
    position: str,
    done: int,
) -> None:
    """Write one page and how far we are. Rows somebody is writing at this moment are passed over, never waited for: who
    waits while holding other rows could stop a member's request. The closing look finds them."""
    with engine.begin() as connection:
        here = update(Resealing).where(Resealing.table_name == one.name)
        connection.execute(here.values(position=position, rows_done=done))
        free = _not_in_use(connection, one, [key for key, _values in changes])
        for name in one.sealed:
            pairs = [(key, *values[name]) for key, values in changes if name in values and key in free]
            if pairs:
                connection.execute(_exchange(one, name), [_named(key, old, new) for key, old, new in pairs])


def _not_in_use(connection: Connection, one: SealedTable, keys: list[Key]) -> set[Key]:
    if connection.dialect.name != "postgresql" or not keys:
        return set(keys)
    columns = [one.plain.c[key.name] for key in one.keys]
    these = columns[0].in_([key[0] for key in keys]) if len(columns) == 1 else tuple_(*columns).in_(keys)
    rows = connection.execute(select(*columns).where(these).with_for_update(skip_locked=True, key_share=True))
    return {tuple(row) for row in rows}


def _exchange(one: SealedTable, name: str) -> Any:
    plain = one.plain
    same = and_(*(plain.c[key.name] == bindparam(f"key_{i}") for i, key in enumerate(one.keys)))
    return update(plain).where(same, plain.c[name] == bindparam("old")).values({name: bindparam("new")})


def _named(key: Key, old: bytes, new: bytes) -> dict[str, Any]:
    return {"old": old, "new": new, **{f"key_{i}": part for i, part in enumerate(key)}}


def forget_positions(engine: Engine, tables: set[str]) -> None:
    """Let these tables be gone through from the start the next time."""
    with engine.begin() as connection:
        rows = update(Resealing).where(Resealing.table_name.in_(tables))
        connection.execute(rows.values(position="", rows_done=0, done_at=None))


@contextmanager
def _changing(secrets_file: Path) -> Iterator[dict[str, str]]:
    """The secrets, to be changed, put in place in one step. The new file stands for the lock: it can be made only once.

    Raises KeysBeingChanged when it is there already.
    """
    fresh = secrets_file.with_name(secrets_file.name + ".new")
    try:
        handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as busy:
        raise KeysBeingChanged(str(fresh)) from busy
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            secrets: dict[str, str] = json.loads(secrets_file.read_text(encoding="utf-8"))
            yield secrets
            json.dump(secrets, file, indent=1)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(secrets_file)
    finally:
        fresh.unlink(missing_ok=True)


def add_key(secrets_file: Path | None, held: Sequence[str]) -> str:
    """Put a fresh key in front; its id. Raises KeysHeldByEnvironment with the value to set when there is no file."""
    fresh = Fernet.generate_key().decode()
    if secrets_file is None:
        raise KeysHeldByEnvironment(",".join([*held, fresh]))
    with _changing(secrets_file) as secrets:
        secrets["SEAL_KEYS"] = ",".join([fresh, secrets["SEAL_KEYS"]])
    ring.look_again()
    return key_id(fresh)


def retire_keys(engine: Engine, secrets_file: Path | None, held: Sequence[str]) -> tuple[str, ...]:
    """Take every key but the newest away; their ids. Raises StillNeeded, KeysHeldByEnvironment (after looking)."""
    now = standing(engine)
    if now.behind:
        raise StillNeeded(now.behind)
    if secrets_file is None:
        raise KeysHeldByEnvironment(held[0])
    with _changing(secrets_file) as secrets:
        if key_id(secrets["SEAL_KEYS"].split(",")[0]) != now.key_ids[0]:
            raise StillNeeded({})  # somebody added a key while we were looking
        secrets["SEAL_KEYS"] = secrets["SEAL_KEYS"].split(",")[0]
    ring.look_again()
    return now.key_ids[1:]
