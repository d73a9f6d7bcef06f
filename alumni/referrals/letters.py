"""The mails that go out around a request: to whom, in which language, from whom. Never what it is about."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from alumni.accounts.models import User
from alumni.people.models import Person
from alumni.people.names import short_name
from alumni.people.sight import Asker
from alumni.referrals.models import Asked, ReferralRequest
from alumni.referrals.sight import asked_by, asked_of


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail to one member. `sender` is how one speaks of the person writing, in the recipient's language."""

    to: str
    language: str
    sender: str
    asked_id: int


def letters_to_asked(session: Session, *, asker: Asker, request_id: int) -> tuple[Letter, ...]:
    """A letter to everybody one of the asker's requests was sent to."""
    rows = session.execute(
        select(Asked.id, User.email, User.language, Person)
        .join(ReferralRequest, ReferralRequest.id == Asked.request_id)
        .join(Person, Person.id == ReferralRequest.asker_id)
        .join(User, User.person_id == Asked.person_id)
        .where(Asked.request_id == request_id, asked_by(asker), User.active)
        .order_by(Asked.id)
    )  # fmt: skip
    return _written(rows)


def letter_to_asker(session: Session, *, asker: Asker, asked_id: int) -> tuple[Letter, ...]:
    """The letter that tells who asked that this member has answered; none if the account is closed."""
    rows = session.execute(
        select(Asked.id, User.email, User.language, Person)
        .join(ReferralRequest, ReferralRequest.id == Asked.request_id)
        .join(Person, Person.id == Asked.person_id)
        .join(User, User.person_id == ReferralRequest.asker_id)
        .where(Asked.id == asked_id, asked_of(asker), User.active)
    )  # fmt: skip
    return _written(rows)


def _written(rows: Iterable[Row[int, str, str | None, Person]]) -> tuple[Letter, ...]:
    return tuple(
        Letter(email, spoken := language or "en", short_name(person, spoken), asked_id)
        for asked_id, email, language, person in rows
    )
