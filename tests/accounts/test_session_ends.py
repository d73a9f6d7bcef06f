"""Sessions end by themselves, on the host's word, and leave nothing behind in the browser."""

from __future__ import annotations

import datetime as dt

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.accounts import devices
from alumni.accounts.models import Device
from app import create_app
from tests.accounts.test_signing_in import sign_in
from tests.conftest import SECRETS, Cast

HARUKA, SAKI, RIGHT = "haruka@example.com", "saki@example.org", "correct horse battery"


def browser(app: Flask, address: str) -> FlaskClient:
    client = app.test_client()
    assert sign_in(client, address, RIGHT).status_code == 302
    return client


def is_in(client: FlaskClient) -> bool:
    return client.get("/invitations").status_code == 200


@pytest.mark.parametrize(
    ("unused", "since", "goes_on"), [(29, 29, True), (31, 31, False), (0, 89, True), (0, 91, False)]
)
def test_a_session_ends_unused_after_thirty_days_and_used_after_ninety(
    cast: Cast, app: Flask, session: Session, unused: int, since: int, goes_on: bool
) -> None:
    client = browser(app, HARUKA)
    now = dt.datetime.now(dt.UTC)
    session.execute(
        sa.update(Device).values(
            seen_on=(now - dt.timedelta(days=unused)).date(), made_at=now - dt.timedelta(days=since)
        )
    )
    session.commit()
    assert is_in(client) is goes_on
    with app.app_context():
        shown = devices.signed_in(session, asker=cast.haruka, secret="", now=now)
    assert len(shown) == goes_on


def test_the_host_ends_the_sessions_of_one_member_or_of_all(cast: Cast, app: Flask, session: Session) -> None:
    here, there = browser(app, HARUKA), browser(app, SAKI)
    run = app.test_cli_runner().invoke
    assert run(args=["hosts", "sign-out", SAKI.upper()]).exit_code == 0
    assert (is_in(here), is_in(there)) == (True, False)
    assert run(args=["hosts", "sign-out", "--everybody"]).exit_code == 0
    assert not is_in(here)
    assert run(args=["hosts", "sign-out", "nobody@example.com"]).exit_code == 1
    assert run(args=["hosts", "sign-out"]).exit_code == 2
    acts = session.scalars(sa.text("SELECT act FROM audit_entry")).all()
    assert acts.count("signed_out.by_host") == 1 + 3


def test_the_list_of_devices_asks_who_it_is_once_more(cast: Cast, app: Flask) -> None:
    client = browser(app, HARUKA)
    assert client.get("/account/devices").status_code == 200
    with client.session_transaction() as kept:
        kept["fs_paa"] -= 30 * 3600
        kept.pop("fs_gexp", None)
    assert "/account/confirm" in client.get("/account/devices").location


def test_signing_out_clears_what_the_browser_kept(cast: Cast, app: Flask) -> None:
    assert '"cache"' in browser(app, HARUKA).post("/sign-out").headers["Clear-Site-Data"]
    assert '"cache"' in browser(app, HARUKA).post("/account/devices/everywhere").headers["Clear-Site-Data"]


def test_cookies_belong_to_this_host_alone_and_go_over_https_only(database: str) -> None:
    answers = cookies_of("https://jinmyaku.example", database)
    assert {cookie.partition("=")[0] for cookie in answers} == {"__Host-session", "__Host-browser"}
    for cookie in answers:
        rules = {rule.strip().lower() for rule in cookie.split(";")[1:]}
        assert {"secure", "httponly", "path=/", "samesite=lax"} <= rules, cookie
        assert not any(rule.startswith("domain") for rule in rules), cookie


def cookies_of(url: str, database: str) -> list[str]:
    site = create_app({**SECRETS, "DATABASE_URL": database, "PUBLIC_URL": url}, MAIL_BACKEND="locmem", MAIL_ASIDE=False)
    client = site.test_client()
    first = client.get("/sign-in", base_url=url)
    token = first.text.partition('name="csrf_token"')[2].partition('value="')[2].partition('"')[0]
    answer = client.post(
        "/sign-in/send-code", base_url=url, data={"identity": "x@example.com", "csrf_token": token},
        headers={"Referer": f"{url}/sign-in"},
    )  # fmt: skip
    return [*first.headers.getlist("Set-Cookie"), *answer.headers.getlist("Set-Cookie")]


def test_a_cookie_nobody_signed_is_no_session(cast: Cast, app: Flask) -> None:
    client = browser(app, HARUKA)
    signed = client.get_cookie("session")
    assert signed is not None
    words, time, signature = signed.value.rsplit(".", 2)
    forged = app.test_client()
    for value in (f"{words}.{time}.{signature[::-1]}", f"{words}.{time}.", words):
        forged.set_cookie("session", value)
        assert not is_in(forged)
    forged.set_cookie("session", signed.value)
    assert is_in(forged)
