"""E-mail addresses, also as people hide them from harvesters.

A candidate is anchored on its at-sign (@, full-width, doubled, a symbol such as ★, [at], アットマーク) and grown to both sides
by hand, so the work is linear in the text. Whose address it is, is decided elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from alumni.farewells.reader.find.surroundings import surroundings
from alumni.farewells.reader.gated import near
from alumni.farewells.reader.reading import Finding, Kind, Letter, Part, Place
from alumni.free_mail import is_free_mail

MAX_CANDIDATES = 300
"""Addresses looked at in one letter; a page of three hundred addresses is a mailing list, not a farewell."""

_LOCAL = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._%+-'")
_HOST = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-")
_AT_WORD = re.compile(
    r"[ ]{0,3}(?:[\"'] ?\+ ?[\"']@[\"'] ?\+ ?[\"']|[\[(<{「【〔『]{1,2}[ ]{0,2}(?:at(?:[ _-]?mark|[ ]?sign)?|アットマーク|アット|あっとまーく|あっと|＠|@|a|@に変換)[ ]{0,2}[\])>}」】〕』]{1,2}|アットマーク|あっとまーく|アット|あっと|_at_|-at-|/at/|\batmark\b)[ ]{0,3}",
    re.I,
)
_ANCHORS = {
    "email.word": re.compile(
        r"[\[(<{「【〔『]{1,2}[ ]{0,2}(?:at|アット|あっと|＠|@|a)|[\"'] ?\+ ?[\"']@|アット|あっと|_at_|-at-|/at/|atmark",
        re.I,
    ),
    "email.symbol": re.compile(
        "[★☆■□●○◎◆◇■▲△▼▽♪♥♡♠♣※＊*#＃&＆!！?？♯→⇒✉📧📩✦✧✩✪✫✬✭✮✯✰⭐🌟🌀🐌㊚㋐ⓐⒶ〇\U0001f300-\U0001faff]"
    ),
}
_AT_ENGLISH = re.compile(r"[ \n]{1,2}(?:at|AT|At)[ \n]{1,2}")
_AT_SYMBOL = re.compile(
    r"[ ]{0,2}(?:[★☆■□●○◎◆◇▲△▼▽♪♥♡♠♣※＊*#＃&＆!！?？♯→⇒✉📧📩✦✧✩✪✫✬✭✮✯✰⭐🌟🌀🐌㊚㋐ⓐⒶ〇]|[\U0001f300-\U0001faff]\ufe0f?){1,3}[ ]{0,2}"
)
_DOT_WORD = re.compile(
    r"[ ]{0,2}(?:[\[(<{「【〔]{1,2}[ ]{0,2}(?:dot|ドット|どっと|点|\.|d)[ ]{0,2}[\])>}」】〕]{1,2}|ドット|どっと|てん(?=[ ]?[a-z])|点(?=[ ]?[a-z])|_dot_|\[\.\])[ ]{0,2}",
    re.I,
)
_DOT_ENGLISH = re.compile(r"[ \n]{1,2}(?:dot|DOT|Dot)[ \n]{1,2}")
_PROVIDERS = {"gmail": "gmail.com", "googlemail": "googlemail.com", "icloud": "icloud.com", "outlook": "outlook.com", "hotmail": "hotmail.com", "yahoo": "yahoo.com", "protonmail": "protonmail.com", "aol": "aol.com"}  # fmt: skip
_UNDER_COUNTRY = frozenset("co ne or ac go gr ed lg ad com net org edu gov example".split())
_TLDS = frozenset("com net org jp uk fr de sg au in kr cn tw hk vn th id my ph nz ca us eu it es pt br nl be ch at se no dk fi pl ru info biz me dev io co app tokyo xyz academy online site design studio digital work club cloud edu email blog world global asia mil gov int name pro tv cc page link life today mx ar cl pe ve ec uy cr pa do gt bo py za ng ke gh eg ma tn il ae sa qa kw tr gr cz sk hu ro bg hr rs si ee lv lt ua by kz is ie lu li mt cy pk bd lk np mm la kh mo mn fj".split())  # fmt: skip
_NOT_LOCAL = frozenset(
    "at me us him her them you it mail email e-mail address reach contact work working look looking available located or and is to".split()
)
_STRIP = re.compile(r"(?:NO_?SPAM|nospam|REMOVE_?THIS|removethis|delete_?this|_?SPAM_?KILL_?)", re.I)
_SPLIT_GIVEN = re.compile(
    r"(?:アットマーク|@|アット)の?(?:前|左)(?:の部分)?は[ 、「『\"]{0,3}([\w.+-]{3,60})|(?:ID|アカウント|アドレス)は[ 「『\"]{0,3}([\w.+-]{4,60})[」』\"]?[ 、。(（]{0,3}(?:gmail|Gmail|GMAIL|ジーメール|Ｇメール)",
    re.A,
)
_TWO_HALVES = re.compile(
    r"[「『\"]([A-Za-z0-9][\w.+-]{2,60})[」』\"]\s?の?(?:後ろ?|あと)?に\s?[「『\"]?@([a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,20}){1,3})",
    re.A | re.I,
)
_LONE_WORD = re.compile(r"(?<![\w@./+-])([A-Za-z0-9][\w.+-]{3,40})[^\w@\n]{0,3}(?:\n[^\n@A-Za-z0-9]{0,20})?$", re.A)
_SPREAD = re.compile(r"(?<!\S)(?:[\w.+-] ){3,40}@(?: [\w.-]){4,60}(?!\S)", re.A)
_EXPLAINED = re.compile(
    r"([^\s「」『』(),、。=→⇒はを@.]{1,6})[」』]?\s?(?:=|→|⇒|は|を)\s?[「『]?(?:半角の?|小文字の?)?(?:@|アットマーク)|"
    r"(?:[Rr]eplace|[Cc]hange|[Ss]wap) (?:the )?(\S{1,6}) (?:by|with|to|for) (?:an? )?(?:@|at[- ]sign)"
)
_EXPLAINED_ANCHOR = re.compile(
    r"[=→⇒はをRrCcSs](?:(?<=[=→⇒はを])\s?[「『]?(?:半角の?|小文字の?)?(?:@|アットマーク)|(?:(?<=[Rr])eplace|(?<=[Cc])hange|(?<=[Ss])wap) (?:the )?\S{1,6} (?:by|with|to|for))"
)


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    value: str
    rule: str
    confidence: float


def find(letter: Letter) -> list[Finding]:
    """Every e-mail address in the letter, its links and its own From, whoever it belongs to."""
    around = surroundings(letter)
    hits = sorted(
        _hits(around.folded, "ja" if _has_kana(letter.text) else "en"), key=lambda h: (h.start, h.start - h.end)
    )
    found: list[Finding] = []
    covered = -1
    for hit in hits[:MAX_CANDIDATES]:
        if hit.start < covered:
            continue
        covered = hit.end
        found.append(
            Finding(
                Kind.EMAIL,
                hit.value,
                letter.text[hit.start : hit.end],
                Place(Part.BODY, hit.start, hit.end),
                hit.confidence,
                hit.rule,
            )
        )
    found += _linked(letter, {str(f.value) for f in found})
    return found


def _linked(letter: Letter, seen: set[str]) -> Iterator[Finding]:
    """Addresses that stand only in the target of a link; their place is the words of the link."""
    for span, target in letter.links:
        if not target.lower().startswith("mailto:"):
            continue
        address = unquote(target[7:].split("?")[0]).strip().lower()
        hit = next(iter(_plain(address)), None)
        if hit and hit.value not in seen and span.end > span.start:
            seen.add(hit.value)
            yield Finding(
                Kind.EMAIL,
                hit.value,
                letter.text[span.start : span.end],
                Place(Part.BODY, span.start, span.end),
                0.9,
                "email.link",
            )


def _has_kana(text: str) -> bool:
    return not text.isascii() and re.search("[\u3041-\u30ff]", text) is not None


def _hits(text: str, language: str) -> Iterator[_Hit]:
    if "@" in text:
        yield from _plain(text)
        yield from _spread(text)
    if marks := _own_marks(text):
        yield from _worded(text, marks, "email.own_mark", language)
    yield from _worded(text, _AT_WORD, "email.word", language)
    if " at " in text or " AT " in text or " at\n" in text:
        yield from _worded(text, _AT_ENGLISH, "email.at", language)
    if not text.isascii() or "*" in text or "#" in text:
        yield from _worded(text, _AT_SYMBOL, "email.symbol", language)
    if not text.isascii() and ("アット" in text or "gmail" in text.lower()):
        yield from _given_in_words(text)


def _plain(text: str) -> Iterator[_Hit]:
    """Ordinary addresses, with blanks round the sign or the sign doubled, dots possibly in words."""
    at = text.find("@")
    count = 0
    while at >= 0 and count < MAX_CANDIDATES * 4:
        count += 1
        run = at
        while run + 1 < len(text) and run - at < 5 and text[run + 1] in "@ ":
            run += 1
        sign_end = run + 1
        left = at
        while left > 0 and at - left < 3 and text[left - 1] == " ":
            left -= 1
        hit = _grow(text, left, sign_end, "email.plain" if sign_end - left == 1 else "email.spaced", "")
        if hit is not None and _evenly_spaced(hit, at - left, sign_end - run - 1):
            yield hit
        elif hit is None or left < at:
            yield from _half_before(text, left, at, sign_end)
        at = text.find("@", sign_end)


def _evenly_spaced(hit: _Hit, before: int, after: int) -> bool:
    """A blank on one side only is how handles are written ("Threads @mio"), unless the domain is a provider's."""
    local, _, host = hit.value.partition("@")
    if before == 0 and after == 0:
        return True
    if before and after:
        return host.rpartition(".")[2] in _TLDS and local not in _NOT_LOCAL
    return is_free_mail(host) and local not in _NOT_LOCAL


