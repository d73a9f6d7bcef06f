"""Guessing is slowed, owners are not locked out, and nothing tells an address with an account from one without."""

from __future__ import annotations

import datetime as dt
import re
import threading
from collections.abc import Iterator

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from flask_security import utils as library
from sqlalchemy.orm import Session

from alumni import clock, mail
from alumni.accounts import guesses, knocking, mailed_codes
from alumni.accounts.models import SignInCode, SignInGuess, User
from alumni.extensions import db
from tests.accounts.test_signing_in import code_mailed_to, outbox, sign_in
from tests.conftest import NOW, Cast, migrate, new_postgres_database, site_on

HARUKA, NOBODY, RIGHT = "haruka@example.com", "nobody@example.com", "correct horse battery"
SECOND = dt.timedelta(seconds=1)
STRANGER = knocking.Visitor("198.51.100.7", "a stranger's browser", False)


def waits(session: Session, tries: int) -> list[int]:
    """Seconds to wait after each of so many wrong tries, each made as soon as it may be."""
    now, found = NOW, []
    for _ in range(tries):
        count = guesses.Count(session, [guesses.key("account", HARUKA)], now)
        count.was_wrong()
        session.flush()
        found.append(count.seconds_to_wait())
        now += found[-1] * SECOND
    return found


def test_each_wrong_try_makes_the_next_wait_longer_up_to_a_quarter_of_an_hour(session: Session) -> None:
    assert waits(session, 14) == [0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900]


def test_a_day_without_a_wrong_try_and_all_is_forgotten(session: Session) -> None:
    waits(session, 8)
    later = NOW + dt.timedelta(days=3)
    count = guesses.Count(session, [guesses.key("account", HARUKA)], later)
    count.was_wrong()
    assert count.seconds_to_wait() == 0


def guess(client: FlaskClient, address: str, times: int) -> str:
    for n in range(times):
        page = sign_in(client, address, f"wrong guess {n}")
    return str(page.text)


def test_after_five_wrong_tries_even_the_right_password_waits_and_nobody_learns_who_exists(
    cast: Cast, app: Flask
) -> None:
    strip = re.compile(r'name="csrf_token"[^>]*|haruka|nobody|\d+ seconds')
    pages = [strip.sub("", guess(app.test_client(), address, 6)) for address in (HARUKA, NOBODY)]
    assert pages[0] == pages[1]
    assert "several wrong tries" in pages[0]
    other = app.test_client()
    assert "several wrong tries" in sign_in(other, HARUKA, RIGHT).text
    assert other.get("/invitations").status_code == 302


def test_the_owner_gets_in_with_a_mailed_code_while_others_guess(cast: Cast, app: Flask) -> None:
    guess(app.test_client(), HARUKA, 9)
    owner = app.test_client()
    code = code_mailed_to(app, owner, HARUKA)
    for n in range(6):  # a stranger's wrong codes use up only what he asked for himself
        sign_in(app.test_client(), HARUKA, f"{n:06d}")
    assert sign_in(owner, HARUKA, code).status_code == 302
    assert owner.get("/invitations").status_code == 200


def test_a_browser_the_account_knows_does_not_wait_for_strangers(cast: Cast, app: Flask) -> None:
    owner = app.test_client()
    assert sign_in(owner, HARUKA, RIGHT).status_code == 302
    owner.post("/sign-out")
    guess(app.test_client(), HARUKA, 9)
    assert sign_in(owner, HARUKA, RIGHT).status_code == 302


def test_one_address_that_guesses_at_many_accounts_waits(session: Session) -> None:
    for n in range(20):
        knocking.knock(session, address=f"a{n}@example.com", words="wrong words", visitor=STRANGER, now=NOW, opens=no)
    came = knocking.knock(session, address=HARUKA, words=RIGHT, visitor=STRANGER, now=NOW, opens=no)
    assert came.wait == 5


def no(_user: User | None, _password: str) -> bool:
    return False


def test_a_code_works_only_in_the_browser_that_asked(cast: Cast, app: Flask) -> None:
    code = code_mailed_to(app, app.test_client(), HARUKA)
    assert sign_in(app.test_client(), HARUKA, code).status_code == 200


def test_a_code_ends_after_ten_minutes_and_five_wrong_tries(session: Session, cast: Cast) -> None:
    def post(now: dt.datetime) -> str:
        return knocking.ask_for_code(session, address=HARUKA, visitor=STRANGER, now=now).code

    def take(code: str, now: dt.datetime) -> bool:
        return mailed_codes.take(session, address=HARUKA, browser=STRANGER.browser, code=code, now=now)

    assert not take(post(NOW), NOW + mailed_codes.VALID_FOR)
    code = post(NOW + SECOND)
    wrong = f"{(int(code) + 1) % 1_000_000:06d}"
    assert not any(take(wrong, NOW + 2 * SECOND) for _ in range(5))
    assert not take(code, NOW + 2 * SECOND), "used up by wrong tries"
    first, second = post(NOW + 3 * SECOND), post(NOW + 4 * SECOND)
    assert first == second or not take(first, NOW + 5 * SECOND), "a new one ends the one before"


