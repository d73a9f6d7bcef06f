"""Leaving: hidden at once, time to think again, then nothing of his is left, and what is others' stays with them."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni import audit, mail
from alumni.accounts.models import Invitation, User
from alumni.clock import now
from alumni.exchange import archiving, leaving
from alumni.extensions import db
from alumni.farewells.capture import capture
from alumni.moderation.models import Reason, Report, What
from alumni.people.cards import keep_card
from alumni.people.conduct import Standing as Stands
from alumni.people.contact_points import ContactDraft
from alumni.people.employments import say_present_work
from alumni.people.models import ContactKind, Origin, Person
from alumni.people.names import NameParts
from alumni.people.sight import Asker, NoSuchPerson, person_seen_by
from alumni.referrals.models import Purpose, ReferralRequest, RequestState
from alumni.touch.models import Regard, Ring, Touch, TouchKind, TouchPerson
from projects.base import Base
from projects.models import Project, Staffing, Standing
from projects.months import Month
from tests.conftest import Cast, migrate, new_postgres_database, site_on

Browser = Callable[..., FlaskClient]
AFTER = leaving.TIME_TO_THINK + dt.timedelta(minutes=1)
MARK = "wasurenagusa"
HIS_CARDS = f"Kobayakawa{MARK}"
LETTER = f"""From: 小早川 <kobayakawa@{MARK}.example.jp>
Subject: {MARK}
Message-ID: <1@{MARK}.example.jp>
Content-Type: text/plain; charset=utf-8

