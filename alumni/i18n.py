"""Which language a reader gets, and how names, months and days are written in it."""

from __future__ import annotations

import datetime as dt

from babel.dates import format_date, format_skeleton
from flask import has_request_context, request, session
from flask_babel import get_locale, to_user_timezone
from flask_login import current_user

from alumni.settings import LANGUAGES
from projects.months import Month


def choose_language() -> str:
    """The member's own choice, else this browser's choice on our switch, else its Accept-Language, else English."""
    if not has_request_context():
        return "en"
    chosen = session.get("language")
    if chosen in LANGUAGES:
        return str(chosen)
    own = getattr(current_user, "language", None)
    if own in LANGUAGES:
        return str(own)
    return request.accept_languages.best_match(LANGUAGES) or "en"


def language() -> str:
    """The language of the page now being made: "ja" or "en"."""
    locale = get_locale()
    return "ja" if locale is not None and locale.language == "ja" else "en"


def month_in_words(month: Month | None) -> str:
    """2019年1月 / Jan 2019; empty for none."""
    if month is None:
        return ""
    return format_skeleton("yMMM", dt.date(month.year, month.month, 1), locale=language())


def day_in_words(day: dt.date | None) -> str:
    """2026年11月27日 / 27 November 2026; empty for none. Of a moment: the day it was here, where the site's clock hangs."""
    if day is None:
        return ""
    if isinstance(day, dt.datetime):
        day = to_user_timezone(day).date()
    if language() == "ja":
        return format_date(day, "y年M月d日", locale="ja")
    return format_date(day, "d MMMM y", locale="en")
