"""A card of an invented leaver, everything his steward put on it, and links handed to him."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.clock import now
from alumni.people.cards import keep_card, was_at
from alumni.people.contact_points import ContactDraft
from alumni.people.models import ContactKind, Origin, Person
from alumni.people.names import NameParts
from alumni.people.sight import Asker
from alumni.touch.models import TouchKind
from alumni.touch.touching import note_touch
from projects.models import Project, Staffing
from projects.months import Month

LINK = re.compile(r"https?://localhost(/your-card/[\w-]+)")
MAIL, PHONE = "ryoko.takano@example.jp", "090-1234-5678"
RYOKO = NameParts("鷹野", "涼子", "たかの", "りょうこ", "Takano", "Ryoko")
NOTE, TOUCH_NOTE, CODENAME = "昇進の話をしていた", "蕎麦屋で", "すずらん"

KeepCard = Callable[..., Person]
MakeLink = Callable[..., str]


@pytest.fixture
def keep(session: Session) -> KeepCard:
    """Keeps Ryoko as a member would: keep(cast.haruka)."""

    def kept(steward: Asker, **more: Any) -> Person:
        told: dict[str, Any] = {
            "name": RYOKO, "note": NOTE, "employer": "みどり製作所", "title": "経営企画", "place": "鎌倉",
            "contacts": [ContactDraft(ContactKind.MAIL, MAIL), ContactDraft(ContactKind.PHONE, PHONE)],
            "origin": Origin.BY_HAND, "now": now(),
        }  # fmt: skip
        card = keep_card(session, asker=steward, **(told | more))
        was_at(session, person=card, organization="株式会社そよかぜ", last=Month.parse("2024-03"), now=now())
        session.commit()
        return card

    return kept


@pytest.fixture
def worked_with(session: Session) -> Callable[[Asker, Person], Staffing]:
    """Puts a card on a project of its steward's, and notes a lunch."""

    def tell(steward: Asker, card: Person) -> Staffing:
        began, ended = Month.parse("2019-01"), Month.parse("2019-06")
        project = Project(keeper_id=steward.person_id, firm="そよかぜ", codename=CODENAME, began=began, ended=ended)
        session.add(project)
        session.flush()
        place = Staffing(
            project_id=project.id, person_id=card.id, claimed_by_id=steward.person_id, began=began, ended=ended
        )
        session.add(place)
        note_touch(session, asker=steward, person_ids=[card.id], kind=TouchKind.LUNCH, day=now().date(),
                   note=TOUCH_NOTE, now=now())  # fmt: skip
        session.commit()
        return place

    return tell


@pytest.fixture
def made_link() -> MakeLink:
    """Makes a link as a steward does; the path its person opens."""

    def make(browser: FlaskClient, card_id: int, **more: str) -> str:
        answer = browser.post(f"/people/{card_id}/links", data=more)
        found = LINK.search(answer.text)
        assert answer.status_code == 200 and found, answer.text
        return found[1]

    return make


@pytest.fixture
def typed() -> dict[str, str]:
    """The form of corrections as it stands on Ryoko's card, before anything is changed."""
    return {
        "family_name": "鷹野", "given_name": "涼子", "family_reading": "たかの", "given_reading": "りょうこ",
        "family_romaji": "Takano", "given_romaji": "Ryoko", "contacts-0-kind": "mail", "contacts-0-value": MAIL,
        "contacts-0-lasting": "private", "contacts-1-kind": "phone", "contacts-1-value": PHONE,
        "contacts-1-lasting": "private", "employer": "みどり製作所", "title": "経営企画", "place": "鎌倉",
    }  # fmt: skip
