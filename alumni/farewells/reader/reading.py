"""What a reader says of one mail: the letter as a person would read it, and every finding with its place in it.

Offsets are positions in `Letter.text` (Python characters, end exclusive) so that a page can mark the very words.
All values are frozen: a Reading is a statement, not a workspace.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """Where in a mail a place lies. Only BODY places can be marked on the page; the others are named in words."""

    BODY = "body"
    SUBJECT = "subject"
    FROM = "from"
    DATE = "date"
    ATTACHMENT = "attachment"


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the mail. For Part.BODY `start` and `end` count characters of `Letter.text`; else of that header's text."""

    part: Part
    start: int
    end: int


class Kind(StrEnum):
    """The kinds of fact a farewell can hold. The value is also the key in the JSON output where one exists."""

    SENDER_NAME = "sender_name"
    FAMILY_NAME = "family_name"
    GIVEN_NAME = "given_name"
    KANA = "kana"
    ROMAJI = "romaji"
    FORMER_NAME = "former_name"
    EMAIL = "personal_emails"
    PHONE = "phones"
    LINE = "line_id"
    FACEBOOK = "facebook"
    LINKEDIN = "linkedin"
    X = "x"
    OTHER_URL = "other_urls"
    FIRM_LEFT = "firm_left"
    DEPARTMENT = "department"
    LAST_DAY = "last_day"
    LEAVING_DATE = "leaving_date"
    NEXT_EMPLOYER = "next_employer"
    NEXT_ROLE = "next_role"
    NEXT_STATUS = "next_status"
    JOINED_DATE = "joined_date"
    YEARS = "years"
    PROJECT = "projects"


class NextStatus(StrEnum):
    """What the leaver says comes next."""

    EMPLOYED = "employed"
    FOUNDING = "founding"
    STUDYING = "studying"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class ProjectMention:
    """One project as the leaver tells it. `first_month`/`last_month` are ISO ("2016-06") where they can be worked out.

    `colleagues` holds names without さん or 様; successors and client contacts are not colleagues.
    """

    name_as_written: str
    client_or_industry: str | None = None
    period_as_written: str | None = None
    first_month: str | None = None
    last_month: str | None = None
    role: str | None = None
    colleagues: tuple[str, ...] = ()


Value = str | float | dt.date | ProjectMention
"""A finding's value. Partial dates (joined: "2016-04", "2016") and phones (E.164) are str; last day and leaving date are
`date`; years at the firm is float; projects are ProjectMention; everything else is str as written, NFKC where folding is safe."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact, said with its evidence.

    `as_written` is the mail's own wording. `confidence` is the probability (0 to 1) that a careful person would agree.
    `rule` is a short stable code ("email.labelled", "date.month_end") that `explain` turns into a sentence.
    """

    kind: Kind
    value: Value
    as_written: str
    place: Place
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A contact that stands in the mail and was deliberately not taken. `reason` is a short stable code
    ("old_office", "company_mobile", "successor", "secretary", "organiser", "forwarder", "quoted", "typo_corrected", "list")."""

    kind: Kind
    value: str
    as_written: str
    place: Place
    reason: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """Is the writer of this mail saying goodbye? `confidence` is that of the answer given; `rule` says what decided,
    for a look-alike its category ("hr_notice", "successor_note", "transfer", "leave", "new_joiner", "reply", "phishing", ...)."""

    is_farewell: bool
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of `Letter.text`, end exclusive."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Attachment:
    """A named part that may hold facts (a vCard) or a forwarded mail already unfolded into the letter."""

    name: str
    media_type: str
    text: str


@dataclass(frozen=True, slots=True)
class Letter:
    """The innermost mail as its writer wrote it, decoded and cut.

    `text` is everything a reader would see (line breaks "\\n", no control characters), including forwarded headers and
    quotes; `own` are the stretches the leaver wrote; `signature` is the office signature block inside `own`, if one was
    seen (its addresses are the old firm's). Headers are those of the innermost mail; for a forward, `forwarded_by` is
    the outer sender's address and `received` the outer date. `links` are (place of the words, target) of HTML links;
    `struck` are words struck out in HTML; `reply_to` the addresses of the Reply-To header.
    `problems` are short codes of what was wrong with the bytes ("wrong_charset", "too_deep", "too_big", "no_text").
    """

    subject: str
    from_name: str
    from_address: str
    to: tuple[str, ...]
    date: dt.datetime | None
    message_id: str | None
    text: str
    own: tuple[Span, ...]
    signature: Span | None = None
    forwarded_by: str | None = None
    received: dt.datetime | None = None
    links: tuple[tuple[Span, str], ...] = ()
    attachments: tuple[Attachment, ...] = ()
    is_reply: bool = False
    is_auto_reply: bool = False
    problems: tuple[str, ...] = ()
    struck: tuple[Span, ...] = ()
    reply_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything the reader says of one mail.

    `found` holds the chosen findings (one per single-valued kind, any number of emails, phones, other urls, projects) in
    order of their place; `alternatives` the candidates that lost against them, best first; `refused` what was left out on
    purpose. When `verdict.is_farewell` is false the lists are still filled as far as they were read, but callers must
    ask the human before using them, and `as_labels` outputs nothing.
    """

    letter: Letter
    verdict: Verdict
    found: tuple[Finding, ...] = ()
    alternatives: tuple[Finding, ...] = ()
    refused: tuple[Refused, ...] = ()

    def all(self, kind: Kind) -> tuple[Finding, ...]:
        """The chosen findings of one kind, in order of place."""
        return tuple(f for f in self.found if f.kind is kind)

    def one(self, kind: Kind) -> Finding | None:
        """The chosen finding of a single-valued kind."""
        return next((f for f in self.found if f.kind is kind), None)
