"""Projects told in running text: 地銀アライアンス構想（2018年4月〜2020年3月）で堂本さんと…, 制度設計プロジェクトでご一緒した磯貝さん."""

from __future__ import annotations

import re

from alumni.farewells.reader import gated
from alumni.farewells.reader.find.project_english import in_english
from alumni.farewells.reader.find.project_items import said_in_bracket
from alumni.farewells.reader.find.project_names import (
    EXPLICIT,
    WORK,
    WORKISH,
    Found,
    client_of,
    general,
    plausible,
    posting,
    without_lead,
)
from alumni.farewells.reader.find.project_people import Person, only_people, placed
from alumni.farewells.reader.find.project_period import LENGTH, YEARISH, period_in, stated

LONGEST = 1_500
"""Characters read of one sentence; an endless line tells of no project."""
_BRACKET = gated.compile(r"[(](?P<inner>[^()\n]{2,90})[)]")
_EDGE = gated.compile(
    r"[、。,!?！？\n()【】<>\[\]《》「」『』“”\"…:;：；>＞]|さん(?:と|や)(?=\S)|[をはがへ](?=[^ぁ-ん])|の[はが](?=[^んらい])|(?<=[一-龥ァ-ヴー])[をはが](?![かられいえけちんの])(?=[ぁ-ん]{1,6}[一-龥ァ-ヴーの])|"
    r"で(?=[^ぁ-ん])|も(?=[^ぁ-ん])|に(?=[^ぁ-ん伴関向対係])|(?:[っしれきいんけえせめじちび]た|んだ|った)(?=[^のがんらりとはもねでにをっ])(?<!に向けた)|(?:(?<!に向け)た|だ)(?=[^ぁ-ん])|"
    r"(?:(?<!関す)(?<!対す)(?<!おけ)(?<!係)(?<!かか)(?<!によ)る|(?<!伴)う|な|(?<=[ぁ-ん])て|しい|ない|たい|から|まで|より|など)(?=[^ぁ-ん])|(?:たち|[」』)氏君様])と(?=[^ぁ-ん])|[えけげせべめれ]ると(?=[^ぁ-ん])| {2,}|\s[-―—]\s?"
)
_NP = r"[A-Za-z0-9&+・ー/\-一-龥々ァ-ヺ]"
_OKURI = r"(?:(?<=[一-龥])[いしりえみげけめせちきぎ](?=[一-龥ァ-ヴA-Z(]))"
_QUOTED = gated.compile(
    r"(?P<before>(?:プロジェクト|案件|コードネーム|通称|PJ|名づけて)\s?)?[「『“\"](?P<name>[^「」『』“”\"\n。、]{1,30})[」』”\"](?P<after>\s?(?:プロジェクト|案件|PJ)|の(?:プロジェクト|案件|現場|[一-龥]{0,4}(?:仕事|半年|年間|年|か月|ヶ月)))?"
)
_CALLED = gated.compile(
    rf"(?P<name>(?:{_NP}|の|さんの|さん向けの|向け|{_OKURI}){{2,36}}?(?:プロジェクト|案件|PJ|PMO|PMI|DD|タスクフォース))(?!(?:一覧|マネ|チーム|メンバー|リーダー|管理|ルーム|室|会議|名|部|番号|や))"
)
_CALLED_WORDS = ("プロジェクト", "案件", "PJ", "PMO", "PMI", "DD", "タスクフォース")
_WORK = gated.compile(
    # The look ahead fails in few steps where no word of work follows; the noun itself would try every division.
    rf"(?=(?:{_NP}|[のいしりえみげけめせちきぎ]){{2,36}}?(?:{WORK}))(?P<name>(?:{_NP}){{2,16}}(?:{_NP}|の|{_OKURI}){{0,20}}(?:{WORK})(?:PMO|PMI|DD)?)"
    r"(?=[でにをはがもの、。,・」]|だった|という|から)"
)
_FUTURE = gated.compile(
    r"次は|今後は|来月|月から|月より|これからは|転職先|次の職場|退職後|入社し|担当します|担当いたします|担当する予定|後任|引き継"
)
_TOLD = gated.compile(
    r"一緒|みんな|メンバー|走り|皆さん|ありがと|おかげ|お世話|感謝|助け|救わ|支え|教わ|教え|忘れ|覚え|思い出|懐かし|徹夜|鍛え|過ごし|戦|宝物|笑"
)


