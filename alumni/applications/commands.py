"""Commands of the applications room."""

from __future__ import annotations

import click
from flask.cli import AppGroup

from alumni import clock
from alumni.applications.letting_go import let_go_old
from alumni.extensions import db

applications = AppGroup("applications", help="People who ask to come in.")


@applications.command("let-go")
def let_go() -> None:
    """Erase what applicants wrote, thirty days after it was over. Run it daily."""
    gone = let_go_old(db.session, now=clock.now())
    db.session.commit()
    click.echo(f"{gone.erased} applications erased, {gone.emptied} emptied.")
