"""What the From line says the sender is called: display name, brackets, order, or only an address."""

from __future__ import annotations

import re
from dataclasses import dataclass

from alumni.farewells.reader.find.name_split import KANA, KANJI, family_first, surname_before

JA_NAME = re.compile(rf"[{KANJI}{KANA}・=]{{1,12}}(?:\s{{1,2}}[{KANJI}{KANA}・]{{1,8}})?")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'.-]*(?:,?\s{1,24}[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'.-]*){0,4}")
_ORG = re.compile(
    r"(?:部|課|室|局|係|本部|事務局|担当|窓口|人事|総務|経理|広報|情シス|秘書|受付|御中|各位|委員会|センター|株式会社|合同会社|一同|編集|システム|研究会|総研|研究所|"
    r"ニュース|サポート|だより|便り$|通信$|新聞|クラブ|協会|組合|連盟|NPO|ショップ|ストア|公式|商店|書店|工房|代行|ナビ|マガジン|メルマガ|カスタマー|キャンペーン|セミナー|お客様|の店$|アルムナイ|リース|管理|企画|取締役)"
    r"|\b(?:team|office|support|billing|relations|communications|announcements?|resources|desk|info|admin|news|noreply|no-reply|alumni|hr|it|"
    r"payroll|recruit\w*|committee|department|dept|group|services?|systems?|corporate|marketing|sales|club|conference|list|mailer|notification\w*)\b",
    re.I,
)
_LOCAL_ROLE = re.compile(
    r"^(?:info|jinji|soumu|keiri|pr|hr|it|admin|noreply|no-?reply|news\w*|support|billing|alumni\w*|recruit\w*|people|comms|corp|sales\d*|"
    r"\w*-?(?:desk|office|team|announcements?)|payroll|seminar|event|order|shop|store|member|customer|campaign|dayori|tayori|magazine|mag|letter|kouhou|koho|press|contact|service|reply|vendor|shanaiho|postmaster|mailer\w*|all|staff)$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class HeaderName:
    """The name in the From line. `japanese` is in Japanese script with the writer's spacing; `latin` is Given Family words.

    `start`/`end` are the place of the stronger of the two in the header's text; `from_address` tells that only the address
    spoke. `is_office` marks a department, a list or a machine.
    """

    japanese: str | None = None
    latin: tuple[str, ...] = ()
    start: int = 0
    end: int = 0
    from_address: bool = False
    is_office: bool = False
    ordered: bool = False


def address_words(address: str) -> list[str]:
    """The words of an address's local part: "t.sakuma2@..." gives ["t", "sakuma"]."""
    local = address.split("@", maxsplit=1)[0]
    return [w for w in re.split(r"[^a-z]+", re.sub(r"\d+", " ", local.lower())) if w]


def header_name(from_name: str, from_address: str) -> HeaderName:
    """Read a decoded From line."""
    text = from_name.strip().strip("'\"")
    shift = from_name.find(text) if text else 0
    bare = _person_only(text)
    alone = bare.strip(" 　,、/|_:・@＠")
    spoken_for = bare != text and bool(_PERSON.fullmatch(alone) or (len(alone) > 2 and surname_before(alone)))
    office = _names_office(alone if spoken_for else text) or bool(
        _LOCAL_ROLE.match(from_address.split("@", maxsplit=1)[0])
    )
    if not text or ("@" in text and not re.search(rf"[{KANJI}{KANA}]", text)):
        return _of_address(from_address, office)
    japanese = next((m for m in JA_NAME.finditer(bare) if len(m[0].replace(" ", "")) >= 2), None)
    latin = next((m for m in _LATIN.finditer(bare) if " " in m[0] or "," in m[0]), None)
    words = _latin_words(latin[0], from_address) if latin else ()
    best = japanese or latin
    if best is None:
        lone = _LATIN.search(bare)
        if lone is None:
            return _of_address(from_address, office)
        return HeaderName(None, (lone[0],), shift + lone.start(), shift + lone.end(), is_office=office)
    name = japanese[0].strip() if japanese else None
    comma = bool(latin and "," in latin[0])
    return HeaderName(name, words, shift + best.start(), shift + best.end(), is_office=office, ordered=comma)


def _names_office(text: str) -> bool:
    """Whether a display name is that of a unit or a machine. 服部 京子 and 阿部誠 are people: their family names end like units."""
    if not _ORG.search(text):
        return False
    family = surname_before(text)
    return not family or bool(_ORG.search(text[len(family) :]))


_OUTSIDE = re.compile(
    r"^\s{0,3}(?:外部?|社外|派遣(?:社員)?|業務委託|委託|協力会社|BP|出向|嘱託|契約(?:社員)?|顧問|インターン|ext(?:ernal)?|ctr|contractor|temp)\s{0,2}[)）\]】/／|:：・_\-,、\s]{1,3}",
    re.I,
)
_BRACKETED = re.compile(r"[(（\[【＜〈<《][^()（）\[\]【】＜＞〈〉<>《》]{0,40}[)）\]】＞〉>》]")
_UNIT_WORD = re.compile(
    rf"(?:(?:株式|有限|合同|合資)会社|[(（]?[株有][)）])[{KANJI}{KANA}A-Za-z・]{{0,16}}|[{KANJI}{KANA}A-Za-z\d・&]{{1,16}}(?:株式会社|会社|[部課室局係科署庁省]|本部|事務所|市役所|区役所|役場|研究所|工場|支店|支社|支所|営業所|センター|チーム|グループ|ユニット|事業部|病院|大学|学校|総研|銀行|担当|主任|係長|課長|部長)(?=[\s/／|_:：・,、@＠])|"
    rf"(?<=[/／|_@＠,、])\s{{0,2}}[{KANJI}{KANA}A-Za-z\d・&. -]{{1,24}}(?:株式会社|会社|[部課室局係科]|本部|事務所|研究所|工場|支店|支社|センター|チーム|グループ|ユニット|事業部|病院|大学|総研|銀行|担当)$|[@＠/／][A-Za-z][A-Za-z &.-]{{1,30}}$"
)
_CALLED = re.compile(rf"([{KANJI}]{{1,5}})[・:：](?=[{KANJI}]{{2}})")
"""What somebody calls himself before his name (運転士・玉木)."""
_NICKNAME = re.compile(r"(?<=\s)['\"“‘][A-Za-z .-]{1,20}['\"”’](?=\s)")
_PERSON = re.compile(
    rf"[{KANJI}]{{1,5}}\s{{1,4}}[{KANJI}{KANA}]{{1,5}}|[A-Z][a-zA-Z'-]{{1,16}},?\s{{1,4}}[A-Z][a-zA-Z'.-]{{0,16}}(?:\s{{1,4}}[A-Z][a-zA-Z'.-]{{0,16}})?"
)
"""What is a person once the unit beside it is gone: two short words of Japanese, two or three of Latin."""


def _person_only(text: str) -> str:
    """A display name with units, firms and remarks blanked out, of the same length: (外)村主 幸恵/経理課 -> the name alone.

    Brackets go when a name stands outside them; a bracketed name beside Latin letters (Taro Yamada (山田 太郎)) stays.
    """

    def blank(match: re.Match[str]) -> str:
        return " " * len(match[0])

    bare = _NICKNAME.sub(blank, _OUTSIDE.sub(blank, text))
    called = _CALLED.match(bare)
    if called and not surname_before(called[1]) and surname_before(bare[called.end() :]):
        bare = blank(called) + bare[called.end() :]
    outside = _BRACKETED.sub(blank, bare)
    if JA_NAME.search(outside) or not JA_NAME.search(bare):
        bare = outside if outside.strip() else bare
    kept = _UNIT_WORD.sub(
        lambda m: m[0] if m[0] in (surname_before(m[0]), surname_before(bare[m.start() :])) else blank(m), bare
    )
    return re.sub(r'["“”]', " ", kept if kept.strip(" ,、/|") else bare)


def _latin_words(written: str, address: str) -> tuple[str, ...]:
    """Name words in Given Family order (Vietnamese and other family-first names of three words keep theirs)."""
    if "," in written:
        family, _, given = written.partition(",")
        return tuple(given.split() + family.split())
    words = written.split()
    if len(words) == 2:
        local = address_words(address)
        shown = [w.lower().strip(".") for w in words]
        initial = len(local) == 1 and local[0] == shown[1][:1] + shown[0]
        if (
            (words[0].isupper() and not words[1].isupper() and len(words[0]) > 1)
            or initial
            or (
                local[:2] == shown[::-1]
                and "." in address.split("@", maxsplit=1)[0]
                and not re.search(r"\.jp$", address)
            )
        ):
            words.reverse()
    elif len(words) == 3 and family_first(words) and words[0].isupper():
        words = [*words[1:], words[0]]
    return tuple(words)


def _of_address(address: str, office: bool) -> HeaderName:
    """ "jay.fitzgerald@firm" -> Jay Fitzgerald. Said with little confidence: the body may know better."""
    local = address.split("@", maxsplit=1)[0]
    words = [w for w in re.split(r"[._]+", re.sub(r"\d+$", "", local)) if w]
    good = len(words) in (2, 3) and all(re.fullmatch(r"[A-Za-z'-]+", w) for w in words) and len(words[-1]) > 1
    if not good:
        return HeaderName(is_office=office, from_address=True, end=len(local))
    shown = tuple(w if w[:1].isupper() else w.capitalize() for w in words)
    return HeaderName(None, shown, 0, len(local), from_address=True, is_office=office)
