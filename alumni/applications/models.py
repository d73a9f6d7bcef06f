"""Applications of people without an account, what they say of their work and of whom they know, and those who vouch.

All that an applicant wrote is sealed; what has to be compared stands beside it as a keyed hash. Which members are asked
is found when a member looks (`asks`), never when somebody applies: so nothing an applicant sees, and no timing, can
depend on who is a member.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, SmallInteger, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from alumni.sealing import SealedText
from projects.base import Base, WordType, bool_false, id_key, moment_now
from projects.months import Month


class State(StrEnum):
    """Where an application stands. To the applicant REFUSED looks like WAITING."""

    WAITING = "waiting"
    REFUSED = "refused"
    ACCEPTED = "accepted"
    ARRIVED = "arrived"
    WITHDRAWN = "withdrawn"


class Answer(StrEnum):
    """What a member says to an application. Nobody but himself sees a pass; "untrue" goes to the host alone."""

    VOUCH = "vouch"
    PASS = "pass"  # noqa: S105
    UNTRUE = "untrue"


class Application(Base):
    """Somebody without an account asks to come in.

    The token of his page is kept as a keyed hash only. `name` is JSON of NameParts. `settled_at` is when it was let in
    or refused, by `settled_by_id` when that was a host. `state_before` is what taking up a withdrawn one goes back to.
    `person_id` is the profile he came in with. Once let go, all sealed parts are null.
    """

    __tablename__ = "application"
    __table_args__ = (Index("ix_application_state_expires_at", "state", "expires_at"),)

    id: Mapped[id_key]
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    name: Mapped[str | None] = mapped_column(SealedText)
    address: Mapped[str | None] = mapped_column(SealedText)
    words: Mapped[str | None] = mapped_column(SealedText)
    employer: Mapped[str | None] = mapped_column(SealedText)
    address_hash: Mapped[str] = mapped_column(String(64), index=True)
    employer_hash: Mapped[str | None] = mapped_column(String(64))
    state: Mapped[State] = mapped_column(WordType(State), default=State.WAITING)
    state_before: Mapped[State | None] = mapped_column(WordType(State))
    changes: Mapped[int] = mapped_column(SmallInteger, default=0, server_default="0")
    made_at: Mapped[moment_now]
    changed_at: Mapped[dt.datetime | None]
    expires_at: Mapped[dt.datetime]
    settled_at: Mapped[dt.datetime | None]
    withdrawn_at: Mapped[dt.datetime | None]
    settled_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)


class ClaimedWork(Base):
    """A project the applicant says he was on. `said` is JSON of firm, codename and role; months stay readable, to be
    compared."""

    __tablename__ = "claimed_work"

    id: Mapped[id_key]
    application_id: Mapped[int] = mapped_column(ForeignKey("application.id", ondelete="CASCADE"), index=True)
    said: Mapped[str] = mapped_column(SealedText)
    firm_hash: Mapped[str] = mapped_column(String(64), index=True)
    began: Mapped[Month]
    ended: Mapped[Month | None]


class KnownBy(Base):
    """Somebody the applicant says knows him: a name as he wrote it, of whom we say to nobody whether he is a member."""

    __tablename__ = "known_by"
    __table_args__ = (UniqueConstraint("application_id", "name_hash"),)

    id: Mapped[id_key]
    application_id: Mapped[int] = mapped_column(ForeignKey("application.id", ondelete="CASCADE"))
    said: Mapped[str] = mapped_column(SealedText)
    name_hash: Mapped[str] = mapped_column(String(64), index=True)


class Vouch(Base):
    """A member's answer to an application. `words`: when and on which project, for the host's eyes.

    It stays after the newcomer has come in, without the words, as the record of who stood for him.
    """

    __tablename__ = "vouch"
    __table_args__ = (UniqueConstraint("application_id", "voucher_id"),)

    id: Mapped[id_key]
    application_id: Mapped[int] = mapped_column(ForeignKey("application.id", ondelete="CASCADE"))
    voucher_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    answer: Mapped[Answer] = mapped_column(WordType(Answer))
    words: Mapped[str | None] = mapped_column(SealedText)
    answered_at: Mapped[moment_now]


class VouchStrike(Base):
    """Somebody this member stood for was shut out by the host. `read_at` once he has read of it; `cleared` once the host
    gave the right back, so that old strikes do not take it again."""

    __tablename__ = "vouch_strike"
    __table_args__ = (UniqueConstraint("person_id", "about_id"),)

    id: Mapped[id_key]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    about_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    cleared: Mapped[bool_false]
    given_at: Mapped[moment_now]
    read_at: Mapped[dt.datetime | None]
