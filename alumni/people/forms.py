"""Forms of the people room."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import (
    BooleanField,
    Field,
    FieldList,
    Form,
    FormField,
    HiddenField,
    SelectField,
    StringField,
    SubmitField,
    TextAreaField,
)  # fmt: skip
from wtforms.fields import SelectChoice  # type: ignore[attr-defined]  # newer than its stubs
from wtforms.validators import Length, Optional, ValidationError

from alumni.errors import BadInput
from alumni.form_errors import REASONS
from alumni.people.contact_points import ContactDraft, ShownContact, normal
from alumni.people.models import ContactKind, Lasting, Purpose, ShownTo
from alumni.people.names import NameParts
from alumni.people.row_numbers import row_number
from alumni.people.showing import Thing

KINDS = {
    ContactKind.MAIL: _("Mail"),
    ContactKind.PHONE: _("Phone"),
    ContactKind.LINE: "LINE",
    ContactKind.FACEBOOK: "Facebook",
    ContactKind.LINKEDIN: "LinkedIn",
    ContactKind.X: "X",
    ContactKind.URL: _("Page"),
}
LASTINGS = {Lasting.PRIVATE: _("private, likely to last"), Lasting.WORK: _("of an employer, ends with the job")}
PURPOSES = {
    Purpose.IN_TOUCH: _("to stay in touch"),
    Purpose.HELP: _("to help each other when it counts"),
    Purpose.MEMORY: _("to remember work we shared"),
}
SPARE_ROWS = 2
MOST_ROWS = 40


def lasting_of(text: str | None) -> Lasting:
    """What a form says of lasting; private unless it says work."""
    return Lasting.WORK if text == Lasting.WORK else Lasting.PRIVATE


def check_contact(kind: ContactKind, field: Field) -> None:
    """Raise ValidationError, in words, when the text of `field` is no contact of this kind."""
    try:
        normal(kind, field.data or "")
    except BadInput as wrong:
        raise ValidationError(REASONS.get(wrong.fields["value"], REASONS["needed"])) from wrong


class ContactRow(Form):
    """One way to reach somebody; an empty value means no row."""

    kind = SelectField(_("Kind"), choices=[SelectChoice(k.value, word) for k, word in KINDS.items()])
    value = StringField(_("Address, number or name there"), [Optional(), Length(max=300)])
    lasting = SelectField(_("Lasting"), choices=[SelectChoice(k.value, word) for k, word in LASTINGS.items()])

    def validate_value(self, field: Field) -> None:
        """In the words of the kind chosen."""
        if self.kind.data in KINDS:
            check_contact(ContactKind(self.kind.data), field)


class NameFields(FlaskForm):
    """A name in three scripts."""

    family_name = StringField(_("Family name"), [Optional(), Length(max=100)])
    given_name = StringField(_("Given name"), [Optional(), Length(max=100)])
    family_reading = StringField(_("Reading of the family name"), [Optional(), Length(max=100)])
    given_reading = StringField(_("Reading of the given name"), [Optional(), Length(max=100)])
    family_romaji = StringField(_("Family name in Latin letters"), [Optional(), Length(max=100)])
    given_romaji = StringField(_("Given name in Latin letters"), [Optional(), Length(max=100)])
    former_name = StringField(_("Former name"), [Optional(), Length(max=100)])

    def validate(self, extra_validators: Mapping[str, Sequence[Any]] | None = None) -> bool:
        """A person needs a family or a given name; told together with whatever else is wrong."""
        fine = super().validate(extra_validators=extra_validators)
        if (self.family_name.data or "").strip() or (self.given_name.data or "").strip():
            return bool(fine)
        self.family_name.errors = [*self.family_name.errors, REASONS["needed"]]
        return False

    def name(self) -> NameParts:
        """The name as the domain takes it."""
        return NameParts(
            self.family_name.data or "", self.given_name.data or "", self.family_reading.data or "",
            self.given_reading.data or "", self.family_romaji.data or "", self.given_romaji.data or "",
            self.former_name.data or "",
        )  # fmt: skip


class PersonForm(NameFields):
    """A card, or one's own profile (which has no note)."""

    contacts = FieldList(FormField(ContactRow), max_entries=MOST_ROWS)
    employer = StringField(_("Present employer"), [Optional(), Length(max=200)])
    title = StringField(_("Title"), [Optional(), Length(max=200)])
    between_jobs = BooleanField(_("Between jobs: no employer now"))
    headline = StringField(_("In one line"), [Optional(), Length(max=200)])
    place = StringField(_("Place"), [Optional(), Length(max=120)])
    note = TextAreaField(_("Private note"), [Optional(), Length(max=20_000)])
    purpose = SelectField(
        _("What I keep it for"),
        choices=[SelectChoice(one.value, words) for one, words in PURPOSES.items()],
        default=Purpose.IN_TOUCH.value,
    )
    submit = SubmitField(_("Keep this"))

    def offer_rows(self, shown: Iterable[ShownContact] = ()) -> None:
        """Rows for the contact points on record, and a few empty ones."""
        for point in shown:
            self.contacts.append_entry(
                {"kind": point.kind.value, "value": point.written, "lasting": point.lasting.value}
            )
        for _row in range(min(SPARE_ROWS, MOST_ROWS - len(self.contacts.entries))):
            self.contacts.append_entry({"kind": ContactKind.MAIL.value})

    def drafts(self) -> list[ContactDraft]:
        """The contact points as the domain takes them."""
        rows = [row.form for row in self.contacts if (row.form.value.data or "").strip()]
        return [ContactDraft(ContactKind(r.kind.data), r.value.data or "", lasting_of(r.lasting.data)) for r in rows]

    def kept_for(self) -> Purpose:
        """For what the card is kept."""
        return Purpose(self.purpose.data or Purpose.IN_TOUCH)


