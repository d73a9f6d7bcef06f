"""Two records of one project are known for one; two projects that look alike are not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from projects.codenames import one_slip_apart, sound
from projects.months import Month
from projects.recognition import NEVER, SAME_AT, Record, Sign, Time, joined, likeness

ME, SHE, HE, THEY = 1, 2, 3, 4


def months(first: str, last: str, share: float = 1.0) -> Time:
    return Time(Month.parse(first), Month.parse(last), share)


SPAN = months("2019-04", "2019-11")
LATER = months("2019-11", "2020-06")
MINE = Record("suzuran", "のぞみ", SPAN, {ME: SPAN, SHE: SPAN, HE: SPAN}, industry="retail")
HERS = Record("suzuran", "Project NOZOMI", months("2019-04", "2019-12"), {SHE: SPAN, ME: SPAN}, industry="retail")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("のぞみ", "ノゾミPJ"), ("Project Nozomi", "のぞみ案件"), ("コードネーム「ひかり」", "HIKARI"), ("おおぞら", "ozora"),
        ("大空", "大空プロジェクト"), ("しおさい", "Siosai pjt"), ("つばめ", "Tubame"), ("ほうおう", "HOUOU"), ("ほうおう", "hōō"),
        ("ＡＴＬＡＳ", "the Atlas project"), ("じゅんび", "junbi"), ("てんぷら", "Tempura team"),
    ],
)  # fmt: skip
def test_a_codename_sounds_the_same_however_it_is_written(one: str, two: str) -> None:
    assert sound(one).letters == sound(two).letters


@pytest.mark.parametrize(
    ("codename", "phase"),
    [
        ("Atlas Phase 2", 2), ("アトラス フェーズ2", 2), ("アトラス第二期", 2), ("Atlas II", 2), ("Atlas2", 2), ("Atlas ph3", 3),
        ("アトラス 2nd", 2), ("Atlas v2.0", 2), ("Atlas", None), ("Vitamin", None), ("Phase 1", None), ("24/7", None), ("2", None),
    ],
)  # fmt: skip
def test_the_phase_is_read_apart_from_the_name(codename: str, phase: int | None) -> None:
    found = sound(codename)
    assert found.phase == phase
    assert found.letters
    if phase:
        assert found.letters in {sound("Atlas").letters, sound("アトラス").letters}


def test_a_kanji_name_sounds_as_its_reading_says() -> None:
    assert sound("穂高", {"穂高": "ほたか"}.get).letters == sound("HOTAKA").letters
    assert sound("穂高").letters == sound("穂高案件").letters != sound("穂先").letters


@pytest.mark.parametrize(
    ("name", "ordinary"),
    [
        ("ERP導入支援", True),
        ("業務改革プロジェクト", True),
        ("cost reduction", True),
        ("すずらん", False),
        ("Atlas ERP", False),
    ],
)
def test_ordinary_wordings_are_known(name: str, *, ordinary: bool) -> None:
    assert sound(name).ordinary is ordinary


@given(st.text("abcd", max_size=6), st.text("abcd", max_size=6))
def test_one_slip_is_what_it_says(one: str, two: str) -> None:
    letters = "abcd"
    around = {two[:i] + two[i + 1 :] for i in range(len(two))}
    around |= {two[:i] + c + two[i:] for i in range(len(two) + 1) for c in letters}
    around |= {two[:i] + c + two[i + 1 :] for i in range(len(two)) for c in letters}
    around |= {two[:i] + two[i : i + 2][::-1] + two[i + 2 :] for i in range(len(two) - 1)}
    assert one_slip_apart(one, two) == (one in around | {two})


def test_the_same_project_recorded_apart_is_offered_with_its_signs() -> None:
    found = likeness(MINE, HERS)
    assert found.same
    assert found.people == (ME, SHE)
    assert {Sign.SAME_NAME, Sign.SAME_PEOPLE, Sign.SAME_MONTHS, Sign.SAME_FIELD} <= {sign for sign, _ in found.signs}


@pytest.mark.parametrize(
    "other",
    [
        replace(HERS, firm="hokuto"),
        replace(HERS, time=months("2020-01", "2020-06")),
        Record("suzuran", "Nozomi Phase 2", LATER, {ME: LATER, SHE: LATER, HE: LATER}, industry="retail"),
        replace(HERS, people={SHE: SPAN, THEY: SPAN}, codename="業務改革"),
        Record("suzuran", "あさま", SPAN, {HE: SPAN, THEY: SPAN}),
        Record("suzuran", "のぞみ", months("2019-10", "2020-09"), {THEY: SPAN, 5: SPAN, 6: SPAN}),
    ],
    ids=["other firm", "later", "second phase", "other name and people", "one man on two", "same name, other people"],
)
def test_what_only_looks_alike_is_not_offered(other: Record) -> None:
    assert not likeness(replace(MINE, codename="のぞみ フェーズ1") if "2" in other.codename else MINE, other).same


def test_a_nickname_is_seen_through_by_the_people() -> None:
    assert likeness(MINE, Record("suzuran", "修羅場", SPAN, {SHE: SPAN, ME: SPAN, HE: SPAN})).same


def test_what_is_joined_is_known_by_all_its_names() -> None:
    both = joined(MINE, replace(HERS, codename="修羅場"))
    assert both.codename == "のぞみ"
    assert both.also == ("修羅場",)
    assert both.people.keys() == {ME, SHE, HE}
    assert both.time == months("2019-04", "2019-12")
    third = Record("suzuran", "修羅場", SPAN, {THEY: SPAN, HE: SPAN})
    assert likeness(both, third).bits > likeness(MINE, third).bits


times = st.builds(
    lambda first, length, share: Time(Month.from_number(24200 + first), Month.from_number(24200 + first + length), share),
    st.integers(0, 30), st.integers(0, 24), st.sampled_from([0.3, 0.5, 1.0]),
)  # fmt: skip
records = st.builds(
    Record,
    st.sampled_from(["suzuran", "hokuto"]),
    st.sampled_from(["のぞみ", "NOZOMI", "nozomi 2", "ERP導入", "あさま", "Asama phase 1", "", "!?"])
    | st.text(max_size=12),
    times,
    st.dictionaries(st.integers(1, 6), times, min_size=1, max_size=5),
    st.sampled_from([None, "retail", "energy"]),
)


@given(records, records)
def test_it_makes_no_difference_who_is_asked_first(one: Record, two: Record) -> None:
    assert likeness(one, two).bits == pytest.approx(likeness(two, one).bits)
    assert likeness(one, two).people == likeness(two, one).people
    if one.firm != two.firm:
        assert likeness(one, two) == NEVER


@given(records, records, st.integers(10, 12))
def test_one_more_person_on_both_never_speaks_against(one: Record, two: Record, person: int) -> None:
    more = [replace(r, people={**r.people, person: one.time}) for r in (one, two)]
    if likeness(one, two) != NEVER:
        assert likeness(*more).bits >= likeness(one, two).bits - 1e-9


@given(records)
def test_a_record_is_like_itself(one: Record) -> None:
    whole = likeness(one, replace(one, people=dict.fromkeys([*one.people, 7, 8], one.time)))
    assert whole.bits > NEVER.bits
    assert likeness(MINE, MINE).bits > SAME_AT
