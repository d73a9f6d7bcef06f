"""One item of a list read into a project: name, period, client, role and people, in whatever order and with whatever marks between."""

from __future__ import annotations

import re
from dataclasses import dataclass

from alumni.farewells.reader import gated
from alumni.farewells.reader.find.project_names import (
    EXPLICIT,
    INDUSTRY,
    ROLE,
    WORKISH,
    Found,
    bare,
    client_of,
    general,
    plausible,
    posting,
    prefix,
)
from alumni.farewells.reader.find.project_people import bare_names, english_list, people, placed
from alumni.farewells.reader.find.project_period import LENGTH, SINGLE, period_in, stated

_BRACKET = gated.compile(r"[(<\[《]([^()<>\[\]《》]{1,90})[)>\]》]")
_PERSON_FIRST = gated.compile(
    r"(?:[^\s:、。「」()]{1,8}(?:さん|様|くん|君|氏|先輩)[、・&と]?){1,4}(?:\s?[:→\-]\s?|\s{1,16})(?=\S{3})"
)
_MAY_SAY_WHEN = gated.compile(r"[\d年月半週]|year|month|spring|summer|autumn|fall|winter")
_GAP = gated.compile(r"[\t\u3000]| {2,}")
_STOP = gated.compile(
    r"\s?[:：](?!//)|\s?…|\.{3}|\s[-–—―→|]{1,2}\s|\s?[→—―─]{1,2}\s?|\b(?:with|alongside|w/)\s|\s/\s(?=[A-Za-z])|(?<=[一-龥ぁ-んァ-ヴー」』])/(?=[^/])"
)
_PARTICLE = gated.compile(r"(?:での|では|で|には|に|を|は|、|にて|と)$")
_PLACES = frozenset("東京 大阪 名古屋 福岡 札幌 仙台 広島 京都 横浜 神戸 新潟 金沢 高松 沖縄 那覇 千葉 埼玉 海外 国内 本社 現地 香港 上海 北京 台湾 韓国 中国 米国 英国 欧州 北米 アジア タイ ベトナム インド シンガポール ドイツ フランス "
                    "常駐 リモート 炎上 移行 開発 設計 運用 保守 業務 会計 人事 物流 基幹 営業 経営 戦略 公共 流通 製造 通信 金融".split())  # fmt: skip


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the lined text with its offset. `raw` has the mail's own blanks (tabs, wide spaces), character for character."""

    text: str
    start: int
    raw: str = ""


def when(text: str, at: int) -> tuple[int, int] | None:
    """Where an item says when it was."""
    if not _MAY_SAY_WHEN.search(text, at):
        return None
    match = period_in(text[at:])
    if match:
        return at + match.start(), at + match.end()
    for bracket in _BRACKET.finditer(text, at):
        span = stated(bracket[1])
        if span:
            return bracket.start(1) + span[0], bracket.start(1) + span[1]
    single = SINGLE.search(text[at:])
    return (at + single.start(), at + single.end()) if single else None


def read_item(line: Line, at: int) -> Found | None:
    """The project an item tells of; None when there is no title in it."""
    text = line.text
    span = when(text, at)
    caller = _PERSON_FIRST.match(text, at) if span else None
    if caller and span and caller.end() < span[0]:
        at = caller.end()
    crowd = placed(text[at:])
    ends = [at + p.start for p in crowd if not re.match(r"さんの", text[at + p.start + len(p.name) :])][:1]
    first = span is not None and not text[at : span[0]].strip(" (【[「*")
    if span and first:
        begin = span[1] + len(text[span[1] :]) - len(text[span[1] :].lstrip(" :、)】]|-/"))
        begin += 1 if re.match(r"の[^ぁ-ん]", text[begin:]) else 0
    else:
        begin = at
        ends += [_opening(text, span[0], at)] if span else []
    found = _title(line, begin, min([e for e in ends if e >= begin], default=len(text)))
    if found is None:
        return None
    found.period = text[span[0] : span[1]] if span else None
    _company(found, text[max(found.end - line.start, begin) :], text[slice(*span)] if span else "")
    if caller:
        found.names = list(dict.fromkeys(people(caller[0]) + found.names))
    return found


def _opening(text: str, start: int, at: int) -> int:
    """Where the bracket around a period opens, or the period's own start."""
    inside = text[at:start]
    return at + inside.rfind("(") if inside.rfind("(") > inside.rfind(")") else start


