"""Pages of the people room: writing a card by hand, correcting, erasing, making one card of two.

A person's own page and the list of people are the jinmyaku room's.
"""

from __future__ import annotations

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from markupsafe import Markup

from alumni import clock
from alumni.errors import BadInput
from alumni.extensions import db
from alumni.form_errors import tell_fields
from alumni.i18n import language
from alumni.people import cards, merging, seen
from alumni.people.current import asker
from alumni.people.forms import EraseForm, MergeForm, PersonForm, UnmergeForm
from alumni.people.models import Origin, Person
from alumni.people.names import shown
from alumni.people.row_numbers import row_number

room = Blueprint("people", __name__)


@room.route("/people/new", methods=["GET", "POST"])
def new() -> ResponseReturnValue:
    """A card by hand."""
    form = PersonForm()
    if form.validate_on_submit():
        try:
            card = _keep(form)
            db.session.commit()
        except BadInput as wrong:
            db.session.rollback()
            tell_fields(form, wrong)
        else:
            return _to(card)
    if not form.is_submitted():
        form.offer_rows()
    return render_template("people/edit.html", form=form, whose=None), 422 if form.is_submitted() else 200


@room.route("/people/<int:person_id>/edit", methods=["GET", "POST"])
def edit(person_id: int) -> ResponseReturnValue:
    """Correct one of my cards, or my own profile."""
    whose = seen.own(db.session, asker=asker(), person_id=person_id, language=language(), now=clock.now())
    form = PersonForm() if request.method == "POST" else PersonForm(data=whose.fields)
    if form.validate_on_submit():
        try:
            person = _amend(form, person_id)
            db.session.commit()
        except BadInput as wrong:
            db.session.rollback()
            tell_fields(form, wrong)
        else:
            return _to(person)
    if not form.is_submitted():
        form.offer_rows(whose.contacts)
    return render_template(
        "people/edit.html", form=form, whose=whose, undo=_undoable(person_id)
    ), 422 if form.errors else 200


@room.get("/profile")
def profile() -> ResponseReturnValue:
    """My own."""
    return redirect(url_for("people.edit", person_id=asker().person_id))


@room.route("/people/<int:person_id>/erase", methods=["GET", "POST"])
def erase(person_id: int) -> ResponseReturnValue:
    """Say what would go; then let it go."""
    whose = seen.own(db.session, asker=asker(), person_id=person_id, language=language(), now=clock.now())
    form = EraseForm()
    if form.validate_on_submit():
        cards.erase_card(db.session, asker=asker(), person_id=person_id)
        db.session.commit()
        flash(_("The card is erased."))
        return redirect(url_for("jinmyaku.people"))
    going = seen.what_goes(db.session, asker=asker(), person_id=person_id)
    return render_template("people/erase.html", form=form, whose=whose, going=going)


@room.route("/people/<int:person_id>/merge", methods=["GET", "POST"])
def merge(person_id: int) -> ResponseReturnValue:
    """Two of my cards side by side; one card of the two when I say so."""
    form = MergeForm(data={"other": request.args.get("other", "")})
    kept = seen.own(db.session, asker=asker(), person_id=person_id, language=language(), now=clock.now())
    other_id = row_number(form.other.data)
    if not form.other.data:
        others = seen.alike_to(db.session, asker=asker(), person_id=person_id, language=language())
        return render_template("people/merge_with.html", kept=kept, others=others)
    other = seen.own(db.session, asker=asker(), person_id=other_id, language=language(), now=clock.now())
    result = seen.joined(db.session, asker=asker(), keep_id=person_id, other_id=other_id, language=language())
    if form.validate_on_submit():
        try:
            return _merged(person_id, other_id)
        except BadInput as wrong:
            db.session.rollback()
            tell_fields(form, wrong)
    going = seen.what_goes(db.session, asker=asker(), person_id=other_id)
    page = render_template("people/merge.html", form=form, kept=kept, goes=other, result=result, going=going)
    return page, 422 if form.is_submitted() else 200


def _merged(person_id: int, other_id: int) -> ResponseReturnValue:
    """Merge, and say how to undo it."""
    done = merging.merge_cards(db.session, asker=asker(), keep_id=person_id, other_id=other_id, now=clock.now())
    db.session.commit()
    undo = Markup('<a href="{}">{}</a>').format(url_for("people.unmerge", merge_id=done.id), _("Undo"))
    flash(Markup("{} {}").format(_("The two cards are one now."), undo))
    return redirect(url_for("jinmyaku.person", person_id=person_id))


@room.route("/people/merges/<int:merge_id>/undo", methods=["GET", "POST"])
def unmerge(merge_id: int) -> ResponseReturnValue:
    """Make two cards again of one: say what comes apart, then do it."""
    merge = merging.own_merge(db.session, asker=asker(), merge_id=merge_id, now=clock.now())
    form, kept_id = UnmergeForm(), merge.kept_id
    if form.validate_on_submit():
        merging.unmerge_cards(db.session, asker=asker(), merge_id=merge_id, now=clock.now())
        db.session.commit()
        flash(_("They are two cards again."))
        return redirect(url_for("jinmyaku.person", person_id=kept_id))
    whose = seen.own(db.session, asker=asker(), person_id=kept_id, language=language(), now=clock.now())
    undo = _undoable(kept_id)
    return render_template("people/unmerge.html", form=form, whose=whose, undo=undo, merge_id=merge_id)


def _undoable(person_id: int) -> merging.Undoable | None:
    return merging.undoable_merge(db.session, asker=asker(), person_id=person_id, language=language(), now=clock.now())


def _keep(form: PersonForm) -> Person:
    card = cards.keep_card(
        db.session, asker=asker(), name=form.name(), contacts=form.drafts(), origin=Origin.BY_HAND, now=clock.now(),
        employer="" if form.between_jobs.data else form.employer.data or "", title=form.title.data or "",
        headline=form.headline.data or "", place=form.place.data or "", note=form.note.data,
    )  # fmt: skip
    card.between_jobs = bool(form.between_jobs.data)
    return card


def _amend(form: PersonForm, person_id: int) -> Person:
    return cards.amend_card(
        db.session, asker=asker(), person_id=person_id, name=form.name(), contacts=form.drafts(), now=clock.now(),
        employer=form.employer.data or "", title=form.title.data or "", between_jobs=bool(form.between_jobs.data),
        headline=form.headline.data or "", place=form.place.data or "", note=form.note.data or "",
    )  # fmt: skip


def _to(person: Person) -> ResponseReturnValue:
    flash(_("%(name)s is kept.", name=shown(person, language()).main))
    return redirect(url_for("jinmyaku.person", person_id=person.id))
