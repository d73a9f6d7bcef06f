"""Field by field: what a member shows to whom, what the preview says of it, and who looked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import sqlalchemy as sa
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.jinmyaku.face import face
from alumni.people.cards import amend_card
from alumni.people.contact_points import ContactDraft
from alumni.people.employments import say_present_work
from alumni.people.models import ContactKind, ContactPoint, ContactReading, Person, ShownTo
from alumni.people.readings import read_contacts, readings_of_mine
from alumni.people.showing import Thing, choose, seen_of_me
from alumni.people.sight import Asker, NoSuchPerson
from alumni.touch.models import Regard, Ring
from projects.models import Staffing, Standing
from tests.conftest import NOW, Cast
from tests.people.test_blocking import shared_project

Browser = Callable[..., FlaskClient]
ADDRESS = "haruka.private@example.org"


@pytest.fixture
def haruka(session: Session, cast: Cast) -> Asker:
    """With a line, a place, a job now and one before, and a way to reach her."""
    me = cast.haruka
    amend_card(session, asker=me, person_id=me.person_id, headline="harbour", place="Otaru", now=NOW,
               contacts=[ContactDraft(ContactKind.MAIL, ADDRESS)])  # fmt: skip
    person = session.get_one(Person, me.person_id)
    say_present_work(session, person=person, organization="Before Ltd", now=NOW)
    session.flush()
    say_present_work(session, person=person, organization="Now Ltd", now=NOW)
    session.commit()
    return me


def near(session: Session, cast: Cast, circle: ShownTo) -> None:
    """Put Kenichiro into one of Haruka's circles."""
    if circle is ShownTo.COLLEAGUES:
        shared_project(session, cast)
    if circle is ShownTo.JINMYAKU:
        session.add(
            Regard(owner_id=cast.haruka.person_id, person_id=cast.kenichiro.person_id, ring=Ring.JINMYAKU, said_at=NOW)
        )
    session.commit()


def show_all_to(session: Session, haruka: Asker, level: ShownTo) -> None:
    point = session.scalars(sa.select(ContactPoint.id).where(ContactPoint.person_id == haruka.person_id)).one()
    choose(session, asker=haruka, things=dict.fromkeys(Thing, level), points={point: level}, now=NOW)
    session.commit()


ORDER = (ShownTo.NOBODY, ShownTo.JINMYAKU, ShownTo.COLLEAGUES, ShownTo.MEMBERS)


@pytest.mark.parametrize("level", ORDER)
@pytest.mark.parametrize("circle", ORDER[1:])
def test_each_circle_sees_what_is_shown_to_it_and_the_preview_says_the_same(
    session: Session, cast: Cast, haruka: Asker, level: ShownTo, circle: ShownTo
) -> None:
    near(session, cast, circle)
    show_all_to(session, haruka, level)
    preview = seen_of_me(session, asker=haruka, by=circle)
    session.expunge_all()
    one = face(session, asker=cast.kenichiro, person_id=haruka.person_id, now=NOW)
    shown = ORDER.index(level) >= ORDER.index(circle)
    assert (one.mine.headline, one.mine.place) == (("harbour", "Otaru") if shown else ("", ""))
    assert (one.mine.headline, one.mine.place) == (preview.headline, preview.place)
    assert [one.mine.work.organization] if one.mine.work else list(preview.present_jobs) == []
    assert bool(one.mine.work) == shown
    assert [job.organization for job in one.past_jobs] == list(preview.past_jobs) == (["Before Ltd"] if shown else [])
    assert one.shows_contacts == bool(preview.contacts) == shown


def test_a_claimed_project_is_not_enough(session: Session, cast: Cast, haruka: Asker) -> None:
    shared_project(session, cast)
    session.execute(sa.update(Staffing).where(Staffing.person_id == haruka.person_id).values(standing=Standing.CLAIMED))
    show_all_to(session, haruka, ShownTo.COLLEAGUES)
    with pytest.raises(NoSuchPerson):
        read_contacts(session, asker=cast.kenichiro, person_id=haruka.person_id, now=NOW)


def test_contact_points_are_shown_to_nobody_until_said(
    session: Session, cast: Cast, haruka: Asker, browser_of: Browser
) -> None:
    page = browser_of(cast.kenichiro).get(f"/jinmyaku/{haruka.person_id}").text
    assert "Now Ltd" in page
    for hidden in (ADDRESS, "Otaru", "Before Ltd", f"/people/{haruka.person_id}/contact"):
        assert hidden not in page
    assert browser_of(cast.kenichiro).post(f"/people/{haruka.person_id}/contact").status_code == 404
    assert session.scalar(sa.select(sa.func.count()).select_from(ContactReading)) == 0


def test_looking_is_an_act_and_is_seen(session: Session, cast: Cast, haruka: Asker, browser_of: Browser) -> None:
    point = session.scalars(sa.select(ContactPoint.id).where(ContactPoint.person_id == haruka.person_id)).one()
    mine, kenichiro = browser_of(haruka), browser_of(cast.kenichiro)
    choice = {thing.value: "members" for thing in Thing} | {
        "points-0-number": str(point),
        "points-0-shown_to": "members",
    }
    assert mine.post("/profile/shown", data=choice).status_code == 302
    person = kenichiro.get(f"/jinmyaku/{haruka.person_id}").text
    assert ADDRESS not in person
    assert "Nobody has looked so far" in mine.get("/profile/readings").text, "the page alone is no reading"
    assert kenichiro.get(f"/people/{haruka.person_id}/contact").status_code == 405
    for _ in range(2):
        assert ADDRESS in kenichiro.post(f"/people/{haruka.person_id}/contact").text
    looked = mine.get("/profile/readings").text
    assert "高梨" in looked
    assert "2 times" in looked
    assert "Nobody has looked" in browser_of(cast.saki).get("/profile/readings").text


def test_a_foreign_point_is_never_shown_by_my_choice(session: Session, cast: Cast, haruka: Asker) -> None:
    point = session.scalars(sa.select(ContactPoint).where(ContactPoint.person_id == haruka.person_id)).one()
    choose(session, asker=cast.saki, things={}, points={point.id: ShownTo.MEMBERS}, now=NOW)
    session.commit()
    session.refresh(point)
    assert point.shown_to is ShownTo.NOBODY


def test_a_reader_who_left_or_is_blocked_is_somebody_who_is_not_here(
    session: Session, cast: Cast, haruka: Asker
) -> None:
    show_all_to(session, haruka, ShownTo.MEMBERS)
    for reader in (cast.kenichiro, cast.saki):
        read_contacts(session, asker=reader, person_id=haruka.person_id, now=NOW)
    session.commit()
    assert all(one.reader for one in readings_of_mine(session, asker=haruka))
    session.execute(sa.delete(Person).where(Person.id == cast.saki.person_id))
    session.execute(
        sa.text("INSERT INTO block (owner_id, other_id) VALUES (:a, :b)"),
        {"a": cast.kenichiro.person_id, "b": haruka.person_id},
    )
    session.commit()
    assert [one.reader for one in readings_of_mine(session, asker=haruka)] == [None, None]


def test_the_points_others_show_are_read_in_one_place_only() -> None:
    """Whatever hands them on goes through `readings`, which writes down who looked."""
    root = Path(__file__).resolve().parents[2] / "alumni"
    users = {
        path.name for path in root.rglob("*.py") if "contact_points_visible_to" in path.read_text(encoding="utf-8")
    }
    assert users == {"showing.py", "readings.py"}
