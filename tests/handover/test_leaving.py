"""A leaver's word: left by a link, seen by one member alone, changed, erased, kept."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.extensions import db
from alumni.handover.leaving import MOST_SUBMITS
from alumni.handover.links import VALID_FOR
from alumni.handover.models import HandedWord, WordLink, WordState
from alumni.people.cards import keep_card
from alumni.people.contact_points import ContactDraft
from alumni.people.models import ContactKind, ContactPoint, Employment, Origin, Person
from alumni.people.names import NameParts
from alumni.sealing import ring
from projects.months import Month
from tests.conftest import NOW, Cast
from tests.handover.conftest import Typed

Browser = Callable[..., FlaskClient]
Make = Callable[..., str]

TOKEN = re.compile(r'name="csrf_token"[^>]*value="[^"]*"')


def cards_of(session: Session, cast: Cast) -> list[Person]:
    session.expire_all()
    return list(
        session.scalars(sa.select(Person).where(Person.steward_id == cast.haruka.person_id).order_by(Person.id))
    )


def only_word(session: Session) -> HandedWord:
    session.expire_all()
    return session.scalars(sa.select(HandedWord)).one()


def test_a_word_is_left_and_kept_with_one_tap(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, made_link: Make, typed: Typed
) -> None:
    haruka = browser_of(cast.haruka)
    path = made_link(haruka, "鷹野さん")
    assert "森下 遥" in client.get(path).text
    answer = client.post(path, data=typed)
    assert (answer.status_code, answer.location) == (302, path)
    thanks = client.get(path).text
    assert "ryoko.takano@example.jp" in thanks
    assert "090-1234-5678" in thanks
    assert "森下 遥" in thanks
    waiting = haruka.get("/handover").text
    for words in ("鷹野", "Takano", "ryoko.takano@example.jp", "090-1234-5678", "またご一緒", "みどり製作所"):
        assert words in waiting
    kept = haruka.post(f"/handover/words/{only_word(session).id}/keep")
    [card] = cards_of(session, cast)
    assert kept.location == f"/jinmyaku/{card.id}"
    assert (card.family_name, card.given_name, card.family_reading) == ("鷹野", "涼子", "たかの")
    points = session.scalars(sa.select(ContactPoint).where(ContactPoint.person_id == card.id)).all()
    assert {(p.kind, p.value) for p in points} == {
        (ContactKind.MAIL, "ryoko.takano@example.jp"), (ContactKind.PHONE, "+819012345678"), (ContactKind.LINE, "ryoko_t"),
    }  # fmt: skip
    jobs = {
        job.organization: job for job in session.scalars(sa.select(Employment).where(Employment.person_id == card.id))
    }
    assert jobs["株式会社そよかぜ"].ended == Month.parse("2026-12")
    assert jobs["みどり製作所"].current
    assert card.note == "またご一緒できる日を楽しみにしています。"


def test_keeping_twice_keeps_one_card_and_the_link_leads_to_it(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, made_link: Make, typed: Typed
) -> None:
    haruka = browser_of(cast.haruka)
    path = made_link(haruka)
    client.post(path, data=typed)
    word = only_word(session)
    first = haruka.post(f"/handover/words/{word.id}/keep")
    second = haruka.post(f"/handover/words/{word.id}/keep")
    assert first.location == second.location
    assert len(cards_of(session, cast)) == 1
    assert only_word(session).content == "{}"
    for page in (path, f"{path}/change"):
        to_the_card = client.get(page)
        assert (to_the_card.status_code, to_the_card.location) == (302, path.replace("leave-word", "your-card")), page
    for page in (f"{path}.vcf", f"{path}.svg"):
        assert client.get(page).status_code == 410, page
    assert client.post(path, data=typed | {"family_name": "別人"}).status_code == 410
    assert client.post(f"{path}/erase").status_code == 410
    assert "鷹野" not in haruka.get("/handover").text


def test_the_leaver_changes_and_erases_through_the_same_link(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, made_link: Make, typed: Typed
) -> None:
    haruka = browser_of(cast.haruka)
    path = made_link(haruka)
    client.post(path, data=typed)
    form = client.get(f"{path}/change").text
    for words in ("鷹野", "ryoko.takano@example.jp", "090-1234-5678", "2026-12-18", "みどり製作所"):
        assert words in form
    assert client.post(f"{path}/change", data=typed | {"phone": "080-9999-0000"}).status_code == 302
    assert "080-9999-0000" in haruka.get("/handover").text
    assert client.post(f"{path}/erase").status_code == 302
    assert session.scalar(sa.select(sa.func.count()).select_from(HandedWord)) == 0
    assert "鷹野" not in haruka.get("/handover").text
    assert 'name="family_name"' in client.get(path).text
    assert client.get(f"{path}.vcf").status_code == 404
    assert client.get(f"{path}.svg").status_code == 404


def test_what_was_put_aside_waits_again_only_when_it_changed(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, made_link: Make, typed: Typed
) -> None:
    haruka = browser_of(cast.haruka)
    path = made_link(haruka)
    client.post(path, data=typed)
    haruka.post(f"/handover/words/{only_word(session).id}/not-now")
    assert "鷹野" not in haruka.get("/handover").text
    assert "鷹野" in haruka.get("/handover?tab=aside").text
    client.post(f"{path}/change", data=typed)
    assert only_word(session).state is WordState.NOT_NOW
    client.post(f"{path}/change", data=typed | {"words": "番号を書き足しました。"})
    assert only_word(session).state is WordState.WAITING
    haruka.post(f"/handover/words/{only_word(session).id}/erase")
    assert session.scalar(sa.select(sa.func.count()).select_from(HandedWord)) == 0


def test_nothing_tells_whether_a_card_existed(
    session: Session, cast: Cast, browser_of: Browser, app: Flask, made_link: Make, typed: Typed
) -> None:
    """The leaver's pages are the same to the letter, with a card of him and without."""
    haruka, kenichiro = browser_of(cast.haruka), browser_of(cast.kenichiro)
    known = keep_card(
        session, asker=cast.haruka, name=NameParts("鷹野", "涼子"), origin=Origin.BY_HAND, now=NOW,
        contacts=[ContactDraft(ContactKind.MAIL, "ryoko.takano@example.jp")],
    )  # fmt: skip
    session.commit()
    seen = []
    for browser, name in ((haruka, "森下 遥"), (kenichiro, "高梨 健一郎")):
        path, leaver = made_link(browser), app.test_client()
        pages = [leaver.get(path), leaver.post(path, data=typed), leaver.get(path), leaver.get(f"{path}/change")]
        seen.append([TOKEN.sub("", p.text.replace(path, "PATH").replace(name, "NAME")) for p in pages])
    assert seen[0] == seen[1]
    kept = haruka.post(f"/handover/words/{session.scalars(sa.select(HandedWord.id)).first()}/keep")
    new = cards_of(session, cast)[-1]
    assert kept.location == f"/people/{known.id}/merge?other={new.id}"
    assert haruka.get(kept.location).status_code == 200


