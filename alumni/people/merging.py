"""Making one card of two: shown before it happens, done in every room at once, and undone for a while."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import delete, inspect, or_, select, update
from sqlalchemy.orm import Session

from alumni.errors import BadInput, Gone, NotAllowed, NotFound
from alumni.people.alike import names_joined
from alumni.people.models import CardMerge, ContactPoint, Employment, Lasting, Person
from alumni.people.names import ShownName, parts_of, shown, write_name
from alumni.people.pointers import point_elsewhere
from alumni.people.sight import Asker, NoSuchPerson, own_person
from alumni.people.traces import journal_of, put_back_rows, rows_about

Kept = TypeVar("Kept", Person, ContactPoint, Employment)
UNDO_FOR = dt.timedelta(days=30)


class TwoMembers(BadInput):
    """The two cards belong to two different members: they are not one person."""


class NoSuchMerge(NotFound):
    """There is no such merge, or it is another member's, or it was undone."""


class MergeOver(Gone):
    """A merge is older than `UNDO_FOR`: what undoing it needs is no longer kept."""


class MergedOnwards(NotAllowed):
    """One of the two cards went into a later merge, which has to be undone first."""


@dataclass(frozen=True, slots=True)
class Joined:
    """A card as it would be after a merge. `points` and `jobs` are values that are never kept."""

    card: Person
    points: tuple[ContactPoint, ...]
    jobs: tuple[Employment, ...]


@dataclass(frozen=True, slots=True)
class Undoable:
    """The merge that can be undone now on a card, and the name of the card that would come out of it."""

    merge_id: int
    other: ShownName
    merged_at: dt.datetime
    until: dt.datetime


def merge_cards(session: Session, *, asker: Asker, keep_id: int, other_id: int, now: dt.datetime) -> CardMerge:
    """Make one card of two of the asker's. What points to the other is re-pointed, empty fields of the kept one are
    filled, contact points and jobs are joined; the other card stays in the database, hidden, pointing to the kept one
    (and to the same member's profile). The journal of what moved is kept for `UNDO_FOR`.

    Raises NoSuchPerson (also for a card with itself, and for profiles), TwoMembers.
    """
    kept, other = _two_cards(session, asker, keep_id, other_id)
    before = rows_about(session, (kept.id, other.id))
    points, jobs = _rows_of(session, kept, other)
    _, points_gone = _points_joined(points, kept.id)
    _, jobs_gone = _jobs_joined(kept, jobs, kept.id)
    for row in (*points_gone, *jobs_gone):
        session.delete(row)
    _fill_fields(kept, other)
    point_elsewhere(session, from_id=other.id, to_id=kept.id)
    other.merged_into_id = kept.id
    kept.tended_at, kept.goes_at = now, None
    session.flush()
    # Rows of theirs that could not move are about the same human: whoever counts humans goes by the profile first.
    session.execute(update(Person).where(Person.merged_into_id == kept.id).values(profile_id=kept.profile_id))
    session.expire_all()
    moved = journal_of(before, rows_about(session, (kept.id, other.id)))
    done = CardMerge(kept_id=kept.id, other_id=other.id, steward_id=asker.person_id, moved=moved, merged_at=now)
    session.add(done)
    session.flush()
    return done


def merge_preview(session: Session, *, asker: Asker, keep_id: int, other_id: int) -> Joined:
    """The card as it would be after `merge_cards`; nothing is changed. Raises what it raises, except TwoMembers."""
    kept, other = (_copy(one) for one in _two_cards(session, asker, keep_id, other_id, members=False))
    points, jobs = _rows_of(session, kept, other)
    staying, _ = _points_joined([_copy(point) for point in points], kept.id)
    working, _ = _jobs_joined(kept, [_copy(job) for job in jobs], kept.id)
    _fill_fields(kept, other)
    return Joined(kept, tuple(staying), tuple(working))


def _two_cards(
    session: Session, asker: Asker, keep_id: int, other_id: int, *, members: bool = True
) -> tuple[Person, Person]:
    kept, other = (_own_card(session, asker, person_id) for person_id in (keep_id, other_id))
    if kept is other:
        raise NoSuchPerson(other_id)
    if members and kept.profile_id and other.profile_id and kept.profile_id != other.profile_id:
        raise TwoMembers(fields={"": "two_members"})
    return kept, other


def _own_card(session: Session, asker: Asker, person_id: int) -> Person:
    card = own_person(session, asker=asker, person_id=person_id)
    if card.steward_id != asker.person_id:
        raise NoSuchPerson(person_id)
    return card


def _copy(row: Kept) -> Kept:
    """The same values in a row that no session knows."""
    return type(row)(**{column.key: getattr(row, column.key) for column in inspect(type(row)).column_attrs})


def _rows_of(session: Session, kept: Person, other: Person) -> tuple[list[ContactPoint], list[Employment]]:
    both = (kept.id, other.id)
    points = session.scalars(select(ContactPoint).where(ContactPoint.person_id.in_(both)).order_by(ContactPoint.id))
    jobs = session.scalars(select(Employment).where(Employment.person_id.in_(both)).order_by(Employment.id))
    return list(points), list(jobs)


