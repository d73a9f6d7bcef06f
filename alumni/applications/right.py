"""Standing for somebody has a price: when he is shut out, those who stood for him get a strike, and at the limit they may
vouch for nobody and hand nobody a link, until the host gives the right back.

Who stood for a member: the members who vouched for his application, and the member whose link he came in by.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from alumni.accounts.models import Invitation
from alumni.accounts.vouching_right import LostRight, lost_right
from alumni.applications.models import Answer, Application, Vouch, VouchStrike
from alumni.audit import write_down
from alumni.errors import BadInput
from alumni.people.models import Person
from alumni.people.sight import Asker

STRIKES_ALLOWED = 2
"""At this many the right goes; the pages say so in words."""
MOST_WORDS = 1000


@dataclass(frozen=True, slots=True)
class MyRight:
    """What a member is told about his own right. `unread`: strikes he has not read of; `asked`: he has asked the host and
    waits; `answered`: the host has left it as it is."""

    lost: bool
    unread: int
    asked: bool
    answered: bool


def vouchers_of(session: Session, person_id: int) -> tuple[int, ...]:
    """The members who stood for a member, in the order of their ids; empty for those a host let in alone."""
    vouched = (
        select(Vouch.voucher_id)
        .join(Application, Application.id == Vouch.application_id)
        .where(Application.person_id == person_id, Vouch.answer == Answer.VOUCH)
    )
    invited = select(Invitation.invited_by_id).where(
        Invitation.used_by_id == person_id, Invitation.invited_by_id.is_not(None)
    )
    return tuple(sorted({*session.scalars(vouched), *session.scalars(invited)} - {None}))


def strike_vouchers_of(
    session: Session, *, person_id: int, actor_id: int | None, now: dt.datetime, allowed: int = STRIKES_ALLOWED
) -> tuple[int, ...]:
    """A member was shut out: give those who stood for him a strike, and take the right from whoever reaches `allowed`.

    Returns the members who lost it now. Doing it twice for one member changes nothing more.
    """
    lost = []
    for voucher in vouchers_of(session, person_id):
        session.get_one(Person, voucher, with_for_update=True)  # two exclusions at once count two strikes
        had = session.scalar(
            select(VouchStrike.id).where(VouchStrike.person_id == voucher, VouchStrike.about_id == person_id)
        )
        if had is not None:
            continue
        session.add(VouchStrike(person_id=voucher, about_id=person_id, given_at=now))
        session.flush()  # counted next
        if strikes(session, voucher) >= allowed and lose_right_to_vouch(
            session, person_id=voucher, actor_id=actor_id, now=now
        ):
            lost.append(voucher)
    return tuple(lost)


def strikes(session: Session, person_id: int) -> int:
    """The strikes of a member that still count."""
    question = select(func.count()).select_from(VouchStrike)
    return session.scalar(question.where(VouchStrike.person_id == person_id, ~VouchStrike.cleared)) or 0


def lose_right_to_vouch(session: Session, *, person_id: int, actor_id: int | None, now: dt.datetime) -> bool:
    """Take the right from a member: his open links end, and what he vouched for and is not settled no longer counts.

    He is told on his pages. Written into the audit log. False when he had lost it already.
    """
    session.get_one(Person, person_id, with_for_update=True)
    if lost_right(session, person_id=person_id) is not None:
        return False
    session.add(LostRight(person_id=person_id, lost_at=now))
    session.execute(
        update(Invitation)
        .where(Invitation.invited_by_id == person_id, Invitation.used_at.is_(None), Invitation.withdrawn_at.is_(None))
        .values(withdrawn_at=now)
    )
    write_down(session, act="vouching.right_lost", actor_id=actor_id, subject=f"person:{person_id}", now=now)
    return True


def my_right(session: Session, *, asker: Asker) -> MyRight:
    """What the asker is told of his right. Two queries."""
    loss = lost_right(session, person_id=asker.person_id)
    unread = session.scalar(
        select(func.count())
        .select_from(VouchStrike)
        .where(VouchStrike.person_id == asker.person_id, VouchStrike.read_at.is_(None), ~VouchStrike.cleared)
    )
    asked = loss is not None and loss.asked_back_at is not None
    return MyRight(loss is not None, unread or 0, asked, loss is not None and loss.answered_at is not None)


def read_strikes(session: Session, *, asker: Asker, now: dt.datetime) -> None:
    """The asker has read that somebody he stood for was shut out."""
    session.execute(
        update(VouchStrike)
        .where(VouchStrike.person_id == asker.person_id, VouchStrike.read_at.is_(None))
        .values(read_at=now)
    )


def ask_back(session: Session, *, asker: Asker, words: str, now: dt.datetime) -> None:
    """Ask the host for the right, once; asking again changes the words while the host has not answered.

    Does nothing for those who have the right. Raises BadInput on "words": "needed", "too_long".
    """
    said = words.strip()
    if not said or len(said) > MOST_WORDS:
        raise BadInput(fields={"words": "too_long" if said else "needed"})
    loss = lost_right(session, person_id=asker.person_id, lock=True)
    if loss is not None and loss.answered_at is None:
        loss.asked_back, loss.asked_back_at = said, now
