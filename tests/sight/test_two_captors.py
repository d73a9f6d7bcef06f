"""Two members who captured the same person learn nothing of each other, before and after that person joins."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.people.models import ContactPoint, Person
from tests.sight.community import AGO, Community
from tests.sight.plan import NEW_EACH_TIME, Call, calls, rows_there_are
from tests.sight.walk import Answer, Walker, secrets_in

SAME = "natsuki.iwata@example.com"
"""The address both have on their cards."""


def two_captors(session: Session, app: Flask) -> Community:
    """Ren and Mio each keep a card of the same person, with the same name and address; each wrote more on it."""
    c = Community(session, app)
    for number, who in ((80_001, "ren"), (80_101, "mio")):
        c.member(who, number, may_learn=("ren", "mio"))
        card = c.card(who, f"cardof{who}", family_name="Iwata", given_name="Natsuki")
        c.point(card, SAME)
        c.job(card, "Minato Works", c.word(f"title{who}", who), current=True)
        touch = c.row("touch", owner_id=c.people[who].person_id, kind="lunch", day=AGO.date(), note=c.word("note", who))
        c.row("touch_person", touch_id=touch, person_id=card)
        c.row("regard", owner_id=c.people[who].person_id, person_id=card, ring="jinmyaku")
        c.row(
            "invitation",
            invited_by_id=c.people[who].person_id,
            card_id=card,
            label=c.word("label", who),
            used_by_id=None,
        )
    session.commit()
    return c


def join(c: Community) -> None:
    """That person joins; both cards are linked with the profile, as proving the address does."""
    profile = c.member("natsuki", 80_201, may_learn=("ren", "mio"))
    captured = sa.select(ContactPoint.person_id).where(ContactPoint.value_hash.in_(sa.select(ContactPoint.value_hash)))
    c.session.execute(
        sa.update(Person)
        .where(Person.id.in_(captured), Person.steward_id.is_not(None))
        .values(profile_id=profile.person_id)
    )
    c.session.commit()


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize("joined", [False, True], ids=["before", "after"])
def test_neither_learns_of_the_other(
    app: Flask, session: Session, browser_of: Callable[..., FlaskClient], joined: bool
) -> None:
    c = two_captors(session, app)
    if joined:
        join(c)
    ren = c.people["ren"]
    looking = Walker(app, lambda: browser_of(ren))
    answers = list(looking.walk(calls(app, rows_there_are(session, ren.person_id))))
    mios = [word for word, readers in c.secrets.items() if "ren" not in readers]
    assert {word: call for call, answer in answers for word in secrets_in(answer, mios)} == {}
    session.execute(sa.delete(Person).where(Person.steward_id == c.people["mio"].person_id))
    session.commit()
    unlike = [
        call for call, before in answers if before.status != 404 and told(call, before) != told(call, looking.ask(call))
    ]
    assert unlike == [], "the other's card can be noticed"


def told(call: Call, answer: Answer) -> tuple[object, ...]:
    if call.endpoint in NEW_EACH_TIME:
        return (answer.status,)
    return (answer.status, answer.headers, answer.page)
