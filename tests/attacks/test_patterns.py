"""Patterns fed from mail: none takes time that grows faster than the text, whatever somebody writes into a mail.

Every compiled pattern of the reader is found by walking its modules, and given texts made to make a pattern try again:
its own words repeated, each kind of character repeated, the beginning of a match without its end. What is slow on a short
text is given a longer one; growth by more than the text's own is a failure. Ratios, not seconds: a busy machine is no flaw.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from alumni.farewells import reader

SHORT, LONG = 2_000, 8_000
SUSPECT = 40e-9
"""Seconds a character above which a pattern is given longer texts; a plain scan takes a fifth of it."""
ALLOWED = 2.2
"""How much dearer a character may be in a text four times as long. Quadratic growth is 4, a scan is 1."""
KINDS = (" ", "\n", "\t", "a", "A", "1", "-", ".", ",", "@", "(", "　", "あ", "ア", "漢", "、", "。", "a ", "1 ", "a.", "a@", "A a ", "1-",
         "(a", "> ", "年", "1年", "月1", "・", "「", "a\n", " \n", "ab-", "株式会社", "a1", "x@y.")  # fmt: skip


def patterns() -> dict[str, re.Pattern[str]]:
    """Every compiled pattern of the reader's modules, by where it is written; those in tuples, tables and objects too."""
    found: dict[str, re.Pattern[str]] = {}
    for info in pkgutil.walk_packages(reader.__path__, reader.__name__ + "."):
        module = importlib.import_module(info.name)
        for name, value in vars(module).items():
            for pattern in _within(value, 0):
                found.setdefault(pattern.pattern, pattern)
                _WRITTEN.setdefault(pattern.pattern, f"{info.name.removeprefix(reader.__name__ + '.')}.{name}")
    return {f"{_WRITTEN[text]} {text[:40]!r}": pattern for text, pattern in found.items()}


_WRITTEN: dict[str, str] = {}


def _within(value: Any, depth: int) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif depth < 4 and isinstance(value, Mapping):
        for one in (*value.keys(), *value.values()):
            yield from _within(one, depth + 1)
    elif depth < 4 and isinstance(value, list | tuple | set | frozenset):
        for one in value:
            yield from _within(one, depth + 1)
    elif depth < 4 and type(value).__module__.startswith(reader.__name__):
        held = getattr(value, "__dict__", None) or {n: getattr(value, n, None) for n in getattr(value, "__slots__", ())}
        for one in held.values():
            yield from _within(one, depth + 1)


def texts(pattern: re.Pattern[str]) -> list[str]:
    """What to repeat: every kind of character, and the plain words of the pattern itself, alone and after one another."""
    plain = re.sub(r"\\.|\(\?[^)]*|[\[\]|^$*+?{}()]", "\0", pattern.pattern)
    words = re.findall(r"[\w@.\- ]{2,12}", plain)
    own = sorted(set(words), key=len)[:6]
    return [*KINDS, *own, *(word + " " for word in own[:3]), *(word + "\n" for word in own[:2])]


def cost(pattern: re.Pattern[str], unit: str, length: int, turns: int = 1) -> float:
    """Seconds a character for searching through a text of that length, the best of several turns."""
    text = (unit * (length // len(unit) + 1))[:length] + "\0"
    best = 1e9
    for _ in range(turns):
        began = time.process_time()
        for _match in pattern.finditer(text):
            pass
        best = min(best, time.process_time() - began)
    return best / length


def test_no_pattern_of_the_reader_grows_faster_than_the_text() -> None:
    found, suspects = patterns(), []
    for where, pattern in found.items():
        for unit in texts(pattern):
            if cost(pattern, unit, SHORT) > SUSPECT:
                short = cost(pattern, unit, SHORT, 3)
                if short > SUSPECT:
                    suspects.append((short, where, unit, pattern))
    worst = []
    for short, where, unit, pattern in sorted(suspects, key=lambda one: -one[0])[:150]:
        long = cost(pattern, unit, LONG, 2)
        worst.append((long / short, long, where, unit))
    worst.sort(key=lambda one: -one[0])
    print(f"{len(found)} patterns, {len(suspects)} pairs of pattern and text looked at closer")
    for growth, long, where, unit in worst[:8]:
        print(
            f"  x{growth:.1f} a character at 4 times the length, {long * 1e9:.0f} ns a character: {where} on {unit!r}"
        )
    assert len(found) > 100
    assert [(round(g, 1), where, unit) for g, _l, where, unit in worst if g > ALLOWED] == []


def test_the_measure_knows_a_bad_pattern() -> None:
    bad = re.compile(r"(?:a+)+b|\s+x")
    assert cost(re.compile(r"\s+x"), " ", LONG, 2) / cost(re.compile(r"\s+x"), " ", SHORT, 3) > ALLOWED
    with pytest.raises(AssertionError):
        assert cost(bad, " ", LONG, 2) / cost(bad, " ", SHORT, 3) < ALLOWED
