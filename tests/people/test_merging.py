"""Two cards become one: nothing that points to either is lost, in any table of any room."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

import alumni.accounts.models
import alumni.farewells.models
import alumni.referrals.models
import alumni.touch.models  # noqa: F401
from alumni.people.alike import AlikeReason, cards_alike
from alumni.people.cards import keep_card
from alumni.people.contact_points import ContactDraft, contact_hash, contact_points_of
from alumni.people.merging import TwoMembers, merge_cards
from alumni.people.models import ContactKind, ContactPoint, Employment, Lasting, Origin, Person
from alumni.people.names import NameParts
from alumni.people.pointers import pointing_columns, rows_pointing_to
from alumni.people.sight import Asker, NoSuchPerson
from alumni.touch.models import Regard, Ring, Touch, TouchKind, TouchPerson
from projects.base import Base
from projects.models import Project, Staffing
from projects.months import Month
from tests.conftest import NOW, Cast

MAIL = ContactKind.MAIL


def a_card(session: Session, owner: Asker, name: NameParts, *contacts: str, employer: str = "", **more: Any) -> Person:
    card = keep_card(
        session, asker=owner, name=name, contacts=[ContactDraft(MAIL, one) for one in contacts], employer=employer,
        origin=Origin.BY_HAND, now=NOW, **more,
    )  # fmt: skip
    session.commit()
    return card


def a_value(column: sa.Column[Any], seed: int) -> Any:
    """Something that fits a column and differs from row to row."""
    kind = column.type
    if isinstance(kind, sa.types.TypeDecorator):
        words = getattr(kind, "words", None)
        if words is not None:
            return next(iter(words))
        name = type(kind).__name__
        return {
            "UtcDateTime": NOW, "MonthNumber": Month(2019, 4), "SealedText": f"sealed {seed}",
            "SealedBytes": f"sealed {seed}".encode(), "AsaList": ["email"],
        }.get(name, f"t{seed}")  # fmt: skip
    if isinstance(kind, sa.Boolean):
        return False
    if isinstance(kind, (sa.Integer, sa.Float)):
        return seed
    if isinstance(kind, sa.Date):
        return dt.date(2026, 1, 1) + dt.timedelta(days=seed)
    if isinstance(kind, sa.DateTime):
        return NOW
    if isinstance(kind, sa.LargeBinary):
        return b"%d" % seed
    return f"t{seed}"


class Rows:
    """Makes one row in any table, and the rows it needs in others."""

    def __init__(self, session: Session, anybody: int) -> None:
        self.session, self.anybody, self.seed = session, anybody, 1000

    def add(self, table: sa.Table, **given: Any) -> Any:
        self.seed += 1
        values = dict(given)
        for column in table.columns:
            if column.name in values or (column.primary_key and not column.foreign_keys) or column.nullable:
                continue
            if column.foreign_keys:
                target = next(iter(column.foreign_keys)).column.table
                values[column.name] = self.anybody if target.name == "person" else self.add(target)
            elif column.server_default is None or isinstance(column.type, sa.DateTime):
                values[column.name] = a_value(column, self.seed)
        done = self.session.execute(sa.insert(table).values(values))
        key = done.inserted_primary_key
        assert key is not None
        return key[0]


def columns_that_point() -> Iterator[sa.Column[Any]]:
    """Every foreign key to a person outside the table of persons."""
    return (column for column in pointing_columns() if column.table.name != "person")


def test_there_are_many_tables_to_think_of() -> None:
    tables = {column.table.name for column in columns_that_point()}
    assert tables >= {"contact_point", "employment", "farewell", "staffing", "regard", "touch_person", "invitation"}


def test_rows_of_every_table_are_kept(session: Session, cast: Cast) -> None:
    """A row for every foreign key to a person, pointing to the card that goes: each points to the kept one afterwards."""
    kept, other = (cast.card(cast.haruka, "鷲宮", given) for given in ("菜摘", "なつみ"))
    kept_id, other_id = kept.id, other.id
    rows = Rows(session, cast.saki.person_id)
    before: dict[str, int] = {}
    for column in columns_that_point():
        table = Base.metadata.tables[column.table.name]
        rows.add(table, **{column.name: other_id})
        before[f"{table.name}.{column.name}"] = 1
    session.commit()
    totals = {
        t: session.scalar(sa.select(sa.func.count()).select_from(Base.metadata.tables[t])) for t in Base.metadata.tables
    }
    merge_cards(session, asker=cast.haruka, keep_id=kept_id, other_id=other_id, now=NOW)
    session.commit()
    after = {
        f"{c.table.name}.{c.name}": session.scalar(sa.select(sa.func.count()).select_from(c.table).where(c == kept_id))
        for c in columns_that_point()
    }
    assert after == before
    assert rows_pointing_to(session, other_id) == {}
    totals["card_merge"] += 1
    assert totals == {
        t: session.scalar(sa.select(sa.func.count()).select_from(Base.metadata.tables[t])) for t in Base.metadata.tables
    }


def test_the_other_card_is_hidden_and_remembers_where_it_went(session: Session, cast: Cast) -> None:
    kept = a_card(session, cast.haruka, NameParts("鷲宮", "菜摘"))
    other = a_card(session, cast.haruka, NameParts("Washimiya", "Natsumi"), headline="builds things", note="likes soba")
    merge_cards(session, asker=cast.haruka, keep_id=kept.id, other_id=other.id, now=NOW)
    session.commit()
    assert other.merged_into_id == kept.id
    assert (kept.family_romaji, kept.given_romaji, kept.headline, kept.note) == (
        "Washimiya", "Natsumi", "builds things", "likes soba",
    )  # fmt: skip
    assert (
        cards_alike(session, asker=cast.haruka, name=NameParts("Washimiya", "Natsumi"), contact_hashes=[])[0].person_id
        == kept.id
    )


def test_contacts_and_jobs_are_joined(session: Session, cast: Cast) -> None:
    kept = a_card(
        session, cast.haruka, NameParts("鷲宮", "菜摘"), "a@example.com", employer="Ginkgo Inc.", note="first"
    )
    other = a_card(
        session,
        cast.haruka,
        NameParts("鷲宮", "菜摘"),
        "A@example.com",
        "b@example.com",
        employer="Ginkgo",
        note="second",
    )
    merge_cards(session, asker=cast.haruka, keep_id=kept.id, other_id=other.id, now=NOW)
    session.commit()
    assert [c.value for c in contact_points_of(session, asker=cast.haruka, person_id=kept.id)] == [
        "a@example.com",
        "b@example.com",
    ]
    assert session.scalar(sa.select(sa.func.count()).select_from(Employment)) == 1
    assert kept.note == "first\n\nsecond"


def test_one_present_employer_remains(session: Session, cast: Cast) -> None:
    kept = a_card(session, cast.haruka, NameParts("鷲宮", "菜摘"), employer="Ginkgo Inc.")
    other = a_card(session, cast.haruka, NameParts("鷲宮", "菜摘"), employer="Blue Sky Works")
    session.scalars(sa.select(Employment).where(Employment.person_id == other.id)).one().checked_at = (
        NOW + dt.timedelta(days=1)
    )
    session.commit()
    merge_cards(session, asker=cast.haruka, keep_id=kept.id, other_id=other.id, now=NOW)
    session.commit()
    jobs = {job.organization: job.current for job in session.scalars(sa.select(Employment))}
    assert jobs == {"Ginkgo Inc.": False, "Blue Sky Works": True}


def test_a_collision_fills_what_is_missing_and_loses_nothing(session: Session, cast: Cast) -> None:
    """Both cards have a regard, stand on the same project and were at the same lunch."""
    me = cast.haruka.person_id
    kept, other = (cast.card(cast.haruka, "鷲宮", given) for given in ("菜摘", "なつみ"))
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
    session.commit()
    merge_cards(session, asker=cast.haruka, keep_id=kept.id, other_id=other.id, now=NOW)
    session.commit()
    regard = session.scalars(sa.select(Regard)).one()
    assert (regard.person_id, regard.ring, regard.every_months) == (kept.id, Ring.JINMYAKU, 6)
    assert session.scalars(sa.select(TouchPerson.person_id)).all() == [kept.id]
    spans = {s.person_id: (s.began, s.ended) for s in session.scalars(sa.select(Staffing))}
    assert spans == {kept.id: (Month(2018, 4), Month(2018, 9)), other.id: (Month(2018, 6), Month(2019, 3))}


def test_cards_of_two_members_and_foreign_cards_cannot_be_merged(session: Session, cast: Cast) -> None:
    mine, twin = (cast.card(cast.haruka, "鷲宮", "菜摘") for _ in range(2))
    theirs = cast.card(cast.kenichiro, "鷲宮", "菜摘")
    mine.profile_id, twin.profile_id = cast.saki.person_id, cast.kenichiro.person_id
    session.commit()
    with pytest.raises(TwoMembers):
        merge_cards(session, asker=cast.haruka, keep_id=mine.id, other_id=twin.id, now=NOW)
    for pair in ((mine.id, theirs.id), (theirs.id, mine.id), (mine.id, mine.id), (mine.id, cast.haruka.person_id)):
        with pytest.raises(NoSuchPerson):
            merge_cards(session, asker=cast.haruka, keep_id=pair[0], other_id=pair[1], now=NOW)
    assert theirs.merged_into_id is None


def test_who_is_alike_and_why(session: Session, cast: Cast) -> None:
    same_address = a_card(session, cast.haruka, NameParts("大鷲", "菜摘"), "a@example.com")
    same_firm = a_card(session, cast.haruka, NameParts("鷲宮", "菜摘"), employer="イチョウ株式会社")
    same_name = a_card(session, cast.haruka, NameParts("鷲宮", "菜摘"))
    family_and_firm = a_card(session, cast.haruka, NameParts("鷲宮"), employer="イチョウ")
    romaji = a_card(session, cast.haruka, NameParts("Washimiya", "Natsumi"))
    a_card(session, cast.haruka, NameParts("鷲宮", "夏美", "わしみや", "なつみ"))  # sounds the same, written otherwise
    a_card(session, cast.haruka, NameParts("鷲宮"))
    a_card(session, cast.kenichiro, NameParts("鷲宮", "菜摘"), "a@example.com")
    found = cards_alike(
        session, asker=cast.haruka, name=NameParts("鷲宮", "菜摘", "わしみや", "なつみ", "Washimiya", "Natsumi"),
        contact_hashes=[contact_hash(MAIL, "a@example.com")], firms=["イチョウ"], limit=10,
    )  # fmt: skip
    assert {(one.person_id, one.reason) for one in found} == {
        (same_address.id, AlikeReason.SAME_CONTACT),
        (same_firm.id, AlikeReason.SAME_NAME_AND_FIRM),
        (family_and_firm.id, AlikeReason.SAME_NAME_AND_FIRM),
        (same_name.id, AlikeReason.SAME_NAME),
        (romaji.id, AlikeReason.SAME_NAME),
    }
    assert [one.reason for one in found] == sorted((one.reason for one in found), key=list(AlikeReason).index)
    assert found[0].shared_contacts == ((MAIL, "a@example.com"),)


def test_likeness_costs_three_queries_however_many_cards(session: Session, cast: Cast) -> None:
    def queries() -> int:
        seen: list[str] = []
        engine = session.get_bind()
        listen = lambda *args: seen.append(args[2])  # noqa: E731
        sa.event.listen(engine, "before_cursor_execute", listen)
        cards_alike(
            session, asker=cast.haruka, name=NameParts("鷲宮", "菜摘"), contact_hashes=["x"], firms=["イチョウ"]
        )
        sa.event.remove(engine, "before_cursor_execute", listen)
        return len([one for one in seen if one.startswith("SELECT")])

    a_card(session, cast.haruka, NameParts("鷲宮", "菜摘"), employer="イチョウ")
    few = queries()
    for _ in range(12):
        a_card(session, cast.haruka, NameParts("鷲宮", "菜摘"), "a@example.com", employer="イチョウ")
    session.expire_all()
    assert queries() == few == 3


def test_a_work_and_a_private_word_on_one_address_is_private(session: Session, cast: Cast) -> None:
    kept, other = (cast.card(cast.haruka, "鷲宮", "菜摘") for _ in range(2))
    for card, lasting in ((kept, Lasting.WORK), (other, Lasting.PRIVATE)):
        session.add(ContactPoint(person_id=card.id, kind=MAIL, value="a@example.com", lasting=lasting,
                                 value_hash=contact_hash(MAIL, "a@example.com")))  # fmt: skip
    session.commit()
    merge_cards(session, asker=cast.haruka, keep_id=kept.id, other_id=other.id, now=NOW)
    session.commit()
    assert session.scalars(sa.select(ContactPoint.lasting)).all() == [Lasting.PRIVATE]
