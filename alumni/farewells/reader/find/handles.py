"""LINE, Facebook, LinkedIn, X and every other place a leaver can be found: URLs, handles, display names, ids.

Three ways in: a URL; a label ("LINE ID：", "insta →") with the handle behind it; a handle with the service named after it
("@name on X"). A service named without a handle ("LINE is unchanged") gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from alumni.farewells.reader.find.surroundings import surroundings
from alumni.farewells.reader.gated import near
from alumni.farewells.reader.reading import Finding, Kind, Letter, Part, Place

MAX_CANDIDATES = 300
MAX_NAMES = 2_000
"""Places looked at where the name of a service may begin."""

_URL = re.compile(
    r"(?:https?://|www\.)[^\s<>\"'「」『』（）【】、。，｡､|｜\u3000-\u30ff\u4e00-\u9fff]{3,500}|"
    r"(?<![\w@.-])(?:[a-z]{2,3}\.)?(?:linkedin\.com/|facebook\.com/|fb\.com/|fb\.me/|m\.me/|twitter\.com/|x\.com/|instagram\.com/|line\.me/|lin\.ee/|note\.com/|note\.mu/|"
    r"github\.com/|gitlab\.com/|t\.me/|wa\.me/|threads\.net/|bsky\.app/|qiita\.com/|zenn\.dev/|medium\.com/|youtube\.com/|wantedly\.com/|eight\.me/|8card\.net/|"
    r"discord\.gg/|linktr\.ee/|lit\.link/|about\.me/|xing\.com/|ameblo\.jp/|kakao\.com/|open\.kakao\.com/|weibo\.com/|vk\.com/|behance\.net/)"
    r"[^\s<>\"'「」『』（）【】、。，｡､|｜\u3000-\u30ff\u4e00-\u9fff]{1,300}|"
    r"(?<![\w@.-])(?:[a-z0-9-]{2,40}\.){1,3}(?:com|jp|net|org|io|dev|me|co|info|work|studio|design|tokyo|app|page|link|online|site|blog|xyz)/[^\s<>\"'「」『』（）【】、。，｡､|｜\u3000-\u30ff\u4e00-\u9fff]{1,300}",
    re.I,
)
_URL_ANCHOR = re.compile(r"://|www\.|\.[a-z]{2,7}/", re.I)
_HOSTS: tuple[tuple[str, Kind], ...] = (
    ("linkedin.com", Kind.LINKEDIN), ("lnkd.in", Kind.LINKEDIN), ("facebook.com", Kind.FACEBOOK), ("fb.com", Kind.FACEBOOK), ("fb.me", Kind.FACEBOOK),
    ("m.me", Kind.FACEBOOK), ("twitter.com", Kind.X), ("x.com", Kind.X),
)  # fmt: skip
SOCIAL_HOSTS = (
    "line.me", "lin.ee", "instagram.com", "note.com", "note.mu", "github.com", "gitlab.com", "t.me", "wa.me", "threads.net", "bsky.app", "qiita.com",
    "zenn.dev", "medium.com", "wantedly.com", "eight.me", "8card.net", "linktr.ee", "lit.link", "about.me", "xing.com", "ameblo.jp", "kakao.com",
    "weibo.com", "behance.net", "youtube.com", "substack.com", "hatenablog.com", "linkedin.com", "facebook.com", "twitter.com", "x.com", "mastodon.social",
)  # fmt: skip
_SERVICES: tuple[tuple[str, Kind], ...] = (
    (r"LINE|ライン(?=\s{0,2}(?:ID|のID|アカウント|[:：→＝=]))|Line ?ID|らいん", Kind.LINE),
    (r"(?i:facebook)|フェイスブック|\bFB\b|\bfb\b|ふぇいすぶっく", Kind.FACEBOOK),
    (r"(?i:linkedin)|リンクトイン|りんくといん", Kind.LINKEDIN),
    (r"(?i:twitter)|ツイッター|(?<![A-Za-z])X(?=[(（:：\s→])(?![\w])|エックス|えっくす|ついった[ーあ]?", Kind.X),
    (
        r"(?i:instagram)|インスタグラム|インスタ|いんすた|(?i:insta)\b|\bIG\b|\big\b|(?i:kakao(?:talk)?)|カカオ(?:トーク)?|카카오톡|(?i:wechat)|微信|ウィーチャット|"
        r"(?i:telegram)|テレグラム|Signal(?=[:：])|(?i:skype)|スカイプ|(?i:discord)|ディスコード|(?i:threads)(?=\s{0,3}[:：→@＠=]|\s{2})|スレッズ|(?i:bluesky)|ブルースカイ|"
        r"(?i:mastodon)|マストドン|(?i:github)|note(?=\s{0,3}[:：→])|ノート(?=\s{0,3}[:：→])|(?i:zalo)|(?i:viber)|Slack(?=\s{0,2}ID)|(?i:wantedly)|"
        r"Eight(?=\s{0,3}[:：])|(?i:tiktok)|(?i:youtube)|(?i:whatsapp)|mixi",
        Kind.OTHER_URL,
    ),
)
_SERVICE = re.compile("|".join(f"(?P<s{i}>{p})" for i, (p, _) in enumerate(_SERVICES)))
_BEGINNINGS = (
    "line", "ライン", "らいん", "face", "フェイス", "fb", "ふぇいす", "linked", "リンクト", "りんくと", "twitter", "ツイッター", "x", "エックス", "えっくす", "ついった",
    "insta", "インスタ", "いんすた", "ig", "kakao", "カカオ", "카카오톡", "wechat", "微信", "ウィーチャット", "telegram", "テレグラム", "signal", "skype", "スカイプ",
    "discord", "ディスコード", "threads", "スレッズ", "bluesky", "ブルースカイ", "mastodon", "マストドン", "github", "note", "ノート", "zalo", "viber", "slack",
    "wantedly", "eight", "tiktok", "youtube", "whatsapp", "mixi",
)  # fmt: skip
_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
_LINK = re.compile(
    r"[)\]」）】]?(?:\s{0,4}(?:Messenger|メッセンジャー|ID|Id|id|アカウント名?|account|ユーザー?名|ユーザID|名|handle|ハンドル|のID|のアカウント|の?(?:検索)?名|[(（](?:旧[^()\n]{0,10}|X|Twitter|ID|[ぁ-ヶ一-龥ー]{1,10})[)）])){0,3}"
    r"\s{0,12}(?:[:：→⇒＝=/|｜>…･・]{1,3}|は、?|で、?|が、?|を|の|-{1,2}>?|is|as|[(（]|at)?\s{0,12}(?:ID|Id|id|アカウント|handle|名前|本名)?\s{0,3}(?:[:：=は])?\s{0,6}"
)
_ID_LATER = re.compile(
    r"[^。\n@A-Za-z0-9]{0,24}(?:。\s?)?(?:ID|Id|id|アカウント名?|ユーザー名)\s?(?:[:=→]|は、?|が)\s{0,3}[「『\"]?|[^。\n@A-Za-z0-9]{1,24}[。]?\s?(?:[→⇒:(]|で|は|に)\s{0,3}(?=@[A-Za-z0-9])"
)
_ID = re.compile(r"@?[A-Za-z0-9][A-Za-z0-9._\-]{2,40}[A-Za-z0-9_]|@[A-Za-z0-9_][A-Za-z0-9._\-]{1,40}")
_QUOTED_NAME = re.compile(r"[「『\"“']([^「」『』\"”“'\n]{2,40})[」』\"”']")
_DISPLAY_NAME = re.compile(
    r"((?:[A-Z][A-Za-z'.-]{1,20}[ ]){1,3}[A-Z][A-Za-z'.-]{1,20}|[\u4e00-\u9fff々ヶ]{1,5}[ \u3000]?[\u4e00-\u9fff々ぁ-んァ-ヶー]{1,6}|[ァ-ヶー・]{3,20})(?=$|[\s(（,、。／/|｜]|で|と|です)"
)
_ON_SERVICE = re.compile(
    r"(?<![\w.+-])(@[A-Za-z0-9_][A-Za-z0-9._]{2,30})(?:,? {1,2}(?:on|at) {1,2}| ?[(] ?(?:on )?)(X\b|Twitter|Instagram|IG\b|Insta|Telegram|Threads|GitHub|LINE|LinkedIn|Facebook|the bird (?:site|app))",
    re.I,
)
_BULLETS = re.compile(r"[\s・･*■□●○◆◇▼▶☆★※-]{0,8}[A-Za-zァ-ヺー]{2,12}\s")
"""A line that holds nothing but a service and, behind a blank, a name."""
_NOT_ID = frozenset(
    "line facebook linkedin twitter instagram messenger mail email e-mail tel phone mobile the and for with also you can find are was has have http https www message messages here there same still account profile connect add friend friends page group too link com jp".split()
)


def find(letter: Letter) -> list[Finding]:
    """Every social handle and URL in the letter and its links, whoever it belongs to."""
    around = surroundings(letter)
    text = around.folded
    found: list[Finding] = []
    taken: list[tuple[int, int]] = []
    for start, end, kind, rule, sure in _candidates(text):
        if any(start < b and a < end for a, b in taken) or len(found) >= MAX_CANDIDATES:
            continue
        taken.append((start, end))
        written = letter.text[start:end]
        value = text[start:end] if kind in (Kind.LINE, Kind.X) or rule.endswith("url") else written
        found.append(Finding(kind, value, written, Place(Part.BODY, start, end), sure, rule))
    found += _linked(letter, {str(f.value) for f in found})
    return found


def host_of(url: str) -> str:
    """The host of a URL in lower case, without www."""
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", url.lower()).split("/")[0].split("?")[0].split(":")[0]


def kind_of(url: str) -> Kind:
    """Which service a URL belongs to."""
    host = host_of(url)
    return next((kind for name, kind in _HOSTS if host == name or host.endswith("." + name)), Kind.OTHER_URL)


def _candidates(text: str) -> Iterator[tuple[int, int, Kind, str, float]]:
    if "://" in text or "www." in text or "/" in text:
        for match, _ in zip(near(_URL, _URL_ANCHOR, 130, text), range(MAX_CANDIDATES * 4), strict=False):
            url = match.group().rstrip(".,;:!?)]}>*'\"-")
            if "." in url and not (match.start() and text[match.start() - 1] == "@"):
                yield match.start(), match.start() + len(url), kind_of(url), "handle.url", 0.96
    if "@" in text:
        for match, _ in zip(_ON_SERVICE.finditer(text), range(50), strict=False):
            yield match.start(1), match.end(1), _named(match.group(2)), "handle.on_service", 0.93
    for match in _services(text):
        hit = _behind(text, match)
        if hit:
            yield hit


def _services(text: str) -> Iterator[re.Match[str]]:
    """Every name of a service, in order. Looking for the literal beginnings first is ten times faster than one pattern."""
    places: set[int] = set()
    low = text.lower()
    if len(low) != len(text):
        low = text.translate(_LOWER)
    for literal in _BEGINNINGS:
        at = low.find(literal)
        while at >= 0 and len(places) < MAX_NAMES:
            places.add(at)
            at = low.find(literal, at + len(literal))
    end = 0
    for place in sorted(places):
        if place >= end and (match := _SERVICE.match(text, place)):
            end = match.end()
            yield match


def _named(service: str) -> Kind:
    match = _SERVICE.match("X:" if service in ("X", "x") or "bird" in service else service)
    return _SERVICES[int(str(match.lastgroup)[1:])][1] if match else Kind.OTHER_URL


def _behind(text: str, service: re.Match[str]) -> tuple[int, int, Kind, str, float] | None:
    """The handle, id or display name that follows the name of a service on its line."""
    kind = _SERVICES[int(str(service.lastgroup)[1:])][1]
    if service.start() and (
        text[service.start() - 1].isascii()
        and (text[service.start() - 1].isalnum() or text[service.start() - 1] in "@/.-_")
    ):
        return None
    stop = text.find("\n", service.end())
    stop = len(text) if stop < 0 else stop
    window_end = min(stop, service.end() + 120)
    link = _LINK.match(text, service.end(), window_end)
    at = link.end() if link else service.end()
    joined = text[service.end() : at]
    if kind in (Kind.FACEBOOK, Kind.LINKEDIN) and (name := _name_behind(text, at, window_end, joined)):
        return (*name, kind, "handle.display_name", 0.85)
    match = _ID.match(text, at, window_end)
    if match is None and (later := _ID_LATER.match(text, service.end(), window_end)):
        joined = later.group()
        match = _ID.match(text, later.end(), window_end)
    if match is None or not _is_id(match.group(), text, match, joined, kind):
        return None
    return match.start(), match.end(), kind, "handle.labelled", 0.93


def _is_id(word: str, text: str, match: re.Match[str], joined: str, kind: Kind) -> bool:
    """Is the word behind a service its handle, and not the next word of a sentence, an address or a number?"""
    after = text[match.end() : match.end() + 3]
    if after[:1] == "@" or after[:3] == "://" or after[:1] == "/" or word.lower() in _NOT_ID:
        return False
    if word.startswith("@"):
        return True
    if re.fullmatch(r"[\d.\-]+", word):
        return False
    marked = re.search(r"[:：→⇒=＝>(（]|ID|Id|id|は|アカウント|handle|\s{2,}|/", joined) is not None
    tokenish = re.search(r"[\d._\-]", word) is not None
    if not tokenish and re.match(r"\s{1,3}[A-Za-z]", text[match.end() : match.end() + 4]):
        return False
    if kind is Kind.OTHER_URL or kind is Kind.LINE or kind is Kind.X:
        if re.search(r"[:：→⇒=＝>]|ID|Id|\bid", joined):
            return True
        return tokenish and (marked or bool(joined.strip(" ")) or len(joined) >= 1)
    return marked and tokenish


def _name_behind(text: str, at: int, end: int, joined: str) -> tuple[int, int] | None:
    """A display name to search for: quoted, or standing alone behind a label."""
    quoted = _QUOTED_NAME.match(text, at, end)
    if quoted:
        return quoted.span(1)
    name = _DISPLAY_NAME.match(text, at, end)
    if name is None or re.search(r"[:：→⇒=＝]|\s{2,}|は", joined):
        return name.span(1) if name else None
    alone = (
        joined == " " and text[name.end(1) : end].strip() == "" and _BULLETS.fullmatch(text[:at].rpartition("\n")[2])
    )
    return name.span(1) if alone else None


def _linked(letter: Letter, seen: set[str]) -> Iterator[Finding]:
    """Link targets that the words do not show ("LinkedIn", "こちら")."""
    for span, target in letter.links:
        if not target.lower().startswith(("http://", "https://")) or span.end <= span.start:
            continue
        words = letter.text[span.start : span.end]
        bare = re.sub(r"^https?://(?:www\.)?", "", target).rstrip("/")
        if any(bare in s or re.sub(r"^https?://(?:www\.)?", "", s).rstrip("/") == bare for s in seen) or (
            len(bare) > 4 and bare in words
        ):
            continue
        seen.add(target)
        yield Finding(kind_of(target), target, words, Place(Part.BODY, span.start, span.end), 0.9, "handle.link")
