"""Keys: added to a running site, everything sealed anew while members read and write, killed half way, retired."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from cryptography.fernet import Fernet
from flask import Flask
from flask.testing import FlaskClient

from alumni import keys
from alumni.accounts.models import User
from alumni.audit import acts, verify
from alumni.extensions import db
from alumni.keys import KeysBeingChanged, KeysHeldByEnvironment, StillNeeded, add_key, retire_keys, standing
from alumni.people.models import Origin, Person
from alumni.sealing import LOOK_EVERY, KeyRing, SealBroken, ring
from app import create_app
from tests.conftest import NOW, SECRETS, migrate, new_postgres_database, signed_in_session

CARDS = 2000
WITHOUT_KEYS = {name: value for name, value in SECRETS.items() if name != "SEAL_KEYS"}


@dataclass
class Kept:
    """A site whose keys stand in its own secrets file, with CARDS cards that each have a sealed note."""

    app: Flask
    url: str
    instance: Path

    def says(self, *command: str) -> tuple[int, str]:
        done = self.app.test_cli_runner().invoke(args=command)
        return done.exit_code, done.output


class Rotation:
    """`keys rotate` in a process of its own, to be killed. Forked before any thread starts; waits until let go."""

    def __init__(self, kept: Kept) -> None:
        fork = multiprocessing.get_context("fork")
        self.heard, self.told = fork.Pipe(duplex=False)
        self.go = fork.Event()
        with kept.app.app_context():
            db.engine.dispose()  # no connection is shared with the child
        self.process = fork.Process(target=self._run, args=(kept,))
        self.process.start()

    def _run(self, kept: Kept) -> None:
        with kept.app.app_context():
            self.go.wait()
            ring.look_again()
            for step in keys.reseal_all(db.engine, now=NOW):
                self.told.send((step.table, step.done))

    def killed_at(self, table: str, rows: int) -> None:
        """Let it run, and end it with SIGKILL once it says that so many rows of a table are done."""
        self.go.set()
        while (said := self.heard.recv()) != (table, rows):
            assert self.process.is_alive(), said
        assert self.process.pid is not None
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.join()
        assert self.process.exitcode == -signal.SIGKILL


@pytest.fixture(params=["sqlite", "postgresql"])
def kept(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Kept]:
    """The ring is one a process: the keys of the other tests are put back afterwards."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "one")
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'site.sqlite3'}"
    else:
        url = new_postgres_database(request.getfixturevalue("postgres"), f"keys_{worker}")
    migrate(url)
    instance = tmp_path / "instance"
    instance.mkdir()
    (instance / "secrets.json").write_text(json.dumps({**WITHOUT_KEYS, "SEAL_KEYS": Fernet.generate_key().decode()}))
    monkeypatch.delenv("SEAL_KEYS", raising=False)
    around = {**WITHOUT_KEYS, "SEAL_KEYS": "", "INSTANCE_PATH": str(instance), "DATABASE_URL": url}
    app = create_app(around, TESTING=True, WTF_CSRF_ENABLED=False, LOG_FORMAT="json", PROPAGATE_EXCEPTIONS=False)
    with app.app_context():
        host = Person(origin=Origin.MEMBER, kept_at=NOW, family_name="森下")
        db.session.add(host)
        db.session.flush()
        app.extensions["security"].datastore.create_user(
            email="haruka@example.com", password="x", person_id=host.id, fs_uniquifier="haruka"
        )
        db.session.execute(
            sa.insert(Person),
            [{"origin": Origin.BY_HAND, "kept_at": NOW, "steward_id": host.id, "family_name": f"控え{n}", "note": f"覚え書き{n}"}
             for n in range(CARDS)],
        )  # fmt: skip
        db.session.commit()
    yield Kept(app, url, instance)
    with app.app_context():
        db.engine.dispose()
    ring.hold([SECRETS["SEAL_KEYS"]], SECRETS["FINGERPRINT_KEY"])


def haruka(app: Flask) -> FlaskClient:
    with app.app_context():
        account = db.session.scalars(sa.select(User)).one()
        signed_in = signed_in_session(db.session, account)
        db.session.commit()
    client = app.test_client()
    with client.session_transaction() as held:
        held.update(signed_in, language="en")
    return client


