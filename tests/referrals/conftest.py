"""Members whose employers are known, and a quick way to send a request."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

import pytest
import sqlalchemy as sa
from flask import Flask
from sqlalchemy.orm import Session

from alumni.people.employments import say_present_work
from alumni.people.models import Person
from alumni.people.sight import Asker
from alumni.referrals.asking import ask
from alumni.referrals.audience import audience
from alumni.referrals.models import Asked, Openness, Purpose
from tests.conftest import NOW, Cast

BRIEF = "来春をめどに、現場に近い会社で企画の仕事に移りたいと考えています。"


def works_at(session: Session, who: Asker, organization: str, *, checked: dt.datetime = NOW) -> None:
    person = session.get_one(Person, who.person_id)
    say_present_work(session, person=person, organization=organization, now=checked)
    session.commit()


@dataclass
class Stage:
    """Haruka works at Minato, Kenichiro at Kitakaze, Saki is between jobs. `sent` counts the send keys."""

    session: Session
    cast: Cast
    sent: int = 0

    def ask(
        self,
        asker: Asker,
        *people: Asker,
        now: dt.datetime = NOW,
        brief: str = BRIEF,
        target: str = "再生可能エネルギー",
        purpose: Purpose = Purpose.REFERRAL,
    ) -> int:
        ids = [one.person_id for one in people]
        seen = audience(self.session, asker=asker, person_ids=ids, now=now).seen_ids
        self.sent += 1
        made = ask(
            self.session, asker=asker, purpose=purpose, target=target, brief=brief, openness=Openness.CONSIDERING,
            person_ids=ids, previewed=seen, send_key=f"key {self.sent}", now=now,
        )  # fmt: skip
        self.session.commit()
        return made.request_id

    def asked(self, request_id: int, who: Asker) -> int:
        question = sa.select(Asked.id).where(Asked.request_id == request_id, Asked.person_id == who.person_id)
        return self.session.scalars(question).one()

    def members(self, count: int) -> Sequence[Asker]:
        made = []
        for number in range(count):
            one = self.cast.member("試", f"{number}", "ためし", "", f"member{number}@example.net")
            works_at(self.session, one, f"別の会社{number}")
            made.append(one)
        return made


@pytest.fixture
def stage(session: Session, app: Flask, cast: Cast) -> Stage:
    works_at(session, cast.haruka, "みなと製作所")
    works_at(session, cast.kenichiro, "北風電力")
    session.get_one(Person, cast.saki.person_id).between_jobs = True
    session.commit()
    return Stage(session, cast)
