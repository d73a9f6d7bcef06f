"""The sessions a member is signed in with: listed, and ended one by one or all at once."""

from __future__ import annotations

import datetime as dt
import re
import secrets
import uuid
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, func, select, update
from sqlalchemy.orm import Session

from alumni.accounts.models import Device, User
from alumni.audit import write_down
from alumni.errors import NotFound
from alumni.people.sight import Asker
from alumni.sealing import ring

LONGEST_UNUSED = dt.timedelta(days=30)
LONGEST = dt.timedelta(days=90)
"""A session ends when it was not used for so long, and so long after signing in however much it is used."""
_MOST_LISTED = 50
_BROWSERS = (
    ("edge", r"Edg(?:e|A|iOS)?/"), ("samsung", r"SamsungBrowser/"), ("opera", r"OPR/|Opera"), ("line", r"\bLine/"),
    ("firefox", r"Firefox/|FxiOS/"), ("chrome", r"Chrome/|CriOS/"), ("safari", r"Safari/"),
)  # fmt: skip
"""In the order to try them: each says it is the ones below, too."""
_SYSTEMS = (
    ("iphone", r"iPhone"), ("ipad", r"iPad"), ("android", r"Android"), ("windows", r"Windows"),
    ("chromeos", r"CrOS"), ("mac", r"Macintosh|Mac OS X"), ("linux", r"Linux|X11"),
)  # fmt: skip


class NoSuchDevice(NotFound):
    """Not a session of this asker, or ended already."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    """One session. `browser` and `system` are words of ours ("firefox", "windows"), "" when the browser did not say."""

    id: int
    browser: str
    system: str
    asked_from: str
    made_at: dt.datetime
    seen_on: dt.date
    this_one: bool


def words_for_browser(user_agent: str) -> str:
    """ "firefox windows" of a User-Agent header; either word "-" when it does not say."""
    agent = user_agent[:400]
    found = [next((word for word, sign in signs if re.search(sign, agent)), "-") for signs in (_BROWSERS, _SYSTEMS)]
    return " ".join(found)


def begin(session: Session, *, owner_id: int, browser: str, asked_from: str, now: dt.datetime) -> str:
    """A member has signed in: the secret for the session's cookie, the only time it can be read."""
    secret = secrets.token_urlsafe(24)
    session.add(
        Device(
            owner_id=owner_id, secret_hash=_hash(secret), browser=browser, asked_from=asked_from, made_at=now,
            seen_on=now.date(),
        )
    )  # fmt: skip
    return secret


def holder(session: Session, *, secret: str, uniquifier: str, now: dt.datetime) -> tuple[User, Device] | None:
    """Whose session this is, if it has not ended. `uniquifier` is the library's own mark, changed with the password.

    One query.
    """
    found = session.execute(
        select(User, Device).join(Device, Device.owner_id == User.person_id).where(
            User.fs_uniquifier == uniquifier, User.active, Device.secret_hash == _hash(secret), _goes_on(now),
        )
    ).one_or_none()  # fmt: skip
    return (found[0], found[1]) if found is not None else None


def saw(session: Session, *, device_id: int, day: dt.date) -> None:
    """Note that a session was used on a day."""
    session.execute(
        update(Device).where(Device.id == device_id).values(seen_on=day).execution_options(synchronize_session=False)
    )


def signed_in(session: Session, *, asker: Asker, secret: str, now: dt.datetime) -> list[SignedIn]:
    """The sessions that have not ended, the one asking first, then the last used. One query."""
    rows = session.scalars(
        select(Device).where(Device.owner_id == asker.person_id, _goes_on(now))
        .order_by(Device.seen_on.desc(), Device.id.desc()).limit(_MOST_LISTED)
    )  # fmt: skip
    mine = _hash(secret)
    shown = []
    for row in rows:
        browser, _gap, system = row.browser.replace("-", "").partition(" ")
        this_one = row.secret_hash == mine
        shown.append(SignedIn(row.id, browser, system, row.asked_from, row.made_at, row.seen_on, this_one))
    return sorted(shown, key=lambda one: not one.this_one)


def end(session: Session, *, asker: Asker, device_id: int, now: dt.datetime) -> None:
    """Sign one session out. Raises NoSuchDevice."""
    row = session.scalar(
        select(Device).where(Device.id == device_id, Device.owner_id == asker.person_id, Device.ended_at.is_(None))
    )
    if row is None:
        raise NoSuchDevice(device_id)
    row.ended_at = now


def end_this(session: Session, *, secret: str, now: dt.datetime) -> None:
    """The session with this secret has signed out; nothing happens when there is none."""
    session.execute(update(Device).where(Device.secret_hash == _hash(secret)).values(ended_at=now))


def end_all(session: Session, *, owner_id: int, now: dt.datetime, but: str = "") -> None:
    """Sign every session of a member out, but for the one with the secret `but`."""
    session.execute(
        update(Device)
        .where(Device.owner_id == owner_id, Device.ended_at.is_(None), Device.secret_hash != _hash(but))
        .values(ended_at=now)
    )


def end_everywhere(session: Session, *, asker: Asker, now: dt.datetime) -> None:
    """Sign every session of the asker out, the one asking too, and end whatever else stood for him: the library's links
    and half-done second steps name the account's mark."""
    user = session.scalars(select(User).where(User.person_id == asker.person_id)).one()
    user.fs_uniquifier = uuid.uuid4().hex
    end_all(session, owner_id=asker.person_id, now=now)
    subject = f"person:{asker.person_id}"
    write_down(session, act="signed_out.everywhere", actor_id=asker.person_id, subject=subject, now=now)


def end_for(session: Session, *, address: str | None, now: dt.datetime) -> int:
    """The host ends every session of one account, or of all when `address` is None; how many accounts that were."""
    whose = select(User) if address is None else select(User).where(func.lower(User.email) == address.lower())
    ended = list(session.scalars(whose.order_by(User.id)))
    for user in ended:
        user.fs_uniquifier = uuid.uuid4().hex
        end_all(session, owner_id=user.person_id, now=now)
        write_down(session, act="signed_out.by_host", actor_id=None, subject=f"person:{user.person_id}", now=now)
    return len(ended)


def _goes_on(now: dt.datetime) -> ColumnElement[bool]:
    return and_(
        Device.ended_at.is_(None), Device.made_at > now - LONGEST, Device.seen_on >= (now - LONGEST_UNUSED).date()
    )


def _hash(secret: str) -> str:
    return ring.fingerprint(secret, about="device")
