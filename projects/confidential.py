"""Text that looks like a client is stopped, with the place and the reason, before it becomes a codename or a note.

What is stopped, each with its `ClueKind`:
- COMPANY_FORM: a legal form beside a name (株式会社, (株), Inc., Ltd, GmbH, K.K. ...);
- COMPANY_WORD: a word that ends companies' names, directly behind what reads as a proper name (...銀行, ...製薬, ...HD,
  ... Holdings, ... Bank), and a katakana or Latin name before 社;
- HONORIFIC: 様 or 御中 behind a name;
- ADDRESS: a mail address, a web address, a domain;
- STOCK_CODE: a four-place stock code in brackets or behind its exchange, "NYSE: ...", "7203.T";
- LISTED_NAME: one of the widely known companies of listed_names.txt.

What passes: codenames; an industry paraphrased (大手製薬, 地方銀行, a regional bank); companies as letters (A社). The
words that make a paraphrase stand in ordinary_words.txt. In doubt about an ordinary word (Target, Orange, リクルート)
the text passes unless it is written like a company.

Limits. It knows forms of writing and some 300 names, not companies: a client outside the list, written bare, passes
("the Suzuran job"). Names in hiragana before 銀行 and the like, hospitals, ministries, places and brands pass. A
codename that happens to be a company's name is stopped (みずほ), and so is a person with 様. Numbers in brackets from
1900 to 2099 are read as years. Only the keeper's own care protects a client; this catches slips.

Pure; the time is linear in the length of the text. Nothing here raises.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class ClueKind(StrEnum):
    COMPANY_FORM = "company_form"
    COMPANY_WORD = "company_word"
    HONORIFIC = "honorific"
    ADDRESS = "address"
    STOCK_CODE = "stock_code"
    LISTED_NAME = "listed_name"


@dataclass(frozen=True, slots=True)
class ClientClue:
    """Why a text was stopped. as_written == text[start:end], in characters of the text as it was given."""

    kind: ClueKind
    as_written: str
    start: int
    end: int


def looks_like_client(text: str) -> ClientClue | None:
    """The first thing in `text` that looks like a client, the longest of those that begin there; None without one."""
    plain, places = _fold(text)
    spans = [(start, -end, kind) for rule in _RULES for start, end, kind in rule(plain)]
    if not spans:
        return None
    start, minus_end, kind = min(spans)
    first, last = places[start][0], places[-minus_end - 1][1]
    return ClientClue(kind, text[first:last], first, last)


Span = tuple[int, int, ClueKind]


def _lines(file: str) -> list[str]:
    lines = Path(__file__).with_name(file).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _word_lists(lines: list[str]) -> dict[str, list[str]]:
    lists: dict[str, list[str]] = {}
    for line in lines:
        if line.startswith("["):
            words = lists.setdefault(line.strip("[]"), [])
        else:
            words.extend(line.split())
    return lists


_WORDS = _word_lists(_lines("ordinary_words.txt"))

_LINE_ENDS = "\n\r\v\f\x85\u2028\u2029"
_LOOKALIKES = str.maketrans({"’": "'", "‘": "'", "‐": "-", "–": "-", "−": "-", "髙": "高"})


def _fold(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text in plain width, Latin letters without accents, invisible marks gone; and where each character was."""
    plain: list[str] = []
    places: list[tuple[int, int]] = []
    i = 0
    while i < len(text):
        j = i + 1
        while j < len(text) and j - i < 4 and (unicodedata.combining(text[j]) or text[j] in "ﾞﾟ"):
            j += 1
        whole = unicodedata.normalize("NFKC", text[i:j]).translate(_LOOKALIKES)
        for c in whole:
            if unicodedata.category(c) != "Cf":
                bare = unicodedata.normalize("NFD", c)[0]
                plain.append("\n" if c in _LINE_ENDS else " " if c.isspace() else bare if bare.isascii() else c)
                places.append((i, j))
        i = j
    return "".join(plain), places


# ------------------------------------------------------------------ company forms and words, Japanese

_KATAKANA = "ァ-ヺー"
_KANJI = "一-鿿々"
_NAME = f"A-Za-z0-9&{_KATAKANA}{_KANJI}"
_NAME_CHARACTER = re.compile(f"[{_NAME}]")

_FORM_JA = re.compile(
    r"株式会社|有限会社|合同会社|合資会社|合名会社|相互会社|監査法人|税理士法人|弁護士法人|医療法人|学校法人"
    r"|\(株\)|\(有\)(?=\S)"
)
_NO_NAME_BEHIND_FORM = re.compile(
    r" ?(?:化|設立|形態|制度|法|向け|会計|再編|改革|統合|経営|業界|支援|等"
    r"|対応|変更|交代|選定|出身|出向|担当|系|側|内|間)"
)

