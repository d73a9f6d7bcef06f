"""Who is asked, what he reads, and what his word does. Two who were there open the door; everybody else learns nothing."""

from __future__ import annotations

import datetime as dt

import pytest
import sqlalchemy as sa
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.accounts.models import User
from alumni.applications.asks import asks_for
from alumni.applications.likeness import same_work
from alumni.applications.models import Answer, State, Vouch
from alumni.audit import acts, verify
from alumni.clock import now
from alumni.people.employments import say_present_work
from alumni.people.models import Person
from alumni.people.sight import Asker
from tests.applications.conftest import FIRM, Door
from tests.conftest import Cast


def asked(door: Door, who: Asker) -> bool:
    """Whether the desk and the page of asks show the applicant to a member, and his own page opens."""
    browser, number = door.browser_of(who), door.only().id
    shown = {
        "鷹野" in browser.get("/").text, "鷹野" in browser.get("/vouching").text,
        browser.get(f"/vouching/{number}").status_code == 200,
    }  # fmt: skip
    assert len(shown) == 1, shown
    return shown.pop()


def test_two_who_were_there_open_the_door(door: Door, client: FlaskClient, session: Session) -> None:
    first, second = door.members(2)
    path = door.apply(words="主宰者だけに。")
    page = door.browser_of(first).get(f"/vouching/{door.only().id}").text
    for words in ("鷹野", "北斗プロジェクト", FIRM):
        assert words in page
    for words in ("ryoko.takano", "主宰者だけに。"):
        assert words not in page
    assert page.count("btn-primary") == 1
    assert door.answers(first) == 302
    assert "Not open yet" in client.get(path).text
    assert door.only().state is State.WAITING
    assert door.answers(second) == 302
    mine = client.get(path).text
    assert "The door is open" in mine
    assert "試" not in mine
    assert door.only().state is State.ACCEPTED
    assert [one.act for one in acts(session)] == ["application.accepted"]
    assert acts(session)[0].actor_id is None
    assert verify(session).sound
    assert not asked(door, first)


def test_who_is_named_is_asked_and_nobody_else(door: Door, cast: Cast) -> None:
    door.apply(known_by="たかなしけんいちろう\nSAKI  sato さん\n佐藤")
    assert asked(door, cast.kenichiro)
    assert asked(door, cast.saki)
    assert not asked(door, door.cast.member("佐藤", "花", "さとう", "はな", "hana@example.com"))


@pytest.mark.parametrize(
    ("codename", "firm", "began", "ended", "fits"),
    [
        ("北斗", "白樺コンサルティング株式会社", "2020-03", "2020-09", True),
        ("北斗", FIRM, "2020-04", "2020-09", False),
        ("北斗", "碧海アドバイザリー", "2019-06", "2019-12", False),
        ("剱", FIRM, "2019-06", "2019-12", False),
    ],
)
def test_a_project_fits_by_firm_months_and_codename(
    door: Door, cast: Cast, codename: str, firm: str, began: str, ended: str, fits: bool
) -> None:
    door.was_on(cast.saki, codename, firm, began, ended)
    door.apply()
    assert asked(door, cast.saki) is fits


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("のぞみ案件", "Project NOZOMI", True), ("NOZOMI phase 1", "ノゾミPJ", True), ("すずらん", "すづらん", True),
        ("ベガ", "ベラ", False), ("", "北斗", False), ("プロジェクト", "案件", False), ("北斗", "北斗七星", False),
    ],
)  # fmt: skip
def test_codenames_are_alike(one: str, other: str, same: bool) -> None:
    assert same_work(one, other) is same_work(other, one) is same


def test_a_member_on_one_project_reads_only_that_one(door: Door, cast: Cast) -> None:
    door.was_on(cast.saki)
    door.apply(**{
        "works-1-firm": "碧海アドバイザリー", "works-1-codename": "金木犀", "works-1-began": "2022-01", "works-1-ended": "現在",
        "known_by": "高梨 健一郎",
    })  # fmt: skip
    path = f"/vouching/{door.only().id}"
    assert "金木犀" not in door.browser_of(cast.saki).get(path).text
    assert "金木犀" in door.browser_of(cast.kenichiro).get(path).text
    assert "高梨" not in door.browser_of(cast.saki).get(path).text.replace("高梨 健一郎</a>", "")


def test_the_present_employers_people_are_not_asked_unless_named(door: Door, cast: Cast, session: Session) -> None:
    for who in (cast.saki, cast.kenichiro):
        door.was_on(who)
        say_present_work(
            session, person=session.get_one(Person, who.person_id), organization="(株)潮見エナジー", now=now()
        )
    session.commit()
    door.apply(employer="潮見エナジー", known_by="高梨 健一郎")
    assert not asked(door, cast.saki)
    assert asked(door, cast.kenichiro)


