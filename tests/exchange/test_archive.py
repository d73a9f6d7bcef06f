"""The archive: whole, mine alone, small in memory, one at a time, gone after a day, and made again after a kill."""

from __future__ import annotations

import datetime as dt
import io
import json
import mailbox
import os
import re
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
import vobject
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.clock import now
from alumni.exchange import archiving, files, mine_json
from alumni.exchange.models import Archive, ArchivePiece, ArchiveState
from alumni.exchange.sections import SECTIONS
from alumni.extensions import db
from alumni.farewells.capture import capture
from alumni.people.cards import keep_card
from alumni.people.contact_points import ContactDraft
from alumni.people.models import Block, ContactKind, Origin, Person, Purpose
from alumni.people.names import NameParts
from alumni.people.pointers import pointing_columns
from alumni.people.sight import Asker
from alumni.referrals.models import Answer, Asked, ReferralRequest
from alumni.referrals.models import Purpose as For
from alumni.touch.models import Touch, TouchKind, TouchPerson
from projects.base import Base
from projects.models import Project, Staffing, Standing
from projects.months import Month
from tests.conftest import Cast

Browser = Callable[..., FlaskClient]
MAIL = """From: 鷹野涼子 <ryoko.{0}@example.jp>
To: me@example.com
Subject: 退職のご挨拶
Message-ID: <{0}@example.jp>
Content-Type: text/plain; charset=utf-8

このたび株式会社そよかぜを退職することとなりました。最終出社日は2026年11月27日です。
From here on, {0}:
>From there.
連絡先: ryoko.{0}@example.jp
"""


def furnish(session: Session, member: Asker, mark: str) -> Person:
    """A card with everything on it, its mail, a touch, a project: all marked, so that it is known again anywhere."""
    card = keep_card(
        session, asker=member, name=NameParts("鷹野", f"涼子{mark}", "たかの", "りょうこ"), origin=Origin.BY_HAND, now=now(),
        contacts=[ContactDraft(ContactKind.MAIL, f"ryoko.{mark}@example.jp")], note=f"noted {mark}",
    )  # fmt: skip
    session.flush()
    capture(session, asker=member, raw=MAIL.format(mark).encode(), pasted=False, now=now())
    touch = Touch(owner_id=member.person_id, kind=TouchKind.LUNCH, day=dt.date(2026, 5, 1), note=f"lunch {mark}")
    session.add(touch)
    session.flush()
    session.add(TouchPerson(touch_id=touch.id, person_id=card.id))
    session.add(Project(keeper_id=member.person_id, firm="Soyokaze", codename=f"code {mark}", began=Month(2019, 4)))
    session.commit()
    return card


def fetched(browser: FlaskClient) -> zipfile.ZipFile:
    """Press, look, take."""
    page = browser.post("/my-data/archive", follow_redirects=True)
    assert page.status_code == 200
    answer = browser.get("/my-data/archive/file")
    assert (answer.status_code, answer.mimetype) == (200, "application/zip")
    assert int(answer.headers["Content-Length"]) == len(answer.data)
    found = zipfile.ZipFile(io.BytesIO(answer.data))
    assert found.testzip() is None
    return found


def obeys(schema: dict[str, Any], value: Any) -> None:
    """As much of JSON Schema as ours says."""
    if "const" in schema:
        assert value == schema["const"]
        return
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    held = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "boolean": bool}
    assert any(value is None if kind == "null" else isinstance(value, held[kind]) for kind in kinds), (schema, value)
    if isinstance(value, str) and "pattern" in schema:
        assert re.search(schema["pattern"], value)
    if isinstance(value, str) and schema.get("format") == "date-time":
        assert dt.datetime.fromisoformat(value).tzinfo is not None
    if isinstance(value, dict) and "properties" in schema:
        assert set(schema["required"]) <= set(value) <= set(schema["properties"])
        for name, part in value.items():
            obeys(schema["properties"][name], part)
    if isinstance(value, list) and "items" in schema:
        for part in value:
            obeys(schema["items"], part)


