"""Proven addresses, as a member goes about them."""

from __future__ import annotations

import datetime as dt
import re

import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy.orm import Session

from alumni.accounts import addresses
from alumni.accounts.models import AddressCode, ProvenAddress, User
from alumni.errors import BadInput
from tests.conftest import NOW, Cast

AT_WORK = "haruka.m@example.co.jp"
MINUTE = dt.timedelta(minutes=1)


def outbox(app: Flask) -> list:  # type: ignore[type-arg]
    return getattr(app.extensions["mailman"], "outbox", [])


def code_in(mail) -> str:  # type: ignore[no-untyped-def]
    found = re.search(r"\b\d{6}\b", mail.body)
    assert found
    return found[0]


@pytest.mark.parametrize(("language", "subject"), [("en", "Your code for this address"), ("ja", "アドレス確認の番号")])
def test_a_mailed_code_proves_an_address(app, session, cast, browser_of, language, subject) -> None:  # type: ignore[no-untyped-def]
    browser = browser_of(cast.haruka, language)
    before = len(outbox(app))
    asked = browser.post("/account/addresses", data={"email": " Haruka.M@Example.co.jp "})
    assert asked.status_code == 302
    (mail,) = outbox(app)[before:]
    assert (mail.to, mail.subject) == ([AT_WORK], subject)
    assert AT_WORK in browser.get(asked.location).text
    assert AT_WORK not in browser.get("/account/addresses").text, "not proven yet"
    assert browser.post(asked.location, data={"code": code_in(mail)}).location == "/account/addresses"
    assert AT_WORK in browser.get("/account/addresses").text
    assert addresses.hash_of(AT_WORK) in addresses.proven_hashes(session, owner_id=cast.haruka.person_id)
    assert browser.post(asked.location, data={"code": code_in(mail)}).status_code == 404, "once"


def test_full_width_figures_and_gaps_are_figures(session: Session, cast: Cast) -> None:
    made = addresses.ask_for_code(session, asker=cast.haruka, address=AT_WORK, now=NOW)
    typed = " ".join(chr(ord(c) + 0xFEE0) for c in made.code)
    assert addresses.prove(session, asker=cast.haruka, code_id=made.id, code=typed, now=NOW) == ""


def test_five_wrong_tries_and_the_code_is_over(app, session, cast, browser_of) -> None:  # type: ignore[no-untyped-def]
    browser = browser_of(cast.haruka)
    asked = browser.post("/account/addresses", data={"email": AT_WORK})
    code = code_in(outbox(app)[-1])
    wrong = f"{(int(code) + 1) % 1_000_000:06d}"
    for _ in range(4):
        page = browser.post(asked.location, data={"code": wrong})
        assert page.status_code == 422
        assert "not the code" in page.text
    assert "expired or was typed wrongly" in browser.post(asked.location, data={"code": wrong}).text
    assert "expired or was typed wrongly" in browser.post(asked.location, data={"code": code}).text
    assert session.scalar(sa.select(sa.func.count()).select_from(ProvenAddress)) == 0


def test_a_code_works_for_ten_minutes(session: Session, cast: Cast) -> None:
    made = addresses.ask_for_code(session, asker=cast.haruka, address=AT_WORK, now=NOW)
    late = NOW + 10 * MINUTE
    assert addresses.prove(session, asker=cast.haruka, code_id=made.id, code=made.code, now=late) == "code_over"
    just = late - dt.timedelta(seconds=1)
    assert addresses.prove(session, asker=cast.haruka, code_id=made.id, code=made.code, now=just) == ""


def test_a_new_code_ends_the_one_before(session: Session, cast: Cast) -> None:
    first = addresses.ask_for_code(session, asker=cast.haruka, address=AT_WORK, now=NOW)
    second = addresses.ask_for_code(session, asker=cast.haruka, address=AT_WORK, now=NOW + MINUTE)
    at = NOW + 2 * MINUTE
    assert addresses.prove(session, asker=cast.haruka, code_id=first.id, code=first.code, now=at) == "code_over"
    assert addresses.prove(session, asker=cast.haruka, code_id=second.id, code=second.code, now=at) == ""


