"""Which words of a mail the sender's own domain confirms as the firm's name.

quarrywood.example.com confirms "Quarrywood", "Quarrywood Partners" and クオリーウッド; it never supplies a name the mail does not
write. Katakana is compared by its consonants, because one name is spelled into katakana in several ways.
"""

from __future__ import annotations

import re

from alumni.farewells.reader.find.prose import Prose
from alumni.farewells.reader.reading import Letter
from alumni.farewells.reader.weighing import organisation
from alumni.free_mail import is_free_mail

_ROWS = {
    "": "アイウエオァィゥェォーッヤユヨャュョ", "k": "カキクケコ", "g": "ガギグゲゴ", "s": "サシスセソ", "j": "ザジズゼゾヂヅ",
    "t": "タチツテト", "d": "ダデド", "n": "ナニヌネノン", "h": "ハヒフヘホ", "b": "バビブベボヴ", "p": "パピプペポ",
    "m": "マミムメモ", "r": "ラリルレロ", "w": "ワヲ",
}  # fmt: skip
_CONSONANT = {kana: row for row, signs in _ROWS.items() for kana in signs}
_LATIN = [("ph", "h"), ("th", "s"), ("sh", "s"), ("ch", "t"), ("ts", "t"), ("ck", "k"), ("qu", "k"), ("x", "ks")]
_SAME = str.maketrans(
    {
        "l": "r",
        "f": "h",
        "c": "k",
        "q": "k",
        "v": "b",
        "z": "j",
        "y": None,
        "a": None,
        "i": None,
        "u": None,
        "e": None,
        "o": None,
    }
)
_KATAKANA = re.compile(r"[ァ-ヺー]{3,14}")
_GENERIC = frozenset("mail corp group office work info team jp co the www inc home net web post".split())
_WORDS = r"(?:\s(?:&\s|of\s|and\s)?(?!(?:I|We|My|It|You|The|This|That|And|But|So|Thanks|Thank|For|In|On|At|As|To|After|Today|Tomorrow|Friday|Monday|Tuesday|Wednesday|Thursday|January|February|March|April|May|June|July|August|September|October|November|December|Effective|Please)\b)[A-Z][\w&'-]*){0,3}"


def label(letter: Letter) -> str | None:
    """The organisation's own word in the sender's domain: "quarrywood" of mail.quarrywood.example.com. None for mail providers."""
    domain = letter.from_address.partition("@")[2]
    if not domain or is_free_mail(domain):
        return None
    word = organisation(domain).partition(".")[0]
    return word if len(word) >= 3 and word not in _GENERIC else None


def confirms(word: str, name: str) -> bool:
    """Whether a domain's word spells (the beginning or the initials of) a name in Latin letters or katakana."""
    kana = _KATAKANA.match(name)
    if kana:
        bones, parts = consonants(kana[0]), [word, *word.split("-")]
        return len(bones) >= 3 and any(_bones_of_latin(p) == bones for p in parts)
    words = re.findall(r"[A-Za-z0-9]+", name.lower().removeprefix("the "))
    if not words:
        return False
    plain, whole = word.replace("-", ""), "".join(words)
    if len(words) >= 3 and "".join(w[0] for w in words) == plain:
        return True
    return (
        (len(plain) >= 4 and whole.startswith(plain))
        or (len(words[0]) >= 4 and plain.startswith(words[0]))
        or whole == plain
    )


def consonants(kana: str) -> str:
    """The consonants of katakana, with doubled ones once: カルデラ -> "krdr"."""
    return re.sub(r"(.)\1+", r"\1", "".join(_CONSONANT.get(c, "") for c in kana))


def _bones_of_latin(word: str) -> str:
    for pair, sign in _LATIN:
        word = word.replace(pair, sign)
    word = re.sub(r"(?<=[aeiou])r(?![aeiou])", "", word)
    return re.sub(r"(.)\1+", r"\1", word.translate(_SAME))


def mentions(word: str, words: Prose) -> list[tuple[str, int, int]]:
    """(name, start, end) in `words.flow` of what the domain's word confirms, outside addresses and lines of their own."""
    text = words.flow.text
    out: list[tuple[str, int, int]] = []
    head = re.split(r"[-\d]", word)[0]
    if len(head) >= 4 and head in text.lower():
        pattern = re.compile("(?i:" + r"(?<![\w@./-])" + re.escape(head) + r"[a-z]{0,12})(?![\w@]|\.[a-z])" + _WORDS)
        for match in pattern.finditer(text):
            if confirms(word, match[0]) and _in_prose(text, match.start(), match.end()):
                out.append((match[0].strip(" -"), match.start(), match.start() + len(match[0].rstrip(" -"))))
    for match in _KATAKANA.finditer(text):
        if confirms(word, match[0]):
            out.append((match[0], match.start(), match.end()))
    return out


def _in_prose(text: str, start: int, end: int) -> bool:
    """Whether the line round a name is a sentence: some small words besides it, and no address."""
    low, high = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line = text[low : high if high >= 0 else len(text)]
    rest = text[low:start] + " " + text[end : high if high >= 0 else len(text)]
    return "@" not in line[:400] and len(re.findall(r"(?<![A-Za-z.@])[a-z]{2,}|[ぁ-ん]{2,}", rest)) >= 2
