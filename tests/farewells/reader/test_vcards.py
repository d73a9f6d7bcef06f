"""vCards of every version."""

from __future__ import annotations

import quopri

import pytest

from alumni.farewells.reader.find.vcards import find, full_name, properties
from alumni.farewells.reader.letter import open_letter
from alumni.farewells.reader.reading import Attachment, Kind

from .mails import mail


def card(text: str) -> Attachment:
    return Attachment("me.vcf", "text/vcard", text)


def test_lines_folded_and_grouped() -> None:
    lines = properties(card("BEGIN:VCARD\nFN:Mio\n  Sakai\nitem1.EMAIL;type=INTERNET:mio@\n example.org\nEND:VCARD\n"))
    assert full_name(lines) == "Mio Sakai"
    assert [(x.name, x.value) for x in lines if x.name == "EMAIL"] == [("EMAIL", "mio@example.org")]


def test_version_two_in_shift_jis() -> None:
    name = quopri.encodestring("坂井 みお".encode("cp932")).decode().strip()
    lines = properties(
        card(
            f"BEGIN:VCARD\nVERSION:2.1\nFN;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:{name[:20]}=\n{name[20:]}\nEND:VCARD\n"
        )
    )
    assert full_name(lines) == "坂井 みお"


def test_contacts_of_a_card() -> None:
    message = mail("カードを付けます")
    text = "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Mio Sakai\r\nTEL;VALUE=uri;TYPE=cell:tel:+81-90-1234-5678\r\nTEL;TYPE=FAX:03-1234-5678\r\nEMAIL:Mio@Example.org\r\nURL:https://www.linkedin.com/in/mio\r\nURL:https://mio.example.org\r\nPHOTO;ENCODING=b:AAAA\r\nEND:VCARD\r\n"
    message.add_attachment(text.encode(), maintype="text", subtype="vcard", filename="mio.vcf")
    letter = open_letter(message.as_bytes())
    assert [(f.kind, f.value) for f in find(letter)] == [
        (Kind.PHONE, "+819012345678"),
        (Kind.EMAIL, "mio@example.org"),
        (Kind.LINKEDIN, "https://www.linkedin.com/in/mio"),
        (Kind.OTHER_URL, "https://mio.example.org"),
    ]
    for one in find(letter):
        assert one.as_written in letter.attachments[0].text[one.place.start : one.place.end]


@pytest.mark.parametrize(
    "text",
    ["", "BEGIN:VCARD", "BEGIN:VCARD\n:::\n;;;\nEMAIL\nEMAIL:\nTEL:xyz\nEND:VCARD", "BEGIN:VCARD\n" + "A" * 10000],
)
def test_damaged_cards(text: str) -> None:
    assert all(x.name for x in properties(card(text)))
