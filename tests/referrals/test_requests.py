"""Sending, answering, ending: the states, and who learns what."""

from __future__ import annotations

import datetime as dt

import pytest
import sqlalchemy as sa
from sqlalchemy.orm import Session

from alumni.errors import BadInput, Gone, NotAllowed, NotFound
from alumni.people.employments import say_present_work
from alumni.people.models import Person
from alumni.referrals import history
from alumni.referrals.answering import answer, ask_to_me, asks_for, helped
from alumni.referrals.asking import EXPIRES_AFTER, AudienceChanged, ask, close_with, thank, withdraw
from alumni.referrals.models import Answer, Asked, Openness, Outcome, Purpose, ReferralRequest
from alumni.referrals.stands import Stand
from alumni.touch.models import Touch, TouchKind, TouchPerson
from tests.conftest import NOW
from tests.referrals.conftest import BRIEF, Stage

LATER = NOW + EXPIRES_AFTER
A_SECOND = dt.timedelta(seconds=1)


def send(stage: Stage, *, key: str = "k", brief: str = BRIEF, target: str = "", people: list[int] | None = None,
         previewed: list[int] | None = None, purpose: Purpose = Purpose.ADVICE):  # type: ignore[no-untyped-def]  # fmt: skip
    people = [stage.cast.kenichiro.person_id] if people is None else people
    return ask(
        stage.session, asker=stage.cast.haruka, purpose=purpose, target=target, brief=brief, openness=Openness.NOW,
        person_ids=people, previewed=people if previewed is None else previewed, send_key=key, now=NOW,
    )  # fmt: skip


def count(session: Session, table: type) -> int:
    return session.scalar(sa.select(sa.func.count()).select_from(table)) or 0


def test_it_reaches_exactly_the_previewed(stage: Stage) -> None:
    cast, session = stage.cast, stage.session
    made = send(stage)
    assert [one.person_id for one in session.scalars(sa.select(Asked).where(Asked.request_id == made.request_id))] == [
        cast.kenichiro.person_id
    ]
    assert len(asks_for(session, asker=cast.kenichiro, now=NOW)) == 1
    assert asks_for(session, asker=cast.saki, now=NOW) == ()
    assert session.get_one(ReferralRequest, made.request_id).expires_at == NOW + dt.timedelta(days=14)


@pytest.mark.parametrize("shown", [[], ["kenichiro", "saki"], ["saki"]])
def test_another_audience_than_the_preview_sends_nothing(stage: Stage, shown: list[str]) -> None:
    with pytest.raises(AudienceChanged):
        send(stage, previewed=[getattr(stage.cast, one).person_id for one in shown])
    assert count(stage.session, ReferralRequest) == count(stage.session, Asked) == 0


def test_somebody_who_came_to_my_firm_since_the_preview(stage: Stage) -> None:
    kenichiro = stage.session.get_one(Person, stage.cast.kenichiro.person_id)
    say_present_work(stage.session, person=kenichiro, organization="みなと製作所", now=NOW)
    with pytest.raises(AudienceChanged):
        send(stage)


def test_a_double_click_is_one_request(stage: Stage) -> None:
    first, second = send(stage), send(stage)
    assert (first.fresh, second.fresh) == (True, False)
    assert first.request_id == second.request_id
    assert count(stage.session, ReferralRequest) == count(stage.session, Asked) == 1


def test_a_double_click_at_the_cap_is_still_one_request(stage: Stage) -> None:
    for number in range(2):
        send(stage, key=f"before {number}")
    assert send(stage).fresh
    assert not send(stage).fresh


def test_the_same_key_of_another_member_is_another_request(stage: Stage) -> None:
    mine = send(stage)
    theirs = ask(
        stage.session, asker=stage.cast.saki, purpose=Purpose.ADVICE, target="", brief=BRIEF, openness=None,
        person_ids=[stage.cast.kenichiro.person_id], previewed=[stage.cast.kenichiro.person_id], send_key="k", now=NOW,
    )  # fmt: skip
    assert theirs.fresh
    assert theirs.request_id != mine.request_id


@pytest.mark.parametrize(
    ("said", "field", "reason"),
    [
        ({"brief": " \n"}, "brief", "needed"),
        ({"brief": "あ" * 2001}, "brief", "too_long"),
        ({"purpose": Purpose.REFERRAL}, "target", "needed"),
        ({"target": "あ" * 2001}, "target", "too_long"),
        ({"people": []}, "people", "needed"),
        ({"people": list(range(1, 30))}, "people", "too_many"),
    ],
)
def test_what_a_request_needs(stage: Stage, said: dict[str, object], field: str, reason: str) -> None:
    with pytest.raises(BadInput) as wrong:
        send(stage, **said)  # type: ignore[arg-type]
    assert wrong.value.fields[field] == reason