def _title(line: Line, begin: int, end: int) -> Found | None:
    text = line.text[begin:end]
    raw = (line.raw or line.text)[begin:end]
    client = None
    at = prefix(text)
    for _ in range(2):
        cut = _cut(text, raw, at)
        part = text[at:cut].strip()
        after = text[cut:].lstrip(" :、/|\t")
        if not (INDUSTRY.search(part) and len(after) > 2 and not _BRACKET.match(after) and cut < len(text)):
            break
        client, at = part, len(text) - len(after)
    part = _PARTICLE.sub("", text[at:cut].rstrip(" ,、:"))
    if part.isascii() and "," in part and (WORKISH.search(part.split(",")[0]) or not WORKISH.search(part)):
        part = part.split(",")[0]
    while "/" in part and (
        ROLE.search(part.rsplit("/", 1)[1].strip()) or INDUSTRY.search(part.rsplit("/", 1)[1].strip())
    ):
        part = part.rsplit("/", 1)[0]
    offset, name, bracketed = bare(part)
    english = re.match(r"(?:the|to the|our)\s", name, re.I)
    if english:
        offset, name = offset + english.end(), name[english.end() :]
    if not name or not plausible(name):
        return None
    start = line.start + begin + at + offset
    return Found(name, start, start + len(name), None, client or bracketed or client_of(name))


def _cut(text: str, raw: str, at: int) -> int:
    """Where a title ends: at a gap between columns, a colon, an arrow, a bracket that goes on."""
    gap = _GAP.search(raw, at + 1)
    stop = _STOP.search(text, at + 1)
    bracket = next((b for b in _BRACKET.finditer(text, at + 1) if text[b.end() :].strip(" 、:,/")), None)
    unclosed = text.rfind("(") if text.count("(") > text.count(")") else -1
    marks = [m.start() for m in (gap, stop, bracket) if m] + ([unclosed] if unclosed > at else [])
    return min([m for m in marks if text[at:m].strip()], default=len(text))


def _company(found: Found, rest: str, period: str) -> None:
    """Role and people beside a title."""
    pieces = [
        p.strip(" ()。")
        for p in re.split(r"[、,/;:：()　]|\s{2,}|(?<=\))\s", rest.replace(period, "、") if period else rest)
    ]
    found.role = next((p for p in pieces if p and ROLE.search(p)), None)
    found.client = found.client or next((p for p in pieces if p and len(p) > 1 and INDUSTRY.search(p)), None)
    found.names = people(rest)
    for bracket in _BRACKET.finditer(rest):
        inner = bracket[1].replace(period, "").strip(" ,、/") if period else bracket[1]
        listed = max((english_list(inner), _bare(inner)), key=len)
        if len(listed) > max(1, len([n for n in found.names if n in inner])):
            found.names = listed + [n for n in found.names if n not in listed]
    if not found.names:
        tail = re.sub(r"[(]\s*[)]", "", _BRACKET.sub("", rest.replace(period, "", 1))).strip(" :：-–—―/、,")
        found.names = _bare(tail)


def _bare(written: str) -> list[str]:
    """Names without an honorific, when everything between the separators is one, and not an industry, a place or a role."""
    parts = [p.strip() for p in re.split(r"[、,/・&]|\sand\s", written) if p.strip()]
    names = bare_names(written)
    fit = [
        p
        for p in parts
        if p not in _PLACES and not ROLE.search(p) and not INDUSTRY.search(p) and not re.search(r"\d|ほか|他", p)
    ]
    latin = bool(parts) and all(p.isascii() and re.fullmatch(r"[A-Z][a-z]+(?: [A-Z][\w.]*)?", p) for p in parts)
    return (
        names
        if names
        and len(fit) == len(parts) == len(names)
        and (len(parts) > 1 or latin or re.fullmatch(r"[ァ-ヴー]{2,8}", parts[0]))
        else []
    )


def weigh(found: Found, heading: float, bullet: bool) -> float:
    """How much speaks for an item being a project; 2 is enough."""
    score = heading + (0.1 if bullet else 0.0)
    if found.period:
        score += 1.2 if period_in(found.period) else 0.5 if LENGTH.fullmatch(found.period) else 0.9
    score += 1.0 * bool(found.names) + 0.5 * bool(found.role)
    score += 1.0 if EXPLICIT.search(found.name) else 0.8 if WORKISH.search(found.name) else 0.0
    score -= 3.0 * posting(found.name) + 2.0 * general(found.name)
    return score


def said_in_bracket(inner: str, period: str) -> tuple[str | None, str | None]:
    """Role and industry that stand beside the period in a bracket: (2019年10月〜2020年5月、保険、PMO)."""
    pieces = [p.strip() for p in re.split(r"[、,/;]|・(?=[^・]{1,8}$)", inner.replace(period, "、")) if p.strip()]
    role = next((p for p in pieces if ROLE.search(p)), None)
    return role, next((p for p in pieces if p != role and len(p) > 1 and INDUSTRY.search(p)), None)
