"""A dropped mailbox file: judged whose it is, sifted, and its farewells captured, with a report of what became of them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import IO

from sqlalchemy.orm import Session

from alumni.accounts.addresses import addresses_of
from alumni.errors import NotAllowed
from alumni.farewells.capture import NotTaken, capture
from alumni.farewells.inbox import MOST_BYTES_OF_A_MAIL
from alumni.farewells.reader.sweeping import over_cores
from alumni.letterbox.judging import passes
from alumni.letterbox.ownership import refuse_foreign
from alumni.letterbox.unpacking import is_mailbox, mails_in
from alumni.people.sight import Asker

MOST_FAREWELLS = 1_000
MOST_HELD_BYTES = 200 * 1024 * 1024


class TooManyFarewells(NotAllowed):
    """More farewells than one person gets in a working life, or more bytes of them than are held at once."""


@dataclass(frozen=True, slots=True)
class Sifted:
    """The farewells of a file, and how many mails were looked at. `cut` of them were longer than a mail may be."""

    farewells: tuple[bytes, ...]
    looked_at: int
    cut: int


@dataclass(frozen=True, slots=True)
class Report:
    """What became of the mails of a file, in numbers of mails. `refused` counts by the codes of `capture.NotTaken`."""

    kept: int
    seen_before: int
    not_farewells: int
    refused: tuple[tuple[str, int], ...]


def my_addresses(session: Session, *, asker: Asker) -> frozenset[str]:
    """The addresses that count as the asker's own in a mailbox: the proven ones and the account's, in lower case."""
    held = addresses_of(session, asker=asker)
    return frozenset([one.address.lower() for one in held.proven] + [held.unproven_own.lower()]) - {""}


def sift(data: IO[bytes], *, mine: frozenset[str], workers: int | None = None) -> Sifted:
    """Find the farewells in a seekable file, on `workers` cores (all of them). Touches no database: this is the part
    that takes long.

    Raises ownership.NotYours, unpacking.NotUnpacked, TooManyFarewells.
    """
    if is_mailbox(data):
        refuse_foreign(mails_in(data), mine=mine)
    found: list[bytes] = []
    looked_at, cut, held = 0, 0, 0
    for batch in over_cores(mails_in(data), partial(_sifted, mine=mine), workers=workers):
        looked_at += batch.looked_at
        cut += batch.cut
        found += batch.farewells
        held += sum(map(len, batch.farewells))
        if len(found) > MOST_FAREWELLS or held > MOST_HELD_BYTES:
            raise TooManyFarewells
    return Sifted(tuple(found), looked_at, cut)


def _sifted(_first: int, mails: list[bytes], mine: frozenset[str]) -> list[Sifted]:
    short = [raw for raw in mails if len(raw) <= MOST_BYTES_OF_A_MAIL]
    return [Sifted(tuple(raw for raw in short if passes(raw, mine=mine)), len(mails), len(mails) - len(short))]


def take(session: Session, *, asker: Asker, sifted: Sifted, now: dt.datetime) -> Report:
    """Put the farewells found into the asker's inbox."""
    seen, refused = Counter[bool](), Counter[str]()
    for raw in sifted.farewells:
        try:
            seen[capture(session, asker=asker, raw=raw, pasted=False, now=now).seen_before] += 1
        except NotTaken as no:
            refused[no.reason] += 1
    if sifted.cut:
        refused["too_big"] += sifted.cut
    others = sifted.looked_at - len(sifted.farewells) - sifted.cut
    return Report(seen[False], seen[True], others, tuple(sorted(refused.items())))


def together(reports: Iterable[Report]) -> Report:
    """Several files as one report."""
    all_of_them = list(reports)
    refused = Counter[str]()
    for report in all_of_them:
        refused.update(dict(report.refused))
    return Report(
        sum(r.kept for r in all_of_them), sum(r.seen_before for r in all_of_them),
        sum(r.not_farewells for r in all_of_them), tuple(sorted(refused.items())),
    )  # fmt: skip
