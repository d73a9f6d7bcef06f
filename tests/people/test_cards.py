"""Keeping, correcting and erasing a card."""

from __future__ import annotations

import datetime as dt

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from alumni.errors import BadInput
from alumni.farewells.models import Farewell
from alumni.people.cards import NotACard, amend_card, erase_card, keep_card, was_at
from alumni.people.contact_points import ContactDraft
from alumni.people.models import ContactKind, ContactPoint, Employment, Origin, Person
from alumni.people.names import NamelessPerson, NameParts
from alumni.people.sight import Asker, NoSuchPerson
from alumni.touch.models import Touch, TouchKind, TouchPerson
from projects.months import Month
from tests.conftest import NOW, Cast

MAIL = ContactDraft(ContactKind.MAIL, "natsumi@example.com")


def a_card(session: Session, owner: Asker, employer: str = "") -> Person:
    card = keep_card(
        session, asker=owner, name=NameParts("鷲宮", "菜摘"), contacts=[MAIL], employer=employer, title="Manager",
        note="likes soba", origin=Origin.BY_HAND, now=NOW,
    )  # fmt: skip
    session.commit()
    return card


def jobs(session: Session) -> list[tuple[str, bool, Month | None]]:
    return [
        (j.organization, j.current, j.ended) for j in session.scalars(sa.select(Employment).order_by(Employment.id))
    ]


def test_a_card_belongs_to_its_steward(session: Session, cast: Cast) -> None:
    card = a_card(session, cast.haruka, "Ginkgo")
    assert (card.steward_id, card.note, card.sort_key) == (cast.haruka.person_id, "likes soba", "鷲宮 菜摘")
    assert jobs(session) == [("Ginkgo", True, None)]


def test_a_card_needs_a_name_and_good_contacts(session: Session, cast: Cast) -> None:
    for name, contacts, wrong in ((NameParts(), [MAIL], NamelessPerson),
                                  (NameParts("鷲宮"), [ContactDraft(ContactKind.MAIL, "nowhere")], BadInput)):  # fmt: skip
        with pytest.raises(wrong):
            keep_card(session, asker=cast.haruka, name=name, contacts=contacts, origin=Origin.BY_HAND, now=NOW)
        session.rollback()
    assert session.scalar(sa.select(sa.func.count()).select_from(ContactPoint)) == 0


def test_amending_leaves_alone_what_it_is_not_given(session: Session, cast: Cast) -> None:
    card = a_card(session, cast.haruka, "Ginkgo")
    amend_card(session, asker=cast.haruka, person_id=card.id, headline="builds things", now=NOW)
    session.commit()
    assert (card.family_name, card.note, card.headline) == ("鷲宮", "likes soba", "builds things")
    assert jobs(session) == [("Ginkgo", True, None)]
    amend_card(
        session, asker=cast.haruka, person_id=card.id, contacts=[], employer="", between_jobs=True, note="", now=NOW
    )
    session.commit()
    assert (card.between_jobs, card.note) == (True, None)
    assert jobs(session) == [("Ginkgo", False, Month(2026, 11))]
    assert session.scalar(sa.select(sa.func.count()).select_from(ContactPoint)) == 0


def test_others_can_neither_amend_nor_erase(session: Session, cast: Cast) -> None:
    card = a_card(session, cast.haruka)
    for other in (cast.kenichiro, cast.saki):
        with pytest.raises(NoSuchPerson):
            amend_card(session, asker=other, person_id=card.id, headline="x", now=NOW)
        with pytest.raises(NoSuchPerson):
            erase_card(session, asker=other, person_id=card.id)
        with pytest.raises(NoSuchPerson):
            amend_card(session, asker=other, person_id=cast.haruka.person_id, headline="x", now=NOW)
    with pytest.raises(NotACard):
        erase_card(session, asker=cast.haruka, person_id=cast.haruka.person_id)


@pytest.mark.parametrize("employer", ["Ginkgo", "Ginkgo Inc.", ""])
def test_the_firm_left_is_over(session: Session, cast: Cast, employer: str) -> None:
    card = a_card(session, cast.haruka, employer)
    for _twice in range(2):
        was_at(session, person=card, organization="Ginkgo", last=Month(2026, 12), now=NOW)
        session.commit()
    assert jobs(session) == [(employer or "Ginkgo", False, Month(2026, 12))]


def test_a_firm_left_years_ago_is_another_job_than_the_one_now(session: Session, cast: Cast) -> None:
    card = a_card(session, cast.haruka, "Blue Sky Works")
    was_at(session, person=card, organization="Ginkgo", last=Month(2015, 3), now=NOW)
    was_at(session, person=card, organization="Ginkgo", last=Month(2020, 3), now=NOW)
    was_at(session, person=card, organization=" ", last=None, now=NOW)
    session.commit()
    assert jobs(session) == [
        ("Blue Sky Works", True, None), ("Ginkgo", False, Month(2015, 3)), ("Ginkgo", False, Month(2020, 3)),
    ]  # fmt: skip


def test_erasing_takes_everything_that_is_only_about_this_person(session: Session, cast: Cast) -> None:
    """Contact points, jobs, the mail, the merged twin, and a lunch with nobody else; not a lunch with others too."""
    me = cast.haruka.person_id
    card, friend = a_card(session, cast.haruka, "Ginkgo"), cast.card(cast.haruka, "内海", "直人")
    twin = cast.card(cast.haruka, "Washimiya", "Natsumi")
    twin.merged_into_id = card.id
    alone, together = (Touch(owner_id=me, kind=TouchKind.LUNCH, day=dt.date(2026, 5, day), note="n") for day in (1, 2))
    session.add_all([alone, together])
    session.flush()
    session.add_all([
        TouchPerson(touch_id=alone.id, person_id=card.id), TouchPerson(touch_id=together.id, person_id=card.id),
        TouchPerson(touch_id=together.id, person_id=friend.id),
        Farewell(owner_id=me, person_id=card.id, digest="d", text_digest="t", raw=b"mail", summary="{}"),
    ])  # fmt: skip
    session.commit()
    kept, ids = together.id, {friend.id, me, cast.kenichiro.person_id, cast.saki.person_id}
    erase_card(session, asker=cast.haruka, person_id=card.id)
    session.commit()
    for table in (ContactPoint, Employment, Farewell):
        assert session.scalar(sa.select(sa.func.count()).select_from(table)) == 0
    assert session.scalars(sa.select(Touch.id)).all() == [kept]
    assert set(session.scalars(sa.select(Person.id))) == ids
