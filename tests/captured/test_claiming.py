"""A captured person comes in or claims a card: one steward's card is linked, and nobody learns who else holds one."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.accounts.addresses import ask_for_code, forget, prove
from alumni.accounts.models import Invitation, ProvenAddress
from alumni.clock import now
from alumni.extensions import db
from alumni.people.cards import amend_card
from alumni.people.contact_points import ContactDraft
from alumni.people.linking import link_cards
from alumni.people.merging import merge_cards
from alumni.people.models import ContactKind, Person
from alumni.people.sight import Asker
from tests.captured.conftest import MAIL, NOTE, KeepCard, MakeLink
from tests.conftest import Cast

Browser = Callable[..., FlaskClient]
TOKEN = re.compile(r'name="(?:csrf_token|send_key)"[^>]*value="[^"]*"')
OTHER = "ryoko@example.org"


def prove_address(session: Session, who: Asker, address: str, at: dt.datetime | None = None) -> None:
    made = ask_for_code(session, asker=who, address=address, now=at or now())
    assert prove(session, asker=who, code_id=made.id, code=made.code, now=at or now()) == ""
    session.commit()


def linked(session: Session, *cards: Person) -> list[int | None]:
    session.expire_all()
    return [card.profile_id for card in cards]


def test_coming_in_through_the_link_joins_that_card_alone(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, keep: KeepCard, made_link: MakeLink
) -> None:
    card, foreign = keep(cast.haruka), keep(cast.saki)
    path = made_link(browser_of(cast.haruka), card.id, invites="y")
    assert "Accept the invitation" in client.get(path).text
    first = client.post(f"{path}/come-in").location
    second = client.post(f"{path}/come-in").location
    assert client.get(first).status_code == 404, "of two presses the last one counts"
    arrival = {"family_name": "鷹野", "given_name": "涼子", "email": MAIL, "password": "correct horse battery"}
    assert client.post(second, data=arrival).status_code == 302
    profile = session.scalars(sa.select(Person.id).where(Person.origin == "member").order_by(Person.id.desc())).first()
    assert linked(session, card, foreign) == [profile, None], "an address that is only said links nothing"
    stranger = client.application.test_client()
    assert "Accept the invitation" not in stranger.get(path).text
    assert stranger.post(f"{path}/come-in").status_code == 410
    assert stranger.get(second).status_code == 410


def test_a_link_without_invitation_lets_nobody_in(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, keep: KeepCard, made_link: MakeLink
) -> None:
    path = made_link(browser_of(cast.haruka), keep(cast.haruka).id)
    assert "Accept the invitation" not in client.get(path).text
    assert client.post(f"{path}/come-in").status_code == 410
    assert session.scalars(sa.select(Invitation)).all() == []


def test_withdrawing_the_link_withdraws_the_invitation_made_through_it(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, keep: KeepCard, made_link: MakeLink
) -> None:
    haruka, card = browser_of(cast.haruka), keep(cast.haruka)
    path = made_link(haruka, card.id, invites="y")
    invitation = client.post(f"{path}/come-in").location
    assert client.get(invitation).status_code == 200
    found = re.search(r"/captured/links/\d+/withdraw", haruka.get(f"/people/{card.id}/kept").text)
    assert found
    haruka.post(found[0])
    assert client.get(invitation).status_code == 404


def test_a_member_claims_the_card_behind_a_link_handed_to_him(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, keep: KeepCard, made_link: MakeLink
) -> None:
    card, foreign = keep(cast.haruka), keep(cast.saki)
    haruka, kenichiro = browser_of(cast.haruka), browser_of(cast.kenichiro)
    path = made_link(haruka, card.id)
    assert "It is mine" in kenichiro.get(path).text
    assert "It is mine" not in client.get(path).text
    assert "It is mine" not in haruka.get(path).text
    assert client.post(f"{path}/mine").status_code == 401
    assert haruka.post(f"{path}/mine").status_code == 403, "one's own card is not oneself"
    assert kenichiro.post(f"{path}/mine").status_code == 302
    assert linked(session, card, foreign) == [cast.kenichiro.person_id, None]
    assert browser_of(cast.saki).post(f"{path}/mine").status_code == 403
    assert browser_of(cast.saki).post(f"/people/{card.id}/part").status_code == 404
    assert "This is not the same person" in haruka.get(f"/people/{card.id}/kept").text
    haruka.post(f"/people/{card.id}/part")
    assert linked(session, card) == [None]


def test_proving_an_address_links_every_card_that_holds_it_and_no_other(
    session: Session, cast: Cast, keep: KeepCard
) -> None:
    mine, hers = keep(cast.haruka), keep(cast.saki)
    without = keep(cast.haruka, contacts=[ContactDraft(ContactKind.MAIL, OTHER)])
    as_text = keep(cast.saki, contacts=[ContactDraft(ContactKind.LINE, MAIL)])
    taken = keep(cast.saki)
    taken.profile_id = cast.haruka.person_id
    own = keep(cast.kenichiro)
    session.commit()
    prove_address(session, cast.kenichiro, MAIL.upper())
    ken = cast.kenichiro.person_id
    assert linked(session, mine, hers, without, as_text, taken, own) == [
        ken, ken, None, None, cast.haruka.person_id, None,
    ]  # fmt: skip
    later = keep(cast.saki)
    assert linked(session, later) == [None], "a card kept afterwards is not compared"


def test_forgetting_the_address_unlinks_what_rests_on_it_alone(
    session: Session, cast: Cast, browser_of: Browser, keep: KeepCard, made_link: MakeLink
) -> None:
    only, both, handed = keep(cast.haruka), keep(cast.saki), keep(cast.haruka)
    amend_card(session, asker=cast.saki, person_id=both.id, now=now(),
               contacts=[ContactDraft(ContactKind.MAIL, one) for one in (MAIL, OTHER)])  # fmt: skip
    session.commit()
    browser_of(cast.kenichiro).post(made_link(browser_of(cast.haruka), handed.id) + "/mine")
    for address in (MAIL, OTHER):
        prove_address(session, cast.kenichiro, address)
    ken = cast.kenichiro.person_id
    assert linked(session, only, both, handed) == [ken, ken, ken]
    rows = session.scalars(sa.select(ProvenAddress.id).order_by(ProvenAddress.id)).all()
    forget(session, asker=cast.kenichiro, address_id=rows[0])
    session.commit()
    assert linked(session, only, both, handed) == [None, ken, ken]
    forget(session, asker=cast.kenichiro, address_id=rows[1])
    session.commit()
    assert linked(session, only, both, handed) == [None, None, ken]


def test_leaving_unlinks(session: Session, cast: Cast, keep: KeepCard) -> None:
    card = keep(cast.haruka)
    prove_address(session, cast.kenichiro, MAIL)
    session.execute(sa.delete(Person).where(Person.id == cast.kenichiro.person_id))
    session.commit()
    assert linked(session, card) == [None]
    assert card.note == NOTE


def test_a_card_that_went_into_another_is_linked_with_it(session: Session, cast: Cast, keep: KeepCard) -> None:
    kept, other = keep(cast.haruka), keep(cast.haruka)
    merge_cards(session, asker=cast.haruka, keep_id=kept.id, other_id=other.id, now=now())
    session.commit()
    prove_address(session, cast.kenichiro, MAIL)
    assert linked(session, kept, other) == [cast.kenichiro.person_id] * 2


@contextmanager
def statements(app: Flask) -> Iterator[list[str]]:
    said: list[str] = []
    with app.app_context():
        engine = db.engine

    def listen(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        said.append(statement.split(" ", 1)[0])

    sa.event.listen(engine, "before_cursor_execute", listen)
    try:
        yield said
    finally:
        sa.event.remove(engine, "before_cursor_execute", listen)


@pytest.mark.parametrize("holders", [0, 1, 12])
def test_proving_costs_the_same_whoever_holds_a_card(
    app: Flask, session: Session, cast: Cast, keep: KeepCard, holders: int
) -> None:
    for _ in range(holders):
        keep(cast.haruka)
    session.scalars(sa.select(Person)).all()
    with statements(app) as said:
        link_cards(session, profile_id=cast.kenichiro.person_id, address=MAIL)
    assert said == ["UPDATE"]


def pages_of(browser: FlaskClient, *paths: str) -> list[str]:
    """What a member sees, without the page's own secret."""
    answers = [browser.get(path) for path in paths]
    return [f"{answer.status_code}\n{TOKEN.sub('', answer.text)}" for answer in answers]


