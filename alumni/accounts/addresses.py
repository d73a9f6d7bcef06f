"""Proven addresses: the ones a member has typed a mailed code for. What comes from them is taken as coming from him."""

from __future__ import annotations

import datetime as dt
import hmac
import secrets
import unicodedata
from dataclasses import dataclass

from sqlalchemy import Select, delete, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from alumni.accounts.invitations import same_address
from alumni.accounts.models import AddressCode, ProvenAddress, User
from alumni.errors import BadInput, NotFound
from alumni.people.linking import link_cards, unlink_cards
from alumni.people.models import Person
from alumni.people.sight import Asker
from alumni.sealing import ring

CODE_VALID_FOR = dt.timedelta(minutes=10)
MOST_TRIES = 5
"""Codes that may be typed in for one mailed code: one in 200,000 to guess it."""
MOST_MAILS_AN_HOUR = 5
"""Code mails one member may cause in an hour: the address may turn out to be somebody else's."""
MOST_ADDRESSES = 20
_CODES_KEPT_FOR = dt.timedelta(days=1)


class NoSuchAddress(NotFound):
    """Not an address, or not a waiting code, of this asker."""


@dataclass(frozen=True, slots=True)
class Proven:
    """One address for the page. `id` is None for the account's own, which is proven by signing in with a mailed code."""

    id: int | None
    address: str
    proven_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Addresses:
    """The proven ones, the account's own first; `unproven_own` is the account's address while nobody has proven it."""

    proven: tuple[Proven, ...]
    unproven_own: str


@dataclass(frozen=True, slots=True)
class MailedCode:
    """A code to be mailed to `address`: the only time it can be read."""

    id: int
    address: str
    code: str


@dataclass(frozen=True, slots=True)
class WaitingCode:
    """What the page asks a code for."""

    id: int
    address: str


def hash_of(address: str) -> str:
    """The keyed hash two spellings of one address share. Raises BadInput(fields={"email": "not_an_address"})."""
    return ring.fingerprint(same_address(address), about="proven address")


def addresses_of(session: Session, *, asker: Asker) -> Addresses:
    """What the asker has proven. Two queries."""
    own = session.execute(select(User.email, User.address_proven_at).where(User.person_id == asker.person_id)).one()
    rows = session.scalars(
        select(ProvenAddress).where(ProvenAddress.owner_id == asker.person_id).order_by(ProvenAddress.id)
    )
    typed = [Proven(row.id, row.address, row.proven_at) for row in rows]
    if own.address_proven_at is not None and all(one.address != own.email.lower() for one in typed):
        typed.insert(0, Proven(None, own.email.lower(), None))
    proven = any(one.address == own.email.lower() for one in typed)
    return Addresses(tuple(typed), "" if proven else own.email)


def proven_hashes(session: Session, *, owner_id: int) -> frozenset[str]:
    """The hashes (`hash_of`) of everything a member has proven; empty for closed accounts. Two queries."""
    own = session.execute(
        select(User.email, User.address_proven_at).where(User.person_id == owner_id, User.active)
    ).one_or_none()
    rows = session.scalars(select(ProvenAddress.address_hash).where(ProvenAddress.owner_id == owner_id)).all()
    if own is None:
        return frozenset()
    return frozenset(rows) | ({hash_of(own.email)} if own.address_proven_at is not None else frozenset())


def ask_for_code(session: Session, *, asker: Asker, address: str, now: dt.datetime) -> MailedCode:
    """Make the code that proves an address; the caller mails it. Earlier codes for the address stop working.

    Raises BadInput on field "email": "not_an_address", "proven_already", "too_many_codes", "too_many_addresses".
    """
    normal = same_address(address.strip())
    hashed = hash_of(normal)
    session.execute(select(Person.id).where(Person.id == asker.person_id).with_for_update())
    _refuse(session, asker, hashed, now)
    session.execute(
        delete(AddressCode).where(AddressCode.owner_id == asker.person_id, AddressCode.made_at < now - _CODES_KEPT_FOR)
    )
    for earlier in session.scalars(_usable(asker, now).where(AddressCode.address_hash == hashed)):
        earlier.expires_at = now
    code = f"{secrets.randbelow(1_000_000):06d}"
    row = AddressCode(
        owner_id=asker.person_id, address=normal, address_hash=hashed, code_hash=_code_hash(asker, hashed, code),
        made_at=now, expires_at=now + CODE_VALID_FOR,
    )  # fmt: skip
    session.add(row)
    session.flush()  # the page that asks for the code needs its id
    return MailedCode(row.id, normal, code)


