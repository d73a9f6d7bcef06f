"""Pages of the accounts room: coming in by a link, handing out links, the language switch."""

from __future__ import annotations

from flask import Blueprint, current_app, flash, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from flask_security.utils import hash_password, login_user

from alumni import clock, mail
from alumni.accounts import addresses, invitations
from alumni.accounts.door import open_to_all
from alumni.accounts.forms import AddressForm, ArrivalForm, CodeForm, InviteForm, PressForm
from alumni.accounts.joining import open_account
from alumni.accounts.paths import path_on_this_site
from alumni.errors import BadInput
from alumni.extensions import db
from alumni.form_errors import tell_fields
from alumni.i18n import language as language_of_page
from alumni.limits import costly, guessable
from alumni.logs import log
from alumni.people.current import asker
from alumni.settings import LANGUAGES

room = Blueprint("accounts", __name__)


@room.route("/come-in/<token>", methods=["GET", "POST"])
@open_to_all
@guessable
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
@costly
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


@room.route("/account/addresses", methods=["GET", "POST"])
@costly
def my_addresses() -> ResponseReturnValue:
    """The addresses I have proven, and a form for another."""
    form = AddressForm()
    if form.validate_on_submit():
        try:
            made = addresses.ask_for_code(db.session, asker=asker(), address=form.email.data or "", now=clock.now())
        except BadInput as wrong:
            db.session.rollback()
            tell_fields(form, wrong)
        else:
            db.session.commit()
            _mail_code(made)
            return redirect(url_for("accounts.prove_address", code_id=made.id))
    held = addresses.addresses_of(db.session, asker=asker())
    status = 422 if form.is_submitted() else 200
    return render_template("accounts/addresses.html", form=form, held=held, press=PressForm()), status


def _mail_code(made: addresses.MailedCode) -> None:
    """The site writes to an unproven address this once, because its owner-to-be has just asked for it."""
    template = "mail/address_code.ja.txt" if language_of_page() == "ja" else "mail/address_code.en.txt"
    words = render_template(template, code=made.code, site=current_app.config["PUBLIC_URL"])
    subject, _blank, body = words.partition("\n\n")
    try:
        mail.send(to=made.address, subject=subject.strip(), text=body)
    except Exception as failed:  # whatever a relay or an address can do wrong
        log.error("mail_not_sent", error=type(failed).__name__)
        flash(_("The code could not be sent. Please try again a little later."), "alarm")


@room.route("/account/addresses/codes/<int:code_id>", methods=["GET", "POST"])
@guessable
def prove_address(code_id: int) -> ResponseReturnValue:
    """Type in the code that was mailed."""
    waiting = addresses.waiting_code(db.session, asker=asker(), code_id=code_id)
    form = CodeForm()
    if form.validate_on_submit():
        why_not = addresses.prove(
            db.session, asker=asker(), code_id=code_id, code=form.code.data or "", now=clock.now()
        )
        db.session.commit()
        if not why_not:
            flash(_("%(address)s is proven.", address=waiting.address))
            return redirect(url_for("accounts.my_addresses"))
        tell_fields(form, BadInput(fields={"code": why_not}))
    status = 422 if form.is_submitted() else 200
    return render_template("accounts/prove_address.html", form=form, waiting=waiting), status


@room.post("/account/addresses/<int:address_id>/forget")
def forget_address(address_id: int) -> ResponseReturnValue:
    """Take an address away."""
    addresses.forget(db.session, asker=asker(), address_id=address_id)
    db.session.commit()
    flash(_("The address is taken away. Mails from it are no longer accepted."))
    return redirect(url_for("accounts.my_addresses"))
