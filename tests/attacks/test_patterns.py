"""Patterns fed from mail: no mail takes time that grows faster than the mail, whatever somebody writes into it.

Every compiled pattern of the reader is found by walking its modules, and given texts made to make a pattern try again: its
own words repeated, each kind of character repeated, the beginning of a match without its end. Some patterns do grow with
the square of a line (they are asked of a name or of one line, and a line is cut at MAX_LINE). So what they find worst goes
through the whole reader, in mails of 25 and 100 kB: there the growth must be that of the mail. Processor time and ratios,
not seconds: a busy machine is no flaw.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator, Mapping
from typing import Any

from alumni.farewells import reader
from alumni.farewells.reader.find.surroundings import MAX_LINE
from alumni.farewells.reader.gated import Gated
from alumni.farewells.reader.read import read_text

SHORT, LONG = 500, MAX_LINE
MAIL, LONG_MAIL = 25_000, 100_000
ALLOWED = 2.2
"""How much dearer a character may be in a text four times as long. Quadratic growth is 4, a scan is 1."""
OPENER = "退職 次の会社は my last day, next I will "
"""Words that many patterns need before they are asked at all."""
WORST = 10
"""So many of the worst repeated texts go through the whole reader, and one of each kind."""
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
    if isinstance(value, re.Pattern | Gated):
        if isinstance(value.pattern, str):
            yield re.compile(value.pattern, value.flags)
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


def worst_units() -> list[tuple[float, float, str, str]]:
    """(seconds a character in a line of MAX_LINE, growth, pattern, repeated text), the dearest first."""
    tried = [
        (cost(pattern, unit, SHORT), where, unit, pattern)
        for where, pattern in patterns().items()
        for unit in texts(pattern)
    ]
    tried.sort(key=lambda one: -one[0])
    told = [(cost(pattern, unit, LONG), short, where, unit) for short, where, unit, pattern in tried[:400]]
    return sorted(((dear, dear / short, where, unit) for dear, short, where, unit in told), reverse=True)


def reading(unit: str, length: int) -> float:
    """Seconds of processor time a character for reading a pasted mail of one text repeated, in one line and in many."""
    one_line = (unit * (length // len(unit) + 1))[:length]
    width = 100 - 100 % len(unit)
    lines = "\n".join([OPENER + (unit * 100)[: max(width, 1)]] * (length // (100 + len(OPENER))))
    began = time.process_time()
    for text in (one_line, lines):
        read_text("退職のご挨拶\n\n" + OPENER + text)
    return (time.process_time() - began) / (2 * length)


def test_no_mail_takes_longer_than_its_length_explains() -> None:
    found = patterns()
    assert len(found) > 100
    dear = worst_units()
    tried = sum(len(texts(pattern)) for pattern in found.values())
    print(f"{len(found)} patterns, {tried} pairs of pattern and text; the dearest in a line of {LONG} characters:")
    for seconds, growth, where, unit in dear[:5]:
        print(
            f"  {seconds * LONG * 1000:.1f} ms the line, x{growth:.1f} a character at 4 times the length: {where} on {unit!r}"
        )
    units = [*dict.fromkeys(unit for _seconds, _growth, _where, unit in dear)][:WORST]
    units += [unit for unit in ("a@", "1-", "\n", " \n", "株式会社", "(a", "> ", "A a ") if unit not in units]
    reading("あ", 1000)  # the dictionaries are loaded
    grown = []
    for unit in units:
        short, long = reading(unit, MAIL), reading(unit, LONG_MAIL)
        if long / short > ALLOWED:  # once more, for a machine that was busy elsewhere
            short, long = max(short, reading(unit, MAIL)), min(long, reading(unit, LONG_MAIL))
        grown.append((long / short, long * LONG_MAIL, unit))
    grown.sort(reverse=True)
    print(
        f"whole mails of {len(units)} repeated texts, {MAIL} and {LONG_MAIL} characters; the worst growth a character:"
    )
    for growth, seconds, unit in grown[:5]:
        print(f"  x{growth:.2f}, {seconds:.2f} s for {LONG_MAIL} characters of {unit!r}")
    assert [one for one in grown if one[0] > ALLOWED] == []


def test_the_measure_knows_a_bad_pattern() -> None:
    bad, good = re.compile(r"\s+x"), re.compile(r"\sx")
    assert cost(bad, " ", 4 * LONG, 2) / cost(bad, " ", LONG, 3) > ALLOWED
    assert cost(good, " ", 4 * LONG, 2) / cost(good, " ", LONG, 3) < ALLOWED
