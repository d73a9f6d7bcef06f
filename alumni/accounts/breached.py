"""Passwords that are known from a breach: asked of a service that never learns the password.

Sent are five of the forty hex digits of its SHA-1; the answer holds every known hash that begins so (k-anonymity,
https://haveibeenpwned.com/API/v3#PwnedPasswords). Off until BREACHED_PASSWORDS_URL names such a service.
"""

from __future__ import annotations

import hashlib
from urllib.error import URLError
from urllib.request import Request, urlopen

from alumni.logs import log

_SECONDS = 3
_MOST_BYTES = 4 * 1024 * 1024


def is_breached(password: str, *, service: str) -> bool:
    """Whether the service knows the password. False when it does not answer: nobody is kept out because it is away."""
    whole = hashlib.sha1(password.encode(), usedforsecurity=False).hexdigest().upper()
    asked = Request(f"{service.rstrip('/')}/{whole[:5]}", headers={"Add-Padding": "true", "User-Agent": "jinmyaku"})  # noqa: S310
    try:
        with urlopen(asked, timeout=_SECONDS) as answer:  # noqa: S310  # the host of the site chose the address
            lines = answer.read(_MOST_BYTES).decode("ascii", "replace").split()
    except (URLError, OSError, ValueError) as failed:
        log.error("breached_passwords_not_asked", kind=type(failed).__name__)
        return False
    known = (line.partition(":") for line in lines)
    return any(rest == whole[5:] and count not in ("", "0") for rest, _colon, count in known)
