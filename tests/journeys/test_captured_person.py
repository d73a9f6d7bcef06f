"""Somebody whose card a member keeps, in a browser and without an account: sees it, puts it right, erases it, comes in."""

from __future__ import annotations

from typing import Any

import pytest

from tests.journeys.conftest import LiveSite, Visitor
from tests.journeys.test_handed_over import host, looked_at


def card_by_hand(live: LiveSite, steward: Visitor) -> str:
    """Keeps a card by hand; the path of its page."""
    page = steward.page
    page.goto(live.address + "/people/new")
    typed = {"family_name": "鷹野", "given_name": "涼子", "contacts-0-value": "ryoko@example.jp", "employer": "そよかぜ",
             "note": "昇進の話をしていた"}  # fmt: skip
    for name, value in typed.items():
        page.fill(f"#{name}", value)
    page.select_option("#purpose", "memory")
    page.click("main .btn-primary")
    page.wait_for_url("**/jinmyaku/*")
    return page.url.removeprefix(live.address)


def link_for(live: LiveSite, steward: Visitor, card: str, *, invites: bool = False) -> str:
    page = steward.page
    page.goto(live.address + card.replace("jinmyaku", "people") + "/kept")
    looked_at(steward)
    if invites:
        page.check("#invites")
    page.click("#links .btn-primary")
    looked_at(steward)
    return page.input_value("#link")


def test_sees_puts_right_and_erases(live: LiveSite, visitor: Any) -> None:
    """In Japanese, on a phone, without JavaScript."""
    steward = host(live, visitor, "ja")
    card = card_by_hand(live, steward)
    link = link_for(live, steward, card)
    person: Visitor = visitor(language="ja", width=390, javascript=False)
    page = person.page
    page.goto(link)
    seen = page.inner_text("main")
    for fact in ("鷹野", "ryoko@example.jp", "そよかぜ", "ご一緒した仕事を覚えておくため", "森下 遥"):
        assert fact in seen
    assert "昇進" not in page.content()
    assert page.locator("main .btn-primary").count() == 1

    page.click("main .btn-primary")
    page.fill("#contacts-0-value", "not an address")
    page.click("main .btn-primary")
    assert page.locator(".is-invalid").count() == 1
    page.fill("#contacts-0-value", "ryoko@example.org")
    page.fill("#employer", "あさひ銀行")
    page.click("main .btn-primary")
    page.wait_for_url(link.replace("127.0.0.1", "localhost"))
    assert "ryoko@example.org" in page.inner_text("main")

    steward.page.goto(live.address + "/")
    desk = steward.page.inner_text("main")
    for words in ("鷹野", "ryoko@example.jp", "ryoko@example.org", "あさひ銀行"):
        assert words in desk
    looked_at(steward)
    steward.page.get_by_role("button", name="見ました").click()
    assert "ryoko@example.jp" not in steward.page.inner_text("main")

    page.click("main .btn-alarm")
    assert "元には戻せません" in page.inner_text("main")
    page.click("main .btn-alarm")
    page.wait_for_url("**/your-card-is-erased")
    gone = steward.page.goto(live.address + card)
    assert gone is not None
    assert gone.status == 404
    ended = page.goto(link)
    assert ended is not None
    assert ended.status == 410
    steward.complaints.clear()
    steward.page.goto(live.address + "/")
    desk = steward.page.inner_text("main")
    assert "再び控えないでほしい" in desk
    assert "鷹野" not in desk
    looked_at(steward)
    steward.page.goto(live.address + "/people/new")
    steward.page.fill("#family_name", "T.")
    steward.page.fill("#contacts-0-value", "ryoko@example.org")
    steward.page.click("main .btn-primary")
    assert "再び控えないでほしい" in steward.page.inner_text("#wrongs")


@pytest.mark.parametrize("live", ["sqlite"], indirect=True)
def test_comes_in_and_the_card_is_hers(live: LiveSite, visitor: Any) -> None:
    """In English; then as a member she sees the card through the same link, and her steward what she shows."""
    steward = host(live, visitor, "en")
    card = card_by_hand(live, steward)
    link = link_for(live, steward, card, invites=True)
    person: Visitor = visitor(language="en", width=390)
    page = person.page
    for path in ("", "/correct", "/erase"):
        page.goto(link + path)
        looked_at(person)
    page.goto(link)
    page.get_by_role("button", name="Accept the invitation").click()
    page.wait_for_url("**/come-in/*")
    typed = {
        "family_name": "鷹野",
        "given_name": "涼子",
        "email": "ryoko@example.jp",
        "password": "correct horse battery",
    }
    for name, value in typed.items():
        page.fill(f"#{name}", value)
    page.click("main .btn-primary")
    page.wait_for_url(live.address + "/")
    page.goto(link)
    assert page.get_by_role("button", name="Accept the invitation").count() == 0
    assert page.get_by_role("button", name="It is mine").count() == 0, "it is already"
    steward.page.goto(live.address + card)
    assert steward.page.get_by_role("link", name="Ask for help").count() == 1
    assert "昇進の話をしていた" in steward.page.inner_text("main")
    steward.page.goto(live.address + card.replace("jinmyaku", "people") + "/kept")
    looked_at(steward)
    steward.page.get_by_role("button", name="This is not the same person").click()
    steward.page.goto(live.address + card)
    assert steward.page.get_by_role("link", name="Ask for help").count() == 0
