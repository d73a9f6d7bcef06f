"""The pages as members see them: preview, sending, answering, ending; and what everybody else never sees."""

from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
import sqlalchemy as sa
from flask.testing import FlaskClient
from flask_mailman import EmailMessage
from sqlalchemy.orm import Session
from werkzeug.test import TestResponse

from alumni import mail
from alumni.accounts.models import User
from alumni.clock import now
from alumni.people.models import Person
from alumni.referrals.answering import answer
from alumni.referrals.asking import close_with, withdraw
from alumni.referrals.models import Answer, Asked, Outcome, ReferralRequest
from alumni.touch.models import Ring
from alumni.touch.regarding import say
from tests.referrals.conftest import BRIEF, Stage, works_at

Browser = Callable[..., FlaskClient]
TELLING = re.compile(
    r"job|hir(e|ing)|career|referral|refer |recruit|employ|resum|vacanc|position|ask(ed|s)?\b|help|転職|就職|求人|仕事|紹介|採用|"
    r"相談|応募|退職|推薦|勤め",
    re.I,
)


@pytest.fixture
def letters(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, str]]:
    """What leaves the house. Only the relay is replaced: the mail is really built."""
    sent: list[dict[str, str]] = []

    def take(message: EmailMessage) -> int:
        sent.append(
            {"to": message.to[0], "subject": message.subject, "text": message.body, "whole": str(message.message())}
        )
        return 1

    monkeypatch.setattr(EmailMessage, "send", take)
    return sent


def form_of(page: TestResponse, **changed: object) -> dict[str, object]:
    """The hidden fields of a page's form, and what a member typed and ticked."""
    hidden = dict(re.findall(r'name="(send_key|previewed)"[^>]*?value="([^"]*)"', page.text))
    return {
        "purpose": "referral",
        "target": "再生可能エネルギー",
        "brief": BRIEF,
        "openness": "considering",
        **hidden,
        **changed,
    }


def bare(page: TestResponse) -> bytes:
    """A page without what is different each second: tokens against forgery and the key of an empty form."""
    return re.sub(rb'name="(csrf_token|send_key)"[^>]*', b"", page.data)


def count(session: Session, table: type) -> int:
    return session.scalar(sa.select(sa.func.count()).select_from(table)) or 0


def ask_both(browser: FlaskClient, stage: Stage) -> TestResponse:
    people = [stage.cast.kenichiro.person_id, stage.cast.saki.person_id]
    preview = browser.post("/asking/new", data=form_of(browser.get("/asking/new"), people=people))
    return browser.post("/asking", data=form_of(preview, people=people), follow_redirects=True)


def names_in_aside(page: TestResponse) -> str:
    aside = re.search(r"<aside.*?</aside>", page.text, re.S)
    assert aside
    return re.sub(r"\s+", " ", re.sub(r"<rt>.*?</rt>|<[^>]+>", "", aside[0]))


def test_the_form_offers_the_members_among_my_people(stage: Stage, browser_of: Browser, session: Session) -> None:
    cast = stage.cast
    cast.card(cast.haruka, "内海", "直人")
    say(session, asker=cast.haruka, person_id=cast.kenichiro.person_id, ring=Ring.JINMYAKU, would_help=None,
        every_months=None, now=now())  # fmt: skip
    session.commit()
    page = browser_of(cast.haruka).get("/asking/new")
    assert re.findall(r'name="people" value="(\d+)"', page.text) == [str(cast.kenichiro.person_id)]
    page = browser_of(cast.haruka).get(f"/asking/new?person={cast.saki.person_id}")
    assert re.findall(r'value="(\d+)" id="people-\d+" checked', page.text) == [str(cast.saki.person_id)]


