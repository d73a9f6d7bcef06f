"""Pages of the people room: writing a card by hand, correcting, erasing, making one card of two.

A person's own page and the list of people are the jinmyaku room's.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import to_user_timezone
from markupsafe import Markup

from alumni import clock
from alumni.errors import BadInput
from alumni.extensions import db
from alumni.form_errors import tell_fields
from alumni.i18n import language
from alumni.limits import costly
from alumni.people import blocking, cards, merging, seen, showing
from alumni.people import readings as reading
from alumni.people.current import asker
from alumni.people.forms import BlockForm, EraseForm, MergeForm, PersonForm, ShowingForm, UnmergeForm
from alumni.people.models import Origin, Person, ShownTo
from alumni.people.names import short_name, shown
from alumni.people.row_numbers import row_number
from alumni.people.sight import person_seen_by

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


@room.route("/profile/shown", methods=["GET", "POST"])
def what_i_show() -> ResponseReturnValue:
    """Who may see what of me."""
    mine, form = showing.choices(db.session, asker=asker()), ShowingForm()
    if form.validate_on_submit():
        showing.choose(db.session, asker=asker(), things=form.things(), points=form.levels(), now=clock.now())
        db.session.commit()
        flash(_("Kept. It holds from now on."))
        return redirect(url_for("people.what_i_show"))
    if not form.is_submitted():
        form = ShowingForm(
            data={
                **mine.things, "points": [{"number": point.id, "shown_to": level} for point, level in mine.points],
            }
        )  # fmt: skip
    points = {str(point.id): point for point, _level in mine.points}
    return render_template("people/what_i_show.html", form=form, points=points), 422 if form.errors else 200


@room.get("/profile/seen-by/<any(members, colleagues, jinmyaku):circle>")
def seen_by(circle: str) -> str:
    """My profile as others see it."""
    seen_of_me = showing.seen_of_me(db.session, asker=asker(), by=ShownTo(circle))
    me = person_seen_by(db.session, asker=asker(), person_id=asker().person_id)
    return render_template("people/seen_by.html", seen=seen_of_me, name=shown(me, language()), circle=circle)


@room.get("/profile/readings")
def readings() -> str:
    """Who looked at how to reach me."""
    looked = reading.readings_of_mine(db.session, asker=asker())
    return render_template("people/readings.html", days=_by_day(looked), shown=partial(shown, language=language()))


def _by_day(looked: Sequence[reading.Reading]) -> list[tuple[dt.date, list[tuple[reading.Reading, int]]]]:
    """The readings of each day where the reader of the page is: every reader once, with how often."""
    days: dict[dt.date, dict[int, list[reading.Reading]]] = {}
    for one in looked:
        day: dt.date = to_user_timezone(one.read_at).date()
        days.setdefault(day, {}).setdefault(one.reader.id if one.reader else 0, []).append(one)
    return [(day, [(these[0], len(these)) for these in who.values()]) for day, who in days.items()]


@room.post("/people/<int:person_id>/contact")
@costly
def contact(person_id: int) -> str:
    """How to reach a member who shows it to me. A press and no link, because it is written down that I looked."""
    points = reading.read_contacts(db.session, asker=asker(), person_id=person_id, now=clock.now())
    whose = person_seen_by(db.session, asker=asker(), person_id=person_id)
    page = render_template(
        "people/contact.html", points=points, person_id=person_id, short=short_name(whose, language()),
        name=shown(whose, language()),
    )  # fmt: skip
    db.session.commit()
    return page


@room.route("/people/<int:person_id>/block", methods=["GET", "POST"])
def block(person_id: int) -> ResponseReturnValue:
    """Say what a block does; then do it."""
    whose, form = blocking.member_to_block(db.session, asker=asker(), person_id=person_id), BlockForm()
    if form.validate_on_submit():
        blocking.block(
            db.session, asker=asker(), person_id=person_id, reason=form.reason.data or "", now=clock.now()
        )  # fmt: skip
        db.session.commit()
        return redirect(url_for("people.blocked"))
    page = render_template("people/block.html", form=form, person_id=person_id, name=shown(whose, language()))
    return page, 422 if form.errors else 200


@room.get("/profile/blocked")
def blocked() -> str:
    """Whom I have blocked, and why."""
    whom = blocking.blocked_by(db.session, asker=asker())
    return render_template("people/blocked.html", whom=whom, shown=partial(shown, language=language()))


@room.post("/profile/blocked/<int:block_id>/end")
def unblock(block_id: int) -> ResponseReturnValue:
    """As it was before."""
    other = blocking.unblock(db.session, asker=asker(), block_id=block_id)
    db.session.commit()
    again = Markup('<a href="{}">{}</a>').format(url_for("people.block", person_id=other), _("Block again"))
    flash(Markup("{} {}").format(_("You two see each other again as before."), again))
    return redirect(url_for("people.blocked"))


def _keep(form: PersonForm) -> Person:
    card = cards.keep_card(
        db.session, asker=asker(), name=form.name(), contacts=form.drafts(), origin=Origin.BY_HAND, now=clock.now(),
        employer="" if form.between_jobs.data else form.employer.data or "", title=form.title.data or "",
        headline=form.headline.data or "", place=form.place.data or "", note=form.note.data, purpose=form.kept_for(),
    )  # fmt: skip
    card.between_jobs = bool(form.between_jobs.data)
    return card


def _amend(form: PersonForm, person_id: int) -> Person:
    return cards.amend_card(
        db.session, asker=asker(), person_id=person_id, name=form.name(), contacts=form.drafts(), now=clock.now(),
        employer=form.employer.data or "", title=form.title.data or "", between_jobs=bool(form.between_jobs.data),
        headline=form.headline.data or "", place=form.place.data or "", note=form.note.data or "",
        purpose=form.kept_for(),
    )  # fmt: skip


def _to(person: Person) -> ResponseReturnValue:
    flash(_("%(name)s is kept.", name=shown(person, language()).main))
    return redirect(url_for("jinmyaku.person", person_id=person.id))
