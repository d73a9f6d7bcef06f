"""Extensions, unbound. The application factory binds them; nothing else creates one."""

from __future__ import annotations

import inspect

import flask_sqlalchemy_lite
from flask import Flask, request
from flask.sansio.app import App
from flask_alembic import Alembic
from flask_babel import Babel
from flask_bootstrap import Bootstrap5
from flask_mailman import Mail
from flask_wtf.csrf import CSRFProtect
from sqlalchemy import Engine, event

from projects.base import Base


class SQLAlchemy(flask_sqlalchemy_lite.SQLAlchemy):
    """Flask-SQLAlchemy-Lite without its asynchronous teardown, which costs time and breaks under a running event loop."""

    def init_app(self, app: App) -> None:
        super().init_app(app)
        app.teardown_appcontext_funcs[:] = [
            f for f in app.teardown_appcontext_funcs if not inspect.iscoroutinefunction(f)
        ]


db = SQLAlchemy(engine_options={"hide_parameters": True})  # or members' words would stand in traces
alembic = Alembic(metadatas=Base.metadata)
babel = Babel()
bootstrap = Bootstrap5()
csrf = CSRFProtect()
mail = Mail()


def prepare_sqlite(app: Flask) -> None:
    """Give SQLite real transactions, foreign keys and readers that do not wait for the writer.

    The driver's own transaction handling breaks savepoints, so it is switched off and BEGIN is sent by us
    (SQLAlchemy, "SQLite transactions and savepoints"). A transaction of a request that may write begins IMMEDIATE: two
    writers then queue for the lock instead of failing when the second tries to turn its read into a write.
    """
    with app.app_context():
        engine = db.engine
    if engine.dialect.name == "sqlite":
        listen_to_sqlite(engine)


def listen_to_sqlite(engine: Engine) -> None:
    """Attach the listeners of `prepare_sqlite` to one engine."""

    @event.listens_for(engine, "connect")
    def connect(connection, _record):  # type: ignore[no-untyped-def]
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in ("foreign_keys=ON", "journal_mode=WAL", "synchronous=NORMAL", "busy_timeout=10000"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begin(connection):  # type: ignore[no-untyped-def]
        connection.exec_driver_sql("BEGIN IMMEDIATE" if _request_may_write() else "BEGIN")


def _request_may_write() -> bool:
    return bool(request) and request.method not in ("GET", "HEAD", "OPTIONS")
