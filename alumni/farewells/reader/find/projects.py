"""The projects the leaver tells of, with period, people and client or industry as written."""

from __future__ import annotations

from alumni.farewells.reader.find.project_lists import Found, in_lists, in_tables, lines_of
from alumni.farewells.reader.find.project_period import months
from alumni.farewells.reader.find.project_prose import in_prose
from alumni.farewells.reader.find.prose import View, finding, prose
from alumni.farewells.reader.reading import Finding, Kind, Letter, ProjectMention

MOST = 40
"""Projects taken from one mail."""


def find(letter: Letter) -> list[Finding]:
    """Every project, in order of place."""
    words = prose(letter)
    if not words.lined.text.strip():
        return []
    lines = lines_of(words.lined.text)
    listed = in_tables(lines)
    listed += [f for f in in_lists(lines) if not any(f.start < o.end and o.start < f.end for o in listed)]
    told = in_prose(words.flow.text, words.sentences, [f.name for f in listed])
    covered = [(words.lined.source(f.start), words.lined.source(f.end - 1)) for f in listed]
    out = [_fact(letter, words.lined, f) for f in listed]
    for found in told:
        place = words.flow.source(found.start)
        if not any(low <= place <= high for low, high in covered):
            out.append(_fact(letter, words.flow, found))
    return sorted(_once(out), key=lambda f: f.place.start)[:MOST]


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
    first, last = months(found.period) if found.period else (None, None)
    mention = ProjectMention(found.name, found.client, found.period, first, last, found.role, tuple(found.names))
    return finding(letter, view, Kind.PROJECT, mention, (found.start, found.end), found.confidence, found.rule)
