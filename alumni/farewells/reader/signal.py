"""One kind of evidence for or against a farewell."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Signal:
    """`weight` is in log-odds, added once per sentence that matches up to `most` sentences; sentences matching `unless` do not count."""

    name: str
    weight: float
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None = None
    most: int = 1
