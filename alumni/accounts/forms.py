"""Forms of the accounts room."""

from __future__ import annotations

from typing import Any

from flask import current_app, flash
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_login import current_user
from flask_security.forms import ForgotPasswordForm, TwoFactorVerifyCodeForm
from flask_security.recoverable import send_reset_password_instructions
from flask_security.recovery_codes import MfRecoveryForm
from flask_security.unified_signin import UnifiedSigninForm, UnifiedVerifyForm
from flask_security.utils import hash_password
from flask_security.webauthn import WebAuthnRegisterForm
from flask_wtf import FlaskForm
from wtforms import BooleanField, EmailField, HiddenField, PasswordField, StringField, SubmitField
from wtforms.validators import DataRequired, Length, Optional, ValidationError

from alumni.accounts.knocking import Knock
from alumni.accounts.mailed_codes import figures_in
from alumni.accounts.visiting import counted_second_step, knock_with, nobody, send_sign_in_code, words_of_wait
from alumni.extensions import db
from alumni.people.names import NameParts


def hard_to_guess(form: FlaskForm, field: PasswordField) -> None:
    """A validator for a password being chosen: what it must not hold are the names and the address typed beside it."""
    names = ("family_name", "given_name", "family_reading", "given_reading", "email")
    about = [str(form[name].data or "") for name in names if name in form]
    reasons, _normal = current_app.extensions["security"].password_util.validate(
        str(field.data or ""), True, about=about
    )
    if reasons:
        raise ValidationError(reasons[0])


class ArrivalForm(FlaskForm):
    """A newcomer's name, address and password. Readings are optional."""

    family_name = StringField(_("Family name"), [DataRequired(_("Please give your family name.")), Length(max=100)])
    given_name = StringField(_("Given name"), [DataRequired(_("Please give your given name.")), Length(max=100)])
    family_reading = StringField(_("Reading of the family name"), [Optional(), Length(max=100)])
    given_reading = StringField(_("Reading of the given name"), [Optional(), Length(max=100)])
    email = EmailField(
        _("A mail address that stays yours"),
        [DataRequired(_("Please give your mail address.")), Length(max=250)],
        description=_("A private one. The address of an employer ends when you leave."),
    )
    password = PasswordField(
        _("Password"),
        [
            DataRequired(_("Please choose a password.")),
            Length(min=10, max=200, message=_("At least ten characters, please.")),
            hard_to_guess,
        ],
        description=_("At least ten characters. You can also sign in with a code sent by mail."),
    )
    submit = SubmitField(_("Open my notebook"))

    def name(self) -> NameParts:
        """The name as the domain takes it."""
        return NameParts(
            self.family_name.data or "", self.given_name.data or "",
            self.family_reading.data or "", self.given_reading.data or "",
        )  # fmt: skip


class InviteForm(FlaskForm):
    """A new link to hand over. The label is the inviter's own reminder of whom it is for."""

    label = StringField(
        _("For whom"),
        [Optional(), Length(max=200)],
        description=_("A reminder for yourself. It is not shown to the person."),
    )
    card_id = HiddenField()
    submit = SubmitField(_("Make a link"))


class AddressForm(FlaskForm):
    """An address to prove."""

    email = EmailField(
        _("Another address of yours"),
        [DataRequired(_("Please give the address.")), Length(max=250)],
        description=_("Use an address at work only to forward from: it ends when you leave."),
    )
    submit = SubmitField(_("Send a code there"))


class CodeForm(FlaskForm):
    """The six figures of a mailed code."""

    code = StringField(_("The six figures"), [DataRequired(_("Please type the code.")), Length(max=20)])
    submit = SubmitField(_("This address is mine"))


class MoveForm(FlaskForm):
    """The address an account is to move to."""

    email = EmailField(
        _("The new address"),
        [DataRequired(_("Please give the address.")), Length(max=250)],
        description=_("A private one. The address of an employer ends when you leave."),
    )
    old_is_dead = BooleanField(_("I can no longer read mail at the present address"))
    password = PasswordField(_("Your password"), [Length(max=200)])
    submit = SubmitField(_("Send the codes"))

    def validate(self, extra_validators: Any = None) -> bool:
        """Where the old mailbox is dead, the password stands in for its code. A wrong one is counted like at signing in."""
        if not super().validate(extra_validators):
            return False
        if not self.old_is_dead.data:
            return True
        came = knock_with(current_user.email, str(self.password.data or ""))
        if came.by != "password":
            self.password.errors = [words_of_wait(came.wait) if came.wait else gettext("This is not your password.")]
        return came.by == "password"


