"""Commands of the exchange room."""

from __future__ import annotations

import json

import click
from flask.cli import AppGroup

from alumni import clock
from alumni.exchange import archiving, leaving, mine_json
from alumni.extensions import db

exchange = AppGroup("exchange", help="Archives of everything mine, and members who left.")


@exchange.command("let-go")
def let_go() -> None:
    """Erase members whose time to think again is over, and archives that have expired. Run it daily."""
    members = leaving.let_go(db.session, now=clock.now())
    archives = archiving.let_go(db.session, now=clock.now())
    db.session.commit()
    if members or archives:
        leaving.leave_no_trace(db.engine)
    click.echo(f"{members} members erased, {archives} archives erased.")


@exchange.command("schema")
def schema() -> None:
    """Print the schema of mine.json, as it is kept in static/."""
    click.echo(json.dumps(mine_json.schema(), indent=1))
