"""Farewells out of a whole mailbox, in one pass and constant memory, on all cores.

Mails go to the workers in batches, of which only a few are under way at a time; each is first sifted by its bytes
(`sifting.worth_reading`), and only what may be a farewell is read.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import re
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from itertools import chain, islice
from typing import IO, TypeVar

from alumni.farewells.reader.decode import MAX_BYTES
from alumni.farewells.reader.read import read
from alumni.farewells.reader.reading import Reading
from alumni.farewells.reader.sifting import worth_reading

BATCH_BYTES = 1_000_000
BATCH_MAILS = 200
UNDER_WAY = 3
"""Batches under way for each worker."""

_BLOCK = 1 << 18
_LONGEST_FROM = 400
_FROM = re.compile(rb"(?:\A\s*|\n\r?\n)From (?:\S[^\r\n]{0,300}\d{4}[ \t]*|-[ \t]*|\S+@[^\s]+[ \t]*)\r?\n")
"""The line between two mails: sender and date as ctime writes it (RFC 4155), or what Mozilla and others left of it."""
_QUOTED_FROM = re.compile(rb"^>(>*From )", re.M)

Found = tuple[int, Reading]
"""A mail's number in the mailbox, from 0, and what was read of it."""
Batch = tuple[int, list[bytes]]
"""The number of the first mail, and the mails."""
T = TypeVar("T")
Look = Callable[[int, list[bytes]], list[T]]
_at_work = threading.Lock()


def sweep(stream: IO[bytes], *, region: str = "JP", workers: int | None = None) -> Iterator[Found]:
    """The farewells of an mbox, in order. `workers` processes read (as many as there are cores; 1 reads in this one).

    Processes are started afresh, so a script must be importable without running ("if __name__ == '__main__'").
    """
    return sweep_mails(mails_of(stream), region=region, workers=workers)


def sweep_mails(mails: Iterable[bytes], *, region: str = "JP", workers: int | None = None) -> Iterator[Found]:
    """The farewells among `mails`, which are taken as they are needed. Closing the iterator ends the workers."""
    return over_cores(mails, partial(_farewells, region=region), workers=workers)


def over_cores(mails: Iterable[bytes], look: Look[T], *, workers: int | None = None) -> Iterator[T]:
    """What `look` finds in batches of `mails`, in their order, on `workers` cores (all of them; 1: in this process).

    `look` gets the number of a batch's first mail and the batch, and goes to the workers, so it must be a function of a
    module (or a `partial` of one). The first batch is looked at here: most mailboxes have no second one, and a process
    takes longer to start than a batch to read. One sweep of a process has workers; another meanwhile does without.
    """
    size = workers or os.cpu_count() or 1
    batches = _batches(mails)
    for batch in islice(batches, 1):
        yield from look(*batch)
    second = next(batches, None)
    if second is None:
        return
    rest = chain([second], batches)
    if size == 1 or not _at_work.acquire(blocking=False):
        for batch in rest:
            yield from look(*batch)
        return
    try:
        yield from _shared_out(rest, look, size)
    finally:
        _at_work.release()


def _shared_out(batches: Iterable[Batch], look: Look[T], size: int) -> Iterator[T]:
    waiting: deque[Future[list[T]]] = deque()
    with ProcessPoolExecutor(size, multiprocessing.get_context("spawn"), initializer=gc.freeze) as pool:
        try:
            for batch in batches:
                waiting.append(pool.submit(look, *batch))
                if len(waiting) >= size * UNDER_WAY:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()


def mails_of(stream: IO[bytes]) -> Iterator[bytes]:
    """The mails of an mbox as bytes, without the lines between them. A longer mail than the reader parses is cut behind
    `MAX_BYTES`. Quoted From lines lose one ">"."""
    held = bytearray()
    looked, begun = 0, False
    while True:
        while match := _FROM.search(held, looked):
            if begun or bytes(held[: match.start()]).strip():
                yield _unquoted(bytes(held[: min(match.start() + 1, MAX_BYTES + 1)]))
            begun = True
            del held[: match.end()]
            looked = 0
        del held[MAX_BYTES + 1 : max(MAX_BYTES + 1, len(held) - _LONGEST_FROM)]
        looked = max(0, len(held) - _LONGEST_FROM)
        block = stream.read(_BLOCK)
        if not block:
            break
        held += block
    if held.strip():
        yield _unquoted(bytes(held[: MAX_BYTES + 1]))


def _unquoted(mail: bytes) -> bytes:
    return _QUOTED_FROM.sub(rb"\1", mail) if b"\n>" in mail and b">From " in mail else mail


def _batches(mails: Iterable[bytes]) -> Iterator[Batch]:
    first, size, batch = 0, 0, list[bytes]()
    for mail in mails:
        batch.append(mail)
        size += len(mail)
        if size >= BATCH_BYTES or len(batch) >= BATCH_MAILS:
            yield first, batch
            first, size, batch = first + len(batch), 0, []
    if batch:
        yield first, batch


def _farewells(first: int, mails: Iterable[bytes], region: str) -> list[Found]:
    found: list[Found] = []
    for number, mail in enumerate(mails, first):
        if worth_reading(mail):
            reading = read(mail, region=region)
            if reading.verdict.is_farewell:
                found.append((number, reading))
    return found
