"""The sweep of one's own mailbox: in batches, each kept together with how far it came, so that none is read twice."""

from __future__ import annotations

import datetime as dt
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import structlog
from sqlalchemy import Select, select, update
from sqlalchemy.orm import Session, sessionmaker

from alumni.errors import BadInput, NotFound
from alumni.farewells.capture import NotTaken, capture
from alumni.farewells.inbox import MOST_BYTES_OF_A_MAIL
from alumni.farewells.reader.sifting import worth_reading
from alumni.letterbox import own_mailbox
from alumni.letterbox.judging import is_anothers_farewell
from alumni.letterbox.models import MailboxSweep, SweepState
from alumni.letterbox.own_mailbox import Account, OwnMailbox, Unreachable
from alumni.people.models import Person
from alumni.people.sight import Asker
from alumni.sealing import ring

log = structlog.get_logger("jinmyaku")

BATCH = 50
SILENT_FOR = dt.timedelta(minutes=5)
"""A sweep that says it runs and was not heard of for so long has ended with its process."""


class NoSuchSweep(NotFound):
    """Not a sweep of this asker."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a sweep has come. `label` is the mailbox in words; numbers are of mails over all its runs."""

    id: int
    label: str
    state: SweepState
    reason: str
    ahead: int
    seen: int
    kept: int
    known: int
    too_big: int
    updated_at: dt.datetime


def begin(session: Session, *, asker: Asker, account: Account, now: dt.datetime) -> int:
    """Begin a sweep, or take one up where it was left, and return its id. One at a time: BadInput "host": "runs"."""
    session.execute(select(Person.id).where(Person.id == asker.person_id).with_for_update())
    if any(one.state is SweepState.RUNNING for one in sweeps(session, asker=asker, now=now)):
        raise BadInput(fields={"host": "runs"})
    place = f"{account.host.lower()}\0{account.port}\0{account.user}\0{account.folder}"
    hashed = ring.fingerprint(place, about="mailbox")
    sweep = session.scalar(_own(asker).where(MailboxSweep.account_hash == hashed))
    if sweep is None:
        sweep = MailboxSweep(owner_id=asker.person_id, account_hash=hashed, label=f"{account.user} · {account.folder}")
        session.add(sweep)
    sweep.state, sweep.reason, sweep.stop_asked = SweepState.RUNNING, "", False
    sweep.started_at = sweep.updated_at = now
    session.flush()  # the thread finds it by its id
    return sweep.id


def _own(asker: Asker) -> Select[MailboxSweep]:
    return select(MailboxSweep).where(MailboxSweep.owner_id == asker.person_id)


def sweeps(session: Session, *, asker: Asker, now: dt.datetime) -> list[Progress]:
    """The asker's sweeps, the latest first. One query."""
    rows = session.scalars(_own(asker).order_by(MailboxSweep.updated_at.desc(), MailboxSweep.id.desc()).limit(20))
    return [_progress(row, now) for row in rows]


def progress(session: Session, *, asker: Asker, sweep_id: int, now: dt.datetime) -> Progress:
    """One sweep. Raises NoSuchSweep."""
    return _progress(_held(session, asker, sweep_id), now)


def _held(session: Session, asker: Asker, sweep_id: int) -> MailboxSweep:
    row: MailboxSweep | None = session.scalar(_own(asker).where(MailboxSweep.id == sweep_id))
    if row is None:
        raise NoSuchSweep(sweep_id)
    return row


def _progress(row: MailboxSweep, now: dt.datetime) -> Progress:
    lost = row.state is SweepState.RUNNING and row.updated_at < now - SILENT_FOR
    return Progress(
        row.id, row.label, SweepState.BROKEN_OFF if lost else row.state, "went_away" if lost else row.reason,
        row.mails_ahead, row.mails_seen, row.mails_kept, row.mails_known, row.mails_too_big, row.updated_at,
    )  # fmt: skip


def ask_to_stop(session: Session, *, asker: Asker, sweep_id: int) -> None:
    """The sweep stops after the batch it is in. Raises NoSuchSweep."""
    _held(session, asker, sweep_id).stop_asked = True


