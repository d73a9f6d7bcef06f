"""From rows to facts: months, team size, fading, who counts, and one query."""

from __future__ import annotations

import datetime as dt

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from projects.history import History, Stretch, shared_history
from projects.models import Project, SizeBand, Staffing, Standing
from projects.months import Month, overlap
from tests.conftest import Cast

TODAY = dt.date(2026, 11, 23)
EVERYTHING = sa.true()


def month(text: str | None) -> Month | None:
    return Month.parse(text) if text else None


def project(session: Session, keeper: int, began: str, ended: str | None = None, **more: object) -> Project:
    made = Project(keeper_id=keeper, firm="Linden", codename="すずらん", began=month(began), ended=month(ended), **more)
    session.add(made)
    session.flush()
    return made


def seat(session: Session, on: Project, person: int, began: str, ended: str | None = None, **more: object) -> Staffing:
    made = Staffing(
        project_id=on.id, person_id=person, claimed_by_id=on.keeper_id, began=month(began), ended=month(ended), **more
    )
    session.add(made)
    session.flush()
    return made


def shared(session: Session, me: int, seen: sa.ColumnElement[bool] = EVERYTHING) -> dict[int, History]:
    return shared_history(session, me=me, seen=seen, today=TODAY)


def test_months_side_by_side_and_years_since(session: Session, cast: Cast) -> None:
    me, other = cast.haruka.person_id, cast.card(cast.haruka, "久我").id
    suzuran = project(session, me, "2015-10", "2016-11", hardship=2)
    seat(session, suzuran, me, "2015-10", "2016-11", share=0.5)
    seat(session, suzuran, other, "2016-01", "2016-12", role="manager")
    (work,) = shared(session, me)[other].works
    assert (work.first, work.last, work.running) == (Month(2016, 1), Month(2016, 11), False)
    assert (work.fact.months, work.fact.team_size, work.fact.intensity, work.fact.hardship) == (11, 2, 0.5, 2)
    assert work.fact.years_ago == pytest.approx(10.0)
    assert work.theirs.role == "manager"


def test_running_work_is_of_today_and_planned_work_does_not_count(session: Session, cast: Cast) -> None:
    me, other, later = cast.haruka.person_id, cast.card(cast.haruka, "久我").id, cast.card(cast.haruka, "橘").id
    running = project(session, me, "2026-01")
    seat(session, running, me, "2026-01")
    seat(session, running, other, "2026-06", "2027-03")
    seat(session, running, later, "2027-01")
    history = shared(session, me)
    (work,) = history[other].works
    assert (work.fact.months, work.fact.years_ago, work.running) == (6, 0.0, True)
    assert later not in history


def test_a_staffing_without_an_end_lasts_as_long_as_its_project(session: Session, cast: Cast) -> None:
    me, other = cast.haruka.person_id, cast.card(cast.haruka, "久我").id
    over = project(session, me, "2019-01", "2019-06")
    seat(session, over, me, "2019-01")
    seat(session, over, other, "2019-03")
    (work,) = shared(session, me)[other].works
    assert (work.fact.months, work.last, work.running) == (4, Month(2019, 6), False)


def test_team_size_counts_those_there_at_the_same_time_and_the_band_when_it_says_more(
    session: Session, cast: Cast
) -> None:
    me = cast.haruka.person_id
    ids = [cast.card(cast.haruka, name).id for name in ("一", "二", "三", "四")]
    on = project(session, me, "2019-01", "2019-12")
    seat(session, on, me, "2019-01", "2019-12")
    seat(session, on, ids[0], "2019-01", "2019-03")
    seat(session, on, ids[1], "2019-03", "2019-12")
    seat(session, on, ids[2], "2019-02", "2019-02")
    seat(session, on, ids[3], "2019-11", "2019-12")
    found = shared(session, me)
    assert [found[who].works[0].fact.team_size for who in ids] == [4, 4, 3, 3]
    on.size_band = SizeBand.LARGE
    session.flush()
    assert {found.works[0].fact.team_size for who, found in shared(session, me).items()} == {10}


def test_a_declined_staffing_counts_for_its_maker_alone(session: Session, cast: Cast) -> None:
    """He must not learn of it by a closeness that falls."""
    me, other, third = cast.haruka.person_id, cast.kenichiro.person_id, cast.saki.person_id
    on = project(session, me, "2019-01", "2019-12")
    seat(session, on, me, "2019-01", "2019-12")
    seat(session, on, other, "2019-01", "2019-12", standing=Standing.DECLINED)
    seat(session, on, third, "2019-01", "2019-12", standing=Standing.CONFIRMED)
    assert set(shared(session, me)) == {other, third}
    assert set(shared(session, third)) == {me}
    assert shared(session, third)[me].works[0].fact.team_size == 2
    assert shared(session, other) == {}