_WORD_JA = re.compile(
    r"銀行|信用金庫|信用組合|生命|証券|證券|製薬|商事|物産|重工|電力|損保|火災海上|海上火災|海上日動|製作所|製菓|百貨店"
    r"|大学|市役所|県庁|区役所|・?ホールディングス|フィナンシャル・?グループ|(?:HD|FG)(?![A-Za-z0-9])"
)
_OTHER_SENSE = {
    "銀行": ("口座", "振込", "引落", "強盗"),
    "生命": tuple("科線体維力倫医工情観現"),
    "証券": ("化",),
    "證券": ("化",),
    "商事": ("法", "仲裁", "紛争"),
    "物産": tuple("業地出直品物展"),
    "電力": ("量", "会社", "市場", "需要", "自由化", "消費", "システム", "事業", "業界", "取引"),
}
_WHOLLY_GENERIC = re.compile(r"[0-9]{1,3}|[A-Za-z]|[某新旧元現各他同当数両全社個]?")
_PARAPHRASE = tuple(_WORDS["paraphrase"])
_KINDS = frozenset(_WORDS["kinds"])

_BEFORE_SHA = re.compile(f"((?:[{_KATAKANA}・]{{2,16}}|(?<![A-Za-z0-9])[A-Za-z0-9][A-Za-z0-9&.-]{{1,15}}))社")
_SHA_INSIDE_A_WORD = tuple("会内長員外宅債風名史説用交団運則是葬訓費屋主務歴中製")
_NO_COMPANY_BEFORE_SHA = tuple(_WORDS["no_company_before_sha"])
_NO_COMPANY_LATIN = re.compile(r"([A-Za-z])\1*|[0-9.]+|(?i:abc|xyz|it|oem|odm|saas|ec|spc|b2b|dx|ai|abcd)")

_HONORIFIC = re.compile(f"([{_NAME}・]{{1,24}})(?:様|御中)(?![々式相子態体性化])")
_NO_NAME_BEFORE_SAMA = tuple(_WORDS["no_name_before_sama"])
_NOT_A_NAME_ALONE = frozenset(_WORDS["not_a_name_alone"])


def _run_before(plain: str, end: int) -> str:
    """Up to 12 name characters that end at `end`."""
    start = end
    while start > 0 and end - start < 12 and _NAME_CHARACTER.match(plain[start - 1]):
        start -= 1
    return plain[start:end].lstrip("&")


def _is_generic(run: str) -> bool:
    """Whether what stands before a company word only says of what kind: 大手, 地方, A, 信託 behind 大手."""
    while not _WHOLLY_GENERIC.fullmatch(run):
        if run.endswith(_PARAPHRASE):
            return True
        length = next((n for n in range(len(run), 0, -1) if run[-n:] in _KINDS), None)
        if length is None:
            return False
        run = run[:-length]
    return True


def _japanese_forms(plain: str) -> Iterator[Span]:
    for found in _FORM_JA.finditer(plain):
        start, end = found.span()
        before = _run_before(plain, start)
        behind = plain[end : end + 1] if plain[end : end + 1] != " " else plain[end + 1 : end + 2]
        if not _is_generic(before):
            yield start - len(before), end, ClueKind.COMPANY_FORM
        elif _reads_as_name(behind) and not _NO_NAME_BEHIND_FORM.match(plain, end):
            yield start, end, ClueKind.COMPANY_FORM


def _reads_as_name(character: str) -> bool:
    return bool(_NAME_CHARACTER.match(character)) or (
        "ぁ" <= character <= "ゖ" and character not in "のをがはへにとでもやか"
    )


def _japanese_words(plain: str) -> Iterator[Span]:
    for found in _WORD_JA.finditer(plain):
        word = found[0]
        run = _run_before(plain, found.start())
        if _is_generic(run) or plain.startswith(_OTHER_SENSE.get(word, ("\0",)), found.end()):
            continue
        if word == "物産" and run.endswith(tuple("産植動建")):
            continue
        yield found.start() - len(run), found.end(), ClueKind.COMPANY_WORD
    for found in _BEFORE_SHA.finditer(plain):
        name = found[1]
        if plain.startswith(_SHA_INSIDE_A_WORD, found.end()) or name.endswith(_NO_COMPANY_BEFORE_SHA):
            continue
        if not _NO_COMPANY_LATIN.fullmatch(name):
            yield *found.span(), ClueKind.COMPANY_WORD