def test_everything_mine_and_nothing_of_others(session: Session, cast: Cast, browser_of: Browser) -> None:
    mine, others = furnish(session, cast.saki, "Koharu"), furnish(session, cast.kenichiro, "Hisakata")
    archive = fetched(browser_of(cast.saki))
    assert archive.namelist() == ["mine.json", mine_json.SCHEMA_FILE, "people.vcf", "farewells.mbox"]
    texts = {name: archive.read(name).decode() for name in archive.namelist()}
    told = json.loads(texts["mine.json"])
    obeys(json.loads(texts[mine_json.SCHEMA_FILE]), told)
    assert told["version"] == 1
    assert [(card["id"], card["note"], card["purpose"], card["origin"]) for card in told["cards"]] == [
        (mine.id, "noted Koharu", Purpose.IN_TOUCH.value, Origin.BY_HAND.value)
    ]
    assert told["contact_points"][0]["value"] == "ryoko.koharu@example.jp"
    assert told["touches"][0]["note"] == "lunch Koharu"
    assert told["touch_people"] == [{"touch_id": told["touches"][0]["id"], "person_id": mine.id}]
    assert (told["projects"][0]["codename"], told["projects"][0]["began"]) == ("code Koharu", "2019-04")
    assert told["farewells"][0]["summary"]["from"] == "ryoko.koharu@example.jp"
    assert told["account"][0]["email"] == "saki@example.org"
    assert told["devices"] and told["profile"][0]["family_name"] == "Sato"
    for name, text in texts.items():
        assert "isakata" not in text, name
    assert others.id not in {card["id"] for card in told["cards"]}


def test_the_address_book_and_the_mailbox_are_read_by_others(
    session: Session, cast: Cast, browser_of: Browser, tmp_path: Path
) -> None:
    furnish(session, cast.saki, "Koharu")
    capture(session, asker=cast.saki, raw=MAIL.format("Second").replace("\n", "\r\n").encode(), pasted=False, now=now())
    session.commit()
    archive = fetched(browser_of(cast.saki))
    cards = list(vobject.readComponents(archive.read("people.vcf").decode()))
    ryoko = next(card for card in cards if "鷹野" in card.fn.value)
    assert ryoko.fn.value == "鷹野 涼子Koharu", "family name first"
    assert (ryoko.n.value.family, ryoko.x_phonetic_last_name.value) == ("鷹野", "たかの")
    assert ryoko.email.value == "ryoko.koharu@example.jp"
    assert {card.fn.value for card in cards} >= {"Saki Sato"}
    path = tmp_path / "farewells.mbox"
    path.write_bytes(archive.read("farewells.mbox"))
    lines = path.read_bytes().split(b"\n")
    assert [line for line in lines if line.startswith(b"From ")] == [
        line for line in lines if re.match(rb"From MAILER-DAEMON \w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d \d{4}$", line)
    ]
    read = list(mailbox.mbox(path))
    assert [mail["Message-ID"] for mail in read] == ["<Koharu@example.jp>", "<Second@example.jp>"]
    body = read[0].get_payload(decode=True)
    assert b"\n>From here on, Koharu:\n>>From there." in body, "what is quoted once more can be taken back exactly"


@pytest.mark.parametrize("ending", [b"", b"\n", b"\r\n", b"\n\n"])
def test_a_mail_comes_back_out_of_a_mailbox_as_it_went_in(ending: bytes, tmp_path: Path) -> None:
    raw = b"Subject: x\n\nFrom me\n>From you\n>>>From all\n From none\nEnd" + ending
    path = tmp_path / "box"
    path.write_bytes(files.in_mailbox(raw, arrived="Mon Nov 23 09:00:00 2026") * 2)
    for mail in mailbox.mbox(path):
        body = mail.get_payload(decode=True)
        assert re.sub(rb"(?m)^>(>*From )", rb"\1", body).rstrip() == b"From me\n>From you\n>>>From all\n From none\nEnd"
    assert len(mailbox.mbox(path)) == 2


