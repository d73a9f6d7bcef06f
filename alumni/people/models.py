"""Tables about people. A Person is a member's own profile, or a private card kept by one member (its steward)."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from alumni.sealing import SealedText
from projects.base import Base, WordType, bool_false, id_key, moment_now, name_text
from projects.months import Month


class Origin(StrEnum):
    """How a person came to be in the record."""

    FAREWELL = "farewell"
    BY_HAND = "by_hand"
    MEMBER = "member"


class ContactKind(StrEnum):
    MAIL = "mail"
    PHONE = "phone"
    LINE = "line"
    FACEBOOK = "facebook"
    LINKEDIN = "linkedin"
    X = "x"
    URL = "url"


class Lasting(StrEnum):
    """Whether a contact point outlives a job."""

    PRIVATE = "private"
    WORK = "work"


class Person(Base):
    """A human. `steward_id` is null for a member's own profile; a private card belongs to its steward alone.

    `profile_id` on a card points to the member's profile once that person joined and proved to be the one meant.
    `between_jobs` says "I have no employer now", which is not the same as an employer nobody knows.
    """

    __tablename__ = "person"
    __table_args__ = (
        Index("ix_person_steward_id_sort_key_id", "steward_id", "sort_key", "id"),
        Index("ix_person_profile_id", "profile_id"),
    )

    id: Mapped[id_key]
    steward_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    profile_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    family_name: Mapped[name_text] = mapped_column(default="", server_default="")
    given_name: Mapped[name_text] = mapped_column(default="", server_default="")
    family_reading: Mapped[name_text] = mapped_column(default="", server_default="")
    given_reading: Mapped[name_text] = mapped_column(default="", server_default="")
    family_romaji: Mapped[name_text] = mapped_column(default="", server_default="")
    given_romaji: Mapped[name_text] = mapped_column(default="", server_default="")
    former_name: Mapped[name_text] = mapped_column(default="", server_default="")
    sort_key: Mapped[name_text] = mapped_column(default="", server_default="")
    headline: Mapped[str] = mapped_column(String(200), default="", server_default="")
    place: Mapped[str] = mapped_column(String(120), default="", server_default="")
    between_jobs: Mapped[bool_false]
    origin: Mapped[Origin] = mapped_column(WordType(Origin))
    note: Mapped[str | None] = mapped_column(SealedText)
    kept_at: Mapped[moment_now]
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))

    @property
    def human_id(self) -> int:
        """Who this is, however many cards there are: the profile it is joined with, the card it went into, or itself."""
        return self.profile_id or self.merged_into_id or self.id


class Employment(Base):
    """One job of one person. `ended` is null while it lasts or when the end is not known (then `current` is false)."""

    __tablename__ = "employment"
    __table_args__ = (Index("ix_employment_person_id_current", "person_id", "current"),)

    id: Mapped[id_key]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    organization: Mapped[name_text]
    organization_key: Mapped[name_text] = mapped_column(index=True)
    title: Mapped[str] = mapped_column(String(200), default="", server_default="")
    began: Mapped[Month | None]
    ended: Mapped[Month | None]
    current: Mapped[bool_false]
    checked_at: Mapped[dt.datetime | None]


class ContactPoint(Base):
    """One way to reach a person. The value is sealed; `value_hash` is its keyed fingerprint for equality."""

    __tablename__ = "contact_point"
    __table_args__ = (
        Index("ix_contact_point_person_id", "person_id"),
        Index("ix_contact_point_value_hash", "value_hash"),
    )

    id: Mapped[id_key]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    kind: Mapped[ContactKind] = mapped_column(WordType(ContactKind))
    value: Mapped[str] = mapped_column(SealedText)
    value_hash: Mapped[str] = mapped_column(String(64))
    lasting: Mapped[Lasting] = mapped_column(WordType(Lasting), default=Lasting.PRIVATE)
    checked_at: Mapped[dt.datetime | None]
    kept_at: Mapped[moment_now]


class CardMerge(Base):
    """One card made of two: the journal by which it comes apart again. `moved` is JSON of the rows that changed or went
    (see `traces`); it is emptied once undone, and the whole row goes when its time is over.

    The two cards are named as they were then: later merges never re-point this history (`info` says so).
    """

    __tablename__ = "card_merge"

    id: Mapped[id_key]
    kept_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), index=True, info={"history": True}
    )
    other_id: Mapped[int] = mapped_column(
        ForeignKey("person.id", ondelete="CASCADE"), index=True, info={"history": True}
    )
    steward_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    moved: Mapped[str | None] = mapped_column(SealedText)
    merged_at: Mapped[moment_now]
    undone_at: Mapped[dt.datetime | None]