def test_the_brief_is_sealed(stage: Stage) -> None:
    send(stage, target="どこか")
    row = stage.session.execute(sa.text("SELECT brief, target FROM referral_request")).one()
    assert BRIEF.encode() not in bytes(row.brief)
    assert "どこか".encode() not in bytes(row.target)


def test_it_expires_by_time_alone(stage: Stage) -> None:
    cast, session = stage.cast, stage.session
    asked = stage.asked(send(stage).request_id, cast.kenichiro)
    assert len(asks_for(session, asker=cast.kenichiro, now=LATER - A_SECOND)) == 1
    assert asks_for(session, asker=cast.kenichiro, now=LATER) == ()
    with pytest.raises(Gone):
        ask_to_me(session, asker=cast.kenichiro, asked_id=asked, now=LATER)
    with pytest.raises(Gone):
        answer(session, asker=cast.kenichiro, asked_id=asked, answer=Answer.CAN_HELP, now=LATER)
    assert history.my_open(session, asker=cast.haruka, now=LATER) == ()
    assert [one.stand for one in history.my_past(session, asker=cast.haruka, now=LATER, limit=9)] == [Stand.EXPIRED]


def test_withdrawn_it_is_gone_for_everybody_asked(stage: Stage) -> None:
    cast, session = stage.cast, stage.session
    made = stage.ask(cast.haruka, cast.kenichiro, cast.saki)
    first, second = stage.asked(made, cast.kenichiro), stage.asked(made, cast.saki)
    answer(session, asker=cast.kenichiro, asked_id=first, answer=Answer.CAN_HELP, words="いつでも。", now=NOW)
    withdraw(session, asker=cast.haruka, request_id=made, now=NOW)
    withdraw(session, asker=cast.haruka, request_id=made, now=NOW)
    for who, asked in ((cast.kenichiro, first), (cast.saki, second)):
        with pytest.raises(Gone):
            ask_to_me(session, asker=who, asked_id=asked, now=NOW)
        with pytest.raises(Gone):
            answer(session, asker=who, asked_id=asked, answer=Answer.INTRODUCE, now=NOW)
        assert asks_for(session, asker=who, now=NOW) == helped(session, asker=who, now=NOW, limit=9) == ()
    with pytest.raises(Gone):
        close_with(session, asker=cast.haruka, request_id=made, outcome=Outcome.HELPED, now=NOW)
    with pytest.raises(Gone):
        thank(session, asker=cast.haruka, asked_id=first, words="ありがとう", now=NOW, day=NOW.date())


def test_an_expired_request_is_not_withdrawn_but_closed(stage: Stage) -> None:
    cast, session = stage.cast, stage.session
    made = stage.ask(cast.haruka, cast.kenichiro)
    with pytest.raises(Gone):
        withdraw(session, asker=cast.haruka, request_id=made, now=LATER)
    close_with(session, asker=cast.haruka, request_id=made, outcome=Outcome.NOT_YET, now=LATER)
    found = history.my_request(session, asker=cast.haruka, request_id=made, now=LATER)
    assert (found.stand, found.outcome) == (Stand.CLOSED, Outcome.NOT_YET)


def test_a_closed_request_stays_readable_for_who_helped_only(stage: Stage) -> None:
    cast, session = stage.cast, stage.session
    made = stage.ask(cast.haruka, cast.kenichiro, cast.saki)
    first, second = stage.asked(made, cast.kenichiro), stage.asked(made, cast.saki)
    answer(session, asker=cast.kenichiro, asked_id=first, answer=Answer.INTRODUCE, now=NOW)
    close_with(session, asker=cast.haruka, request_id=made, outcome=Outcome.INTRODUCED, now=NOW)
    assert ask_to_me(session, asker=cast.kenichiro, asked_id=first, now=NOW).stand is Stand.CLOSED
    assert asks_for(session, asker=cast.saki, now=NOW) == ()
    with pytest.raises(Gone):
        ask_to_me(session, asker=cast.saki, asked_id=second, now=NOW)
    with pytest.raises(Gone):
        answer(session, asker=cast.saki, asked_id=second, answer=Answer.CAN_HELP, now=NOW)


def test_a_pass_may_become_help_and_help_stands(stage: Stage) -> None:
    cast, session = stage.cast, stage.session
    asked = stage.asked(stage.ask(cast.haruka, cast.kenichiro), cast.kenichiro)
    who = {"asker": cast.kenichiro, "asked_id": asked, "now": NOW}
    assert not answer(session, answer=Answer.PASS, words="忙しいので", **who).tell  # type: ignore[arg-type]
    assert session.get_one(Asked, asked).words is None
    assert asks_for(session, asker=cast.kenichiro, now=NOW) == ()
    assert answer(session, answer=Answer.CAN_HELP, words="来週なら。", **who).tell  # type: ignore[arg-type]
    assert not answer(session, answer=Answer.CAN_HELP, words="別の言葉", **who).tell  # type: ignore[arg-type]
    assert session.get_one(Asked, asked).words == "来週なら。"
    for other in (Answer.PASS, Answer.INTRODUCE):
        with pytest.raises(NotAllowed):
            answer(session, answer=other, **who)  # type: ignore[arg-type]


