"""Two records of one project become one, when those who keep them both say so; and come apart again for thirty days.

Saying it shows the other keeper my wording and that I was there, which is why it is never said for me. What I say of my own
two records is done at once. The older record stays, with everybody of both; the younger keeps its wording and is seen no
more. Where each had said of himself, or of the other, that he was there, both are confirmed: two who join their records
attest each other (DESIGN 4).
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.orm import Session, aliased

from alumni.errors import NotFound
from alumni.ledger.models import SameProject
from alumni.ledger.sight import NoSuchProject, projects_visible_to, waiting_claims_about
from alumni.people.models import Person
from alumni.people.sight import Asker, people_visible_to
from projects.models import Project, Staffing, Standing
from projects.months import Month

UNDONE_WITHIN = dt.timedelta(days=30)


class NoSuchPair(NotFound):
    """Nobody asked that, or it is not the asker's to answer, or it has been answered."""


@dataclass(frozen=True, slots=True)
class AskedSame:
    """A teammate says that a record of his and one of the asker's mean one project."""

    pair_id: int
    by: Person
    mine: Project
    theirs: Project


@dataclass(frozen=True, slots=True)
class JoinedPair:
    """Two records that were joined less than thirty days ago. other: the wording that went into `kept`."""

    pair_id: int
    kept: Project
    other: Project


def say_same(session: Session, *, asker: Asker, one_id: int, two_id: int, now: dt.datetime) -> SameProject:
    """The asker says that two records mean one project; joined at once when both are his, or the other keeper said so
    already. Raises NoSuchProject unless he keeps one of them and sees the other."""
    kept, other = _pair(session, asker, one_id, two_id)
    said = _said(session, asker, kept, other, now)
    theirs = session.scalar(
        select(SameProject).where(
            SameProject.kept_id == kept.id, SameProject.other_id == other.id, SameProject.said_by_id != asker.person_id,
            _waits(), SameProject.said_by_id.in_((kept.keeper_id, other.keeper_id)),
        )
    )  # fmt: skip
    if theirs is not None or {kept.keeper_id, other.keeper_id} == {asker.person_id}:
        _join(session, said, kept, other, now)
        if theirs is not None:
            session.delete(theirs)
    return said


def say_different(session: Session, *, asker: Asker, one_id: int, two_id: int, now: dt.datetime) -> None:
    """They are two projects: the asker is not asked again. Raises NoSuchProject."""
    kept, other = _pair(session, asker, one_id, two_id)
    said = _said(session, asker, kept, other, now)
    said.refused_at = now


def asked_same(session: Session, *, asker: Asker) -> list[AskedSame]:
    """What teammates said about the asker's records and he has not answered, oldest first, twenty at most. One query."""
    kept, other = aliased(Project), aliased(Project)
    rows = session.execute(
        select(SameProject, kept, other, Person)
        .join(kept, kept.id == SameProject.kept_id)
        .join(other, other.id == SameProject.other_id)
        .join(Person, Person.id == SameProject.said_by_id)
        .where(
            _waits(),
            SameProject.said_by_id != asker.person_id,
            SameProject.said_by_id.in_(people_visible_to(asker)),
            or_(kept.keeper_id == asker.person_id, other.keeper_id == asker.person_id),
        )
        .order_by(SameProject.said_at, SameProject.id)
        .limit(20)
    )
    return [
        AskedSame(pair.id, by, *((one, two) if one.keeper_id == asker.person_id else (two, one)))
        for pair, one, two, by in rows
    ]


def answer_same(session: Session, *, asker: Asker, pair_id: int, same: bool, now: dt.datetime) -> SameProject:
    """Yes, one project; or no, and nobody is told. Raises NoSuchPair."""
    asked = next((one for one in asked_same(session, asker=asker) if one.pair_id == pair_id), None)
    pair = session.scalar(select(SameProject).where(SameProject.id == pair_id, _waits()).with_for_update())
    if asked is None or pair is None:
        raise NoSuchPair(pair_id)
    if same:
        kept, other = sorted((asked.mine, asked.theirs), key=lambda project: project.id)
        _join(session, pair, kept, other, now)
    else:
        pair.refused_at = now
    return pair


def joined_lately(session: Session, *, asker: Asker, project_id: int, now: dt.datetime) -> list[JoinedPair]:
    """What went into a project and can be taken apart by the asker, who kept one of the two. One query."""
    kept, other = aliased(Project), aliased(Project)
    rows = session.execute(
        select(SameProject.id, kept, other)
        .join(kept, kept.id == SameProject.kept_id)
        .join(other, other.id == SameProject.other_id)
        .where(SameProject.kept_id == project_id, *_joined_by(asker, kept, other, now))
    )
    return [JoinedPair(pair_id, one, two) for pair_id, one, two in rows]


def take_apart(session: Session, *, asker: Asker, pair_id: int, now: dt.datetime) -> SameProject:
    """Undo a join: every staffing goes back as it was; what was added since stays where it is. Raises NoSuchPair."""
    kept, other = aliased(Project), aliased(Project)
    pair = session.scalar(
        select(SameProject)
        .join(kept, kept.id == SameProject.kept_id)
        .join(other, other.id == SameProject.other_id)
        .where(SameProject.id == pair_id, *_joined_by(asker, kept, other, now))
        .with_for_update(of=SameProject)
    )
    if pair is None:
        raise NoSuchPair(pair_id)
    for was, became in json.loads(pair.moved or "[]"):
        _put_back(session, was, became)
    pair.undone_at, pair.moved = now, None
    return pair


def _waits() -> ColumnElement[bool]:
    return SameProject.refused_at.is_(None) & SameProject.joined_at.is_(None)


