"""Links handed over by people: used once, for a while, by whoever holds them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.accounts import invitations
from alumni.accounts.models import Invitation, User
from alumni.people.models import Person
from alumni.people.names import NameParts
from alumni.people.sight import NoSuchPerson
from tests.conftest import NOW, Cast

NEWCOMER = {
    "family_name": "西園寺", "given_name": "由佳", "family_reading": "サイオンジ", "given_reading": "ゆか",
    "email": "Yuka@Example.ORG", "password": "long enough for me",
}  # fmt: skip


def test_the_first_link_makes_the_host(app: Flask, client: FlaskClient) -> None:
    said = app.test_cli_runner().invoke(args=["hosts", "welcome"]).output
    path = re.search(r"/come-in/[\w-]+", said)[0]  # type: ignore[index]
    assert client.get(path).status_code == 200
    assert client.post(path, data=NEWCOMER).status_code == 302
    assert client.get("/invitations").status_code == 200
    assert app.test_cli_runner().invoke(args=["hosts", "welcome"]).output == ""
    assert app.test_client().get(path).status_code == 410


def test_a_newcomer_comes_in_and_can_sign_in_again(
    app: Flask, cast: Cast, session: Session, browser_of: Callable[..., FlaskClient]
) -> None:
    page = browser_of(cast.haruka).post("/invitations", data={"label": "Yuka"})
    path = re.search(r"/come-in/[\w-]+", page.text)[0]  # type: ignore[index]
    newcomer = app.test_client()
    assert newcomer.post(path, data=NEWCOMER).status_code == 302
    account = session.scalars(select(User).where(User.email == "yuka@example.org")).one()
    profile = session.get_one(Person, account.person_id)
    assert (profile.family_name, profile.family_reading, profile.steward_id) == ("西園寺", "さいおんじ", None)
    assert not account.has_role("host")
    again = app.test_client()
    signed = again.post("/sign-in/one", data={"identity": "yuka@example.org", "passcode": NEWCOMER["password"]})
    assert signed.status_code == 302


def test_a_link_works_once(app: Flask, cast: Cast, session: Session) -> None:
    token = invitations.invite(session, asker=cast.haruka, now=NOW)
    session.commit()
    assert app.test_client().post(f"/come-in/{token}", data=NEWCOMER).status_code == 302
    second = app.test_client().post(f"/come-in/{token}", data={**NEWCOMER, "email": "other@example.org"})
    assert second.status_code == 410
    assert session.scalar(select(User.id).where(User.email == "other@example.org")) is None


def test_a_link_ends(session: Session, cast: Cast) -> None:
    token = invitations.invite(session, asker=cast.haruka, now=NOW)
    last = NOW + invitations.VALID_FOR
    assert invitations.offer(session, token=token, now=last - dt.timedelta(seconds=1)).for_host is False
    with pytest.raises(invitations.InvitationExpired):
        invitations.offer(session, token=token, now=last)


def test_only_its_maker_withdraws_a_link(session: Session, cast: Cast) -> None:
    token = invitations.invite(session, asker=cast.haruka, now=NOW)
    made = session.scalars(select(Invitation)).one()
    with pytest.raises(invitations.NoSuchInvitation):
        invitations.withdraw(session, asker=cast.kenichiro, invitation_id=made.id, now=NOW)
    invitations.withdraw(session, asker=cast.haruka, invitation_id=made.id, now=NOW)
    with pytest.raises(invitations.NoSuchInvitation):
        invitations.offer(session, token=token, now=NOW)


def test_the_database_does_not_hold_the_token(session: Session, cast: Cast) -> None:
    token = invitations.invite(session, asker=cast.haruka, now=NOW)
    session.flush()
    assert token not in str(session.execute(select(Invitation.__table__)).all())


def test_an_invitation_for_a_card_joins_it_with_the_profile(session: Session, cast: Cast) -> None:
    card = cast.card(cast.haruka, "西園寺", "由佳")
    token = invitations.invite(session, asker=cast.haruka, now=NOW, card_id=card.id)
    arrival = invitations.arrive(
        session, token=token, name=NameParts("西園寺", "由佳"), address="yuka@example.org", now=NOW
    )
    assert card.profile_id == arrival.person_id


def test_nobody_invites_with_somebody_elses_card(session: Session, cast: Cast) -> None:
    card = cast.card(cast.haruka, "西園寺", "由佳")
    with pytest.raises(NoSuchPerson):
        invitations.invite(session, asker=cast.kenichiro, now=NOW, card_id=card.id)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"email": "haruka@example.com"}, "in use already"),
        ({"email": "not an address"}, "does not look like a mail address"),
        ({"family_name": ""}, "give your family name"),
        ({"password": "short"}, "At least ten characters"),
    ],
)
def test_what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost(
    app: Flask, cast: Cast, session: Session, changed: dict[str, str], words: str
) -> None:
    token = invitations.invite(session, asker=cast.haruka, now=NOW)
    session.commit()
    answer = app.test_client().post(f"/come-in/{token}", data={**NEWCOMER, **changed})
    assert answer.status_code == 422
    assert words in answer.text
    assert "由佳" in answer.text
    assert session.scalar(select(Invitation.used_at)) is None
