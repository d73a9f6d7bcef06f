"""Pages of the exchange room: my data, the archive of everything mine, and leaving."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from flask import (
    Blueprint,
    Response,
    current_app,
    flash,
    jsonify,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from flask.blueprints import BlueprintSetupState
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import to_user_timezone
from flask_login import current_user, user_logged_in
from flask_security.utils import logout_user

from alumni import clock, mail
from alumni.accounts.forms import PressForm
from alumni.exchange import archiving, leaving
from alumni.exchange.forms import LeaveForm
from alumni.extensions import db
from alumni.i18n import day_in_words, language
from alumni.limits import costly
from alumni.people.current import asker

room = Blueprint("exchange", __name__)
View = TypeVar("View", bound=Callable[..., Any])

JUST_NOW = 10 * 60
"""Seconds since somebody last proved who he is, after which he does so again before all he has is given out or erased."""
OPEN_TO_LEAVERS = ("exchange.", "security.", "accounts.language", "accounts.my_devices", "static", "bootstrap.static")


def proven_just_now(view: View) -> View:
    """Ask who it is once more: by password, mailed code or passkey."""

    @wraps(view)
    def asking(**given: Any) -> Any:
        if time.time() - float(session.get("fs_paa", 0)) < JUST_NOW:
            return view(**given)
        here = request.path if request.method == "GET" else url_for("exchange.my_data")
        return redirect(url_for("security.us_verify", next=here))

    return asking  # type: ignore[return-value]


@room.record_once
def note_leavers(state: BlueprintSetupState) -> None:
    """Whoever is about to leave and signs in again is asked whether he stays; the session remembers it."""
    user_logged_in.connect(_came, state.app)


def _came(_app: Any, user: Any, **_more: Any) -> None:
    session.pop("leaving", None)
    if leaving.leaves_at(db.session, person_id=user.person_id) is not None:
        session["leaving"] = True


@room.before_app_request
def first_say_whether_you_stay() -> ResponseReturnValue | None:
    """For leavers all other rooms are shut: nobody sees them there any more."""
    shut = session.get("leaving") and not (request.endpoint or "").startswith(OPEN_TO_LEAVERS)
    return redirect(url_for("exchange.leaves")) if shut and current_user.is_authenticated else None


@room.get("/my-data")
def my_data() -> str:
    """What is kept of me and by me, and what I can do about it."""
    now = archiving.progress(db.session, asker=asker(), now=clock.now())
    return render_template("exchange/my_data.html", archive=now, press=PressForm())


@room.post("/my-data/archive")
@costly
def begin() -> ResponseReturnValue:
    """Begin an archive, or look at the one being written."""
    me, now = asker(), clock.now()
    run = archiving.begin(db.session, asker=me, now=now)
    db.session.commit()
    if run is not None:
        writing = archiving.Run(db.sessionmaker, run, me, current_app.config["PUBLIC_URL"], clock.now)
        if current_app.config["TESTING"]:
            writing.run()
        else:
            writing.in_background()
    return redirect(url_for("exchange.archive"))


@room.get("/my-data/archive")
def archive() -> ResponseReturnValue:
    """How far it has come. A script asks for JSON now and then; without one the page reloads itself."""
    now = archiving.progress(db.session, asker=asker(), now=clock.now())
    if now is None:
        return redirect(url_for("exchange.my_data"))
    if request.accept_mimetypes.best == "application/json":
        told = render_template("exchange/numbers.html", archive=now, until=_until(now))
        return jsonify(numbers=told, running=now.state == "building")
    return render_template("exchange/archive.html", archive=now, until=_until(now), press=PressForm())


def _until(now: archiving.Progress) -> str:
    here = to_user_timezone(now.expires_at)
    return f"{day_in_words(here.date())} {here:%H:%M}"


@room.get("/my-data/archive/file")
@costly
@proven_just_now
def take() -> ResponseReturnValue:
    """The archive itself."""
    size, pieces = archiving.taken(db.session, db.sessionmaker, asker=asker(), now=clock.now())
    name = f"jinmyaku-{to_user_timezone(clock.now()).date().isoformat()}.zip"
    about = {"Content-Disposition": f'attachment; filename="{name}"', "Content-Length": str(size)}
    return Response(pieces, mimetype="application/zip", headers=about)


@room.post("/my-data/archive/forget")
def forget() -> ResponseReturnValue:
    """Throw the archive away before its day is over."""
    archiving.forget(db.session, asker=asker())
    db.session.commit()
    flash(_("The archive is erased here."))
    return redirect(url_for("exchange.my_data"))


@room.get("/my-data/leave")
def leave() -> ResponseReturnValue:
    """What goes, what stays and why."""
    if leaving.leaves_at(db.session, person_id=asker().person_id) is not None:
        return redirect(url_for("exchange.leaves"))
    means = leaving.what_leaving_means(db.session, asker=asker())
    return render_template("exchange/leave.html", means=means, days=leaving.TIME_TO_THINK.days)


@room.route("/my-data/leave/really", methods=["GET", "POST"])
@costly
@proven_just_now
def really() -> ResponseReturnValue:
    """The last step."""
    form = LeaveForm()
    if form.validate_on_submit():
        try:
            leaving.leave(db.session, asker=asker(), now=clock.now())
        except leaving.OnlyHost:
            db.session.rollback()
            return redirect(url_for("exchange.leave"))  # which says why not yet
        else:
            return _goodbye()
    status = 422 if form.is_submitted() else 200
    return render_template("exchange/really.html", form=form, days=leaving.TIME_TO_THINK.days), status


def _goodbye() -> ResponseReturnValue:
    """Commit, tell his own address (it may not have been he who pressed), and sign out."""
    day = day_in_words(to_user_timezone(clock.now() + leaving.TIME_TO_THINK).date())
    letter = f"mail/leaving.{language()}.txt"
    words = render_template(letter, day=day, site=current_app.config["PUBLIC_URL"])
    subject, _blank, body = words.partition("\n\n")
    to = current_user.email
    db.session.commit()
    mail.send_aside(to=to, subject=subject.strip(), text=body)
    logout_user()
    flash(_("You are signed out and nobody sees you here any more. Until %(day)s you can sign in and stay.", day=day))
    return redirect(url_for("security.login"))


@room.get("/my-data/leaving")
def leaves() -> ResponseReturnValue:
    """Until when I can still stay."""
    at = leaving.leaves_at(db.session, person_id=asker().person_id)
    if at is None:
        session.pop("leaving", None)
        return redirect(url_for("exchange.my_data"))
    kept = archiving.progress(db.session, asker=asker(), now=clock.now())
    day = to_user_timezone(at).date()
    return render_template("exchange/leaves.html", day=day, archive=kept, press=PressForm())


@room.post("/my-data/stay")
def stay() -> ResponseReturnValue:
    """Stay after all."""
    leaving.stay(db.session, asker=asker(), now=clock.now())
    db.session.commit()
    session.pop("leaving", None)
    flash(_("You stay. Others can see you again; requests and links that were withdrawn can be made anew."))
    return redirect(url_for("exchange.my_data"))
