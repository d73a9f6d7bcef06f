"""A contact on the scales: its evidence so far, and what the headers say of the leaver."""

from __future__ import annotations

from dataclasses import dataclass, field

from alumni.farewells.reader.reading import Finding

_SECOND_LEVEL = frozenset("co ne or ac go gr ed lg com org net edu gov example".split())

_TELLING = frozenset({"company_mobile", "secretary", "organiser"})
"""Reasons that say more than "old" or "somebody else's"; only a certain one replaces them."""


@dataclass(slots=True)
class Weighed:
    """One contact with the sum of its evidence; `reason` is the code of the strongest word against it.

    `notes` tell each piece of evidence with its weight, for whoever asks why.
    """

    finding: Finding
    score: float = 0.0
    reason: str = "old_office"
    against: float = 0.0
    final: bool = False
    pointed: bool = False
    notes: list[str] = field(default_factory=list)

    def add(self, weight: float, reason: str) -> None:
        self.score += weight
        self.notes.append(f"{reason}:{weight:+.1f}")
        if weight < self.against and not (self.reason in _TELLING and weight > -10):
            self.against, self.reason = weight, reason


@dataclass(frozen=True, slots=True)
class Leaver:
    """What the headers say of the leaver: domains of the old firm, words of the name, whether new coordinates are announced."""

    address: str
    domain: str
    others: frozenset[str]
    tokens: tuple[str, ...]
    moved_already: bool

    @property
    def own_domain(self) -> bool:
        """Whether the domain is named after its holder: people write to mailing lists from homes of their own."""
        parts = self.domain.partition(".")[0].split("-")
        return any(len(t) > 3 and t in parts for t in self.tokens) and not self.domain.endswith(".jp")

    def firm_named(self, text: str) -> int:
        """Where the old firm's name, as its domain spells it, last ends in `text` as a word of its own; -1 if nowhere."""
        root = self.domain.partition(".")[0]
        low = text.lower()
        at = low.rfind(root) if len(root) > 2 else -1
        while at >= 0:
            before, after = low[at - 1 : at], low[at + len(root) : at + len(root) + 1]
            if not (before.isascii() and (before.isalnum() or before in ("@", ".", "_"))) and not ("a" <= after <= "z"):
                return at + len(root)
            at = low.rfind(root, 0, at + len(root) - 1)
        return -1


def organisation(domain: str) -> str:
    """The part of a domain that its owner registered: mail.sales.firm.co.jp -> firm.co.jp."""
    labels = domain.lower().strip(".").split(".")
    size = 3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) < 4 else 2
    if labels[-size:][0] == "example" and len(labels) > size:
        size += 1
    return ".".join(labels[-size:])
