"""Forms of the farewells room."""

from __future__ import annotations

from typing import Any

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import (
    BooleanField,
    DateField,
    Field,
    FieldList,
    Form,
    FormField,
    HiddenField,
    MultipleFileField,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    SubmitField,
    TextAreaField,
)
from wtforms.fields import SelectChoice  # type: ignore[attr-defined]  # newer than its stubs
from wtforms.validators import Length, Optional, ValidationError

from alumni.errors import BadInput
from alumni.farewells.keeping import Checked
from alumni.farewells.proposal import Typed
from alumni.form_errors import REASONS
from alumni.people.contact_points import ContactDraft, normal
from alumni.people.forms import LASTINGS, MOST_ROWS, NameFields, check_contact, lasting_of
from alumni.people.models import ContactKind
from alumni.people.names import is_japanese
from projects.months import Month, NoSuchMonth

_DAYS = ["%Y-%m-%d", "%Y/%m/%d", "%Y年%m月%d日", "%d %b %Y", "%d %B %Y"]


class CaptureForm(FlaskForm):
    """A mail pasted or mails dropped."""

    text = TextAreaField(_("Text of the mail"), description=_("Headers may stay in it; they help."))
    mails = MultipleFileField(_("Mails as files"), description=_("One or several .eml files, up to 25 MB each."))
    anyway = HiddenField()
    submit = SubmitField(_("Read it"))


class LetGoForm(FlaskForm):
    """A press of "Erase the mail" that was meant."""

    submit = SubmitField(_("Erase the mail"))


class MailRow(Form):
    """A mail address from now on."""

    value = StringField(_("Mail from now on"), [Optional(), Length(max=300)])
    lasting = SelectField(
        _("Lasting"), choices=[SelectChoice(kind.value, words) for kind, words in LASTINGS.items()], default="private"
    )

    def validate_value(self, field: Field) -> None:
        check_contact(ContactKind.MAIL, field)


class PhoneRow(Form):
    """A phone number from now on."""

    value = StringField(_("Phone"), [Optional(), Length(max=300)])
    lasting = SelectField(
        _("Lasting"), choices=[SelectChoice(kind.value, words) for kind, words in LASTINGS.items()], default="private"
    )

    def validate_value(self, field: Field) -> None:
        check_contact(ContactKind.PHONE, field)


def _month(form: Form, field: Field) -> None:
    try:
        Month.parse(field.data or "")
    except NoSuchMonth as wrong:
        raise ValidationError(REASONS["not_a_month"]) from wrong


class ProjectRow(Form):
    """A project the mail tells of. Whether it points to a client is asked where it is recorded, in the ledger."""

    shared = BooleanField(_("We were on it together"))
    codename = StringField(_("Codename"), [Optional(), Length(max=200)])
    first_month = StringField(_("First month"), [Optional(), _month])
    last_month = StringField(_("Last month"), [Optional(), _month])
    role = HiddenField()
    colleagues = HiddenField()

    def validate_last_month(self, field: Field) -> None:
        """Not before the first."""
        try:
            first, last = Month.parse(self.first_month.data or ""), Month.parse(field.data or "")
        except NoSuchMonth:
            return
        if last < first:
            raise ValidationError(REASONS["ends_before_it_begins"])


