"""Pages of the moderation room: reports and notes for everybody, the queue and the accounts for hosts and moderators."""

from __future__ import annotations

from functools import partial
from typing import Any

from flask import Blueprint, current_app, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import to_user_timezone

from alumni import clock, mail
from alumni.accounts.door import open_to_all
from alumni.errors import BadInput
from alumni.extensions import db
from alumni.form_errors import tell_fields
from alumni.i18n import language
from alumni.limits import costly, guessable
from alumni.moderation import hearing, measures, members, queue, reporting
from alumni.moderation.forms import (
    KINDS,
    REASONS,
    STATES,
    THINGS,
    AnswerForm,
    MeasureForm,
    ReplyForm,
    ReportForm,
)
from alumni.moderation.models import MeasureKind, Reason, ReportState, What
from alumni.moderation.seen import NothingToReport, Seen, carried, what_is_seen
from alumni.people import names
from alumni.people.conduct import Paused
from alumni.people.current import asker

room = Blueprint("moderation", __name__)

A_PAGE = 20


@room.context_processor
def speak() -> dict[str, Any]:
    """What every template of the room uses."""
    return {
        "shown": partial(names.shown, language=language()), "short": partial(names.short_name, language=language()),
        "on": lambda moment: to_user_timezone(moment).date(), "now": clock.now(),
        "things": THINGS, "reasons": REASONS, "states": STATES, "kinds": KINDS,
    }  # fmt: skip


@room.app_errorhandler(Paused)
def paused(error: Paused) -> ResponseReturnValue:
    """Whoever is paused hears it in the words of this room, wherever he meets it."""
    db.session.rollback()
    return render_template("moderation/paused.html", until=to_user_timezone(error.until).date()), error.status


@room.errorhandler(measures.Final)
@room.errorhandler(reporting.TooManyReports)
@room.errorhandler(measures.NotForYou)
def not_now(error: measures.Final | reporting.TooManyReports | measures.NotForYou) -> ResponseReturnValue:
    """What cannot be done, and why."""
    db.session.rollback()
    return render_template("moderation/not_now.html", kind=type(error).__name__), error.status


@room.get("/conduct")
def mine() -> str:
    """My reports, and what was decided about me."""
    me = asker()
    return render_template(
        "moderation/mine.html", reports=reporting.my_reports(db.session, asker=me),
        notes=hearing.my_notes(db.session, asker=me),
    )  # fmt: skip


@room.route("/conduct/report/<what>/<int:row_id>", methods=["GET", "POST"])
@costly
def report(what: str, row_id: int) -> ResponseReturnValue:
    """Report what I see of somebody."""
    seen, form = _seen(what, row_id), ReportForm()
    if form.validate_on_submit():
        try:
            return _after_report(_report(seen, form))
        except BadInput as wrong:
            db.session.rollback()
            tell_fields(form, wrong)
    if not form.seen.data:
        form.seen.data = carried(seen, asker=asker())
    return render_template("moderation/report.html", form=form, seen=seen), 422 if form.is_submitted() else 200


def _seen(what: str, row_id: int) -> Seen:
    if what not in set(What):
        raise NothingToReport(what)
    return what_is_seen(db.session, asker=asker(), what=What(what), row_id=row_id, language=language())


def _report(seen: Seen, form: ReportForm) -> reporting.Made:
    return reporting.report(
        db.session, asker=asker(), seen=seen, sealed=form.seen.data or "", reason=Reason(form.reason.data),
        words=form.words.data or "", now=clock.now(),
    )  # fmt: skip


def _after_report(made: reporting.Made) -> ResponseReturnValue:
    db.session.commit()
    flash(_("Your report is with the host and the moderators.") if made.fresh else _("You have reported this already."))
    return redirect(url_for("moderation.my_report", report_id=made.report_id))


@room.get("/conduct/reports/<int:report_id>")
def my_report(report_id: int) -> str:
    """One report of mine, and the answer."""
    one = reporting.my_report(db.session, asker=asker(), report_id=report_id)
    return render_template("moderation/my_report.html", one=one)


@room.post("/conduct/reports/<int:report_id>/closed")
def settle(report_id: int) -> ResponseReturnValue:
    """Take a report back, or call it settled."""
    before = reporting.settle(db.session, asker=asker(), report_id=report_id, now=clock.now())
    db.session.commit()
    flash(_("The report is taken back.") if before is ReportState.OPEN else _("The report is closed."))
    return redirect(url_for("moderation.my_report", report_id=report_id))


@room.route("/conduct/notes/<int:measure_id>", methods=["GET", "POST"])
def note(measure_id: int) -> ResponseReturnValue:
    """What was decided about me, and my answer to it."""
    one, form = hearing.my_note(db.session, asker=asker(), measure_id=measure_id), ReplyForm()
    if form.validate_on_submit():
        try:
            hearing.reply(
                db.session, asker=asker(), measure_id=measure_id, words=form.words.data or "", now=clock.now()
            )
            return _replied(url_for("moderation.note", measure_id=measure_id))
        except BadInput as wrong:
            db.session.rollback()
            tell_fields(form, wrong)
    return render_template("moderation/note.html", one=one, form=form), 422 if form.is_submitted() else 200


