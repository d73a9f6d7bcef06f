"""Projects as items of a list, under a heading that announces them or by what the items hold."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from alumni.farewells.reader import gated
from alumni.farewells.reader.find.project_headings import announces
from alumni.farewells.reader.find.project_items import Line, read_item, weigh, when
from alumni.farewells.reader.find.project_names import EXPLICIT, WORKISH, Found, posting
from alumni.farewells.reader.find.project_people import only_people, people
from alumni.farewells.reader.find.project_period import period_in, stated

_ITEM = gated.compile(
    r"[ ]{0,12}(?:[・*＊●○◆◇■□▼▲▶★☆•–※>-]|\(?\d{1,2}[.):](?!\d)|[(][\d一二三四五六七八九十]{1,3}[)]|[①-⑳]|[一二三四五六七八九十]{1,2}[、.]|\d{1,2}-\d{1,2}(?=\s{1,4}\D)|(?=(?:LV|Lv|v|ver|Ver)\.?\s?\d{1,3}(?:\.\d{1,2}){0,2}\s)|"
    r"(?=第[一二三四五六七八九十\d]{1,2}(?:戦|章|話|幕|弾|陣)?\s|その[一二三四五六七八九十\d]{1,2}\s|[一二三四五\d]つ(?:目|め)[\s:、]|(?:プロジェクト|案件|PJ)名?\s?[:：]))\s{0,3}"
)
_BAD = gated.compile(
    r"[\w.]@[A-Za-z]|https?:|\d{2,4}[-(]\d{2,4}[-)]\d{3,4}|(?:mail|tel|phone|携帯|電話|メール|LINE|住所|facebook|linkedin)\s?[::]|\d{1,2}:\d\d",
    re.I,
)
_ERA_SECTION = gated.compile(r"(?:頃|時代|てから|から|時期|まで|(?<!再)編|(?<!定)期|ころ|年目)$")
_ROLE_TOLD = gated.compile(
    r"PM\s?[::]\s?私|\(私がPM\)|PMとして|リーダーとして|チームリーダー|リーダー案件|(?:役割|立場|role)\s?[::]\s?(?P<told>[^\s、,/]{1,20})",
    re.I,
)
_DIGIT = gated.compile(r"[\d〇年]")
_ENOUGH = 2.0


@dataclass(slots=True)
class _Walk:
    """Where the walk through the lines stands."""

    out: list[Found] = field(default_factory=list)
    run: list[Found] = field(default_factory=list)
    sections: list[tuple[int, str]] = field(default_factory=list)
    refused: list[tuple[int, int]] = field(default_factory=list)
    heading: float | None = None
    prose: int = 0
    section: str | None = None
    current: Found | None = None
    blank: int = 0


def lines_of(text: str, raw: str) -> list[Line]:
    """All lines with their offsets. `raw` is `text` before blanks were folded."""
    out, at = [], 0
    for line in text.split("\n"):
        out.append(Line(line, at, raw[at : at + len(line)]))
        at += len(line) + 1
    return out


def in_lists(lines: list[Line]) -> tuple[list[Found], list[tuple[int, str]], list[tuple[int, int]]]:
    """Items that are projects, sections (start, period) of a life told in parts, and the places of items that are no projects."""
    walk = _Walk()
    for index, line in enumerate(lines):
        if len(line.text) > 400:
            continue
        if not line.text.strip():
            walk.blank += 1
            continue
        if len(re.findall(r"[│|┃]", line.text)) > 1 or line.raw.count("\t") > 1:
            walk.current = None
        else:
            _step(walk, lines, index)
        walk.blank = 0
    _close(walk)
    return walk.out, walk.sections, walk.refused


def _step(walk: _Walk, lines: list[Line], index: int) -> None:
    line = lines[index]
    text = line.text
    item = _ITEM.match(text)
    if walk.current is not None and not item and walk.blank == 0 and _open(lines[index - 1].text) and ")" in text:
        _more(walk.current, line)
        return
    if item and item.end() == len(text):
        return
    told = announces(text)
    if told is not None and _is_heading(lines, index, item, told):
        _close(walk)
        walk.heading, walk.prose = told, 0
        walk.section = _section(line, item) or (walk.section if told > 0 else None)
        if walk.section:
            walk.sections.append((line.start, walk.section))
        return
    found = _found(walk, lines, index, item)
    if found and _ERA_SECTION.search(found.name) and not found.names:
        if found.period:
            walk.sections.append((line.start, found.period))
            walk.section = found.period
        walk.current = None
    elif found:
        found.low, found.high = line.start, line.start + len(text)
        found.score = weigh(found, 0.0, bool(item))
        walk.run.append(found)
        walk.current = found
    elif (
        walk.current is not None
        and not item
        and walk.blank == 0
        and not _heads_period(lines, index)
        and (text.startswith(" ") or len(text) < 60 or people(text))
    ):
        _more(walk.current, line)
    else:
        walk.current = None
        if not item:
            _prose(walk, text, told)


def _prose(walk: _Walk, text: str, told: float | None) -> None:
    """Running text between lists: after three lines of it a heading is forgotten."""
    _close(walk)
    walk.prose += 1
    if told is not None and told != 0.0:
        walk.heading, walk.prose = told, 0
    elif walk.prose > 2:
        walk.heading, walk.section = None, None


def _is_heading(lines: list[Line], index: int, item: re.Match[str] | None, told: float) -> bool:
    """Whether a line that reads like a heading is one: it holds no project of its own and something stands under it."""
    text = lines[index].text
    if people(text) and told != 0.0 and not text.rstrip().endswith((":", "-", "—")):
        return False
    if when(text, item.end() if item else 0) and (told == 0.0 or item) and not _section(lines[index], item):
        return False
    if item is None:
        return told != 0.0 or bool(re.match(r"\s*[【\[<《〈＜━─=~]", text)) or text.rstrip().endswith(":")
    after = next((x.text for x in lines[index + 1 : index + 3] if x.text.strip()), "")
    mark = text.lstrip()[:1]
    if not after or after.lstrip()[:1] == mark or mark not in "■□◆◇●○▼▽★☆#*-＊" or _open(text) or _KEYED.match(after):
        return False
    return bool(_ITEM.match(after)) or (told != 0.0 and (when(after, 0) is not None or len(text) < 24))


_KEYED = gated.compile(r"\s*(?:期間|時期|メンバー|チーム|体制|役割|period|team|role)\s?[:：]", re.I)


def _section(line: Line, item: re.Match[str] | None) -> str | None:
    """The period of a heading that says nothing else: ＜2018年〜2020年＞, ■2016〜2018年　流通チーム時代."""
    match = period_in(line.text)
    if match is None:
        return None
    rest = (line.text[: match.start()] + line.text[match.end() :])[
        item.end() if item and item.end() <= match.start() else 0 :
    ].strip(" 【】[]<>《》〈〉＜＞()=~-─━:*#■□◆◇●○")
    return match[0] if not rest or _ERA_SECTION.search(rest) or (posting(rest) and not WORKISH.search(rest)) else None


def _found(walk: _Walk, lines: list[Line], index: int, item: re.Match[str] | None) -> Found | None:
    line = lines[index]
    at = item.end() if item else len(line.text) - len(line.text.lstrip())
    if item is None and not _heads_period(lines, index):
        span = when(line.text, at)
        if span is None or not _titled(line.text, span) or (line.text.isascii() and not period_in(line.text)):
            return None
    if _BAD.search(line.text) or (walk.current and _KEYED.match(line.text)):
        return None
    if only_people(line.text[at:]) or sum(1 for b in re.findall(r"[(]([^()]{4,60})[)]", line.text) if period_in(b)) > 1:
        return None
    return read_item(line, at)


def _titled(text: str, span: tuple[int, int]) -> bool:
    """Whether a line without a bullet is a title with its period rather than a piece of running text."""
    head, tail = text[: span[0]], text[span[1] :]
    if "(" in head[-40:] and 0 <= tail.find(")") < 40:
        tail = tail[tail.find(")") :]
    tail = tail.lstrip(")")
    if re.match(r"\s?(?:で|に|を|の|は|が|と|も|から|まで|より|、)", tail) and not re.match(
        r"、[^。、]{1,6}(?:さん|様)", tail
    ):
        return False
    if text.isascii() and re.search(r"\b(?:I|we|my|was|were|am|is|are|have|has|thanks?)\b", text, re.I):
        return False
    if re.search(r"のは|[にでと]は|[一-龥ぁ-ん]を|[っしれきいんけえ]た(?=[^ぁ-ん])|んだ(?=[^ぁ-ん])", head):
        return False
    if not head.strip(" ("):
        return len(text) < 120 and "。" not in tail[:-1]
    return len(text) < 70 and not re.search(r"[、。]", head) and not re.search(r"(?:ました|です|ます|した)。", tail)


def _heads_period(lines: list[Line], index: int) -> bool:
    """Whether a short title line stands above a line that begins with its period in brackets."""
    text, after = lines[index].text, lines[index + 1].text if index + 1 < len(lines) else ""
    if not _DIGIT.search(after) or "、" in text or "。" in text:
        return False
    period = period_in(after)
    if period and period[0] == after.strip(" ・-"):
        return 3 < len(text.strip()) < 45 and not people(text)
    if period is None or "(" not in after or re.match(r"\)?\s?(?:で|に|を|の|は|が|と|も)", after[period.end() :]):
        return False
    return (
        4 < len(text.strip()) < 45
        and period.start() <= len(after) - len(after.lstrip(" ("))
        and after.lstrip().startswith("(")
    )


def _open(text: str) -> bool:
    return text.count("(") > text.count(")")


def _more(found: Found, line: Line) -> None:
    text = line.text
    found.high = line.start + len(text)
    role = _ROLE_TOLD.search(text)
    found.role = found.role or (role["told"] or role[0] if role else None)
    found.names += [n for n in people(text) if n not in found.names]
    if found.period is None:
        period = period_in(text)
        span = stated(text.strip(" ()")) if period is None and _KEYED.match(text) else None
        found.period = period[0] if period else text.strip(" ()")[slice(*span)] if span else None


def _close(walk: _Walk) -> None:
    """Weigh the items of a run that has ended, each beside its neighbours."""
    heading = walk.heading
    dated = sum(1 for f in walk.run if f.period and not posting(f.name))
    shared = 0.7 if dated > 1 and (heading is None or heading >= 1.0) else 0.0
    for found in walk.run:
        if walk.section and found.period is None:
            found.period = walk.section
        if found.period is None and found.names and WORKISH.search(found.name) is None and (heading or 0.0) < 1.0:
            walk.refused.append((found.low, found.high))
            continue
        found.score = weigh(found, heading or 0.0, True) + shared * bool(found.period)
        if found.score >= _ENOUGH:
            found.confidence = 0.89 if found.score >= 3.9 else 0.87 if found.score >= 2.6 else 0.75
            if found.period is None and not found.names and not EXPLICIT.search(found.name):
                found.confidence = 0.6
            walk.out.append(found)
        elif found.score < 1.0:
            walk.refused.append((found.low, found.high))
    walk.run, walk.current = [], None
