"""Two records of one project: recognised, joined when both keepers say so, attested, taken apart; and who learns of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
import sqlalchemy as sa
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.ledger import joining
from alumni.ledger.likely_same import likely_same
from alumni.people.sight import Asker
from projects.models import Project, Staffing, Standing
from projects.months import Month
from tests.conftest import NOW, Cast
from tests.pages import comparable

Browser = Callable[..., FlaskClient]


def project_of(session: Session, asker: Asker, codename: str, *others: int, began: Month = Month(2020, 1)) -> Project:
    project = Project(keeper_id=asker.person_id, firm="碧海", codename=codename, began=began, ended=Month(2020, 10))
    session.add(project)
    session.flush()
    for person_id in (asker.person_id, *others):
        staff(session, project, person_id, asker)
    return project


def staff(session: Session, project: Project, person_id: int, by: Asker, standing: Standing = Standing.CLAIMED) -> None:
    session.add(
        Staffing(
            project_id=project.id, person_id=person_id, claimed_by_id=by.person_id, began=project.began,
            ended=project.ended, standing=standing, claimed_at=NOW,
        )
    )  # fmt: skip
    session.flush()


def staffings(session: Session) -> set[tuple[int, int, int, str]]:
    session.flush()
    rows = session.scalars(sa.select(Staffing)).all()
    return {(row.project_id, row.person_id, row.claimed_by_id, str(row.standing)) for row in rows}


@pytest.fixture
def apart(session: Session, cast: Cast) -> tuple[Project, Project]:
    """Haruka's record names Kenichiro; his own, under another wording, names her."""
    hers = project_of(session, cast.haruka, "のぞみ", cast.kenichiro.person_id)
    his = project_of(session, cast.kenichiro, "Project NOZOMI", cast.haruka.person_id, began=Month(2020, 2))
    session.commit()
    return hers, his


def test_each_is_offered_the_pair_and_a_third_is_not(
    session: Session, cast: Cast, apart: tuple[Project, Project]
) -> None:
    hers, his = apart
    for asker, mine, other in ((cast.haruka, hers, his), (cast.kenichiro, his, hers)):
        (pair,) = likely_same(session, asker=asker, today=NOW.date())
        assert (pair.mine.id, pair.other.id) == (mine.id, other.id)
    assert likely_same(session, asker=cast.saki, today=NOW.date()) == []


def test_both_say_yes_and_attest_each_other(
    session: Session, cast: Cast, browser_of: Browser, apart: tuple[Project, Project]
) -> None:
    hers, his = apart
    haruka, kenichiro = browser_of(cast.haruka), browser_of(cast.kenichiro, "ja")
    assert "Are のぞみ and Project NOZOMI one project?" in haruka.get("/projects").text
    assert haruka.post(f"/projects/{hers.id}/same-as/{his.id}").location == "/projects"
    assert "one project?" not in haruka.get("/projects").text
    assert staffings(session) == {
        (hers.id, cast.haruka.person_id, cast.haruka.person_id, "claimed"),
        (hers.id, cast.kenichiro.person_id, cast.haruka.person_id, "claimed"),
        (his.id, cast.kenichiro.person_id, cast.kenichiro.person_id, "claimed"),
        (his.id, cast.haruka.person_id, cast.kenichiro.person_id, "claimed"),
    }
    page = kenichiro.get("/projects").text
    assert "「のぞみ」は、あなたの「Project NOZOMI」と同じプロジェクトだそうです" in page
    pair = joining.asked_same(session, asker=cast.kenichiro)[0]
    assert kenichiro.post(f"/projects/same/{pair.pair_id}/yes").location == f"/projects/{hers.id}"
    assert staffings(session) == {
        (hers.id, cast.haruka.person_id, cast.haruka.person_id, "confirmed"),
        (hers.id, cast.kenichiro.person_id, cast.kenichiro.person_id, "confirmed"),
    }
    his_own = session.scalars(sa.select(Staffing).where(Staffing.person_id == cast.kenichiro.person_id)).one()
    assert his_own.began == Month(2020, 2), "his own months, not those she guessed"
    assert kenichiro.get(f"/projects/{his.id}").status_code == 404
    assert "Project NOZOMI" in kenichiro.get(f"/projects/{hers.id}").text


