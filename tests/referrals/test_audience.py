"""Who would see a request: on real rows."""

from __future__ import annotations

import datetime as dt

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from alumni.accounts.models import User
from alumni.people.employments import say_present_work
from alumni.people.models import Person
from alumni.people.sight import Asker, NoSuchPerson
from alumni.referrals.answering import answer
from alumni.referrals.audience import Audience, audience, own_employer_known
from alumni.referrals.models import Answer
from alumni.referrals.verdicts import MOST_OPEN_ASKS, Why
from tests.conftest import NOW, Cast
from tests.referrals.conftest import Stage, works_at

LONG_AGO = NOW - dt.timedelta(days=4 * 365)


def judged(session: Session, asker: Asker, *people: Asker | Person) -> dict[int, Why | None]:
    ids = [one.person_id if isinstance(one, Asker) else one.id for one in people]
    found: Audience = audience(session, asker=asker, person_ids=ids, now=NOW)
    return {one.person.id: None for one in found.seen_by} | {one.person.id: one.reason for one in found.shut_out}


def test_people_elsewhere_and_people_between_jobs_see_it(session: Session, stage: Stage) -> None:
    cast = stage.cast
    assert judged(session, cast.haruka, cast.kenichiro, cast.saki) == {
        cast.kenichiro.person_id: None, cast.saki.person_id: None,
    }  # fmt: skip


def test_a_colleague_however_the_firm_is_written(session: Session, stage: Stage) -> None:
    cast = stage.cast
    works_at(session, cast.kenichiro, "株式会社 みなと製作所")
    assert judged(session, cast.haruka, cast.kenichiro) == {cast.kenichiro.person_id: Why.PRESENT_EMPLOYER}


def test_a_colleague_noted_long_ago_is_still_kept_out(session: Session, stage: Stage) -> None:
    cast = stage.cast
    works_at(session, cast.kenichiro, "みなと製作所", checked=LONG_AGO)
    assert judged(session, cast.haruka, cast.kenichiro) == {cast.kenichiro.person_id: Why.PRESENT_EMPLOYER}


@pytest.mark.parametrize("checked", [LONG_AGO, None])
def test_unknown_or_stale_employer(session: Session, stage: Stage, checked: dt.datetime | None) -> None:
    cast = stage.cast
    newcomer = cast.member("黒田", "光", "くろだ", "ひかる", "hikaru@example.jp")
    if checked:
        works_at(session, newcomer, "青嵐商会", checked=checked)
    assert judged(session, cast.haruka, newcomer) == {newcomer.person_id: Why.EMPLOYER_UNKNOWN}


def test_what_i_noted_on_my_card_can_shut_out(session: Session, stage: Stage) -> None:
    """He says he works elsewhere; I wrote on my card that he has come to my firm."""
    cast = stage.cast
    card = cast.card(cast.haruka, "高梨", "健一郎")
    card.profile_id = cast.kenichiro.person_id
    say_present_work(session, person=card, organization="みなと製作所", now=NOW)
    session.commit()
    assert judged(session, cast.haruka, cast.kenichiro) == {cast.kenichiro.person_id: Why.PRESENT_EMPLOYER}
    assert judged(session, cast.haruka, card) == {cast.kenichiro.person_id: Why.PRESENT_EMPLOYER}


def test_what_i_noted_on_my_card_cannot_let_in(session: Session, stage: Stage) -> None:
    cast = stage.cast
    newcomer = cast.member("黒田", "光", "くろだ", "ひかる", "hikaru@example.jp")
    card = cast.card(cast.haruka, "黒田", "光")
    card.profile_id = newcomer.person_id
    say_present_work(session, person=card, organization="青嵐商会", now=NOW)
    session.commit()
    assert judged(session, cast.haruka, card) == {newcomer.person_id: Why.EMPLOYER_UNKNOWN}


def test_what_others_noted_is_not_looked_at(session: Session, stage: Stage) -> None:
    cast = stage.cast
    card = cast.card(cast.saki, "高梨", "健一郎")
    card.profile_id = cast.kenichiro.person_id
    say_present_work(session, person=card, organization="みなと製作所", now=NOW)
    session.commit()
    assert judged(session, cast.haruka, cast.kenichiro) == {cast.kenichiro.person_id: None}


