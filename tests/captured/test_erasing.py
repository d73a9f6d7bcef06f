"""A person erases what one member keeps of him; it does not come back unasked, and nobody else learns anything."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
import sqlalchemy as sa
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.accounts.models import Invitation
from alumni.captured.models import CapturedLink, Correction
from alumni.clock import now
from alumni.farewells.capture import NotTaken, capture
from alumni.farewells.models import Farewell
from alumni.handover.models import HandedWord, WordLink
from alumni.people.cards import amend_card, keep_card
from alumni.people.contact_points import ContactDraft
from alumni.people.models import (
    ContactKind,
    ContactPoint,
    Employment,
    Lasting,
    Origin,
    Person,
    Tombstone,
    TombstoneMark,
)
from alumni.people.names import NameParts
from alumni.people.tombstones import AskedNotToKeep
from alumni.touch.models import Regard, Touch
from projects.models import Project, Staffing
from tests.captured.conftest import MAIL, NOTE, PHONE, RYOKO, KeepCard, MakeLink
from tests.conftest import Cast

Browser = Callable[..., FlaskClient]
WORD = re.compile(r"https?://localhost(/leave-word/[\w-]+)")
BY_MAIL = (ContactDraft(ContactKind.MAIL, MAIL),)
LETTER = f"""From: 鷹野涼子 <{MAIL}>
To: haruka@example.com
Subject: 退職のご挨拶
Message-ID: <%s@example.jp>
Content-Type: text/plain; charset=utf-8