def test_another_member_and_a_stranger_get_nothing(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, app: Flask, made_link: Make, typed: Typed
) -> None:
    haruka, saki = browser_of(cast.haruka), browser_of(cast.saki)
    path = made_link(haruka, "鷹野さん")
    app.test_client().post(path, data=typed)
    word, link = only_word(session), session.scalars(sa.select(WordLink)).one()
    for page in ("/handover", "/handover?tab=aside", "/handover/links", f"/handover?after={word.id}", "/"):
        assert "鷹野" not in saki.get(page).text, page
    for act in ("keep", "not-now", "erase"):
        assert saki.post(f"/handover/words/{word.id}/{act}").status_code == 404
        assert client.post(f"/handover/words/{word.id}/{act}").status_code == 401
    assert saki.post(f"/handover/links/{link.id}/withdraw").status_code == 404
    assert client.get("/handover").status_code == 302
    assert only_word(session).state is WordState.WAITING
    assert client.get(path).status_code == 200


def test_the_database_holds_neither_token_nor_words(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, made_link: Make, typed: Typed
) -> None:
    path = made_link(browser_of(cast.haruka), "鷹野さん")
    client.post(path, data=typed)
    token = path.rsplit("/", 1)[1]
    for table in ("word_link", "handed_word"):
        for row in session.execute(sa.text(f"SELECT * FROM {table}")):
            stored = b"|".join(bytes(v) if isinstance(v, bytes | memoryview) else str(v).encode() for v in row)
            for secret in (token, "鷹野", "ryoko", "9012345678", "そよかぜ"):
                assert secret.encode() not in stored
    assert session.scalars(sa.select(WordLink.token_hash)).one() == ring.fingerprint(token, about="word link")


