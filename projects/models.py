"""The shared record: engagements, and who was on them, when, as what.

There is no client field, and there will be none. Persons live in `alumni.people`; this package names their table by
string so that the arrow between the packages points one way only.
"""

from __future__ import annotations

import datetime as dt
from enum import IntEnum, StrEnum

from sqlalchemy import CheckConstraint, ForeignKey, Index, SmallInteger, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from projects.base import Base, WordType, id_key, moment_now, name_text
from projects.months import Month


class Standing(StrEnum):
    """How well a staffing is attested."""

    CLAIMED = "claimed"
    CONFIRMED = "confirmed"
    DECLINED = "declined"


class Hardship(IntEnum):
    """How hard it was, in the words of the member who recorded it."""

    ORDINARY = 0
    HARD = 1
    ORDEAL = 2


class SizeBand(StrEnum):
    """How many people were on it at its fullest; a band, because an exact count re-identifies."""

    FEW = "2-4"
    TEAM = "5-9"
    LARGE = "10-24"
    VERY_LARGE = "25-"


class Project(Base):
    """One engagement, by the codename its members use among themselves."""

    __tablename__ = "project"
    __table_args__ = (
        CheckConstraint("ended IS NULL OR ended >= began", name="ends_after_it_begins"),
        Index("ix_project_keeper_id_began", "keeper_id", "began"),
    )

    id: Mapped[id_key]
    keeper_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    firm: Mapped[name_text] = mapped_column(index=True)
    codename: Mapped[name_text]
    industry: Mapped[str | None] = mapped_column(String(64))
    capability: Mapped[str | None] = mapped_column(String(64))
    size_band: Mapped[SizeBand | None] = mapped_column(WordType(SizeBand))
    began: Mapped[Month]
    ended: Mapped[Month | None]
    hardship: Mapped[int] = mapped_column(SmallInteger, default=0, server_default="0")
    recorded_at: Mapped[moment_now]


class Staffing(Base):
    """One person's time and role on one project, and who says so."""

    __tablename__ = "staffing"
    __table_args__ = (
        UniqueConstraint("project_id", "person_id"),
        CheckConstraint("ended IS NULL OR ended >= began", name="ends_after_it_begins"),
        Index("ix_staffing_person_id_project_id", "person_id", "project_id"),
    )

    id: Mapped[id_key]
    project_id: Mapped[int] = mapped_column(ForeignKey("project.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    claimed_by_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    role: Mapped[str | None] = mapped_column(String(64))
    began: Mapped[Month]
    ended: Mapped[Month | None]
    share: Mapped[float] = mapped_column(default=1.0, server_default="1")
    standing: Mapped[Standing] = mapped_column(WordType(Standing), default=Standing.CLAIMED)
    claimed_at: Mapped[moment_now]
    confirmed_at: Mapped[dt.datetime | None]
