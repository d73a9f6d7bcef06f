"""The applicant's side: without an account, without a mail, and without learning anything about anybody."""

from __future__ import annotations

import datetime as dt
import re

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from flask_mailman import EmailMessage
from sqlalchemy.orm import Session

from alumni.accounts.models import User
from alumni.applications.applying import MOST_CHANGES
from alumni.applications.models import Application, ClaimedWork, KnownBy, State, Vouch
from alumni.applications.rules import KEPT_FOR, WAITS_FOR
from alumni.clock import now
from alumni.people.models import Person
from tests.applications.conftest import Door, typed
from tests.conftest import Cast

CSRF = re.compile(r'name="csrf_token"[^>]*value="[^"]*"')
OWN = re.compile(r"/apply/[\w-]{20,}(/[a-z-]+)?|%2Fapply%2F[\w-]{20,}|num check-number\">\d{4}")


def plain(page: str) -> str:
    """A page without what differs from one application to the next."""
    return OWN.sub("", CSRF.sub("", page))


@pytest.fixture
def letters(monkeypatch: pytest.MonkeyPatch) -> list[EmailMessage]:
    sent: list[EmailMessage] = []
    monkeypatch.setattr(EmailMessage, "send", lambda message: sent.append(message) or 1)
    return sent


def test_an_application_has_a_page_of_its_own(door: Door, client: FlaskClient, letters: list[EmailMessage]) -> None:
    path = door.apply(known_by="高梨 健一郎さん\n森下遥", words="また皆さんと。")
    page = client.get(path)
    assert page.status_code == 200
    assert "Not open yet" in page.text
    for words in ("鷹野", "ryoko.takano@example.jp", "北斗プロジェクト", "高梨 健一郎さん", "また皆さんと。", path):
        assert words in page.text, words
    assert page.headers["X-Robots-Tag"].startswith("noindex")
    assert client.get(path[:-1] + ("a" if path[-1] != "a" else "b")).status_code == 404
    assert letters == []


def test_the_form_speaks_in_the_order_of_the_language(client: FlaskClient) -> None:
    english = client.get("/apply", headers={"Accept-Language": "en"}).text
    japanese = client.get("/apply", headers={"Accept-Language": "ja"}).text
    assert english.index('id="given_name"') < english.index('id="family_name"')
    assert japanese.index('id="family_name"') < japanese.index('id="given_name"')
    assert "入会を申請する" in japanese


def test_everything_wrong_is_told_at_once(client: FlaskClient) -> None:
    answer = client.post("/apply", data={"email": ""})
    assert answer.status_code == 422
    assert answer.text.count("is-invalid") == 6, "name, address, and four gaps of the first project"


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"works-0-codename": "トヨタ自動車の件"}, "seems to hold a company name"),
        ({"works-0-role": "株式会社みどり担当"}, "seems to hold a company name"),
        ({"works-0-began": "いつか"}, "A month, please"),
        ({"works-0-ended": "2018-01"}, "The end lies before the beginning"),
        ({"works-0-firm": ""}, "This is needed."),
        ({"works-1-firm": "碧海アドバイザリー"}, "This is needed."),
        ({"family_name": "", "given_name": ""}, "This is needed."),
        ({"email": "nowhere"}, "does not look like a mail address"),
        ({"known_by": "\n".join(f"名前 {n}番" for n in range(11))}, "Ten names are enough."),
    ],
)
def test_what_is_wrong_stands_beside_its_field(
    client: FlaskClient, session: Session, changed: dict[str, str], words: str
) -> None:
    answer = client.post("/apply", data=typed(**changed))
    assert answer.status_code == 422
    assert words in answer.text
    assert 'value="鷹野"' in answer.text or "family_name" in changed
    assert session.scalar(sa.select(sa.func.count()).select_from(Application)) == 0


