"""Cards: keeping a person, correcting what was kept, erasing it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from alumni.errors import NotAllowed
from alumni.people.contact_points import ContactDraft, put_contact_points
from alumni.people.employments import say_present_work
from alumni.people.firms import firm_key
from alumni.people.models import Employment, Origin, Person
from alumni.people.names import NameParts, clean, write_name
from alumni.people.pointers import erase_pairs
from alumni.people.sight import Asker, own_person
from projects.months import Month


class NotACard(NotAllowed):
    """A member's own profile ends with the account, not here."""


def keep_card(
    session: Session, *, asker: Asker, name: NameParts, contacts: Sequence[ContactDraft], employer: str = "",
    title: str = "", headline: str = "", place: str = "", note: str | None = None, origin: Origin, now: dt.datetime,
) -> Person:  # fmt: skip
    """Keep a person as a private card of the asker. Raises NamelessPerson and what `contact_points.normal` raises."""
    card = Person(steward_id=asker.person_id, origin=origin, kept_at=now)
    write_name(card, name)
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
    now: dt.datetime,
) -> Person:  # fmt: skip
    """Correct one of the asker's cards or the asker's own profile. None leaves a thing as it is; `contacts` is the
    whole list (what is not in it is erased); an empty employer ends the present one.

    Raises NoSuchPerson, NamelessPerson, and what `contact_points.normal` raises.
    """
    person = own_person(session, asker=asker, person_id=person_id)
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
    return person


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
