"""The desk, and the front page for those not signed in."""

from __future__ import annotations

import datetime as dt
from functools import partial

from flask import Blueprint, current_app, render_template
from flask.typing import ResponseReturnValue
from flask_babel import format_date, ngettext, to_user_timezone
from flask_babel import gettext as _
from flask_login import current_user

from alumni import clock
from alumni.accounts.door import open_to_all
from alumni.captured.forms import WHATS
from alumni.captured.retention import Rule
from alumni.desk.today import Today, today
from alumni.extensions import db
from alumni.i18n import language
from alumni.people import names
from alumni.people.current import asker
from alumni.people.forms import KINDS
from alumni.referrals.counting import in_words
from alumni.referrals.forms import ANSWERS, PURPOSES
from alumni.referrals.routes import near

room = Blueprint("desk", __name__)


@room.get("/")
@open_to_all
def desk() -> ResponseReturnValue:
    """What waits for me today; a stranger gets the front page."""
    if not current_user.is_authenticated:
        return render_template("desk/front.html")
    now = clock.now()
    here: dt.datetime = to_user_timezone(now)
    rule = Rule.of(current_app.config)
    spread = today(db.session, asker=asker(), rule=rule, language=language(), now=here)
    return render_template(
        "desk/desk.html", today=spread, opening=in_one_sentence(spread),
        date=format_date(now, "M月d日 EEEE" if language() == "ja" else "EEEE d MMMM"),
        shown=partial(names.shown, language=language()), short=partial(names.short_name, language=language()),
        on=near, purposes=PURPOSES, answers=ANSWERS, kinds=KINDS, whats=WHATS, in_words=partial(in_words, language=language()),
    )  # fmt: skip


def in_one_sentence(spread: Today) -> str:
    """What lies there, counted in words; empty for an empty desk."""
    asks, news, claims, mails = len(spread.asks), len(spread.news), len(spread.claims), len(spread.farewells)
    left = len(spread.words)
    things = [
        mails and ngettext("%(count)s mail to check", "%(count)s mails to check", mails, count=_count(mails)),
        left
        and ngettext("%(count)s contact left for you", "%(count)s contacts left for you", left, count=_count(left)),
        news and ngettext("%(count)s answer to read", "%(count)s answers to read", news, count=_count(news)),
        asks
        and ngettext("%(count)s ask you could answer", "%(count)s asks you could answer", asks, count=_count(asks)),
        claims
        and ngettext("%(count)s project to confirm", "%(count)s projects to confirm", claims, count=_count(claims)),
    ]
    things += _on_cards(spread) + _at_the_door(spread)
    said = ("、" if language() == "ja" else ", ").join(str(one) for one in things if one)
    return _("%(things)s. Nothing else is waiting.", things=said[:1].upper() + said[1:]) if said else ""


def _on_cards(spread: Today) -> list[str]:
    right, gone, due = len(spread.cards.corrections), len(spread.cards.erasures), len(spread.cards.due)
    things = [
        right and ngettext("%(count)s card put right", "%(count)s cards put right", right, count=_count(right)),
        gone and ngettext("%(count)s card erased", "%(count)s cards erased", gone, count=_count(gone)),
        due
        and ngettext("%(count)s card to keep or let go", "%(count)s cards to keep or let go", due, count=_count(due)),
    ]
    return [str(one) for one in things if one]


def _at_the_door(spread: Today) -> list[str]:
    newcomers, waiting = len(spread.door.asks), len(spread.door.waiting)
    things = [
        newcomers
        and ngettext(
            "%(count)s person to vouch for", "%(count)s people to vouch for", newcomers, count=_count(newcomers)
        ),
        waiting
        and ngettext(
            "%(count)s application to look at", "%(count)s applications to look at", waiting, count=_count(waiting)
        ),
        spread.door.right.unread and _("a word from the host"),
    ]
    return [str(one) for one in things if one]


def _count(number: int) -> str:
    return in_words(number, language())
