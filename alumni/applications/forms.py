"""Forms of the applications room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import (
    EmailField,
    FieldList,
    Form,
    FormField,
    HiddenField,
    PasswordField,
    StringField,
    SubmitField,
    TextAreaField,
)
from wtforms.validators import DataRequired, Length, Optional

from alumni.accounts.forms import hard_to_guess
from alumni.applications.applying import Mine
from alumni.applications.models import Answer
from alumni.applications.said import LONGEST_CODENAME, LONGEST_ROLE, MOST_WORDS, MOST_WORKS, Said, Work, check
from alumni.applications.vouching import MOST_WORDS as MOST_WORDS_TO_VOUCH
from alumni.errors import BadInput
from alumni.form_errors import REASONS, tell_fields
from alumni.people.forms import NameFields

ANSWERS = {
    Answer.VOUCH: _("We were there together"),
    Answer.UNTRUE: _("This is not true"),
    Answer.PASS: _("Let it pass"),
}


class WorkRow(Form):
    """A project the applicant was on; a row with nothing in it is none."""

    firm = StringField(_("The firm you were at"), [Length(max=200)])
    codename = StringField(
        _("Codename"),
        [Length(max=LONGEST_CODENAME)],
        description=_("Your own wording among teammates. Never the client's name."),
    )
    began = StringField(_("From"), [Length(max=40)], description=_("A month: 2019-04, 2019年4月, Apr 2019."))
    ended = StringField(_("Until"), [Length(max=40)], description=_("Or: still running."))
    role = StringField(_("Your role then"), [Length(max=LONGEST_ROLE)])


class ApplicationForm(NameFields):
    """Who I am, where I worked, who knows me."""

    email = EmailField(
        _("A mail address that stays yours"),
        [DataRequired(_("Please give your mail address.")), Length(max=250)],
        description=_("A private one. The address of an employer ends when you leave."),
    )
    works = FieldList(FormField(WorkRow), min_entries=MOST_WORKS, max_entries=MOST_WORKS)
    known_by = TextAreaField(
        _("Who knows you"),
        [Optional(), Length(max=1200)],
        description=_(
            "Whole names, one a line, as they would write them. Whether somebody is a member is told to nobody."
        ),
    )
    employer = StringField(
        _("Present employer"),
        [Optional(), Length(max=200)],
        description=_("Members who work there now are not asked, unless you name them."),
    )
    words = TextAreaField(_("A line to the host"), [Optional(), Length(max=MOST_WORDS)])
    submit = SubmitField(_("Apply"))

    def said(self) -> Said:
        """What was typed, as the domain takes it. The first project is always there, so that its gaps are told."""
        rows = [
            Work(row.name, *((row.form[part].data or "") for part in ("firm", "codename", "began", "ended", "role")))
            for row in self.works
        ]
        filled = [row for i, row in enumerate(rows) if i == 0 or any((row.firm, row.codename, row.began, row.ended))]
        names = tuple(line.strip() for line in (self.known_by.data or "").splitlines() if line.strip())
        return Said(
            self.name(), self.email.data or "", tuple(filled), names, self.employer.data or "", self.words.data or ""
        )

    def validate(self, extra_validators: Mapping[str, Sequence[Any]] | None = None) -> bool:
        """Everything that is wrong is told at once, the projects' gaps too."""
        fine = super().validate(extra_validators=extra_validators)
        try:
            check(self.said())
        except BadInput as wrong:
            self.tell(wrong)
            return False
        return fine

    def tell(self, wrong: BadInput) -> None:
        """Put each reason beside its field, in the rows too."""
        rest = dict(wrong.fields)
        for row in self.works:
            for name in row.form.data:
                reason = rest.pop(f"{row.name}-{name}", None)
                if reason is not None:
                    field = row.form[name]
                    field.errors = [*field.errors, REASONS.get(reason) or gettext("Please check this.")]
        words = {
            "too_many_names": gettext("Ten names are enough."),
            "too_many_changes": gettext("This was changed twenty times already. Please leave it as it is now."),
        }
        for name in [name for name, reason in rest.items() if reason in words]:
            told = words[rest.pop(name)]
            if name in self:
                self[name].errors = [*self[name].errors, told]
            else:
                self.form_errors.append(told)
        tell_fields(self, BadInput(fields=rest))


def typed_before(mine: Mine) -> dict[str, Any]:
    """The fields of an ApplicationForm from what was written before."""
    names = {part: getattr(mine.name, part) for part in mine.name.__dataclass_fields__}
    works: list[dict[str, str]] = [
        {
            "firm": work.firm, "codename": work.codename, "role": work.role, "began": str(work.began),
            "ended": str(work.ended) if work.ended else gettext("still running"),
        }
        for work in mine.works
    ]  # fmt: skip
    works += [{}] * (MOST_WORKS - len(works))
    return names | {
        "email": mine.address, "works": works, "known_by": "\n".join(mine.known_by), "employer": mine.employer,
        "words": mine.words,
    }  # fmt: skip


class ComeInForm(FlaskForm):
    """The account of somebody who was let in; his name is the one that was vouched for."""

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


class VouchForm(FlaskForm):
    """A member's word on an application. Which button was pressed is the answer."""

    answer = HiddenField()
    words = TextAreaField(
        _("When and where you were together"),
        [Optional(), Length(max=MOST_WORDS_TO_VOUCH)],
        description=_("In your own words; the host alone reads it. Needed to vouch, and to say that it is not true."),
    )

    def chosen(self) -> Answer:
        """The button pressed; a pass when it was none of them."""
        return Answer(self.answer.data) if self.answer.data in set(Answer) else Answer.PASS


class AskBackForm(FlaskForm):
    """Asking the host for the right to vouch."""

    words = TextAreaField(_("What you would like to say to the host"), [Length(max=1000)])
    submit = SubmitField(_("Ask the host"))
