"""When a project was: 2016年6月〜2017年3月, 2018/7 - 2019/12, '18年4月~, FY14-FY16, Oct 2018 - Jun 2019, 平成26年度〜, 足かけ4年."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from alumni.farewells.reader import gated
from alumni.farewells.reader.find.numerals import japanese_number
from alumni.farewells.reader.gated import near

_ERA = {"令和": 2018, "平成": 1988, "昭和": 1925, "R": 2018, "H": 1988, "S": 1925}
_EN = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_KANJI = "〇一二三四五六七八九十"
_MONTH_EN = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\.?"
_SEASON_EN = r"(?:(?:early|mid|late)[ -])?(?:spring|summer|autumn|fall|winter)"
_MONTH = rf"(?:\d{{1,2}}|[{_KANJI}]{{1,2}})月(?:\d{{1,2}}日|末|初め|初旬|上旬|中旬|下旬|頃|ごろ)?"
_PART = r"(?:早春|初夏|真夏|晩秋|[春夏秋冬](?!季)|初頭|初め|初(?=[)、\s]|$)|年初|年末|前半|後半|上期|下期|上半期|下半期|末|暮れ|頃|ごろ|第?[1-4一二三四]四半期|Q[1-4])"
_WHEN = rf"(?:の?\s?(?:{_MONTH}|{_PART}))?"
_YEAR = (
    rf"(?:(?:(?:令和|平成|昭和)\s?|(?<![A-Za-z])[RHS](?=\d))(?:元|\d{{1,2}}|[{_KANJI}]{{1,3}})年度?"
    rf"|(?<!\d)(?:19|20)\d\d年度?|'\d\d年度?|(?<!\d)\d\d年度|(?<!\d)\d\d年(?=\d{{1,2}}月|[春夏秋冬]|の[春夏秋冬])"
    rf"|[一二][〇九][{_KANJI}]{{2}}年度?|昨年度?|一昨年度?|去年|今年度?|本年度?|同年|翌々?年度?)"
)
_D = (
    rf"(?:{_YEAR}{_WHEN}|(?<!\d)(?:19|20)\d\d(?:[/.]\d{{1,2}}|-(?:0[1-9]|1[0-2])(?![\d-]))(?![/.]?\d)|'\d\d[/.]\d{{1,2}}|(?<![A-Za-z])[RHS]\d{{1,2}}[./]\d{{1,2}}"
    rf"|(?<![\d/.])(?:1[3-9]|2\d)/\d{{1,2}}(?![/\d])|FY\s?'?\d{{2,4}}(?:\s?Q[1-4])?\b|(?<!\d)(?:19|20)\d\d年\d{{1,2}}(?=\s?[~-]\s?\d{{1,2}}月)|(?:{_MONTH_EN}|{_SEASON_EN}|(?:early|mid|late|end of)|Q[1-4])(?:\s|-)?(?:of )?(?:(?:20|19)\d\d|'\d\d)(?!\d)"
    rf"|(?<!\d)(?:19|20)\d\d(?:\s?{_PART})?(?!\d|-\d{{3,4}}-|年)|(?<![\w'])'\d\d(?![\d年]))"
)
_TO = r"(?:\s?(?:~|--?|—|―|─|→|から|より|to\b|until\b|till\b|through\b)\s?)"
_D2 = rf"(?:{_D}|{_MONTH}|\d\d[./]\d{{1,2}}(?![\d./])|[\d一二三四五六七八九十]{{1,2}}年度|Q[1-4]|現在(?:に至る)?|今(?:に至る|[日月年春夏秋冬])?|本日|最後|先月|退職|直近|[春夏秋冬](?=[\s)、。ま])|present|now|today|date|this (?:month|week|year)|\d{{1,2}}(?=\s?(?:[),、:]|$)|\s))"
_LENGTH = rf"(?:(?:足か?け|足掛け|丸々?|まる|約|およそ|ほぼ|延べ|のべ)\s?)?(?:(?:\d{{1,2}}|[{_KANJI}]{{1,3}}|数)(?:年間?|[かヶカケヵ箇個]月間?|週間)(?:半|と?(?:\d{{1,2}}|[{_KANJI}]{{1,2}})[かヶカケヵ箇個]月間?)?|半年間?)"
PERIOD = gated.compile(
    rf"{_D}{_TO}(?:the\s)?{_D2}(?:まで)?|(?:{_MONTH_EN}|{_SEASON_EN})\s?(?:-|to|until|through)\s?(?:{_MONTH_EN}|{_SEASON_EN})\s(?:of )?(?:20|19)\d\d"
    rf"|{_D}\s?(?:~|-)(?=[\s)、。]|$)|{_D}(?:の立ち?上げ)?(?:から|より)[^。\n\d]{{0,8}}?{_LENGTH}|(?:令和|平成|昭和)\s?\d{{1,2}}\s?[~-]\s?\d{{1,2}}年度?|{_YEAR}[・、]{_YEAR}|(?:(?<=[(\s])|^)~\s?{_D}|{_D}から(?=[\s)、。]|$)",
    re.I,
)
YEARISH = gated.compile(rf"{_D}の?{_PART}?(?:の?{_LENGTH})?", re.I)
LENGTH = gated.compile(
    rf"{_LENGTH}|(?:(?:nearly|about|over)\s)?(?:\d{{1,2}}|two|three|four|five|six|ten|twelve|eighteen|a)[ -](?:and a half )?(?:years?|months?)",
    re.I,
)
SINGLE = gated.compile(
    rf"(?<=\()(?:{_D})(?=\s?[),、;/・])|^{_D}(?=[ :])|(?<=\s)(?:{_D}|{_LENGTH})(?=\s|$|[(:/、])|^{_LENGTH}(?=\s)", re.I
)

_TO_SIGNS = ("~", "-", "—", "―", "─", "→", "から", "より", "to", "until", "till", "through")
_MAY_BE_PERIOD = gated.compile(r"(?:19|20)\d\d|'\d\d|年|[RHS]\d|FY|\d\d/\d|[元一二三四五六七八九十]\.")
_SHORT = ("年", "月", "週", "year", "month", "半")


@lru_cache(maxsize=64)
def period_in(text: str) -> re.Match[str] | None:
    """The first range said in `text`. (Lists ask it of one line in several ways.)"""
    if not any(map(text.lower().__contains__, _TO_SIGNS)):
        return None
    return next(near(PERIOD, _MAY_BE_PERIOD, 32, text), None)


def stated(text: str) -> tuple[int, int] | None:
    """Where a bracket or cell says when: a range, one date, or only how long; None when it says none of these."""
    match = period_in(text)
    if match is None and len(text) < 80 and (_MAY_BE_PERIOD.search(text) or any(map(text.__contains__, _SHORT))):
        bare = text.strip()
        parts = [bare, *(p.strip() for p in re.split(r"[、,/;・:]|\s(?=[^\d])", bare))]
        fit = next((p for p in parts if YEARISH.fullmatch(p)), None) or next(
            (p for p in parts if LENGTH.fullmatch(p)), None
        )
        return (text.find(fit), text.find(fit) + len(fit)) if fit else None
    return match.span() if match else None


def months(written: str, today: dt.date | None = None) -> tuple[str | None, str | None]:
    """First and last month as ISO ("2016-06"), None where the writing names no month.

    A fiscal year written 年度 runs from April to March. 現在, 今月 and present mean the month of `today` (the mail's own date).
    """
    points = [
        _point(m[0], today)
        for m in re.finditer(rf"翌々?年の?{_MONTH}|{_D}|{_MONTH}|{_MONTH_EN}(?=\s?(?:-|to))", written, re.I)
    ]
    points = [p for p in points if p[0] or p[1]]
    if not points:
        return None, None
    first, last = points[0], points[-1] if len(points) > 1 else (None, None)
    if last == (None, None) and re.search(r"年度", written) and first[1] is None:
        last = first
    if last[0] is None and last[1] is not None:
        last = ((first[0] or 0) + (2 if "翌々年" in written else 1 if "翌年" in written else 0), last[1])
    if first[0] is None and re.match(rf"{_MONTH_EN}\s?(?:-|to)", written, re.I):
        first = (last[0], first[1])
    if today and re.search(
        r"(?:~|-|から|to|until)\s?(?:現在|今月|今日|今(?!年)|本日|present|now|today|this month)", written, re.I
    ):
        last = (today.year, today.month)
    years = [m.start() for m in re.finditer("年度", written)]
    if years and first[0] and first[1] is None:
        first = (first[0], 4)
    if years and last[0] and last[1] is None and written.rstrip("まで").endswith("年度"):
        last = (last[0] + 1, 3)
    return _iso(*first), _iso(*last)


def _iso(year: int | None, month: int | None) -> str | None:
    return f"{year:04d}-{month:02d}" if year and month and 1 <= month <= 12 else None


def _point(written: str, today: dt.date | None) -> tuple[int | None, int | None]:
    short = re.fullmatch(r"'?(\d\d)[/.](\d{1,2})", written)
    if short:
        return 2000 + int(short[1]) - (100 if int(short[1]) > 69 else 0), int(short[2])
    english = re.match(r"([A-Za-z]{3})[a-z]*\.?\s?'?(\d{2,4})$", written)
    if english and english[1].lower() in _EN:
        year = int(english[2])
        return (year if year > 99 else 2000 + year), _EN.index(english[1].lower()) + 1
    if english is None and written[:3].lower() in _EN:
        return None, _EN.index(written[:3].lower()) + 1
    alone = re.match(rf"(?:翌々?年の?)?(\d{{1,2}}|[{_KANJI}]{{1,2}})月", written)
    if alone:
        return None, japanese_number(alone[1])
    said = re.match(r"(一昨年|昨年|去年|今年|本年)", written)
    if said:
        month = re.search(r"(\d{1,2})月", written)
        back = {"一昨年": 2, "昨年": 1, "去年": 1}.get(said[1], 0)
        return (today.year - back, int(month[1])) if today and month else (None, None)
    return _dated(written)


def _dated(written: str) -> tuple[int | None, int | None]:
    match = re.match(
        rf"(令和|平成|昭和|[RHS])?\s?'?(元|\d{{1,4}}|[{_KANJI}]{{1,4}})\s?(?:年度?|[/.-])?(?:の?\s?(\d{{1,2}}|[{_KANJI}]{{1,2}})(?=月|$))?",
        written,
    )
    if not match:
        return None, None
    try:
        year = japanese_number(match[2])
        month = japanese_number(match[3]) if match[3] else None
    except ValueError:
        return None, None
    if match[1]:
        year += _ERA[match[1]]
    elif year < 100:
        year += 2000 if year < 70 else 1900
    return year, month
