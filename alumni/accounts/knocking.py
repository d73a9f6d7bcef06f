"""Somebody at the door: an address and a password or a mailed code. Known and unknown addresses cost the same work.

Equal are, for an account and for none: the rows read, locked and written, the number of password hashes computed (one for
a password, none for a code or while one has to wait), and the mail that is worded and handed on (for no account to nobody).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from alumni.accounts import guesses, mailed_codes
from alumni.accounts.invitations import same_address
from alumni.accounts.models import User
from alumni.errors import BadInput
from alumni.people.linking import link_cards


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who knocks, as far as one can tell: the network address, the secret in this browser's session, and whether this
    browser has signed in to the account before."""

    asking_from: str
    browser: str
    known: bool


@dataclass(frozen=True, slots=True)
class Knock:
    """What came of it. `by` is "password" or "email" when it opened; `wait` are seconds until a password is looked at."""

    user: User | None
    by: str = ""
    wait: int = 0


@dataclass(frozen=True, slots=True)
class Post:
    """A code to be mailed; `to` is "" when there is no account, or too many codes were asked for."""

    to: str
    code: str


def one_form(address: str) -> str:
    """The address as accounts keep it; what is no address stays what was typed, and belongs to nobody."""
    try:
        return same_address(address.strip())
    except BadInput:
        return address.strip().lower()[:250]


def account_of(session: Session, address: str) -> User | None:
    """The open account under an address in its one form."""
    return session.scalar(select(User).where(func.lower(User.email) == address, User.active))


def counted(session: Session, address: str, visitor: Visitor, now: dt.datetime) -> guesses.Count:
    """The counts of a try at one account; a browser known to it is counted apart."""
    whom = f"{address}\0{visitor.browser}" if visitor.known else address
    return guesses.Count(session, [guesses.key("account", whom), guesses.key("address", visitor.asking_from)], now)


def knock(
    session: Session, *, address: str, words: str, visitor: Visitor, now: dt.datetime,
    opens: Callable[[User | None, str], bool],
) -> Knock:  # fmt: skip
    """Try words (password or code) for an address. `opens(account, password)` must cost the same for no account.

    The caller commits whatever comes of it: a wrong try is counted.
    """
    address = one_form(address)
    user = account_of(session, address)
    count = counted(session, address, visitor, now)
    code = mailed_codes.figures_in(words)
    if code:
        by, right = "email", mailed_codes.take(session, address=address, browser=visitor.browser, code=code, now=now)
    elif wait := count.seconds_to_wait():
        return Knock(None, wait=wait)
    else:
        by, right = "password", opens(user, words)
    if not right or user is None:
        count.was_wrong()
        return Knock(None)
    count.was_right()
    if by == "email" and user.address_proven_at is None:
        user.address_proven_at = now
        link_cards(session, profile_id=user.person_id, address=user.email)
    return Knock(user, by)


def ask_for_code(session: Session, *, address: str, visitor: Visitor, now: dt.datetime) -> Post:
    """Make a sign-in code; the caller hands it on for mailing whoever it is for."""
    address = one_form(address)
    user = account_of(session, address)
    code = mailed_codes.make(session, address=address, browser=visitor.browser, known=visitor.known, now=now)
    return Post(user.email if user is not None and code else "", code or "0" * mailed_codes.FIGURES)
