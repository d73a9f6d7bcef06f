"""`bin/flask keys`: the keys that seal private text.

keys add      a fresh key in front; running processes learn of it by themselves
keys rotate   everything sealed anew with it, while the site serves; stopped half way, run it again
keys retire   the older keys away, once nothing needs them
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn, TypeVar

import click
from flask import current_app
from flask.cli import AppGroup

from alumni import clock
from alumni.audit import write_down
from alumni.extensions import db
from alumni.keys import (
    KeysBeingChanged,
    KeysHeldByEnvironment,
    Standing,
    StillNeeded,
    add_key,
    reseal_all,
    retire_keys,
    standing,
)
from alumni.sealing import ring

Kept = TypeVar("Kept")

keys = AppGroup("keys", help="The keys that seal private text: add, rotate, retire.")


@keys.command("status")
@click.option("--json", "as_json", is_flag=True, help="One JSON object instead of words.")
def status(as_json: bool) -> None:
    """Say how many values are under which key. Exit code 1 when an older key is still needed, 2 when values are broken."""
    found = standing(db.engine)
    if as_json:
        values = {name: sum(found.values.get(name, Counter()).values()) for name in found.key_ids}
        told = {"keys": found.key_ids, "values": values, "behind": found.behind, "broken": found.broken}
        click.echo(json.dumps(told))
    else:
        _say(found)
    if found.broken:
        raise SystemExit(2)
    if found.behind:
        raise SystemExit(1)


def _say(found: Standing) -> None:
    for place, name in enumerate(found.key_ids):
        count = sum(found.values.get(name, Counter()).values())
        click.echo(f"key {name}  {'seals and opens' if place == 0 else 'opens only':<16}{count:>10,} values")
    for where, count in found.behind.items():
        click.echo(f"  still under an older key: {where} {count:,}")
    for where, count in found.broken.items():
        click.echo(f"  no key of this site opens: {where} {count:,}")


@keys.command("add")
def add() -> None:
    """Put a fresh key in front of the others. What is written from now on is sealed with it."""
    try:
        fresh = _file_changed(lambda: add_key(_secrets_file(), current_app.config["SEAL_KEYS"]))
    except KeysHeldByEnvironment as held:
        first, second = held.value, ",".join([held.value.rpartition(",")[2], held.value.rpartition(",")[0]])
        click.echo("The keys stand in SEAL_KEYS. Set it, in every process, in this order:\n")
        click.echo(f"  1. SEAL_KEYS={first}\n     and restart all of them: they can now open what the new key seals;")
        click.echo(f"  2. SEAL_KEYS={second}\n     and restart all of them: they now seal with the new key.\n")
        click.echo("Then: keys rotate, keys retire.")
        return
    _note("keys.added", fresh)
    click.echo(f"Key {fresh} seals from now on. Running processes have it within a second or two; nothing to restart.")
    click.echo("Keep a copy of secrets.json with your backups. Next: keys rotate.")


@keys.command("rotate")
@click.option("--quiet", is_flag=True, help="Only the last line.")
def rotate(quiet: bool) -> None:
    """Seal everything anew with the newest key, while the site serves. Stopped half way, it goes on where it was."""
    changed = 0
    try:
        for step in reseal_all(db.engine, now=clock.now()):
            changed += step.changed
            if not quiet:
                click.echo(f"{step.table}: {step.done:,} of {step.total:,} rows")
    except StillNeeded as left:
        _complain(f"A process still seals with an older key ({_listed(left)}). Restart it, then run this again.")
    if changed:
        _note("keys.rotated", ring.key_ids[0])
    click.echo(f"{changed:,} values sealed anew; all are under key {ring.key_ids[0]}.")


@keys.command("retire")
def retire() -> None:
    """Take the older keys away. Refused while a single value needs one of them."""
    try:
        gone = _file_changed(lambda: retire_keys(db.engine, _secrets_file(), current_app.config["SEAL_KEYS"]))
    except StillNeeded as left:
        _complain(f"Values are still under an older key ({_listed(left)}). Run: keys rotate.")
    except KeysHeldByEnvironment as held:
        click.echo("Nothing needs the older keys. Set, in every process, and restart all of them:\n")
        click.echo(f"  SEAL_KEYS={held.value}")
        return
    for name in gone:
        _note("keys.retired", name)
    click.echo(f"Retired: {', '.join(gone)}." if gone else "There is no older key.")
    if gone:
        click.echo(
            "A backup of the database from before still needs them: keep the old secrets.json with it, or let both go."
        )


def _secrets_file() -> Path | None:
    kept: Path | None = current_app.config["SECRETS_FILE"]
    return kept


def _file_changed(change: Callable[[], Kept]) -> Kept:
    try:
        return change()
    except KeysBeingChanged as busy:
        _complain(f"{busy} is there: another command is changing the keys. If none is running, take the file away.")


def _listed(left: StillNeeded) -> str:
    return ", ".join(f"{where} {count:,}" for where, count in left.values.items()) or "the keys changed just now"


def _complain(words: str) -> NoReturn:
    click.echo(words, err=True)
    raise SystemExit(1)


def _note(act: str, name: str) -> None:
    with db.sessionmaker.begin() as session:
        write_down(session, act=act, actor_id=None, subject=f"key:{name}", now=clock.now())
