"""A merge can be seen before it happens and undone after: every row of every table comes back as it was."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
import sqlalchemy as sa
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

import alumni.accounts.models
import alumni.farewells.models
import alumni.referrals.models  # noqa: F401
from alumni.people.contact_points import contact_hash, contact_points_of
from alumni.people.merging import (
    UNDO_FOR,
    MergedOnwards,
    MergeOver,
    NoSuchMerge,
    forget_old_merges,
    merge_cards,
    undoable_merge,
    unmerge_cards,
)
from alumni.people.models import CardMerge, ContactKind, ContactPoint, Employment, Lasting, Person
from alumni.people.names import NameParts
from alumni.people.seen import joined, own
from alumni.touch.models import Regard, Ring, Touch, TouchKind, TouchPerson
from projects.base import Base
from projects.history import shared_history
from projects.models import Project, Staffing
from projects.months import Month
from tests.conftest import NOW, Cast
from tests.people.test_merging import Rows, a_card, columns_that_point

Browse = Callable[..., FlaskClient]
LATER = NOW + dt.timedelta(days=3)


def everything(session: Session) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table but the journal's own."""
    session.flush()
    return {
        table.name: [tuple(row) for row in session.execute(sa.select(table).order_by(*table.primary_key.columns))]
        for table in Base.metadata.sorted_tables if table.name != "card_merge"
    }  # fmt: skip


def two_rich_cards(session: Session, cast: Cast) -> tuple[int, int]:
    """Two cards that touch every table and collide wherever two rows can."""
    me = cast.haruka.person_id
    kept = a_card(
        session, cast.haruka, NameParts("鷲宮", "菜摘"), "a@example.com", employer="Ginkgo Inc.", note="first"
    )
    other = a_card(
        session, cast.haruka, NameParts("Washimiya", "Natsumi"), "a@example.com", "b@example.com", employer="Ginkgo",
        note="second", headline="builds things",
    )  # fmt: skip
    went_before = cast.card(cast.haruka, "鷲宮")
    went_before.merged_into_id = other.id
    lunch = Touch(owner_id=me, kind=TouchKind.LUNCH, day=NOW.date())
    project = Project(keeper_id=me, firm="Ginkgo", codename="Daisy", began=Month(2018, 4))
    session.add_all([lunch, project])
    session.flush()
    session.add_all([
        TouchPerson(touch_id=lunch.id, person_id=kept.id), TouchPerson(touch_id=lunch.id, person_id=other.id),
        Regard(owner_id=me, person_id=kept.id, ring=None, every_months=6),
        Regard(owner_id=me, person_id=other.id, ring=Ring.JINMYAKU),
        Staffing(project_id=project.id, person_id=kept.id, claimed_by_id=me, began=Month(2018, 4), ended=Month(2018, 9)),
        Staffing(project_id=project.id, person_id=other.id, claimed_by_id=me, began=Month(2018, 6), ended=Month(2019, 3)),
    ])  # fmt: skip
    session.flush()
    rows = Rows(session, cast.saki.person_id)
    for column in columns_that_point():
        if column.name not in ("owner_id", "steward_id"):
            rows.add(Base.metadata.tables[column.table.name], **{column.name: other.id})
    session.commit()
    return kept.id, other.id


def test_merge_and_undo_restores_every_row_of_every_table(session: Session, cast: Cast) -> None:
    kept_id, other_id = two_rich_cards(session, cast)
    before = everything(session)
    merge = merge_cards(session, asker=cast.haruka, keep_id=kept_id, other_id=other_id, now=NOW)
    session.commit()
    changed = {name for name, rows in everything(session).items() if rows != before[name]}
    assert changed >= {"person", "contact_point", "employment", "regard", "touch_person", "farewell", "staffing"}
    unmerge_cards(session, asker=cast.haruka, merge_id=merge.id, now=LATER)
    session.commit()
    assert everything(session) == before
    assert merge.moved is None
    assert merge.undone_at == LATER


