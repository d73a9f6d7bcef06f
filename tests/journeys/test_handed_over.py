"""Open pages of the handover room in a real browser, without an account: filled in, held out, taken back."""

from __future__ import annotations

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.journeys.conftest import LiveSite, Visitor


def looked_at(visitor: Visitor) -> None:
    """No horizontal scroll, and nothing that a reader of the page could stumble over, by day and by night."""
    visitor.complaints[:] = [said for said in visitor.complaints if "422" not in said and "410" not in said]
    visitor.fits()
    for scheme in ("light", "dark"):
        visitor.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # colours would still be on their way
        assert Axe().run(visitor.page).response["violations"] == [], visitor.page.url


def host(live: LiveSite, visitor: Any, language: str) -> Visitor:
    """The host, come in by his own link."""
    one: Visitor = visitor(language=language, width=1280)
    one.page.goto(live.host_link())
    typed = {"family_name": "森下", "given_name": "遥", "family_reading": "もりした", "given_reading": "はるか",
             "email": "haruka@example.com", "password": "correct horse battery"}  # fmt: skip
    for name, value in typed.items():
        one.page.fill(f"#{name}", value)
    one.page.click("main .btn-primary")
    one.page.wait_for_url(live.address + "/")
    return one


@pytest.mark.parametrize(("language", "javascript"), [("ja", True), ("en", False)])
def test_a_leaver_without_an_account(live: LiveSite, visitor: Any, language: str, javascript: bool) -> None:
    member = host(live, visitor, language)
    member.page.goto(live.address + "/handover/links")
    member.page.click("main .btn-primary")
    link = member.page.input_value("#link")
    looked_at(member)
    leaver: Visitor = visitor(language=language, width=390, javascript=javascript)
    page = leaver.page
    page.goto(link)
    page.click("main .btn-primary")
    assert page.locator(".is-invalid").count() == 2
    if javascript:
        looked_at(leaver)
    for name, value in {"family_name": "鷹野", "given_name": "涼子", "mail": "ryoko@example.jp"}.items():
        page.fill(f"#{name}", value)
    page.click("main .btn-primary")
    assert page.inner_text(".facts dd") == "ryoko@example.jp"
    if javascript:
        assert page.evaluate("document.querySelector('.qr').decode().then(() => 'drawn')") == "drawn"
        looked_at(leaver)
    member.page.goto(live.address + "/handover")
    looked_at(member)
    member.page.click("main .entry .btn-primary")
    assert re.fullmatch(r".*/jinmyaku/\d+", member.page.url)
    assert "ryoko@example.jp" in member.page.inner_text("main")
    answer = page.goto(link)
    assert answer is not None
    assert answer.status == 200
    assert "ryoko@example.jp" in page.inner_text("main"), "the same link shows the card that came of it"
    if javascript:
        looked_at(leaver)


@pytest.mark.parametrize("live", ["sqlite"], indirect=True)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_my_own_farewell_and_its_card(live: LiveSite, visitor: Any, language: str) -> None:
    member = host(live, visitor, language)
    member.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = member.page
    page.goto(live.address + "/handover/my-farewell")
    looked_at(member)
    page.fill("#last_working_day", "2026-12-18")
    page.click("main .btn-primary")
    page.wait_for_url("**/letter")
    looked_at(member)
    link = page.input_value("#link")
    page.click("details[open] button[data-copies]")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert link in copied
    assert ("森下 遥" if language == "ja" else "Kind regards,") in copied
    for width in (390, 1280):
        stranger: Visitor = visitor(language=language, width=width)
        stranger.page.goto(link)
        assert "haruka@example.com" in stranger.page.inner_text("main")
        looked_at(stranger)
        with stranger.page.expect_download() as saved:
            stranger.page.click("main .btn-primary")
        assert "N:森下;遥;" in saved.value.path().read_text(encoding="utf-8")
