"""Projects told in running text: 地銀アライアンス構想（2018年4月〜2020年3月）で堂本さんと…, 制度設計プロジェクトでご一緒した磯貝さん."""

from __future__ import annotations

import re

from alumni.farewells.reader.find.project_names import Found
from alumni.farewells.reader.find.project_people import english_list, people
from alumni.farewells.reader.find.project_period import YEARISH, period_in
from alumni.farewells.reader.needed import gate, holds

LONGEST = 1_500
"""Characters read of one sentence; an endless line tells of no project."""
_NP = r"[A-Za-z0-9&+・ー/\-一-龥々ァ-ヺ]"
_WITH_PERIOD = re.compile(rf"(?P<name>(?:{_NP}|の|さんの|や|と|向け){{3,40}})\s?[(](?P<period>[^()\n]{{4,40}})[)]")
_CALLED = re.compile(rf"(?P<name>(?:{_NP}|の|さんの|さん向けの|向け){{2,36}}?(?:プロジェクト|案件|PJ|PMO|PMI|DD|タスクフォース))(?!(?:一覧|マネ|チーム|メンバー|リーダー|管理|ルーム|室|に参画|会議|名|部))")
_CALLED_WORDS = ("プロジェクト", "案件", "PJ", "PMO", "PMI", "DD", "タスクフォース")
_WORK = re.compile(rf"(?P<name>(?:{_NP}){{2,16}}(?:{_NP}|の){{0,20}}(?:調査|構想|刷新|再建計画|統合支援|再編|立ち?上げ|導入|改革|統合|構築|策定|算定|計画策定|システム更改|PFI|標準化|指定管理|再生|移行))(?=(?:で(?!す|し|あ)|では|を書き|でご一緒|の(?:[一-龥ァ-ヺ]{{1,6}})さん|、そして|、[^。]{{2,20}}(?:、|そして)|。))")
_WORK_NEEDS = gate(_WORK)
_EN = re.compile(
    r"\b(?:one (?:very )?(?:\w+ )?|the (?:\w+ team on the )?|on the )(?P<name>(?:BPR team on the )?[A-Za-z][\w&/-]*(?:\s[\w&/-]+){0,4}\s(?:project|rollout|engagement|implementation|migration|job|programme|carve-out|integration|transformation))\b(?:\s?\((?P<bracket>[^()\n]{4,80})\))?"
)
_GENERAL = re.compile(
    r"^(?:この|その|あの|多く|数多く|様々|いろいろ|最初|最後|初めて|大規模|数々|幾つ|いくつ|複数|新規|海外|国内|大型|統合|炎上|各|全|次|別|他|前|今|私|皆|お|ご|既存|一連|あらゆる|どの|担当|参加|困難|厳し|大変|同じ|共同|社内|コンサルティング|小さな|大きな)(?:の|な|い)?(?:プロジェクト|案件|PJ|仕事)?$|"
    r"^(?:の|と|や|年|月|日)|^(?:プロジェクト|案件|PJ|PMO|PMI|DD)$|小売の案件|の案件$(?<!データ案件)"
)
_FUTURE = re.compile(r"次は|今後は|来月|月から|月より|これからは|転職先|退職後|入社し|担当します|担当いたします|担当する予定")
_AFTER = re.compile(r"(?:で|では|でご一緒|の|にて|を)")


def in_prose(text: str, sentences: tuple[tuple[int, int], ...], taken: list[str]) -> list[Found]:
    """Projects of running text that are not already among `taken` names."""
    out: list[Found] = []
    for index, (start, end) in enumerate(sentences):
        sentence = text[start : min(end, start + LONGEST)]
        after = text[sentences[index + 1][0] : sentences[index + 1][1]][:LONGEST] if index + 1 < len(sentences) else ""
        if _FUTURE.search(sentence) and not period_in(sentence):
            continue
        found = _dated(sentence, start) if not sentence.isascii() else []
        if not found and not sentence.isascii():
            found = _called(sentence, start, after)
        if not found:
            found = _english(sentence, start)
        out += [f for f in found if not any(f.name in t or t in f.name for t in taken)]
    return out


