"""A mail can go on its own and goes by itself after a while; the card stays, and the mail is known when it comes again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.farewells.letting_go import KEPT_FOR, StillWaiting, let_go, let_go_old
from alumni.farewells.models import Farewell, FarewellState
from alumni.people.contact_points import contact_points_of
from tests.conftest import NOW, Cast
from tests.farewells.letters import mail
from tests.farewells.test_capture import drop
from tests.farewells.test_review import NATSUMI, cards

Browse = Callable[..., FlaskClient]


@pytest.fixture
def kept(session: Session, cast: Cast, browser_of: Browse) -> Farewell:
    """Natsumi's farewell, kept."""
    browser = browser_of(cast.haruka)
    drop(browser, mail())
    farewell = session.scalars(sa.select(Farewell)).one()
    browser.post(f"/farewells/{farewell.id}", data=NATSUMI)
    session.expire_all()
    return farewell


def stored(session: Session) -> bytes:
    """All that the table holds of the mails, opened."""
    rows = session.execute(sa.select(Farewell.raw, Farewell.summary, Farewell.draft))
    return b"".join(part if isinstance(part, bytes) else (part or "").encode() for row in rows for part in row)


def test_the_mail_goes_and_the_card_stays(session: Session, cast: Cast, browser_of: Browse, kept: Farewell) -> None:
    browser, path = browser_of(cast.haruka), f"/farewells/{kept.id}"
    page = browser.get(path).text
    assert f'href="{path}/let-go"' in page
    assert "the card stays" in page
    assert "cannot be brought back" in browser.get(f"{path}/let-go").text
    session.expire_all()
    assert b"natsumi" in stored(session), "asking erases nothing"
    gone = browser.post(f"{path}/let-go", follow_redirects=True).text
    assert "The mail is erased." in gone
    assert "The mail itself was erased on" in gone
    session.expire_all()
    assert stored(session) == b"{}"
    assert (kept.state, kept.last_working_day) == (FarewellState.KEPT, dt.date(2026, 11, 27))
    card = cards(session, cast.haruka)[0]
    assert kept.person_id == card.id
    assert len(contact_points_of(session, asker=cast.haruka, person_id=card.id)) == 3
    line = browser.get("/farewells?tab=kept").text
    assert "the mail itself is erased" in line
    assert "鷲宮" in line


def test_it_is_known_when_it_comes_again(session: Session, cast: Cast, browser_of: Browse, kept: Farewell) -> None:
    let_go(session, asker=cast.haruka, farewell_id=kept.id, now=NOW)
    session.commit()
    browser = browser_of(cast.haruka)
    drop(browser, mail())
    drop(browser, mail(message_id="<another@example.co.jp>"))
    assert session.scalar(sa.select(sa.func.count()).select_from(Farewell)) == 1
    session.expire_all()
    assert stored(session) == b"{}"
    assert "The mail itself was erased on" in browser.get(f"/farewells/{kept.id}").text
    browser.post(f"/farewells/{kept.id}/draft", data={"family_name": "大鷲"})
    session.expire_all()
    assert kept.draft is None


def test_one_set_aside_goes_out_of_sight_and_does_not_come_back(
    session: Session, cast: Cast, browser_of: Browse
) -> None:
    browser = browser_of(cast.haruka, "ja")
    drop(browser, mail())
    farewell = session.scalars(sa.select(Farewell)).one()
    with pytest.raises(StillWaiting):
        let_go(session, asker=cast.haruka, farewell_id=farewell.id, now=NOW)
    assert browser.get(f"/farewells/{farewell.id}/let-go").location == f"/farewells/{farewell.id}"
    browser.post(f"/farewells/{farewell.id}/set-aside")
    browser.post(f"/farewells/{farewell.id}/let-go")
    assert '控えないもの<span class="num">0</span>' in browser.get("/farewells?tab=aside").text
    browser.post("/farewells/put-back", data={"mail": str(farewell.id)})
    session.expire_all()
    assert farewell.state is FarewellState.SET_ASIDE
    assert stored(session) == b"{}"


def test_kept_mails_go_after_ninety_days(session: Session, kept: Farewell) -> None:
    assert kept.kept_at is not None
    last_day = kept.kept_at + KEPT_FOR
    assert let_go_old(session, now=last_day - dt.timedelta(seconds=1)) == 0
    assert let_go_old(session, now=last_day) == 1
    assert let_go_old(session, now=last_day) == 0
    assert stored(session) == b"{}"


def test_a_command_lets_them_go(session: Session, app: Flask, kept: Farewell, cast: Cast, browser_of: Browse) -> None:
    kept.kept_at = dt.datetime.now(dt.UTC) - dt.timedelta(days=91)
    session.commit()
    assert "about to be erased" in browser_of(cast.haruka).get(f"/farewells/{kept.id}").text
    said = app.test_cli_runner().invoke(args=["letters", "let-go"])
    assert said.output.startswith("1 mails erased"), said.output
    session.expire_all()
    assert stored(session) == b"{}"
    assert kept.let_go_at is not None


def test_what_waits_or_was_set_aside_is_not_let_go_by_itself(session: Session, cast: Cast, browser_of: Browse) -> None:
    browser = browser_of(cast.haruka)
    drop(browser, mail())
    assert let_go_old(session, now=NOW + dt.timedelta(days=1000)) == 0
    assert b"natsumi" in stored(session)
