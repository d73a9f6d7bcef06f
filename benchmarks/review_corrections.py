"""How many fields of the review a person would have to correct, over labelled farewells.

    python benchmarks/review_corrections.py --score SCORE.PY [--firms FIRMS.JSON] [--region JP] [--each 20] [--seed N] LABELS.jsonl [...]

For each set it takes `--each` farewells (0: all) chosen by the seed, fills the review as the page would, and compares every
labelled field with the comparisons of the shared `score.py`. One correction is one field to fill, change or empty; of
several addresses or numbers each one is a field. A project the mail tells and the form lacks, or has under another name,
period or team, is one; a row too many is none, because only what is ticked is recorded.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from alumni.errors import BadInput
from alumni.farewells.proposal import Proposal, propose
from alumni.farewells.reader.read import read
from alumni.farewells.reader.reading import Kind, ProjectMention, Reading
from alumni.people.contact_points import normal
from alumni.people.models import ContactKind
from alumni.people.names import is_japanese

SEED = 20261123
SINGLE = {
    "family_name": "family_name", "given_name": "given_name", "line_id": "line", "facebook": "facebook",
    "linkedin": "linkedin", "x": "x", "firm_left": "firm_left", "last_day": "last_working_day",
    "leaving_date": "leaving_date", "next_employer": "next_employer", "next_role": "next_role",
}  # fmt: skip
"""Label to the field of the form."""
HANDLES = {"line_id", "facebook", "linkedin", "x"}


@dataclass(frozen=True, slots=True)
class Measured:
    """One set: corrections of each mail by the name of its file, and how often each field needed one."""

    by_mail: dict[str, list[str]]

    @property
    def mean(self) -> float:
        return sum(map(len, self.by_mail.values())) / len(self.by_mail)

    @property
    def by_field(self) -> Counter[str]:
        return Counter(field for fields in self.by_mail.values() for field in fields)

    def __str__(self) -> str:
        none = sum(not fields for fields in self.by_mail.values())
        told = ", ".join(f"{field} {count}" for field, count in self.by_field.most_common())
        return f"{self.mean:.2f} corrections a mail over {len(self.by_mail)} ({none} need none): {told or 'nothing'}"


def load_score(path: Path) -> ModuleType:
    """The shared scorer as a module."""
    spec = importlib.util.spec_from_file_location("shared_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measure(
    labels: Path, score: ModuleType, firms: Mapping[str, list[str]], *, region: str, each: int = 20, seed: int = SEED
) -> Measured:
    """Corrections over `each` farewells of one set of labels (all when 0), chosen by `seed`."""
    rows = [json.loads(line) for line in labels.read_text(encoding="utf-8").splitlines() if line.strip()]
    farewells = sorted((row for row in rows if row["is_farewell"]), key=lambda row: str(row["file"]))
    if each:
        farewells = random.Random(seed).sample(farewells, min(each, len(farewells)))
    found = {}
    for row in farewells:
        reading = read((labels.parent / row["file"]).read_bytes(), region=region)
        found[row["file"]] = corrections(row, reading, propose(reading, region=region), score, firms, region)
    return Measured(found)


def corrections(
    label: Mapping[str, Any], reading: Reading, proposal: Proposal, score: ModuleType, firms: Mapping[str, list[str]],
    region: str,
) -> list[str]:  # fmt: skip
    """The fields of one proposal a person would have to correct, each named as often as it happens."""
    typed = {field: values[0] for field, values in proposal.typed.items() if values and values[0]}
    wrong = [
        name
        for name, field in SINGLE.items()
        if name in label and not _same(name, label, typed.get(field), score, firms)
    ]
    spellings = {"kana": _joined(typed, "family_reading", "given_reading"), "romaji": _latin(typed)}
    wrong += [name for name, got in spellings.items() if name in label and not _accepted(label, name, got, score.exact)]
    mails = {
        score.fold(value) for field, value in typed.items() if field.startswith("mails-") and field.endswith("-value")
    }
    phones = {
        _phone(value, region)
        for field, value in typed.items()
        if field.startswith("phones-") and field.endswith("-value")
    }
    urls = {score.handle(value) for field, value in typed.items() if field.startswith("urls-")}
    wanted_phones = {score.fold(p["e164"] if isinstance(p, dict) else p) for p in label.get("phones") or []}
    wrong += ["personal_emails"] * _rows({score.fold(v) for v in label.get("personal_emails") or []}, mails)
    wrong += ["phones"] * _rows(wanted_phones, {score.fold(p) for p in phones})
    wrong += ["other_urls"] * _rows({score.handle(v) for v in label.get("other_urls") or []}, urls)
    return wrong + ["projects"] * _projects(label, reading, score)


def _joined(typed: Mapping[str, str], *parts: str) -> str | None:
    return " ".join(typed[part] for part in parts if part in typed) or None


def _latin(typed: Mapping[str, str]) -> str | None:
    """Labels write romaji given name first; of a name that is in Latin letters anyway the form asks for no romaji."""
    said = _joined(typed, "given_romaji", "family_romaji")
    name = _joined(typed, "given_name", "family_name")
    return said or (None if name is None or is_japanese(name) else name)


def _rows(want: set[str], got: set[str]) -> int:
    """Rows to fill, change or empty: a wrong one and a missing one are put right by one change."""
    return max(len(want - got), len(got - want))


def _accepted(label: Mapping[str, Any], name: str, got: str | None, same: Any) -> bool:
    first = label.get(name)
    if first is None or got is None:
        return first is None and got is None
    return any(same(got, want) for want in [first, *(label.get("alternatives") or {}).get(name, [])])


def _same(
    name: str, label: Mapping[str, Any], got: str | None, score: ModuleType, firms: Mapping[str, list[str]]
) -> bool:
    if name == "firm_left":
        aliases = firms.get(label.get("firm_domain") or "", [])
        if label.get(name) is None and got is not None:
            return any(score.exact(got, alias) for alias in aliases)
        return _accepted(
            label, name, got, lambda a, b: score.overlap(a, b) >= 0.8 or any(score.exact(a, x) for x in aliases)
        )
    if name in ("next_employer", "next_role"):
        return _accepted(label, name, got, lambda a, b: score.overlap(a, b) >= 0.6)
    if name in HANDLES:
        return _accepted(label, name, got, lambda a, b: _one_handle(score.handle(a), score.handle(b)))
    return _accepted(label, name, got, score.exact)


def _one_handle(a: str, b: str) -> bool:
    return a == b or a.endswith("/" + b) or b.endswith("/" + a)


def _phone(value: str, region: str) -> str:
    try:
        return normal(ContactKind.PHONE, value, region)
    except BadInput:
        return value


def _projects(label: Mapping[str, Any], reading: Reading, score: ModuleType) -> int:
    ours = [found.value for found in reading.all(Kind.PROJECT) if isinstance(found.value, ProjectMention)]
    wrong = 0
    for index, project in enumerate(label.get("projects") or []):
        names = [project["name_as_written"], *(label.get("alternatives") or {}).get(f"project:{index}", [])]
        best = max(ours, key=lambda one: max(score.overlap(one.name_as_written, name) for name in names), default=None)
        if best is None or max(score.overlap(best.name_as_written, name) for name in names) < 0.6:
            wrong += 1
            continue
        ours.remove(best)
        period, said = project.get("period_as_written"), best.period_as_written
        fine = not period or (said is not None and (score.exact(period, said) or score.overlap(period, said) >= 0.8))
        colleagues = {score.fold(c) for c in project.get("colleagues") or []}
        wrong += not (fine and colleagues == {score.fold(c) for c in best.colleagues})
    return wrong


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--score", type=Path, required=True)
    parser.add_argument("--firms", type=Path)
    parser.add_argument("--region", default="JP")
    parser.add_argument("--each", type=int, default=20)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("labels", nargs="+", type=Path)
    asked = parser.parse_args()
    firms = json.loads(asked.firms.read_text(encoding="utf-8")) if asked.firms else {}
    for labels in asked.labels:
        done = measure(labels, load_score(asked.score), firms, region=asked.region, each=asked.each, seed=asked.seed)
        print(f"{labels}: {done}")


if __name__ == "__main__":
    main()
