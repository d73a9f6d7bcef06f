"""Who looks on learns nothing he must not: of every page, with every row number there is, by every method.

Two nets. Secret words: every private text in the community is a word of its own, and an answer that holds one its reader
may not learn fails. Twins: the same request in a community where the private things were never there is answered alike, in
status, headers, order, counts and every letter.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from tests.sight.community import ONLOOKERS, Community, build
from tests.sight.plan import Call, calls, rows_there_are
from tests.sight.walk import Walker, secrets_in

Browser = Callable[..., FlaskClient]


@pytest.fixture
def community(app: Flask, session: Session) -> Community:
    return build(session, app)


def everything(app: Flask, session: Session) -> list[Call]:
    return list(calls(app, rows_there_are(session)))


def walker(app: Flask, browser_of: Browser, community: Community, who: str) -> Walker:
    return Walker(app, app.test_client if who == "stranger" else lambda: browser_of(community.people[who]))


@pytest.mark.parametrize("who", ["stranger", *ONLOOKERS])
def test_nobody_learns_a_word_he_must_not(
    app: Flask, session: Session, community: Community, browser_of: Browser, who: str
) -> None:
    forbidden = [word for word, readers in community.secrets.items() if who not in readers]
    learned: dict[str, Call] = {}
    for call, answer in walker(app, browser_of, community, who).walk(everything(app, session)):
        for word in secrets_in(answer, forbidden):
            learned.setdefault(word, call)
    assert learned == {}
