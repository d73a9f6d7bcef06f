"""Links that open one card for its person: made by its steward, handed over by him, ended by time or by him.

A word link (`alumni.handover`) opens the card made of the word the same way, so the page behind both is one.
"""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.accounts.models import Invitation
from alumni.captured.models import CapturedLink
from alumni.errors import BadInput, Gone, NotAllowed, NotFound
from alumni.handover.links import opens_card
from alumni.handover.links import token_hash as word_token_hash
from alumni.handover.models import HandedWord, WordLink
from alumni.people.models import Person
from alumni.people.sight import Asker, own_person
from alumni.sealing import ring

VALID_FOR = dt.timedelta(days=180)
MOST_OF_ONE_CARD = 20
"""Links of one card that work at a time: one is enough, and nobody makes a mailing list of them."""


class NoSuchLink(NotFound):
    """The link is not one of ours, or not this asker's."""


class LinkOver(Gone):
    """The link was withdrawn, its time has passed, or the card is erased."""


class NotACardOfMine(NotAllowed):
    """One's own profile has no such link: its owner signs in."""


@dataclass(frozen=True, slots=True)
class Handed:
    """One link as its maker sees it later. `works` until it ends; `used`: the person came in through it."""

    id: int
    made_at: dt.datetime
    expires_at: dt.datetime
    invites: bool
    withdrawn: bool
    works: bool


@dataclass(frozen=True, slots=True)
class Opened:
    """What a token opens: the card, whose it is, and the link itself, of one kind or the other."""

    card: Person
    steward: Asker
    expires_at: dt.datetime
    link: CapturedLink | WordLink

    @property
    def invites(self) -> bool:
        return isinstance(self.link, CapturedLink) and self.link.invites and self.card.profile_id is None


def token_hash(token: str) -> str:
    """What is kept of a link's token."""
    return ring.fingerprint(token, about="captured link")


def make_link(session: Session, *, asker: Asker, person_id: int, invites: bool, now: dt.datetime) -> str:
    """Make a link for the person of one of the asker's cards and return its token, the only time it can be read.

    Raises NoSuchPerson, NotACardOfMine, BadInput(fields={"": "too_many_links"}).
    """
    card = own_person(session, asker=asker, person_id=person_id)
    if card.steward_id != asker.person_id:
        raise NotACardOfMine(person_id)
    working = [one for one in links_of(session, asker=asker, person_id=person_id, now=now) if one.works]
    if len(working) >= MOST_OF_ONE_CARD:
        raise BadInput(fields={"": "too_many_links"})
    token = secrets.token_urlsafe(24)
    session.add(
        CapturedLink(
            card_id=card.id, steward_id=asker.person_id, token_hash=token_hash(token), invites=invites, made_at=now,
            expires_at=now + VALID_FOR,
        )
    )  # fmt: skip
    return token


def links_of(session: Session, *, asker: Asker, person_id: int, now: dt.datetime) -> list[Handed]:
    """The links the asker made for one card, newest first, fifty at most. One query."""
    rows = session.scalars(
        select(CapturedLink)
        .where(CapturedLink.card_id == person_id, CapturedLink.steward_id == asker.person_id)
        .order_by(CapturedLink.made_at.desc(), CapturedLink.id.desc())
        .limit(50)
    )
    return [
        Handed(one.id, one.made_at, one.expires_at, one.invites, one.withdrawn_at is not None, _works(one, now))
        for one in rows
    ]


def _works(link: CapturedLink, now: dt.datetime) -> bool:
    return link.card_id is not None and link.withdrawn_at is None and link.expires_at > now


def withdraw(session: Session, *, asker: Asker, link_id: int, now: dt.datetime) -> int | None:
    """Make a link of the asker's stop working, and the invitation made through it; the card's id. Raises NoSuchLink."""
    mine = (CapturedLink.id == link_id, CapturedLink.steward_id == asker.person_id)
    link = session.scalar(select(CapturedLink).where(*mine).with_for_update())
    if link is None:
        raise NoSuchLink(link_id)
    end(session, link, now=now)
    return link.card_id


def end(session: Session, link: CapturedLink, *, now: dt.datetime) -> None:
    """Make one link stop working, and the invitation made through it."""
    link.withdrawn_at = link.withdrawn_at or now
    invitation = session.get(Invitation, link.invitation_id) if link.invitation_id else None
    if invitation is not None and invitation.used_at is None:
        invitation.withdrawn_at = invitation.withdrawn_at or now


def opened(session: Session, *, token: str, now: dt.datetime, lock: bool = False) -> Opened:
    """What stands behind a token, for whoever holds it. Raises NoSuchLink, LinkOver."""
    question = select(CapturedLink).where(CapturedLink.token_hash == token_hash(token))
    link = session.scalar(question.with_for_update() if lock else question)
    if link is None:
        return _opened_by_word(session, token=token, now=now, lock=lock)
    if not _works(link, now):
        raise LinkOver
    return _card_behind(session, link.card_id, link.steward_id, link)


def _opened_by_word(session: Session, *, token: str, now: dt.datetime, lock: bool) -> Opened:
    question = select(WordLink).where(WordLink.token_hash == word_token_hash(token), WordLink.kept_at.is_not(None))
    link = session.scalar(question.with_for_update() if lock else question)
    if link is None:
        raise NoSuchLink
    if not opens_card(link, now):
        raise LinkOver
    card_id = session.scalar(select(HandedWord.person_id).where(HandedWord.link_id == link.id))
    return _card_behind(session, card_id, link.owner_id, link)


def _card_behind(
    session: Session, card_id: int | None, steward_id: int, link: CapturedLink | WordLink
) -> Opened:  # fmt: skip
    """The link of a card that went into another opens the one it went into. Raises LinkOver."""
    card = session.scalar(select(Person).where(Person.id == card_id, Person.steward_id == steward_id))
    if card is not None and card.merged_into_id is not None:
        card = session.scalar(select(Person).where(Person.id == card.merged_into_id, Person.steward_id == steward_id))
    if card is None:
        raise LinkOver
    return Opened(card, Asker(steward_id), link.expires_at, link)
