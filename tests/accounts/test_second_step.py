"""The authenticator after the password, and the recovery codes in its place."""

from __future__ import annotations

import re

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from passlib.totp import TOTP
from sqlalchemy.orm import Session

from alumni.accounts.models import User
from tests.accounts.test_signing_in import code_mailed_to, sign_in
from tests.conftest import Cast

HARUKA, RIGHT = "haruka@example.com", "correct horse battery"
STEP = 30
"""Seconds an authenticator shows one code."""


class Phone:
    """An authenticator app that was shown the key; each look is one step later, as a code works once."""

    def __init__(self, page: str) -> None:
        key = re.search(r'<code class="key">([\w-]+)', page)
        assert key
        self._totp, self._steps = TOTP(key=key[1].replace("-", ""), format="base32"), -1

    def figures(self) -> str:
        self._steps += 1
        return self._totp.generate(self._totp.normalize_time(None) + STEP * (self._steps - 1)).token


def set_up(browser: FlaskClient) -> Phone:
    phone = Phone(browser.get("/account/second-step").text)
    answer = browser.post("/account/second-step", data={"code": phone.figures()})
    assert answer.location == "/account/recovery-codes?show_codes=1"
    return phone


def is_in(client: FlaskClient) -> bool:
    return client.get("/invitations").status_code == 200


def test_after_the_password_the_figures_are_asked_for_and_work_once(cast: Cast, app: Flask, browser_of) -> None:  # type: ignore[no-untyped-def]
    phone = set_up(browser_of(cast.haruka))
    client, figures = app.test_client(), phone.figures()
    assert sign_in(client, HARUKA, RIGHT).location.startswith("/sign-in/second")
    assert not is_in(client)
    assert "six figures your authenticator shows" in client.get("/sign-in/second").text
    assert client.post("/sign-in/second", data={"code": "000000"}).status_code == 200
    assert client.post("/sign-in/second", data={"code": figures}).status_code == 302
    assert is_in(client)
    other = app.test_client()
    sign_in(other, HARUKA, RIGHT)
    assert other.post("/sign-in/second", data={"code": figures}).status_code == 200
    assert not is_in(other), "the same figures a second time"


def test_a_mailed_code_asks_for_the_figures_too(cast: Cast, app: Flask, browser_of) -> None:  # type: ignore[no-untyped-def]
    set_up(browser_of(cast.haruka))
    client = app.test_client()
    answer = sign_in(client, HARUKA, code_mailed_to(app, client, HARUKA))
    assert answer.location.startswith("/sign-in/second")
    assert not is_in(client)


def test_a_slip_while_setting_up_costs_nothing(cast: Cast, browser_of) -> None:  # type: ignore[no-untyped-def]
    browser = browser_of(cast.haruka)
    page = browser.get("/account/second-step").text
    wrong = browser.post("/account/second-step", data={"code": "000000"})
    assert wrong.status_code == 422
    assert "not the figures shown now" in wrong.text
    key = re.compile(r'<code class="key">([\w-]+)')
    assert key.findall(wrong.text) == key.findall(page)
    assert browser.post("/account/second-step", data={"code": Phone(page).figures()}).status_code == 302


def test_recovery_codes_work_once_each(cast: Cast, app: Flask, browser_of) -> None:  # type: ignore[no-untyped-def]
    browser = browser_of(cast.haruka)
    set_up(browser)
    codes = re.findall(r"<li><code>([\w-]+)</code>", browser.get("/account/recovery-codes?show_codes=1").text)
    assert len(set(codes)) == 10
    client = app.test_client()
    sign_in(client, HARUKA, RIGHT)
    assert client.post("/sign-in/recovery", data={"code": f" {codes[0].upper()} "}).status_code == 302
    assert is_in(client)
    again = app.test_client()
    sign_in(again, HARUKA, RIGHT)
    assert again.post("/sign-in/recovery", data={"code": codes[0]}).status_code == 200
    assert not is_in(again)
    browser.post("/account/recovery-codes", data={"generate_new_codes": "1"})
    assert again.post("/sign-in/recovery", data={"code": codes[1]}).status_code == 200, "new ones end the old"
    assert not is_in(again)


def test_guessing_the_figures_is_slowed_for_the_account(cast: Cast, app: Flask, browser_of) -> None:  # type: ignore[no-untyped-def]
    set_up(browser_of(cast.haruka))
    for n in range(6):
        client = app.test_client()
        sign_in(client, HARUKA, RIGHT)
        page = client.post("/sign-in/second", data={"code": f"{n:06d}"}).text
    assert "several wrong codes" in page


def test_without_the_password_there_is_no_second_step(cast: Cast, app: Flask, browser_of) -> None:  # type: ignore[no-untyped-def]
    phone = set_up(browser_of(cast.haruka))
    client = app.test_client()
    for path in ("/sign-in/second", "/sign-in/recovery"):
        assert client.post(path, data={"code": phone.figures()}).location == "/sign-in"
    assert not is_in(client)


def test_taken_away_it_is_asked_for_no_more(cast: Cast, app: Flask, session: Session, browser_of) -> None:  # type: ignore[no-untyped-def]
    browser = browser_of(cast.haruka)
    set_up(browser)
    assert "Sign in without the second step" in browser.get("/account/second-step").text
    assert browser.post("/account/second-step/remove").status_code == 302
    client = app.test_client()
    sign_in(client, HARUKA, RIGHT)
    assert is_in(client)
    acts = [one for (one,) in session.execute(sa.text("SELECT act FROM audit_entry ORDER BY number")).all()]
    assert acts == ["second_step.kept", "second_step.removed"]


@pytest.mark.parametrize(("language", "words"), [("ja", "2段階目の確認"), ("en", "The second step")])
def test_its_pages_in_both_languages(cast: Cast, app: Flask, browser_of, language: str, words: str) -> None:  # type: ignore[no-untyped-def]
    browser = browser_of(cast.haruka, language)
    assert words in browser.get("/account/second-step").text
    set_up(browser)
    client = app.test_client()
    sign_in(client, HARUKA, RIGHT)
    assert words in client.get("/sign-in/second", headers={"Accept-Language": language}).text
    assert client.get("/sign-in/recovery").status_code == 200


def test_no_key_and_no_code_is_in_the_database_in_the_clear(cast: Cast, session: Session, browser_of) -> None:  # type: ignore[no-untyped-def]
    browser = browser_of(cast.haruka)
    key = re.search(r'<code class="key">([\w-]+)', browser.get("/account/second-step").text)
    assert key
    set_up(browser)
    codes = re.findall(r"<li><code>([\w-]+)</code>", browser.get("/account/recovery-codes?show_codes=1").text)
    rows = str(session.execute(sa.select(User.__table__)).all())
    assert key[1].replace("-", "") not in rows
    assert not any(code in rows for code in codes)
