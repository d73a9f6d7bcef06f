"""The site stands: health, both languages, closed doors."""

from __future__ import annotations

from flask.testing import FlaskClient

from tests.conftest import Cast


def test_health_is_open(client: FlaskClient) -> None:
    answer = client.get("/healthz")
    assert (answer.status_code, answer.text) == (200, "ok\n")


def test_a_member_gets_in(cast: Cast, browser_of) -> None:  # type: ignore[no-untyped-def]
    assert browser_of(cast.haruka).get("/account").status_code == 200
