"""The accounts, for hosts and moderators: who is here, since when, how he stands; and who moderates."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import Select, exists, select
from sqlalchemy.orm import Session, selectinload

from alumni.accounts.models import Role, User
from alumni.applications.right import vouchers_of
from alumni.audit import write_down
from alumni.errors import NotAllowed
from alumni.moderation.measures import NoSuchMember
from alumni.moderation.queue import must_moderate
from alumni.people.conduct import Standing
from alumni.people.models import Person
from alumni.people.sight import Asker


class HostsOnly(NotAllowed):
    """Only a host says who moderates."""


@dataclass(frozen=True, slots=True)
class Member:
    """An account. `paused_until` may be past; `stood_for_by` only where one account is asked for."""

    person: Person
    joined_at: dt.datetime
    is_host: bool
    is_moderator: bool
    paused_until: dt.datetime | None
    excluded_at: dt.datetime | None
    stood_for_by: tuple[Person, ...] = ()


def members(session: Session, *, asker: Asker, limit: int, after: int | None = None) -> tuple[Member, ...]:
    """The accounts in the order they were opened; `after` is the last person number of the page before. Two queries.

    Raises NotAModerator.
    """
    must_moderate(asker)
    question = _question().order_by(Person.id).limit(limit)
    if after is not None:
        question = question.where(Person.id > after)
    return tuple(_as_member(*row) for row in session.execute(question))


def one_member(session: Session, *, asker: Asker, person_id: int) -> Member:
    """One account, with those who stood for it. Raises NotAModerator, NoSuchMember."""
    must_moderate(asker)
    row = session.execute(_question().where(Person.id == person_id, Person.id != asker.person_id)).first()
    if row is None:
        raise NoSuchMember(person_id)
    who = vouchers_of(session, person_id)
    stood = tuple(session.scalars(select(Person).where(Person.id.in_(who)).order_by(Person.id)))
    return _as_member(*row, stood)


def _question() -> Select[User, Person, Standing]:
    return (
        select(User, Person, Standing)
        .join(Person, Person.id == User.person_id)
        .outerjoin(Standing, Standing.person_id == Person.id)
        .options(selectinload(User.roles))
    )


def _as_member(account: User, person: Person, standing: Standing | None, stood: tuple[Person, ...] = ()) -> Member:
    roles = {role.name for role in account.roles}
    paused, excluded = (standing.paused_until, standing.excluded_at) if standing else (None, None)
    return Member(person, account.joined_at, "host" in roles, "moderator" in roles, paused, excluded, stood)


def set_moderator(session: Session, *, asker: Asker, person_id: int, moderates: bool, now: dt.datetime) -> None:
    """Make a member a moderator, or no longer one. Raises HostsOnly, NoSuchMember."""
    if not asker.is_host:
        raise HostsOnly(person_id)
    shut_out = exists().where(Standing.person_id == User.person_id, Standing.excluded_at.is_not(None))
    account = session.scalar(select(User).where(User.person_id == person_id, ~shut_out).with_for_update())
    if account is None:
        raise NoSuchMember(person_id)
    has = any(role.name == "moderator" for role in account.roles)
    if has == moderates:
        return
    if moderates:
        role = session.scalar(select(Role).where(Role.name == "moderator"))
        account.roles.append(role or Role(name="moderator", permissions=[]))
    else:
        account.roles = [role for role in account.roles if role.name != "moderator"]
    act = "moderator.made" if moderates else "moderator.unmade"
    write_down(session, act=act, actor_id=asker.person_id, subject=f"person:{person_id}", now=now)
