"""Moving an account to another address, proven at both ends.

With a code from each mailbox it moves at once. Where the old mailbox is dead, the password and a code from the new one
begin a wait, announced to the old address: whoever still reads it, or is signed in anywhere, can call the move off.
"""

from __future__ import annotations

import datetime as dt
import hmac
import secrets
import uuid
from dataclasses import dataclass

from sqlalchemy import Select, func, select, update
from sqlalchemy.orm import Session

from alumni.accounts import devices, mailed_codes
from alumni.accounts.invitations import same_address
from alumni.accounts.models import AddressChange, User
from alumni.audit import write_down
from alumni.errors import BadInput, NotFound
from alumni.people.linking import link_cards
from alumni.people.models import Person
from alumni.people.sight import Asker
from alumni.sealing import ring

VALID_FOR = dt.timedelta(minutes=30)
WAIT = dt.timedelta(days=7)
"""How long the owner of a mailbox said to be dead has to say that it is not."""
MOST_TRIES = 5
MOST_AN_HOUR = 5


class NoSuchChange(NotFound):
    """Not a change of this asker's address, or over."""


@dataclass(frozen=True, slots=True)
class Codes:
    """What is to be mailed. `old_code` is "" when the old mailbox is said to be dead."""

    id: int
    old_address: str
    new_address: str
    new_code: str
    old_code: str


@dataclass(frozen=True, slots=True)
class Change:
    """One that is under way. `both` asks for two codes, else one; `waits_until` is set once the new one was typed in."""

    id: int
    old_address: str
    new_address: str
    both: bool
    waits_until: dt.datetime | None
    over_wait: bool


@dataclass(frozen=True, slots=True)
class Typed:
    """What came of typing codes: "moved", "waits" or "" with the reason for each field that was wrong."""

    outcome: str
    old_address: str
    new_address: str
    wrong: dict[str, str]


def ask(session: Session, *, asker: Asker, address: str, old_is_dead: bool, now: dt.datetime) -> Codes:
    """Begin a change; an earlier one ends. Whether the address has an account already is not said before it is proven.

    Raises BadInput on "email": "not_an_address", "same_as_now", "too_many_codes".
    """
    session.execute(select(Person.id).where(Person.id == asker.person_id).with_for_update())
    user = _user(session, asker)
    new = same_address(address.strip())
    if new == user.email.lower():
        raise BadInput(fields={"email": "same_as_now"})
    lately = session.scalar(
        select(func.count()).select_from(AddressChange)
        .where(AddressChange.owner_id == asker.person_id, AddressChange.made_at > now - dt.timedelta(hours=1))
    )  # fmt: skip
    if (lately or 0) >= MOST_AN_HOUR:
        raise BadInput(fields={"email": "too_many_codes"})
    call_off_all(session, asker=asker, now=now)
    new_code, old_code = _code(), "" if old_is_dead else _code()
    row = AddressChange(
        owner_id=asker.person_id, new_address=new, new_code_hash=_hash(asker, new, new_code),
        old_code_hash=_hash(asker, user.email, old_code) if old_code else None, made_at=now, expires_at=now + VALID_FOR,
    )  # fmt: skip
    session.add(row)
    session.flush()  # the page that asks for the codes needs its id
    return Codes(row.id, user.email, new, new_code, old_code)


def under_way(session: Session, *, asker: Asker, now: dt.datetime) -> Change | None:
    """The asker's change that is not over, if there is one."""
    row = session.scalar(_open(asker, now).order_by(AddressChange.id.desc()).limit(1))
    if row is None:
        return None
    over = row.waits_until is not None and row.waits_until <= now
    return Change(
        row.id, _user(session, asker).email, row.new_address, row.old_code_hash is not None, row.waits_until, over
    )


