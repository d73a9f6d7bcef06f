"""My word and our touches: kept, shown to me alone, taken back and put back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
import sqlalchemy as sa
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.errors import BadInput
from alumni.people.sight import NoSuchPerson
from alumni.touch.models import Regard, Ring, Touch, TouchKind, TouchPerson, WouldHelp
from alumni.touch.regarding import Said, said_of_everybody, say
from alumni.touch.touching import NoSuchTouch, note_touch, remove_touch, touches_by_human
from tests.conftest import NOW, Cast

Browser = Callable[..., FlaskClient]
TODAY = NOW.date()


def test_my_word_is_kept_shown_changed_and_taken_back(session: Session, cast: Cast, browser_of: Browser) -> None:
    browser, card = browser_of(cast.haruka), cast.card(cast.haruka, "久我")
    path = f"/touch/{card.id}/regard"
    answer = browser.post(path, data={"ring": "jinmyaku", "would_help": "surely", "every_months": "6"})
    assert (answer.status_code, answer.location) == (302, f"/jinmyaku/{card.id}")
    page = browser.get(f"/jinmyaku/{card.id}").text
    assert "Would surely help" in page
    assert "Every six months" in page
    assert "proposed from the record" not in page
    japanese = browser_of(cast.haruka, "ja").get(f"/jinmyaku/{card.id}").text
    assert "きっと力になってくれる" in japanese
    assert "半年に一度" in japanese
    browser.post(path, data={"ring": "", "would_help": "", "every_months": ""})
    session.expire_all()
    regard = session.scalars(sa.select(Regard)).one()
    assert (regard.ring, regard.would_help, regard.every_months) == (None, None, None)
    assert "proposed from the record" in browser.get(f"/jinmyaku/{card.id}").text


def test_a_word_that_is_none_is_not_kept(session: Session, cast: Cast, browser_of: Browser) -> None:
    browser, card = browser_of(cast.haruka), cast.card(cast.haruka, "久我")
    for wrong in ({"ring": "lead"}, {"ring": "jinmyaku", "would_help": "", "every_months": "700"}):
        answer = browser.post(f"/touch/{card.id}/regard", data=wrong)
        assert answer.status_code == 422
    assert session.scalar(sa.select(sa.func.count()).select_from(Regard)) == 0
    with pytest.raises(BadInput):
        say(session, asker=cast.haruka, person_id=card.id, ring=None, would_help=None, every_months=0, now=NOW)


def test_word_on_card_and_profile_is_one_the_latest(session: Session, cast: Cast) -> None:
    card = cast.card(cast.haruka, "高梨")
    card.profile_id = cast.kenichiro.person_id
    later = NOW + dt.timedelta(days=1)
    say(session, asker=cast.haruka, person_id=cast.kenichiro.person_id, ring=Ring.NETWORK, would_help=None, every_months=None,
        now=later)  # fmt: skip
    say(session, asker=cast.haruka, person_id=card.id, ring=Ring.JINMYAKU, would_help=WouldHelp.PERHAPS, every_months=None,
        now=NOW)  # fmt: skip
    session.flush()
    assert said_of_everybody(session, asker=cast.haruka) == {cast.kenichiro.person_id: Said(Ring.NETWORK, None, None)}
    assert said_of_everybody(session, asker=cast.kenichiro) == {}


def test_a_touch_is_noted_removed_and_put_back(session: Session, cast: Cast, browser_of: Browser) -> None:
    browser, card = browser_of(cast.haruka), cast.card(cast.haruka, "久我")
    path = f"/touch/{card.id}/touches"
    note = "新しい組織の話。お嬢さんが大学に。"
    assert browser.post(path, data={"kind": "lunch", "day": "2026-05-14", "note": note}).status_code == 302
    page = browser.get(f"/jinmyaku/{card.id}").text
    assert "14 May 2026" in page
    assert note in page
    touch = session.scalars(sa.select(Touch)).one()
    assert note.encode() not in bytes(session.connection().exec_driver_sql("SELECT note FROM touch").scalar_one())
    browser.post(f"{path}/{touch.id}/remove")
    session.expire_all()
    assert session.scalars(sa.select(Touch)).all() == []
    assert session.scalars(sa.select(TouchPerson)).all() == []
    page = browser.get(f"/jinmyaku/{card.id}").text
    assert note not in page
    token = page.split('name="token" value="')[1].split('"')[0]
    assert browser_of(cast.kenichiro).post(f"{path}/restore", data={"token": token}).status_code == 410
    assert browser.post(f"{path}/restore", data={"token": token[:-6] + "AAAAAA"}).status_code == 410
    assert browser.post(f"{path}/restore", data={"token": token}).status_code == 302
    assert note in browser.get(f"/jinmyaku/{card.id}").text


@pytest.mark.parametrize(
    ("day", "note", "words"),
    [
        ("2199-01-01", "", "This day has not come yet."),
        ("1900-01-01", "", "A day, please"),
        ("the other day", "", "Not a valid date value."),
        ("", "", "A day, please"),
        ("2026-05-14", "長" * 401, "This is too long."),
    ],
)
def test_what_is_wrong_with_a_touch_is_said_and_the_rest_stays(
    session: Session, cast: Cast, browser_of: Browser, day: str, note: str, words: str
) -> None:
    card = cast.card(cast.haruka, "久我")
    answer = browser_of(cast.haruka).post(
        f"/touch/{card.id}/touches", data={"kind": "call", "day": day, "note": note or "朝の電話"}
    )
    assert answer.status_code == 422
    assert words in answer.text
    assert (note or "朝の電話") in answer.text
    assert session.scalar(sa.select(sa.func.count()).select_from(Touch)) == 0


def test_tomorrow_is_not_refused_where_it_is_tomorrow_already(session: Session, cast: Cast) -> None:
    card = cast.card(cast.haruka, "久我")
    note_touch(session, asker=cast.haruka, person_ids=[card.id], kind=TouchKind.CALL, day=TODAY + dt.timedelta(days=1),
               note=None, now=NOW)  # fmt: skip
    with pytest.raises(BadInput):
        note_touch(session, asker=cast.haruka, person_ids=[card.id], kind=TouchKind.CALL,
                   day=TODAY + dt.timedelta(days=2), note=None, now=NOW)  # fmt: skip


def test_another_members_people_and_touches_are_not_there_for_me(
    session: Session, cast: Cast, browser_of: Browser
) -> None:
    card, other = cast.card(cast.haruka, "久我"), browser_of(cast.kenichiro)
    touch = note_touch(
        session, asker=cast.haruka, person_ids=[card.id], kind=TouchKind.CALL, day=TODAY, note="s", now=NOW
    )
    session.commit()
    for path in (f"/touch/{card.id}/regard", f"/touch/{card.id}/touches", f"/touch/{card.id}/touches/{touch.id}/remove",
                 f"/touch/{cast.saki.person_id}/touches/{touch.id}/remove"):  # fmt: skip
        data = {"ring": "network", "would_help": "", "every_months": "", "kind": "call", "day": "2026-05-14"}
        assert other.post(path, data=data).status_code == 404, path
    for people in ([card.id], [cast.saki.person_id, card.id], [cast.kenichiro.person_id], []):
        with pytest.raises(NoSuchPerson):
            note_touch(
                session, asker=cast.kenichiro, person_ids=people, kind=TouchKind.CALL, day=TODAY, note="", now=NOW
            )
    with pytest.raises(NoSuchTouch):
        remove_touch(session, asker=cast.kenichiro, touch_id=touch.id)
    with pytest.raises(NoSuchPerson):
        say(
            session,
            asker=cast.haruka,
            person_id=cast.haruka.person_id,
            ring=None,
            would_help=None,
            every_months=None,
            now=NOW,
        )
    assert touches_by_human(session, asker=cast.kenichiro) == {}
    assert [t.id for t in touches_by_human(session, asker=cast.haruka)[card.id]] == [touch.id]


def test_notes_are_opened_only_for_the_person_asked_for(session: Session, cast: Cast) -> None:
    card = cast.card(cast.haruka, "久我")
    note_touch(session, asker=cast.haruka, person_ids=[card.id], kind=TouchKind.CALL, day=TODAY, note="secret", now=NOW)
    assert touches_by_human(session, asker=cast.haruka)[card.id][0].note == ""
    assert touches_by_human(session, asker=cast.haruka, human_ids=[card.id])[card.id][0].note == "secret"
