"""Those who ask to come in: one who was on a project with Haruka, one refused, one let in who has not come yet."""

from __future__ import annotations

import datetime as dt

from sqlalchemy.orm import Session

from alumni.applications.applying import apply
from alumni.applications.asks import asks_for
from alumni.applications.hosting import accept, refuse, waiting
from alumni.applications.models import Answer
from alumni.applications.rules import Rules
from alumni.applications.said import Said, Work
from alumni.applications.vouching import answer
from alumni.demo.cast import AOMI, SHIRAKABA, Cast
from alumni.people.names import NameParts
from projects.months import Month

RYOKO = NameParts("水城", "涼子", "みずき", "りょうこ", "Mizuki", "Ryoko", "笠原")
KOHEI = (NameParts("津久井", "航平", "つくい", "こうへい", "Tsukui", "Kohei"), "kohei.tsukui@example.org")
INGRID = (NameParts("Solheim", "Ingrid"), "ingrid@example.com")


def knock(session: Session, *, cast: Cast, now: dt.datetime) -> None:
    """Three applications; Yusuke vouches for the first, and Haruka, the host, has settled the others."""
    month = Month.of(now.date())
    hokuto = Work("w", SHIRAKABA, "北斗", str(month.plus(-118)), str(month.plus(-104)), "コンサルタント")
    rindo = Work("x", SHIRAKABA, "りんどう", str(month.plus(-132)), str(month.plus(-127)), "マネージャー")
    said = Said(
        RYOKO,
        "ryoko.m@example.jp",
        (hokuto, rindo),
        ("森下 遥", "榊 悠介"),
        "あさぎり病院グループ",
        "ご無沙汰しています。",
    )
    apply(session, said=said, now=now - dt.timedelta(days=3))
    session.flush()  # looked up next
    yusuke = cast.members["yusuke"]
    for ask in asks_for(session, asker=yusuke, language="ja", now=now):
        answer(
            session, asker=yusuke, application_id=ask.id, answer=Answer.VOUCH, words="北斗の最初の一年、隣の席でした。",
            rules=Rules(), language="ja", now=now - dt.timedelta(days=1),
        )  # fmt: skip
    for (name, address), settle in ((KOHEI, refuse), (INGRID, accept)):
        work = Work("w", AOMI, "すばる", str(month.plus(-60)), str(month.plus(-50)))
        apply(session, said=Said(name, address, (work,)), now=now - dt.timedelta(days=9))
        session.flush()  # looked up next
        newest = max(one.id for one in waiting(session, asker=cast.haruka, language="ja", now=now))
        settle(session, asker=cast.haruka, application_id=newest, now=now - dt.timedelta(days=2))