def test_strangers_and_members_not_asked_get_nothing(door: Door, client: FlaskClient, cast: Cast) -> None:
    door.apply()
    path = f"/vouching/{door.only().id}"
    assert client.get(path).status_code == 302
    assert client.post(path, data={"answer": "vouch", "words": "x"}).status_code == 401
    saki = door.browser_of(cast.saki)
    nowhere = saki.get("/vouching/999999")
    there = saki.get(path)
    assert (there.status_code, there.text.replace(path, "")) == (404, nowhere.text.replace("/vouching/999999", ""))
    assert saki.post(path, data={"answer": "vouch", "words": "x"}).status_code == 404
    for host_page in ("/applications", f"/applications/{door.only().id}"):
        assert saki.get(host_page).status_code == 404
    for act in ("accept", "refuse", "reopen"):
        assert saki.post(f"/applications/{door.only().id}/{act}").status_code == 404
    assert door.only().state is State.WAITING


def test_a_pass_is_silent_and_can_be_thought_over(
    door: Door, client: FlaskClient, cast: Cast, session: Session
) -> None:
    [one] = door.members(1)
    path = door.apply()
    before = client.get(path).text.split("csrf")[0]
    assert door.answers(one, "pass", "") == 302
    assert client.get(path).text.split("csrf")[0] == before
    browser = door.browser_of(one)
    assert "鷹野" not in browser.get("/").text
    assert "鷹野" in browser.get("/vouching").text
    host = door.browser_of(cast.haruka).get(f"/applications/{door.only().id}").text
    assert "Nobody has said anything yet." in host
    assert "試" not in host
    assert door.answers(one) == 302
    assert session.scalars(sa.select(Vouch.answer)).one() is Answer.VOUCH


def test_to_vouch_one_says_when(door: Door) -> None:
    [one] = door.members(1)
    door.apply()
    for answer in ("vouch", "untrue"):
        assert door.answers(one, answer, "  ") == 422
    assert door.answers(one, "vouch", "あ" * 501) == 422


def test_an_objection_leaves_it_to_the_host(door: Door, client: FlaskClient, cast: Cast) -> None:
    first, second, third = door.members(3)
    path = door.apply()
    door.answers(third, "untrue", "この期間、この人はいませんでした。")
    door.answers(first)
    door.answers(second)
    assert door.only().state is State.WAITING
    assert "Not open yet" in client.get(path).text
    assert "この人はいませんでした" not in client.get(path).text
    assert "この人はいませんでした" not in door.browser_of(first).get(f"/vouching/{door.only().id}").text
    host = door.browser_of(cast.haruka)
    assert "1 says it is not true" in host.get("/").text
    assert "この人はいませんでした" in host.get(f"/applications/{door.only().id}").text
    host.post(f"/applications/{door.only().id}/accept")
    assert "The door is open" in client.get(path).text


def test_members_are_asked_once_about_one_address(door: Door, cast: Cast) -> None:
    [one] = door.members(1)
    door.apply()
    first = door.only().id
    door.apply(email="ryoko.TAKANO@example.jp")
    page = door.browser_of(one).get("/vouching").text
    assert page.count('visually-hidden"> 鷹野 涼子') == 1
    assert f"/vouching/{first}" in page
    assert "1 other application with this address" in door.browser_of(cast.haruka).get(f"/applications/{first}").text


def test_a_closed_account_neither_reads_nor_counts(door: Door, session: Session) -> None:
    first, second, third = door.members(3)
    door.apply()
    door.answers(first)
    session.scalars(sa.select(User).where(User.person_id == first.person_id)).one().active = False
    session.commit()
    door.answers(second)
    assert door.only().state is State.WAITING
    assert asks_for(session, asker=first, language="ja", now=now(), answered=True) == ()
    door.answers(third)
    assert door.only().state is State.ACCEPTED


def test_after_its_time_nobody_is_asked(door: Door, session: Session) -> None:
    [one] = door.members(1)
    door.apply()
    assert asked(door, one)
    door.only().expires_at = now() - dt.timedelta(seconds=1)
    session.commit()
    assert not asked(door, one)
    assert door.answers(one) == 404


def test_the_list_takes_the_same_queries_for_one_and_for_many(door: Door, session: Session) -> None:
    [one] = door.members(1)
    door.was_on(one, "剱")
    engine = session.get_bind().engine

    def queries() -> int:
        seen: list[str] = []

        def listen(_conn: object, _cursor: object, statement: str, *_: object) -> None:
            if not statement.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK")):
                seen.append(statement)

        sa.event.listen(engine, "before_cursor_execute", listen)
        assert door.browser_of(one).get("/vouching").status_code == 200
        sa.event.remove(engine, "before_cursor_execute", listen)
        return len(seen)

    door.apply()
    queries()
    few = queries()
    for number in range(5):
        door.apply(email=f"n{number}@example.jp")
    assert queries() == few
