"""Reporting: with the text that was on the screen and nothing else; answered in words the reporter reads."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from flask_mailman import EmailMessage

from alumni.audit import acts
from alumni.moderation.members import set_moderator
from alumni.moderation.models import Report, ReportState
from alumni.people.models import ContactKind, ContactPoint, Person
from alumni.people.sight import Asker
from alumni.sealing import ring
from tests.conftest import NOW
from tests.moderation.conftest import Bench

Browsers = Callable[..., FlaskClient]
RUDE = "お前の席はもうない。"


def form_of(page: str) -> dict[str, str]:
    found = re.search(r'name="seen"[^>]*value="([^"]+)"', page)
    assert found, page
    return {"seen": found[1]}


def reported(bench: Bench, browser: FlaskClient, path: str, reason: str = "rude", words: str = "") -> int:
    page = browser.get(path)
    assert page.status_code == 200, page.text
    sent = browser.post(path, data={**form_of(page.text), "reason": reason, "words": words})
    assert sent.status_code == 302, sent.text
    return int(sent.location.rsplit("/", 1)[1])


def test_a_request_is_reported_and_answered(bench: Bench, browser_of: Browsers, outbox: list[EmailMessage]) -> None:
    asked = bench.asks(bench.cast.kenichiro, bench.cast.saki, RUDE)
    saki, host = browser_of(bench.cast.saki), browser_of(bench.cast.haruka)
    assert f"/conduct/report/request/{asked}" in saki.get(f"/asking/of/{asked}").text
    page = saki.get(f"/conduct/report/request/{asked}").text
    assert RUDE in page
    number = reported(bench, saki, f"/conduct/report/request/{asked}", words="昨日から三度目です。")
    mine = saki.get(f"/conduct/reports/{number}").text
    assert "Not yet." in mine
    assert "昨日から三度目です。" in mine

    waiting = host.get("/moderation").text
    assert RUDE in waiting
    judged = host.get(f"/moderation/reports/{number}").text
    assert RUDE in judged
    assert "昨日から三度目です。" in judged
    assert host.post(f"/moderation/reports/{number}/closed").status_code == 422, "nobody is left without a word"
    host.post(f"/moderation/reports/{number}", data={"words": "読みました。ご本人と話しました。"})
    assert [mail.to for mail in outbox] == [["saki@example.org"]]
    assert RUDE not in outbox[0].body
    assert f"/conduct/reports/{number}" in outbox[0].body
    answered = saki.get(f"/conduct/reports/{number}").text
    assert "読みました。ご本人と話しました。" in answered
    assert "answered" in answered
    saki.post(f"/conduct/reports/{number}/closed")
    assert "closed" in saki.get(f"/conduct/reports/{number}").text
    assert RUDE not in host.get("/moderation").text
    assert RUDE in host.get("/moderation?state=closed").text
    said = [one.act for one in acts(bench.session) if one.act.startswith("report.")]
    assert said == ["report.settled", "report.answered", "report.made"]


def test_an_answer_and_a_profile_can_be_reported(bench: Bench, browser_of: Browsers) -> None:
    asked = bench.asks(bench.cast.saki, bench.cast.kenichiro, "お話を伺えますか。")
    kenichiro, saki = browser_of(bench.cast.kenichiro), browser_of(bench.cast.saki)
    kenichiro.post(f"/asking/of/{asked}/answer", data={"answer": "can_help", "words": RUDE})
    request_page = saki.get("/asking").text
    found = re.search(r'href="(/asking/\d+)"', request_page)
    assert found
    assert f"/conduct/report/answer/{asked}" in saki.get(found[1]).text
    first = reported(bench, saki, f"/conduct/report/answer/{asked}")
    bench.session.get_one(Person, bench.cast.kenichiro.person_id).headline = "儲かる話があります"
    bench.session.commit()
    profile = f"/conduct/report/profile/{bench.cast.kenichiro.person_id}"
    assert profile in saki.get(f"/jinmyaku/{bench.cast.kenichiro.person_id}").text
    second = reported(bench, saki, profile, reason="selling")
    seen = {one.id: one.seen for one in bench.session.scalars(sa.select(Report))}
    assert RUDE in seen[first]
    assert "儲かる話があります" in seen[second]


def test_the_text_is_what_was_on_the_screen_also_when_it_changed_since(bench: Bench, browser_of: Browsers) -> None:
    person = bench.session.get_one(Person, bench.cast.kenichiro.person_id)
    person.headline = RUDE
    bench.session.commit()
    saki, path = browser_of(bench.cast.saki), f"/conduct/report/profile/{person.id}"
    form = form_of(saki.get(path).text)
    person.headline = "よろしくお願いします"
    bench.session.commit()
    saki.post(path, data={**form, "reason": "rude"})
    assert RUDE in bench.session.scalars(sa.select(Report.seen)).one()


def test_nobody_reports_words_that_were_not_written(bench: Bench, browser_of: Browsers) -> None:
    saki, host = browser_of(bench.cast.saki), bench.cast.haruka
    other = form_of(saki.get(f"/conduct/report/profile/{host.person_id}").text)
    path = f"/conduct/report/profile/{bench.cast.kenichiro.person_id}"
    kenichiros = form_of(browser_of(host).get(path).text)
    for forged in ({"seen": RUDE}, {"seen": ""}, {}, other, kenichiros, {"seen": ring.seal(b"[]").decode()}):
        answer = saki.post(path, data={**forged, "reason": "rude"})
        assert answer.status_code == 422, forged
    assert bench.session.scalar(sa.select(sa.func.count()).select_from(Report)) == 0


def test_twice_is_once_while_it_is_open(bench: Bench, browser_of: Browsers) -> None:
    saki, path = browser_of(bench.cast.saki), f"/conduct/report/profile/{bench.cast.kenichiro.person_id}"
    first = reported(bench, saki, path)
    assert reported(bench, saki, path, reason="selling") == first
    saki.post(f"/conduct/reports/{first}/closed")
    assert "You took it back" in saki.get(f"/conduct/reports/{first}").text
    assert reported(bench, saki, path) != first


def test_something_else_needs_words(bench: Bench, browser_of: Browsers) -> None:
    saki, path = browser_of(bench.cast.saki), f"/conduct/report/profile/{bench.cast.kenichiro.person_id}"
    form = form_of(saki.get(path).text)
    answer = saki.post(path, data={**form, "reason": "other"})
    assert (answer.status_code, "This is needed." in answer.text) == (422, True)
    assert saki.post(path, data=form).status_code == 422
    assert saki.post(path, data={**form, "reason": "other", "words": "x" * 2001}).status_code == 422


def test_what_one_does_not_see_one_cannot_report(bench: Bench, browser_of: Browsers) -> None:
    asked = bench.asks(bench.cast.kenichiro, bench.cast.saki, RUDE)
    card = bench.cast.card(bench.cast.kenichiro, "水城")
    host = browser_of(bench.cast.haruka)
    for path in (
        f"/conduct/report/request/{asked}", f"/conduct/report/answer/{asked}", f"/conduct/report/thanks/{asked}",
        f"/conduct/report/profile/{card.id}", f"/conduct/report/profile/{bench.cast.haruka.person_id}",
        "/conduct/report/profile/999", "/conduct/report/note/1",
    ):  # fmt: skip
        assert host.get(path).status_code == 404, path
        assert host.post(path, data={"reason": "rude", "seen": "x"}).status_code == 404, path


def test_who_blocked_the_other_before_reads_the_report_still(bench: Bench, browser_of: Browsers) -> None:
    saki = browser_of(bench.cast.saki)
    number = reported(bench, saki, f"/conduct/report/profile/{bench.cast.kenichiro.person_id}")
    saki.post(f"/people/{bench.cast.kenichiro.person_id}/block")
    assert saki.get(f"/conduct/report/profile/{bench.cast.kenichiro.person_id}").status_code == 404
    assert saki.get(f"/conduct/reports/{number}").status_code == 200
    assert "高梨" in saki.get("/conduct").text


def test_a_report_is_for_its_reporter_and_the_moderators_alone(
    bench: Bench, browser_of: Browsers, client: FlaskClient
) -> None:
    number = reported(bench, browser_of(bench.cast.saki), f"/conduct/report/profile/{bench.cast.kenichiro.person_id}")
    concerned, stranger = browser_of(bench.cast.kenichiro), client
    for path in (f"/conduct/reports/{number}", f"/moderation/reports/{number}", "/moderation", "/moderation/members"):
        assert concerned.get(path).status_code == 404, path
        assert stranger.get(path).status_code == 302, path
    assert "森下" not in concerned.get("/conduct").text
    for path in (f"/conduct/reports/{number}/closed", f"/moderation/reports/{number}/closed"):
        assert concerned.post(path).status_code == 404, path
        assert stranger.post(path).status_code == 401, path
    assert bench.session.scalars(sa.select(Report.state)).one() is ReportState.OPEN


def test_nobody_judges_a_report_about_himself_or_his_own(bench: Bench, browser_of: Browsers) -> None:
    set_moderator(
        bench.session, asker=bench.cast.haruka, person_id=bench.cast.kenichiro.person_id, moderates=True, now=NOW
    )
    bench.session.commit()
    about_him = reported(
        bench, browser_of(bench.cast.saki), f"/conduct/report/profile/{bench.cast.kenichiro.person_id}"
    )
    his_own = reported(bench, browser_of(bench.cast.kenichiro), f"/conduct/report/profile/{bench.cast.saki.person_id}")
    moderator, host = browser_of(bench.cast.kenichiro), browser_of(bench.cast.haruka)
    assert "Nothing waits for you." in moderator.get("/moderation").text
    for number in (about_him, his_own):
        assert moderator.get(f"/moderation/reports/{number}").status_code == 404
        assert moderator.post(f"/moderation/reports/{number}", data={"words": "x"}).status_code == 404
        assert host.get(f"/moderation/reports/{number}").status_code == 200


def test_a_moderator_sees_reports_and_accounts_and_nothing_else(bench: Bench, browser_of: Browsers) -> None:
    """The card, the note, the address and the mail of others are not on any page a moderator can open."""
    card = bench.cast.card(bench.cast.saki, "水城", "涼子")
    card.note = "ひみつの覚え書き"
    value, kind = "ryoko@example.jp", ContactKind.MAIL
    bench.session.add(ContactPoint(person_id=card.id, kind=kind, value=value, value_hash="x"))
    bench.session.commit()
    set_moderator(
        bench.session, asker=bench.cast.haruka, person_id=bench.cast.kenichiro.person_id, moderates=True, now=NOW
    )
    bench.session.commit()
    number = reported(bench, browser_of(bench.cast.saki), f"/conduct/report/profile/{bench.cast.haruka.person_id}")
    moderator = browser_of(bench.cast.kenichiro)
    pages = [
        f"/moderation/reports/{number}",
        "/moderation",
        "/moderation/members",
        f"/moderation/members/{bench.cast.saki.person_id}",
    ]
    read = "".join(moderator.get(path).text for path in pages)
    assert "Saki" in read
    for secret in ("水城", "ひみつの覚え書き", "ryoko@example.jp", "saki@example.org"):
        assert secret not in read
    assert moderator.get(f"/jinmyaku/{card.id}").status_code == 404
    assert moderator.get(f"/moderation/members/{card.id}").status_code == 404


def test_many_reports_are_few_queries(bench: Bench, browser_of: Browsers, app: Flask) -> None:
    host = browser_of(bench.cast.haruka)
    counts = []
    for more in (2, 10):
        for number in range(more):
            bench.report_of(bench.cast.saki, bench.cast.kenichiro, f"文 {more} {number}")
        counts.append([bench.queries(host, path) for path in ("/moderation", "/moderation/members")])
        counts[-1].append(bench.queries(browser_of(bench.cast.saki), "/conduct"))
    assert counts[0] == counts[1]


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_queue_has_pages(bench: Bench, browser_of: Browsers, language: str) -> None:
    for number in range(25):
        bench.report_of(bench.cast.saki, bench.cast.kenichiro, f"文の{number}番目")
    host = browser_of(bench.cast.haruka, language)
    first = host.get("/moderation").text
    assert "文の0番目" in first
    assert "文の20番目" not in first
    found = re.search(r'href="(/moderation\?state=open&amp;after=\d+)"', first)
    assert found
    second = host.get(found[1].replace("&amp;", "&")).text
    assert "文の20番目" in second
    assert "文の0番目" not in second


def test_the_asker_is_not_a_moderator_by_being_asked(bench: Bench) -> None:
    assert Asker(bench.cast.saki.person_id).is_moderator is False
