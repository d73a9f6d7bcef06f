"""Pages of getting in: the applicant's, open to strangers; the member's, who is asked to vouch; the host's."""

from __future__ import annotations

from flask import Blueprint, Response, current_app, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user
from flask_security.utils import hash_password, login_user

from alumni import clock
from alumni.accounts.door import open_to_all
from alumni.accounts.joining import open_account
from alumni.accounts.work_addresses import looks_like_work
from alumni.applications import applying, asks, hosting, right, vouching
from alumni.applications.applying import Mine, Stand
from alumni.applications.forms import ANSWERS, ApplicationForm, AskBackForm, ComeInForm, VouchForm, typed_before
from alumni.applications.models import Answer
from alumni.applications.rules import KEPT_FOR, Rules, rules_from
from alumni.errors import BadInput
from alumni.extensions import db
from alumni.form_errors import tell_fields
from alumni.i18n import language
from alumni.limits import guessable
from alumni.people.current import asker

room = Blueprint("applications", __name__)


@room.after_request
def keep_out_of_search(response: Response) -> Response:
    """Only the empty form may be found by strangers; pages behind a link are nobody's to list."""
    if request.endpoint != "applications.apply":
        response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    return response


def _rules() -> Rules:
    return rules_from(current_app.config)


@room.route("/apply", methods=["GET", "POST"])
@open_to_all
@guessable
def apply() -> ResponseReturnValue:
    """Apply to join."""
    if current_user.is_authenticated:
        return redirect(url_for("desk.desk"))
    form = ApplicationForm()
    if form.validate_on_submit():
        try:
            token = applying.apply(db.session, said=form.said(), now=clock.now())
            db.session.commit()
        except BadInput as wrong:
            db.session.rollback()
            form.tell(wrong)
        else:
            return redirect(url_for("applications.mine", token=token))
    return render_template("applications/apply.html", form=form, mine=None), 422 if form.is_submitted() else 200


@room.get("/apply/<token>")
@open_to_all
@guessable
def mine(token: str) -> ResponseReturnValue:
    """Where my application stands. The address of this page is the only way back to it."""
    found = _mine(token)
    over = found.stand in (Stand.OVER, Stand.ARRIVED)
    link = url_for("applications.mine", token=token, _external=True)
    page = render_template(
        "applications/mine.html", mine=found, token=token, link=link, gone_at=found.expires_at + KEPT_FOR,
        at_work=looks_like_work(db.session, address=found.address),
    )  # fmt: skip
    return page, 410 if over else 200


def _mine(token: str) -> Mine:
    return applying.look(db.session, token=token, language=language(), now=clock.now())


@room.route("/apply/<token>/change", methods=["GET", "POST"])
@open_to_all
@guessable
def change(token: str) -> ResponseReturnValue:
    """Correct what I wrote."""
    found = _mine(token)
    if found.stand is not Stand.NOT_YET:
        return redirect(url_for("applications.mine", token=token))
    form = ApplicationForm() if request.method == "POST" else ApplicationForm(data=typed_before(found))
    if form.validate_on_submit():
        try:
            applying.correct(db.session, token=token, said=form.said(), now=clock.now())
            db.session.commit()
        except BadInput as wrong:
            db.session.rollback()
            form.tell(wrong)
        else:
            flash(_("It is corrected."))
            return redirect(url_for("applications.mine", token=token))
    status = 422 if form.is_submitted() else 200
    return render_template("applications/apply.html", form=form, mine=found, token=token), status


@room.post("/apply/<token>/withdraw")
@open_to_all
@guessable
def withdraw(token: str) -> ResponseReturnValue:
    """Take my application back."""
    applying.withdraw(db.session, token=token, now=clock.now())
    db.session.commit()
    return redirect(url_for("applications.mine", token=token))


@room.post("/apply/<token>/take-up")
@open_to_all
@guessable
def take_up(token: str) -> ResponseReturnValue:
    """Take a withdrawn application up again."""
    applying.take_up(db.session, token=token, now=clock.now())
    db.session.commit()
    return redirect(url_for("applications.mine", token=token))


@room.route("/apply/<token>/come-in", methods=["GET", "POST"])
@open_to_all
@guessable
def come_in(token: str) -> ResponseReturnValue:
    """Make my account, once I was let in."""
    found = _mine(token)
    if found.stand is not Stand.COME_IN:
        return redirect(url_for("applications.mine", token=token))
    form = ComeInForm() if request.method == "POST" else ComeInForm(data={"email": found.address})
    if form.validate_on_submit():
        try:
            arrival = applying.come_in(db.session, token=token, address=form.email.data or "", now=clock.now())
        except BadInput as wrong:
            db.session.rollback()
            tell_fields(form, wrong)
        else:
            login_user(
                open_account(arrival, password_hash=hash_password(form.password.data or "")), authn_via=["password"]
            )
            db.session.commit()
            return redirect(url_for("desk.desk"))
    status = 422 if form.is_submitted() else 200
    return render_template("applications/come_in.html", form=form, mine=found, token=token), status


