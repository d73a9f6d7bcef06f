"""Links to a card: only its steward makes them, and they end; hostile tokens get the same nothing."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.captured.links import MOST_OF_ONE_CARD, VALID_FOR, token_hash
from alumni.captured.models import CapturedLink
from alumni.clock import now
from alumni.limits import counted_as
from alumni.people.cards import erase_card
from alumni.people.merging import merge_cards, unmerge_cards
from tests.captured.conftest import MAIL, KeepCard, MakeLink
from tests.conftest import Cast

Browser = Callable[..., FlaskClient]
TOKEN = re.compile(r'name="csrf_token"[^>]*value="[^"]*"')
PAGES = (
    ("GET", ""),
    ("GET", "/correct"),
    ("POST", "/correct"),
    ("GET", "/erase"),
    ("POST", "/erase"),
    ("POST", "/come-in"),
)


def everything_is(client: FlaskClient, path: str, status: int) -> None:
    for method, page in PAGES:
        answer = client.open(path + page, method=method)
        assert answer.status_code == status, (method, page)
        assert MAIL not in answer.text


@pytest.mark.parametrize(
    "token", ["x", "a" * 32, "a" * 5000, "%00", "..%2f..%2fpeople", "' OR 1=1 --", "鷹野", "%F0%9F%98%80"]
)
def test_hostile_tokens_get_nothing(cast: Cast, keep: KeepCard, client: FlaskClient, token: str) -> None:
    keep(cast.haruka)
    everything_is(client, f"/your-card/{token}", 404)


def test_what_can_be_guessed_at_is_counted(app: Flask) -> None:
    for page in ("yours", "correct", "erase", "come_in", "mine"):
        assert counted_as(app, f"captured.{page}") == "guessable", page


def test_only_the_hash_of_a_token_is_kept(
    session: Session, cast: Cast, browser_of: Browser, keep: KeepCard, made_link: MakeLink
) -> None:
    haruka = browser_of(cast.haruka)
    card = keep(cast.haruka)
    token = made_link(haruka, card.id).rsplit("/", 1)[1]
    assert session.scalars(sa.select(CapturedLink.token_hash)).one() == token_hash(token) != token
    assert token not in haruka.get(f"/people/{card.id}/kept").text


def test_a_withdrawn_and_an_expired_link_say_that_they_have_ended(
    session: Session, cast: Cast, browser_of: Browser, keep: KeepCard, made_link: MakeLink, client: FlaskClient
) -> None:
    haruka = browser_of(cast.haruka)
    card = keep(cast.haruka)
    first, second = made_link(haruka, card.id), made_link(haruka, card.id)
    ids = session.scalars(sa.select(CapturedLink.id).order_by(CapturedLink.id)).all()
    assert browser_of(cast.kenichiro).post(f"/captured/links/{ids[0]}/withdraw").status_code == 404
    assert client.get(first).status_code == 200
    haruka.post(f"/captured/links/{ids[0]}/withdraw")
    everything_is(client, first, 410)
    assert client.get(second).status_code == 200
    session.get_one(CapturedLink, ids[1]).expires_at = now() - dt.timedelta(seconds=1)
    session.commit()
    everything_is(client, second, 410)
    assert "works until" not in haruka.get(f"/people/{card.id}/kept").text


def test_a_link_lasts_half_a_year(
    session: Session, cast: Cast, browser_of: Browser, keep: KeepCard, made_link: MakeLink
) -> None:
    made_link(browser_of(cast.haruka), keep(cast.haruka).id)
    link = session.scalars(sa.select(CapturedLink)).one()
    assert link.expires_at - link.made_at == VALID_FOR == dt.timedelta(days=180)


def test_a_link_of_an_erased_card_ends_like_any_other(
    session: Session, cast: Cast, browser_of: Browser, keep: KeepCard, made_link: MakeLink, client: FlaskClient
) -> None:
    haruka, card, other = browser_of(cast.haruka), keep(cast.haruka), keep(cast.haruka)
    gone, withdrawn = made_link(haruka, card.id), made_link(haruka, other.id)
    erase_card(session, asker=cast.haruka, person_id=card.id)
    session.commit()
    last = session.scalars(sa.select(CapturedLink).where(CapturedLink.card_id == other.id)).one()
    haruka.post(f"/captured/links/{last.id}/withdraw")
    everything_is(client, gone, 410)
    said = [TOKEN.sub("", client.get(path).text).replace(path, "") for path in (gone, withdrawn)]
    assert said[0] == said[1]


def test_nobody_else_makes_a_link_or_sees_how_a_card_is_kept(
    session: Session, cast: Cast, browser_of: Browser, keep: KeepCard, client: FlaskClient
) -> None:
    card = keep(cast.haruka)
    profile = cast.haruka.person_id
    for path, method in (("kept", "GET"), ("links", "POST"), ("purpose", "POST"), ("let-go", "POST"), ("part", "POST")):
        data = {"purpose": "memory"}
        assert browser_of(cast.kenichiro).open(f"/people/{card.id}/{path}", method=method, data=data).status_code == 404
        assert client.open(f"/people/{card.id}/{path}", method=method).status_code in (302, 401)
    assert browser_of(cast.kenichiro).post("/captured/keep-on", data={"card": card.id}).status_code == 404
    for path, method in (("kept", "GET"), ("links", "POST"), ("purpose", "POST")):
        answer = browser_of(cast.haruka).open(f"/people/{profile}/{path}", method=method, data={"purpose": "help"})
        assert answer.status_code == 403, path
    session.expire_all()
    assert (card.purpose, card.goes_at) == ("in_touch", None)
    assert session.scalars(sa.select(CapturedLink)).all() == []


def test_no_more_links_than_make_sense(cast: Cast, browser_of: Browser, keep: KeepCard, made_link: MakeLink) -> None:
    haruka, card = browser_of(cast.haruka), keep(cast.haruka)
    for _ in range(MOST_OF_ONE_CARD):
        made_link(haruka, card.id)
    one_more = haruka.post(f"/people/{card.id}/links", follow_redirects=True)
    assert "Please withdraw one first" in one_more.text


def test_the_link_of_a_card_that_went_into_another_opens_that_one(
    session: Session, cast: Cast, browser_of: Browser, keep: KeepCard, made_link: MakeLink, client: FlaskClient
) -> None:
    kept, other = keep(cast.haruka, place="逗子"), keep(cast.haruka)
    path = made_link(browser_of(cast.haruka), other.id)
    merge = merge_cards(session, asker=cast.haruka, keep_id=kept.id, other_id=other.id, now=now())
    session.commit()
    assert "逗子" in client.get(path).text
    unmerge_cards(session, asker=cast.haruka, merge_id=merge.id, now=now())
    session.commit()
    assert "逗子" not in client.get(path).text