def _honorifics(plain: str) -> Iterator[Span]:
    for found in _HONORIFIC.finditer(plain):
        name = found[1]
        if not (name.endswith(_NO_NAME_BEFORE_SAMA) or name in _NOT_A_NAME_ALONE or _WHOLLY_GENERIC.fullmatch(name)):
            yield *found.span(), ClueKind.HONORIFIC


# ------------------------------------------------------------------ company forms and words, English and European

_WORD = f"(?P<name>(?<![A-Za-z0-9])[A-Za-z0-9][A-Za-z0-9&'.+-]{{0,39}}|[{_KATAKANA}{_KANJI}]{{2,16}})"
_END = r"(?![A-Za-z0-9])"
_FORM = re.compile(
    _WORD
    + r"(?:,? {1,2}|,)(?P<form>(?:& )?Co\.?,? ?(?:Ltd|LTD|Limited|Inc)\.?|CO\.?,? ?LTD\.?|(?:& )?Co\.|& Co|and Company"
    r"|[Ii]nc\.|I(?:nc|NC)|[Cc]orp\.|C(?:orp|ORP)|Corporation|CORPORATION|[Ll]td|LTD|Pte|Pty|Limited(?= ?(?:$|[,.;:)]))"
    r"|L\.?L\.?[CP]\.?|ll[cp]|plc|PLC|Plc|K\.K\.|KK|GmbH|GMBH|gmbh|A\.G\.|AG|KGaA|S\.A\.(?:S\.)?|S\.p\.A\.|SpA|SARL"
    r"|S\.r\.l\.|N\.V\.|NV|B\.V\.|BV|Oyj?|ASA|A/S)" + _END,
    re.MULTILINE,
)
_COMPANY_WORD = re.compile(
    _WORD + r" (?:Holdings?|HOLDINGS|Group|GROUP|Bank|BANK|Bancorp|BANCORP|Partners|PARTNERS|Securities|SECURITIES"
    r"|Insurance|INSURANCE|Airlines|AIRLINES|Airways|Motors|MOTORS|Pharmaceuticals?|PHARMACEUTICALS?|Pharma|PHARMA"
    r"|Industries|INDUSTRIES|Railways?|University|UNIVERSITY)" + _END
)
_OF = re.compile(r"(?<![A-Za-z0-9])(?:Bank|University) of (?:the )?(?P<name>[A-Z][A-Za-z-]{2,30})")
_NO_COMPANY_BEFORE_FORM = frozenset(_WORDS["no_company_before_form"])
_NO_COMPANY_BEFORE_WORD = _NO_COMPANY_BEFORE_FORM.union(_WORDS["no_company_before_word"])
_SMALL_LETTER_FORMS = ("inc.", "corp.")


def _western_forms(plain: str) -> Iterator[Span]:
    for found in _FORM.finditer(plain):
        name, form = found["name"], found["form"]
        capitalised = not name[0].islower()
        if _is_ordinary(name, _NO_COMPANY_BEFORE_FORM) or (form in _SMALL_LETTER_FORMS and not capitalised):
            continue
        if capitalised or form.casefold() in ("ltd", "gmbh", "llc", "llp", "plc", "inc", "inc."):
            yield *found.span(), ClueKind.COMPANY_FORM
    for pattern in (_COMPANY_WORD, _OF):
        for found in pattern.finditer(plain):
            if not (found["name"][0].islower() or _is_ordinary(found["name"], _NO_COMPANY_BEFORE_WORD)):
                yield *found.span(), ClueKind.COMPANY_WORD


def _is_ordinary(name: str, words: frozenset[str]) -> bool:
    bare = name.casefold().strip("'.,+-&").removesuffix("'s")
    return bare in words or len(bare) < 2 or bare.isdigit() or _is_generic(name)


# ------------------------------------------------------------------ addresses and stock codes

