"""The projects the leaver tells of, with period, people and client or industry as written."""

from __future__ import annotations

import datetime as dt
import re

from alumni.farewells.reader.find.project_lists import in_lists, lines_of
from alumni.farewells.reader.find.project_names import Found
from alumni.farewells.reader.find.project_people import only_people, people
from alumni.farewells.reader.find.project_period import months
from alumni.farewells.reader.find.project_prose import in_prose
from alumni.farewells.reader.find.project_tables import in_tables
from alumni.farewells.reader.find.prose import FOLD, View, finding, prose
from alumni.farewells.reader.reading import Finding, Kind, Letter, ProjectMention

SECTION = 600
"""Characters over which a section's period ("the early years, 2004-2008") is taken to reach."""
MOST = 40
"""Projects taken from one mail."""


def find(letter: Letter) -> list[Finding]:
    """Every project, in order of place."""
    words = prose(letter)
    if not words.lined.text.strip():
        return []
    lines = lines_of(words.lined.text, _raw(letter, words.lined))
    listed = in_tables(lines)
    items, sections, refused = in_lists(lines)
    listed += [f for f in items if not any(t.low <= f.start <= t.high for t in listed)]
    clients = _clients(words.lined.text)
    told = in_prose(words.flow.text, words.sentences, [f.name for f in listed])
    covered = [(words.lined.source(f.low or f.start), words.lined.source(max(f.high, f.end) - 1)) for f in listed]
    covered += [(words.lined.source(low), words.lined.source(high - 1)) for low, high in refused]
    own = letter.from_name.translate(FOLD)
    for found in (*listed, *told):
        found.names = [n for n in found.names if len(n) < 2 or n not in own]
    out = [_fact(letter, words.lined, f) for f in listed]
    parts = [(words.lined.source(start), period) for start, period in sections]
    for found in told:
        place = words.flow.source(found.start)
        found.names = [n for n in found.names if n not in clients]
        if any(low <= place <= high for low, high in covered) or (
            len(listed) > 1 and not found.period and not found.names
        ):
            continue
        if found.period is None:
            found.period = next((period for start, period in reversed(parts) if start < place < start + SECTION), None)
        if not found.names and not found.period and found.rule == "project.prose" and found.confidence < 0.7:
            continue
        if _again(found, listed, told):
            continue
        found.names = found.names or _called_above(letter.text, place)
        out.append(_fact(letter, words.flow, found))
    return sorted(_once(out), key=lambda f: f.place.start)[:MOST]


def _clients(text: str) -> frozenset[str]:
    """Those a mail to a client's office (御社, 貴社) addresses with 様: no colleagues."""
    if not any(map(text.__contains__, ("御社", "貴社", "お引き立て", "貴行", "貴庁"))):
        return frozenset()
    return frozenset(re.findall(r"([一-龥ァ-ヴー]{1,6})\s?様", text))


def _again(found: Found, listed: list[Found], told: list[Found]) -> bool:
    """Whether a Japanese sentence without a period repeats, for as many people, what the English half of the mail has told already."""
    if found.period or found.name.isascii() or not found.names or found.confidence > 0.8:
        return False
    return any(
        o.name.isascii() and o.start < found.start and len(o.names) == len(found.names) for o in (*listed, *told)
    )


def _called_above(text: str, place: int) -> list[str]:
    """People called by name on the line above a project: ＞倉持さん、ツチヤさん. Such a line looks like a quote and is no part of the own text."""
    lines = text[max(0, place - 160) : place].split("\n")
    above = lines[-2].translate(FOLD) if len(lines) > 1 else ""
    return people(above) if only_people(above) else []


def _raw(letter: Letter, view: View) -> str:
    """The view's text before its blanks were folded, character for character."""
    ends = (*view.starts[1:], len(view.text))
    return "".join(
        letter.text[source : source + end - start].ljust(end - start)
        for start, source, end in zip(view.starts, view.sources, ends, strict=True)
    )


def _as_written(letter: Letter, period: str, near: int) -> str:
    """The period with the mail's own widths and dashes; folding moved no position, so the first match near the name is it."""
    low = max(0, near - 400)
    near_by = letter.text[low : near + 400].translate(FOLD)
    at = near_by.find(period)
    if at >= 0:
        return letter.text[low + at : low + at + len(period)]
    wrapped = re.compile(r"\n?[ ]{0,8}".join(map(re.escape, period)))
    found = wrapped.search(near_by)
    return re.sub(r"\n[ \u3000]*", "", letter.text[low + found.start() : low + found.end()]) if found else period


def _once(found: list[Finding]) -> list[Finding]:
    seen: set[str] = set()
    out = []
    for fact in found:
        assert isinstance(fact.value, ProjectMention)
        if fact.value.name_as_written not in seen:
            seen.add(fact.value.name_as_written)
            out.append(fact)
    return out


def _fact(letter: Letter, view: View, found: Found) -> Finding:
    today: dt.date | None = letter.date.date() if letter.date else None
    first, last = months(found.period, today) if found.period else (None, None)
    period = _as_written(letter, found.period, view.source(found.start)) if found.period else None
    mention = ProjectMention(found.name, found.client, period, first, last, found.role, tuple(found.names))
    return finding(letter, view, Kind.PROJECT, mention, (found.start, found.end), found.confidence, found.rule)
