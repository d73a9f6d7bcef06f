"""What is handed over: links members give to leavers, the words left through them, and members' own cards."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from alumni.sealing import SealedText
from projects.base import Base, WordType, id_key, moment_now


class WordState(StrEnum):
    """Where a leaver's word stands with the member it was left for."""

    WAITING = "waiting"
    KEPT = "kept"
    NOT_NOW = "not_now"


class WordLink(Base):
    """A link a member hands to one leaver. The site shows it once and keeps only the keyed hash of its token.

    It works until it expires or is withdrawn; once the word left through it is kept (`kept_at`), it opens the card made of
    it (the room `captured`). `submits` counts what was sent through it. `label` is the member's own reminder of whom it is for.
    """

    __tablename__ = "word_link"

    id: Mapped[id_key]
    owner_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    label: Mapped[str] = mapped_column(SealedText)
    submits: Mapped[int] = mapped_column(default=0, server_default="0")
    made_at: Mapped[moment_now]
    expires_at: Mapped[dt.datetime]
    withdrawn_at: Mapped[dt.datetime | None]
    kept_at: Mapped[dt.datetime | None]


class HandedWord(Base):
    """What a leaver left through a link, for its owner's eyes only; one a link.

    `content` is JSON (see `left.LeftWord`), sealed, and emptied once the word is kept: from then on the card says it.
    `person_id` is the card it was kept as; erasing the card erases this.
    """

    __tablename__ = "handed_word"
    __table_args__ = (Index("ix_handed_word_owner_id_state_left_at", "owner_id", "state", "left_at", "id"),)

    id: Mapped[id_key]
    link_id: Mapped[int] = mapped_column(ForeignKey("word_link.id", ondelete="CASCADE"), unique=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    state: Mapped[WordState] = mapped_column(WordType(WordState), default=WordState.WAITING)
    content: Mapped[str] = mapped_column(SealedText)
    left_at: Mapped[moment_now]


class OwnCard(Base):
    """A member's own card, open to whoever holds its link. One of a member's is live at a time.

    The token is sealed, so that its owner can look at the link again; it is found by its keyed hash. `content` is JSON
    of what `own_card.Farewell` says, sealed. Withdrawing empties both: the hash stays, to say that the link has ended.
    """

    __tablename__ = "own_card"

    id: Mapped[id_key]
    owner_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    token: Mapped[str | None] = mapped_column(SealedText)
    content: Mapped[str | None] = mapped_column(SealedText)
    made_at: Mapped[moment_now]
    expires_at: Mapped[dt.datetime]
    withdrawn_at: Mapped[dt.datetime | None]
