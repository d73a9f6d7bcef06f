"""What the letterbox keeps: a member's forwarding addresses, and how far the sweep of a mailbox has come."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from alumni.sealing import SealedText
from projects.base import Base, WordType, bool_false, id_key, moment_now


class ForwardingAddress(Base):
    """An address at which one member's forwarded mails arrive. `local_part` is what stands before the @.

    One of a member's is live at a time; the others are kept as hashes so that none is ever given out again.
    """

    __tablename__ = "forwarding_address"

    id: Mapped[id_key]
    owner_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    local_part: Mapped[str] = mapped_column(SealedText)
    local_hash: Mapped[str] = mapped_column(String(64), unique=True)
    made_at: Mapped[moment_now]
    revoked_at: Mapped[dt.datetime | None]


class SweepState(StrEnum):
    """Where a sweep stands. `BROKEN_OFF` and `STOPPED` ones go on where they were when started again."""

    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"
    BROKEN_OFF = "broken_off"


class MailboxSweep(Base):
    """How far one folder of a member's own mailbox has been read. Never its password.

    `account_hash` is the keyed hash of host, port, user and folder; `label` (user and folder, sealed) is for the page.
    Mails up to `last_uid` have been looked at, under the folder's `uid_validity` (RFC 3501, 2.3.1.1: when that changes,
    uids mean other mails and the sweep begins anew). `mails_ahead` is how many waited when it was last started.
    `reason` is a stable code of what broke it off.
    """

    __tablename__ = "mailbox_sweep"
    __table_args__ = (UniqueConstraint("owner_id", "account_hash"),)

    id: Mapped[id_key]
    owner_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    account_hash: Mapped[str] = mapped_column(String(64))
    label: Mapped[str] = mapped_column(SealedText)
    uid_validity: Mapped[int] = mapped_column(BigInteger, default=0, server_default="0")
    last_uid: Mapped[int] = mapped_column(BigInteger, default=0, server_default="0")
    mails_ahead: Mapped[int] = mapped_column(default=0, server_default="0")
    mails_seen: Mapped[int] = mapped_column(default=0, server_default="0")
    mails_kept: Mapped[int] = mapped_column(default=0, server_default="0")
    mails_known: Mapped[int] = mapped_column(default=0, server_default="0")
    mails_too_big: Mapped[int] = mapped_column(default=0, server_default="0")
    state: Mapped[SweepState] = mapped_column(WordType(SweepState), default=SweepState.RUNNING)
    reason: Mapped[str] = mapped_column(String(32), default="", server_default="")
    stop_asked: Mapped[bool_false]
    started_at: Mapped[moment_now]
    updated_at: Mapped[moment_now]
