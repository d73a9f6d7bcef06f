"""A member's own farewell and the card that goes with it: saved, looked at again, withdrawn, shown to who holds its link."""

from __future__ import annotations

import datetime as dt
import json
import secrets
from collections.abc import Collection
from dataclasses import asdict, dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.accounts.models import User
from alumni.errors import BadInput, Gone, NotFound
from alumni.handover.models import OwnCard
from alumni.people.conduct import excluded_people
from alumni.people.contact_points import contact_hash, contact_points_of, href, written
from alumni.people.models import ContactKind, Lasting, Person
from alumni.people.names import NameParts, ShownName, clean, parts_of, shown
from alumni.people.sight import Asker
from alumni.sealing import ring


class NoSuchCard(NotFound):
    """The link is not one of ours."""


class CardOver(Gone):
    """The card was withdrawn, or its time has passed."""


class Tone(StrEnum):
    """How a farewell mail speaks."""

    FORMAL = "formal"
    WARM = "warm"


@dataclass(frozen=True, slots=True)
class Farewell:
    """What the member says of his leaving. `ways` are keyed hashes of the contact points he chose: what he later takes
    off his profile goes from the card too, and no value is kept twice. `lasts` is in days: how long the card works."""

    last_working_day: dt.date | None
    leave_date: dt.date | None = None
    firm: str = ""
    next_step: str = ""
    tone: Tone = Tone.FORMAL
    line: str = ""
    ways: tuple[str, ...] = ()
    lasts: int = 365


@dataclass(frozen=True, slots=True)
class Way:
    """One lasting way to reach a member. `key` is its keyed hash."""

    key: str
    kind: ContactKind
    value: str
    written: str
    href: str


@dataclass(frozen=True, slots=True)
class MyCard:
    """The asker's live card, with its token."""

    token: str
    farewell: Farewell
    ways: tuple[Way, ...]
    name: NameParts
    expires_at: dt.datetime


@dataclass(frozen=True, slots=True)
class OpenCard:
    """A card as its holder sees it. `uid` is the same each time, so that an address book replaces instead of doubling."""

    owner_id: int
    name: NameParts
    shown: ShownName
    line: str
    ways: tuple[Way, ...]
    uid: str
    expires_at: dt.datetime


def lasting_ways(session: Session, *, asker: Asker) -> tuple[Way, ...]:
    """The lasting ways to reach the asker: the private contact points of his profile, and his account's address."""
    points = contact_points_of(session, asker=asker, person_id=asker.person_id)
    pairs = [(point.kind, point.value) for point in points if point.lasting is Lasting.PRIVATE]
    address = session.scalar(select(User.email).where(User.person_id == asker.person_id))
    if address and (ContactKind.MAIL, address) not in pairs:
        pairs.insert(0, (ContactKind.MAIL, address))
    return tuple(_way(kind, value) for kind, value in pairs)


def _way(kind: ContactKind, value: str) -> Way:
    return Way(contact_hash(kind, value), kind, value, written(kind, value), href(kind, value))


def save_farewell(session: Session, *, asker: Asker, farewell: Farewell, now: dt.datetime) -> None:
    """Save what the asker says of his leaving, and give his card its content. A live card keeps its link.

    Raises BadInput(fields={"ways": "needed"}) without a way to reach him, {"leave_date": "ends_before_it_begins"}.
    """
    if farewell.leave_date and farewell.last_working_day and farewell.leave_date < farewell.last_working_day:
        raise BadInput(fields={"leave_date": "ends_before_it_begins"})
    if not _chosen(lasting_ways(session, asker=asker), farewell.ways):
        raise BadInput(fields={"ways": "needed"})
    session.get_one(Person, asker.person_id, with_for_update=True)  # two presses make one card
    card = _live(session, asker, now)
    if card is None:
        token = secrets.token_urlsafe(24)
        card = OwnCard(owner_id=asker.person_id, token=token, token_hash=_hash(token), made_at=now)
        session.add(card)
    card.content, card.expires_at = _to_text(farewell), now + dt.timedelta(days=farewell.lasts)


def my_card(session: Session, *, asker: Asker, now: dt.datetime) -> MyCard | None:
    """The asker's live card."""
    card = _live(session, asker, now)
    if card is None or card.token is None:
        return None
    owner, farewell = session.get_one(Person, asker.person_id), _from_text(card.content)
    ways = _chosen(lasting_ways(session, asker=asker), farewell.ways)
    return MyCard(card.token, farewell, ways, parts_of(owner), card.expires_at)


def withdraw_card(session: Session, *, asker: Asker, now: dt.datetime) -> None:
    """End the asker's card: its link answers that it is over, and what it said is erased."""
    for card in session.scalars(
        select(OwnCard).where(OwnCard.owner_id == asker.person_id, OwnCard.withdrawn_at.is_(None))
    ):
        card.withdrawn_at, card.content, card.token = now, None, None


def card_behind(session: Session, *, token: str, language: str, now: dt.datetime) -> OpenCard:
    """What a link to a card shows to whoever holds it. Raises NoSuchCard, CardOver."""
    shown_still = OwnCard.owner_id.not_in(excluded_people())
    card = session.scalar(select(OwnCard).where(OwnCard.token_hash == _hash(token), shown_still))
    if card is None:
        raise NoSuchCard
    if card.withdrawn_at is not None or card.expires_at <= now:
        raise CardOver
    owner, farewell = session.get_one(Person, card.owner_id), _from_text(card.content)
    ways = _chosen(lasting_ways(session, asker=Asker(owner.id)), farewell.ways)
    uid = ring.fingerprint(str(owner.id), about="uid of a card")[:32]
    return OpenCard(owner.id, parts_of(owner), shown(owner, language), farewell.line, ways, uid, card.expires_at)


def _live(session: Session, asker: Asker, now: dt.datetime) -> OwnCard | None:
    return session.scalar(
        select(OwnCard)
        .where(OwnCard.owner_id == asker.person_id, OwnCard.withdrawn_at.is_(None), OwnCard.expires_at > now)
        .order_by(OwnCard.id.desc())
        .limit(1)
    )


def _chosen(ways: tuple[Way, ...], keys: Collection[str]) -> tuple[Way, ...]:
    return tuple(way for way in ways if way.key in keys)


def _hash(token: str) -> str:
    return ring.fingerprint(token, about="own card")


def _to_text(farewell: Farewell) -> str:
    said = asdict(farewell) | {"firm": clean(farewell.firm), "next_step": clean(farewell.next_step),
                               "line": clean(farewell.line)}  # fmt: skip
    return json.dumps(said, ensure_ascii=False, default=dt.date.isoformat)


def _from_text(text: str | None) -> Farewell:
    held = json.loads(text or '{"last_working_day": null}')
    for day in ("last_working_day", "leave_date"):
        held[day] = dt.date.fromisoformat(held[day]) if held.get(day) else None
    return Farewell(**held | {"ways": tuple(held.get("ways", ())), "tone": Tone(held.get("tone", Tone.FORMAL))})