鷹野涼子です。このたび株式会社そよかぜを退職することとなりました。最終出社日は2026年11月27日です。
今後の連絡先: {MAIL}
"""


def letter(number: int) -> bytes:
    return (LETTER % number).encode()


def erase(client: FlaskClient, path: str) -> None:
    answer = client.post(f"{path}/erase", follow_redirects=True, headers={"Accept-Language": "en"})
    assert answer.status_code == 200
    assert "It is erased" in answer.text


def kept_of(session: Session, cast: Cast) -> int:
    session.expire_all()
    return len(session.scalars(sa.select(Person).where(Person.steward_id == cast.haruka.person_id)).all())


def test_everything_about_him_goes_and_the_rest_stays(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, keep: KeepCard, made_link: MakeLink,
    worked_with: Callable[..., Staffing], typed: dict[str, str],
) -> None:  # fmt: skip
    card = keep(cast.haruka)
    keep(cast.haruka)
    spouse = keep_card(session, asker=cast.haruka, name=NameParts("鷹野", "渉"), contacts=BY_MAIL,
                       origin=Origin.BY_HAND, now=now())  # fmt: skip
    worked_with(cast.haruka, card)
    haruka = browser_of(cast.haruka)
    haruka.post(f"/people/{card.id}/regard", data={"ring": "jinmyaku", "would_help": "surely"})
    haruka.post("/invitations", data={"label": "鷹野さん", "card_id": str(card.id)})
    capture(session, asker=cast.haruka, raw=letter(1), pasted=False, now=now())
    other_mail = (
        letter(2).replace(MAIL.encode(), b"akira@example.org").replace("鷹野涼子".encode(), "千代田明".encode())
    )
    capture(session, asker=cast.haruka, raw=other_mail, pasted=False, now=now())
    session.commit()
    path = made_link(haruka, card.id)
    client.post(f"{path}/correct", data=typed | {"place": "逗子"})
    asked = client.get(f"{path}/erase", headers={"Accept-Language": "en"}).text
    assert "cannot be brought back" in asked
    assert kept_of(session, cast) == 3, "looking erases nothing"
    erase(client, path)
    assert kept_of(session, cast) == 1, "the card and its twin are gone, the namesake at the same mailbox is not"
    assert session.get(Person, spouse.id) is not None
    for table in (Employment, Staffing, Correction, Touch, Regard, HandedWord):
        assert session.scalars(sa.select(table)).all() == [], table
    assert [point.person_id for point in session.scalars(sa.select(ContactPoint))] == [spouse.id]
    assert "akira@example.org" in session.scalars(sa.select(Farewell.summary)).one()
    assert session.scalars(sa.select(Project.codename)).one(), "the project is the steward's own"
    invitation = session.scalars(sa.select(Invitation)).one()
    assert (invitation.label, invitation.withdrawn_at is not None) == ("", True)
    assert client.get(path).status_code == 410


def test_the_steward_is_told_that_a_card_is_gone_but_not_whose(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, keep: KeepCard, made_link: MakeLink
) -> None:
    haruka, saki = browser_of(cast.haruka), browser_of(cast.saki)
    erase(client, made_link(haruka, keep(cast.haruka).id))
    stone = session.scalars(sa.select(Tombstone)).one()
    for page in ("/", "/captured"):
        told = haruka.get(page).text
        assert "Somebody whose card you kept erased it" in told
        for words in ("鷹野", "Takano", MAIL, PHONE):
            assert words not in told
        assert "Somebody whose card" not in saki.get(page).text
    assert saki.post(f"/captured/erasures/{stone.id}/seen").status_code == 404
    haruka.post(f"/captured/erasures/{stone.id}/seen")
    assert "Somebody whose card you kept erased it" not in haruka.get("/").text
    assert session.scalars(sa.select(Tombstone.id)).all() == [stone.id], "seen, and still in force"


def test_a_tombstone_holds_no_text_and_two_stewards_marks_are_not_alike(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, keep: KeepCard, made_link: MakeLink
) -> None:
    for steward in (cast.haruka, cast.saki):
        erase(client, made_link(browser_of(steward), keep(steward).id))
    marks = session.scalars(sa.select(TombstoneMark.mark)).all()
    assert len(marks) == len(set(marks)) >= 8
    assert all(re.fullmatch(r"[0-9a-f]{64}", mark) for mark in marks)


TRIES = {
    "same mail": {"name": NameParts("T.", "R."), "contacts": BY_MAIL},
    "same mail in capitals": {"name": NameParts("T.", "R."), "contacts": (ContactDraft(ContactKind.MAIL, MAIL.upper()),)},
    "same phone otherwise written": {
        "name": NameParts("T.", "R."), "contacts": (ContactDraft(ContactKind.PHONE, "+81 90 1234 5678", Lasting.WORK),),
    },
    "name and firm": {"name": NameParts("鷹野", "涼子"), "contacts": (), "employer": "そよかぜ"},
    "romaji and firm": {"name": NameParts("TAKANO", "Ryoko"), "contacts": (), "employer": "(株)みどり製作所"},
}  # fmt: skip
OTHERS = {
    "name alone": {"name": NameParts("鷹野", "涼子"), "contacts": ()},
    "name and another firm": {"name": NameParts("鷹野", "涼子"), "contacts": (), "employer": "あさひ銀行"},
    "family name and firm": {"name": NameParts("鷹野"), "contacts": (), "employer": "そよかぜ"},
    "somebody else there": {"name": NameParts("千代田", "明"), "contacts": (), "employer": "そよかぜ"},
}  # fmt: skip


@pytest.mark.parametrize("told", TRIES.values(), ids=TRIES)
def test_the_same_person_is_not_kept_again_unasked(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, keep: KeepCard, made_link: MakeLink,
    told: dict[str, object],
) -> None:  # fmt: skip
    erase(client, made_link(browser_of(cast.haruka), keep(cast.haruka).id))
    with pytest.raises(AskedNotToKeep):
        keep_card(session, asker=cast.haruka, origin=Origin.BY_HAND, now=now(), **told)  # type: ignore[arg-type]
    session.rollback()
    held = keep_card(session, asker=cast.saki, origin=Origin.BY_HAND, now=now(), **told)  # type: ignore[arg-type]
    assert held.steward_id == cast.saki.person_id, "another member is not stopped, and so learns nothing"


@pytest.mark.parametrize("told", OTHERS.values(), ids=OTHERS)
def test_others_are_kept_as_ever(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, keep: KeepCard, made_link: MakeLink,
    told: dict[str, object],
) -> None:  # fmt: skip
    erase(client, made_link(browser_of(cast.haruka), keep(cast.haruka).id))
    assert keep_card(session, asker=cast.haruka, origin=Origin.BY_HAND, now=now(), **told)  # type: ignore[arg-type]


def test_nor_by_way_of_another_card(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, keep: KeepCard, made_link: MakeLink
) -> None:
    other = keep_card(session, asker=cast.haruka, name=NameParts("千代田", "明"), contacts=BY_MAIL,
                      origin=Origin.BY_HAND, now=now())  # fmt: skip
    session.commit()
    haruka = browser_of(cast.haruka)
    erase(client, made_link(haruka, keep(cast.haruka).id))
    amend_card(session, asker=cast.haruka, person_id=other.id, contacts=BY_MAIL, place="逗子", now=now())
    session.commit()
    phone = {"contacts-0-kind": "phone", "contacts-0-value": PHONE, "contacts-0-lasting": "private"}
    refused = haruka.post(f"/people/{other.id}/edit", data={"family_name": "千代田", "given_name": "明"} | phone)
    assert refused.status_code == 422
    assert "asked you not to keep it again" in refused.text
    renamed = haruka.post(
        f"/people/{other.id}/edit", data={"family_name": "鷹野", "given_name": "涼子", "employer": "そよかぜ"}
    )
    assert renamed.status_code == 422
    session.expire_all()
    assert (other.family_name, other.place) == ("千代田", "逗子")


def test_mails_of_hers_are_not_taken_and_the_steward_reads_why(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, keep: KeepCard, made_link: MakeLink
) -> None:
    haruka = browser_of(cast.haruka)
    erase(client, made_link(haruka, keep(cast.haruka).id))
    with pytest.raises(NotTaken, match="asked_not_to_keep"):
        capture(session, asker=cast.haruka, raw=letter(7), pasted=False, now=now())
    pasted = haruka.post("/farewells/keep", data={"text": letter(8).decode()})
    assert pasted.status_code == 422
    assert "asked you not to keep it again" in pasted.text
    anyway = haruka.post("/farewells/keep", data={"text": letter(8).decode(), "anyway": "y"})
    assert anyway.status_code == 422
    assert session.scalars(sa.select(Farewell)).all() == []
    assert capture(session, asker=cast.saki, raw=letter(9), pasted=False, now=now()).seen_before is False


def test_a_mail_that_named_nobody_is_stopped_when_it_is_kept(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, keep: KeepCard, made_link: MakeLink
) -> None:
    haruka = browser_of(cast.haruka)
    plain = "お世話になりました。今月で退職いたします。新しい連絡先は後日お知らせします。\n".encode()
    mail = capture(session, asker=cast.haruka, raw=plain, pasted=True, now=now(), anyway=True)
    session.commit()
    erase(client, made_link(haruka, keep(cast.haruka).id))
    typed = {"family_name": "鷹野", "given_name": "涼子", "mails-0-value": MAIL, "mails-0-lasting": "private"}
    answer = haruka.post(f"/farewells/{mail.farewell_id}", data=typed)
    assert answer.status_code == 422
    assert "asked you not to keep it again" in answer.text
    assert kept_of(session, cast) == 0


def test_only_her_own_word_opens_the_way_again(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, keep: KeepCard, made_link: MakeLink
) -> None:
    haruka = browser_of(cast.haruka)
    erase(client, made_link(haruka, keep(cast.haruka).id))
    found = WORD.search(haruka.post("/handover/links", data={"label": "鷹野さん"}).text)
    assert found
    client.post(found[1], data={"family_name": "鷹野", "given_name": "涼子", "mail": MAIL})
    word = session.scalars(sa.select(HandedWord.id)).one()
    assert session.scalars(sa.select(Tombstone)).all() != []
    assert haruka.post(f"/handover/words/{word}/keep").status_code == 302
    assert kept_of(session, cast) == 1
    assert session.scalars(sa.select(TombstoneMark)).all() == []
    capture(session, asker=cast.haruka, raw=letter(3), pasted=False, now=now())


def test_what_the_steward_erases_himself_leaves_no_tombstone(
    session: Session, cast: Cast, browser_of: Browser, keep: KeepCard
) -> None:
    browser_of(cast.haruka).post(f"/people/{keep(cast.haruka).id}/erase")
    assert kept_of(session, cast) == 0
    assert session.scalars(sa.select(Tombstone)).all() == []
    assert keep(cast.haruka).id


def test_a_leaver_goes_on_with_the_link_through_which_she_left_her_word(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, typed: dict[str, str]
) -> None:
    haruka = browser_of(cast.haruka)
    found = WORD.search(haruka.post("/handover/links", data={"label": "鷹野さん"}).text)
    assert found
    client.post(found[1], data={"family_name": "鷹野", "given_name": "涼子", "mail": MAIL, "words": "またいつか"})
    waiting = session.scalars(sa.select(HandedWord.id)).one()
    path = found[1].replace("leave-word", "your-card")
    assert client.get(path).status_code == 404, "nothing is kept yet"
    haruka.post(f"/handover/words/{waiting}/keep")
    page = client.get(found[1], follow_redirects=True)
    assert page.request.path == path
    assert MAIL in page.text and "またいつか" not in page.text
    assert client.post(f"{path}/correct", data=typed | {"place": "逗子"}).status_code == 302
    assert "逗子" in haruka.get("/").text
    assert "opens their card until" in haruka.get("/handover/links").text
    erase(client, path)
    assert kept_of(session, cast) == 0
    link = session.scalars(sa.select(WordLink)).one()
    assert (link.label, link.withdrawn_at is not None) == ("", True)
    assert client.get(path).status_code == client.get(found[1]).status_code == 410


def test_the_steward_can_end_that_link_too(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient
) -> None:
    haruka = browser_of(cast.haruka)
    found = WORD.search(haruka.post("/handover/links", data={"label": ""}).text)
    assert found
    client.post(found[1], data={"family_name": "鷹野", "mail": MAIL})
    haruka.post(f"/handover/words/{session.scalars(sa.select(HandedWord.id)).one()}/keep")
    haruka.post(f"/handover/links/{session.scalars(sa.select(WordLink.id)).one()}/withdraw")
    for method, page in (("GET", ""), ("POST", "/correct"), ("POST", "/erase")):
        path = found[1].replace("leave-word", "your-card") + page
        assert client.open(path, method=method).status_code == 410
    assert kept_of(session, cast) == 1


def test_after_a_merge_both_cards_words_and_marks_go(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, keep: KeepCard, made_link: MakeLink
) -> None:
    haruka = browser_of(cast.haruka)
    card = keep(cast.haruka)
    old = keep_card(session, asker=cast.haruka, name=NameParts("白鳥", "涼子"), note=NOTE, employer="旧会社",
                    contacts=[ContactDraft(ContactKind.MAIL, "old@example.jp")], origin=Origin.BY_HAND, now=now())  # fmt: skip
    session.commit()
    haruka.post(f"/people/{card.id}/merge", data={"other": old.id})
    erase(client, made_link(haruka, card.id))
    assert kept_of(session, cast) == 0
    assert session.scalars(sa.select(CapturedLink.card_id)).all() == [None]
    for told in ({"contacts": [ContactDraft(ContactKind.MAIL, "old@example.jp")], "name": NameParts("何某")},
                 {"contacts": [], "name": NameParts("白鳥", "涼子"), "employer": "旧会社"},
                 {"contacts": [], "name": RYOKO, "employer": "旧会社"}):  # fmt: skip
        with pytest.raises(AskedNotToKeep):
            keep_card(session, asker=cast.haruka, origin=Origin.BY_HAND, now=now(), **told)  # type: ignore[arg-type]
