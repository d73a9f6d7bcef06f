"""How much a person has to correct on the review page, counted over labelled mails."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from alumni.farewells.proposal import propose
from alumni.farewells.reader.read import read
from benchmarks.review_corrections import corrections, load_score, measure
from tests.conftest import SHARED
from tests.farewells.letters import mail

SCORE = SHARED / "farewell" / "score.py"
HANDS = Path(__file__).parent / "hands"
needs_labels = pytest.mark.skipif(not SCORE.exists(), reason="the labelled mails are not beside the project")


@needs_labels
@pytest.mark.parametrize(("language", "region"), [("ja", "JP"), ("en", "US")])
def test_at_most_one_field_a_mail_is_corrected(language: str, region: str) -> None:
    firms = json.loads((SHARED / "farewell" / "firms.json").read_text(encoding="utf-8"))
    done = measure(SHARED / "farewell" / language / "dev.jsonl", load_score(SCORE), firms, region=region)
    print(f"{language}: {done}")
    assert len(done.by_mail) == 20
    assert done.mean <= 1


@needs_labels
@pytest.mark.parametrize(("language", "region", "firms"), [("ja", "JP", "firms.json"), ("en", "US", "firms_en.json")])
def test_mails_by_other_hands(language: str, region: str, firms: str) -> None:
    """Never tuned for; twice the measure is where a form stops saving work."""
    known = json.loads((HANDS / firms).read_text(encoding="utf-8"))
    done = measure(HANDS / language / "labels.jsonl", load_score(SCORE), known, region=region, each=0)
    print(f"hands {language}: {done}")
    assert done.mean <= 2


def plain(value: object) -> str:
    return "".join(str(value).split()).lower()


TEXT_ONLY: Any = SimpleNamespace(
    fold=plain, handle=plain, exact=lambda a, b: plain(a) == plain(b), overlap=lambda a, b: float(plain(a) == plain(b))
)


def test_the_count_counts() -> None:
    """With everything right nothing is to be done; each thing amiss is one, a wrong address and a missing one too."""
    reading = read(mail())
    proposal = propose(reading, region="JP")
    right: dict[str, Any] = {
        "family_name": "鷲宮", "given_name": "菜摘", "kana": "わしみや なつみ", "last_day": "2026-11-27",
        "leaving_date": "2026-12-31", "personal_emails": ["natsumi.washimiya@example.com"],
        "phones": [{"e164": "+819012345678"}], "next_employer": None, "line_id": None,
    }  # fmt: skip

    def wrong(**other: Any) -> list[str]:
        return corrections({**right, **other}, reading, proposal, TEXT_ONLY, {}, "JP")

    assert wrong() == []
    assert wrong(family_name="鷹宮", alternatives={"family_name": ["鷲宮"]}) == []
    assert wrong(family_name="鷹宮", next_employer="Ginkgo") == ["family_name", "next_employer"]
    assert wrong(personal_emails=["other@example.com"]) == ["personal_emails"]
    assert wrong(personal_emails=["a@example.com", "b@example.com"]) == ["personal_emails"] * 2
    assert wrong(phones=[], last_day=None) == ["last_day", "phones"]
    assert wrong(projects=[{"name_as_written": "ひなぎく"}]) == ["projects"]