def test_a_pass_and_silence_look_alike_and_a_block_hides(session: Session, cast: Cast, browser_of: Browser) -> None:
    asked = ReferralRequest(
        asker_id=cast.saki.person_id,
        purpose=For.ADVICE,
        brief="my brief",
        expires_at=now() + dt.timedelta(9),
        send_key="k",
    )
    session.add(asked)
    session.flush()
    session.add_all([
        Asked(request_id=asked.id, person_id=cast.haruka.person_id, answer=Answer.PASS, words="x", answered_at=now()),
        Asked(request_id=asked.id, person_id=cast.kenichiro.person_id, answer=Answer.CAN_HELP, words="gladly"),
    ])  # fmt: skip
    session.commit()
    told = json.loads(fetched(browser_of(cast.saki)).read("mine.json"))
    answers = {row["person_id"]: (row["answer"], row["words"], row["answered_at"]) for row in told["replies"]}
    assert answers[cast.haruka.person_id] == (None, None, None)
    assert answers[cast.kenichiro.person_id][:2] == ("can_help", "gladly")
    assert {row["id"] for row in told["members"]} == {cast.haruka.person_id, cast.kenichiro.person_id}
    session.add(Block(owner_id=cast.kenichiro.person_id, other_id=cast.saki.person_id))
    session.commit()
    told = json.loads(fetched(browser_of(cast.saki)).read("mine.json"))
    assert [row["person_id"] for row in told["replies"]] == [cast.haruka.person_id]
    assert "健一郎" not in json.dumps(told, ensure_ascii=False)


def test_a_colleagues_card_of_me_is_not_numbered_in_mine(session: Session, cast: Cast, browser_of: Browser) -> None:
    card = cast.card(cast.haruka, "Sato", "Saki")
    card = session.get_one(Person, card.id)
    card.profile_id = cast.saki.person_id
    project = Project(keeper_id=cast.haruka.person_id, firm="Soyokaze", codename="すずらん", began=Month(2019, 4))
    session.add(project)
    session.flush()
    session.add(
        Staffing(project_id=project.id, person_id=card.id, claimed_by_id=cast.haruka.person_id, began=Month(2019, 4),
                 standing=Standing.CONFIRMED, confirmed_at=now())
    )  # fmt: skip
    session.commit()
    told = json.loads(fetched(browser_of(cast.saki)).read("mine.json"))
    assert [(row["person_id"], row["claimed_by_me"]) for row in told["staffings"]] == [(cast.saki.person_id, False)]


def test_nobody_but_me_takes_it_and_not_without_saying_who_i_am(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient
) -> None:
    saki = browser_of(cast.saki)
    fetched(saki)
    assert browser_of(cast.kenichiro).get("/my-data/archive/file").status_code == 404
    assert client.get("/my-data/archive/file").status_code == 302
    with saki.session_transaction() as kept:
        kept["fs_paa"] = 0
    asked = saki.get("/my-data/archive/file")
    assert asked.status_code == 302
    assert asked.location == "/account/confirm?next=/my-data/archive/file"


def test_it_lies_sealed_and_goes_after_a_day(session: Session, cast: Cast, browser_of: Browser, app: Flask) -> None:
    furnish(session, cast.saki, "Koharu")
    fetched(browser_of(cast.saki))
    stored = session.scalars(sa.select(sa.type_coerce(ArchivePiece.content, sa.LargeBinary))).all()
    assert stored and not any(b"PK\x03\x04" in bytes(one) for one in stored)
    tomorrow = now() + archiving.KEPT_FOR
    assert archiving.progress(session, asker=cast.saki, now=tomorrow) is None
    assert archiving.let_go(session, now=now()) == 0
    assert (archiving.let_go(session, now=tomorrow), archiving.let_go(session, now=tomorrow)) == (1, 0)
    assert session.scalar(sa.select(sa.func.count()).select_from(ArchivePiece)) == 0


