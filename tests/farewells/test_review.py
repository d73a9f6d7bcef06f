"""The review: the mail beside the form, drafts that survive, keeping as a new card or on one I have."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest
import sqlalchemy as sa
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.farewells.drafts import NoSuchFarewell
from alumni.farewells.keeping import ToldProject, projects_told
from alumni.farewells.models import Farewell, FarewellState
from alumni.farewells.reviewing import review
from alumni.people.contact_points import contact_points_of
from alumni.people.models import ContactKind, ContactPoint, Employment, Person
from alumni.people.sight import Asker
from projects.months import Month
from tests.conftest import Cast
from tests.farewells.letters import NATSUMI_TEXT, adaeze, mail
from tests.farewells.test_capture import drop

Browse = Callable[..., FlaskClient]

NATSUMI = {
    "family_name": "鷲宮", "given_name": "菜摘", "family_reading": "わしみや", "given_reading": "なつみ",
    "mails-0-value": "natsumi.washimiya@example.com", "mails-0-lasting": "private",
    "phones-0-value": "090-1234-5678", "phones-0-lasting": "private", "line": "natsumi_w",
    "firm_left": "イチョウ・コンサルティング", "last_working_day": "2026-11-27", "leaving_date": "2026-12-31",
    "next_employer": "株式会社アオゾラ製作所", "next_role": "事業開発",
    "projects-0-shared": "y", "projects-0-codename": "ひなぎく", "projects-0-first_month": "2018-04",
    "projects-0-last_month": "2019年3月", "projects-0-colleagues": "内海、久我", "projects-0-role": "lead",
    "projects-1-codename": "すずらん",
}  # fmt: skip


@pytest.fixture
def farewell(session: Session, cast: Cast, browser_of: Browse) -> Farewell:
    """Natsumi's farewell in Haruka's inbox."""
    drop(browser_of(cast.haruka), mail())
    return session.scalars(sa.select(Farewell)).one()


def cards(session: Session, owner: Asker) -> list[Person]:
    session.expire_all()
    mine = sa.select(Person).where(Person.steward_id == owner.person_id, Person.merged_into_id.is_(None))
    return list(session.scalars(mine.order_by(Person.id)))


def field(page: str, name: str) -> str:
    """The value an input shows, "" when it is empty."""
    tag = next(part for part in page.split("<input")[1:] if f'name="{name}"' in part.split(">")[0]).split(">")[0]
    return unescape(tag.split('value="')[1].split('"')[0]) if 'value="' in tag else ""


def test_the_form_holds_what_the_mail_says(farewell: Farewell, cast: Cast, browser_of: Browse) -> None:
    page = browser_of(cast.haruka, "ja").get(f"/farewells/{farewell.id}").text
    said = {
        "family_name": "鷲宮", "given_name": "菜摘", "mails-0-value": "natsumi.washimiya@example.com",
        "phones-0-value": "090-1234-5678", "last_working_day": "2026-11-27", "leaving_date": "2026-12-31",
    }  # fmt: skip
    assert {name: field(page, name) for name in said} == said
    assert "鷲宮さんのご挨拶を確かめる" in page


def test_a_field_and_its_words_lead_to_each_other(farewell: Farewell, cast: Cast, browser_of: Browse) -> None:
    page = browser_of(cast.haruka).get(f"/farewells/{farewell.id}").text
    ways = dict(re.findall(r'<a class="to-words" href="#([\w-]+)" data-of="([\w-]+)"', page))
    pairs = {field: anchor for anchor, field in ways.items()}
    assert {"mails-0-value", "phones-0-value", "last_working_day", "leaving_date", "given_name"} <= set(
        re.findall(r'data-of="([\w-]+)"', page)
    )
    for field_id, anchor in pairs.items():
        assert page.count(f'id="{anchor}"') == 1, field_id
    for target in set(re.findall(r'class="found[^>]*href="#([\w-]+)"', page)):
        assert page.count(f'id="{target}"') == 1, target


def test_what_was_left_out_is_taken_with_one_tick(
    session: Session, farewell: Farewell, cast: Cast, browser_of: Browse
) -> None:
    browser, path = browser_of(cast.haruka), f"/farewells/{farewell.id}"
    page = browser.get(path).text
    offers = re.findall(r'name="also" id="(also-\d+)" value="([^"]+)"', page)
    office = next(key for _, key in offers if key.endswith("mail:natsumi.washimiya@example.co.jp"))
    assert office.startswith("work:")
    ticked = {**NATSUMI, "also": [office]}
    browser.post(f"{path}/draft", data=ticked)
    assert f'value="{office}" checked' in browser.get(path).text, "a tick survives like everything typed"
    browser.post(path, data=ticked)
    card = cards(session, cast.haruka)[0]
    reached = {c.value: c.lasting for c in contact_points_of(session, asker=cast.haruka, person_id=card.id)}
    assert reached["natsumi.washimiya@example.co.jp"] == "work"
    assert "+81312345678" not in reached


def test_a_struck_contact_has_its_tick_beside_it(session: Session, cast: Cast, browser_of: Browse) -> None:
    browser = browser_of(cast.haruka)
    text = NATSUMI_TEXT.replace("--\n", "後任は内海（utsumi@example.co.jp）が務めます。\n\n--\n")
    drop(browser, mail(text))
    found = session.scalars(sa.select(Farewell)).one()
    page = browser.get(f"/farewells/{found.id}").text
    label = re.search(
        r'utsumi@example.co.jp<rt>[^<]*</rt></ruby></del><label class="all-the-same" for="(also-\d+)">', page
    )
    assert label is not None
    assert f'id="{label[1]}" value="private:mail:utsumi@example.co.jp"' in page


@pytest.mark.parametrize("forged", ["private:mail:no address", "private:phone:1"])
def test_a_forged_offer_is_told(farewell: Farewell, cast: Cast, browser_of: Browse, forged: str) -> None:
    browser = browser_of(cast.haruka)
    answer = browser.post(f"/farewells/{farewell.id}", data={**NATSUMI, "also": [forged]})
    assert answer.status_code == 422
    odd = browser.post(f"/farewells/{farewell.id}", data={**NATSUMI, "also": ["x", "a:b", "private:pigeon:coo"]})
    assert odd.status_code == 302


def test_another_reading_is_one_press_away(session: Session, cast: Cast, browser_of: Browse) -> None:
    """The header names her by her former name, the body by the new one."""
    browser = browser_of(cast.haruka)
    drop(browser, mail(sender="Natsumi Odawara <n.odawara@example.co.jp>"))
    found = session.scalars(sa.select(Farewell)).one()
    proposal = review(session, asker=cast.haruka, farewell_id=found.id, language="ja").proposal
    assert proposal.others, "this mail leaves room"
    page = browser.get(f"/farewells/{found.id}").text
    for field_id, others in proposal.others.items():
        for other in others:
            assert f'<option value="{other}">' in page.split(f'id="{field_id}-others"')[1].split("</datalist>")[0]
            if other != proposal.typed.get(field_id, [""])[0]:
                assert re.search(rf'data-fills="{field_id}"[^>]*>{re.escape(other)}</button>', page)


def test_findings_are_marked_and_lead_to_their_fields(farewell: Farewell, cast: Cast, browser_of: Browse) -> None:
    page = browser_of(cast.haruka).get(f"/farewells/{farewell.id}").text
    for stroke, at, words in (("when", "last_working_day", "11月27日"), ("when", "leaving_date", "12月31日"),
                              ("reach", "mails-0-value", "natsumi.washimiya@example.com")):  # fmt: skip
        assert f'<a class="found {stroke} short" id="words-{at}" href="#at-{at}"><ruby>{words}<rt>' in page
        assert f'id="at-{at}"' in page
    struck = [part.split("</del>")[0] for part in page.split("<del")[1:]]
    assert any("03-1234-5678" in part for part in struck)
    assert any("natsumi.washimiya@example.co.jp" in part for part in struck)


def test_nothing_is_kept_by_looking(session: Session, farewell: Farewell, cast: Cast, browser_of: Browse) -> None:
    browser_of(cast.haruka).get(f"/farewells/{farewell.id}")
    session.expire_all()
    assert (farewell.state, farewell.draft, cards(session, cast.haruka)) == (FarewellState.WAITING, None, [])


def test_keeping_makes_a_card_with_work_and_contacts(
    session: Session, farewell: Farewell, cast: Cast, browser_of: Browse
) -> None:
    answer = browser_of(cast.haruka).post(f"/farewells/{farewell.id}", data=NATSUMI)
    card = cards(session, cast.haruka)[0]
    assert answer.location == f"/projects/share/{card.id}?farewell={farewell.id}"
    assert (card.family_name, card.given_reading, card.origin) == ("鷲宮", "なつみ", "farewell")
    reached = contact_points_of(session, asker=cast.haruka, person_id=card.id)
    assert [(c.kind, c.value) for c in reached] == [
        ("mail", "natsumi.washimiya@example.com"), ("phone", "+819012345678"), ("line", "natsumi_w"),
    ]  # fmt: skip
    jobs = {j.organization: (j.current, j.ended, j.title) for j in session.scalars(sa.select(Employment))}
    assert jobs == {
        "イチョウ・コンサルティング": (False, Month(2026, 12), ""), "株式会社アオゾラ製作所": (True, None, "事業開発"),
    }  # fmt: skip
    assert (farewell.state, farewell.person_id) == (FarewellState.KEPT, card.id)
    assert farewell.last_working_day == dt.date(2026, 11, 27)


def test_what_was_ticked_is_told_to_the_ledger(
    session: Session, farewell: Farewell, cast: Cast, browser_of: Browse
) -> None:
    browser_of(cast.haruka).post(f"/farewells/{farewell.id}", data=NATSUMI)
    session.expire_all()
    assert projects_told(session, asker=cast.haruka, farewell_id=farewell.id) == [
        ToldProject("ひなぎく", Month(2018, 4), Month(2019, 3), "lead", ("内海", "久我"))
    ]
    with pytest.raises(NoSuchFarewell):
        projects_told(session, asker=cast.kenichiro, farewell_id=farewell.id)


def test_two_clicks_make_one_card(session: Session, farewell: Farewell, cast: Cast, browser_of: Browse) -> None:
    browser = browser_of(cast.haruka)
    first, second = (browser.post(f"/farewells/{farewell.id}", data={**NATSUMI, "card": "new"}) for _ in range(2))
    assert first.location == second.location
    assert len(cards(session, cast.haruka)) == 1


def test_mistakes_are_told_beside_the_fields_and_everything_typed_stays(
    session: Session, farewell: Farewell, cast: Cast, browser_of: Browse
) -> None:
    wrong = {
        **NATSUMI, "family_name": "", "given_name": "", "mails-0-value": "natsumi at home", "phones-0-value": "12",
        "urls-0": "javascript:alert(1)", "last_working_day": "someday", "projects-0-first_month": "spring",
        "projects-1-codename": "<b>Lily</b>", "next_role": "すること \"未定\"",
    }  # fmt: skip
    answer = browser_of(cast.haruka).post(f"/farewells/{farewell.id}", data=wrong)
    assert answer.status_code == 422
    for name in ("mails-0-value", "phones-0-value", "urls-0", "next_role", "next_employer", "projects-0-first_month",
                 "projects-1-codename", "projects-0-colleagues", "line", "last_working_day"):  # fmt: skip
        assert field(answer.text, name) == wrong[name], name
    for sentence in ("not look like a mail address", "not look like a phone number", "address of a page",
                     "A month, please", "A day, please"):  # fmt: skip
        assert sentence in answer.text
    nameless = browser_of(cast.haruka).post(f"/farewells/{farewell.id}", data={"line": "natsumi_w"})
    assert nameless.status_code == 422
    assert "This is needed." in nameless.text
    assert cards(session, cast.haruka) == []


def test_later_keeps_what_was_typed(session: Session, farewell: Farewell, cast: Cast, browser_of: Browse) -> None:
    browser = browser_of(cast.haruka)
    typed = {**NATSUMI, "family_name": "大鷲", "mails-1-value": "half an addr", "projects-0-codename": "Kestrel"}
    assert browser.post(f"/farewells/{farewell.id}/draft", data=typed).location == "/farewells"
    page = browser.get(f"/farewells/{farewell.id}").text
    for name in ("family_name", "mails-1-value", "projects-0-codename", "next_role"):
        assert field(page, name) == typed[name]
    assert "大鷲" in browser.get("/farewells").text
    sealed = session.execute(sa.text("SELECT draft FROM farewell")).scalar_one()
    assert b"half" not in bytes(sealed)
    assert cards(session, cast.haruka) == []


def test_a_script_saves_while_one_types(farewell: Farewell, cast: Cast, browser_of: Browse) -> None:
    browser = browser_of(cast.haruka)
    path = f"/farewells/{farewell.id}/draft"
    assert browser.post(path, data={"family_name": "大鷲"}, headers={"Accept": "application/json"}).status_code == 204
    assert field(browser.get(f"/farewells/{farewell.id}").text, "family_name") == "大鷲"


def test_setting_aside_saves_and_can_be_undone(
    session: Session, farewell: Farewell, cast: Cast, browser_of: Browse
) -> None:
    browser, path = browser_of(cast.haruka), f"/farewells/{farewell.id}"
    aside = browser.post(f"{path}/set-aside", data={**NATSUMI, "family_name": "大鷲"}, follow_redirects=True)
    assert aside.request.path == "/farewells"
    assert "1 mail is set aside." in aside.text
    assert 'action="/farewells/put-back"' in aside.text
    session.expire_all()
    assert farewell.state is FarewellState.SET_ASIDE
    assert "大鷲" in browser.get("/farewells?tab=aside").text
    back = browser.post("/farewells/put-back", data={"mail": str(farewell.id)}, follow_redirects=True)
    assert field(back.text, "family_name") == "大鷲"


def test_somebody_kept_before_is_offered_and_must_be_decided(
    session: Session, farewell: Farewell, cast: Cast, browser_of: Browse
) -> None:
    browser, path = browser_of(cast.haruka), f"/farewells/{farewell.id}"
    known = cast.card(cast.haruka, "鷲宮", "菜摘")
    cast.card(cast.kenichiro, "鷲宮", "菜摘")
    page = browser.get(path).text
    assert "This may be somebody you have kept already." in page
    assert "The card would gain: natsumi.washimiya@example.com, 090-1234-5678" in page
    assert page.count('name="card"') == 2
    undecided = browser.post(path, data=NATSUMI)
    assert undecided.status_code == 422
    assert "Please say whether this is the same person." in undecided.text
    browser.post(path, data={**NATSUMI, "card": str(known.id)})
    assert [c.id for c in cards(session, cast.haruka)] == [known.id]
    assert known.family_reading == "わしみや"
    assert len(contact_points_of(session, asker=cast.haruka, person_id=known.id)) == 3


def test_or_kept_as_somebody_else(session: Session, farewell: Farewell, cast: Cast, browser_of: Browse) -> None:
    known = cast.card(cast.haruka, "鷲宮", "菜摘")
    browser_of(cast.haruka).post(f"/farewells/{farewell.id}", data={**NATSUMI, "card": "new"})
    assert len(cards(session, cast.haruka)) == 2
    assert contact_points_of(session, asker=cast.haruka, person_id=known.id) == []


def test_never_onto_a_card_of_another_member(
    session: Session, farewell: Farewell, cast: Cast, browser_of: Browse
) -> None:
    cast.card(cast.haruka, "鷲宮", "菜摘")
    theirs = cast.card(cast.kenichiro, "鷲宮", "菜摘")
    for foreign in (theirs.id, cast.kenichiro.person_id, cast.haruka.person_id, 10**12):
        answer = browser_of(cast.haruka).post(f"/farewells/{farewell.id}", data={**NATSUMI, "card": str(foreign)})
        assert answer.status_code == 404
    session.expire_all()
    assert session.scalar(sa.select(sa.func.count()).select_from(ContactPoint)) == 0
    assert farewell.state is FarewellState.WAITING


def test_old_news_does_not_overwrite_newer(session: Session, cast: Cast, browser_of: Browse) -> None:
    """A mail of 2015 says where she went then; the card knows where she is now."""
    browser = browser_of(cast.haruka)
    drop(browser, mail(date="Fri, 20 Nov 2015 18:42:00 +0900"))
    old = session.scalars(sa.select(Farewell)).one()
    browser.post("/people/new", data={"family_name": "鷲宮", "given_name": "菜摘", "employer": "Blue Sky Works"})
    card = cards(session, cast.haruka)[0]
    browser.post(f"/farewells/{old.id}", data={**NATSUMI, "leaving_date": "2015-12-31", "card": str(card.id)})
    session.expire_all()
    jobs = {j.organization: (j.current, j.ended) for j in session.scalars(sa.select(Employment))}
    assert jobs == {
        "Blue Sky Works": (True, None), "イチョウ・コンサルティング": (False, Month(2015, 12)),
        "株式会社アオゾラ製作所": (False, None),
    }  # fmt: skip


def test_a_kept_mail_can_be_read_again_but_not_kept_again(
    session: Session, farewell: Farewell, cast: Cast, browser_of: Browse
) -> None:
    browser, path = browser_of(cast.haruka), f"/farewells/{farewell.id}"
    browser.post(path, data=NATSUMI)
    page = browser.get(path).text
    assert "This mail is kept." in page
    assert 'id="read"' not in page
    browser.post(f"{path}/draft", data={"family_name": "大鷲"})
    browser.post(f"{path}/set-aside")
    session.expire_all()
    assert farewell.state is FarewellState.KEPT
    assert len(projects_told(session, asker=cast.haruka, farewell_id=farewell.id)) == 1


ACTS = ("", "/draft", "/set-aside", "/let-go")


def test_a_farewell_of_mine_is_nobody_elses(
    session: Session, farewell: Farewell, cast: Cast, browser_of: Browse, client: FlaskClient
) -> None:
    path = f"/farewells/{farewell.id}"
    for other in (cast.kenichiro, cast.saki):
        browser = browser_of(other)
        assert browser.get(path).status_code == browser.get(f"{path}/let-go").status_code == 404
        assert [browser.post(path + act, data=NATSUMI).status_code for act in ACTS] == [404] * len(ACTS)
        for act in ("set-aside", "put-back"):
            assert browser.post(f"/farewells/{act}", data={"mail": str(farewell.id)}).status_code == 404
        assert "鷲宮" not in browser.get("/farewells").text
    assert [client.post(path + act, data=NATSUMI).status_code for act in ACTS] == [401] * len(ACTS)
    assert client.get(path).status_code == 302
    session.expire_all()
    assert (farewell.state, farewell.draft, farewell.person_id) == (FarewellState.WAITING, None, None)
    assert cards(session, cast.kenichiro) == []


def test_a_name_from_the_html_mail_reaches_the_form(session: Session, cast: Cast, browser_of: Browse) -> None:
    browser = browser_of(cast.haruka)
    drop(browser, adaeze())
    found = session.scalars(sa.select(Farewell)).one()
    page = browser.get(f"/farewells/{found.id}").text
    assert (field(page, "family_name"), field(page, "given_name")) == ("Okonkwo", "Adaeze")
    assert field(page, "mails-0-value") == "ada.okonkwo@example.org"


def test_pasted_text_is_reviewed_like_a_mail(session: Session, cast: Cast, browser_of: Browse) -> None:
    browser = browser_of(cast.haruka)
    drop(browser, text=NATSUMI_TEXT)
    found = session.scalars(sa.select(Farewell)).one()
    page = browser.get(f"/farewells/{found.id}").text
    assert field(page, "mails-0-value") == "natsumi.washimiya@example.com"


def kinds(session: Session) -> set[Any]:
    return {kind for (kind,) in session.execute(sa.select(ContactPoint.kind))}


def test_every_way_to_reach_is_kept(session: Session, farewell: Farewell, cast: Cast, browser_of: Browse) -> None:
    everything = {
        **NATSUMI, "facebook": "facebook.com/natsumi.w", "linkedin": "https://www.linkedin.com/in/natsumi-w",
        "x": "@natsumi_w", "urls-0": "example.com/natsumi",
    }  # fmt: skip
    browser_of(cast.haruka).post(f"/farewells/{farewell.id}", data=everything)
    assert kinds(session) == set(ContactKind)


def test_a_form_nobody_made_is_answered_all_the_same(
    session: Session, farewell: Farewell, cast: Cast, browser_of: Browse
) -> None:
    browser, path = browser_of(cast.haruka), f"/farewells/{farewell.id}"
    odd = {
        **NATSUMI, "mails-0-lasting": "for ever", "projects-x-codename": "?", "mails-99999999999-value": "a@example.com",
        "card": "\u0663" * 20, "phones-0": "?",
    }  # fmt: skip
    assert browser.post(path, data=odd).status_code == 422
    assert browser.post(f"{path}/draft", data=odd).status_code == 302
    assert browser.get(path).status_code == 200
    session.expire_all()
    assert projects_told(session, asker=cast.haruka, farewell_id=farewell.id)[0].codename == "ひなぎく"
    assert browser.get("/farewells?after=99999999999999&aside=x&tab=nowhere").status_code == 200
    card = {"family_name": "鷲宮", "contacts-0-kind": "pigeon", "contacts-0-value": "coo", "contacts-0-lasting": "?"}
    assert browser.post("/people/new", data=card).status_code == 422
    assert browser.post(path, data={"family_name": "鷲宮" * 200}).status_code == 422
    assert browser.post(f"{path}/draft", data={"family_name": "x" * 300_000}).location == path
