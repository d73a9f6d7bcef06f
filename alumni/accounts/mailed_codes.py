"""Sign-in codes: mailed, good once, for ten minutes, in the browser that asked.

Made and kept alike for addresses with and without an account. Bound to the browser, so that a stranger who types wrong
codes uses up only those he asked for himself.
"""

from __future__ import annotations

import datetime as dt
import hmac
import secrets
import unicodedata

from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from alumni.accounts.models import SignInCode
from alumni.sealing import ring

VALID_FOR = dt.timedelta(minutes=10)
MOST_TRIES = 5
MOST_MAILS_AN_HOUR = 10
"""For one account from browsers never seen with it, and as many again from those that were: 50 guesses in a million an
hour, each ten announced to the owner by mail."""
FIGURES = 6
_KEPT_FOR = dt.timedelta(days=1)


def figures_in(words: str) -> str:
    """The six figures of a code as typed (full width, with gaps), or "" when this cannot be a code."""
    plain = "".join(c for c in unicodedata.normalize("NFKC", words) if not c.isspace() and c != "-")
    return plain if len(plain) == FIGURES and plain.isdecimal() and plain.isascii() else ""


def make(session: Session, *, address: str, browser: str, known: bool, now: dt.datetime) -> str:
    """A code for an address (in its one form) and a browser's secret; "" when too many were asked for. Ends the last one."""
    hashed, by = _hash(address), _hash(browser)
    session.execute(delete(SignInCode).where(SignInCode.address_hash == hashed, SignInCode.made_at < now - _KEPT_FOR))
    session.execute(
        update(SignInCode)
        .where(SignInCode.address_hash == hashed, SignInCode.browser_hash == by)
        .values(expires_at=now)
    )
    lately = session.scalar(
        select(func.count()).select_from(SignInCode).where(
            SignInCode.address_hash == hashed, SignInCode.known == known,
            SignInCode.made_at > now - dt.timedelta(hours=1),
        )
    )  # fmt: skip
    if (lately or 0) >= MOST_MAILS_AN_HOUR:
        return ""
    code = f"{secrets.randbelow(10**FIGURES):0{FIGURES}d}"
    session.add(
        SignInCode(
            address_hash=hashed, browser_hash=by, code_hash=_code_hash(hashed, by, code), known=known,
            made_at=now, expires_at=now + VALID_FOR,
        )
    )  # fmt: skip
    return code


def take(session: Session, *, address: str, browser: str, code: str, now: dt.datetime) -> bool:
    """Use a code up. False when it is wrong, used, over, or was mailed for another browser; the try is counted."""
    hashed, by = _hash(address), _hash(browser)
    row = session.scalar(
        select(SignInCode).where(
            SignInCode.address_hash == hashed, SignInCode.browser_hash == by, SignInCode.used_at.is_(None),
            SignInCode.expires_at > now, SignInCode.tries < MOST_TRIES,
        ).order_by(SignInCode.id.desc()).limit(1).with_for_update().execution_options(populate_existing=True)
    )  # fmt: skip
    given = _code_hash(hashed, by, code)
    if row is None:
        return False
    row.tries += 1
    if not hmac.compare_digest(row.code_hash, given):
        return False
    row.used_at = now
    return True


def _hash(what: str) -> str:
    return ring.fingerprint(what, about="sign-in code for")


def _code_hash(address_hash: str, browser_hash: str, code: str) -> str:
    return ring.fingerprint(f"{address_hash}\0{browser_hash}\0{code}", about="sign-in code")
