"""A member's own farewell and card: opened by its link, withdrawn, kept by other members with one tap."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.handover.models import OwnCard
from alumni.handover.own_card import lasting_ways
from alumni.people.cards import amend_card
from alumni.people.contact_points import ContactDraft
from alumni.people.models import ContactKind, ContactPoint, Lasting, Person
from alumni.people.sight import Asker
from tests.conftest import NOW, Cast
from tests.handover.conftest import CARD

Browser = Callable[..., FlaskClient]

OFFICE = ContactDraft(ContactKind.MAIL, "morishita@firm.example.com", Lasting.WORK)
PHONE = ContactDraft(ContactKind.PHONE, "090-8765-4321")


def furnish(session: Session, member: Asker) -> None:
    amend_card(
        session,
        asker=member,
        person_id=member.person_id,
        contacts=[PHONE, OFFICE],
        headline="物流の現場が長い",
        now=NOW,
    )
    session.commit()


def said(session: Session, member: Asker, **typed: str) -> dict[str, object]:
    ways = [way.key for way in lasting_ways(session, asker=member)]
    return {
        "last_working_day": "2026-12-18", "leave_date": "2027-01-31", "firm": "株式会社そよかぜ", "tone": "formal",
        "line": "物流の現場が長い", "lasts": "365", "ways": ways, **typed,
    }  # fmt: skip


def make_card(session: Session, cast: Cast, browser_of: Browser, **typed: str) -> str:
    """The path of Haruka's card."""
    haruka = browser_of(cast.haruka)
    answer = haruka.post("/handover/my-farewell", data=said(session, cast.haruka, **typed))
    assert answer.status_code == 302, answer.text
    found = CARD.search(haruka.get(answer.location).text)
    assert found
    return found[1]


def linked_cards(session: Session, steward: Asker) -> list[Person]:
    session.expire_all()
    return list(session.scalars(sa.select(Person).where(Person.steward_id == steward.person_id).order_by(Person.id)))


def test_the_form_knows_what_the_profile_knows(session: Session, cast: Cast, browser_of: Browser) -> None:
    furnish(session, cast.haruka)
    amend_card(session, asker=cast.haruka, person_id=cast.haruka.person_id, employer="株式会社そよかぜ", now=NOW)
    session.commit()
    page = browser_of(cast.haruka).get("/handover/my-farewell").text
    for words in ("haruka@example.com", "090-8765-4321", "株式会社そよかぜ", "物流の現場が長い"):
        assert words in page
    assert "morishita@firm.example.com" not in page
    assert page.count('checked class="form-check-input"') + page.count("checked") >= 3


def test_a_stranger_opens_the_card_and_sees_what_was_chosen(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient
) -> None:
    furnish(session, cast.haruka)
    path = make_card(session, cast, browser_of)
    page = client.get(path, headers={"Accept-Language": "ja"})
    for words in ("森下", "もりした", "haruka@example.com", "090-8765-4321", "物流の現場が長い"):
        assert words in page.text
    assert "morishita@firm.example.com" not in page.text
    assert "そよかぜ" not in page.text  # the mail says the firm, the card does not
    assert f'action="{path}/keep"' not in page.text
    assert '<meta name="robots" content="noindex' in page.text
    assert "noindex" in page.headers["X-Robots-Tag"]
    assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    assert "data:" not in page.text
    code = client.get(f"{path}.svg")
    assert code.mimetype == "image/svg+xml"
    assert code.data.startswith(b"<svg")
    card = client.get(f"{path}.vcf")
    assert card.headers["Content-Type"] == "text/vcard; charset=utf-8"
    assert "N:森下;遥;" in card.text
    assert client.get("/card/unknown").status_code == 404
    assert client.get("/card/unknown.vcf").status_code == 404
    assert client.get("/card/unknown.svg").status_code == 404


def test_only_what_was_ticked_is_on_the_card(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient
) -> None:
    furnish(session, cast.haruka)
    phone = next(w for w in lasting_ways(session, asker=cast.haruka) if w.kind is ContactKind.PHONE)
    path = make_card(session, cast, browser_of, ways=phone.key)
    page = client.get(path).text
    assert "090-8765-4321" in page
    assert "haruka@example.com" not in page
    amend_card(session, asker=cast.haruka, person_id=cast.haruka.person_id, contacts=[OFFICE], now=NOW)
    session.commit()
    assert "090-8765-4321" not in client.get(path).text  # off the profile, off the card
    assert "8765" not in client.get(f"{path}.vcf").text


def test_somebody_elses_contact_cannot_be_put_on_a_card(session: Session, cast: Cast, browser_of: Browser) -> None:
    foreign = lasting_ways(session, asker=cast.kenichiro)[0].key
    answer = browser_of(cast.haruka).post(
        "/handover/my-farewell", data=said(session, cast.haruka) | {"ways": [foreign]}
    )
    assert answer.status_code == 422
    assert session.scalar(sa.select(sa.func.count()).select_from(OwnCard)) == 0
    none = browser_of(cast.haruka).post("/handover/my-farewell", data=said(session, cast.haruka) | {"ways": []})
    assert none.status_code == 422
    early = said(session, cast.haruka) | {"leave_date": "2026-12-01"}
    assert browser_of(cast.haruka).post("/handover/my-farewell", data=early).status_code == 422