def in_prose(text: str, sentences: tuple[tuple[int, int], ...], taken: list[str]) -> list[Found]:
    """Projects of running text that are not already among `taken` names."""
    out: list[Found] = []
    for index, (start, end) in enumerate(sentences):
        sentence = text[start : min(end, start + LONGEST)]
        found = [] if sentence.isascii() else _japanese(sentence)
        if found and _FUTURE.search(sentence) and not period_in(sentence):
            continue
        if found:
            before = text[slice(*sentences[index - 1])][:LONGEST] if index else ""
            _share(found, sentence, before, _after(text, sentences, index))
        else:
            found = in_english(
                sentence, text[slice(*sentences[index + 1])][:LONGEST] if index + 1 < len(sentences) else ""
            )
        for fact in found:
            fact.start, fact.end = fact.start + start, fact.end + start
        out += [f for f in found if not any(f.name in t or t in f.name for t in taken)]
    return out


def _after(text: str, sentences: tuple[tuple[int, int], ...], index: int) -> list[str]:
    """The next three sentences of the same paragraph, up to one that tells of another time or project."""
    out: list[str] = []
    for low, high in sentences[index + 1 : index + 4]:
        if out and (text[low - 2 : low] == "\n\n" or _BRACKET.search(text[low:high])):
            break
        out.append(text[low : min(high, low + LONGEST)])
    return out


def _japanese(sentence: str) -> list[Found]:
    """The projects of one sentence, in order; places count within the sentence."""
    found = _dated(sentence) if "(" in sentence else []
    if any(map(sentence.__contains__, '「『“"')):
        found += [f for f in _quoted(sentence) if not _overlaps(f, found)]
    dated = bool(found)
    found += [f for f in _called(sentence, dated) if not _overlaps(f, found)]
    return sorted(found, key=lambda f: f.start)[:12]


def _overlaps(one: Found, others: list[Found]) -> bool:
    return any(one.start < o.end + 3 and o.start - 3 < one.end for o in others)


def _dated(sentence: str) -> list[Found]:
    """Name（period）, with role or industry in the same bracket."""
    out = []
    for bracket in _BRACKET.finditer(sentence):
        span = stated(bracket["inner"])
        if span is None:
            continue
        low, name = _noun_before(sentence, bracket.start())
        quoted = sentence[bracket.start() - 1 : bracket.start()] in ("」", "』", "”", '"')
        if len(name) < (1 if quoted else 3) or not plausible(name) or posting(name) or general(name):
            continue
        period = bracket["inner"][slice(*span)]
        ranged = period_in(period) is not None
        if not ranged and not (WORKISH.search(name) or _TOLD.search(sentence) or placed(sentence)):
            continue
        role, client = said_in_bracket(bracket["inner"], period)
        if not WORKISH.search(name) and not quoted and not (placed(sentence) or _TOLD.search(sentence)):
            continue
        if re.search(r"(?:ています|ております|します|いたします|ください)。?\s*$", sentence) and not _TOLD.search(
            sentence
        ):
            continue
        sure = 0.86 if ranged and WORKISH.search(name) else 0.8 if ranged else 0.75
        out.append(
            Found(name, low, low + len(name), period, client or client_of(name), role, [], sure, "project.prose_period")
        )
    return out


def _noun_before(sentence: str, end: int) -> tuple[int, str]:
    """The noun that ends at `end`: (start, noun). Quotes come off; what leads up to it is left out."""
    quoted = re.search(r"[「『“\"]([^「」『』“”\"\n]{1,30})[」』”\"]\s?(?:プロジェクト|案件|PJ)?\s?$", sentence[:end])
    if quoted:
        return quoted.start(1), quoted[1]
    head = sentence[max(0, end - 44) : end].rstrip()
    base = max(0, end - 44)
    at = 0
    for edge in _EDGE.finditer(head):
        if len(head) - edge.end() >= 2:
            at = edge.end()
    period = period_in(head)
    if period and period.end() > at and len(head) - period.end() > 3:
        at = period.end()
    lead, name = without_lead(head[at:].lstrip(" 、"))
    at += len(head[at:]) - len(head[at:].lstrip(" 、"))
    return base + at + lead, name


def _quoted(sentence: str) -> list[Found]:
    """プロジェクト「剱」, 「剱」プロジェクト, コードネーム「剱」."""
    out = []
    for match in _QUOTED.finditer(sentence):
        copula = (
            match.end() < len(sentence)
            and sentence[match.end()] in "はがもで"
            and period_in(sentence)
            and any(w in sentence for w in ("プロジェクト", "案件", "現場", "仕事"))
        )
        if (
            not (match["before"] or match["after"] or copula)
            or not plausible(match["name"])
            or re.search(r"[はがをに]$|(?:た|る|です|ます)$", match["name"])
        ):
            continue
        around = _time_near(sentence, match.start(), match.end())
        out.append(
            Found(match["name"], match.start("name"), match.end("name"), around, None, None, [], 0.78, "project.prose")
        )
    return out


