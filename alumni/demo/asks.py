"""Asking and answering: one request that ended well, one that is open with an answer, one that waits for Haruka."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.demo.cast import Cast, ago
from alumni.people.sight import Asker
from alumni.referrals.answering import answer
from alumni.referrals.asking import ask, close_with, thank
from alumni.referrals.audience import audience
from alumni.referrals.models import Answer, Asked, Openness, Outcome, Purpose

LONG_AGO, LAST_WEEK, YESTERDAY = 0.7, 5 / 365.25, 1 / 365.25


def exchange(session: Session, *, cast: Cast, now: dt.datetime) -> None:
    """Three requests, each through the steps a member takes."""
    _one_that_ended_well(session, cast, ago(now, LONG_AGO))
    _one_that_is_open(session, cast, ago(now, LAST_WEEK))
    _one_that_waits_for_haruka(session, cast, ago(now, YESTERDAY))


def _one_that_ended_well(session: Session, cast: Cast, then: dt.datetime) -> None:
    request = _send(
        session, cast.haruka, ["emily"], cast, Purpose.ADVICE, "", Openness.NOT_NOW, then,
        "系統用の蓄電池に海外の資金がどう入ってきているのか、30分だけ教えていただけませんか。社内で最初の絵を描く前に、"
        "現場の感覚を伺いたいのです。",
    )  # fmt: skip
    emily = _asked(session, request, cast, "emily")
    words = "Of course. Thursday before nine your time? I will bring the two mistakes everybody makes first."
    later = then + dt.timedelta(days=1)
    answer(session, asker=cast.members["emily"], asked_id=emily, answer=Answer.CAN_HELP, words=words, now=later)
    after = then + dt.timedelta(days=6)
    session.flush()  # the thanks look for the answer
    thank(
        session, asker=cast.haruka, asked_id=emily, now=after, day=after.date(),
        words="朝早くからありがとうございました。最初の絵から、あの二つの間違いは消えました。",
    )  # fmt: skip
    close_with(session, asker=cast.haruka, request_id=request, outcome=Outcome.HELPED, now=after)


def _one_that_is_open(session: Session, cast: Cast, then: dt.datetime) -> None:
    request = _send(
        session, cast.haruka, ["emily", "yusuke"], cast, Purpose.REFERRAL, "地域の再生可能エネルギー", Openness.CONSIDERING, then,
        "来春をめどに、地域で発電所をつくって運営している会社に移りたいと考えています。規模は問いません。"
        "現場に近いところで、長く腰を据えて働ける会社に心当たりがあれば、まずお話だけでも伺えないでしょうか。",
    )  # fmt: skip
    emily = _asked(session, request, cast, "emily")
    words = "Two people come to mind, one in Nagano and one in Oita. Call me, and I will tell you which of them to meet first."
    later = then + dt.timedelta(days=2)
    answer(session, asker=cast.members["emily"], asked_id=emily, answer=Answer.INTRODUCE, words=words, now=later)


def _one_that_waits_for_haruka(session: Session, cast: Cast, then: dt.datetime) -> None:
    _send(
        session, cast.members["yusuke"], ["haruka"], cast, Purpose.ADVICE, "", Openness.ONLY_TALKING, then,
        "投資先の工場で、電力の契約を見直そうとしています。事業会社の側から見て、最初にどこを疑うか、"
        "一度だけ話を聞かせてもらえませんか。昼をごちそうします。",
    )  # fmt: skip


def _send(
    session: Session, asker: Asker, to: Sequence[str], cast: Cast, purpose: Purpose, target: str, openness: Openness,
    then: dt.datetime, brief: str,
) -> int:  # fmt: skip
    session.flush()  # employers and open asks are judged in the database
    ids = [cast.members[key].person_id for key in to]
    seen = audience(session, asker=asker, person_ids=ids, now=then).seen_ids
    sent = ask(
        session, asker=asker, purpose=purpose, target=target, brief=brief, openness=openness, person_ids=ids,
        previewed=seen, send_key=f"demo {purpose} {then:%Y%m%d}", now=then,
    )  # fmt: skip
    session.flush()  # the answers point to its rows
    return sent.request_id


def _asked(session: Session, request_id: int, cast: Cast, key: str) -> int:
    person_id = cast.members[key].person_id
    return session.scalars(select(Asked.id).where(Asked.request_id == request_id, Asked.person_id == person_id)).one()
