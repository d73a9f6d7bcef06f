"""The grammar of dates in English mails: "Friday 25 February", "June 30th, 2021", "3/31/2024", "end of next month", "this Friday".

All-number dates are read month first unless the region writes the day first (`day_first`) or the numbers say otherwise.
"""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from alumni.farewells.reader import gated
from alumni.farewells.reader.find.calendar_ja import LONGEST, Mention, month_end, nearest_year
from alumni.farewells.reader.find.numerals import english_number

MONTHS = {
    name: index
    for index, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
            ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"),
            ("december", "dec"),
        ),
        1,
    )
    for name in names
}  # fmt: skip
DAYS = {
    name: index
    for index, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
}

_MONTH = r"(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_WD = r"(?:(?P<wd>mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s{1,3}(?:the\s)?(?:of\s)?(?:-\s)?)?"
_TH = r"(?:st|nd|rd|th)?"
_ABSOLUTE = gated.compile(
    r"\b"
    + _WD
    + r"(?:(?:the\s)?(?P<d1>\d{1,2})"
    + _TH
    + r"\s{0,2}(?:of\s)?"
    + _MONTH
    + r",?(?:\s{1,3}(?P<y1>(?:19|20)\d\d)\b)?)",
    re.I,
)
_ABSOLUTE_US = gated.compile(
    r"\b" + _WD + _MONTH + r"\s{1,3}(?:the\s)?(?P<d1>\d{1,2})(?!\d)" + _TH + r"(?:,?\s{1,3}(?P<y1>(?:19|20)\d\d)\b)?",
    re.I,
)
_NUMBERS = gated.compile(
    r"(?<![\d/.-])(?:(?P<iso>(?:19|20)\d\d)[-/](?P<m>\d{1,2})[-/](?P<d>\d{1,2})|(?P<a>\d{1,2})/(?P<b>\d{1,2})(?:/(?P<y>\d{4}|\d\d))?)(?![\d/-])"
)
_RELATIVE = gated.compile(
    r"\b(?:(?P<today>today|tonight|this evening|this afternoon|this morning)|(?P<tomorrow>(?:the day after )?tomorrow)|"
    r"(?P<yesterday>yesterday)|"
    r"(?P<end>(?:the\s)?end\sof\s(?:the\s)?(?P<what>this month|the month|month|next month|this week|the week|week|next week|this year|the year|year|"
    + "|".join(sorted(MONTHS, key=len, reverse=True))
    + r")(?:\s(?P<endyear>(?:19|20)\d\d)\b)?)|"
    r"(?P<week>(?:this|next) week)|"
    r"(?P<the>as of the|on the)\s(?P<nth>\d{1,2})(?:st|nd|rd|th)\b|"
    r"(?:(?P<which>this|next|last|coming|this coming)\s)?(?P<day>monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:\s(?P<after>next week|this week|next|week(?= (?:to|I|we|after|and)\b|[.,;]|$)))?"
    r")\b",
    re.I,
)
_NAMED = {
    "new year's eve": (12, 31), "new year's day": (1, 1), "valentine's day": (2, 14), "leap day": (2, 29), "st\\.? patrick's day": (3, 17), "april fools'? day": (4, 1),
    "may day": (5, 1), "juneteenth": (6, 19), "(?:july fourth|the fourth of july|independence day)": (7, 4), "hallowe'?en": (10, 31), "veterans day": (11, 11),
    "christmas eve": (12, 24), "christmas day": (12, 25), "boxing day": (12, 26),
}  # fmt: skip
"""Days that are named and lie on a fixed day of the year."""
_NAMED_DAY = gated.compile(r"\b(?:" + "|".join(_NAMED) + r")\b", re.I)
_AHEAD = gated.compile(
    r"\b(?:(?:in\s)?(?P<n>an?|one|two|three|four|five|six|ten|\d{1,2})\s(?P<unit>day|week|month)s?(?:'\s?time)?\s(?:from|after)\s(?P<base>today|now|tomorrow|(?:this |next )?(?:monday|tuesday|wednesday|thursday|friday)))\b",
    re.I,
)
_NTH = gated.compile(
    r"\b(?:(?P<wd>mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,?\s(?:the\s)?|(?:on|until|till|by|through|effective|is|be|before|after|of|from)\s(?:the\s)?|the\s)(?P<nth>[12]?\d|3[01])(?:st|nd|rd|th)\b"
    r"(?!\s(?:floor|street|st\b|avenue|ave\b|year|anniversary|century|birthday|grade|time|of|one|place|hole|century|edition|fl\b|day|week|hour|quarter|"
    + "|".join(MONTHS)
    + r"))(?!-)",
    re.I,
)
_MONTH_YEAR = gated.compile(r"\b" + _MONTH + r"(?:,?\s{1,2}(?:of\s)?|\s?')(?P<y>(?:19|20)\d\d|(?<=')\d\d)\b", re.I)
_YEAR = gated.compile(r"\b(?:in|since|from|of|until|back in)\s(?P<y>(?:19|20)\d\d)\b", re.I)
_GATE = gated.compile(
    r"\d|day\b|eve\b|hallowe|juneteenth|from now|after now|july fourth|fourth of july|tomorrow|tonight|this (?:evening|afternoon|morning)|end of|(?:this|next) week",
    re.I,
)


def mentions(text: str, today: dt.date | None, *, day_first: bool = False) -> list[Mention]:
    """Every date said in `text`, in order, without overlaps; a relative word beside an absolute date is one mention."""
    text = text[:LONGEST]
    return list(_mentions(text, today, day_first)) if _GATE.search(text) else []


@lru_cache(maxsize=256)
def _mentions(text: str, today: dt.date | None, day_first: bool) -> tuple[Mention, ...]:
    found: list[Mention] = []
    taken: list[tuple[int, int]] = []

    def keep(mention: Mention | None) -> None:
        if mention and not any(s < mention.end and mention.start < e for s, e in taken):
            found.append(mention)
            taken.append((mention.start, mention.end))

    for pattern in (_ABSOLUTE, _ABSOLUTE_US):
        for match in pattern.finditer(text):
            keep(_absolute(match, today))
    for match in _NUMBERS.finditer(text):
        keep(_numbers(match, today, day_first))
    for match in _MONTH_YEAR.finditer(text):
        year = int(match["y"])
        year += 0 if year > 99 else (2000 if year < 70 else 1900)
        keep(Mention(match.start(), match.end(), None, year, MONTHS[match["month"].lower()], "month", "date.month"))
    for match in _YEAR.finditer(text):
        keep(Mention(match.start("y"), match.end(), None, int(match["y"]), None, "year", "date.year"))
    if today:
        for match in _NAMED_DAY.finditer(text):
            keep(_named(match, today))
        for match in _AHEAD.finditer(text):
            keep(_ahead(match, today))
        for match in _NTH.finditer(text):
            keep(_nth(match, today))
        for match in _RELATIVE.finditer(text):
            keep(_relative(match, today))
    return tuple(_merged(text, sorted(found, key=lambda m: m.start)))


def _absolute(match: re.Match[str], today: dt.date | None) -> Mention | None:
    month, day = MONTHS[match["month"].lower()], int(match["d1"])
    rule = "date.full" if match["y1"] else "date.nearest_year"
    when: dt.date | None = None
    if match["y1"]:
        try:
            when = dt.date(int(match["y1"]), month, day)
        except ValueError:
            return None
    elif today:
        when = nearest_year(month, day, today)
        if when is None:
            return None
    return Mention(match.start(), match.end(), when, when.year if when else None, month, "day", rule)


def _numbers(match: re.Match[str], today: dt.date | None, day_first: bool) -> Mention | None:
    if match["iso"]:
        year, month, day = int(match["iso"]), int(match["m"]), int(match["d"])
    else:
        month, day = int(match["a"]), int(match["b"])
        if (day_first or month > 12) and day <= 12:
            month, day = day, month
        if not match["y"]:
            near = nearest_year(month, day, today) if today and 1 <= month <= 12 else None
            return (
                Mention(match.start(), match.end(), near, near.year, month, "day", "date.nearest_year")
                if near
                else None
            )
        year = int(match["y"])
        year += 0 if year > 99 else (2000 if year < 70 else 1900)
    try:
        when = dt.date(year, month, day)
    except ValueError:
        return None
    return Mention(match.start(), match.end(), when, year, month, "day", "date.full")


def _relative(match: re.Match[str], today: dt.date) -> Mention | None:
    when, rule, grain = today, "date.today", "day"
    if match["tomorrow"]:
        when, rule = today + dt.timedelta(days=2 if "after" in match["tomorrow"].lower() else 1), "date.tomorrow"
    elif match["yesterday"]:
        when, rule = today - dt.timedelta(days=1), "date.tomorrow"
    elif match["end"]:
        when, rule, grain = _end(match["what"].lower(), match["endyear"], today), "date.month_end", "month_end"
    elif match["week"]:
        off = 11 if match["week"].lower().startswith("next") else 4
        when, rule, grain = today + dt.timedelta(days=off - today.weekday()), "date.weekday", "week"
    elif match["the"]:
        fits = [d for d in (_day_of(today, off, int(match["nth"])) for off in (-1, 0, 1)) if d]
        if not fits:
            return None
        when, rule = min(fits, key=lambda d: abs((d - today).days)), "date.day_only"
    elif match["day"]:
        when, rule = _weekday(match, today), "date.weekday"
    return Mention(match.start(), match.end(), when, when.year, when.month, grain, rule)


def _named(match: re.Match[str], today: dt.date) -> Mention | None:
    month, day = next(at for name, at in _NAMED.items() if re.fullmatch(name, match[0], re.I))
    when = nearest_year(month, day, today)
    return Mention(match.start(), match.end(), when, when.year, month, "day", "date.named_day") if when else None


def _ahead(match: re.Match[str], today: dt.date) -> Mention | None:
    """ "two weeks from today", "a week from Friday"."""
    base = match["base"].lower()
    start = today
    if base == "tomorrow":
        start = today + dt.timedelta(days=1)
    elif base not in ("today", "now"):
        start = today + dt.timedelta(days=(DAYS[base.split()[-1]] - today.weekday()) % 7 + 7 * base.startswith("next"))
    count, unit = int(english_number(match["n"])), match["unit"].lower()
    if unit == "month":
        when = _day_of(start, count, start.day)
    else:
        when = start + dt.timedelta(days=count * (7 if unit == "week" else 1))
    return Mention(match.start(), match.end(), when, when.year, when.month, "day", "date.ahead") if when else None


def _nth(match: re.Match[str], today: dt.date) -> Mention | None:
    """ "the 29th": the nearest such day; "Friday the 29th": the nearest one on that weekday."""
    fits = [d for d in (_day_of(today, off, int(match["nth"])) for off in (-1, 0, 1, 2)) if d]
    if match["wd"]:
        fits = [d for d in fits if d.strftime("%a").lower() == match["wd"][:3].lower()]
    when = min(fits, key=lambda d: abs((d - today).days), default=None)
    at = match.start("wd") if match["wd"] else match.start("nth")
    return Mention(at, match.end(), when, when.year, when.month, "day", "date.day_only") if when else None


def _day_of(today: dt.date, off: int, day: int) -> dt.date | None:
    index = today.year * 12 + today.month - 1 + off
    try:
        return dt.date(index // 12, index % 12 + 1, day)
    except ValueError:
        return None


def _end(what: str, year: str | None, today: dt.date) -> dt.date:
    if what in MONTHS:
        if year:
            return month_end(int(year), MONTHS[what])
        ends = [month_end(y, MONTHS[what]) for y in (today.year - 1, today.year, today.year + 1)]
        return min(ends, key=lambda d: abs((d - today).days))
    if "week" in what:
        return today + dt.timedelta(days=4 - today.weekday() + (7 if "next" in what else 0))
    if "year" in what:
        return dt.date(today.year, 12, 31)
    index = today.year * 12 + today.month - 1 + ("next" in what)
    return month_end(index // 12, index % 12 + 1)


def _weekday(match: re.Match[str], today: dt.date) -> dt.date:
    """ "this Friday", "Friday": the first one from today on. "next Friday": the one of the next calendar week."""
    target = DAYS[match["day"].lower()]
    which = (match["which"] or "").lower()
    ahead = (target - today.weekday()) % 7
    if which == "last":
        return today - dt.timedelta(days=(today.weekday() - target - 1) % 7 + 1)
    if which == "next" or (match["after"] or "").lower() in ("next week", "next"):
        return today + dt.timedelta(days=target - today.weekday() + 7)
    return today + dt.timedelta(days=ahead + 7 * ((match["after"] or "").lower() == "week"))


_APPOSITION = gated.compile(r"\s?(?:[,(-]|is|on|--)?\s?(?:the\s)?(?:on\s)?", re.I)


def _merged(text: str, found: list[Mention]) -> list[Mention]:
    """ "Tomorrow, April 20th", "next Thursday, Jan 31", "today - Friday, November 15th": one date said twice; the month wins."""
    out: list[Mention] = []
    for mention in found:
        last = out[-1] if out else None
        if last and last.date and mention.date and _APPOSITION.fullmatch(text[last.end : mention.start]):
            vague = {"date.today", "date.tomorrow", "date.weekday"}
            day_words = {last.rule, mention.rule} & {"date.today", "date.tomorrow"}
            if (last.rule in vague or mention.rule in vague) and not (day_words and last.date != mention.date):
                best = mention if last.rule in vague else last
                rule = "date.today_stated" if day_words else best.rule
                out[-1] = Mention(last.start, mention.end, best.date, best.year, best.month, "day", rule)
                continue
        out.append(mention)
    return out
