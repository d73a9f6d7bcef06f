"""Is the site alive, and can it reach its database?"""

from __future__ import annotations

from flask import Flask
from flask.typing import ResponseReturnValue
from sqlalchemy import text

from alumni.accounts.door import open_to_all
from alumni.extensions import db


def answer_health(app: Flask) -> None:
    """GET /healthz: 200 and "ok" when a query works; the error page of 500 otherwise."""

    @app.get("/healthz")
    @open_to_all
    def healthz() -> ResponseReturnValue:
        db.session.execute(text("SELECT 1"))
        return "ok\n", 200, {"Content-Type": "text/plain; charset=utf-8"}
