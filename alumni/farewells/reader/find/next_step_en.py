"""Where the leaver goes, as English sentences say it: "joining X as Y", "Y at X", "accepted a position with X"."""

from __future__ import annotations

import re

from alumni.farewells.reader import gated
from alumni.farewells.reader.find import next_moves_en
from alumni.farewells.reader.find.next_step_ja import Step
from alumni.farewells.reader.find.prose import Prose

_STOP = (
    r"(?=\s(?:as|in (?:early |late |mid-?)?(?:January|February|March|April|May|June|July|August|September|October|November|December|\d{4}|the (?:new|fall|spring|summer))|from|on|starting|where|while|after|next|this|for|effective|who|which|that|to (?:work|be|help|lead|develop|continue|run|start)|"
    r"and|but|beginning|with (?:my|two|a)|until|so|because|later|soon|tomorrow)\b|[.,;:!?()\n]|\s[-–—]|$)"
)
_ORG = r"(?P<org>(?:(?:an?|the|my|our)\s)?[\w][\w&'’./+-]*(?:\s[\w&'’./+-]+){0,9}?)" + _STOP
_ROLE = r"(?P<role>(?:an?\s|the\s)?[\w][\w&'’/+-]*(?:\s(?:&\s)?[\w&'’/+-]+){0,7}?)"
_TITLE = r"(?P<role>(?:[A-Z][\w&/'-]*|of|and|&|the|for|in)(?:\s(?:[A-Z][\w&/'-]*|of|and|&|the|for|in)){0,7})"

