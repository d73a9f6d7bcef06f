"""What a leaver does through the link he was handed: leave a word, look at it, change it, erase it. No account."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.errors import BadInput
from alumni.handover.left import LeftWord, as_person, from_text, tidy, to_text
from alumni.handover.links import NoSuchLink, working_link
from alumni.handover.models import HandedWord, WordState
from alumni.people.contact_points import written
from alumni.people.models import ContactKind, Person
from alumni.people.names import ShownName, shown

MOST_SUBMITS = 20
"""Through one link: enough for every second thought, too few to fill a notebook with."""


class TooManyChanges(BadInput):
    """The link was used MOST_SUBMITS times."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What stands behind a link: who asks, until when it works, what was left so far, under which name, and the
    contacts of it as people write them. Nothing the member knew before is in it, so a leaver cannot tell whether a card
    of him existed."""

    asked_by: ShownName
    expires_at: dt.datetime
    left: LeftWord | None
    name: ShownName | None
    contacts: tuple[tuple[ContactKind, str], ...]


def offer(session: Session, *, token: str, language: str, now: dt.datetime) -> Offer:
    """Look behind a link. Raises NoSuchLink, LinkOver."""
    link = working_link(session, token=token, now=now)
    owner = session.get_one(Person, link.owner_id)
    word = _word_of(session, link.id)
    left = from_text(word.content) if word else None
    name = shown(as_person(left.name), language) if left else None
    contacts = tuple((c.kind, written(c.kind, c.value)) for c in left.contacts) if left else ()
    return Offer(shown(owner, language), link.expires_at, left, name, contacts)


def leave_word(session: Session, *, token: str, word: LeftWord, now: dt.datetime) -> None:
    """Leave a word, or put another in place of the one left before.

    Raises NoSuchLink, LinkOver, TooManyChanges, NamelessPerson, and BadInput of `contact_points.normal`.
    """
    link = working_link(session, token=token, now=now, lock=True)
    if link.submits >= MOST_SUBMITS:
        raise TooManyChanges(fields={"": "too_many_changes"})
    said = to_text(tidy(word))
    link.submits += 1
    held = _word_of(session, link.id)
    if held is None:
        session.add(HandedWord(link_id=link.id, owner_id=link.owner_id, content=said, left_at=now))
    elif held.content != said:
        held.content, held.left_at, held.state = said, now, WordState.WAITING


def erase_word(session: Session, *, token: str, now: dt.datetime) -> None:
    """Take the word back: nothing of it stays. The link goes on working. Raises NoSuchLink, LinkOver."""
    link = working_link(session, token=token, now=now, lock=True)
    word = _word_of(session, link.id)
    if word is not None:
        session.delete(word)


def left_through(session: Session, *, token: str, now: dt.datetime) -> LeftWord:
    """The word left through a link. Raises NoSuchLink (also while nothing is left), LinkOver."""
    word = _word_of(session, working_link(session, token=token, now=now).id)
    if word is None:
        raise NoSuchLink
    return from_text(word.content)


def _word_of(session: Session, link_id: int) -> HandedWord | None:
    return session.scalar(select(HandedWord).where(HandedWord.link_id == link_id))
