"""Bringing mails: files and text, good and bad, once and twice. Nothing typed is lost, nothing in a mail is run."""

from __future__ import annotations

import random
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
import sqlalchemy as sa
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.farewells import opening
from alumni.farewells.inbox import MOST_BYTES_OF_A_MAIL
from alumni.farewells.models import Farewell, FarewellState
from tests.conftest import Cast
from tests.farewells.letters import NATSUMI_TEXT, adaeze, mail

Browse = Callable[..., FlaskClient]


def drop(browser: FlaskClient, *files: bytes, text: str = "", **more: Any) -> Any:
    """Drop files (and pasted text) on the capture page."""
    mails = [(BytesIO(raw), f"mail{number}.eml") for number, raw in enumerate(files, start=1)]
    data = {"text": text, "mails": mails} if mails else {"text": text}
    return browser.post("/farewells/keep", data=data | more.pop("data", {}), content_type="multipart/form-data", **more)


def kept(session: Session) -> list[Farewell]:
    session.expire_all()
    return list(session.scalars(sa.select(Farewell).order_by(Farewell.id)))


def test_one_mail_leads_to_its_review(session: Session, cast: Cast, browser_of: Browse) -> None:
    answer = drop(browser_of(cast.haruka), mail())
    farewell = kept(session)[0]
    assert answer.location == f"/farewells/{farewell.id}"
    assert (farewell.owner_id, farewell.state, farewell.pasted) == (cast.haruka.person_id, FarewellState.WAITING, False)
    assert farewell.raw == mail()
    sealed = session.execute(sa.text("SELECT raw, summary FROM farewell")).one()
    assert b"natsumi" not in bytes(sealed.raw)
    assert "鷲宮".encode() not in bytes(sealed.summary)


def test_pasted_text_is_a_mail_too(session: Session, cast: Cast, browser_of: Browse) -> None:
    answer = drop(browser_of(cast.haruka), text=NATSUMI_TEXT)
    farewell = kept(session)[0]
    assert answer.location == f"/farewells/{farewell.id}"
    assert farewell.pasted


def test_several_mails_lead_to_the_inbox_with_a_report(session: Session, cast: Cast, browser_of: Browse) -> None:
    browser = browser_of(cast.haruka)
    drop(browser, mail())
    answer = drop(browser, mail(), adaeze(), b"", follow_redirects=True)
    assert len(kept(session)) == 2
    for sentence in ("1 mail is here.", "1 was here before.", "mail3.eml: This file is empty."):
        assert sentence in answer.text
    assert "鷲宮" in answer.text
    assert "Adaeze" in answer.text


@pytest.mark.parametrize(
    "again",
    [
        mail(),
        mail(NATSUMI_TEXT + "\n--\nThis footer was added by a mailing list.\n"),
        mail(NATSUMI_TEXT.replace("\n", "\n\n"), message_id=""),
        mail(message_id="<resent@example.co.jp>"),
    ],
    ids=["the same file", "the same Message-ID", "the same words", "the same words sent anew"],
)
def test_a_mail_seen_before_leads_to_the_first(session: Session, cast: Cast, browser_of: Browse, again: bytes) -> None:
    browser = browser_of(cast.haruka)
    drop(browser, mail())
    first = kept(session)[0].id
    answer = drop(browser, again)
    assert [f.id for f in kept(session)] == [first]
    assert answer.location == f"/farewells/{first}"
    assert "You kept this mail before." in browser.get(answer.location).text


def test_pasted_and_dropped_are_the_same_mail(session: Session, cast: Cast, browser_of: Browse) -> None:
    browser = browser_of(cast.haruka)
    drop(browser, text=NATSUMI_TEXT)
    drop(browser, mail())
    assert len(kept(session)) == 1


@pytest.mark.parametrize("ids", [("<a@example.co.jp>", "<b@example.co.jp>"), ("", "")])
def test_the_same_few_words_of_two_people_are_two_mails(
    session: Session, cast: Cast, browser_of: Browse, ids: tuple[str, str]
) -> None:
    words = "本日が最終出社日となりました。大変お世話になりました。ありがとうございました。\n"
    browser = browser_of(cast.haruka)
    drop(browser, mail(words, sender="内海 直人 <utsumi@example.co.jp>", message_id=ids[0]))
    drop(browser, mail(words, sender="久我 慎 <kuga@example.co.jp>", message_id=ids[1]))
    assert len(kept(session)) == 2


def test_two_members_may_hold_the_same_mail(session: Session, cast: Cast, browser_of: Browse) -> None:
    for member in (cast.haruka, cast.kenichiro):
        drop(browser_of(member), mail())
    assert {f.owner_id for f in kept(session)} == {cast.haruka.person_id, cast.kenichiro.person_id}