def _called(sentence: str, dated: bool) -> list[Found]:
    """Nouns that end in a word for a project (案件, プロジェクト) or, where people are thanked, in a word for such work (刷新, 移行)."""
    matches = list(_CALLED.finditer(sentence)) if any(map(sentence.__contains__, _CALLED_WORDS)) else []
    if not dated and _WORK.may_match(sentence) and (not matches or placed(sentence)):
        matches += [
            m for m in _WORK.finditer(sentence) if not any(m.start() < o.end() and o.start() < m.end() for o in matches)
        ]
    out = []
    for match in sorted(matches, key=lambda m: m.start()):
        low, name = _noun_before(sentence, match.end("name"))
        if (
            len(name) < 5
            or general(name)
            or posting(name)
            or not plausible(name)
            or (dated and not EXPLICIT.search(name))
        ):
            continue
        period = _time_near(sentence, low, match.end())
        sure = 0.72 if re.search("PMO|プロジェクト|案件|PJ", name) else 0.6
        out.append(Found(name, low, low + len(name), period, client_of(name), None, [], sure, "project.prose"))
    return out


def _time_near(sentence: str, start: int, end: int) -> str | None:
    """The period beside a project: 2018年4月から翌年3月まで…, 2019年の春に始まった…, …に費やした二年間."""
    behind, ahead = sentence[end : end + 40], sentence[max(0, start - 34) : start]
    ranged = period_in(behind) or period_in(ahead)
    if ranged:
        return ranged[0]
    for match in YEARISH.finditer(ahead):
        if re.fullmatch(r"(?:に|、|の|は|には|から|より)?[^。、]{0,20}", ahead[match.end() :]):
            return match[0]
    spent = re.match(
        rf"[」』]?(?:プロジェクト|案件)?(?:に|で|の|では|には)[^。、]{{0,8}}?(?P<time>{LENGTH.pattern})", behind
    )
    return spent["time"] if spent else None


def _share(found: list[Found], sentence: str, before: str, after: list[str]) -> None:
    """Give the people of a sentence to its projects: those who lead up to a project by a clause (塩見さんとやった…) to it, the others to
    the project before them. A sentence without people has those addressed just before or after it."""
    crowd = placed(sentence)
    for person in crowd:
        owner = _led_to(person, found, sentence) or next((f for f in reversed(found) if f.end <= person.start), None)
        if owner is not None and person.name not in owner.names:
            owner.names.append(person.name)
    if not any(f.names for f in found) and crowd and crowd[-1].start < found[0].start:
        found[0].names = list(dict.fromkeys(p.name for p in crowd if p.start < found[0].start))
    if (
        re.search(r"両(?:チーム|方|案件|プロジェクト)|どちら|いずれ|ともに|(?:二つ|三つ)とも", sentence)
        and found[-1].names
        and not any(f.names for f in found[:-1])
    ):
        for fact in found[:-1]:
            fact.names = list(found[-1].names)
    if any(f.names for f in found):
        return
    last = found[-1]
    spent = (
        LENGTH.match(re.sub(r"^\s?(?:その|あの)?", "", after[0]))
        if after and last.period is None and re.search(r"(?:です|でした)。?\s*$", sentence)
        else None
    )
    if spent:
        last.period = spent[0]
    near = _addressed(before, after, sentence)
    for fact in found if near else ():
        fact.names = list(near)


def _led_to(person: Person, found: list[Found], sentence: str) -> Found | None:
    """The project behind a person when only a clause lies between: 塩見さん、トム君と走った…, 保科さんとやった…."""
    following = next((f for f in found if f.start > person.start), None)
    if following is None:
        return None
    between = sentence[person.start + len(person.name) : following.start]
    clause = re.match(
        r"\s?(?:さん|様|くん|君|氏|先輩|課長|部長|係長|たち)(?:(?:[、・と]|や)[^、。]{1,8}?(?:さん|様|くん|君|氏|先輩))*(?:と|とともに|と一緒に|に|から|が|の)[^、。]{0,16}[「『“\"]?$",
        between,
    )
    return following if clause and (not re.search(r"[)）]", between)) else None


def _addressed(before: str, after: list[str], sentence: str) -> list[str]:
    """People spoken to right before a sentence about a project, or told of in the next ones of its paragraph."""
    if only_people(before):
        return list(dict.fromkeys(p.name for p in placed(before)))
    for later in after:
        if (
            any(w in later for w in ("プロジェクト", "案件"))
            or _FUTURE.search(later)
            or period_in(later)
            or _WORK.search(later)
        ):
            return []
        crowd = placed(later)
        if crowd:
            spoken = (
                crowd[0].start <= 6
                or _TOLD.search(sentence + later)
                or re.match(
                    r"\s?(?:さん|様|くん|君|氏|先輩)(?:たち)?(?:と|に|の)", later[crowd[0].start + len(crowd[0].name) :]
                )
            )
            return list(dict.fromkeys(p.name for p in crowd)) if spoken else []
    return []
