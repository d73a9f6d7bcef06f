"""The list of my people and a person's page, as a member sees them."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
import sqlalchemy as sa
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.ledger.recording import ProjectDraft, Time, record_project
from alumni.ledger.teams import Part, add_to_team
from alumni.people.cards import keep_card
from alumni.people.contact_points import ContactDraft
from alumni.people.models import ContactKind, Origin, Person
from alumni.people.names import NameParts
from alumni.touch.models import Ring
from alumni.touch.regarding import say
from tests.conftest import NOW, Cast

Browser = Callable[..., FlaskClient]


def card(session: Session, cast: Cast, family: str, given: str = "", **more: str) -> Person:
    fields = {"family_reading", "given_reading", "family_romaji", "given_romaji", "former_name"}
    name = NameParts(family, given, **{field: value for field, value in more.items() if field in fields})
    rest = {field: value for field, value in more.items() if field not in fields}
    mail = ContactDraft(ContactKind.MAIL, f"person-{abs(hash(family + given))}@example.com")
    made = keep_card(session, asker=cast.haruka, name=name, contacts=[mail], origin=Origin.BY_HAND, now=NOW, **rest)
    session.commit()
    return made


def shared(
    session: Session, cast: Cast, person_id: int, codename: str, began: str, ended: str, hardship: int = 0
) -> int:
    draft = ProjectDraft(
        codename, "Linden", Time(began, ended), capability="turnaround", hardship=hardship, role="manager"
    )
    project = record_project(session, asker=cast.haruka, draft=draft, now=NOW)
    part = Part("partner", Time(began, ended))
    add_to_team(session, asker=cast.haruka, project_id=project.id, person_id=person_id, part=part, now=NOW)
    session.commit()
    return int(project.id)


@pytest.fixture
def three(session: Session, cast: Cast) -> list[Person]:
    """Kuga (three projects, near), Okubo (one, long ago, silent), Kishimoto (a card only)."""
    kuga = card(
        session,
        cast,
        "久我",
        "慎太郎",
        family_reading="くが",
        given_reading="しんたろう",
        employer="北辰電機",
        title="営業部長",
    )
    okubo = card(
        session,
        cast,
        "大久保",
        "亮",
        family_reading="おおくぼ",
        given_reading="りょう",
        family_romaji="Okubo",
        given_romaji="Ryo",
    )
    kishimoto = card(session, cast, "岸本", "千尋", former_name="東")
    shared(session, cast, kuga.id, "ひなげし", "2010-04", "2010-08")
    shared(session, cast, kuga.id, "ミモザ", "2013-07", "2014-01")
    shared(session, cast, kuga.id, "北斗", "2019-01", "2019-02", hardship=1)
    shared(session, cast, okubo.id, "すずらん", "2008-01", "2008-05", hardship=2)
    return [kuga, okubo, kishimoto]


def names_in(page: str) -> list[str]:
    rows = re.findall(r'<p class="name">(.*?)</p>', page, re.S)
    return [re.sub(r"<rt>.*?</rt>|<[^>]+>|\s", "", row) for row in rows]


def test_nearest_first_with_the_reason_in_words(cast: Cast, three: list[Person], browser_of: Browser) -> None:
    page = browser_of(cast.haruka).get("/jinmyaku").text
    assert names_in(page) == ["久我慎太郎", "OkuboRyo"]
    assert "Fourteen months on three projects, the last one a hard one in 2019." in page
    assert "Five months on すずらん, an ordeal you came through in 2008." in page
    assert "北辰電機, 営業部長" in page
    japanese = browser_of(cast.haruka, "ja").get("/jinmyaku").text
    assert names_in(japanese) == ["久我慎太郎", "大久保亮"]
    assert "3つのプロジェクトで計14か月。最後は2019年の厳しい現場でした。" in japanese
    widths = [float(width) for width in re.findall(r'class="got" width="([\d.]+)"', page)]
    assert widths == sorted(widths, reverse=True)
    assert widths[0] - widths[1] > 2


def test_the_three_views(session: Session, cast: Cast, three: list[Person], browser_of: Browser) -> None:
    browser = browser_of(cast.haruka)
    assert names_in(browser.get("/jinmyaku?view=away").text) == ["OkuboRyo"]
    network = browser.get("/jinmyaku?view=network").text
    assert names_in(network) == ["岸本千尋"]
    assert "You keep the card; no project yet." in network
    say(
        session,
        asker=cast.haruka,
        person_id=three[2].id,
        ring=Ring.JINMYAKU,
        would_help=None,
        every_months=None,
        now=NOW,
    )
    say(
        session,
        asker=cast.haruka,
        person_id=three[1].id,
        ring=Ring.NETWORK,
        would_help=None,
        every_months=None,
        now=NOW,
    )
    session.commit()
    assert names_in(browser.get("/jinmyaku").text) == ["久我慎太郎", "岸本千尋"]
    assert names_in(browser.get("/jinmyaku?view=network").text) == ["OkuboRyo"]
    assert names_in(browser.get("/jinmyaku?view=away").text) == []
    assert "You are in touch with everybody" in browser.get("/jinmyaku?view=away").text


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("久我", ["久我慎太郎"]), ("くが", ["久我慎太郎"]), ("クガ", ["久我慎太郎"]), ("kuga", ["久我慎太郎"]), ("慎", ["久我慎太郎"]),
        ("久我 慎太郎", ["久我慎太郎"]), ("久我慎太郎", ["久我慎太郎"]), ("Shintaro Kuga", ["久我慎太郎"]), ("北辰", ["久我慎太郎"]),
        ("ﾎｸｼﾝ", []), ("ミモザ", ["久我慎太郎"]), ("みもざ", ["久我慎太郎"]), ("Okubo", ["OkuboRyo"]), ("Ohkubo", ["OkuboRyo"]),
        ("ōkubo", ["OkuboRyo"]), ("ryou", ["OkuboRyo"]), ("すずらん", ["OkuboRyo"]), ("東", ["岸本千尋"]),
        ("kuga ryo", []), ("nobody", []),
    ],
)  # fmt: skip
def test_finding(cast: Cast, three: list[Person], browser_of: Browser, question: str, expected: list[str]) -> None:
    page = browser_of(cast.haruka).get("/jinmyaku", query_string={"q": question}).text
    assert names_in(page) == expected
    if not expected:
        assert "Try the reading of the name, or the codename of a project." in page


def test_finding_never_reaches_into_anothers_people(cast: Cast, three: list[Person], browser_of: Browser) -> None:
    for question in ("久我", "北辰", "すずらん", ""):
        page = browser_of(cast.kenichiro).get("/jinmyaku", query_string={"q": question}).text
        assert names_in(page) == []


def test_an_empty_notebook_says_where_to_begin(cast: Cast, browser_of: Browser) -> None:
    page = browser_of(cast.saki).get("/jinmyaku").text
    assert "Begin with one person you would call." in page
    page = browser_of(cast.saki, "ja").get("/jinmyaku").text
    assert "困ったときに顔が浮かぶ方を、まずお一人。" in page


def test_a_hundred_on_a_page_and_nobody_twice_or_missed(session: Session, cast: Cast, browser_of: Browser) -> None:
    for n in range(205):
        cast.card(cast.haruka, f"人{n:03d}")
    browser, seen, path = browser_of(cast.haruka), [], "/jinmyaku?view=network"
    for size in (100, 100, 5):
        page = browser.get(path).text
        assert len(names_in(page)) == size
        seen += names_in(page)
        further = re.search(r'href="([^"]*after=\d+[^"]*)"', page)
        path = further[1].replace("&amp;", "&") if further else ""
    assert path == ""
    assert seen == sorted(seen)
    assert len(set(seen)) == 205


def test_the_list_costs_the_same_for_one_and_for_sixty(session: Session, cast: Cast, browser_of: Browser) -> None:
    browser, counts = browser_of(cast.haruka), []
    for names in (range(1), range(1, 60)):
        for n in names:
            shared(session, cast, card(session, cast, f"人{n}", employer="Kasumi").id, f"計画{n}", "2024-01", "2025-12")
        sent: list[str] = []
        note = lambda *given, into=sent: into.append(given[2])  # noqa: E731
        engine = session.connection().engine
        sa.event.listen(engine, "before_cursor_execute", note)
        assert len(names_in(browser.get("/jinmyaku").text)) == len(names) + (names.start > 0)
        sa.event.remove(engine, "before_cursor_execute", note)
        counts.append(len([one for one in sent if one.startswith("SELECT")]))
    assert counts[0] == counts[1]


# ------------------------------------------------------------------ one person


def test_the_page_of_a_card(session: Session, cast: Cast, three: list[Person], browser_of: Browser) -> None:
    kuga = three[0]
    kuga.note = "北斗の夜のこと。"
    session.commit()
    page = browser_of(cast.haruka).get(f"/jinmyaku/{kuga.id}").text
    for words in (
        "久我 慎太郎", "くが しんたろう", "北辰電機, 営業部長", "Fourteen months on three projects", "Only you see this",
        "@example.com", "北斗の夜のこと。", f"/invitations?card={kuga.id}", f"/people/{kuga.id}/edit",
        f"/people/{kuga.id}/erase", f"/projects/share/{kuga.id}",
    ):  # fmt: skip
        assert words in page, words
    assert "/asking/new" not in page


def test_the_picture_and_the_table_say_the_same(cast: Cast, three: list[Person], browser_of: Browser) -> None:
    for language, of_months in (("en", "{} months"), ("ja", "{}か月")):
        page = browser_of(cast.haruka, language).get(f"/jinmyaku/{three[0].id}").text
        pictures = re.findall(r'<svg class="pic.*?</svg>', page, re.S)
        table = re.search(r"<table.*?</table>", page[page.index('id="works"') :], re.S)
        assert len(pictures) == 2
        assert table is not None
        for codename, months in (("ひなげし", 5), ("ミモザ", 7), ("北斗", 2)):
            for part in (*pictures, table[0]):
                assert codename in part
                assert of_months.format(months) in part
        hard = "厳しい現場" if language == "ja" else "a hard one"
        assert all(part.count(hard) == 1 for part in (*pictures, table[0]))
        assert all(picture.count('class="theirs"') == picture.count('class="mine"') == 3 for picture in pictures)


def test_a_member_can_be_asked_and_my_card_of_him_is_his_page(
    session: Session, cast: Cast, browser_of: Browser
) -> None:
    browser, kenichiro = browser_of(cast.haruka), cast.kenichiro.person_id
    page = browser.get(f"/jinmyaku/{kenichiro}")
    assert page.status_code == 200
    assert f"/asking/new?person={kenichiro}" in page.text
    assert 'id="contact"' not in page.text
    for act in ("edit", "erase", "merge"):
        assert f"/people/{kenichiro}/{act}" not in page.text
    linked = card(session, cast, "高梨", "健一郎")
    linked.profile_id = kenichiro
    session.commit()
    answer = browser.get(f"/jinmyaku/{kenichiro}")
    assert (answer.status_code, answer.location) == (302, f"/jinmyaku/{linked.id}")
    assert f"/asking/new?person={kenichiro}" in browser.get(f"/jinmyaku/{linked.id}").text
    assert browser.get(f"/jinmyaku/{cast.haruka.person_id}").status_code == 302


def test_nobody_else_opens_my_cards(cast: Cast, three: list[Person], browser_of: Browser, client: FlaskClient) -> None:
    for person in three:
        assert browser_of(cast.kenichiro).get(f"/jinmyaku/{person.id}").status_code == 404
        assert client.get(f"/jinmyaku/{person.id}").status_code == 302
    assert browser_of(cast.kenichiro).get("/jinmyaku/999999").status_code == 404
