"""Names of colleagues: 野分さん、橋詰さんと; チーム：生方様; with Hannah, Budi and Farah."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from alumni.farewells.reader import gated

_HON = r"(?:さん|様|くん|君(?![臨主])|氏(?![名族])|先輩|先生|ちゃん|殿|[ -]?-san\b|-sama\b|-kun\b)"
_HONORIFICS = ("さん", "様", "くん", "君", "氏", "先輩", "先生", "ちゃん", "殿", "-san", "-sama", "-kun")
_TITLES = ("長", "主任", "マネージャー", "ディレクター", "教授", "リーダー")
_WITH_WORDS = (
    "with",
    "alongside",
    "next to",
    "team",
    "thank",
    "grateful",
    "kudos",
    "cheers",
    "shout",
    "led by",
    "under",
    "where",
    "when",
    "because",
    "while",
)
_TITLE = r"(?:課長|部長|係長|室長|次長|主任|所長|支店長|マネージャー|シニアマネージャー|ディレクター|教授|リーダー)(?=[、,。・]|と|に|が|の|や|は|も|\s|$)"
_HONOURED = gated.compile(
    rf"(?P<name>(?<![一-龥々])[一-龥々ヶ﨑髙]{{1,4}}(?:[ノツケ][一-龥]{{1,2}})?|[ァ-ヴー・]{{2,12}}|[A-Z][A-Za-zÀ-ɏ'-]{{1,14}}(?: [A-Z]\.?)?|[ぁ-ん]{{2,6}})(?:\s)?(?:課長|部長|係長|室長|主任)?{_HON}"
)
_TITLED = gated.compile(rf"(?P<name>(?<![一-龥々])[一-龥々]{{1,3}}|(?<![ァ-ヴー])[ァ-ヴー]{{2,10}})(?:\s)?{_TITLE}")
_NOT_PEOPLE = gated.compile(
    r"^(?:のみな|故|皆|皆々|[部課係室次所社会]長|主任|リーダー|マネージャー|みな|みんな|お客|客|奥|女将|母|父|お母|お父|嫁|旦那|主人|娘|息子|子|赤|運転手|店員|業者|ベンダー|クライアント|患者|職員|役場|ヘルパー|警備員|大家|師匠|神|王|同|各|担当|先方|社長|会長|パートナー|メンバー|スタッフ|ユーザー|大|小|新|"
    r"たく|ありがとうござい|お疲れ|ご苦労|お|ご|の|に|が|は|と|を|で|も|な|御|貴|仏|何|某|生徒|学生|学校の|住民|市民|町民|村民|農家|漁師|隊員|お子|秘書|総務|経理|人事|庶務|後任|関係者|諸|若手|奥方|坊|両|三|副|現|前|元|当|チーム|プロジェクト|グループ|サブ|"
    r"営業|企画|開発|調達|購買|経営|管理|技術|工場|事業|代表|統括|筆頭|直属|上司|元上司|歴代|課|部|係|室|彼女|彼|皆様|あなた|たくさん|おかあ|おとう|じい|ばあ|お医者|お巡り|大工|板前|職人|顧客|得意先|取引先|家主|隣|隣人|同僚|後輩|先輩|同期|皆皆|全員|課員|部員)$|"
    r"(?:会社|銀行|生協|農協|漁協|組合|信金|金庫|役所|市|町|村|県|センター|メーカー|キャリア|の皆|皆|業者|.{2,}[社庁局店屋課者員卸]|屋|.{2,}チェーン|[一-龥]{2}卸|.{3,}[部室])$|^(?:お|ご)[ぁ-ん]|(?:ました|ます|です|ちっとも)$"
)
_OUTSIDE = gated.compile(
    r"(?:後任|後継|引き?継ぎ(?:先)?|お客様|お客さま|先方|客先|クライアント|顧客|取引先|御社|貴社|秘書|幹事|受付|総務|庶務|妻|夫|息子|娘|長男|長女|次男|次女|弟|妹|兄|姉|愛犬|愛猫|猫|犬|大家|担任|主治医)"
    r"(?:側|サイド)?(?:担当)?(?:の|は|には|、|[::])?\s?(?:[一-龥ァ-ヴー]{1,8}の|[一-龥]{2,6}[課部]の?)?$"
)
_NAME_EN = r"(?:[A-ZÀ-Þ][A-Za-zÀ-ɏ'-]+(?:[ ](?:[A-ZÀ-Þ][A-Za-zÀ-ɏ'-]+|[A-Z]\.?(?![A-Za-z])))?|[一-龥々]{1,4}(?:さん|様)|[ァ-ヴー]{2,10}(?:さん|様))"
_AND = r"(?:,\s?(?:and\s|&\s)?|\sand\s|\s?[&+]\s?|、)"
_WITH = gated.compile(
    rf"\b(?i:with|alongside|next to|team\s?:|(?:my )?thanks? to|thank you,?|grateful to|shout-?outs? to|kudos to|cheers,?|led by|under|where|when|because|while)\s(?P<list>{_NAME_EN}(?:-san)?(?:{_AND}{_NAME_EN}(?:-san)?){{0,9}})"
)
_BARE_LIST = gated.compile(rf"(?P<list>{_NAME_EN}(?:-san)?(?:{_AND}{_NAME_EN}(?:-san)?){{1,9}})")
_NICK = gated.compile(
    r"(?:^|[\n。！!])\s?(?P<list>(?:[ぁ-んァ-ヴー]{2,6}、){1,6})(?=[ぁ-んァ-ヴー一-龥]{1,6}(?:さん|くん|ちゃん))"
)
_NAME = gated.compile(r"[一-龥々ヶ]{1,4}|[ァ-ヴー]{2,10}|[A-Z][A-Za-z'-]+(?: [A-Z][A-Za-z'.-]*)?")
_PLAIN = r"(?:[一-龥々ヶ]{1,3}|[ァ-ヴー]{2,8})"
_TOGETHER = gated.compile(
    rf"(?<![一-龥々ァ-ヴー\d])(?P<list>{_PLAIN}(?:[・、,&＆と]{_PLAIN}){{1,5}})(?=\s?の?(?:両|各|三|四|お二人|二人|三人|四人|皆さん|面々|ふたり))"
    rf"|(?<![一-龥々ァ-ヴー\d])(?P<dots>{_PLAIN}(?:[・&＆]{_PLAIN}){{1,5}})(?=\s?{_HON})"
)
_OURS = gated.compile(
    rf"(?:私ども|弊社|当社|弊部|うち|わが社|同僚|戦友|仲間)の(?P<list>{_PLAIN}(?:[・、]{_PLAIN}){{0,4}})(?=に|と|が|、|や|も|。|,)"
)
_LABEL = gated.compile(
    r"(?:メンバー|チーム|共演|出演|乗務員|なかま|パーティ|隊員|隊長|仲間|戦友|同僚|体制|ご一緒(?:した方)?|一緒(?:だった人|に働いた人)?|相棒|(?<![A-Za-z])(?:team|members|people|who|PM|PL|SM|EM))\s?[:：/]\s?(?P<list>[^\n。:：]{1,80})",
    re.I,
)
_LINKS = frozenset(
    "では でも また そして さて なお まず そこで それで だから ただ とくに もちろん やはり そのとき いつも さらに".split()
)
_NOT_EN = frozenset("the and with from jan feb mar apr may jun jul aug sep oct nov dec january february march april june july august september october november december "
                    "tokyo osaka japan london team client special thanks thank all you pm pmo dd project everyone everybody my our it this that best dear hi hello me no".split())  # fmt: skip


class Person(NamedTuple):
    """A colleague's name without さん or 様, and where it stands in the text asked about."""

    start: int
    name: str


