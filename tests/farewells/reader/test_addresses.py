"""E-mail addresses in plain and in hiding."""

from __future__ import annotations

import pytest

from alumni.farewells.reader.find.addresses import find
from alumni.farewells.reader.letter import open_text
from alumni.free_mail import is_free_mail


def values(text: str) -> list[str]:
    letter = open_text(text)
    found = find(letter)
    for one in found:
        assert letter.text[one.place.start : one.place.end] == one.as_written
    return [str(f.value) for f in found]


@pytest.mark.parametrize(
    "written",
    [
        "mio.sakai@gmail.com",
        "ｍｉｏ．ｓａｋａｉ＠ｇｍａｉｌ．ｃｏｍ",
        "MIO.SAKAI@GMAIL.COM",
        "mio.sakai★gmail.com",
        "mio.sakai☆gmail.com",
        "mio.sakai■gmail.com",
        "mio.sakai●gmail.com",
        "mio.sakai◆gmail.com",
        "mio.sakai ◎ gmail.com",
        "mio.sakai＊gmail.com",
        "mio.sakai@@@gmail.com",
        "mio.sakai＠＠gmail.com",
        "mio.sakai @ gmail.com",
        "mio.sakai@gmail．com",
        "mio.sakai[at]gmail.com",
        "mio.sakai (at) gmail.com",
        "mio.sakai＜at＞gmail.com",
        "mio.sakai {at} gmail {dot} com",
        "mio [dot] sakai [at] gmail [dot] com",
        "mio dot sakai at gmail dot com",
        "mio.sakai AT gmail DOT com",
        "mio (dot) sakai (at) gmail",
        "mio.sakaiあっとgmail.com",
        "mio.sakai アットマーク gmail.com",
        "mio.sakai（アット）gmail（ドット）com",
        "mio.sakai（@）gmail.com",
        "mio.sakai_at_gmail.com",
        "mio.sakai📧gmail.com",
        "「mio.sakai」に「@gmail.com」を付けて",
        "gmailです。アットマークの前は mio.sakai です",
        "m i o . s a k a i @ g m a i l . c o m",
        "mio.sakai まるあ gmail てん com （まるあ＝@、てん＝.）",
        "mio.sakai＋gmail.com（＋を@に）",
        "mio.sakai（@gmail.com）",
        "mio.sakai\n　　@gmail.com",
        '"mio.sakai" + "@" + "gmail.com"',
    ],
)
def test_one_address_in_many_dresses(written: str) -> None:
    assert values(f"連絡先は {written} までお願いします。") == ["mio.sakai@gmail.com"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("メールはa-b_c+d@mail.example.co.jpまで", "a-b_c+d@mail.example.co.jp"),
        ("Write to x.y@example.org.", "x.y@example.org"),
        ("(x.y@example.org)", "x.y@example.org"),
        ("<mailto:x.y@example.org>", "x.y@example.org"),
        ("x.y@gmail.com.Thanks for all", "x.y@gmail.com"),
        ("mail:x.y@example.org/tel:1", "x.y@example.org"),
    ],
)
def test_where_an_address_ends(text: str, expected: str) -> None:
    assert values(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "meet me at example.com tomorrow",
        "I worked at amazon.com for years",
        "look at this. Come along",
        "5 ★ hotel.com",
        "★☆★ お知らせ ★☆★",
        "@mio_sakai on X",
        "Threads @mio.sakai",
        "see you @ the.party",
        "a@b",
        "x@localhost",
        "x@-bad-.com",
        "@@@@@@",
        "",
    ],
)
def test_what_is_no_address(text: str) -> None:
    assert values(text) == []


def test_each_place_is_told_once() -> None:
    assert values("a.b@example.org / a.b@example.org") == ["a.b@example.org", "a.b@example.org"]


@pytest.mark.parametrize(
    ("domain", "free"),
    [
        ("gmail.com", True),
        ("docomo.ne.jp", True),
        ("houston.rr.com", True),
        ("x.plala.or.jp", True),
        ("firm.co.jp", False),
        ("mygmail.com", False),
    ],
)
def test_providers(domain: str, free: bool) -> None:
    assert is_free_mail(domain) is free
