"""A member keeps the card of another who handed him its link: one tap, and the card is linked to that member."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.errors import NotAllowed
from alumni.handover.own_card import card_behind
from alumni.handover.words import Kept
from alumni.people.alike import cards_alike
from alumni.people.cards import keep_card
from alumni.people.contact_points import ContactDraft, put_contact_points
from alumni.people.models import Origin, Person
from alumni.people.names import shown
from alumni.people.sight import Asker, own_people


class OwnCardKept(NotAllowed):
    """One is not among one's own people."""


def card_of_member(session: Session, *, asker: Asker, member_id: int) -> int | None:
    """The asker's card that is linked with a member's profile."""
    return session.scalar(
        select(Person.id)
        .where(own_people(asker), Person.steward_id == asker.person_id, Person.profile_id == member_id)
        .order_by(Person.id)
        .limit(1)
    )


def keep_open_card(session: Session, *, asker: Asker, token: str, language: str, now: dt.datetime) -> Kept:
    """Keep what an open card says among the asker's people, linked with the member whose card it is.

    A card linked before gains the contact points it lacks; nothing is doubled. Another card that may be the same person
    is named, never joined by itself. Raises NoSuchCard, CardOver, OwnCardKept.
    """
    card = card_behind(session, token=token, language=language, now=now)
    if card.owner_id == asker.person_id:
        raise OwnCardKept
    drafts = [ContactDraft(way.kind, way.value) for way in card.ways]
    session.get_one(Person, asker.person_id, with_for_update=True)  # two presses keep one card
    held = card_of_member(session, asker=asker, member_id=card.owner_id)
    if held is not None:
        mine = session.get_one(Person, held)
        put_contact_points(session, person=mine, drafts=drafts, now=now)
        return Kept(mine.id, shown(mine, language), None)
    mine = keep_card(
        session, asker=asker, name=card.name, contacts=drafts, headline=card.line, origin=Origin.OWN_CARD, now=now
    )
    mine.profile_id = card.owner_id
    session.flush()  # the comparison reads the cards from the database
    alike = cards_alike(
        session, asker=asker, name=card.name, language=language, but_not=mine.id, limit=1,
        contact_hashes={way.key for way in card.ways},
    )  # fmt: skip
    return Kept(mine.id, shown(mine, language), alike[0].person_id if alike else None)