class ReviewForm(NameFields):
    """Everything a farewell can hold, checked by a human before it is kept."""

    mails = FieldList(FormField(MailRow), max_entries=MOST_ROWS)
    phones = FieldList(FormField(PhoneRow), max_entries=MOST_ROWS)
    line = StringField("LINE", [Optional(), Length(max=300)])
    facebook = StringField("Facebook", [Optional(), Length(max=300)])
    linkedin = StringField("LinkedIn", [Optional(), Length(max=300)])
    x = StringField("X", [Optional(), Length(max=300)])
    urls = FieldList(StringField(_("Page"), [Optional(), Length(max=300)]), max_entries=MOST_ROWS)
    firm_left = StringField(_("Firm left"), [Optional(), Length(max=200)])
    last_working_day = DateField(_("Last working day"), [Optional()], format=_DAYS)
    leaving_date = DateField(_("Leaving date"), [Optional()], format=_DAYS)
    next_employer = StringField(_("Next employer"), [Optional(), Length(max=200)])
    next_role = StringField(_("Role there"), [Optional(), Length(max=200)])
    projects = FieldList(FormField(ProjectRow), max_entries=MOST_ROWS)
    also = SelectMultipleField(_("Taken all the same"), choices=[], validate_choice=False)
    card = RadioField(_("The same person?"), choices=[], validate_choice=False)
    submit = SubmitField(_("Keep this"))

    def offer_rows(self) -> None:
        """One empty row behind those that are filled, for what the reader missed."""
        for rows in (self.mails, self.phones, self.projects, self.urls):
            if not rows.entries or (_filled(rows.entries[-1].data) and len(rows.entries) < MOST_ROWS):
                rows.append_entry()

    def validate_last_working_day(self, field: Field) -> None:
        _say_not_a_day(field)

    def validate_leaving_date(self, field: Field) -> None:
        _say_not_a_day(field)

    def validate_urls(self, field: FieldList[StringField]) -> None:
        for entry in field.entries:
            if (entry.data or "").strip():
                try:
                    check_contact(ContactKind.URL, entry)
                except ValidationError as wrong:
                    entry.errors = [*entry.errors, str(wrong)]
                    raise

    def drafts(self) -> list[ContactDraft]:
        """The contact points as the domain takes them."""
        rows = [(ContactKind.MAIL, row.form) for row in self.mails] + [
            (ContactKind.PHONE, row.form) for row in self.phones
        ]
        drafts = [
            ContactDraft(kind, row.value.data or "", lasting_of(row.lasting.data))
            for kind, row in rows if (row.value.data or "").strip()
        ]  # fmt: skip
        handles = {ContactKind.LINE: self.line, ContactKind.FACEBOOK: self.facebook, ContactKind.LINKEDIN: self.linkedin,
                   ContactKind.X: self.x}  # fmt: skip
        drafts += [
            ContactDraft(kind, field.data or "") for kind, field in handles.items() if (field.data or "").strip()
        ]
        drafts += [ContactDraft(ContactKind.URL, e.data or "") for e in self.urls if (e.data or "").strip()]
        return drafts + self._taken_all_the_same()

    def _taken_all_the_same(self) -> list[ContactDraft]:
        """What was ticked of the contacts that were not taken: "lasting:kind:value"."""
        posted = [text.split(":", 2) for text in self.also.data or []]
        kinds = {kind.value: kind for kind in ContactKind}
        return [
            ContactDraft(kinds[parts[1]], parts[2], lasting_of(parts[0]))
            for parts in posted[:MOST_ROWS] if len(parts) == 3 and parts[1] in kinds
        ]  # fmt: skip

    def validate_also(self, field: Field) -> None:
        """Each a contact of its kind: the page offers no other."""
        for draft in self._taken_all_the_same():
            try:
                normal(draft.kind, draft.value)
            except BadInput as wrong:
                raise ValidationError(REASONS.get(wrong.fields["value"], REASONS["needed"])) from wrong

    def shown_name(self) -> str:
        """The name as typed, family first for Japanese names."""
        family, given = (self.family_name.data or "").strip(), (self.given_name.data or "").strip()
        return " ".join(part for part in ((family, given) if is_japanese(family + given) else (given, family)) if part)

    def checked(self) -> Checked:
        """What the member let stand, as the domain takes it."""
        return Checked(
            name=self.name(), contacts=tuple(self.drafts()), firm_left=self.firm_left.data or "",
            last_working_day=self.last_working_day.data, leave_date=self.leaving_date.data,
            next_employer=self.next_employer.data or "", next_role=self.next_role.data or "",
        )  # fmt: skip


def _filled(row: Any) -> bool:
    """Whether a row, or a plain field, says something of its own."""
    return bool(row.get("value") or row.get("codename")) if isinstance(row, dict) else bool(row)


def _say_not_a_day(field: Field) -> None:
    """Our own words instead of the library's."""
    if field.raw_data and any(field.raw_data) and field.data is None:
        field.errors = []
        raise ValidationError(REASONS["not_a_day"])


def typed_in(posted: dict[str, list[str]]) -> Typed:
    """What was typed, without the proof of the press."""
    return {name: values for name, values in posted.items() if name not in ("csrf_token", "submit")}
