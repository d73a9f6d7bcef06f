"""Tables about people. A Person is a member's own profile, or a private card kept by one member (its steward)."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from alumni.sealing import SealedText
from projects.base import Base, WordType, bool_false, id_key, moment_now, name_text
from projects.months import Month


class Origin(StrEnum):
    """How a person came to be in the record."""

    FAREWELL = "farewell"
    BY_HAND = "by_hand"
    MEMBER = "member"
    LEFT = "left"
    OWN_CARD = "own_card"
    IMPORT = "import"


class Purpose(StrEnum):
    """For what a member keeps a card. Each has a time after which he is asked whether it is still right."""

    IN_TOUCH = "in_touch"
    HELP = "help"
    MEMORY = "memory"


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


class ShownTo(StrEnum):
    """To whom a member shows one thing about himself. Each circle holds the ones before it (see `showing`)."""

    NOBODY = "nobody"
    JINMYAKU = "jinmyaku"
    COLLEAGUES = "colleagues"
    MEMBERS = "members"


class Person(Base):
    """A human. `steward_id` is null for a member's own profile; a private card belongs to its steward alone.

    `profile_id` on a card points to the member's profile once that person joined and proved to be the one meant.
    `between_jobs` says "I have no employer now", which is not the same as an employer nobody knows.

    Of a card: `came_at` is the moment of the mail or word it came from, where there is one. `tended_at` is when its steward
    last corrected it, was in touch, or said something of it (null: not since `kept_at`). `goes_at` is when it is
    erased unless he says so before. `linked_by_address`: the profile is the one that proved an address on the card; such
    a link ends when the address is no longer proven.
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
    purpose: Mapped[Purpose] = mapped_column(
        WordType(Purpose), default=Purpose.IN_TOUCH, server_default=Purpose.IN_TOUCH.value
    )
    came_at: Mapped[dt.datetime | None]
    tended_at: Mapped[dt.datetime | None]
    goes_at: Mapped[dt.datetime | None] = mapped_column(index=True)
    linked_by_address: Mapped[bool_false]

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
    """One way to reach a person. The value is sealed; `value_hash` is its keyed fingerprint for equality.

    `shown_to` is read on a member's own profile only: what is on a card is its steward's.
    """

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
    shown_to: Mapped[ShownTo] = mapped_column(
        WordType(ShownTo), default=ShownTo.NOBODY, server_default=ShownTo.NOBODY.value
    )
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


class Block(Base):
    """One member wants to have nothing to do with another. It works both ways; only its owner knows of it and why."""

    __tablename__ = "block"
    __table_args__ = (UniqueConstraint("owner_id", "other_id"),)

    id: Mapped[id_key]
    owner_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    other_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    reason: Mapped[str | None] = mapped_column(SealedText)
    blocked_at: Mapped[moment_now]


class Showing(Base):
    """What a member shows of his profile, and to whom. No row: `showing.DEFAULTS`. Contact points have their own."""

    __tablename__ = "showing"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
    headline: Mapped[ShownTo] = mapped_column(WordType(ShownTo))
    place: Mapped[ShownTo] = mapped_column(WordType(ShownTo))
    present_work: Mapped[ShownTo] = mapped_column(WordType(ShownTo))
    past_work: Mapped[ShownTo] = mapped_column(WordType(ShownTo))
    asking: Mapped[ShownTo] = mapped_column(WordType(ShownTo))
    said_at: Mapped[moment_now]


class ContactReading(Base):
    """A member looked at another's contact points. `reader_id` is null once the reader has left."""

    __tablename__ = "contact_reading"
    __table_args__ = (Index("ix_contact_reading_owner_id_read_at", "owner_id", "read_at", "id"),)

    id: Mapped[id_key]
    owner_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    reader_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    read_at: Mapped[moment_now]


class Tombstone(Base):
    """A person erased the card that this steward kept of him. Nothing here says who: see `tombstones`.

    `seen_at`: the steward was told that one of his cards is gone.
    """

    __tablename__ = "tombstone"

    id: Mapped[id_key]
    steward_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    erased_at: Mapped[moment_now]
    seen_at: Mapped[dt.datetime | None]


class TombstoneMark(Base):
    """A keyed fingerprint by which the person of a tombstone is known again."""

    __tablename__ = "tombstone_mark"

    tombstone_id: Mapped[int] = mapped_column(ForeignKey("tombstone.id", ondelete="CASCADE"), primary_key=True)
    mark: Mapped[str] = mapped_column(String(64), primary_key=True, index=True)
