"""Password and e-mailed code, each as a member would use it."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.conftest import Cast, site_on

SIX_DIGITS = re.compile(r"\b(\d{6})\b")


def outbox(app: Flask) -> list[object]:
    """The mails sent since the application was made."""
    return getattr(app.extensions["mailman"], "outbox", [])


def sign_in(client: FlaskClient, address: str, passcode: str):  # type: ignore[no-untyped-def]
    return client.post("/sign-in/one", data={"identity": address, "passcode": passcode})


def code_mailed_to(app: Flask, client: FlaskClient, address: str) -> str:
    before = len(outbox(app))
    answer = client.post("/sign-in/send-code", data={"identity": address, "chosen_method": "email"})
    assert answer.status_code == 200
    (mail,) = outbox(app)[before:]
    assert mail.to == [address]  # type: ignore[attr-defined]
    found = SIX_DIGITS.search(mail.body)  # type: ignore[attr-defined]
    assert found
    return found[1]


def test_a_password_opens_the_desk(cast: Cast, client: FlaskClient) -> None:
    assert sign_in(client, "haruka@example.com", "correct horse battery").status_code == 302
    assert client.get("/invitations").status_code == 200


def test_a_wrong_password_says_so_without_saying_who_exists(cast: Cast, client: FlaskClient) -> None:
    known = sign_in(client, "haruka@example.com", "wrong")
    unknown = sign_in(client, "nobody@example.com", "wrong")
    assert known.status_code == unknown.status_code == 200
    strip = re.compile(r'name="csrf_token"[^>]*|haruka|nobody')
    assert strip.sub("", known.text) == strip.sub("", unknown.text)
    assert client.get("/invitations").status_code == 302


def test_a_code_works_once(cast: Cast, app: Flask, client: FlaskClient) -> None:
    code = code_mailed_to(app, client, "haruka@example.com")
    assert sign_in(client, "haruka@example.com", code).status_code == 302
    assert client.get("/invitations").status_code == 200
    other = app.test_client()
    assert sign_in(other, "haruka@example.com", code).status_code == 200
    assert other.get("/invitations").status_code == 302


def test_the_code_mail_is_in_the_readers_language_and_holds_no_link(cast: Cast, app: Flask) -> None:
    client = app.test_client()
    client.post(
        "/sign-in/send-code",
        data={"identity": "haruka@example.com", "chosen_method": "email"},
        headers={"Accept-Language": "ja"},
    )
    mail = outbox(app)[-1]
    assert mail.subject == "サインインの番号"  # type: ignore[attr-defined]
    assert "10分" in mail.body  # type: ignore[attr-defined]
    assert "http" not in mail.body  # type: ignore[attr-defined]


def test_no_code_is_mailed_to_a_stranger(cast: Cast, app: Flask, client: FlaskClient) -> None:
    before = len(outbox(app))
    answer = client.post("/sign-in/send-code", data={"identity": "nobody@example.com", "chosen_method": "email"})
    assert answer.status_code == 200
    assert len(outbox(app)) == before


def test_signing_out_needs_a_press_not_a_link(cast: Cast, client: FlaskClient) -> None:
    sign_in(client, "haruka@example.com", "correct horse battery")
    assert client.get("/sign-out").status_code == 405
    assert client.get("/invitations").status_code == 200
    client.post("/sign-out")
    assert client.get("/invitations").status_code == 302


@pytest.mark.parametrize("next_page", ["//evil.example.com/", "https://evil.example.com", "/\\evil.example.com"])
def test_signing_in_never_leads_elsewhere(cast: Cast, client: FlaskClient, next_page: str) -> None:
    answer = client.post(
        "/sign-in/one",
        data={"identity": "haruka@example.com", "passcode": "correct horse battery", "next": next_page},
    )
    if answer.status_code == 200:  # refused whole
        assert client.get("/invitations").status_code == 302
    else:
        assert urlsplit(answer.location).netloc in ("", "localhost")
        assert not answer.location.startswith("//")


@pytest.mark.parametrize(("language", "heading"), [("ja", "お帰りなさい"), ("en", "Welcome back")])
def test_the_sign_in_page_in_both_languages(client: FlaskClient, language: str, heading: str) -> None:
    answer = client.get("/sign-in", headers={"Accept-Language": language})
    assert f'lang="{language}"' in answer.text
    assert heading in answer.text


def test_the_language_switch_stays_on_the_page(client: FlaskClient) -> None:
    answer = client.post("/language", data={"language": "ja", "back": "/sign-in?next=/account"})
    assert answer.location == "/sign-in?next=/account"
    assert "お帰りなさい" in client.get("/sign-in", headers={"Accept-Language": "en"}).text


@pytest.mark.parametrize(
    "back", ["//evil.example.com", "https://evil.example.com/", "/\\evil", "", "\n//evil.example.com"]
)
def test_the_language_switch_never_leads_elsewhere(client: FlaskClient, back: str) -> None:
    assert client.post("/language", data={"language": "ja", "back": back}).location == "/"


def test_forms_without_their_token_are_refused(database: str) -> None:
    guarded = site_on(database, WTF_CSRF_ENABLED=True)
    for path in ("/sign-in/one", "/language", "/come-in/anything"):
        answer = guarded.test_client().post(path, data={"identity": "haruka@example.com", "passcode": "x"})
        assert answer.status_code == 400, path
        assert "open for too long" in answer.text
