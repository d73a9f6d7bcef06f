"""My circle: order, my word, card and profile as one, and that nobody sees into another's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from alumni.jinmyaku.circle import circle, my_members
from alumni.ledger.claims import claims_about, confirm, decline
from alumni.ledger.recording import ProjectDraft, Time, record_project
from alumni.ledger.teams import Part, add_to_team
from alumni.people.sight import Asker
from alumni.touch.models import Ring, TouchKind, WouldHelp
from alumni.touch.regarding import say
from alumni.touch.touching import note_touch
from projects.closeness import ProposedRing
from projects.models import Project
from tests.conftest import NOW, Cast


@contextmanager
def counted(session: Session) -> Iterator[list[str]]:
    """The statements sent meanwhile."""
    sent: list[str] = []

    def note(_conn, _cursor, statement, *_rest) -> None:  # type: ignore[no-untyped-def]
        sent.append(statement)

    engine = session.connection().engine
    sa.event.listen(engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        sa.event.remove(engine, "before_cursor_execute", note)


def project(session: Session, who: Asker, codename: str, began: str, ended: str, hardship: int = 0) -> Project:
    draft = ProjectDraft(codename, "Linden", Time(began, ended), hardship=hardship, role="manager")
    return record_project(session, asker=who, draft=draft, now=NOW)


def was_there(session: Session, who: Asker, on: Project, person_id: int, began: str = "", ended: str = "") -> int:
    time = Time(began, ended) if began else Time.of(on.began, on.ended)
    part = Part("consultant", time)
    return add_to_team(session, asker=who, project_id=on.id, person_id=person_id, part=part, now=NOW).id or 0


def test_nearest_first_and_each_with_a_reason(session: Session, cast: Cast) -> None:
    haruka = cast.haruka
    near, far, card = (cast.card(haruka, name) for name in ("久我", "内海", "岸本"))
    recent, old = (
        project(session, haruka, "すずらん", "2025-01", "2026-06", 2),
        project(session, haruka, "北斗", "2009-01", "2009-03"),
    )
    was_there(session, haruka, recent, near.id)
    was_there(session, haruka, old, far.id)
    rows = circle(session, asker=haruka, now=NOW).people
    assert [row.person.family_name for row in rows] == ["久我", "内海", "岸本"]
    assert rows[0].score > rows[1].score > rows[2].score == 0.0
    assert all(row.reason for row in rows)
    assert [row.reason[0].kind.value for row in rows] == ["one_project", "one_project", "card_only"]
    assert rows[0].ring is Ring.JINMYAKU
    assert rows[2].person_id == card.id
    assert rows[2].ring is Ring.NETWORK


def test_my_own_word_wins_both_ways(session: Session, cast: Cast) -> None:
    haruka = cast.haruka
    near, card = cast.card(haruka, "久我"), cast.card(haruka, "岸本")
    was_there(session, haruka, project(session, haruka, "すずらん", "2025-01", "2026-06"), near.id)
    for person, ring in ((near, Ring.NETWORK), (card, Ring.JINMYAKU)):
        say(session, asker=haruka, person_id=person.id, ring=ring, would_help=None, every_months=None, now=NOW)
    mine = circle(session, asker=haruka, now=NOW)
    assert [row.person_id for row in mine.jinmyaku] == [card.id]
    assert [row.person_id for row in mine.network] == [near.id]
    assert mine.network[0].proposed is ProposedRing.JINMYAKU
    say(session, asker=haruka, person_id=near.id, ring=None, would_help=None, every_months=None, now=NOW)
    assert {row.person_id for row in circle(session, asker=haruka, now=NOW).jinmyaku} == {card.id, near.id}


def test_close_once_and_silent_is_out_of_touch_until_a_lunch(session: Session, cast: Cast) -> None:
    haruka = cast.haruka
    card = cast.card(haruka, "久我")
    was_there(session, haruka, project(session, haruka, "すずらん", "2010-01", "2010-06"), card.id)
    mine = circle(session, asker=haruka, now=NOW)
    assert [row.person_id for row in mine.out_of_touch] == [card.id]
    assert mine.people[0].ring is Ring.JINMYAKU
    before = mine.people[0].score
    day = dt.date(2026, 5, 14)
    note_touch(session, asker=haruka, person_ids=[card.id], kind=TouchKind.LUNCH, day=day, note="", now=NOW)
    after = circle(session, asker=haruka, now=NOW)
    assert after.out_of_touch == ()
    assert after.people[0].score > before
    assert after.people[0].last_touch is not None
    assert after.people[0].last_touch.day == day


def test_a_lunch_of_five_counts_less_than_one_of_two(session: Session, cast: Cast) -> None:
    haruka = cast.haruka
    cards = [cast.card(haruka, name) for name in ("一", "二", "三", "四", "五")]
    day = NOW.date()
    note_touch(
        session, asker=haruka, person_ids=[c.id for c in cards[:4]], kind=TouchKind.LUNCH, day=day, note="", now=NOW
    )
    note_touch(session, asker=haruka, person_ids=[cards[4].id], kind=TouchKind.LUNCH, day=day, note="", now=NOW)
    rows = {row.person_id: row for row in circle(session, asker=haruka, now=NOW).people}
    assert rows[cards[4].id].near.touches_part == pytest.approx(1.0)
    assert rows[cards[0].id].near.touches_part == pytest.approx(0.3219, abs=1e-3)
    assert rows[cards[0].id].last_touch is not None
    assert rows[cards[0].id].last_touch.people == 5  # type: ignore[union-attr]


def test_a_card_and_the_members_profile_are_one_row(session: Session, cast: Cast) -> None:
    haruka, kenichiro = cast.haruka, cast.kenichiro
    card = cast.card(haruka, "高梨", "健一郎")
    card.profile_id = kenichiro.person_id
    by_card, by_profile = (
        project(session, haruka, "すずらん", "2015-01", "2015-06"),
        project(session, haruka, "北斗", "2019-01", "2019-03"),
    )
    was_there(session, haruka, by_card, card.id)
    was_there(session, haruka, by_profile, kenichiro.person_id)
    say(
        session,
        asker=haruka,
        person_id=kenichiro.person_id,
        ring=None,
        would_help=WouldHelp.SURELY,
        every_months=6,
        now=NOW,
    )
    (row,) = circle(session, asker=haruka, now=NOW).people
    assert (row.person_id, row.profile_id) == (card.id, kenichiro.person_id)
    assert [work.project.codename for work in row.history.works] == ["すずらん", "北斗"]
    assert row.said.would_help is WouldHelp.SURELY
    (member,) = my_members(session, asker=haruka, now=NOW)
    assert (member.profile_id, member.person_id, member.score) == (kenichiro.person_id, card.id, row.score)
    assert member.reason[0].projects == 2


def test_members_with_whom_i_share_nothing_are_not_in_my_circle(session: Session, cast: Cast) -> None:
    assert circle(session, asker=cast.haruka, now=NOW).people == ()
    assert my_members(session, asker=cast.haruka, now=NOW) == []


def test_a_claim_counts_for_its_maker_at_once_and_for_the_other_once_confirmed(session: Session, cast: Cast) -> None:
    haruka, kenichiro, saki = cast.haruka, cast.kenichiro, cast.saki
    suzuran = project(session, haruka, "すずらん", "2024-01", "2025-12")
    was_there(session, haruka, suzuran, kenichiro.person_id)
    was_there(session, haruka, suzuran, saki.person_id)
    session.flush()
    assert len(circle(session, asker=haruka, now=NOW).people) == 2
    assert circle(session, asker=kenichiro, now=NOW).people == ()
    (claim,) = claims_about(session, asker=kenichiro)
    confirm(session, asker=kenichiro, staffing_id=claim.staffing_id, now=NOW)
    session.flush()
    assert [row.person_id for row in circle(session, asker=kenichiro, now=NOW).people] == [haruka.person_id]
    assert circle(session, asker=saki, now=NOW).people == (), "an unconfirmed claim opens nothing of the team"
    (claim,) = claims_about(session, asker=saki)
    before = [(row.person_id, row.score) for row in circle(session, asker=haruka, now=NOW).people]
    decline(session, asker=saki, staffing_id=claim.staffing_id)
    session.flush()
    assert claims_about(session, asker=saki) == []
    assert [(row.person_id, row.score) for row in circle(session, asker=haruka, now=NOW).people] == before, (
        "declining is silent, in closeness too"
    )
    assert circle(session, asker=saki, now=NOW).people == ()


def test_nobody_sees_anothers_cards_claims_rings_or_touches(session: Session, cast: Cast) -> None:
    haruka, kenichiro = cast.haruka, cast.kenichiro
    suzuran = project(session, haruka, "すずらん", "2024-01", "2025-12")
    was_there(session, haruka, suzuran, kenichiro.person_id)
    session.flush()
    confirm(session, asker=kenichiro, staffing_id=claims_about(session, asker=kenichiro)[0].staffing_id, now=NOW)
    session.flush()
    before = circle(session, asker=kenichiro, now=NOW).people
    hidden = cast.card(haruka, "西園寺", "由佳")
    was_there(session, haruka, suzuran, hidden.id)
    say(session, asker=haruka, person_id=kenichiro.person_id, ring=Ring.NETWORK, would_help=WouldHelp.WOULD_NOT_ASK,
        every_months=24, now=NOW)  # fmt: skip
    note_touch(session, asker=haruka, person_ids=[kenichiro.person_id], kind=TouchKind.HELP_TAKEN, day=NOW.date(),
               note="secret", now=NOW)  # fmt: skip
    session.flush()
    after = circle(session, asker=kenichiro, now=NOW).people
    assert [(r.person_id, r.score, r.ring, r.touches, r.said, r.reason) for r in after] == [
        (r.person_id, r.score, r.ring, r.touches, r.said, r.reason) for r in before
    ], "a private card on the same project moves no number of a teammate, team size included"


def test_five_queries_for_one_person_or_sixty(session: Session, cast: Cast) -> None:
    haruka = cast.haruka

    def fill(names: range) -> None:
        suzuran = project(session, haruka, f"すずらん{names.start}", "2024-01", "2025-12")
        for n in names:
            card = cast.card(haruka, f"人{n}")
            was_there(session, haruka, suzuran, card.id)
            say(session, asker=haruka, person_id=card.id, ring=None, would_help=None, every_months=6, now=NOW)
            note_touch(
                session, asker=haruka, person_ids=[card.id], kind=TouchKind.MAIL, day=NOW.date(), note="", now=NOW
            )
        session.commit()

    counts: list[int] = []
    ask: Callable[[], int] = lambda: len(circle(session, asker=haruka, now=NOW).people)  # noqa: E731
    for names, people in ((range(1), 1), (range(1, 60), 60)):
        fill(names)
        session.expire_all()
        with counted(session) as sent:
            assert ask() == people
        counts.append(len([statement for statement in sent if statement.startswith("SELECT")]))
    assert counts == [5, 5]
