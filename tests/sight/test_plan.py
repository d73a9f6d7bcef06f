"""The plan covers the whole site: every route, and a row of every table."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy.orm import Session

from projects.base import Base
from tests.sight.community import EMPTY_ON_PURPOSE, build
from tests.sight.plan import calls, routes, rows_there_are, unplanned


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_every_route_is_in_the_plan(app: Flask, session: Session) -> None:
    assert unplanned(app) == []
    build(session, app)
    asked = {(call.endpoint, call.method) for call in calls(app, rows_there_are(session))}
    there = {(r.endpoint, m) for r in routes(app) for m in (r.methods or set()) - {"HEAD", "OPTIONS"}}
    assert asked == there


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_there_is_one_of_everything(app: Flask, session: Session) -> None:
    build(session, app)
    empty = [
        table.name
        for table in Base.metadata.sorted_tables
        if not session.execute(sa.select(sa.func.count()).select_from(table)).scalar()
    ]
    assert set(empty) <= set(EMPTY_ON_PURPOSE)
