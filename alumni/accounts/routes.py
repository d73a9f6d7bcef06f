"""Pages of the accounts room: coming in by a link, handing out links, the language switch."""

from __future__ import annotations

from flask import Blueprint, current_app, flash, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from flask_security import auth_required
from flask_security.utils import hash_password, login_user, logout_user

from alumni import clock, mail
from alumni.accounts import address_change, addresses, devices, invitations, telling
from alumni.accounts.door import open_to_all
from alumni.accounts.forms import (
    AddressForm,
    ArrivalForm,
    AuthenticatorForm,
    CodeForm,
    InviteForm,
    MoveCodesForm,
    MoveForm,
    PressForm,
)
from alumni.accounts.joining import open_account
from alumni.accounts.paths import path_on_this_site
from alumni.accounts.signing_in import authenticator_being_set_up, forget_authenticator, keep_authenticator
from alumni.accounts.visiting import device_secret, go_on_as
from alumni.accounts.work_addresses import looks_like_work
from alumni.errors import BadInput
from alumni.extensions import db
from alumni.form_errors import tell_fields
from alumni.i18n import language as language_of_page
from alumni.limits import costly, guessable
from alumni.logs import log
from alumni.people.current import asker
from alumni.settings import LANGUAGES

room = Blueprint("accounts", __name__)

fresh = auth_required(
    "session",
    within=lambda: current_app.config["SECURITY_FRESHNESS"],
    grace=lambda: current_app.config["SECURITY_FRESHNESS_GRACE_PERIOD"],
)
"""Asks who it is once more when signing in was long ago."""


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
            return _welcome(arrival, form.password.data or "")
    return render_template("accounts/come_in.html", form=form, offer=offer), 422 if form.errors else 200


def _welcome(arrival: invitations.Arrival, password: str) -> ResponseReturnValue:
    login_user(open_account(arrival, password_hash=hash_password(password)), authn_via=["password"])
    db.session.commit()
    if looks_like_work(db.session, address=arrival.address):
        flash(
            _(
                "This looks like an address at work, which ends when you leave. Under “My account” you can move to a"
                " private one."
            ),
            "alarm",
        )
    return redirect(url_for("desk.desk"))


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
    at_work = looks_like_work(db.session, address=current_user.email, person_id=asker().person_id)
    return render_template("accounts/account.html", press=PressForm(), at_work=at_work)


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


@room.get("/account/devices")
@fresh
def my_devices() -> str:
    """Where I am signed in."""
    mine = devices.signed_in(db.session, asker=asker(), secret=device_secret(), now=clock.now())
    return render_template("accounts/devices.html", devices=mine)


@room.post("/account/devices/<int:device_id>/sign-out")
@fresh
def sign_out_device(device_id: int) -> ResponseReturnValue:
    """Sign one device out."""
    devices.end(db.session, asker=asker(), device_id=device_id, now=clock.now())
    db.session.commit()
    flash(_("That device is signed out."))
    return redirect(url_for("accounts.my_devices"))


@room.post("/account/devices/everywhere")
def sign_out_everywhere() -> ResponseReturnValue:
    """Sign out everywhere, here too."""
    devices.end_everywhere(db.session, asker=asker(), now=clock.now())
    db.session.commit()
    logout_user()
    flash(_("You are signed out on all devices."))
    return redirect(url_for("security.login"))


@room.route("/account/address", methods=["GET", "POST"])
@costly
@fresh
def move() -> ResponseReturnValue:
    """Ask for the codes that move my account to another address."""
    form = MoveForm()
    if form.validate_on_submit():
        try:
            return _send_move_codes(form)
        except BadInput as wrong:
            db.session.rollback()
            tell_fields(form, wrong)
    change = address_change.under_way(db.session, asker=asker(), now=clock.now())
    return render_template("accounts/move.html", form=form, change=change), 422 if form.is_submitted() else 200


def _send_move_codes(form: MoveForm) -> ResponseReturnValue:
    codes = address_change.ask(
        db.session, asker=asker(), address=form.email.data or "", old_is_dead=form.old_is_dead.data, now=clock.now()
    )
    db.session.commit()
    telling.post_move_codes(codes)
    return redirect(url_for("accounts.move_codes"))


@room.route("/account/address/codes", methods=["GET", "POST"])
@guessable
def move_codes() -> ResponseReturnValue:
    """Type in the codes."""
    change = address_change.under_way(db.session, asker=asker(), now=clock.now())
    if change is None or change.waits_until is not None:
        return redirect(url_for("accounts.move"))
    form = MoveCodesForm()
    if form.validate_on_submit():
        typed = address_change.type_codes(
            db.session, asker=asker(), change_id=change.id, old_code=form.old_code.data or "",
            new_code=form.new_code.data or "", now=clock.now(), secret=device_secret(),
        )  # fmt: skip
        db.session.commit()
        if typed.outcome:
            return _moved(typed)
        tell_fields(form, BadInput(fields=typed.wrong))
    status = 422 if form.is_submitted() else 200
    return render_template("accounts/move_codes.html", form=form, change=change), status


def _moved(typed: address_change.Typed) -> ResponseReturnValue:
    telling.post_move_notice(typed)
    if typed.outcome == "waits":
        flash(_("%(address)s is proven. Your account can move there in a week; your present address has been told.",
                address=typed.new_address))  # fmt: skip
        return redirect(url_for("accounts.move"))
    go_on_as(current_user.fs_uniquifier)
    flash(_("You now sign in with %(address)s. Other devices are signed out.", address=typed.new_address))
    return redirect(url_for("accounts.account"))


@room.post("/account/address/finish")
@fresh
def finish_move() -> ResponseReturnValue:
    """Move, now that the wait is over."""
    change = address_change.under_way(db.session, asker=asker(), now=clock.now())
    typed = address_change.finish(
        db.session, asker=asker(), change_id=change.id if change else 0, now=clock.now(), secret=device_secret()
    )
    db.session.commit()
    if not typed.outcome:
        flash(_("There is another account under that address. Please choose another one."), "alarm")
        return redirect(url_for("accounts.move"))
    return _moved(typed)


@room.post("/account/address/call-off")
def call_off_move() -> ResponseReturnValue:
    """Stay at the present address."""
    address_change.call_off_all(db.session, asker=asker(), now=clock.now())
    db.session.commit()
    flash(_("Your account stays at its present address."))
    return redirect(url_for("accounts.account"))


@room.route("/account/second-step", methods=["GET", "POST"])
@guessable
@fresh
def second_step() -> ResponseReturnValue:
    """Set up the authenticator, or look after it."""
    form = AuthenticatorForm()
    member = current_user._get_current_object()
    if member.tf_primary_method:
        return render_template("accounts/second_step.html", set_up=True)
    if form.validate_on_submit():
        if keep_authenticator(member, form.code.data or ""):
            flash(_("The second step is set up. Please put the recovery codes away now."))
            return redirect(url_for("security.mf_recovery_codes", show_codes=1))
        tell_fields(form, BadInput(fields={"code": "wrong_figures"}))
    status = 422 if form.is_submitted() else 200
    return render_template("accounts/second_step.html", form=form, shown=authenticator_being_set_up(member)), status


@room.post("/account/second-step/remove")
@fresh
def remove_second_step() -> ResponseReturnValue:
    """Sign in without it from now on."""
    forget_authenticator(current_user._get_current_object())
    flash(_("The second step is taken away."))
    return redirect(url_for("accounts.account"))
