"""The writer's Japanese name in subject and body: self-introductions (戦略チームの鳥海です), signature lines, readings, former names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from alumni.farewells.reader import gated
from alumni.farewells.reader.find.name_split import KANA, KANJI, is_surname
from alumni.farewells.reader.find.prose import Prose, View

_K = rf"[{KANJI}]"
_READING = r"[ぁ-んァ-ヺーｦ-ﾟ]"
_INTRO = gated.compile(
    rf"(?:^|(?<=[、,。\s/の]))(?:元・?|こと)?(?P<name>[{KANJI}{KANA}・=]{{1,12}}?(?:\s{{1,2}}[{KANJI}{KANA}]{{1,6}}?)?)"
    rf"(?:\s?[(](?P<paren>[^()\n]{{1,40}})[)]\s?(?P<after>{_K}{{1,3}})?)?\s?(?:です(?!ので|から|か)|でございます|と申します|で御座います|だ!|である。?$)"
)
_SELF = gated.compile(
    rf"(?:私こと|私儀|わたくし|私、|私こと、)\s?(?P<name>[{KANJI}{KANA}]{{2,9}}?(?:\s[{KANJI}{KANA}]{{1,5}})?)(?:は|、|が|儀)"
)
_LINE = gated.compile(
    rf"(?:^|\n|[\d)]  )[ ]{{0,60}}(?:(?:[A-Z][A-Za-z'.-]{{0,16}}[ ]{{1,3}}){{1,3}}[(/|-]?\s?)?(?:氏\s{{0,3}}名\s{{0,3}}[::]?\s{{0,3}}|名前\s{{0,2}}[::]\s{{0,2}}|by\s)?"
    rf"(?P<family>[{KANJI}]{{1,5}}|[ァ-ヺー]{{2,8}}|[ぁ-ん]{{2,5}})[ ]{{1,3}}(?P<given>[{KANJI}{KANA}]{{1,6}})(?P<rest>[ ]{{0,4}}(?:$|[(/|,、)]|拝|より|[ ]{{2,}}|[ ](?=[A-Z])|(?=\n)))",
)
_WHOLE_LINE = gated.compile(
    rf"(?:^|\n)[ ]{{0,60}}(?P<name>[{KANJI}]{{2,5}}[{KANA}]{{0,4}}|[ァ-ヺー]{{2,10}}[{KANJI}]{{1,4}}|[ァ-ヺー]{{2,8}}(?:・[ァ-ヺー]{{1,8}}){{1,3}})[ ]{{0,4}}(?=\n|$|[(/])"
)
_SUBJECT = gated.compile(
    rf"(?:^|[(【\[/_:\-|、 ])\s?(?P<name>[{KANJI}{KANA}]{{1,5}}[ ]{{1,2}}[{KANJI}{KANA}]{{1,5}}|[{KANJI}]{{2,5}}[{KANA}]{{0,4}})\s?(?=[)】\]/|_、]|$| / |です|より|、|退職|\s(?:最終|退職))"
)
_NOT_NAMES = gated.compile(
    r"疲れ|挨拶|退職|最終|出社|本日|明日|今日|以上|以下|連絡|御礼|感謝|皆様|皆さ|各位|株式|会社|合同|(?:営業|人事|総務|経理|法務|企画|開発|事業|業務|管理|情報|広報|財務)部$|.{3,}[部室]$|課$|本部|"
    r"報告|お知らせ|通り|次第|所存|予定|未定|幸い|本当|一番|最後|最初|ユニット|チーム|コンサル|オフィス|プロジェクト|サポート|センター|グループ|プラクティス|電話|携帯|住所|東京|大阪|番号|"
    r"メール|アドレス|個人|卒業|ありがとう|お世話|よろしく|さよなら|さようなら|一同|後任|担任|担当|引継|引き|関係|件名|送信|転送|重要|至急|社内|社外|共有|お礼|新生活|挑戦|転職|入社|平成|令和|昭和|"
    rf"[\d一二三四五六七八九十]月|[終曜勤職翌前当]日|年$|^円|^[私僕俺皆記]$|自分|同期|先輩|後輩|上司|部下|社員|敬具|謹白|拝啓|敬白|追伸|草々|時代|仲間|家族|宝物|財産|場所|会$|^(?:おかげ|ここ|そこ|それ|これ|みんな|よう|はず|つもり|もの|ところ|とおり|まま|だけ|ばかり|ほど|さき|あと|まだ|ほんと|そう|こう|どう|ずっと|いつも|きょう|あす|あした|きのう|しまい|おしまい|ひとり|ふたり)$|おかげ|ころ$|{_K}[ぁ-ん]{{1,3}}{_K}|[ぁ-ん]{_K}$|{_K}い$|{_K}が|^(?:とても|すごく|まだまだ|もう|いま|今)"
)
_FORMER = gated.compile(
    rf"(?:旧姓|旧氏|結婚前の姓|改姓前|旧名)\s?(?:は|の|:|・|で|、|「|=|/)?\s?「?(?P<name>{_K}{{1,4}}|[ァ-ヺー]{{2,8}}(?=[)」\s、です]))(?!のアドレス)"
)
_FORMER_EN = gated.compile(r"\b(?:n[ée]e|formerly|maiden name(?: is| was|:)?)\s(?P<name>[A-Z][a-z]{1,14})\b")


@dataclass(frozen=True, slots=True)
class Written:
    """A name as it stands in a view (or in the subject when `view` is None)."""

    name: str
    start: int
    end: int
    view: View | None
    full: bool
    weight: float


def plausible(name: str) -> bool:
    """Whether a short run of Japanese letters could be a person's name rather than a phrase."""
    bare = name.replace(" ", "")
    return 1 <= len(bare) <= (18 if "・" in bare else 12) and not _NOT_NAMES.search(bare)


