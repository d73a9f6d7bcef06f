"""Commands of the farewells room."""

from __future__ import annotations

import click
from flask.cli import AppGroup

from alumni import clock
from alumni.extensions import db
from alumni.farewells.letting_go import let_go_old
from alumni.people.merging import forget_old_merges

letters = AppGroup("letters", help="The mails that are held.")


@letters.command("let-go")
def let_go() -> None:
    """Erase mails kept 90 days ago or earlier, and what undoing merges over 30 days old would need. Run it daily."""
    gone, merges = let_go_old(db.session, now=clock.now()), forget_old_merges(db.session, now=clock.now())
    db.session.commit()
    click.echo(f"{gone} mails erased, {merges} merges can no longer be undone.")
