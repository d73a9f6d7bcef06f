"""The right to vouch: strikes for those who stood for somebody shut out, its loss in plain words, and the way back."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.accounts import invitations
from alumni.accounts.vouching_right import LostRight, MayNotVouch
from alumni.applications.models import State, VouchStrike
from alumni.applications.right import lose_right_to_vouch, strike_vouchers_of, vouchers_of
from alumni.audit import acts
from alumni.clock import now
from alumni.people.sight import Asker
from tests.applications.conftest import Door
from tests.conftest import Cast


def strike(session: Session, door: Door, who: Asker, host: Asker) -> int:
    """Somebody he brought in is shut out."""
    [newcomer] = door.members(1)
    door.brought_in(newcomer, by=who)
    lost = strike_vouchers_of(session, person_id=newcomer.person_id, actor_id=host.person_id, now=now())
    session.commit()
    return len(lost)


def test_who_stood_for_a_member(door: Door, session: Session, cast: Cast) -> None:
    one, other, passed = door.members(3)
    path = door.apply()
    door.answers(passed, "pass")
    door.answers(one)
    door.answers(other)
    door.app.test_client().post(f"{path}/come-in", data={"email": "r@example.jp", "password": "long enough for me"})
    newcomer = door.only().person_id
    assert newcomer is not None
    assert vouchers_of(session, newcomer) == (one.person_id, other.person_id)
    door.brought_in(cast.saki, by=cast.kenichiro)
    assert vouchers_of(session, cast.saki.person_id) == (cast.kenichiro.person_id,)
    assert vouchers_of(session, cast.haruka.person_id) == ()


def test_the_first_strike_is_told_and_the_second_takes_the_right(door: Door, session: Session, cast: Cast) -> None:
    who = cast.saki
    door.was_on(who)
    path = door.apply()
    door.answers(who)
    link = invitations.invite(session, asker=who, now=now())
    session.commit()
    browser = door.browser_of(who)
    assert strike(session, door, who, cast.haruka) == 0
    assert "A word from the host" in browser.get("/").text
    assert "has been shut out" in browser.get("/vouching").text
    browser.post("/vouching/read")
    assert "A word from the host" not in browser.get("/").text
    assert strike(session, door, who, cast.haruka) == 1
    page = browser.get("/vouching").text
    assert "For now you cannot vouch for anybody" in page
    assert "鷹野" not in page
    assert door.answers(who) == 404
    assert browser.post("/invitations", data={"label": ""}).status_code == 403
    assert door.app.test_client().get(f"/come-in/{link}").status_code == 404
    [other] = door.members(1)
    door.answers(other)
    assert door.only().state is State.WAITING, path
    assert "vouching.right_lost" in [one.act for one in acts(session)]


def test_one_shut_out_is_one_strike(door: Door, session: Session, cast: Cast) -> None:
    [newcomer] = door.members(1)
    door.brought_in(newcomer, by=cast.saki)
    for _time in range(3):
        strike_vouchers_of(session, person_id=newcomer.person_id, actor_id=None, now=now())
    assert session.scalar(sa.select(sa.func.count()).select_from(VouchStrike)) == 1
    assert session.scalar(sa.select(sa.func.count()).select_from(LostRight)) == 0
    assert lose_right_to_vouch(session, person_id=cast.saki.person_id, actor_id=None, now=now())
    assert not lose_right_to_vouch(session, person_id=cast.saki.person_id, actor_id=None, now=now())
    with pytest.raises(MayNotVouch):
        invitations.invite(session, asker=cast.saki, now=now())


def test_the_host_is_asked_and_gives_it_back(door: Door, session: Session, cast: Cast, client: FlaskClient) -> None:
    for _time in range(2):
        strike(session, door, cast.saki, cast.haruka)
    saki, host = door.browser_of(cast.saki), door.browser_of(cast.haruka)
    saki.post("/vouching/ask-back", data={"words": ""})
    assert "Please write a line" in saki.get("/vouching").text
    saki.post("/vouching/ask-back", data={"words": "二人とは仕事でしか会っていませんでした。"})
    assert "You have asked the host" in saki.get("/vouching").text
    page = host.get("/applications").text
    assert "二人とは仕事でしか" in page
    assert "stood for 2 who were shut out" in page
    loss = session.scalars(sa.select(LostRight)).one()
    assert door.browser_of(cast.kenichiro).post(f"/applications/rights/{loss.id}/give-back").status_code == 404
    host.post(f"/applications/rights/{loss.id}/leave")
    assert "leaves it as it is" in saki.get("/vouching").text
    assert "二人とは仕事でしか" not in host.get("/applications").text
    host.post(f"/applications/rights/{loss.id}/give-back")
    assert "Nobody waits for your word." in saki.get("/vouching").text
    assert saki.post("/invitations", data={"label": ""}).status_code == 200
    assert strike(session, door, cast.saki, cast.haruka) == 0, "old strikes count no more"
