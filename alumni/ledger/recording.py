"""Recording a project of mine, and correcting it. There is no client: text that looks like one is stopped."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.errors import BadInput
from alumni.ledger.sight import ids_of, own_project
from alumni.people.names import clean
from alumni.people.sight import Asker
from projects.confidential import looks_like_client
from projects.models import Project, SizeBand, Staffing, Standing
from projects.months import Month, NoSuchMonth
from projects.vocabulary import CAPABILITY_BY_CODE, INDUSTRY_BY_CODE

LONGEST_ROLE = 64
LONGEST_CODENAME = 100


STILL_RUNNING = "still running"
RUNNING = frozenset({
    STILL_RUNNING, "running", "now", "present", "ongoing", "継続中", "進行中", "現在", "いまも", "今も", "続いています",
})  # fmt: skip
"""What may be typed in place of the last month. Nothing typed is not among them: a forgotten end would let an old
project grow for ever."""


@dataclass(frozen=True, slots=True)
class Time:
    """Months as they were typed, in any form `Month.parse` takes; `ended` may be one of RUNNING."""

    began: str
    ended: str

    @classmethod
    def of(cls, began: Month, ended: Month | None) -> Time:
        """Months as one would type them."""
        return cls(str(began), str(ended) if ended else STILL_RUNNING)

    def months(self) -> tuple[Month, Month | None]:
        """Both ends, None while it runs. Raises BadInput with "needed", "not_a_month" or "ends_before_it_begins"."""
        began, ended = _month(self.began), _month(self.ended)
        running = clean(self.ended).lower() in RUNNING
        wrong = {}
        if began is None:
            wrong["began"] = "not_a_month" if self.began.strip() else "needed"
        if ended is None and not running:
            wrong["ended"] = "not_a_month" if self.ended.strip() else "needed"
        if began and ended and ended < began:
            wrong["ended"] = "ends_before_it_begins"
        if wrong or began is None:
            raise BadInput(fields=wrong)
        return began, ended


def _month(text: str) -> Month | None:
    try:
        return Month.parse(text)
    except NoSuchMonth:
        return None


@dataclass(frozen=True, slots=True)
class ProjectDraft:
    """A project as a form gives it. role and share are the asker's own; share is of full time, above 0 up to 1."""

    codename: str
    firm: str
    time: Time
    industry: str | None = None
    capability: str | None = None
    size_band: SizeBand | None = None
    hardship: int = 0
    role: str = ""
    share: float = 1.0


def record_project(session: Session, *, asker: Asker, draft: ProjectDraft, now: dt.datetime) -> Project:
    """Record a project and the asker's own time on it. Raises BadInput with a reason beside each field, "client" for a
    codename that looks like one."""
    began, ended = check(draft)
    project = Project(keeper_id=asker.person_id, recorded_at=now)
    _write(project, draft, began, ended)
    session.add(project)
    session.flush()  # the staffing points to its id
    session.add(
        Staffing(
            project_id=project.id,
            person_id=asker.person_id,
            claimed_by_id=asker.person_id,
            role=clean_role(draft.role),
            began=began,
            ended=ended,
            share=draft.share,
            standing=Standing.CLAIMED,
            claimed_at=now,
        )
    )
    return project


def correct_project(session: Session, *, asker: Asker, project_id: int, draft: ProjectDraft) -> Project:
    """Correct a project the asker keeps. Who was there from its first or to its last month moves along with it, unless
    that member has confirmed the months himself. Raises NoSuchProject, NotTheKeeper and what `record_project` raises."""
    project = own_project(session, asker=asker, project_id=project_id)
    began, ended = check(draft)
    before = project.began, project.ended
    rows = session.scalars(
        select(Staffing).where(Staffing.project_id == project.id, Staffing.claimed_by_id == asker.person_id)
    )
    for staffing in rows:
        about_me = staffing.person_id == asker.person_id
        if about_me:
            staffing.role, staffing.share = clean_role(draft.role), draft.share
        if about_me or staffing.standing is Standing.CLAIMED:
            _move(staffing, before, (began, ended))
    _write(project, draft, began, ended)
    return project


def _move(staffing: Staffing, before: tuple[Month, Month | None], after: tuple[Month, Month | None]) -> None:
    began = after[0] if staffing.began == before[0] else staffing.began
    ended = after[1] if staffing.ended == before[1] else staffing.ended
    if ended is None or ended >= began:
        staffing.began, staffing.ended = began, ended


def own_part(session: Session, *, asker: Asker, project_id: int) -> Staffing | None:
    """The asker's own time on a project, if he stands on it."""
    return session.scalar(
        select(Staffing)
        .where(Staffing.project_id == project_id, Staffing.person_id.in_(ids_of(asker)))
        .order_by(Staffing.claimed_by_id != asker.person_id, Staffing.id)
        .limit(1)
    )


def check(draft: ProjectDraft) -> tuple[Month, Month | None]:
    """The months of a draft. Raises BadInput with everything that is wrong with it at once."""
    wrong = {}
    codename = clean(draft.codename)
    if not codename:
        wrong["codename"] = "needed"
    elif len(codename) > LONGEST_CODENAME:
        wrong["codename"] = "too_long"
    elif looks_like_client(codename):
        wrong["codename"] = "client"
    if not clean(draft.firm):
        wrong["firm"] = "needed"
    if len(draft.role.strip()) > LONGEST_ROLE:
        wrong["role"] = "too_long"
    if draft.industry and draft.industry not in INDUSTRY_BY_CODE:
        wrong["industry"] = "unknown"
    if draft.capability and draft.capability not in CAPABILITY_BY_CODE:
        wrong["capability"] = "unknown"
    if not 0 < draft.share <= 1:
        wrong["share"] = "unknown"
    try:
        months = draft.time.months()
    except BadInput as bad:
        wrong |= bad.fields
    if wrong:
        raise BadInput(fields=wrong)
    return months


def clean_role(text: str) -> str | None:
    """A role as it is kept; None when nothing was said."""
    return clean(text)[:LONGEST_ROLE] or None


def _write(project: Project, draft: ProjectDraft, began: Month, ended: Month | None) -> None:
    project.codename, project.firm = clean(draft.codename), clean(draft.firm)
    project.industry, project.capability = draft.industry or None, draft.capability or None
    project.size_band, project.hardship = draft.size_band, draft.hardship
    project.began, project.ended = began, ended