def test_thanks_are_given_once_and_count_as_a_touch(stage: Stage) -> None:
    cast, session = stage.cast, stage.session
    card = cast.card(cast.haruka, "高梨", "健一郎")
    card.profile_id = cast.kenichiro.person_id
    asked = stage.asked(stage.ask(cast.haruka, cast.kenichiro), cast.kenichiro)
    answer(session, asker=cast.kenichiro, asked_id=asked, answer=Answer.CAN_HELP, now=NOW)
    day = dt.date(2026, 11, 23)
    for words in ("ありがとうございました。", "もう一度"):
        thank(session, asker=cast.haruka, asked_id=asked, words=words, now=NOW, day=day)
    session.flush()
    touches = session.execute(sa.select(Touch, TouchPerson).join(TouchPerson, TouchPerson.touch_id == Touch.id)).all()
    assert [(t.kind, t.day, t.owner_id, p.person_id) for t, p in touches] == [
        (TouchKind.HELP_TAKEN, day, cast.haruka.person_id, card.id)
    ]
    read = ask_to_me(session, asker=cast.kenichiro, asked_id=asked, now=LATER)
    assert read.thanks == "ありがとうございました。"


@pytest.mark.parametrize("said", [None, Answer.PASS])
def test_nobody_is_thanked_for_silence(stage: Stage, said: Answer | None) -> None:
    cast, session = stage.cast, stage.session
    asked = stage.asked(stage.ask(cast.haruka, cast.kenichiro), cast.kenichiro)
    if said:
        answer(session, asker=cast.kenichiro, asked_id=asked, answer=said, now=NOW)
    with pytest.raises(NotFound):
        thank(session, asker=cast.haruka, asked_id=asked, words="どうも", now=NOW, day=NOW.date())


def test_an_answer_waits_on_the_desk_until_thanked_or_closed(stage: Stage) -> None:
    cast, session = stage.cast, stage.session
    made = stage.ask(cast.haruka, cast.kenichiro, cast.saki)

    def waiting(now: dt.datetime) -> list[int]:
        return [one.person.id for one in history.answers_waiting(session, asker=cast.haruka, now=now, limit=9)]

    assert waiting(NOW) == []
    for who in (cast.kenichiro, cast.saki):
        answer(session, asker=who, asked_id=stage.asked(made, who), answer=Answer.CAN_HELP, now=NOW)
    assert set(waiting(NOW)) == {cast.kenichiro.person_id, cast.saki.person_id}
    thank(session, asker=cast.haruka, asked_id=stage.asked(made, cast.saki), words="感謝", now=NOW, day=NOW.date())
    assert waiting(LATER) == [cast.kenichiro.person_id]
    assert waiting(LATER + history.NEWS_FOR) == []
    close_with(session, asker=cast.haruka, request_id=made, outcome=Outcome.HELPED, now=NOW)
    assert waiting(NOW) == []


def test_a_stranger_to_the_request_can_do_nothing_with_it(stage: Stage) -> None:
    cast, session = stage.cast, stage.session
    made = stage.ask(cast.haruka, cast.kenichiro)
    asked = stage.asked(made, cast.kenichiro)
    acts = [
        lambda who: history.my_request(session, asker=who, request_id=made, now=NOW),
        lambda who: withdraw(session, asker=who, request_id=made, now=NOW),
        lambda who: close_with(session, asker=who, request_id=made, outcome=Outcome.HELPED, now=NOW),
        lambda who: thank(session, asker=who, asked_id=asked, words="x", now=NOW, day=NOW.date()),
    ]
    for act in acts:
        for who in (cast.saki, cast.kenichiro):
            with pytest.raises(NotFound):
                act(who)
    for who in (cast.saki, cast.haruka):
        with pytest.raises(NotFound):
            ask_to_me(session, asker=who, asked_id=asked, now=NOW)
        with pytest.raises(NotFound):
            answer(session, asker=who, asked_id=asked, answer=Answer.PASS, now=NOW)
    with pytest.raises(NotFound):
        history.place_of(session, asker=cast.saki, asked_id=asked)


def test_pages_of_earlier_requests_miss_nobody(stage: Stage) -> None:
    cast, session = stage.cast, stage.session
    made = [stage.ask(cast.haruka, cast.kenichiro, now=NOW - n * EXPIRES_AFTER) for n in range(7, 0, -1)]
    seen: list[int] = []
    while page := history.my_past(session, asker=cast.haruka, now=NOW, limit=3, after=seen[-1] if seen else None):
        seen += [one.id for one in page]
    assert seen == sorted(made, reverse=True)
