"""Days that lie near are written without their year."""

from __future__ import annotations

import datetime as dt

from babel.dates import format_date

NEAR = dt.timedelta(days=180)


def near_day(day: dt.date, *, today: dt.date, language: str) -> str:
    """11月27日 / 27 November within half a year of `today`; with the year beyond."""
    if abs(day - today) > NEAR:
        return format_date(day, "y年M月d日" if language == "ja" else "d MMMM y", locale=language)
    return format_date(day, "M月d日" if language == "ja" else "d MMMM", locale=language)
