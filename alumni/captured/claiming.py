"""The person of a card says "this is me": he comes in through his steward's link, or claims the card as a member.

Either way the steward himself handed the link over, so nobody else's card is touched: one card is linked, and nothing is
compared with any other.
"""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.accounts.invitations import invite
from alumni.accounts.models import Invitation
from alumni.accounts.vouching_right import MayNotVouch
from alumni.captured.links import LinkOver, opened
from alumni.captured.models import CapturedLink
from alumni.errors import NotAllowed
from alumni.people.models import Person
from alumni.people.sight import Asker, own_person


class NotYours(NotAllowed):
    """The card is linked with a member already, or it is the asker's own."""


def invitation_through(session: Session, *, token: str, now: dt.datetime) -> str:
    """Make the invitation a link carries and return its token; whoever uses it is joined with the card. Of several
    presses only the last one's works. Raises NoSuchLink, LinkOver (also for links that carry none)."""
    door = opened(session, token=token, now=now, lock=True)
    link = door.link
    if not door.invites or not isinstance(link, CapturedLink):
        raise LinkOver
    earlier = session.get(Invitation, link.invitation_id) if link.invitation_id else None
    if earlier is not None and earlier.used_at is None:
        earlier.withdrawn_at = earlier.withdrawn_at or now
    try:
        made = invite(session, asker=door.steward, now=now, card_id=door.card.id)
    except MayNotVouch as lost:  # between the steward and the host: the person is only told that the link has ended
        raise LinkOver from lost
    session.flush()  # found again by its card
    newest = select(Invitation.id).where(
        Invitation.invited_by_id == door.steward.person_id, Invitation.card_id == door.card.id
    )
    link.invitation_id = session.scalars(newest.order_by(Invitation.id.desc()).limit(1)).one()
    return made


def claim(session: Session, *, asker: Asker, token: str, now: dt.datetime) -> None:
    """A member says that the card behind this link is his: it is linked with his profile, and shows its steward what he
    publishes. Doing it twice changes nothing. Raises NoSuchLink, LinkOver, NotYours."""
    door = opened(session, token=token, now=now, lock=True)
    if door.steward.person_id == asker.person_id or door.card.profile_id not in (None, asker.person_id):
        raise NotYours
    _link(session, door.card, asker.person_id)


def part(session: Session, *, asker: Asker, person_id: int) -> None:
    """The asker says that one of his cards is not that member: the link between them ends. Raises NoSuchPerson."""
    card = own_person(session, asker=asker, person_id=person_id)
    if card.steward_id == asker.person_id:
        _link(session, card, None)


def _link(session: Session, card: Person, profile_id: int | None) -> None:
    """The card and those that went into it are one human."""
    for one in [card, *session.scalars(select(Person).where(Person.merged_into_id == card.id))]:
        one.profile_id, one.linked_by_address = profile_id, False
