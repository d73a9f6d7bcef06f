"""Pages of the captured room: how my cards are kept; and the open page on which a person finds what is kept of him."""

from __future__ import annotations

import datetime as dt

from flask import Blueprint, Response, current_app, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import to_user_timezone
from flask_login import current_user

from alumni import clock
from alumni.accounts.door import open_to_all
from alumni.accounts.paths import path_on_this_site
from alumni.captured import claiming, correcting, erasing, how_kept, kept, links, retention
from alumni.captured.forms import WHATS, CorrectForm, LinkForm, PressForm, PurposeForm
from alumni.errors import BadInput
from alumni.extensions import db
from alumni.form_errors import REASONS, tell_fields
from alumni.i18n import day_in_words, language
from alumni.limits import guessable
from alumni.people.current import asker
from alumni.people.forms import KINDS
from alumni.people.row_numbers import row_number

room = Blueprint("captured", __name__)

MOST_AT_ONCE = 5
"""Cards that are confirmed with one press: few enough to have been looked at."""


@room.app_template_filter("here")
def here(moment: dt.datetime) -> dt.date:
    """The day of a moment where the site is."""
    local: dt.datetime = to_user_timezone(moment)
    return local.date()


@room.after_request
def keep_out_of_search(response: Response) -> Response:
    """Nothing here is anybody's to list."""
    response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    return response


def rule() -> retention.Rule:
    """The site's periods."""
    return retention.Rule.of(current_app.config)


@room.get("/captured")
def waiting() -> ResponseReturnValue:
    """Cards to confirm, corrections to see, and that cards were erased by their persons."""
    page = how_kept.waiting(
        db.session, asker=asker(), rule=rule(), language=language(), now=clock.now(), limit=MOST_AT_ONCE
    )
    return render_template("captured/waiting.html", page=page, whats=WHATS)


@room.get("/people/<int:person_id>/kept")
def how(person_id: int) -> ResponseReturnValue:
    """Where a card came from, for what I keep it and until when, and the links that are out."""
    page = how_kept.how_kept(
        db.session, asker=asker(), person_id=person_id, rule=rule(), language=language(), now=clock.now()
    )
    form = PurposeForm(formdata=None, data={"purpose": page.purpose.value})
    return render_template(
        "captured/how_kept.html", page=page, form=form, link_form=LinkForm(formdata=None), whats=WHATS
    )


@room.post("/people/<int:person_id>/purpose")
def say_purpose(person_id: int) -> ResponseReturnValue:
    """For what I keep it."""
    form = PurposeForm()
    if form.validate_on_submit():
        how_kept.say_purpose(db.session, asker=asker(), person_id=person_id, purpose=form.chosen())
        db.session.commit()
        flash(_("It is kept for this now."))
    return redirect(url_for("captured.how", person_id=person_id))


@room.post("/people/<int:person_id>/links")
def make_link(person_id: int) -> ResponseReturnValue:
    """Make a link for the person of a card. It is shown on this answer and never again."""
    form = LinkForm()
    try:
        token = links.make_link(
            db.session, asker=asker(), person_id=person_id, invites=bool(form.invites.data), now=clock.now()
        )
    except BadInput as wrong:
        flash(" ".join(str(REASONS.get(reason, "")) for reason in wrong.fields.values()), "alarm")
        return redirect(url_for("captured.how", person_id=person_id))
    page = how_kept.how_kept(
        db.session, asker=asker(), person_id=person_id, rule=rule(), language=language(), now=clock.now()
    )
    db.session.commit()
    return render_template("captured/link.html", page=page, link=url_for("captured.yours", token=token, _external=True))


@room.post("/captured/links/<int:link_id>/withdraw")
def withdraw_link(link_id: int) -> ResponseReturnValue:
    """Make a link stop working."""
    person_id = links.withdraw(db.session, asker=asker(), link_id=link_id, now=clock.now())
    db.session.commit()
    flash(_("The link no longer works."))
    to = url_for("captured.how", person_id=person_id) if person_id else url_for("captured.waiting")
    return redirect(to)


@room.post("/captured/keep-on")
def keep_on() -> ResponseReturnValue:
    """It is right to keep these: one card, or the few that were shown together."""
    ids = {row_number(text) for text in request.form.getlist("card")[:MOST_AT_ONCE]}
    retention.keep_on(db.session, asker=asker(), person_ids=ids, now=clock.now())
    db.session.commit()
    flash(_("You keep them on.") if len(ids) > 1 else _("You keep it on."))
    return redirect(path_on_this_site(request.form.get("back") or url_for("captured.waiting")))


