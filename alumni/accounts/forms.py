"""Forms of the accounts room."""

from __future__ import annotations

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import EmailField, HiddenField, PasswordField, StringField, SubmitField
from wtforms.validators import DataRequired, Length, Optional

from alumni.people.names import NameParts


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


class PressForm(FlaskForm):
    """Nothing but the proof that the press of a button was meant."""