def _half_before(text: str, left: int, at: int, sign_end: int) -> Iterator[_Hit]:
    """The provider stands apart from the name: "mio.sakai（@gmail.com）", or on the next line."""
    end, host = _host(text, sign_end, "email.plain")
    if not is_free_mail(host.lower()):
        return
    match = _LONE_WORD.search(text[max(0, left - 60) : left])
    if match is not None and match.group(1).lower() not in _NOT_LOCAL and re.search("[A-Za-z]", match.group(1)):
        start = max(0, left - 60) + match.start(1)
        yield _Hit(start, end, f"{match.group(1)}@{host}".lower(), "email.halves", 0.8)


def _spread(text: str) -> Iterator[_Hit]:
    """Every letter apart: "m i o @ e x a m p l e . c o m"."""
    for match, _ in zip(_SPREAD.finditer(text), range(20), strict=False):
        hit = next(_plain(match.group().replace(" ", "")), None)
        if hit is not None:
            yield _Hit(match.start(), match.end(), hit.value, "email.spread", 0.9)


def _own_marks(text: str) -> re.Pattern[str] | None:
    """Marks the letter itself explains ("まるあ＝@", "replace # by @"), where no list of ours knows them."""
    explained = near(_EXPLAINED, _EXPLAINED_ANCHOR, 9, text)
    marks = {m.group(1) or m.group(2) for m, _ in zip(explained, range(20), strict=False)}
    marks = {m for m in marks if not m.isascii() or not m.isalnum()}
    if not marks:
        return None
    return re.compile("[ ]{0,3}(?:" + "|".join(re.escape(m) for m in sorted(marks)) + ")[ ]{0,3}")


