"""Which applications a member is asked about: those that name him, and those whose projects fit his own record.

Found when he looks. A named member reads all that is claimed; one who was on a project reads only what fits it. Nobody
reads the address, nor who else was named.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import Session

from alumni.accounts.models import User
from alumni.accounts.vouching_right import LostRight
from alumni.applications.applying import NoSuchApplication, check_number, first_of_address, open_to_vouching
from alumni.applications.likeness import firm_hash, hashes_of, same_work
from alumni.applications.models import Answer, Application, ClaimedWork, KnownBy, Vouch
from alumni.applications.said import Claim, as_person, claim_of, name_from_text
from alumni.people.models import Employment, Person
from alumni.people.names import ShownName, shown
from alumni.people.sight import Asker
from projects.models import Project, Staffing, Standing
from projects.months import Month, overlap

MOST = 100
"""Applications weighed for one member at a time, oldest first: far more than any site has open."""


@dataclass(frozen=True, slots=True)
class Ask:
    """One application a member is asked about. `named`: the applicant says that he knows him. `number` stands on the
    applicant's page too. `answer` and `words` are the member's own, while he may still change them."""

    id: int
    name: ShownName
    former_name: str
    claims: tuple[Claim, ...]
    named: bool
    number: str
    made_at: dt.datetime
    answer: Answer | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class _Own:
    """What of a member is held against applications. works: (firm's hash, codename, first, last month)."""

    names: frozenset[str]
    works: tuple[tuple[str, str, Month, Month], ...]
    employers: frozenset[str]


def asks_for(
    session: Session, *, asker: Asker, language: str, now: dt.datetime, limit: int = MOST, answered: bool = False
) -> tuple[Ask, ...]:
    """What the asker is asked, oldest first; with `answered` what he has answered and may change. Nothing for those who
    have lost the right to vouch. Five queries at most."""
    question = _open_ones(asker, now).where(Vouch.id.is_not(None) if answered else Vouch.id.is_(None))
    return _fitting(session, asker, question, language, now)[:limit]


def ask_about(session: Session, *, asker: Asker, application_id: int, language: str, now: dt.datetime) -> Ask:
    """One application the asker is asked about. Raises NoSuchApplication."""
    question = _open_ones(asker, now).where(Application.id == application_id)
    found = _fitting(session, asker, question, language, now)
    if not found:
        raise NoSuchApplication(application_id)
    return found[0]


def _open_ones(asker: Asker, now: dt.datetime) -> Select[Application, Vouch]:
    """Open applications with the asker's own answer; none when he may not vouch."""
    barred = select(LostRight.id).where(LostRight.person_id == asker.person_id, LostRight.given_back_at.is_(None))
    active = select(User.id).where(User.person_id == asker.person_id, User.active)
    return (
        select(Application, Vouch)
        .outerjoin(Vouch, and_(Vouch.application_id == Application.id, Vouch.voucher_id == asker.person_id))
        .where(open_to_vouching(now), first_of_address(now), ~barred.exists(), active.exists())
        .order_by(Application.made_at, Application.id)
        .limit(MOST)
    )


def _fitting(
    session: Session, asker: Asker, question: Select[Application, Vouch], language: str, now: dt.datetime
) -> tuple[Ask, ...]:
    own = _own(session, asker, now)
    names, firms = own.names, {firm for firm, *_ in own.works}
    named = select(KnownBy.application_id).where(KnownBy.name_hash.in_(names))
    worked = select(ClaimedWork.application_id).where(ClaimedWork.firm_hash.in_(firms))
    employer = or_(Application.employer_hash.is_(None), Application.employer_hash.not_in(own.employers))
    rows = session.execute(
        question.add_columns(Application.id.in_(named).label("named"))
        .where(or_(Application.id.in_(named), and_(Application.id.in_(worked), employer)))
    ).all()  # fmt: skip
    claims = _claims(session, [row[0].id for row in rows]) if rows else {}
    asks = []
    for application, vouch, is_named in rows:
        held = claims.get(application.id, ())
        seen = held if is_named else tuple(one for one in held if _fits(one, own, now))
        if seen:
            asks.append(_ask(application, vouch, tuple(claim_of(one) for one in seen), is_named, language))
    return tuple(asks)


def _ask(application: Application, vouch: Vouch | None, claims: tuple[Claim, ...], named: bool, language: str) -> Ask:
    name = name_from_text(application.name)
    return Ask(
        application.id, shown(as_person(name), language), name.former_name, claims, bool(named),
        check_number(application), application.made_at, vouch.answer if vouch else None,
        (vouch.words if vouch else None) or "",
    )  # fmt: skip


def _claims(session: Session, ids: Sequence[int]) -> Mapping[int, tuple[ClaimedWork, ...]]:
    rows = session.scalars(
        select(ClaimedWork).where(ClaimedWork.application_id.in_(ids)).order_by(ClaimedWork.id)
    ).all()
    return {one: tuple(row for row in rows if row.application_id == one) for one in ids}


def _own(session: Session, asker: Asker, now: dt.datetime) -> _Own:
    """The asker's names, the projects on which he stands by his own word, and his present employer. Three queries."""
    person = session.get_one(Person, asker.person_id)
    cards = select(Person.id).where(or_(Person.id == asker.person_id, Person.profile_id == asker.person_id))
    rows = session.execute(
        select(Project.firm, Project.codename, Staffing.began, Staffing.ended, Project.ended)
        .join(Staffing, Staffing.project_id == Project.id)
        .where(
            Staffing.person_id.in_(cards),
            or_(Staffing.claimed_by_id == asker.person_id, Staffing.standing == Standing.CONFIRMED),
        )
    )
    this_month = Month.of(now.date())
    works = tuple(
        (firm_hash(firm), codename, began, ended or last or max(this_month, began))
        for firm, codename, began, ended, last in rows
    )
    jobs = session.scalars(
        select(Employment.organization_key).where(Employment.person_id == asker.person_id, Employment.current)
    )
    return _Own(hashes_of(person), works, frozenset(firm_hash(job) for job in jobs))


def _fits(claim: ClaimedWork, own: _Own, now: dt.datetime) -> bool:
    """Same firm, a month in common, and a codename that may be the same."""
    last = claim.ended or max(Month.of(now.date()), claim.began)
    codename = claim_of(claim).codename
    return any(
        firm == claim.firm_hash and overlap(claim.began, last, first, until) and same_work(codename, mine)
        for firm, mine, first, until in own.works
    )
