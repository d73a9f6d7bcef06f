"""What an applicant does: applies, looks where it stands, corrects, withdraws, and once accepted comes in. No account.

All through one link that is shown once; the site writes to nobody who is not a member.
"""

from __future__ import annotations

import datetime as dt
import secrets
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.orm import Session, aliased

from alumni.accounts.invitations import Arrival, arrive, invite_applicant, same_address
from alumni.applications.likeness import firm_hash, name_hash
from alumni.applications.models import Answer, Application, ClaimedWork, KnownBy, State, Vouch
from alumni.applications.rules import WAITS_FOR
from alumni.applications.said import (
    Checked,
    Claim,
    Said,
    as_person,
    check,
    claim_of,
    name_from_text,
    name_to_text,
    same_works,
    work_to_text,
)
from alumni.errors import BadInput, Gone, NotFound
from alumni.people.names import NameParts, ShownName, clean, shown, write_name
from alumni.sealing import ring

MOST_CHANGES = 20
OPEN_TO_CHANGE = (State.WAITING, State.REFUSED)


class NoSuchApplication(NotFound):
    """No application stands behind this link or number, or none this asker may see."""


class ApplicationOver(Gone):
    """Its time has passed, it was withdrawn, or somebody has come in by it."""


class Stand(StrEnum):
    """What an applicant is told. A refusal is "not yet" until the time is over."""

    NOT_YET = "not_yet"
    COME_IN = "come_in"
    WITHDRAWN = "withdrawn"
    ARRIVED = "arrived"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Mine:
    """An application as its writer sees it: what he wrote, and where it stands. `number` is shown to those who are asked
    too, so that they can make sure by another way that it is he."""

    stand: Stand
    name: NameParts
    shown: ShownName
    address: str
    works: tuple[Claim, ...]
    known_by: tuple[str, ...]
    employer: str
    words: str
    number: str
    expires_at: dt.datetime


def token_hash(token: str) -> str:
    """What is kept of a link's token."""
    return ring.fingerprint(token, about="application link")


def check_number(application: Application) -> str:
    """Four figures that the applicant and those who are asked both see."""
    return f"{int(ring.fingerprint(application.token_hash, about='check number'), 16) % 10_000:04d}"


def address_hash(address: str) -> str:
    """The keyed hash two spellings of one address share. Raises BadInput(fields={"email": "not_an_address"})."""
    return ring.fingerprint(same_address(address.strip()), about="address of an applicant")


def apply(session: Session, *, said: Said, now: dt.datetime) -> str:
    """Put in an application and return the token of its page, the only time it can be read.

    The same is answered, whoever applied with that address before and whoever is a member. Raises BadInput.
    """
    checked = _checked(said)
    token = secrets.token_urlsafe(24)
    application = Application(
        token_hash=token_hash(token), state=State.WAITING, made_at=now, expires_at=now + WAITS_FOR
    )  # fmt: skip
    _write(application, said)
    session.add(application)
    session.flush()  # its claims point to its id
    _write_rows(session, application, checked)
    return token


def _checked(said: Said) -> Checked:
    """Raises BadInput with everything that is wrong."""
    wrong: dict[str, str] = {}
    checked = Checked()
    for one in (lambda: address_hash(said.address), lambda: write_name(as_person(NameParts()), said.name)):
        try:
            one()
        except BadInput as bad:
            wrong |= bad.fields
    try:
        checked = check(said)
    except BadInput as bad:
        wrong |= bad.fields
    if wrong:
        raise BadInput(fields=wrong)
    return checked


def _write(application: Application, said: Said) -> None:
    application.address_hash = address_hash(said.address)
    application.address = same_address(said.address.strip())
    application.name = name_to_text(said.name)
    application.words = said.words.strip() or None
    application.employer = clean(said.employer) or None
    application.employer_hash = firm_hash(said.employer) if clean(said.employer) else None


def _write_rows(session: Session, application: Application, checked: Checked) -> None:
    session.add_all(
        ClaimedWork(
            application_id=application.id, said=work_to_text(work), firm_hash=firm_hash(work.firm),
            began=work.began, ended=work.ended,
        )
        for work in checked.works
    )  # fmt: skip
    session.add_all(
        KnownBy(application_id=application.id, said=name, name_hash=name_hash(name)) for name in checked.known_by
    )


def open_to_vouching(now: dt.datetime) -> ColumnElement[bool]:
    """The condition on `Application`: it waits, and its time is not over."""
    return (Application.state == State.WAITING) & (Application.expires_at > now)


