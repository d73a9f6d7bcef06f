"""Projects told in English sentences: Project Falcon (2019-2021), the dairy carve-out with Dana and Ravi."""

from __future__ import annotations

import re

from alumni.farewells.reader import gated
from alumni.farewells.reader.find.project_names import Found
from alumni.farewells.reader.find.project_people import english_list, people
from alumni.farewells.reader.find.project_period import period_in, stated

_KIND = (
    r"(?:project|rollout|engagement|implementation|migration|job|programme|carve-out|integration|transformation|redesign|due diligence|diligence|turnaround|restructuring|"
    r"strategy work|pricing study|study|feasibility study|operating model|bid|spin-off|divestiture|merger|relaunch|overhaul|remediation|audit|diagnosis|assessment|relaunch|PMO|fit-out|roll-out)"
)
_BRACKET = r"(?:\s?\((?P<bracket>[^()\n]{4,80})\))?"
_NAMED = gated.compile(
    rf"\b(?P<name>[Pp]roject (?:\"|“)?[A-Z][\w-]{{1,20}}(?: [A-Z][\w-]{{1,20}})?)(?:\"|”)?{_BRACKET}"
)
_KINDED = gated.compile(
    rf"\b(?:one (?:very )?(?:\w+ )?|(?:[Tt]he|[Oo]ur) (?:\w+ team on the )?|on the )(?P<name>[A-Za-z][\w&/-]*(?:\s[\w&/-]+){{0,4}}?\s{_KIND}|[A-Za-z][\w&]*(?:-[\w&]+)?\s{_KIND})\b{_BRACKET}"
)
_NAMES = r"[A-Z][a-z]+(?:-san)?(?:(?:,\s?(?:and\s)?|\sand\s|\s?&\s)[A-Z][a-z]+(?:-san)?){0,8}"
_DULL = gated.compile(
    r"^(?:new|this|that|my|our|next|any|every|each|full|day|best|great|same|good|other|only|last|first|whole|big|biggest|long|longest|entire|current|final|right|real|old|right|dream|hardest|toughest|old)\b",
    re.I,
)
_TOLD = (
    "thank",
    "one ",
    "remember",
    "proud",
    "highlight",
    "working with",
    "worked",
    "together",
    "favourite",
    "favorite",
    "never forget",
)
_JOINT = gated.compile(
    r"\b(?:and|or|the|an?|of|to|for|with|when|under|on|in|by|at|from|will|be|is|are|was|were|that|which|we|our|my|I|team|lead|led|join|joined|take)\s"
)
_WORDS = ("project", "rollout", "engagement", "implementation", "migration", "job", "programme", "carve-out", "integration", "transformation", "redesign", "diligence",
          "turnaround", "restructuring", "study", "strategy", "model", "bid", "spin-off", "divestiture", "merger", "relaunch", "overhaul", "remediation", "audit", "diagnosis", "assessment", "pmo", "fit-out", "roll-out")  # fmt: skip
_FUTURE = gated.compile(
    r"\b(?:I(?:'| wi)ll (?:be )?(?:join|start|work|lead)|I am joining|going to|successor|handover|hand over|taking over|will take over|starting)\b",
    re.I,
)


def in_english(sentence: str, after: str) -> list[Found]:
    """The projects of one sentence; places count within the sentence."""
    folded = sentence.lower()
    if not any(map(folded.__contains__, _WORDS)):
        return []
    found: list[Found] = []
    for match in (*_NAMED.finditer(sentence), *_KINDED.finditer(sentence)):
        fact = _read(match, sentence)
        if fact and not any(fact.start < o.end and o.start < fact.end for o in found):
            found.append(fact)
    found.sort(key=lambda f: f.start)
    for index, fact in enumerate(found):
        stop = found[index + 1].start if index + 1 < len(found) else len(sentence)
        fact.names = (
            fact.names
            or people(sentence[fact.end : stop])
            or _vocative(sentence[fact.end : stop])
            or (_before(sentence[: fact.start]) if index == 0 else [])
        )
    if found and not any(f.names for f in found) and found[-1].period:
        found[-1].names = _vocative(": " + after)
    thanked = any(map(folded.__contains__, _TOLD))
    return [f for f in found if f.names or f.period or thanked]


def _read(match: re.Match[str], sentence: str) -> Found | None:
    bracket = match["bracket"] or ""
    span = stated(bracket) if bracket else None
    period = bracket[slice(*span)] if span else None
    names = english_list(bracket.replace(period, "") if period else bracket)
    joint = max((m.end() for m in _JOINT.finditer(match["name"])), default=0)
    name = match["name"][joint:].replace('"', "").replace("“", "")
    if (
        (" " not in name and "-" not in name)
        or _DULL.search(name)
        or (name.endswith(("job", "audit", "bid", "study", "model")) and not bracket)
    ):
        return None
    if period is None and _FUTURE.search(sentence):
        return None
    around = period_in(sentence[match.end() : match.end() + 50]) if period is None else None
    sure = 0.85 if period else 0.6
    return Found(
        name,
        match.start("name") + joint,
        match.end("name"),
        period or (around[0] if around else None),
        None,
        None,
        names,
        sure,
        "project.prose_en",
    )


def _before(head: str) -> list[str]:
    """ "Special thanks to Dana and Ravi for Project Falcon": people before the project, with nothing but a short clause between."""
    called = re.match(rf"\s*(?:To |Dear |@)?(?P<list>{_NAMES})\s?[:–—-]\s", head)
    if called:
        return _split(called["list"])
    names = people(head)
    return (
        names
        if names
        and re.search(
            r"(?:\bfor|\bon|\bfrom|\bduring|\bof|\bthrough|\bsurviv\w+|\babout)(?: the| our)?\s?$|on the$",
            head.rstrip() + " ",
        )
        else []
    )


def _vocative(tail: str) -> list[str]:
    """People spoken to behind a colon or dash: "Project Falcon (2019-2021): Dana, Ravi, thank you"."""
    match = re.match(r"[^:–—-]{0,30}?(?:\))?\s?[:–—-]\s?(?P<list>" + _NAMES + r")(?=[,.!]|\s(?:thank|you)|\s?$)", tail)
    return _split(match["list"]) if match else []


def _split(names: str) -> list[str]:
    return [n.removesuffix("-san") for n in re.split(r",\s?(?:and\s)?|\sand\s|\s?&\s", names)]
