"""The command that prints what the reader takes, and the records it prints."""

from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from alumni.farewells.read_command import farewells
from alumni.farewells.reader.explain import UNKNOWN, explain, only_leaving_date
from alumni.farewells.reader.find import dates, firm, names, next_step, projects, tenure
from alumni.farewells.reader.letter import open_letter
from tests.farewells.reader.hands import FAREWELLS, LOOK_ALIKES, mail

KEYS = {
    "file", "is_farewell", "sender_name", "family_name", "given_name", "kana", "romaji", "personal_emails", "phones", "line_id", "facebook", "linkedin", "x",
    "other_urls", "firm_left", "last_day", "leaving_date", "next_employer", "next_role", "next_status", "joined_date", "years", "projects",
}  # fmt: skip


def lines(*arguments: str) -> list[dict[str, object]]:
    result = CliRunner().invoke(farewells, ["read", *arguments])
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.output.splitlines()]


def test_a_folder_is_walked_in_order_and_keeps_its_japanese(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "second.eml").write_bytes(mail(*FAREWELLS[0][:4]))
    (tmp_path / "a.eml").write_bytes(mail(*LOOK_ALIKES[0][:4]))
    (tmp_path / "notes.pdf").write_bytes(b"no mail")
    records = lines(str(tmp_path))
    assert [Path(str(r["file"])).name for r in records] == ["a.eml", "second.eml"]
    assert [r["is_farewell"] for r in records] == [False, True]
    assert set(records[1]) == KEYS
    assert records[1]["sender_name"] == "柴田 まどか"
    assert "柴田" in CliRunner().invoke(farewells, ["read", str(tmp_path)]).output


def test_an_unreadable_path_is_a_problem_not_a_crash(tmp_path: Path) -> None:
    (record,) = lines(str(tmp_path / "missing.eml"))
    assert record["is_farewell"] is False
    assert record["problem"]


def test_bytes_that_are_no_mail_are_no_farewell(tmp_path: Path) -> None:
    (tmp_path / "noise.eml").write_bytes(bytes(range(256)) * 40)
    assert [r["is_farewell"] for r in lines(str(tmp_path))] == [False]


def test_every_rule_of_these_finders_has_a_message_key() -> None:
    seen = set()
    for entry in FAREWELLS:
        letter = open_letter(mail(*entry[:4]))
        for find in (names.find, dates.find, firm.find, next_step.find, tenure.find, projects.find):
            seen |= {f.rule for f in find(letter)}
    assert len(seen) > 20
    assert {rule for rule in seen if explain(rule) == UNKNOWN} == set()
    assert explain("date.month_end.leave_only") == "date.month_end"
    assert only_leaving_date("date.today.leave_only")
    assert explain("nothing.known") == UNKNOWN
