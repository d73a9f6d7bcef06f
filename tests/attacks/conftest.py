"""The furnished site, made once a worker and copied for each module of attacks; and how an attacker reads its pages."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from flask_mailman import EmailMessage
from lxml import html

from alumni.accounts.models import User
from alumni.extensions import db
from tests.conftest import migrate, signed_in_session, site_on

FIRST = (
    "/", "/jinmyaku", "/projects", "/asking", "/farewells", "/account", "/profile", "/invitations", "/conduct", "/moderation",
    "/handover", "/letterbox",
)  # fmt: skip
OUTSIDE = ("/static", "/bootstrap", "/fs-static", "/sign-out", "/account/archive")
NUMBERS = re.compile(r"\d+")
TYPED = ("text", "email", "search", "tel", "url", "")


@dataclass
class Form:
    """One form as the browser would send it. `typed`: the names one may write anything into."""

    action: str
    values: list[tuple[str, str]]
    typed: list[str] = field(default_factory=list)

    @property
    def kind(self) -> tuple[str, ...]:
        return (NUMBERS.sub("#", self.action), *sorted({name for name, _value in self.values}))

    def filled(self, words: str) -> dict[str, list[str]]:
        """The form with these words in every field one may write into."""
        data: dict[str, list[str]] = {}
        for name, value in self.values:
            data.setdefault(name, []).append(words if name in self.typed else value)
        return data


def forms_on(page: str, path: str) -> list[Form]:
    """The forms of a page that are sent with POST."""
    found = []
    for form in html.document_fromstring(page).forms:
        if form.method.upper() != "POST":
            continue
        made = Form(urljoin(path, form.action or path), [])
        for control in form.inputs:
            if control.name and control.get("type") not in ("submit", "file", "image"):
                _take(made, control)
        for button in form.xpath(".//button[@name]")[:1]:
            made.values.append((button.get("name"), button.get("value") or ""))
        found.append(made)
    return found


def _take(made: Form, control: html.InputElement) -> None:
    kind = control.get("type", "") if control.tag == "input" else control.tag
    if kind == "radio":
        if control.name not in dict(made.values) or control.get("checked") is not None:
            made.values = [pair for pair in made.values if pair[0] != control.name]
            made.values.append((control.name, control.get("value") or ""))
    elif kind == "checkbox":
        if control.get("checked") is not None:
            made.values.append((control.name, control.get("value") or "on"))
    elif kind == "select":
        value = control.value
        made.values += [(control.name, one) for one in ([value] if isinstance(value, str) else value or [])]
    else:
        made.values.append((control.name, (control.text or "") if kind == "textarea" else control.get("value") or ""))
        if kind in (*TYPED, "textarea", "number", "password"):
            made.typed.append(control.name)


def pages_of(browser: FlaskClient, *, most_of_a_kind: int = 2) -> dict[str, str]:
    """Path and text of the pages a member comes to by links, at most so many that differ in a number only."""
    waiting, read, kinds = list(FIRST), dict[str, str](), dict[str, int]()
    while waiting:
        path = waiting.pop(0)
        kind = NUMBERS.sub("#", path)
        if path in read or kinds.get(kind, 0) >= most_of_a_kind or path.startswith(OUTSIDE):
            continue
        kinds[kind] = kinds.get(kind, 0) + 1
        answer = browser.get(path)
        if answer.status_code != 200 or "html" not in answer.content_type:
            continue
        read[path] = answer.text
        for link in html.document_fromstring(answer.text).xpath("//a/@href"):
            parts = urlsplit(urljoin(path, link))
            if not parts.netloc and parts.path.startswith("/"):
                waiting.append(parts.path + (f"?{parts.query}" if parts.query else ""))
    return read


@dataclass
class Furnished:
    """A demo site of one's own to attack."""

    app: Flask
    outbox: list[EmailMessage]

    def browser(self, address: str, language: str = "en") -> FlaskClient:
        with self.app.app_context():
            account = db.session.scalars(sa.select(User).where(User.email == address)).one()
            kept = signed_in_session(db.session, account)
        browser = self.app.test_client()
        with browser.session_transaction() as session:
            session.update(kept, language=language)
        return browser

    def addresses(self) -> list[str]:
        with self.app.app_context():
            return list(db.session.scalars(sa.select(User.email).order_by(User.id)))


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The SQLite file of the demo, made once."""
    file = tmp_path_factory.mktemp("attacked") / "demo.sqlite3"
    migrate(f"sqlite:///{file}")
    app = site_on(f"sqlite:///{file}")
    done = app.test_cli_runner().invoke(args=["demo"])
    assert done.exit_code == 0, done.output
    with app.app_context():
        db.session.execute(sa.text("PRAGMA wal_checkpoint(TRUNCATE)"))
        db.session.close()
        db.engine.dispose()
    return file


@pytest.fixture(scope="module")
def furnished(demo_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Furnished]:
    file = tmp_path_factory.mktemp("mine") / "site.sqlite3"
    shutil.copy(demo_file, file)
    app = site_on(f"sqlite:///{file}")
    box: list[EmailMessage] = []
    app.extensions["mailman"].outbox = box
    yield Furnished(app, box)
    with app.app_context():
        db.engine.dispose()
