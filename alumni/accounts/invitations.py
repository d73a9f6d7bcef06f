"""Invitations: a link made by a member, handed over by a person, used once."""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass

from email_validator import EmailNotValidError, validate_email
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from alumni.accounts.models import Invitation, User
from alumni.accounts.vouching_right import must_have_right
from alumni.errors import BadInput, Gone, NotFound
from alumni.people.models import Origin, Person
from alumni.people.names import NameParts, write_name
from alumni.people.sight import Asker, own_person
from alumni.sealing import ring

VALID_FOR = dt.timedelta(days=14)


class NoSuchInvitation(NotFound):
    """The link is not one of ours, or was withdrawn."""


class InvitationUsed(Gone):
    """Somebody has come in through this link already."""


class InvitationExpired(Gone):
    """The link is older than `VALID_FOR`."""


class AddressTaken(BadInput):
    """The address belongs to another account."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What the page behind a link shows before it is used: never who else knows the person, only who invited him."""

    invitation_id: int
    invited_by_id: int | None
    for_host: bool
    expires_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Handed:
    """One invitation as its maker sees it later (the link itself is shown once and not kept)."""

    id: int
    label: str
    made_at: dt.datetime
    expires_at: dt.datetime
    used_at: dt.datetime | None


def _hash(token: str) -> str:
    return ring.fingerprint(token, about="invitation")


def invite(session: Session, *, asker: Asker, now: dt.datetime, label: str = "", card_id: int | None = None) -> str:
    """Make an invitation and return its token, the only time it can be read.

    Raises NoSuchPerson for a foreign card, MayNotVouch for a member who has lost the right to stand for newcomers.
    """
    must_have_right(session, person_id=asker.person_id)
    if card_id is not None:
        own_person(session, asker=asker, person_id=card_id)
    token = secrets.token_urlsafe(24)
    session.add(
        Invitation(
            invited_by_id=asker.person_id, card_id=card_id, token_hash=_hash(token), label=label[:200],
            made_at=now, expires_at=now + VALID_FOR,
        )
    )  # fmt: skip
    return token


def invite_host(session: Session, *, now: dt.datetime) -> str:
    """Make the link that creates the first host's account. Earlier unused links of this kind stop working."""
    for earlier in session.scalars(select(Invitation).where(Invitation.for_host, Invitation.used_at.is_(None))):
        earlier.withdrawn_at = now
    token = secrets.token_urlsafe(24)
    session.add(
        Invitation(token_hash=_hash(token), for_host=True, label="host", made_at=now, expires_at=now + VALID_FOR)
    )
    return token


def invite_applicant(session: Session, *, now: dt.datetime) -> str:
    """Make the link of somebody whose application was accepted: nobody's, and used in the same breath."""
    token = secrets.token_urlsafe(24)
    session.add(Invitation(token_hash=_hash(token), label="application", made_at=now, expires_at=now + VALID_FOR))
    session.flush()  # looked up by `arrive`
    return token


def has_host(session: Session) -> bool:
    """Whether anybody has an account at all; the first one is the host's."""
    return bool(session.scalar(select(func.count()).select_from(User)))


def _usable(session: Session, token: str, now: dt.datetime, *, lock: bool = False) -> Invitation:
    question = select(Invitation).where(Invitation.token_hash == _hash(token), Invitation.withdrawn_at.is_(None))
    invitation = session.scalar(question.with_for_update() if lock else question)
    if invitation is None:
        raise NoSuchInvitation
    if invitation.used_at is not None:
        raise InvitationUsed
    if invitation.expires_at <= now:
        raise InvitationExpired
    return invitation


def offer(session: Session, *, token: str, now: dt.datetime) -> Offer:
    """What stands behind a link. Raises NoSuchInvitation, InvitationUsed, InvitationExpired."""
    found = _usable(session, token, now)
    return Offer(found.id, found.invited_by_id, found.for_host, found.expires_at)


def same_address(address: str) -> str:
    """An address in the one form we compare and keep. Raises BadInput(fields={"email": "not_an_address"})."""
    try:
        return validate_email(address, check_deliverability=False).normalized.lower()
    except EmailNotValidError as wrong:
        raise BadInput(fields={"email": "not_an_address"}) from wrong


@dataclass(frozen=True, slots=True)
class Arrival:
    """A newcomer's new profile and the invitation used; the account itself is made by the route's datastore."""

    person_id: int
    address: str
    for_host: bool


def arrive(session: Session, *, token: str, name: NameParts, address: str, now: dt.datetime) -> Arrival:
    """Use an invitation: make the newcomer's profile, join it with the inviter's card. The route adds the account.

    Raises the errors of `offer`, AddressTaken and BadInput.
    """
    invitation = _usable(session, token, now, lock=True)
    normal = same_address(address)
    if session.scalar(select(User.id).where(func.lower(User.email) == normal)) is not None:
        raise AddressTaken(fields={"email": "taken"})
    profile = Person(origin=Origin.MEMBER, kept_at=now)
    write_name(profile, name)
    session.add(profile)
    session.flush()  # the invitation and the card point to its id
    invitation.used_at, invitation.used_by_id = now, profile.id
    if invitation.card_id is not None:
        card = session.get(Person, invitation.card_id)
        if card is not None and card.profile_id is None:
            card.profile_id = profile.id
    return Arrival(profile.id, normal, invitation.for_host)


def handed_out(session: Session, *, asker: Asker) -> list[Handed]:
    """The invitations the asker made, newest first, fifty at most."""
    rows = session.scalars(
        select(Invitation).where(Invitation.invited_by_id == asker.person_id, Invitation.withdrawn_at.is_(None))
        .order_by(Invitation.made_at.desc(), Invitation.id.desc()).limit(50)
    )  # fmt: skip
    return [Handed(i.id, i.label, i.made_at, i.expires_at, i.used_at) for i in rows]


def withdraw(session: Session, *, asker: Asker, invitation_id: int, now: dt.datetime) -> None:
    """Make an unused link of the asker's stop working. Raises NoSuchInvitation."""
    found = session.scalar(
        select(Invitation).where(Invitation.id == invitation_id, Invitation.invited_by_id == asker.person_id)
    )
    if found is None:
        raise NoSuchInvitation
    if found.used_at is None:
        found.withdrawn_at = now
