"""One kind of evidence for or against a farewell."""

from __future__ import annotations

from dataclasses import dataclass

from alumni.farewells.reader.gated import Gated


@dataclass(frozen=True, slots=True)
class Signal:
    """`weight` is in log-odds, added once per sentence that matches up to `most` sentences; sentences matching `unless` do not count."""

    name: str
    weight: float
    pattern: Gated
    unless: Gated | None = None
    most: int = 1
