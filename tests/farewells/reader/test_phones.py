"""Phone numbers in any dress, as E.164."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alumni.farewells.reader.find.phones import e164, find, is_mobile
from alumni.farewells.reader.letter import open_text


def values(text: str, region: str = "JP") -> list[str]:
    letter = open_text(text)
    found = find(letter, region)
    for one in found:
        assert letter.text[one.place.start : one.place.end] == one.as_written
    return [str(f.value) for f in found]


@pytest.mark.parametrize(
    "written",
    [
        "090-1234-5678", "０９０－１２３４－５６７８", "090ー1234ー5678", "090―1234―5678", "090−1234−5678", "090 1234 5678", "090.1234.5678", "090・1234・5678",
        "(090)1234-5678", "090(1234)5678", "０９０（１２３４）５６７８", "09012345678", "〇九〇－一二三四－五六七八", "〇九〇・一二三四・五六七八", "+81-90-1234-5678",
        "+81 90 1234 5678", "+81 (0)90 1234 5678", "+81(0)90-1234-5678", "+819012345678", "＋８１－９０－１２３４－５６７８", "0081-90-1234-5678", "81-90-1234-5678", "090 の 1234 の 5678", "〇九〇の一二三四の五六七八", "090/1234/5678",
    ],
)  # fmt: skip
def test_one_mobile_in_many_dresses(written: str) -> None:
    assert values(f"携帯は{written}です。") == ["+819012345678"]


@pytest.mark.parametrize(
    ("written", "region", "expected"),
    [
        ("TEL(03)1234-5678", "JP", "+81312345678"),
        ("℡03-1234-5678（代）", "JP", "+81312345678"),
        ("06-1234-5678", "JP", "+81612345678"),
        ("0467-12-3456", "JP", "+81467123456"),
        ("050-1234-5678", "JP", "+815012345678"),
        ("090-1234-5678（12月まで）", "JP", "+819012345678"),
        ("(713) 555-0134", "US", "+17135550134"),
        ("713.555.0134", "US", "+17135550134"),
        ("713/555-0134", "US", "+17135550134"),
        ("Telephone (713)\n555-0134", "US", "+17135550134"),
        ("mobile in India: 91-98102-00000", "US", "+919810200000"),
        ("1-713-555-0134", "US", "+17135550134"),
        ("+1 (713) 555-0134 ext. 12", "US", "+17135550134"),
        ("cell: 7135550134", "US", "+17135550134"),
        ("07700 900123", "US", "+447700900123"),
        ("+44 (0)20 7946 0018", "US", "+442079460018"),
        ("+65 8123 4567", "JP", "+6581234567"),
        ("+49 (0)151 2345 6789", "JP", "+4915123456789"),
        ("Mobile +86 138 0013 8000", "JP", "+8613800138000"),
    ],
)
def test_regions_and_countries(written: str, region: str, expected: str) -> None:
    assert values(written, region) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "2016.04-2021.10 基幹刷新", "2017-2018, 2019-2020", "〒100-0001", "令和6年3月31日", "内線 2218", "No. 1234-5678-9012-3456-7890", "https://example.com/x/090-1234-5678",
        "linkedin.com/in/mio-09012345678", "mio.09012345678@example.com", "ID 12345678", "1,234,567円", "10:00-18:00",
    ],
)  # fmt: skip
def test_what_is_no_phone(text: str) -> None:
    assert values(text) == []


def test_two_on_a_line() -> None:
    assert values("090-1234-5678／03-1234-5678") == ["+819012345678", "+81312345678"]
    assert values("mio@example.com / 090-1234-5678") == ["+819012345678"]


@pytest.mark.parametrize(
    ("value", "mobile"),
    [
        ("+819012345678", True),
        ("+81312345678", False),
        ("+81612345678", False),
        ("+17135550134", None),
        ("nonsense", None),
    ],
)
def test_mobiles(value: str, mobile: bool | None) -> None:
    assert is_mobile(value) is mobile


@given(st.text(alphabet="0123456789+-() 〇九〇ー・０９（）TELfax@.", max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_marks_give_e164_or_nothing(text: str) -> None:
    for value in values(text):
        assert value.startswith("+")
        assert 8 <= len(value[1:]) <= 15
        assert value[1:].isdigit()


@given(
    st.integers(10_000_000, 99_999_999),
    st.sampled_from(["{}-{}-{}", "{} {} {}", "({}){}-{}", "{}{}{}", "+81 (0){}-{}-{}"]),
)
@settings(max_examples=60, deadline=None)
def test_every_mobile_survives_its_dress(number: int, dress: str) -> None:
    head, tail = str(number)[:4], str(number)[4:]
    area = "90" if dress.startswith("+") else "090"
    assert e164(dress.format(area, head, tail)) == f"+8190{number}"
