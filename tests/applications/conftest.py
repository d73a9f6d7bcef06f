"""An invented applicant, and members who were there."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest
import sqlalchemy as sa
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.accounts.models import Invitation
from alumni.applications.models import Application
from alumni.clock import now
from alumni.people.sight import Asker
from projects.models import Project, Staffing, Standing
from projects.months import Month
from tests.conftest import Cast

Typed = dict[str, str]

FIRM = "白樺コンサルティング"
TOKEN = re.compile(r"/apply/([\w-]{20,})")


def typed(**changed: str) -> Typed:
    """What the applicant types, field by field."""
    return {
        "family_name": "鷹野", "given_name": "涼子", "family_reading": "タカノ", "given_reading": "りょうこ",
        "email": "Ryoko.Takano@example.jp", "works-0-firm": f"株式会社{FIRM}", "works-0-codename": "北斗プロジェクト",
        "works-0-began": "2019-04", "works-0-ended": "2020年3月", "works-0-role": "コンサルタント", **changed,
    }  # fmt: skip


@dataclass
class Door:
    """A quick way to apply, to have been somewhere, and to vouch."""

    app: Flask
    session: Session
    cast: Cast
    browser_of: Callable[..., FlaskClient]
    made: list[Asker] = field(default_factory=list)

    def apply(self, **changed: str) -> str:
        """The path of the applicant's own page."""
        answer = self.app.test_client().post("/apply", data=typed(**changed))
        assert answer.status_code == 302, answer.text
        return str(answer.location)

    def only(self) -> Application:
        self.session.expire_all()
        return self.session.scalars(sa.select(Application).order_by(Application.id.desc())).first()  # type: ignore[return-value]

    def was_on(
        self, who: Asker, codename: str = "北斗", firm: str = FIRM, began: str = "2019-06", ended: str = "2019-12"
    ) -> None:
        """A member records a project of his own."""
        first, last = Month.parse(began), Month.parse(ended)
        project = Project(keeper_id=who.person_id, firm=firm, codename=codename, began=first, ended=last)
        self.session.add(project)
        self.session.flush()
        self.session.add(
            Staffing(
                project_id=project.id, person_id=who.person_id, claimed_by_id=who.person_id, began=first, ended=last,
                standing=Standing.CLAIMED,
            )
        )  # fmt: skip
        self.session.commit()

    def members(self, count: int) -> Sequence[Asker]:
        """Members who were all on the applicant's project, and came in by nobody's link."""
        fresh = []
        for _one in range(count):
            number = len(self.made)
            one = self.cast.member("試", f"{number}", "ためし", "", f"member{number}@example.net")
            self.made.append(one)
            self.was_on(one)
            fresh.append(one)
        return fresh

    def brought_in(self, child: Asker, by: Asker, when: object = None) -> None:
        """Write down that a member came in by another's link."""
        self.session.add(
            Invitation(
                invited_by_id=by.person_id, used_by_id=child.person_id, used_at=when or now(), made_at=now(),
                expires_at=now(), token_hash=f"{by.person_id}-{child.person_id}",
            )
        )  # fmt: skip
        self.session.commit()

    def answers(self, who: Asker, answer: str = "vouch", words: str = "2019年の秋、北斗で。", number: int = 0) -> int:
        """A member answers on the page; the status of the answer."""
        path = f"/vouching/{number or self.only().id}"
        return self.browser_of(who).post(path, data={"answer": answer, "words": words}).status_code


@pytest.fixture
def door(app: Flask, session: Session, cast: Cast, browser_of: Callable[..., FlaskClient]) -> Door:
    return Door(app, session, cast, browser_of)