def introductions(words: Prose) -> list[Written]:
    """Self-introductions among the first sentences: (族) family alone or the full name."""
    return list(_introductions(words))


@lru_cache(maxsize=4)
def _introductions(words: Prose) -> tuple[Written, ...]:
    out: list[Written] = []
    for start, end in words.sentences[:14]:
        sentence = words.flow.text[start:end].rstrip("。!\n ")
        if sentence.isascii():
            continue
        for match in list(_INTRO.finditer(sentence)) + list(_SELF.finditer(sentence)):
            name = _trimmed(match["name"])
            if _PREDICATE.search(sentence[: match.start("name") + max(0, match["name"].rfind(name))]):
                continue
            if not name or not plausible(name) or (len(name) > 4 and re.fullmatch("[ぁ-ん]+", name)):
                continue
            at = start + match.start("name") + match["name"].rfind(name)
            after = match.groupdict().get("after")
            if after:
                name = f"{name} {after}"
            full = (
                bool(after)
                or " " in name
                or (len(name) >= 4 and bool(re.search(_K, name)) and not is_surname(name))
                or "・" in name
            )
            out.append(
                Written(name, at, at + len(name) if not after else start + match.end("after"), words.flow, full, 0.85)
            )
    return tuple(out)


_PREDICATE = gated.compile(
    r"(?<!私)(?<!僕)(?<!者)(?<!わたし)(?<!わたくし)(?<!小職)(?<!にち)(?<!ばん)(?:[一-龥ぁ-んァ-ヺ]は|[一-龥ァ-ヺん]が|[一-龥ァ-ヺん]も|では|には)(?![^。]{0,30}、$)"
)
"""A topic before it makes the noun before です a predicate (お客様です), not an introduction."""


def _trimmed(name: str) -> str:
    """What remains of a lazy match after the last の or こと: "ユニットの鳥海" -> "鳥海", "かずくんこと森" -> "森"."""
    name = name.rsplit("こと", 1)[-1] if "こと" in name[1:-1] else name
    return name.rsplit("の", 1)[-1].strip() if "の" in name[1:-1] else name.strip()


def signature_lines(words: Prose) -> list[Written]:
    """Lines that hold a Japanese full name and little else, with more weight the nearer they stand to the end."""
    text = words.lined.text
    out: list[Written] = []
    for match in _LINE.finditer(text):
        name = f"{match['family']} {match['given']}"
        if plausible(match["family"]) and plausible(match["given"]) and not _other_person(text, match.start("family")):
            weight = 0.6 + 0.25 * (match.start() / max(1, len(text)))
            out.append(Written(name, match.start("family"), match.end("given"), words.lined, True, weight))
    for match in _WHOLE_LINE.finditer(text):
        if (
            plausible(match["name"])
            and len(match["name"]) >= 3
            and not is_surname(match["name"])
            and not _other_person(text, match.start("name"))
        ):
            weight = 0.5 + 0.25 * (match.start() / max(1, len(text)))
            out.append(Written(match["name"], match.start("name"), match.end("name"), words.lined, True, weight))
    return out


def _other_person(text: str, at: int) -> bool:
    """A block headed 後任, 担当, 引き継ぎ or 幹事 names somebody else."""
    return bool(
        re.search(r"後任|引き継|引継|担当|幹事|秘書|上司|宛|問い合わせ|代表取締役|様$", text[max(0, at - 60) : at])
    )


def subject_names(subject: str) -> list[Written]:
    """Names in a subject: 退職のご挨拶（東雲 航）, 若狭 遼 / Farewell, 【ご挨拶】四方田."""
    return [
        Written(m["name"], m.start("name"), m.end("name"), None, " " in m["name"] or len(m["name"]) >= 4, 0.7)
        for m in _SUBJECT.finditer(subject)
        if plausible(m["name"])
    ]


