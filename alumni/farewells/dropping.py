"""What came in by one press: pasted text and any number of files, each taken or turned away on its own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session
from werkzeug.datastructures import FileStorage

from alumni.farewells.capture import Captured, NotTaken, capture
from alumni.farewells.inbox import MOST_BYTES_OF_A_MAIL
from alumni.people.sight import Asker


@dataclass(frozen=True, slots=True)
class TurnedAway:
    """A mail that was not taken. `name` is the file's, "" for pasted text; `reason` is a code of `capture.NotTaken`."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Dropped:
    """What became of one press."""

    taken: tuple[Captured, ...]
    refused: tuple[TurnedAway, ...]

    @property
    def nobody(self) -> bool:
        """Whether pasted text was refused only because no person was found in it."""
        return any(one.reason == "nobody" for one in self.refused)


def drop(
    session: Session, *, asker: Asker, text: str, files: Sequence[FileStorage], now: dt.datetime, anyway: bool = False
) -> Dropped:
    """Take what can be taken. Pasted text is kept as UTF-8. Never raises for a mail: a refusal does not stop the others."""
    taken: list[Captured] = []
    refused: list[TurnedAway] = []
    waiting = [("", text.encode("utf-8", "replace"), True)] if text.strip() or not files else []
    for name, raw, pasted in [
        *waiting,
        *((f.filename or "?", f.stream.read(MOST_BYTES_OF_A_MAIL + 1), False) for f in files),
    ]:
        try:
            taken.append(capture(session, asker=asker, raw=raw, pasted=pasted, now=now, anyway=anyway and pasted))
        except NotTaken as no:
            refused.append(TurnedAway(name, no.reason))
    return Dropped(tuple(dict.fromkeys(taken)), tuple(refused))
