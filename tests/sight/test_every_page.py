"""Who looks on learns nothing he must not: of every page, with every row number there is, by every method.

Two nets. Secret words: every private text in the community is a word of its own, and an answer that holds one its reader
may not learn fails. Twins: the same request in a community where the private things were never there is answered alike, in
status, headers, order, counts and every letter.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from alumni.extensions import db
from alumni.people.sight import Asker
from tests.sight.community import ONLOOKERS, Community, build
from tests.sight.plan import NEW_EACH_TIME, Call, Rows, calls, rows_there_are
from tests.sight.twins import take_away
from tests.sight.walk import Answer, Walker, secrets_in
from tests.sight.watching import watching

Browser = Callable[..., FlaskClient]


def everything(app: Flask, session: Session, community: Community, who: str) -> list[Call]:
    observer = community.people[who].person_id if who != "stranger" else 0
    rows = rows_there_are(session, observer)
    if who == "stranger":  # the door turns him away before any row is looked at: two of each show that
        rows = Rows({table: numbers[:2] for table, numbers in rows.of.items()}, rows.own)
    return list(calls(app, rows))


def walker(app: Flask, browser_of: Browser, community: Community, who: str) -> Walker:
    return Walker(app, app.test_client if who == "stranger" else lambda: browser_of(community.people[who]))


ON = [("sqlite", who) for who in ("stranger", *ONLOOKERS)] + [("postgresql", "blocked")]
"""Who looks on, on which database. The conditions are the same SQL on both; the one with most to hide from walks both."""


@pytest.mark.parametrize(("database", "who"), ON, indirect=["database"])
def test_nobody_learns_what_he_must_not(app: Flask, session: Session, browser_of: Browser, who: str) -> None:
    community = build(session, app, who)
    looking = walker(app, browser_of, community, who)
    asked = everything(app, session, community, who)
    me = community.people[who] if who in community.people else Asker(-1)
    with watching(engine_of(app), me.person_id, holds_office=me.is_host or me.is_moderator) as unasked:
        answers = list(looking.walk(asked))
    saw_pages(who, answers)
    wrong = {f"learned {word}": call for word, call in learned(community, who, answers).items()}
    wrong |= {f"{maker} does not say who asks": read for maker, read in unasked.items() if who != "stranger"}
    take_away(community, who)
    for call, before in answers:
        if before.status != 404 and unlike(to_compare(call, before), after := to_compare(call, looking.ask(call))):
            wrong[f"{call} differs from its twin"] = (before.status, after.status, difference(before, after))
    assert not wrong, "\n".join(f"{what}: {where}" for what, where in wrong.items())


def learned(community: Community, who: str, answers: list[tuple[Call, Answer]]) -> dict[str, Call]:
    """The secrets in these answers that are none of `who`'s business, each with a request that gave it away."""
    forbidden = [word for word, readers in community.secrets.items() if who not in readers]
    return {word: call for call, answer in answers for word in secrets_in(answer, forbidden)}


def unlike(one: Answer, other: Answer) -> bool:
    return (one.status, one.page, one.headers) != (other.status, other.page, other.headers)


def to_compare(call: Call, answer: Answer) -> Answer:
    return replace(answer, page="", headers=()) if call.endpoint in NEW_EACH_TIME else answer


def difference(one: Answer, other: Answer) -> list[str]:
    """The first lines in which two answers differ."""
    lines = zip(one.page.splitlines(), other.page.splitlines(), strict=False)
    return [f"{a.strip()[:160]} | {b.strip()[:160]}" for a, b in lines if a != b][:2]


def saw_pages(who: str, answers: list[tuple[Call, Answer]]) -> None:
    """Whoever is signed in stayed so, and saw pages: else nothing was proved."""
    statuses = Counter(answer.status for _call, answer in answers)
    if who != "stranger":
        assert statuses[401] == 0
        assert statuses[200] > 100


def engine_of(app: Flask) -> Engine:
    with app.app_context():
        return db.engine