@room.post("/people/<int:person_id>/let-go")
def let_go(person_id: int) -> ResponseReturnValue:
    """Let a card go, with a week to think again."""
    day = retention.let_go(db.session, asker=asker(), person_id=person_id, now=clock.now())
    db.session.commit()
    flash(_("The card goes on %(day)s. Until then you can still keep it.", day=day_in_words(here(day))))
    return redirect(url_for("captured.how", person_id=person_id))


@room.post("/people/<int:person_id>/part")
def part(person_id: int) -> ResponseReturnValue:
    """My card is not that member."""
    claiming.part(db.session, asker=asker(), person_id=person_id)
    db.session.commit()
    flash(_("The card stands by itself again."))
    return redirect(url_for("captured.how", person_id=person_id))


@room.post("/captured/corrections/<int:correction_id>/seen")
def seen_correction(correction_id: int) -> ResponseReturnValue:
    """I have seen what was put right."""
    correcting.seen(db.session, asker=asker(), correction_id=correction_id)
    db.session.commit()
    return redirect(path_on_this_site(request.form.get("back") or url_for("captured.waiting")))


@room.post("/captured/erasures/<int:tombstone_id>/seen")
def seen_erasure(tombstone_id: int) -> ResponseReturnValue:
    """I have seen that a card is gone."""
    erasing.seen(db.session, asker=asker(), tombstone_id=tombstone_id, now=clock.now())
    db.session.commit()
    return redirect(path_on_this_site(request.form.get("back") or url_for("captured.waiting")))


@room.get("/your-card/<token>")
@open_to_all
@guessable
def yours(token: str) -> ResponseReturnValue:
    """What is kept of you."""
    page = kept.kept_of_you(db.session, token=token, rule=rule(), language=language(), now=clock.now())
    return render_template("captured/yours.html", page=page, token=token, kinds=KINDS, can_claim=_can_claim(page))


def _can_claim(page: kept.KeptOfYou) -> bool:
    return current_user.is_authenticated and not page.joined and asker().person_id != page.steward_id


@room.route("/your-card/<token>/correct", methods=["GET", "POST"])
@open_to_all
@guessable
def correct(token: str) -> ResponseReturnValue:
    """Put right what is kept of you. It counts at once."""
    page = kept.kept_of_you(db.session, token=token, rule=rule(), language=language(), now=clock.now())
    form = CorrectForm() if request.method == "POST" else CorrectForm(data=_as_it_is(page))
    form.offer_ticks(page.jobs, page.projects)
    if form.validate_on_submit():
        try:
            changed = correcting.correct(db.session, token=token, said=form.said(), now=clock.now())
            db.session.commit()
        except BadInput as wrong:
            db.session.rollback()
            tell_fields(form, wrong)
        else:
            flash(_("It is put right.") if changed else _("Nothing was changed."))
            return redirect(url_for("captured.yours", token=token))
    if not form.is_submitted():
        form.offer_rows(page.contacts)
    return render_template("captured/correct.html", form=form, page=page, token=token), 422 if form.errors else 200


def _as_it_is(page: kept.KeptOfYou) -> dict[str, object]:
    """The fields of a CorrectForm from what is kept."""
    names = {part: getattr(page.parts, part) for part in page.parts.__dataclass_fields__}
    work = next((job for job in page.jobs if job.current), None)
    return names | {
        "employer": work.organization if work else "", "title": work.title if work else "",
        "between_jobs": page.between_jobs, "headline": page.headline, "place": page.place,
    }  # fmt: skip


@room.route("/your-card/<token>/erase", methods=["GET", "POST"])
@open_to_all
@guessable
def erase(token: str) -> ResponseReturnValue:
    """Say what would go; then let it go."""
    form = PressForm()
    if form.validate_on_submit():
        erasing.erase_by_himself(db.session, token=token, now=clock.now())
        db.session.commit()
        return redirect(url_for("captured.erased"))
    page = kept.kept_of_you(db.session, token=token, rule=rule(), language=language(), now=clock.now())
    return render_template("captured/erase.html", form=form, page=page, token=token)


@room.get("/your-card-is-erased")
@open_to_all
def erased() -> ResponseReturnValue:
    """It is gone."""
    return render_template("captured/erased.html")


@room.post("/your-card/<token>/come-in")
@open_to_all
@guessable
def come_in(token: str) -> ResponseReturnValue:
    """To the page on which one comes in."""
    invitation = claiming.invitation_through(db.session, token=token, now=clock.now())
    db.session.commit()
    return redirect(url_for("accounts.come_in", token=invitation))


@room.post("/your-card/<token>/mine")
@guessable
def mine(token: str) -> ResponseReturnValue:
    """I am a member, and this card is about me."""
    claiming.claim(db.session, asker=asker(), token=token, now=clock.now())
    db.session.commit()
    flash(_("The card is linked with your profile."))
    return redirect(url_for("captured.yours", token=token))
