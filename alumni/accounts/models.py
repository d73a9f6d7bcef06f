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

    `last_code_counter` is the time step of the last e-mailed code used, so that a code works once.
    `language` is the member's choice ("ja", "en"), null for what the browser says.
    """

    __tablename__ = "member"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), unique=True)
    language: Mapped[str | None] = mapped_column(String(8))
    last_code_counter: Mapped[int | None] = mapped_column(BigInteger)
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


if TYPE_CHECKING:
    Member = User
