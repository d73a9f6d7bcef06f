"""docs/asvs.md is whole, and every test it names is there."""

from __future__ import annotations

import ast
import re
from collections import Counter
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINES = (ROOT / "docs" / "asvs.md").read_text(encoding="utf-8").splitlines()
OF_LEVELS_1_AND_2 = """
    1.1:2 1.2:9 1.3:11 1.4:3 1.5:2  2.1:3 2.2:3 2.3:4 2.4:1  3.2:2 3.3:4 3.4:6 3.5:5 3.7:2  4.1:3 4.2:1 4.3:2 4.4:4
    5.1:1 5.2:3 5.3:2 5.4:3  6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4  7.1:3 7.2:4 7.3:2 7.4:5 7.5:2 7.6:2
    8.1:2 8.2:3 8.3:1 8.4:1  9.1:3 9.2:4  11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1  12.1:3 12.2:2 12.3:4
    13.1:1 13.2:5 13.3:2 13.4:5  14.1:2 14.2:4 14.3:3  15.1:3 15.2:3 15.3:7  16.1:1 16.2:5 16.3:4 16.4:3 16.5:3
"""
"""Section and how many of its requirements are of level 1 or 2; in ASVS 5.0.0 those of level 3 come last in each."""
TEST = re.compile(r"`([\w/]+\.py)::(\w+)`")
FILE = re.compile(r"`((?:alumni|templates|static|bin|farewells)/[\w/.]+)`")


def answers() -> list[tuple[str, str]]:
    """(number, what is said of it) of every line of the list."""
    return [(found[1], found[2]) for line in LINES if (found := re.match(r"- (\d+\.\d+\.\d+) (.+)$", line))]


@cache
def names_in(path: Path) -> frozenset[str]:
    return frozenset(
        node.name for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.FunctionDef)
    )


def test_every_requirement_stands_there_once() -> None:
    pairs = (pair.split(":") for pair in OF_LEVELS_1_AND_2.split())
    wanted = [f"{section}.{number}" for section, many in pairs for number in range(1, int(many) + 1)]
    assert Counter(number for number, _said in answers()) == Counter(wanted)


def test_every_test_named_is_there() -> None:
    named = TEST.findall("\n".join(LINES))
    missing = [f"{file}::{name}" for file, name in named if name not in names_in(ROOT / "tests" / file)]
    assert len(named) > 100
    assert missing == []


def test_every_file_named_is_there() -> None:
    named = FILE.findall("\n".join(LINES))
    assert [file for file in named if not ((ROOT / file).exists() or (ROOT / "tests" / file).exists())] == []


def test_each_is_answered_and_what_is_not_met_says_why() -> None:
    for number, said in answers():
        what, _colon, how = said.partition(":")
        assert len(what) > 3, number
        assert len(how.strip()) > 3, number
        for reason in re.findall(r"(?:NOT MET|[Dd]oes not apply)([^.]*)", said):
            assert len(reason) > 3, number
