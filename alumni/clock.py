"""The clock. Domain functions are handed the moment; only routes and commands ask for it here."""

from __future__ import annotations

import datetime as dt


def now() -> dt.datetime:
    """The present moment, UTC, with its zone."""
    return dt.datetime.now(dt.UTC)
