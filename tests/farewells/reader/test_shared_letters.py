"""Over the mails shared with this project (where they are at hand): places are exact, and contacts are as labelled."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from alumni.farewells.reader.choose import best, contacts
from alumni.farewells.reader.letter import open_letter
from alumni.farewells.reader.reading import Kind, Part

SHARED = Path(__file__).resolve().parents[4] / "shared" / "farewell"
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared mails are not at hand")
SETS = [("ja", "JP", 0.98, 0.98, 0.95), ("en", "US", 0.95, 0.95, 0.93)]


def rows(language: str) -> Iterator[dict[str, object]]:
    for line in (SHARED / language / "dev.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)


@pytest.mark.parametrize("folder", ["ja/dev", "ja/negatives", "en/dev", "en/negatives"])
def test_words_are_where_the_place_says(folder: str) -> None:
    for path in sorted((SHARED / folder).glob("*.eml")):
        letter = open_letter(path.read_bytes())
        taken, refused = contacts(letter, "JP")
        for item in (*taken, *refused):
            if item.place.part is Part.BODY:
                assert letter.text[item.place.start : item.place.end] == item.as_written, path.name


@pytest.mark.parametrize(("language", "region", "mails", "phones", "whole"), SETS)
def test_contacts_are_as_labelled(language: str, region: str, mails: float, phones: float, whole: float) -> None:
    tally = {Kind.EMAIL: [0, 0, 0], Kind.PHONE: [0, 0, 0]}
    right = total = 0
    for row in rows(language):
        chosen, _ = best(contacts(open_letter((SHARED / language / str(row["file"])).read_bytes()), region)[0])
        labelled = {Kind.EMAIL: row["personal_emails"], Kind.PHONE: [p["e164"] for p in row["phones"]]}  # type: ignore[attr-defined]
        fine = True
        for kind, values in labelled.items():
            want, got = {str(v).lower() for v in values}, {str(f.value) for f in chosen if f.kind is kind}  # type: ignore[attr-defined]
            tally[kind][0] += len(want & got)
            tally[kind][1] += len(got)
            tally[kind][2] += len(want)
            fine &= want == got
        right += fine
        total += 1
    for kind, least in ((Kind.EMAIL, mails), (Kind.PHONE, phones)):
        hit, out, wanted = tally[kind]
        assert 2 * hit / (out + wanted) >= least, kind
    assert right / total >= whole
