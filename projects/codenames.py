"""Codenames as people write them: what stays the same of one however it is typed, and which phase it names.

"Project NOZOMI", "のぞみ案件", "ノゾミPJ" and "Nozomi (phase 1)" have one sound. A kanji codename has the sound its
`reading` gives, when the caller knows one; otherwise only the same kanji are the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

import jaconv

_AROUND = re.compile(
    r"プロジェクト|プロジ|プログラム|ジョブ|ケース|コードネーム|案件|チーム|"
    r"\b(?:the|project|programme|program|proj|prj|pjt|pj|job|case|engagement|code\s?name|team)\b|"
    r"(?<![a-z])(?:pjt|pj)(?![a-z])"
)
_DIGITS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
_COUNT = r"(\d{1,2}|[一二三四五]|i{1,3}|iv|v)"
_PHASES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:フェーズ|フェイズ|phase|ph\.?|ステップ|step|wave|stage|パート|part|ver\.?|v\.?(?=\d))\s*[-_#]?\s*{_COUNT}(?:\.0)?(?![a-z0-9])",
        rf"第\s*{_COUNT}\s*(?:期|フェーズ|フェイズ|弾|段階|部|次)",
        r"(?<!\d)(\d{1,2})(?:期|次|nd\b|rd\b|th\b|st\b)(?:\s*phase)?",
        r"(?<=\S)[\s\-_#]*(?<![\d/])(\d)(?:\.0)?\s*$",
        r"(?<=\S)\s(ii|iii|iv)\s*$",
    )
)
_PHASE_WORD = re.compile(r"フェーズ|フェイズ|phase|step|wave|stage|part|第|期")
_SPELLINGS = (
    ("sha", "sya"), ("shu", "syu"), ("sho", "syo"), ("shi", "si"), ("cha", "tya"), ("chu", "tyu"), ("cho", "tyo"),
    ("chi", "ti"), ("tsu", "tu"), ("ja", "zya"), ("ju", "zyu"), ("jo", "zyo"), ("ji", "zi"), ("fu", "hu"),
    ("mb", "nb"), ("mp", "np"), ("oh", "o"), ("ou", "o"), ("oo", "o"), ("uu", "u"), ("l", "r"), ("v", "b"),
)  # fmt: skip
"""Hepburn and Kunrei, long vowels and the ears' l/r are written one way, after Modified Hepburn (ANSI Z39.11) and ISO 3602."""

_ORDINARY_WORDS = """
    業務 改革 改善 支援 推進 策定 構想 戦略 中期 中計 経営 計画 基幹 刷新 システム 導入 構築 移行 統合 組織 人事 物流 営業 調達 購買 会計 経理 決算 連結
    新規 事業 再生 成長 コスト 削減 原価 要件 定義 設計 開発 運用 保守 調査 分析 評価 診断 標準化 グローバル 海外 国内 本社 全社 次期 次世代 デジタル
    データ 活用 基盤 ガバナンス リスク 管理 体制 強化 働き方 制度 買収 合併 売却 検討 実行 実施 展開 最適化 効率化 自動化 の と
    erp crm pmo pmi dx bpr bpo rpa ai it hr m&a dd bdd esg ipo scm sap cloud data digital transformation strategy growth cost
    reduction saving program integration migration implementation rollout roll-out support operating operations model target
    due diligence post merger market entry study review design build management change organization organisation supply chain
    procurement pricing sales marketing finance risk reform renewal core system systems platform global japan and of for new
"""
"""What every second engagement is called. A name made of nothing else tells little."""

_ORDINARY = sorted(_ORDINARY_WORDS.split(), key=len, reverse=True)

Reading = Callable[[str], str]
"""The kana of a word in kanji; "" when unknown."""


@dataclass(frozen=True, slots=True)
class Sound:
    """letters: what stays the same of the name; phase: its number, if said; ordinary: two engagements may well be called so."""

    letters: str
    phase: int | None
    ordinary: bool


def sound(codename: str, reading: Reading | None = None) -> Sound:
    """The sound of a codename. Linear in its length; never raises."""
    plain = unicodedata.normalize("NFKC", codename).lower().strip()
    phase, rest = _phase(plain)
    bare = _AROUND.sub(" ", rest)
    letters = _letters(bare, reading) or _letters(plain, None)
    return Sound(letters, phase, _is_ordinary(bare))


def _is_ordinary(bare: str) -> bool:
    rest = bare
    for word in _ORDINARY:
        rest = rest.replace(word, " ")
    return sum(c.isalnum() for c in rest) <= 1


def _letters(text: str, reading: Reading | None) -> str:
    return "".join(c for c in _romaji(text, reading) if c.isalnum())


def _phase(plain: str) -> tuple[int | None, str]:
    for pattern in _PHASES:
        if found := pattern.search(plain):
            said = found[1]
            rest = plain[: found.start()] + " " + plain[found.end() :]
            if any(c.isalnum() for c in _PHASE_WORD.sub("", rest)):
                return (int(said) if said.isdigit() else _DIGITS[said]), rest
    return None, plain


def _romaji(text: str, reading: Reading | None) -> str:
    if reading is not None and any("一" <= c <= "鿿" for c in text):
        text = reading(text) or text
    text = jaconv.kana2alphabet(jaconv.kata2hira(text.replace("ー", "")))
    text = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    for old, new in _SPELLINGS:
        text = text.replace(old, new)
    return text


def one_slip_apart(one: str, two: str) -> bool:
    """Whether one letter put in, left out, changed, or two neighbours swapped make `one` of `two` (Damerau 1964)."""
    if abs(len(one) - len(two)) > 1:
        return False
    if len(one) > len(two):
        one, two = two, one
    at = next((i for i, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), len(one))
    if len(one) < len(two):
        return one[at:] == two[at + 1 :]
    return one[at + 1 :] == two[at + 1 :] or (
        one[at : at + 2] == two[at : at + 2][::-1] and one[at + 2 :] == two[at + 2 :]
    )
