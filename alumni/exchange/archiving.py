"""The archive of everything mine: begun, followed, taken, forgotten.

It is written by a thread, piece by piece, each kept sealed and in a short transaction of its own: at no time is more than
a piece and a mail in memory, and no lock is held while it is thought about. A process that dies half way leaves an
archive that is heard of no more; beginning again throws its pieces away. It expires after a day.
"""

from __future__ import annotations

import datetime as dt
import io
import secrets
import threading
import zipfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import structlog
from sqlalchemy import Select, delete, select, update
from sqlalchemy.orm import Session, sessionmaker

from alumni.errors import NotFound
from alumni.exchange import files, mine_json
from alumni.exchange.models import Archive, ArchivePiece, ArchiveState
from alumni.people.models import Person
from alumni.people.sight import Asker

log = structlog.get_logger("jinmyaku")

KEPT_FOR = dt.timedelta(days=1)
SILENT_FOR = dt.timedelta(minutes=3)
"""An archive that says it is being written and was not heard of for so long has ended with its process."""
PIECE = 512 * 1024
"""Bytes of a piece."""
SCHEMA = Path(__file__).resolve().parents[2] / "static" / mine_json.SCHEMA_FILE


class NoSuchArchive(NotFound):
    """The asker has no finished archive, or its day is over."""