def people(text: str) -> list[str]:
    """Names with an honorific (which is dropped), and names behind "with", in order, each once."""
    return _unique(p.name for p in placed(text))


def placed(text: str) -> list[Person]:
    """The same names with their places, one entry for each mention."""
    found: list[Person] = []
    if text.isascii() and "-s" not in text and "-k" not in text:
        return sorted(set(_english(text)))
    honoured = any(map(text.__contains__, _HONORIFICS))
    for pattern in [_HONOURED] * honoured + [_TITLED] * any(map(text.__contains__, _TITLES)):
        for match in pattern.finditer(text):
            name = _whole(match["name"])
            if (
                name
                and not _NOT_PEOPLE.search(name)
                and not _OUTSIDE.search(text[max(0, match.start() - 20) : match.start()])
            ):
                found.append(Person(match.start(), name))
    for match in (*_TOGETHER.finditer(text), *_OURS.finditer(text)):
        if not _OUTSIDE.search(text[max(0, match.start() - 20) : match.start()]) and "後任" not in text:
            found += [p for p in _split(match) if not _NOT_PEOPLE.search(p.name)]
    found += _english(text)
    for match in _NICK.finditer(text) if honoured and "、" in text else ():
        found += [
            Person(match.start("list") + i, n)
            for i, n in enumerate(match["list"].rstrip("、").split("、"))
            if n not in _LINKS and not re.search(rf"{_HON}$", n)
        ]
    for match in _LABEL.finditer(text):
        found += [Person(match.start("list") + i, n) for i, n in enumerate(bare_names(match["list"], deep=False))]
    return sorted(set(found))


