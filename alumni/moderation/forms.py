"""Forms of the moderation room."""

from __future__ import annotations

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import HiddenField, IntegerField, RadioField, TextAreaField
from wtforms.fields import SelectChoice  # type: ignore[attr-defined]  # newer than its stubs
from wtforms.validators import DataRequired, Length, Optional

from alumni.moderation.measures import MOST_DAYS, REVERSIBLE_FOR
from alumni.moderation.models import MeasureKind, Reason, ReportState, What
from alumni.moderation.reporting import MOST_WORDS

THINGS = {
    What.PROFILE: _("A profile"),
    What.REQUEST: _("A request"),
    What.ANSWER: _("An answer"),
    What.THANKS: _("A word of thanks"),
}
REASONS = {
    Reason.RUDE: _("It is hurtful or threatening"),
    Reason.UNWANTED: _("It keeps coming although I said no"),
    Reason.SELLING: _("It sells something, or asks for money"),
    Reason.NOT_WHO: _("This is not the person it says it is"),
    Reason.CLIENT: _("It names a client, or tells what is confidential"),
    Reason.OTHER: _("Something else"),
}
STATES = {
    ReportState.OPEN: _("open"),
    ReportState.ANSWERED: _("answered"),
    ReportState.CLOSED: _("closed"),
}
KINDS = {
    MeasureKind.WARN: _("A word of warning"),
    MeasureKind.PAUSE: _("A pause: cannot ask or report for some days"),
    MeasureKind.EXCLUDE: _("Shut out: signed out everywhere, seen by nobody"),
}
SHORTER = _("A little shorter, please.")
PLAIN_WORDS = _("A line or two in plain words.")


class ReportForm(FlaskForm):
    """What is wrong with it. `seen` carries the text that was on the screen, under seal."""

    seen = HiddenField()
    reason = RadioField(
        _("What is wrong?"), [DataRequired(_("Please choose one."))],
        choices=[SelectChoice(one.value, words) for one, words in REASONS.items()],
    )  # fmt: skip
    words = TextAreaField(
        _("In your own words"), [Optional(), Length(max=MOST_WORDS, message=SHORTER)],
        description=_("What happened, if the text does not say it by itself. Only the host and the moderators read it."),
    )  # fmt: skip


class AnswerForm(FlaskForm):
    """What the reporter is told."""

    words = TextAreaField(
        _("What you tell the reporter"), [DataRequired(PLAIN_WORDS), Length(max=MOST_WORDS, message=SHORTER)],
        description=_("What you found and what follows, in plain words. Nothing about measures that concern the other alone."),
    )  # fmt: skip


class MeasureForm(FlaskForm):
    """A measure about a member, and what he is told."""

    kind = RadioField(
        _("What is to be done"), [DataRequired(_("Please choose one."))],
        choices=[SelectChoice(one.value, words) for one, words in KINDS.items()],
    )  # fmt: skip
    days = IntegerField(
        _("Days of the pause"), [Optional()],
        description=_("For a pause only, %(most)s at most.", most=MOST_DAYS),
    )  # fmt: skip
    words = TextAreaField(
        _("What you tell the member"), [DataRequired(PLAIN_WORDS), Length(max=MOST_WORDS, message=SHORTER)],
        description=_(
            "Why, in plain words, without naming who reported. Shutting out can be taken back for %(days)s days.",
            days=REVERSIBLE_FOR.days,
        ),
    )  # fmt: skip


class ReplyForm(FlaskForm):
    """The answer of the member concerned."""

    words = TextAreaField(
        _("Your answer"), [DataRequired(PLAIN_WORDS), Length(max=MOST_WORDS, message=SHORTER)],
        description=_("How you see it. It is read by the host and the moderators, and can be sent once."),
    )  # fmt: skip


class PressForm(FlaskForm):
    """Nothing but the proof that the press of a button was meant."""
