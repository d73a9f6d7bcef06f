"""Many mails: sorted by how likely they are, gone through one after the other, set aside by the handful; what the list
learns from a look-alike, and forgets again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
import sqlalchemy as sa
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.farewells.drafts import NoSuchFarewell, put_back, set_aside
from alumni.farewells.inbox import inbox
from alumni.farewells.likelihood import chance_of
from alumni.farewells.models import Chance, Farewell, FarewellState, LookAlikeSender
from alumni.farewells.onward import onward
from tests.conftest import NOW, Cast
from tests.farewells.letters import NATSUMI_TEXT, mail
from tests.farewells.test_capture import drop
from tests.farewells.test_inbox import put

Browse = Callable[..., FlaskClient]

NOTICE = """人事部よりお知らせいたします。
下記のとおり人事異動を発令しました。

異動日 2026年12月1日
新所属 営業本部  内海 隆
"""


def notice(number: int, text: str = NOTICE) -> bytes:
    return mail(f"{text}\n整理番号 {number}", sender="人事部 <jinji@example.co.jp>", subject="人事異動のお知らせ",
                message_id=f"<notice-{number}@example.co.jp>")  # fmt: skip


@pytest.mark.parametrize(
    ("seems", "confidence", "known", "chance"),
    [
        (True, 0.99, False, Chance.SURE), (True, 0.99, True, Chance.SURE), (True, 0.7, False, Chance.DOUBTFUL),
        (True, 0.7, True, Chance.PERHAPS_NOT), (False, 0.6, False, Chance.DOUBTFUL),
        (False, 0.6, True, Chance.PERHAPS_NOT), (False, 0.95, False, Chance.PERHAPS_NOT),
    ],
)  # fmt: skip
def test_how_likely(seems: bool, confidence: float, known: bool, chance: Chance) -> None:
    assert chance_of(seems, confidence, sender_is_known=known) is chance


def test_sure_ones_first_then_doubtful_and_look_alikes_under_a_fold(
    session: Session, cast: Cast, browser_of: Browse
) -> None:
    for name, chance, hours in (("甲", 0, 0), ("乙", 2, 9), ("丙", 1, 1), ("丁", 2, 3), ("戊", 0, 2), ("己", 1, 5)):
        put(session, cast.haruka, name, hours=hours).chance = chance
    session.commit()
    page = inbox(session, asker=cast.haruka, state=FarewellState.WAITING, today=NOW.date(), language="ja")
    assert [line.name.main for line in page.lines] == ["丁", "乙", "丙", "己"]
    assert [line.name.main for line in page.folded] == ["甲", "戊"]
    text = browser_of(cast.haruka).get("/farewells").text
    fold = text[text.index('<details class="fold">') :]
    assert "Perhaps not farewells: 2 mails" in fold
    assert "甲" in fold
    assert "丁" not in fold.split("</details>")[0]
    assert text.count("may not be a farewell") == 2


def test_several_are_set_aside_at_once_and_brought_back(session: Session, cast: Cast, browser_of: Browse) -> None:
    mails = [put(session, cast.haruka, name) for name in ("甲", "乙", "丙")]
    browser = browser_of(cast.haruka)
    two = {"mail": [str(mails[0].id), str(mails[2].id)]}
    after = browser.post("/farewells/set-aside", data=two, follow_redirects=True).text
    assert "2 mails are set aside." in after
    session.expire_all()
    assert [one.state for one in mails] == ["set_aside", "waiting", "set_aside"]
    browser.post("/farewells/put-back", data=two)
    session.expire_all()
    assert {one.state for one in mails} == {FarewellState.WAITING}
    assert browser.post("/farewells/set-aside", data={}).location == "/farewells"


def test_a_script_gets_the_words(session: Session, cast: Cast, browser_of: Browse) -> None:
    one = put(session, cast.haruka, "甲")
    browser, data, asks = browser_of(cast.haruka, "ja"), {"mail": str(one.id)}, {"Accept": "application/json"}
    aside = browser.post("/farewells/set-aside", data=data, headers=asks).get_json()
    assert aside == {"aside": [one.id], "words": "1通を控えずにおきます。"}
    back = browser.post("/farewells/put-back", data=data, headers=asks).get_json()
    assert back == {"back": [one.id], "words": "1通が確認待ちに戻りました。"}


def test_one_foreign_mail_among_them_and_nothing_happens(session: Session, cast: Cast, browser_of: Browse) -> None:
    mine, theirs = put(session, cast.haruka, "甲"), put(session, cast.kenichiro, "乙")
    both = {"mail": [str(mine.id), str(theirs.id)]}
    assert browser_of(cast.haruka).post("/farewells/set-aside", data=both).status_code == 404
    for act in (lambda ids: set_aside(session, asker=cast.haruka, farewell_ids=ids, now=NOW),
                lambda ids: put_back(session, asker=cast.haruka, farewell_ids=ids)):  # fmt: skip
        with pytest.raises(NoSuchFarewell):
            act([mine.id, theirs.id])
    session.expire_all()
    assert mine.state is theirs.state is FarewellState.WAITING


def test_from_one_to_the_next_in_the_order_of_the_inbox(session: Session, cast: Cast) -> None:
    mails = {name: put(session, cast.haruka, name, hours=hours) for name, hours in (("甲", 0), ("乙", 1), ("丙", 2))}
    mails["丁"] = put(session, cast.haruka, "丁", sure=False)
    put(session, cast.kenichiro, "戊")

    def after(name: str) -> tuple[int | None, int]:
        ahead = onward(session, asker=cast.haruka, farewell_id=mails[name].id)
        return ahead.next_id, ahead.waiting

    assert [after(name)[0] for name in "甲乙丙"] == [mails[name].id for name in "乙丙甲"], "round and round"
    assert after("甲")[1] == 2, "what is folded away is not counted"
    assert after("丁") == (mails["甲"].id, 3)
    mails["乙"].state = FarewellState.KEPT
    assert after("乙") == (mails["丙"].id, 2), "from a mail that waits no longer it goes on from its place"
    with pytest.raises(NoSuchFarewell):
        onward(session, asker=cast.saki, farewell_id=mails["甲"].id)


def test_the_next_mail_opens_by_itself(session: Session, cast: Cast, browser_of: Browse) -> None:
    browser = browser_of(cast.haruka)
    for number in range(3):
        drop(browser, mail(f"{NATSUMI_TEXT}{number}", message_id=f"<{number}@example.co.jp>"))
    first, second, third = session.scalars(sa.select(Farewell).order_by(Farewell.id)).all()
    page = browser.get(f"/farewells/{third.id}").text
    assert "2 more mails wait." in page
    assert f'rel="next" href="/farewells/{second.id}"' in page
    aside = browser.post(f"/farewells/{third.id}/set-aside", data={"family_name": "鷲宮"}, follow_redirects=True)
    assert aside.request.path == f"/farewells/{second.id}"
    assert "1 mail is set aside." in aside.text
    assert f'name="mail" value="{third.id}"' in aside.text
    kept = browser.post(f"/farewells/{second.id}", data={"family_name": "鷲宮"}, follow_redirects=True)
    assert kept.request.path == f"/farewells/{first.id}"
    assert "Record a project you shared" in kept.text
    ticked = {"family_name": "内海", "projects-0-shared": "y", "projects-0-codename": "ひなぎく", "card": "new"}
    drop(browser, mail("山吹です。11月30日付で退職いたします。y@example.com", message_id="<9@example.co.jp>"))
    told = browser.post(f"/farewells/{first.id}", data=ticked, follow_redirects=True)
    assert told.request.path.startswith("/projects/share/")
    assert "To the next mail that waits" in told.text


def test_a_look_alike_set_aside_teaches_the_list(session: Session, cast: Cast, browser_of: Browse) -> None:
    browser = browser_of(cast.haruka)
    drop(browser, notice(1))
    first = session.scalars(sa.select(Farewell)).one()
    assert not first.seems_farewell
    set_aside(session, asker=cast.haruka, farewell_ids=[first.id], now=NOW)
    session.commit()
    (learned,) = session.scalars(sa.select(LookAlikeSender)).all()
    assert "jinji" not in learned.sender_hash
    doubtful = "お世話になっております。内海です。会社を離れることになりました。"
    drop(
        browser,
        mail(doubtful, sender="人事部 <JINJI@example.co.jp>", subject="お知らせ", message_id="<d@example.co.jp>"),
    )
    drop(browser_of(cast.kenichiro), mail(doubtful, sender="人事部 <jinji@example.co.jp>", subject="お知らせ",
                                          message_id="<d@example.co.jp>"))  # fmt: skip
    drop(browser, mail(sender="鷲宮 菜摘 <jinji@example.co.jp>", message_id="<s@example.co.jp>"))
    mine = {one.owner_id: one for one in session.scalars(sa.select(Farewell).where(Farewell.digest != first.digest)) if
            one.confidence < 0.9 or not one.seems_farewell}  # fmt: skip
    assert mine[cast.haruka.person_id].chance == Chance.PERHAPS_NOT
    other = mine[cast.kenichiro.person_id]
    assert other.chance == chance_of(other.seems_farewell, other.confidence), "it is my list that learned"
    sure = session.scalars(sa.select(Farewell).where(Farewell.chance == Chance.SURE)).all()
    assert [one.owner_id for one in sure] == [cast.haruka.person_id], "a sure farewell is never folded away"
    put_back(session, asker=cast.haruka, farewell_ids=[first.id])
    session.commit()
    assert session.scalars(sa.select(LookAlikeSender)).all() == []
    again = mine[cast.haruka.person_id]
    assert again.chance == chance_of(again.seems_farewell, again.confidence)


def test_a_farewell_set_aside_teaches_nothing(session: Session, cast: Cast, browser_of: Browse) -> None:
    drop(browser_of(cast.haruka), mail())
    drop(browser_of(cast.haruka), text="退職のご挨拶\n鷲宮です。本日が最終出社日です。")
    for one in session.scalars(sa.select(Farewell)).all():
        set_aside(session, asker=cast.haruka, farewell_ids=[one.id], now=NOW)
    assert session.scalars(sa.select(LookAlikeSender)).all() == []


def test_learning_twice_is_learning_once(session: Session, cast: Cast, browser_of: Browse) -> None:
    browser = browser_of(cast.haruka)
    for number in (1, 2):
        drop(browser, notice(number))
    both = session.scalars(sa.select(Farewell.id)).all()
    assert set_aside(session, asker=cast.haruka, farewell_ids=both, now=NOW + dt.timedelta(hours=1)) == list(both)
    session.commit()
    assert len(session.scalars(sa.select(LookAlikeSender)).all()) == 1