def first_of_address(now: dt.datetime) -> ColumnElement[bool]:
    """The condition on `Application`: no earlier one with the same address is open. Members are asked about that alone."""
    earlier = aliased(Application)
    return ~(
        select(earlier.id)
        .where(
            earlier.address_hash == Application.address_hash, earlier.id < Application.id,
            earlier.state == State.WAITING, earlier.expires_at > now,
        )
        .correlate(Application)
        .exists()
    )  # fmt: skip


def _behind(session: Session, token: str, *, lock: bool = False) -> Application:
    question = select(Application).where(Application.token_hash == token_hash(token))
    if lock:
        question = question.with_for_update().execution_options(populate_existing=True)
    found = session.scalar(question)
    if found is None:
        raise NoSuchApplication
    return found


def stand_of(application: Application, now: dt.datetime) -> Stand:
    """What the applicant is told of where it stands."""
    if application.state is State.ARRIVED:
        return Stand.ARRIVED
    if application.expires_at <= now:
        return Stand.OVER
    told = {State.ACCEPTED: Stand.COME_IN, State.WITHDRAWN: Stand.WITHDRAWN}
    return told.get(application.state, Stand.NOT_YET)


def claims_of(session: Session, application_id: int) -> tuple[Claim, ...]:
    """The projects an application claims, as they were written. One query."""
    rows = session.scalars(
        select(ClaimedWork).where(ClaimedWork.application_id == application_id).order_by(ClaimedWork.id)
    )
    return tuple(claim_of(row) for row in rows)


def known_by_of(session: Session, application_id: int) -> tuple[str, ...]:
    """The names an application gives. One query."""
    return tuple(
        session.scalars(select(KnownBy.said).where(KnownBy.application_id == application_id).order_by(KnownBy.id))
    )


def look(session: Session, *, token: str, language: str, now: dt.datetime) -> Mine:
    """The applicant's own page. Three queries, whatever happened to the application. Raises NoSuchApplication."""
    found = _behind(session, token)
    name = name_from_text(found.name)
    return Mine(
        stand_of(found, now), name, shown(as_person(name), language), found.address or "",
        claims_of(session, found.id), known_by_of(session, found.id), found.employer or "", found.words or "",
        check_number(found), found.expires_at,
    )  # fmt: skip


def correct(session: Session, *, token: str, said: Said, now: dt.datetime) -> None:
    """Put other words in place of those written before.

    Whoever vouched for another name or other projects has not vouched for these: such answers go, and are asked for
    anew. Raises NoSuchApplication, ApplicationOver, BadInput ("too_many_changes" after MOST_CHANGES).
    """
    found = _behind(session, token, lock=True)
    if found.state not in OPEN_TO_CHANGE or found.expires_at <= now:
        raise ApplicationOver
    if found.changes >= MOST_CHANGES:
        raise BadInput(fields={"": "too_many_changes"})
    checked = _checked(said)
    same_name = name_to_text(said.name) == found.name
    if not same_name or not same_works(claims_of(session, found.id), checked.works):
        session.execute(delete(Vouch).where(Vouch.application_id == found.id, Vouch.answer == Answer.VOUCH))
    for table in (ClaimedWork, KnownBy):
        session.execute(delete(table).where(table.application_id == found.id))
    _write(found, said)
    _write_rows(session, found, checked)
    found.changes, found.changed_at = found.changes + 1, now


def withdraw(session: Session, *, token: str, now: dt.datetime) -> None:
    """Take the application back: nobody is asked any more. It can be taken up again until its time is over.

    Doing it twice changes nothing. Raises NoSuchApplication, ApplicationOver.
    """
    found = _behind(session, token, lock=True)
    if found.state is State.WITHDRAWN:
        return
    if found.state is State.ARRIVED or found.expires_at <= now:
        raise ApplicationOver
    found.state_before, found.state, found.withdrawn_at = found.state, State.WITHDRAWN, now


def take_up(session: Session, *, token: str, now: dt.datetime) -> None:
    """Undo `withdraw`. What members said before still stands. Raises NoSuchApplication, ApplicationOver."""
    found = _behind(session, token, lock=True)
    if found.state is not State.WITHDRAWN or found.expires_at <= now:
        raise ApplicationOver
    found.state, found.state_before, found.withdrawn_at = found.state_before or State.WAITING, None, None


def come_in(session: Session, *, token: str, address: str, now: dt.datetime) -> Arrival:
    """Make the profile of somebody whose application was accepted, under the name that was vouched for. Works once.

    The route adds the account. Raises NoSuchApplication, ApplicationOver, AddressTaken and BadInput.
    """
    found = _behind(session, token, lock=True)
    if found.state is not State.ACCEPTED or found.expires_at <= now:
        raise ApplicationOver
    invitation = invite_applicant(session, now=now)
    arrival = arrive(session, token=invitation, name=name_from_text(found.name), address=address, now=now)
    found.state, found.person_id = State.ARRIVED, arrival.person_id
    return arrival
