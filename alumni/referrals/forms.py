"""Forms of the referrals room."""

from __future__ import annotations

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import HiddenField, RadioField, SelectMultipleField, StringField, TextAreaField
from wtforms.fields import SelectChoice  # type: ignore[attr-defined]  # newer than its stubs
from wtforms.validators import DataRequired, Length, Optional
from wtforms.widgets import CheckboxInput

from alumni.referrals.asking import MOST_CHOSEN, MOST_LETTERS
from alumni.referrals.models import Answer, Openness, Outcome, Purpose

PURPOSES = {
    Purpose.JOB: _("A job"),
    Purpose.REFERRAL: _("A referral"),
    Purpose.ADVICE: _("Advice"),
    Purpose.HIRING: _("Hiring"),
}
OPENNESS = {
    Openness.NOW: _("Now"),
    Openness.CONSIDERING: _("Considering"),
    Openness.ONLY_TALKING: _("Only talking"),
    Openness.NOT_NOW: _("Not thinking of a move"),
}
OUTCOMES = {
    Outcome.HELPED: _("It helped"),
    Outcome.INTRODUCED: _("I was introduced to somebody"),
    Outcome.NOT_YET: _("Nothing came of it yet"),
}
ANSWERS = {
    Answer.CAN_HELP: _("I can help"),
    Answer.INTRODUCE: _("I may know somebody"),
    Answer.PASS: _("Not this time"),
}


class AskForm(FlaskForm):
    """A request as it is written. Nothing of it is kept before it is sent; `previewed` holds who was shown as readers."""

    purpose = RadioField(
        _("About what"), [DataRequired(_("Please choose one."))], default=Purpose.REFERRAL.value,
        choices=[SelectChoice(one.value, words) for one, words in PURPOSES.items()],
    )  # fmt: skip
    target = StringField(
        _("Which companies or fields"), [Optional(), Length(max=200, message=_("A little shorter, please."))],
        description=_("Needed for a referral. Not a client of yours or of your firm."),
    )  # fmt: skip
    brief = TextAreaField(
        _("Your words"),
        [
            DataRequired(_("A line or two in your own words.")),
            Length(max=MOST_LETTERS, message=_("A little shorter, please.")),
        ],
        description=_(
            "What you hope for, by when, and what would help: a talk, a name, a word to somebody. Please leave client names out."
        ),
    )
    openness = RadioField(
        _("How ready am I"), [Optional()],
        choices=[SelectChoice(one.value, words) for one, words in OPENNESS.items()],
    )  # fmt: skip
    people = SelectMultipleField(
        _("Who may read it"),
        [DataRequired(_("Please choose at least one person.")),
         Length(max=MOST_CHOSEN, message=_("Twenty people at most. Those nearest to you are enough to begin with."))],
        coerce=int, validate_choice=False, choices=[], option_widget=CheckboxInput(),
    )  # fmt: skip
    send_key = HiddenField(validators=[DataRequired()])
    previewed = HiddenField()

    def chosen(self) -> list[int]:
        """Ids of the ticked people."""
        return [int(one) for one in self.people.data or []]

    def previewed_ids(self) -> list[int]:
        """Ids of those the preview showed as readers."""
        return [int(one) for one in (self.previewed.data or "").split() if one.isdecimal()][: 10 * MOST_CHOSEN]

    def openness_said(self) -> Openness | None:
        return Openness(self.openness.data) if self.openness.data else None


class AnswerForm(FlaskForm):
    """One of three answers, and words for the first two."""

    answer = RadioField(
        _("Your answer"), [DataRequired(_("Please choose one."))],
        choices=[SelectChoice(one.value, words) for one, words in ANSWERS.items()],
    )  # fmt: skip
    words = TextAreaField(
        _("A word with it"), [Optional(), Length(max=MOST_LETTERS, message=_("A little shorter, please."))],
        description=_("How you can be reached, or when you have half an hour. Only the person who asked reads it."),
    )  # fmt: skip


class OutcomeForm(FlaskForm):
    """How it turned out."""

    outcome = RadioField(
        _("How did it turn out?"), [DataRequired(_("Please choose one."))],
        choices=[SelectChoice(one.value, words) for one, words in OUTCOMES.items()],
    )  # fmt: skip


class ThanksForm(FlaskForm):
    """A line of thanks."""

    words = TextAreaField(
        _("A line of thanks"),
        [
            DataRequired(_("A line or two in your own words.")),
            Length(max=MOST_LETTERS, message=_("A little shorter, please.")),
        ],
    )


class PressForm(FlaskForm):
    """Nothing but the proof that the press of a button was meant."""
