"""What I say about a person, and when we were in touch. Private to its owner, always."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from sqlalchemy import Date, ForeignKey, Index, SmallInteger, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from alumni.sealing import SealedText
from projects.base import Base, WordType, id_key, moment_now


class Ring(StrEnum):
    """Jinmyaku: who shared an ordeal with me and will help when it counts. Network: whose card I hold."""

    JINMYAKU = "jinmyaku"
    NETWORK = "network"


class WouldHelp(StrEnum):
    """When it counts. Asked apart from closeness, because the two differ (FEATURES R3: r = 0.45)."""

    SURELY = "surely"
    PERHAPS = "perhaps"
    WOULD_NOT_ASK = "would_not_ask"


class TouchKind(StrEnum):
    LUNCH = "lunch"
    DRINKS = "drinks"
    CALL = "call"
    MAIL = "mail"
    MEETING = "meeting"
    HELP_GIVEN = "help_given"
    HELP_TAKEN = "help_taken"


class Regard(Base):
    """My word on one person. A null ring means: not said, so closeness proposes one."""

    __tablename__ = "regard"
    __table_args__ = (UniqueConstraint("owner_id", "person_id"),)

    id: Mapped[id_key]
    owner_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    ring: Mapped[Ring | None] = mapped_column(WordType(Ring))
    would_help: Mapped[WouldHelp | None] = mapped_column(WordType(WouldHelp))
    every_months: Mapped[int | None] = mapped_column(SmallInteger)
    said_at: Mapped[moment_now]


class Touch(Base):
    """A lunch, drink, call or mail. The day is in the clear (it sorts and counts), what was said is sealed."""

    __tablename__ = "touch"
    __table_args__ = (Index("ix_touch_owner_id_day", "owner_id", "day"),)

    id: Mapped[id_key]
    owner_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    kind: Mapped[TouchKind] = mapped_column(WordType(TouchKind))
    day: Mapped[dt.date] = mapped_column(Date)
    note: Mapped[str | None] = mapped_column(SealedText)
    noted_at: Mapped[moment_now]


class TouchPerson(Base):
    """Who was there besides me. A lunch of n people (me included) counts 1/(n-1) for each."""

    __tablename__ = "touch_person"
    __table_args__ = (Index("ix_touch_person_person_id", "person_id"),)

    touch_id: Mapped[int] = mapped_column(ForeignKey("touch.id", ondelete="CASCADE"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), primary_key=True)
