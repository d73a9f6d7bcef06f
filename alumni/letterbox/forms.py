"""Forms of the letterbox, and its reasons in words."""

from __future__ import annotations

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import IntegerField, MultipleFileField, PasswordField, SelectField, StringField, SubmitField
from wtforms.fields import SelectChoice  # type: ignore[attr-defined]  # newer than its stubs
from wtforms.validators import DataRequired, Length, NumberRange

from alumni.letterbox.own_mailbox import Account, Security

REASONS = {
    "not_yours": _("Most of the mails in this file went to other people. Only mail addressed to you is taken here. Single mails that somebody passed on to you can be brought one by one."),
    "too_many_farewells": _("There are more than a thousand farewells in it, more than one person gets. Please split the file."),
    "too_many_entries": _("There are too many files in it."),
    "too_dense": _("It unpacks to far more than mails do, so it was not opened."),
    "too_much": _("It is larger than 2 GB when unpacked."),
    "nested": _("There is another zip inside. Please unpack that one first."),
    "locked": _("It is locked with a password. Please unpack it first."),
    "broken_zip": _("It is damaged and could not be opened."),
    "too_big": _("larger than 25 MB"),
    "empty": _("empty"),
    "unreadable": _("not readable"),
    "nobody": _("nobody found in it"),
    "asked_not_to_keep": _("from somebody who asked you not to keep it"),
    "bad_port": _("Mailboxes are reached on port 993 or 143."),
    "private_host": _("This is not a mail server on the public network."),
    "no_such_host": _("There is no server of this name."),
    "no_answer": _("The server did not answer. Please look at the name, the port and the kind of connection."),
    "bad_certificate": _("The connection to this server cannot be trusted, so no password was sent."),
    "wrong_password": _("The server did not accept this user and password. Many providers want an app password here."),
    "no_such_folder": _("There is no folder of this name."),
    "went_away": _("The connection broke off."),
    "failed": _("It failed on our side."),
    "runs": _("A look through a mailbox is under way already."),
}  # fmt: skip
"""Why a file, a mail or a mailbox was not taken, by the codes of unpacking, mailbox_files, own_mailbox and sweeping."""


class DropForm(FlaskForm):
    """Mailbox files."""

    files = MultipleFileField(
        _("Mailbox files"), [DataRequired(_("Please choose a file."))], description=_(".mbox, .zip, .eml or .msg, 64 MB together")
    )  # fmt: skip
    submit = SubmitField(_("Look for farewells in it"))


class SweepForm(FlaskForm):
    """Where a mailbox is, and the password for this one run."""

    user = StringField(
        _("User"), [DataRequired(_("This is needed.")), Length(max=250)], description=_("Mostly your mail address.")
    )
    password = PasswordField(
        _("Password"), [DataRequired(_("This is needed.")), Length(max=500)],
        description=_("Kept in memory for this run only, never written down. Better an app password than your own."),
    )  # fmt: skip
    host = StringField(
        _("Mail server"),
        [DataRequired(_("This is needed.")), Length(max=250)],
        description=_("For example imap.example.com"),
    )
    port = IntegerField(_("Port"), [NumberRange(1, 65535, _("A number, please: 993 or 143."))], default=993)
    security = SelectField(
        _("Connection"),
        choices=[SelectChoice("tls", _("TLS (port 993)")), SelectChoice("starttls", _("STARTTLS (port 143)"))],
        default="tls",
    )
    folder = StringField(_("Folder"), [DataRequired(_("This is needed.")), Length(max=250)], default="INBOX")
    submit = SubmitField(_("Look through it"))

    def account(self) -> Account:
        """What was typed, as the domain takes it."""
        return Account(
            (self.host.data or "").strip(), self.port.data or 993, Security(self.security.data),
            (self.user.data or "").strip(), self.password.data or "", (self.folder.data or "").strip(),
        )  # fmt: skip
