"""Every card says where it came from, for what it is kept, and until when: to its steward and to its person."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.captured.how_kept import waiting
from alumni.captured.models import Correction
from alumni.captured.retention import Rule
from alumni.clock import now
from alumni.extensions import db
from alumni.farewells.capture import capture
from alumni.handover.models import HandedWord
from alumni.people.models import Origin, Person, Purpose
from tests.captured.conftest import KeepCard, MakeLink
from tests.captured.test_claiming import statements
from tests.conftest import Cast

Browser = Callable[..., FlaskClient]
LATE = dt.datetime(2026, 11, 2, 23, 30, tzinfo=dt.UTC)
"""The morning of the third in Japan."""
MAIL = """From: 鷹野涼子 <ryoko@example.jp>
To: haruka@example.com
Subject: 退職のご挨拶
Date: Mon, 02 Nov 2026 23:30:00 +0000
Content-Type: text/plain; charset=utf-8

鷹野涼子です。このたび株式会社そよかぜを退職することとなりました。最終出社日は2026年11月27日です。
今後の連絡先: ryoko@example.jp
"""


def test_a_card_of_a_mail_names_its_day_as_it_was_here(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, made_link: MakeLink
) -> None:
    haruka = browser_of(cast.haruka)
    mail = capture(session, asker=cast.haruka, raw=MAIL.encode(), pasted=False, now=now())
    session.commit()
    typed = {
        "family_name": "鷹野",
        "given_name": "涼子",
        "mails-0-value": "ryoko@example.jp",
        "mails-0-lasting": "private",
    }
    assert haruka.post(f"/farewells/{mail.farewell_id}", data=typed).status_code == 302
    card = session.scalars(sa.select(Person).where(Person.steward_id == cast.haruka.person_id)).one()
    assert (card.origin, card.came_at, card.purpose) == (Origin.FAREWELL, LATE, Purpose.IN_TOUCH)
    for page in (f"/jinmyaku/{card.id}", f"/people/{card.id}/kept"):
        assert "From a farewell mail of 3 November 2026" in haruka.get(page).text
    yours = client.get(made_link(haruka, card.id), headers={"Accept-Language": "en"}).text
    assert "From your farewell mail of 3 November 2026" in yours
    assert "1 mail of yours is still held" in yours
    assert "to stay in touch" in yours


@pytest.mark.parametrize(
    ("origin", "hers", "his"),
    [
        (Origin.BY_HAND, "Written by hand on", "Written down by 森下 遥 on"),
        (Origin.LEFT, "Left for you by the person", "From what you left through a link"),
        (Origin.OWN_CARD, "own card, on", "From your own card"),
        (Origin.IMPORT, "From a list you brought along", "From a list of contacts that 森下 遥 brought along"),
    ],
)
def test_every_other_way_is_named_too(
    cast: Cast, browser_of: Browser, client: FlaskClient, keep: KeepCard, made_link: MakeLink, origin: Origin,
    hers: str, his: str,
) -> None:  # fmt: skip
    haruka, card = browser_of(cast.haruka), keep(cast.haruka, origin=origin)
    assert hers in haruka.get(f"/people/{card.id}/kept").text
    assert his in client.get(made_link(haruka, card.id), headers={"Accept-Language": "en"}).text


def test_what_was_left_by_a_link_says_so(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient
) -> None:
    haruka = browser_of(cast.haruka)
    found = re.search(r"/leave-word/[\w-]+", haruka.post("/handover/links", data={"label": ""}).text)
    assert found
    client.post(found[0], data={"family_name": "鷹野", "mail": "ryoko@example.jp"})
    word = session.scalars(sa.select(HandedWord)).one()
    haruka.post(f"/handover/words/{word.id}/keep")
    card = session.scalars(sa.select(Person).where(Person.steward_id == cast.haruka.person_id)).one()
    session.refresh(word)
    assert (card.origin, card.came_at) == (Origin.LEFT, word.left_at)


def test_the_purpose_is_chosen_by_hand_and_changed_later(session: Session, cast: Cast, browser_of: Browser) -> None:
    haruka = browser_of(cast.haruka)
    haruka.post("/people/new", data={"family_name": "鷹野", "purpose": "memory"})
    card = session.scalars(sa.select(Person).where(Person.steward_id == cast.haruka.person_id)).one()
    assert card.purpose is Purpose.MEMORY
    assert 'value="memory" selected' in re.sub(r"selected value=\"memory\"", 'value="memory" selected',
                                               haruka.get(f"/people/{card.id}/edit").text)  # fmt: skip
    haruka.post(f"/people/{card.id}/purpose", data={"purpose": "help"})
    session.expire_all()
    assert card.purpose is Purpose.HELP
    haruka.post(f"/people/{card.id}/purpose", data={"purpose": "to sell it"})
    session.expire_all()
    assert card.purpose is Purpose.HELP


def test_what_waits_costs_three_queries_however_much_it_is(
    app: Flask, session: Session, cast: Cast, keep: KeepCard
) -> None:
    rule = Rule(dict.fromkeys(Purpose, 1), 3, 6)

    def queries() -> int:
        with app.app_context(), statements(app) as said:
            page = waiting(db.session, asker=cast.haruka, rule=rule, language="ja", now=now())
        assert len(page.due) <= 3
        return said.count("SELECT")

    old = now() - dt.timedelta(days=100)
    few = queries()
    for _ in range(6):
        card = keep(cast.haruka, now=old)
        session.add(Correction(card_id=card.id, steward_id=cast.haruka.person_id, changes="[]", made_at=old))
    session.commit()
    assert queries() == few == 3
