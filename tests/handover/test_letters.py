"""The prepared farewell mails: whole in both languages, within a mailto's limits, and read completely by our own reader."""

from __future__ import annotations

import datetime as dt
import email
import email.policy
import itertools
from collections.abc import Callable
from email.message import EmailMessage
from urllib.parse import parse_qs, urlsplit

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.farewells.reader.read import read
from alumni.farewells.reader.reading import Kind
from alumni.handover.letters import MOST_OF_A_MAILTO, letter_of
from alumni.handover.own_card import lasting_ways
from alumni.people.cards import amend_card
from alumni.people.contact_points import ContactDraft
from alumni.people.models import ContactKind
from alumni.people.names import NameParts
from tests.conftest import NOW, Cast
from tests.handover.conftest import CARD

Browser = Callable[..., FlaskClient]

NAME = NameParts("森下", "遥", "もりした", "はるか", "Morishita", "Haruka")
FULL = {"ja": ("森下 遥", "森下", "遥"), "en": ("Haruka Morishita", "Morishita", "Haruka")}
LAST, LEAVE = dt.date(2026, 12, 18), dt.date(2027, 1, 31)


def prepare(session: Session, cast: Cast, browser_of: Browser, **typed: str) -> FlaskClient:
    amend_card(
        session, asker=cast.haruka, person_id=cast.haruka.person_id, name=NAME, now=NOW,
        contacts=[ContactDraft(ContactKind.PHONE, "090-8765-4321"), ContactDraft(ContactKind.LINE, "haruka_m")],
    )  # fmt: skip
    session.commit()
    ways = [way.key for way in lasting_ways(session, asker=cast.haruka)]
    haruka = browser_of(cast.haruka)
    said = {"last_working_day": "2026-12-18", "leave_date": "2027-01-31", "firm": "株式会社そよかぜ", "lasts": "365"}
    answer = haruka.post("/handover/my-farewell", data=said | {"ways": ways, "tone": "formal", "line": "", **typed})
    assert answer.status_code == 302, answer.text
    return haruka


def sent(haruka: FlaskClient, language: str) -> EmailMessage:
    """The draft as the member's own mail program would send it, from the desk he leaves."""
    answer = haruka.get(f"/handover/my-farewell/{language}.eml")
    assert (answer.status_code, answer.mimetype) == (200, "message/rfc822")
    mail = email.message_from_bytes(answer.data, policy=email.policy.default)
    assert isinstance(mail, EmailMessage)
    assert mail["X-Unsent"] == "1"
    del mail["X-Unsent"]
    mail["From"] = f"{FULL[language][0]} <h.morishita@soyokaze.example.com>"
    mail["To"] = "everybody@soyokaze.example.com"
    mail["Date"] = "Mon, 14 Dec 2026 10:00:00 +0900"
    return mail


CASES = list(itertools.product(("ja", "en"), ("formal", "warm"), ("", "2027-01-31"), ("", "みどり製作所")))


@pytest.mark.parametrize(("language", "tone", "leave", "onward"), CASES)
def test_our_own_reader_reads_it_completely(
    session: Session, cast: Cast, browser_of: Browser, language: str, tone: str, leave: str, onward: str
) -> None:
    onward = {"ja": onward, "en": onward and "Green Works Ltd"}[language]
    firm = {"ja": "株式会社そよかぜ", "en": "Soyokaze Consulting"}[language]
    haruka = prepare(session, cast, browser_of, tone=tone, leave_date=leave, next_step=onward, firm=firm)
    reading = read(sent(haruka, language).as_bytes())
    assert reading.verdict.is_farewell
    said = {kind: finding.value for kind in Kind if (finding := reading.one(kind))}
    full, family, given = FULL[language]
    assert (said[Kind.SENDER_NAME], said[Kind.FAMILY_NAME], said[Kind.GIVEN_NAME]) == (full, family, given)
    assert [f.value for f in reading.all(Kind.EMAIL)] == ["haruka@example.com"]
    assert [f.value for f in reading.all(Kind.PHONE)] == ["+819087654321"]
    assert said[Kind.LINE] == "haruka_m"
    assert said[Kind.LAST_DAY] == LAST
    assert said.get(Kind.LEAVING_DATE) == (LEAVE if leave else None)
    assert said[Kind.FIRM_LEFT] == firm
    assert said.get(Kind.NEXT_EMPLOYER) == (onward or None)


def test_the_page_shows_both_letters_ways_to_send_them_and_the_link(
    session: Session, cast: Cast, browser_of: Browser
) -> None:
    haruka = prepare(session, cast, browser_of)
    page = haruka.get("/handover/my-farewell/letter").text
    link = CARD.search(page)
    assert link
    assert page.index("Farewell from Haruka Morishita") < page.index("退職のご挨拶")  # the reader's language first
    assert "2026年12月18日（金）" in page
    assert "Friday, 18 December 2026" in page
    for language in ("ja", "en"):
        body = sent(haruka, language).get_content()
        assert link[1] in body
        assert body.strip().splitlines()[0] in page
        assert "\n\n\n" not in body
    assert page.count("btn-primary") == 1


def test_a_mailto_is_never_longer_than_programs_take() -> None:
    for text in (
        "短い\n\n本文です。\n",
        "Short\n\nA body & more: 100%?\n",
        "長い\n\n" + "ありがとうございました。" * 40,
    ):
        letter = letter_of(text, "ja")
        parts = urlsplit(letter.mailto)
        asked = parse_qs(parts.query)
        assert len(letter.mailto) <= MOST_OF_A_MAILTO
        assert asked["subject"] == [letter.subject]
        assert letter.body_fits == ("body" in asked)
        if letter.body_fits:
            assert asked["body"][0].replace("\r\n", "\n") == letter.body
    assert not letter_of("長い\n\n" + "ありがとうございました。" * 40, "ja").body_fits


def test_a_name_cannot_write_headers_of_the_draft(session: Session, cast: Cast, browser_of: Browser) -> None:
    haruka = prepare(session, cast, browser_of, firm="そよかぜ\r\nBcc: all@example.com", next_step="x\nSubject: y")
    mail = sent(haruka, "ja")
    assert mail["Bcc"] is None
    assert mail.get_all("Subject") == ["退職のご挨拶（森下 遥）"]
