"""Getting in, in real browsers: somebody without an account applies on a phone without JavaScript, two who were there
vouch, and he makes his account and is signed in."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.journeys.conftest import LiveSite, Visitor

APPLICANT = {
    "family_name": "鷹野", "given_name": "涼子", "family_reading": "たかの", "given_reading": "りょうこ",
    "email": "ryoko@example.jp", "works-0-firm": "白樺コンサルティング", "works-0-codename": "北斗",
    "works-0-began": "2019年4月", "works-0-ended": "2020年3月", "known_by": "森下 遥\n高梨 健一郎さん",
}  # fmt: skip
HOST = ("主宰", "者子", "host@example.com")
MEMBERS = (("森下", "遥", "haruka@example.com"), ("高梨", "健一郎", "kenichiro@example.com"))


def fill(page: Page, typed: dict[str, str]) -> None:
    for name, value in typed.items():
        page.fill(f'[name="{name}"]', value)
    page.click("main .btn-primary")


def come_in(live: LiveSite, one: Visitor, link: str, name: tuple[str, str, str]) -> None:
    """Somebody with a link makes an account."""
    one.page.goto(link)
    family, given, address = name
    fill(one.page, {"family_name": family, "given_name": given, "email": address, "password": "correct horse battery"})
    one.page.wait_for_url(live.address + "/")


def looked_at(one: Visitor) -> None:
    """No horizontal scroll, and nothing a reader of the page could stumble over, by day and by night."""
    one.complaints[:] = [said for said in one.complaints if "422" not in said and "410" not in said]
    one.fits()
    for scheme in ("light", "dark"):
        one.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        assert Axe().run(one.page).response["violations"] == [], one.page.url


def test_apply_be_vouched_for_and_come_in(live: LiveSite, visitor: Any) -> None:
    host = visitor(language="ja", width=1280)
    come_in(live, host, live.host_link(), HOST)
    members: list[Visitor] = []
    for name in MEMBERS:
        host.page.goto(live.address + "/invitations")
        host.page.click("main .btn-primary")
        members.append(visitor(language="ja", width=390))
        come_in(live, members[-1], host.page.input_value("input[readonly]"), name)

    stranger: Visitor = visitor(language="ja", width=390, javascript=False)
    page = stranger.page
    page.goto(live.address)
    page.click('main a[href="/apply"]')
    page.click("main .btn-primary")
    assert page.locator(".is-invalid").count() >= 4
    fill(page, APPLICANT)
    assert page.inner_text("h1") == "まだです"
    mine, number = page.url, page.inner_text(".check-number")
    assert page.input_value("#link") == mine

    for i, member in enumerate(members):
        member.page.goto(live.address)
        member.page.click('main a.btn[href^="/vouching/"]')
        assert member.page.inner_text(".check-number") == number
        assert "ryoko@example.jp" not in member.page.inner_text("main")
        looked_at(member)
        fill(member.page, {"words": "2019年の夏、北斗でご一緒しました。"})
        assert "推薦しました" in member.page.inner_text("main")
        page.goto(mine)
        assert page.inner_text("h1") == ("まだです" if i == 0 else "お入りいただけます")

    page.click("main .btn-primary")
    fill(page, {"password": "long enough for me"})
    page.wait_for_url(live.address + "/")
    assert page.inner_text("h1") == "今日の机"
    answer = page.goto(mine)
    assert answer is not None
    assert answer.status == 410


@pytest.mark.parametrize("live", ["sqlite"], indirect=True)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_applicants_pages_fit_and_are_accessible(live: LiveSite, visitor: Any, language: str) -> None:
    for width in (390, 1280):
        one: Visitor = visitor(language=language, width=width)
        one.page.goto(live.address + "/apply")
        looked_at(one)
        one.page.click("main .btn-primary")
        looked_at(one)
        fill(one.page, APPLICANT | {"email": f"w{width}@example.jp"})
        looked_at(one)
        mine = one.page.url
        one.page.goto(mine + "/change")
        looked_at(one)
        one.page.goto(mine)
        one.page.click('form[action$="/withdraw"] button')
        looked_at(one)