def test_the_preview_names_everybody_and_keeps_nothing(
    stage: Stage, browser_of: Browser, session: Session, letters: list[dict[str, str]]
) -> None:
    cast = stage.cast
    colleague = cast.member("戸田", "美咲", "とだ", "みさき", "misaki@example.jp")
    works_at(session, colleague, "みなと製作所株式会社")
    unknown = cast.member("久保", "圭", "くぼ", "けい", "kei@example.jp")
    card = cast.card(cast.haruka, "内海", "直人", "うつみ", "なおと")
    browser = browser_of(cast.haruka, language="ja")
    ids = [cast.kenichiro.person_id, cast.saki.person_id, colleague.person_id, unknown.person_id, card.id]
    page = browser.post("/asking/new", data=form_of(browser.get("/asking/new"), people=ids))
    said = names_in_aside(page)
    reads, shut, outside = re.split(r"届かない方 2人|会員でない方 1人", said)
    assert "届く方 2人" in reads
    assert "高梨 健一郎" in reads
    assert "Saki Sato" in reads
    assert "戸田 美咲 いまの勤め先の方" in shut
    assert "久保 圭 いまの勤め先がわからないため、念のため届けません" in shut
    assert "内海 直人" in outside
    assert "2人に届ける" in page.text
    assert count(session, ReferralRequest) == count(session, Asked) == 0
    assert letters == []


def test_sending_reaches_them_and_says_so(
    stage: Stage, browser_of: Browser, session: Session, letters: list[dict[str, str]]
) -> None:
    page = ask_both(browser_of(stage.cast.haruka), stage)
    assert "Your words are on two desks now." in page.text
    assert "No answer yet. We do not chase." in page.text
    assert {one.person_id for one in session.scalars(sa.select(Asked))} == {
        stage.cast.kenichiro.person_id, stage.cast.saki.person_id,
    }  # fmt: skip
    assert sorted(one["to"] for one in letters) == ["kenichiro@example.com", "saki@example.org"]
    for reader in (stage.cast.kenichiro, stage.cast.saki):
        assert BRIEF in browser_of(reader).get("/").text


def test_a_second_press_sends_nothing_again(
    stage: Stage, browser_of: Browser, session: Session, letters: list[dict[str, str]]
) -> None:
    browser = browser_of(stage.cast.haruka)
    people = [stage.cast.kenichiro.person_id]
    ready = form_of(browser.post("/asking/new", data=form_of(browser.get("/asking/new"), people=people)), people=people)
    first, second = browser.post("/asking", data=ready), browser.post("/asking", data=ready)
    assert first.location == second.location
    assert count(session, ReferralRequest) == 1
    assert len(letters) == 1
    assert "It was not sent twice." in browser.get(second.location).text


def test_an_audience_that_changed_is_shown_again(
    stage: Stage, browser_of: Browser, session: Session, letters: list[dict[str, str]]
) -> None:
    browser, cast = browser_of(stage.cast.haruka), stage.cast
    people = [cast.kenichiro.person_id, cast.saki.person_id]
    preview = browser.post("/asking/new", data=form_of(browser.get("/asking/new"), people=people))
    works_at(session, cast.kenichiro, "みなと製作所")
    page = browser.post("/asking", data=form_of(preview, people=people))
    assert page.status_code == 422
    assert "nothing was sent" in page.text
    assert "One person will read this" in names_in_aside(page)
    assert BRIEF in page.text
    assert count(session, ReferralRequest) == 0
    again = browser.post("/asking", data=form_of(page, people=people), follow_redirects=True)
    assert "Your words are on one desk now." in again.text
    assert [one["to"] for one in letters] == ["saki@example.org"]


def test_ticking_somebody_after_the_preview_shows_it_again(stage: Stage, browser_of: Browser, session: Session) -> None:
    browser, cast = browser_of(stage.cast.haruka), stage.cast
    preview = browser.post("/asking/new", data=form_of(browser.get("/asking/new"), people=[cast.saki.person_id]))
    page = browser.post("/asking", data=form_of(preview, people=[cast.saki.person_id, cast.kenichiro.person_id]))
    assert page.status_code == 422
    assert count(session, ReferralRequest) == 0


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"brief": ""}, "A line or two in your own words."),
        ({"brief": "x" * 2001}, "A little shorter, please."),
        ({"people": []}, "Please choose at least one person."),
        ({"purpose": "money"}, "Not a valid choice"),
    ],
)
def test_what_is_typed_is_never_lost(stage: Stage, browser_of: Browser, change: dict[str, object], words: str) -> None:
    browser = browser_of(stage.cast.haruka)
    typed = form_of(browser.get("/asking/new"), people=[stage.cast.saki.person_id], **{})
    page = browser.post("/asking/new", data={**typed, **change})
    assert page.status_code == 422
    assert words in page.text
    assert "再生可能エネルギー" in page.text