def forget(session: Session, *, asker: Asker, sweep_id: int) -> None:
    """Forget how far a sweep came; what it kept stays in the inbox. Raises NoSuchSweep."""
    session.delete(_held(session, asker, sweep_id))


@dataclass(frozen=True, slots=True)
class Run:
    """One run of a sweep. `mine` are the member's addresses (a farewell of his own is not for his inbox)."""

    sessions: sessionmaker[Session]
    sweep_id: int
    asker: Asker
    account: Account
    mine: frozenset[str]
    allow_private: bool
    now: Callable[[], dt.datetime]

    def in_background(self) -> threading.Thread:
        """Start it in a thread of its own, which ends with the process."""
        thread = threading.Thread(target=self.run, name=f"sweep-{self.sweep_id}", daemon=True)
        thread.start()
        return thread

    def run(self) -> None:
        """Read to the end, to a wish to stop, or to what breaks it off; the state says which."""
        state, reason = SweepState.BROKEN_OFF, "failed"
        try:
            with own_mailbox.opened(self.account, allow_private=self.allow_private) as box:
                state, reason = self._read(box), ""
        except Unreachable as wrong:
            reason = wrong.reason
        except Exception as failure:  # a thread has nobody above it who would hear of it
            log.error("sweep_failed", kind=type(failure).__name__)
        with self.sessions.begin() as session:
            sweep = self._row(session)
            sweep.state, sweep.reason, sweep.updated_at = state, reason, self.now()
            log.info("sweep", state=state.value, reason=reason, seen=sweep.mails_seen, kept=sweep.mails_kept)

    def _read(self, box: OwnMailbox) -> SweepState:
        waiting = box.uids_after(self._start(box.uid_validity))
        with self.sessions.begin() as session:
            self._row(session).mails_ahead = len(waiting)
        for at in range(0, len(waiting), BATCH):
            batch = waiting[at : at + BATCH]
            farewells, too_big = [], 0
            for one in box.beginnings(batch):
                if not worth_reading(one.head + b"\r\n\r\n" + one.body):
                    continue
                if one.size > MOST_BYTES_OF_A_MAIL:
                    too_big += 1
                elif raw := self._farewell(box, one.uid):
                    farewells.append(raw)
            if self._keep(batch, farewells, too_big):
                return SweepState.STOPPED
        return SweepState.DONE

    def _start(self, uid_validity: int) -> int:
        with self.sessions.begin() as session:
            sweep = self._row(session)
            if sweep.uid_validity != uid_validity:
                sweep.uid_validity, sweep.last_uid = uid_validity, 0
            return sweep.last_uid

    def _row(self, session: Session) -> MailboxSweep:
        """Our row, written to before it is read: SQLite then waits for other writers instead of giving up."""
        session.execute(update(MailboxSweep).where(MailboxSweep.id == self.sweep_id).values(updated_at=self.now()))
        return _held(session, self.asker, self.sweep_id)

    def _farewell(self, box: OwnMailbox, uid: int) -> bytes:
        raw = box.whole(uid)
        return raw if raw and is_anothers_farewell(raw, mine=self.mine) else b""

    def _keep(self, batch: list[int], farewells: list[bytes], too_big: int) -> bool:
        """Keep a batch and how far it came in one transaction. Returns whether the member wishes to stop."""
        now = self.now()
        with self.sessions.begin() as session:
            sweep = self._row(session)
            for seen_before in _captured(session, self.asker, farewells, now):
                sweep.mails_known += seen_before
                sweep.mails_kept += not seen_before
            sweep.last_uid, sweep.updated_at = batch[-1], now
            sweep.mails_seen += len(batch)
            sweep.mails_ahead -= len(batch)
            sweep.mails_too_big += too_big
            return sweep.stop_asked


def _captured(session: Session, asker: Asker, farewells: list[bytes], now: dt.datetime) -> Iterator[bool]:
    """Whether each was seen before; what the inbox does not take is passed over."""
    for raw in farewells:
        try:
            yield capture(session, asker=asker, raw=raw, pasted=False, now=now).seen_before
        except NotTaken:
            continue
