"""The person of a card erases it, through the link he was handed.

Everything this steward keeps about him goes: the card and his other cards of the same name and address, the ways to reach
him, jobs, the farewell mails with their bytes, words he left, the steward's claims that he was on a project, notes,
touches and rings. A tombstone stays (`people.tombstones`), and the steward is told that a card was erased by its person,
not whose it was. Farewell mails of others that mention him stay: they are those others' letters.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sqlalchemy import delete, or_, select, update
from sqlalchemy.orm import Session

from alumni.accounts.models import Invitation
from alumni.captured.links import Opened, end, opened
from alumni.captured.models import CapturedLink
from alumni.errors import NotFound
from alumni.farewells.models import Farewell
from alumni.handover.left import from_text
from alumni.handover.models import HandedWord, WordLink, WordState
from alumni.people.cards import erase_card
from alumni.people.contact_points import ContactDraft
from alumni.people.models import ContactKind, ContactPoint, Employment, Person, Tombstone
from alumni.people.names import NameParts, parts_of
from alumni.people.sight import Asker
from alumni.people.tombstones import lay, marks_of


class NoSuchErasure(NotFound):
    """There is no such erasure, or it was of somebody else's card."""


@dataclass(frozen=True, slots=True)
class Erased:
    """That a person erased the card the asker kept of him; not who."""

    id: int
    erased_at: dt.datetime


def erase_by_himself(session: Session, *, token: str, now: dt.datetime) -> None:
    """Erase all that the steward behind this link keeps of its person, and see that it does not come back unasked.

    Not undoable. Raises NoSuchLink, LinkOver.
    """
    door = opened(session, token=token, now=now, lock=True)
    cards = _cards_of_his(session, door)
    marks = _marks(session, door.steward, cards)
    _erase_mails(session, door.steward, marks)
    _erase_words(session, door.steward, marks)
    _end_links(session, cards, now)
    for card in cards:
        erase_card(session, asker=door.steward, person_id=card)
        session.flush()
    if isinstance(door.link, WordLink):
        door.link.withdrawn_at, door.link.label = now, ""
    lay(session, steward_id=door.steward.person_id, marks=marks, now=now)


def _cards_of_his(session: Session, door: Opened) -> list[int]:
    """The card behind the link, and the steward's others that have the same full name and share an address or number: a
    shared mailbox alone may be a family's."""
    held = select(ContactPoint.value_hash).where(ContactPoint.person_id == door.card.id)
    sharing = select(ContactPoint.person_id).where(ContactPoint.value_hash.in_(held))
    others = session.scalars(
        select(Person).where(
            Person.steward_id == door.steward.person_id, Person.merged_into_id.is_(None), Person.id != door.card.id,
            Person.id.in_(sharing),
        )
    )  # fmt: skip
    mine = _full_names(parts_of(door.card))
    return [door.card.id, *(one.id for one in others if mine & _full_names(parts_of(one)))]


def _full_names(name: NameParts) -> set[tuple[str, str]]:
    pairs = ((name.family_name, name.given_name), (name.family_romaji, name.given_romaji))
    return {(family.lower(), given.lower()) for family, given in pairs if family and given}


def _marks(session: Session, steward: Asker, cards: Collection[int]) -> frozenset[str]:
    """By what he is known again: everything on the cards, on those that went into them, and on the mails kept as them."""
    everything = Person.id.in_(cards) | Person.merged_into_id.in_(cards)
    people = session.scalars(select(Person).where(everything, Person.steward_id == steward.person_id)).all()
    ids = [one.id for one in people]
    points = session.scalars(select(ContactPoint).where(ContactPoint.person_id.in_(ids)))
    contacts = [ContactDraft(point.kind, point.value) for point in points]
    firms = set(session.scalars(select(Employment.organization).where(Employment.person_id.in_(ids))))
    for summary in session.scalars(select(Farewell.summary).where(Farewell.person_id.in_(ids))):
        said = json.loads(summary)
        contacts.append(ContactDraft(ContactKind.MAIL, str(said.get("from", ""))))
        firms.add(str(said.get("firm", "")))
    return marks_of(steward.person_id, contacts=contacts, names=[parts_of(one) for one in people], firms=firms)


