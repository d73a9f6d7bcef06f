"""The thresholds of getting in. The site's settings give them; domain functions take them as one value."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

WAITS_FOR = dt.timedelta(days=60)
"""An application is open to vouching this long."""
COME_IN_WITHIN = dt.timedelta(days=30)
"""Once accepted, the account is to be made this soon."""
KEPT_FOR = dt.timedelta(days=30)
"""How long what was written is held after an application has ended."""


@dataclass(frozen=True, slots=True)
class Rules:
    """needed: independent vouchers that let somebody in. apart: two members of whom one brought the other in, or whom the
    same members brought in, within this time count as one."""

    needed: int = 2
    apart: dt.timedelta = dt.timedelta(days=365)


def rules_from(config: Mapping[str, Any]) -> Rules:
    """The rules a site's configuration states (VOUCHES_NEEDED, VOUCHERS_APART_DAYS)."""
    return Rules(
        config["VOUCHES_NEEDED"], dt.timedelta(days=config["VOUCHERS_APART_DAYS"])
    )  # fmt: skip
