"""Handles, display names and URLs."""

from __future__ import annotations

import pytest

from alumni.farewells.reader.find.handles import find
from alumni.farewells.reader.letter import open_letter, open_text
from alumni.farewells.reader.reading import Kind

from .mails import mail


def values(text: str) -> list[tuple[str, str]]:
    letter = open_text(text)
    found = find(letter)
    for one in found:
        assert letter.text[one.place.start : one.place.end] == one.as_written
    return [(f.kind.value, str(f.value)) for f in found]


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("LINE ID：mio_0505", "line_id", "mio_0505"),
        ("LINE（ID: mio_0505）", "line_id", "mio_0505"),
        ("LINE → mio_0505", "line_id", "mio_0505"),
        ("ＬＩＮＥ　ｍｉｏ＿０５０５", "line_id", "mio_0505"),
        ("LINEが早いです（IDは mio.0505）", "line_id", "mio.0505"),
        ("らいん：mio_0505", "line_id", "mio_0505"),
        ("急ぎのときはLINEで。ID: mio.0505", "line_id", "mio.0505"),
        ("写真はインスタに載せます → @mio_cooks", "other_urls", "@mio_cooks"),
        ("旅のことはInstagramで：@mio_cooks", "other_urls", "@mio_cooks"),
        ("・Facebook　Mio Sakai", "facebook", "Mio Sakai"),
        ("https://line.me/ti/p/mio0505", "other_urls", "https://line.me/ti/p/mio0505"),
        ("Facebook：https://www.facebook.com/mio.sakai.1", "facebook", "https://www.facebook.com/mio.sakai.1"),
        ("or on Facebook (fb.com/mio.s1)", "facebook", "fb.com/mio.s1"),
        ("Facebook：Mio Sakai（猫の写真）", "facebook", "Mio Sakai"),
        ("Facebookで「坂井みお」と検索してください", "facebook", "坂井みお"),
        ("LinkedIn: linkedin.com/in/mio-sakai", "linkedin", "linkedin.com/in/mio-sakai"),
        ("https://jp.linkedin.com/in/mio-sakai/", "linkedin", "https://jp.linkedin.com/in/mio-sakai/"),
        ("X（旧Twitter）：@mio_x", "x", "@mio_x"),
        ("Twitter（X）は @mio_x です。", "x", "@mio_x"),
        ("I'm @mio_x on X.", "x", "@mio_x"),
        ("https://twitter.com/mio_x", "x", "https://twitter.com/mio_x"),
        ("インスタ: @mio.photo", "other_urls", "@mio.photo"),
        ("IG: @mio.photo", "other_urls", "@mio.photo"),
        ("WeChat: mio_sakai88", "other_urls", "mio_sakai88"),
        ("Kakao ID: mio_k9", "other_urls", "mio_k9"),
        ("Telegram: @mio_tg", "other_urls", "@mio_tg"),
        ("GitHub: mio-s-dev", "other_urls", "mio-s-dev"),
        ("Threads　@mio.threads", "other_urls", "@mio.threads"),
        ("@mio_bird on the bird site", "x", "@mio_bird"),
        ("note：https://note.com/mio_s", "other_urls", "https://note.com/mio_s"),
        ("ブログ https://mio.example.net/ です", "other_urls", "https://mio.example.net/"),
    ],
)
def test_services(text: str, kind: str, value: str) -> None:
    assert values(text) == [(kind, value)]


@pytest.mark.parametrize(
    "text",
    [
        "LINEは変わりません。", "LINEもFacebookも今まで通りです", "Facebookでつながりましょう", "We met on LinkedIn years ago.", "in line with the plan", "X線検査の案件",
        "WhatsApp: +65 8123 4567", "ONLINE会議", "a note to all of you", "mail: mio@example.com", "DX推進 X-ray", "note: this is the last one", "popular threads of 2020",
    ],
)  # fmt: skip
def test_services_without_a_handle(text: str) -> None:
    assert values(text) == []


def test_link_targets_the_words_do_not_show() -> None:
    message = mail("x")
    message.set_content(
        '<p><a href="https://www.linkedin.com/in/mio-sakai">LinkedIn</a> <a href="https://note.com/mio">note.com/mio</a></p>',
        subtype="html",
    )
    found = find(open_letter(message.as_bytes()))
    assert [(f.kind, f.value) for f in found] == [
        (Kind.OTHER_URL, "note.com/mio"),
        (Kind.LINKEDIN, "https://www.linkedin.com/in/mio-sakai"),
    ]