def test_one_at_a_time_and_killed_half_way_it_is_made_again(
    session: Session, cast: Cast, browser_of: Browser, app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    furnish(session, cast.saki, "Koharu")
    saki = browser_of(cast.saki)

    class Killed(BaseException):
        """What ends a process is no Exception: nothing of the run's own is tidied up."""

    def dies(*_a: Any, **_b: Any) -> Any:
        yield "BEGIN:VCARD", 1
        raise Killed

    run = archiving.begin(session, asker=cast.saki, now=now())
    session.commit()
    assert run
    assert archiving.begin(session, asker=cast.saki, now=now()) is None, "one at a time"
    session.commit()
    monkeypatch.setattr(archiving, "PIECE", 64)
    with monkeypatch.context() as half_way:
        half_way.setattr(files, "vcards_of", dies)
        with app.app_context(), pytest.raises(Killed):
            archiving.Run(db.sessionmaker, run, cast.saki, "http://localhost", now).run()
    assert session.scalar(sa.select(sa.func.count()).select_from(ArchivePiece))
    running = saki.get("/my-data/archive").text
    assert "being put together" in running
    assert '<meta http-equiv="refresh"' in running, "without a script it reloads itself"
    assert saki.get("/my-data/archive/file").status_code == 404, "half of it is given to nobody"
    assert saki.get("/my-data/archive", headers={"Accept": "application/json"}).json["running"] is True
    session.execute(sa.update(Archive).values(updated_at=now() - archiving.SILENT_FOR - dt.timedelta(seconds=1)))
    session.commit()
    assert "It broke off" in saki.get("/my-data/archive").text
    assert "noted Koharu" in fetched(saki).read("mine.json").decode()
    with app.app_context():  # the one thought dead wakes up: nothing is left for it to spoil
        archiving.Run(db.sessionmaker, run, cast.saki, "http://localhost", now).run()
    session.expire_all()
    assert session.scalars(sa.select(Archive.state)).all() == [ArchiveState.DONE]
    saki.post("/my-data/archive/forget")
    assert saki.get("/my-data/archive").location == "/my-data"


def test_memory_does_not_grow_with_the_mails(
    session: Session, cast: Cast, app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def many(*_a: Any, **_b: Any) -> Any:
        for number in range(48):
            yield bytes([number]) * 16 + os.urandom(1024 * 1024), 1

    monkeypatch.setattr(files, "mails_of", many)
    run = archiving.begin(session, asker=cast.saki, now=now())
    session.commit()
    assert run
    with app.app_context():
        tracemalloc.start()
        archiving.Run(db.sessionmaker, run, cast.saki, "http://localhost", now).run()
        _now, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    told = archiving.progress(session, asker=cast.saki, now=now())
    assert told is not None and told.state is ArchiveState.DONE and told.size > 48 * 1024 * 1024
    assert peak < 16 * 1024 * 1024, peak


def test_the_published_schema_is_the_sections_own() -> None:
    assert json.loads(archiving.SCHEMA.read_text()) == mine_json.schema(), "bin/flask exchange schema > static/..."


NOT_MINE = {
    "archive": "it is this", "standing": "how the moderators see me: their measures tell it in words",
    "address_code": "a code lasts ten minutes", "address_change": "under way for a week at most",
    "look_alike_sender": "fingerprints only", "card_merge": "a journal by which cards come apart; the cards are there",
    "vouch_strike": "told to me by the measure of the one I stood for", "project_correction": "the team's, in the project",
    "lost_right": "kept so that the host can give the right back", "member": "account",
}  # fmt: skip
"""Tables that point to a person and have no section, and why."""


def test_no_table_about_a_person_is_forgotten() -> None:
    written = {column.class_.__tablename__ for section in SECTIONS for column in section.key}
    pointing = {column.table.name for column in pointing_columns()} | {"webauthn"}
    assert pointing - written - set(NOT_MINE) == set(), "say in sections.py what of it is mine, or here why not"
    assert set(NOT_MINE) <= set(Base.metadata.tables)
