"""Forms of the handover room."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import (
    DateField,
    EmailField,
    Field,
    RadioField,
    SelectField,
    SelectMultipleField,
    StringField,
    SubmitField,
    TelField,
    TextAreaField,
    widgets,
)
from wtforms.fields import SelectChoice  # type: ignore[attr-defined]  # newer than its stubs
from wtforms.validators import InputRequired, Length, Optional, ValidationError

from alumni.form_errors import REASONS
from alumni.handover.left import MOST_WORDS, LeftWord
from alumni.handover.own_card import Farewell, Tone, Way
from alumni.people.contact_points import ContactDraft, written
from alumni.people.forms import NameFields, check_contact
from alumni.people.models import ContactKind

_DAYS = ["%Y-%m-%d", "%Y/%m/%d", "%Y年%m月%d日"]
_FIELD_OF = {
    ContactKind.MAIL: "mail", ContactKind.PHONE: "phone", ContactKind.LINE: "line", ContactKind.LINKEDIN: "linkedin",
    ContactKind.URL: "page",
}  # fmt: skip


def _say_not_a_day(field: Field) -> None:
    """Our own words instead of the library's."""
    if field.raw_data and any(field.raw_data) and field.data is None:
        field.errors = []
        raise ValidationError(REASONS["not_a_day"])


class LinkForm(FlaskForm):
    """A new link for a leaver. The label is the member's own reminder."""

    label = StringField(
        _("For whom"), [Optional(), Length(max=200)],
        description=_("A reminder for yourself. It is not shown to the person."),
    )  # fmt: skip
    submit = SubmitField(_("Make a link"))


class WordForm(NameFields):
    """What a leaver leaves."""

    mail = EmailField(_("Private mail address"), [Optional(), Length(max=300)])
    phone = TelField(_("Mobile phone"), [Optional(), Length(max=300)])
    line = StringField("LINE", [Optional(), Length(max=300)])
    linkedin = StringField("LinkedIn", [Optional(), Length(max=300)])
    page = StringField(_("Another page of yours"), [Optional(), Length(max=300)])
    firm_left = StringField(_("Firm you leave"), [Optional(), Length(max=200)])
    last_working_day = DateField(_("Last working day"), [Optional()], format=_DAYS)
    next_employer = StringField(_("Where next"), [Optional(), Length(max=200)])
    words = TextAreaField(_("A line of words"), [Optional(), Length(max=MOST_WORDS)])
    submit = SubmitField(_("Leave this"))

    def validate_last_working_day(self, field: Field) -> None:
        _say_not_a_day(field)

    def validate(self, extra_validators: Mapping[str, Sequence[Any]] | None = None) -> bool:
        """At least one way to reach him; every one of them in the words of its kind."""
        fine = super().validate(extra_validators=extra_validators)
        drafts = self.drafts()
        if not drafts:
            self.mail.errors = [*self.mail.errors, _("An address or a number, please: one is enough.")]
        for draft in drafts:
            field = self[_FIELD_OF[draft.kind]]
            try:
                check_contact(draft.kind, field)
            except ValidationError as wrong:
                field.errors = [*field.errors, str(wrong)]
        return bool(fine and drafts and not any(self[name].errors for name in _FIELD_OF.values()))

    def drafts(self) -> list[ContactDraft]:
        """The ways to reach him that were filled in."""
        typed = ((kind, self[name].data or "") for kind, name in _FIELD_OF.items())
        return [ContactDraft(kind, value) for kind, value in typed if value.strip()]

    def word(self) -> LeftWord:
        """What was typed, as the domain takes it."""
        return LeftWord(
            self.name(), tuple(self.drafts()), self.firm_left.data or "", self.last_working_day.data,
            self.next_employer.data or "", self.words.data or "",
        )  # fmt: skip


def typed_before(word: LeftWord) -> dict[str, Any]:
    """The fields of a WordForm from a word left before."""
    names = {part: getattr(word.name, part) for part in word.name.__dataclass_fields__}
    ways = {_FIELD_OF[c.kind]: written(c.kind, c.value) for c in word.contacts if c.kind in _FIELD_OF}
    return names | ways | {
        "firm_left": word.firm_left, "last_working_day": word.last_working_day, "next_employer": word.next_employer,
        "words": word.words,
    }  # fmt: skip


class Ticks(SelectMultipleField):
    """Several choices of a list, as tick boxes."""

    widget = widgets.ListWidget(prefix_label=False)
    option_widget = widgets.CheckboxInput()


LASTS = {91: _("three months"), 182: _("six months"), 365: _("one year"), 730: _("two years")}
TONES = {Tone.FORMAL: _("formal: to everybody"), Tone.WARM: _("warm: to those I worked with")}


class FarewellForm(FlaskForm):
    """What the member says of his own leaving."""

    last_working_day = DateField(_("Last working day"), [InputRequired(REASONS["needed"])], format=_DAYS)
    leave_date = DateField(
        _("Leaving date"), [Optional()], format=_DAYS, description=_("If it is another day, with leave in between.")
    )
    firm = StringField(_("Firm"), [Optional(), Length(max=200)])
    next_step = StringField(
        _("Where next"), [Optional(), Length(max=200)],
        description=_("A name, as it should stand in a sentence. Leave it empty to say nothing of it."),
    )  # fmt: skip
    tone = RadioField(
        _("Tone"), choices=[SelectChoice(tone.value, word) for tone, word in TONES.items()], default="formal"
    )
    ways = Ticks(_("How to reach me"), choices=[])
    line = StringField(_("One line on the card"), [Optional(), Length(max=200)])
    lasts = SelectField(
        _("The card works for"),
        choices=[SelectChoice(days, word) for days, word in LASTS.items()],
        coerce=int,
        default=365,
    )
    submit = SubmitField(_("Prepare the mails"))

    def offer_ways(self, ways: Iterable[Way]) -> None:
        """What may be ticked; a first form ticks everything that lasts."""
        self.ways.choices = [SelectChoice(way.key, way.written) for way in ways]

    def validate_last_working_day(self, field: Field) -> None:
        _say_not_a_day(field)

    def validate_leave_date(self, field: Field) -> None:
        _say_not_a_day(field)

    def farewell(self) -> Farewell:
        """What was typed, as the domain takes it."""
        return Farewell(
            self.last_working_day.data, self.leave_date.data, self.firm.data or "", self.next_step.data or "",
            Tone(self.tone.data), self.line.data or "", tuple(self.ways.data or ()), self.lasts.data,
        )  # fmt: skip