_TOP = r"(?:com|net|org|info|biz|io|co\.jp|ne\.jp|or\.jp|go\.jp|ac\.jp|jp|co\.uk|uk|eu|de|fr|ch|cn|kr|tw|sg|in|us)"
_ADDRESS = re.compile(
    r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}"
    r"|https?://[^\s]{1,200}|(?<![A-Za-z0-9.])www\.[A-Za-z0-9.-]{1,100}"
    rf"|(?<![A-Za-z0-9.@-])(?!(?:asp|vb|ado|ml)\.net)(?:[A-Za-z0-9-]{{1,63}}\.){{1,4}}{_TOP}(?![A-Za-z0-9-]|\.[A-Za-z])",
    re.IGNORECASE,
)
_CODE = r"[1-9][0-9ACDFGHJKLMNPRSTUWXY][0-9][0-9ACDFGHJKLMNPRSTUWXY]"
_STOCK_CODE = re.compile(
    rf"[(\[【〔《] ?(?!19[0-9]{{2}}|20[0-9]{{2}})(?:1[3-9]|[2-9][0-9A-Y]|1[A-Y])[0-9][0-9A-Y] ?[)\]】〕》]"
    rf"|(?:証券コード|銘柄コード|東証[^0-9]{{0,8}}|TSE|TYO) ?:? ?{_CODE}(?![0-9A-Za-z])"
    rf"|(?<![0-9A-Za-z.]){_CODE}(?:\.T| JP)(?![0-9A-Za-z])"
    r"|(?<![A-Za-z])(?:NYSE|NASDAQ|Nasdaq|LSE|HKEX|HKG|XETRA|ETR|EPA|KRX|SIX|SWX) ?: ?[A-Z0-9.]{1,6}(?![A-Za-z0-9])"
)


def _addresses_and_codes(plain: str) -> Iterator[Span]:
    for found in _ADDRESS.finditer(plain):
        yield *found.span(), ClueKind.ADDRESS
    for found in _STOCK_CODE.finditer(plain):
        yield *found.span(), ClueKind.STOCK_CODE


# ------------------------------------------------------------------ widely known companies


@dataclass(frozen=True, slots=True)
class _Spelling:
    """One spelling out of listed_names.txt, in small letters unless `exact`."""

    plain: str
    exact: bool
    ordinary: bool
    not_before: tuple[str, ...]


_LIKE_A_COMPANY = re.compile(
    f"(?<=[{_KATAKANA}])さん"
    r"| ?(?:社(?![会内長員])|様|御中|ジャパン|グループ|・?ホールディングス|HD|日本法人|本社)"
    r"| (?:Japan|Holdings|Plc|plc|Inc|Corp|K\.K\.|KK|Limited|Ltd|AG|SE|S\.A\.)(?![A-Za-z])"
)
_KATAKANA_BEHIND = re.compile("グループ|ジャパン|ホールディングス|モーター|フィナンシャル|ファイナンシャル|・")


def _listed_spellings(lines: list[str]) -> dict[str, list[_Spelling]]:
    """Spellings by their first character, in small letters."""
    by_first: dict[str, list[_Spelling]] = {}
    for line in lines:
        names, *not_before = (part.strip() for part in line.split("!"))
        for part in (part.strip() for part in names.split("|")):
            exact = part.startswith("=")
            plain = part.lstrip("=~") if exact else part.lstrip("=~").lower()
            spelling = _Spelling(plain, exact, part.startswith("~"), tuple(not_before))
            by_first.setdefault(plain[0].lower(), []).append(spelling)
    return by_first


_LISTED = _listed_spellings(_lines("listed_names.txt"))


def _listed_names(plain: str) -> Iterator[Span]:
    small = "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)
    for start, first in enumerate(small):
        for one in _LISTED.get(first, ()):
            end = start + len(one.plain)
            written = (plain if one.exact else small).startswith(one.plain, start)
            if written and _stands_alone(plain, start, end) and not _means_something_else(plain, end, one):
                yield start, end, ClueKind.LISTED_NAME


def _stands_alone(plain: str, start: int, end: int) -> bool:
    """Not a piece of a longer word. Kanji words run on without a gap, so a name of four kanji may stand inside."""
    before, behind = plain[start - 1 : start], plain[end : end + 1]
    first, last = plain[start], plain[end - 1]
    if (_latin(first) and _latin(before)) or (_latin(last) and _latin(behind)):
        return False
    if _katakana(first) and _katakana(before):
        return False
    if _katakana(last) and _katakana(behind) and not _KATAKANA_BEHIND.match(plain, end):
        return False
    return not (_kanji(first) and _kanji(before) and end - start < 4)


def _means_something_else(plain: str, end: int, one: _Spelling) -> bool:
    if one.ordinary and not _LIKE_A_COMPANY.match(plain, end):
        return True
    behind = end + 1 if plain[end : end + 1] == " " else end
    return bool(one.not_before) and plain.startswith(one.not_before, behind)


def _latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _katakana(character: str) -> bool:
    return "ァ" <= character <= "ヺ" or character == "ー"


def _kanji(character: str) -> bool:
    return "一" <= character <= "鿿" or character == "々"


_RULES = (_japanese_forms, _japanese_words, _honorifics, _western_forms, _addresses_and_codes, _listed_names)