def bare_names(text: str, *, deep: bool = True) -> list[str]:
    """Names of a cell or bracket that lists nothing but people: 湯浅、真鍋 / Kaori, Ben / 張さん他."""
    honoured = people(text) if deep else []
    parts = [
        re.sub(r"(?:ほか|他|ら|など|等)\s?(?:数名|\d{1,3}名|[一-龥]名)?$", "", p.strip(" 　"))
        for p in re.split(r"[、,/／・&＆+]|\sand\s|と(?=[^と]{1,6}$)", text)
    ]
    names = []
    for part in parts:
        name = re.sub(rf"{_HON}$", "", part).strip()
        if _NAME.fullmatch(name) and not _NOT_PEOPLE.search(name) and name.lower() not in _NOT_EN and name != "私":
            names.append(name)
    return _unique([*names]) if len(names) >= len(honoured) else honoured


def english_list(text: str) -> list[str]:
    """A plain list of Latin names inside brackets."""
    match = _BARE_LIST.search(text)
    return _listed(match["list"]) if match else []


def only_people(text: str) -> bool:
    """Whether a line holds nothing but names: ＞倉持さん、ツチヤさん / Dana, Ravi -"""
    bare = text.strip(" >→:：、,-―—!！。")
    names = people(bare)
    rest = re.sub(rf"{_HON}|{_TITLE}|[\s、,・&と/へ]|and", "", bare)
    return bool(names) and len(rest) <= sum(map(len, names))


def _english(text: str) -> list[Person]:
    if not any(map(text.lower().__contains__, _WITH_WORDS)):
        return []
    return [Person(m.start("list") + m["list"].find(n), n) for m in _WITH.finditer(text) for n in _listed(m["list"])]


def _split(match: re.Match[str]) -> list[Person]:
    group = "list" if match["list"] else "dots"
    return [
        Person(match.start(group) + m.start(), m[0])
        for m in re.finditer(_PLAIN, match[group])
        if not re.search(rf"{_HON}$", m[0])
    ]


def _listed(written: str) -> list[str]:
    names = [
        re.sub(r"(?:さん|様|-san)$", "", n.strip())
        for n in re.split(r",\s?(?:and\s|&\s)?|\sand\s|\s?[&+]\s?|、", written)
    ]
    return [n for n in names if n and n[0].isupper() | (not n.isascii()) and n.split()[0].lower() not in _NOT_EN]


def _whole(name: str) -> str:
    """The part after the writer's dot: a leading 故・ or the first of 森山・井坂さん, which is read as a list, is not the name."""
    return name.strip("・").split("・")[-1] if len(name) > 1 else name


def _unique(names: Iterable[str]) -> list[str]:
    out: list[str] = []
    for name in names:
        if name not in out:
            out.append(name)
    return out
