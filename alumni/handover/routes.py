"""Pages of the handover room: links for leavers, what they left, my own farewell; and the open pages behind both links."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from flask_login import current_user

from alumni import clock, error_pages
from alumni.accounts.door import open_to_all
from alumni.accounts.paths import path_on_this_site
from alumni.errors import BadInput
from alumni.extensions import db
from alumni.form_errors import tell_fields
from alumni.handover import card_keeping, leaving, letters, links, own_card, qr, vcards, words
from alumni.handover.forms import FarewellForm, LinkForm, WordForm, typed_before
from alumni.handover.models import WordState
from alumni.i18n import language
from alumni.limits import guessable
from alumni.people import seen
from alumni.people.current import asker
from alumni.people.employments import present_work
from alumni.people.forms import KINDS
from alumni.people.row_numbers import row_number
from alumni.settings import LANGUAGES

room = Blueprint("handover", __name__)

TABS = {"waiting": WordState.WAITING, "aside": WordState.NOT_NOW}


@room.after_request
def keep_out_of_search(response: Response) -> Response:
    """Pages behind a handed link are nobody's to list; nor is anything else here."""
    response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    return response


@room.errorhandler(links.WordKept)
def to_the_card(kept: links.WordKept) -> ResponseReturnValue:
    """Looking, the person comes to the card that was made of his word; whatever else he sent was for a word that is no more."""
    if request.method == "GET" and request.endpoint in ("handover.leave_word", "handover.change_word"):
        return redirect(url_for("captured.yours", token=(request.view_args or {})["token"]))
    return error_pages.page(kept.status, kind="LinkOver")


@room.get("/handover")
def left() -> ResponseReturnValue:
    """Words that leavers left for me, and the two ways of handing over."""
    tab = "aside" if request.args.get("tab") == "aside" else "waiting"
    page = words.words_page(
        db.session, asker=asker(), state=TABS[tab], language=language(), after=row_number(request.args.get("after"))
    )
    mine = own_card.my_card(db.session, asker=asker(), now=clock.now())
    return render_template("handover/left.html", page=page, tab=tab, tabs=TABS, kinds=KINDS, card=mine)


@room.get("/handover/links")
def my_links() -> ResponseReturnValue:
    """The links I made, and a form for another."""
    mine = links.my_links(db.session, asker=asker(), now=clock.now())
    return render_template("handover/links.html", form=LinkForm(formdata=None), links=mine)


@room.post("/handover/links")
def make_link() -> ResponseReturnValue:
    """Make a link. It is shown on this answer and never again."""
    form = LinkForm()
    token = links.make_link(db.session, asker=asker(), label=form.label.data or "", now=clock.now())
    db.session.commit()
    link = url_for("handover.leave_word", token=token, _external=True)
    return render_template("handover/link.html", link=link, label=form.label.data)


@room.post("/handover/links/<int:link_id>/withdraw")
def withdraw_link(link_id: int) -> ResponseReturnValue:
    """Make a link stop working."""
    links.withdraw(db.session, asker=asker(), link_id=link_id, now=clock.now())
    db.session.commit()
    flash(_("The link no longer works."))
    return redirect(url_for("handover.my_links"))


@room.post("/handover/words/<int:word_id>/keep")
def keep_word(word_id: int) -> ResponseReturnValue:
    """Keep what a leaver left, as a card of mine."""
    kept = words.keep_word(db.session, asker=asker(), word_id=word_id, language=language(), now=clock.now())
    db.session.commit()
    return _to_kept(kept)


def _to_kept(kept: words.Kept) -> ResponseReturnValue:
    """To the card; or to the two side by side where there is one that looks alike."""
    if kept.name.main:
        flash(_("%(name)s is kept.", name=kept.name.main))
    if kept.alike_id is not None:
        flash(_("You may have had a card of this person already. Nothing is joined unless you say so."))
        return redirect(url_for("people.merge", person_id=kept.alike_id, other=kept.person_id))
    return redirect(url_for("jinmyaku.person", person_id=kept.person_id))


