"""Projects as items of a list or rows of a table, with period and people beside them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from alumni.farewells.reader.find.project_people import bare_names, english_list, people
from alumni.farewells.reader.find.project_period import SINGLE, period_in

_ITEM = re.compile(r"[ ]{0,12}(?:[・*＊●○◆◇■□▼▲▶★☆•–-]|\(?\d{1,2}[.):]|[(][\d一二三四五六七八九十]{1,3}[)]|[①-⑳]|[一二三四五六七八九十]{1,2}[、.])\s{0,3}")
_HEADING = re.compile(r"プロジェクト|案件|携わっ|担当(?:し|させ)|従事|関わっ|仕事|経歴|略歴|歩み|振り返|worked on|projects?|engagements?|look(?:ing)? back|in one picture|highlights|for the record", re.I)
_CELLS = re.compile(r"[│|｜┃]")
_BAD = re.compile(r"@|https?:|\d{2,4}[-(]\d{2,4}[-)]\d{3,4}|(?:mail|tel|phone|携帯|電話|メール|LINE|住所|facebook|linkedin)\s?[::]", re.I)
_VERB = re.compile(r"(?:た|だ|る|す|ます|ました|です|でした|い|ん|う|く|ず|て|で|に|を|が|は|も|ね|よ)$")
_ERA_SECTION = re.compile(r"(?:頃|時代|てから|から|時期|まで|(?<!再)編|(?<!定)期|ころ|年目)$")
_COL_NAME = re.compile(r"案件|プロジェクト|PJ|テーマ|業務|内容|project|engagement", re.I)
_COL_TIME = re.compile(r"期間|時期|年月|いつ|period|when|dates?", re.I)
_COL_TEAM = re.compile(r"メンバー|チーム|一緒|仲間|体制|同僚|お世話|人|team|with|members?|who", re.I)
_COL_ROLE = re.compile(r"役割|立場|ロール|ポジション|role", re.I)
_COL_CLIENT = re.compile(r"業界|業種|顧客|クライアント|industry|client", re.I)
_INDUSTRY = re.compile(r"(?:メーカー|会社|企業|銀行|商社|保険|生保|損保|キャリア|官公庁|自治体|省庁|県庁|百貨店|スーパー|ドラッグストア|コンビニ|グループ|卸|電機|製薬|ブランド|ホテル|病院|大学|旅館|鉄道|航空|通信|物流|小売|金融|証券|信販|カード|飲料|食品|化学|鉄鋼|重工|エネルギー|電力|ガス|石油|不動産|建設|公共)[A-Z]?社?$")


@dataclass(slots=True)
class Found:
    """One project as found, with its place in the lined or flowing text."""

    name: str
    start: int
    end: int
    period: str | None = None
    client: str | None = None
    role: str | None = None
    names: list[str] = field(default_factory=list)
    confidence: float = 0.9
    rule: str = "project.list"
    low: int = 0
    high: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the lined text with its offset."""

    text: str
    start: int


def lines_of(text: str) -> list[Line]:
    """All lines with their offsets."""
    out, at = [], 0
    for line in text.split("\n"):
        out.append(Line(line, at))
        at += len(line) + 1
    return out


def in_tables(lines: list[Line]) -> list[Found]:
    """Rows under a header line that names a project column."""
    out: list[Found] = []
    columns: dict[str, int] = {}
    for line in lines:
        marks = _CELLS.findall(line.text)
        if len(marks) < 1 or len(line.text) > 400:
            if columns and not re.match(r"[\s┌┬┐├┼┤└┴┘─+=|-]*$", line.text):
                columns = {}
            continue
        cells = _cells(line)
        if not columns:
            columns = _columns([c.text for c in cells])
            continue
        found = _row(cells, columns)
        if found:
            out.append(found)
    return out


def _cells(line: Line) -> list[Line]:
    out, at = [], 0
    parts = _CELLS.split(line.text)
    for index, part in enumerate(parts):
        if not (index in (0, len(parts) - 1) and not part.strip()):
            lead = len(part) - len(part.lstrip())
            out.append(Line(part.strip(), line.start + at + lead))
        at += len(part) + 1
    return out


