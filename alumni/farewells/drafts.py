"""What is typed over a farewell and not yet kept: saved, set aside, put back."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.errors import BadInput, NotFound
from alumni.farewells.likelihood import forget_sender, learn_sender
from alumni.farewells.models import Farewell, FarewellState
from alumni.farewells.proposal import Typed
from alumni.people.names import NameParts, clean
from alumni.people.sight import Asker

MOST_CHARACTERS_OF_A_DRAFT = 200_000


class NoSuchFarewell(NotFound):
    """There is no such farewell, or it is another member's."""


def own_farewell(session: Session, *, asker: Asker, farewell_id: int, lock: bool = False) -> Farewell:
    """One farewell of the asker's, held against other writers when `lock`. Raises NoSuchFarewell."""
    question = select(Farewell).where(Farewell.id == farewell_id, Farewell.owner_id == asker.person_id)
    found = session.scalar(question.with_for_update() if lock else question)
    if found is None:
        raise NoSuchFarewell(farewell_id)
    return found


def typed_text(typed: Typed, field: str) -> str:
    """What stands in one field, "" when nothing does."""
    return next(iter(typed.get(field, [])), "").strip()


def save_draft(session: Session, *, asker: Asker, farewell_id: int, typed: Typed) -> None:
    """Keep the form as it was last typed. One that is kept already stays as it is. Raises NoSuchFarewell, BadInput."""
    farewell = own_farewell(session, asker=asker, farewell_id=farewell_id)
    if farewell.state is FarewellState.KEPT or farewell.let_go_at is not None:
        return
    text = json.dumps(typed, ensure_ascii=False)
    if len(text) > MOST_CHARACTERS_OF_A_DRAFT:
        raise BadInput(fields={"family_name": "too_long"})
    farewell.draft = text
    farewell.summary = summary_after(farewell.summary, typed)


def summary_after(summary: str, typed: Typed) -> str:
    """The inbox's line, once somebody has typed: the name and the firm as typed."""
    held = json.loads(summary)
    held["name"] = {part: clean(typed_text(typed, part)) for part in NameParts.__dataclass_fields__}
    held["firm"] = clean(typed_text(typed, "firm_left"))
    return json.dumps(held, ensure_ascii=False)


def set_aside(session: Session, *, asker: Asker, farewell_ids: Collection[int], now: dt.datetime) -> list[int]:
    """Take farewells out of what waits; those that were waiting. Nothing is erased, and look-alikes teach the list their
    senders. Raises NoSuchFarewell, for any of them, before any is touched."""
    aside = [one for one in _own(session, asker, farewell_ids) if one.state is FarewellState.WAITING]
    for farewell in aside:
        farewell.state = FarewellState.SET_ASIDE
        learn_sender(session, farewell=farewell, now=now)
    return [farewell.id for farewell in aside]


def put_back(session: Session, *, asker: Asker, farewell_ids: Collection[int]) -> list[int]:
    """Let farewells that were set aside wait again, and forget what the list learned from them; those put back.
    A mail that was let go stays away. Raises NoSuchFarewell, for any of them, before any is touched."""
    back = [
        one for one in _own(session, asker, farewell_ids)
        if one.state is FarewellState.SET_ASIDE and one.let_go_at is None
    ]  # fmt: skip
    for farewell in back:
        farewell.state = FarewellState.WAITING
        forget_sender(session, farewell=farewell)
    return [farewell.id for farewell in back]


def _own(session: Session, asker: Asker, farewell_ids: Collection[int]) -> list[Farewell]:
    """These farewells of the asker's, in the order given."""
    mine = select(Farewell).where(Farewell.id.in_(farewell_ids), Farewell.owner_id == asker.person_id)
    found = {one.id: one for one in session.scalars(mine)}
    for missing in set(farewell_ids) - set(found):
        raise NoSuchFarewell(missing)
    return [found[key] for key in dict.fromkeys(farewell_ids)]
