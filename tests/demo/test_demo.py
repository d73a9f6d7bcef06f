"""The demo on an empty database of either kind, and every page of the site afterwards."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.accounts.door import NOT_BUILT_YET
from alumni.accounts.models import User
from alumni.captured.retention import Rule
from alumni.clock import now
from alumni.demo.cast import CARDS, MEMBERS
from alumni.demo.commands import PASSWORD, SEES
from alumni.demo.filling import NotEmpty, fill
from alumni.demo.work import STORIES
from alumni.desk.today import today
from alumni.extensions import db
from alumni.farewells.inbox import waiting
from alumni.jinmyaku.circle import circle
from alumni.people.models import Person, Purpose
from alumni.people.sight import Asker
from alumni.referrals import history
from alumni.touch.models import Ring
from projects.models import Project
from tests.conftest import NOW, migrate, new_postgres_database, signed_in_session, site_on

MOST_PAGES = 400
RULE = Rule(dict.fromkeys(Purpose, 36), 3, 6)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """An empty database of its own, without a single table: the command brings them."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "one")
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path_factory.mktemp('demo') / 'site.sqlite3'}"
    return new_postgres_database(request.getfixturevalue("postgres"), f"demo_{worker}")


@pytest.fixture(scope="module")
def site(url: str) -> Iterator[Flask]:
    made = site_on(url)
    done = made.test_cli_runner().invoke(args=["demo"])
    assert done.exit_code == 0, done.output
    made.config["SAID"] = done.output
    yield made
    with made.app_context():
        db.engine.dispose()


@pytest.fixture
def session(site: Flask) -> Iterator[Session]:
    with site.app_context():
        yield db.session


def member(session: Session, key: str) -> Asker:
    address = next(one.address for one in MEMBERS if one.key == key)
    return Asker(session.scalars(sa.select(User.person_id).where(User.email == address)).one())


def browser(site: Flask, key: str, language: str) -> FlaskClient:
    address = next(one.address for one in MEMBERS if one.key == key)
    with site.app_context():
        account = db.session.scalars(sa.select(User).where(User.email == address)).one()
        client = site.test_client()
        with client.session_transaction() as kept:
            kept.update(signed_in_session(db.session, account), language=language)
    return client


def test_it_says_how_to_sign_in(site: Flask, session: Session) -> None:
    said = site.config["SAID"]
    assert PASSWORD in said
    assert {one.key for one in MEMBERS} == set(SEES)
    for one in MEMBERS:
        assert one.address in said
        client = site.test_client()
        answer = client.post("/sign-in/one", data={"identity": one.address, "passcode": PASSWORD})
        assert answer.status_code == 302, one.address
        assert client.get("/account").status_code == 200


def test_it_refuses_a_database_with_somebody_in_it(site: Flask, session: Session) -> None:
    people = session.scalar(sa.select(sa.func.count()).select_from(Person))
    again = site.test_cli_runner().invoke(args=["demo"])
    assert again.exit_code == 1
    assert "not empty" in again.output
    assert "空ではありません" in again.output
    assert session.scalar(sa.select(sa.func.count()).select_from(Person)) == people


def test_one_lonely_person_is_enough_to_refuse(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'site.sqlite3'}"
    migrate(url)
    made = site_on(url)
    with made.app_context():
        db.session.add(Person(origin="by_hand", family_name="先客"))
        db.session.commit()
        with pytest.raises(NotEmpty):
            fill(db.session, password_hash="x", now=NOW)
        db.session.rollback()
        db.engine.dispose()


def links(html: str) -> set[str]:
    found = set()
    for target in re.findall(r'(?:href|action)="([^"#]*)', html):
        parts = urlsplit(target.replace("&amp;", "&"))
        if parts.path.startswith("/") and not parts.netloc and "static" not in parts.path:
            found.add(parts.path + (f"?{parts.query}" if parts.query else ""))
    return found


def walk(site: Flask, key: str, language: str) -> tuple[dict[str, int], set[str]]:
    """Every page without parameters and every link from there on, each once; forms' targets only if they can be read.
    What each answered, and which of them a page leads to."""
    client = browser(site, key, language)
    readable = site.url_map.bind("localhost")
    waiting = {
        rule.rule for rule in site.url_map.iter_rules()
        if "GET" in (rule.methods or ()) and not rule.arguments and rule.endpoint not in NOT_BUILT_YET
    }  # fmt: skip
    seen: dict[str, int] = {}
    led_to: set[str] = set()
    while waiting and len(seen) < MOST_PAGES:
        path = waiting.pop()
        if path in seen or not readable.test(urlsplit(path).path, "GET"):
            continue
        answer = client.get(path)
        seen[path] = answer.status_code
        if answer.status_code == 200 and answer.mimetype == "text/html":
            led_to |= links(answer.text)
            waiting |= links(answer.text) - set(seen)
        elif answer.status_code in (301, 302):
            led_to.add(answer.location)
            waiting.add(answer.location)
    return seen, led_to


