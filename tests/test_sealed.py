"""A stolen database file shows no private text: the file of a furnished site is searched for everything that is private."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from alumni.extensions import db
from alumni.farewells.models import Farewell
from alumni.people.models import ContactPoint, Person
from alumni.referrals.models import Asked, ReferralRequest
from alumni.touch.models import Touch
from tests.conftest import migrate, site_on


def test_the_file_holds_no_private_text(tmp_path: Path) -> None:
    file = tmp_path / "site.sqlite3"
    url = f"sqlite:///{file}"
    migrate(url)
    app = site_on(url)
    assert app.test_cli_runner().invoke(args=["demo"]).exit_code == 0
    with app.app_context():
        private: list[str | None] = [
            *db.session.scalars(sa.select(ContactPoint.value)),
            *db.session.scalars(sa.select(Person.note).where(Person.note.is_not(None))),
            *db.session.scalars(sa.select(ReferralRequest.brief)),
            *db.session.scalars(sa.select(ReferralRequest.target).where(ReferralRequest.target.is_not(None))),
            *db.session.scalars(sa.select(Asked.words).where(Asked.words.is_not(None))),
            *db.session.scalars(sa.select(Touch.note).where(Touch.note.is_not(None))),
        ]
        letters = list(db.session.scalars(sa.select(Farewell.raw)))
        accounts = set(db.session.scalars(sa.text("SELECT email FROM member")))
        db.session.close()
        db.engine.dispose()
    held = b"".join(path.read_bytes() for path in tmp_path.glob("site.sqlite3*"))
    assert b"haruka@example.com" in held, "what is not sealed is found: the search itself works"
    assert len(private) > 40
    assert len(letters) >= 4
    for text in private:
        if text and text not in accounts:  # the address one signs in with is the account's name
            assert text.encode() not in held, text
    for raw in letters:
        for line in raw.splitlines():
            if len(line) > 24:
                assert line not in held, line
