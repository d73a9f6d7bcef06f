"""The twin of a community: the same, but what one of the observers must not learn of was never there."""

from __future__ import annotations

import sqlalchemy as sa

from projects.base import Base
from tests.sight.community import MAY_LEARN, Community

SHOWN = {"showing", "roles_users"}
"""What Oda shows, or what says how she does."""


def take_away(c: Community, who: str) -> None:
    """Take away what is no business of `who`: all that Oda keeps for herself, and of what she shares with others all in
    which `who` has no part. For the one she blocked, Oda herself."""
    oda, session = c.people["oda"].person_id, c.session
    observer = c.people[who].person_id if who in c.people else 0
    project, staffing, person = (Base.metadata.tables[name] for name in ("project", "staffing", "person"))
    if who == "blocked":
        # Projects and what was confirmed go to a teammate: the foreign keys would take them along with her.
        hel = c.people["hel"].person_id
        session.execute(sa.update(project).where(project.c.keeper_id == oda).values(keeper_id=hel))
        word_given = (staffing.c.claimed_by_id == oda) & (staffing.c.standing == "confirmed")
        session.execute(sa.update(staffing).where(word_given).values(claimed_by_id=hel))
    taking_part = sa.select(staffing.c.project_id).where(staffing.c.person_id == observer)
    session.execute(sa.delete(project).where(project.c.keeper_id == oda, project.c.id.not_in(taking_part)))
    if who == "blocked":
        session.execute(sa.delete(person).where(person.c.id == oda))
    session.execute(sa.delete(person).where(person.c.steward_id == oda))
    _take_own_rows(c, who, oda, observer)
    session.execute(sa.update(person).where(person.c.id == oda).values(headline="", place=""))
    session.commit()


def _take_own_rows(c: Community, who: str, oda: int, observer: int) -> None:
    point, job = Base.metadata.tables["contact_point"], Base.metadata.tables["employment"]
    c.session.execute(sa.delete(point).where(point.c.person_id == oda, point.c.shown_to != "members"))
    c.session.execute(sa.delete(job).where(job.c.person_id == oda, ~job.c.current))
    kept = {"person", "member", "project", "contact_point", "employment", *SHOWN}
    kept |= {name for name, readers in MAY_LEARN.items() if who in readers}
    kept |= {"vouch_strike"} if who == "host" else set()
    for table in reversed(Base.metadata.sorted_tables):
        if table.name in kept:
            continue
        for column in table.columns:
            if not any(key.column.table.name == "person" for key in column.foreign_keys):
                continue
            gone = column == oda
            if table.name == "staffing":  # her own place on a project stays where the observer was told of it
                gone &= table.c.person_id != observer
                gone &= table.c.claimed_by_id != oda
            c.session.execute(sa.delete(table).where(gone))
