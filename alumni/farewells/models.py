"""A captured farewell mail: the raw bytes, what was read from them, and what the member typed over it."""

from __future__ import annotations

import datetime as dt
from enum import IntEnum, StrEnum

from sqlalchemy import Date, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from alumni.sealing import SealedBytes, SealedText
from projects.base import Base, WordType, bool_false, id_key, moment_now


class FarewellState(StrEnum):
    """Where a captured mail stands in its owner's inbox."""

    WAITING = "waiting"
    KEPT = "kept"
    SET_ASIDE = "set_aside"


class Chance(IntEnum):
    """How likely a captured mail is a farewell; the inbox is sorted by it. PERHAPS_NOT waits under a fold."""

    PERHAPS_NOT = 0
    DOUBTFUL = 1
    SURE = 2


class Farewell(Base):
    """One captured mail of one member (`owner_id`). Nothing of it is anybody else's business.

    `digest` is the keyed fingerprint of the mail's Message-ID, or of sender and text where it has none (unique per
    owner), `text_digest` that of its text: a mail seen before is recognised by either. `summary` is JSON of what the
    inbox list shows (name, firm), `draft` JSON of the review form as last typed; both sealed. Dates stay in the clear so
    that they sort. `person_id` is the card it was kept as; erasing the card erases the mail.
    `chance` is a value of `Chance`. After `let_go_at` the mail is gone: `raw` is empty, nothing read from it is left, only
    the fingerprints and dates by which it is recognised when it comes again.
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
    chance: Mapped[int] = mapped_column(default=Chance.DOUBTFUL.value, server_default="1")
    summary: Mapped[str] = mapped_column(SealedText)
    draft: Mapped[str | None] = mapped_column(SealedText)
    sent_at: Mapped[dt.datetime | None]
    last_working_day: Mapped[dt.date | None] = mapped_column(Date)
    leave_date: Mapped[dt.date | None] = mapped_column(Date)
    captured_at: Mapped[moment_now]
    kept_at: Mapped[dt.datetime | None]
    let_go_at: Mapped[dt.datetime | None]


class LookAlikeSender(Base):
    """A sender (by keyed fingerprint) whose look-alike a member has set aside: what else comes from there and is not
    surely a farewell waits under the fold. It is the list that learned, not the mail."""

    __tablename__ = "look_alike_sender"
    __table_args__ = (UniqueConstraint("owner_id", "sender_hash"),)

    id: Mapped[id_key]
    owner_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    sender_hash: Mapped[str] = mapped_column(String(64))
    noted_at: Mapped[moment_now]