_FRAMES: tuple[tuple[str, float, gated.Gated], ...] = (
    ("join_as", 0.92, gated.compile(r"\b(?:join(?:ing)?|start(?:ing)? (?:at|with)|moving to|go(?:ing)? to|work(?:ing)? (?:at|for)|heading to|head to|off to|returning to)\s" + _ORG.replace(_STOP, r"") + r"(?:\sin [A-Z]\w+)?,?\sas\s(?:an?\s|the\s|its\s|their\s)?" + _ROLE + _STOP.replace("|for|", "|").replace("|with (?:my|two|a)|", "|"), re.I)),
    ("join", 0.88, gated.compile(r"\b(?:join(?:ing)?|joined|Joining)\s" + _ORG)),
    ("accepted", 0.9, gated.compile(r"\b(?:accepted|taken|taking|accept|found|starting|start)\s(?:an?|the)\s(?:new\s|exciting\s)?(?:position|offer|job|role|opportunity|post)(?:\sas (?:an?\s)?(?P<role>[\w &/-]{3,40}?))?\s(?:with|at|from|in)\s" + _ORG, re.I)),
    ("title_at", 0.9, gated.compile(r"(?:(?:[Nn]ext(?: stop| up)?|From \w+|[Nn]ow)\s?:\s?|\b(?:as|be|become|becoming|am|called|named)\s(?:an?\s|the\s|its\s)?)" + _TITLE + r"\s(?:at|with|for|of)\s(?P<org>(?:an?\s|the\s)?[\w&'-]+(?:\s[\w&'-]+){0,7}?)" + _STOP)),
    ("comma", 0.84, gated.compile(r"(?:[Nn]ext(?: stop| up)?|From \w+)\s?:\s?" + _TITLE + r",\s(?P<org>(?:an?\s|the\s)?[\w&'-]+(?:\s[\w&'-]+){0,7}?)" + _STOP)),
    ("start_as", 0.9, gated.compile(r"\bstart(?:ing)? (?:at|with)\s(?P<org>(?:an?\s|the\s)?[\w&'-]+(?:\s[\w&'-]+){0,5}?)(?:\sin [A-Z]\w+)?(?:\son [A-Z]\w+)?(?:\sas\s(?:an?\s|the\s)?(?P<role>[A-Z][\w&/ -]{2,40}?))?" + _STOP)),
    ("study", 0.88, gated.compile(r"(?P<role>\b(?:PhD|Ph\.D\.|MBA|Master'?s|MSc|LLM|doctorate|degree)\b(?:\sin\s[\w ]{3,40}?)?)\sat\s" + _ORG)),
    ("school", 0.86, gated.compile(r"\b(?:off to|heading to|going to|attend(?:ing)?|studying at|back to)\s(?P<org>(?:the\s)?[A-Z][\w'-]*(?:\s[A-Z][\w'-]*|\sof){0,5})\sfor\s(?:an?\s|my\s)?(?:[\w-]+\s){0,2}(?P<role>MBA|PhD|LLM|Master'?s|degree)")),
    ("will_be", 0.82, gated.compile(r"\b(?:I'?ll|I will|I'm going to|I am going to|will|From [\w ]{3,14} I will)\s(?:be|become)\s(?:an?\s|the\s)?(?P<role>(?:[\w&/-]+\s){0,4}?(?:teacher|engineer|manager|director|professor|student|analyst|officer|associate|partner|advis[eo]r|lecturer|lawyer|developer|head|president|general|lead|consultant|fellow|researcher|scientist|principal|[A-Z]{3}))\s(?:at|of|for)\s(?P<org>(?:an?\s|the\s)?[\w&'-]+(?:\s[\w&'-]+){0,7}?)" + _STOP)),
    ("returned", 0.8, gated.compile(r"\b(?:returned|returning|moved|moving on|off) to\s(?P<org>(?:the\s)?(?:University of\s)?[A-Z][\w&'-]*(?:\s[A-Z][\w&'-]*){0,4})" + _STOP)),
)  # fmt: skip
_FOUND = gated.compile(
    r"\b(?:start(?:ing|ed)?|found(?:ing|ed)?|launch(?:ing|ed)?|set(?:ting)? up|open(?:ing)?|establish(?:ing)?)\s(?P<role>(?:my|our|an?)\s(?:own\s|small\s|independent\s|new\s)?(?:[\w/-]+\s){0,4}(?:company|business|firm|consultancy|practice|shop|studio|venture|startup|start-up|agency)(?: firm)?)",
    re.I,
)
_CALLED = gated.compile(
    r"\b(?:it's called|it is called|called|named|trading as)\s(?P<org>[A-Z][\w&'-]*(?:\s[A-Z][\w&'-]*){0,3})"
)
_BE = gated.compile(
    r"\b(?:going to be|will be|I'll be|to be|become|becoming)\s(?:an?|the)\s(?P<role>(?:[\w-]+\s){0,4}(?:teacher|mom|mother|dad|father|engineer|manager|consultant|director|professor|writer|chef|student|analyst|officer|associate|partner|adviser|advisor|lecturer|nurse|lawyer|trader|developer))\b",
    re.I,
)
_CUE = gated.compile(
    r"join|accept|start|next\b|new\b|position|offer|moving|heading|head |off to|return|become|going to|will be|I'll|own\b|found|launch|PhD|MBA|school|university|from \w+ ?:|pursue|establish",
    re.I,
)
_NOT = gated.compile(
    r"^(?:the\s)?(?:team|firm|company|us|me|you|them|him|her|it|this|that|all|everyone|work|meeting|call|party|fun|my|your|our|their|his|touch|office|group|hand|tomorrow|today|new (?:job|role|adventure|challenges?|opportunit\w+)|"
    r"another company|spend|reach|be|see|lunch|drinks|happy hour|linkedin|in|time|a break|the next|home|full-?time|school|something|life|forces?|conversation|list|project)\b", re.I
)  # fmt: skip
_NOT_ROLE = gated.compile(
    r"^(?:an?\s|the\s)?(?:well|soon|always|part|result|member|reached|way|fun|consultant\s?\(|you|me|it|available|back|here|there)\b",
    re.I,
)

_LATIN = gated.compile(r"[A-Za-z]{3}")


def steps(words: Prose) -> tuple[list[Step], list[Step], list[str]]:
    """Employers, roles (best first) and the sentences that speak of what comes next."""
    employers: list[Step] = []
    roles: list[Step] = []
    spoken: list[str] = []
    _moves(words, employers, roles, spoken)
    if not _CUE.may_match(words.flow.text):
        return _sorted(employers), _sorted(roles), spoken
    frames = [f for f in _FRAMES if f[2].may_match(words.flow.text)]
    for order, (start, end) in enumerate(words.sentences):
        sentence = words.flow.text[start:end]
        if not _LATIN.search(sentence) or not _CUE.search(sentence):
            continue
        spoken.append(sentence)
        for rule, confidence, pattern in frames:
            for match in pattern.finditer(sentence):
                if match[0].lower().startswith("joined") and next_moves_en.is_past(sentence, match):
                    continue
                _take(words, match, start, confidence - 0.008 * order, f"next.{rule}", employers, roles)
        _found(words, sentence, start, employers, roles)
    return _sorted(employers), _sorted(roles), spoken


