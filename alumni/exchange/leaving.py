"""Leaving the site for good: hidden at once, erased after a time in which the member may still stay.

It stands above every room because it touches every room's rows; the floors below need not know that one can leave.

What goes: the profile, the account, every card with what hangs on it, mails, rings, touches, requests and replies, his own
times on projects. What stays, and why:
- others' own cards of him are theirs, as an address book is; only the link with his profile is undone, and what they
  noted of him is put down on their card. They are told nothing.
- a teammate's confirmed time on a project is that teammate's own word and stays with him; where it hung on the leaver's
  record, or on his card of that teammate, it is handed on. Of the leaver himself nothing stands in a team any more, no
  "a former member" either: in a team of three a gap with a shape is a name.
- a project of his on which others stand goes to the first of them who confirmed; one on which he alone stands goes.
- reports he made stay with the moderators without his words; the audit log keeps numbers that lead nowhere any more.
"""

from __future__ import annotations

import datetime as dt
import uuid
from contextlib import closing
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Engine, and_, delete, exists, func, select, text, update
from sqlalchemy.orm import Session

from alumni.accounts.devices import end_all
from alumni.accounts.models import Invitation, Role, SignInCode, User
from alumni.applications.models import Application
from alumni.audit import write_down
from alumni.errors import NotAllowed
from alumni.exchange.handing_on import hand_on, project_ids_that_stay, undo_links
from alumni.farewells.models import Farewell
from alumni.handover.models import WordLink
from alumni.moderation.models import Report
from alumni.people.conduct import Standing, excluded_people
from alumni.people.models import Person
from alumni.people.pointers import erase_pairs
from alumni.people.sight import Asker
from alumni.referrals.models import ReferralRequest, RequestState
from projects.models import Project

TIME_TO_THINK = dt.timedelta(days=14)
_SIGN_IN_CODES_KEPT_FOR = dt.timedelta(days=1)


class OnlyHost(NotAllowed):
    """Others live here, and nobody else would open the door to newcomers."""


@dataclass(frozen=True, slots=True)
class Leave:
    """What leaving means, in figures. `last_host`: he is the only host among several members, and may not leave yet."""

    cards: int
    farewells: int
    open_requests: int
    projects_that_go: int
    projects_handed_on: int
    last_host: bool


def what_leaving_means(session: Session, *, asker: Asker) -> Leave:
    """For the page that explains it. Six queries."""
    me = asker.person_id
    stay = project_ids_that_stay(session, keeper_id=me)
    kept = _count(session, Project, Project.keeper_id == me)
    return Leave(
        _count(session, Person, and_(Person.steward_id == me, Person.merged_into_id.is_(None))),
        _count(session, Farewell, Farewell.owner_id == me),
        _count(session, ReferralRequest, _open_requests(me)),
        kept - len(stay), len(stay), _is_last_host(session, asker),
    )  # fmt: skip


def _count(session: Session, table: type, condition: ColumnElement[bool]) -> int:
    return session.scalar(select(func.count()).select_from(table).where(condition)) or 0


def _open_requests(person_id: int) -> ColumnElement[bool]:
    return and_(ReferralRequest.asker_id == person_id, ReferralRequest.state == RequestState.OPEN)


def _is_last_host(session: Session, asker: Asker) -> bool:
    others = and_(User.person_id != asker.person_id, User.active, User.person_id.not_in(excluded_people()))
    question = select(
        exists().where(others, User.roles.any(Role.name == "host")), exists().where(others),
    )  # fmt: skip
    another_host, anybody = session.execute(question).one()
    return asker.is_host and bool(anybody) and not another_host