def test_what_was_added_or_changed_since_stays_with_the_kept_card(session: Session, cast: Cast) -> None:
    kept = a_card(session, cast.haruka, NameParts("鷲宮", "菜摘"), "a@example.com")
    other = a_card(session, cast.haruka, NameParts("鷲宮", "菜摘"), "b@example.com", employer="Ginkgo", note="second")
    merge = merge_cards(session, asker=cast.haruka, keep_id=kept.id, other_id=other.id, now=NOW)
    session.add(Employment(person_id=kept.id, organization="Blue Sky", organization_key="blue sky", current=True))
    kept.note = "written anew"
    gone = session.scalars(sa.select(ContactPoint).where(ContactPoint.value_hash == contact_hash(ContactKind.MAIL, "b@example.com"))).one()  # fmt: skip
    session.delete(gone)
    session.flush()
    session.add(ContactPoint(person_id=kept.id, kind=ContactKind.MAIL, value="c@example.com", lasting=Lasting.PRIVATE,
                             value_hash="c", kept_at=LATER))  # fmt: skip
    session.commit()
    unmerge_cards(session, asker=cast.haruka, merge_id=merge.id, now=LATER)
    session.commit()
    jobs = {job.organization: job.person_id for job in session.scalars(sa.select(Employment))}
    assert jobs == {"Ginkgo": other.id, "Blue Sky": kept.id}
    assert (kept.note, other.note, other.merged_into_id) == ("written anew", "second", None)
    mails = {c.value: kept.id for c in contact_points_of(session, asker=cast.haruka, person_id=kept.id)}
    assert mails == {"a@example.com": kept.id, "c@example.com": kept.id}
    assert contact_points_of(session, asker=cast.haruka, person_id=other.id) == []


def test_later_merges_are_undone_first(session: Session, cast: Cast) -> None:
    first, second, third = (cast.card(cast.haruka, "鷲宮", "菜摘") for _ in range(3))
    before = everything(session)
    one = merge_cards(session, asker=cast.haruka, keep_id=first.id, other_id=second.id, now=NOW)
    two = merge_cards(session, asker=cast.haruka, keep_id=third.id, other_id=first.id, now=NOW)
    session.commit()
    assert (first.merged_into_id, second.merged_into_id) == (third.id, third.id)
    with pytest.raises(MergedOnwards):
        unmerge_cards(session, asker=cast.haruka, merge_id=one.id, now=LATER)
    for merge in (two, one):
        unmerge_cards(session, asker=cast.haruka, merge_id=merge.id, now=LATER)
    session.commit()
    assert everything(session) == before


def test_undo_is_the_stewards_alone_once_and_for_thirty_days(session: Session, cast: Cast) -> None:
    kept, other = (cast.card(cast.haruka, "鷲宮", given) for given in ("菜摘", "なつみ"))
    merge = merge_cards(session, asker=cast.haruka, keep_id=kept.id, other_id=other.id, now=NOW)
    session.commit()
    for stranger in (cast.kenichiro, cast.saki):
        with pytest.raises(NoSuchMerge):
            unmerge_cards(session, asker=stranger, merge_id=merge.id, now=LATER)
    ask = {"asker": cast.haruka, "person_id": kept.id, "language": "ja"}
    found = undoable_merge(session, **ask, now=LATER)
    assert found is not None
    assert (found.other.main, found.until) == ("鷲宮 なつみ", NOW + UNDO_FOR)
    assert undoable_merge(session, **ask, now=NOW + UNDO_FOR) is None
    with pytest.raises(MergeOver):
        unmerge_cards(session, asker=cast.haruka, merge_id=merge.id, now=NOW + UNDO_FOR)
    assert forget_old_merges(session, now=LATER) == 0
    unmerge_cards(session, asker=cast.haruka, merge_id=merge.id, now=LATER)
    with pytest.raises(NoSuchMerge):
        unmerge_cards(session, asker=cast.haruka, merge_id=merge.id, now=LATER)
    assert forget_old_merges(session, now=NOW + UNDO_FOR) == 1
    assert session.scalars(sa.select(CardMerge)).all() == []


def test_the_preview_is_what_comes(session: Session, cast: Cast) -> None:
    kept_id, other_id = two_rich_cards(session, cast)
    before = everything(session)
    shown = joined(session, asker=cast.haruka, keep_id=kept_id, other_id=other_id, language="ja")
    assert everything(session) == before
    merge_cards(session, asker=cast.haruka, keep_id=kept_id, other_id=other_id, now=NOW)
    session.commit()
    then = own(session, asker=cast.haruka, person_id=kept_id, language="ja", now=NOW)
    for part in ("name", "contacts", "jobs", "headline", "place", "note", "kept_at"):
        assert getattr(shown, part) == getattr(then, part), part


