"""Tried on every form of the site, or on every form of an account."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.accounts import work_addresses
from alumni.accounts.models import User
from alumni.people.models import Employment
from tests.accounts.test_signing_in import outbox, sign_in
from tests.conftest import Cast, site_on

HARUKA, RIGHT = "haruka@example.com", "correct horse battery"


def posts(app: Flask) -> list[str]:
    paths = []
    for rule in app.url_map.iter_rules():
        if "POST" in (rule.methods or set()):
            values = {
                name: 1 if type(rule._converters[name]).__name__ == "RowNumber" else "x" for name in rule.arguments
            }
            with app.test_request_context():
                try:
                    paths.append(app.url_for(rule.endpoint, **values))
                except ValueError:  # a path that takes one of a few words
                    continue
    return paths


def test_no_form_is_taken_without_its_token(cast: Cast, app: Flask, browser_of, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    paths = posts(app)
    assert len(paths) > 60
    client = browser_of(cast.haruka)
    monkeypatch.setitem(app.config, "WTF_CSRF_ENABLED", True)
    for path in paths:
        answer = client.post(path, data={"identity": HARUKA, "passcode": RIGHT, "csrf_token": "made up"})
        assert answer.status_code == 400, path
        assert client.post(path, json={"identity": HARUKA, "passcode": RIGHT}).status_code == 400, path


@pytest.mark.parametrize(
    "where",
    [
        "//evil.example.com/",
        "https://evil.example.com",
        "/\\evil.example.com",
        "javascript:alert(1)",
        "///evil.example.com",
    ],
)
@pytest.mark.parametrize("path", ["/sign-in/one", "/sign-in", "/account/confirm"])
def test_no_way_of_signing_in_leads_elsewhere(cast: Cast, app: Flask, browser_of, path: str, where: str) -> None:  # type: ignore[no-untyped-def]
    client = browser_of(cast.haruka) if path == "/account/confirm" else app.test_client()
    answer = client.post(
        path, query_string={"next": where}, data={"identity": HARUKA, "passcode": RIGHT, "next": where}
    )
    assert answer.status_code in (200, 302)
    to = urlsplit(answer.location or "/")
    assert to.scheme in ("", "http")
    assert to.netloc in ("", "localhost")
    assert not (answer.location or "/").startswith(("//", "/\\"))


def test_links_in_mails_never_name_the_host_of_the_request(cast: Cast, app: Flask) -> None:
    app.test_client().post("/sign-in/forgot", data={"email": HARUKA}, headers={"Host": "evil.example.com"})
    mail = outbox(app)[-1]
    assert "/sign-in/forgot/" in mail.body  # type: ignore[attr-defined]
    assert "evil.example.com" not in mail.body  # type: ignore[attr-defined]
    assert app.config["PUBLIC_URL"] in mail.body  # type: ignore[attr-defined]


def test_a_known_site_refuses_other_hosts_on_every_sign_in_page(database: str) -> None:
    known = site_on(database)
    known.config["TRUSTED_HOSTS"] = ["jinmyaku.example.org"]
    for path in ("/sign-in", "/sign-in/forgot", "/sign-in/passkey"):
        assert known.test_client().get(path, headers={"Host": "evil.example.com"}).status_code == 400


MORE_THAN_ASKED = {
    "roles": "host", "role": "host", "active": "", "is_host": "1", "for_host": "1", "person_id": "1", "id": "1",
    "fs_uniquifier": "mine", "address_proven_at": "2026-01-01", "tf_primary_method": "authenticator",
}  # fmt: skip


def test_forms_take_no_more_than_they_ask_for(cast: Cast, app: Flask, session: Session, browser_of) -> None:  # type: ignore[no-untyped-def]
    def state() -> list[tuple[object, ...]]:
        session.expire_all()
        columns = (User.id, User.person_id, User.active, User.email, User.address_proven_at, User.tf_primary_method)
        return [tuple(row) for row in session.execute(sa.select(*columns).order_by(User.id)).all()]

    before, browser = state(), browser_of(cast.saki)
    for path in ("/account/address", "/account/addresses", "/account/passkeys", "/account/recovery-codes", "/invitations",
                 "/account/second-step", "/language"):  # fmt: skip
        browser.post(path, data={**MORE_THAN_ASKED, "email": "x@example.org", "name": "key", "language": "en"})
    assert state() == before
    saki = session.scalars(sa.select(User).where(User.person_id == cast.saki.person_id)).one()
    assert not saki.has_role("host")


def test_a_newcomer_cannot_make_himself_host(cast: Cast, app: Flask, session: Session, browser_of) -> None:  # type: ignore[no-untyped-def]
    page = browser_of(cast.haruka).post("/invitations", data={**MORE_THAN_ASKED, "label": "Yuka"})
    path = re.search(r"/come-in/[\w-]+", page.text)[0]  # type: ignore[index]
    newcomer = {
        "family_name": "西園寺",
        "given_name": "由佳",
        "email": "yuka@example.org",
        "password": "long enough for me",
    }
    assert app.test_client().post(path, data={**newcomer, **MORE_THAN_ASKED}).status_code == 302
    account = session.scalars(sa.select(User).where(User.email == "yuka@example.org")).one()
    assert (account.has_role("host"), account.active, account.address_proven_at) == (False, True, None)
    assert account.fs_uniquifier != "mine"


def test_the_library_answers_no_token_of_its_own(cast: Cast, client: FlaskClient) -> None:
    """A token for programs would outlive signing out everywhere."""
    answer = client.post("/sign-in/one?include_auth_token", json={"identity": HARUKA, "passcode": RIGHT})
    token = (answer.get_json(silent=True) or {}).get("response", {}).get("user", {}).get("authentication_token")
    fresh = client.application.test_client()
    assert fresh.get("/account", headers={"Authentication-Token": token or "none"}).status_code == 302


@pytest.mark.parametrize(
    ("address", "at_work"),
    [
        ("haruka@gmail.com", False), ("haruka@docomo.ne.jp", False), ("haruka@example.com", False),
        ("h.morishita@kitamori.co.jp", True), ("h@mail.kitamori.com", True),
    ],
)  # fmt: skip
def test_an_address_at_work_is_warned_of(session: Session, address: str, at_work: bool) -> None:
    assert work_addresses.looks_like_work(session, address=address) is at_work


def test_the_present_firms_own_domain_counts_even_when_it_gives_mail_to_all(session: Session, cast: Cast) -> None:
    session.add(
        Employment(
            person_id=cast.haruka.person_id, organization="Nifty Corporation", organization_key="nifty", current=True
        )
    )
    session.flush()
    assert work_addresses.looks_like_work(session, address="haruka@nifty.com", person_id=cast.haruka.person_id)
    assert not work_addresses.looks_like_work(session, address="haruka@nifty.com", person_id=cast.saki.person_id)


def test_coming_in_with_an_address_at_work_warns_and_does_not_refuse(cast: Cast, app: Flask, browser_of) -> None:  # type: ignore[no-untyped-def]
    page = browser_of(cast.haruka).post("/invitations", data={"label": "Yuka"})
    path = re.search(r"/come-in/[\w-]+", page.text)[0]  # type: ignore[index]
    client = app.test_client()
    newcomer = {
        "family_name": "西園寺",
        "given_name": "由佳",
        "email": "yuka@kitamori.co.jp",
        "password": "long enough for me",
    }
    assert client.post(path, data=newcomer).status_code == 302
    assert "looks like an address at work" in client.get("/").text
    assert "looks like an address at work" in client.get("/account").text
    assert sign_in(app.test_client(), "yuka@kitamori.co.jp", "long enough for me").status_code == 302
