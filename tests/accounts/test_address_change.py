"""Moving an account to another address: both mailboxes, or one and a week."""

from __future__ import annotations

import datetime as dt
import re
from urllib.parse import urlsplit

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.accounts import address_change
from alumni.accounts.models import AddressChange, User
from alumni.errors import BadInput
from tests.accounts.test_signing_in import code_mailed_to, outbox, sign_in
from tests.conftest import NOW, Cast

OLD, NEW, RIGHT = "haruka@example.com", "haruka.new@example.org", "correct horse battery"
WEEK = address_change.WAIT


def codes_mailed(app: Flask, since: int) -> dict[str, str]:
    found = {}
    for mail in outbox(app)[since:]:
        if hit := re.search(r"\b\d{6}\b", mail.body):  # type: ignore[attr-defined]
            found[mail.to[0]] = hit[0]  # type: ignore[attr-defined]
    return found


def ask(app: Flask, browser: FlaskClient, **more: str) -> dict[str, str]:
    before = len(outbox(app))
    assert browser.post("/account/address", data={"email": NEW, **more}).location == "/account/address/codes"
    return codes_mailed(app, before)


def test_with_a_code_from_each_end_the_account_moves(cast: Cast, app: Flask, session: Session, browser_of) -> None:  # type: ignore[no-untyped-def]
    browser, other = browser_of(cast.haruka), browser_of(cast.haruka)
    pending = app.test_client()
    old_sign_in = code_mailed_to(app, pending, OLD)
    app.test_client().post("/sign-in/forgot", data={"email": OLD})
    link = re.search(r"https?://\S+/sign-in/forgot/\S+", outbox(app)[-1].body)  # type: ignore[attr-defined]
    assert link
    codes = ask(app, browser)
    assert set(codes) == {OLD, NEW}
    answer = browser.post("/account/address/codes", data={"old_code": codes[OLD], "new_code": codes[NEW]})
    assert answer.location == "/account"
    assert NEW in browser.get("/account").text, "and this session goes on"
    assert other.get("/account").status_code == 302, "others do not"
    last = outbox(app)[-1]
    assert (last.to, last.subject) == ([OLD], "Your account has moved to another address")  # type: ignore[attr-defined]
    assert NEW not in last.body  # type: ignore[attr-defined]
    # what was mailed to the old address is refused
    assert sign_in(pending, OLD, old_sign_in).status_code == 200
    assert sign_in(app.test_client(), OLD, RIGHT).status_code == 200
    assert app.test_client().get(urlsplit(link[0]).path).location == "/sign-in/forgot"
    assert browser.post("/account/address/codes", data={"old_code": codes[OLD], "new_code": codes[NEW]}).location == (
        "/account/address"
    )
    assert sign_in(app.test_client(), NEW, RIGHT).status_code == 302
    acts = [tuple(one) for one in session.execute(sa.text("SELECT act, actor_id FROM audit_entry")).all()]
    assert ("address.changed", cast.haruka.person_id) in acts


def test_one_of_two_codes_is_not_enough(cast: Cast, app: Flask, session: Session, browser_of) -> None:  # type: ignore[no-untyped-def]
    browser = browser_of(cast.haruka)
    codes = ask(app, browser)
    for typed in ({"new_code": codes[NEW]}, {"new_code": codes[NEW], "old_code": codes[NEW]}, {"new_code": "000000"}):
        assert browser.post("/account/address/codes", data=typed).status_code == 422
    assert session.scalar(sa.select(User.email).where(User.person_id == cast.haruka.person_id)) == OLD


def test_five_wrong_tries_and_the_codes_are_over(session: Session, cast: Cast) -> None:
    codes = address_change.ask(session, asker=cast.haruka, address=NEW, old_is_dead=False, now=NOW)
    for _ in range(5):
        address_change.type_codes(
            session, asker=cast.haruka, change_id=codes.id, old_code="1", new_code="1", now=NOW
        )  # fmt: skip
    typed = address_change.type_codes(
        session, asker=cast.haruka, change_id=codes.id, old_code=codes.old_code, new_code=codes.new_code, now=NOW
    )
    assert (typed.outcome, typed.wrong) == ("", {"new_code": "code_over"})


