"""Who of my people may be the same human as another, by address, name and firm, or name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from enum import StrEnum

import jaconv
from sqlalchemy import ColumnElement, and_, func, or_, select, true
from sqlalchemy.orm import InstrumentedAttribute, Session

from alumni.people.firms import firm_key
from alumni.people.models import ContactKind, ContactPoint, Employment, Person
from alumni.people.names import NameParts, ShownName, clean, is_japanese, parts_of, shown
from alumni.people.sight import Asker, own_contact_points, own_people


class AlikeReason(StrEnum):
    """Why two may be one, the strongest first."""

    SAME_CONTACT = "same_contact"
    SAME_NAME_AND_FIRM = "same_name_and_firm"
    SAME_NAME = "same_name"


@dataclass(frozen=True, slots=True)
class Alike:
    """One of the asker's cards that may be the person in question. `shared_contacts` are the values both have."""

    person_id: int
    name: ShownName
    reason: AlikeReason
    firms: tuple[str, ...]
    shared_contacts: tuple[tuple[ContactKind, str], ...]
    kept_at: dt.datetime


def cards_alike(
    session: Session, *, asker: Asker, name: NameParts, contact_hashes: Collection[str], firms: Collection[str] = (),
    language: str = "ja", but_not: int | None = None, limit: int = 5,
) -> list[Alike]:  # fmt: skip
    """The asker's cards that may be this person, strongest reason first. Three queries whatever the number of cards.

    `contact_hashes` come from `contact_points.contact_hash`; `but_not` leaves one card out (the one being compared).
    """
    points = _shared_points(session, asker, contact_hashes)
    cards = session.scalars(
        select(Person)
        .where(
            own_people(asker), Person.steward_id.is_not(None), Person.id != (but_not or 0),
            or_(Person.id.in_(points), _same_name(name)),
        )
        .order_by(Person.id)
        .limit(50)
    ).all()  # fmt: skip
    jobs = _firms_of(session, [card.id for card in cards])
    keys = {firm_key(firm) for firm in firms if clean(firm)}
    found = [
        Alike(card.id, shown(card, language), reason, tuple(jobs.get(card.id, {}).values()),
              tuple(points.get(card.id, ())), card.kept_at)
        for card in cards
        if (reason := _reason(card, name, points, keys & set(jobs.get(card.id, {})))) is not None
    ]  # fmt: skip
    return sorted(found, key=lambda one: list(AlikeReason).index(one.reason))[:limit]


def _shared_points(session: Session, asker: Asker, hashes: Collection[str]) -> dict[int, list[tuple[ContactKind, str]]]:
    shared: dict[int, list[tuple[ContactKind, str]]] = {}
    for point in session.scalars(
        select(ContactPoint).where(ContactPoint.value_hash.in_(hashes), own_contact_points(asker))
    ):
        shared.setdefault(point.person_id, []).append((point.kind, point.value))
    return shared


def _same_name(name: NameParts) -> ColumnElement[bool]:
    """A little wider than `_likeness`, which has the last word: the database only brings the few worth looking at."""
    family, given = clean(name.family_name).lower(), clean(name.given_name).lower()
    same_given = or_(_is(Person.given_name, given), Person.given_name == "") if given else true()
    ways = [and_(_is(Person.family_name, family), same_given)]
    reading = _hiragana(name.family_reading), _hiragana(name.given_reading)
    if all(reading):
        ways.append(and_(Person.family_reading == reading[0], Person.given_reading == reading[1]))
        ways.append(and_(Person.family_name == reading[0], Person.given_name == reading[1]))
    for first, last in ((name.given_romaji, name.family_romaji), (name.given_name, name.family_name)):
        if clean(first) and clean(last) and not is_japanese(first + last):
            ways.append(and_(_is(Person.family_romaji, last), _is(Person.given_romaji, first)))
            ways.append(and_(_is(Person.family_name, last), _is(Person.given_name, first)))
    return or_(*ways)


def _is(column: InstrumentedAttribute[str], text: str) -> ColumnElement[bool]:
    return func.lower(column) == clean(text).lower()


def _hiragana(text: str) -> str:
    return str(jaconv.kata2hira(clean(text)))


def _likeness(card: Person, name: NameParts) -> float:
    """1 for the same full name, 0.5 for the same family name where one of the two has no given name, else 0.

    Equal readings count only where one side has no kanji: 佐藤健一 and 佐藤賢一 are two people. So does romaji.
    """
    mine, theirs = _spellings(parts_of(card)), _spellings(name)
    if mine["name"] == theirs["name"] and all(mine["name"]):
        return 1.0
    both_in_kanji = is_japanese("".join(mine["name"])) and is_japanese("".join(theirs["name"]))
    if not both_in_kanji or "kana" in (_script(mine["name"]), _script(theirs["name"])):
        one = {pair for pair in mine.values() if all(pair)}
        if one & {pair for pair in theirs.values() if all(pair)}:
            return 1.0
    same_family = mine["name"][0] == theirs["name"][0] != ""
    return 0.5 if same_family and not (mine["name"][1] and theirs["name"][1]) else 0.0


def _spellings(name: NameParts) -> dict[str, tuple[str, str]]:
    return {
        "name": (_hiragana(name.family_name).lower(), _hiragana(name.given_name).lower()),
        "reading": (_hiragana(name.family_reading), _hiragana(name.given_reading)),
        "romaji": (clean(name.family_romaji).lower(), clean(name.given_romaji).lower()),
    }


def _script(pair: tuple[str, str]) -> str:
    return "kana" if all("\u3041" <= c <= "\u30ff" for c in "".join(pair)) else "other"


def _reason(
    card: Person, name: NameParts, points: Collection[int], firms_shared: Collection[str]
) -> AlikeReason | None:
    if card.id in points:
        return AlikeReason.SAME_CONTACT
    likeness = _likeness(card, name)
    if likeness and firms_shared:
        return AlikeReason.SAME_NAME_AND_FIRM
    return AlikeReason.SAME_NAME if likeness == 1.0 else None


def _firms_of(session: Session, person_ids: Collection[int]) -> dict[int, dict[str, str]]:
    """Every firm of each person: key to wording, the present one first."""
    firms: dict[int, dict[str, str]] = {}
    jobs = select(Employment).where(Employment.person_id.in_(person_ids))
    for job in session.scalars(jobs.order_by(Employment.current.desc(), Employment.id)):
        firms.setdefault(job.person_id, {}).setdefault(job.organization_key, job.organization)
    return firms


def names_joined(mine: NameParts, theirs: NameParts) -> NameParts:
    """One name of two tellings: empty parts are filled; of a Japanese and a Latin spelling the Latin one becomes the
    romaji; another family name with the same given name is kept as the former one."""
    scripts = [is_japanese(name.family_name + name.given_name) for name in (mine, theirs)]
    if scripts == [False, True]:
        mine = replace(theirs, family_romaji=mine.family_name, given_romaji=mine.given_name)
    elif scripts == [True, False]:
        theirs = NameParts(family_romaji=theirs.family_name, given_romaji=theirs.given_name)
    elif mine.given_name == theirs.given_name and mine.family_name != theirs.family_name:
        mine = replace(mine, former_name=mine.former_name or theirs.family_name)
    return NameParts(
        **{part.name: getattr(mine, part.name) or getattr(theirs, part.name) for part in fields(NameParts)}
    )