def test_a_link_ends_by_time_and_by_withdrawal(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, made_link: Make, typed: Typed
) -> None:
    haruka = browser_of(cast.haruka)
    withdrawn, aged = made_link(haruka), made_link(haruka)
    client.post(withdrawn, data=typed)
    old, young = session.scalars(sa.select(WordLink).order_by(WordLink.id.desc())).all()
    haruka.post(f"/handover/links/{young.id}/withdraw")
    old.expires_at -= VALID_FOR + dt.timedelta(minutes=1)
    session.commit()
    for path in (withdrawn, aged):
        assert client.get(path).status_code == 410
        assert client.post(path, data=typed).status_code == 410
    assert "鷹野" in haruka.get("/handover").text  # what was left before stays with the member
    listed = haruka.get("/handover/links").text
    assert "withdrawn" in listed
    assert "expired" in listed
    assert withdrawn not in listed
    unknown = [TOKEN.sub("", client.get(f"/leave-word/{word}").text) for word in ("x", "a" * 32)]
    assert unknown[0] == unknown[1].replace("a" * 32, "x")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_wrong_fields_are_told_in_words_and_nothing_is_lost(
    cast: Cast, browser_of: Browser, client: FlaskClient, made_link: Make, session: Session, language: str
) -> None:
    path = made_link(browser_of(cast.haruka))
    headers = {"Accept-Language": language}
    answer = client.post(path, data={"words": "ひとこと", "last_working_day": "18th"}, headers=headers)
    assert answer.status_code == 422
    assert "ひとこと" in answer.text
    said = {"ja": "メールアドレスか電話番号など、どれか一つ", "en": "An address or a number, please"}
    assert said[language] in answer.text
    assert answer.text.count("is-invalid") == 3  # the name, the way to reach, the day
    answer = client.post(path, data={"family_name": "鷹野", "mail": "nowhere", "phone": "abc"}, headers=headers)
    assert answer.status_code == 422
    assert answer.text.count("is-invalid") == 2
    assert session.scalar(sa.select(sa.func.count()).select_from(HandedWord)) == 0


def test_twenty_submits_and_no_more(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, made_link: Make, typed: Typed
) -> None:
    path = made_link(browser_of(cast.haruka))
    for number in range(MOST_SUBMITS):
        assert client.post(path, data=typed | {"words": str(number)}).status_code == 302
    refused = client.post(path, data=typed | {"words": "once more"})
    assert refused.status_code == 422
    assert "twenty times" in refused.text
    assert client.post(f"{path}/erase").status_code == 302  # taking back is never refused
    assert session.scalar(sa.select(sa.func.count()).select_from(HandedWord)) == 0


def test_pages_are_kept_out_of_search_and_load_nothing_from_elsewhere(
    cast: Cast, browser_of: Browser, client: FlaskClient, made_link: Make, typed: Typed
) -> None:
    path = made_link(browser_of(cast.haruka))
    pages = [client.get(path), client.post(path, data={})]
    client.post(path, data=typed)
    pages += [client.get(p) for p in (path, f"{path}/change", f"{path}.vcf", f"{path}.svg", "/leave-word/nothing")]
    for page in pages:
        assert "noindex" in page.headers["X-Robots-Tag"]
        assert page.headers["Cache-Control"] == "no-store"
        assert "default-src 'none'" in page.headers["Content-Security-Policy"]
    for page in pages[:4]:
        assert '<meta name="robots" content="noindex' in page.text
        assert "data:" not in page.text
        assert 'src="http' not in page.text


def test_a_list_asks_the_same_number_of_questions_however_long(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, made_link: Make, typed: Typed, app: Flask
) -> None:
    haruka = browser_of(cast.haruka)

    def questions(page: str) -> int:
        count = 0

        def tick(*_args: object) -> None:
            nonlocal count
            count += 1

        with app.app_context():
            engine = db.engine
        sa.event.listen(engine, "before_cursor_execute", tick)
        try:
            assert haruka.get(page).status_code == 200
        finally:
            sa.event.remove(engine, "before_cursor_execute", tick)
        return count

    client.post(made_link(haruka), data=typed)
    few = [questions(page) for page in ("/handover", "/handover/links")]
    assert min(few) > 1
    for number in range(31):
        client.post(made_link(haruka), data=typed | {"given_name": f"第{number}子"})
    assert [questions(page) for page in ("/handover", "/handover/links")] == few
    first = haruka.get("/handover").text
    last = session.scalars(sa.select(HandedWord.id).order_by(HandedWord.left_at.desc(), HandedWord.id.desc())).all()[29]
    assert f"after={last}" in first
    second = haruka.get(f"/handover?after={last}").text
    assert second.count('class="entry"') == 2
    assert "涼子" in second  # the first one left is the last one listed


def test_the_desk_shows_what_was_left(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, made_link: Make, typed: Typed
) -> None:
    haruka = browser_of(cast.haruka, "ja")
    client.post(made_link(haruka), data=typed)
    desk = haruka.get("/").text
    assert "残された連絡先" in desk
    assert "鷹野" in desk
    word = only_word(session)
    aside = haruka.post(f"/handover/words/{word.id}/not-now", data={"back": "/"})
    assert aside.location == "/"
    assert "鷹野" not in haruka.get("/").text
    assert haruka.post(f"/handover/words/{word.id}/not-now", data={"back": "//evil.example.com"}).location == "/"
