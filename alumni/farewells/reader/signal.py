"""One kind of evidence for or against a farewell."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from alumni.farewells.reader.needed import Gate, gate


@dataclass(frozen=True, slots=True)
class Signal:
    """`weight` is in log-odds, added once per sentence that matches up to `most` sentences; sentences matching `unless` do not count."""

    name: str
    weight: float
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None = None
    most: int = 1
    needs: Gate = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "needs", gate(self.pattern))
