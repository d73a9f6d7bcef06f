"""A passkey in a real browser, from making it to taking it away, with an authenticator that is software."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.conftest import LiveSite, Visitor

RIGHT = "correct horse battery"


def plug_in_a_key(page: Page) -> str:
    """A security key that answers by itself; its number, to ask what it holds."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2", "transport": "usb", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True,
    }  # fmt: skip
    made = devtools.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return str(made["authenticatorId"])


def come_in(page: Page, link: str) -> None:
    page.goto(link)
    for field, words in (
        ("family_name", "森下"), ("given_name", "遥"), ("email", "haruka@example.com"), ("password", RIGHT),
    ):  # fmt: skip
        page.fill(f"#{field}", words)
    page.click("main form .btn-primary")
    page.wait_for_load_state()


@pytest.mark.parametrize("width", [390, 1280])
def test_a_passkey_is_made_signs_in_and_is_taken_away(live: LiveSite, browser: Browser, width: int) -> None:
    visitor = Visitor(browser, language="en-GB", width=width)
    page = visitor.page
    plug_in_a_key(page)
    come_in(page, live.host_link())

    page.goto(f"{live.address}/account/passkeys")
    page.fill("#name", "私の電話")
    page.click("main form .btn-primary")
    expect(page.locator(".entry .strong")).to_have_text("私の電話")

    page.goto(f"{live.address}/account")
    page.click('form[action="/sign-out"] button')
    page.goto(f"{live.address}/sign-in?next=/account/passkeys")
    page.click('a[href^="/sign-in/passkey"]')
    page.click("main form .btn-primary")
    page.wait_for_url("**/account/passkeys")
    expect(page.locator(".entry .strong")).to_have_text("私の電話")

    page.click(".removes summary")
    page.click(".removes button")
    expect(page.locator(".entry")).to_have_count(0)
    page.goto(f"{live.address}/account")
    page.click('form[action="/sign-out"] button')
    page.goto(f"{live.address}/sign-in/passkey")
    page.click("main form .btn-primary")
    expect(page.locator(".note, .said")).to_contain_text(["passkey"], ignore_case=True)
    page.goto(f"{live.address}/account")
    assert "/sign-in" in page.url, "a passkey taken away opens nothing"
    assert visitor.complaints == []


def test_without_javascript_the_page_says_what_is_missing(live: LiveSite, browser: Browser) -> None:
    page = Visitor(browser, language="ja-JP", width=390, javascript=False).page
    page.goto(f"{live.address}/sign-in/passkey")
    page.click("main form .btn-primary")
    expect(page.locator("main")).to_contain_text("JavaScriptが要ります")