def test_a_merged_card_belongs_to_the_same_member(session: Session, cast: Cast) -> None:
    kept, other, third = (cast.card(cast.haruka, "高梨", "健一郎") for _ in range(3))
    other.profile_id = cast.kenichiro.person_id
    session.commit()
    merge_cards(session, asker=cast.haruka, keep_id=kept.id, other_id=third.id, now=NOW)
    merge = merge_cards(session, asker=cast.haruka, keep_id=kept.id, other_id=other.id, now=NOW)
    session.commit()
    assert {one.profile_id for one in (kept, other, third)} == {cast.kenichiro.person_id}
    unmerge_cards(session, asker=cast.haruka, merge_id=merge.id, now=LATER)
    session.commit()
    assert [one.profile_id for one in (kept, other, third)] == [None, cast.kenichiro.person_id, None]


@pytest.mark.parametrize("member", [False, True])
def test_two_staffings_of_merged_cards_are_one_human(session: Session, cast: Cast, member: bool) -> None:
    me = cast.haruka.person_id
    kept, other = (cast.card(cast.haruka, "高梨", "健一郎") for _ in range(2))
    kept.profile_id = cast.kenichiro.person_id if member else None
    project = Project(keeper_id=me, firm="Ginkgo", codename="Daisy", began=Month(2018, 4), ended=Month(2019, 3))
    session.add(project)
    session.flush()
    for person, began, ended in ((me, 4, 12), (kept.id, 4, 9), (other.id, 6, 12)):
        session.add(Staffing(project_id=project.id, person_id=person, claimed_by_id=me, began=Month(2018, began),
                             ended=Month(2018, ended)))  # fmt: skip
    session.commit()
    human = cast.kenichiro.person_id if member else kept.id
    merge_cards(session, asker=cast.haruka, keep_id=kept.id, other_id=other.id, now=NOW)
    session.commit()
    assert len(session.scalars(sa.select(Staffing)).all()) == 3, "the two say different things, so both stay"
    found = shared_history(session, me=me, seen=sa.true(), today=NOW.date())
    assert set(found) == {human}
    assert (found[human].works[0].fact.months, found[human].works[0].fact.team_size) == (9, 2)
    assert found[human].common_colleagues == 0


def test_the_pages_show_it_do_it_and_undo_it(session: Session, cast: Cast, browser_of: Browse) -> None:
    browser = browser_of(cast.haruka)
    kept = a_card(session, cast.haruka, NameParts("鷲宮", "菜摘"), "a@example.com")
    other = a_card(session, cast.haruka, NameParts("Washimiya", "Natsumi"), "b@example.com", employer="Ginkgo")
    path = f"/people/{kept.id}/merge"
    preview = browser.get(f"{path}?other={other.id}").text
    after = preview[preview.index("Then it reads") :]
    assert all(words in after for words in ("a@example.com", "b@example.com", "Ginkgo", "For 30 days"))
    done = browser.post(path, data={"other": str(other.id)}, follow_redirects=True).text
    merge = session.scalars(sa.select(CardMerge)).one()
    undo = f"/people/merges/{merge.id}/undo"
    assert f'<a href="{undo}">Undo</a>' in done
    assert undo in browser.get(f"/people/{kept.id}/edit").text
    asked = browser.get(undo)
    assert "What you added since stays on this card." in asked.text
    session.expire_all()
    assert other.merged_into_id == kept.id, "looking changes nothing"
    for stranger in (cast.kenichiro, cast.saki):
        assert browser_of(stranger).get(undo).status_code == browser_of(stranger).post(undo).status_code == 404
    assert "They are two cards again." in browser.post(undo, follow_redirects=True).text
    session.expire_all()
    assert session.get_one(Person, other.id).merged_into_id is None
    assert browser.get(undo).status_code == 404
    assert undo not in browser.get(f"/people/{kept.id}/edit").text


def test_the_page_of_an_earlier_merge_leads_to_the_later(session: Session, cast: Cast, browser_of: Browse) -> None:
    first, second, third = (cast.card(cast.haruka, "鷲宮", "菜摘") for _ in range(3))
    one = merge_cards(session, asker=cast.haruka, keep_id=first.id, other_id=second.id, now=dt.datetime.now(dt.UTC))
    two = merge_cards(session, asker=cast.haruka, keep_id=first.id, other_id=third.id, now=dt.datetime.now(dt.UTC))
    session.commit()
    browser = browser_of(cast.haruka, "ja")
    page = browser.get(f"/people/merges/{one.id}/undo").text
    assert "先にそちらを2枚に戻してください" in page
    assert f"/people/merges/{two.id}/undo" in page
    assert browser.post(f"/people/merges/{one.id}/undo").status_code == 403
