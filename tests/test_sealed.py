"""A stolen database shows no private text: everything that is sealed anywhere is looked for in the files of a furnished site
that members have walked through, and in a dump of every table of PostgreSQL."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask

from alumni.accounts.models import User
from alumni.extensions import db
from alumni.keys import sealed_tables
from alumni.people.models import Person
from alumni.sealing import ring
from projects.base import Base
from tests.conftest import migrate, new_postgres_database, signed_in_session, site_on

SHORT = 6
"""Characters below which a text is found by chance in any file."""
ROOMS = ("/", "/jinmyaku", "/projects", "/asking", "/farewells", "/account", "/profile", "/conduct", "/moderation")
WRITTEN = "ここだけの話ですが、来月いっぱいで決心します。"


@pytest.fixture(params=["sqlite", "postgresql"])
def furnished(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Flask, Path]]:
    worker = os.environ.get("PYTEST_XDIST_WORKER", "one")
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'site.sqlite3'}"
    else:
        url = new_postgres_database(request.getfixturevalue("postgres"), f"sealed_{worker}")
    migrate(url)
    app = site_on(url)
    assert app.test_cli_runner().invoke(args=["demo"]).exit_code == 0
    walk(app)
    yield app, tmp_path
    with app.app_context():
        db.engine.dispose()


def walk(app: Flask) -> None:
    """Every member opens every room and one page of each kind behind it; Haruka writes a note."""
    with app.app_context():
        accounts = db.session.scalars(sa.select(User).order_by(User.id)).all()
        members = [signed_in_session(db.session, account) for account in accounts]
        db.session.commit()
    for signed_in in members:
        browser, kinds = app.test_client(), set()
        with browser.session_transaction() as kept:
            kept.update(signed_in, language="ja")
        waiting = list(ROOMS)
        while waiting:
            path = waiting.pop().split("#")[0].replace("&amp;", "&")
            kind = re.sub(r"\d+|\?.*", "#", path)
            if kind not in kinds and not path.startswith(("/static", "/bootstrap")):
                kinds.add(kind)
                waiting += re.findall(r'href="(/[^"/][^"]*)"', browser.get(path).text)
    with app.test_request_context("/", method="POST"):
        db.session.scalars(sa.select(Person).where(Person.steward_id.is_not(None)).limit(1)).one().note = WRITTEN
        db.session.commit()


def private_texts(app: Flask) -> dict[str, list[bytes]]:
    """Every sealed value, opened, by "table.column"; letters line by line."""
    texts: dict[str, list[bytes]] = {}
    with app.app_context():
        for one in sealed_tables():
            plain = one.plain
            for name in one.sealed:
                values = db.session.scalars(sa.select(plain.c[name]).where(plain.c[name].is_not(None)))
                lines = [line for value in values for line in ring.open(bytes(value)).splitlines()]
                texts[f"{one.name}.{name}"] = [line for line in lines if len(line.decode("utf-8", "replace")) >= SHORT]
        db.session.close()
    return texts


def stolen(app: Flask, folder: Path) -> bytes:
    """What a thief reads: the files of SQLite with their log, or every row of every table of PostgreSQL as text."""
    with app.app_context():
        if db.engine.dialect.name == "sqlite":
            files = sorted(folder.glob("site.sqlite3*"))
            assert any(file.name.endswith("-wal") for file in files)
            return b"".join(file.read_bytes() for file in files)
        rows = []
        with db.engine.connect() as connection:
            for table in Base.metadata.sorted_tables:
                for row in connection.execute(sa.text(f'SELECT t.* FROM "{table.name}" t')):
                    rows += [bytes(v) if isinstance(v, bytes | memoryview) else str(v).encode() for v in row]
        return b"\n".join(rows)


def test_a_stolen_database_holds_no_private_text(furnished: tuple[Flask, Path]) -> None:
    app, folder = furnished
    private, held = private_texts(app), stolen(app, folder)
    assert WRITTEN.encode() in private["person.note"]
    assert "森下".encode() in held, "what is not sealed is found: the search itself works"
    with app.app_context():
        # The address one signs in with is the account's name, and names are not sealed: they are looked up and sorted.
        open_texts = {
            *(address.encode() for address in db.session.scalars(sa.select(User.email))),
            *open_columns(),
        }
    found = {
        f"{where}: {text.decode('utf-8', 'replace')}"
        for where, texts in private.items()
        for text in texts
        if text in held and not any(text in known for known in open_texts)
    }
    assert found == set()
    assert sum(map(len, private.values())) > 150
    assert {
        "person.note",
        "contact_point.value",
        "farewell.raw",
        "referral_request.brief",
        "asked.words",
        "report.seen",
    } <= {where for where, texts in private.items() if texts}


def open_columns() -> set[bytes]:
    """What the site keeps readable on purpose: names, codenames, firms and the like. A line of a letter that is nothing but
    such a name is no secret; a whole sentence never equals one."""
    words = set()
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if isinstance(column.type, sa.String) and table.name in ("person", "employment", "project", "staffing"):
                words |= {value.encode() for value in db.session.scalars(sa.select(column)) if value}
    return words
