"""Cards: keeping a person, correcting what was kept, erasing it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence

from sqlalchemy import or_, select, update
from sqlalchemy.orm import Session

from alumni.errors import NotAllowed
from alumni.people.contact_points import ContactDraft, put_contact_points
from alumni.people.employments import say_present_work
from alumni.people.firms import firm_key
from alumni.people.models import ContactPoint, Employment, Origin, Person, Purpose
from alumni.people.names import NameParts, clean, parts_of, write_name
from alumni.people.pointers import erase_pairs
from alumni.people.sight import Asker, own_person
from alumni.people.tombstones import heed, lift, marks_of, refuse
from projects.months import Month


class NotACard(NotAllowed):
    """A member's own profile ends with the account, not here."""


def keep_card(
    session: Session, *, asker: Asker, name: NameParts, contacts: Sequence[ContactDraft], employer: str = "",
    title: str = "", headline: str = "", place: str = "", note: str | None = None, origin: Origin, now: dt.datetime,
    purpose: Purpose = Purpose.IN_TOUCH, came_at: dt.datetime | None = None, firms: Collection[str] = (),
) -> Person:  # fmt: skip
    """Keep a person as a private card of the asker. `firms` are those he is known from besides the present employer.

    What the person handed over himself (Origin.LEFT, OWN_CARD) lifts the tombstone of a card he once erased; anything
    else is stopped by it. Raises AskedNotToKeep, NamelessPerson and what `contact_points.normal` raises.
    """
    card = Person(steward_id=asker.person_id, origin=origin, kept_at=now, purpose=purpose, came_at=came_at)
    write_name(card, name)
    by_himself = origin in (Origin.LEFT, Origin.OWN_CARD)
    (lift if by_himself else heed)(session, asker=asker, contacts=contacts, name=name, firms=(*firms, employer))
    _write_lines(card, headline, place, note)
    session.add(card)
    session.flush()  # contact points and jobs point to its id
    put_contact_points(session, person=card, drafts=contacts, now=now)
    if clean(employer):
        say_present_work(session, person=card, organization=employer, title=title, now=now)
    return card


def amend_card(
    session: Session, *, asker: Asker, person_id: int, name: NameParts | None = None,
    contacts: Sequence[ContactDraft] | None = None, employer: str | None = None, title: str = "",
    between_jobs: bool | None = None, headline: str | None = None, place: str | None = None, note: str | None = None,
    purpose: Purpose | None = None, by_himself: bool = False, now: dt.datetime,
) -> Person:  # fmt: skip
    """Correct one of the asker's cards or the asker's own profile. None leaves a thing as it is; `contacts` is the
    whole list (what is not in it is erased); an empty employer ends the present one. `by_himself`: the person of the card
    does it, in his steward's place.

    Raises NoSuchPerson, AskedNotToKeep, NamelessPerson, and what `contact_points.normal` raises.
    """
    person = own_person(session, asker=asker, person_id=person_id)
    if person.steward_id is not None and not by_himself:
        heed_on_card(session, card=person, contacts=contacts or (), name=name, firms=[employer or ""])
    if name is not None:
        write_name(person, name)
    if contacts is not None:
        put_contact_points(session, person=person, drafts=contacts, now=now, only=True)
    if employer is not None:
        say_present_work(session, person=person, organization="" if between_jobs else employer, title=title, now=now)
    if between_jobs is not None:
        person.between_jobs = between_jobs
    _write_lines(person, person.headline if headline is None else headline, person.place if place is None else place,
                 person.note if note is None else note)  # fmt: skip
    person.purpose = purpose or person.purpose
    tend(session, steward_id=asker.person_id, person_ids=[person.id], now=now)
    return person


def heed_on_card(
    session: Session, *, card: Person, contacts: Sequence[ContactDraft], name: NameParts | None, firms: Collection[str]
) -> None:
    """Stop a card from becoming the card of a person who asked its steward not to keep him. What stands on it already
    is no news. Raises AskedNotToKeep."""
    points = session.scalars(select(ContactPoint).where(ContactPoint.person_id == card.id))
    held = [ContactDraft(point.kind, point.value) for point in points]
    jobs = session.scalars(select(Employment.organization).where(Employment.person_id == card.id)).all()
    steward_id, names = card.steward_id or 0, [name or parts_of(card)]
    known = marks_of(steward_id, contacts=held, names=[parts_of(card)], firms=jobs)
    refuse(session, steward_id=steward_id, marks=marks_of(
        steward_id, contacts=contacts, names=names, firms=[*jobs, *firms]) - known)  # fmt: skip


def tend(session: Session, *, steward_id: int, person_ids: Collection[int], now: dt.datetime) -> None:
    """A steward has just had to do with these cards of his: their time begins anew, and none of them goes."""
    session.execute(
        update(Person)
        .where(Person.id.in_(person_ids), Person.steward_id == steward_id)
        .values(tended_at=now, goes_at=None)
        .execution_options(synchronize_session="fetch")
    )


def _write_lines(person: Person, headline: str, place: str, note: str | None) -> None:
    person.headline, person.place = clean(headline), clean(place)[:120]
    person.note = (note or "").strip() or None


def was_at(
    session: Session, *, person: Person, organization: str, last: Month | None, now: dt.datetime, title: str = ""
) -> None:
    """Record a firm that `person` has left, `last` being the final month there, if known.

    A job there that counted as present, or whose end was not known, ends; otherwise a past one is added, once.
    The caller has made sure `person` is the asker's and has an id.
    """
    name = clean(organization)
    if not name:
        return
    jobs = session.scalars(
        select(Employment)
        .where(Employment.person_id == person.id, Employment.organization_key == firm_key(name))
        .order_by(Employment.current.desc(), Employment.id)
    ).all()
    known = next((job for job in jobs if job.current or job.ended is None or last in (None, job.ended)), None)
    if known is None:
        known = Employment(person_id=person.id, organization=name, organization_key=firm_key(name))
        session.add(known)
    known.current, known.checked_at = False, now
    known.title = known.title or clean(title)
    known.ended = last or known.ended
    if known.began and known.ended and known.began > known.ended:
        known.began = None


def erase_card(session: Session, *, asker: Asker, person_id: int) -> None:
    """Erase one of the asker's cards with everything that hangs on it, the cards merged into it included.

    Rows of other rooms that point to it go, or lose their pointer, by the rule of their foreign key. Not undoable.
    Raises NoSuchPerson, NotACard.
    """
    card = own_person(session, asker=asker, person_id=person_id)
    if card.steward_id != asker.person_id:
        raise NotACard(person_id)
    going = select(Person).where(or_(Person.merged_into_id == card.id, Person.id == card.id))
    erase_pairs(session, [each.id for each in session.scalars(going)])
    for each in session.scalars(going):
        session.delete(each)
