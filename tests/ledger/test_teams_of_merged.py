"""Two cards made one are one person on a team, whichever card the staffing hangs on."""

from __future__ import annotations

from sqlalchemy.orm import Session

from alumni.ledger.rosters import roster
from alumni.people.merging import merge_cards
from projects.models import Project, Staffing, Standing
from projects.months import Month
from tests.conftest import NOW, Cast


def test_merged_cards_take_one_seat(session: Session, cast: Cast) -> None:
    haruka = cast.haruka
    kept, other = cast.card(haruka, "鷲宮", "菜摘"), cast.card(haruka, "鷲宮")
    project = Project(
        keeper_id=haruka.person_id, firm="碧海", codename="すずらん", began=Month(2020, 1), ended=Month(2020, 12)
    )
    session.add(project)
    session.flush()
    for person, month in ((haruka.person_id, 1), (kept.id, 1), (other.id, 6)):
        session.add(
            Staffing(
                project_id=project.id, person_id=person, claimed_by_id=haruka.person_id, began=Month(2020, month),
                ended=Month(2020, 12), standing=Standing.CLAIMED, claimed_at=NOW,
            )
        )  # fmt: skip
    session.flush()
    assert len(roster(session, asker=haruka, project_id=project.id).seats) == 3
    merge_cards(session, asker=haruka, keep_id=kept.id, other_id=other.id, now=NOW)
    session.flush()
    seats = roster(session, asker=haruka, project_id=project.id).seats
    assert [seat.person.id for seat in seats] == [haruka.person_id, kept.id]
