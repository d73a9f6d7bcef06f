"""Links handed over in tests, and what leavers type."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

Typed = dict[str, str]

LINK = re.compile(r"https?://localhost(/leave-word/[\w-]+)")
CARD = re.compile(r"https?://localhost(/card/[\w-]+)")


@pytest.fixture
def made_link() -> Callable[[FlaskClient], str]:
    """Makes a link as a member does; the path a leaver opens."""

    def make(browser: FlaskClient, label: str = "") -> str:
        answer = browser.post("/handover/links", data={"label": label})
        found = LINK.search(answer.text)
        assert answer.status_code == 200 and found, answer.text
        return found[1]

    return make


@pytest.fixture
def typed() -> Typed:
    """What an invented leaver writes."""
    return {
        "family_name": "鷹野", "given_name": "涼子", "family_reading": "たかの", "given_reading": "りょうこ",
        "family_romaji": "Takano", "given_romaji": "Ryoko", "mail": "Ryoko.Takano@example.jp", "phone": "090-1234-5678",
        "line": "ryoko_t", "firm_left": "株式会社そよかぜ", "last_working_day": "2026-12-18",
        "next_employer": "みどり製作所", "words": "またご一緒できる日を楽しみにしています。",
    }  # fmt: skip