def test_nobody_can_be_judged_while_my_own_employer_is_unknown(session: Session, stage: Stage) -> None:
    cast = stage.cast
    newcomer = cast.member("黒田", "光", "くろだ", "ひかる", "hikaru@example.jp")
    assert not own_employer_known(session, asker=newcomer, now=NOW)
    assert set(judged(session, newcomer, cast.haruka, cast.kenichiro, cast.saki).values()) == {Why.OWN_EMPLOYER_UNKNOWN}
    works_at(session, newcomer, "青嵐商会", checked=LONG_AGO)
    assert not own_employer_known(session, asker=newcomer, now=NOW)
    works_at(session, newcomer, "青嵐商会")
    assert own_employer_known(session, asker=newcomer, now=NOW)
    assert set(judged(session, newcomer, cast.haruka, cast.kenichiro).values()) == {None}


def test_cards_of_nobody_closed_accounts_and_myself(session: Session, stage: Stage) -> None:
    cast = stage.cast
    stranger = cast.card(cast.haruka, "内海", "直人")
    session.scalars(sa.select(User).where(User.person_id == cast.saki.person_id)).one().active = False
    session.commit()
    assert judged(session, cast.haruka, stranger, cast.saki, cast.haruka) == {
        stranger.id: Why.NOT_A_MEMBER, cast.saki.person_id: Why.NOT_A_MEMBER,
    }  # fmt: skip


def test_cards_of_others_are_not_there(session: Session, stage: Stage) -> None:
    cast = stage.cast
    foreign = cast.card(cast.saki, "内海", "直人")
    with pytest.raises(NoSuchPerson):
        audience(session, asker=cast.haruka, person_ids=[foreign.id, cast.kenichiro.person_id], now=NOW)


def test_a_card_and_the_profile_behind_it_are_one(session: Session, stage: Stage) -> None:
    cast = stage.cast
    card = cast.card(cast.haruka, "高梨", "健一郎")
    card.profile_id = cast.kenichiro.person_id
    session.commit()
    found = audience(session, asker=cast.haruka, person_ids=[card.id, cast.kenichiro.person_id], now=NOW)
    assert [one.person.id for one in found.seen_by] == [cast.kenichiro.person_id]


def test_the_cap_counts_open_asks_of_anybody(session: Session, stage: Stage) -> None:
    cast = stage.cast
    askers = stage.members(MOST_OPEN_ASKS)
    requests = [stage.ask(one, cast.kenichiro) for one in askers]
    assert judged(session, cast.haruka, cast.kenichiro) == {cast.kenichiro.person_id: Why.NOT_TAKING}
    asked = stage.asked(requests[0], cast.kenichiro)
    answer(session, asker=cast.kenichiro, asked_id=asked, answer=Answer.CAN_HELP, now=NOW)
    session.commit()
    assert judged(session, cast.haruka, cast.kenichiro) == {cast.kenichiro.person_id: None}


def test_expired_asks_do_not_count(session: Session, stage: Stage) -> None:
    cast = stage.cast
    for one in stage.members(MOST_OPEN_ASKS):
        stage.ask(one, cast.kenichiro, now=NOW - dt.timedelta(days=14))
    assert judged(session, cast.haruka, cast.kenichiro) == {cast.kenichiro.person_id: None}


def test_room_under_the_cap_does_not_tell_me_of_a_pass(session: Session, stage: Stage) -> None:
    cast = stage.cast
    requests = [stage.ask(cast.haruka, cast.kenichiro) for _ in range(MOST_OPEN_ASKS)]
    before = judged(session, cast.haruka, cast.kenichiro)
    asked = stage.asked(requests[0], cast.kenichiro)
    answer(session, asker=cast.kenichiro, asked_id=asked, answer=Answer.PASS, now=NOW)
    session.commit()
    assert judged(session, cast.haruka, cast.kenichiro) == before == {cast.kenichiro.person_id: Why.NOT_TAKING}


def test_queries_do_not_grow_with_people(session: Session, stage: Stage, cast: Cast) -> None:
    many = stage.members(8)

    def queries(people: list[Asker]) -> int:
        seen = []
        engine = session.get_bind().engine
        listen = lambda *_: seen.append(1)  # noqa: E731
        sa.event.listen(engine, "before_cursor_execute", listen)
        audience(session, asker=cast.haruka, person_ids=[one.person_id for one in people], now=NOW)
        sa.event.remove(engine, "before_cursor_execute", listen)
        return len(seen)

    session.connection()  # its savepoint is not one of ours
    assert queries([cast.kenichiro]) == queries([cast.kenichiro, cast.saki, *many]) == 5
