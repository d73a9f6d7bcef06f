"""Hostile and damaged mails: nothing is raised, and each takes little time and room.

Times are generous (a busy machine), sizes are small here; the limits they lean on are named in the modules.
"""

from __future__ import annotations

import random
import time
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alumni.farewells.reader.choose import contacts
from alumni.farewells.reader.decode import MAX_BYTES
from alumni.farewells.reader.letter import Letter, open_letter, open_text
from alumni.farewells.reader.reading import Part

from .mails import mail, raw

SECONDS = 4.0
MEGABYTES = 200

BODIES = {
    "one_line": b"a",
    "at_signs": b"@",
    "half_addresses": b"a@",
    "digits": b"1",
    "dashed": b"09-",
    "newlines": b"\n",
    "carriage_returns": b"\r",
    "stars": "★".encode(),
    "starred": "x★".encode(),
    "dots_in_words": b" at a dot",
    "kanji_digits": "〇九".encode(),
    "services": b"LINE Facebook: ",
    "links": b"https://",
    "hosts": b"a.",
    "headers_inside": b"From: x\nTo: y\nSubject: z\n",
    "quotes": b">",
    "brackets": b"(",
    "kana": "あいう".encode(),
    "contacts": b"hello taro@gmail.com 090-1234-5678\n",
    "dates": b"2024-01-01 ",
    "names": b"Contact Aa Bb ",
    "blanks": b" @",
    "nul": b"\x00",
}
PAGES = {
    "nested": b"<div>",
    "tables": b"<table><tr><td>",
    "rows": b"<tr><td>a</td><td>b</td></tr>",
    "anchors": b'<a href="mailto:a@gmail.com">x',
    "angles": b"<",
    "scripts": b"<script>",
    "comments": b"<!--",
    "citations": b"<blockquote type=cite>",
    "spans": b"<span>a</span>",
    "paragraphs": b"<p>a</p>",
}


def survive(source: bytes) -> Letter:
    begun = time.monotonic()
    letter = open_letter(source)
    taken, refused = contacts(letter, "JP")
    assert time.monotonic() - begun < SECONDS
    for item in (*taken, *refused):
        if item.place.part is Part.BODY:
            assert letter.text[item.place.start : item.place.end] == item.as_written
    for span in letter.own:
        assert 0 <= span.start <= span.end <= len(letter.text)
    return letter


