"""Where a Japanese name divides into family and given name.

Evidence in order: white space, a family name the mail itself uses (鳥海です), a change of script (アルバレス健二, 瀬名くるみ),
middle dots, SudachiPy's person-name tags (only for names still whole; it is slow), and last the usual lengths.
"""

from __future__ import annotations

import re
import threading
from dataclasses import dataclass
from functools import lru_cache

from sudachipy import Dictionary, Tokenizer

KANJI = "一-龥々〆ヶヵ﨑髙𠮷"
KANA = "ぁ-んゝゞァ-ヺー"

_FAMILY_FIRST_KATAKANA = frozenset(
    "グエン チャン レ ファム ホアン ファン ヴ ヴー ボー ダン ブイ ド ドー ホー ゴー ゴ ズオン リー キム パク イ チェ チョン カン チョ ユン ハン クォン ファン オ カク キョン イム シム ナム ペ ペク ホン "
    "ワン チェン ヤン チャオ ウー スン マー ジュー ホウ リン リュウ リウ シュ シュー".split()
)
_FAMILY_FIRST_LATIN = frozenset(
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly kim park pak lee choi jung jeong kang cho yoon lim "
    "han oh seo shin kwon hwang ahn song wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo".split()
)
_VIETNAMESE_MIDDLE = frozenset("ティ ティー ヴァン バン ヴァ ディン".split())
_SCRIPTS = re.compile(
    rf"([ァ-ヺー]{{2,12}})([{KANJI}]{{1,5}})|([{KANJI}]{{2,4}})([ぁ-ん]{{2,5}}|[ァ-ヺー]{{2,8}})|([ぁ-ん]{{2,6}})([{KANJI}]{{1,4}})"
)
_DOUBLE = re.compile(rf"([{KANJI}]{{2,4}}[ァ-ヺー]{{2,8}})([{KANJI}]{{1,3}}|[ぁ-ん]{{2,4}})")
_threads = threading.local()


@dataclass(frozen=True, slots=True)
class Split:
    """Family and given name with how sure the division is (0 to 1) and the rule that made it."""

    family: str
    given: str
    confidence: float
    rule: str


def split_japanese(full: str, family_hint: str | None = None) -> Split | None:
    """Divide a Japanese-script name; None when it cannot be divided (a single word of one character)."""
    spaced = full.split()
    if len(spaced) == 2:
        return Split(spaced[0], spaced[1], 0.98, "name.spaced")
    whole = "".join(spaced)
    if family_hint and whole.startswith(family_hint) and len(whole) > len(family_hint):
        return Split(family_hint, whole[len(family_hint) :].lstrip("・="), 0.97, "name.family_in_text")
    if "・" in whole or "=" in whole:
        return _dotted([p for p in re.split("[・=]", whole) if p])
    if mixed := _DOUBLE.fullmatch(whole):
        return Split(mixed[1], mixed[2], 0.85, "name.double_family")
    scripts = _SCRIPTS.fullmatch(whole)
    if scripts:
        family, given = [g for g in scripts.groups() if g]
        return Split(family, given, 0.93, "name.script")
    if len(whole) < 2:
        return None
    return _by_dictionary(whole) or _by_length(whole)


def family_first(words: list[str]) -> bool:
    """Whether Latin name words stand family first: 'Nguyen Thi Hoa', 'TORIUMI Haruka'."""
    if len(words) >= 2 and words[0].isupper() and len(words[0]) > 1 and not words[-1].isupper():
        return True
    return len(words) == 3 and words[0].lower() in _FAMILY_FIRST_LATIN and words[-1].lower() not in _FAMILY_FIRST_LATIN


def _dotted(parts: list[str]) -> Split | None:
    if len(parts) < 2:
        return None
    if parts[0] in _FAMILY_FIRST_KATAKANA:
        given = [p for p in parts[1:] if p not in _VIETNAMESE_MIDDLE] or parts[1:]
        return Split(parts[0], "・".join(given), 0.85, "name.dotted_family_first")
    return Split(parts[-1], parts[0], 0.8, "name.dotted")


def _tokenizer() -> Tokenizer:
    """One per thread: Sudachi refuses to be shared."""
    made: Tokenizer | None = getattr(_threads, "tokenizer", None)
    if made is None:
        made = Dictionary(dict="small").tokenizer()
        _threads.tokenizer = made
    return made


@lru_cache(maxsize=512)
def is_person(word: str) -> bool:
    """Whether the dictionary knows the whole word as a person's name (楠本, 渡辺, ジョンソン)."""
    parts = _tokenizer().tokenize(word[:40])
    return len(parts) == 1 and parts[0].part_of_speech()[2] == "人名"


@lru_cache(maxsize=512)
def is_surname(word: str) -> bool:
    """Whether the dictionary knows the whole word as a family name (久留島)."""
    parts = _tokenizer().tokenize(word[:40])
    return len(parts) == 1 and parts[0].part_of_speech()[3] == "姓"


@lru_cache(maxsize=512)
def surname_before(text: str) -> str:
    """The family name with which a display name begins, "" if the dictionary knows none (服部京子 -> 服部)."""
    first = text.split(maxsplit=1)[0] if text.split() else ""
    if first and is_surname(first):
        return first
    parts = _tokenizer().tokenize(text[:40])
    return parts[0].surface() if len(parts) > 1 and parts[0].part_of_speech()[3] == "姓" else ""


def family_alone(name: str, *, introduced: bool) -> bool:
    """Whether an undivided name is a family name only: the dictionary knows it whole as one, or the writer introduces himself
    by it (小笠原です) and its end is no given name."""
    if is_surname(name):
        return introduced or len(name) < 4
    if not introduced:
        return False
    parts = _tokenizer().tokenize(name[:40])
    proper = [p.part_of_speech()[1] == "固有名詞" for p in parts]
    return (len(parts) == 1 and all(proper)) or (
        len(parts) > 1 and parts[0].part_of_speech()[3] != "姓" and parts[-1].part_of_speech()[3] == "姓"
    )


def _by_dictionary(whole: str) -> Split | None:
    parts = [(m.surface(), m.part_of_speech()) for m in _tokenizer().tokenize(whole[:40])]
    if len(parts) < 2:
        return None
    if parts[0][1][3] == "姓":
        rest = whole[len(parts[0][0]) :]
        sure = all(p[1][3] == "名" for p in parts[1:]) and len(parts) == 2
        return Split(parts[0][0], rest, 0.93 if sure else 0.8, "name.dictionary")
    if parts[-1][1][3] == "名":
        given = parts[-1][0]
        return Split(whole[: -len(given)], given, 0.85, "name.dictionary")
    return None


def _by_length(whole: str) -> Split:
    cut = {2: 1, 3: 2, 4: 2, 5: 3}.get(len(whole), 2)
    return Split(whole[:cut], whole[cut:], 0.6, "name.length")
