"""Pages of the ledger room: my projects, who was there, which of them I shared with whom."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from flask import Blueprint, flash, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext

from alumni import clock
from alumni.errors import BadInput
from alumni.extensions import db
from alumni.form_errors import tell_fields
from alumni.i18n import language
from alumni.ledger import claims, joining, likely_same, recording, rosters, sharing, teams, undoing
from alumni.ledger.forms import PersonOnTeamForm, ProjectForm, ShareForm, UndoForm, roles
from alumni.ledger.sight import own_project
from alumni.people.current import asker
from alumni.people.names import short_name, shown
from projects.vocabulary import capability_word, industry_word, role_word

room = Blueprint("ledger", __name__)


@room.app_context_processor
def vocabulary() -> dict[str, Any]:
    """Words of the ledger that other rooms' pages use too."""
    return {"role_word": role_word, "industry_word": industry_word, "capability_word": capability_word}


@room.get("/projects")
def projects() -> str:
    """My projects, newest first, and what teammates say about me."""
    after = request.args.get("after", type=int)
    mine, more = rosters.my_projects(db.session, asker=asker(), after=after)
    years = [(year, list(these)) for year, these in groupby(mine, key=lambda one: one.project.began.year)]
    waiting = [] if after else claims.claims_about(db.session, asker=asker())
    asked = [] if after else joining.asked_same(db.session, asker=asker())
    alike = [] if after else likely_same.likely_same(db.session, asker=asker(), today=clock.now().date())
    return render_template(
        "ledger/projects.html", years=years, more=more, claims=waiting, asked=asked, alike=alike, after=after,
        shown=shown, short_name=short_name,
    )  # fmt: skip


@room.route("/projects/new", methods=["GET", "POST"])
def new() -> ResponseReturnValue:
    """Record a project."""
    form = ProjectForm()
    firms = rosters.my_firms(db.session, asker=asker())
    if form.validate_on_submit():
        try:
            made = recording.record_project(db.session, asker=asker(), draft=form.draft(), now=clock.now())
        except BadInput as wrong:
            db.session.rollback()
            tell_fields(form, wrong)
        else:
            db.session.commit()
            return redirect(url_for("ledger.team", project_id=made.id))
    elif request.method == "GET" and firms:
        form.firm.data = firms[0]
    return render_template(
        "ledger/project_form.html", form=form, firms=firms, roles=roles()
    ), 422 if form.errors else 200


@room.route("/projects/<int:project_id>/edit", methods=["GET", "POST"])
def edit(project_id: int) -> ResponseReturnValue:
    """Correct a project I keep."""
    project = own_project(db.session, asker=asker(), project_id=project_id)
    part = recording.own_part(db.session, asker=asker(), project_id=project_id)
    form = ProjectForm() if request.method == "POST" else ProjectForm.of(project, part)
    firms = rosters.my_firms(db.session, asker=asker())
    if form.validate_on_submit():
        try:
            recording.correct_project(db.session, asker=asker(), project_id=project_id, draft=form.draft())
        except BadInput as wrong:
            db.session.rollback()
            tell_fields(form, wrong)
        else:
            db.session.commit()
            return redirect(url_for("ledger.team", project_id=project_id))
    page = render_template("ledger/project_form.html", form=form, firms=firms, roles=roles(), project=project)
    return page, 422 if form.errors else 200


@room.get("/projects/<int:project_id>")
def team(project_id: int) -> ResponseReturnValue:
    """Who was on it."""
    return _team_page(project_id, None)


def _team_page(project_id: int, form: PersonOnTeamForm | None) -> ResponseReturnValue:
    one = rosters.roster(db.session, asker=asker(), project_id=project_id)
    status = 422 if form else 200
    form = form or PersonOnTeamForm.for_project(one.project, one.me)
    there = {seat.person.id for seat in one.seats}
    people = [who for who in rosters.whom_to_name(db.session, asker=asker()) if who.id not in there]
    if not one.keeping:
        people = [who for who in people if who.steward_id]
    form.offer([(who.id, shown(who, language()).main) for who in people])
    joined = joining.joined_lately(db.session, asker=asker(), project_id=project_id, now=clock.now())
    return render_template("ledger/team.html", one=one, form=form, roles=roles(), shown=shown, joined=joined), status


@room.post("/projects/<int:project_id>/people")
def add(project_id: int) -> ResponseReturnValue:
    """Somebody else was there."""
    form = PersonOnTeamForm()
    if not form.validate():
        return _team_page(project_id, form)
    try:
        teams.name_on_team(
            db.session, asker=asker(), project_id=project_id, person_id=form.person_id(), name=form.new_name(),
            part=form.part(), now=clock.now(),
        )  # fmt: skip
    except BadInput as wrong:
        db.session.rollback()
        tell_fields(
            form, BadInput(fields={"name" if f == "family_name" else f: why for f, why in wrong.fields.items()})
        )
        return _team_page(project_id, form)
    db.session.commit()
    return redirect(url_for("ledger.team", project_id=project_id))


@room.post("/projects/<int:project_id>/people/<int:staffing_id>/take-off")
def take_off(project_id: int, staffing_id: int) -> ResponseReturnValue:
    """He was not there after all."""
    taken = teams.take_off(db.session, asker=asker(), project_id=project_id, staffing_id=staffing_id)
    db.session.commit()
    session["undo"] = {
        "words": _("Taken off the project."),
        "to": url_for("ledger.put_back", project_id=project_id),
        "token": undoing.seal_up("take_off", taken.packed(), asker=asker(), now=clock.now()),
    }
    return redirect(url_for("ledger.team", project_id=project_id))


