"""The main job, end to end, as two people do it: a farewell kept, the work remembered, help asked and given."""

from __future__ import annotations

import re
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import LiveSite

FAREWELL = """\
各位

お疲れさまです。鷹取です。
私事で恐縮ですが、11月30日を最終出社日とし、12月31日付で碧海アドバイザリー株式会社を退職いたします。
2016年4月に入社して以来、皆さまには本当にお世話になりました。

【担当したプロジェクト】
・すずらん再生プロジェクト（2018年4月〜2019年3月）
・北斗プロジェクト（2021年6月〜2022年2月）

年明けからは白樺メディカル株式会社で事業開発に携わります。
今後のご連絡は下記までお願いいたします。

　個人メール: maho.takatori@mail.example.jp
　携帯: 090-5550-0142

鷹取 真帆（たかとり まほ）

---
碧海アドバイザリー株式会社 業務改革部
鷹取 真帆
TEL 03-5550-0184
m.takatori@aomi.example.jp
"""


def write_mail(folder: Path) -> Path:
    """A real .eml on disk, in the classical Japanese form: ISO-2022-JP, 7 bit."""
    mail = EmailMessage()
    mail["Subject"] = "退職のご挨拶"
    mail["From"] = "鷹取 真帆 <m.takatori@aomi.example.jp>"
    mail["To"] = "m.takatori@aomi.example.jp"
    mail["Date"] = "Fri, 20 Nov 2026 18:42:00 +0900"
    mail["Message-ID"] = "<20261120.184200@aomi.example.jp>"
    mail.set_content(FAREWELL, charset="iso-2022-jp", cte="7bit")
    path = folder / "farewell.eml"
    path.write_bytes(mail.as_bytes())
    assert b"\x1b$B" in path.read_bytes()
    return path


def come_in(page: Page, link: str, *, family: str, given: str, address: str, live: LiveSite) -> None:
    page.goto(link)
    page.fill("#family_name", family)
    page.fill("#given_name", given)
    page.fill("#email", address)
    page.fill("#password", "a password of some length")
    page.click("main button[type=submit], main input[type=submit]")
    page.wait_for_url(live.address + "/")


def say_employer(page: Page, live: LiveSite, employer: str) -> None:
    page.goto(live.address + "/profile")
    page.fill("[name=employer]", employer)
    page.click("main .btn-primary")
    expect(page.locator("main .invalid-feedback")).to_have_count(0)


def keep_the_farewell(page: Page, live: LiveSite, mail: Path) -> None:
    page.goto(live.address + "/farewells/keep")
    page.set_input_files("input[type=file]", mail)
    page.click("main .btn-primary")
    page.wait_for_url(re.compile(r"/farewells/\d+$"))
    expect(page.locator(".found.when").first).to_be_visible()
    for name, value in {
        "family_name": "鷹取", "given_name": "真帆", "mails-0-value": "maho.takatori@mail.example.jp",
        "last_working_day": "2026-11-30", "leaving_date": "2026-12-31", "next_employer": "白樺メディカル株式会社",
    }.items():  # fmt: skip
        expect(page.locator(f"[name={name}]")).to_have_value(value)
    assert "m.takatori@aomi.example.jp" not in [
        field.input_value() for field in page.locator("[name^=mails-][name$=-value]").all()
    ]
    page.fill("[name=next_role]", "事業開発部長")  # the correction
    for box in page.locator("[name^=projects-][name$=-shared]").all()[:2]:
        box.check()
    page.locator("main .btn-primary").click()
    page.wait_for_url(re.compile(r"/projects/share/\d+"))


def record_the_projects(page: Page) -> None:
    codenames = [field.input_value() for field in page.locator("[name$=-codename]").all()]
    assert [name for name in codenames if name] == ["すずらん再生プロジェクト", "北斗プロジェクト"]
    page.click("main .closing .btn-primary")
    page.wait_for_url(re.compile(r"/jinmyaku/\d+$"))


def test_a_farewell_is_kept_and_help_comes_back(
    live: LiveSite, visitor: Any, tmp_path: Path, manner: tuple[str, int, bool]
) -> None:
    language, width, javascript = manner
    haruka = visitor(language=language, width=width, javascript=javascript)
    come_in(haruka.page, live.host_link(), family="森下", given="遥", address="haruka@example.com", live=live)
    say_employer(haruka.page, live, "みなと製作所")
    keep_the_farewell(haruka.page, live, write_mail(tmp_path))
    record_the_projects(haruka.page)
    her_page = haruka.page.url
    expect(haruka.page.locator("h1")).to_contain_text("鷹取")
    expect(haruka.page.locator("main")).to_contain_text("事業開発部長")
    haruka.page.goto(live.address + "/jinmyaku")
    row = haruka.page.locator(".person", has_text="鷹取")
    expect(row).to_contain_text(re.compile("2つのプロジェクト|on two projects"))
    haruka.page.goto(live.address + "/farewells/keep")
    haruka.page.set_input_files("input[type=file]", tmp_path / "farewell.eml")
    haruka.page.click("main .btn-primary")
    expect(haruka.page.locator("main")).to_contain_text(re.compile("すでに|前にも|before|already"))

    haruka.page.goto(her_page)
    haruka.page.click("a[href*='/invitations?card=']")
    haruka.page.click("main input[type=submit]")
    link = haruka.page.input_value("#link")

    maho = visitor(language="ja", width=390, javascript=javascript)
    come_in(maho.page, link, family="鷹取", given="真帆", address="maho.takatori@mail.example.jp", live=live)
    say_employer(maho.page, live, "白樺メディカル株式会社")

    haruka.page.goto(her_page)
    haruka.page.click("a[href*='/asking/new']")
    haruka.page.check("[name=purpose][value=advice]")
    haruka.page.fill("[name=brief]", "次の仕事を考えています。三十分ほどお話を聞かせてください。")
    haruka.page.locator("main form .btn-primary").click()
    expect(haruka.page.locator(".seen")).to_contain_text("鷹取")
    haruka.page.locator("main form .btn-primary").click()
    haruka.page.wait_for_url(re.compile(r"/asking/\d+$"))
    request_page = haruka.page.url

    mail = live.app.extensions["mailman"].outbox[-1]
    assert mail.to == ["maho.takatori@mail.example.jp"]
    assert "森下" in mail.subject
    assert not re.search("転職|仕事|求人|紹介|job", mail.subject + mail.body)

    maho.page.goto(live.address + "/")
    expect(maho.page.locator("main")).to_contain_text("三十分ほどお話を")
    maho.page.goto(re.search(r"https?://\S+", mail.body)[0])  # type: ignore[index]
    words = maho.page.locator("[name=words]")
    words.fill("もちろんです。来週の水曜はいかがですか。")
    maho.page.locator("button[value=can_help]").click()

    haruka.page.goto(request_page)
    expect(haruka.page.locator("main")).to_contain_text("来週の水曜は")
    for one in (haruka, maho):
        one.fits() if javascript else None


@pytest.fixture(
    params=[("en", 1280, True), ("ja", 390, True), ("ja", 1280, False)],
    ids=["english-desk", "japanese-phone", "without-javascript"],
)
def manner(request: pytest.FixtureRequest) -> tuple[str, int, bool]:
    """Language, width in pixels, whether scripts run."""
    value: tuple[str, int, bool] = request.param
    return value