def test_two_members_who_captured_the_same_person_learn_nothing_of_each_other(
    session: Session, cast: Cast, browser_of: Browser, keep: KeepCard
) -> None:
    """Saki's world is the same, to the letter, whether Haruka keeps the person too or not: before he joins, while he
    proves his address, and after."""
    card = keep(cast.saki)
    saki = browser_of(cast.saki)
    paths = (
        "/", "/jinmyaku", f"/jinmyaku/{card.id}", f"/people/{card.id}/kept", f"/people/{card.id}/edit",
        f"/people/{card.id}/merge", "/captured", "/jinmyaku?q=鷹野", "/invitations", "/asking/new", "/projects",
    )  # fmt: skip
    alone = pages_of(saki, *paths)
    hers = keep(cast.haruka, note="ハルカの覚え書き")
    assert pages_of(saki, *paths) == alone
    before = pages_of(saki, f"/jinmyaku/{hers.id}", f"/people/{hers.id}/kept", f"/jinmyaku/{hers.id + 999}")
    assert before[0][:3] == before[1][:3] == "404"

    kenichiro = browser_of(cast.kenichiro)
    mine = ("/account", "/account/addresses", "/", "/jinmyaku", "/captured")
    prove_address(session, cast.kenichiro, MAIL)
    his = pages_of(kenichiro, *mine)
    both = pages_of(saki, *paths)
    assert linked(session, card, hers) == [cast.kenichiro.person_id] * 2
    session.delete(hers)  # as if Haruka had never kept him
    session.commit()
    assert pages_of(saki, *paths) == both
    assert pages_of(kenichiro, *mine) == his
    session.execute(sa.delete(Person).where(Person.id == card.id))
    session.commit()
    assert pages_of(kenichiro, *mine) == his, "nor does he learn that anybody kept him"


def test_the_steward_sees_what_the_member_publishes_and_keeps_the_note(
    session: Session, cast: Cast, browser_of: Browser, keep: KeepCard
) -> None:
    card = keep(cast.haruka)
    amend_card(session, asker=cast.kenichiro, person_id=cast.kenichiro.person_id, employer="青嶺キャピタル", now=now())
    session.commit()
    haruka = browser_of(cast.haruka)
    assert "青嶺キャピタル" not in haruka.get(f"/jinmyaku/{card.id}").text
    prove_address(session, cast.kenichiro, MAIL)
    page = haruka.get(f"/jinmyaku/{card.id}").text
    assert "青嶺キャピタル" in page and NOTE in page
    assert "kenichiro@example.com" not in page
    assert NOTE not in browser_of(cast.kenichiro).get(f"/jinmyaku/{cast.haruka.person_id}").text