def _dated(sentence: str, start: int) -> list[Found]:
    """Name（period）; the people named after it, up to the next project, belong to it."""
    if "(" not in sentence:
        return []
    matches = [m for m in _WITH_PERIOD.finditer(sentence) if period_in(m["period"]) or YEARISH.fullmatch(m["period"].strip())]
    out = []
    for index, match in enumerate(matches):
        low, name = _cut(match["name"])
        stop = matches[index + 1].start() if index + 1 < len(matches) else len(sentence)
        names = people(sentence[match.end() : stop]) or (_before(sentence[: match.start()]) if index == 0 else [])
        at = start + match.start("name") + low
        if len(name) >= 3:
            out.append(Found(name, at, at + len(name), match["period"], _client(name), None, names, 0.88, "project.prose_period"))
    return out


def _before(head: str) -> list[str]:
    """ "Special thanks to the team: 桧山さん, Grace, and 真田さん – X (period)": people before the project."""
    listed = re.search(r"(?:thanks? to|感謝)[^:\n]{0,40}[:：]?\s?(?P<list>.{2,80})$", head, re.I)
    if not listed:
        return people(head)
    names = people(listed["list"])
    english = [n for n in re.findall(r"(?:^|,\s?|and\s)([A-Z][a-z]+)(?=,|\s|$)", listed["list"]) if n not in names]
    return sorted(names + english, key=listed["list"].find)


def _cut(name: str) -> tuple[int, str]:
    """Drop what leads up to the name: "生の背骨と" ... keeps the last part after と or や when that is long enough."""
    low = 0
    for mark in ("年の", "後の", "中でも", "こと"):
        at = name.find(mark)
        if 0 <= at < len(name) - 6 and mark in ("中でも", "こと"):
            low = at + len(mark)
    return low, name[low:].strip("のとや-・")


def _called(sentence: str, start: int, after: str) -> list[Found]:
    out: list[Found] = []
    matches = list(_CALLED.finditer(sentence)) if any(w in sentence for w in _CALLED_WORDS) else []
    if holds(sentence, _WORK_NEEDS) and (people(sentence) or not matches):
        matches += [m for m in _WORK.finditer(sentence) if not any(m.start() < o.end() and o.start() < m.end() for o in matches)]
    matches = sorted(matches, key=lambda m: m.start())[:12]
    nobody = bool(matches) and not people(sentence[matches[0].end() :])
    for index, match in enumerate(matches):
        low, name = _cut(match["name"])
        if len(name) < 4 or _GENERAL.search(name):
            continue
        stop = matches[index + 1].start() if index + 1 < len(matches) else len(sentence)
        names = people(sentence[match.end() : stop])
        head = sentence[: match.start()]
        if not names and index == 0 and re.search(r"(?:さん|くん|様)(?:・[^\s]{1,6}さん)*(?:と|とともに)[^。、]{0,12}$", head):
            names = people(head)
        if not names and people(after) and re.search(r"一緒|みんな|メンバー|ご一緒|走り|皆さん|ありがと|おかげ", sentence + after):
            names = people(after)
        period = period_in(sentence[match.end() :][:40]) or period_in(head[-16:])
        year = re.search(r"((?:19|20)\d\d年)(?:に|、)[^。]{0,24}$", head)
        if len(matches) > 1 and not names and nobody:
            names = people(after)
        at = start + match.start("name") + low
        sure = 0.72 if "PMO" in name or re.search("プロジェクト|案件|PJ", name) else 0.6
        out.append(Found(name, at, at + len(name), period[0] if period else year[1] if year else None, _client(name), None, names, sure, "project.prose"))
    return out


def _client(name: str) -> str | None:
    owner = re.match(r"([^の]{2,12}?)(?:さん)?の", name)
    return owner[1] if owner else None


def _english(sentence: str, start: int) -> list[Found]:
    out = []
    for match in _EN.finditer(sentence):
        bracket = match["bracket"] or ""
        period = period_in(bracket)
        names = english_list(bracket[: period.start()] if period else bracket)
        name = match["name"]
        if re.search(r"^(?:new|this|that|my|our|next|any|every|each|full|day|best|great|same|good|other)\b", name, re.I) or (name.endswith("job") and not bracket):
            continue
        at = start + match.start("name")
        out.append(Found(name, at, at + len(name), period[0] if period else None, None, None, names, 0.6, "project.prose_en"))
    return out
