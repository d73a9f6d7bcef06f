"""What an applicant says, as one plain value: checked, tidied, and as the rows that are kept of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field

from alumni.applications.likeness import name_key
from alumni.applications.models import ClaimedWork
from alumni.errors import BadInput
from alumni.people.models import Origin, Person
from alumni.people.names import NameParts, clean
from projects.confidential import looks_like_client
from projects.months import Month, NoSuchMonth

MOST_WORKS = 3
MOST_KNOWN_BY = 10
MOST_WORDS = 1000
LONGEST_CODENAME = 100
LONGEST_ROLE = 64
STILL_RUNNING = frozenset(
    {"still running", "running", "now", "present", "ongoing", "継続中", "進行中", "現在", "いまも", "今も"}
)


@dataclass(frozen=True, slots=True)
class Work:
    """A project as it was typed. `row` is what errors are told under: fields are "<row>-<field>"."""

    row: str
    firm: str
    codename: str
    began: str
    ended: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """All that an application says. known_by: one name each, as typed; employer may be empty."""

    name: NameParts
    address: str
    works: tuple[Work, ...]
    known_by: tuple[str, ...] = ()
    employer: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A project an applicant says he was on, as members and hosts read it. `ended` is None while it runs."""

    id: int
    firm: str
    codename: str
    role: str
    began: Month
    ended: Month | None


@dataclass(frozen=True, slots=True)
class Checked:
    """What may be kept: cleaned, with months read."""

    works: tuple[Claim, ...] = field(default=())
    known_by: tuple[str, ...] = ()


def check(said: Said) -> Checked:
    """Read months, stop clients' names, drop doubled acquaintances. Raises BadInput with everything that is wrong at once."""
    wrong: dict[str, str] = {}
    works = [_check_work(work, wrong) for work in said.works]
    if not works:
        wrong["works"] = "needed"
    if len(works) > MOST_WORKS:
        wrong["works"] = "too_long"
    names = {name_key(name): clean(name) for name in said.known_by if name_key(name)}
    if len(names) > MOST_KNOWN_BY:
        wrong["known_by"] = "too_many_names"
    if any(looks_like_client(name) for name in names.values()):
        wrong["known_by"] = "client"
    if len(said.words) > MOST_WORDS:
        wrong["words"] = "too_long"
    if wrong:
        raise BadInput(fields=wrong)
    return Checked(tuple(work for work in works if work), tuple(names.values()))


def _check_work(work: Work, wrong: dict[str, str]) -> Claim | None:
    bad: dict[str, str] = {}
    codename, firm, role = clean(work.codename), clean(work.firm), clean(work.role)
    for name, text, most in (("codename", codename, LONGEST_CODENAME), ("firm", firm, 200)):
        if not text or len(text) > most:
            bad[name] = "too_long" if text else "needed"
    if codename and looks_like_client(codename):
        bad["codename"] = "client"
    if len(role) > LONGEST_ROLE:
        bad["role"] = "too_long"
    elif looks_like_client(role):
        bad["role"] = "client"
    began, ended = _month(work.began, "began", bad), None
    if clean(work.ended).lower() not in STILL_RUNNING:
        ended = _month(work.ended, "ended", bad)
    if began and ended and ended < began:
        bad["ended"] = "ends_before_it_begins"
    wrong |= {f"{work.row}-{name}": reason for name, reason in bad.items()}
    return None if bad or began is None else Claim(0, firm, codename, role, began, ended)


def _month(text: str, name: str, bad: dict[str, str]) -> Month | None:
    try:
        return Month.parse(text)
    except NoSuchMonth:
        bad[name] = "not_a_month" if text.strip() else "needed"
        return None


def work_to_text(claim: Claim) -> str:
    """The sealed part of a claim: JSON."""
    return json.dumps({"firm": claim.firm, "codename": claim.codename, "role": claim.role}, ensure_ascii=False)


def claim_of(row: ClaimedWork) -> Claim:
    """A claim as it is read."""
    held = json.loads(row.said)
    return Claim(row.id, held["firm"], held["codename"], held["role"], row.began, row.ended)


def name_to_text(name: NameParts) -> str:
    """The sealed name: JSON of its parts, cleaned."""
    return json.dumps({part: clean(text) for part, text in asdict(name).items()}, ensure_ascii=False)


def name_from_text(text: str | None) -> NameParts:
    """The parts of a sealed name; empty once it was let go."""
    return NameParts(**json.loads(text)) if text else NameParts()


def as_person(name: NameParts) -> Person:
    """A name as a person that is never kept, only to be shown."""
    return Person(origin=Origin.MEMBER, **asdict(name))


def same_works(one: Sequence[Claim], other: Sequence[Claim]) -> bool:
    """Whether two lists of claims say the same, whatever their rows' numbers."""
    return [(c.firm, c.codename, c.role, c.began, c.ended) for c in one] == [
        (c.firm, c.codename, c.role, c.began, c.ended) for c in other
    ]
