"""Pages of the jinmyaku room: my people, nearest first, and one person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from flask import Blueprint, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from alumni import clock
from alumni.extensions import db
from alumni.i18n import language
from alumni.jinmyaku import circle, timeline
from alumni.jinmyaku.face import face
from alumni.jinmyaku.finding import found
from alumni.jinmyaku.reasons import ago, in_letters, roughly, so_many
from alumni.limits import costly
from alumni.people.current import asker
from alumni.people.names import short_name, shown
from alumni.touch.forms import HELPS, KINDS, RINGS, RegardForm, TouchForm, interval_in_words

room = Blueprint("jinmyaku", __name__)

PAGE = 100
"""People on one page of the list."""


@room.app_context_processor
def words() -> dict[str, Any]:
    """What the pieces in templates/jinmyaku/ need wherever they are used."""
    return {"today": clock.now().date(), "ago": ago, "in_letters": in_letters, "roughly": roughly, "so_many": so_many}


@room.get("/jinmyaku")
@costly
def people() -> str:
    """My people in three views, nearest first."""
    mine = circle.circle(db.session, asker=asker(), now=clock.now())
    question = request.args.get("q", "").strip()[:100]
    views = {
        name: found(these, question)
        for name, these in (("jinmyaku", mine.jinmyaku), ("away", mine.out_of_touch), ("network", mine.network))
    }
    view = _chosen_view(views, question)
    page, more = _page(views[view], mine.people, request.args.get("after", type=int))
    return render_template(
        "jinmyaku/people.html", views=views, view=view, page=page, more=more, question=question, shown=shown,
        anybody=bool(mine.people), nearest=mine.network[:3],
    )  # fmt: skip


def _chosen_view(views: dict[str, list[circle.Mine]], question: str) -> str:
    """The view asked for; without a wish the first that has somebody in it when searching."""
    wish = request.args.get("view", "")
    if wish in views:
        return wish
    return next((name for name in views if views[name]), "jinmyaku") if question else "jinmyaku"


def _page(
    these: Sequence[circle.Mine], everybody: Sequence[circle.Mine], after: int | None
) -> tuple[Sequence[circle.Mine], int | None]:
    """Up to PAGE of these behind the person `after`, and whom to go on after if there are more."""
    last = next((one.order for one in everybody if one.person_id == after), None)
    rest = these if last is None else [one for one in these if one.order > last]
    return rest[:PAGE], rest[PAGE - 1].person_id if len(rest) > PAGE else None


@room.get("/jinmyaku/<int:person_id>")
def person(person_id: int) -> ResponseReturnValue:
    """One person: how near and why, what I say, the work we shared, touches, contact."""
    if person_id == asker().person_id:
        return redirect(url_for("people.profile"))
    one = face(db.session, asker=asker(), person_id=person_id, now=clock.now())
    if one.mine.person_id != person_id:  # my card of this member is the page of this human
        return redirect(url_for("jinmyaku.person", person_id=one.mine.person_id))
    works = one.mine.history.works
    drawings = [(timeline.draw(works, size), kind) for size, kind in _SIZES] if works else []
    return render_template(
        "jinmyaku/person.html", one=one, mine=one.mine, drawings=drawings, name=shown(one.mine.person, language()),
        short=short_name(one.mine.person, language()), regard_form=RegardForm.of(one.mine.said), touch_form=_touch_form(),
        rings=RINGS, helps=HELPS, kinds=KINDS, interval_in_words=interval_in_words,
    )  # fmt: skip


_SIZES = ((timeline.WIDE, "d-none d-md-block"), (timeline.PHONE, "d-md-none"))


def _touch_form() -> TouchForm:
    return TouchForm(formdata=None, data={"day": clock.now().date()})
