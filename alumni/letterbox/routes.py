"""Pages of the letterbox: the forwarding address, mailbox files, the sweep of a mailbox."""

from __future__ import annotations

from flask import Blueprint, current_app, flash, redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _

from alumni import clock
from alumni.accounts import addresses
from alumni.accounts.current import asker
from alumni.accounts.forms import PressForm
from alumni.extensions import db
from alumni.letterbox import forwarding

room = Blueprint("letterbox", __name__)


@room.get("/letterbox")
def ways_in() -> ResponseReturnValue:
    """How farewell mails come in: my forwarding address, a mailbox file, a look through my mailbox."""
    domain = current_app.config["LETTERBOX_DOMAIN"]
    local = forwarding.live_address(db.session, asker=asker()) if domain else ""
    held = addresses.addresses_of(db.session, asker=asker())
    return render_template(
        "letterbox/ways_in.html", domain=domain, address=f"{local}@{domain}" if local else "", held=held,
        press=PressForm(),
    )  # fmt: skip


@room.get("/letterbox/address")
def anew() -> ResponseReturnValue:
    """Ask once before the address is replaced."""
    return render_template("letterbox/anew.html", press=PressForm())


@room.post("/letterbox/address")
def make_address() -> ResponseReturnValue:
    """Make my forwarding address, or a new one in its place."""
    had_one = bool(forwarding.live_address(db.session, asker=asker()))
    forwarding.make_address(db.session, asker=asker(), now=clock.now())
    db.session.commit()
    flash(_("There is a new address. The old one no longer works.") if had_one else _("Your address is ready."))
    return redirect(url_for("letterbox.ways_in"))
