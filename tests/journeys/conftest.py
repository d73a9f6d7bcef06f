"""A real browser against a real server on a database of its own."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page
from waitress import create_server

from alumni.extensions import db
from tests.conftest import migrate, new_postgres_database, site_on

QUIET_CHROMIUM = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The browser bin/test found (CHROMIUM), else one on the PATH, else Playwright's own."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    return {**browser_type_launch_args, "args": QUIET_CHROMIUM, **({"executable_path": found} if found else {})}


@dataclass
class LiveSite:
    """A running site: its address, and the application behind it (for commands and the outbox)."""

    address: str
    app: Flask

    def host_link(self) -> str:
        """The one-time link that `bin/flask hosts welcome` prints."""
        said = self.app.test_cli_runner().invoke(args=["hosts", "welcome"]).output
        return said[said.index(self.address) :].split()[0]


@pytest.fixture(params=["sqlite", "postgresql"])
def live(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[LiveSite]:
    """The site served by waitress, as bin/serve does it, with CSRF protection on."""
    worker = os.environ.get("PYTEST_XDIST_WORKER", "one")
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'live.sqlite3'}"
    else:
        url = new_postgres_database(request.getfixturevalue("postgres"), f"live_{worker}")
    migrate(url)
    app = site_on(url, WTF_CSRF_ENABLED=True)
    server = create_server(app, host="127.0.0.1", port=0, threads=4)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    app.config["PUBLIC_URL"] = f"http://localhost:{server.effective_port}"
    try:
        yield LiveSite(app.config["PUBLIC_URL"], app)
    finally:
        server.close()
        thread.join(timeout=5)
        with app.app_context():
            db.engine.dispose()


class Visitor:
    """One person's browser, with every console error and failed request remembered."""

    def __init__(self, browser: Browser, *, language: str, width: int, javascript: bool = True) -> None:
        self.context: BrowserContext = browser.new_context(
            locale=language, viewport={"width": width, "height": 900}, java_script_enabled=javascript
        )
        self.page: Page = self.context.new_page()
        self.complaints: list[str] = []
        self.page.on("console", lambda m: self.complaints.append(m.text) if m.type == "error" else None)
        self.page.on("pageerror", lambda e: self.complaints.append(str(e)))

    def fits(self) -> None:
        """No horizontal scroll, no complaint in the console."""
        if self.complaints:
            raise AssertionError(self.complaints)
        self.page.wait_for_load_state()
        self.page.wait_for_selector("body")  # between two pages there is a moment without any
        wide = self.page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
        assert wide[0] <= wide[1], f"{self.page.url} scrolls sideways: {wide}"


@pytest.fixture
def visitor(browser: Browser) -> Iterator[Any]:
    """Makes visitors: visitor(language="ja", width=390)."""
    made: list[Visitor] = []

    def make(**wishes: Any) -> Visitor:
        made.append(Visitor(browser, **{"language": "en", "width": 1280, **wishes}))
        return made[-1]

    yield make
    for one in made:
        one.context.close()
