"""The mails of a change of address, in the reader's language. All go to the member: to what is his, or is about to be."""

from __future__ import annotations

import datetime as dt

from flask import current_app, render_template
from flask_babel import get_timezone

from alumni import clock, mail
from alumni.accounts.address_change import WAIT, Codes, Typed
from alumni.i18n import day_in_words, language


def post_move_codes(codes: Codes) -> None:
    """One code to each mailbox; none to the old one when that is said to be dead."""
    _post(codes.new_address, "move_new", code=codes.new_code)
    if codes.old_code:
        _post(codes.old_address, "move_old", code=codes.old_code)


def post_move_notice(typed: Typed) -> None:
    """Tell the old address what has become of it."""
    if typed.outcome == "waits":
        _post(typed.old_address, "move_waits", day=day_in_words((clock.now() + WAIT).astimezone(_zone()).date()))
    elif typed.outcome == "moved":
        _post(typed.old_address, "moved")


def _zone() -> dt.tzinfo:
    zone: dt.tzinfo = get_timezone() or dt.UTC
    return zone


def _post(to: str, letter: str, **words: str) -> None:
    text = render_template(f"mail/{letter}.{language()}.txt", site=current_app.config["PUBLIC_URL"], **words)
    subject, _blank, body = text.partition("\n\n")
    mail.send_aside(to=to, subject=subject.strip(), text=body)
