"""Reasons are never empty and read as sentences; the timeline stays inside its frame."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import pytest
from flask import Flask, get_template_attribute, render_template_string, session
from hypothesis import given
from hypothesis import strategies as st

from alumni.jinmyaku import timeline
from alumni.jinmyaku.reasons import Clause, ago, clauses, in_letters, roughly, so_many
from alumni.touch.models import TouchKind
from alumni.touch.touching import NotedTouch
from projects.closeness import SharedProject, closeness
from projects.history import Engagement, History, SharedWork, Stretch
from projects.models import Standing
from projects.months import Month

TODAY = dt.date(2026, 11, 23)
NOW_MONTH = Month.of(TODAY)


def work(
    began: Month, months: int, *, team: int = 4, hardship: int = 0, running: bool = False, n: int = 1
) -> SharedWork:
    last = NOW_MONTH if running else began.plus(months - 1)
    stretch = Stretch(began, last, running, 1.0, "manager", Standing.CLAIMED)
    years = 0.0 if running else max(0, NOW_MONTH.number - last.number) / 12
    fact = SharedProject(last.number - began.number + 1, team, years, hardship=hardship)
    engagement = Engagement(n, f"Suzuran {n}", "Linden", None, None, hardship, None)
    return SharedWork(engagement, stretch, stretch, began, last, running, fact)


works_of_two = st.lists(
    st.builds(
        work,
        st.integers(1995 * 12, 2026 * 12).map(Month.from_number),
        st.integers(1, 60),
        team=st.integers(2, 60),
        hardship=st.integers(0, 2),
        running=st.booleans(),
        n=st.integers(1, 9),
    ),
    max_size=6,
)


def said(works: list[SharedWork], touches: int = 0, colleagues: int = 0, *, is_card: bool = True) -> tuple[Clause, ...]:
    ordered = tuple(sorted(works, key=lambda one: (one.last, one.first, one.project.id)))
    history = History(ordered, 0.5 if colleagues else 0.0, colleagues)
    noted = [NotedTouch(n, TouchKind.CALL, TODAY, 2, "") for n in range(touches)]
    return clauses(history, closeness(history.facts), noted, is_card=is_card)


def in_words(app: Flask, spoken: tuple[Clause, ...], language: str) -> str:
    with app.test_request_context("/"):
        session["language"] = language
        source = '{% from "jinmyaku/reasons.html" import reason with context %}{{ reason(spoken) }}'
        return render_template_string(source, spoken=spoken)


@given(works_of_two, st.integers(0, 3), st.integers(0, 3), st.booleans())
def test_there_is_always_something_to_say(
    works: list[SharedWork], touches: int, colleagues: int, is_card: bool
) -> None:
    spoken = said(works, touches, colleagues, is_card=is_card)
    assert spoken
    assert len({clause.kind for clause in spoken}) == len(spoken)
    if works:
        assert spoken[0].months >= 1
        assert spoken[0].projects == len(works)


SENTENCES = [
    ([work(Month(2013, 7), 11)], "Eleven months on Suzuran 1 in a team of four, until 2014.",
     "「Suzuran 1」で11か月、2014年まで。4人だけのチームでした。"),
    ([work(Month(2013, 7), 1, team=12)], "One month on Suzuran 1, until 2013.", "「Suzuran 1」で1か月、2013年まで。"),
    ([work(Month(2015, 10), 8, hardship=1)], "Eight months on Suzuran 1, a hard one, until 2016.",
     "「Suzuran 1」で8か月。2016年までの厳しい現場でした。"),
    ([work(Month(2015, 10), 8, hardship=2)], "Eight months on Suzuran 1, an ordeal you came through in 2016.",
     "「Suzuran 1」で8か月。2016年、共に乗り越えた修羅場でした。"),
    ([work(Month(2024, 10), 1, running=True)], "Two years and two months on Suzuran 1 so far, and still on it together.",
     "「Suzuran 1」で2年2か月。いまもご一緒しています。"),
    ([work(Month(2010, 4), 5), work(Month(2013, 7), 7, n=2), work(Month(2019, 1), 2, hardship=1, n=3)],
     "Fourteen months on three projects, the last one a hard one in 2019.",
     "3つのプロジェクトで計14か月。最後は2019年の厳しい現場でした。"),
    ([work(Month(2010, 4), 24, hardship=2), work(Month(2013, 7), 12, n=2)],
     "Three years on two projects, the last one in 2014. Suzuran 1 in 2012 was an ordeal.",
     "2つのプロジェクトで計3年。最後は2014年でした。2012年の「Suzuran 1」は修羅場でした。"),
]  # fmt: skip


@pytest.mark.parametrize(("works", "english", "japanese"), SENTENCES)
def test_sentences_in_both_languages(app: Flask, works: list[SharedWork], english: str, japanese: str) -> None:
    assert in_words(app, said(works), "en") == english
    assert in_words(app, said(works), "ja") == japanese


def without_work() -> Iterator[tuple[tuple[Clause, ...], str]]:
    yield said([], 0), "You keep the card; no project yet."
    yield said([], 0, is_card=False), "A member you spoke of; no project on record."
    yield said([], 2), "No project on record; you have been in touch."
    yield said([], 0, 1), "Never side by side, but you know one colleague in common."


def test_sentences_where_no_work_was_shared(app: Flask) -> None:
    for spoken, words in without_work():
        assert in_words(app, spoken, "en") == words
        assert in_words(app, spoken, "ja").endswith("。")


@given(works_of_two)
def test_reasons_carry_no_markup_of_a_codename(works: list[SharedWork]) -> None:
    assert all("<" not in clause.codename for clause in said(works))


def test_a_codename_is_escaped(app: Flask) -> None:
    spoken = (Clause(said([work(Month(2013, 7), 2)])[0].kind, months=2, projects=1, codename="<b>x</b>", year=2013),)
    assert "&lt;b&gt;" in in_words(app, spoken, "en")
    with app.test_request_context("/"):
        assert get_template_attribute("jinmyaku/reasons.html", "reason") is not None


def test_numbers_and_times_in_words() -> None:
    assert [in_letters(n, "en") for n in (1, 14, 20, 21, 1986)] == ["one", "fourteen", "twenty", "21", "1,986"]
    assert in_letters(14, "ja") == "14"
    assert (so_many(3, "ja"), so_many(12, "ja"), so_many(3, "en")) == ("3つ", "12件", "three")
    days = [(0, "days", 0), (13, "days", 13), (14, "weeks", 2), (59, "weeks", 8), (200, "months", 6), (800, "years", 2)]
    for back, unit, number in days:
        far = ago(TODAY - dt.timedelta(days=back), TODAY)
        assert (far.unit, far.number) == (unit, number), back
    assert ago(TODAY + dt.timedelta(days=1), TODAY).number == 0
    assert [roughly(dt.date(2026, 5, 14), TODAY, lang) for lang in ("en", "ja")] == ["May", "5月"]
    assert [roughly(dt.date(2023, 5, 14), TODAY, lang) for lang in ("en", "ja")] == ["2023", "2023年"]


@given(st.dates(dt.date(1990, 1, 1), dt.date(2026, 11, 23)), st.integers(1, 400))
def test_farther_back_never_sounds_nearer(day: dt.date, more: int) -> None:
    units = ["days", "weeks", "months", "years"]
    near, far = ago(day, TODAY), ago(day - dt.timedelta(days=more), TODAY)
    assert (units.index(near.unit), near.number) <= (units.index(far.unit), far.number)


@given(works_of_two.filter(bool), st.sampled_from([timeline.WIDE, timeline.PHONE]))
def test_the_timeline_stays_inside_its_frame(works: list[SharedWork], size: timeline.Size) -> None:
    picture = timeline.draw(sorted(works, key=lambda one: one.last), size)
    assert len(picture.rows) == len(works)
    for row in picture.rows:
        for bar in (row.theirs, row.mine):
            assert bar.x >= 0
            assert bar.x + bar.width <= size.width + 0.2
            assert bar.width > 0
            assert bar.y + 5 < picture.axis
        room = size.width - row.x if row.anchor == "start" else row.x
        assert room >= size.width / 2 - size.width * 0.02
    written = [tick.x for tick in picture.ticks if tick.year is not None]
    assert written
    assert len(written) <= size.most_years + 1
    assert all(0 <= tick.x <= size.width for tick in picture.ticks)
