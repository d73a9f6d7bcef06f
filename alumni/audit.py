"""The audit log: what hosts and moderators did, and what touched an account. Written once, never changed.

Each entry carries a keyed hash over its own fields and the hash of the entry before it, and one row keeps the number and
hash of the last entry under a hash of its own: whoever changes, swaps or removes an entry in the database, the last one
too, cannot make the hashes fit without the key, which is not in the database. Triggers refuse UPDATE and DELETE, so that
a mistake of ours fails at once; the chain finds what somebody does who may drop triggers.

Entries hold ids and short words, never names, addresses or anything a member wrote, and no foreign key: when a member
leaves, his rows go and the chain stays whole, with numbers in it that lead nowhere any more.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Integer, String, insert, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from alumni.sealing import ring
from projects.base import Base

START = "0" * 64
"""What stands for the hash before the first entry."""

ACT = re.compile(r"[a-z][a-z0-9_.]{0,63}\Z")
SUBJECT = re.compile(r"[a-z0-9_:=. -]{0,200}\Z")
"""Ids and plain words, e.g. "report:5 person:12": a name or an address has letters this does not allow, or an @."""


class AuditEntry(Base):
    """One act. `actor_id` is the person who did it, null for the site itself or a command."""

    __tablename__ = "audit_entry"

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    at: Mapped[dt.datetime]
    act: Mapped[str] = mapped_column(String(64))
    actor_id: Mapped[int | None]
    subject: Mapped[str] = mapped_column(String(200), default="", server_default="")
    chain: Mapped[str] = mapped_column(String(64))


class AuditHead(Base):
    """The end of the chain, one row: how many entries there are, the hash of the last, and a hash over both."""

    __tablename__ = "audit_head"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    number: Mapped[int]
    chain: Mapped[str] = mapped_column(String(64))
    seal: Mapped[str] = mapped_column(String(64))


class Wrong(StrEnum):
    """What is the matter with the first entry that does not fit."""

    CHANGED = "changed"
    """Its fields, its number or its place are not those it was written with (a swapped entry shows so too)."""
    REMOVED = "removed"
    HEAD = "head"
    """The entries fit each other, but not the row that keeps their end."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What `verify` found. `entries` were read; `first_bad` is the number of the first that does not fit."""

    entries: int
    head: str
    first_bad: int | None = None
    wrong: Wrong | None = None

    @property
    def sound(self) -> bool:
        return self.wrong is None


@dataclass(frozen=True, slots=True)
class Act:
    """One entry as it is read."""

    number: int
    at: dt.datetime
    act: str
    actor_id: int | None
    subject: str


def write_down(session: Session, *, act: str, actor_id: int | None, subject: str = "", now: dt.datetime) -> None:
    """Append one entry, in the transaction of the act itself: both are kept or neither.

    `act` is a dotted word ("member.excluded"), `subject` ids and plain words ("report:5 person:12"). Writers queue at the
    head row until the one before has committed. Raises ValueError for a subject that could hold somebody's words.
    """
    if not ACT.match(act) or not SUBJECT.match(subject):
        raise ValueError(f"the audit log holds ids and plain words only: {act}")
    session.flush()
    head = _head_for_writing(session)
    number, at = head.number + 1, now.astimezone(dt.UTC)
    chain = _chain(head.chain, number, at, act, actor_id, subject)
    session.execute(
        insert(AuditEntry).values(number=number, at=at, act=act, actor_id=actor_id, subject=subject, chain=chain)
    )
    session.execute(
        update(AuditHead).where(AuditHead.id == 1).values(number=number, chain=chain, seal=_seal(number, chain))
        .execution_options(synchronize_session=False)
    )  # fmt: skip


