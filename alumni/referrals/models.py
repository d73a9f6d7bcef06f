"""Asking for help among people, never matching: no vacancies, no ranking, no money (FEATURES E.4)."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from alumni.sealing import SealedText
from projects.base import Base, WordType, id_key, moment_now


class Purpose(StrEnum):
    JOB = "job"
    REFERRAL = "referral"
    ADVICE = "advice"
    HIRING = "hiring"


class Openness(StrEnum):
    NOW = "now"
    CONSIDERING = "considering"
    ONLY_TALKING = "only_talking"
    NOT_NOW = "not_now"


class RequestState(StrEnum):
    """OPEN until withdrawn or closed by the asker; an open request past `expires_at` counts as expired."""

    OPEN = "open"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"


class Answer(StrEnum):
    """What a helper said. PASS is never shown to anyone but the helper."""

    CAN_HELP = "can_help"
    INTRODUCE = "introduce"
    PASS = "pass"  # noqa: S105 - an answer, not a secret


class Outcome(StrEnum):
    """How it turned out, in the asker's own judgement."""

    HELPED = "helped"
    INTRODUCED = "introduced"
    NOT_YET = "not_yet"


class ReferralRequest(Base):
    """One ask. The brief is sealed; who sees it is exactly the rows of `asked`, fixed when it was sent."""

    __tablename__ = "referral_request"
    __table_args__ = (Index("ix_referral_request_asker_id_made_at", "asker_id", "made_at", "id"),)

    id: Mapped[id_key]
    asker_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    purpose: Mapped[Purpose] = mapped_column(WordType(Purpose))
    target: Mapped[str | None] = mapped_column(SealedText)
    brief: Mapped[str] = mapped_column(SealedText)
    openness: Mapped[Openness | None] = mapped_column(WordType(Openness))
    state: Mapped[RequestState] = mapped_column(WordType(RequestState), default=RequestState.OPEN)
    made_at: Mapped[moment_now]
    expires_at: Mapped[dt.datetime]
    ended_at: Mapped[dt.datetime | None]
    outcome: Mapped[Outcome | None] = mapped_column(WordType(Outcome))
    send_key: Mapped[str] = mapped_column(String(64), unique=True)


class Asked(Base):
    """One person who was asked, and the reply. Who answers PASS or nothing looks the same to the asker."""

    __tablename__ = "asked"
    __table_args__ = (
        UniqueConstraint("request_id", "person_id"),
        Index("ix_asked_person_id_request_id", "person_id", "request_id"),
    )

    id: Mapped[id_key]
    request_id: Mapped[int] = mapped_column(ForeignKey("referral_request.id", ondelete="CASCADE"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    answer: Mapped[Answer | None] = mapped_column(WordType(Answer))
    words: Mapped[str | None] = mapped_column(SealedText)
    answered_at: Mapped[dt.datetime | None]
    thanks: Mapped[str | None] = mapped_column(SealedText)
    thanked_at: Mapped[dt.datetime | None]
