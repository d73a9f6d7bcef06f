"""How likely a mail is a farewell, for the order of the inbox; and what the list learns from mails set aside."""

from __future__ import annotations

import datetime as dt
import json

from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from alumni.farewells.models import Chance, Farewell, FarewellState, LookAlikeSender
from alumni.people.sight import Asker
from alumni.sealing import ring

SURE_FROM = 0.9
"""A mail the reader calls a farewell with at least this confidence stands among the sure ones."""
LOOK_ALIKE_FROM = 0.8
"""A mail the reader calls no farewell with at least this confidence waits under the fold."""


def chance_of(seems_farewell: bool, confidence: float, *, sender_is_known: bool = False) -> Chance:
    """Where a mail stands, from what the reader says. Of a sender known for look-alikes only a sure farewell stays out
    of the fold."""
    if seems_farewell and confidence >= SURE_FROM:
        return Chance.SURE
    if sender_is_known or (not seems_farewell and confidence >= LOOK_ALIKE_FROM):
        return Chance.PERHAPS_NOT
    return Chance.DOUBTFUL


def sends_look_alikes(session: Session, *, asker: Asker, address: str) -> bool:
    """Whether the asker has set aside a look-alike of this sender."""
    if not address:
        return False
    known = (LookAlikeSender.owner_id == asker.person_id, LookAlikeSender.sender_hash == sender_hash(address))
    return session.scalar(select(LookAlikeSender.id).where(*known)) is not None


def learn_sender(session: Session, *, farewell: Farewell, now: dt.datetime) -> bool:
    """Remember who sent a look-alike that is set aside. Whether it was one: a farewell teaches nothing, even a doubtful
    one, nor does a mail without a sender."""
    address = sender_of(farewell)
    if farewell.seems_farewell or not address:
        return False
    try:
        with session.begin_nested():
            session.add(LookAlikeSender(owner_id=farewell.owner_id, sender_hash=sender_hash(address), noted_at=now))
    except IntegrityError:
        pass  # known already
    return True


def forget_sender(session: Session, *, farewell: Farewell) -> None:
    """Forget the sender of a mail that is put back; his mails that wait stand again where the reader would have them."""
    address = sender_of(farewell)
    if not address:
        return
    owner = LookAlikeSender.owner_id == farewell.owner_id
    session.execute(delete(LookAlikeSender).where(owner, LookAlikeSender.sender_hash == sender_hash(address)))
    folded = select(Farewell).where(
        Farewell.owner_id == farewell.owner_id, Farewell.chance == Chance.PERHAPS_NOT,
        Farewell.state != FarewellState.KEPT,
    )  # fmt: skip
    for one in session.scalars(folded):
        if sender_of(one) == address:
            one.chance = chance_of(one.seems_farewell, one.confidence)


def sender_of(farewell: Farewell) -> str:
    """The From address of a mail, "" where it has none."""
    return str(json.loads(farewell.summary).get("from") or "")


def sender_hash(address: str) -> str:
    """The keyed fingerprint of an address."""
    return ring.fingerprint(address.strip().lower(), about="look-alike sender")
