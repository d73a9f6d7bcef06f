"""The ledger's pages: recording, who was there, sharing with one person, claims; as a member sees them."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
import sqlalchemy as sa
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.farewells.models import Farewell
from alumni.people.firms import firm_key
from alumni.people.models import Employment, Person
from projects.models import Project, SizeBand, Staffing, Standing
from projects.months import Month
from tests.conftest import NOW, Cast
from tests.pages import comparable

Browser = Callable[..., FlaskClient]
PROJECT = {
    "codename": "すずらん", "firm": "Linden", "began": "2019-04", "ended": "2020-03", "industry": "health",
    "capability": "turnaround", "size_band": "5-9", "hardship": "1", "role": "manager", "share": "1.0",
}  # fmt: skip


def record(browser: FlaskClient, **changed: str) -> int:
    answer = browser.post("/projects/new", data={**PROJECT, **changed})
    assert answer.status_code == 302, answer.text
    return int(answer.location.rsplit("/", 1)[1])


def put_on(browser: FlaskClient, project_id: int, **who: str) -> None:
    part = {"began": "2019-04", "ended": "2020-03", "role": "consultant", "share": "1.0"}
    answer = browser.post(f"/projects/{project_id}/people", data={**part, **who})
    assert answer.status_code == 302, answer.text


def test_a_project_is_recorded_with_my_own_part(session: Session, cast: Cast, browser_of: Browser) -> None:
    browser = browser_of(cast.haruka)
    project_id = record(browser)
    project = session.get_one(Project, project_id)
    assert (project.codename, project.firm, project.industry, project.capability) == (
        "すずらん", "Linden", "health", "turnaround",
    )  # fmt: skip
    assert (project.size_band, project.hardship, project.began, project.ended) == (
        SizeBand.TEAM, 1, Month(2019, 4), Month(2020, 3),
    )  # fmt: skip
    mine = session.scalars(sa.select(Staffing)).one()
    assert (mine.person_id, mine.role, mine.standing) == (cast.haruka.person_id, "manager", Standing.CLAIMED)
    page = browser.get("/projects").text
    assert "すずらん" in page
    assert "Turnaround" in page
    assert "a hard one" in page
    japanese = browser_of(cast.haruka, "ja").get(f"/projects/{project_id}").text
    assert "事業再生" in japanese
    assert "マネージャー" in japanese


@pytest.mark.parametrize(
    ("typed", "month"),
    [("2019-04", Month(2019, 4)), ("2019/4", Month(2019, 4)), ("2019年4月", Month(2019, 4)), ("２０１９年４月", Month(2019, 4)),
     ("平成31年4月", Month(2019, 4)), ("令和元年5月", Month(2019, 5)), ("R1.5", Month(2019, 5)), ("Apr 2019", Month(2019, 4)),
     ("April 2019", Month(2019, 4))],
)  # fmt: skip
def test_months_in_any_form(session: Session, cast: Cast, browser_of: Browser, typed: str, month: Month) -> None:
    assert session.get_one(Project, record(browser_of(cast.haruka), began=typed)).began == month


@pytest.mark.parametrize(("ended", "running"), [("", "y"), ("still running", ""), ("継続中", ""), ("現在", "")])
def test_a_project_may_still_run(session: Session, cast: Cast, browser_of: Browser, ended: str, running: str) -> None:
    more = {"running": running} if running else {}
    assert session.get_one(Project, record(browser_of(cast.haruka), ended=ended, **more)).ended is None


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("codename", "", "This is needed."),
        ("codename", "Midori Shoji Co., Ltd.", "does not point to the client"),
        ("codename", "株式会社みどり商会", "does not point to the client"),
        ("firm", "", "This is needed."),
        ("began", "last spring", "A month, please"),
        ("ended", "2018-01", "The end lies before the beginning"),
        ("ended", "", "This is needed."),
    ],
)
def test_what_is_wrong_stands_beside_its_field_and_nothing_typed_is_lost(
    session: Session, cast: Cast, browser_of: Browser, field: str, typed: str, words: str
) -> None:
    answer = browser_of(cast.haruka).post("/projects/new", data={**PROJECT, "role": "the youngest", field: typed})
    assert answer.status_code == 422
    beside = answer.text.split(f'id="{field}-wrong">')[1].split("</div>")[0]
    assert words in beside
    assert "the youngest" in answer.text
    assert session.scalar(sa.select(sa.func.count()).select_from(Project)) == 0


def test_the_reason_against_a_client_is_said_in_japanese_too(cast: Cast, browser_of: Browser) -> None:
    answer = browser_of(cast.haruka, "ja").post("/projects/new", data={**PROJECT, "codename": "みどり商会株式会社"})
    assert "会社の名前が入っているようです。お客さまがわからない呼び方にしてください。" in answer.text


def test_correcting_moves_those_who_were_there_all_the_time(session: Session, cast: Cast, browser_of: Browser) -> None:
    browser = browser_of(cast.haruka)
    project_id = record(browser)
    card, short = cast.card(cast.haruka, "久我"), cast.card(cast.haruka, "橘")
    put_on(browser, project_id, person=str(card.id))
    put_on(browser, project_id, person=str(short.id), began="2019-06", ended="2019-08")
    assert browser.get(f"/projects/{project_id}/edit").status_code == 200
    answer = browser.post(f"/projects/{project_id}/edit", data={**PROJECT, "began": "2019-01", "codename": "北斗"})
    assert answer.status_code == 302
    session.expire_all()
    began = {s.person_id: s.began for s in session.scalars(sa.select(Staffing))}
    assert began == {cast.haruka.person_id: Month(2019, 1), card.id: Month(2019, 1), short.id: Month(2019, 6)}
    assert session.get_one(Project, project_id).codename == "北斗"


def test_a_new_name_becomes_a_private_card(session: Session, cast: Cast, browser_of: Browser) -> None:
    browser = browser_of(cast.haruka)
    project_id = record(browser)
    put_on(browser, project_id, name="久我 慎太郎")
    put_on(browser, project_id, name="Anna Lindqvist")
    cards = session.scalars(
        sa.select(Person).where(Person.steward_id == cast.haruka.person_id).order_by(Person.id)
    ).all()
    assert [(card.family_name, card.given_name) for card in cards] == [("久我", "慎太郎"), ("Lindqvist", "Anna")]
    answer = browser.post(
        f"/projects/{project_id}/people", data={"began": "2019-04", "ended": "2019-05", "share": "1.0"}
    )
    assert answer.status_code == 422
    answer = browser.post(
        f"/projects/{project_id}/people", data={"name": "橘 美咲", "began": "soon", "ended": "2019-05", "share": "1.0"}
    )
    assert answer.status_code == 422
    assert "橘 美咲" in answer.text
    assert len(session.scalars(sa.select(Person).where(Person.steward_id == cast.haruka.person_id)).all()) == 2


def test_taken_off_and_put_back(session: Session, cast: Cast, browser_of: Browser) -> None:
    browser = browser_of(cast.haruka)
    project_id = record(browser)
    card = cast.card(cast.haruka, "久我")
    put_on(browser, project_id, person=str(card.id), began="2019-05", role="partner", share="0.5")
    staffing = session.scalars(sa.select(Staffing).where(Staffing.person_id == card.id)).one()
    browser.post(f"/projects/{project_id}/people/{staffing.id}/take-off")
    session.expire_all()
    assert session.scalars(sa.select(Staffing.person_id)).all() == [cast.haruka.person_id]
    page = browser.get(f"/projects/{project_id}").text
    token = page.split('name="token" value="')[1].split('"')[0]
    assert "Undo" in page
    assert "Undo" not in browser.get(f"/projects/{project_id}").text
    assert (
        browser_of(cast.kenichiro).post(f"/projects/{project_id}/people/put-back", data={"token": token}).status_code
        == 410
    )
    browser.post(f"/projects/{project_id}/people/put-back", data={"token": token})
    back = session.scalars(sa.select(Staffing).where(Staffing.person_id == card.id)).one()
    assert (back.role, back.began, back.ended, back.share) == ("partner", Month(2019, 5), Month(2020, 3), 0.5)


def test_a_claim_about_a_member_waits_for_his_word(session: Session, cast: Cast, browser_of: Browser) -> None:
    haruka, kenichiro = browser_of(cast.haruka), browser_of(cast.kenichiro)
    project_id = record(haruka)
    put_on(haruka, project_id, person=str(cast.kenichiro.person_id))
    assert kenichiro.get(f"/projects/{project_id}").status_code == 404
    page = kenichiro.get("/projects").text
    assert "森下 遥 says you were on すずらん together, you as consultant." in page
    claim = session.scalars(sa.select(Staffing.id).where(Staffing.person_id == cast.kenichiro.person_id)).one()
    assert browser_of(cast.saki).post(f"/projects/claims/{claim}/confirm").status_code == 404
    assert kenichiro.post(f"/projects/claims/{claim}/confirm").status_code == 302
    page = kenichiro.get(f"/projects/{project_id}").text
    assert "confirmed" in page
    assert "森下" in page
    assert f"/projects/{project_id}/edit" not in page
    assert kenichiro.get(f"/projects/{project_id}/edit").status_code == 403
    assert "says you were" not in kenichiro.get("/projects").text
    assert haruka.post(f"/projects/{project_id}/people/{claim}/take-off").status_code == 404, "it is his word now"


def test_declining_is_silent_and_can_be_thought_over(session: Session, cast: Cast, browser_of: Browser) -> None:
    haruka, kenichiro = browser_of(cast.haruka), browser_of(cast.kenichiro)
    project_id = record(haruka)
    put_on(haruka, project_id, person=str(cast.kenichiro.person_id))
    pages = (f"/projects/{project_id}", "/projects")
    before = [comparable(haruka.get(page).text) for page in pages]
    claim = session.scalars(sa.select(Staffing.id).where(Staffing.person_id == cast.kenichiro.person_id)).one()
    kenichiro.post(f"/projects/claims/{claim}/decline")
    assert [comparable(haruka.get(page).text) for page in pages] == before
    put_on(haruka, project_id, person=str(cast.kenichiro.person_id))
    assert "says you were" not in kenichiro.get("/projects?after=").text, "saying it again does not ask again"
    kenichiro.post(f"/projects/claims/{claim}/reconsider")
    assert "says you were" in kenichiro.get("/projects").text


def test_a_linked_card_asks_the_member_and_counts_for_the_team_as_the_member(
    session: Session, cast: Cast, browser_of: Browser
) -> None:
    haruka, kenichiro, saki = (browser_of(who) for who in (cast.haruka, cast.kenichiro, cast.saki))
    card, hidden = cast.card(cast.haruka, "たかなし", "けん"), cast.card(cast.haruka, "西園寺", "由佳")
    card.profile_id = cast.kenichiro.person_id
    session.commit()
    project_id = record(haruka)
    for who in (card.id, hidden.id, cast.saki.person_id):
        put_on(haruka, project_id, person=str(who))
    for browser in (kenichiro, saki):
        claim = browser.get("/projects").text.split("/projects/claims/")[1].split("/")[0]
        browser.post(f"/projects/claims/{claim}/confirm")
    page = saki.get(f"/projects/{project_id}").text
    assert "高梨" in page, "the member by his own name"
    assert "たかなし けん<" not in page, "never the card"
    assert "西園寺" not in page
    assert f"/jinmyaku/{card.id}" not in page


def test_nobody_else_sees_or_touches_my_projects(session: Session, cast: Cast, browser_of: Browser) -> None:
    haruka, other = browser_of(cast.haruka), browser_of(cast.saki)
    project_id = record(haruka)
    card = cast.card(cast.haruka, "久我")
    put_on(haruka, project_id, person=str(card.id))
    staffing = session.scalars(sa.select(Staffing).where(Staffing.person_id == card.id)).one()
    for path in (f"/projects/{project_id}", f"/projects/{project_id}/edit", f"/projects/share/{card.id}"):
        assert other.get(path).status_code == 404, path
    for path in (f"/projects/{project_id}/edit", f"/projects/{project_id}/people",
                 f"/projects/{project_id}/people/{staffing.id}/take-off", f"/projects/claims/{staffing.id}/confirm",
                 f"/projects/claims/{staffing.id}/decline", f"/projects/claims/{staffing.id}/reconsider"):  # fmt: skip
        data = {**PROJECT, "person": str(cast.saki.person_id)}
        assert other.post(path, data=data).status_code == 404, path
    assert "すずらん" not in other.get("/projects").text
    mine = record(other, codename="ミモザ")
    answer = other.post(f"/projects/{mine}/people", data={**PROJECT, "person": str(card.id)})
    assert answer.status_code == 404, "another's card cannot be named"


def test_projects_on_one_page_cost_the_same_for_one_and_for_many(
    session: Session, cast: Cast, browser_of: Browser
) -> None:
    browser = browser_of(cast.haruka)
    counts = []
    for codenames in (["一"], [f"計画{n}" for n in range(20)]):
        for codename in codenames:
            project_id = record(browser, codename=codename)
            put_on(browser, project_id, name=f"{codename} 太郎")
            put_on(browser, project_id, name=f"{codename} 次郎")
        sent: list[str] = []
        note = lambda *given, into=sent: into.append(given[2])  # noqa: E731
        engine = session.connection().engine
        sa.event.listen(engine, "before_cursor_execute", note)
        assert browser.get("/projects").status_code == 200
        sa.event.remove(engine, "before_cursor_execute", note)
        counts.append(len([one for one in sent if one.startswith("SELECT")]))
    assert counts[0] == counts[1]


# ------------------------------------------------------------------ which projects did we share?


def told(session: Session, cast: Cast, card: Person, **project: str) -> int:
    """A kept farewell whose review ticked one project."""
    draft = {f"projects-0-{field}": [value] for field, value in {"shared": "y", **project}.items()}
    farewell = Farewell(
        owner_id=cast.haruka.person_id, person_id=card.id, digest=f"d{card.id}", text_digest=f"t{card.id}", raw=b"", summary="{}",
        draft=json.dumps(draft), captured_at=NOW,
    )  # fmt: skip
    session.add(farewell)
    session.commit()
    return farewell.id


def fields_of(page: str) -> dict[str, str]:
    """What a browser would send: values of inputs; ticked boxes only."""
    found = {}
    for rest in page.split("<input")[1:]:
        tag = rest.split(">")[0]
        if 'name="' not in tag or 'type="submit"' in tag or "csrf" in tag:
            continue
        name = tag.split('name="')[1].split('"')[0]
        if 'type="checkbox"' in tag and "checked" not in tag:
            continue
        found[name] = tag.split('value="')[1].split('"')[0] if 'value="' in tag else ""
    return found


def test_what_the_mail_told_becomes_a_project_of_both(session: Session, cast: Cast, browser_of: Browser) -> None:
    browser, card = browser_of(cast.haruka), cast.card(cast.haruka, "久我", "慎太郎")
    farewell_id = told(
        session, cast, card, codename="ひなげし", first_month="2010-04", last_month="2010-08", role="manager",
        colleagues="橘、内海",
    )  # fmt: skip
    path = f"/projects/share/{card.id}?farewell={farewell_id}"
    page = browser.get(path)
    assert page.status_code == 200
    assert "The mail names 橘, 内海." in page.text
    data = fields_of(page.text)
    assert (data["fresh-0-codename"], data["fresh-0-began"], data["fresh-0-their_role"]) == (
        "ひなげし",
        "2010-04",
        "manager",
    )
    answer = browser.post(path, data={**data, "fresh-0-firm": "Linden", "fresh-0-role": "analyst"})
    assert (answer.status_code, answer.location) == (302, f"/jinmyaku/{card.id}")
    roles = {s.person_id: s.role for s in session.scalars(sa.select(Staffing))}
    assert roles == {cast.haruka.person_id: "analyst", card.id: "manager"}
    assert session.scalars(sa.select(Project.codename)).all() == ["ひなげし"]
    assert browser_of(cast.saki).get(path).status_code == 404


def test_a_client_in_the_mail_is_asked_to_be_reworded(session: Session, cast: Cast, browser_of: Browser) -> None:
    browser, card = browser_of(cast.haruka), cast.card(cast.haruka, "久我")
    farewell_id = told(
        session, cast, card, codename="みどり商会株式会社の再生", first_month="2010-04", last_month="2010-08", role=""
    )
    path = f"/projects/share/{card.id}?farewell={farewell_id}"
    data = {**fields_of(browser.get(path).text), "fresh-0-firm": "Linden", "fresh-0-role": "the youngest"}
    answer = browser.post(path, data=data)
    assert answer.status_code == 422
    assert "does not point to the client" in answer.text.split('id="fresh-0-codename-wrong"')[1].split("</div>")[0]
    assert "the youngest" in answer.text
    assert session.scalar(sa.select(sa.func.count()).select_from(Project)) == 0
    assert browser.post(path, data={**data, "fresh-0-codename": "みどり"}).status_code == 302


def test_suggestions_from_my_ledger_same_firm_first_and_only_while_he_was_there(
    session: Session, cast: Cast, browser_of: Browser
) -> None:
    browser, card = browser_of(cast.haruka), cast.card(cast.haruka, "久我")
    job = Employment(
        person_id=card.id, organization="Linden", organization_key=firm_key("Linden"), ended=Month(2015, 6)
    )
    session.add(job)
    session.commit()
    record(browser, codename="elsewhere", firm="Kasumi", began="2021-01", ended="2021-06")
    record(browser, codename="too late", began="2016-01", ended="2016-06")
    record(browser, codename="together", began="2014-01", ended="2015-12")
    page = browser.get(f"/projects/share/{card.id}").text
    assert page.index("together") < page.index("elsewhere")
    assert "too late" not in page


def test_ticking_one_of_mine_gives_him_my_months_unless_changed(
    session: Session, cast: Cast, browser_of: Browser
) -> None:
    browser, card = browser_of(cast.haruka), cast.card(cast.haruka, "久我")
    first, second = record(browser, codename="一"), record(browser, codename="二")
    path = f"/projects/share/{card.id}"
    data = fields_of(browser.get(path).text)
    rows = {data[f"ticked-{i}-project_id"]: i for i in range(2)}
    one, two = rows[str(first)], rows[str(second)]
    ticks = {
        f"ticked-{one}-tick": "y",
        f"ticked-{two}-tick": "y",
        f"ticked-{two}-began": "2019年6月",
        f"ticked-{two}-role": "partner",
    }
    assert browser.post(path, data={**data, **ticks}).status_code == 302
    seats = {s.project_id: s for s in session.scalars(sa.select(Staffing).where(Staffing.person_id == card.id))}
    assert (seats[first].began, seats[first].ended, seats[first].role) == (Month(2019, 4), Month(2020, 3), None)
    assert (seats[second].began, seats[second].role) == (Month(2019, 6), "partner")
    assert "ticked-0" not in browser.get(path).text, "what is on record is not suggested again"


def test_what_the_mail_says_of_a_project_i_know_is_ticked_there(
    session: Session, cast: Cast, browser_of: Browser
) -> None:
    browser, card = browser_of(cast.haruka), cast.card(cast.haruka, "久我")
    known = record(browser, codename="すずらん")
    farewell_id = told(
        session, cast, card, codename="「すずらん」", first_month="2019-06", last_month="", role="partner"
    )
    path = f"/projects/share/{card.id}?farewell={farewell_id}"
    data = fields_of(browser.get(path).text)
    assert data["ticked-0-project_id"] == str(known)
    assert (data["ticked-0-tick"], data["ticked-0-began"], data["ticked-0-role"]) == ("y", "2019-06", "partner")
    assert "fresh-1-codename" not in data
    assert browser.post(path, data=data).status_code == 302
    assert session.scalar(sa.select(sa.func.count()).select_from(Project)) == 1


def test_nothing_ticked_keeps_nothing_and_goes_on(session: Session, cast: Cast, browser_of: Browser) -> None:
    browser, card = browser_of(cast.haruka), cast.card(cast.haruka, "久我")
    record(browser)
    path = f"/projects/share/{card.id}"
    assert browser.post(path, data=fields_of(browser.get(path).text)).status_code == 302
    assert session.scalars(sa.select(Staffing.person_id)).all() == [cast.haruka.person_id]


def test_one_bad_row_keeps_nothing_of_the_others(session: Session, cast: Cast, browser_of: Browser) -> None:
    browser, card = browser_of(cast.haruka), cast.card(cast.haruka, "久我")
    record(browser)
    path = f"/projects/share/{card.id}"
    data = {
        **fields_of(browser.get(path).text),
        "ticked-0-tick": "y",
        "fresh-0-codename": "ミモザ",
        "fresh-0-began": "??",
    }
    answer = browser.post(path, data=data)
    assert answer.status_code == 422
    assert 'id="fresh-0-began-wrong"' in answer.text
    assert 'value="ミモザ"' in answer.text
    session.expire_all()
    assert session.scalars(sa.select(Staffing.person_id)).all() == [cast.haruka.person_id]
