"""The page behind a handed link: what its person sees, what stays unseen, and what he puts right."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
import sqlalchemy as sa
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.captured.correcting import MOST_CORRECTIONS
from alumni.captured.models import Correction
from alumni.people.models import ContactPoint, Employment, Person
from projects.models import Staffing
from tests.captured.conftest import CODENAME, MAIL, NOTE, PHONE, TOUCH_NOTE, KeepCard, MakeLink
from tests.conftest import Cast

Browser = Callable[..., FlaskClient]
TOKEN = re.compile(r'name="csrf_token"[^>]*value="[^"]*"')


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_person_sees_the_facts_and_none_of_the_thoughts(
    cast: Cast, browser_of: Browser, client: FlaskClient, keep: KeepCard, made_link: MakeLink, language: str,
    worked_with: Callable[..., Staffing],
) -> None:  # fmt: skip
    card = keep(cast.haruka)
    worked_with(cast.haruka, card)
    haruka = browser_of(cast.haruka)
    haruka.post(f"/people/{card.id}/regard", data={"ring": "jinmyaku", "would_help": "surely"})
    seen = client.get(made_link(haruka, card.id), headers={"Accept-Language": language})
    assert seen.status_code == 200
    for fact in (
        MAIL,
        PHONE,
        "Takano" if language == "en" else "鷹野",
        "みどり製作所",
        "株式会社そよかぜ",
        CODENAME,
        "森下",
    ):
        assert fact in seen.text, fact
    for thought in (NOTE, TOUCH_NOTE, "haruka@example.com", "いざというとき" if language == "ja" else "Surely"):
        assert thought not in seen.text, thought
    assert ("ほかの誰にも読めません" if language == "ja" else "nobody else can read them") in seen.text
    assert "noindex" in seen.headers["X-Robots-Tag"]
    assert seen.headers["Cache-Control"] == "no-store"


def test_the_page_is_the_same_whether_there_are_notes_or_not(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, keep: KeepCard, made_link: MakeLink
) -> None:
    card = keep(cast.haruka)
    path = made_link(browser_of(cast.haruka), card.id)
    with_note = client.get(path).text
    card.note = None
    session.commit()
    assert TOKEN.sub("", client.get(path).text) == TOKEN.sub("", with_note)


def test_what_is_put_right_counts_at_once_and_its_steward_sees_what_changed(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, keep: KeepCard, made_link: MakeLink,
    typed: dict[str, str], worked_with: Callable[..., Staffing],
) -> None:  # fmt: skip
    card = keep(cast.haruka)
    place = worked_with(cast.haruka, card)
    left = session.scalars(sa.select(Employment.id).where(Employment.current.is_(False))).one()
    haruka = browser_of(cast.haruka)
    path = made_link(haruka, card.id)
    form = client.get(f"{path}/correct").text
    assert MAIL in form and NOTE not in form and 'name="note"' not in form and 'name="purpose"' not in form
    said = typed | {
        "family_name": "西園寺", "former_name": "鷹野", "contacts-0-value": "ryoko@example.org", "employer": "あさひ銀行",
        "jobs_gone": str(left), "projects_gone": str(place.id), "note": "overwritten", "purpose": "memory",
    }  # fmt: skip
    answer = client.post(f"{path}/correct", data=said)
    assert (answer.status_code, answer.location) == (302, path)
    seen = client.get(path).text
    assert "ryoko@example.org" in seen and "あさひ銀行" in seen
    assert MAIL not in seen and "株式会社そよかぜ" not in seen and CODENAME not in seen
    session.expire_all()
    assert (card.family_name, card.former_name, card.note, card.purpose) == ("西園寺", "鷹野", NOTE, "in_touch")
    for page in (haruka.get("/").text, haruka.get(f"/people/{card.id}/kept").text, haruka.get("/captured").text):
        for words in (
            MAIL,
            "ryoko@example.org",
            "西園寺 涼子",
            "鷹野 涼子",
            "あさひ銀行",
            "株式会社そよかぜ",
            CODENAME,
        ):
            assert words in page, words
    told = session.scalars(sa.select(Correction)).one()
    assert browser_of(cast.kenichiro).post(f"/captured/corrections/{told.id}/seen").status_code == 404
    assert browser_of(cast.kenichiro).get("/").text.count("あさひ銀行") == 0
    haruka.post(f"/captured/corrections/{told.id}/seen")
    assert session.scalars(sa.select(Correction)).all() == []
    assert MAIL not in haruka.get("/").text


def test_ids_of_others_in_the_form_change_nothing(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, keep: KeepCard, made_link: MakeLink,
    typed: dict[str, str], worked_with: Callable[..., Staffing],
) -> None:  # fmt: skip
    card, foreign = keep(cast.haruka), keep(cast.kenichiro)
    place = worked_with(cast.kenichiro, foreign)
    jobs = session.scalars(sa.select(Employment.id).where(Employment.person_id == foreign.id)).all()
    path = made_link(browser_of(cast.haruka), card.id)
    answer = client.post(
        f"{path}/correct", data=typed | {"jobs_gone": [str(j) for j in jobs], "projects_gone": str(place.id)}
    )
    assert answer.status_code == 422
    assert len(session.scalars(sa.select(Employment.id).where(Employment.person_id == foreign.id)).all()) == len(jobs)
    assert session.get(Staffing, place.id) is not None


def test_sending_it_unchanged_tells_nobody(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, keep: KeepCard, made_link: MakeLink,
    typed: dict[str, str],
) -> None:  # fmt: skip
    path = made_link(browser_of(cast.haruka), keep(cast.haruka).id)
    assert client.post(f"{path}/correct", data=typed).status_code == 302
    assert session.scalars(sa.select(Correction)).all() == []


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"family_name": "", "given_name": ""}, "family_name"),
        ({"contacts-0-value": "not an address"}, "contacts-0-value"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_lost(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, keep: KeepCard, made_link: MakeLink,
    typed: dict[str, str], wrong: dict[str, str], field: str,
) -> None:  # fmt: skip
    card = keep(cast.haruka)
    path = made_link(browser_of(cast.haruka), card.id)
    answer = client.post(f"{path}/correct", data=typed | {"place": "逗子"} | wrong)
    assert answer.status_code == 422
    assert f'id="{field}-wrong"' in answer.text and "逗子" in answer.text
    session.expire_all()
    assert card.place == "鎌倉"
    assert len(session.scalars(sa.select(ContactPoint)).all()) == 2


def test_twenty_corrections_are_enough(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, keep: KeepCard, made_link: MakeLink,
    typed: dict[str, str],) -> None:  # fmt: skip
    card = keep(cast.haruka)
    path = made_link(browser_of(cast.haruka), card.id)
    for number in range(MOST_CORRECTIONS):
        assert client.post(f"{path}/correct", data=typed | {"place": f"町{number}"}).status_code == 302
    over = client.post(f"{path}/correct", data=typed | {"place": "もうひとつ"}, headers={"Accept-Language": "en"})
    assert over.status_code == 422
    assert "twenty times already" in over.text
    session.expire_all()
    assert session.get_one(Person, card.id).place == f"町{MOST_CORRECTIONS - 1}"


def test_markup_in_a_card_is_text(
    session: Session, cast: Cast, browser_of: Browser, client: FlaskClient, keep: KeepCard, made_link: MakeLink,
    typed: dict[str, str],
) -> None:  # fmt: skip
    haruka = browser_of(cast.haruka)
    path = made_link(haruka, keep(cast.haruka).id)
    nasty = "<script>alert(1)</script>"
    client.post(f"{path}/correct", data=typed | {"headline": nasty, "family_name": nasty, "employer": nasty})
    for page in (client.get(path).text, haruka.get("/").text, client.get(f"{path}/erase").text):
        assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in client.get(path).text