def notes(app: Flask) -> dict[str, str | None]:
    with app.app_context():
        rows = db.session.execute(sa.select(Person.family_name, Person.note).where(Person.steward_id.is_not(None)))
        return {name: note for name, note in rows}  # noqa: C416 - mypy knows no dict() of rows


class Busy:
    """Two members' worth of traffic until told to stop: one reads person pages, one changes notes."""

    def __init__(self, app: Flask) -> None:
        self.app, self.over = app, threading.Event()
        self.answers: list[int] = []
        self.written: dict[str, str] = {}
        self.wrong: list[str] = []
        with app.app_context():
            self.ids = list(db.session.scalars(sa.select(Person.id).where(Person.steward_id.is_not(None))))
        self.browser = haruka(app)
        self.threads = [threading.Thread(target=self._run, args=(job,)) for job in (self._read, self._write)]

    def __enter__(self) -> Busy:
        for thread in self.threads:
            thread.start()
        while not (self.answers and self.written) and not self.wrong:
            time.sleep(0.01)
        return self

    def __exit__(self, *_: object) -> None:
        self.over.set()
        for thread in self.threads:
            thread.join()

    def _run(self, job: Any) -> None:
        turn = 0
        while not self.over.is_set():
            try:
                job(turn)
            except Exception as failed:
                self.wrong.append(repr(failed))
                return
            turn += 1

    def _read(self, turn: int) -> None:
        page = self.browser.get(f"/jinmyaku/{self.ids[turn * 37 % len(self.ids)]}")
        self.answers.append(page.status_code)
        if "覚え書き" not in page.text:
            self.wrong.append(f"no note on {page.request.path}: {page.status_code}")
        time.sleep(0.05)

    def _write(self, turn: int) -> None:
        with self.app.test_request_context("/", method="POST"):
            card = db.session.get_one(Person, self.ids[turn * 53 % len(self.ids)])
            card.note = self.written[card.family_name] = f"覚え書き anew {turn}"
            db.session.commit()
        time.sleep(0.005)


def test_rotated_while_members_read_and_write_and_killed_half_way(kept: Kept) -> None:
    before = notes(kept.app)
    old = ring.key_ids
    rotation = Rotation(kept)
    with Busy(kept.app) as busy:
        fresh = add_key(kept.instance / "secrets.json", [])
        assert ring.key_ids == (fresh, *old), "the running site has the new key without a restart"
        rotation.killed_at("person", 1000)
        with kept.app.app_context():
            half = standing(db.engine)
        assert 0 < half.values[old[0]]["person.note"] < CARDS
        assert half.behind["person.note"] == half.values[old[0]]["person.note"]
        with kept.app.app_context(), pytest.raises(StillNeeded):
            retire_keys(db.engine, kept.instance / "secrets.json", [])
        code, said = kept.says("keys", "rotate")
        assert (code, said.splitlines()[-1].endswith(f"all are under key {fresh}.")) == (0, True), said
        resumed = [line for line in said.splitlines() if line.startswith("person: ")]
        assert resumed[0].startswith(("person: 1,2", "person: 1,4")), "it went on where it was, not from the start"
    assert busy.wrong == []
    assert set(busy.answers) == {200}
    assert notes(kept.app) == {**before, **busy.written}, (
        "every note is readable, and none that was written meanwhile is lost"
    )
    code, said = kept.says("keys", "status", "--json")
    told = json.loads(said)
    assert (code, told["behind"], told["broken"]) == (0, {}, {})
    assert told["values"][fresh] >= CARDS
    assert kept.says("keys", "retire")[0] == 0
    assert len(json.loads((kept.instance / "secrets.json").read_text())["SEAL_KEYS"].split(",")) == 1
    assert notes(kept.app) == {**before, **busy.written}
    with kept.app.app_context():
        assert [one.act for one in acts(db.session)] == ["keys.retired", "keys.rotated"]
        assert verify(db.session).sound


