"""Whose contact is it? Invented farewells in many hands, and single points."""

from __future__ import annotations

import pytest

from alumni.farewells.reader.choose import best, contacts
from alumni.farewells.reader.letter import Letter, open_letter
from alumni.farewells.reader.reading import Finding, Kind, Part, Place
from alumni.farewells.reader.weighing import organisation

from . import invented_contacts, invented_contacts_again, invented_contacts_more
from .mails import mail

ROOMS = (invented_contacts, invented_contacts_more, invented_contacts_again)
LETTERS = [letter for room in ROOMS for letter in (*room.JAPANESE, *room.ENGLISH)]


def letter_of(body: str, sender: str = "菅沼 遥 <h.suganuma@oldfirm.example.co.jp>") -> Letter:
    return open_letter(mail(body, sender=sender).as_bytes())


@pytest.mark.parametrize("invented", LETTERS, ids=lambda x: x.code)
def test_invented_letters(invented: invented_contacts.Invented) -> None:
    letter = open_letter(mail(invented.body, sender=invented.sender, subject=invented.subject).as_bytes())
    taken, refused = contacts(letter, invented.region)
    values = {str(f.value) for f in taken}
    assert values == invented.kept
    assert not values & invented.left
    assert not values & {r.value for r in refused}


@pytest.mark.parametrize("invented", LETTERS, ids=lambda x: x.code)
def test_words_are_where_the_place_says(invented: invented_contacts.Invented) -> None:
    letter = open_letter(mail(invented.body, sender=invented.sender, subject=invented.subject).as_bytes())
    taken, refused = contacts(letter, invented.region)
    for item in (*taken, *refused):
        if item.place.part is Part.BODY:
            assert letter.text[item.place.start : item.place.end] == item.as_written
    assert all(0 < f.confidence < 1 for f in taken)


@pytest.mark.parametrize(
    ("body", "value", "reason"),
    [
        ("後任の田所（tadokoro@oldfirm.example.co.jp）へどうぞ。", "tadokoro@oldfirm.example.co.jp", "successor"),
        ("会社携帯（080-1111-2222）は返却しました。", "+818011112222", "company_mobile"),
        ("秘書の前川さん（03-1111-2222）にお伝えください。", "+81311112222", "secretary"),
        ("送別会の出欠は幹事の前川さん（maekawa@example.org）まで。", "maekawa@example.org", "organiser"),
        ("メールは h.suganuma@gmai.com ではなく h.suganuma@gmail.com です。", "h.suganuma@gmai.com", "typo_corrected"),
        ("FAX 03-1111-2222", "+81311112222", "fax"),
        ("h.suganuma@oldfirm.example.co.jp は本日で停止します。", "h.suganuma@oldfirm.example.co.jp", "old_office"),
    ],
)
def test_reasons(body: str, value: str, reason: str) -> None:
    _, refused = contacts(letter_of(body), "JP")
    assert {r.value: r.reason for r in refused}[value] == reason


def test_the_forwarder_is_never_taken() -> None:
    body = (
        "転送します。野々垣 nonogaki@gmail.com 090-0000-1111\n\n-----Original Message-----\nFrom: 菅沼 遥 <h.s@oldfirm.example.co.jp>\n"
        "Sent: Friday, June 28, 2024 5:05 PM\nTo: 全社員\nSubject: 退職のご挨拶\n\n退職します。個人: haruka.s@gmail.com\n"
    )
    letter = open_letter(mail(body, sender="野々垣 <nonogaki@gmail.com>", subject="FW: 退職のご挨拶").as_bytes())
    taken, refused = contacts(letter, "JP")
    assert [f.value for f in taken] == ["haruka.s@gmail.com"]
    assert {r.reason for r in refused} == {"forwarder"}


def test_struck_out_words_are_corrections() -> None:
    message = mail("x")
    message.set_content("<p>個人: <s>haruka@gmail.co</s> haruka@gmail.com</p>", subtype="html")
    taken, refused = contacts(open_letter(message.as_bytes()), "JP")
    assert [f.value for f in taken] == ["haruka@gmail.com"]
    assert [(r.value, r.reason) for r in refused] == [("haruka@gmail.co", "typo_corrected")]


def test_an_address_behind_a_link_only() -> None:
    message = mail("x")
    message.set_content(
        '<p>今後の連絡先は<a href="mailto:haruka.s@gmail.com?subject=hi">こちら</a></p>', subtype="html"
    )
    taken, _ = contacts(open_letter(message.as_bytes()), "JP")
    assert [(f.value, f.as_written) for f in taken] == [("haruka.s@gmail.com", "こちら")]


def test_the_senders_own_private_address_where_the_words_send_there() -> None:
    body = "先週退職しました菅沼です。今後はこのメールの差出人アドレスにご返信ください。"
    taken, _ = contacts(letter_of(body, "菅沼 遥 <haruka.s@gmail.com>"), "JP")
    assert [(f.value, f.place.part) for f in taken] == [("haruka.s@gmail.com", Part.FROM)]
    assert contacts(letter_of("先週退職しました。お元気で。", "菅沼 遥 <haruka.s@gmail.com>"), "JP")[0] == []


def test_the_reply_to_header_where_the_words_send_there() -> None:
    message = mail(
        "Today is my last day. See the Reply-To of this message.", sender="Paul Dent <pdent@acme.example.com>"
    )
    message["Reply-To"] = "paul@dent.example.org, list@acme.example.com"
    assert [f.value for f in contacts(open_letter(message.as_bytes()), "US")[0]] == ["paul@dent.example.org"]


def test_a_card_beside_the_words() -> None:
    message = mail("連絡先は添付のvCardをご覧ください。")
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:菅沼 遥\r\nEMAIL;TYPE=HOME:haruka.s@gmail.com\r\nEMAIL;TYPE=WORK:h.suganuma@oldfirm.example.co.jp\r\nTEL;TYPE=CELL:080-1111-2222\r\nTEL;TYPE=WORK:03-1111-2222\r\nEND:VCARD\r\n"
    message.add_attachment(card.encode(), maintype="text", subtype="vcard", filename="me.vcf")
    taken, _ = contacts(open_letter(message.as_bytes()), "JP")
    assert [f.value for f in taken] == ["haruka.s@gmail.com", "+818011112222"]


@pytest.mark.parametrize(
    ("domain", "expected"),
    [
        ("mail.sales.firm.co.jp", "firm.co.jp"),
        ("firm.com", "firm.com"),
        ("a.b.firm.com", "firm.com"),
        ("firm.example.com", "firm.example.com"),
        ("x.firm.example.com", "firm.example.com"),
        ("firm.example.co.jp", "firm.example.co.jp"),
        ("physics.uni.ac.uk", "uni.ac.uk"),
        ("", ""),
    ],
)
def test_what_an_owner_registered(domain: str, expected: str) -> None:
    assert organisation(domain) == expected


def _found(kind: Kind, value: str, sure: float, start: int = 0) -> Finding:
    return Finding(kind, value, value, Place(Part.BODY, start, start + 1), sure, "test")


def test_the_best_of_each_kind_and_the_rest_aside() -> None:
    found = [
        _found(Kind.LINE, "a", 0.6, 5),
        _found(Kind.LINE, "b", 0.9, 9),
        _found(Kind.EMAIL, "x@example.com", 0.5, 1),
        _found(Kind.LINE, "b", 0.3, 12),
    ]
    chosen, alternatives = best(found)
    assert [f.value for f in chosen] == ["x@example.com", "b"]
    assert [f.value for f in alternatives] == ["a"]