@pytest.mark.parametrize("name", BODIES)
def test_huge_bodies(name: str) -> None:
    unit = BODIES[name]
    letter = survive(raw(unit * (6_000_000 // len(unit))))
    assert "too_big" in letter.problems


@pytest.mark.parametrize("name", PAGES)
def test_huge_pages(name: str) -> None:
    unit = PAGES[name]
    survive(raw(unit * (2_000_000 // len(unit)), content="text/html; charset=utf-8"))


def test_fifty_megabytes_stay_small() -> None:
    source = raw(b"x" * 50_000_000)
    tracemalloc.start()
    survive(source)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < MEGABYTES * 1_000_000


def nested(depth: int) -> bytes:
    out = raw(b"", content='multipart/mixed; boundary="b0"')
    for i in range(depth):
        out += b'--b%d\r\nContent-Type: multipart/mixed; boundary="b%d"\r\n\r\n' % (i, i + 1)
    return out + b"--b%d\r\nContent-Type: text/plain\r\n\r\nwrite to a@gmail.com\r\n" % depth


def test_two_hundred_levels_are_read() -> None:
    assert "a@gmail.com" in survive(nested(200)).text


@pytest.mark.parametrize("depth", [400, 1500, 5000])
def test_more_levels_are_survived(depth: int) -> None:
    survive(nested(depth))


@pytest.mark.parametrize("depth", [3, 200, 3000])
def test_mails_within_mails(depth: int) -> None:
    survive(raw(b"", content="message/rfc822") * depth + raw(b"bye, a@gmail.com"))


def test_thousands_of_parts() -> None:
    letter = survive(raw(b"--b\r\n\r\nhi\r\n" * 100_000, content="multipart/mixed; boundary=b"))
    assert "too_many_parts" in letter.problems


@pytest.mark.parametrize(
    "source",
    [
        b"",
        b"\n",
        b":",
        b"From:",
        b"From: \x00\r\n\r\n",
        b'From: a@example.com\nContent-Type: text/plain; charset="\n\nhi',
        b"From: a@example.com\nContent-Type: multipart/mixed\n\nhi",
        b"From: a@example.com\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nRnJvbTogYQoKaGk=",
        b"Subject: =?utf-8?B?" + b"4" * 5000 + b"?=\n\nhi",
        b"Subject: " + b"=?utf-8?B?4?=" * 20_000 + b"\n\nhi",
        b"To: " + b"a@b.example, " * 100_000 + b"\n\nhi",
        b"From: a@example.com\n" * 20_000 + b"\nhi",
        b"From: a@example.com\nDate: 99999999999999999999\n\nhi",
        b"From: a@example.com\nDate: Mon, 01 Jan 0000 00:00:00 +9999\n\nhi",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 5000,
        b"PK\x03\x04" + bytes(5000),
        b"\x1b$B" * 50_000,
        raw(b"+AGE-" * 1000, content="text/plain; charset=utf-7"),
        raw(b"x\x9c" + bytes(100), content="text/plain; charset=zlib"),
        raw(b"hi", content="text/plain; charset=" + "x" * 100_000),
        raw(b"begin 644 a\n" + b"M" * 100_000, "Content-Transfer-Encoding: x-uuencode"),
    ],
    ids=range(21),
)
def test_odd_bytes(source: bytes) -> None:
    survive(source)


WHOLE = mail(
    "関係者各位\n\n本日で退職します。個人：haruka.s★gmail.com（★を@に）／０９０－１２３４－５６７８\nLINE: haruka_s\n\n-----Original Message-----\nFrom: 横田 <y@example.net>\nSent: Friday, June 28, 2024 5:05 PM\nTo: x\nSubject: y\n\n> 旧メール\n"
)
WHOLE.add_alternative('<p>本日で<b>退職</b></p><a href="mailto:haruka.s@gmail.com">mail</a>', subtype="html")
WHOLE.add_attachment(
    b"BEGIN:VCARD\r\nFN:x\r\nTEL:090-1234-5678\r\nEND:VCARD\r\n", maintype="text", subtype="vcard", filename="me.vcf"
)
WHOLE_BYTES = WHOLE.as_bytes()


def mutated(source: bytes, chance: random.Random) -> bytes:
    """Flip, cut, double and move bytes; swap charsets and encodings."""
    out = bytearray(source)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(out))
        what = chance.randrange(6)
        if what == 0:
            out[at] = chance.randrange(256)
        elif what == 1:
            del out[at : at + chance.randrange(1, 200)]
        elif what == 2:
            out[at:at] = out[max(0, at - chance.randrange(1, 300)) : at]
        elif what == 3:
            out[at:at] = chance.choice(
                [
                    b"\r\n\r\n",
                    b"--",
                    b"\x1b$B",
                    b"\x00",
                    b"=?utf-8?B?",
                    b"Content-Type: multipart/mixed; boundary=x\r\n",
                    b"From: ",
                    b"<",
                    b"@",
                ]
            )
        elif what == 4:
            out = bytearray(
                bytes(out).replace(b"utf-8", chance.choice([b"iso-2022-jp", b"utf-16", b"shift_jis", b"x-unknown"]))
            )
        else:
            out = bytearray(bytes(out).replace(b"base64", chance.choice([b"quoted-printable", b"8bit", b"x-uuencode"])))
        if not out:
            return b""
    return bytes(out)


def test_mutated_mails() -> None:
    chance = random.Random(20240628)
    for _ in range(400):
        survive(mutated(WHOLE_BYTES, chance))


@given(st.binary(max_size=600))
@settings(max_examples=150, deadline=None)
def test_any_bytes(data: bytes) -> None:
    survive(data)
    survive(raw(data))
    survive(raw(data, content="text/html; charset=iso-2022-jp"))


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_pasted_text(text: str) -> None:
    letter = open_text(text)
    contacts(letter, "US")
    assert "\r" not in letter.text


def test_the_limit_keeps_the_beginning() -> None:
    letter = survive(raw(b"write to a@gmail.com\r\n" + b"x" * MAX_BYTES))
    assert "a@gmail.com" in letter.text
