"""Contact points: one form for equal values, sealed, seen by their owner alone."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.orm import Session

from alumni.errors import BadInput
from alumni.people.contact_points import (
    ContactDraft,
    contact_hash,
    contact_points_of,
    href,
    normal,
    put_contact_points,
    written,
)
from alumni.people.models import ContactKind, ContactPoint, Lasting
from tests.conftest import NOW, Cast

MAIL, PHONE, URL = ContactKind.MAIL, ContactKind.PHONE, ContactKind.URL


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        (MAIL, "  Natsumi.W@Example.COM ", "natsumi.w@example.com"),
        (MAIL, "ｎａｔｓｕｍｉ＠ｅｘａｍｐｌｅ．ｃｏｍ", "natsumi@example.com"),
        (PHONE, "090-1234-5678", "+819012345678"),
        (PHONE, "０９０（１２３４）５６７８", "+819012345678"),
        (PHONE, "+44 20 7946 0958", "+442079460958"),
        (ContactKind.X, "@Natsumi_W", "natsumi_w"),
        (ContactKind.X, "https://twitter.com/Natsumi_W?s=20", "natsumi_w"),
        (ContactKind.LINKEDIN, "https://jp.linkedin.com/in/Natsumi-W/", "natsumi-w"),
        (ContactKind.FACEBOOK, "facebook.com/natsumi.w", "natsumi.w"),
        (ContactKind.FACEBOOK, "鷲宮 菜摘", "鷲宮 菜摘"),
        (ContactKind.LINE, "natsumi_w", "natsumi_w"),
        (ContactKind.LINE, "https://line.me/ti/p/AbC1", "https://line.me/ti/p/AbC1"),
        (URL, "example.com/about", "https://example.com/about"),
    ],
)
def test_equal_values_have_one_form(kind: ContactKind, typed: str, kept: str) -> None:
    assert normal(kind, typed) == kept
    assert normal(kind, kept) == kept


@pytest.mark.parametrize(
    ("kind", "typed", "reason"),
    [
        (MAIL, "natsumi at example", "not_an_address"),
        (MAIL, " ", "needed"),
        (PHONE, "12", "not_a_phone"),
        (PHONE, "call me", "not_a_phone"),
        (URL, "javascript:alert(1)", "not_a_url"),
        (URL, "http://[", "not_a_url"),
        (URL, "data:text/html,x", "not_a_url"),
        (ContactKind.LINE, "x" * 400, "too_long"),
    ],
)
def test_what_is_no_contact_is_refused_with_a_reason(kind: ContactKind, typed: str, reason: str) -> None:
    with pytest.raises(BadInput) as wrong:
        normal(kind, typed)
    assert wrong.value.fields == {"value": reason}


@given(st.sampled_from(list(ContactKind)), st.text(max_size=60))
def test_any_text_is_refused_or_comes_to_rest(kind: ContactKind, text: str) -> None:
    """The normal form of a normal form is itself, and what a page would open is never a script."""
    try:
        once = normal(kind, text)
    except BadInput:
        return
    assert normal(kind, once) == once
    assert href(kind, once).startswith(("", "mailto:", "tel:", "https://", "http://"))
    assert not href(kind, once).lower().startswith(("javascript:", "data:"))


def test_phones_are_written_the_way_of_their_country() -> None:
    assert written(PHONE, "+819012345678") == "090-1234-5678"
    assert written(PHONE, "+442079460958") == "+44 20 7946 0958"


def test_values_lie_sealed_and_are_compared_by_fingerprint(session: Session, cast: Cast) -> None:
    card = cast.card(cast.haruka, "鷲宮", "菜摘")
    put_contact_points(session, person=card, drafts=[ContactDraft(MAIL, "Natsumi@example.com")], now=NOW)
    session.commit()
    raw = session.execute(sa.text("SELECT value, value_hash FROM contact_point")).one()
    assert b"natsumi" not in bytes(raw.value)
    assert raw.value_hash == contact_hash(MAIL, "natsumi@example.com")
    assert contact_hash(MAIL, "natsumi@example.com") != contact_hash(ContactKind.LINE, "natsumi@example.com")


def test_the_same_value_is_kept_once_and_only_drops_the_others(session: Session, cast: Cast) -> None:
    card = cast.card(cast.haruka, "鷲宮", "菜摘")
    for drafts in ([ContactDraft(MAIL, "a@example.com"), ContactDraft(PHONE, "090-1234-5678")],
                   [ContactDraft(MAIL, "A@example.com", Lasting.WORK)]):  # fmt: skip
        put_contact_points(session, person=card, drafts=drafts, now=NOW)
    session.commit()
    shown = contact_points_of(session, asker=cast.haruka, person_id=card.id)
    assert [(c.value, c.lasting) for c in shown] == [("+819012345678", "private"), ("a@example.com", "work")]
    put_contact_points(session, person=card, drafts=[ContactDraft(MAIL, "a@example.com")], now=NOW, only=True)
    session.commit()
    assert [c.value for c in contact_points_of(session, asker=cast.haruka, person_id=card.id)] == ["a@example.com"]


def test_nobody_else_sees_them(session: Session, cast: Cast) -> None:
    card = cast.card(cast.haruka, "鷲宮", "菜摘")
    put_contact_points(session, person=card, drafts=[ContactDraft(MAIL, "a@example.com")], now=NOW)
    profile = cast.haruka.person_id
    session.add(
        ContactPoint(
            person_id=profile, kind=MAIL, value="h@example.com", value_hash=contact_hash(MAIL, "h@example.com")
        )
    )
    session.commit()
    for other in (cast.kenichiro, cast.saki):
        assert contact_points_of(session, asker=other, person_id=card.id) == []
        assert contact_points_of(session, asker=other, person_id=profile) == []
    assert len(contact_points_of(session, asker=cast.haruka, person_id=profile)) == 1
