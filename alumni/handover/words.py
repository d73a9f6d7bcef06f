"""Words that leavers left for a member: what waits, keeping one, putting it off, erasing it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import and_, func, or_, select
from sqlalchemy.orm import Session

from alumni.errors import NotFound
from alumni.handover.left import LeftWord, as_person, from_text
from alumni.handover.links import keep_open
from alumni.handover.models import HandedWord, WordLink, WordState
from alumni.people.alike import cards_alike
from alumni.people.cards import keep_card, was_at
from alumni.people.contact_points import contact_hash, written
from alumni.people.models import ContactKind, Origin
from alumni.people.names import ShownName, shown
from alumni.people.sight import Asker
from projects.months import Month


class NoSuchWord(NotFound):
    """There is no such word, or it was left for somebody else."""


@dataclass(frozen=True, slots=True)
class Left:
    """A word as the member reads it. `contacts` are pairs of kind and value as people write it."""

    id: int
    name: ShownName
    contacts: tuple[tuple[ContactKind, str], ...]
    word: LeftWord
    left_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Page:
    """One page of words; `after` is the last one's id when there are more. `counts` holds how many are in each state."""

    words: tuple[Left, ...]
    after: int | None
    counts: dict[WordState, int]


@dataclass(frozen=True, slots=True)
class Kept:
    """The card that was made, and the id of another card of the asker's that may be the same person."""

    person_id: int
    name: ShownName
    alike_id: int | None


def words_left(session: Session, *, asker: Asker, limit: int = 3, language: str = "ja") -> list[Left]:
    """The words that wait for the asker, newest first. One query."""
    return list(_words(session, asker, WordState.WAITING, None, limit, language))


def words_page(
    session: Session, *, asker: Asker, state: WordState, language: str, after: int | None = None, limit: int = 30
) -> Page:
    """The asker's words of one state, newest first. Three queries at most; a foreign `after` begins at the top."""
    mine = HandedWord.owner_id == asker.person_id
    found = _words(session, asker, state, after, limit + 1, language)
    counts = session.execute(select(HandedWord.state, func.count()).where(mine).group_by(HandedWord.state)).all()
    more = found[limit - 1].id if len(found) > limit else None
    return Page(found[:limit], more, {row[0]: int(row[1]) for row in counts})


def _words(
    session: Session, asker: Asker, state: WordState, after: int | None, limit: int, language: str
) -> tuple[Left, ...]:
    mine = HandedWord.owner_id == asker.person_id
    question = select(HandedWord).where(mine, HandedWord.state == state)
    last = session.scalar(select(HandedWord).where(HandedWord.id == after, mine)) if after else None
    if last is not None:
        earlier = and_(HandedWord.left_at == last.left_at, HandedWord.id < last.id)
        question = question.where(or_(HandedWord.left_at < last.left_at, earlier))
    rows = session.scalars(question.order_by(HandedWord.left_at.desc(), HandedWord.id.desc()).limit(limit))
    return tuple(_shown(row, language) for row in rows)


def _shown(row: HandedWord, language: str) -> Left:
    word = from_text(row.content)
    contacts = tuple((c.kind, written(c.kind, c.value)) for c in word.contacts)
    return Left(row.id, shown(as_person(word.name), language), contacts, word, row.left_at)


def keep_word(session: Session, *, asker: Asker, word_id: int, language: str, now: dt.datetime) -> Kept:
    """Keep a word as a card of the asker's. Its link now opens the card for its person, and the word itself is emptied.
    Keeping it again changes nothing. A card that may be the same person is named, never joined by itself. Raises NoSuchWord."""
    row = _own(session, asker, word_id)
    if row.state is WordState.KEPT and row.person_id is not None:
        return Kept(row.person_id, ShownName("", (), "", language), None)
    word = from_text(row.content)
    card = keep_card(
        session, asker=asker, name=word.name, contacts=word.contacts, employer=word.next_employer,
        note=word.words or None, origin=Origin.LEFT, came_at=row.left_at, firms=[word.firm_left], now=now,
    )  # fmt: skip
    last = Month.of(word.last_working_day) if word.last_working_day else None
    was_at(session, person=card, organization=word.firm_left, last=last, now=now)
    session.flush()  # the comparison reads the cards from the database
    row.person_id, row.state, row.content = card.id, WordState.KEPT, "{}"
    keep_open(session.get_one(WordLink, row.link_id), now=now)
    alike = cards_alike(
        session, asker=asker, name=word.name, firms=(word.firm_left,), language=language, but_not=card.id, limit=1,
        contact_hashes={contact_hash(c.kind, c.value) for c in word.contacts},
    )  # fmt: skip
    return Kept(card.id, shown(card, language), alike[0].person_id if alike else None)


def not_now(session: Session, *, asker: Asker, word_id: int) -> None:
    """Put a waiting word aside. Nobody is told. Raises NoSuchWord."""
    row = _own(session, asker, word_id)
    if row.state is WordState.WAITING:
        row.state = WordState.NOT_NOW


def erase(session: Session, *, asker: Asker, word_id: int) -> None:
    """Erase a word that was not kept. Raises NoSuchWord."""
    row = _own(session, asker, word_id)
    if row.state is WordState.KEPT:
        raise NoSuchWord(word_id)
    session.delete(row)


def _own(session: Session, asker: Asker, word_id: int) -> HandedWord:
    row = session.scalar(
        select(HandedWord).where(HandedWord.id == word_id, HandedWord.owner_id == asker.person_id).with_for_update()
    )
    if row is None:
        raise NoSuchWord(word_id)
    return row
