"""Links that open a card for its person, and what he corrected through them."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from alumni.sealing import SealedText
from projects.base import Base, bool_false, id_key, moment_now


class CapturedLink(Base):
    """A link a steward hands to the person of one card. The site shows it once and keeps only the keyed hash of its token.

    `card_id` is null once the card is erased: the link then says that it has ended. `invites`: the person may come in
    through it; `invitation_id` is the invitation made when he pressed. `submits` counts corrections sent through it.
    """

    __tablename__ = "captured_link"

    id: Mapped[id_key]
    card_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"), index=True)
    steward_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    invites: Mapped[bool_false]
    submits: Mapped[int] = mapped_column(default=0, server_default="0")
    invitation_id: Mapped[int | None] = mapped_column(ForeignKey("invitation.id", ondelete="SET NULL"), index=True)
    made_at: Mapped[moment_now]
    expires_at: Mapped[dt.datetime]
    withdrawn_at: Mapped[dt.datetime | None]


class Correction(Base):
    """What a person changed on his card, until its steward has seen it. `changes` is JSON (see `correcting.Change`)."""

    __tablename__ = "correction"

    id: Mapped[id_key]
    card_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    steward_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    changes: Mapped[str] = mapped_column(SealedText)
    made_at: Mapped[moment_now]