def test_what_a_process_with_yesterdays_ring_writes_behind_us_is_found(kept: Kept) -> None:
    """One that never looks at the file (its keys stand in its environment) is named, not overlooked."""
    stale = KeyRing()
    stale.hold([json.loads((kept.instance / "secrets.json").read_text())["SEAL_KEYS"]], "x")
    add_key(kept.instance / "secrets.json", [])
    with kept.app.app_context():
        steps = list(keys.reseal_all(db.engine, now=NOW))
        assert sum(one.changed for one in steps) == CARDS
        again = list(keys.reseal_all(db.engine, now=NOW))
        assert again == [], "nothing is left to do"
        one = db.session.scalar(sa.select(sa.func.max(Person.id)))
        late = {"value": stale.seal("覚え書き spät".encode()), "id": one}
        db.session.execute(sa.text("UPDATE person SET note = :value WHERE id = :id"), late)
        db.session.commit()
        assert standing(db.engine).behind == {"person.note": 1}
        assert sum(step.changed for step in keys.reseal_all(db.engine, now=NOW)) == 1
        assert standing(db.engine).behind == {}


def test_a_broken_value_is_told_and_stops_nothing(kept: Kept) -> None:
    add_key(kept.instance / "secrets.json", [])
    with kept.app.app_context():
        db.session.execute(
            sa.text("UPDATE person SET note = :rubbish WHERE family_name = '控え7'"), {"rubbish": b"x" * 99}
        )
        db.session.commit()
        assert sum(step.changed for step in keys.reseal_all(db.engine, now=NOW)) == CARDS - 1
    code, said = kept.says("keys", "status")
    assert (code, "no key of this site opens: person.note 1" in said) == (2, True)


def test_keys_in_the_environment_are_told_in_two_steps(app: Flask) -> None:
    said = app.test_cli_runner().invoke(args=["keys", "add"]).output
    held = SECRETS["SEAL_KEYS"]
    assert f"1. SEAL_KEYS={held}," in said
    assert said.count(f",{held}\n") == 1, "only then in front"
    with app.app_context():
        with pytest.raises(KeysHeldByEnvironment) as told:
            retire_keys(db.engine, None, [held])
        assert told.value.value == held


def test_two_commands_cannot_change_the_file_at_once(tmp_path: Path) -> None:
    file = tmp_path / "secrets.json"
    file.write_text(json.dumps({"SEAL_KEYS": Fernet.generate_key().decode()}))
    (tmp_path / "secrets.json.new").touch()
    with pytest.raises(KeysBeingChanged):
        add_key(file, [])
    (tmp_path / "secrets.json.new").unlink()
    add_key(file, [])
    assert len(json.loads(file.read_text())["SEAL_KEYS"].split(",")) == 2
    assert file.stat().st_mode & 0o077 == 0
    assert not (tmp_path / "secrets.json.new").exists()


def test_a_ring_learns_from_the_file_when_it_must(tmp_path: Path) -> None:
    """Before it seals, now and then; and at once when it meets what it cannot open."""
    first = Fernet.generate_key().decode()
    file = tmp_path / "secrets.json"
    file.write_text(json.dumps({"SEAL_KEYS": first}))
    running, other = KeyRing(), KeyRing()
    running.hold([first], "x", kept_in=file)
    add_key(file, [])
    other.hold(json.loads(file.read_text())["SEAL_KEYS"].split(","), "x")
    assert running.open(other.seal(b"words")) == b"words"
    assert running.key_ids == other.key_ids
    add_key(file, [])
    running._looked -= 2 * LOOK_EVERY
    assert running.key_of(running.seal(b"words")) == running.key_ids[0] != other.key_ids[0]
    with pytest.raises(SealBroken):
        other.open(running.seal(b"words"))


def test_every_sealed_column_is_found() -> None:
    found = {f"{one.name}.{name}" for one in keys.sealed_tables() for name in one.sealed}
    assert {"person.note", "contact_point.value", "farewell.raw", "referral_request.brief", "report.seen"} <= found
    assert User.__tablename__ not in {one.name for one in keys.sealed_tables()}