def _sorted(steps: list[Step]) -> list[Step]:
    return sorted(steps, key=lambda s: -s.confidence)


def _moves(words: Prose, employers: list[Step], roles: list[Step], spoken: list[str]) -> None:
    """The frames of `next_moves_en` on every sentence that is not a story of the past."""
    frames = [f for f in next_moves_en.FRAMES if f.pattern.may_match(words.flow.text)]
    for order, (start, end) in enumerate(words.sentences):
        sentence = words.flow.text[start:end]
        if not _LATIN.search(sentence) or not next_moves_en.goes_on(sentence):
            continue
        spoken.append(sentence)
        for frame in frames:
            for match in frame.pattern.finditer(sentence):
                org = match.groupdict().get("org") or ""
                if next_moves_en.is_past(sentence, match) or (org and next_moves_en.is_place(org)):
                    continue
                _take(words, match, start, frame.confidence - 0.008 * order, f"next.{frame.rule}", employers, roles)
        doing = next_moves_en.ACTIVITY.search(sentence)
        if doing and not next_moves_en.is_past(sentence, doing):
            span = (start + doing.start("role"), start + doing.end("role"))
            roles.append(Step(doing["role"], *span, words.flow, 0.58, "next.activity"))
        retired = next_moves_en.retirement(sentence)
        if retired:
            at = (start + retired.start(), start + retired.end())
            roles.append(Step("retirement", *at, words.flow, 0.62, "next.retirement"))


def _take(
    words: Prose,
    match: re.Match[str],
    start: int,
    confidence: float,
    rule: str,
    employers: list[Step],
    roles: list[Step],
) -> None:
    org = (match.groupdict().get("org") or "").strip().rstrip(" .,-")
    org = org if re.match(r"(?:an?|my|our|his|her)\s", org) else re.sub(r"'s\s.*$", "", org)
    unit = re.match(
        r"(?:the\s)?(?P<unit>[\w &-]{2,40}(?:team|group|department|division|practice|desk|arm)) (?:of|at) (?P<rest>.{2,60})",
        org,
    )
    if unit:
        at = start + match.start("org")
        less = round(confidence - 0.05, 3)
        roles.append(Step(unit["unit"], at + unit.start("unit"), at + unit.end("unit"), words.flow, less, rule))
        employers.append(
            Step(unit["rest"], at + unit.start("rest"), at + unit.end("rest"), words.flow, round(confidence, 3), rule)
        )
        return
    if (
        org
        and (not _NOT.match(org) or next_moves_en.is_kin(org))
        and not next_moves_en.is_place(org)
        and len(org) > 1
        and not re.match(r"(?:an?|the)\s*$", org)
    ):
        at = start + match.start("org")
        known = bool(re.search(r"[A-Z]", org)) or bool(re.match(r"(?:an?|the)\s", org))
        employers.append(Step(org, at, at + len(org), words.flow, round(confidence - (0.0 if known else 0.2), 3), rule))
    elif org:
        return
    role = (match.groupdict().get("role") or "").strip()
    if role and not _NOT_ROLE.match(role) and len(role) > 1:
        bare = re.sub(r"^(?:an?|the)\s", "", role)
        at = start + match.start("role") + match["role"].find(bare)
        roles.append(Step(bare, at, at + len(bare), words.flow, round(confidence, 3), rule))


def _found(words: Prose, sentence: str, start: int, employers: list[Step], roles: list[Step]) -> None:
    match = _FOUND.search(sentence)
    if match:
        roles.append(
            Step(match["role"], start + match.start("role"), start + match.end("role"), words.flow, 0.55, "next.own")
        )
        called = _CALLED.search(words.flow.text, start)
        if called and called.start() < start + len(sentence) + 120:
            employers.append(
                Step(called["org"], called.start("org"), called.end("org"), words.flow, 0.85, "next.called")
            )
    role = _BE.search(sentence)
    if role:
        roles.append(
            Step(role["role"], start + role.start("role"), start + role.end("role"), words.flow, 0.7, "next.will_be")
        )