_INNER = rf"(?P<kana>{_READING}{{1,8}}[ ・=,]{{1,2}}{_READING}{{1,8}}|{_READING}{{3,14}})"
_LABEL = r"(?:ふりがな|フリガナ|よみがな|読み(?:方|仮名|がな)?|ヨミ(?:ガナ)?|かな|カナ|仮名)?\s?[::]?\s?"
_READING_AFTER = (
    gated.compile(rf"\s{{0,2}}[(\[【<]\s?{_LABEL}{_INNER}"),
    gated.compile(rf"\s{{0,2}}[/／|:-]\s?{_INNER}(?![{KANJI}ぁ-んァ-ヺー])"),
    gated.compile(rf"[ ]{{0,4}}\n[ ]{{0,20}}[(]?{_INNER}[)]?[ ]{{0,4}}(?=\n|$)"),
)
_READING_BEFORE = gated.compile(
    rf"(?:(?<![{KANJI}ァ-ヺー]){_INNER}\s?[(]\s?|(?:^|\n)[ ]{{0,20}}{_INNER.replace('kana', 'line')}[ ]{{0,4}}\n[ ]{{0,20}})$"
)
_READING_LABELLED = gated.compile(
    rf"(?:ふりがな|フリガナ|ﾌﾘｶﾞﾅ|よみがな|読み(?:仮名|方|がな)?(?=\s{{0,3}}[::])|ヨミ(?:ガナ)?|カナ|仮名)\s{{0,3}}[::]?\s{{0,3}}{_INNER}"
)


_FAMILY_WITH_READING = gated.compile(
    rf"(?<![{KANJI}])(?P<family>[{KANJI}]{{1,5}})\s?[(\[【]\s?{_LABEL}(?P<kana>{_READING}{{1,8}}[ ・=]{{1,2}}{_READING}{{1,8}})\s?[)\]】]"
)
"""Only the family name in kanji, but the reading of the whole name: 柳沢（やなぎさわ さとし）."""
_TITLE_LINE = gated.compile(
    r"マネー?ジャー|コンサルタント|パートナー|ディレクター|アナリスト|アソシエイト|リーダー|エンジニア|デザイナー|アドバイザー|プリンシパル|スペシャリスト|チーム|グループ|センター|オフィス|メール|インターン|アシスタント|プラクティス|シニア|ジュニア"
)


def places_of(text: str, family: str, given: str) -> list[tuple[int, int]]:
    """Where a full name stands, with or without a gap or a dot between its parts. Searched by hand: a pattern per name would have to be compiled."""
    found: list[tuple[int, int]] = []
    at = text.find(family)
    while at >= 0 and len(found) < 20:
        after = at + len(family)
        gap = len(text[after : after + 4]) - len(text[after : after + 4].lstrip(" \n・"))
        if text.startswith(given, after + gap):
            found.append((at, after + gap + len(given)))
        at = text.find(family, after)
    return found


def reading(words: Prose, family: str, given: str) -> tuple[str, int, int] | None:
    """The kana reading of the full name as written: 姓 名（せい めい）, せい めい（姓名）, or a labelled line."""
    text = words.lined.text
    for start, end in places_of(text, family, given):
        for pattern in _READING_AFTER:
            match = pattern.match(text, end)
            if match and not _TITLE_LINE.search(match["kana"]):
                return match["kana"], match.start("kana"), match.end("kana")
        low = max(0, start - 50)
        before = _READING_BEFORE.search(text[low:start])
        if before:
            name = "kana" if before["kana"] else "line"
            return before[name], low + before.start(name), low + before.end(name)
    alone = _FAMILY_WITH_READING.search(text)
    if alone and alone["family"] == family:
        return alone["kana"], alone.start("kana"), alone.end("kana")
    kanji = all(re.search(_K, part) for part in (family, given))
    match = _READING_LABELLED.search(text) or (_signed_in_kana(text) if kanji else None)
    return (match["kana"], match.start("kana"), match.end("kana")) if match else None


_KANA_LINE = gated.compile(
    r"(?:^|\n)[ ]{0,60}(?P<kana>(?:[ぁ-んー]{2,6}[ ・]{1,2}[ぁ-んー]{2,6}|[ァ-ヺー]{2,6}[ ・]{1,2}[ァ-ヺー]{2,6}))[ ]{0,4}(?=\n|$)"
)


def _signed_in_kana(text: str) -> re.Match[str] | None:
    """A line of two kana words among the last lines, the way a kanji name is signed in kana."""
    tail = max(0, len(text.rstrip()) - 120)
    found = next(_KANA_LINE.finditer(text, tail), None)
    return found if found and plausible(found["kana"]) else None


def former_name(words: Prose, subject: str) -> tuple[str, int, int, View | None] | None:
    """The name before marriage: 旧姓：桐谷, née Sato."""
    for pattern in (_FORMER, _FORMER_EN):
        for text, view in ((words.flow.text, words.flow), (subject, None)):
            match = pattern.search(text)
            if match:
                return match["name"], match.start("name"), match.end("name"), view
    return None