def test_a_referral_needs_a_company_or_field(stage: Stage, browser_of: Browser) -> None:
    browser, people = browser_of(stage.cast.haruka), [stage.cast.saki.person_id]
    preview = browser.post("/asking/new", data=form_of(browser.get("/asking/new"), people=people, target=""))
    page = browser.post("/asking", data=form_of(preview, people=people, target=""))
    assert page.status_code == 422
    assert "This is needed." in page.text


def test_without_my_own_employer_nothing_can_be_sent(stage: Stage, browser_of: Browser, session: Session) -> None:
    newcomer = stage.cast.member("久保", "圭", "くぼ", "けい", "kei@example.jp")
    browser, people = browser_of(newcomer), [stage.cast.saki.person_id]
    page = browser.get("/asking/new")
    assert 'href="/profile"' in page.text
    preview = browser.post("/asking/new", data=form_of(page, people=people))
    assert "Nobody will read this" in preview.text
    assert 'formaction="/asking"' not in preview.text
    assert browser.post("/asking", data=form_of(preview, people=people)).status_code == 422
    assert count(session, ReferralRequest) == 0


@pytest.mark.parametrize("language", ["ja", "en"])
def test_mails_say_who_and_never_what(
    stage: Stage, browser_of: Browser, session: Session, letters: list[dict[str, str]], language: str
) -> None:
    cast = stage.cast
    for account in session.scalars(sa.select(User)):
        account.language = language
    session.commit()
    ask_both(browser_of(cast.haruka), stage)
    asked = session.scalars(sa.select(Asked.id).where(Asked.person_id == cast.kenichiro.person_id)).one()
    said = {"answer": "can_help", "words": "来週なら"}
    browser_of(cast.kenichiro).post(f"/asking/of/{asked}/answer", data=said)
    assert [one["to"] for one in letters[2:]] == ["haruka@example.com"]
    subjects = {
        "ja": ("森下さんから便りがあります", "高梨さんから便りがあります"),
        "en": ("A note from 森下", "A note from 高梨"),
    }
    assert [one["subject"] for one in letters] == [subjects[language][0]] * 2 + [subjects[language][1]]
    for one in letters:
        readable = f"{one['subject']}\n{one['text']}"
        assert not TELLING.search(readable), readable
        for secret in (BRIEF, "再生可能エネルギー", "来週なら", "みなと"):
            assert secret not in one["whole"]


def test_the_link_in_a_mail_leads_each_to_his_own_page(
    stage: Stage, browser_of: Browser, session: Session, letters: list[dict[str, str]], client: FlaskClient
) -> None:
    cast = stage.cast
    ask_both(browser_of(cast.haruka), stage)
    link = next(one["text"] for one in letters if one["to"] == "kenichiro@example.com")
    path = urlsplit(re.search(r"http\S+", link)[0]).path  # type: ignore[index]
    assert BRIEF in browser_of(cast.kenichiro).get(path, follow_redirects=True).text
    assert BRIEF in browser_of(cast.haruka).get(path, follow_redirects=True).text
    assert browser_of(cast.saki).get(path).status_code == 404
    assert client.get(path).location.startswith("/sign-in")


