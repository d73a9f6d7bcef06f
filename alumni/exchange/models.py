"""An archive of everything mine: how far it has come, and its bytes, sealed, until it expires."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from alumni.sealing import SealedBytes
from projects.base import Base, WordType, id_key, moment_now


class ArchiveState(StrEnum):
    """BUILDING until the last byte is kept. One that builds and was not heard of for long ended with its process."""

    BUILDING = "building"
    DONE = "done"
    BROKEN_OFF = "broken_off"


class Archive(Base):
    """One archive of one member; a new one replaces it. `done` of `ahead` rows and mails are in it, `size` bytes so far.

    `run` names the one that builds it: another run that wakes up late finds a name not its own, and stops.
    """

    __tablename__ = "archive"

    id: Mapped[id_key]
    owner_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), unique=True)
    run: Mapped[str] = mapped_column(String(32))
    state: Mapped[ArchiveState] = mapped_column(WordType(ArchiveState), default=ArchiveState.BUILDING)
    done: Mapped[int] = mapped_column(default=0, server_default="0")
    ahead: Mapped[int] = mapped_column(default=0, server_default="0")
    size: Mapped[int] = mapped_column(BigInteger, default=0, server_default="0")
    started_at: Mapped[moment_now]
    updated_at: Mapped[moment_now]
    expires_at: Mapped[dt.datetime] = mapped_column(index=True)


class ArchivePiece(Base):
    """Some of the bytes of an archive, in order of `number`."""

    __tablename__ = "archive_piece"

    archive_id: Mapped[int] = mapped_column(ForeignKey("archive.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    content: Mapped[bytes] = mapped_column(SealedBytes)
