"""Every page of a furnished site, looked at as a member would: both languages, phone and desk, light and dark."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.journeys.conftest import LiveSite

FIRST = ["/", "/jinmyaku", "/projects", "/asking", "/farewells", "/account", "/profile", "/invitations"]
MOST_OF_A_KIND = 2
NUMBERS = re.compile(r"\d+")
OUTSIDE = ("/static", "/bootstrap", "/fs-static", "/sign-out")


def sign_in(page: Page, live: LiveSite, address: str, password: str) -> None:
    page.goto(live.address + "/sign-in")
    page.fill("#identity", address)
    page.fill("#passcode", password)
    page.click("button.btn-primary")
    page.wait_for_url(live.address + "/")


def pages_reached(page: Page, live: LiveSite) -> list[str]:
    """Paths reached by links from the rooms, at most MOST_OF_A_KIND that differ only in a number."""
    waiting, reached, kinds = list(FIRST), [], dict[str, int]()
    while waiting:
        path = waiting.pop(0)
        kind = NUMBERS.sub("#", path)
        if path in reached or kinds.get(kind, 0) >= MOST_OF_A_KIND or path.startswith(OUTSIDE):
            continue
        kinds[kind] = kinds.get(kind, 0) + 1
        answer = page.goto(live.address + path)
        assert answer is not None
        assert answer.status == 200, f"{path}: {answer.status}"
        reached.append(path)
        for link in page.eval_on_selector_all("a[href]", "found => found.map(a => a.href)"):
            parts = urlsplit(link)
            if link.startswith(live.address + "/"):
                waiting.append(parts.path + (f"?{parts.query}" if parts.query else ""))
    return reached


def furnished(live: LiveSite) -> tuple[str, str]:
    """Run `bin/flask demo`; the address and password it prints for the first member."""
    said = live.app.test_cli_runner().invoke(args=["demo"])
    assert said.exit_code == 0, said.output
    address = re.search(r"[\w.]+@example\.\w+", said.output)
    password = re.search(r"(?:[Pp]assword|パスワード)\D*?[:：]\s*(\S.*\S)", said.output)
    assert address and password, said.output
    return address[0], password[1].split("   ")[0].strip()


@pytest.mark.parametrize("live", ["sqlite"], indirect=True)
@pytest.mark.parametrize("language", ["ja", "en"])
def test_pages_fit_and_are_accessible(live: LiveSite, visitor: Any, language: str) -> None:
    address, password = furnished(live)
    wide = visitor(language=language, width=1280)
    sign_in(wide.page, live, address, password)
    paths = pages_reached(wide.page, live)
    assert len(paths) >= len(FIRST) + 8, paths
    phone = visitor(language=language, width=390)
    sign_in(phone.page, live, address, password)
    wrong: list[str] = []
    for one in (wide, phone):
        for path in paths:
            one.page.goto(live.address + path)
            assert one.page.get_attribute("html", "lang") == language
            assert one.page.locator("h1").count() == 1, path
            one.fits()
            for scheme in ("light", "dark"):  # without motion: a colour caught half way is nobody's contrast
                one.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
                found = Axe().run(one.page)
                wrong += [
                    f"{path} ({scheme}, {one.page.viewport_size['width']}): {v['id']} {v['nodes'][0]['html'][:160]}"
                    f" {v['nodes'][0]['failureSummary'][:200]}"
                    for v in found.response["violations"]
                ]
    assert wrong == [], "\n".join(wrong)


@pytest.mark.parametrize("live", ["sqlite"], indirect=True)
@pytest.mark.parametrize("language", ["ja", "en"])
@pytest.mark.parametrize("path", ["/", "/sign-in", "/sign-in/forgot", "/no-such-page"])
def test_open_pages_fit_and_are_accessible(live: LiveSite, visitor: Any, language: str, path: str) -> None:
    for width in (390, 1280):
        one = visitor(language=language, width=width)
        one.page.goto(live.address + path)
        one.complaints[:] = [c for c in one.complaints if "404" not in c]
        one.fits()
        assert Axe().run(one.page).response["violations"] == []
