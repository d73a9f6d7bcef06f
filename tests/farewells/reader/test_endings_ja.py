"""Japanese farewells that avoid the word for leaving, and the everyday mails that sound like them."""

from __future__ import annotations

import datetime as dt
from email.message import EmailMessage

import pytest

from alumni.farewells.reader.decide import decide
from alumni.farewells.reader.find.header_name import header_name
from alumni.farewells.reader.letter import open_letter
from alumni.farewells.reader.read import read
from alumni.farewells.reader.reading import Kind
from alumni.farewells.reader.sifting import worth_reading
from tests.farewells.reader.invented_endings_ja import GOODBYES, Goodbye
from tests.farewells.reader.invented_ordinary_ja import ORDINARY


def mail(sender: str, subject: str, day: dt.date, body: str) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, "all@example.jp", subject
    message["Date"] = day.strftime("%a, %d %b %Y 17:30:00 +0900")
    message.set_content(body)
    return message.as_bytes()


@pytest.mark.parametrize("row", GOODBYES, ids=lambda r: r.subject)
def test_a_goodbye_is_read(row: Goodbye) -> None:
    raw = mail(row.sender, row.subject, dt.date.fromisoformat(row.day), row.body)
    assert worth_reading(raw)
    reading = read(raw)
    assert reading.verdict.is_farewell, reading.verdict
    contacts = {str(f.value) for f in reading.found if f.kind in (Kind.EMAIL, Kind.PHONE)}
    assert contacts == set(row.contacts)
    if row.last_day:
        assert [str(f.value) for f in reading.found if f.kind is Kind.LAST_DAY] == [row.last_day]


@pytest.mark.parametrize("row", ORDINARY, ids=lambda r: r[1])
def test_an_ordinary_mail_is_none(row: tuple[str, str, str]) -> None:
    verdict = decide(open_letter(mail(row[0], row[1], dt.date(2023, 3, 17), row[2])))
    assert not verdict.is_farewell, verdict


@pytest.mark.parametrize(
    ("written", "name", "office"),
    [("服部 京子", "服部 京子", False), ("阿部誠", "阿部誠", False), ("営業部 服部 京子", "服部 京子", False), ("渡部 遥@経理課", "渡部 遥", False), ("渡辺遥＠経理課", "渡辺遥", False),
     ("船頭・玉木", "玉木", False), ("人事部 労務課", "労務課", True), ("総務部 佐藤", "佐藤", True), ("田中商店", "田中商店", True)],
)  # fmt: skip
def test_people_whose_names_end_like_units(written: str, name: str, office: bool) -> None:
    head = header_name(written, "someone@example.jp")
    assert (head.japanese, head.is_office) == (name, office)