@room.post("/handover/words/<int:word_id>/not-now")
def not_now(word_id: int) -> ResponseReturnValue:
    """Put a word aside, and stay on the page."""
    words.not_now(db.session, asker=asker(), word_id=word_id)
    db.session.commit()
    return redirect(path_on_this_site(request.form.get("back") or url_for("handover.left")))


@room.post("/handover/words/<int:word_id>/erase")
def erase_left(word_id: int) -> ResponseReturnValue:
    """Erase a word I do not want to keep."""
    words.erase(db.session, asker=asker(), word_id=word_id)
    db.session.commit()
    flash(_("What was left is erased."))
    return redirect(url_for("handover.left"))


@room.route("/leave-word/<token>", methods=["GET", "POST"])
@open_to_all
@guessable
def leave_word(token: str) -> ResponseReturnValue:
    """The page a leaver was handed: a form, or what he left through it."""
    offer = leaving.offer(db.session, token=token, language=language(), now=clock.now())
    if request.method == "GET" and offer.left is not None:
        return render_template("handover/thanks.html", offer=offer, token=token, kinds=KINDS)
    return _word_form(WordForm(), token, offer)


@room.route("/leave-word/<token>/change", methods=["GET", "POST"])
@open_to_all
@guessable
def change_word(token: str) -> ResponseReturnValue:
    """The same form, filled with what was left."""
    offer = leaving.offer(db.session, token=token, language=language(), now=clock.now())
    before = typed_before(offer.left) if offer.left and request.method == "GET" else None
    return _word_form(WordForm(data=before), token, offer)


def _word_form(form: WordForm, token: str, offer: leaving.Offer) -> ResponseReturnValue:
    if form.validate_on_submit():
        try:
            leaving.leave_word(db.session, token=token, word=form.word(), now=clock.now())
            db.session.commit()
        except BadInput as wrong:
            db.session.rollback()
            tell_fields(form, wrong)
        else:
            return redirect(url_for("handover.leave_word", token=token))
    status = 422 if form.is_submitted() else 200
    return render_template("handover/leave_word.html", form=form, offer=offer, token=token), status


@room.post("/leave-word/<token>/erase")
@open_to_all
@guessable
def erase_word(token: str) -> ResponseReturnValue:
    """The leaver takes his word back."""
    leaving.erase_word(db.session, token=token, now=clock.now())
    db.session.commit()
    flash(_("What you had left is erased."))
    return redirect(url_for("handover.leave_word", token=token))


@room.get("/leave-word/<token>.vcf")
@open_to_all
@guessable
def word_vcf(token: str) -> ResponseReturnValue:
    """What the leaver left, for address books."""
    said = leaving.left_through(db.session, token=token, now=clock.now())
    return _vcf(vcards.vcard(said.name, [(c.kind, c.value) for c in said.contacts]))


@room.get("/leave-word/<token>.svg")
@open_to_all
@guessable
def word_qr(token: str) -> ResponseReturnValue:
    """The same as a code to be held over: it holds the contact itself, not the link, which could change it."""
    said = leaving.left_through(db.session, token=token, now=clock.now())
    return _svg(qr.vcard_for_qr(said.name, [(c.kind, c.value) for c in said.contacts]))


def _vcf(text: str) -> Response:
    named = {"Content-Disposition": 'attachment; filename="card.vcf"'}
    return Response(text, content_type="text/vcard; charset=utf-8", headers=named)


def _svg(text: str) -> Response:
    return Response(qr.qr_svg(text), mimetype="image/svg+xml")


@room.route("/handover/my-farewell", methods=["GET", "POST"])
def my_farewell() -> ResponseReturnValue:
    """What is said of my own leaving; the mails are made from it."""
    ways = own_card.lasting_ways(db.session, asker=asker())
    mine = own_card.my_card(db.session, asker=asker(), now=clock.now())
    form = FarewellForm() if request.method == "POST" else FarewellForm(data=_said_before(mine, ways))
    form.offer_ways(ways)
    if form.validate_on_submit():
        try:
            own_card.save_farewell(db.session, asker=asker(), farewell=form.farewell(), now=clock.now())
            db.session.commit()
        except BadInput as wrong:
            db.session.rollback()
            tell_fields(form, wrong)
        else:
            return redirect(url_for("handover.letter"))
    return render_template("handover/my_farewell.html", form=form, card=mine), 422 if form.is_submitted() else 200


