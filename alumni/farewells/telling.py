"""What the member is told of mails that came in: what is here, what was here before, what was not taken and why."""

from __future__ import annotations

from flask import flash
from flask_babel import gettext as _
from flask_babel import ngettext

from alumni.farewells.dropping import Dropped, TurnedAway

MOST_TOLD = 6
"""Refusals told one by one; of more only the number is told."""


def words_for(one: TurnedAway) -> str:
    """Why a mail was not taken, in the reader's language."""
    words = {
        "empty": _("There is nothing in it yet: paste the text of a mail, or choose a file.") if not one.name
        else _("This file is empty."),
        "too_big": _("This mail is larger than 25 MB. Save it without its attachments, or paste its text."),
        "unreadable": _("This mail could not be read. Paste its text and we can go on."),
        "nobody": _("No person was found in this text: neither a name nor a way to reach somebody."),
        "asked_not_to_keep": _("Whoever wrote this erased the card you kept and asked you not to keep it again. The mail was not taken."),
    }[one.reason]  # fmt: skip
    return f"{one.name[:80]}: {words}" if one.name else words


def tell_report(dropped: Dropped) -> None:
    """Say on the next page what was kept, what was seen before, and what was turned away and why."""
    fresh = sum(not one.seen_before for one in dropped.taken)
    before = len(dropped.taken) - fresh
    if len(dropped.taken) == 1 and not dropped.refused:
        if before:
            flash(_("You kept this mail before. Here it is."))
        return
    parts = []
    if fresh:
        parts.append(ngettext("%(num)d mail is here.", "%(num)d mails are here.", fresh))
    if before:
        parts.append(ngettext("%(num)d was here before.", "%(num)d were here before.", before))
    flash(" ".join(parts))
    for one in dropped.refused[:MOST_TOLD]:
        flash(words_for(one), "alarm")
    if len(dropped.refused) > MOST_TOLD:
        more = len(dropped.refused) - MOST_TOLD
        flash(ngettext("%(num)d more could not be read.", "%(num)d more could not be read.", more), "alarm")
