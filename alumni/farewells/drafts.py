"""What is typed over a farewell and not yet kept: saved, set aside, put back."""

from __future__ import annotations

import json

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.errors import BadInput, NotFound
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
    if farewell.state is FarewellState.KEPT:
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


def set_aside(session: Session, *, asker: Asker, farewell_id: int) -> None:
    """Take a farewell out of what waits. Nothing is erased. Raises NoSuchFarewell."""
    farewell = own_farewell(session, asker=asker, farewell_id=farewell_id)
    if farewell.state is FarewellState.WAITING:
        farewell.state = FarewellState.SET_ASIDE


def put_back(session: Session, *, asker: Asker, farewell_id: int) -> None:
    """Let a farewell that was set aside wait again. Raises NoSuchFarewell."""
    farewell = own_farewell(session, asker=asker, farewell_id=farewell_id)
    if farewell.state is FarewellState.SET_ASIDE:
        farewell.state = FarewellState.WAITING
