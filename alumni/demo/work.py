"""What they went through: projects of three firms, who was on them, and what a teammate still waits to hear."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy.orm import Session

from alumni.demo.cast import AOMI, SHIRAKABA, Cast
from alumni.ledger import claims
from alumni.ledger.recording import ProjectDraft, Time, record_project
from alumni.ledger.teams import Part, add_to_team
from projects.models import Hardship, SizeBand
from projects.months import Month

MANAGER, CONSULTANT, ANALYST, PARTNER = "マネージャー", "コンサルタント", "アナリスト", "パートナー"


@dataclass(frozen=True, slots=True)
class Seat:
    """One person's time: months after the project began, months there, share of full time."""

    key: str
    role: str
    after: int = 0
    months: int = 99
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Story:
    """One project of Haruka's. `ago`: months before now that it began."""

    codename: str
    firm: str
    ago: int
    months: int
    industry: str
    capability: str
    size: SizeBand
    hardship: Hardship
    role: str
    team: tuple[Seat, ...]


STORIES = (
    Story("すずらん", SHIRAKABA, 164, 8, "consumer", "marketing", SizeBand.LARGE, Hardship.ORDINARY, ANALYST, (
        Seat("takeo", PARTNER, share=0.3), Seat("genta", MANAGER))),
    Story("穂高", SHIRAKABA, 148, 10, "manufacturing", "operations", SizeBand.VERY_LARGE, Hardship.HARD, ANALYST, (
        Seat("takeo", PARTNER, share=0.2), Seat("kaori", MANAGER), Seat("ryoko", CONSULTANT), Seat("rena", ANALYST, 2, 4),
        Seat("sayuri", CONSULTANT))),
    Story("りんどう", SHIRAKABA, 132, 6, "health", "strategy", SizeBand.FEW, Hardship.ORDINARY, CONSULTANT, (
        Seat("ryoko", MANAGER), Seat("chika", ANALYST))),
    Story("北斗", SHIRAKABA, 118, 16, "energy", "turnaround", SizeBand.TEAM, Hardship.ORDEAL, CONSULTANT, (
        Seat("yusuke", MANAGER), Seat("takeo", PARTNER, share=0.4), Seat("daichi", CONSULTANT), Seat("tomoko", ANALYST, 3),
        Seat("sayuri", CONSULTANT, 0, 6))),
    Story("やまぼうし", SHIRAKABA, 96, 12, "logistics", "cost", SizeBand.VERY_LARGE, Hardship.HARD, MANAGER, (
        Seat("yusuke", MANAGER, 0, 9), Seat("daichi", CONSULTANT), Seat("jun", ANALYST), Seat("shun", ANALYST, 4),
        Seat("chika", CONSULTANT, 0, 7), Seat("tomoko", CONSULTANT))),
    Story("カペラ", SHIRAKABA, 82, 5, "real_estate", "deals", SizeBand.FEW, Hardship.HARD, MANAGER, (
        Seat("jun", CONSULTANT), Seat("yusuke", PARTNER, share=0.3))),
    Story("剱", AOMI, 68, 14, "energy", "integration", SizeBand.VERY_LARGE, Hardship.ORDEAL, MANAGER, (
        Seat("emily", PARTNER, share=0.5), Seat("marcus", MANAGER, 0, 9), Seat("oliver", CONSULTANT), Seat("wei", ANALYST, 0, 6),
        Seat("nozomi", CONSULTANT), Seat("priya", CONSULTANT, 5))),
    Story("金木犀", AOMI, 50, 9, "consumer", "growth", SizeBand.TEAM, Hardship.ORDINARY, MANAGER, (
        Seat("nozomi", MANAGER), Seat("mei", CONSULTANT), Seat("kei", ANALYST), Seat("misaki", ANALYST, 0, 4))),
    Story("ベガ", AOMI, 38, 11, "technology", "digital", SizeBand.TEAM, Hardship.HARD, MANAGER, (
        Seat("emily", PARTNER, share=0.4), Seat("priya", MANAGER), Seat("hiroto", CONSULTANT), Seat("satoru", CONSULTANT),
        Seat("ayaka", ANALYST))),
    Story("雲取", AOMI, 25, 6, "public", "programme", SizeBand.FEW, Hardship.ORDINARY, MANAGER, (
        Seat("satoru", CONSULTANT), Seat("hiroto", CONSULTANT), Seat("ayaka", CONSULTANT))),
)  # fmt: skip


def record(session: Session, *, cast: Cast, now: dt.datetime) -> None:
    """Haruka writes her projects down; teammates who are members confirm theirs, and one claims her for another."""
    this_month = Month.of(now.date())
    for story in STORIES:
        _record(session, cast, story, this_month, now)
    session.flush()  # what is claimed is looked up in the database
    for key in ("emily", "yusuke"):
        _confirm_everything(session, cast, key, now)
    _yusuke_remembers(session, cast, this_month, now)


def _record(session: Session, cast: Cast, story: Story, this_month: Month, now: dt.datetime) -> None:
    began = this_month.plus(-story.ago)
    ended = began.plus(story.months - 1)
    draft = ProjectDraft(
        story.codename, story.firm, Time.of(began, ended), story.industry, story.capability, story.size,
        story.hardship, story.role,
    )  # fmt: skip
    project = record_project(session, asker=cast.haruka, draft=draft, now=now)
    for seat in story.team:
        first = began.plus(seat.after)
        last = min(ended, first.plus(seat.months - 1))
        add_to_team(
            session, asker=cast.haruka, project_id=project.id, person_id=cast.cards[seat.key],
            part=Part(seat.role, Time.of(first, last), seat.share), now=now,
        )  # fmt: skip


def _confirm_everything(session: Session, cast: Cast, key: str, now: dt.datetime) -> None:
    me = cast.members[key]
    for claim in claims.claims_about(session, asker=me):
        claims.confirm(session, asker=me, staffing_id=claim.staffing_id, now=now)


def _yusuke_remembers(session: Session, cast: Cast, this_month: Month, now: dt.datetime) -> None:
    """A short piece of work that Yusuke wrote down: Haruka has not said yet whether she was there."""
    yusuke, began = cast.members["yusuke"], this_month.plus(-76)
    time = Time.of(began, began.plus(2))
    draft = ProjectDraft("三つ星", SHIRAKABA, time, "investors", "deals", SizeBand.FEW, Hardship.HARD, PARTNER)
    project = record_project(session, asker=yusuke, draft=draft, now=now)
    add_to_team(
        session, asker=yusuke, project_id=project.id, person_id=cast.haruka.person_id, part=Part(MANAGER, time), now=now
    )