def test_nothing_tells_who_is_a_member_or_has_applied(door: Door, client: FlaskClient, cast: Cast) -> None:
    """The answers to names and addresses of members, of earlier applicants, and of nobody are the same."""
    door.was_on(cast.kenichiro)
    pages = []
    for email, name in (
        ("nobody@example.org", "田中 誰也"), ("kenichiro@example.com", "高梨 健一郎"), ("nobody@example.org", "田中 誰也"),
    ):  # fmt: skip
        page = client.get(door.apply(email=email, known_by=name)).text
        pages.append(plain(page).replace(email, "").replace(email.replace("@", "%40"), "").replace(name, ""))
    assert pages[0] == pages[1] == pages[2]


def test_an_address_at_work_is_taken_with_a_warning(door: Door, client: FlaskClient) -> None:
    assert "looks like an address at work" in client.get(door.apply(email="ryoko@aomi-advisory.co.jp")).text
    assert "looks like an address at work" not in client.get(door.apply(email="ryoko@gmail.com")).text


def test_it_is_corrected_and_withdrawn_and_put_in_again(door: Door, client: FlaskClient) -> None:
    path = door.apply()
    form = client.get(f"{path}/change").text
    for words in ("鷹野", "北斗プロジェクト", "2019-04", "ryoko.takano@example.jp"):
        assert words in form
    assert client.post(f"{path}/change", data=typed(words="追記です。")).status_code == 302
    assert "追記です。" in client.get(path).text
    assert client.post(f"{path}/withdraw").status_code == 302
    assert "Withdrawn" in client.get(path).text
    assert client.post(f"{path}/change", data=typed(words="まだ直す")).location == path
    assert "まだ直す" not in client.get(path).text
    assert client.post(f"{path}/take-up").status_code == 302
    assert "Not open yet" in client.get(path).text


def test_it_is_corrected_only_so_often(door: Door, client: FlaskClient, session: Session) -> None:
    path = door.apply()
    door.only().changes = MOST_CHANGES
    session.commit()
    answer = client.post(f"{path}/change", data=typed(words="もう一度"))
    assert answer.status_code == 422
    assert "changed twenty times" in answer.text


def test_a_corrected_claim_has_to_be_vouched_for_anew(door: Door, client: FlaskClient, session: Session) -> None:
    first, second = door.members(2)
    path = door.apply()
    assert door.answers(first) == 302
    client.post(f"{path}/change", data=typed(words="住所だけ変わりました。"))
    assert session.scalar(sa.select(sa.func.count()).select_from(Vouch)) == 1
    client.post(f"{path}/change", data=typed(given_name="別人"))
    assert session.scalar(sa.select(sa.func.count()).select_from(Vouch)) == 0
    assert door.answers(second) == 302
    assert door.only().state is State.WAITING


def test_a_refusal_looks_like_waiting(door: Door, client: FlaskClient, session: Session, cast: Cast) -> None:
    path = door.apply()
    before = CSRF.sub("", client.get(path).text)
    host = door.browser_of(cast.haruka)
    host.post(f"/applications/{door.only().id}/refuse")
    assert door.only().state is State.REFUSED
    assert CSRF.sub("", client.get(path).text) == before
    assert client.get(f"{path}/change").status_code == 200
    assert client.post(f"{path}/change", data=typed(words="お願いします。")).status_code == 302
    assert door.only().state is State.REFUSED
    client.post(f"{path}/withdraw")
    client.post(f"{path}/take-up")
    assert door.only().state is State.REFUSED


def test_coming_in_works_once_under_the_name_that_was_vouched_for(
    door: Door, app: Flask, session: Session, cast: Cast
) -> None:
    path = door.apply()
    stranger = app.test_client()
    account = {"email": "ryoko@example.jp", "password": "long enough for me"}
    assert stranger.get(f"{path}/come-in").location == path
    assert stranger.post(f"{path}/come-in", data=account).location == path
    door.browser_of(cast.haruka).post(f"/applications/{door.only().id}/accept")
    assert "The door is open" in stranger.get(path).text
    assert stranger.get(f"{path}/change").location == path
    taken = stranger.post(f"{path}/come-in", data={**account, "email": "haruka@example.com"})
    assert taken.status_code == 422
    assert "in use already" in taken.text
    assert stranger.post(f"{path}/come-in", data={**account, "family_name": "別人"}).status_code == 302
    assert "On the desk today" in stranger.get("/").text
    user = session.scalars(sa.select(User).where(User.email == "ryoko@example.jp")).one()
    person = session.get_one(Person, user.person_id)
    assert (person.family_name, person.family_reading) == ("鷹野", "たかの")
    assert not user.has_role("host")
    again = app.test_client()
    assert again.post(f"{path}/come-in", data={**account, "email": "second@example.jp"}).location == path
    assert again.get(path).status_code == 410
    assert session.scalar(sa.select(User.id).where(User.email == "second@example.jp")) is None


