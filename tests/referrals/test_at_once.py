"""Two clicks, two senders, at the same moment: on real connections of their own."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Barrier

import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy.orm import Session

from alumni.extensions import db
from alumni.people.models import Origin, Person
from alumni.people.sight import Asker
from alumni.referrals.asking import AudienceChanged, Sent, ask
from alumni.referrals.models import Asked, Purpose, ReferralRequest
from alumni.referrals.verdicts import MOST_OPEN_ASKS
from tests.conftest import NOW, migrate, new_postgres_database, site_on


@pytest.fixture(params=["sqlite", "postgresql"])
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Flask]:
    """A site with a database of its own, for its rows are really committed."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "one")
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'site.sqlite3'}"
    else:
        url = new_postgres_database(request.getfixturevalue("postgres"), f"asking_{worker}")
    migrate(url)
    made = site_on(url)
    yield made
    with made.app_context():
        db.engine.dispose()


@dataclass
class Three:
    haruka: Asker
    kenichiro: Asker
    saki: Asker


@pytest.fixture
def people(site: Flask) -> Three:
    made = []
    with site.app_context():
        for family in ("森下", "高梨", "佐藤"):
            person = Person(origin=Origin.MEMBER, kept_at=NOW, between_jobs=True, family_name=family)
            db.session.add(person)
            db.session.flush()
            site.extensions["security"].datastore.create_user(
                email=f"p{person.id}@example.com", password="x", person_id=person.id, fs_uniquifier=f"p{person.id}"
            )
            made.append(Asker(person.id))
        db.session.commit()
    return Three(*made)


def together(site: Flask, acts: list[Callable[[Session], Sent]]) -> list[Sent | None]:
    """Run each act in a request of its own, all let go at once; None for one whose audience had changed."""
    gate = Barrier(len(acts))

    def run(act: Callable[[Session], Sent]) -> Sent | None:
        with site.test_request_context("/asking", method="POST"):
            gate.wait()
            try:
                sent = act(db.session)
                db.session.commit()
            except AudienceChanged:
                return None
            return sent

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def asking(asker: Asker, helper: Asker, key: str) -> Callable[[Session], Sent]:
    ids = [helper.person_id]
    return lambda session: ask(
        session, asker=asker, purpose=Purpose.ADVICE, target="", brief="お話を伺えますか。", openness=None,
        person_ids=ids, previewed=ids, send_key=key, now=NOW,
    )  # fmt: skip


def test_two_clicks_at_once_are_one_request(site: Flask, people: Three) -> None:
    sent = together(site, [asking(people.haruka, people.kenichiro, "k")] * 2)
    assert sorted(one.fresh for one in sent if one) == [False, True]
    with site.app_context():
        assert db.session.scalar(sa.select(sa.func.count()).select_from(ReferralRequest)) == 1
        assert db.session.scalar(sa.select(sa.func.count()).select_from(Asked)) == 1


def test_two_senders_cannot_both_take_the_last_place(site: Flask, people: Three) -> None:
    for number in range(MOST_OPEN_ASKS - 1):
        assert together(site, [asking(people.haruka, people.kenichiro, f"before {number}")])[0]
    sent = together(site, [asking(people.haruka, people.kenichiro, "x"), asking(people.saki, people.kenichiro, "y")])
    assert [one is None for one in sorted(sent, key=lambda one: one is None)] == [False, True]
