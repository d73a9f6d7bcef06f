"""Names of colleagues: 野分さん、橋詰さんと; チーム：生方様; with Hannah, Budi and Farah."""

from __future__ import annotations

import re
from collections.abc import Iterable

_HON = r"(?:さん|様|くん|君(?![臨主])|氏(?![名族])|先輩|先生|ちゃん|殿|-san|-sama)"
_HONORIFICS = ("さん", "様", "くん", "君", "氏", "先輩", "先生", "ちゃん", "殿", "-san", "-sama")
_HONOURED = re.compile(rf"(?P<name>(?<![一-龥])[一-龥々ヶ﨑髙]{{1,4}}(?:[ノツケ][一-龥]{{1,2}})?|[ァ-ヴー・]{{2,12}}|[A-Z][A-Za-zÀ-ɏ'-]{{1,14}}(?: [A-Z]\.?)?|[ぁ-ん]{{2,6}})(?:\s)?{_HON}")
_NOT_PEOPLE = re.compile(
    r"^(?:皆|みな|みんな|お客|客|奥|女将|母|父|お母|お父|嫁|旦那|主人|娘|息子|子|赤|運転手|店員|業者|ベンダー|クライアント|患者|職員|役場|ヘルパー|警備員|大家|師匠|神|王|同|各|担当|先方|社長|会長|パートナー|メンバー|スタッフ|ユーザー|大|小|新|"
    r"たく|ありがとうござい|お疲れ|ご苦労|お|ご|の|に|が|は|と|を|で|も|な|御|貴|仏|何|某|生徒|学生|学校の|住民|市民|町民|村民|農家|漁師|隊員|お子|秘書|総務|経理|人事|庶務|後任|関係者|諸|若手)$|(?:会社|銀行|役所|センター|メーカー|キャリア|の皆|皆|業者|.{2,}[社庁局店屋課者員]|.{3,}[部室])$"
)
_NAME_EN = r"(?:[A-ZÀ-Þ][A-Za-zÀ-ɏ'-]+(?:[ ](?:[A-ZÀ-Þ][A-Za-zÀ-ɏ'-]+|[A-Z]\.?))?|[一-龥々]{1,4}(?:さん|様))"
_WITH_WORDS = ("with", "alongside", "team", "thank")
_WITH = re.compile(rf"\b(?:with|alongside|team\s?:|thanks? to)\s(?P<list>{_NAME_EN}(?:(?:,\s?(?:and\s)?|\sand\s|\s?&\s|、){_NAME_EN}){{0,9}})")
_BARE_LIST = re.compile(rf"(?P<list>{_NAME_EN}(?:-san)?(?:(?:,\s?(?:and\s)?|\sand\s|\s?&\s){_NAME_EN}(?:-san)?){{1,9}})")
_NICK = re.compile(r"(?:^|[\n。！!])\s?(?P<list>(?:[ぁ-んァ-ヴー]{2,6}、){1,6})(?=[ぁ-んァ-ヴー一-龥]{1,6}(?:さん|くん|ちゃん))")
_NAME = re.compile(r"[一-龥々ヶ]{1,4}|[ァ-ヴー]{2,10}|[A-Z][A-Za-z'-]+(?: [A-Z][A-Za-z'.-]*)?")
_LINKS = frozenset("では でも また そして さて なお まず そこで それで だから ただ とくに もちろん やはり そのとき いつも さらに".split())
_NOT_EN = frozenset("the and with from jan feb mar apr may jun jul aug sep oct nov dec january february march april june july august september october november december "
                    "tokyo osaka japan london team client special thanks thank all you pm pmo dd".split())  # fmt: skip


def people(text: str) -> list[str]:
    """Names with an honorific (which is dropped), and names behind "with", in order, each once."""
    found: list[tuple[int, str]] = []
    honoured = any(map(text.__contains__, _HONORIFICS))
    for match in _HONOURED.finditer(text) if honoured else ():
        name = _whole(match["name"])
        if name and not _NOT_PEOPLE.search(name):
            found.append((match.start(), name))
    for match in _WITH.finditer(text) if any(map(text.__contains__, _WITH_WORDS)) else ():
        found += [(match.start("list") + i, n) for i, n in enumerate(_listed(match["list"]))]
    for match in _NICK.finditer(text) if honoured and "、" in text else ():
        found += [(match.start("list") + i, n) for i, n in enumerate(match["list"].rstrip("、").split("、")) if n not in _LINKS]
    return _unique(n for _, n in sorted(found, key=lambda pair: pair[0]))


def bare_names(text: str) -> list[str]:
    """Names of a cell or bracket that lists nothing but people: 湯浅、真鍋 / Kaori, Ben / 張さん他."""
    honoured = people(text)
    parts = [p.strip(" 他　") for p in re.split(r"[、,/／・&]|\sand\s", text)]
    names = []
    for part in parts:
        name = re.sub(rf"{_HON}$", "", part)
        if _NAME.fullmatch(name) and not _NOT_PEOPLE.search(name) and name.lower() not in _NOT_EN:
            names.append(name)
    return _unique([*names]) if len(names) >= len(honoured) else honoured


def english_list(text: str) -> list[str]:
    """A plain list of Latin names inside brackets."""
    match = _BARE_LIST.search(text)
    return _listed(match["list"]) if match else []


def _listed(written: str) -> list[str]:
    names = [re.sub(r"(?:さん|様|-san)$", "", n.strip()) for n in re.split(r",\s?(?:and\s)?|\sand\s|\s?&\s|、", written)]
    return [n for n in names if n and n.split()[0].lower() not in _NOT_EN]


def _whole(name: str) -> str:
    """A run of five or more kanji holds a title before the name; a leading 故 is dropped by the writer's dot."""
    return name.strip("・").split("・")[-1] if len(name) > 1 else name


def _unique(names: Iterable[str]) -> list[str]:
    out: list[str] = []
    for name in names:
        if name not in out:
            out.append(name)
    return out