def test_a_card_and_its_profile_are_one_human(session: Session, cast: Cast) -> None:
    me, profile = cast.haruka.person_id, cast.kenichiro.person_id
    card = cast.card(cast.haruka, "高梨")
    card.profile_id = profile
    on = project(session, me, "2019-01", "2019-12")
    seat(session, on, me, "2019-01", "2019-12")
    seat(session, on, card.id, "2019-01", "2019-03")
    seat(session, on, profile, "2019-03", "2019-05", standing=Standing.CONFIRMED)
    (human,) = shared(session, me).items()
    assert human[0] == profile
    assert human[1].works[0].fact.months == 5
    assert human[1].works[0].fact.team_size == 2
    assert human[1].works[0].theirs.standing is Standing.CONFIRMED


def test_the_condition_hides_people_from_every_number(session: Session, cast: Cast) -> None:
    me, other, hidden = cast.haruka.person_id, cast.kenichiro.person_id, cast.saki.person_id
    on = project(session, me, "2019-01", "2019-12")
    for who in (me, other, hidden):
        seat(session, on, who, "2019-01", "2019-12")
    found = shared(session, me, Staffing.person_id != hidden)
    assert set(found) == {other}
    assert found[other].works[0].fact.team_size == 2
    assert found[other].common_circle == 0.0
    assert shared(session, me)[other].common_circle == pytest.approx(0.5)


def test_common_circle_over_colleagues_of_both(session: Session, cast: Cast) -> None:
    """z knows me, a and b (degree 3); a and b share nobody but z and me."""
    me = cast.haruka.person_id
    a, b, z = (cast.card(cast.haruka, name).id for name in ("甲", "乙", "丙"))
    one, two = project(session, me, "2018-01", "2018-12"), project(session, me, "2019-01", "2019-12")
    for on, other in ((one, a), (two, b)):
        for who in (me, other, z):
            seat(session, on, who, str(on.began), str(on.ended))
    found = shared(session, me)
    assert found[a].common_circle == pytest.approx(1 / 3)
    assert found[z].common_circle == pytest.approx(1 / 2 + 1 / 2)
    assert (found[a].common_colleagues, found[z].common_colleagues) == (1, 2)


def test_one_query_for_one_or_for_many(session: Session, cast: Cast) -> None:
    me, sent = cast.haruka.person_id, []
    for people in (1, 40):
        on = project(session, me, "2018-01", "2018-12")
        seat(session, on, me, "2018-01", "2018-12")
        for n in range(people):
            seat(session, on, cast.card(cast.haruka, f"人{people}-{n}").id, "2018-01", "2018-12")
        session.commit()
        statements: list[str] = []
        note = lambda *given, into=statements: into.append(given[2])  # noqa: E731
        engine = session.connection().engine
        sa.event.listen(engine, "before_cursor_execute", note)
        assert len(shared(session, me)) >= people
        sa.event.remove(engine, "before_cursor_execute", note)
        sent.append(len([one for one in statements if one.startswith("SELECT")]))
    assert sent == [1, 1]


def test_answers_only_for_those_asked(session: Session, cast: Cast) -> None:
    me = cast.haruka.person_id
    a, b = (cast.card(cast.haruka, name).id for name in ("甲", "乙"))
    on = project(session, me, "2018-01", "2018-12")
    for who in (me, a, b):
        seat(session, on, who, "2018-01", "2018-12")
    found = shared_history(session, me=me, seen=EVERYTHING, today=TODAY, others=[a, 999_999])
    assert set(found) == {a}
    assert found[a].works[0].fact.team_size == 3, "the other still was there"


months = st.integers(2000 * 12, 2026 * 12 + 9).map(Month.from_number)


@given(st.tuples(months, months).map(sorted), st.tuples(months, months).map(sorted))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_two_stretches_meet_exactly_when_they_overlap(one: list[Month], two: list[Month]) -> None:
    a, b = (Stretch(s[0], s[1], False, 1.0, None, Standing.CLAIMED) for s in (one, two))
    assert a.meets(b) == b.meets(a) == (overlap(one[0], one[1], two[0], two[1]) > 0)