def _head_for_writing(session: Session) -> Any:
    """The head, locked. The insert that mostly does nothing is a write: it makes SQLite take its lock before we read."""
    make = postgresql_insert if session.get_bind().dialect.name == "postgresql" else sqlite_insert
    session.execute(make(AuditHead).values(id=1, number=0, chain=START, seal=_seal(0, START)).on_conflict_do_nothing())
    question = select(AuditHead.number, AuditHead.chain).where(AuditHead.id == 1)
    return session.execute(question.with_for_update()).one()


def _chain(before: str, number: int, at: dt.datetime, act: str, actor_id: int | None, subject: str) -> str:
    fields = [before, number, at.astimezone(dt.UTC).isoformat(timespec="microseconds"), act, actor_id, subject]
    return ring.fingerprint(json.dumps(fields, separators=(",", ":")), about="audit entry")


def _seal(number: int, chain: str) -> str:
    return ring.fingerprint(f"{number}:{chain}", about="audit head")


def verify(session: Session, *, known: str = "") -> Verdict:
    """Read the whole chain in order and hold it against its hashes.

    `known` is a head noted down earlier ("17:ab12..."), kept away from this database: it also finds a log that was cut
    short together with its head, by somebody who put an older copy of the head back. Reads in one transaction.
    """
    head = session.execute(select(AuditHead.number, AuditHead.chain, AuditHead.seal).where(AuditHead.id == 1)).first()
    read, chain, seen = 0, START, {}
    for entry in _entries(session):
        if entry.number != read + 1:
            return Verdict(read, "", read + 1, Wrong.REMOVED if entry.number > read + 1 else Wrong.CHANGED)
        expected = _chain(chain, entry.number, entry.at, entry.act, entry.actor_id, entry.subject)
        if entry.chain != expected:
            return Verdict(read, "", entry.number, Wrong.CHANGED)
        read, chain = entry.number, expected
        if known.startswith(f"{read}:"):
            seen[read] = chain
    return _hold_against_head(read, chain, head, known, seen)


def _hold_against_head(read: int, chain: str, head: Any, known: str, seen: dict[int, str]) -> Verdict:
    told = f"{read}:{chain}"
    if head is None:
        return Verdict(0, told) if read == 0 and not known else Verdict(read, told, read + 1, Wrong.HEAD)
    if head.seal != _seal(head.number, head.chain):
        return Verdict(read, told, head.number, Wrong.HEAD)
    if head.number > read:
        return Verdict(read, told, read + 1, Wrong.REMOVED)
    if (head.number, head.chain) != (read, chain):
        return Verdict(read, told, read, Wrong.HEAD)
    if known and known not in {f"{number}:{hashed}" for number, hashed in seen.items()}:
        number = int(known.partition(":")[0]) if known.partition(":")[0].isdecimal() else 0
        return Verdict(read, told, min(number, read + 1), Wrong.REMOVED if number > read else Wrong.CHANGED)
    return Verdict(read, told)


def _entries(session: Session) -> Iterator[Any]:
    question = select(
        AuditEntry.number, AuditEntry.at, AuditEntry.act, AuditEntry.actor_id, AuditEntry.subject, AuditEntry.chain
    ).order_by(AuditEntry.number)
    return iter(session.execute(question.execution_options(yield_per=1000)))


def acts(
    session: Session, *, limit: int = 50, before: int | None = None, act: str = "", subject: str = ""
) -> Sequence[Act]:
    """The last entries, newest first; `before` a number, of one kind of act ("member." for all that begin so), about one
    subject ("person:12")."""
    question = select(
        AuditEntry.number, AuditEntry.at, AuditEntry.act, AuditEntry.actor_id, AuditEntry.subject
    ).order_by(AuditEntry.number.desc())
    if before is not None:
        question = question.where(AuditEntry.number < before)
    if act:
        question = question.where(AuditEntry.act.startswith(act, autoescape=True))
    if subject:
        question = question.where((" " + AuditEntry.subject + " ").contains(f" {subject} ", autoescape=True))
    return [Act(*row) for row in session.execute(question.limit(limit))]