def _worded(text: str, sign: re.Pattern[str], rule: str, language: str) -> Iterator[_Hit]:
    signs = near(sign, _ANCHORS[rule], 3, text) if rule in _ANCHORS else sign.finditer(text)
    for match, _ in zip(signs, range(MAX_CANDIDATES * 20), strict=False):
        hit = _grow(text, match.start(), match.end(), rule, language)
        if hit is not None and _credible(hit, rule):
            yield hit


def _grow(text: str, left: int, right: int, rule: str, language: str) -> _Hit | None:
    """The address whose at-sign is `text[left:right]`, or None."""
    start, local = _local(text, left, rule)
    end, host = _host(text, right, rule)
    local = _STRIP.sub("", local).lstrip(".-'%").rstrip("-'%").lower()
    if not local or len(local) > 64:
        return None
    host = host.lower()
    if host in _PROVIDERS and rule != "email.plain":
        host = "yahoo.co.jp" if host == "yahoo" and language == "ja" else _PROVIDERS[host]
    labels = host.split(".")
    if len(labels) < 2 or not re.fullmatch(r"[a-z]{2,20}|xn--[a-z0-9]{2,30}", labels[-1]) or not all(labels):
        return None
    if any(len(x) > 63 or x.startswith("-") or x.endswith("-") for x in labels):
        return None
    confidence = 0.98 if rule == "email.plain" else 0.93
    return _Hit(start, end, f"{local}@{host}", rule, confidence)