@room.route("/conduct/outside/<token>", methods=["GET", "POST"])
@open_to_all
@guessable
def outside(token: str) -> ResponseReturnValue:
    """The same for somebody shut out, who holds the link he was mailed."""
    one, form = hearing.note_outside(db.session, token=token), ReplyForm()
    if form.validate_on_submit():
        try:
            hearing.reply_outside(db.session, token=token, words=form.words.data or "", now=clock.now())
            return _replied(url_for("moderation.outside", token=token))
        except BadInput as wrong:
            db.session.rollback()
            tell_fields(form, wrong)
    return render_template("moderation/note.html", one=one, form=form), 422 if form.is_submitted() else 200


def _replied(path: str) -> ResponseReturnValue:
    db.session.commit()
    flash(_("Your answer is with the host and the moderators."))
    return redirect(path)


@room.get("/moderation")
def reports() -> str:
    """The queue."""
    me, state, before = asker(), _state(), request.args.get("after", type=int)
    return render_template(
        "moderation/queue.html", state=state, a_page=A_PAGE,
        reports=queue.queue(db.session, asker=me, state=state, limit=A_PAGE + 1, before=before),
        answered=hearing.measures(db.session, asker=me, answered=True, limit=A_PAGE),
    )  # fmt: skip


def _state() -> ReportState:
    asked = request.args.get("state", "")
    return ReportState(asked) if asked in set(ReportState) else ReportState.OPEN


@room.route("/moderation/reports/<int:report_id>", methods=["GET", "POST"])
def one_report(report_id: int) -> ResponseReturnValue:
    """One report, and the answer to the reporter."""
    one, form = queue.reported(db.session, asker=asker(), report_id=report_id), AnswerForm()
    if form.validate_on_submit():
        letter = queue.answer(
            db.session, asker=asker(), report_id=report_id, words=form.words.data or "", now=clock.now()
        )
        db.session.commit()
        _post(letter, url_for("moderation.my_report", report_id=report_id))
        flash(_("The reporter has your answer."))
        return redirect(url_for("moderation.one_report", report_id=report_id))
    return render_template("moderation/one_report.html", one=one, form=form), 422 if form.is_submitted() else 200


@room.post("/moderation/reports/<int:report_id>/closed")
def close(report_id: int) -> ResponseReturnValue:
    """Close an answered report."""
    queue.close(db.session, asker=asker(), report_id=report_id, now=clock.now())
    db.session.commit()
    flash(_("The report is closed."))
    return redirect(url_for("moderation.reports"))


@room.get("/moderation/members")
def accounts() -> str:
    """Who is here."""
    after = request.args.get("after", type=int)
    here = members.members(db.session, asker=asker(), limit=A_PAGE + 1, after=after)
    return render_template("moderation/members.html", members=here, a_page=A_PAGE, me=asker())


@room.route("/moderation/members/<int:person_id>", methods=["GET", "POST"])
def member(person_id: int) -> ResponseReturnValue:
    """One account: how it stands, what was decided, and what is to be."""
    form = MeasureForm()
    if form.validate_on_submit():
        try:
            return _after_measure(person_id, _take(person_id, form))
        except BadInput as wrong:
            db.session.rollback()
            tell_fields(form, wrong)
    me = asker()
    return render_template(
        "moderation/member.html", form=form, me=me, exclusion_ends=measures.REVERSIBLE_FOR,
        one=members.one_member(db.session, asker=me, person_id=person_id),
        taken=hearing.measures(db.session, asker=me, person_id=person_id),
    ), 422 if form.is_submitted() else 200  # fmt: skip


def _take(person_id: int, form: MeasureForm) -> measures.Taken:
    return measures.take(
        db.session, asker=asker(), person_id=person_id, kind=MeasureKind(form.kind.data), days=form.days.data,
        words=form.words.data or "", report_id=request.args.get("report", type=int), now=clock.now(),
    )  # fmt: skip


def _after_measure(person_id: int, taken: measures.Taken) -> ResponseReturnValue:
    letter = queue.letter_to(db.session, person_id=person_id)
    db.session.commit()
    inside = url_for("moderation.note", measure_id=taken.measure_id)
    _post(letter, url_for("moderation.outside", token=taken.token) if taken.token else inside)
    flash(_("It is done and written down, and the member is told."))
    return redirect(url_for("moderation.member", person_id=person_id))


@room.post("/moderation/measures/<int:measure_id>/lifted")
def lift(measure_id: int) -> ResponseReturnValue:
    """Take a measure back."""
    person_id = measures.lift(db.session, asker=asker(), measure_id=measure_id, now=clock.now())
    db.session.commit()
    flash(_("It is taken back."))
    return redirect(url_for("moderation.member", person_id=person_id))


@room.post("/moderation/members/<int:person_id>/moderator")
def moderator(person_id: int) -> ResponseReturnValue:
    """Make somebody a moderator, or no longer one."""
    moderates = request.form.get("moderates") == "1"
    members.set_moderator(db.session, asker=asker(), person_id=person_id, moderates=moderates, now=clock.now())
    db.session.commit()
    flash(_("This member moderates from now on.") if moderates else _("This member no longer moderates."))
    return redirect(url_for("moderation.accounts"))


def _post(letter: queue.Letter | None, path: str) -> None:
    """Mail a member that there is something to read; never what it is."""
    if letter is None:
        return
    template = "mail/conduct.ja.txt" if letter.language == "ja" else "mail/conduct.en.txt"
    words = render_template(template, link=f"{current_app.config['PUBLIC_URL']}{path}")
    subject, _blank, body = words.partition("\n\n")
    mail.send_aside(to=letter.to, subject=subject.strip(), text=body)