def test_a_relay_that_fails_loses_nothing(
    stage: Stage, browser_of: Browser, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(**_: str) -> None:
        raise OSError("no relay")

    monkeypatch.setattr(mail, "send", broken)
    page = ask_both(browser_of(stage.cast.haruka), stage)
    assert page.status_code == 200
    assert count(session, Asked) == 2
    assert BRIEF in browser_of(stage.cast.saki).get("/").text


def test_answering_shows_on_the_askers_pages(stage: Stage, browser_of: Browser, letters: list[dict[str, str]]) -> None:
    cast = stage.cast
    made = stage.ask(cast.haruka, cast.kenichiro, now=now())
    asked = stage.asked(made, cast.kenichiro)
    helper, haruka = browser_of(cast.kenichiro), browser_of(cast.haruka)
    for _ in range(2):
        done = helper.post(f"/asking/of/{asked}/answer", data={"answer": "introduce", "words": "三人ほど心当たりが。"})
        assert done.location == "/asking"
    assert len(letters) == 1
    assert BRIEF not in helper.get("/").text
    assert "三人ほど心当たりが。" in haruka.get(f"/asking/{made}").text
    assert "三人ほど心当たりが。" in haruka.get("/").text
    haruka.post(f"/asking/of/{asked}/thanks", data={"words": "助かりました。"})
    assert "三人ほど心当たりが。" not in haruka.get("/").text
    assert "助かりました。" in helper.get(f"/asking/of/{asked}").text
    assert "助かりました。" in helper.get("/asking").text
    stands = helper.post(f"/asking/of/{asked}/answer", data={"answer": "pass"})
    assert stands.status_code == 403
    assert "You have answered this already." in stands.text


def test_an_answer_must_be_one_of_three(stage: Stage, browser_of: Browser, session: Session) -> None:
    cast = stage.cast
    asked = stage.asked(stage.ask(cast.haruka, cast.kenichiro, now=now()), cast.kenichiro)
    for said in ({}, {"answer": "never"}, {"answer": "can_help", "words": "x" * 2001}):
        page = browser_of(cast.kenichiro).post(f"/asking/of/{asked}/answer", data=said)
        assert page.status_code == 422
    assert session.get_one(Asked, asked).answer is None


def test_thanks_need_words_and_keep_what_was_typed(stage: Stage, browser_of: Browser, session: Session) -> None:
    cast = stage.cast
    made = stage.ask(cast.haruka, cast.kenichiro, now=now())
    asked = stage.asked(made, cast.kenichiro)
    answer(session, asker=cast.kenichiro, asked_id=asked, answer=Answer.CAN_HELP, now=now())
    session.commit()
    haruka = browser_of(cast.haruka)
    assert haruka.post(f"/asking/of/{asked}/thanks", data={"words": ""}).status_code == 422
    long = haruka.post(f"/asking/of/{asked}/thanks", data={"words": "長" * 2001})
    assert long.status_code == 422
    assert "長" * 2001 in long.text


def test_passing_and_silence_are_the_same_bytes_to_the_asker(
    stage: Stage, browser_of: Browser, session: Session
) -> None:
    """Every page of the asker's that could tell, before and after somebody passed."""
    cast = stage.cast
    made = stage.ask(cast.haruka, cast.kenichiro, cast.saki, now=now())
    haruka = browser_of(cast.haruka, language="ja")
    people = [cast.kenichiro.person_id, cast.saki.person_id]
    data = form_of(haruka.get("/asking/new"), people=people)

    def pages() -> list[bytes]:
        note = haruka.get(f"/notes/{stage.asked(made, cast.saki)}")
        paths = ["/", "/asking", f"/asking/{made}", "/jinmyaku", f"/jinmyaku/{cast.saki.person_id}", "/farewells"]
        return [bare(haruka.get(path)) for path in paths] + [note.data, bare(haruka.post("/asking/new", data=data))]

    silent = pages()
    asked = stage.asked(made, cast.saki)
    done = browser_of(cast.saki).post(f"/asking/of/{asked}/answer", data={"answer": "pass", "words": "忙しくて"})
    assert done.status_code == 302
    assert pages() == silent
    close_with(session, asker=cast.haruka, request_id=made, outcome=Outcome.NOT_YET, now=now())
    session.commit()
    passed = bare(haruka.get(f"/asking/{made}"))
    session.get_one(Asked, asked).answer = None
    session.commit()
    assert bare(haruka.get(f"/asking/{made}")) == passed


def test_a_third_member_learns_nothing(stage: Stage, browser_of: Browser, session: Session) -> None:
    """All pages of a member who was not asked, and of a colleague: the same bytes with the request and without."""
    cast = stage.cast
    colleague = cast.member("戸田", "美咲", "とだ", "みさき", "misaki@example.jp")
    works_at(session, colleague, "みなと製作所")
    paths = [
        "/",
        "/asking",
        "/asking/new",
        "/jinmyaku",
        f"/jinmyaku/{cast.haruka.person_id}",
        "/projects",
        "/farewells",
    ]

    def pages() -> list[bytes]:
        seen = []
        for who in (cast.saki, colleague):
            browser = browser_of(who, language="ja")
            for path in paths:
                page = browser.get(path)
                assert page.status_code == 200, path
                seen.append(bare(page))
        return seen

    before = pages()
    made = stage.ask(cast.haruka, cast.kenichiro, now=now())
    asked = stage.asked(made, cast.kenichiro)
    answer(session, asker=cast.kenichiro, asked_id=asked, answer=Answer.CAN_HELP, now=now())
    session.commit()
    assert pages() == before
    for who in (cast.saki, colleague):
        browser = browser_of(who)
        for path in (f"/asking/{made}", f"/asking/of/{asked}", f"/notes/{asked}"):
            there, nowhere = (
                browser.get(path),
                browser.get(path.replace(str(made), "99999").replace(str(asked), "99999")),
            )
            assert there.status_code == nowhere.status_code == 404
        for path in (f"/asking/{made}/withdrawal", f"/asking/{made}/outcome", f"/asking/of/{asked}/thanks",
                     f"/asking/of/{asked}/answer"):  # fmt: skip
            data = {"outcome": "helped", "words": "x", "answer": "pass"}
            assert browser.post(path, data=data).status_code == 404


def test_what_ended_says_so_kindly(stage: Stage, browser_of: Browser, session: Session) -> None:
    cast = stage.cast
    made = stage.ask(cast.haruka, cast.kenichiro, now=now())
    asked = stage.asked(made, cast.kenichiro)
    withdraw(session, asker=cast.haruka, request_id=made, now=now())
    session.commit()
    helper = browser_of(cast.kenichiro)
    gone = helper.get(f"/asking/of/{asked}")
    assert gone.status_code == 410
    assert "This has ended." in gone.text
    assert BRIEF not in gone.text
    assert helper.post(f"/asking/of/{asked}/answer", data={"answer": "can_help"}).status_code == 410
    assert BRIEF not in helper.get("/").text + helper.get("/asking").text


def test_withdrawing_and_closing_by_hand(stage: Stage, browser_of: Browser, session: Session) -> None:
    cast = stage.cast
    haruka = browser_of(cast.haruka)
    first, second = (stage.ask(cast.haruka, cast.kenichiro, now=now()) for _ in range(2))
    assert "Nobody can read it any more." in haruka.post(f"/asking/{first}/withdrawal", follow_redirects=True).text
    said = haruka.post(f"/asking/{second}/outcome", data={"outcome": "not_yet"}, follow_redirects=True)
    assert "the request is closed" in said.text
    assert "Nothing came of it yet" in said.text
    nothing = haruka.post(f"/asking/{second}/outcome", data={}, follow_redirects=True)
    assert "Please choose how it turned out." in nothing.text


def test_lists_ask_the_database_a_constant_number_of_times(stage: Stage, browser_of: Browser, session: Session) -> None:
    cast = stage.cast
    engine = session.get_bind().engine
    haruka, helper = browser_of(cast.haruka), browser_of(cast.kenichiro)

    def queries(browser: FlaskClient) -> int:
        seen: list[str] = []

        def listen(_conn: object, _cursor: object, statement: str, *_: object) -> None:
            if not statement.startswith(("SAVEPOINT", "RELEASE", "ROLLBACK")):
                seen.append(statement)

        sa.event.listen(engine, "before_cursor_execute", listen)
        assert browser.get("/asking").status_code == 200
        sa.event.remove(engine, "before_cursor_execute", listen)
        return len(seen)

    stage.ask(cast.haruka, cast.kenichiro, cast.saki, now=now())
    few = queries(haruka), queries(helper)
    others = stage.members(4)
    for number in range(5):
        made = stage.ask(cast.haruka, *others, cast.saki, now=now())
        for one in others:
            answer(session, asker=one, asked_id=stage.asked(made, one), answer=Answer.CAN_HELP, now=now())
        if number % 2:
            close_with(session, asker=cast.haruka, request_id=made, outcome=Outcome.HELPED, now=now())
        session.commit()
    for one in others[:2]:
        stage.ask(one, cast.kenichiro, now=now())
    assert (queries(haruka), queries(helper)) == few


def test_names_are_written_for_the_reader(stage: Stage, browser_of: Browser, session: Session) -> None:
    cast = stage.cast
    person = session.get_one(Person, cast.haruka.person_id)
    person.family_romaji, person.given_romaji = "Morishita", "Haruka"
    session.commit()
    asked = stage.asked(stage.ask(cast.haruka, cast.kenichiro, now=now()), cast.kenichiro)
    assert "Morishita Haruka" in browser_of(cast.kenichiro).get(f"/asking/of/{asked}").text
    assert (
        "<ruby>森下<rt>もりした</rt></ruby>"
        in browser_of(cast.kenichiro, language="ja").get(f"/asking/of/{asked}").text
    )
