"""Forms of the captured room."""

from __future__ import annotations

from collections.abc import Iterable

from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import BooleanField, RadioField, SubmitField
from wtforms.fields import SelectChoice  # type: ignore[attr-defined]  # newer than its stubs

from alumni.captured.correcting import SaidByHimself, What
from alumni.captured.kept import Claimed
from alumni.handover.forms import Ticks
from alumni.people.forms import PURPOSES, PersonForm
from alumni.people.models import Purpose
from alumni.people.seen import Job

WHATS = {
    What.NAME: _("Name"),
    What.READING: _("Reading"),
    What.ROMAJI: _("Name in Latin letters"),
    What.FORMER_NAME: _("Former name"),
    What.CONTACT: _("Way to reach"),
    What.JOB: _("Present job"),
    What.PAST_JOB: _("Past job"),
    What.HEADLINE: _("In one line"),
    What.PLACE: _("Place"),
    What.PROJECT: _("Project"),
}


class CorrectForm(PersonForm):
    """What the person lets stand on his card. The private note and the purpose are the steward's."""

    note = None  # type: ignore[assignment]
    purpose = None  # type: ignore[assignment]
    jobs_gone = Ticks(_("Jobs that were not so"), choices=[], coerce=int)
    projects_gone = Ticks(_("Projects you were not on"), choices=[], coerce=int)
    submit = SubmitField(_("Put it right"))

    def offer_ticks(self, jobs: Iterable[Job], projects: Iterable[Claimed]) -> None:
        """What may be taken off."""
        self.jobs_gone.choices = [SelectChoice(job.id, job.organization) for job in jobs if not job.current]
        self.projects_gone.choices = [SelectChoice(one.id, one.codename) for one in projects]

    def said(self) -> SaidByHimself:
        """As the domain takes it."""
        between = bool(self.between_jobs.data)
        return SaidByHimself(
            self.name(), tuple(self.drafts()), "" if between else self.employer.data or "", self.title.data or "",
            between, self.headline.data or "", self.place.data or "", tuple(self.jobs_gone.data or ()),
            tuple(self.projects_gone.data or ()),
        )  # fmt: skip


class LinkForm(FlaskForm):
    """A new link for the person of a card."""

    invites = BooleanField(_("They may also come in through it, as my guest"))
    submit = SubmitField(_("Make a link"))


class PurposeForm(FlaskForm):
    """For what a card is kept."""

    purpose = RadioField(
        _("What I keep it for"), choices=[SelectChoice(one.value, words) for one, words in PURPOSES.items()]
    )
    submit = SubmitField(_("Keep it for this"))

    def chosen(self) -> Purpose:
        """The purpose; IN_TOUCH unless the form says another."""
        return Purpose(self.purpose.data or Purpose.IN_TOUCH)


class PressForm(FlaskForm):
    """Nothing but the proof that a press was meant."""
