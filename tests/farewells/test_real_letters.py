"""Every sample letter at hand goes all the way to its review page: no failure, no word lost, no two taken for one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import sqlalchemy as sa
from flask.testing import FlaskClient
from sqlalchemy.orm import Session

from alumni.farewells.capture import capture
from alumni.farewells.marking import MOST_CHARACTERS, marked
from alumni.farewells.models import Farewell
from alumni.farewells.opening import reading_of
from alumni.farewells.proposal import propose
from tests.conftest import NOW, SHARED, Cast

Browse = Callable[..., FlaskClient]
LETTERS = sorted(SHARED.glob("farewell/*/*/*.eml"))

needs_letters = pytest.mark.skipif(not LETTERS, reason="the sample letters are not beside the project")


@needs_letters
def test_no_word_of_a_letter_is_lost_on_its_page() -> None:
    for path in LETTERS:
        reading = reading_of(path.read_bytes(), pasted=False)
        assert reading is not None, path.name
        page = marked(reading, propose(reading, region="JP").at)
        shown = "".join(piece.text for one in page for piece in one.pieces)
        assert "".join(shown.split()) == "".join(reading.letter.text[:MOST_CHARACTERS].split()), path.name


@needs_letters
def test_letters_are_captured_once_each_and_their_pages_open(session: Session, cast: Cast, browser_of: Browse) -> None:
    some = LETTERS[::15]
    for _twice in range(2):
        for path in some:
            capture(session, asker=cast.haruka, raw=path.read_bytes(), pasted=False, now=NOW)
        session.commit()
    ids = session.scalars(sa.select(Farewell.id)).all()
    assert len(ids) == len(some)
    browser = browser_of(cast.haruka, "ja")
    for farewell_id in ids:
        answer = browser.get(f"/farewells/{farewell_id}")
        assert answer.status_code == 200
        assert 'class="desk-pair"' in answer.text