def _points_joined(rows: list[ContactPoint], kept_id: int) -> tuple[list[ContactPoint], list[ContactPoint]]:
    """(staying, going): contact points both have are kept once, as private if either says so."""
    held = {point.value_hash: point for point in rows if point.person_id == kept_id}
    going = []
    for point in rows:
        if point.person_id != kept_id and (same := held.get(point.value_hash)) is not None:
            same.lasting = Lasting.PRIVATE if Lasting.PRIVATE in (same.lasting, point.lasting) else Lasting.WORK
            going.append(point)
    return [point for point in rows if point not in going], going


def _jobs_joined(kept: Person, rows: list[Employment], kept_id: int) -> tuple[list[Employment], list[Employment]]:
    """(staying, going): the same job on both is kept once; of two present employers the one looked at last stays so."""
    mine = [job for job in rows if job.person_id == kept_id]
    staying, going = list(mine), []
    for job in (row for row in rows if row.person_id != kept_id):
        same = next((one for one in mine if _same_job(one, job)), None)
        if same is None:
            staying.append(job)
            continue
        same.title, same.began, same.ended = same.title or job.title, same.began or job.began, same.ended or job.ended
        same.current = (same.current or job.current) and same.ended is None
        same.checked_at = max(filter(None, (same.checked_at, job.checked_at)), default=None)
        going.append(job)
    present = sorted((job for job in staying if job.current), key=_looked_at)
    for job in present[:-1]:
        job.current = False
    kept.between_jobs = kept.between_jobs and not present
    return staying, going


def _looked_at(job: Employment) -> dt.datetime:
    return job.checked_at or dt.datetime.min.replace(tzinfo=dt.UTC)


def _same_job(one: Employment, another: Employment) -> bool:
    """The same firm, told with nothing that contradicts: where both give a title or a date, it is the same one, and
    an end on record is not older news than the other's "still there"."""
    said = ((one.title, another.title), (one.began, another.began), (one.ended, another.ended))
    if one.organization_key != another.organization_key or any(a and b and a != b for a, b in said):
        return False
    lasting, over = (one, another) if one.current else (another, one)
    return not (lasting.current and over.ended) or _looked_at(over) >= _looked_at(lasting)


def _fill_fields(kept: Person, other: Person) -> None:
    write_name(kept, names_joined(parts_of(kept), parts_of(other)))
    kept.headline, kept.place = kept.headline or other.headline, kept.place or other.place
    if kept.profile_id is None:
        kept.profile_id, kept.linked_by_address = other.profile_id, other.linked_by_address
    if other.note and other.note not in (kept.note or ""):
        kept.note = f"{kept.note}\n\n{other.note}" if kept.note else other.note


def unmerge_cards(session: Session, *, asker: Asker, merge_id: int, now: dt.datetime) -> CardMerge:
    """Take a merge back: both cards are as they were, except for what was changed since; what was added to the kept
    card since stays there. Raises NoSuchMerge, MergeOver, MergedOnwards."""
    merge = own_merge(session, asker=asker, merge_id=merge_id, now=now, lock=True)
    if _later_merge(session, merge) is not None:
        raise MergedOnwards(merge_id)
    put_back_rows(session, merge.moved or "")
    merge.undone_at, merge.moved = now, None
    return merge


def own_merge(session: Session, *, asker: Asker, merge_id: int, now: dt.datetime, lock: bool = False) -> CardMerge:
    """A merge of the asker's that can still be undone, held against other writers when `lock`. Raises NoSuchMerge, MergeOver."""
    mine = (CardMerge.id == merge_id, CardMerge.steward_id == asker.person_id, CardMerge.undone_at.is_(None))
    question = select(CardMerge).where(*mine)
    merge = session.scalar(question.with_for_update() if lock else question)
    if merge is None:
        raise NoSuchMerge(merge_id)
    if merge.merged_at <= now - UNDO_FOR or merge.moved is None:
        raise MergeOver(merge_id)
    return merge


def _later_merge(session: Session, merge: CardMerge) -> int | None:
    """A merge after this one that holds either of its cards and is in force."""
    cards = (merge.kept_id, merge.other_id)
    return session.scalar(
        select(CardMerge.id)
        .where(
            CardMerge.id > merge.id, CardMerge.undone_at.is_(None),
            or_(CardMerge.kept_id.in_(cards), CardMerge.other_id.in_(cards)),
        )
        .limit(1)
    )  # fmt: skip


def undoable_merge(
    session: Session, *, asker: Asker, person_id: int, language: str, now: dt.datetime
) -> Undoable | None:
    """The last merge into one of the asker's cards, while it can be undone. One query."""
    found = session.execute(
        select(CardMerge, Person)
        .join(Person, Person.id == CardMerge.other_id)
        .where(
            CardMerge.steward_id == asker.person_id, CardMerge.kept_id == person_id, CardMerge.undone_at.is_(None),
            CardMerge.merged_at > now - UNDO_FOR,
        )
        .order_by(CardMerge.id.desc())
        .limit(1)
    ).first()  # fmt: skip
    if found is None:
        return None
    merge, other = found
    return Undoable(merge.id, shown(other, language), merge.merged_at, merge.merged_at + UNDO_FOR)


def forget_old_merges(session: Session, *, now: dt.datetime) -> int:
    """Erase the journals of merges that can no longer be undone; how many."""
    old = session.scalars(select(CardMerge.id).where(CardMerge.merged_at <= now - UNDO_FOR)).all()
    session.execute(delete(CardMerge).where(CardMerge.id.in_(old)))
    return len(old)
