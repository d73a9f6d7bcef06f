"""Bytes to text, whatever the label says."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alumni.farewells.reader.charsets import WRONG_CHARSET, clean, decode_bytes

SENTENCE = "本日をもって退職いたします。ありがとうございました。"


@pytest.mark.parametrize("codec", ["utf-8", "cp932", "euc_jp", "iso2022_jp"])
@pytest.mark.parametrize(
    "label", ["utf-8", "shift_jis", "euc-jp", "iso-2022-jp", "us-ascii", "iso-8859-1", "windows-1252", "nonsense", None]
)
def test_japanese_is_read_under_every_label(codec: str, label: str | None) -> None:
    text, _ = decode_bytes(SENTENCE.encode(codec), label)
    assert text == SENTENCE


def test_an_honest_label_is_no_problem_and_a_wrong_one_is() -> None:
    assert decode_bytes(SENTENCE.encode("cp932"), "Shift_JIS")[1] is None
    assert decode_bytes(SENTENCE.encode("utf-8"), "iso-2022-jp")[1] == WRONG_CHARSET


def test_machine_dependent_characters_in_iso_2022_jp() -> None:
    rows = b"\x1b$B-!-j-d\x1b(B / \x1b(I1;C\x1b(B"
    assert decode_bytes(rows, "iso-2022-jp")[0] == "①㈱℡ / ｱｻﾃ"


def test_a_line_break_without_escape_ends_double_bytes() -> None:
    assert decode_bytes(b'\x1b$B$"$$\nabc', "iso-2022-jp")[0] == "あい\nabc"


def test_eight_bit_kana_inside_an_iso_2022_jp_mail() -> None:
    assert "退" in decode_bytes("退職".encode("iso2022_jp") + "ｱｲ".encode("cp932"), "iso-2022-jp")[0]


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("Grüße aus München", "cp1252"),
        ("café à Genève", "iso-8859-1"),
        ("안녕히 계세요", "euc-kr"),
        ("再见，谢谢", "gb2312"),
    ],
)
def test_other_languages_keep_their_label(text: str, codec: str) -> None:
    assert decode_bytes(text.encode(codec), codec)[0] == text


def test_byte_order_marks() -> None:
    assert decode_bytes(SENTENCE.encode("utf-16"), None)[0] == SENTENCE
    assert clean(decode_bytes(SENTENCE.encode("utf-8-sig"), "utf-8")[0]) == SENTENCE


@pytest.mark.parametrize(
    "label", ["zlib", "rot13", "idna", "base64", "utf-7", "unicode_escape", "x" * 5000, "cp\x00932"]
)
def test_labels_that_are_no_charset_of_text(label: str) -> None:
    assert decode_bytes(b"reach me at a@example.com +AGE-", label)[0] == "reach me at a@example.com +AGE-"


@given(
    st.binary(max_size=400),
    st.sampled_from(
        [
            "utf-8",
            "iso-2022-jp",
            "shift_jis",
            "euc-jp",
            "utf-16",
            "utf-32",
            "big5",
            "gb2312",
            "ks_c_5601-1987",
            "hz",
            "",
        ]
    ),
)
@settings(max_examples=200, deadline=None)
def test_any_bytes_give_text(data: bytes, label: str) -> None:
    text, _ = decode_bytes(data, label)
    assert isinstance(text, str)
    assert not any(c < " " and c != "\n" for c in clean(text))