def test_it_comes_apart_as_it_was_save_what_was_said_since(
    session: Session, cast: Cast, browser_of: Browser, apart: tuple[Project, Project]
) -> None:
    hers, his = apart
    before = staffings(session)
    joining.say_same(session, asker=cast.haruka, one_id=his.id, two_id=hers.id, now=NOW)
    pair = joining.say_same(session, asker=cast.kenichiro, one_id=hers.id, two_id=his.id, now=NOW)
    card = cast.card(cast.haruka, "鷲宮", "菜摘")
    staff(session, hers, card.id, cast.haruka)
    session.commit()
    assert browser_of(cast.saki).post(f"/projects/same/{pair.id}/apart").status_code == 404
    assert browser_of(cast.kenichiro).post(f"/projects/same/{pair.id}/apart").status_code == 302
    assert staffings(session) == before | {(hers.id, card.id, cast.haruka.person_id, "claimed")}
    assert browser_of(cast.kenichiro).post(f"/projects/same/{pair.id}/apart").status_code == 404
    assert [one.other.id for one in likely_same(session, asker=cast.haruka, today=NOW.date())] == [his.id]


def test_after_thirty_days_it_stays_joined(session: Session, cast: Cast, apart: tuple[Project, Project]) -> None:
    hers, his = apart
    joining.say_same(session, asker=cast.haruka, one_id=hers.id, two_id=his.id, now=NOW)
    pair = joining.say_same(session, asker=cast.kenichiro, one_id=hers.id, two_id=his.id, now=NOW)
    late = NOW + joining.UNDONE_WITHIN + dt.timedelta(minutes=1)
    assert joining.joined_lately(session, asker=cast.haruka, project_id=hers.id, now=late) == []
    with pytest.raises(joining.NoSuchPair):
        joining.take_apart(session, asker=cast.haruka, pair_id=pair.id, now=late)


def test_a_no_is_silent_and_ends_the_question(
    session: Session, cast: Cast, browser_of: Browser, apart: tuple[Project, Project]
) -> None:
    hers, his = apart
    haruka, kenichiro = browser_of(cast.haruka), browser_of(cast.kenichiro)
    haruka.post(f"/projects/{hers.id}/same-as/{his.id}")
    haruka.get("/projects")
    waiting = comparable(haruka.get("/projects").text)
    pair = joining.asked_same(session, asker=cast.kenichiro)[0]
    assert browser_of(cast.saki).post(f"/projects/same/{pair.pair_id}/no").status_code == 404
    assert kenichiro.post(f"/projects/same/{pair.pair_id}/no").status_code == 302
    assert comparable(haruka.get("/projects").text) == waiting, "she cannot tell a no from no answer yet"
    assert kenichiro.post(f"/projects/same/{pair.pair_id}/yes").status_code == 404
    assert len(staffings(session)) == 4


def test_whom_i_call_different_i_am_not_asked_about_again(
    session: Session, cast: Cast, browser_of: Browser, apart: tuple[Project, Project]
) -> None:
    hers, his = apart
    browser_of(cast.haruka).post(f"/projects/{hers.id}/other-than/{his.id}")
    assert likely_same(session, asker=cast.haruka, today=NOW.date()) == []
    assert len(likely_same(session, asker=cast.kenichiro, today=NOW.date())) == 1, "her no is her own"


def test_my_own_two_records_join_at_once_and_attest_nothing(session: Session, cast: Cast, browser_of: Browser) -> None:
    card = cast.card(cast.haruka, "鷲宮", "菜摘")
    one = project_of(session, cast.haruka, "あさま", card.id)
    two = project_of(session, cast.haruka, "アサマPJ", card.id)
    session.commit()
    answer = browser_of(cast.haruka).post(f"/projects/{two.id}/same-as/{one.id}")
    assert answer.location == f"/projects/{one.id}"
    assert staffings(session) == {
        (one.id, cast.haruka.person_id, cast.haruka.person_id, "claimed"),
        (one.id, card.id, cast.haruka.person_id, "claimed"),
    }


def test_nobody_says_it_of_what_he_does_not_see_or_keep(
    session: Session, cast: Cast, browser_of: Browser, apart: tuple[Project, Project]
) -> None:
    hers, his = apart
    own = project_of(session, cast.saki, "のぞみ")
    session.commit()
    saki = browser_of(cast.saki)
    for one, two in ((own.id, hers.id), (hers.id, his.id), (own.id, own.id), (own.id, 99999)):
        assert saki.post(f"/projects/{one}/same-as/{two}").status_code == 404
        assert saki.post(f"/projects/{one}/other-than/{two}").status_code == 404


def test_a_private_card_on_the_other_record_changes_nothing_i_am_offered(
    session: Session, cast: Cast, apart: tuple[Project, Project]
) -> None:
    _, his = apart
    without = likely_same(session, asker=cast.haruka, today=NOW.date())
    staff(session, his, cast.card(cast.kenichiro, "鷲宮", "菜摘").id, cast.kenichiro)
    assert likely_same(session, asker=cast.haruka, today=NOW.date()) == without
