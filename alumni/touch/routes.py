"""Pages of the touch room: my word on a person, and our touches. The forms stand on the person's page."""

from __future__ import annotations

import datetime as dt

from flask import Blueprint, flash, redirect, render_template, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_wtf import FlaskForm

from alumni import clock
from alumni.errors import BadInput
from alumni.extensions import db
from alumni.form_errors import tell_fields
from alumni.i18n import language
from alumni.ledger import undoing
from alumni.ledger.forms import UndoForm
from alumni.people.current import asker
from alumni.people.names import shown
from alumni.people.sight import person_seen_by
from alumni.touch import regarding, touching
from alumni.touch.forms import RegardForm, TouchForm
from alumni.touch.models import TouchKind

room = Blueprint("touch", __name__)


@room.post("/touch/<int:person_id>/regard")
def regard(person_id: int) -> ResponseReturnValue:
    """Say what I think of a person."""
    form = RegardForm()
    if not form.validate():
        return _once_more(person_id, form)
    said = form.said()
    regarding.say(
        db.session, asker=asker(), person_id=person_id, ring=said.ring, would_help=said.would_help,
        every_months=said.every_months, now=clock.now(),
    )  # fmt: skip
    db.session.commit()
    flash(_("Kept. Only you see this."))
    return _back_to(person_id)


@room.post("/touch/<int:person_id>/touches")
def note(person_id: int) -> ResponseReturnValue:
    """Note a touch."""
    form = TouchForm()
    if not form.validate():
        return _once_more(person_id, form)
    try:
        touching.note_touch(
            db.session, asker=asker(), person_ids=[person_id], kind=TouchKind(form.kind.data),
            day=form.day.data or dt.date.min, note=form.note.data, now=clock.now(),
        )  # fmt: skip
    except BadInput as wrong:
        db.session.rollback()
        tell_fields(form, wrong)
        return _once_more(person_id, form)
    db.session.commit()
    return _back_to(person_id)


@room.post("/touch/<int:person_id>/touches/<int:touch_id>/remove")
def remove(person_id: int, touch_id: int) -> ResponseReturnValue:
    """Take a touch back."""
    removed = touching.remove_touch(db.session, asker=asker(), touch_id=touch_id)
    db.session.commit()
    session["undo"] = {
        "words": _("The touch is gone."),
        "to": url_for("touch.restore", person_id=person_id),
        "token": undoing.seal_up("remove_touch", removed.packed(), asker=asker(), now=clock.now()),
    }
    return _back_to(person_id)


@room.post("/touch/<int:person_id>/touches/restore")
def restore(person_id: int) -> ResponseReturnValue:
    """Undo that."""
    packed = undoing.open_up(UndoForm().token.data or "", "remove_touch", asker=asker(), now=clock.now())
    touching.put_touch_back(
        db.session, asker=asker(), removed=touching.RemovedTouch.unpacked(packed), now=clock.now()
    )  # fmt: skip
    db.session.commit()
    return _back_to(person_id)


def _back_to(person_id: int) -> ResponseReturnValue:
    return redirect(url_for("jinmyaku.person", person_id=person_id))


def _once_more(person_id: int, form: FlaskForm) -> ResponseReturnValue:
    """The form alone, with what was typed and what is wrong with it."""
    person = person_seen_by(db.session, asker=asker(), person_id=person_id)
    return render_template("touch/once_more.html", form=form, person=person, who=shown(person, language())), 422