@pytest.mark.parametrize(("key", "language"), [("haruka", "ja"), ("haruka", "en"), ("emily", "en"), ("kei", "ja")])
def test_every_page_of_the_site_answers(site: Flask, key: str, language: str) -> None:
    seen, led_to = walk(site, key, language)
    assert sum(status == 200 for status in seen.values()) > (60 if key == "haruka" else 12)
    broken = {path: status for path, status in seen.items() if status not in (200, 302)}
    assert set(broken.values()) <= {404}, "a host's page, or a file that was not made, is not there for others"
    assert broken.keys() & led_to == set()


def test_the_desk_is_full(session: Session) -> None:
    haruka = member(session, "haruka")
    spread = today(session, asker=haruka, rule=RULE, language="ja", now=now())
    assert (len(spread.farewells), len(spread.asks), len(spread.news), len(spread.claims)) == (3, 1, 1, 1)
    assert (len(spread.cards.due), len(spread.cards.corrections)) == (1, 1)


def test_the_mails_are_read_as_they_were_meant(session: Session) -> None:
    found = waiting(session, asker=member(session, "haruka"), limit=9, now=now())
    assert [(one.name.main, one.firm, one.sure) for one in found][:2] == [
        ("鷹取 真帆", "碧海アドバイザリー", True), ("Daan Achterberg", "Aomi Advisory", True),
    ]  # fmt: skip
    assert [one.sure for one in found] == [True, True, False]
    assert all(one.last_working_day and one.last_working_day > now().date() for one in found[:2])


def test_both_rings_and_somebody_out_of_touch(session: Session) -> None:
    mine = circle(session, asker=member(session, "haruka"), now=now())
    assert len(mine.people) == len(CARDS) + 1  # and the one kept from a farewell
    assert len(mine.jinmyaku) >= 10
    assert len(mine.network) >= 6
    assert len(mine.out_of_touch) >= 3
    assert any(one.said.ring is Ring.NETWORK and one.proposed.value == "jinmyaku" for one in mine.people)
    assert any(not one.history.works for one in mine.people)
    assert session.scalar(sa.select(sa.func.count()).select_from(Project)) == len(STORIES) + 1


def test_requests_in_three_stages(session: Session) -> None:
    haruka = member(session, "haruka")
    still = history.my_open(session, asker=haruka, now=now())
    over = history.my_past(session, asker=haruka, now=now(), limit=9)
    assert [(one.readers, one.replies) for one in still] == [(2, 1)]
    assert [one.outcome.value if one.outcome else "" for one in over] == ["helped"]
    past = history.my_request(session, asker=haruka, request_id=over[0].id, now=now())
    assert past.replies[0].thanks


def test_the_colleague_and_the_unknown_one_see_nothing_of_it(site: Flask) -> None:
    for key in ("misaki", "kei"):
        client = browser(site, key, "ja")
        pages = "".join(client.get(path).text for path in ("/", "/asking", "/jinmyaku"))
        assert "再生可能エネルギー" not in pages
        assert "蓄電池" not in pages


def test_the_same_moment_gives_the_same_stories(tmp_path: Path) -> None:
    told = []
    for number in range(2):
        made = site_on(f"sqlite:///{tmp_path / f'{number}.sqlite3'}")
        migrate(made.config["SQLALCHEMY_ENGINES"]["default"])
        with made.app_context():
            cast = fill(db.session, password_hash="x", now=NOW)
            db.session.commit()
            mine = circle(db.session, asker=cast.haruka, now=NOW)
            told.append([(one.person.family_name, one.score, one.ring, one.dormant) for one in mine.people])
            spread = today(db.session, asker=cast.haruka, rule=RULE, language="en", now=NOW)
            told[-1] += [spread.farewells, [one.brief for one in spread.asks], [one.words for one in spread.news]]  # type: ignore[list-item]
            db.engine.dispose()
    assert told[0] == told[1]
