"""Forms of the touch room; they stand on a person's page."""

from __future__ import annotations

from flask_babel import lazy_gettext as _
from flask_babel import ngettext
from flask_wtf import FlaskForm
from wtforms import DateField, RadioField, SelectField, SubmitField, TextAreaField
from wtforms.fields import SelectChoice  # type: ignore[attr-defined]  # newer than its stubs
from wtforms.validators import InputRequired

from alumni.touch.models import Ring, TouchKind, WouldHelp
from alumni.touch.regarding import LONGEST_INTERVAL, Said
from alumni.touch.touching import LONGEST_NOTE

INTERVALS = (1, 3, 6, 12, 24)
RINGS = {Ring.JINMYAKU: _("My jinmyaku"), Ring.NETWORK: _("Network")}
HELPS = {
    WouldHelp.SURELY: _("Would surely help"),
    WouldHelp.PERHAPS: _("Would perhaps help"),
    WouldHelp.WOULD_NOT_ASK: _("I would not ask"),
}
KINDS = {
    TouchKind.LUNCH: _("Lunch"),
    TouchKind.DRINKS: _("Drinks"),
    TouchKind.CALL: _("Call"),
    TouchKind.MAIL: _("Mail"),
    TouchKind.MEETING: _("Meeting"),
    TouchKind.HELP_GIVEN: _("I could help"),
    TouchKind.HELP_TAKEN: _("I was helped"),
}


def interval_in_words(months: int) -> str:
    """How often to be in touch: "every six months" and the like."""
    if months == 12:
        return str(_("Once a year"))
    if months == 24:
        return str(_("Every two years"))
    if months == 6:
        return str(_("Every six months"))
    return str(ngettext("Every month", "Every %(num)s months", months))


class RegardForm(FlaskForm):
    """What I say about a person."""

    ring = RadioField(_("Ring"))
    would_help = RadioField(_("When it counts"))
    every_months = SelectField(_("In touch"))
    submit = SubmitField(_("Keep it so"))

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.ring.choices = [*(SelectChoice(r.value, w) for r, w in RINGS.items()), SelectChoice("", _("Not yet"))]
        self.would_help.choices = [
            *(SelectChoice(h.value, w) for h, w in HELPS.items()),
            SelectChoice("", _("Not said")),
        ]
        other = int(self.every_months.data) if (self.every_months.data or "").isdecimal() else 0
        kept = {*INTERVALS, other} if 1 <= other <= LONGEST_INTERVAL else set(INTERVALS)
        months = [SelectChoice(str(n), interval_in_words(n)) for n in sorted(kept)]
        self.every_months.choices = [SelectChoice("", _("No rhythm")), *months]

    @classmethod
    def of(cls, said: Said) -> RegardForm:
        """The form as it was said last."""
        return cls(
            formdata=None,
            data={
                "ring": said.ring or "", "would_help": said.would_help or "",
                "every_months": str(said.every_months or ""),
            },
        )  # fmt: skip

    def said(self) -> Said:
        """What was said, as the domain takes it."""
        return Said(
            Ring(self.ring.data) if self.ring.data else None,
            WouldHelp(self.would_help.data) if self.would_help.data else None,
            int(self.every_months.data) if self.every_months.data else None,
        )


class TouchForm(FlaskForm):
    """A lunch, drink, call or mail."""

    kind = SelectField(_("What it was"), choices=[SelectChoice(kind.value, words) for kind, words in KINDS.items()])
    day = DateField(_("Day"), [InputRequired(_("A day, please: 2026-11-27."))])
    note = TextAreaField(
        _("A line to remember by"),
        description=_("Only you can read this."),
        render_kw={"rows": 2, "maxlength": LONGEST_NOTE},
    )
    submit = SubmitField(_("Note it"))
