"""Signed-in sessions: seen by their owner, ended one by one or all at once, never handed on."""

from __future__ import annotations

import datetime as dt
import re

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni import clock
from alumni.accounts import devices
from alumni.accounts.models import Device, User
from tests.accounts.test_signing_in import sign_in
from tests.conftest import NOW, Cast

HARUKA, RIGHT = "haruka@example.com", "correct horse battery"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Version/19.0 Mobile/15E148 Safari/604.1"


def browser(app: Flask, agent: str = FIREFOX) -> FlaskClient:
    client = app.test_client()
    client.environ_base["HTTP_USER_AGENT"] = agent
    assert sign_in(client, HARUKA, RIGHT).status_code == 302
    return client


def is_in(client: FlaskClient) -> bool:
    return client.get("/invitations").status_code == 200


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        (FIREFOX, "firefox windows"), (IPHONE, "safari iphone"), ("", "- -"), ("curl/8", "- -"), ("x" * 90_000, "- -"),
        ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/143.0.0.0 Safari/537.36 Edg/143.0", "edge linux"),
        ("Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/143.0 Mobile Safari/537.36 Line/15.1", "line android"),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605 Version/19 Safari/605", "safari mac"),
    ],
)  # fmt: skip
def test_browsers_are_named_in_words(agent: str, words: str) -> None:
    assert devices.words_for_browser(agent) == words


@pytest.mark.parametrize(("language", "name"), [("en", "Safari on iPhone"), ("ja", "iPhoneのSafari")])
def test_the_page_names_browser_place_and_day(cast: Cast, app: Flask, language: str, name: str) -> None:
    browser(app)
    phone = browser(app, IPHONE)
    page = phone.get("/account/devices", headers={"Accept-Language": language}).text
    assert name in page
    assert ("Firefox on Windows" if language == "en" else "WindowsのFirefox") in page
    assert "127.0.0.1" in page
    assert page.count("/sign-out") - page.count('action="/sign-out"') == 1, "the other one only"


def test_one_device_is_signed_out_and_stays_out(cast: Cast, app: Flask, browser_of) -> None:  # type: ignore[no-untyped-def]
    lost, here = browser(app), browser(app, IPHONE)
    (path,) = re.findall(r"/account/devices/\d+/sign-out", here.get("/account/devices").text)
    assert browser_of(cast.saki).post(path).status_code == 404, "nobody else's"
    assert is_in(lost)
    assert here.post(path).status_code == 302
    assert (is_in(lost), is_in(here)) == (False, True)
    assert here.post(path).status_code == 404


def test_an_old_session_is_refused_after_signing_out_everywhere(cast: Cast, app: Flask) -> None:
    old, here = browser(app), browser(app, IPHONE)
    cookie = old.get_cookie("session")
    assert cookie is not None
    assert here.post("/account/devices/everywhere").location == "/sign-in"
    thief = app.test_client()
    thief.set_cookie("session", cookie.value)
    assert [is_in(one) for one in (old, here, thief)] == [False] * 3


def test_a_cookie_copied_before_signing_out_is_worth_nothing_after(cast: Cast, app: Flask) -> None:
    owner, thief = browser(app), app.test_client()
    cookie = owner.get_cookie("session")
    assert cookie is not None
    thief.set_cookie("session", cookie.value)
    assert is_in(thief)
    owner.post("/sign-out")
    assert not is_in(thief)


def test_signing_in_begins_a_new_session_whatever_stood_in_the_cookie(cast: Cast, app: Flask) -> None:
    """Session fixation: who planted the cookie of before is not carried in, nor is his token for forms."""
    victim, attacker = app.test_client(), app.test_client()
    attacker.get("/sign-in")
    with attacker.session_transaction() as planted:
        planted.update(device="planted", csrf_token="planted", _user_id="planted")
    cookie = attacker.get_cookie("session")
    assert cookie is not None
    victim.set_cookie("session", cookie.value)
    assert sign_in(victim, HARUKA, RIGHT).status_code == 302
    with victim.session_transaction() as kept:
        assert kept["device"] != "planted"
        assert kept.get("csrf_token") != "planted"
    assert is_in(victim)
    assert not is_in(attacker)
    secrets = set()
    for _ in range(2):
        sign_in(fresh := app.test_client(), HARUKA, RIGHT)
        with fresh.session_transaction() as kept:
            secrets.add(kept["device"])
    assert len(secrets) == 2


def test_a_new_password_ends_the_other_sessions(cast: Cast, app: Flask, session: Session) -> None:
    other, here = browser(app), browser(app, IPHONE)
    new = "another long password"
    answer = here.post("/account/password", data={"password": RIGHT, "new_password": new, "new_password_confirm": new})
    assert answer.status_code == 302
    assert (is_in(other), is_in(here)) == (False, True)
    alive = sa.select(sa.func.count()).select_from(Device).where(Device.ended_at.is_(None))
    assert session.scalar(alive.where(Device.owner_id == cast.haruka.person_id)) == 1
    acts = session.execute(sa.text("SELECT act, actor_id FROM audit_entry")).all()
    assert ("password.changed", cast.haruka.person_id) in [tuple(one) for one in acts]


def test_keep_me_signed_in_makes_a_lasting_session_and_no_other_cookie(cast: Cast, app: Flask) -> None:
    for remember, lasts in (("y", True), ("", False)):
        client = app.test_client()
        client.post("/sign-in/one", data={"identity": HARUKA, "passcode": RIGHT, "remember": remember})
        cookie = client.get_cookie("session")
        assert cookie is not None
        assert (cookie.expires is not None) is lasts
        assert client.get_cookie("remember_token") is None


def test_the_day_is_noted_once_and_looking_writes_nothing_else(
    cast: Cast, app: Flask, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = browser(app)
    monkeypatch.setattr(clock, "now", lambda: NOW + dt.timedelta(days=20))
    assert is_in(client)
    seen = session.scalars(sa.select(Device.seen_on).where(Device.owner_id == cast.haruka.person_id)).one()
    assert seen == (NOW + dt.timedelta(days=20)).date()
    with app.app_context():
        engine = session.get_bind()
    writes: list[str] = []

    def watch(_c, _cursor, statement, *_rest) -> None:  # type: ignore[no-untyped-def]
        if re.match("INSERT|UPDATE|DELETE", statement):
            writes.append(statement)

    sa.event.listen(engine, "before_cursor_execute", watch)
    try:
        assert is_in(client)
    finally:
        sa.event.remove(engine, "before_cursor_execute", watch)
    assert writes == []


def test_neither_secret_nor_address_is_in_the_database_in_the_clear(cast: Cast, app: Flask, session: Session) -> None:
    client = browser(app)
    with client.session_transaction() as kept:
        secret = kept["device"]
    rows = str(session.connection().exec_driver_sql("SELECT * FROM device").all())
    assert secret not in rows
    assert "127.0.0.1" not in rows


def test_an_account_that_was_closed_is_out_at_once(cast: Cast, app: Flask, session: Session) -> None:
    client = browser(app)
    session.execute(sa.update(User).where(User.email == HARUKA).values(active=False))
    session.commit()
    assert not is_in(client)
