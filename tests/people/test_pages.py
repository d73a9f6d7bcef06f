"""The pages of the people room, as their owner and as others meet them."""

from __future__ import annotations

from collections.abc import Callable

import sqlalchemy as sa
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.people.contact_points import contact_points_of
from alumni.people.models import Employment, Person
from alumni.people.sight import Asker
from tests.conftest import Cast

Browse = Callable[..., FlaskClient]

NATSUMI = {
    "family_name": "鷲宮", "given_name": "菜摘", "family_reading": "ワシミヤ", "given_reading": "なつみ",
    "contacts-0-kind": "mail", "contacts-0-value": "Natsumi@example.com", "contacts-0-lasting": "private",
    "contacts-1-kind": "phone", "contacts-1-value": "090-1234-5678", "contacts-1-lasting": "work",
    "employer": "Ginkgo", "title": "Manager", "note": "likes soba",
}  # fmt: skip


def newest_card(session: Session, owner: Asker) -> Person:
    session.expire_all()
    mine = sa.select(Person).where(Person.steward_id == owner.person_id).order_by(Person.id.desc())
    return session.scalars(mine).first() or Person()


def test_a_card_by_hand(session: Session, cast: Cast, browser_of: Browse) -> None:
    answer = browser_of(cast.haruka).post("/people/new", data=NATSUMI)
    card = newest_card(session, cast.haruka)
    assert answer.status_code == 302
    assert answer.location == f"/jinmyaku/{card.id}"
    assert (card.family_name, card.family_reading, card.note) == ("鷲宮", "わしみや", "likes soba")
    reached = contact_points_of(session, asker=cast.haruka, person_id=card.id)
    assert [(c.value, c.lasting) for c in reached] == [("natsumi@example.com", "private"), ("+819012345678", "work")]


def test_mistakes_are_told_in_words_and_nothing_typed_is_lost(session: Session, cast: Cast, browser_of: Browse) -> None:
    wrong = {**NATSUMI, "family_name": "", "given_name": "", "contacts-0-value": "natsumi at home", "place": "神戸"}
    page = browser_of(cast.haruka, "ja").post("/people/new", data=wrong)
    assert page.status_code == 422
    for text in ("natsumi at home", "090-1234-5678", "likes soba", "神戸", "メールアドレスの形ではないようです"):
        assert text in page.text
    nameless = browser_of(cast.haruka).post("/people/new", data={**wrong, "contacts-0-value": ""})
    assert nameless.status_code == 422
    assert "This is needed." in nameless.text
    assert newest_card(session, cast.haruka).id is None


def test_correcting_shows_what_is_kept_and_an_emptied_row_is_erased(
    session: Session, cast: Cast, browser_of: Browse
) -> None:
    browser = browser_of(cast.haruka)
    browser.post("/people/new", data=NATSUMI)
    card = newest_card(session, cast.haruka)
    page = browser.get(f"/people/{card.id}/edit").text
    for text in ("鷲宮", "natsumi@example.com", "090-1234-5678", "Ginkgo", "likes soba"):
        assert text in page
    browser.post(f"/people/{card.id}/edit", data={**NATSUMI, "contacts-0-value": "", "employer": "Blue Sky Works"})
    reached = contact_points_of(session, asker=cast.haruka, person_id=card.id)
    assert [c.value for c in reached] == ["+819012345678"]
    jobs = {job.organization: job.current for job in session.scalars(sa.select(Employment))}
    assert jobs == {"Ginkgo": False, "Blue Sky Works": True}


def test_my_own_profile_has_no_private_note_and_cannot_be_erased(cast: Cast, browser_of: Browse) -> None:
    browser, me = browser_of(cast.haruka), cast.haruka.person_id
    assert browser.get("/profile").location == f"/people/{me}/edit"
    page = browser.get(f"/people/{me}/edit").text
    assert "森下" in page
    assert 'name="note"' not in page
    assert browser.post(f"/people/{me}/erase").status_code == 403
    assert browser.get(f"/people/{me}/edit").status_code == 200


def test_between_jobs_is_said_and_unsaid(session: Session, cast: Cast, browser_of: Browse) -> None:
    browser, me = browser_of(cast.haruka), cast.haruka.person_id
    mine = {"family_name": "森下", "given_name": "遥", "employer": "Ginkgo"}
    for ticked in (True, False):
        browser.post(f"/people/{me}/edit", data=mine | ({"between_jobs": "y"} if ticked else {}))
        session.expire_all()
        assert session.get_one(Person, me).between_jobs is ticked
    assert [j.current for j in session.scalars(sa.select(Employment))] == [True]


def test_erasing_asks_first_and_says_what_goes(session: Session, cast: Cast, browser_of: Browse) -> None:
    browser = browser_of(cast.haruka)
    browser.post("/people/new", data=NATSUMI)
    card_id = newest_card(session, cast.haruka).id
    page = browser.get(f"/people/{card_id}/erase").text
    assert "2 ways to reach this person" in page
    assert "your private note" in page
    assert session.get(Person, card_id) is not None
    assert browser.post(f"/people/{card_id}/erase").location == "/jinmyaku"
    session.expire_all()
    assert session.get(Person, card_id) is None


def test_two_cards_are_shown_before_they_become_one(session: Session, cast: Cast, browser_of: Browse) -> None:
    browser = browser_of(cast.haruka)
    kept, other = cast.card(cast.haruka, "鷲宮", "菜摘"), cast.card(cast.haruka, "鷲宮", "菜摘")
    other.note = "plays the cello"
    session.commit()
    assert f"/people/{kept.id}/merge?other={other.id}" in browser.get(f"/people/{kept.id}/merge").text
    page = browser.get(f"/people/{kept.id}/merge?other={other.id}").text
    assert "plays the cello" in page
    assert kept.note is None
    answer = browser.post(f"/people/{kept.id}/merge", data={"other": other.id})
    session.expire_all()
    assert answer.location == f"/jinmyaku/{kept.id}"
    assert (other.merged_into_id, kept.note) == (kept.id, "plays the cello")
    assert browser.get(f"/people/{other.id}/edit").status_code == 404


def test_nobody_else_meets_a_card_of_mine(
    session: Session, cast: Cast, browser_of: Browse, client: FlaskClient
) -> None:
    card, twin = cast.card(cast.haruka, "鷲宮", "菜摘"), cast.card(cast.kenichiro, "鷲宮", "菜摘")
    paths = [f"/people/{card.id}/{act}" for act in ("edit", "erase", "merge")]
    paths.append(f"/people/{cast.haruka.person_id}/edit")
    for path in paths:
        for other in (cast.kenichiro, cast.saki):
            assert browser_of(other).get(path).status_code == 404
            assert browser_of(other).post(path, data={**NATSUMI, "other": twin.id}).status_code == 404
        assert client.get(path).status_code == 302
        assert client.post(path).status_code == 401
    assert browser_of(cast.kenichiro).post(f"/people/{twin.id}/merge", data={"other": card.id}).status_code == 404
    session.expire_all()
    assert (card.family_name, card.merged_into_id, card.headline) == ("鷲宮", None, "")
