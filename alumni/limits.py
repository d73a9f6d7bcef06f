"""How often a page may be asked: two words that a view says of itself, counted a member and an address.

Counted are only views that say one of the words. The figures are settings (`LIMIT_...`), read at every request.
"""

from __future__ import annotations

import ipaddress
import math
import time
from collections.abc import Callable
from typing import Any, TypeVar

from flask import Flask, current_app, request
from flask_limiter import Limit, Limiter
from flask_login import current_user

View = TypeVar("View", bound=Callable[..., Any])

KINDS = ("guessable", "costly")
_NETWORK_OF_ONE_LINE = 64
"""Bits of an IPv6 address that name a line; the rest is its holder's to choose, as often as he likes."""


def guessable(view: View) -> View:
    """Mark a page where a stranger can try out tokens, codes or passwords.

    Every sending of a form counts; looking counts only where the path itself holds something to guess.
    """
    view.counted_as = "guessable"  # type: ignore[attr-defined]
    return view


def costly(view: View) -> View:
    """Mark a page that takes much work: uploads, search, exports. Every request counts."""
    view.counted_as = "costly"  # type: ignore[attr-defined]
    return view


def counted_as(app: Flask, endpoint: str | None) -> str:
    """ "guessable", "costly" or "" for an endpoint."""
    return str(getattr(app.view_functions.get(endpoint or ""), "counted_as", ""))


def keep_count(app: Flask) -> None:
    """Count from now on; to be bound after the door, so that whoever it turns away is not counted.

    Over a limit the request ends in flask_limiter.RateLimitExceeded (429); `alumni.error_pages` makes the page.
    Each application has counters of its own, in memory unless RATELIMIT_STORAGE_URI says otherwise.
    """
    Limiter(
        address_asking,
        app=app,
        strategy="sliding-window-counter",
        default_limits=[_bound(kind, who) for kind in KINDS for who in ("one", "address")],
    )


def _bound(kind: str, who: str) -> Limit:
    return Limit(
        lambda: str(current_app.config[f"LIMIT_{kind.upper()}" + ("_ADDRESS" if who == "address" else "")]),
        key_function=member_asking if who == "one" else address_asking,
        scope=lambda endpoint: f"{endpoint}:{who}",
        shared=True,
        exempt_when=lambda: not _counts(kind),
    )


def _counts(kind: str) -> bool:
    if counted_as(current_app, request.endpoint) != kind:
        return False
    return kind == "costly" or request.method not in ("GET", "HEAD", "OPTIONS") or bool(request.view_args)


def member_asking() -> str:
    """Who asks: the member who is signed in, else the address."""
    if current_user.is_authenticated:
        return f"member {current_user.person_id}"
    return address_asking()


def address_asking() -> str:
    """The address asking; of an IPv6 one the part that names the line."""
    try:
        found = ipaddress.ip_address(request.remote_addr or "")
    except ValueError:  # a socket without an address
        return "nowhere"
    if isinstance(found, ipaddress.IPv6Address):
        return str(ipaddress.ip_network((found, _NETWORK_OF_ONE_LINE), strict=False).network_address)
    return str(found)


def seconds_to_wait() -> int:
    """How long whoever has just gone over a limit has to wait; at least one second."""
    waits = [
        limit.reset_at - time.time()
        for limiter in current_app.extensions.get("limiter", ())
        for limit in limiter.current_limits
        if limit.breached
    ]
    return max(1, math.ceil(max(waits, default=60)))
