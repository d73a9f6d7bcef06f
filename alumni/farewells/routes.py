"""Pages of the farewells room: what waits, capturing a mail, checking it, keeping or setting it aside."""

from __future__ import annotations

from flask import Blueprint, Response, flash, jsonify, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext, to_user_timezone
from markupsafe import Markup
from werkzeug.datastructures import MultiDict

from alumni import clock
from alumni.errors import BadInput
from alumni.extensions import db
from alumni.farewells import drafts, keeping, letting_go, reviewing
from alumni.farewells.dropping import Dropped, drop
from alumni.farewells.forms import CaptureForm, LetGoForm, ReviewForm, typed_in
from alumni.farewells.inbox import inbox as lines_of
from alumni.farewells.models import FarewellState
from alumni.farewells.onward import onward
from alumni.farewells.telling import tell_report, words_for
from alumni.form_errors import REASONS, tell_fields
from alumni.i18n import language
from alumni.limits import costly
from alumni.people.current import asker
from alumni.people.row_numbers import row_number

room = Blueprint("farewells", __name__)

MOST_TICKED = 200
TABS = {"waiting": FarewellState.WAITING, "kept": FarewellState.KEPT, "aside": FarewellState.SET_ASIDE}


@room.get("/farewells")
def inbox() -> ResponseReturnValue:
    """What waits for a look; what was kept, and what was set aside, under tabs."""
    tab = request.args.get("tab", "waiting")
    today = to_user_timezone(clock.now()).date()
    page = lines_of(
        db.session, asker=asker(), state=TABS.get(tab, FarewellState.WAITING), today=today, language=language(),
        after=row_number(request.args.get("after")),
    )  # fmt: skip
    return render_template(
        "farewells/inbox.html", page=page, tab=tab if tab in TABS else "waiting", tabs=TABS, undo=_set_aside_before(),
        is_first="after" not in request.args,
    )  # fmt: skip


@room.route("/farewells/keep", methods=["GET", "POST"])
@costly
def capture() -> ResponseReturnValue:
    """Paste a mail, or drop one or several."""
    form = CaptureForm()
    if not form.validate_on_submit():
        return render_template("farewells/capture.html", form=form), 422 if form.is_submitted() else 200
    files = [file for file in form.mails.data or [] if getattr(file, "filename", "")]
    dropped = drop(db.session, asker=asker(), text=form.text.data or "", files=files, now=clock.now(),
                   anyway=form.anyway.data == "y")  # fmt: skip
    db.session.commit()
    if not dropped.taken:
        for one in dropped.refused:
            form.form_errors.append(words_for(one))
        form.anyway.data = "y" if dropped.nobody else ""
        wrong = render_template("farewells/capture.html", form=form, nobody=dropped.nobody)
        return (jsonify(to=None, wrong=form.form_errors), 422) if _by_script() else (wrong, 422)
    tell_report(dropped)
    to = _after(dropped)
    return jsonify(to=to) if _by_script() else redirect(to)


def _by_script() -> bool:
    return request.accept_mimetypes.best == "application/json"


def _after(dropped: Dropped) -> str:
    if len(dropped.taken) == 1 and not dropped.refused:
        return url_for("farewells.review", farewell_id=dropped.taken[0].farewell_id)
    return url_for("farewells.inbox")


@room.route("/farewells/<int:farewell_id>", methods=["GET", "POST"])
def review(farewell_id: int) -> ResponseReturnValue:
    """Check what was read, beside the mail; keep it when it is right."""
    page = reviewing.review(db.session, asker=asker(), farewell_id=farewell_id, language=language())
    form = ReviewForm() if request.method == "POST" else ReviewForm(formdata=MultiDict(page.typed))
    known = _known(form)
    if form.validate_on_submit():
        try:
            person_id = _keep(form, farewell_id, known)
        except BadInput as wrong:
            db.session.rollback()
            tell_fields(form, wrong)
        else:
            return redirect(_kept_to(person_id, farewell_id, page.onward.next_id))
    form.offer_rows()
    shown = render_template(
        "farewells/review.html", form=form, page=page, known=known, undo=_set_aside_before(), now=clock.now()
    )
    return shown, 422 if form.is_submitted() else 200


def _kept_to(person_id: int, farewell_id: int, next_id: int | None) -> str:
    """Where keeping leads: to the projects that were ticked, else to the next mail that waits."""
    share = url_for("ledger.share", person_id=person_id, farewell=farewell_id)
    told = keeping.projects_told(db.session, asker=asker(), farewell_id=farewell_id)
    if next_id is None or told:
        if next_id is not None:
            ahead = url_for("farewells.review", farewell_id=next_id)
            flash(Markup('<a href="{}">{}</a>').format(ahead, _("To the next mail that waits")))
        return share
    flash(Markup('<a href="{}">{}</a>').format(share, _("Record a project you shared")))
    return url_for("farewells.review", farewell_id=next_id)


