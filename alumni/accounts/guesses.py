"""Guessing slowed down: each wrong try makes the next one wait longer, per account and per address it comes from.

What waits is the password. A mailed code and a passkey never wait, so nobody can lock an owner out; and a browser that
has signed in to the account before is counted apart from all strangers ("device cookies", OWASP).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.orm import Session

from alumni.accounts.models import SignInGuess
from alumni.sealing import ring

FREE_TRIES = {"account": 5, "address": 20, "second step": 5}
"""Wrong tries before the first wait. An address may be a whole office's."""
FIRST_WAIT = dt.timedelta(seconds=5)
LONGEST_WAIT = dt.timedelta(minutes=15)
FORGOTTEN_AFTER = dt.timedelta(days=1)
"""Without a wrong try for this long the count begins anew."""


def key(kind: str, what: str) -> tuple[str, str]:
    """What is counted: a kind of `FREE_TRIES`, and the keyed hash of whom or where. Safe to keep."""
    return kind, ring.fingerprint(f"{kind}\0{what}", about="sign-in guess")


class Count:
    """The counts of one try, locked until the transaction ends: two tries at one account are weighed one by one."""

    def __init__(self, session: Session, keys: Iterable[tuple[str, str]], now: dt.datetime) -> None:
        self._now = now
        self._kind = {hashed: kind for kind, hashed in keys}
        self._rows = _locked(session, sorted(self._kind), now)

    def seconds_to_wait(self) -> int:
        """0 when a password may be tried now."""
        waits = [row.last_at + _wait_after(row.failures, self._kind[row.key_hash]) - self._now for row in self._rows]
        return max(0, *(-(-int(wait.total_seconds() * 1000) // 1000) for wait in waits))

    def was_wrong(self) -> None:
        """Count one wrong try."""
        for row in self._rows:
            row.failures = 1 if row.last_at < self._now - FORGOTTEN_AFTER else row.failures + 1
            row.last_at = self._now

    def was_right(self) -> None:
        """Begin the account's count anew. The address goes on being counted: its holder may own one account of many."""
        for row in self._rows:
            if self._kind[row.key_hash] != "address":
                row.failures = 0


def _wait_after(failures: int, kind: str) -> dt.timedelta:
    doublings = failures - FREE_TRIES[kind]
    if doublings < 0:
        return dt.timedelta()
    return min(LONGEST_WAIT, FIRST_WAIT * (1 << min(doublings, 20)))


def _locked(session: Session, hashes: Sequence[str], now: dt.datetime) -> list[SignInGuess]:
    insert = postgresql_insert if session.get_bind().dialect.name == "postgresql" else sqlite_insert
    fresh = [{"key_hash": hashed, "failures": 0, "last_at": now} for hashed in hashes]
    session.execute(delete(SignInGuess).where(SignInGuess.last_at < now - 2 * FORGOTTEN_AFTER))
    session.execute(insert(SignInGuess).values(fresh).on_conflict_do_nothing(index_elements=["key_hash"]))
    rows = (
        select(SignInGuess).where(SignInGuess.key_hash.in_(hashes)).order_by(SignInGuess.key_hash)
        .with_for_update().execution_options(populate_existing=True)
    )  # fmt: skip
    return list(session.scalars(rows))
