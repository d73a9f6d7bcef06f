"""Pages of the accounts room: coming in by a link, handing out links, the language switch."""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from flask_security.utils import hash_password, login_user

from alumni import clock
from alumni.accounts import invitations
from alumni.accounts.current import asker
from alumni.accounts.door import open_to_all
from alumni.accounts.forms import ArrivalForm, InviteForm, PressForm
from alumni.accounts.joining import open_account
from alumni.accounts.paths import path_on_this_site
from alumni.errors import BadInput
from alumni.extensions import db
from alumni.form_errors import tell_fields
from alumni.settings import LANGUAGES

room = Blueprint("accounts", __name__)


@room.route("/come-in/<token>", methods=["GET", "POST"])
@open_to_all
def come_in(token: str) -> ResponseReturnValue:
    """The page behind an invitation."""
    offer = invitations.offer(db.session, token=token, now=clock.now())
    form = ArrivalForm()
    if form.validate_on_submit():
        try:
            arrival = invitations.arrive(
                db.session, token=token, name=form.name(), address=form.email.data or "", now=clock.now()
            )
        except BadInput as wrong:
            db.session.rollback()
            tell_fields(form, wrong)
        else:
            member = open_account(arrival, password_hash=hash_password(form.password.data or ""))
            login_user(member, authn_via=["password"])
            db.session.commit()
            return redirect(url_for("desk.desk"))
    return render_template("accounts/come_in.html", form=form, offer=offer), 422 if form.errors else 200


@room.get("/invitations")
def handed_out() -> ResponseReturnValue:
    """The links I handed out, and a form for another."""
    form = InviteForm(formdata=None, data={"card_id": request.args.get("card", "")})
    mine = invitations.handed_out(db.session, asker=asker())
    return render_template("accounts/invitations.html", form=form, invitations=mine, now=clock.now(), press=PressForm())


@room.post("/invitations")
def invite() -> ResponseReturnValue:
    """Make a link. It is shown on this answer and never again."""
    form = InviteForm()
    card = form.card_id.data or ""
    token = invitations.invite(
        db.session, asker=asker(), now=clock.now(), label=form.label.data or "",
        card_id=int(card) if card.isdecimal() else None,
    )  # fmt: skip
    db.session.commit()
    link = url_for("accounts.come_in", token=token, _external=True)
    return render_template("accounts/invitation_link.html", link=link, label=form.label.data)


@room.post("/invitations/<int:invitation_id>/withdraw")
def withdraw(invitation_id: int) -> ResponseReturnValue:
    """Make an unused link stop working."""
    invitations.withdraw(db.session, asker=asker(), invitation_id=invitation_id, now=clock.now())
    db.session.commit()
    flash(_("The link no longer works."))
    return redirect(url_for("accounts.handed_out"))


@room.post("/language")
@open_to_all
def language() -> ResponseReturnValue:
    """Switch the language and stay on the page."""
    chosen = request.form.get("language")
    if chosen in LANGUAGES:
        session["language"] = chosen
        if current_user.is_authenticated:
            current_user.language = chosen
            db.session.commit()
    return redirect(path_on_this_site(request.form.get("back")))


@room.get("/account")
def account() -> ResponseReturnValue:
    """My account: address, password, invitations."""
    return render_template("accounts/account.html", press=PressForm())
