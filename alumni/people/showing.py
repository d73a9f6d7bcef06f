"""What a member shows of himself, thing by thing, and to whom: as conditions for a WHERE, and as he chooses it.

Rules: of one's own cards and profile everything is shown to oneself; of another member what he chose to show to a circle
that holds the asker. Contact points are read through `readings` alone, which writes down who read them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from alumni.people.circles import LEVELS_REACHING, reaches
from alumni.people.contact_points import ShownContact, contact_points_of
from alumni.people.models import ContactPoint, Employment, Person, Showing, ShownTo
from alumni.people.sight import Asker, own_people, people_visible_to, visible_to


class Thing(StrEnum):
    """What can be shown or not. The words are the columns of `Showing`."""

    HEADLINE = "headline"
    PLACE = "place"
    PRESENT_WORK = "present_work"
    PAST_WORK = "past_work"
    ASKING = "asking"


DEFAULTS = {
    Thing.HEADLINE: ShownTo.MEMBERS,
    Thing.PLACE: ShownTo.COLLEAGUES,
    Thing.PRESENT_WORK: ShownTo.MEMBERS,
    Thing.PAST_WORK: ShownTo.COLLEAGUES,
    Thing.ASKING: ShownTo.MEMBERS,
}
"""Until a member says otherwise. Contact points: nobody. Where he works and his line are written to be read (the form
says so); where he lives, where he was, and how to reach him are not."""


def shows(asker: Asker, thing: Thing) -> ColumnElement[bool]:
    """The condition on `Person` under which this thing of it is shown to the asker."""
    chosen: InstrumentedAttribute[ShownTo] = getattr(Showing, thing.value)
    level = func.coalesce(
        select(chosen).where(Showing.person_id == Person.id).correlate(Person).scalar_subquery(), DEFAULTS[thing].value
    )
    return or_(
        own_people(asker),
        and_(visible_to(asker), Person.steward_id.is_(None), reaches(asker, level, Person.id)),
    )


def text_shown(asker: Asker, thing: Thing) -> ColumnElement[str]:
    """A text of `Person` as the asker may read it; "" where it is not shown to him."""
    text: InstrumentedAttribute[str] = getattr(Person, thing.value)
    return case((shows(asker, thing), text), else_="")


def _who_shows(asker: Asker, thing: Thing) -> Select[int]:
    return select(Person.id).where(shows(asker, thing)).correlate(None)


def employments_visible_to(asker: Asker) -> ColumnElement[bool]:
    """The condition on `Employment`: jobs of own cards and profile, and those that members show to the asker."""
    return or_(
        and_(Employment.current, Employment.person_id.in_(_who_shows(asker, Thing.PRESENT_WORK))),
        and_(Employment.current.is_(False), Employment.person_id.in_(_who_shows(asker, Thing.PAST_WORK))),
    )


def contact_points_visible_to(asker: Asker) -> ColumnElement[bool]:
    """The condition on `ContactPoint` for those that *other members* show to the asker. Used by `readings` alone."""
    return and_(
        ContactPoint.person_id != asker.person_id,
        ContactPoint.person_id.in_(people_visible_to(asker).where(Person.steward_id.is_(None))),
        reaches(asker, ContactPoint.shown_to, ContactPoint.person_id),
    )


@dataclass(frozen=True, slots=True)
class Choices:
    """What the asker chose: a level for each thing, and for each contact point (by id)."""

    things: dict[Thing, ShownTo]
    points: tuple[tuple[ShownContact, ShownTo], ...]


def choices(session: Session, *, asker: Asker) -> Choices:
    """The asker's own choices, the defaults where he has made none. Three queries."""
    said = session.get(Showing, asker.person_id)
    things = {thing: getattr(said, thing.value) if said else DEFAULTS[thing] for thing in Thing}
    points = contact_points_of(session, asker=asker, person_id=asker.person_id)
    levels = {
        row.id: row.shown_to
        for row in session.execute(
            select(ContactPoint.id, ContactPoint.shown_to).where(ContactPoint.person_id == asker.person_id)
        )
    }
    return Choices(things, tuple((point, levels[point.id]) for point in points))


def choose(
    session: Session, *, asker: Asker, things: Mapping[Thing, ShownTo], points: Mapping[int, ShownTo], now: dt.datetime
) -> None:
    """Say who may see what. Things and points that are not named stay as they are; foreign points are passed over."""
    said = session.get(Showing, asker.person_id)
    if said is None:
        said = Showing(person_id=asker.person_id, **{thing.value: level for thing, level in DEFAULTS.items()})
        session.add(said)
    for thing, level in things.items():
        setattr(said, thing.value, level)
    said.said_at = now
    for point in session.scalars(select(ContactPoint).where(ContactPoint.person_id == asker.person_id)):
        point.shown_to = points.get(point.id, point.shown_to)


@dataclass(frozen=True, slots=True)
class SeenOfMe:
    """What somebody of one circle sees of the asker. `asking`: whether such a one may ask him for something."""

    headline: str
    place: str
    present_jobs: tuple[str, ...]
    past_jobs: tuple[str, ...]
    contacts: tuple[ShownContact, ...]
    asking: bool


def seen_of_me(session: Session, *, asker: Asker, by: ShownTo) -> SeenOfMe:
    """The asker's profile as a member of the circle `by` sees it (not NOBODY). Five queries."""
    mine, reaching = choices(session, asker=asker), LEVELS_REACHING[by]
    shown = {thing for thing, level in mine.things.items() if level in reaching}
    me = session.get_one(Person, asker.person_id)
    jobs = session.scalars(select(Employment).where(Employment.person_id == me.id).order_by(Employment.id)).all()
    return SeenOfMe(
        me.headline if Thing.HEADLINE in shown else "",
        me.place if Thing.PLACE in shown else "",
        tuple(job.organization for job in jobs if job.current and Thing.PRESENT_WORK in shown),
        tuple(job.organization for job in jobs if not job.current and Thing.PAST_WORK in shown),
        tuple(point for point, level in mine.points if level in reaching),
        Thing.ASKING in shown,
    )