def leave(session: Session, *, asker: Asker, now: dt.datetime) -> dt.datetime:
    """Hide the asker at once, withdraw what he has out, sign him out everywhere; when he will be erased.

    Once more changes nothing. Raises OnlyHost.
    """
    me = asker.person_id
    account = session.scalars(select(User).where(User.person_id == me).with_for_update()).one()
    if _is_last_host(session, asker):
        raise OnlyHost
    standing = session.get(Standing, me) or Standing(person_id=me)
    session.add(standing)
    if standing.leaves_at is not None:
        return standing.leaves_at
    standing.leaves_at = now + TIME_TO_THINK
    account.fs_uniquifier = uuid.uuid4().hex
    _withdraw(session, me, now)
    end_all(session, owner_id=me, now=now)
    write_down(session, act="member.leaves", actor_id=me, subject=f"person:{me}", now=now)
    return standing.leaves_at


def _withdraw(session: Session, person_id: int, now: dt.datetime) -> None:
    unused = and_(
        Invitation.invited_by_id == person_id, Invitation.used_at.is_(None), Invitation.withdrawn_at.is_(None)
    )
    links = and_(WordLink.owner_id == person_id, WordLink.withdrawn_at.is_(None))
    for change in (
        update(ReferralRequest).where(_open_requests(person_id)).values(state=RequestState.WITHDRAWN, ended_at=now),
        update(Invitation).where(unused).values(withdrawn_at=now),
        update(WordLink).where(links).values(withdrawn_at=now),
    ):
        session.execute(change.execution_options(synchronize_session="fetch"))


def leaves_at(session: Session, *, person_id: int) -> dt.datetime | None:
    """When a member will be erased, None for one who stays."""
    return session.scalar(select(Standing.leaves_at).where(Standing.person_id == person_id))


def stay(session: Session, *, asker: Asker, now: dt.datetime) -> None:
    """The asker stays after all: he is seen again. What was withdrawn stays so. Once more changes nothing."""
    standing = session.scalar(select(Standing).where(Standing.person_id == asker.person_id).with_for_update())
    if standing is None or standing.leaves_at is None:
        return
    standing.leaves_at = None
    subject = f"person:{asker.person_id}"
    write_down(session, act="member.stays", actor_id=asker.person_id, subject=subject, now=now)


def let_go(session: Session, *, now: dt.datetime) -> int:
    """Erase every member whose time to think again is over; how many. Again changes nothing."""
    due = session.scalars(
        select(Standing.person_id).where(Standing.leaves_at <= now).order_by(Standing.person_id).with_for_update()
    ).all()
    for person_id in due:
        _erase(session, person_id, now)
    if due:
        old = SignInCode.made_at < now - _SIGN_IN_CODES_KEPT_FOR
        session.execute(delete(SignInCode).where(old).execution_options(synchronize_session=False))
    return len(due)


def _erase(session: Session, person_id: int, now: dt.datetime) -> None:
    """Everything of one member, and what others said to the site of him; see the top of this file. Not undoable."""
    hand_on(session, leaver_id=person_id)
    undo_links(session, leaver_id=person_id)
    erase_pairs(session, [person_id])
    for change in (
        update(Invitation).where(Invitation.used_by_id == person_id).values(label=""),
        update(Report).where(Report.reporter_id == person_id).values(words=None, answer=None),
        delete(Application).where(Application.person_id == person_id),
    ):
        session.execute(change.execution_options(synchronize_session=False))
    account = session.scalar(select(User).where(User.person_id == person_id))
    if account is not None:
        session.delete(account)
    session.flush()  # the account points to the profile
    session.execute(delete(Person).where(Person.id == person_id).execution_options(synchronize_session=False))
    session.expire_all()
    write_down(session, act="member.erased", actor_id=None, subject=f"person:{person_id}", now=now)


def leave_no_trace(engine: Engine) -> None:
    """Write the tables anew, after the commit: what was erased stands in free pages of the files until then."""
    if engine.dialect.name == "sqlite":
        with closing(engine.raw_connection()) as raw:  # past our own BEGIN, in which nothing can be written anew
            for words in ("VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
                raw.cursor().execute(words)
        return
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("VACUUM"))