def test_changing_keeps_the_link_and_withdrawing_ends_it_and_erases(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient
) -> None:
    path = make_card(session, cast, browser_of)
    again = make_card(session, cast, browser_of, line="新しいひとこと")
    assert again == path
    assert "新しいひとこと" in client.get(path).text
    haruka = browser_of(cast.haruka)
    assert haruka.post("/handover/my-farewell/withdraw").status_code == 302
    for page in (path, f"{path}.vcf", f"{path}.svg"):
        assert client.get(page).status_code == 410, page
    assert browser_of(cast.saki).post(f"{path}/keep").status_code == 410
    session.expire_all()
    gone = session.scalars(sa.select(OwnCard)).one()
    assert (gone.token, gone.content) == (None, None)
    assert haruka.get("/handover/my-farewell/letter").status_code == 302
    assert haruka.get("/handover/my-farewell/ja.eml").status_code == 404
    assert make_card(session, cast, browser_of) != path
    assert client.get(path).status_code == 410


def test_a_card_ends_after_the_time_chosen(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient
) -> None:
    path = make_card(session, cast, browser_of, lasts="91")
    card = session.scalars(sa.select(OwnCard)).one()
    assert card.expires_at - card.made_at == dt.timedelta(days=91)
    card.expires_at -= dt.timedelta(days=91)
    session.commit()
    assert client.get(path).status_code == 410
    fresh = make_card(session, cast, browser_of)
    assert fresh != path  # an old link does not come to life again
    assert client.get(path).status_code == 410


def test_the_database_holds_neither_token_nor_contact(session: Session, cast: Cast, browser_of: Browser) -> None:
    token = make_card(session, cast, browser_of).rsplit("/", 1)[1]
    for row in session.execute(sa.text("SELECT * FROM own_card")):
        stored = b"|".join(bytes(v) if isinstance(v, bytes | memoryview) else str(v).encode() for v in row)
        for secret in (token, "haruka", "そよかぜ", "物流"):
            assert secret.encode() not in stored


def test_another_member_sees_nothing_of_my_farewell(session: Session, cast: Cast, browser_of: Browser) -> None:
    path = make_card(session, cast, browser_of)
    saki = browser_of(cast.saki)
    for page in ("/handover", "/handover/my-farewell", "/handover/my-farewell/letter"):
        text = saki.get(page).text
        assert path not in text
        assert "そよかぜ" not in text
    assert saki.get("/handover/my-farewell/ja.eml").status_code == 404
    saki.post("/handover/my-farewell/withdraw")
    assert browser_of(cast.haruka).get(path).status_code == 200


def test_a_member_keeps_the_card_with_one_tap_linked_and_once(
    session: Session, cast: Cast, browser_of: Browser
) -> None:
    furnish(session, cast.haruka)
    path = make_card(session, cast, browser_of)
    saki = browser_of(cast.saki)
    assert f'action="{path}/keep"' in saki.get(path).text
    first = saki.post(f"{path}/keep")
    second = saki.post(f"{path}/keep")
    assert first.location == second.location
    [card] = linked_cards(session, cast.saki)
    assert card.profile_id == cast.haruka.person_id
    assert (card.family_name, card.given_name, card.headline) == ("森下", "遥", "物流の現場が長い")
    points = session.scalars(sa.select(ContactPoint.value).where(ContactPoint.person_id == card.id)).all()
    assert sorted(points) == ["+819087654321", "haruka@example.com"]
    assert saki.get(first.location).status_code == 200
    assert "Among your people" in saki.get(path).text
    assert linked_cards(session, cast.haruka) == []
    assert linked_cards(session, cast.kenichiro) == []


def test_a_card_held_before_is_offered_for_merging(session: Session, cast: Cast, browser_of: Browser) -> None:
    held = cast.card(cast.saki, "森下", "遥")
    path = make_card(session, cast, browser_of)
    saki = browser_of(cast.saki)
    kept = saki.post(f"{path}/keep")
    new = linked_cards(session, cast.saki)[-1]
    assert kept.location == f"/people/{held.id}/merge?other={new.id}"
    assert saki.post(kept.location, data={"other": str(new.id)}).status_code == 302
    assert saki.post(f"{path}/keep").location.endswith(f"/{held.id}")
    session.expire_all()
    alive = session.scalars(
        sa.select(Person).where(Person.steward_id == cast.saki.person_id, Person.merged_into_id.is_(None))
    ).all()
    assert [(p.id, p.profile_id) for p in alive] == [(held.id, cast.haruka.person_id)]


def test_one_does_not_keep_oneself_and_a_stranger_keeps_nothing(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, app: Flask
) -> None:
    path = make_card(session, cast, browser_of)
    haruka = browser_of(cast.haruka)
    assert f'action="{path}/keep"' not in haruka.get(path).text
    assert haruka.post(f"{path}/keep").status_code == 403
    assert client.post(f"{path}/keep").status_code == 401
    assert linked_cards(session, cast.haruka) == []