def _known(form: ReviewForm) -> list[reviewing.Known]:
    firms = [form.firm_left.data or "", form.next_employer.data or ""]
    return reviewing.perhaps_known(
        db.session, asker=asker(), name=form.name(), drafts=form.drafts(), firms=firms, language=language()
    )


def _keep(form: ReviewForm, farewell_id: int, known: list[reviewing.Known]) -> int:
    """Keep it, as the card chosen. Where there are cards alike, the member has to say which."""
    choice = form.card.data or ""
    if known and choice != "new" and not choice.isdecimal():
        raise BadInput(fields={"card": "choose_card"})
    into = row_number(choice) if known and choice != "new" else None
    person = keeping.keep_farewell(
        db.session, asker=asker(), farewell_id=farewell_id, checked=form.checked(), now=clock.now(),
        typed=typed_in(request.form.to_dict(flat=False)), into=into,
    )  # fmt: skip
    db.session.commit()
    flash(_("%(name)s is kept.", name=form.shown_name()))
    return person.id


@room.post("/farewells/<int:farewell_id>/draft")
def later(farewell_id: int) -> ResponseReturnValue:
    """Keep what was typed for later; a script may call this while one types."""
    try:
        _save(farewell_id)
    except BadInput as wrong:
        db.session.rollback()
        flash(" ".join(str(REASONS.get(reason, "")) for reason in wrong.fields.values()), "alarm")
        return redirect(url_for("farewells.review", farewell_id=farewell_id))
    if _by_script():
        return Response(status=204)
    flash(_("It waits here as you left it."))
    return redirect(url_for("farewells.inbox"))


def _save(farewell_id: int) -> None:
    typed = typed_in(request.form.to_dict(flat=False))
    drafts.save_draft(db.session, asker=asker(), farewell_id=farewell_id, typed=typed)
    db.session.commit()


@room.post("/farewells/<int:farewell_id>/set-aside")
def discard(farewell_id: int) -> ResponseReturnValue:
    """Out of what waits, with what was typed; then on to the next mail. Nothing is erased."""
    if "family_name" in request.form:
        _save(farewell_id)
    aside = drafts.set_aside(db.session, asker=asker(), farewell_ids=[farewell_id], now=clock.now())
    db.session.commit()
    ahead = onward(db.session, asker=asker(), farewell_id=farewell_id).next_id
    if ahead is None:
        return redirect(url_for("farewells.inbox", aside=aside))
    return redirect(url_for("farewells.review", farewell_id=ahead, aside=aside))


@room.post("/farewells/set-aside")
def set_aside() -> ResponseReturnValue:
    """Out of what waits: every mail that was ticked."""
    aside = drafts.set_aside(db.session, asker=asker(), farewell_ids=_ticked(), now=clock.now())
    db.session.commit()
    words = ngettext("%(num)d mail is set aside.", "%(num)d mails are set aside.", len(aside)) if aside else ""
    if _by_script():
        return jsonify(aside=aside, words=words)
    return redirect(url_for("farewells.inbox", aside=aside))


@room.post("/farewells/put-back")
def put_back() -> ResponseReturnValue:
    """Back among what waits."""
    back = drafts.put_back(db.session, asker=asker(), farewell_ids=_ticked())
    db.session.commit()
    if _by_script():
        words = ngettext("%(num)d mail waits again.", "%(num)d mails wait again.", len(back)) if back else ""
        return jsonify(back=back, words=words)
    if len(back) == 1:
        return redirect(url_for("farewells.review", farewell_id=back[0]))
    return redirect(url_for("farewells.inbox"))


def _ticked() -> list[int]:
    return [row_number(text) for text in request.form.getlist("mail")[:MOST_TICKED]]


def _set_aside_before() -> list[int]:
    """The mails the page before has set aside, for the note that undoes it."""
    return [number for text in request.args.getlist("aside")[:MOST_TICKED] if (number := row_number(text))]


@room.route("/farewells/<int:farewell_id>/let-go", methods=["GET", "POST"])
def let_go(farewell_id: int) -> ResponseReturnValue:
    """Erase a mail for good, after asking once; its card stays."""
    form = LetGoForm()
    page = reviewing.review(db.session, asker=asker(), farewell_id=farewell_id, language=language())
    if page.state is FarewellState.WAITING or page.let_go_at is not None:
        return redirect(url_for("farewells.review", farewell_id=farewell_id))
    if form.validate_on_submit():
        letting_go.let_go(db.session, asker=asker(), farewell_id=farewell_id, now=clock.now())
        db.session.commit()
        flash(_("The mail is erased."))
        return redirect(url_for("farewells.review", farewell_id=farewell_id))
    return render_template("farewells/let_go.html", form=form, page=page)
