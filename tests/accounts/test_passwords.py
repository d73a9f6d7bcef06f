"""Passwords that fall to the first guesses are refused wherever one is chosen, and no other rule stands in the way."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.accounts.breached import is_breached
from alumni.accounts.models import User
from alumni.accounts.passwords import OF_THIS_SITE, is_easily_guessed
from tests.accounts.test_signing_in import outbox, sign_in
from tests.conftest import Cast

HARUKA, RIGHT = "haruka@example.com", "correct horse battery"
GUESSED_FIRST = """
    password123 1234567890 qwertyuiop iloveyou123 1q2w3e4r5t qwerty12345 password1234 123456789a passw0rd123 aaaaaaaaaa
    1111111111 abcdefghij 0987654321 qwerty1234 michael1234 welcome123 welcome2024 letmein123 superman123 1qaz2wsx3edc
    zaq12wsxcde3 asdfghjkl123 abc123abc123 admin12345 liverpool1 manchester1 qwertyuiop123 1234512345 iloveyou12 basketball1
    trustno1trustno1 doraemon2020 pokemon1234 12345678910 monkeymonkey dragon1234 football123 qazwsxedcrfv q1w2e3r4t5y6
    147258369000 0123456789 computer123 mypassword1 passwordpassword changeme123 sunshine123 princess123 iloveyou1234
    correcthorsebatterystaple sakura19850412 PASSWORD123 P@ssw0rd!! ｐａｓｓｗｏｒｄ１２３
    """.split()
HARD = [
    "walrus ferry nineteen", "ほたるいか と 雪渓 四つ", "k7#Vq9!zLm", "gatehouse-violet-tram", "zzq mauve kettle", RIGHT,
    "oboe" * 2 + " kestrel", "7391046285 k",
]  # fmt: skip


@pytest.mark.parametrize("password", GUESSED_FIRST)
def test_what_is_guessed_first_is_refused(password: str) -> None:
    assert is_easily_guessed(password)


@pytest.mark.parametrize("password", HARD)
def test_other_words_of_any_script_and_make_pass(password: str) -> None:
    assert not is_easily_guessed(password)


def test_words_of_this_site_count_for_nothing() -> None:
    let_through = [word for word in OF_THIS_SITE if not is_easily_guessed(f"{word}{word}2026!")]
    assert let_through == []


def test_ones_own_name_and_address_count_for_nothing() -> None:
    assert is_easily_guessed("saionji1985yuka", about=["Saionji", "yuka.s@example.org"])
    assert not is_easily_guessed("saionji1985yuka")


def test_a_long_password_is_weighed_quickly_and_whole_ones_are_kept(app: Flask, cast: Cast) -> None:
    long = "".join(chr(0x3042 + n % 80) for n in range(64)) + " end"
    client = app.test_client()
    assert sign_in(client, HARUKA, RIGHT).status_code == 302
    assert change(client, RIGHT, long).status_code == 302
    assert sign_in(app.test_client(), HARUKA, long[:-1]).status_code == 200
    assert sign_in(app.test_client(), HARUKA, long.upper()).status_code == 200
    assert sign_in(app.test_client(), HARUKA, long).status_code == 302


def change(client: FlaskClient, old: str, new: str):  # type: ignore[no-untyped-def]
    return client.post("/account/password", data={"password": old, "new_password": new, "new_password_confirm": new})


def test_changing_needs_the_old_one_and_a_good_new_one(cast: Cast, app: Flask) -> None:
    client = app.test_client()
    sign_in(client, HARUKA, RIGHT)
    assert change(client, "not the old one", "walrus ferry nineteen").status_code == 200
    weak = change(client, RIGHT, "jinmyaku2026")
    assert "easily guessed" in weak.text
    assert "easily guessed" in change(client, RIGHT, "haruka1985!").text
    assert sign_in(app.test_client(), HARUKA, RIGHT).status_code == 302


@pytest.mark.parametrize(("language", "words"), [("en", "easily guessed"), ("ja", "推測されやすい")])
def test_a_newcomer_is_told_in_words(cast: Cast, app: Flask, browser_of, language: str, words: str) -> None:  # type: ignore[no-untyped-def]
    page = browser_of(cast.haruka).post("/invitations", data={"label": "Yuka"})
    path = re.search(r"/come-in/[\w-]+", page.text)[0]  # type: ignore[index]
    newcomer = {
        "family_name": "Saionji",
        "given_name": "Yuka",
        "email": "yuka@example.org",
        "password": "saionji1985yuka",
    }
    answer = app.test_client().post(path, data=newcomer, headers={"Accept-Language": language})
    assert answer.status_code == 422
    assert words in answer.text
    assert "saionji1985yuka" not in answer.text


def reset_path(app: Flask) -> str:
    app.test_client().post("/sign-in/forgot", data={"email": HARUKA})
    return re.search(r"/sign-in/forgot/\S+", outbox(app)[-1].body)[0]  # type: ignore[index,attr-defined]


def test_a_new_password_by_mail_works_once_and_opens_no_door(cast: Cast, app: Flask, session: Session) -> None:
    account = session.scalars(sa.select(User).where(User.email == HARUKA)).one()
    with app.app_context():
        key = app.extensions["security"].totp_factory.generate_totp_secret()
    account.tf_primary_method, account.tf_totp_secret = "authenticator", key
    session.commit()
    path, client = reset_path(app), app.test_client()
    new = {"password": "walrus ferry nineteen", "password_confirm": "walrus ferry nineteen"}
    weak = {"password": "password123", "password_confirm": "password123"}
    assert "easily guessed" in client.post(path, data=weak).text
    assert client.post(path, data=new).status_code == 302
    assert client.get("/account").status_code == 302, "nobody is signed in by a link of a mail"
    asked = sign_in(client, HARUKA, "walrus ferry nineteen")
    assert "/sign-in/second" in (asked.location or ""), "the second step stays"
    other = {"password": "kettle mauve violet", "password_confirm": "kettle mauve violet"}
    app.test_client().post(path, data=other)
    assert sign_in(app.test_client(), HARUKA, "kettle mauve violet").status_code == 200


def test_a_mailed_link_for_a_new_password_ends_after_an_hour(app: Flask) -> None:
    assert app.config["SECURITY_RESET_PASSWORD_WITHIN"] == dt.timedelta(hours=1)


@pytest.fixture
def service() -> Iterator[tuple[str, list[str]]]:
    """A service as haveibeenpwned.com has one, that knows one password; and what it was asked."""
    known, asked = hashlib.sha1(b"walrus ferry nineteen").hexdigest().upper(), []

    class Ranges(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            body = f"{'0' * 35}:0\r\n{known[5:]}:37\r\n".encode() if self.path.endswith(known[:5]) else b"A:1\r\n"
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            return

    server = HTTPServer(("127.0.0.1", 0), Ranges)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/range/", asked
    server.shutdown()
    server.server_close()


def test_a_breached_password_is_refused_and_only_five_figures_leave(
    cast: Cast, app: Flask, service: tuple[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    url, asked = service
    monkeypatch.setitem(app.config, "BREACHED_PASSWORDS_URL", url)
    client = app.test_client()
    sign_in(client, HARUKA, RIGHT)
    assert "known from a breach" in change(client, RIGHT, "walrus ferry nineteen").text
    assert change(client, RIGHT, "gatehouse-violet-tram").status_code == 302
    assert all(re.fullmatch(r"/range/[0-9A-F]{5}", path) for path in asked)
    assert len(asked) == 2


def test_a_service_that_is_away_keeps_nobody_out(app: Flask) -> None:
    assert not is_breached("walrus ferry nineteen", service="http://127.0.0.1:9/range")
