"""people.vcf and farewells.mbox, one person and one mail at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from email.utils import format_datetime

import vobject
from sqlalchemy import func, select
from sqlalchemy.orm import Session, sessionmaker

from alumni.exchange.mine_json import BATCH
from alumni.farewells.models import Farewell
from alumni.handover.vcards import vcard
from alumni.people.models import ContactPoint, Employment, Person
from alumni.people.names import parts_of
from alumni.people.sight import Asker, own_people
from alumni.sealing import ring

_QUOTED = re.compile(rb"^(>*From )", re.MULTILINE)


def count_people(session: Session, *, asker: Asker) -> int:
    """How many vCards there are to write."""
    return session.scalar(select(func.count()).select_from(Person).where(own_people(asker))) or 0


def vcards_of(sessions: sessionmaker[Session], *, asker: Asker) -> Iterator[tuple[str, int]]:
    """My profile and my cards as vCard 3.0, in parts, each with how many people it holds."""
    last = 0
    while True:
        with sessions() as session:
            people = session.scalars(
                select(Person).where(own_people(asker), Person.id > last).order_by(Person.id).limit(BATCH)
            ).all()
            if not people:
                return
            yield "".join(_cards(session, people)), len(people)
        last = people[-1].id


def _cards(session: Session, people: Sequence[Person]) -> Iterator[str]:
    ids = [one.id for one in people]
    points = session.scalars(
        select(ContactPoint).where(ContactPoint.person_id.in_(ids)).order_by(ContactPoint.id)
    ).all()
    jobs = session.scalars(select(Employment).where(Employment.person_id.in_(ids), Employment.current)).all()
    work = {job.person_id: job for job in jobs}
    for one in people:
        contacts = [(point.kind, point.value) for point in points if point.person_id == one.id]
        uid = ring.fingerprint(str(one.id), about="uid of a card")[:32]
        yield _with_work(vcard(parts_of(one), contacts, line=one.note or one.headline, uid=uid), work.get(one.id))


def _with_work(text: str, job: Employment | None) -> str:
    if job is None:
        return text
    card = vobject.readOne(text)
    card.add("org").value = [job.organization]
    if job.title:
        card.add("title").value = job.title
    return str(card.serialize())


def count_mails(session: Session, *, asker: Asker) -> int:
    """How many mails there are to write."""
    return session.scalar(select(func.count()).select_from(Farewell).where(Farewell.owner_id == asker.person_id)) or 0


def mails_of(sessions: sessionmaker[Session], *, asker: Asker) -> Iterator[tuple[bytes, int]]:
    """My captured mails as a mailbox file, one mail at a time; those that were let go have no words left."""
    last = 0
    while True:
        with sessions() as session:
            row = session.execute(
                select(Farewell.id, Farewell.raw, Farewell.pasted, Farewell.captured_at)
                .where(Farewell.owner_id == asker.person_id, Farewell.id > last)
                .order_by(Farewell.id)
                .limit(1)
            ).first()
        if row is None:
            return
        last = row.id
        if not row.raw:
            yield b"", 1
            continue
        raw = row.raw
        if row.pasted:
            raw = f"Date: {format_datetime(row.captured_at)}\n{_PASTED}\n\n".encode() + raw
        yield in_mailbox(raw, arrived=row.captured_at.strftime("%a %b %e %H:%M:%S %Y")), 1


_PASTED = "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit"
"""Text a member pasted has no head of its own."""


def in_mailbox(raw: bytes, *, arrived: str) -> bytes:
    """One mail as it stands in a mailbox file of the kind "mboxrd": lines end in LF, a line "From ", also one that is
    quoted already, is quoted once more (so that it can be taken back exactly), and an empty line ends the mail.

    `arrived` is the moment in the form of C's asctime, in UTC (RFC 4155, appendix A).
    """
    lines = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    body = _QUOTED.sub(rb">\1", lines)
    return b"From MAILER-DAEMON " + arrived.encode() + b"\n" + body + (b"\n" if body.endswith(b"\n") else b"\n\n")