def _refuse(session: Session, asker: Asker, hashed: str, now: dt.datetime) -> None:
    held = session.scalars(select(ProvenAddress.address_hash).where(ProvenAddress.owner_id == asker.person_id)).all()
    if hashed in held:
        raise BadInput(fields={"email": "proven_already"})
    if len(held) >= MOST_ADDRESSES:
        raise BadInput(fields={"email": "too_many_addresses"})
    mailed = session.scalar(
        select(func.count()).select_from(AddressCode)
        .where(AddressCode.owner_id == asker.person_id, AddressCode.made_at > now - dt.timedelta(hours=1))
    )  # fmt: skip
    if (mailed or 0) >= MOST_MAILS_AN_HOUR:
        raise BadInput(fields={"email": "too_many_codes"})


def _usable(asker: Asker, now: dt.datetime) -> Select[AddressCode]:
    return select(AddressCode).where(
        AddressCode.owner_id == asker.person_id, AddressCode.used_at.is_(None), AddressCode.expires_at > now,
        AddressCode.tries < MOST_TRIES,
    )  # fmt: skip


def _code_hash(asker: Asker, address_hash: str, code: str) -> str:
    return ring.fingerprint(f"{asker.person_id}\0{address_hash}\0{code}", about="address code")


def waiting_code(session: Session, *, asker: Asker, code_id: int) -> WaitingCode:
    """The address a mailed code is asked for, used up or not. Raises NoSuchAddress."""
    row = session.scalar(select(AddressCode).where(AddressCode.id == code_id, AddressCode.owner_id == asker.person_id))
    if row is None or row.used_at is not None:
        raise NoSuchAddress(code_id)
    return WaitingCode(row.id, row.address)


def prove(session: Session, *, asker: Asker, code_id: int, code: str, now: dt.datetime) -> str:
    """Type in a mailed code. Returns "" when the address is proven now, else why not: "wrong_code" or "code_over".

    A wrong code is an answer, not an error, because the try must be counted: the caller commits either way. Raises
    NoSuchAddress.
    """
    waiting_code(session, asker=asker, code_id=code_id)
    row = session.scalar(_usable(asker, now).where(AddressCode.id == code_id).with_for_update())
    if row is None:
        return "code_over"
    row.tries += 1
    digits = "".join(c for c in unicodedata.normalize("NFKC", code) if c.isdecimal())
    if not hmac.compare_digest(row.code_hash, _code_hash(asker, row.address_hash, digits)):
        return "wrong_code" if row.tries < MOST_TRIES else "code_over"
    row.used_at = now
    proven = ProvenAddress(owner_id=asker.person_id, address=row.address, address_hash=row.address_hash, proven_at=now)
    try:
        with session.begin_nested():
            session.add(proven)
    except IntegrityError:  # proven by an earlier code in the meantime
        return ""
    link_cards(session, profile_id=asker.person_id, address=row.address)
    return ""


def forget(session: Session, *, asker: Asker, address_id: int) -> None:
    """Take an address away; what comes from it is refused from now on, and cards linked by it alone are linked no more.

    Raises NoSuchAddress.
    """
    row = session.scalar(
        select(ProvenAddress).where(ProvenAddress.id == address_id, ProvenAddress.owner_id == asker.person_id)
    )
    if row is None:
        raise NoSuchAddress(address_id)
    session.delete(row)
    session.flush()  # what is proven still is read from the database
    proven = [one.address for one in addresses_of(session, asker=asker).proven]
    unlink_cards(session, profile_id=asker.person_id, address=row.address, still_proven=proven)
