"""vCards that address books of Japanese names sort rightly, and codes that carry them."""

from __future__ import annotations

import vobject
from hypothesis import given, settings
from hypothesis import strategies as st

from alumni.handover.qr import MOST_BYTES, qr_svg, vcard_for_qr
from alumni.handover.vcards import vcard
from alumni.people.models import ContactKind
from alumni.people.names import NameParts, clean

NAME = NameParts("高梨", "健一郎", "たかなし", "けんいちろう", "Takanashi", "Kenichiro", "森")
CONTACTS = [
    (ContactKind.MAIL, "kenichiro@example.jp"), (ContactKind.PHONE, "+819012345678"), (ContactKind.LINE, "健さん"),
    (ContactKind.LINKEDIN, "kenichiro-takanashi"), (ContactKind.URL, "https://example.org/ken?a=1,2;b"),
]  # fmt: skip


def test_a_japanese_name_family_first_with_readings() -> None:
    text = vcard(NAME, CONTACTS, line="物流; 在庫, そして現場", uid="abc")
    assert text.startswith("BEGIN:VCARD\r\nVERSION:3.0\r\n")
    card = vobject.readOne(text)
    assert card.fn.value == "高梨 健一郎"
    assert (card.n.value.family, card.n.value.given) == ("高梨", "健一郎")
    assert card.x_phonetic_last_name.value == "たかなし"
    assert card.x_phonetic_first_name.value == "けんいちろう"
    assert card.sort_string.value == "たかなし けんいちろう"
    assert card.x_maidenname.value == "森"
    assert card.email.value == "kenichiro@example.jp"
    assert card.tel.value == "+819012345678"
    assert [u.value for u in card.contents["url"]] == [
        "https://www.linkedin.com/in/kenichiro-takanashi", "https://example.org/ken?a=1,2;b",
    ]  # fmt: skip
    assert card.note.value == "物流; 在庫, そして現場\nLINE: 健さん"
    assert card.uid.value == "abc"


def test_a_latin_name_given_first() -> None:
    card = vobject.readOne(vcard(NameParts("Sato", "Saki"), []))
    assert card.fn.value == "Saki Sato"
    assert card.n.value.family == "Sato"
    assert "sort-string" not in card.contents


names = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@settings(max_examples=150, deadline=None)
@given(names, names, names, names)
def test_no_name_or_line_breaks_out_of_its_field(family: str, given_name: str, reading: str, line: str) -> None:
    text = vcard(NameParts(family, given_name or "遥", reading), CONTACTS, line=line)
    assert all(len(row.encode()) <= 75 for row in text.split("\r\n"))
    card = vobject.readOne(text)
    assert card.n.value.family == clean(family)
    assert set(card.contents) <= {
        "version", "fn", "n", "x-phonetic-last-name", "sort-string", "email", "tel", "url", "note",
    }  # fmt: skip
    assert [e.value for e in card.contents["email"]] == ["kenichiro@example.jp"]


def test_a_code_carries_what_fits_and_never_loses_the_contact() -> None:
    assert vcard_for_qr(NAME, CONTACTS) == vcard(NAME, CONTACTS)
    pages = [(ContactKind.URL, f"https://example.org/{'x' * 200}{n}") for n in range(6)]
    short = vcard_for_qr(NAME, [*pages, *CONTACTS[:2]])
    assert len(short.encode()) <= MOST_BYTES
    assert "kenichiro@example.jp" in short
    assert "+819012345678" in short
    longest = NameParts(*["髙" * 100] * 7)
    assert qr_svg(vcard_for_qr(longest, [(ContactKind.MAIL, "a" * 60 + "@" + "b" * 60 + ".example.com"), *pages]))


def test_the_code_is_a_drawing_with_a_white_ground() -> None:
    drawn = qr_svg("https://localhost/card/abc").decode()
    assert drawn.startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ')
    assert 'fill="#fff"' in drawn
    assert "script" not in drawn
