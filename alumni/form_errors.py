"""Reasons a domain function gives for a field, in the reader's language, put beside that field."""

from __future__ import annotations

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm

from alumni.errors import BadInput

REASONS = {
    "needed": _("This is needed."),
    "not_an_address": _("This does not look like a mail address."),
    "taken": _("This address is in use already. If it is yours, sign in instead."),
    "not_a_month": _("A month, please: 2019-04, 2019/4, 2019年4月 or Apr 2019."),
    "not_a_day": _("A day, please: 2026-11-27."),
    "not_come_yet": _("This day has not come yet."),
    "ends_before_it_begins": _("The end lies before the beginning."),
    "client": _("This seems to hold a company name. Please choose a wording that does not point to the client."),
    "not_a_phone": _("This does not look like a phone number."),
    "not_a_url": _("This does not look like the address of a page."),
    "two_members": _("The two cards belong to two different members."),
    "choose_card": _("Please say whether this is the same person."),
    "too_long": _("This is too long."),
    "proven_already": _("This address is proven already."),
    "too_many_codes": _("Five codes were sent within the last hour. Please wait a little."),
    "too_many_addresses": _("Twenty addresses are enough. Please take one away first."),
    "too_many_changes": _("This was changed twenty times already. Please ask for a new link."),
    "asked_not_to_keep": _(
        "This person erased the card you kept and asked you not to keep it again. If they hand you their contact "
        "themselves, through a new link of yours, you can."
    ),
    "too_many_links": _("Twenty links of this card work already. Please withdraw one first."),
    "same_as_now": _("This is the address you have already."),
    "wrong_figures": _("These are not the figures shown now. Please wait for the next ones and type those."),
    "wrong_code": _("This is not the code that was sent."),
    "not_so_many_days": _("Between one day and ninety, please."),
    "shut_out_already": _("This member is shut out already."),
    "answered_already": _("You have answered already; it is being read."),
    "seen_elsewhere": _("This page was open for another text. Please open it anew."),
    "code_over": _("That code has expired or was typed wrongly too often. Please have a new one sent."),
}


def tell_fields(form: FlaskForm, wrong: BadInput) -> None:
    """Put each reason beside its field; a reason for a field the form does not have goes on top of the form."""
    for name, reason in wrong.fields.items():
        words = REASONS.get(reason) or gettext("Please check this.")
        if name in form:
            form[name].errors = [*form[name].errors, words]
        else:
            form.form_errors.append(words)
