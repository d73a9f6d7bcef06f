"""The desk shows what really waits, counted in words; a stranger sees the front page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from email.message import EmailMessage
from email.utils import format_datetime

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.captured.retention import Rule
from alumni.clock import now
from alumni.desk.routes import in_one_sentence
from alumni.desk.today import MOST, today
from alumni.farewells.capture import capture
from alumni.ledger.recording import ProjectDraft, Time, record_project
from alumni.ledger.teams import Part, add_to_team
from alumni.people.models import Person
from alumni.people.models import Purpose as KeptFor
from alumni.people.sight import Asker
from alumni.referrals.answering import answer
from alumni.referrals.asking import ask
from alumni.referrals.models import Answer, Asked, Purpose
from tests.conftest import Cast

RULE = Rule(dict.fromkeys(KeptFor, 36), 3, 6)
Browser = Callable[..., FlaskClient]
BRIEF = "医療機器の現場をご存じの方に、30分だけお話を伺えないでしょうか。"


def farewell(name: str, number: int) -> bytes:
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = (
        "退職のご挨拶",
        f"{name} <n{number}@firm.example.com>",
        "all@firm.example.com",
    )
    mail["Date"], mail["Message-ID"] = format_datetime(now()), f"<{number}@firm.example.com>"
    last = (now() + dt.timedelta(days=5, hours=9)).date()  # the site tells days in Japan
    mail.set_content(
        f"お世話になっております。{name}です。\n私事ですが、このたび株式会社そよかぜを退職することとなりました。\n"
        f"最終出社日は{last.year}年{last.month}月{last.day}日です。これまで本当にありがとうございました。\n"
        f"今後の連絡先: private{number}@example.jp\n"
    )
    return mail.as_bytes()


def lay_farewells(session: Session, who: Asker, count: int) -> None:
    for number in range(count):
        capture(session, asker=who, raw=farewell(f"鈴村 {'一二三四五六'[number]}", number), pasted=False, now=now())
    session.commit()


def between_jobs(session: Session) -> None:
    for person in session.scalars(sa.select(Person).where(Person.steward_id.is_(None))):
        person.between_jobs = True
    session.commit()


def send(session: Session, who: Asker, to: Asker, key: str) -> int:
    sent = ask(
        session, asker=who, purpose=Purpose.ADVICE, target="", brief=BRIEF, openness=None, person_ids=[to.person_id],
        previewed=[to.person_id], send_key=key, now=now(),
    )  # fmt: skip
    session.commit()
    return session.scalars(sa.select(Asked.id).where(Asked.request_id == sent.request_id)).one()


def claim(session: Session, who: Asker, about: Asker, codename: str) -> None:
    time = Time("2019-01", "2019-06")
    project = record_project(session, asker=who, draft=ProjectDraft(codename, "そよかぜ", time), now=now())
    add_to_team(
        session, asker=who, project_id=project.id, person_id=about.person_id, part=Part("マネージャー", time), now=now()
    )
    session.commit()


@pytest.mark.parametrize(
    ("language", "title", "door"),
    [
        ("en", "left an address in a farewell mail", "by a link from a member"),
        ("ja", "残っています", "会員の方からリンクを受け取る"),
    ],
)
def test_a_stranger_sees_what_it_is_for(client: FlaskClient, language: str, title: str, door: str) -> None:
    page = client.get("/", headers={"Accept-Language": language})
    assert page.status_code == 200
    assert title in page.text
    assert door in page.text
    assert 'href="/sign-in"' in page.text


def test_an_empty_desk_says_what_to_do_next(cast: Cast, browser_of: Browser) -> None:
    page = browser_of(cast.haruka).get("/").text
    assert "Nothing on the desk today." in page
    assert 'href="/farewells/keep"' in page
    assert "今日は、何もありません。" in browser_of(cast.haruka, language="ja").get("/").text
    assert "Nothing else is waiting" not in page


def test_everything_that_waits_is_there_and_counted_in_words(session: Session, cast: Cast, browser_of: Browser) -> None:
    between_jobs(session)
    lay_farewells(session, cast.haruka, 2)
    send(session, cast.saki, cast.haruka, "s")
    mine = send(session, cast.haruka, cast.kenichiro, "m")
    answer(session, asker=cast.kenichiro, asked_id=mine, answer=Answer.CAN_HELP, words="木曜の朝なら。", now=now())
    claim(session, cast.kenichiro, cast.haruka, "すずらん")
    page = browser_of(cast.haruka).get("/").text
    said = "Two mails to check, one answer to read, one ask you could answer, one project to confirm. Nothing else is waiting."
    assert said in page
    for one in ("鈴村 一", "鈴村 二", "in five days", BRIEF, "Saki Sato", "木曜の朝なら。", "すずらん"):
        assert one in page.replace("</ruby> <ruby>", " ").replace("<ruby>", "").replace("</ruby>", ""), one
    japanese = browser_of(cast.haruka, language="ja").get("/").text
    assert (
        "確かめていただくメールが2通、届いたお返事が1件、お役に立てそうな相談が1件、確かめていただくプロジェクトが1件あります。"
        in japanese
    )
    assert page.count("btn-primary") == 1


def test_the_desk_of_somebody_else_stays_empty(session: Session, cast: Cast, browser_of: Browser) -> None:
    between_jobs(session)
    lay_farewells(session, cast.haruka, 1)
    send(session, cast.kenichiro, cast.haruka, "k")
    claim(session, cast.kenichiro, cast.haruka, "すずらん")
    page = browser_of(cast.saki).get("/").text
    assert "Nothing on the desk today." in page
    assert BRIEF not in page


def test_a_pass_from_the_desk_takes_the_ask_away(session: Session, cast: Cast, browser_of: Browser) -> None:
    between_jobs(session)
    asked = send(session, cast.saki, cast.haruka, "s")
    haruka = browser_of(cast.haruka)
    assert f'action="/asking/of/{asked}/answer"' in haruka.get("/").text
    haruka.post(f"/asking/of/{asked}/answer", data={"answer": "pass"})
    assert "Nothing on the desk today." in haruka.get("/").text


def test_never_more_than_three_of_a_kind_and_never_more_queries(
    app: Flask, session: Session, cast: Cast, browser_of: Browser
) -> None:
    between_jobs(session)
    haruka = browser_of(cast.haruka)
    engine = session.get_bind().engine

    def queries() -> int:
        seen: list[str] = []

        def listen(_conn: object, _cursor: object, statement: str, *_: object) -> None:
            if not statement.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK")):
                seen.append(statement)

        sa.event.listen(engine, "before_cursor_execute", listen)
        assert haruka.get("/").status_code == 200
        sa.event.remove(engine, "before_cursor_execute", listen)
        return len(seen)

    lay_farewells(session, cast.haruka, 1)
    claim(session, cast.saki, cast.haruka, "りんどう")
    few = queries()
    lay_farewells(session, cast.haruka, 5)
    for number in range(4):
        claim(session, cast.kenichiro, cast.haruka, f"北斗 {number}")
        mine = send(session, cast.haruka, (cast.kenichiro, cast.saki)[number % 2], f"m{number}")
        who = (cast.kenichiro, cast.saki)[number % 2]
        answer(session, asker=who, asked_id=mine, answer=Answer.CAN_HELP, now=now())
        session.commit()
    assert queries() == few
    spread = today(session, asker=cast.haruka, rule=RULE, language="ja", now=now())
    assert [len(spread.farewells), len(spread.news), len(spread.claims)] == [MOST] * 3


def test_an_empty_desk_has_no_sentence(app: Flask, session: Session, cast: Cast) -> None:
    with app.test_request_context("/"):
        assert in_one_sentence(today(session, asker=cast.saki, rule=RULE, language="en", now=now())) == ""
