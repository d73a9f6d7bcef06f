"""Does an address look like an employer's? Said as a warning, never refused: a work mailbox dies with the job."""

from __future__ import annotations

import re

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.free_mail import is_free_mail
from alumni.people.models import ContactKind, ContactPoint, Employment, Lasting

_RESERVED = re.compile(r"(^|\.)(example|test|invalid|localhost)(\.(com|org|net|jp))?$")
"""Names no mailbox outside a trial can have (RFC 2606)."""
_SHORTEST_TELLING = 4
"""Letters of a firm's name that must stand in the domain; shorter ones are in half of all domains."""


def looks_like_work(session: Session, *, address: str, person_id: int | None = None) -> bool:
    """Whether the address is probably an employer's: its domain is no mail provider's, or is the one of the present firm.

    `person_id` is the member's profile, whose present firm and work addresses count for more than any list.
    """
    domain = address.rpartition("@")[2].lower()
    if person_id is not None and (_is_at_work(session, domain, person_id) or _is_firms(session, domain, person_id)):
        return True
    return not is_free_mail(domain) and not _RESERVED.search(domain)


def _is_at_work(session: Session, domain: str, person_id: int) -> bool:
    work = session.scalars(
        select(ContactPoint).where(
            ContactPoint.person_id == person_id, ContactPoint.kind == ContactKind.MAIL,
            ContactPoint.lasting == Lasting.WORK,
        )
    )  # fmt: skip
    return any(one.value.rpartition("@")[2].lower() == domain for one in work)


def _is_firms(session: Session, domain: str, person_id: int) -> bool:
    firms = session.scalars(
        select(Employment.organization).where(Employment.person_id == person_id, Employment.current)
    )
    label = re.sub(r"[^a-z0-9]", "", domain.partition(".")[0])
    for firm in firms:
        telling = re.sub(r"[^a-z0-9]", "", firm.lower())
        if len(label) >= _SHORTEST_TELLING and len(telling) >= _SHORTEST_TELLING and telling.startswith(label):
            return True
    return False
