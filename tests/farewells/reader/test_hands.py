"""The reader over invented mails of many hands: what a careful person reads, and look-alikes that are no farewells."""

from __future__ import annotations

import dataclasses
import datetime as dt
import time
import unicodedata
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alumni.farewells.reader.decide import decide
from alumni.farewells.reader.find import dates, firm, names, next_step, projects, tenure
from alumni.farewells.reader.labels import as_labels
from alumni.farewells.reader.letter import open_letter, open_text
from alumni.farewells.reader.read import read
from alumni.farewells.reader.reading import Letter, Part, Span
from tests.farewells.reader.hands import FAREWELLS, LOOK_ALIKES, mail

FINDERS = (names.find, dates.find, firm.find, next_step.find, tenure.find, projects.find)
IDS = [entry[2] for entry in FAREWELLS]
LOOSE = {"firm_left", "next_employer", "next_role"}


def fold(value: object) -> str:
    return unicodedata.normalize("NFKC", str(value)).replace(" ", "").lower()


def same(field: str, want: Any, got: Any) -> bool:
    if want is None or got is None:
        return want is got
    if field == "years":
        return abs(float(want) - float(got)) < 0.51
    if field in LOOSE:
        return fold(want) in fold(got) or fold(got) in fold(want)
    return fold(want) == fold(got)


@pytest.mark.parametrize("entry", FAREWELLS, ids=IDS)
def test_a_farewell_is_read(entry: tuple[str, dt.datetime, str, str, dict[str, Any]]) -> None:
    sender, date, subject, body, want = entry
    got = as_labels(read(mail(sender, date, subject, body)), "x")
    assert got["is_farewell"]
    wrong = {k: (w, got[k]) for k, w in want.items() if k != "projects" and not same(k, w, got[k])}
    assert wrong == {}
    told = [(p["name_as_written"], p["period_as_written"], p["colleagues"]) for p in got["projects"]]
    assert told == want.get("projects", [])


@pytest.mark.parametrize("entry", LOOK_ALIKES, ids=[f"{e[4]}: {e[2]}" for e in LOOK_ALIKES])
def test_a_look_alike_is_no_farewell(entry: tuple[str, dt.datetime, str, str, str]) -> None:
    raw = mail(*entry[:4])
    assert not decide(open_letter(raw)).is_farewell
    record = as_labels(read(raw), "x")
    assert record["sender_name"] is None
    assert record["personal_emails"] == []
    assert record["projects"] == []


def test_quoting_a_farewell_is_not_saying_it() -> None:
    answer = "お疲れさまでした。またお会いしましょう。\n\n"
    quoted = "> 私事ですが、3月31日をもって退職いたします。\n> 本日が最終出社日です。今後の連絡先は下記です。\n"
    raw = mail("田代 学 <tashiro@example.jp>", dt.datetime(2024, 3, 29), "Re: 退職のご挨拶", answer + quoted)
    assert not decide(open_letter(raw)).is_farewell


def test_a_name_of_one_word_in_the_header_is_filled_from_the_signature() -> None:
    letter = open_letter(
        mail(
            "小早川 <k@example.jp>",
            dt.datetime(2024, 3, 29),
            "退職",
            "小早川です。本日退職いたします。\n\n小早川 静香\n",
        )
    )
    values = {f.kind.value: f.value for f in sorted(names.find(letter), key=lambda f: f.confidence, reverse=True)}
    assert (values["family_name"], values["given_name"]) == ("小早川", "静香")


@pytest.mark.parametrize(
    ("header", "family", "given"),
    [("Kobayakawa, Shizuka <s.k@example.com>", "Kobayakawa", "Shizuka"), ("KOBAYAKAWA Shizuka <s.k@example.com>", "KOBAYAKAWA", "Shizuka"),
     ("小早川静香 <s@example.jp>", "小早川", "静香"), ("小早川　静香 <s@example.jp>", "小早川", "静香"), ("マリア・ロッシ <m@example.jp>", "ロッシ", "マリア"),
     ("早乙女くるみ <k@example.jp>", "早乙女", "くるみ")],
)  # fmt: skip
def test_names_of_the_header(header: str, family: str, given: str) -> None:
    letter = open_letter(mail(header, dt.datetime(2024, 3, 29), "ご挨拶", "本日をもって退職いたします。"))
    values = {f.kind.value: f.value for f in names.find(letter)}
    assert (values["family_name"], values["given_name"]) == (family, given)


@pytest.mark.parametrize("entry", [*FAREWELLS, *LOOK_ALIKES], ids=[e[2] for e in [*FAREWELLS, *LOOK_ALIKES]])
def test_every_place_slices_to_its_words(entry: tuple[Any, ...]) -> None:
    check_places(open_letter(mail(*entry[:4])))


def check_places(letter: Letter) -> None:
    for find in FINDERS:
        for fact in find(letter):
            if fact.place.part is Part.BODY:
                assert letter.text[fact.place.start : fact.place.end] == fact.as_written
            assert 0 <= fact.confidence <= 1
            assert fact.as_written


PIECES = st.sampled_from(
    ["退職いたします。", "３月３１日付で", "\n", "　", "鳥居です。", "2016年4月〜2018年3月", "（", "）", "さん", "\n・", "10年間", "次は", "会社で", "として働きます", "today is my last day", " at ",
     "Acme Partners", "\n> ", "│", "Best,\n", "Mika", "株式会社", "。", ", ", "令和", "元年", "第二", "project", "🎓", "\u3099", "one and a half years"]
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40), st.lists(st.integers(0, 200), min_size=2, max_size=6))
def test_any_text_and_any_own_stretches_keep_their_places(pieces: list[str], cuts: list[int]) -> None:
    text = "".join(pieces)
    points = sorted({min(c, len(text)) for c in cuts})
    own = tuple(Span(a, b) for a, b in zip(points[::2], points[1::2], strict=False))
    letter = dataclasses.replace(
        open_text("x"), text=text, own=own, date=dt.datetime(2024, 3, 29, tzinfo=dt.UTC), from_name="鳥居 美香"
    )
    check_places(letter)
    decide(letter)


@pytest.mark.parametrize("piece", ["漢", "ア", "A", "A ", "3月", "(2016", "2016年4月~", "I am ", "案件", "・", "\n・"])
def test_endless_lines_take_no_endless_time(piece: str) -> None:
    text = (piece * 30_000)[:30_000]
    letter = dataclasses.replace(
        open_text("x"),
        text=text,
        own=(Span(0, len(text)),),
        date=dt.datetime(2024, 3, 29, tzinfo=dt.UTC),
        from_name="鳥居 美香",
    )
    began = time.process_time()
    decide(letter)
    for find in FINDERS:
        find(letter)
    assert time.process_time() - began < 6
