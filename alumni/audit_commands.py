"""`bin/flask audit`: reading the log, and proving that nobody has touched it."""

from __future__ import annotations

import json

import click
from flask.cli import AppGroup

from alumni.audit import Verdict, Wrong, acts, verify
from alumni.extensions import db

audit = AppGroup("audit", help="The log of what hosts and moderators did.")

WORDS = {
    Wrong.CHANGED: "Entry {number} is not as it was written.",
    Wrong.REMOVED: "Entry {number} is missing.",
    Wrong.HEAD: "The end of the log does not fit its entries (at {number}).",
}


@audit.command("verify")
@click.option("--known", default="", metavar="NUMBER:HASH", help="An end of the log noted down earlier.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of words.")
def verify_log(known: str, as_json: bool) -> None:
    """Hold every entry against the chain. Exit code 0 when all fits, 1 at the first that does not.

    Note the end it prints, away from this machine: with --known it later proves that nothing before it was cut off.
    """
    found = verify(db.session, known=known)
    click.echo(_json(found) if as_json else _words(found))
    if not found.sound:
        raise SystemExit(1)


def _json(found: Verdict) -> str:
    told = {"sound": found.sound, "entries": found.entries, "first_bad": found.first_bad, "wrong": found.wrong}
    return json.dumps({**told, "head": found.head if found.sound else None})


def _words(found: Verdict) -> str:
    if found.wrong is None:
        return f"{found.entries} entries, all as they were written.\nEnd: {found.head}"
    return WORDS[found.wrong].format(number=found.first_bad)


@audit.command("list")
@click.option("--limit", default=50, show_default=True, help="How many of the last entries.")
@click.option("--act", default="", help='Only acts that begin so, e.g. "member.".')
@click.option("--about", default="", help='Only entries about this, e.g. "person:12".')
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def list_entries(limit: int, act: str, about: str, as_json: bool) -> None:
    """Print the last entries, newest first."""
    for one in acts(db.session, limit=limit, act=act, subject=about):
        if as_json:
            told = {"number": one.number, "at": one.at.isoformat(), "act": one.act, "actor": one.actor_id}
            click.echo(json.dumps({**told, "subject": one.subject}))
        else:
            who = "site" if one.actor_id is None else f"person:{one.actor_id}"
            click.echo(f"{one.number:>6}  {one.at:%Y-%m-%d %H:%M:%S}Z  {one.act:<28} by {who:<14} {one.subject}")
