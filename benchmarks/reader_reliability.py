"""How often the reader's findings are right, by rule and by stated confidence, over labelled mails.

    python benchmarks/reader_reliability.py [--region JP] LABELS.jsonl FOLDER [LABELS.jsonl FOLDER ...]

Prints a table per rule and one per band of confidence. A finding counts as right when the label (or one of its alternatives)
agrees as `score.py` of the shared set would have it; fields a set does not label are left out. Rates are shrunk towards 0.8 by
four imagined cases, so that a rule seen twice does not look certain.
"""

from __future__ import annotations

import argparse
import json
import re
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import Any

from alumni.farewells.reader.labels import plain
from alumni.farewells.reader.read import read
from alumni.farewells.reader.reading import Finding, Kind

PRIOR_RIGHT, PRIOR_ALL = 3.2, 4
BANDS = (0.95, 0.9, 0.8, 0.7, 0.5, 0.0)
FUZZY = {Kind.FIRM_LEFT: 0.8, Kind.NEXT_EMPLOYER: 0.6, Kind.NEXT_ROLE: 0.6}
SETS = {Kind.EMAIL, Kind.PHONE, Kind.OTHER_URL}


def fold(value: object) -> str:
    """NFKC, one dash and wave, no white space, lower case."""
    text = unicodedata.normalize("NFKC", str(value)).translate(
        dict.fromkeys(map(ord, "‐‑‒–—―−ー"), "-") | {0x301C: "~", 0xFF5E: "~"}
    )
    return (
        re.sub(r"\s+", "", text)
        .lower()
        .removeprefix("https://")
        .removeprefix("http://")
        .removeprefix("www.")
        .rstrip("/")
        .lstrip("@")
    )


def tokens(value: object) -> set[str]:
    """Latin words and pairs of Japanese letters."""
    text = unicodedata.normalize("NFKC", str(value)).lower()
    runs = [re.sub(r"\W", "", r) for r in re.findall(r"[^\x00-\x7f]+", text)]
    return set(re.findall(r"[a-z0-9]+", text)) | {r[i : i + 2] for r in runs for i in range(max(1, len(r) - 1)) if r}


def overlap(a: object, b: object) -> float:
    """Token F1."""
    x, y = tokens(a), tokens(b)
    return 2 * len(x & y) / (len(x) + len(y)) if x and y else 0.0


def right(fact: Finding, label: dict[str, Any]) -> bool | None:
    """Whether a careful person agrees; None when this kind is not labelled."""
    field = fact.kind.value
    if fact.kind is Kind.PROJECT:
        wanted = [p["name_as_written"] for p in label.get("projects") or []]
        name = getattr(fact.value, "name_as_written", "")
        return any(overlap(name, w) >= 0.6 for w in wanted) if "projects" in label else None
    if field not in label and fact.kind not in SETS:
        return None
    value = plain(fact.value)
    if fact.kind in SETS:
        return fold(value) in {fold(v["e164"] if isinstance(v, dict) else v) for v in label.get(field) or []}
    first = label.get(field)
    wanted = [] if first is None else [first, *(label.get("alternatives") or {}).get(field, [])]
    if fact.kind is Kind.FIRM_LEFT and not wanted:
        return None
    if fact.kind is Kind.YEARS:
        return any(abs(float(value) - float(w)) < 0.51 for w in wanted)
    if fact.kind in FUZZY:
        return any(overlap(value, w) >= FUZZY[fact.kind] for w in wanted)
    return any(fold(value) == fold(w) or fold(value).endswith("/" + fold(w)) for w in wanted)


def main() -> None:
    """Read every labelled farewell and print the two tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--region", default="JP")
    parser.add_argument("sets", nargs="+", type=Path)
    asked = parser.parse_args()
    rules: dict[str, list[bool]] = defaultdict(list)
    bands: dict[float, list[bool]] = defaultdict(list)
    for labels, folder in zip(asked.sets[::2], asked.sets[1::2], strict=True):
        for line in labels.read_text(encoding="utf-8").splitlines():
            label = json.loads(line)
            if not label["is_farewell"]:
                continue
            reading = read((folder / Path(label["file"]).name).read_bytes(), region=asked.region)
            for fact in reading.found if reading.verdict.is_farewell else ():
                good = right(fact, label)
                if good is not None:
                    rules[f"{fact.kind.value:16} {fact.rule} @{fact.confidence:.2f}"].append(good)
                    bands[next(b for b in BANDS if fact.confidence >= b)].append(good)
    for rule, cases in sorted(rules.items()):
        shrunk = (sum(cases) + PRIOR_RIGHT) / (len(cases) + PRIOR_ALL)
        print(f"{rule:60} {sum(cases):4}/{len(cases):<4} shrunk {shrunk:.2f}")
    print()
    for band in BANDS:
        cases = bands[band]
        if cases:
            print(f"said with >= {band:.2f}: {sum(cases)}/{len(cases)} right = {sum(cases) / len(cases):.3f}")


if __name__ == "__main__":
    main()