退職することとなりました。最終出社日は2026年11月27日です。 kobayakawa@{MARK}.example.jp
"""


def leave(browser: FlaskClient) -> None:
    answer = browser.post("/my-data/leave/really", data={"understood": "1"})
    assert (answer.status_code, answer.location) == (302, "/sign-in")


def project(session: Session, keeper: Asker, codename: str) -> Project:
    made = Project(keeper_id=keeper.person_id, firm="Soyokaze", codename=codename, began=Month(2019, 4))
    session.add(made)
    session.flush()
    return made


def stood(session: Session, on: Project, who: int, by: Asker, standing: Standing = Standing.CONFIRMED) -> Staffing:
    made = Staffing(project_id=on.id, person_id=who, claimed_by_id=by.person_id, began=Month(2019, 4), standing=standing,
                    confirmed_at=now() if standing is Standing.CONFIRMED else None)  # fmt: skip
    session.add(made)
    session.flush()
    return made


def test_hidden_at_once_told_by_mail_and_signed_out(
    session: Session, cast: Cast, browser_of: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.add(ReferralRequest(asker_id=cast.saki.person_id, purpose=Purpose.ADVICE, brief="b", send_key="k",
                                expires_at=now() + dt.timedelta(9)))  # fmt: skip
    session.commit()
    posted: list[dict[str, str]] = []
    monkeypatch.setattr(mail, "send_aside", lambda **post: posted.append(post))
    saki, elsewhere = browser_of(cast.saki), browser_of(cast.saki)
    told = saki.get("/my-data/leave").text
    assert "What others keep, and why" in told and "Take everything along" in told
    assert saki.get("/my-data/leave/really").status_code == 200
    assert saki.post("/my-data/leave/really", data={}).status_code == 422, "not by a slip"
    assert person_seen_by(session, asker=cast.haruka, person_id=cast.saki.person_id)
    leave(saki)
    session.expire_all()
    with pytest.raises(NoSuchPerson):
        person_seen_by(session, asker=cast.haruka, person_id=cast.saki.person_id)
    assert session.scalars(sa.select(ReferralRequest.state)).all() == [RequestState.WITHDRAWN]
    for browser in (saki, elsewhere):
        assert browser.get("/account").location.startswith("/sign-in")
    assert [post["to"] for post in posted] == ["saki@example.org"]
    assert "sign in and say that you stay" in posted[0]["text"]
    assert [act.act for act in audit.acts(session, act="member.")] == ["member.leaves"]


def test_it_asks_again_who_it_is(session: Session, cast: Cast, browser_of: Browser) -> None:
    saki = browser_of(cast.saki)
    with saki.session_transaction() as kept:
        kept["fs_paa"] = 0
    for answer in (saki.get("/my-data/leave/really"), saki.post("/my-data/leave/really", data={"understood": "1"})):
        assert answer.location.startswith("/account/confirm?next=/my-data")
    assert leaving.leaves_at(session, person_id=cast.saki.person_id) is None
    saki.post("/account/confirm?next=/my-data/leave/really", data={"passcode": "correct horse battery"})
    assert saki.get("/my-data/leave/really").status_code == 200
    leave(saki)


def test_who_signs_in_again_takes_his_archive_or_stays(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient
) -> None:
    leave(browser_of(cast.saki))
    client.post("/sign-in", data={"identity": "saki@example.org", "passcode": "correct horse battery"})
    for path in ("/", "/jinmyaku", "/account", "/my-data/leave"):
        assert client.get(path).location == "/my-data/leaving", path
    assert "You are about to leave" in client.get("/my-data/leaving", headers={"Accept-Language": "en"}).text
    client.post("/my-data/archive")
    assert client.get("/my-data/archive/file").status_code == 200
    assert leaving.leaves_at(session, person_id=cast.saki.person_id), "to look is not to stay"
    client.post("/my-data/stay")
    client.post("/my-data/stay")
    assert client.get("/").status_code == 200
    session.expire_all()
    assert person_seen_by(session, asker=cast.haruka, person_id=cast.saki.person_id)
    assert leaving.let_go(session, now=now() + AFTER) == 0
    assert [act.act for act in audit.acts(session, act="member.")] == ["member.stays", "member.leaves"]


def test_the_only_host_stays_while_others_live_here(session: Session, cast: Cast, browser_of: Browser) -> None:
    haruka = browser_of(cast.haruka)
    assert "You are the only host" in haruka.get("/my-data/leave").text
    assert haruka.post("/my-data/leave/really", data={"understood": "1"}).location == "/my-data/leave"
    assert leaving.leaves_at(session, person_id=cast.haruka.person_id) is None
    leave(browser_of(cast.saki))
    leave(browser_of(cast.kenichiro))
    leave(browser_of(cast.haruka))


def test_not_before_its_time_and_not_twice(session: Session, cast: Cast, browser_of: Browser) -> None:
    leave(browser_of(cast.saki))
    assert leaving.let_go(session, now=now() + leaving.TIME_TO_THINK - dt.timedelta(minutes=1)) == 0
    assert (leaving.let_go(session, now=now() + AFTER), leaving.let_go(session, now=now() + AFTER)) == (1, 0)
    assert session.get(Person, cast.saki.person_id) is None
    assert audit.verify(session).sound
    assert [act.subject for act in audit.acts(session, act="member.erased")] == [f"person:{cast.saki.person_id}"]


def test_what_is_others_stays_with_them(session: Session, cast: Cast, browser_of: Browser) -> None:
    saki, haruka, kenichiro = cast.saki, cast.haruka, cast.kenichiro
    team, alone = project(session, saki, "すずらん"), project(session, saki, "ひとり")
    card_of_kenichiro = session.get_one(Person, cast.card(saki, "高梨", "健一郎").id)
    card_of_kenichiro.profile_id = kenichiro.person_id
    hers = session.get_one(Person, cast.card(haruka, "佐藤", "咲").id)
    hers.profile_id, hers.linked_by_address = saki.person_id, True
    stood(session, team, saki.person_id, saki)
    stood(session, team, card_of_kenichiro.id, saki)
    stood(session, team, haruka.person_id, saki, Standing.CLAIMED)
    touch = Touch(owner_id=haruka.person_id, kind=TouchKind.CALL, day=dt.date(2026, 5, 1), note="she called")
    session.add_all([touch, Regard(owner_id=haruka.person_id, person_id=saki.person_id, ring=Ring.JINMYAKU)])
    session.flush()
    session.add(TouchPerson(touch_id=touch.id, person_id=saki.person_id))
    session.commit()
    team_id, alone_id, hers_id = team.id, alone.id, hers.id
    told = browser_of(saki).get("/my-data/leave").text
    assert "1 project you keep goes to a teammate" in told and "1 project on which nobody else stands" in told
    leave(browser_of(saki))
    leaving.let_go(session, now=now() + AFTER)
    session.commit()
    session.expire_all()
    assert session.get_one(Project, team_id).keeper_id == kenichiro.person_id
    assert session.get(Project, alone_id) is None
    assert [(one.person_id, one.claimed_by_id, one.standing) for one in session.scalars(sa.select(Staffing))] == [
        (kenichiro.person_id, kenichiro.person_id, Standing.CONFIRMED)
    ], "what was confirmed is his own word; what was only claimed of Haruka goes with who claimed it"
    hers = session.get_one(Person, hers_id)
    assert (hers.profile_id, hers.linked_by_address, hers.family_name) == (None, False, "佐藤")
    assert session.scalars(sa.select(TouchPerson.person_id)).all() == [hers.id]
    assert [(one.person_id, one.ring) for one in session.scalars(sa.select(Regard))] == [(hers.id, Ring.JINMYAKU)]
    assert "すずらん" in browser_of(kenichiro).get("/projects").text
    assert browser_of(haruka).get(f"/jinmyaku/{hers_id}").status_code == 200


@pytest.fixture(params=["sqlite", "postgresql"])
def apart(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Flask, Session, Path]]:
    """A site on a database of its own: what is erased is looked for in its files."""
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'leaving.sqlite3'}"
    else:
        worker = os.environ.get("PYTEST_XDIST_WORKER", "one")
        url = new_postgres_database(request.getfixturevalue("postgres"), f"leaving_{worker}")
    migrate(url)
    app = site_on(url)
    with app.app_context():
        sessions = db.sessionmaker
    with sessions(expire_on_commit=False) as session:
        yield app, session, tmp_path
    with app.app_context():
        db.engine.dispose()


def furnish(session: Session, cast: Cast, leaver: Asker) -> None:
    """Something of his in every room, all with the mark in it."""
    me = session.get_one(Person, leaver.person_id)
    me.headline, me.place, me.note = f"headline {MARK}", f"place {MARK}", f"note {MARK}"
    say_present_work(session, person=me, organization=f"firm {MARK}", title=MARK, now=now())
    card = keep_card(session, asker=leaver, name=NameParts(HIS_CARDS, MARK), origin=Origin.BY_HAND, now=now(),
                     contacts=[ContactDraft(ContactKind.MAIL, f"k@{MARK}.example.jp")], employer=f"firm {MARK}",
                     note=MARK)  # fmt: skip
    session.flush()
    capture(session, asker=leaver, raw=LETTER.encode(), pasted=False, now=now())
    project(session, leaver, f"code {MARK}")
    touch = Touch(owner_id=leaver.person_id, kind=TouchKind.CALL, day=dt.date(2026, 5, 1), note=MARK)
    session.add_all([
        touch, Regard(owner_id=leaver.person_id, person_id=card.id, ring=Ring.JINMYAKU),
        ReferralRequest(asker_id=leaver.person_id, purpose=Purpose.ADVICE, brief=MARK, send_key="k",
                        expires_at=now() + dt.timedelta(9)),
        Report(reporter_id=leaver.person_id, about_id=cast.kenichiro.person_id, what=What.PROFILE, row_id=1,
               reason=Reason.OTHER, seen="seen", words=MARK, answer=f"dear {MARK}"),
        Invitation(invited_by_id=cast.haruka.person_id, used_by_id=leaver.person_id, label=MARK, token_hash="t",
                   expires_at=now()),
    ])  # fmt: skip
    session.flush()
    session.add(TouchPerson(touch_id=touch.id, person_id=card.id))
    session.commit()


def everywhere(session: Session) -> str:
    """Every value of every table, unsealed."""
    session.rollback()
    tables = [sa.select(table) for table in Base.metadata.sorted_tables]
    values = [value for question in tables for row in session.execute(question) for value in row]
    return "\n".join(v.decode("utf-8", "replace") if isinstance(v, bytes) else str(v) for v in values)


def test_after_the_end_nothing_of_his_is_found(apart: tuple[Flask, Session, Path]) -> None:
    app, session, folder = apart
    cast = Cast(session, app)
    leaver = cast.member(f"Family{MARK}", f"Given{MARK}", "", "", f"he@{MARK}.example.org", moderator=True)
    furnish(session, cast, leaver)
    for member in (leaver, cast.haruka):
        run = archiving.begin(session, asker=member, now=now())
        session.commit()
        assert run
        archiving.Run(session_maker(app), run, member, "http://localhost", now).run()
    before = everywhere(session).count(MARK)
    assert before >= 20, before
    leaving.leave(session, asker=leaver, now=now() - AFTER)
    session.commit()
    said = app.test_cli_runner().invoke(args=["exchange", "let-go"])
    assert said.output == "1 members erased, 0 archives erased.\n", said.output
    assert app.test_cli_runner().invoke(args=["exchange", "let-go"]).output.startswith("0 members erased")
    assert MARK not in everywhere(session)
    assert session.scalars(sa.select(User.person_id)).all() == [
        one.person_id for one in (cast.haruka, cast.kenichiro, cast.saki)
    ]
    assert session.scalars(sa.select(Stands.person_id)).all() == []
    assert session.scalars(sa.select(Report.reason)).all() == [Reason.OTHER], "the report stays, without his words"
    session.rollback()
    raw = b"".join(path.read_bytes() for path in folder.glob("leaving.sqlite3*"))
    assert MARK.encode() not in raw, "not in free pages or the log of the file either"


def session_maker(app: Flask):  # type: ignore[no-untyped-def]
    with app.app_context():
        return db.sessionmaker