def type_codes(
    session: Session, *, asker: Asker, change_id: int, old_code: str, new_code: str, now: dt.datetime, secret: str = ""
) -> Typed:
    """Type in the mailed codes. Wrong ones are an answer, not an error: the try is counted, the caller commits.

    `secret` is that of the session asking, which alone stays signed in. Raises NoSuchChange.
    """
    row = _locked(session, asker, change_id, now)
    user = _user(session, asker)
    old = user.email
    if row.tries >= MOST_TRIES or row.new_proven_at is not None:
        return Typed("", old, row.new_address, {"new_code": "code_over"})
    row.tries += 1
    wrong = {}
    if not hmac.compare_digest(row.new_code_hash, _hash(asker, row.new_address, mailed_codes.figures_in(new_code))):
        wrong["new_code"] = "wrong_code"
    if row.old_code_hash is not None and not hmac.compare_digest(
        row.old_code_hash, _hash(asker, old, mailed_codes.figures_in(old_code))
    ):
        wrong["old_code"] = "wrong_code"
    if wrong:
        return Typed("", old, row.new_address, wrong)
    row.new_proven_at = now
    if row.old_code_hash is None:
        row.waits_until = now + WAIT
        write_down(session, act="address.change_announced", actor_id=asker.person_id, subject=_about(asker), now=now)
        return Typed("waits", old, row.new_address, {})
    return _moved(session, asker, row, now, secret)


def finish(session: Session, *, asker: Asker, change_id: int, now: dt.datetime, secret: str = "") -> Typed:
    """Move to the new address after the wait. Raises NoSuchChange, also before its end."""
    row = _locked(session, asker, change_id, now)
    if row.waits_until is None or row.waits_until > now:
        raise NoSuchChange(change_id)
    return _moved(session, asker, row, now, secret)


def call_off(session: Session, *, asker: Asker, change_id: int, now: dt.datetime) -> None:
    """Let a change be. Raises NoSuchChange."""
    _locked(session, asker, change_id, now).ended_at = now


def call_off_all(session: Session, *, asker: Asker, now: dt.datetime) -> None:
    """Let whatever change is under way be: another begins, or the password was changed."""
    session.execute(
        update(AddressChange).where(AddressChange.owner_id == asker.person_id, AddressChange.ended_at.is_(None))
        .values(ended_at=now)
    )  # fmt: skip


def _moved(session: Session, asker: Asker, row: AddressChange, now: dt.datetime, secret: str) -> Typed:
    user = _user(session, asker)
    old, new = user.email, row.new_address
    row.ended_at = now
    if session.scalar(select(User.id).where(func.lower(User.email) == new, User.id != user.id)) is not None:
        return Typed("", old, new, {"new_code": "taken"})
    user.email, user.address_proven_at = new, now
    user.fs_uniquifier = uuid.uuid4().hex  # links of the library mailed to the old address name it, and end here
    devices.end_all(session, owner_id=asker.person_id, now=now, but=secret)
    link_cards(session, profile_id=asker.person_id, address=new)
    write_down(session, act="address.changed", actor_id=asker.person_id, subject=_about(asker), now=now)
    return Typed("moved", old, new, {})


def _open(asker: Asker, now: dt.datetime) -> Select[AddressChange]:
    alive = (AddressChange.expires_at > now) | AddressChange.waits_until.is_not(None)
    return select(AddressChange).where(
        AddressChange.owner_id == asker.person_id, AddressChange.ended_at.is_(None), alive
    )


def _locked(session: Session, asker: Asker, change_id: int, now: dt.datetime) -> AddressChange:
    row: AddressChange | None = session.scalar(
        _open(asker, now)
        .where(AddressChange.id == change_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    if row is None:
        raise NoSuchChange(change_id)
    return row


def _user(session: Session, asker: Asker) -> User:
    return session.scalars(select(User).where(User.person_id == asker.person_id)).one()


def _about(asker: Asker) -> str:
    return f"person:{asker.person_id}"


def _code() -> str:
    return f"{secrets.randbelow(10**mailed_codes.FIGURES):0{mailed_codes.FIGURES}d}"


def _hash(asker: Asker, address: str, code: str) -> str:
    return ring.fingerprint(f"{asker.person_id}\0{address}\0{code}", about="address change")
