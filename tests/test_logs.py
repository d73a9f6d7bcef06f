"""What the log says of trouble, and what it never says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
import sqlalchemy as sa
import structlog
from flask import Flask
from flask.testing import FlaskClient

from alumni.extensions import db
from tests.accounts.test_signing_in import sign_in
from tests.conftest import Cast

PRIVATE = ("private", " ", "words")
HARUKA, RIGHT = "haruka@example.com", "correct horse battery"


@pytest.fixture
def lines(app: Flask, capsys: pytest.CaptureFixture[str]) -> Iterator[Any]:
    """A function that gives the lines written since it was last asked, each one JSON object."""
    structlog.contextvars.clear_contextvars()
    capsys.readouterr()

    def read() -> list[dict[str, Any]]:
        return [json.loads(line) for line in capsys.readouterr().out.splitlines() if line.startswith("{")]

    return read


def test_coming_in_and_failing_to_is_written_with_a_number_and_no_address(cast: Cast, app: Flask, lines: Any) -> None:
    client = app.test_client()
    sign_in(client, HARUKA, "not it at all")
    sign_in(client, HARUKA, RIGHT)
    client.post("/sign-out")
    written = lines()
    knocks = [line for line in written if line["event"] == "knocked"]
    assert [(line["opened_by"], line.get("member")) for line in knocks] == [
        ("nothing", None),
        ("password", cast.haruka.person_id),
    ]
    assert len(knocks[0]["asked_from"]) == 16
    assert {"signed_in", "signed_out"} <= {line["event"] for line in written}
    assert all(line["timestamp"].endswith("Z") and line["request"] for line in written)
    assert not any(secret in json.dumps(written) for secret in ("haruka", "127.0.0.1", RIGHT, "not it at all"))


def test_a_door_that_stays_shut_is_written_with_who_tried(cast: Cast, app: Flask, browser_of, lines: Any) -> None:  # type: ignore[no-untyped-def]
    foreign = cast.card(cast.haruka, "西園寺", "由佳").id
    assert browser_of(cast.saki).get(f"/people/{foreign}/edit").status_code == 404
    (refused,) = [line for line in lines() if line["event"] == "refused"]
    assert (refused["member"], refused["status"]) == (cast.saki.person_id, 404)


def test_a_form_without_its_token_is_written(app: Flask, client: FlaskClient, lines: Any, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setitem(app.config, "WTF_CSRF_ENABLED", True)
    assert client.post("/language", data={"language": "ja"}).status_code == 400
    assert "forged" in {line["event"] for line in lines()}


def broken(token: str) -> str:
    db.session.execute(sa.text("SELECT no_such_column WHERE 'x' = :words"), {"words": "".join(PRIVATE)})
    return token


def test_a_failure_is_one_line_with_its_trace_and_without_path_or_words(
    app: Flask, client: FlaskClient, lines: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(app.view_functions, "accounts.come_in", broken)
    broken.open_to_all = True  # type: ignore[attr-defined]
    answer = client.get("/come-in/a-secret-token%0Aforged=line")
    assert answer.status_code == 500
    assert "no_such_column" not in answer.text
    everything = capsys.readouterr()
    said = everything.out + everything.err
    (failed,) = [json.loads(line) for line in everything.out.splitlines() if '"failed"' in line]
    assert failed["page"] == "accounts.come_in"
    assert "no_such_column" in failed["exception"]
    assert not any(words in said for words in ("a-secret-token", "private words", "forged=line"))
