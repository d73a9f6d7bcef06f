"""Saying who was on a project with me: adding a person, correcting his time, taking him off again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from alumni.errors import BadInput, NotFound
from alumni.ledger.recording import LONGEST_ROLE, Time, clean_role
from alumni.ledger.sight import NotTheKeeper, project_seen_by, staffings_visible_to
from alumni.people.cards import keep_card
from alumni.people.models import Origin, Person
from alumni.people.names import NameParts
from alumni.people.sight import Asker, NoSuchPerson, person_seen_by
from projects.models import Project, Staffing, Standing
from projects.months import Month


class NoSuchStaffing(NotFound):
    """There is no such claim, or it is not the asker's to change."""


@dataclass(frozen=True, slots=True)
class Part:
    """One person's part in a project, as a form gives it. share is of full time."""

    role: str
    time: Time
    share: float = 1.0


def add_to_team(
    session: Session, *, asker: Asker, project_id: int, person_id: int, part: Part, now: dt.datetime
) -> Staffing:
    """Say that a person was on a project with the asker. About a card it is the asker's own affair; about a member it
    is a claim that the member is shown and may confirm. Said again, it is corrected.

    The keeper of a project may name anybody he sees, a teammate on it the people of his own cards.
    Raises NoSuchProject, NoSuchPerson, NotTheKeeper, BadInput.
    """
    project = project_seen_by(session, asker=asker, project_id=project_id)
    person = person_seen_by(session, asker=asker, person_id=person_id)
    began, ended = _months(part)
    if asker.person_id in (person.id, person.profile_id):
        raise NoSuchPerson(person_id)
    if asker.person_id not in (project.keeper_id, person.steward_id):
        raise NotTheKeeper(project_id)
    staffing = _known_about(session, asker, project, person)
    if staffing is None:
        staffing = Staffing(
            project_id=project.id, person_id=person.id, claimed_by_id=asker.person_id,
            standing=Standing.CLAIMED, claimed_at=now,
        )  # fmt: skip
        session.add(staffing)
    if staffing.standing is not Standing.CONFIRMED:
        staffing.began, staffing.ended = began, ended
        staffing.role, staffing.share = clean_role(part.role), part.share
    return staffing


def name_on_team(
    session: Session,
    *,
    asker: Asker,
    project_id: int,
    person_id: int | None,
    name: NameParts,
    part: Part,
    now: dt.datetime,
) -> Staffing:
    """`add_to_team` for one of my people, or, without a `person_id`, for a new card kept by hand under `name`.

    Raises NamelessPerson and what `add_to_team` raises.
    """
    project_seen_by(session, asker=asker, project_id=project_id)
    _months(part)
    if person_id is None:
        person_id = keep_card(session, asker=asker, name=name, contacts=(), origin=Origin.BY_HAND, now=now).id
    return add_to_team(session, asker=asker, project_id=project_id, person_id=person_id, part=part, now=now)


def _known_about(session: Session, asker: Asker, project: Project, person: Person) -> Staffing | None:
    """What the asker knows already of this human here, by whichever card or profile."""
    human = person.human_id
    rows = session.scalars(
        select(Staffing)
        .join(Person, Person.id == Staffing.person_id)
        .where(
            Staffing.project_id == project.id,
            staffings_visible_to(asker),
            or_(Person.id == human, Person.profile_id == human, Person.merged_into_id == human),
        )
        .order_by(Staffing.standing != Standing.CONFIRMED, Staffing.id)
    )
    return rows.first()


def _months(part: Part) -> tuple[Month, Month | None]:
    wrong = {}
    if len(part.role.strip()) > LONGEST_ROLE:
        wrong["role"] = "too_long"
    if not 0 < part.share <= 1:
        wrong["share"] = "unknown"
    try:
        months = part.time.months()
    except BadInput as bad:
        wrong |= bad.fields
    if wrong:
        raise BadInput(fields=wrong)
    return months


@dataclass(frozen=True, slots=True)
class TakenOff:
    """All that is needed to put somebody back on a team."""

    project_id: int
    person_id: int
    part: Part

    def packed(self) -> dict[str, object]:
        """As JSON can write it."""
        return asdict(self)

    @classmethod
    def unpacked(cls, packed: Mapping[str, Any]) -> TakenOff:
        """What `packed` gave."""
        part = packed["part"]
        return cls(packed["project_id"], packed["person_id"], Part(part["role"], Time(**part["time"]), part["share"]))


def take_off(session: Session, *, asker: Asker, project_id: int, staffing_id: int) -> TakenOff:
    """Take back what the asker said about somebody else. What a member has confirmed is his own word and stays.

    Raises NoSuchStaffing.
    """
    staffing = session.scalar(
        select(Staffing).where(
            Staffing.id == staffing_id,
            Staffing.project_id == project_id,
            Staffing.claimed_by_id == asker.person_id,
            Staffing.person_id != asker.person_id,
            Staffing.standing != Standing.CONFIRMED,
        )
    )
    if staffing is None:
        raise NoSuchStaffing(staffing_id)
    part = Part(staffing.role or "", Time.of(staffing.began, staffing.ended), staffing.share)
    taken = TakenOff(staffing.project_id, staffing.person_id, part)
    session.delete(staffing)
    return taken


def put_back(session: Session, *, asker: Asker, taken: TakenOff, now: dt.datetime) -> Staffing:
    """Undo `take_off`. Raises what `add_to_team` raises."""
    return add_to_team(
        session, asker=asker, project_id=taken.project_id, person_id=taken.person_id, part=taken.part, now=now
    )
