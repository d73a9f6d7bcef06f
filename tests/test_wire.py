"""What goes over the wire: headers, methods, and what is not served."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import pytest
from flask import Flask, request
from flask.testing import FlaskClient
from waitress.server import create_server

from alumni.limits import address_asking
from app import create_app
from tests.conftest import SECRETS, site_on

PAGES = ("/", "/sign-in", "/no-such-page", "/healthz", "/static/look.css")


def test_over_https_browsers_are_told_to_stay_there(database: str, client: FlaskClient) -> None:
    site = site_on(database, PUBLIC_URL="https://jinmyaku.example").test_client()
    for page in PAGES:
        assert site.get(page).headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains", page
        assert "Strict-Transport-Security" not in client.get(page).headers


def test_no_other_origin_is_let_in(client: FlaskClient) -> None:
    for page in PAGES:
        answer = client.get(page, headers={"Origin": "https://evil.example.com"})
        assert not [name for name, _value in answer.headers if name.lower().startswith("access-control-")]


def test_only_our_own_files_run(client: FlaskClient) -> None:
    for page in PAGES:
        headers = client.get(page).headers
        rules = dict(rule.strip().partition(" ")[::2] for rule in headers["Content-Security-Policy"].split(";"))
        assert (rules["default-src"], rules["object-src"], rules["base-uri"]) == ("'none'",) * 3
        assert (rules["script-src"], rules["style-src"], rules["form-action"]) == ("'self'",) * 3
        assert headers["Referrer-Policy"] == "same-origin"


def test_text_names_its_charset(client: FlaskClient) -> None:
    for page in PAGES:
        assert client.get(page).headers["Content-Type"].endswith("; charset=utf-8"), page


def test_nobody_chooses_the_address_he_is_counted_by(app: Flask) -> None:
    with app.test_request_context("/", headers={"X-Forwarded-For": "203.0.113.9", "Forwarded": "for=203.0.113.9",
                                                "X-Real-IP": "203.0.113.9"}, environ_base={"REMOTE_ADDR": "127.0.0.1"}):  # fmt: skip
        assert request.headers["X-Forwarded-For"] == "203.0.113.9"
        assert address_asking() == "127.0.0.1"


@pytest.mark.parametrize(
    "path", ["/.git/config", "/static/", "/static/../app.py", "/instance/secrets.json", "/templates/"]
)
def test_nothing_beside_the_pages_is_served(client: FlaskClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_trace_is_not_answered(client: FlaskClient) -> None:
    for page in ("/", "/sign-in", "/account"):
        assert client.open(page, method="TRACE").status_code in (401, 405)


def test_a_new_site_shows_no_trace(database: str) -> None:
    site = create_app({**SECRETS, "DATABASE_URL": database})
    assert not site.debug
    assert not site.config["PROPAGATE_EXCEPTIONS"]
    site.view_functions["desk.desk"] = lambda: 1 // 0
    site.view_functions["desk.desk"].open_to_all = True  # type: ignore[attr-defined]
    answer = site.test_client().get("/")
    assert answer.status_code == 500
    assert "ZeroDivision" not in answer.text
    assert "Traceback" not in answer.text


@pytest.fixture
def served(database: str) -> Iterator[int]:
    """The port of a site behind the server that `bin/serve` starts."""
    server = create_server(site_on(database), listen="127.0.0.1:0", threads=2)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    yield server.effective_port
    server.close()


def test_of_two_lengths_the_body_has_one(served: int) -> None:
    """Transfer-Encoding counts and Content-Length does not: what follows the last chunk is a request of its own."""
    smuggled = (
        b"POST /sign-in/one HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n"
        b"0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    )
    with socket.create_connection(("127.0.0.1", served), timeout=10) as line:
        line.sendall(smuggled)
        said = b""
        while part := line.recv(4096):
            said += part
    assert said.count(b"HTTP/1.1 ") == 2
    assert said.endswith(b"\r\n\r\nok\n")