def _erase_mails(session: Session, steward: Asker, marks: frozenset[str]) -> None:
    """Mails of his that were never kept as a card: those kept go with it."""
    rows = session.execute(
        select(Farewell.id, Farewell.summary).where(
            Farewell.owner_id == steward.person_id, Farewell.person_id.is_(None)
        )
    )
    _erase(session, Farewell, (key for key, summary in rows if _told_marks(steward, json.loads(summary)) & marks))


def _told_marks(steward: Asker, told: dict[str, object]) -> frozenset[str]:
    name = told.get("name")
    names = [NameParts(**name)] if isinstance(name, dict) else []
    sender = ContactDraft(ContactKind.MAIL, str(told.get("from", "")))
    return marks_of(steward.person_id, contacts=[sender], names=names, firms=[str(told.get("firm", ""))])


def _erase_words(session: Session, steward: Asker, marks: frozenset[str]) -> None:
    """Words of his that wait or were put aside."""
    rows = session.execute(
        select(HandedWord.id, HandedWord.content).where(
            HandedWord.owner_id == steward.person_id, HandedWord.state != WordState.KEPT
        )
    )
    _erase(session, HandedWord, (key for key, content in rows if _word_marks(steward, content) & marks))


def _word_marks(steward: Asker, content: str) -> frozenset[str]:
    word = from_text(content)
    firms = (word.firm_left, word.next_employer)
    return marks_of(steward.person_id, contacts=word.contacts, names=[word.name], firms=firms)


def _erase(session: Session, table: type[Farewell] | type[HandedWord], ids: Iterable[int]) -> None:
    session.execute(
        delete(table).where(table.id.in_(list(ids))).execution_options(synchronize_session=False)
    )  # fmt: skip


def _end_links(session: Session, cards: Collection[int], now: dt.datetime) -> None:
    """Links and invitations made for him end, and lose the reminder of whom they were for."""
    for link in session.scalars(select(CapturedLink).where(CapturedLink.card_id.in_(cards))):
        end(session, link, now=now)
    made = or_(
        Invitation.card_id.in_(cards),
        Invitation.id.in_(select(CapturedLink.invitation_id).where(CapturedLink.card_id.in_(cards))),
    )
    for invitation in session.scalars(select(Invitation).where(made)):
        invitation.label = ""
        invitation.withdrawn_at = invitation.withdrawn_at or (None if invitation.used_at else now)
    words = select(HandedWord.link_id).where(HandedWord.person_id.in_(cards))
    session.execute(
        update(WordLink)
        .where(WordLink.id.in_(words))
        .values(withdrawn_at=now, label="")
        .execution_options(synchronize_session="fetch")
    )
    session.flush()


def erasures(session: Session, *, asker: Asker, limit: int = 5) -> tuple[Erased, ...]:
    """Cards of the asker's that their persons erased, until he has seen it. One query."""
    rows = session.execute(
        select(Tombstone.id, Tombstone.erased_at)
        .where(Tombstone.steward_id == asker.person_id, Tombstone.seen_at.is_(None))
        .order_by(Tombstone.id.desc())
        .limit(limit)
    )
    return tuple(Erased(*row) for row in rows)


def seen(session: Session, *, asker: Asker, tombstone_id: int, now: dt.datetime) -> None:
    """The steward has seen that a card is gone. Raises NoSuchErasure."""
    stone = session.scalar(
        select(Tombstone).where(Tombstone.id == tombstone_id, Tombstone.steward_id == asker.person_id)
    )
    if stone is None:
        raise NoSuchErasure(tombstone_id)
    stone.seen_at = stone.seen_at or now