@room.post("/projects/<int:project_id>/people/put-back")
def put_back(project_id: int) -> ResponseReturnValue:
    """Undo that."""
    packed = undoing.open_up(UndoForm().token.data or "", "take_off", asker=asker(), now=clock.now())
    teams.put_back(db.session, asker=asker(), taken=teams.TakenOff.unpacked(packed), now=clock.now())
    db.session.commit()
    return redirect(url_for("ledger.team", project_id=project_id))


@room.route("/projects/share/<int:person_id>", methods=["GET", "POST"])
def share(person_id: int) -> ResponseReturnValue:
    """Which projects did we share?"""
    farewell_id = request.args.get("farewell", type=int)
    offered = sharing.suggestions(db.session, asker=asker(), person_id=person_id, farewell_id=farewell_id)
    form = ShareForm() if request.method == "POST" else ShareForm.of(offered)
    if form.validate_on_submit():
        try:
            count = sharing.record_shared(
                db.session, asker=asker(), person_id=person_id, now=clock.now(),
                ticked=form.what_was_ticked(), fresh=form.what_is_fresh(),
            )  # fmt: skip
        except BadInput as wrong:
            db.session.rollback()
            form.tell_rows(wrong)
        else:
            db.session.commit()
            _say_what_was_kept(count)
            return redirect(url_for("jinmyaku.person", person_id=person_id))
    return _share_page(form, offered)


def _say_what_was_kept(count: int) -> None:
    if count:
        flash(ngettext("One project is in your record.", "%(num)s projects are in your record.", count))


def _share_page(form: ShareForm, offered: sharing.Suggestions) -> ResponseReturnValue:
    by_id = {str(one.project_id): one for one in offered.from_ledger}
    by_codename = {one.codename: one for one in offered.from_mail}
    wrong = form.is_submitted()
    return render_template(
        "ledger/share.html", wrong=wrong, form=form, offered=offered, by_id=by_id, by_codename=by_codename, roles=roles(),
        who=shown(offered.person, language()), short=short_name(offered.person, language()),
    ), 422 if wrong else 200  # fmt: skip


@room.post("/projects/claims/<int:staffing_id>/confirm")
def confirm(staffing_id: int) -> ResponseReturnValue:
    """Yes, I was there."""
    staffing = claims.confirm(db.session, asker=asker(), staffing_id=staffing_id, now=clock.now())
    db.session.commit()
    return redirect(url_for("ledger.team", project_id=staffing.project_id))


@room.post("/projects/claims/<int:staffing_id>/decline")
def decline(staffing_id: int) -> ResponseReturnValue:
    """Not so. Nobody is told."""
    claims.decline(db.session, asker=asker(), staffing_id=staffing_id)
    db.session.commit()
    session["undo"] = {
        "words": _("Let be. Nobody is told."),
        "to": url_for("ledger.reconsider", staffing_id=staffing_id),
        "token": "",
    }
    return redirect(url_for("ledger.projects"))


@room.post("/projects/claims/<int:staffing_id>/reconsider")
def reconsider(staffing_id: int) -> ResponseReturnValue:
    """Undo that."""
    claims.reconsider(db.session, asker=asker(), staffing_id=staffing_id)
    db.session.commit()
    return redirect(url_for("ledger.projects"))


@room.post("/projects/<int:one_id>/same-as/<int:two_id>")
def same(one_id: int, two_id: int) -> ResponseReturnValue:
    """These two records mean one project."""
    said = joining.say_same(db.session, asker=asker(), one_id=one_id, two_id=two_id, now=clock.now())
    db.session.commit()
    if said.joined_at is not None:
        return redirect(url_for("ledger.team", project_id=said.kept_id))
    flash(_("Your teammate is asked. Until there is an answer both stay as they are."))
    return redirect(url_for("ledger.projects"))


@room.post("/projects/<int:one_id>/other-than/<int:two_id>")
def different(one_id: int, two_id: int) -> ResponseReturnValue:
    """They are two projects."""
    joining.say_different(db.session, asker=asker(), one_id=one_id, two_id=two_id, now=clock.now())
    db.session.commit()
    return redirect(url_for("ledger.projects"))


@room.post("/projects/same/<int:pair_id>/yes")
def answer_same(pair_id: int) -> ResponseReturnValue:
    """Yes, my record and my teammate's are one project."""
    pair = joining.answer_same(db.session, asker=asker(), pair_id=pair_id, same=True, now=clock.now())
    db.session.commit()
    return redirect(url_for("ledger.team", project_id=pair.kept_id))


@room.post("/projects/same/<int:pair_id>/no")
def answer_different(pair_id: int) -> ResponseReturnValue:
    """No, two projects. Nobody is told."""
    joining.answer_same(db.session, asker=asker(), pair_id=pair_id, same=False, now=clock.now())
    db.session.commit()
    return redirect(url_for("ledger.projects"))


@room.post("/projects/same/<int:pair_id>/apart")
def take_apart(pair_id: int) -> ResponseReturnValue:
    """They were two after all."""
    pair = joining.take_apart(db.session, asker=asker(), pair_id=pair_id, now=clock.now())
    db.session.commit()
    flash(_("The two are apart again, each as it was."))
    return redirect(url_for("ledger.team", project_id=pair.kept_id))