class Overtaken(Exception):
    """Another run has begun since, or the archive was thrown away: this one has nothing left to write to."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it has come: `done` of `ahead` rows and mails. `size` in bytes."""

    state: ArchiveState
    done: int
    ahead: int
    size: int
    started_at: dt.datetime
    expires_at: dt.datetime

    @property
    def percent(self) -> int:
        """0 to 99 while it is written."""
        return min(99, 100 * self.done // max(1, self.ahead))


def begin(session: Session, *, asker: Asker, now: dt.datetime) -> str | None:
    """Begin an archive in place of the one before, and return the name of its run; None while one is being written."""
    session.execute(select(Person.id).where(Person.id == asker.person_id).with_for_update())
    there = progress(session, asker=asker, now=now)
    if there is not None and there.state is ArchiveState.BUILDING:
        return None
    forget(session, asker=asker)
    run = secrets.token_hex(16)
    ahead = (
        mine_json.count(session, asker=asker)
        + files.count_people(session, asker=asker)
        + files.count_mails(session, asker=asker)
    )
    session.add(
        Archive(
            owner_id=asker.person_id, run=run, ahead=ahead, started_at=now, updated_at=now, expires_at=now + KEPT_FOR
        )
    )
    return run


def progress(session: Session, *, asker: Asker, now: dt.datetime) -> Progress | None:
    """The asker's archive, None when there is none or its day is over. One query."""
    row = _own(session, asker, now)
    if row is None:
        return None
    lost = row.state is ArchiveState.BUILDING and row.updated_at < now - SILENT_FOR
    state = ArchiveState.BROKEN_OFF if lost else row.state
    return Progress(state, row.done, row.ahead, row.size, row.started_at, row.expires_at)


def _own(session: Session, asker: Asker, now: dt.datetime) -> Archive | None:
    found: Archive | None = session.scalar(
        select(Archive).where(Archive.owner_id == asker.person_id, Archive.expires_at > now)
    )
    return found


def forget(session: Session, *, asker: Asker) -> None:
    """Throw the asker's archive away."""
    _erase(session, select(Archive.id).where(Archive.owner_id == asker.person_id))


def let_go(session: Session, *, now: dt.datetime) -> int:
    """Erase the archives whose day is over; how many. Again changes nothing."""
    return _erase(session, select(Archive.id).where(Archive.expires_at <= now))


def _erase(session: Session, which: Select[int]) -> int:
    ids = session.scalars(which).all()
    for table, column in ((ArchivePiece, ArchivePiece.archive_id), (Archive, Archive.id)):
        session.execute(delete(table).where(column.in_(ids)).execution_options(synchronize_session=False))
    session.expire_all()
    return len(ids)


def taken(
    session: Session, sessions: sessionmaker[Session], *, asker: Asker, now: dt.datetime
) -> tuple[int, Iterator[bytes]]:
    """The size of the asker's archive and its bytes, each piece read when it is wanted. Raises NoSuchArchive."""
    row = _own(session, asker, now)
    if row is None or row.state is not ArchiveState.DONE:
        raise NoSuchArchive
    return row.size, _pieces(sessions, row.id)


def _pieces(sessions: sessionmaker[Session], archive_id: int) -> Iterator[bytes]:
    number = 0
    while True:
        with sessions() as session:  # one each: whoever downloads slowly holds nothing up
            content = session.scalar(
                select(ArchivePiece.content).where(ArchivePiece.archive_id == archive_id, ArchivePiece.number == number)
            )
        if content is None:
            return
        yield content
        number += 1


class Pieces(io.RawIOBase):
    """What the zip is written to, front to back. Every PIECE bytes a sealed row is kept, with how far it has come."""

    def __init__(self, sessions: sessionmaker[Session], run: str, now: Callable[[], dt.datetime]) -> None:
        super().__init__()
        self._sessions, self._run, self._now = sessions, run, now
        self._held, self._number, self.size, self.done = bytearray(), 0, 0, 0

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return False

    def tell(self) -> int:
        raise OSError("this is written front to back")  # zipfile then says sizes behind each file

    def write(self, some: bytes) -> int:  # type: ignore[override]
        self._held += some
        while len(self._held) >= PIECE:
            self._keep(bytes(self._held[:PIECE]), ArchiveState.BUILDING)
            del self._held[:PIECE]
        return len(some)

    def end(self) -> None:
        """Keep what is left, and say that it is whole."""
        self._keep(bytes(self._held), ArchiveState.DONE)

    def told(self) -> None:
        """Say how far it has come."""
        self._keep(b"", ArchiveState.BUILDING)

    def _keep(self, content: bytes, state: ArchiveState) -> None:
        with self._sessions.begin() as session:
            said = {"state": state, "done": self.done, "size": self.size + len(content), "updated_at": self._now()}
            # Written before anything is read: SQLite then waits for other writers instead of giving up.
            session.execute(
                update(Archive).where(Archive.run == self._run).values(said)
                .execution_options(synchronize_session=False)
            )  # fmt: skip
            archive_id = session.scalar(select(Archive.id).where(Archive.run == self._run))
            if archive_id is None:
                raise Overtaken
            if content:
                session.add(ArchivePiece(archive_id=archive_id, number=self._number, content=content))
        if content:
            self._number += 1
            self.size += len(content)


@dataclass(frozen=True, slots=True)
class Run:
    """One writing of an archive. `address` is the site's own, for the schema's."""

    sessions: sessionmaker[Session]
    name: str
    asker: Asker
    address: str
    now: Callable[[], dt.datetime]

    def in_background(self) -> threading.Thread:
        """Start it in a thread of its own, which ends with the process."""
        thread = threading.Thread(target=self.run, name="archive", daemon=True)
        thread.start()
        return thread

    def run(self) -> None:
        """Write it to the end, or say that it broke off."""
        try:
            self._write()
        except Overtaken:
            return
        except Exception as failure:  # a thread has nobody above it who would hear of it
            log.error("archive_failed", kind=type(failure).__name__)
            with self.sessions.begin() as session:
                broken = update(Archive).where(Archive.run == self.name).values(state=ArchiveState.BROKEN_OFF)
                session.execute(broken.execution_options(synchronize_session=False))

    def _write(self) -> None:
        pieces = Pieces(self.sessions, self.name, self.now)
        with zipfile.ZipFile(pieces, "w", zipfile.ZIP_DEFLATED) as archive:
            told = mine_json.written(self.sessions, asker=self.asker, address=self.address, now=self.now())
            people = files.vcards_of(self.sessions, asker=self.asker)
            self._file(archive, pieces, "mine.json", ((text.encode(), rows) for text, rows in told))
            self._file(archive, pieces, mine_json.SCHEMA_FILE, [(SCHEMA.read_bytes(), 0)])
            self._file(archive, pieces, "people.vcf", ((text.encode(), rows) for text, rows in people))
            self._file(archive, pieces, "farewells.mbox", files.mails_of(self.sessions, asker=self.asker))
        pieces.end()

    def _file(self, archive: zipfile.ZipFile, pieces: Pieces, name: str, parts: Iterable[tuple[bytes, int]]) -> None:
        known = zipfile.ZipInfo(name, self.now().timetuple()[:6])
        known.compress_type = zipfile.ZIP_DEFLATED
        told_at = self.now()
        with archive.open(known, "w", force_zip64=True) as file:
            for content, rows in parts:
                file.write(content)
                pieces.done += rows
                if self.now() - told_at > dt.timedelta(seconds=1):
                    told_at = self.now()
                    pieces.told()