def _said_before(mine: own_card.MyCard | None, ways: tuple[own_card.Way, ...]) -> dict[str, Any]:
    """The fields of a FarewellForm: what was said last, else what the profile knows."""
    if mine is not None:
        return asdict(mine.farewell)
    me = asker()
    profile = seen.own(db.session, asker=me, person_id=me.person_id, language=language(), now=clock.now())
    work = present_work(db.session, asker=me, person_ids=[me.person_id], now=clock.now()).get(me.person_id)
    return {"ways": [way.key for way in ways], "firm": work.organization if work else "", "line": profile.headline}


@room.get("/handover/my-farewell/letter")
def letter() -> ResponseReturnValue:
    """The prepared mails in both languages, and my card."""
    mine = own_card.my_card(db.session, asker=asker(), now=clock.now())
    if mine is None:
        return redirect(url_for("handover.my_farewell"))
    both = [_letter(mine, which) for which in sorted(LANGUAGES, key=lambda one: one != language())]
    return render_template("handover/letter.html", card=mine, letters=both)


def _letter(mine: own_card.MyCard, which: str) -> letters.Letter:
    link = url_for("handover.card", token=mine.token, _external=True)
    filled = letters.words_for(mine, link=link, language=which)
    text = render_template(f"handover/letters/{mine.farewell.tone.value}.{which}.txt", words=filled)
    return letters.letter_of(text, which)


@room.get("/handover/my-farewell/<which>.eml")
def draft(which: str) -> ResponseReturnValue:
    """A prepared mail as a draft for my own mail program."""
    mine = own_card.my_card(db.session, asker=asker(), now=clock.now())
    if mine is None or which not in LANGUAGES:
        raise own_card.NoSuchCard
    named = {"Content-Disposition": f'attachment; filename="farewell.{which}.eml"'}
    return Response(letters.draft_mail(_letter(mine, which)), mimetype="message/rfc822", headers=named)


@room.post("/handover/my-farewell/withdraw")
def withdraw_card() -> ResponseReturnValue:
    """End my card."""
    own_card.withdraw_card(db.session, asker=asker(), now=clock.now())
    db.session.commit()
    flash(_("Your card no longer opens. Its link says that it has ended."))
    return redirect(url_for("handover.left"))


@room.get("/card/<token>")
@open_to_all
@guessable
def card(token: str) -> ResponseReturnValue:
    """A member's own card, for whoever holds its link."""
    found = own_card.card_behind(db.session, token=token, language=language(), now=clock.now())
    mine, held = False, None
    if current_user.is_authenticated:
        mine = asker().person_id == found.owner_id
        held = card_keeping.card_of_member(db.session, asker=asker(), member_id=found.owner_id)
    return render_template("handover/card.html", card=found, token=token, mine=mine, held=held, kinds=KINDS)


@room.get("/card/<token>.vcf")
@open_to_all
@guessable
def card_vcf(token: str) -> ResponseReturnValue:
    """The card for address books."""
    found = own_card.card_behind(db.session, token=token, language=language(), now=clock.now())
    ways = [(way.kind, way.value) for way in found.ways]
    return _vcf(vcards.vcard(found.name, ways, line=found.line, uid=found.uid))


@room.get("/card/<token>.svg")
@open_to_all
@guessable
def card_qr(token: str) -> ResponseReturnValue:
    """The card's link as a code: it ends with the card."""
    own_card.card_behind(db.session, token=token, language=language(), now=clock.now())
    return _svg(url_for("handover.card", token=token, _external=True))


@room.post("/card/<token>/keep")
@guessable
def keep_card(token: str) -> ResponseReturnValue:
    """Keep the card among my people."""
    kept = card_keeping.keep_open_card(db.session, asker=asker(), token=token, language=language(), now=clock.now())
    db.session.commit()
    return _to_kept(kept)
