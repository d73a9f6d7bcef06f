"""Who may see which request and which answer, as conditions for a WHERE.

A request is seen by who made it and by exactly those it was sent to; an answer by the two of them. A pass is told from
silence by nobody but who passed: that is `history`'s, not a condition. Where there is a block, neither sees the other's.
"""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, or_, select

from alumni.people.sight import Asker, people_visible_to
from alumni.referrals.models import Asked, ReferralRequest


def asked_of(asker: Asker) -> ColumnElement[bool]:
    """The condition on `Asked`: somebody the asker may know of asks him."""
    from_whom = select(ReferralRequest.id).where(ReferralRequest.asker_id.in_(people_visible_to(asker))).correlate(None)
    return and_(Asked.person_id == asker.person_id, Asked.request_id.in_(from_whom))


def asked_by(asker: Asker) -> ColumnElement[bool]:
    """The condition on `Asked`: the asker asked somebody he may know of."""
    mine = select(ReferralRequest.id).where(requests_of(asker)).correlate(None)
    return and_(Asked.request_id.in_(mine), Asked.person_id.in_(people_visible_to(asker)))


def asked_visible_to(asker: Asker) -> ColumnElement[bool]:
    """The condition on `Asked`: from either end."""
    return or_(asked_of(asker), asked_by(asker))


def requests_of(asker: Asker) -> ColumnElement[bool]:
    """The condition on `ReferralRequest`: the asker's own."""
    return ReferralRequest.asker_id == asker.person_id
