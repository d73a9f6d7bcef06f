"""The command that fills an empty site."""

from __future__ import annotations

import click


@click.command("demo")
def demo() -> None:
    """Fill an empty database with an invented cast, and print how to sign in."""
