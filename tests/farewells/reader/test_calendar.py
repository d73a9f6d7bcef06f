"""The grammar of dates: round trips over eras and notations, relative words, and places."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alumni.farewells.reader.find import calendar_en, calendar_ja
from alumni.farewells.reader.find.numerals import english_number, japanese_number

FRIDAY = dt.date(2024, 3, 29)
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2039, 12, 31))
KANJI = "〇一二三四五六七八九"
MONTHS = "January February March April May June July August September October November December".split()


def kanji(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else KANJI[tens] + "十") + (KANJI[ones] if ones else "")


def era(day: dt.date) -> tuple[str, int]:
    return ("令和", day.year - 2018) if day >= dt.date(2019, 5, 1) else ("平成", day.year - 1988)


def written(day: dt.date) -> list[str]:
    name, year = era(day)
    letter = {"令和": "R", "平成": "H"}[name]
    first = "元" if year == 1 else str(year)
    return [
        f"{day.year}年{day.month}月{day.day}日", f"{day.year}/{day.month}/{day.day}", f"{day.year}.{day.month:02d}.{day.day:02d}", f"{day:%Y-%m-%d}",
        f"{name}{first}年{day.month}月{day.day}日", f"{letter}{year}.{day.month}.{day.day}", f"{name}{kanji(year)}年{kanji(day.month)}月{kanji(day.day)}日",
    ]  # fmt: skip


@given(DAYS)
def test_every_japanese_notation_reads_back(day: dt.date) -> None:
    for text in written(day):
        found = calendar_ja.mentions(f"来る{text}をもちまして", FRIDAY)
        assert [(m.date, text) for m in found] == [(day, text)]
        assert f"来る{text}"[found[0].start : found[0].end] == text


@given(DAYS)
def test_every_english_notation_reads_back(day: dt.date) -> None:
    month = MONTHS[day.month - 1]
    for text in (
        f"{day.day} {month} {day.year}",
        f"{month} {day.day}, {day.year}",
        f"{month[:3]} {day.day} {day.year}",
        f"{day.month}/{day.day}/{day.year}",
    ):
        assert [m.date for m in calendar_en.mentions(f"My last day is {text}.", FRIDAY)] == [day]


@given(DAYS, st.integers(-170, 170))
def test_a_missing_year_is_the_nearest_one(today: dt.date, off: int) -> None:
    day = today + dt.timedelta(days=off)
    if (day.month, day.day) == (2, 29):
        return
    assert calendar_ja.mentions(f"{day.month}月{day.day}日付", today)[0].date == day
    assert calendar_en.mentions(f"on {MONTHS[day.month - 1]} {day.day}", today)[0].date == day


@given(st.integers(1, 99))
def test_kanji_numbers_read_back(number: int) -> None:
    assert japanese_number(kanji(number)) == number


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("本日", "2024-03-29"), ("明日で", "2024-03-30"), ("昨日が", "2024-03-28"), ("今月末で", "2024-03-31"), ("来月末", "2024-04-30"), ("4月末日をもって", "2024-04-30"),
        ("4月いっぱいで", "2024-04-30"), ("来週金曜が", "2024-04-05"), ("今週の日曜", "2024-03-31"), ("来月十五日", "2024-04-15"), ("今月の31日", "2024-03-31"),
        ("年度末", "2024-03-31"), ("本日29日", "2024-03-29"), ("3/29（金）".translate({0xFF08: 40, 0xFF09: 41}), "2024-03-29"), ("二〇二四年四月一日", "2024-04-01"),
    ],
)  # fmt: skip
def test_relative_japanese_days(text: str, day: str) -> None:
    assert [str(m.date) for m in calendar_ja.mentions(text, FRIDAY)] == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("today", "2024-03-29"), ("tomorrow", "2024-03-30"), ("Friday", "2024-03-29"), ("this Friday", "2024-03-29"), ("next Friday", "2024-04-05"),
        ("the end of the month", "2024-03-31"), ("end of next month", "2024-04-30"), ("the end of April", "2024-04-30"), ("as of the 2nd", "2024-04-02"),
        ("Tomorrow, March 30th", "2024-03-30"), ("next Thursday, April 4", "2024-04-04"), ("Friday 5 April", "2024-04-05"),
    ],
)  # fmt: skip
def test_relative_english_days(text: str, day: str) -> None:
    assert [str(m.date) for m in calendar_en.mentions(f"{text} is my last day", FRIDAY)] == [day]


def test_day_first_where_the_region_writes_so() -> None:
    assert str(calendar_en.mentions("05/04/2024", FRIDAY, day_first=True)[0].date) == "2024-04-05"
    assert str(calendar_en.mentions("05/04/2024", FRIDAY)[0].date) == "2024-05-04"
    assert str(calendar_en.mentions("25/04/2024", FRIDAY)[0].date) == "2024-04-25"


@pytest.mark.parametrize(
    "text", ["090-1234-5678", "03-5550-0100", "内線 2218", "3.5年", "2年半", "13月40日", "2024年2月30日", "99/99"]
)
def test_what_is_no_date(text: str) -> None:
    assert [m for m in calendar_ja.mentions(text, FRIDAY) if m.date] == []


@pytest.mark.parametrize("text", ["本日", "今月末", "3月31日", "today", "next Friday", "June 3"])
def test_without_a_mail_date_nothing_relative_is_said(text: str) -> None:
    assert [m for m in calendar_ja.mentions(text, None) + calendar_en.mentions(text, None) if m.date] == []


def test_english_numbers() -> None:
    assert [english_number(w) for w in ("seven", "twenty-one", "2.5", "a")] == [7, 21, 2.5, 1]
    with pytest.raises(ValueError, match="umpteen"):
        english_number("umpteen")