def test_a_mail_of_30_mb_is_refused_and_the_others_are_kept(session: Session, cast: Cast, browser_of: Browse) -> None:
    huge = mail() + b"x" * (30 * 1024 * 1024)
    alone = drop(browser_of(cast.haruka), huge)
    assert alone.status_code == 422
    assert "larger than 25 MB" in alone.text
    assert kept(session) == []
    both = drop(browser_of(cast.haruka), huge, mail(), follow_redirects=True)
    assert "mail1.eml: This mail is larger than 25 MB" in both.text
    assert len(kept(session)) == 1
    assert len(kept(session)[0].raw) < MOST_BYTES_OF_A_MAIL


@pytest.mark.parametrize("seed", range(8))
def test_random_bytes_get_a_sentence(session: Session, cast: Cast, browser_of: Browse, seed: int) -> None:
    noise = random.Random(seed).randbytes(20_000)
    answer = drop(browser_of(cast.haruka), noise, text="")
    assert answer.status_code == 422
    assert "This mail could not be read. Paste its text and we can go on." in answer.text
    assert kept(session) == []


@pytest.mark.parametrize(
    ("language", "sentence"), [("en", "There is nothing in it yet"), ("ja", "まだ何も入っていません")]
)
def test_nothing_at_all_gets_a_sentence(cast: Cast, browser_of: Browse, language: str, sentence: str) -> None:
    answer = drop(browser_of(cast.haruka, language), text="  \n ")
    assert answer.status_code == 422
    assert sentence in answer.text


def test_text_with_nobody_in_it_stays_in_the_box_and_may_go_on(
    session: Session, cast: Cast, browser_of: Browse
) -> None:
    words = "a loaf of bread, two onions & <b>milk</b>"
    answer = drop(browser_of(cast.haruka), text=words)
    assert answer.status_code == 422
    assert "No person was found in this text" in answer.text
    assert "a loaf of bread, two onions &amp; &lt;b&gt;milk&lt;/b&gt;" in answer.text
    assert kept(session) == []
    insisted = drop(browser_of(cast.haruka), text=words, data={"anyway": "y"})
    assert insisted.location == f"/farewells/{kept(session)[0].id}"


def test_a_refused_file_does_not_lose_the_pasted_text(cast: Cast, browser_of: Browse) -> None:
    answer = drop(browser_of(cast.haruka), b"", text="my own scribbles")
    assert answer.status_code == 422
    assert "my own scribbles" in answer.text


def test_what_is_no_farewell_is_kept_and_says_so(session: Session, cast: Cast, browser_of: Browse) -> None:
    browser = browser_of(cast.haruka)
    text = "Dear all,\n\nThe quarterly figures are attached. Please read them before Monday's meeting.\n\nSaki Sato\n"
    drop(browser, mail(text, sender="Saki Sato <saki@example.org>", subject="Quarterly figures"))
    farewell = kept(session)[0]
    assert not farewell.seems_farewell
    assert "This does not look like a farewell." in browser.get(f"/farewells/{farewell.id}").text
    assert "Perhaps not a farewell: 1 mail" in browser.get("/farewells").text


def test_a_script_in_a_mail_is_text(session: Session, cast: Cast, browser_of: Browse) -> None:
    browser = browser_of(cast.haruka)
    drop(browser, adaeze())
    answer = browser.get(f"/farewells/{kept(session)[0].id}")
    assert "Northfield Advisory" in answer.text
    assert "&lt;script&gt;alert(2)&lt;/script&gt;" in answer.text
    for alive in ("<script>alert", "alert(document.cookie)", "onerror=", 'href="javascript:', "<img"):
        assert alive not in answer.text
    assert "script-src 'self'" in answer.headers["Content-Security-Policy"]


def test_a_reader_that_fails_is_a_sentence_and_a_line_in_the_log(
    session: Session,
    cast: Cast,
    browser_of: Browse,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    browser = browser_of(cast.haruka)
    drop(browser, mail())
    farewell_id = kept(session)[0].id

    def broken(raw: bytes, *, region: str) -> None:
        raise ValueError(f"cannot read {raw!r}")

    monkeypatch.setattr(opening, "read", broken)
    refused = drop(browser, adaeze())
    assert refused.status_code == 422
    assert "This mail could not be read. Paste its text and we can go on." in refused.text
    review = browser.get(f"/farewells/{farewell_id}")
    assert review.status_code == 200
    assert "This mail could not be read." in review.text
    logged = capsys.readouterr().out
    assert "reader_failed" in logged
    assert "okonkwo" not in logged


def test_a_script_gets_an_address_or_sentences(session: Session, cast: Cast, browser_of: Browse) -> None:
    browser, ask = browser_of(cast.haruka), {"Accept": "application/json"}
    good, bad = drop(browser, mail(), headers=ask), drop(browser, b"", headers=ask)
    assert good.json == {"to": f"/farewells/{kept(session)[0].id}"}
    assert bad.status_code == 422
    assert bad.json == {"to": None, "wrong": ["mail1.eml: This file is empty."]}


def test_strangers_bring_nothing(session: Session, client: FlaskClient) -> None:
    assert client.get("/farewells/keep").status_code == 302
    assert drop(client, mail()).status_code == 401
    assert kept(session) == []
