"""A block: each is for the other as if he had left; only its maker knows of it; ended, everything is as before."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import sqlalchemy as sa
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.people.blocking import NoSuchBlock, block, blocked_by, unblock
from alumni.people.models import Block
from alumni.people.sight import NoSuchPerson, person_seen_by
from projects.models import Project, Staffing, Standing
from projects.months import Month
from tests.conftest import NOW, Cast

Browser = Callable[..., FlaskClient]


def shared_project(session: Session, cast: Cast) -> Project:
    """Haruka, Kenichiro and Saki on one, all confirmed."""
    made = Project(
        keeper_id=cast.haruka.person_id,
        firm="イチョウ",
        codename="すずらん",
        began=Month(2019, 4),
        ended=Month(2020, 3),
    )
    session.add(made)
    session.flush()
    for who in (cast.haruka, cast.kenichiro, cast.saki):
        session.add(
            Staffing(project_id=made.id, person_id=who.person_id, claimed_by_id=cast.haruka.person_id, began=made.began,
                     ended=made.ended, standing=Standing.CONFIRMED, claimed_at=NOW)
        )  # fmt: skip
    session.commit()
    return made


def test_it_works_both_ways_on_every_page_and_ends(session: Session, cast: Cast, browser_of: Browser) -> None:
    project = shared_project(session, cast)
    haruka, saki, kenichiro = (browser_of(who) for who in (cast.haruka, cast.saki, cast.kenichiro))
    assert "Saki" in haruka.get(f"/projects/{project.id}").text
    done = haruka.post(f"/people/{cast.saki.person_id}/block", data={"reason": "覚え書きの理由"}, follow_redirects=True)
    assert "覚え書きの理由" in done.text
    for browser, name, other in ((haruka, "Saki", cast.saki), (saki, "森下", cast.haruka)):
        for page in (
            "/",
            "/jinmyaku?view=network",
            "/jinmyaku?q=" + name,
            "/projects",
            f"/projects/{project.id}",
            "/asking/new",
        ):
            found = browser.get(page)
            assert found.status_code == 200, page
            assert f"/jinmyaku/{other.person_id}" not in found.text, page
            assert "q=" in page or name not in found.text, page  # a search says again what was typed
        assert browser.get(f"/jinmyaku/{other.person_id}").status_code == 404
        assert browser.post(f"/touch/{other.person_id}/regard", data={"ring": "jinmyaku"}).status_code == 404
    assert "すずらん" in saki.get("/projects").text, "her own work stays hers"
    roster = kenichiro.get(f"/projects/{project.id}").text
    assert "Saki" in roster and "森下" in roster, "a third one sees both"
    made = session.scalars(sa.select(Block.id)).one()
    assert saki.post(f"/profile/blocked/{made}/end").status_code == 404
    haruka.post(f"/profile/blocked/{made}/end")
    assert "Saki" in haruka.get(f"/projects/{project.id}").text
    assert "森下" in saki.get(f"/projects/{project.id}").text


def test_my_card_stays_and_looks_like_that_of_somebody_who_left(
    session: Session, cast: Cast, browser_of: Browser
) -> None:
    card = cast.card(cast.kenichiro, "もりした", "はるか")
    card.profile_id = cast.haruka.person_id
    session.commit()
    page = f"/jinmyaku/{card.id}"
    kenichiro = browser_of(cast.kenichiro)
    assert f"person={cast.haruka.person_id}" in kenichiro.get(page).text
    block(session, asker=cast.haruka, person_id=cast.kenichiro.person_id, reason="", now=NOW)
    session.commit()
    hidden = kenichiro.get(page)
    assert hidden.status_code == 200
    assert f"person={cast.haruka.person_id}" not in hidden.text
    assert f"/people/{cast.haruka.person_id}/block" not in hidden.text


def test_a_claim_from_behind_a_block_neither_shows_nor_can_be_answered(
    session: Session, cast: Cast, browser_of: Browser
) -> None:
    project = shared_project(session, cast)
    staffing = session.scalars(sa.select(Staffing).where(Staffing.person_id == cast.kenichiro.person_id)).one()
    staffing.standing = Standing.CLAIMED
    block(session, asker=cast.kenichiro, person_id=cast.haruka.person_id, reason="", now=NOW)
    session.commit()
    kenichiro = browser_of(cast.kenichiro)
    assert "すずらん" not in kenichiro.get("/projects").text
    assert kenichiro.post(f"/projects/claims/{staffing.id}/confirm").status_code == 404
    assert kenichiro.get(f"/projects/{project.id}").status_code == 404


def test_two_blocks_end_one_by_one(session: Session, cast: Cast) -> None:
    one, two = cast.haruka, cast.kenichiro
    mine = block(session, asker=one, person_id=two.person_id, reason="x", now=NOW)
    session.flush()
    with pytest.raises(NoSuchPerson):
        block(session, asker=two, person_id=one.person_id, reason="", now=NOW)
    session.add(Block(owner_id=two.person_id, other_id=one.person_id, blocked_at=NOW))
    session.flush()
    with pytest.raises(NoSuchBlock):
        unblock(session, asker=two, block_id=mine.id)
    unblock(session, asker=one, block_id=mine.id)
    session.flush()
    with pytest.raises(NoSuchPerson):
        person_seen_by(session, asker=one, person_id=two.person_id)
    assert blocked_by(session, asker=one) == []


def test_nobody_is_blocked_who_is_no_member_or_oneself(session: Session, cast: Cast, browser_of: Browser) -> None:
    card = cast.card(cast.haruka, "西園寺", "由佳")
    haruka = browser_of(cast.haruka)
    for number in (card.id, cast.haruka.person_id, 999_999):
        assert haruka.post(f"/people/{number}/block").status_code == 404
    assert session.scalar(sa.select(sa.func.count()).select_from(Block)) == 0


def test_the_reason_is_sealed(session: Session, cast: Cast) -> None:
    block(session, asker=cast.haruka, person_id=cast.saki.person_id, reason="一人だけの理由", now=NOW)
    session.flush()
    raw = bytes(session.execute(sa.text("SELECT reason FROM block")).scalar_one())
    assert "一人だけの理由".encode() not in raw