def test_nobody_is_flooded_with_codes(app, cast, browser_of) -> None:  # type: ignore[no-untyped-def]
    browser = browser_of(cast.haruka)
    before = len(outbox(app))
    answers = [browser.post("/account/addresses", data={"email": f"a{n}@example.com"}) for n in range(6)]
    assert [answer.status_code for answer in answers] == [302] * 5 + [422]
    assert "within the last hour" in answers[-1].text
    assert len(outbox(app)) == before + 5


def test_what_is_no_address_or_proven_already_is_said_beside_the_field(session: Session, cast: Cast) -> None:
    made = addresses.ask_for_code(session, asker=cast.haruka, address=AT_WORK, now=NOW)
    addresses.prove(session, asker=cast.haruka, code_id=made.id, code=made.code, now=NOW)
    for address, reason in (("nowhere", "not_an_address"), (AT_WORK.upper(), "proven_already")):
        with pytest.raises(BadInput) as wrong:
            addresses.ask_for_code(session, asker=cast.haruka, address=address, now=NOW)
        assert wrong.value.fields == {"email": reason}


def test_the_account_address_counts_after_signing_in_with_a_mailed_code(session: Session, cast: Cast) -> None:
    mine = addresses.addresses_of(session, asker=cast.haruka)
    assert (mine.proven, mine.unproven_own) == ((), "haruka@example.com")
    assert addresses.proven_hashes(session, owner_id=cast.haruka.person_id) == frozenset()
    session.execute(sa.update(User).where(User.person_id == cast.haruka.person_id).values(address_proven_at=NOW))
    mine = addresses.addresses_of(session, asker=cast.haruka)
    assert ([one.address for one in mine.proven], mine.unproven_own) == (["haruka@example.com"], "")
    assert addresses.hash_of("Haruka@example.com") in addresses.proven_hashes(session, owner_id=cast.haruka.person_id)


def test_an_address_taken_away_no_longer_counts(session, cast, browser_of) -> None:  # type: ignore[no-untyped-def]
    made = addresses.ask_for_code(session, asker=cast.haruka, address=AT_WORK, now=NOW)
    addresses.prove(session, asker=cast.haruka, code_id=made.id, code=made.code, now=NOW)
    session.commit()
    key = session.scalars(sa.select(ProvenAddress.id)).one()
    assert browser_of(cast.saki).post(f"/account/addresses/{key}/forget").status_code == 404
    assert browser_of(cast.haruka).post(f"/account/addresses/{key}/forget").status_code == 302
    assert addresses.proven_hashes(session, owner_id=cast.haruka.person_id) == frozenset()


def test_codes_of_others_are_not_there(session, cast, browser_of) -> None:  # type: ignore[no-untyped-def]
    made = addresses.ask_for_code(session, asker=cast.haruka, address=AT_WORK, now=NOW)
    session.commit()
    path = f"/account/addresses/codes/{made.id}"
    assert browser_of(cast.saki).get(path).status_code == 404
    assert browser_of(cast.saki).post(path, data={"code": made.code}).status_code == 404
    assert session.scalar(sa.select(sa.func.count()).select_from(ProvenAddress)) == 0


def test_neither_address_nor_code_is_in_the_database_in_the_clear(session: Session, cast: Cast) -> None:
    made = addresses.ask_for_code(session, asker=cast.haruka, address=AT_WORK, now=NOW)
    addresses.prove(session, asker=cast.haruka, code_id=made.id, code=made.code, now=NOW)
    session.flush()
    for table in (AddressCode.__table__, ProvenAddress.__table__):
        rows = session.connection().exec_driver_sql(f"SELECT * FROM {table.name}").all()
        assert rows
        assert AT_WORK not in str(rows)
        assert made.code not in str(rows)
