"""Keeping a farewell: from the checked form to a card, and what the mail told of projects."""

from __future__ import annotations

import datetime as dt
import json
import re
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.farewells.drafts import own_farewell, summary_after, typed_text
from alumni.farewells.models import FarewellState
from alumni.farewells.proposal import Typed
from alumni.people.alike import names_joined
from alumni.people.cards import heed_on_card, keep_card, tend, was_at
from alumni.people.contact_points import ContactDraft, put_contact_points
from alumni.people.employments import say_present_work
from alumni.people.firms import firm_key
from alumni.people.models import Employment, Origin, Person
from alumni.people.names import NamelessPerson, NameParts, clean, parts_of, write_name
from alumni.people.sight import Asker, NoSuchPerson, own_person
from projects.months import Month, NoSuchMonth

_PROJECT_ROW = re.compile(r"projects-(\d{1,4})-")


@dataclass(frozen=True, slots=True)
class Checked:
    """What the member let stand on the review form."""

    name: NameParts
    contacts: tuple[ContactDraft, ...] = ()
    firm_left: str = ""
    last_working_day: dt.date | None = None
    leave_date: dt.date | None = None
    next_employer: str = ""
    next_role: str = ""


@dataclass(frozen=True, slots=True)
class ToldProject:
    """A project the member ticked as shared. Months are None where nobody gave them; colleagues are names as written."""

    codename: str
    first_month: Month | None
    last_month: Month | None
    role: str
    colleagues: tuple[str, ...]


def keep_farewell(
    session: Session,
    *,
    asker: Asker,
    farewell_id: int,
    checked: Checked,
    typed: Typed,
    into: int | None,
    now: dt.datetime,
) -> Person:
    """Keep what a farewell says, as a new card or on one of the asker's cards (`into`).

    The firm left becomes an ended job and the next employer the present one, both as of the day of the mail: an old mail
    is old news. Keeping the same farewell again changes nothing. Raises NoSuchFarewell, NoSuchPerson, AskedNotToKeep,
    NamelessPerson, and what `contact_points.normal` raises.
    """
    farewell = own_farewell(session, asker=asker, farewell_id=farewell_id, lock=True)
    if farewell.state is FarewellState.KEPT and farewell.person_id is not None:
        return own_person(session, asker=asker, person_id=farewell.person_id)
    person = _card(session, asker, checked, into, now, farewell.sent_at or farewell.captured_at)
    said_at = min(now, farewell.sent_at or now)
    last_day = checked.leave_date or checked.last_working_day
    was_at(
        session,
        person=person,
        organization=checked.firm_left,
        last=Month.of(last_day) if last_day else None,
        now=said_at,
    )
    _say_next(session, person, checked, said_at)
    farewell.person_id, farewell.state, farewell.kept_at = person.id, FarewellState.KEPT, now
    farewell.last_working_day, farewell.leave_date = checked.last_working_day, checked.leave_date
    farewell.draft, farewell.summary = json.dumps(typed, ensure_ascii=False), summary_after(farewell.summary, typed)
    return person


def _card(
    session: Session, asker: Asker, checked: Checked, into: int | None, now: dt.datetime, came_at: dt.datetime
) -> Person:
    firms = [checked.firm_left, checked.next_employer]
    if into is None:
        return keep_card(
            session, asker=asker, name=checked.name, contacts=checked.contacts, origin=Origin.FAREWELL, now=now,
            came_at=came_at, firms=firms,
        )  # fmt: skip
    card = own_person(session, asker=asker, person_id=into)
    if card.steward_id != asker.person_id:
        raise NoSuchPerson(into)
    if not clean(checked.name.family_name) and not clean(checked.name.given_name):
        raise NamelessPerson(fields={"family_name": "needed"})
    heed_on_card(session, card=card, contacts=checked.contacts, name=checked.name, firms=firms)
    tend(session, steward_id=asker.person_id, person_ids=[card.id], now=now)
    write_name(card, names_joined(parts_of(card), checked.name))
    put_contact_points(session, person=card, drafts=checked.contacts, now=now)
    return card


def _say_next(session: Session, person: Person, checked: Checked, said_at: dt.datetime) -> None:
    """The next employer is the present one, unless the card holds newer news of another; then it is one of the past."""
    if not clean(checked.next_employer):
        return
    held = session.scalar(select(Employment).where(Employment.person_id == person.id, Employment.current))
    newer = held is not None and held.checked_at is not None and held.checked_at > said_at
    if held is not None and newer and held.organization_key != firm_key(checked.next_employer):
        was_at(
            session, person=person, organization=checked.next_employer, last=None, now=said_at, title=checked.next_role
        )
    else:
        say_present_work(
            session, person=person, organization=checked.next_employer, title=checked.next_role, now=said_at
        )


def projects_told(session: Session, *, asker: Asker, farewell_id: int) -> list[ToldProject]:
    """The projects the asker ticked on the review of this farewell, in the order of the mail. Raises NoSuchFarewell."""
    typed: Typed = json.loads(own_farewell(session, asker=asker, farewell_id=farewell_id).draft or "{}")
    rows = sorted({int(row[1]) for name in typed if (row := _PROJECT_ROW.match(name))})
    told = (_told(typed, f"projects-{row}-") for row in rows)
    return [project for project in told if project is not None]


def _told(typed: Typed, prefix: str) -> ToldProject | None:
    codename = typed_text(typed, prefix + "codename")
    if not typed_text(typed, prefix + "shared") or not codename:
        return None
    colleagues = typed_text(typed, prefix + "colleagues").replace("、", ",").split(",")
    return ToldProject(
        codename, _month(typed_text(typed, prefix + "first_month")), _month(typed_text(typed, prefix + "last_month")),
        typed_text(typed, prefix + "role"), tuple(name.strip() for name in colleagues if name.strip()),
    )  # fmt: skip


def _month(text: str) -> Month | None:
    try:
        return Month.parse(text)
    except NoSuchMonth:
        return None
