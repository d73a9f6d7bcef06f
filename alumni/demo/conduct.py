"""Conduct: a report that was answered, one that waits for the host, and one of the host's own that waits for others."""

from __future__ import annotations

import datetime as dt

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.demo.cast import Cast, ago
from alumni.moderation.models import Reason, What
from alumni.moderation.queue import answer
from alumni.moderation.reporting import report
from alumni.moderation.seen import carried, what_is_seen
from alumni.people.sight import Asker
from alumni.referrals.models import Asked, ReferralRequest


def look_after(session: Session, *, cast: Cast, now: dt.datetime) -> None:
    """Three reports, each through the steps a member takes."""
    session.flush()  # the asks are looked up in the database
    emily, misaki = cast.members["emily"], cast.members["misaki"]
    first = _report(
        session, misaki, What.PROFILE, cast.members["yusuke"].person_id, Reason.SELLING,
        "出資の話を二度いただきました。", ago(now, 0.2),
    )  # fmt: skip
    answer(
        session, asker=cast.haruka, report_id=first, now=ago(now, 0.19),
        words="お知らせくださり、ありがとうございます。ご本人と話し、今後は控えるとのことでした。続くようでしたら、またお知らせください。",
    )  # fmt: skip
    _report(
        session, emily, What.PROFILE, cast.members["kei"].person_id, Reason.OTHER,
        "Nothing on this profile says who it is. Could somebody who knows him have a look?", ago(now, 2 / 365.25),
    )  # fmt: skip
    asked = session.scalars(
        select(Asked.id)
        .join(ReferralRequest, ReferralRequest.id == Asked.request_id)
        .where(Asked.person_id == cast.haruka.person_id)
        .order_by(Asked.id)
    ).first()
    if asked is not None:
        words = "相談そのものは構わないのですが、投資先の名前が推しはかれてしまいそうです。"
        _report(session, cast.haruka, What.REQUEST, asked, Reason.CLIENT, words, ago(now, 1 / 365.25))


def _report(
    session: Session, asker: Asker, what: What, row_id: int, reason: Reason, words: str, then: dt.datetime
) -> int:
    seen = what_is_seen(session, asker=asker, what=what, row_id=row_id, language="ja")
    sealed = carried(seen, asker=asker)
    return report(session, asker=asker, seen=seen, sealed=sealed, reason=reason, words=words, now=then).report_id
