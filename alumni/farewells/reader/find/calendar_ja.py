"""The grammar of dates in Japanese mails: 令和6年3月31日, R6.3.31, ２０２４／３／３１, 三月三十一日, 今月末, 来週金曜, 本日28日.

`mentions(text, today)` reads width-folded text (see `prose.FOLD`); `today` is the mail's own day. Eras: Meiji to Reiwa, year 1
is 元年 (Act on Era Names, 1979; start years from the National Diet Library's table of eras).
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

from alumni.farewells.reader import gated
from alumni.farewells.reader.find.numerals import japanese_number

ERAS = {
    "令和": 2018,
    "平成": 1988,
    "昭和": 1925,
    "大正": 1911,
    "R": 2018,
    "H": 1988,
    "S": 1925,
    "㋿": 2018,
    "㍻": 1988,
    "㍼": 1925,
}
WEEKDAYS = "月火水木金土日"
NAMED = {
    "元日": (1, 1), "元旦": (1, 1), "節分": (2, 3), "建国記念の?日": (2, 11), "バレンタイン(?:デー)?": (2, 14), "天皇誕生日": (2, 23),
    "ひな祭り": (3, 3), "エイプリルフール": (4, 1), "昭和の日": (4, 29), "憲法記念日": (5, 3), "みどりの日": (5, 4), "こどもの日": (5, 5),
    "七夕": (7, 7), "山の日": (8, 11), "文化の日": (11, 3), "勤労感謝の日": (11, 23), "クリスマスイ[ブヴ]": (12, 24), "御用納め": (12, 28), "大晦日": (12, 31),
}  # fmt: skip
"""Days that are named and lie on a fixed day of the year (Act on National Holidays, as of 2020; customs)."""
LONGEST = 4_000
"""Characters of one sentence searched for dates; a longer one is no sentence."""

_N = r"(?:\d{1,2}|[〇一二三四五六七八九十廿卅]{1,3})"
_ERA = r"(?:(?P<era>令和|平成|昭和|大正|[RHS㋿㍻㍼](?=\s?[\d元]))\s?(?P<eray>元|" + _N + r")\s?(?:年度?の?|[./-]))"
_AD = r"(?:(?P<ad>(?:19|20)\d\d|[一二][〇九][〇一二三四五六七八九]{2})\s?(?:年度?の?|[/.-](?=\s?\d)))"
_SHORT = r"(?:'(?P<short>\d\d)(?:年|[/.](?=\d)))"
_THIS = r"(?:(?P<shift>今年|本年|来年|昨年|去年|翌年|今月|当月|本月|来月|翌月|先月|同月)の?)"
_DAY = (
    r"(?:(?P<day>"
    + _N
    + r")日|(?P<end>末日?|いっぱい|一杯|晦日)|(?P<spring>[のに]?(?:上旬|中旬|下旬|半ば|初め|初旬|頃)))"
)
_WEEKDAY = r"(?:\s?[(][^()\n]{0,3}?(?P<wd>[月火水木金土日])(?:曜日?)?[^()\n]{0,3}[)]|(?:の(?=[月火水木金土日]曜))?(?P<wd2>[月火水木金土日])曜日?)?"
_DATE = gated.compile(
    r"(?:"
    + _ERA + "|" + _AD + "|" + _SHORT + "|" + _THIS + r"|(?<![\d./-])|(?<=^\d\.)|(?<=^\d\d\.))\s{0,2}"
    r"(?:(?P<month>" + _N + r")\s?月\s?の?" + _DAY + r"?"
    r"|(?P<em>1[0-2]|[1-9])/?(?P<end2>末日?)(?=で|に|を|が|付|まで|退|、|\s|\(|。|$)"
    r"|(?P<dm>\d{1,2})(?:/|[.-](?=\d{1,2}\s?(?:付|[(]|をも|まで|退)))(?P<dd>\d{1,2})(?!\d|[/.]\d|-\d)"
    r"|(?<=[年/.-])(?P<ym>\d{1,2})(?:[/.-](?P<yd>\d{1,2}))?(?![\d月年]|[/.]\d))" + _WEEKDAY
)  # fmt: skip
_YEAR = gated.compile(r"(?:" + _ERA + r"|" + _AD + r"|" + _SHORT + r")(?:の?(?P<season>春|夏|秋|冬|末))?")
_RELATIVE = gated.compile(
    r"(?P<rel>本日|今日|きょう|明後日|しあさって|あさって|明日|あした|あす|一昨日|おととい|昨日|きのう|昨夕|昨夜|昨晩|ゆうべ|先ほど|けさ|今夜|今夕|今晩|今朝|"
    r"(?P<week>今週|来週|再来週|先週|翌週|次の|今度の)の?(?P<day>[月火水木金土日])曜日?|(?P<weekend>(?:今週|来週|再来週|先週)の?(?:末|いっぱい|一杯|中(?!に)|(?=まで|限り|で(?:最|お|終)))|週末|週内(?!に))|"
    r"(?P<near>今月|当月|本月|来月|翌月|先月|同月)の?\s?(?P<mday>"
    + _N
    + r")日|(?P<month>今月|当月|本月|来月|再来月|翌月|先月|同月)(?:の)?(?P<mend>末日?|いっぱい|一杯|中(?!に|旬))|(?P<mend2>(?<![\d一-龠])月末日?|(?<![月一-龠\d])末日(?=で|に|を|付|まで|限り)|月いっぱい|月内(?!に))|"
    r"(?P<fiscal>年度末|今年度末|今年度いっぱい)|(?P<yend>(?<!学)年末|今年いっぱい|今年末|本年末|年内いっぱい)|(?P<named>"
    + "|".join(NAMED)
    + r")(?=付|で|を|が|に|まで|の|、|\()|"
    r"(?P<only>(?<![\d年月.])\d{1,2}|(?<![年月〇一二三四五六七八九十百])[一二三]?十[一二三四五六七八九]?|(?<=本日)[二三四五六七八九])日(?!間|目|本|々|前|後|ほど|以内|ぶり|中|余|足ら)"
    + _WEEKDAY.replace("wd", "w")
    + r"|(?<![今来先翌毎の一-龠])(?P<bare>[月火水木金土日])曜日?(?=まで|が|で|を|に|いっぱい|、最後))"
)
_BACK = gated.compile(
    r"(?:同月|その月)の?\s?(?:(?P<day>"
    + _N
    + r")日|(?P<end>末日?))|翌月の?\s?(?:(?P<nday>"
    + _N
    + r")日|(?P<nend>末日?))|(?P<same>同日|その日)(?=付|で|を|が|に|まで)|(?P<after>その翌日|翌日)(?=付|で|を|が|に|まで)|(?P<year>翌年|同年|その年|明くる年|翌々年)の?(?P<month>"
    + _N
    + r")月(?!\s?(?:末|いっぱい|[\d一二三四五六七八九十]))"
)
_GATE = gated.compile(
    r"[日月年末曜]|\d[/.-]\d|きょう|あした|あす|あさって|きのう|おととい|昨夕|昨夜|昨晩|ゆうべ|けさ|今夜|今夕|今朝|今晩|先ほど|いっぱい|週|イブ|バレンタイン"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """One date said in a text. `day` is None when only a month or a year is said. `grain` is day, month_end, month or year."""

    start: int
    end: int
    date: dt.date | None
    year: int | None
    month: int | None
    grain: str
    rule: str

    @property
    def partial(self) -> str | None:
        """ISO as far as known: "2016-04" or "2016"; None without a year."""
        if self.year is None:
            return None
        return f"{self.year:04d}-{self.month:02d}" if self.month else f"{self.year:04d}"


def month_end(year: int, month: int) -> dt.date:
    """The last calendar day of a month."""
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def nearest_year(month: int, day: int, today: dt.date) -> dt.date | None:
    """The date with this month and day that lies nearest to `today`; None when no year near has it."""
    fits = []
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            fits.append(dt.date(year, month, day))
        except ValueError:
            continue
    return min(fits, key=lambda d: abs((d - today).days), default=None)


def mentions(text: str, today: dt.date | None, before: dt.date | None = None) -> list[Mention]:
    """Every date said in `text`, in order, without overlaps. A relative word beside an absolute date is one mention.

    `before` is the last date said before `text`: 同月30日 and 翌日 point back to the date before them.
    """
    text = text[:LONGEST]
    found = list(_mentions(text, today)) if _GATE.search(text) else []
    return _pointed_back(text, found, before) if _BACK.search(text) else found


@lru_cache(maxsize=256)
def _mentions(text: str, today: dt.date | None) -> tuple[Mention, ...]:
    found: list[Mention] = []
    for match in _DATE.finditer(text):
        mention = _dated(match, today)
        if mention:
            found.append(mention)
    taken = [(m.start, m.end) for m in found]
    for pattern, build in ((_YEAR, _yeared), (_RELATIVE, _relative)):
        for match in pattern.finditer(text):
            if not any(s < match.end() and match.start() < e for s, e in taken):
                mention = build(match, today)
                if mention:
                    found.append(mention)
                    taken.append((mention.start, mention.end))
    return tuple(_merged(text, sorted(found, key=lambda m: m.start)))


def _pointed_back(text: str, found: list[Mention], before: dt.date | None) -> list[Mention]:
    """ "6月10日で…、籍は同月30日まで": 同月, 翌月, 同日 and 翌日 count from the date said last, if one was said."""
    out = list(found)
    for match in _BACK.finditer(text):
        near = max((m for m in out if m.date and m.end <= match.start()), key=lambda m: m.end, default=None)
        if match["year"]:
            out = _in_that_year(match, out)
            continue
        anchor = near.date if near else before
        when = _counted(match, anchor) if anchor else None
        if when:
            out = [m for m in out if m.end <= match.start() or m.start >= match.end()]
            out.append(Mention(match.start(), match.end(), when, when.year, when.month, "day", "date.pointed_back"))
    return sorted(out, key=lambda m: m.start)


def _in_that_year(match: re.Match[str], found: list[Mention]) -> list[Mention]:
    """ "2015年の…、翌年4月に入社": the year after the one said before."""
    said = next((m.year for m in reversed(found) if m.year and m.end <= match.start()), None)
    if said is None:
        return found
    year = said + {"翌年": 1, "明くる年": 1, "翌々年": 2}.get(match["year"], 0)
    kept = [m for m in found if m.end <= match.start() or m.start >= match.end()]
    month = japanese_number(match["month"])
    return sorted(
        [*kept, Mention(match.start(), match.end(), None, year, month, "month", "date.pointed_back")],
        key=lambda m: m.start,
    )


def _counted(match: re.Match[str], anchor: dt.date) -> dt.date | None:
    if match["same"] or match["after"]:
        return anchor + dt.timedelta(days=bool(match["after"]))
    index = anchor.year * 12 + anchor.month - 1 + bool(match["nday"] or match["nend"])
    last = month_end(index // 12, index % 12 + 1)
    if match["end"] or match["nend"]:
        return last
    try:
        return last.replace(day=japanese_number(match["day"] or match["nday"]))
    except ValueError:
        return None


def _year(match: re.Match[str], today: dt.date | None) -> int | None:
    parts = match.groupdict()
    if parts.get("era"):
        return ERAS[parts["era"]] + japanese_number(parts["eray"])
    if parts.get("ad"):
        return japanese_number(parts["ad"])
    if parts.get("short"):
        short = int(parts["short"])
        return (2000 if short < 70 else 1900) + short
    shift = parts.get("shift")
    if shift and today and shift.endswith("年"):
        return today.year + {"今年": 0, "本年": 0, "来年": 1, "翌年": 1}.get(shift, -1)
    return None


def _dated(match: re.Match[str], today: dt.date | None) -> Mention | None:
    try:
        year = _year(match, today)
        month = japanese_number(match["month"] or match["dm"] or match["ym"] or match["em"])
        day_text = match["day"] or match["dd"] or match["yd"]
        day = japanese_number(day_text) if day_text else None
    except ValueError:
        return None
    if match["ym"] and year is None:
        return None
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
        return None
    written = "date.era" if match["era"] else "date.full"
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    if match["end"] or match["end2"]:
        when = _end_of(year, month, today)
        return Mention(start, match.end(), when, when.year if when else year, month, "month_end", "date.month_end")
    if day is None:
        return Mention(start, match.end(), None, year, month, "month", "date.month")
    when = None
    if year is not None:
        try:
            when = dt.date(year, month, day)
        except ValueError:
            return None
    elif today:
        when, written = nearest_year(month, day, today), "date.nearest_year"
    return Mention(start, match.end(), when, when.year if when else year, month, "day", written)


def _end_of(year: int | None, month: int, today: dt.date | None) -> dt.date | None:
    if year is not None:
        return month_end(year, month)
    if today is None:
        return None
    ends = [month_end(y, month) for y in (today.year - 1, today.year, today.year + 1)]
    return min(ends, key=lambda d: abs((d - today).days))


def _yeared(match: re.Match[str], today: dt.date | None) -> Mention | None:
    try:
        year = _year(match, today)
    except ValueError:
        return None
    if year is None:
        return None
    month = {"春": 4, "末": 12}.get(match["season"] or "")
    end = match.start() + len(match[0].rstrip("./-の"))
    return Mention(match.start(), end, None, year, month, "month" if month else "year", "date.year")


_DAYS_OFF = {
    "明日": 1,
    "あした": 1,
    "あす": 1,
    "明後日": 2,
    "昨日": -1,
    "きのう": -1,
    "昨夕": -1,
    "昨夜": -1,
    "昨晩": -1,
    "ゆうべ": -1,
    "一昨日": -2,
    "おととい": -2,
    "あさって": 2,
    "しあさって": 3,
}
_WEEKS_OFF = {"来週": 1, "翌週": 1, "再来週": 2, "先週": -1}


def _relative(match: re.Match[str], today: dt.date | None) -> Mention | None:
    if today is None:
        return None
    when, rule, grain = today, "date.today", "day"
    if match["week"]:
        when, rule = _weekday(match["week"], match["day"], today), "date.weekday"
    elif match["weekend"]:
        off = 7 * _WEEKS_OFF.get(re.split("の|末|い|一|中", match["weekend"])[0], 0)
        when, rule = today + dt.timedelta(days=4 - today.weekday() + off), "date.weekday"
    elif match["near"]:
        said = _near_month(match["near"], match["mday"], today)
        if said is None:
            return None
        when, rule = said, "date.day_only"
    elif match["month"]:
        off = {"来月": 1, "翌月": 1, "再来月": 2, "先月": -1}.get(match["month"], 0)
        index = today.year * 12 + today.month - 1 + off
        when, rule, grain = month_end(index // 12, index % 12 + 1), "date.month_end", "month_end"
    elif match["mend2"] or match["fiscal"] or match["yend"]:
        when, rule, grain = _period_end(match, today), "date.month_end", "month_end"
    elif match["only"]:
        said = _day_only(japanese_number(match["only"]), today)
        if said is None:
            return None
        when, rule = said, "date.day_only"
    elif match["named"] or match["bare"]:
        near = _named(match["named"], today) if match["named"] else _coming(match["bare"], today)
        if near is None:
            return None
        when, rule = near, "date.named_day" if match["named"] else "date.weekday"
    else:
        when = today + dt.timedelta(days=_DAYS_OFF.get(match["rel"], 0))
        rule = "date.today" if when == today else "date.tomorrow"
    return Mention(match.start(), match.end(), when, when.year, when.month, grain, rule)


def _period_end(match: re.Match[str], today: dt.date) -> dt.date:
    """The end of the running month, fiscal year (to March) or year."""
    if match["fiscal"]:
        return dt.date(today.year + (today.month > 3), 3, 31)
    return dt.date(today.year, 12, 31) if match["yend"] else month_end(today.year, today.month)


def _weekday(week: str, day: str, today: dt.date) -> dt.date:
    """来週金曜 is the Friday of next calendar week (weeks start on Monday); 次の金曜 the first one after today."""
    target = WEEKDAYS.index(day)
    if week in ("次の", "今度の"):
        return today + dt.timedelta(days=(target - today.weekday() - 1) % 7 + 1)
    return today + dt.timedelta(days=target - today.weekday() + 7 * _WEEKS_OFF.get(week, 0))


def _named(name: str, today: dt.date) -> dt.date | None:
    month, day = next(at for pattern, at in NAMED.items() if re.fullmatch(pattern, name))
    return nearest_year(month, day, today)


def _coming(day: str, today: dt.date) -> dt.date:
    return today + dt.timedelta(days=(WEEKDAYS.index(day) - today.weekday()) % 7)


def _near_month(month: str, day: str, today: dt.date) -> dt.date | None:
    index = today.year * 12 + today.month - 1 + {"来月": 1, "翌月": 1, "先月": -1}.get(month, 0)
    try:
        return dt.date(index // 12, index % 12 + 1, japanese_number(day))
    except ValueError:
        return None


def _day_only(day: int, today: dt.date) -> dt.date | None:
    """ "25日" without a month: the coming such day, or one just over."""
    fits = []
    for off in (-1, 0, 1):
        index = today.year * 12 + today.month - 1 + off
        try:
            fits.append(dt.date(index // 12, index % 12 + 1, day))
        except ValueError:
            continue
    return min(fits, key=lambda d: _far(d, today), default=None)


def _far(day: dt.date, today: dt.date) -> int:
    """Who names a mere day means the coming one, unless it is just over."""
    days = (day - today).days
    return days if days >= 0 else -3 * days


_APPOSITION = gated.compile(r"[\s(、)]{0,2}(?:の|は)?[\s(]{0,2}")


def _merged(text: str, found: list[Mention]) -> list[Mention]:
    """ "本日9月30日", "6/28(金)本日", "9月30日(本日)": one date said twice."""
    out: list[Mention] = []
    for mention in found:
        last = out[-1] if out else None
        if (
            last
            and _APPOSITION.fullmatch(text[last.end : mention.start])
            and {last.rule, mention.rule} & _RELATIVE_RULES
        ):
            today, other = (last, mention) if last.rule in _RELATIVE_RULES else (mention, last)
            if other.date is not None and today.date is not None and abs((other.date - today.date).days) <= 3:
                out[-1] = Mention(
                    last.start, mention.end, other.date, other.year, other.month, "day", "date.today_stated"
                )
                continue
        bare = text[mention.start : mention.end] in _ITS_END
        out.append(_end_of_it(last, mention) if last and bare else mention)
    return out


_RELATIVE_RULES = frozenset({"date.today", "date.tomorrow", "date.weekday"})
_ITS_END = ("月末", "月末日", "末日", "月いっぱい")


def _end_of_it(month: Mention, end: Mention) -> Mention:
    """ "7月は有休をいただき、月末で退職": the end of the month said just before."""
    if end.date is None or month.month is None or month.month == end.month:
        return end
    year = month.year or end.date.year + (month.month < end.date.month)
    when = month_end(year, month.month)
    return Mention(end.start, end.end, when, when.year, when.month, "month_end", end.rule)
