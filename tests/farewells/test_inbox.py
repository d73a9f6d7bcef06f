"""The inbox: probable farewells first, newest first, page by page, at a constant cost; and what the desk shows of it."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable

import sqlalchemy as sa
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.farewells.inbox import inbox, waiting
from alumni.farewells.models import Chance, Farewell, FarewellState
from alumni.people.sight import Asker
from tests.conftest import NOW, Cast

Browse = Callable[..., FlaskClient]


def put(
    session: Session, owner: Asker, name: str, *, hours: int = 0, sure: bool = True,
    state: FarewellState = FarewellState.WAITING, day: dt.date | None = None,
) -> Farewell:  # fmt: skip
    summary = json.dumps({"name": {"family_name": name, "given_name": ""}, "firm": "Ginkgo"}, ensure_ascii=False)
    farewell = Farewell(
        owner_id=owner.person_id, digest=name, text_digest=name, raw=b"mail", summary=summary, state=state,
        seems_farewell=sure, confidence=0.99, chance=Chance.SURE if sure else Chance.PERHAPS_NOT, last_working_day=day, captured_at=NOW - dt.timedelta(hours=hours),
    )  # fmt: skip
    session.add(farewell)
    session.commit()
    return farewell


def names(session: Session, owner: Asker, state: FarewellState = FarewellState.WAITING) -> list[str]:
    """Every name of a tab, page after page."""
    found: list[str] = []
    after = None
    while True:
        page = inbox(session, asker=owner, state=state, today=NOW.date(), language="ja", after=after, limit=2)
        found += [line.name.main for line in (*page.lines, *page.folded)]
        after = page.after
        if after is None:
            return found


def test_probable_farewells_come_first_then_the_newest(session: Session, cast: Cast) -> None:
    for name, hours, sure in (("甲", 5, True), ("乙", 1, False), ("丙", 3, True), ("丁", 3, True), ("戊", 9, False)):
        put(session, cast.haruka, name, hours=hours, sure=sure)
    put(session, cast.kenichiro, "己")
    put(session, cast.haruka, "庚", state=FarewellState.KEPT)
    assert names(session, cast.haruka) == ["丁", "丙", "甲", "乙", "戊"]
    assert names(session, cast.haruka, FarewellState.KEPT) == ["庚"]
    assert names(session, cast.saki) == []
    assert [one.name.main for one in waiting(session, asker=cast.haruka)] == ["丁", "丙", "甲"]


def test_pages_lead_on_without_gap_or_repeat(session: Session, cast: Cast, browser_of: Browse) -> None:
    for number in range(130):
        put(session, cast.haruka, f"人{number:03}", hours=number // 7, sure=number % 3 > 0)
    browser, path, seen = browser_of(cast.haruka), "/farewells", []
    while path:
        page = browser.get(path).text
        seen += re.findall(r'data-mail="(\d+)"', page)
        more = re.search(r'href="(/farewells\?after=\d+)"', page)
        path = more[1] if more else ""
    assert len(seen) == len(set(seen)) == 130


def test_a_foreign_place_to_go_on_from_says_nothing(session: Session, cast: Cast) -> None:
    mine, theirs = put(session, cast.haruka, "甲"), put(session, cast.kenichiro, "乙")
    for after in (theirs.id, 0):
        page = inbox(
            session, asker=cast.haruka, state=FarewellState.WAITING, today=NOW.date(), language="ja", after=after
        )
        assert [line.id for line in page.lines] == [mine.id]


def test_the_cost_does_not_grow(session: Session, cast: Cast, browser_of: Browse) -> None:
    def selects() -> list[str]:
        seen: list[str] = []

        def listen(*args: object) -> None:
            if str(args[2]).startswith("SELECT"):
                seen.append(str(args[2]))

        engine = session.get_bind()
        sa.event.listen(engine, "before_cursor_execute", listen)
        browser_of(cast.haruka).get("/farewells")
        sa.event.remove(engine, "before_cursor_execute", listen)
        return seen

    put(session, cast.haruka, "甲")
    few = selects()
    for number in range(25):
        put(session, cast.haruka, f"人{number:02}", hours=number)
    many = selects()
    assert len(many) == len(few)
    assert not any("farewell.raw" in one for one in many), "a list does not open the mails"


def test_the_desk_gets_days_until_the_last_one(session: Session, cast: Cast) -> None:
    put(session, cast.haruka, "甲", day=NOW.date() + dt.timedelta(days=4))
    put(session, cast.haruka, "乙", hours=1, sure=False)
    first, second = waiting(session, asker=cast.haruka, now=NOW)
    assert (first.name.main, first.firm, first.days_until, first.sure) == ("甲", "Ginkgo", 4, True)
    assert (second.days_until, second.sure) == (None, False)
    assert len(waiting(session, asker=cast.haruka, limit=1)) == 1


def test_a_mail_without_a_name_shows_its_subject(session: Session, cast: Cast, browser_of: Browse) -> None:
    put(session, cast.haruka, "甲").summary = json.dumps({"name": {}, "stand_in": "Goodbye <b>all</b>"})
    session.commit()
    assert "Goodbye &lt;b&gt;all&lt;/b&gt;" in browser_of(cast.haruka).get("/farewells").text


def test_tabs_count_and_empty_ones_say_so(session: Session, cast: Cast, browser_of: Browse) -> None:
    browser = browser_of(cast.haruka, "ja")
    assert "確かめていただくメールはありません。" in browser.get("/farewells").text
    put(session, cast.haruka, "甲", state=FarewellState.SET_ASIDE)
    page = browser.get("/farewells?tab=aside").text
    assert '控えないもの<span class="num">1</span>' in page
    assert '確認待ち<span class="num">0</span>' in page
