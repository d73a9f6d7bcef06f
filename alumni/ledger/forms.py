"""Forms of the ledger room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_wtf import FlaskForm
from wtforms import (
    BooleanField,
    FieldList,
    Form,
    FormField,
    HiddenField,
    RadioField,
    SelectField,
    StringField,
    SubmitField,
)
from wtforms.fields import SelectChoice  # type: ignore[attr-defined]  # newer than its stubs
from wtforms.validators import Length, Optional

from alumni.errors import BadInput
from alumni.form_errors import REASONS
from alumni.i18n import language
from alumni.ledger.recording import RUNNING, STILL_RUNNING, ProjectDraft, Time
from alumni.ledger.rosters import Seat
from alumni.ledger.sharing import Fresh, FromLedger, FromMail, Suggestions, Ticked
from alumni.ledger.teams import Part
from alumni.people.names import NameParts, clean, is_japanese
from projects.models import Project, SizeBand, Staffing
from projects.months import Month
from projects.vocabulary import CAPABILITIES, INDUSTRIES, ROLES, Term

SHARES = ((1.0, _("Full time")), (0.5, _("About half")), (0.2, _("A day a week")))
HARDSHIPS = ((0, _("A project like others")), (1, _("A hard one")), (2, _("An ordeal we came through together")))
BANDS = (
    (SizeBand.FEW, _("Two to four")),
    (SizeBand.TEAM, _("Five to nine")),
    (SizeBand.LARGE, _("Ten to twenty-four")),
    (SizeBand.VERY_LARGE, _("Twenty-five or more")),
)
_ENDED = _("Or: still running.")


def _terms(terms: Sequence[Term]) -> list[SelectChoice]:
    return [SelectChoice("", gettext("Not said"))] + [SelectChoice(t.code, t.word(language())) for t in terms]


def _shares() -> list[SelectChoice]:
    return [SelectChoice(str(share), label) for share, label in SHARES]


def roles() -> list[str]:
    """Roles to propose while typing, in the reader's language."""
    return [term.word(language()) for term in ROLES]


def month_typed(month: Month | None) -> str:
    """A last month as the form shows it."""
    return str(month) if month else gettext("still running")


def _in_words(ended: str) -> str:
    return gettext("still running") if clean(ended).lower() in RUNNING else ended


def _share(text: str | None) -> float:
    try:
        return float(text or 1)
    except ValueError:
        return 0.0


class ProjectForm(FlaskForm):
    """A project of mine and my own part in it."""

    codename = StringField(
        _("Codename"),
        [Length(max=100)],
        description=_("Your own wording among teammates. Never the client's name."),
    )
    firm = StringField(_("The firm you were at"), [Length(max=200)])
    began = StringField(_("From"), description=_("A month: 2019-04, 2019年4月, Apr 2019."))
    ended = StringField(_("Until"), description=_ENDED)
    running = BooleanField(_("It is still running"))
    industry = SelectField(_("Industry"), validate_choice=False)
    capability = SelectField(_("Kind of work"), validate_choice=False)
    size_band = SelectField(_("People on it at its fullest"), validate_choice=False)
    hardship = RadioField(_("How hard it was"), default="0")
    role = StringField(_("Your role then"), [Length(max=64)])
    share = SelectField(_("Your share of the week"), default="1.0")
    submit = SubmitField(_("Keep the project"))

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.industry.choices, self.capability.choices = _terms(INDUSTRIES), _terms(CAPABILITIES)
        self.size_band.choices = [
            SelectChoice("", gettext("Not said")), *(SelectChoice(band.value, label) for band, label in BANDS)
        ]  # fmt: skip
        self.hardship.choices = [SelectChoice(str(step), label) for step, label in HARDSHIPS]
        self.share.choices = _shares()

    def draft(self) -> ProjectDraft:
        """The project as the domain takes it."""
        bands = {band.value: band for band in SizeBand}
        return ProjectDraft(
            codename=self.codename.data or "",
            firm=self.firm.data or "",
            time=Time(self.began.data or "", STILL_RUNNING if self.running.data else self.ended.data or ""),
            industry=self.industry.data or None,
            capability=self.capability.data or None,
            size_band=bands.get(self.size_band.data or ""),
            hardship=int(self.hardship.data),
            role=self.role.data or "",
            share=_share(self.share.data),
        )

    @classmethod
    def of(cls, project: Project, mine: Staffing | None) -> ProjectForm:
        """The form of a project that is there already, or as it was sent."""
        return cls(
            data={
                "codename": project.codename, "firm": project.firm, "began": str(project.began),
                "ended": str(project.ended or ""), "running": project.ended is None,
                "industry": project.industry or "", "capability": project.capability or "",
                "size_band": project.size_band or "", "hardship": str(project.hardship),
                "role": (mine and mine.role) or "", "share": str(mine.share if mine else 1.0),
            }
        )  # fmt: skip