def _local(text: str, left: int, rule: str) -> tuple[int, str]:
    """Read leftwards from `left`; dots may be words when the at-sign is one."""
    at = left
    parts: list[str] = []
    while left - at < 90:
        stop = at
        while at > 0 and text[at - 1] in _LOCAL and left - at < 90:
            at -= 1
        parts.append(text[at:stop])
        if stop == at:
            break
        dot = _dot_before(text, at) if rule != "email.plain" else None
        if dot is None:
            break
        parts.append(".")
        at = dot
    local = "".join(reversed(parts))
    trimmed = local.lstrip(".-'%")
    return at + len(local) - len(trimmed) if len(parts) == 1 else at, trimmed


def _dot_before(text: str, at: int) -> int | None:
    tail = text[max(0, at - 12) : at]
    for pattern in (_DOT_WORD, _DOT_ENGLISH):
        for match in pattern.finditer(tail):
            if match.end() == len(tail) and match.start() < match.end():
                return at - len(tail) + match.start()
    return None


def _host(text: str, right: int, rule: str) -> tuple[int, str]:
    at = right
    parts: list[str] = []
    while at - right < 120:
        stop = at
        while at < len(text) and text[at] in _HOST and at - right < 120:
            at += 1
        parts.append(text[stop:at])
        if stop == at:
            break
        dot = _DOT_WORD.match(text, at) or _DOT_ENGLISH.match(text, at)
        if dot is None or dot.end() >= len(text) or text[dot.end()] not in _HOST:
            break
        parts.append(".")
        at = dot.end()
    host = "".join(parts)
    trimmed = host.rstrip(".-")
    at -= len(host) - len(trimmed)
    return _end_of_domain(trimmed, at)


def _end_of_domain(host: str, at: int) -> tuple[int, str]:
    """Cut a following word that hangs on by a dot: "gmail.com.Thank" ends after com."""
    labels = host.split(".")
    for size in range(2, len(labels)):
        head = ".".join(labels[:size]).lower()
        tail = ".".join(labels[size:])
        if is_free_mail(head) and not _goes_on(labels[size:]):
            return at - len(tail) - 1, ".".join(labels[:size])
    return at, host


def _goes_on(labels: list[str]) -> bool:
    """Whether these labels still belong to a domain: a known ending, or ne.jp, co.uk and their like."""
    first = labels[0].lower()
    return first in _TLDS or (first in _UNDER_COUNTRY and len(labels) > 1 and labels[1].lower() in _TLDS)


def _credible(hit: _Hit, rule: str) -> bool:
    """Words and symbols also stand between things that are no address."""
    local, _, host = hit.value.partition("@")
    if local in _NOT_LOCAL or host.split(".")[-1] not in _TLDS or host.startswith("www."):
        return False
    if not re.search("[a-z]", local):
        return False
    if rule == "email.at":
        return (
            is_free_mail(host)
            or (len(hit.value) and "dot" in rule)
            or (bool(re.search(r"[.\d_]", local)) and len(local) > 4)
        )
    return len(local) > 1


def _given_in_words(text: str) -> Iterator[_Hit]:
    """ "Gmail, and before the at-sign: taro.yamada" told in Japanese."""
    for match, _ in zip(_TWO_HALVES.finditer(text), range(20), strict=False):
        yield _Hit(match.start(), match.end(), f"{match.group(1)}@{match.group(2)}".lower(), "email.spelled", 0.9)
    for match, _ in zip(_SPLIT_GIVEN.finditer(text), range(20), strict=False):
        local = (match.group(1) or match.group(2)).strip(".-").lower()
        near = text[max(0, match.start() - 60) : match.end() + 40].lower()
        provider = next(
            (d for name, d in _PROVIDERS.items() if name in near), "gmail.com" if "ジーメール" in near else None
        )
        group = 1 if match.group(1) else 2
        if provider and "@" not in local:
            yield _Hit(match.start(group), match.end(group), f"{local}@{provider}", "email.spelled", 0.8)
