"""Projects as rows of a table: drawn with lines, pipes or tabs, with or without a row of column names."""

from __future__ import annotations

import re

from alumni.farewells.reader.find.project_items import Line, weigh
from alumni.farewells.reader.find.project_names import INDUSTRY, ROLE, Found, bare, client_of, plausible
from alumni.farewells.reader.find.project_people import bare_names
from alumni.farewells.reader.find.project_period import period_in, stated

_CELLS = re.compile(r"[│|｜┃\t]")
_RULE = re.compile(r"[\s┌┬┐├┼┤└┴┘─━+=|:\-ー＋]*$")
_COL_NAME = re.compile(r"案件|プロジェクト|PJ|コード(?:名|ネーム)|通称|名称|件名|project|engagement|code ?name", re.I)
_COL_WORK = re.compile(r"テーマ|業務|内容|何を|仕事|やったこと|したこと|概要|どこで|現場|what|work|topic", re.I)
_COL_TIME = re.compile(r"期間|時期|年月|いつ|年度|^年$|period|when|dates?|years?", re.I)
_COL_TEAM = re.compile(
    r"メンバー|チーム|一緒|仲間|体制|同僚|お世話|人|誰|戦友|相棒|team|with|members?|who|people", re.I
)
_COL_ROLE = re.compile(r"役割|立場|ロール|ポジション|担当|role", re.I)
_COL_CLIENT = re.compile(r"業界|業種|顧客|クライアント|お客|industry|client|sector", re.I)
_COLUMNS = (
    ("time", _COL_TIME),
    ("team", _COL_TEAM),
    ("role", _COL_ROLE),
    ("client", _COL_CLIENT),
    ("name", _COL_NAME),
    ("work", _COL_WORK),
)


def in_tables(lines: list[Line]) -> list[Found]:
    """Rows under a header line that names a project column, and rows whose cells show by themselves what they are."""
    out: list[Found] = []
    columns: dict[str, int] = {}
    loose: list[Found] = []
    for line in lines:
        if not _CELLS.search(line.raw) or len(line.text) > 400:
            if _RULE.match(line.text) is None or not line.text.strip():
                columns, loose = {}, []
            continue
        if _RULE.match(line.text):
            continue
        cells = _cells(line)
        if not columns:
            columns = _columns([c.text for c in cells])
            if columns:
                continue
        found = _row(cells, columns) if columns else _loose(cells)
        if found:
            found.low, found.high = line.start, line.start + len(line.text)
            found.score = weigh(found, 2.0 if columns else 0.7, True)
            (out if columns else loose).append(found)
            if not columns and len(loose) > 1:
                out += [f for f in loose if f not in out and f.score >= 1.9]
    return out


def _cells(line: Line) -> list[Line]:
    out, at = [], 0
    marks = [m.start() for m in _CELLS.finditer(line.raw)] + [len(line.text)]
    for index, mark in enumerate(marks):
        part = line.text[at:mark]
        if not (index in (0, len(marks) - 1) and not part.strip()):
            out.append(Line(part.strip(), line.start + at + len(part) - len(part.lstrip())))
        at = mark + 1
    return out


def _columns(header: list[str]) -> dict[str, int]:
    columns: dict[str, int] = {}
    for index, cell in enumerate(header):
        for name, pattern in _COLUMNS:
            if len(cell) < 20 and pattern.search(cell) and name not in columns:
                columns[name] = index
                break
    if "name" not in columns and "work" in columns:
        columns["name"] = columns["work"]
    return columns if "name" in columns and len(columns) > 1 and ("time" in columns or "team" in columns) else {}


def _row(cells: list[Line], columns: dict[str, int]) -> Found | None:
    if columns["name"] >= len(cells):
        return None
    cell = cells[columns["name"]]
    offset, name, client = bare(cell.text)
    if not name or not plausible(name):
        return None

    def at(column: str) -> str | None:
        index = columns.get(column)
        return cells[index].text or None if index is not None and index < len(cells) else None

    start = cell.start + offset
    return Found(
        name,
        start,
        start + len(name),
        at("time"),
        at("client") or client or client_of(name),
        at("role"),
        bare_names(at("team") or ""),
        0.95,
        "project.table",
    )


def _loose(cells: list[Line]) -> Found | None:
    """A row without column names: one cell says when, one may name people, the first other one is the title."""
    time = next((c for c in cells if c.text and len(c.text) < 40 and _whole(c.text)), None)
    if time is None or len(cells) < 2:
        return None
    rest = [c for c in cells if c is not time and c.text]
    title = next(
        (
            c
            for c in rest
            if not ROLE.search(c.text) and not INDUSTRY.search(c.text) and not c.text.strip("#").isdecimal()
        ),
        None,
    )
    if title is None:
        return None
    offset, name, client = bare(title.text)
    if not name or not plausible(name):
        return None
    others = [c.text for c in rest if c is not title]
    names = next((n for n in (bare_names(t) for t in others if not ROLE.search(t) and not INDUSTRY.search(t)) if n), [])
    role = next((t for t in others if ROLE.search(t)), None)
    industry = next((t for t in others if INDUSTRY.search(t)), None)
    start = title.start + offset
    return Found(
        name,
        start,
        start + len(name),
        time.text,
        industry or client or client_of(name),
        role,
        names,
        0.85,
        "project.table",
    )


def _whole(text: str) -> bool:
    """Whether a cell says when and nothing else."""
    span = stated(text)
    return (span is not None and len(text) - (span[1] - span[0]) <= 4) or bool(
        (m := period_in(text)) and len(text) - len(m[0]) <= 8
    )