def _columns(header: list[str]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for index, cell in enumerate(header):
        for name, pattern in (("time", _COL_TIME), ("team", _COL_TEAM), ("role", _COL_ROLE), ("client", _COL_CLIENT), ("name", _COL_NAME)):
            if pattern.search(cell) and name not in columns:
                columns[name] = index
                break
    return columns if "name" in columns and len(columns) > 1 else {}


def _row(cells: list[Line], columns: dict[str, int]) -> Found | None:
    if columns["name"] >= len(cells) or not cells[columns["name"]].text or set(cells[columns["name"]].text) <= set("-─=━ "):
        return None
    cell = cells[columns["name"]]
    name = re.sub(r"\s?\([^)]{1,20}\)$", "", cell.text)

    def at(column: str) -> str | None:
        index = columns.get(column)
        return cells[index].text or None if index is not None and index < len(cells) else None

    client = at("client") or (name.split()[0] if " " in name and _INDUSTRY.search(name.split()[0]) else None)
    return Found(name, cell.start, cell.start + len(name), at("time"), client, at("role"), bare_names(at("team") or ""), 0.95, "project.table")


def in_lists(lines: list[Line]) -> tuple[list[Found], list[tuple[int, str]]]:
    """Items with a period in them, items under a heading that announces projects, and sections (start, period) of a life told in parts."""
    out: list[Found] = []
    sections: list[tuple[int, str]] = []
    headed, blank, current = False, 0, None
    for index, line in enumerate(lines):
        text = line.text
        if not text.strip():
            blank += 1
            headed = headed and blank < 2
            current = None if blank else current
            continue
        if len(_CELLS.findall(text)) > 1:
            current = None
            continue
        item = _ITEM.match(text)
        if current is not None and not item and _open(lines[index - 1].text) and period_in(text):
            _more(current, line)
            continue
        period = period_in(text)
        if period and _BAD.search(text):
            period = None
        found = _item(line, item.end() if item else len(text) - len(text.lstrip()), period, headed or _goes_on(lines, index), bool(item)) if item or (period and _titled(text, period)) else None
        if found is None and not item and _heads_period(lines, index):
            title = re.sub(r"^\s*第[一二三四五六七八九十\d]{1,2}[^\s]{0,2}\s+", lambda m: " " * len(m[0]), text)
            found = _named(line, title, 0, None)
        if found and _ERA_SECTION.search(found.name):
            if found.period:
                sections.append((line.start, found.period))
            current = None
        elif found:
            found.low, found.high = line.start, line.start + len(text)
            out.append(found)
            current, blank = found, 0
        elif current is not None and not item and not _heads_period(lines, index) and (text.startswith(" ") or len(text) < 60 or people(text)) and blank == 0:
            _more(current, line)
        else:
            current = None
        if not item:
            headed = headed or (len(text) < 60 and bool(_HEADING.search(text)))
        blank = 0
    return out, sections


def _open(text: str) -> bool:
    return text.count("(") > text.count(")")


def _titled(text: str, period: re.Match[str]) -> bool:
    """Whether a line without a bullet is a title with its period rather than a piece of running text."""
    head, tail = text[: period.start()], text[period.end() :].lstrip(")")
    if not head.strip(" ("):
        return len(text) < 120
    return len(text) < 70 and not re.search(r"[、。]", head) and not re.match(r"\s?(?:で|に|を|の|は|が|と|も|から|まで|より|、)", tail)


def _heads_period(lines: list[Line], index: int) -> bool:
    """Whether a short title line stands above a line that begins with its period in brackets."""
    text, after = lines[index].text, lines[index + 1].text if index + 1 < len(lines) else ""
    period = period_in(after)
    if period is None or re.search(r"[、。]", text) or re.match(r"\)?\s?(?:で|に|を|の|は|が|と|も)", after[period.end() :]):
        return False
    return 4 < len(text.strip()) < 45 and period.start() <= len(after) - len(after.lstrip(" (")) and after.lstrip().startswith("(")


def _goes_on(lines: list[Line], index: int) -> bool:
    """Whether an item's open bracket closes on the next line with a period in it."""
    text = lines[index].text
    after = lines[index + 1].text if index + 1 < len(lines) else ""
    return _open(text) and ")" in after and bool(period_in(after))


def _more(found: Found, line: Line) -> None:
    text = line.text
    found.high = line.start + len(text)
    role = re.search(r"PM\s?[::]\s?私|\(私がPM\)|PMとして|リーダーとして|チームリーダー|リーダー案件", text)
    found.role = found.role or (role[0] if role else None)
    for name in people(text):
        if name not in found.names:
            found.names.append(name)
    period = period_in(text)
    if period and found.period is None:
        found.period = period[0]


def _item(line: Line, at: int, period: re.Match[str] | None, headed: bool, bullet: bool) -> Found | None:
    text = line.text
    if _BAD.search(text):
        return None
    if period is None:
        period = SINGLE.search(text, at)
    if period is None and not (headed and bullet):
        return None
    if period is None:
        return _plain(line, at)
    if period.start() - at <= 2:
        return _period_first(line, period)
    head = text[at : period.start()].rstrip(" (:,、・/")
    inside = text[at : period.start()].rfind("(") > text[at : period.start()].rfind(")")
    close = text.find(")", period.end()) if inside else -1
    tail = text[close + 1 if close >= 0 else period.end() :]
    bracket = text[text.rfind("(", at, period.start()) : period.start()] + " " + text[period.end() : close] if inside else ""
    if inside:
        head = text[at : text.rfind("(", at, period.start())].rstrip(" (:,、・/")
    found = _named(line, head, at, period[0])
    if found:
        inner = bracket.strip("( ,") if len(bracket) < 80 else ""
        listed = max((people(inner), english_list(inner), bare_names(inner)), key=len)
        found.names = people(tail) or (listed if len(listed) > 1 or people(inner) else [])
    return found


def _plain(line: Line, at: int) -> Found | None:
    text = line.text[at:]
    cut = re.search(r"\s{2,}|[(:]|\s(?=[^\s]{1,6}(?:さん|様|くん))|、(?=[^\s、]{1,6}(?:さん|様|くん))", text)
    name = text[: cut.start()] if cut else text
    names = people(text[len(name) :])
    if not names and text.count("(") <= text.count(")") and not re.search(r"プロジェクト|案件|PJ|PMO|PMI|DD|project", text):
        return None
    found = _named(line, name.rstrip(), at, None)
    if found:
        found.names, found.confidence = names, 0.75
    return found


def _period_first(line: Line, period: re.Match[str]) -> Found | None:
    rest = line.text[period.end() :]
    lead = len(rest) - len(rest.lstrip(" :、)|-"))
    at = period.end() + lead
    body = rest[lead:]
    bracket = re.search(r"[(]([^()]{1,80})[)]\s*$", body)
    cut = re.search(r"\s(?=[^\s]{1,8}(?:さん|様|くん)(?:、|\s|$))|[::](?=\s?[^\s]{1,8}(?:さん|様|くん))|\swith\s|、(?=[^\s、]{1,6}(?:さん|様|くん))", body)
    end = min(bracket.start() if bracket else len(body), cut.start() if cut else len(body))
    found = _named(line, body[:end].rstrip(" :、"), at, period[0])
    if found is None:
        return None
    found.names = people(body[end:])
    if bracket and not found.names:
        found.names = bare_names(bracket[1]) if not re.search(r"常駐|チーム|フェーズ|PM", bracket[1]) else []
    parts = found.name.split(" ")
    if len(parts) == 2 and _INDUSTRY.search(parts[0]) and not parts[1].isascii():
        found.client = parts[0]
    return found


def _named(line: Line, name: str, at: int, period: str | None) -> Found | None:
    """A Found for a title; None when the title is a sentence, a date or too short."""
    bracket = re.search(r"\s?[(]([^()]{1,24})[)]$", name)
    client = None
    if bracket and bracket.start() > 3 and re.search(r"社$|大手|外資|国内|メーカー|業界|銀行|客先", bracket[1]):
        client, name = bracket[1], name[: bracket.start()]
    english = re.match(r"(?P<name>[^/]*[ぁ-ん一-龥ァ-ヶ][^/]*?)\s/\s[A-Za-z]", name)
    if english:
        name = english["name"]
    name = re.sub(r"^(?:[Tt]o the |[Tt]he )", lambda m: " " * len(m[0]), name)
    place = re.match(r"(?P<name>\s*[A-Z][^,]{4,60}),\s[A-Z][\w/ -]{2,24},?$", name)
    if place:
        name = place["name"]
    lead = len(name) - len(name.lstrip(" 「『"))
    name, at = name.strip(" 「」『』,:、"), at + lead
    if not 3 <= len(name) <= 70 or _VERB.search(name) or re.fullmatch(r"[\d\s年月~/-]+", name) or "。" in name or re.search(r"入社|退職|在籍|最終出社|着任|生まれ|昇進|昇格|異動", name):
        return None
    first = name.split(" ")[0]
    owner = re.match(r"([^の\s]{2,14})の", name)
    client = client or (first if first != name and _INDUSTRY.search(first) else owner[1] if owner and _INDUSTRY.search(owner[1]) else None)
    return Found(name, line.start + at, line.start + at + len(name), period, client, confidence=0.92 if period else 0.75)