@room.get("/vouching")
def asked() -> ResponseReturnValue:
    """Those I am asked about, what I answered, and my right to vouch."""
    me, spoken, now = asker(), language(), clock.now()
    waiting = asks.asks_for(db.session, asker=me, language=spoken, now=now)
    answered = asks.asks_for(db.session, asker=me, language=spoken, now=now, answered=True)
    mine = right.my_right(db.session, asker=me)
    return render_template(
        "applications/asked.html", waiting=waiting, answered=answered, right=mine, answers=ANSWERS, form=AskBackForm()
    )


@room.route("/vouching/<int:application_id>", methods=["GET", "POST"])
def vouch(application_id: int) -> ResponseReturnValue:
    """One application I am asked about, and my word on it."""
    ask = asks.ask_about(db.session, asker=asker(), application_id=application_id, language=language(), now=clock.now())
    form = VouchForm() if request.method == "POST" else VouchForm(data={"words": ask.words})
    if form.validate_on_submit():
        try:
            return _answer(application_id, form)
        except BadInput as wrong:
            db.session.rollback()
            tell_fields(form, wrong)
    status = 422 if form.is_submitted() else 200
    return render_template("applications/vouch.html", form=form, ask=ask, answers=ANSWERS), status


def _answer(application_id: int, form: VouchForm) -> ResponseReturnValue:
    said = vouching.answer(
        db.session, asker=asker(), application_id=application_id, answer=form.chosen(), words=form.words.data or "",
        rules=_rules(), language=language(), now=clock.now(),
    )  # fmt: skip
    db.session.commit()
    words = {
        Answer.VOUCH: _("You have vouched for %(name)s. Thank you.", name=said.name.main),
        Answer.UNTRUE: _("The host will look at it. Nobody else is told."),
        Answer.PASS: _("Let be. Nobody is told."),
    }
    flash(words[said.answer])
    return redirect(url_for("applications.asked"))


@room.post("/vouching/read")
def read() -> ResponseReturnValue:
    """I have read that somebody I stood for was shut out."""
    right.read_strikes(db.session, asker=asker(), now=clock.now())
    db.session.commit()
    return redirect(url_for("desk.desk"))


@room.post("/vouching/ask-back")
def ask_back() -> ResponseReturnValue:
    """Ask the host for the right to vouch."""
    form = AskBackForm()
    try:
        right.ask_back(db.session, asker=asker(), words=form.words.data or "", now=clock.now())
    except BadInput:
        flash(_("Please write a line to the host."), "alarm")
    else:
        db.session.commit()
        flash(_("The host reads it, and answers here."))
    return redirect(url_for("applications.asked"))


@room.get("/applications")
def waiting() -> ResponseReturnValue:
    """The host's list."""
    me, spoken, now = asker(), language(), clock.now()
    settled = request.args.get("tab") == "settled"
    rows = hosting.waiting(db.session, asker=me, language=spoken, now=now, settled=settled)
    backs = hosting.asked_back(db.session, asker=me, language=spoken)
    return render_template("applications/waiting.html", rows=rows, settled=settled, backs=backs)


@room.get("/applications/<int:application_id>")
def look(application_id: int) -> ResponseReturnValue:
    """One application, for the host."""
    found = hosting.file_of(
        db.session, asker=asker(), application_id=application_id, rules=_rules(), language=language(), now=clock.now()
    )
    return render_template("applications/look.html", file=found, answers=ANSWERS)


@room.post("/applications/<int:application_id>/accept")
def accept(application_id: int) -> ResponseReturnValue:
    """The host lets the applicant in."""
    hosting.accept(db.session, asker=asker(), application_id=application_id, now=clock.now())
    db.session.commit()
    flash(_("The door is open. The page of the applicant says so."))
    return redirect(url_for("applications.look", application_id=application_id))


@room.post("/applications/<int:application_id>/refuse")
def refuse(application_id: int) -> ResponseReturnValue:
    """The host does not."""
    hosting.refuse(db.session, asker=asker(), application_id=application_id, now=clock.now())
    db.session.commit()
    flash(_("Refused. The page of the applicant goes on saying: not yet."))
    return redirect(url_for("applications.look", application_id=application_id))


@room.post("/applications/<int:application_id>/reopen")
def reopen(application_id: int) -> ResponseReturnValue:
    """The host thinks again."""
    hosting.reopen(db.session, asker=asker(), application_id=application_id, now=clock.now())
    db.session.commit()
    return redirect(url_for("applications.look", application_id=application_id))


@room.post("/applications/rights/<int:lost_id>/give-back")
def give_back(lost_id: int) -> ResponseReturnValue:
    """The host gives a member the right to vouch again."""
    hosting.give_back(db.session, asker=asker(), lost_id=lost_id, now=clock.now())
    db.session.commit()
    return redirect(url_for("applications.waiting"))


@room.post("/applications/rights/<int:lost_id>/leave")
def leave_as_is(lost_id: int) -> ResponseReturnValue:
    """The host leaves it as it is."""
    hosting.leave_as_is(db.session, asker=asker(), lost_id=lost_id, now=clock.now())
    db.session.commit()
    return redirect(url_for("applications.waiting"))