def test_it_ends_and_is_let_go(door: Door, app: Flask, client: FlaskClient, session: Session, cast: Cast) -> None:
    waiting, refused, withdrawn = door.apply(), door.apply(email="b@example.jp"), door.apply(email="c@example.jp")
    third, second = door.only().id, door.only().id - 1
    door.browser_of(cast.haruka).post(f"/applications/{second}/refuse")
    client.post(f"{withdrawn}/withdraw")
    for row in session.scalars(sa.select(Application).where(Application.id != third)):
        row.expires_at = now() - dt.timedelta(days=1)
    session.commit()
    ended = [client.get(path) for path in (waiting, refused)]
    assert [page.status_code for page in ended] == [410, 410]
    assert "This application has ended" in ended[0].text
    assert client.post(f"{waiting}/withdraw").status_code == 410
    assert client.post(f"{waiting}/change", data=typed()).location == waiting
    run = app.test_cli_runner()
    assert "0 applications erased" in run.invoke(args=["applications", "let-go"]).output
    for row in session.scalars(sa.select(Application)):
        row.expires_at -= KEPT_FOR
        row.withdrawn_at = row.withdrawn_at and row.withdrawn_at - KEPT_FOR
    session.commit()
    assert "3 applications erased" in run.invoke(args=["applications", "let-go"]).output
    for table in (Application, ClaimedWork, KnownBy):
        assert session.scalar(sa.select(sa.func.count()).select_from(table)) == 0
    assert [client.get(path).status_code for path in (waiting, refused, withdrawn)] == [404, 404, 404]


def test_after_coming_in_only_who_vouched_is_left(door: Door, app: Flask, session: Session, cast: Cast) -> None:
    vouchers, path = door.members(2), door.apply()
    for one in vouchers:
        assert door.answers(one) == 302
    app.test_client().post(f"{path}/come-in", data={"email": "r@example.jp", "password": "long enough for me"})
    door.only().settled_at = now() - KEPT_FOR - dt.timedelta(days=1)
    session.commit()
    assert "1 emptied" in app.test_cli_runner().invoke(args=["applications", "let-go"]).output
    left = door.only()
    assert (left.name, left.address, left.words, left.address_hash) == (None, None, None, "")
    assert {one.words for one in session.scalars(sa.select(Vouch))} == {None}
    assert session.scalar(sa.select(sa.func.count()).select_from(ClaimedWork)) == 0
    assert left.person_id is not None


def test_nothing_written_stands_in_the_database_in_the_clear(door: Door, session: Session) -> None:
    door.apply(known_by="高梨 健一郎", employer="潮見エナジー", words="秘密のひとこと")
    rows = ""
    for table in (Application, ClaimedWork, KnownBy):
        held = session.connection().exec_driver_sql(f"SELECT * FROM {table.__tablename__}").all()
        rows += "".join(str(bytes(v)) if isinstance(v, (bytes, memoryview)) else str(v) for row in held for v in row)
    for words in ("鷹野", "ryoko", "北斗", "白樺", "高梨", "潮見", "秘密"):
        assert words not in rows
        assert str(words.encode())[2:-1] not in rows


def test_a_member_who_opens_the_form_is_in_already(door: Door, cast: Cast) -> None:
    assert door.browser_of(cast.saki).get("/apply").location == "/"


def test_it_waits_no_longer_than_said(door: Door) -> None:
    door.apply()
    made = door.only()
    assert made.expires_at - made.made_at == WAITS_FOR
