"""Commands of the letterbox: the mail server, and sweeps by script."""

from __future__ import annotations

import asyncio
import signal

import click
from flask import current_app
from flask.cli import AppGroup

from alumni import clock
from alumni.extensions import db
from alumni.letterbox.mailserver import AtMost, Letterbox, serve

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
