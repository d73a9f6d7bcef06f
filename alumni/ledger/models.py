"""Tables of the ledger's own: what two members said about two records of one project, and what was corrected."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from alumni.sealing import SealedText
from projects.base import Base, id_key, moment_now


class SameProject(Base):
    """Somebody said of two records that they mean one project, or that they do not; and what became of it.

    `kept_id` is the older record. Exactly one of these holds: it waits for the other keeper; `refused_at` (by the one asked,
    silently, or by `said_by` himself, who then is not asked again); `joined_at`, until `undone_at`. `moved` is JSON of the
    staffings as they were, by which the two come apart again; it is emptied once undone or settled.
    """

    __tablename__ = "same_project"
    __table_args__ = (UniqueConstraint("kept_id", "other_id", "said_by_id"),)

    id: Mapped[id_key]
    kept_id: Mapped[int] = mapped_column(ForeignKey("project.id", ondelete="CASCADE"))
    other_id: Mapped[int] = mapped_column(ForeignKey("project.id", ondelete="CASCADE"), index=True)
    said_by_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    said_at: Mapped[moment_now]
    refused_at: Mapped[dt.datetime | None]
    joined_at: Mapped[dt.datetime | None]
    undone_at: Mapped[dt.datetime | None]
    moved: Mapped[str | None] = mapped_column(SealedText)


class Correction(Base):
    """One field of one project, as it was and as it became, by whose hand. For those who keep the project."""

    __tablename__ = "project_correction"

    id: Mapped[id_key]
    project_id: Mapped[int] = mapped_column(ForeignKey("project.id", ondelete="CASCADE"), index=True)
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    field: Mapped[str] = mapped_column(String(32))
    was: Mapped[str] = mapped_column(SealedText)
    became: Mapped[str] = mapped_column(SealedText)
    at: Mapped[moment_now]
