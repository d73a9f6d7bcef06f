"""A member's private forwarding address: made, made anew, and found again when a mail arrives for it."""

from __future__ import annotations

import base64
import datetime as dt
import secrets

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.letterbox.models import ForwardingAddress
from alumni.people.models import Person
from alumni.people.sight import Asker
from alumni.sealing import ring

PREFIX = "keep-"
_RANDOM_BYTES = 10
"""80 bits, sixteen letters of base32: nobody guesses one, and it can still be typed from paper."""


def live_address(session: Session, *, asker: Asker) -> str:
    """What stands before the @ of the asker's address, "" while there is none."""
    row = _live(session, asker)
    return row.local_part if row is not None else ""


def make_address(session: Session, *, asker: Asker, now: dt.datetime) -> str:
    """Make the asker's address, or a new one; the old one stops working. Returns what stands before the @."""
    session.execute(select(Person.id).where(Person.id == asker.person_id).with_for_update())  # two presses at once
    old = _live(session, asker)
    if old is not None:
        old.revoked_at = now
    local = PREFIX + base64.b32encode(secrets.token_bytes(_RANDOM_BYTES)).decode().lower()
    session.add(ForwardingAddress(owner_id=asker.person_id, local_part=local, local_hash=hash_of(local), made_at=now))
    return local


def hash_of(local: str) -> str:
    """The keyed hash an address is found by; case does not matter."""
    return ring.fingerprint(local.lower(), about="forwarding address")


def owner_of(session: Session, *, local: str) -> int | None:
    """Whose live address this is."""
    return session.scalar(
        select(ForwardingAddress.owner_id).where(
            ForwardingAddress.local_hash == hash_of(local), ForwardingAddress.revoked_at.is_(None)
        )
    )


def _live(session: Session, asker: Asker) -> ForwardingAddress | None:
    return session.scalar(
        select(ForwardingAddress)
        .where(ForwardingAddress.owner_id == asker.person_id, ForwardingAddress.revoked_at.is_(None))
        .order_by(ForwardingAddress.id.desc())
    )
