"""Accounts: what signs in. What others see of a member is his `Person`; the account only points to it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from flask_security.models import sqla
from sqlalchemy import BigInteger, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from alumni.sealing import SealedText
from projects.base import Base, bool_false, id_key, moment_now

# Must run before the classes below are declared (Flask-Security builds the role table here).
sqla.FsModels.set_db_info(base_model=Base, user_table_name="member", role_table_name="role")  # type: ignore[no-untyped-call]


class Role(Base, sqla.FsRoleMixin):
    """A right beyond that of every member. There are two: "host" and "moderator"."""

    __tablename__ = "role"


class User(Base, sqla.FsUserMixin):
    """A member's account. The class name is Flask-Security's; the table and everybody else say member.

    `last_code_counter` is the time step of the last code of an authenticator used, so that a code works once.
    `address_proven_at` is when a code mailed to the account's address was first typed in, null while nobody has.
    `language` is the member's choice ("ja", "en"), null for what the browser says.
    """

    __tablename__ = "member"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), unique=True)
    language: Mapped[str | None] = mapped_column(String(8))
    last_code_counter: Mapped[int | None] = mapped_column(BigInteger)
    address_proven_at: Mapped[dt.datetime | None]
    joined_at: Mapped[moment_now]


class WebAuthn(Base, sqla.FsWebAuthnMixin):
    """A passkey of a member."""

    __tablename__ = "webauthn"


class Invitation(Base):
    """A link one member hands to one person. Works once, and only until it expires; the site mails it to nobody.

    Only the keyed hash of the token is kept: who reads the database cannot use a link. `card_id` is the inviter's
    private card of the person invited, if there is one: it is joined with the profile when the link is used.
    """

    __tablename__ = "invitation"

    id: Mapped[id_key]
    invited_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    card_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    label: Mapped[str] = mapped_column(String(200), default="", server_default="")
    for_host: Mapped[bool_false]
    made_at: Mapped[moment_now]
    expires_at: Mapped[dt.datetime]
    used_at: Mapped[dt.datetime | None]
    used_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    withdrawn_at: Mapped[dt.datetime | None]


class ProvenAddress(Base):
    """An address a member has shown to be his: he typed a code that was mailed to it."""

    __tablename__ = "proven_address"
    __table_args__ = (UniqueConstraint("owner_id", "address_hash"),)

    id: Mapped[id_key]
    owner_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    address: Mapped[str] = mapped_column(SealedText)
    address_hash: Mapped[str] = mapped_column(String(64))
    proven_at: Mapped[moment_now]


class AddressCode(Base):
    """A code mailed to an address that a member says is his. Kept for a day, so that mails can be counted.

    Only the keyed hash of the code is kept. `tries` counts the codes typed in against it.
    """

    __tablename__ = "address_code"
    __table_args__ = (Index("ix_address_code_owner_id_made_at", "owner_id", "made_at"),)

    id: Mapped[id_key]
    owner_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    address: Mapped[str] = mapped_column(SealedText)
    address_hash: Mapped[str] = mapped_column(String(64))
    code_hash: Mapped[str] = mapped_column(String(64))
    tries: Mapped[int] = mapped_column(default=0, server_default="0")
    made_at: Mapped[moment_now]
    expires_at: Mapped[dt.datetime]
    used_at: Mapped[dt.datetime | None]


class SignInCode(Base):
    """A sign-in code mailed to an address, for the browser that asked for it. Kept for a day, so that mails are counted.

    One is kept for an address nobody has an account under, too: what is kept must not tell the two apart.
    `known` is whether the browser had signed in to this account before.
    """

    __tablename__ = "sign_in_code"
    __table_args__ = (Index("ix_sign_in_code_address_hash_made_at", "address_hash", "made_at"),)

    id: Mapped[id_key]
    address_hash: Mapped[str] = mapped_column(String(64))
    browser_hash: Mapped[str] = mapped_column(String(64))
    code_hash: Mapped[str] = mapped_column(String(64))
    known: Mapped[bool_false]
    tries: Mapped[int] = mapped_column(default=0, server_default="0")
    made_at: Mapped[moment_now]
    expires_at: Mapped[dt.datetime]
    used_at: Mapped[dt.datetime | None]


class SignInGuess(Base):
    """How often one account was guessed at, or one address guessed, since `failures` last began at nought."""

    __tablename__ = "sign_in_guess"

    id: Mapped[id_key]
    key_hash: Mapped[str] = mapped_column(String(64), unique=True)
    failures: Mapped[int] = mapped_column(default=0, server_default="0")
    last_at: Mapped[dt.datetime] = mapped_column(index=True)


class Device(Base):
    """One signed-in session. Only the keyed hash of the secret in its cookie is kept.

    `browser` is two of our own words ("firefox windows"), `asked_from` the address it signed in from.
    """

    __tablename__ = "device"

    id: Mapped[id_key]
    owner_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    secret_hash: Mapped[str] = mapped_column(String(64), unique=True)
    browser: Mapped[str] = mapped_column(String(40))
    asked_from: Mapped[str] = mapped_column(SealedText)
    made_at: Mapped[moment_now]
    seen_on: Mapped[dt.date]
    ended_at: Mapped[dt.datetime | None]


class AddressChange(Base):
    """An account's address on its way to another one.

    Proven at both ends by two codes; or, where the old mailbox is dead (`waits_until`), by the new one alone, and then
    only after a wait in which the old address has been told. Ended by being done, called off or replaced.
    """

    __tablename__ = "address_change"

    id: Mapped[id_key]
    owner_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    new_address: Mapped[str] = mapped_column(SealedText)
    old_code_hash: Mapped[str | None] = mapped_column(String(64))
    new_code_hash: Mapped[str] = mapped_column(String(64))
    tries: Mapped[int] = mapped_column(default=0, server_default="0")
    made_at: Mapped[moment_now]
    expires_at: Mapped[dt.datetime]
    new_proven_at: Mapped[dt.datetime | None]
    waits_until: Mapped[dt.datetime | None]
    ended_at: Mapped[dt.datetime | None]


if TYPE_CHECKING:
    Member = User
