"""Commands of `bin/flask` that belong to no room."""

from __future__ import annotations

import click
from flask import Flask

from alumni.extensions import alembic


def add_commands(app: Flask) -> None:
    """Register the commands."""

    @app.cli.command("prepare")
    def prepare() -> None:
        """Bring the database up to the newest migration."""
        alembic.upgrade()
        click.echo("The database is ready.")
