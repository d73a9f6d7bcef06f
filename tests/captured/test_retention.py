"""The clock of a card: asked after the time of its purpose, kept on with one press, gone after the time to answer."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.captured.models import CapturedLink, Correction
from alumni.captured.retention import LET_GO_AFTER, LetGo, Rule, due, let_go_of_everything_over
from alumni.clock import now
from alumni.handover.left import LeftWord, to_text
from alumni.handover.models import HandedWord, WordLink, WordState
from alumni.people.cards import amend_card
from alumni.people.models import Person, Purpose, Tombstone
from alumni.people.names import NameParts
from alumni.touch.models import TouchKind
from alumni.touch.regarding import say
from alumni.touch.touching import note_touch
from tests.captured.conftest import KeepCard, MakeLink
from tests.conftest import Cast

Browser = Callable[..., FlaskClient]
RULE = Rule({Purpose.IN_TOUCH: 36, Purpose.HELP: 24, Purpose.MEMORY: 60}, grace_months=3, word_months=6)
NOTHING = LetGo(0, 0, 0, 0, 0)


def months(number: float) -> dt.timedelta:
    return dt.timedelta(days=30.4375 * number)


def names_due(session: Session, cast: Cast, at: dt.datetime) -> list[int]:
    return [one.person_id for one in due(session, asker=cast.haruka, rule=RULE, language="ja", now=at)]


def left(session: Session, cast: Cast, at: dt.datetime, state: WordState = WordState.WAITING) -> HandedWord:
    number = len(session.scalars(sa.select(WordLink.id)).all())
    link = WordLink(owner_id=cast.haruka.person_id, token_hash=str(number), label="", made_at=at, expires_at=at)
    session.add(link)
    session.flush()
    word = HandedWord(
        link_id=link.id, owner_id=cast.haruka.person_id, state=state, left_at=at,
        content=to_text(LeftWord(NameParts("鷹野"))),
    )  # fmt: skip
    session.add(word)
    session.commit()
    return word


@pytest.mark.parametrize(("purpose", "after"), [(Purpose.IN_TOUCH, 36), (Purpose.HELP, 24), (Purpose.MEMORY, 60)])
def test_each_purpose_has_its_time(session: Session, cast: Cast, keep: KeepCard, purpose: Purpose, after: int) -> None:
    kept = now()
    card = keep(cast.haruka, purpose=purpose, now=kept)
    assert names_due(session, cast, kept + months(after) - dt.timedelta(minutes=1)) == []
    assert names_due(session, cast, kept + months(after)) == [card.id]
    other = due(session, asker=cast.saki, rule=RULE, language="ja", now=kept + months(after))
    assert other == (), "another member's card is nobody else's to confirm"


def test_whatever_the_steward_does_with_a_card_begins_the_time_anew(
    session: Session, cast: Cast, keep: KeepCard
) -> None:
    kept = now() - months(40)
    card, touched, amended, regarded = (keep(cast.haruka, now=kept) for _ in range(4))
    assert names_due(session, cast, now()) == [card.id, touched.id, amended.id, regarded.id]
    say(session, asker=cast.haruka, person_id=regarded.id, ring=None, would_help=None, every_months=6, now=now())
    note_touch(session, asker=cast.haruka, person_ids=[touched.id], kind=TouchKind.CALL, day=now().date(), note=None,
               now=now())  # fmt: skip
    amend_card(session, asker=cast.haruka, person_id=amended.id, place="逗子", now=now())
    session.commit()
    assert names_due(session, cast, now()) == [card.id]


def test_a_member_is_here_himself(session: Session, cast: Cast, keep: KeepCard) -> None:
    card = keep(cast.haruka, now=now() - months(100))
    card.profile_id, card.goes_at = cast.kenichiro.person_id, now() - months(1)
    session.commit()
    assert names_due(session, cast, now()) == []
    assert let_go_of_everything_over(session, rule=RULE, now=now()) == NOTHING
    assert session.get(Person, card.id) is not None


def test_reminded_then_gone_and_every_run_can_be_run_again(session: Session, cast: Cast, keep: KeepCard) -> None:
    kept = now() - months(36)
    old, young = keep(cast.haruka, now=kept), keep(cast.haruka)
    old_id, young_id = old.id, young.id
    today = now()
    assert let_go_of_everything_over(session, rule=RULE, now=today) == LetGo(1, 0, 0, 0, 0)
    assert let_go_of_everything_over(session, rule=RULE, now=today) == NOTHING
    session.commit()
    assert old.goes_at is not None and abs(old.goes_at - today - months(3)) < dt.timedelta(seconds=1)
    assert let_go_of_everything_over(session, rule=RULE, now=today + months(3) - dt.timedelta(minutes=1)) == NOTHING
    assert let_go_of_everything_over(session, rule=RULE, now=today + months(3)) == LetGo(0, 1, 0, 0, 0)
    assert let_go_of_everything_over(session, rule=RULE, now=today + months(3)) == NOTHING
    session.commit()
    session.expire_all()
    assert session.scalars(sa.select(Person.id).where(Person.id.in_([old_id, young_id]))).all() == [young_id]
    assert session.scalars(sa.select(Tombstone)).all() == [], "nobody asked not to be kept"


def test_one_that_was_never_reminded_is_not_erased_at_the_first_run(
    session: Session, cast: Cast, keep: KeepCard
) -> None:
    keep(cast.haruka, now=now() - months(500))
    assert let_go_of_everything_over(session, rule=RULE, now=now()) == LetGo(1, 0, 0, 0, 0)


def test_words_nobody_kept_and_other_leftovers_go(
    session: Session, cast: Cast, browser_of: Browser, keep: KeepCard, made_link: MakeLink
) -> None:
    old, fresh = now() - months(7), now()
    left(session, cast, old)
    left(session, cast, old, WordState.NOT_NOW)
    staying = left(session, cast, fresh).id
    card = keep(cast.haruka)
    session.add(Correction(card_id=card.id, steward_id=cast.haruka.person_id, changes="[]", made_at=old))
    made_link(browser_of(cast.haruka), card.id)
    link = session.scalars(sa.select(CapturedLink)).one()
    link.expires_at = old
    session.commit()
    done = let_go_of_everything_over(session, rule=RULE, now=now())
    assert done == LetGo(0, 0, words=2, corrections=1, links=3)
    assert session.scalars(sa.select(HandedWord.id)).all() == [staying]


def test_the_desk_asks_and_one_press_keeps_on(
    session: Session, cast: Cast, browser_of: Browser, keep: KeepCard
) -> None:
    card = keep(cast.haruka, now=now() - months(40))
    haruka = browser_of(cast.haruka)
    desk = haruka.get("/").text
    assert "Still right to keep?" in desk and "Takano" in desk
    assert "Still right to keep?" not in browser_of(cast.saki).get("/").text
    answer = haruka.post("/captured/keep-on", data={"card": card.id, "back": "/"})
    assert answer.location == "/"
    assert "Still right to keep?" not in haruka.get("/").text
    away = haruka.post("/captured/keep-on", data={"card": card.id, "back": "https://evil.example.com/"})
    assert away.location.startswith("/")


def test_a_few_at_once_and_never_a_foreign_one_among_them(
    session: Session, cast: Cast, browser_of: Browser, keep: KeepCard
) -> None:
    old = now() - months(40)
    cards = [keep(cast.haruka, now=old).id for _ in range(7)]
    foreign = keep(cast.saki, now=old)
    haruka = browser_of(cast.haruka)
    page = haruka.get("/captured").text
    assert page.count("Let it go") == 5
    assert haruka.post("/captured/keep-on", data={"card": [*cards[:2], foreign.id]}).status_code == 404
    assert len(names_due(session, cast, now())) == 5, "none was kept on"
    haruka.post("/captured/keep-on", data={"card": cards[:5]})
    assert haruka.get("/captured").text.count("Let it go") == 2
    session.expire_all()
    assert foreign.tended_at is None


def test_letting_go_leaves_a_week_to_think_again(
    session: Session, cast: Cast, browser_of: Browser, keep: KeepCard
) -> None:
    card, other = keep(cast.haruka, now=now() - months(40)), keep(cast.haruka, now=now() - months(40))
    haruka = browser_of(cast.haruka)
    for one in (card, other):
        page = haruka.post(f"/people/{one.id}/let-go", follow_redirects=True).text
        assert "Until then you can still keep it" in page and "Keep it on" in page
    assert "Still right to keep?" not in haruka.get("/").text
    haruka.post("/captured/keep-on", data={"card": other.id})
    card_id, other_id = card.id, other.id
    assert let_go_of_everything_over(session, rule=RULE, now=now()) == NOTHING
    done = let_go_of_everything_over(session, rule=RULE, now=now() + LET_GO_AFTER)
    assert (done.cards, done.reminded) == (1, 0)
    session.commit()
    assert session.scalars(sa.select(Person.id).where(Person.id.in_([card_id, other_id]))).all() == [other_id]


def test_the_command_says_what_it_does_and_does_nothing_when_dry(
    app: Flask, session: Session, cast: Cast, keep: KeepCard
) -> None:
    keep(cast.haruka, now=now() - months(40))
    gone = keep(cast.haruka)
    gone.goes_at = now() - dt.timedelta(minutes=1)
    session.commit()
    gone_id = gone.id
    run = app.test_cli_runner()
    for _ in range(2):
        dry = run.invoke(args=["captured", "let-go", "--dry-run"])
        assert dry.output.startswith("Would be: 1 cards given their day, 1 cards erased")
    wet = run.invoke(args=["captured", "let-go"])
    assert wet.output.startswith("1 cards given their day, 1 cards erased")
    again = run.invoke(args=["captured", "let-go"])
    assert again.output.startswith("0 cards given their day, 0 cards erased, 0 words")
    session.expire_all()
    assert session.scalars(sa.select(Person.id).where(Person.id == gone_id)).all() == []