def test_nobody_is_flooded_with_codes(cast: Cast, app: Flask, client: FlaskClient) -> None:
    before = len(outbox(app))
    for _ in range(12):
        answer = client.post("/sign-in/send-code", data={"identity": HARUKA, "chosen_method": "email"})
        assert answer.status_code == 200
    assert len(outbox(app)) == before + mailed_codes.MOST_MAILS_AN_HOUR


class Work:
    """What a request did: password hashes computed, rows written, mails worded and handed on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, app: Flask) -> None:
        self.hashes, self.writes, self.handed_on = 0, [], 0
        context = app.extensions["security"].pwd_context
        for name in ("verify", "hash"):
            monkeypatch.setattr(context, name, self._counting(getattr(context, name)))
        real = mail.send_aside
        monkeypatch.setattr(mail, "send_aside", lambda **m: (self._one_more(), real(**m))[1])
        with app.app_context():
            sa.event.listen(db.engine, "before_cursor_execute", self._seen)
            self.engine = db.engine

    def _counting(self, real):  # type: ignore[no-untyped-def]
        def count(*args, **kwargs):  # type: ignore[no-untyped-def]
            self.hashes += 1
            return real(*args, **kwargs)

        return count

    def _one_more(self) -> None:
        self.handed_on += 1

    def _seen(self, _c, _cursor, statement, *_rest) -> None:  # type: ignore[no-untyped-def]
        if found := re.match(r"(INSERT INTO|UPDATE|DELETE FROM) (\w+)", statement):
            self.writes.append(found[0])

    def of(self, act) -> tuple[int, list[str], int]:  # type: ignore[no-untyped-def]
        self.hashes, self.writes, self.handed_on = 0, [], 0
        act()
        return self.hashes, list(self.writes), self.handed_on


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch, app: Flask) -> Iterator[Work]:
    watched = Work(monkeypatch, app)
    yield watched
    sa.event.remove(watched.engine, "before_cursor_execute", watched._seen)


@pytest.mark.parametrize("case", ["password", "code", "send", "forgot"])
def test_known_and_unknown_addresses_cost_the_same_work(case: str, cast: Cast, app: Flask, work: Work) -> None:
    assert library._pwd_context is not None
    app.test_client().post("/sign-in/one", data={"identity": "x@example.com", "passcode": "makes the decoy"})

    def act(address: str) -> tuple[int, list[str], int]:
        client = app.test_client()
        if case == "password":
            return work.of(lambda: sign_in(client, address, "wrong words"))
        if case == "code":
            client.post("/sign-in/send-code", data={"identity": address})
            return work.of(lambda: sign_in(client, address, "000000"))
        if case == "send":
            return work.of(lambda: client.post("/sign-in/send-code", data={"identity": address}))
        return work.of(lambda: client.post("/sign-in/forgot", data={"email": address}))

    known, unknown = act(HARUKA), act(NOBODY)
    assert known == unknown
    expected = {"password": (1, 0), "code": (0, 0), "send": (0, 1), "forgot": (1, 1)}[case]
    assert (known[0], known[2]) == expected


def test_what_is_kept_of_tries_names_nobody(session: Session, cast: Cast, client: FlaskClient) -> None:
    sign_in(client, HARUKA, "wrong words")
    client.post("/sign-in/send-code", data={"identity": HARUKA})
    for table in (SignInGuess.__table__, SignInCode.__table__):
        rows = session.connection().exec_driver_sql(f"SELECT * FROM {table.name}").all()
        assert rows
        assert "haruka" not in str(rows)
        assert "127.0.0.1" not in str(rows)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """A site on a database of its own, with real transactions."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path_factory.mktemp('race') / 'race.sqlite3'}"
    else:
        url = new_postgres_database(request.getfixturevalue("postgres"), "sign_in_race")
    migrate(url)
    made = site_on(url)
    yield made
    with made.app_context():
        db.engine.dispose()


def test_a_code_works_once_even_for_eight_at_once(site: Flask) -> None:
    with site.app_context():
        code = mailed_codes.make(db.session, address=HARUKA, browser="one", known=False, now=clock.now())
        db.session.commit()
    taken: list[bool] = []
    ready = threading.Barrier(8)

    def take() -> None:
        with site.test_request_context(method="POST"):
            ready.wait()
            taken.append(mailed_codes.take(db.session, address=HARUKA, browser="one", code=code, now=clock.now()))
            db.session.commit()

    threads = [threading.Thread(target=take) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(taken) == [False] * 7 + [True]


def test_guesses_made_at_once_are_all_counted(site: Flask) -> None:
    ready = threading.Barrier(6)

    def wrong() -> None:
        with site.test_request_context(method="POST"):
            ready.wait()
            guesses.Count(db.session, [guesses.key("account", HARUKA)], clock.now()).was_wrong()
            db.session.commit()

    threads = [threading.Thread(target=wrong) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with site.app_context():
        kept = db.session.scalars(sa.select(SignInGuess.failures)).all()
    assert list(kept) == [6]
