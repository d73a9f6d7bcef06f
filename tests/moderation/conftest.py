"""Reports made quickly, mails caught, queries counted."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from flask_mailman import EmailMessage
from sqlalchemy.orm import Session

from alumni.moderation.measures import take
from alumni.moderation.models import MeasureKind, Reason, Report, ReportState, What
from alumni.people.employments import say_present_work
from alumni.people.models import Person
from alumni.people.sight import Asker
from alumni.referrals.asking import ask
from alumni.referrals.audience import audience
from alumni.referrals.models import Asked, Purpose
from tests.conftest import NOW, Cast


@dataclass
class Bench:
    """The cast, each at an employer of his own, and quick ways to what moderation is about."""

    session: Session
    cast: Cast
    keys: list[int] = field(default_factory=list)

    def asks(self, asker: Asker, other: Asker, brief: str) -> int:
        """A request sent; the ask's number."""
        now = dt.datetime.now(dt.UTC)
        ids = [other.person_id]
        seen = audience(self.session, asker=asker, person_ids=ids, now=now).seen_ids
        self.keys.append(1)
        sent = ask(
            self.session, asker=asker, purpose=Purpose.ADVICE, target="", brief=brief, openness=None, person_ids=ids,
            previewed=seen, send_key=f"key {len(self.keys)}", now=now,
        )  # fmt: skip
        self.session.commit()
        return self.session.scalars(sa.select(Asked.id).where(Asked.request_id == sent.request_id)).one()

    def report_of(self, reporter: Asker, about: Asker, text: str) -> int:
        made = Report(
            reporter_id=reporter.person_id, about_id=about.person_id, what=What.PROFILE, row_id=len(text),
            reason=Reason.RUDE, seen=text, state=ReportState.OPEN, made_at=NOW,
        )  # fmt: skip
        self.session.add(made)
        self.session.commit()
        return made.id

    def take(self, about: Asker, kind: MeasureKind, *, days: int | None = None, now: dt.datetime | None = None) -> int:
        taken = take(
            self.session, asker=self.cast.haruka, person_id=about.person_id, kind=kind, words="ご一読ください。", days=days,
            report_id=None, now=now or dt.datetime.now(dt.UTC),
        )  # fmt: skip
        self.session.commit()
        return taken.measure_id

    def queries(self, browser: FlaskClient, path: str) -> int:
        """How many statements one page takes."""
        count = 0

        def saw(*_: object) -> None:
            nonlocal count
            count += 1

        engine = self.session.get_bind().engine
        sa.event.listen(engine, "before_cursor_execute", saw)
        try:
            assert browser.get(path).status_code == 200
        finally:
            sa.event.remove(engine, "before_cursor_execute", saw)
        return count


@pytest.fixture
def bench(session: Session, cast: Cast) -> Bench:
    now = dt.datetime.now(dt.UTC)
    for who, firm in ((cast.haruka, "みなと製作所"), (cast.kenichiro, "北風電力"), (cast.saki, "東風商会")):
        say_present_work(session, person=session.get_one(Person, who.person_id), organization=firm, now=now)
    session.commit()
    return Bench(session, cast)


@pytest.fixture
def outbox(app: Flask) -> list[EmailMessage]:
    """The mails sent while a test runs."""
    box: list[EmailMessage] = []
    app.extensions["mailman"].outbox = box
    return box
