"""The audit log finds what was changed, removed and swapped, also the last entry, and takes two writers at once."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy.exc import DatabaseError
from sqlalchemy.orm import Session

from alumni.audit import Wrong, acts, verify, write_down
from alumni.extensions import db
from tests.conftest import NOW, migrate, new_postgres_database, site_on

DROP_GUARDS = {
    "sqlite": ["DROP TRIGGER audit_entry_no_update", "DROP TRIGGER audit_entry_no_delete"],
    "postgresql": ["DROP TRIGGER audit_entry_no_change ON audit_entry"],
}
"""What somebody with the database in his hands does first."""


def written(session: Session, count: int = 5) -> None:
    for number in range(count):
        now = NOW + dt.timedelta(minutes=number, microseconds=number)
        write_down(session, act="report.answered", actor_id=7 if number else None, subject=f"report:{number}", now=now)


def tamper(session: Session, *statements: str) -> None:
    for statement in (*DROP_GUARDS[session.get_bind().dialect.name], *statements):
        session.execute(sa.text(statement))


def test_what_is_written_is_read_again_and_sound(session: Session) -> None:
    written(session)
    found = verify(session)
    assert (found.sound, found.entries) == (True, 5)
    assert [one.number for one in acts(session)] == [5, 4, 3, 2, 1]
    assert acts(session)[0].at == NOW + dt.timedelta(minutes=4, microseconds=4)
    assert [one.number for one in acts(session, subject="report:1")] == [2]
    assert [one.number for one in acts(session, before=3, limit=1)] == [2]
    assert acts(session, act="member.") == []


def test_an_empty_log_is_sound(session: Session) -> None:
    assert verify(session).sound


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_entry SET act = 'report.closed' WHERE number = 3",
        "UPDATE audit_entry SET actor_id = 8 WHERE number = 3",
        "UPDATE audit_entry SET actor_id = NULL WHERE number = 3",
        "UPDATE audit_entry SET subject = 'report:9' WHERE number = 3",
        "UPDATE audit_entry SET at = (SELECT at FROM audit_entry WHERE number = 4) WHERE number = 3",
        "UPDATE audit_entry SET chain = (SELECT chain FROM audit_entry WHERE number = 4) WHERE number = 3",
    ],
)
def test_a_changed_entry_is_found(session: Session, statement: str) -> None:
    written(session)
    tamper(session, statement)
    assert (verify(session).first_bad, verify(session).wrong) == (3, Wrong.CHANGED)


@pytest.mark.parametrize("number", [1, 3, 5])
def test_a_removed_entry_is_found_also_the_first_and_the_last(session: Session, number: int) -> None:
    written(session)
    tamper(session, f"DELETE FROM audit_entry WHERE number = {number}")
    assert (verify(session).first_bad, verify(session).wrong) == (number, Wrong.REMOVED)


def test_a_removed_entry_is_found_when_those_after_it_move_up(session: Session) -> None:
    written(session)
    up = [f"UPDATE audit_entry SET number = {n - 1} WHERE number = {n}" for n in (4, 5)]
    tamper(session, "DELETE FROM audit_entry WHERE number = 3", *up, "UPDATE audit_head SET number = 4")
    assert (verify(session).first_bad, verify(session).wrong) == (3, Wrong.CHANGED)


def test_swapped_entries_are_found(session: Session) -> None:
    written(session)
    swap = [f"UPDATE audit_entry SET number = {b} WHERE number = {a}" for a, b in ((2, 99), (4, 2), (99, 4))]
    tamper(session, *swap)
    assert (verify(session).first_bad, verify(session).wrong) == (2, Wrong.CHANGED)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_head SET number = 4, chain = (SELECT chain FROM audit_entry WHERE number = 4)",
        "UPDATE audit_head SET seal = chain",
        "DELETE FROM audit_head",
    ],
)
def test_the_last_entry_cannot_go_with_a_head_made_to_fit(session: Session, statement: str) -> None:
    written(session)
    tamper(session, "DELETE FROM audit_entry WHERE number = 5", statement)
    assert verify(session).wrong is Wrong.HEAD


def test_an_older_head_put_back_is_found_by_one_noted_down(session: Session) -> None:
    """Who keeps a copy of the whole log can put all of it back: only an end noted elsewhere tells."""
    written(session, 4)
    older = session.execute(sa.text("SELECT number, chain, seal FROM audit_head")).one()
    written(session, 1)
    noted = verify(session).head
    assert noted.startswith("5:")
    assert verify(session, known=noted).sound
    tamper(session, "DELETE FROM audit_entry WHERE number = 5")
    session.execute(sa.text("UPDATE audit_head SET number = :number, chain = :chain, seal = :seal"), older._asdict())
    assert verify(session).sound
    assert (verify(session, known=noted).first_bad, verify(session, known=noted).wrong) == (5, Wrong.REMOVED)
    write_down(session, act="report.closed", actor_id=7, subject="report:9", now=NOW)
    assert verify(session).sound
    assert (verify(session, known=noted).first_bad, verify(session, known=noted).wrong) == (5, Wrong.CHANGED)
    assert not verify(session, known="nonsense").sound


@pytest.mark.parametrize("statement", ["UPDATE audit_entry SET act = 'x'", "DELETE FROM audit_entry"])
def test_the_database_itself_refuses_to_change_it(session: Session, statement: str) -> None:
    written(session)
    with pytest.raises(DatabaseError, match="append-only"), session.begin_nested():
        session.execute(sa.text(statement))
    assert verify(session).sound


@pytest.mark.parametrize("subject", ["森下 遥", "haruka@example.com", "note: She said\nso", "x" * 201])
def test_nobodys_words_get_in(session: Session, subject: str) -> None:
    with pytest.raises(ValueError, match="ids and plain words"):
        write_down(session, act="report.made", actor_id=1, subject=subject, now=NOW)


def test_an_act_undone_leaves_no_entry(session: Session) -> None:
    written(session, 2)
    inner = session.begin_nested()
    written(session, 1)
    inner.rollback()
    written(session, 1)
    assert (verify(session).sound, verify(session).entries) == (True, 3)


def test_the_command_tells_and_exits(app: Flask, session: Session) -> None:
    written(session)
    session.commit()
    run = app.test_cli_runner().invoke
    good = run(args=["audit", "verify"])
    assert (good.exit_code, "5 entries" in good.output) == (0, True)
    assert json.loads(run(args=["audit", "verify", "--json"]).output)["sound"] is True
    assert "report.answered" in run(args=["audit", "list", "--limit", "1"]).output
    assert json.loads(run(args=["audit", "list", "--about", "report:0", "--json"]).output)["actor"] is None
    tamper(session, "UPDATE audit_entry SET actor_id = 8 WHERE number = 3")
    session.commit()
    bad = run(args=["audit", "verify"])
    assert (bad.exit_code, "Entry 3" in bad.output) == (1, True)
    told = run(args=["audit", "verify", "--json"])
    assert told.exit_code == 1
    assert json.loads(told.output) == {"sound": False, "entries": 2, "first_bad": 3, "wrong": "changed", "head": None}


@pytest.fixture(params=["sqlite", "postgresql"])
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Flask]:
    """A site with a database of its own, for its rows are really committed."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "one")
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'site.sqlite3'}"
    else:
        url = new_postgres_database(request.getfixturevalue("postgres"), f"audit_{worker}")
    migrate(url)
    made = site_on(url)
    yield made
    with made.app_context():
        db.engine.dispose()


def test_writers_at_once_make_one_chain(site: Flask) -> None:
    writers, each = 6, 15
    gate = Barrier(writers)

    def write(who: int) -> None:
        gate.wait()
        for turn in range(each):
            with site.test_request_context("/", method="POST"):
                write_down(db.session, act="member.warned", actor_id=who, subject=f"person:{turn}", now=NOW)
                if turn % 5 == 4:
                    db.session.rollback()
                else:
                    db.session.commit()

    with ThreadPoolExecutor(writers) as pool:
        list(pool.map(write, range(writers)))
    with site.app_context():
        found = verify(db.session)
        assert (found.sound, found.entries) == (True, writers * each * 4 // 5)
