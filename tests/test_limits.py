"""How often a page may be asked: every page where a stranger can guess is counted, and what is over is our own page."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask

from alumni.accounts.door import NOT_BUILT_YET, is_open
from alumni.limits import counted_as
from tests.conftest import site_on

NOTHING_TO_GUESS = {"accounts.language", "static", "bootstrap.static", "security.static"}
COSTLY = {
    "farewells.capture", "letterbox.drop", "letterbox.sweep", "jinmyaku.people", "referrals.preview", "referrals.send",
    "accounts.my_addresses", "accounts.move", "accounts.invite",
}  # fmt: skip
GUESSABLE_INSIDE = {
    "accounts.prove_address", "accounts.move_codes", "accounts.second_step", "handover.keep_card", "security.us_verify",
    "security.change_password", "security.wan_verify_response",
}  # fmt: skip


def guessable_from_outside(app: Flask) -> Iterator[str]:
    """Endpoints a stranger may send a form to, or whose path holds words of his choice."""
    for rule in app.url_map.iter_rules():
        endpoint = rule.endpoint
        if endpoint in NOTHING_TO_GUESS | NOT_BUILT_YET or not is_open(app, endpoint):
            continue
        if "POST" in (rule.methods or set()) or rule.arguments:
            yield endpoint


def test_every_page_where_a_stranger_can_guess_is_counted(app: Flask) -> None:
    found = set(guessable_from_outside(app))
    assert {"accounts.come_in", "security.us_signin", "handover.card", "security.reset_password"} <= found
    assert {endpoint for endpoint in found if not counted_as(app, endpoint)} == set()


def test_pages_that_take_work_and_codes_of_members_are_counted(app: Flask) -> None:
    assert {endpoint for endpoint in COSTLY if counted_as(app, endpoint) != "costly"} == set()
    assert {endpoint for endpoint in GUESSABLE_INSIDE if counted_as(app, endpoint) != "guessable"} == set()


@pytest.fixture(scope="module")
def strict(database: str) -> Flask:
    """A site that takes three guesses a minute from one, and five from an address."""
    return site_on(
        database, LIMIT_GUESSABLE="3 per minute", LIMIT_GUESSABLE_ADDRESS="5 per minute", LIMIT_COSTLY="3 per minute"
    )


def paths_open(app: Flask) -> Iterator[tuple[str, str]]:
    seen = set()
    for rule in app.url_map.iter_rules():
        if rule.endpoint in seen or rule.endpoint not in set(guessable_from_outside(app)):
            continue
        seen.add(rule.endpoint)
        with app.test_request_context():
            path = app.url_for(rule.endpoint, **dict.fromkeys(rule.arguments, "x"))
        yield ("POST" if "POST" in (rule.methods or set()) else "GET"), path


def test_the_fourth_guess_is_too_many_on_each_of_them(strict: Flask) -> None:
    tried = 0
    for number, (method, path) in enumerate(paths_open(strict)):
        client = strict.test_client()
        asking_from = {"REMOTE_ADDR": f"198.51.100.{number}"}
        answers = [client.open(path, method=method, environ_overrides=asking_from) for _ in range(4)]
        assert 429 not in [one.status_code for one in answers[:3]], path
        assert answers[3].status_code == 429, path
        assert int(answers[3].headers["Retry-After"]) >= 1, path
        elsewhere = {"REMOTE_ADDR": f"203.0.113.{number}"}
        assert client.open(path, method=method, environ_overrides=elsewhere).status_code != 429, (
            "another is not held up"
        )
        tried += 1
    assert tried > 12


@pytest.mark.parametrize(("language", "words"), [("ja", "少し間をおいてください。"), ("en", "That was a little fast.")])
def test_over_the_limit_is_our_page_in_the_readers_language(strict: Flask, language: str, words: str) -> None:
    client, there = strict.test_client(), {"REMOTE_ADDR": f"192.0.2.{len(language) + len(words)}"}
    for _ in range(4):
        answer = client.post(
            "/sign-in/one", data={"identity": "a@example.com", "passcode": "secret words"},
            environ_overrides=there, headers={"Accept-Language": language},
        )  # fmt: skip
    assert answer.status_code == 429
    assert f'lang="{language}"' in answer.text
    assert words in answer.text
    assert "secret words" not in answer.text, "a password is never written into a page"


def test_what_was_typed_can_be_sent_again_from_the_page(strict: Flask) -> None:
    client, there = strict.test_client(), {"REMOTE_ADDR": "192.0.2.77"}
    for _ in range(4):
        answer = client.post(
            "/come-in/x", data={"family_name": "<西園寺>", "given_name": "由佳"}, environ_overrides=there
        )
    assert answer.status_code == 429
    assert 'value="&lt;西園寺&gt;"' in answer.text
    assert 'action="/come-in/x"' in answer.text


def test_one_line_is_one_address_however_many_it_uses(strict: Flask) -> None:
    client = strict.test_client()
    answers = [
        client.post("/sign-in/one", environ_overrides={"REMOTE_ADDR": f"2001:db8:1:2::{n}"}).status_code
        for n in range(4)
    ]
    assert answers[3] == 429
    assert client.post("/sign-in/one", environ_overrides={"REMOTE_ADDR": "2001:db8:1:3::1"}).status_code != 429
