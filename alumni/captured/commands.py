"""Commands of the captured room."""

from __future__ import annotations

import click
from flask import current_app
from flask.cli import AppGroup

from alumni import clock
from alumni.captured.retention import Rule, let_go_of_everything_over
from alumni.extensions import db

captured = AppGroup("captured", help="Cards of people who are no members.")


@captured.command("let-go")
@click.option("--dry-run", is_flag=True, help="Say what would go, and change nothing.")
def let_go(dry_run: bool) -> None:
    """Give cards whose time is over the day on which they go, and erase what is over. Run it daily."""
    done = let_go_of_everything_over(db.session, rule=Rule.of(current_app.config), now=clock.now())
    if dry_run:
        db.session.rollback()
    else:
        db.session.commit()
    click.echo(
        f"{'Would be: ' if dry_run else ''}{done.reminded} cards given their day, {done.cards} cards erased, "
        f"{done.words} words nobody kept erased, {done.corrections} old corrections erased, "
        f"{done.links} ended links erased."
    )