class MoveCodesForm(FlaskForm):
    """The codes from both mailboxes, or from the new one alone."""

    old_code = StringField(_("The code sent to your present address"), [Length(max=20)])
    new_code = StringField(
        _("The code sent to the new address"), [DataRequired(_("Please type the code.")), Length(max=20)]
    )
    submit = SubmitField(_("Move to the new address"))


class AuthenticatorForm(FlaskForm):
    """The six figures an authenticator shows, typed in while it is being set up."""

    code = StringField(_("The six figures it shows"), [DataRequired(_("Please type the code.")), Length(max=20)])
    submit = SubmitField(_("Ask for them from now on"))


class PressForm(FlaskForm):
    """Nothing but the proof that the press of a button was meant."""


class SignInForm(UnifiedSigninForm):
    """The library's sign-in form, asking our own door. Its views call `validate` and know nothing of what it does."""

    def validate(self, **kwargs: Any) -> bool:
        """Weigh what was typed, or send a code. Sending is never "valid": the view then gives everybody one answer."""
        self.passcode.errors, self.identity.errors = [], []
        if not FlaskForm.validate(self, **kwargs):
            return False
        address = str(self.identity.data)
        if self.submit_send_code.data:
            send_sign_in_code(address)
            return False
        came = knock_with(address, str(self.passcode.data or ""))
        if came.user is None:
            self._say_why_not(came)
            return False
        self.user, self.authn_via = came.user, came.by
        return True

    def _say_why_not(self, came: Knock) -> None:
        if came.wait:
            self.form_errors.append(words_of_wait(came.wait))
        else:
            self.passcode.errors = ["wrong"]  # the view puts one sentence for all in its place


class VerifyForm(UnifiedVerifyForm):
    """Password or mailed code once more, before something that matters. Counted like signing in."""

    def validate(self, **kwargs: Any) -> bool:
        """Weigh what was typed, or send a code to the account's own address."""
        self.user = current_user
        self.passcode.errors = []
        if not FlaskForm.validate(self, **kwargs):
            return False
        if self.submit_send_code.data:
            send_sign_in_code(current_user.email)
            flash(gettext("A code is on its way to %(address)s.", address=current_user.email))
            return False
        came = knock_with(current_user.email, str(self.passcode.data or ""))
        if came.user is not None and came.user.id == current_user.id:
            self.authn_via = came.by
            return True
        why = words_of_wait(came.wait) if came.wait else gettext("This is neither your password nor the code.")
        self.passcode.errors = [why]
        return False


class SecondStepForm(TwoFactorVerifyCodeForm):
    """The six figures of the authenticator, after the password. Wrong ones make the next try wait."""

    def validate(self, **kwargs: Any) -> bool:
        """Whether the code is the authenticator's present one, not used before."""
        self.code.data = figures_in(str(self.code.data or ""))
        return counted_second_step(self, lambda: super(SecondStepForm, self).validate(**kwargs))


class RecoveryForm(MfRecoveryForm):
    """One of the recovery codes, after the password."""

    def validate(self, **kwargs: Any) -> bool:
        """Whether the code is one that is left. Two who use one at once are taken one after the other."""
        db.session.refresh(self.user, ["mf_recovery_codes"], with_for_update=True)
        self.code.data = str(self.code.data or "").strip().lower()
        return counted_second_step(self, lambda: super(RecoveryForm, self).validate(**kwargs))


class PasskeyForm(WebAuthnRegisterForm):
    """A name for a new passkey. All of them are for signing in: the library's second kind is not offered."""

    def validate(self, **kwargs: Any) -> bool:
        """Whether the name can be used."""
        self.usage.data = "first"
        return bool(super().validate(**kwargs))


class ForgotForm(ForgotPasswordForm):
    """The library's form for a new password; for an address without an account it does the same work for nobody."""

    def validate(self, **kwargs: Any) -> bool:
        """Whether there is an account to write to."""
        found = bool(super().validate(**kwargs))
        if found:
            hash_password("as the view does for an address without an account")
        elif self.user is None and self.email.data and "@" in self.email.data:
            send_reset_password_instructions(nobody())  # type: ignore[no-untyped-call]
        return found
