"""What a member sees of another and may report: read again through his own eyes, and carried in the form under seal.

The text goes into the page sealed and comes back with the report. So it is what was on his screen, also when the other has
changed it since, and nobody can report words that were never written.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.accounts.models import User
from alumni.errors import BadInput, NotFound
from alumni.moderation.models import What
from alumni.people.models import Employment, Person
from alumni.people.names import shown
from alumni.people.showing import Thing, employments_visible_to, text_shown
from alumni.people.sight import Asker, visible_to
from alumni.referrals.models import Answer, Asked, ReferralRequest
from alumni.referrals.sight import asked_by, asked_of
from alumni.sealing import SealBroken, ring


class NothingToReport(NotFound):
    """There is no such thing, or not for this asker's eyes: the two look alike."""


class SeenElsewhere(BadInput):
    """The sealed text of the form was not made for this report."""


@dataclass(frozen=True, slots=True)
class Seen:
    """Something of another member's, as the asker reads it."""

    about: Person
    what: What
    row_id: int
    text: str


def what_is_seen(session: Session, *, asker: Asker, what: What, row_id: int, language: str) -> Seen:
    """The text the asker would report. `row_id`: a person for a profile, else an ask. Raises NothingToReport."""
    read = _profile if what is What.PROFILE else _asked
    about, text = read(session, asker, what, row_id, language)
    if about is None or about.id == asker.person_id or not text:
        raise NothingToReport(row_id)
    return Seen(about, what, row_id, text)


def _profile(session: Session, asker: Asker, _what: What, person_id: int, language: str) -> tuple[Person | None, str]:
    row = session.execute(
        select(Person, text_shown(asker, Thing.HEADLINE), text_shown(asker, Thing.PLACE))
        .join(User, User.person_id == Person.id)
        .where(Person.id == person_id, Person.steward_id.is_(None), visible_to(asker))
    ).first()
    if row is None:
        return None, ""
    person, headline, place = row
    jobs = session.execute(
        select(Employment.organization, Employment.title)
        .where(Employment.person_id == person_id, employments_visible_to(asker))
        .order_by(Employment.current.desc(), Employment.id)
    )
    lines = [shown(person, language).main, headline, place, *(" ".join(filter(None, job)) for job in jobs)]
    return person, "\n".join(line for line in lines if line)


def _asked(session: Session, asker: Asker, what: What, asked_id: int, _language: str) -> tuple[Person | None, str]:
    """A request and thanks come from who asked; an answer from who was asked, unless it is a pass."""
    side = asked_by(asker) if what is What.ANSWER else asked_of(asker)
    row = session.execute(
        select(Asked, ReferralRequest)
        .join(ReferralRequest, ReferralRequest.id == Asked.request_id)
        .where(Asked.id == asked_id, side)
    ).first()
    if row is None:
        return None, ""
    one, made = row
    texts = {
        What.REQUEST: "\n".join(filter(None, (made.brief, made.target))),
        What.ANSWER: one.words if one.answer in (Answer.CAN_HELP, Answer.INTRODUCE) else None,
        What.THANKS: one.thanks,
    }
    writer = one.person_id if what is What.ANSWER else made.asker_id
    return session.get_one(Person, writer), texts[what] or ""


def carried(seen: Seen, *, asker: Asker) -> str:
    """The text under seal, for the form: bound to this asker and this thing."""
    whole = [asker.person_id, seen.about.id, seen.what.value, seen.row_id, seen.text]
    return ring.seal(json.dumps(whole).encode()).decode()


def brought_back(sealed: str, *, seen: Seen, asker: Asker) -> str:
    """The text that was on the screen. Raises SeenElsewhere."""
    try:
        whole = json.loads(ring.open(sealed.encode()))
    except (SealBroken, ValueError) as forged:
        raise SeenElsewhere(fields={"seen": "seen_elsewhere"}) from forged
    if whole[:-1] != [asker.person_id, seen.about.id, seen.what.value, seen.row_id]:
        raise SeenElsewhere(fields={"seen": "seen_elsewhere"})
    return str(whole[-1])