def _joined_by(
    asker: Asker, kept: type[Project], other: type[Project], now: dt.datetime
) -> Iterable[ColumnElement[bool]]:
    return (
        or_(kept.keeper_id == asker.person_id, other.keeper_id == asker.person_id),
        SameProject.joined_at > now - UNDONE_WITHIN,
        SameProject.undone_at.is_(None),
    )


def _pair(session: Session, asker: Asker, one_id: int, two_id: int) -> tuple[Project, Project]:
    """The older record and the younger. The rows are locked: two who say it at once join them once."""
    seen = or_(projects_visible_to(asker), Project.id.in_(waiting_claims_about(asker)))
    rows = session.scalars(
        select(Project).where(Project.id.in_((one_id, two_id)), seen).order_by(Project.id).with_for_update()
    ).all()
    if len(rows) != 2 or asker.person_id not in (rows[0].keeper_id, rows[1].keeper_id):
        raise NoSuchProject(two_id)
    return rows[0], rows[1]


def _said(session: Session, asker: Asker, kept: Project, other: Project, now: dt.datetime) -> SameProject:
    said = session.scalar(
        select(SameProject).where(
            SameProject.kept_id == kept.id, SameProject.other_id == other.id,
            SameProject.said_by_id == asker.person_id,
        )
    )  # fmt: skip
    if said is None:
        said = SameProject(kept_id=kept.id, other_id=other.id, said_by_id=asker.person_id)
        session.add(said)
    said.said_at, said.refused_at, said.joined_at, said.undone_at = now, None, None, None
    return said


def _join(session: Session, pair: SameProject, kept: Project, other: Project, now: dt.datetime) -> None:
    rows = session.scalars(
        select(Staffing).where(Staffing.project_id.in_((kept.id, other.id))).order_by(Staffing.id)
    ).all()
    was = {staffing.id: _packed(staffing) for staffing in rows}
    here = {staffing.person_id: staffing for staffing in rows if staffing.project_id == kept.id}
    gone = set()
    for staffing in rows:
        there = here.get(staffing.person_id)
        if there is None:
            staffing.project_id = kept.id
        elif there is not staffing:
            _one_of_two(there, staffing)
            gone.add(staffing.id)
            session.delete(staffing)
    staying = [staffing for staffing in rows if staffing.id not in gone]
    if kept.keeper_id != other.keeper_id:
        _attest(staying, list(was.values()), {kept.keeper_id, other.keeper_id}, now)
    became = {staffing.id: _packed(staffing) for staffing in staying}
    pair.moved = json.dumps([[row, became.get(number)] for number, row in was.items()])
    pair.joined_at = now


def _one_of_two(there: Staffing, staffing: Staffing) -> None:
    """Two sayings about one person: his own goes before another's, a confirmed one before a claim."""
    own = [one for one in (there, staffing) if one.claimed_by_id == one.person_id]
    says = own[0] if own else max((there, staffing), key=lambda one: one.standing is Standing.CONFIRMED)
    standings, confirmed_at = (there.standing, staffing.standing), there.confirmed_at or staffing.confirmed_at
    for column in ("began", "ended", "role", "share", "claimed_by_id", "claimed_at", "standing"):
        setattr(there, column, getattr(says, column))
    if Standing.CONFIRMED in standings:
        there.standing, there.confirmed_at = Standing.CONFIRMED, confirmed_at


def _attest(staying: Iterable[Staffing], before: Iterable[Row], keepers: set[int], now: dt.datetime) -> None:
    """Confirm what the two keepers say of themselves, and what anybody says of himself and another says of him too."""
    said = {(was["person_id"], was["claimed_by_id"]) for was in before}
    by_another = {person for person, sayer in said if person != sayer}
    for staffing in staying:
        own = staffing.claimed_by_id == staffing.person_id and staffing.standing is Standing.CLAIMED
        if own and (staffing.person_id in keepers or staffing.person_id in by_another):
            staffing.standing, staffing.confirmed_at = Standing.CONFIRMED, now


Row = dict[str, Any]
_MONTHS, _MOMENTS = ("began", "ended"), ("claimed_at", "confirmed_at")


def _packed(staffing: Staffing) -> Row:
    row = {column.name: getattr(staffing, column.name) for column in Staffing.__table__.columns}
    for name in _MONTHS:
        row[name] = str(row[name]) if row[name] else None
    for name in _MOMENTS:
        row[name] = row[name].isoformat() if row[name] else None
    return row


def _unpacked(row: Row) -> Row:
    months = {name: Month.parse(row[name]) if row[name] else None for name in _MONTHS}
    moments = {name: dt.datetime.fromisoformat(row[name]) if row[name] else None for name in _MOMENTS}
    return row | months | moments | {"standing": Standing(row["standing"])}


def _put_back(session: Session, was: Row, became: Row | None) -> None:
    """One staffing as it was before, save what was changed since: that is somebody's later word."""
    if became is None:
        if _still_there(session, was):
            fresh = _unpacked(was)
            del fresh["id"]  # SQLite may have given the number to another row
            session.add(Staffing(**fresh))
        return
    staffing = session.get(Staffing, was["id"])
    if staffing is None or staffing.person_id != was["person_id"]:
        return
    now, before = _packed(staffing), _unpacked(was)
    for name in was:
        if now[name] == became[name] != was[name]:
            setattr(staffing, name, before[name])


def _still_there(session: Session, was: Row) -> bool:
    """Whether the persons a staffing points to have not been erased since."""
    there = select(Person.id).where(Person.id.in_((was["person_id"], was["claimed_by_id"])))
    return len(session.scalars(there).all()) == len({was["person_id"], was["claimed_by_id"]})
