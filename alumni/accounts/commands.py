"""Commands for the host."""

from __future__ import annotations

import click
from flask import current_app
from flask.cli import AppGroup

from alumni import clock
from alumni.accounts import devices, invitations
from alumni.extensions import db

hosts = AppGroup("hosts", help="The host's account.")


@hosts.command("welcome")
@click.option("--always", is_flag=True, help="Make a link even when there are accounts already.")
def welcome(always: bool) -> None:
    """Print the one-time link that creates the host's account, if nobody has an account yet."""
    if invitations.has_host(db.session) and not always:
        return
    token = invitations.invite_host(db.session, now=clock.now())
    db.session.commit()
    click.echo("\nOpen this link once to create the host's account / 最初に一度だけ開くリンクです:\n")
    click.echo(f"  {current_app.config['PUBLIC_URL']}/come-in/{token}\n")


@hosts.command("sign-out")
@click.argument("address", required=False)
@click.option("--everybody", is_flag=True, help="Every member, for instance after a theft.")
def sign_out(address: str | None, everybody: bool) -> None:
    """End every session of the account under ADDRESS, or of all accounts."""
    if bool(address) == everybody:
        raise click.UsageError("Name one address, or say --everybody.")
    ended = devices.end_for(db.session, address=address, now=clock.now())
    db.session.commit()
    if not ended:
        raise click.ClickException("There is no account under that address.")
    click.echo(f"Signed out: {ended}")
