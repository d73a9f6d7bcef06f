"""Two second words at the same moment let in once."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
import sqlalchemy as sa
from flask import Flask

from alumni.applications.applying import ApplicationOver, NoSuchApplication, apply, come_in
from alumni.applications.models import Answer, Application, State, Vouch
from alumni.applications.rules import Rules
from alumni.applications.said import Said, Work
from alumni.applications.vouching import answer
from alumni.audit import acts, verify
from alumni.extensions import db
from alumni.people.models import Origin, Person
from alumni.people.names import NameParts
from alumni.people.sight import Asker
from tests.conftest import NOW, migrate, new_postgres_database, site_on

SAID = Said(
    NameParts("鷹野", "涼子"), "ryoko@example.jp", (Work("w", "白樺", "北斗", "2019-04", "2020-03"),),
    ("高梨 一", "高梨 二", "高梨 三"),
)  # fmt: skip


@pytest.fixture(params=["sqlite", "postgresql"])
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Flask]:
    """A site with a database of its own, for its rows are really committed."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "one")
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'site.sqlite3'}"
    else:
        url = new_postgres_database(request.getfixturevalue("postgres"), f"vouching_{worker}")
    migrate(url)
    made = site_on(url)
    yield made
    with made.app_context():
        db.engine.dispose()


@pytest.fixture
def members(site: Flask) -> list[Asker]:
    made = []
    with site.app_context():
        for given in "一二三":
            person = Person(origin=Origin.MEMBER, kept_at=NOW, family_name="高梨", given_name=given)
            db.session.add(person)
            db.session.flush()
            site.extensions["security"].datastore.create_user(
                email=f"p{person.id}@example.com", password="x", person_id=person.id, fs_uniquifier=f"p{person.id}"
            )
            made.append(Asker(person.id))
        db.session.commit()
    return made


def say(site: Flask, who: Asker, gate: Barrier) -> bool:
    """One member vouches in a request of his own; False when the door was open already."""
    with site.test_request_context("/vouching/1", method="POST"):
        gate.wait()
        try:
            answer(
                db.session, asker=who, application_id=1, answer=Answer.VOUCH, words="北斗で。", rules=Rules(),
                language="ja", now=NOW,
            )  # fmt: skip
            db.session.commit()
        except NoSuchApplication:
            return False
        return True


def test_two_second_vouches_let_in_once(site: Flask, members: list[Asker]) -> None:
    with site.app_context():
        apply(db.session, said=SAID, now=NOW)
        db.session.commit()
    assert say(site, members[0], Barrier(1))
    gate = Barrier(2)
    with ThreadPoolExecutor(2) as pool:
        heard = list(pool.map(lambda who: say(site, who, gate), members[1:]))
    assert sorted(heard) == [False, True]
    with site.app_context():
        assert db.session.scalars(sa.select(Application.state)).all() == [State.ACCEPTED]
        assert [one.act for one in acts(db.session)] == ["application.accepted"]
        assert db.session.scalar(sa.select(sa.func.count()).select_from(Vouch)) == 2
        assert verify(db.session).sound


def test_two_first_vouches_at_once_are_enough(site: Flask, members: list[Asker]) -> None:
    """Neither may miss the other: a count without the lock would leave the door shut with two words given."""
    with site.app_context():
        apply(db.session, said=SAID, now=NOW)
        db.session.commit()
    gate = Barrier(2)
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(lambda who: say(site, who, gate), members[:2])) == [True, True]
    with site.app_context():
        assert db.session.scalars(sa.select(Application.state)).all() == [State.ACCEPTED]


def test_two_who_come_in_at_once_are_one(site: Flask) -> None:
    with site.app_context():
        token = apply(db.session, said=SAID, now=NOW)
        db.session.flush()
        db.session.scalars(sa.select(Application)).one().state = State.ACCEPTED
        db.session.commit()
    gate = Barrier(2)

    def arrive(address: str) -> bool:
        with site.test_request_context("/apply", method="POST"):
            gate.wait()
            try:
                come_in(db.session, token=token, address=address, now=NOW)
                db.session.commit()
            except ApplicationOver:
                return False
            return True

    with ThreadPoolExecutor(2) as pool:
        assert sorted(pool.map(arrive, ["a@example.jp", "b@example.jp"])) == [False, True]
    with site.app_context():
        assert db.session.scalar(sa.select(sa.func.count()).select_from(Person)) == 1
