"""Links for leavers: made by a member, handed over by him, ended by time, by him, or by keeping what was left."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.errors import Gone, NotFound
from alumni.handover.models import HandedWord, WordLink
from alumni.people.conduct import excluded_people
from alumni.people.sight import Asker
from alumni.sealing import ring

VALID_FOR = dt.timedelta(days=30)
VALID_ONCE_KEPT = dt.timedelta(days=365)
"""How long the person can go on looking at, correcting and erasing the card that was made of his word."""


class NoSuchLink(NotFound):
    """The link is not one of ours, or not this asker's."""


class LinkOver(Gone):
    """The link was withdrawn, or its time has passed."""


class WordKept(LinkOver):
    """What was left through this link is a card now, which the same token opens for its person."""


@dataclass(frozen=True, slots=True)
class Handed:
    """One link as its maker sees it later. `works` until it ends; `left` when a word came through it; `opens_card` while
    it leads its person to the card made of the word."""

    id: int
    label: str
    made_at: dt.datetime
    expires_at: dt.datetime
    withdrawn: bool
    kept: bool
    left: bool
    works: bool
    opens_card: bool


def token_hash(token: str) -> str:
    """What is kept of a link's token."""
    return ring.fingerprint(token, about="word link")


def make_link(session: Session, *, asker: Asker, label: str, now: dt.datetime) -> str:
    """Make a link and return its token, the only time it can be read."""
    token = secrets.token_urlsafe(24)
    session.add(
        WordLink(
            owner_id=asker.person_id, token_hash=token_hash(token), label=label.strip()[:200], made_at=now,
            expires_at=now + VALID_FOR,
        )
    )  # fmt: skip
    return token


def my_links(session: Session, *, asker: Asker, now: dt.datetime) -> list[Handed]:
    """The links the asker made, newest first, fifty at most. One query."""
    rows = session.execute(
        select(WordLink, HandedWord.id)
        .outerjoin(HandedWord, HandedWord.link_id == WordLink.id)
        .where(WordLink.owner_id == asker.person_id)
        .order_by(WordLink.made_at.desc(), WordLink.id.desc())
        .limit(50)
    )
    return [
        Handed(link.id, link.label, link.made_at, link.expires_at, link.withdrawn_at is not None,
               link.kept_at is not None, word_id is not None, works(link, now),
               opens_card(link, now) and word_id is not None)
        for link, word_id in rows
    ]  # fmt: skip


def works(link: WordLink, now: dt.datetime) -> bool:
    """Whether a leaver can still use a link."""
    return link.withdrawn_at is None and link.kept_at is None and link.expires_at > now


def opens_card(link: WordLink, now: dt.datetime) -> bool:
    """Whether a link leads to the card that was made of its word."""
    return link.withdrawn_at is None and link.kept_at is not None and link.expires_at > now


def keep_open(link: WordLink, *, now: dt.datetime) -> None:
    """The word of a link was kept: from now on the link opens the card for its person."""
    link.kept_at, link.expires_at, link.submits = now, now + VALID_ONCE_KEPT, 0


def withdraw(session: Session, *, asker: Asker, link_id: int, now: dt.datetime) -> None:
    """Make a link of the asker's stop working. What was left through it stays with him. Raises NoSuchLink."""
    link = session.scalar(select(WordLink).where(WordLink.id == link_id, WordLink.owner_id == asker.person_id))
    if link is None:
        raise NoSuchLink(link_id)
    link.withdrawn_at = link.withdrawn_at or now


def working_link(session: Session, *, token: str, now: dt.datetime, lock: bool = False) -> WordLink:
    """The link behind a token, for the leaver who holds it. Raises NoSuchLink, LinkOver, WordKept."""
    question = select(WordLink).where(
        WordLink.token_hash == token_hash(token), WordLink.owner_id.not_in(excluded_people())
    )
    link = session.scalar(question.with_for_update() if lock else question)
    if link is None:
        raise NoSuchLink
    if opens_card(link, now):
        raise WordKept
    if not works(link, now):
        raise LinkOver
    return link