class EraseForm(FlaskForm):
    """A press of "Erase" that was meant."""

    submit = SubmitField(_("Erase"))


class UnmergeForm(FlaskForm):
    """A press of "Take it apart" that was meant."""

    submit = SubmitField(_("Make two cards again"))


class MergeForm(FlaskForm):
    """A press of "Make one card" that was meant."""

    other = HiddenField()
    submit = SubmitField(_("Make one card of the two"))


CIRCLES = {
    ShownTo.NOBODY: _("nobody"),
    ShownTo.JINMYAKU: _("my jinmyaku"),
    ShownTo.COLLEAGUES: _("my jinmyaku and those I shared a project with"),
    ShownTo.MEMBERS: _("all members"),
}


def circle_field(label: Any) -> SelectField:
    """To whom one thing is shown."""
    return SelectField(label, choices=[SelectChoice(one.value, words) for one, words in CIRCLES.items()])


class PointRow(Form):
    """One contact point, by its number, and who may read it."""

    number = HiddenField()
    shown_to = circle_field(_("Shown to"))


class ShowingForm(FlaskForm):
    """Who may see what of me. The names of the first fields are those of `showing.Thing`."""

    headline = circle_field(_("My line"))
    present_work = circle_field(_("Where I work"))
    past_work = circle_field(_("Where I was before"))
    place = circle_field(_("Where I live"))
    asking = circle_field(_("Who may ask me for help"))
    points = FieldList(FormField(PointRow), max_entries=MOST_ROWS)
    submit = SubmitField(_("Keep this"))

    def things(self) -> dict[Thing, ShownTo]:
        """What was chosen for the things on the profile."""
        return {thing: ShownTo(self[thing.value].data) for thing in Thing}

    def levels(self) -> dict[int, ShownTo]:
        """What was chosen for the contact points, by number."""
        return {row_number(row.form.number.data): ShownTo(row.form.shown_to.data) for row in self.points}


class BlockForm(FlaskForm):
    """A block that was meant."""

    reason = TextAreaField(_("Why, in words for yourself"), [Optional(), Length(max=2000)])
    submit = SubmitField(_("Block"))
