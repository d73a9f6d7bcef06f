"""Walking the whole site in somebody's shoes, without leaving a trace."""

from __future__ import annotations

import html
import io
import re
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import unquote

from flask import Flask
from flask.sessions import SecureCookieSessionInterface
from flask.testing import FlaskClient
from sqlalchemy import Connection
from werkzeug.test import TestResponse

from alumni.extensions import db
from tests.pages import comparable
from tests.sight.plan import Call

OF_THE_REQUEST = {"Content-Length", "Content-Security-Policy", "Set-Cookie", "Vary", "Date"}
"""Headers that differ from one request to the next, or say nothing of anybody."""


@dataclass(frozen=True)
class Answer:
    """What came back: the page as it can be compared, and everything in which a word could hide."""

    status: int
    page: str
    headers: tuple[tuple[str, str], ...]
    everything: str


@contextmanager
def undone(app: Flask) -> Iterator[None]:
    """Whatever is committed within is not there afterwards."""
    with app.app_context():
        connection = db.sessionmaker.kw["bind"]
    assert isinstance(connection, Connection)
    savepoint = connection.begin_nested()
    try:
        yield
    finally:
        savepoint.rollback()


class Walker:
    """One observer's browser. Each request begins signed in anew and leaves nothing behind."""

    def __init__(self, app: Flask, sign_in: Callable[[], FlaskClient]) -> None:
        self._app, self._client = app, sign_in()
        cookie = self._client.get_cookie("session")
        self._session = cookie.value if cookie else ""

    def ask(self, call: Call) -> Answer:
        """Make one request."""
        if self._session:
            self._client.set_cookie("session", self._session)
        else:
            self._client.delete_cookie("session")
        with undone(self._app):
            if call.method == "GET":
                response = self._client.get(call.path, query_string=list(call.data))
            else:
                response = self._client.open(call.path, method=call.method, data=_together(call.data))
            return _answer(response, self._kept())

    def _kept(self) -> str:
        """What the cookie holds: words for the next page, which who has the cookie can read."""
        cookie, interface = self._client.get_cookie("session"), self._app.session_interface
        assert isinstance(interface, SecureCookieSessionInterface)
        serializer = interface.get_signing_serializer(self._app)
        return str(serializer.loads(cookie.value)) if cookie and serializer and cookie.value != self._session else ""

    def walk(self, calls: Iterable[Call]) -> Iterator[tuple[Call, Answer]]:
        """Make them all. A page that breaks breaks the walk: behind it nothing would be proved."""
        for call in calls:
            answer = self.ask(call)
            assert answer.status < 500, call
            assert answer.status != 429, f"{call}: counted, not answered"
            yield call, answer


def _together(data: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    fields: dict[str, list[str]] = {}
    for name, value in data:
        fields.setdefault(name, []).append(value)
    return fields


def _answer(response: TestResponse, kept: str) -> Answer:
    body = _unpacked(response.data).decode("utf-8", "replace")
    headers = tuple(sorted((k, v) for k, v in response.headers.items() if k not in OF_THE_REQUEST))
    told = "\n".join([body, kept, *(f"{k}: {v}" for k, v in response.headers.items())])
    return Answer(response.status_code, comparable(body), headers, unquote(html.unescape(told)).casefold())


def _unpacked(body: bytes) -> bytes:
    if not body.startswith(b"PK"):
        return body
    with zipfile.ZipFile(io.BytesIO(body)) as packed:
        return b"\n".join(name.encode() + b"\n" + packed.read(name) for name in packed.namelist())


NUMBERED = re.compile(r"zq\d{3}")


def secrets_in(answer: Answer, secrets: Iterable[str]) -> set[str]:
    """Which of these words are in an answer. They begin with "zq" and a number of their own."""
    begun = set(NUMBERED.findall(answer.everything))
    return {word for word in secrets if word[:5] in begun and word in answer.everything} if begun else set()