class PersonOnTeamForm(FlaskForm):
    """Somebody who was there too: one of my people by name, or a new name."""

    person = SelectField(_("One of my people"), [Optional()], validate_choice=False)
    name = StringField(
        _("Or a new name"), [Length(max=200)], description=_("As you would write it: 高梨 健一郎, Anna Lindqvist.")
    )
    began = StringField(_("From"))
    ended = StringField(_("Until"), description=_ENDED)
    role = StringField(_("Role then"), [Length(max=64)])
    share = SelectField(_("Share of the week"), default="1.0")
    submit = SubmitField(_("Was there too"))

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        self.share.choices = _shares()

    def offer(self, people: Sequence[tuple[int, str]]) -> None:
        """The people to choose from: (id, name)."""
        self.person.choices = [SelectChoice("", "")] + [SelectChoice(str(who), name) for who, name in people]

    def part(self) -> Part:
        """The part as the domain takes it."""
        return Part(self.role.data or "", Time(self.began.data or "", self.ended.data or ""), _share(self.share.data))

    def person_id(self) -> int | None:
        """The person chosen, if one was."""
        return int(self.person.data) if (self.person.data or "").isdecimal() else None

    def new_name(self) -> NameParts:
        """The new name in parts: a Japanese name begins with the family name, of others the last word is taken for it."""
        first, _space, rest = clean(self.name.data or "").partition(" ")
        if rest and not is_japanese(first + rest):
            given, _space, family = f"{first} {rest}".rpartition(" ")
            return NameParts(family, given)
        return NameParts(first, rest)

    @classmethod
    def for_project(cls, project: Project, me: Seat | None) -> PersonOnTeamForm:
        """An empty form whose months are my own."""
        began, ended = (me.began, me.ended) if me else (project.began, project.ended)
        return cls(formdata=None, data={"began": str(began), "ended": month_typed(ended)})


class UndoForm(FlaskForm):
    """What was taken away, sealed."""

    token = HiddenField()


class TickedRow(Form):
    """A project of mine on which the person may have been."""

    tick = BooleanField()
    project_id = HiddenField()
    role = StringField(_("Role then"), [Length(max=64)])
    began = StringField(_("From"))
    ended = StringField(_("Until"))


class FreshRow(Form):
    """A project my ledger does not have yet."""

    tick = BooleanField()
    codename = StringField(_("Codename"), [Length(max=100)])
    firm = StringField(_("Firm"), [Length(max=200)])
    began = StringField(_("From"))
    ended = StringField(_("Until"))
    role = StringField(_("Your role then"), [Length(max=64)])
    their_role = StringField(_("Their role then"), [Length(max=64)])


class ShareForm(FlaskForm):
    """Which projects did we share?"""

    ticked = FieldList(FormField(TickedRow))
    fresh = FieldList(FormField(FreshRow))
    submit = SubmitField(_("Keep what is ticked"))

    @classmethod
    def of(cls, offered: Suggestions) -> ShareForm:
        """The form with one row for each suggestion and an empty one."""
        empty = {"firm": offered.firm}
        return cls(
            formdata=None,
            data={
                "ticked": [_ticked_row(one) for one in offered.from_ledger],
                "fresh": [*(_fresh_row(one) for one in offered.from_mail), empty],
            },
        )

    def what_was_ticked(self) -> list[tuple[str, Ticked]]:
        """The rows of my ledger, each with its name."""
        return [
            (row.name, Ticked(int(row.project_id.data), Part(row.role.data or "", _time(row))))
            for row in self.ticked
            if row.tick.data and (row.project_id.data or "").isdecimal()
        ]

    def what_is_fresh(self) -> list[tuple[str, Fresh]]:
        """The rows that make a project: ticked ones, and an untouched tick with a codename typed beside it."""
        return [
            (row.name, Fresh(
                ProjectDraft(row.codename.data or "", row.firm.data or "", _time(row), role=row.role.data or ""),
                row.their_role.data or "",
            ))
            for i, row in enumerate(self.fresh)
            if row.tick.data or (i == len(self.fresh) - 1 and (row.codename.data or "").strip())
        ]  # fmt: skip

    def tell_rows(self, wrong: BadInput) -> None:
        """Put each reason of `record_shared` beside its field."""
        rows = [*self.ticked, *self.fresh]
        for name, reason in wrong.fields.items():
            for row in rows:
                if name.startswith(f"{row.name}-") and name.removeprefix(f"{row.name}-") in row.form:
                    field = row.form[name.removeprefix(f"{row.name}-")]
                    field.errors = [*field.errors, REASONS.get(reason) or gettext("Please check this.")]


def _time(row: FormField[Any]) -> Time:
    return Time(row.began.data or "", row.ended.data or "")


def _ticked_row(one: FromLedger) -> dict[str, object]:
    time = one.part.time
    return {
        "tick": one.told, "project_id": str(one.project_id), "role": one.part.role,
        "began": time.began, "ended": _in_words(time.ended),
    }  # fmt: skip


def _fresh_row(one: FromMail) -> dict[str, object]:
    return {
        "tick": True, "codename": one.codename, "firm": one.firm, "began": str(one.first or ""),
        "ended": str(one.last or ""), "their_role": one.role,
    }  # fmt: skip
