"""Pages of the referrals room."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Iterable
from functools import partial
from typing import Any

from flask import Blueprint, current_app, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_babel import ngettext, to_user_timezone

from alumni import clock, mail
from alumni.errors import BadInput
from alumni.extensions import db
from alumni.form_errors import tell_fields
from alumni.i18n import language
from alumni.limits import costly
from alumni.logs import log
from alumni.people import names
from alumni.people.current import asker
from alumni.people.sight import person_seen_by
from alumni.referrals import answering, asking, history, letters
from alumni.referrals.audience import Audience, audience, own_employer_known
from alumni.referrals.choice import people_to_ask
from alumni.referrals.counting import in_words
from alumni.referrals.days import near_day
from alumni.referrals.forms import (
    ANSWERS,
    OPENNESS,
    OUTCOMES,
    PURPOSES,
    AnswerForm,
    AskForm,
    OutcomeForm,
    PressForm,
    ThanksForm,
)  # fmt: skip
from alumni.referrals.models import Answer, Outcome, Purpose
from alumni.referrals.stands import days_left
from alumni.referrals.verdicts import Why

room = Blueprint("referrals", __name__)

A_PAGE = 20
"""Ended requests, and asks answered, on one page."""


@room.context_processor
def speak() -> dict[str, Any]:
    """What every template of the room uses to name people and days."""
    return {
        "shown": partial(names.shown, language=language()), "short": partial(names.short_name, language=language()),
        "on": near, "purposes": PURPOSES, "openness_words": OPENNESS, "outcomes": OUTCOMES, "answers": ANSWERS,
    }  # fmt: skip


def local_day(moment: dt.datetime) -> dt.date:
    """The calendar day of a moment where the reader is."""
    there: dt.datetime = to_user_timezone(moment)
    return there.date()


def near(moment: dt.datetime | dt.date) -> str:
    """A day, or the day of a moment, as one writes it on the desk."""
    day = local_day(moment) if isinstance(moment, dt.datetime) else moment
    return near_day(day, today=local_day(clock.now()), language=language())


@room.errorhandler(asking.RequestEnded)
@room.errorhandler(answering.AnswerStands)
def over(error: asking.RequestEnded | answering.AnswerStands) -> ResponseReturnValue:
    """What has ended, in the words of this room."""
    db.session.rollback()
    return render_template("referrals/over.html", kind=type(error).__name__), error.status


@room.get("/asking")
def requests() -> str:
    """What is asked of me, my open requests, and what was."""
    now, me = clock.now(), asker()
    return render_template(
        "referrals/requests.html",
        asks=answering.asks_for(db.session, asker=me, now=now),
        mine=history.my_open(db.session, asker=me, now=now),
        past=history.my_past(db.session, asker=me, now=now, limit=A_PAGE + 1, after=_number("after")),
        helped=answering.helped(db.session, asker=me, now=now, limit=A_PAGE + 1, after=_number("helped_after")),
        a_page=A_PAGE, paged=bool(request.args), press=PressForm(),
    )  # fmt: skip


def _number(name: str) -> int | None:
    return request.args.get(name, type=int)


@room.get("/asking/new")
@costly
def new() -> ResponseReturnValue:
    """An empty request; `?person=` ticks somebody."""
    ticked = [one for one in request.args.getlist("person", type=int) if one > 0][: asking.MOST_CHOSEN]
    form = AskForm(formdata=None, data={"people": ticked, "send_key": secrets.token_urlsafe(24), "purpose": "referral"})
    return _writing(form, None), 200


@room.post("/asking/new")
@costly
def preview() -> ResponseReturnValue:
    """Who would read it and who would not. Nothing is kept, nobody is written to."""
    form = AskForm()
    if not form.validate_on_submit():
        return _writing(form, None), 422
    return _writing(form, _audience_of(form)), 200


@room.post("/asking")
@costly
def send() -> ResponseReturnValue:
    """Send it to exactly those the preview showed."""
    form = AskForm()
    if not form.validate_on_submit():
        return _writing(form, None), 422
    try:
        return _after_sending(_send(form))
    except asking.AudienceChanged:
        db.session.rollback()
        flash(_("Who may read it has changed since you looked. Please look once more; nothing was sent."))
    except BadInput as wrong:
        db.session.rollback()
        tell_fields(form, wrong)
    return _writing(form, _audience_of(form)), 422


def _send(form: AskForm) -> asking.Sent:
    return asking.ask(
        db.session, asker=asker(), purpose=Purpose(form.purpose.data), target=form.target.data or "",
        brief=form.brief.data or "", openness=form.openness_said(), person_ids=form.chosen(),
        previewed=form.previewed_ids(), send_key=form.send_key.data or "", now=clock.now(),
    )  # fmt: skip


def _after_sending(sent: asking.Sent) -> ResponseReturnValue:
    out = letters.letters_to_asked(db.session, asker=asker(), request_id=sent.request_id) if sent.fresh else ()
    _keep_and_post(out)
    if sent.fresh:
        flash(ngettext("Your words are on %(count)s desk now.", "Your words are on %(count)s desks now.",
                       len(out), count=in_words(len(out), language())))  # fmt: skip
    else:
        flash(_("This had been sent already. It was not sent twice."))
    return redirect(url_for("referrals.request", request_id=sent.request_id))


def _audience_of(form: AskForm) -> Audience:
    return audience(db.session, asker=asker(), person_ids=form.chosen(), now=clock.now())


def _writing(form: AskForm, people: Audience | None) -> str:
    """The form, with the audience beside it once it was asked for."""
    now, me = clock.now(), asker()
    if people is not None:
        form.previewed.data = " ".join(str(one) for one in sorted(people.seen_ids))
    choices = people_to_ask(db.session, asker=me, ticked=form.chosen(), now=now)
    myself = person_seen_by(db.session, asker=me, person_id=me.person_id)
    return render_template(
        "referrals/new.html", form=form, audience=people, choices=choices, why=Why,
        judged=own_employer_known(db.session, asker=me, now=now), until=local_day(now + asking.EXPIRES_AFTER),
        days=asking.EXPIRES_AFTER.days, in_words=partial(in_words, language=language()),
        my_name=names.short_name(myself, language()),
    )  # fmt: skip


@room.get("/asking/<int:request_id>", endpoint="request")
def one_request(request_id: int) -> str:
    """One request of mine: what came back, how long it runs, how to end it."""
    return _request_page(request_id, ThanksForm(formdata=None))


def _request_page(request_id: int, thanks: ThanksForm, *, thanking: int | None = None) -> str:
    now = clock.now()
    mine = history.my_request(db.session, asker=asker(), request_id=request_id, now=now)
    return render_template(
        "referrals/request.html", mine=mine, days=days_left(mine.expires_at, now), thanks=thanks, thanking=thanking,
        outcome=OutcomeForm(formdata=None, data={"outcome": mine.outcome}), in_words=partial(in_words, language=language()),
    )  # fmt: skip


@room.post("/asking/<int:request_id>/withdrawal")
def withdraw(request_id: int) -> ResponseReturnValue:
    """Take it back."""
    asking.withdraw(db.session, asker=asker(), request_id=request_id, now=clock.now())
    db.session.commit()
    flash(_("It is taken back. Nobody can read it any more."))
    return redirect(url_for("referrals.request", request_id=request_id))


@room.post("/asking/<int:request_id>/outcome")
def close(request_id: int) -> ResponseReturnValue:
    """Say how it turned out."""
    form = OutcomeForm()
    if form.validate_on_submit():
        outcome = Outcome(form.outcome.data)
        asking.close_with(db.session, asker=asker(), request_id=request_id, outcome=outcome, now=clock.now())
        db.session.commit()
        flash(_("It is noted, and the request is closed."))
    else:
        flash(_("Please choose how it turned out."), "alarm")
    return redirect(url_for("referrals.request", request_id=request_id))


@room.post("/asking/of/<int:asked_id>/thanks")
def thank(asked_id: int) -> ResponseReturnValue:
    """Thank somebody for an answer."""
    form, me, now = ThanksForm(), asker(), clock.now()
    if not form.validate_on_submit():
        _place, request_id = history.place_of(db.session, asker=me, asked_id=asked_id)
        return _request_page(request_id, form, thanking=asked_id), 422
    words = form.words.data or ""
    request_id = asking.thank(db.session, asker=me, asked_id=asked_id, words=words, now=now, day=local_day(now))
    db.session.commit()
    flash(_("Your thanks are on the way."))
    return redirect(url_for("referrals.request", request_id=request_id))


@room.get("/asking/of/<int:asked_id>")
def asked(asked_id: int) -> str:
    """One ask to me."""
    ask = answering.ask_to_me(db.session, asker=asker(), asked_id=asked_id, now=clock.now())
    return _asked_page(ask, AnswerForm(formdata=None))


def _asked_page(ask: answering.AskToMe, form: AnswerForm) -> str:
    return render_template(
        "referrals/asked.html", ask=ask, form=form, helping=answering.HELPING,
        in_words=partial(in_words, language=language()),
    )  # fmt: skip


@room.post("/asking/of/<int:asked_id>/answer")
def answer(asked_id: int) -> ResponseReturnValue:
    """Answer one ask."""
    form, me, now = AnswerForm(), asker(), clock.now()
    if not form.validate_on_submit():
        return _asked_page(answering.ask_to_me(db.session, asker=me, asked_id=asked_id, now=now), form), 422
    said = Answer(form.answer.data)
    done = answering.answer(
        db.session, asker=me, asked_id=asked_id, answer=said, words=form.words.data or "", now=now
    )  # fmt: skip
    _keep_and_post(letters.letter_to_asker(db.session, asker=me, asked_id=asked_id) if done.tell else ())
    flash(_("Nothing is shown to the other side.") if said is Answer.PASS else _("Your answer is on the way."))
    return redirect(url_for("referrals.requests"))


@room.get("/notes/<int:asked_id>")
def note(asked_id: int) -> ResponseReturnValue:
    """Where the link in a mail leads. The address says nothing of what it is about."""
    place, number = history.place_of(db.session, asker=asker(), asked_id=asked_id)
    if place == "asked":
        return redirect(url_for("referrals.asked", asked_id=number))
    return redirect(url_for("referrals.request", request_id=number))


def _keep_and_post(out: Iterable[letters.Letter]) -> None:
    """Commit, then send the mails: no transaction is open while a relay is slow, and a mail that fails loses nothing."""
    ready = [(letter, *_words_of(letter)) for letter in out]
    db.session.commit()
    for letter, subject, body in ready:
        try:
            mail.send(to=letter.to, subject=subject, text=body)
        except Exception as failed:  # whatever a relay or an address can do wrong, the matter stands on the desk
            log.error("mail_not_sent", note=letter.asked_id, error=type(failed).__name__)


def _words_of(letter: letters.Letter) -> tuple[str, str]:
    """Subject and body, in the reader's language. They say who, never what about."""
    link = f"{current_app.config['PUBLIC_URL']}{url_for('referrals.note', asked_id=letter.asked_id)}"
    template = "mail/note.ja.txt" if letter.language == "ja" else "mail/note.en.txt"
    subject, _blank, body = render_template(template, sender=letter.sender, link=link).partition("\n\n")
    return subject.strip(), body
