"""Watching every statement that reads what belongs to somebody: does it say who asks?

A statement that reads a table of people, or of what points to people, must carry the asker's row number among its values
(nothing else in the community has that number). What may do without stands in `WITHOUT_ASKER`, with the reason.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from projects.base import Base

ROOT = Path(__file__).resolve().parents[2]
OURS = tuple(str(ROOT / part) for part in ("alumni", "projects"))

HELD = "further rows of something the same request loaded through the asker a moment before"
TOKEN = "found by a token that only its holder has; whoever holds it may see it"

WITHOUT_ASKER = {
    "alumni.accounts.invitations._usable": TOKEN,
    "alumni.applications.applying._behind": TOKEN,
    "alumni.captured.links._opened_by_word": TOKEN,
    "alumni.captured.links.opened": TOKEN,
    "alumni.handover.links.working_link": TOKEN,
    "alumni.handover.own_card.card_behind": TOKEN,
    "alumni.moderation.measures.by_token": TOKEN,
    "alumni.referrals.asking._sent_with": "found by a keyed hash over the asker and what his own form sent",
    "alumni.referrals.asking._one_sender_at_a_time": "locks rows; nothing read is used",
    "alumni.jinmyaku.face.face": "the deferred note of the asker's own card, loaded through him",
    "alumni.exchange.archiving._keep": "the run the asker started, by its own random mark; nothing of it is shown",
    "alumni.people.names.shown": HELD,
    "alumni.people.names.short_name": HELD,
    "alumni.moderation.seen._asked": "whoever wrote the ask that was found through the asker a line before",
    "alumni.people.alike._firms_of": HELD,
    "alumni.people.cards.erase_card": HELD,
    "alumni.people.cards.heed_on_card": HELD,
    "alumni.people.contact_points.put_contact_points": HELD,
    "alumni.people.employments.say_present_work": HELD,
    "alumni.people.merging._rows_of": HELD,
    "alumni.people.merging.merge_cards": HELD,
    "alumni.people.pointers._collisions": HELD,
    "alumni.people.pointers.erase_pairs": HELD,
    "alumni.people.pointers.rows_pointing_to": HELD,
    "alumni.people.routes._merged": HELD,
    "alumni.people.seen.alike_to": HELD,
    "alumni.people.seen.jobs_of": HELD,
    "alumni.people.traces.rows_about": HELD,
    "alumni.captured.claiming._link": HELD,
    "alumni.ledger.claims.confirm": HELD,
    "alumni.ledger.routes.confirm": HELD,
    "alumni.ledger.joining.answer_same": HELD,
    "alumni.ledger.joining._join": HELD,
    "alumni.ledger.routes.same": HELD,
    "alumni.ledger.routes.answer_same": HELD,
    "alumni.ledger.routes.new": HELD,
    "alumni.moderation.reporting._people": "the names of reporter and reported for a moderator, who sees accounts",
}
"""What may read without saying who asks, by function, and why. Short, and to be kept short."""


OFFICES = ("alumni.moderation.", "alumni.applications.")
"""Rooms of offices: they read accounts, reports and applications by number, for whoever holds the office and nobody else.
Only a moderator or host who looks on is let off here; what they then see is weighed word by word."""


def _points_to_people(table: Any) -> bool:
    return table.name == "person" or any(key.column.table.name == "person" for key in table.foreign_keys)


ACCOUNTS = {"member", "device"}
"""Who is signed in: looked up by the session's own secret before there is an asker."""
WATCHED = frozenset(table.name for table in Base.metadata.sorted_tables if _points_to_people(table)) - ACCOUNTS
_READ = re.compile(r'\b(?:FROM|JOIN)\s+"?(\w+)"?', re.I)


@contextmanager
def watching(engine: Engine, asker_id: int, *, holds_office: bool = False) -> Iterator[dict[str, str]]:
    """Statements without the asker, by the function that made them."""
    found: dict[str, str] = {}

    def look(_conn: Any, _cursor: Any, statement: str, parameters: Any, _context: Any, _many: bool) -> None:
        if not statement.lstrip().upper().startswith(("SELECT", "WITH")):
            return
        tables = WATCHED & set(_READ.findall(statement))
        if not tables or asker_id in _values(parameters):
            return
        place = _maker()
        if place not in WITHOUT_ASKER and not (holds_office and place.startswith(OFFICES)):
            found.setdefault(place, f"{sorted(tables)}: {statement[:300]}")

    event.listen(engine, "before_cursor_execute", look)
    try:
        yield found
    finally:
        event.remove(engine, "before_cursor_execute", look)


def _values(parameters: Any) -> Any:
    return parameters.values() if isinstance(parameters, Mapping) else parameters


def _maker() -> str:
    """The function of ours that made the statement."""
    frame: Any = sys._getframe(2)
    while frame is not None:
        name = frame.f_code.co_filename
        if name.startswith(OURS):
            return f"{Path(name).relative_to(ROOT).with_suffix('').as_posix().replace('/', '.')}.{frame.f_code.co_name}"
        frame = frame.f_back
    return "elsewhere"
