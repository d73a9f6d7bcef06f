"""Reports and measures. What was reported is what the reporter saw, copied at that moment: nothing else is ever opened."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from alumni.sealing import SealedText
from projects.base import Base, WordType, id_key, moment_now


class What(StrEnum):
    """What can be reported. Each is something one member shows another."""

    PROFILE = "profile"
    REQUEST = "request"
    ANSWER = "answer"
    THANKS = "thanks"


class Reason(StrEnum):
    RUDE = "rude"
    UNWANTED = "unwanted"
    SELLING = "selling"
    NOT_WHO = "not_who"
    CLIENT = "client"
    OTHER = "other"


class ReportState(StrEnum):
    """OPEN until a moderator answers; CLOSED once it is settled, or taken back by the reporter."""

    OPEN = "open"
    ANSWERED = "answered"
    CLOSED = "closed"


class MeasureKind(StrEnum):
    WARN = "warn"
    PAUSE = "pause"
    EXCLUDE = "exclude"


class Report(Base):
    """One report. `seen` is the text the reporter saw, `words` his own, `answer` what he is told; all sealed.

    `reporter_id` becomes null when he leaves; a report about somebody who leaves goes with him.
    """

    __tablename__ = "report"
    __table_args__ = (
        Index("ix_report_state_id", "state", "id"),
        Index("ix_report_reporter_id", "reporter_id"),
        Index("ix_report_about_id", "about_id"),
    )

    id: Mapped[id_key]
    reporter_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    about_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    what: Mapped[What] = mapped_column(WordType(What))
    row_id: Mapped[int]
    reason: Mapped[Reason] = mapped_column(WordType(Reason))
    seen: Mapped[str] = mapped_column(SealedText)
    words: Mapped[str | None] = mapped_column(SealedText)
    state: Mapped[ReportState] = mapped_column(WordType(ReportState), default=ReportState.OPEN)
    answer: Mapped[str | None] = mapped_column(SealedText)
    answered_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    made_at: Mapped[moment_now]
    answered_at: Mapped[dt.datetime | None]
    closed_at: Mapped[dt.datetime | None]


class Measure(Base):
    """What was done about a member. `words` is what he is told, `reply` what he answers, for the moderators.

    `until`: the end of a pause; the day from which an exclusion stands for good. `token_hash`: of the link by which
    somebody who is shut out can read it and answer.
    """

    __tablename__ = "measure"
    __table_args__ = (Index("ix_measure_person_id_id", "person_id", "id"),)

    id: Mapped[id_key]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    kind: Mapped[MeasureKind] = mapped_column(WordType(MeasureKind))
    words: Mapped[str] = mapped_column(SealedText)
    until: Mapped[dt.datetime | None]
    by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
    report_id: Mapped[int | None] = mapped_column(ForeignKey("report.id", ondelete="SET NULL"))
    token_hash: Mapped[str | None] = mapped_column(String(64), unique=True)
    made_at: Mapped[moment_now]
    reply: Mapped[str | None] = mapped_column(SealedText)
    replied_at: Mapped[dt.datetime | None]
    lifted_at: Mapped[dt.datetime | None]
    lifted_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id", ondelete="SET NULL"))
