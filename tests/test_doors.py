"""Closed by default: every route turns a stranger away unless it is on this list, and the list is short on purpose."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import AnyConverter, BaseConverter, IntegerConverter

from alumni.accounts.door import NOT_BUILT_YET, is_open
from app import create_app
from tests.conftest import SECRETS, Cast

OPEN = {
    "static", "bootstrap.static", "security.static", "healthz", "desk.desk", "accounts.come_in", "accounts.language",
    "security.login", "security.us_signin", "security.us_signin_send_code", "security.forgot_password",
    "security.reset_password", "security.wan_signin", "security.wan_signin_response",
    "security.two_factor_token_validation", "security.mf_recovery",
    "handover.leave_word", "handover.change_word", "handover.erase_word", "handover.word_vcf",
    "handover.word_qr", "captured.yours", "captured.correct", "captured.erase", "captured.erased", "captured.come_in",
    "handover.card", "handover.card_vcf", "handover.card_qr",
    "applications.apply", "applications.mine", "applications.change", "applications.withdraw", "applications.take_up",
    "applications.come_in", "moderation.outside",
}  # fmt: skip


def made_up(converter: BaseConverter) -> int | str:
    """A value that the converter takes: a number, the first of a choice, or a word."""
    if isinstance(converter, AnyConverter):
        return min(converter.items)
    return 1 if isinstance(converter, IntegerConverter) else "x"


def closed_routes(app: Flask) -> Iterator[tuple[str, str, str]]:
    """(endpoint, method, path) of every route that is not open, with made-up values for its variables."""
    for rule in app.url_map.iter_rules():
        if rule.endpoint in OPEN:
            continue
        values = {name: made_up(rule._converters[name]) for name in rule.arguments}
        with app.test_request_context():
            path = app.url_for(rule.endpoint, **values)
        for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"}):
            yield rule.endpoint, method, path


def test_only_the_listed_pages_are_open(app: Flask) -> None:
    assert {endpoint for endpoint in app.view_functions if is_open(app, endpoint)} == OPEN


def test_a_stranger_is_turned_away_everywhere(app: Flask, client: FlaskClient) -> None:
    tried = 0
    for endpoint, method, path in closed_routes(app):
        answer = client.open(path, method=method)
        tried += 1
        if endpoint in NOT_BUILT_YET:
            assert answer.status_code == 404, path
        elif method == "GET":
            assert answer.status_code == 302, path
            assert answer.location.startswith("/sign-in?next="), path
        else:
            assert answer.status_code == 401, path
    assert tried > 20


def test_a_member_without_rows_meets_no_stack_trace(app: Flask, cast: Cast, browser_of) -> None:  # type: ignore[no-untyped-def]
    """Every page answers a member who owns nothing with a page or a plain 404, in both languages."""
    for language in ("en", "ja"):
        browser = browser_of(cast.saki, language)
        for endpoint, method, path in closed_routes(app):
            if method == "GET" and endpoint not in NOT_BUILT_YET:
                assert browser.get(path).status_code in (200, 302, 404), path


def test_a_number_no_row_can_have_is_a_page_that_is_not_there(app: Flask, cast: Cast, browser_of) -> None:  # type: ignore[no-untyped-def]
    browser = browser_of(cast.haruka)
    for _endpoint, method, path in closed_routes(app):
        if method == "GET" and "/1" in path:
            assert browser.get(path.replace("/1", f"/{2**31}")).status_code == 404, path


@pytest.mark.parametrize("path", ["/no-such-page", "/come-in/not-a-token"])
def test_what_is_not_there_says_so_in_both_languages(client: FlaskClient, path: str) -> None:
    japanese = client.get(path, headers={"Accept-Language": "ja"})
    english = client.get(path, headers={"Accept-Language": "en"})
    assert (japanese.status_code, english.status_code) == (404, 404)
    assert "このページは見つかりませんでした" in japanese.text
    assert "There is no such page" in english.text


def test_headers_on_every_answer(client: FlaskClient) -> None:
    for path in ("/", "/sign-in", "/no-such-page"):
        answer = client.get(path)
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["X-Frame-Options"] == "DENY"
        assert answer.headers["Cache-Control"] == "no-store"


def test_a_forged_host_gets_nothing_once_the_site_knows_its_name(database: str) -> None:
    """Links in mails are made from the host of the request; only our own may name it."""
    known = create_app({**SECRETS, "DATABASE_URL": database, "PUBLIC_URL": "https://jinmyaku.example.org"})
    assert known.test_client().get("/sign-in", headers={"Host": "evil.example.com"}).status_code == 400
    assert known.test_client().get("/sign-in", headers={"Host": "jinmyaku.example.org"}).status_code == 200
