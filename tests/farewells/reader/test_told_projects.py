"""Projects told in many ways, and lists, dates and thanks that tell of none."""

from __future__ import annotations

import datetime as dt

import pytest

from alumni.farewells.reader.find import projects
from alumni.farewells.reader.find.project_period import months
from alumni.farewells.reader.letter import open_text
from alumni.farewells.reader.reading import ProjectMention
from tests.farewells.reader.told_projects import (
    ENGLISH,
    FRAMES,
    LISTS,
    MORE_ENGLISH,
    MORE_LISTS,
    MORE_PROSE,
    NONE,
    NOUNS,
    PERIOD_FRAMES,
    PERIODS,
    PROSE,
    TABLES,
    VOICES,
    Told,
)

HEAD = "皆さま\n\n本日が最終出社日の楠田です。\n\n"
FOOT = "\n\nまたお会いしましょう。\n楠田 恵\nkusuda@example.com\n"


def told(words: str) -> tuple[Told, ...]:
    mentions = [f.value for f in projects.find(open_text(HEAD + words + FOOT))]
    return tuple(
        (m.name_as_written, m.period_as_written, m.colleagues) for m in mentions if isinstance(m, ProjectMention)
    )


@pytest.mark.parametrize(
    ("words", "wanted"), LISTS + MORE_LISTS + PROSE + MORE_PROSE + VOICES + TABLES + ENGLISH + MORE_ENGLISH
)
def test_a_told_project_is_noted_with_its_period_and_people(words: str, wanted: tuple[Told, ...]) -> None:
    assert told(words) == wanted


@pytest.mark.parametrize("words", NONE)
def test_what_is_no_project_is_left_alone(words: str) -> None:
    assert told(words) == ()


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("noun", NOUNS)
def test_the_name_begins_and_ends_where_the_noun_does(frame: str, noun: str) -> None:
    assert told(frame.format(noun)) == ((noun, "2019年4月〜2020年3月", ("諏訪",)),)


@pytest.mark.parametrize("frame", PERIOD_FRAMES)
@pytest.mark.parametrize("period", PERIODS)
def test_a_period_is_kept_as_written(frame: str, period: str) -> None:
    assert told(frame.format(period)) == (("製紙会社の工場診断", period, ("諏訪",)),)


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2016年6月〜2017年3月", "2016-06", "2017-03"),
        ("'18年4月〜'19年3月", "2018-04", "2019-03"),
        ("18/4〜19/3", "2018-04", "2019-03"),
        ("H30.4〜R2.3", "2018-04", "2020-03"),
        ("令和二年四月〜令和三年三月", "2020-04", "2021-03"),
        ("平成26年度〜平成28年度", "2014-04", "2017-03"),
        ("2019年度", "2019-04", "2020-03"),
        ("2021年3月〜5月", "2021-03", "2021-05"),
        ("2018/4-12", "2018-04", None),
        ("2019年10月から翌年5月まで", "2019-10", "2020-05"),
        ("2022年4月〜現在", "2022-04", "2024-06"),
        ("2023年6月から今月まで", "2023-06", "2024-06"),
        ("昨年4月〜今年2月", "2023-04", "2024-02"),
        ("Oct 2018 - Jun 2019", "2018-10", "2019-06"),
        ("Mar - Sep 2019", "2019-03", "2019-09"),
        ("FY14-FY16", None, None),
        ("足かけ4年", None, None),
        ("spring to autumn 2023", None, None),
    ],
)
def test_months_are_worked_out_where_the_writing_names_them(written: str, first: str | None, last: str | None) -> None:
    assert months(written.replace("〜", "~"), dt.date(2024, 6, 28)) == (first, last)


def test_role_and_client_beside_a_title_are_kept() -> None:
    letter = open_text(HEAD + "【担当案件】\n・すずらん（2018年4月〜2019年3月、地銀、PMO）森山さん" + FOOT)
    (fact,) = projects.find(letter)
    assert isinstance(fact.value, ProjectMention)
    assert (fact.value.role, fact.value.client_or_industry) == ("PMO", "地銀")
    assert letter.text[fact.place.start : fact.place.end] == "すずらん"


def test_the_client_addressed_is_no_colleague() -> None:
    words = "いつも御社の皆様にはお世話になっております。\n水門の更改案件（2019年4月〜2020年3月）でご一緒した戸部様、ありがとうございました。"
    assert told(words) == (("水門の更改案件", "2019年4月〜2020年3月", ()),)
