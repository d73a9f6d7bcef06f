"""Commands of the letterbox: the mail server, and sweeps by script."""

from __future__ import annotations

import asyncio
import json
import os
import signal
from dataclasses import asdict

import click
from flask import current_app
from flask.cli import AppGroup
from sqlalchemy import func, select

from alumni import clock
from alumni.accounts.models import User
from alumni.errors import BadInput, DomainError
from alumni.extensions import db
from alumni.letterbox import mailbox_files, sweeping
from alumni.letterbox.mailserver import AtMost, Letterbox, serve
from alumni.letterbox.own_mailbox import Account, Security
from alumni.people.sight import Asker

letterbox = AppGroup("letterbox", help="How farewell mails come in by themselves.")


def host_and_port(_context: click.Context, _parameter: click.Parameter, value: str) -> tuple[str, int]:
    """HOST:PORT, [::1]:PORT or :PORT as (host, port)."""
    host, colon, port = value.rpartition(":")
    if not colon or not port.isdecimal() or int(port) > 65535:
        raise click.BadParameter("HOST:PORT, please, for example localhost:8025")
    return host.strip("[]"), int(port)


@letterbox.command("receive")
@click.option("--listen", default="localhost:8025", show_default=True, callback=host_and_port, help="HOST:PORT")
@click.option("--lmtp", is_flag=True, help="Speak LMTP, behind a mail server that delivers locally.")
@click.option("--most-an-hour", default=200, show_default=True, help="Mails of one member taken within an hour.")
def receive(listen: tuple[str, int], lmtp: bool, most_an_hour: int) -> None:
    """Take mails forwarded to members' addresses at LETTERBOX_DOMAIN, until SIGTERM."""
    domain = current_app.config["LETTERBOX_DOMAIN"]
    if not domain:
        raise click.UsageError("Set LETTERBOX_DOMAIN to the part behind the @ of the addresses this site hands out.")
    box = Letterbox(db.sessionmaker, domain, clock.now, lmtp=lmtp, limit=AtMost(most_an_hour))
    asyncio.run(_until_told(box, *listen))


async def _until_told(box: Letterbox, host: str, port: int) -> None:
    stop = asyncio.Event()
    for each in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(each, stop.set)
    kind = "LMTP" if box.lmtp else "SMTP"
    await serve(box, host=host, port=port, stop=stop, ready=lambda at: click.echo(f"Taking {kind} on {host}:{at}"))
    click.echo("Stopped.")


@letterbox.command("sweep")
@click.option("--member", "address", required=True, help="Mail address of the member's account.")
@click.option(
    "--mbox", type=click.Path(exists=True, dir_okay=False), help="A file: .mbox, .zip, .eml or .msg, of any size."
)
@click.option("--imap", "host", help="A mail server; the password is read from LETTERBOX_PASSWORD or asked for.")
@click.option("--port", default=993, show_default=True)
@click.option("--security", type=click.Choice([one.value for one in Security]), default="tls", show_default=True)
@click.option("--user", help="User at the mail server, if it is not the member's address.")
@click.option("--folder", default="INBOX", show_default=True)
def sweep(
    address: str, mbox: str | None, host: str | None, port: int, security: str, user: str | None, folder: str
) -> None:
    """Look for farewells in a file or a mailbox and keep them for a member. Prints what became of them as JSON."""
    if (mbox is None) == (host is None):
        raise click.UsageError("Either --mbox or --imap, please.")
    me = _member(address)
    if mbox is not None:
        _say(_swept_file(me, mbox))
        return
    password = os.environ.get("LETTERBOX_PASSWORD") or click.prompt("Password", hide_input=True, err=True)
    account = Account(host or "", port, Security(security), user or address, password, folder)
    _say(_swept_mailbox(me, account))


def _member(address: str) -> Asker:
    person_id = db.session.scalar(select(User.person_id).where(func.lower(User.email) == address.lower(), User.active))
    if person_id is None:
        raise click.UsageError("No member has this address.")
    return Asker(person_id)


def _swept_file(me: Asker, path: str) -> dict[str, object]:
    mine = mailbox_files.my_addresses(db.session, asker=me)
    try:
        with open(path, "rb") as file:
            sifted = mailbox_files.sift(file, mine=mine)
    except DomainError as no:
        return {"state": "refused", "reason": getattr(no, "reason", type(no).__name__)}
    report = mailbox_files.take(db.session, asker=me, sifted=sifted, now=clock.now())
    db.session.commit()
    return {"state": "done", "looked_at": sifted.looked_at, **asdict(report), "refused": dict(report.refused)}


def _swept_mailbox(me: Asker, account: Account) -> dict[str, object]:
    private = bool(current_app.config["LETTERBOX_ALLOW_PRIVATE_HOSTS"])
    mine = mailbox_files.my_addresses(db.session, asker=me)
    try:
        sweep_id = sweeping.begin(db.session, asker=me, account=account, now=clock.now())
    except BadInput as no:
        return {"state": "refused", "reason": next(iter(no.fields.values()))}
    db.session.commit()
    sweeping.Run(db.sessionmaker, sweep_id, me, account, mine, private, clock.now).run()
    done = sweeping.progress(db.session, asker=me, sweep_id=sweep_id, now=clock.now())
    told = asdict(done)
    return {name: told[name] for name in ("state", "reason", "ahead", "seen", "kept", "known", "too_big")}


def _say(summary: dict[str, object]) -> None:
    click.echo(json.dumps(summary, ensure_ascii=False))
    raise SystemExit(0 if summary["state"] == "done" else 1)
