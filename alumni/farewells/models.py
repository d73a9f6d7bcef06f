"""A captured farewell mail: the raw bytes, what was read from them, and what the member typed over it."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from sqlalchemy import Date, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from alumni.sealing import SealedBytes, SealedText
from projects.base import Base, WordType, bool_false, id_key, moment_now


class FarewellState(StrEnum):
    """Where a captured mail stands in its owner's inbox."""

    WAITING = "waiting"
    KEPT = "kept"
    SET_ASIDE = "set_aside"


class Farewell(Base):
    """One captured mail of one member (`owner_id`). Nothing of it is anybody else's business.

    `digest` is the keyed fingerprint of the mail's Message-ID, or of sender and text where it has none (unique per
    owner), `text_digest` that of its text: a mail seen before is recognised by either. `summary` is JSON of what the
    inbox list shows (name, firm), `draft` JSON of the review form as last typed; both sealed. Dates stay in the clear so
    that they sort. `person_id` is the card it was kept as; erasing the card erases the mail.
    """

    __tablename__ = "farewell"
    __table_args__ = (
        UniqueConstraint("owner_id", "digest"),
        Index("ix_farewell_owner_id_state_captured_at", "owner_id", "state", "captured_at", "id"),
        Index("ix_farewell_owner_id_text_digest", "owner_id", "text_digest"),
    )

    id: Mapped[id_key]
    owner_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    digest: Mapped[str] = mapped_column(String(64))
    text_digest: Mapped[str] = mapped_column(String(64))
    raw: Mapped[bytes] = mapped_column(SealedBytes, deferred=True)
    pasted: Mapped[bool_false]
    state: Mapped[FarewellState] = mapped_column(WordType(FarewellState), default=FarewellState.WAITING)
    seems_farewell: Mapped[bool] = mapped_column(default=True)
    confidence: Mapped[float] = mapped_column(default=0.0)
    summary: Mapped[str] = mapped_column(SealedText)
    draft: Mapped[str | None] = mapped_column(SealedText)
    sent_at: Mapped[dt.datetime | None]
    last_working_day: Mapped[dt.date | None] = mapped_column(Date)
    leave_date: Mapped[dt.date | None] = mapped_column(Date)
    captured_at: Mapped[moment_now]
    kept_at: Mapped[dt.datetime | None]
