"""When a project was: 2016年6月〜2017年3月, 2018/7 - 2019/12, '18年4月~, FY14-FY16, Oct 2018 - Jun 2019, 平成26年度〜."""

from __future__ import annotations

import re

from alumni.farewells.reader.find.numerals import japanese_number
from alumni.farewells.reader.needed import near

_ERA = {"令和": 2018, "平成": 1988, "昭和": 1925, "R": 2018, "H": 1988, "S": 1925}
_EN = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH_EN = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_D = (
    r"(?:(?:令和|平成|昭和|(?<![A-Za-z])[RHS](?=\d))\s?(?:元|\d{1,2}|[一二三四五六七八九十]{1,3})(?:年度?|\.)(?:の?\s?(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:月|(?!\d)))?"
    r"|(?:(?:19|20)\d\d|'\d\d|[二][〇][〇一二三四五六七八九]{2})年度?(?:の?\s?\d{1,2}月)?|(?:19|20)\d\d[/.]\d{1,2}|'\d\d[/.]\d{1,2}|FY\s?'?\d{2,4}|" + _MONTH_EN + r"\s?'?(?:20|19)?\d\d(?!\d)|(?<!\d)(?:19|20)\d\d(?!\d|-\d{3,4}-))"
)
_TO = r"(?:\s?(?:春|夏|秋|冬|末|初め|頃)?\s?(?:~|-|—|―|→|から|より|to|until)\s?)"
_D2 = r"(?:" + _D + r"|\d{1,2}月|現在|今日?|本日|最後|先月|present|now|today|date)"
PERIOD = re.compile(rf"{_D}{_TO}{_D2}(?:まで)?|{_D}\s?~(?=[\s)、。]|$)|{_D}(?:の立ち?上げ)?(?:から|より)[^。\n\d]{{0,8}}\d{{1,2}}年(?:半|\d{{1,2}}[かヶカ]月)?", re.I)
YEARISH = re.compile(rf"(?:{_D})の?(?:前半|後半|上期|下期|上半期|下半期|頃|ごろ|春|夏|秋|冬|中)?", re.I)
SINGLE = re.compile(rf"(?<=\()(?:{_D})(?=\))|^{_D}(?=[ :])", re.I)

_TO_SIGNS = ("~", "-", "—", "―", "→", "から", "より", "to", "until")
_MAY_BE_PERIOD = re.compile(r"[\d年]|[元一二三四五六七八九十]\.")


def period_in(text: str) -> re.Match[str] | None:
    """The first period said in `text`."""
    if not any(map(text.lower().__contains__, _TO_SIGNS)):
        return None
    return next(near(PERIOD, _MAY_BE_PERIOD, 14, text), None)


def months(written: str) -> tuple[str | None, str | None]:
    """First and last month as ISO ("2016-06"), None where the writing names no month."""
    points = [_point(m[0]) for m in re.finditer(rf"{_D}|\d{{1,2}}月", written, re.I)]
    if not points:
        return None, None
    first_year, first_month = points[0]
    last_year, last_month = points[-1] if len(points) > 1 else (None, None)
    if last_year is None and last_month is not None:
        last_year = first_year
    return _iso(first_year, first_month), _iso(last_year, last_month)


def _iso(year: int | None, month: int | None) -> str | None:
    return f"{year:04d}-{month:02d}" if year and month and 1 <= month <= 12 else None


def _point(written: str) -> tuple[int | None, int | None]:
    short = re.fullmatch(r"'(\d\d)[/.](\d{1,2})", written)
    if short:
        return 2000 + int(short[1]) - (100 if int(short[1]) > 69 else 0), int(short[2])
    english = re.match(r"([A-Za-z]{3})[a-z]*\.?\s?'?(\d{2,4})$", written)
    if english and english[1].lower() in _EN:
        year = int(english[2])
        return (year if year > 99 else 2000 + year), _EN.index(english[1].lower()) + 1
    alone = re.fullmatch(r"(\d{1,2})月", written)
    if alone:
        return None, int(alone[1])
    match = re.match(r"(令和|平成|昭和|[RHS])?\s?'?(元|\d{1,4}|[〇一二三四五六七八九十]{1,4})\s?(?:年度?|[/.])?の?\s?(\d{1,2}|[一二三四五六七八九十]{1,2})?", written)
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