def test_a_dead_mailbox_needs_the_password_and_a_week_and_is_told(
    cast: Cast, app: Flask, session: Session, browser_of, monkeypatch: pytest.MonkeyPatch
) -> None:  # type: ignore[no-untyped-def]
    browser = browser_of(cast.haruka)
    wrong = browser.post("/account/address", data={"email": NEW, "old_is_dead": "y", "password": "not it at all"})
    assert wrong.status_code == 422
    assert "This is not your password." in wrong.text
    codes = ask(app, browser, old_is_dead="y", password=RIGHT)
    assert set(codes) == {NEW}, "nothing goes to a mailbox that is dead yet"
    before = len(outbox(app))
    assert browser.post("/account/address/codes", data={"new_code": codes[NEW]}).location == "/account/address"
    (told,) = outbox(app)[before:]
    assert told.to == [OLD]  # type: ignore[attr-defined]
    assert "call the move off" in told.body  # type: ignore[attr-defined]
    assert browser.post("/account/address/finish").status_code == 404, "not before the week is over"
    assert sign_in(app.test_client(), OLD, RIGHT).status_code == 302, "the old address goes on until then"
    session.execute(sa.update(AddressChange).values(waits_until=NOW - dt.timedelta(days=9000)))
    session.commit()
    assert "The wait is over" in browser.get("/account/address").text
    assert browser.post("/account/address/finish").location == "/account"
    assert sign_in(app.test_client(), NEW, RIGHT).status_code == 302


def test_whoever_reads_the_old_address_calls_it_off(cast: Cast, app: Flask, session: Session, browser_of) -> None:  # type: ignore[no-untyped-def]
    thief = browser_of(cast.haruka)
    codes = ask(app, thief, old_is_dead="y", password=RIGHT)
    thief.post("/account/address/codes", data={"new_code": codes[NEW]})
    owner = app.test_client()
    assert sign_in(owner, OLD, code_mailed_to(app, owner, OLD)).status_code == 302
    assert NEW in owner.get("/account/address").text
    assert owner.post("/account/address/call-off").status_code == 302
    session.execute(sa.update(AddressChange).values(waits_until=NOW - dt.timedelta(days=9000)))
    session.commit()
    assert thief.post("/account/address/finish").status_code == 404


def test_that_an_address_has_an_account_is_learnt_only_by_who_reads_its_mail(
    cast: Cast, app: Flask, session: Session, browser_of
) -> None:  # type: ignore[no-untyped-def]
    browser, before = browser_of(cast.haruka), len(outbox(app))
    assert browser.post("/account/address", data={"email": "saki@example.org"}).location == "/account/address/codes"
    codes = codes_mailed(app, before)
    assert set(codes) == {OLD, "saki@example.org"}
    answer = browser.post(
        "/account/address/codes", data={"old_code": codes[OLD], "new_code": codes["saki@example.org"]}
    )
    assert answer.status_code == 422
    assert session.scalar(sa.select(User.email).where(User.person_id == cast.haruka.person_id)) == OLD


def test_no_address_the_same_and_too_many(session: Session, cast: Cast) -> None:
    for address, reason in (("nowhere", "not_an_address"), (OLD.upper(), "same_as_now")):
        with pytest.raises(BadInput) as wrong:
            address_change.ask(session, asker=cast.haruka, address=address, old_is_dead=False, now=NOW)
        assert wrong.value.fields == {"email": reason}
    for n in range(5):
        address_change.ask(session, asker=cast.haruka, address=f"a{n}@example.com", old_is_dead=False, now=NOW)
    with pytest.raises(BadInput) as wrong:
        address_change.ask(session, asker=cast.haruka, address=NEW, old_is_dead=False, now=NOW)
    assert wrong.value.fields == {"email": "too_many_codes"}


def test_others_have_no_part_in_it(cast: Cast, app: Flask, session: Session, browser_of) -> None:  # type: ignore[no-untyped-def]
    codes = ask(app, browser_of(cast.haruka))
    stranger = browser_of(cast.saki)
    stranger.post("/account/address/codes", data={"old_code": codes[OLD], "new_code": codes[NEW]})
    stranger.post("/account/address/call-off")
    assert NEW not in stranger.get("/account/address").text
    assert session.scalar(sa.select(AddressChange.ended_at)) is None
    change = session.scalars(sa.select(AddressChange.id)).one()
    with pytest.raises(address_change.NoSuchChange):
        address_change.call_off(session, asker=cast.saki, change_id=change, now=NOW)


def test_old_signing_in_must_be_fresh(cast: Cast, browser_of) -> None:  # type: ignore[no-untyped-def]
    browser = browser_of(cast.haruka)
    with browser.session_transaction() as kept:
        kept["fs_paa"] = 1.0
    for path in ("/account/address", "/account/second-step", "/account/passkeys", "/account/recovery-codes"):
        assert urlsplit(browser.get(path).location).path == "/account/confirm", path
    page = browser.get("/account/confirm?next=/account/address")
    assert "Is it you?" in page.text
    assert browser.post("/account/confirm?next=/account/address", data={"passcode": "wrong"}).status_code == 200
    answer = browser.post("/account/confirm?next=/account/address", data={"passcode": RIGHT})
    assert urlsplit(answer.location).path == "/account/address"
    assert browser.get("/account/address").status_code == 200
