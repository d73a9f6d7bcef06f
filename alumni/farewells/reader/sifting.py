"""A cheap first look at a mail's bytes: may this be a farewell at all? What may be goes to the reader.

No parser runs: the headers asked for and the first text parts are cut out of the bytes, decoded, and searched for literals.
One word that nearly every farewell holds is enough; else `FAINT_ENOUGH` different kinds of faint sign (thanks, a private
address, a length of years, a last day, papers handed back). The sieve is wide on purpose: a farewell it stops is lost, an
ordinary mail it lets through costs the reader some milliseconds. Whatever it does not understand it lets through.
"""

from __future__ import annotations

import binascii
import html
import quopri
import re
import unicodedata
from collections.abc import Iterable, Iterator

from ahocorasick import Automaton

from alumni.farewells.reader.charsets import decode_bytes
from alumni.farewells.reader.headers import decode_header

MOST_BYTES = 64 * 1024
"""Bytes of a mail in which its text is looked for; pictures and documents stand behind the text."""
MOST_TEXT = 20_000
"""Characters of each text that are searched."""
MOST_PARTS = 3
FAINT_ENOUGH = 3
PRIVATE_KIND = 2
"""Place in `FAINT` of a private address, which needs only one other sign beside it."""

JAPANESE = (
    "退職", "退社", "離職", "辞職", "退所", "退任", "退団", "退官", "退役", "引退", "勇退", "辞め", "やめる", "やめます", "最終出社", "最終出勤",
    "最終勤務", "最終稼働", "最終就業", "最終登庁", "最終日", "最後の出社", "最後の出勤", "最後の勤務", "最後のメール", "出社は", "出勤は", "ラストデ",
    "ラストワーキング", "卒業", "転職", "新天地", "巣立", "一身上の都合", "次の職場", "次の会社", "新しい職場", "在職中", "在籍中", "在任中", "を去",
    "を離れ", "から離れ", "後にし", "長い間", "長らく", "今までお世話", "これまでお世話", "お世話になりまし", "独立", "起業", "退き", "お別れ", "たいしょく",
    "おわかれ", "が最後で", "今月末で", "月末を", "本日をもって", "をもちまして", "任期", "満了", "定年", "帰国", "さよなら", "さようなら", "いとま", "旅立", "閉店",
    "千秋楽", "最終便", "最終回", "最終投稿", "終点", "幕を", "看板", "門を", "社員証", "入館証", "idカード", "電源を", "渡してき", "納め", "さいご", "おしまい", "ラスト", "見納め", "最後の日",
    "が最後", "で最後", "も最後", "が終わり", "消えます", "いなくな", "来週からいま", "ではなくなる", "かいしゃを", "勤め先が", "契約が", "御役", "お役御免", "社員では", "別の会社",
    "元気で", "達者で", "去り", "去る", "離れる", "離れます", "締めくく", "区切り", "終止符", "ピリオド",
)  # fmt: skip
"""Folded and without blanks: Japanese is wrapped in mid-word."""

ENGLISH = (
    "farewell", "goodbye", "good-bye", "good bye", "last day", "last week", "last email", "last e-mail", "last mail", "final day", "final week", "final email",
    "final e-mail", "last working day", "final working day", "leaving", " leave ", "i left", "i've left", "have left", "resign", "retiring", "retire ", "retirement",
    "depart", "moving on", "move on", "moved on", "stepping down", "step down", "stepping away", "signing off", "sign off", "so long", "adios", "au revoir",
    "parting", "part ways", "laid off", "lay-off", "layoff", "let go", "redundan", "no longer", "new job", "new adventure", "new chapter", "new opportunit",
    "new venture", "new endeavo", "new position", "new role", "new challenge", "next chapter", "next adventure", "next step", "next stop", "other opportunities",
    "in touch", "in contact", "miss you", "miss working", "accepted", "pursu", "memories", "pleasure working", "pleasure to have worked", "enjoyed working",
    "enjoyed my", "quit ", "heading out", "finishing up", "contract end", "wrapping up", "personal email", "personal e-mail", "hanging up", "hang up", "free man",
    "free woman", "ciao", "adieu", "sayonara", "until we meet", "whatsapp", "my own company", "my own business", "my own firm", "to an end", "a pleasure",
    "an honor", "an honour", "a privilege", "end of an era", "my badge", "thanks for every", "thank you all", "wish you all", "hasta", "cheerio", "i finish", "my last ", "that's me done", "outta here", "shutdown -h", "hang my", "today's it",
    "end of the road", "decided to accept", "an offer", "take the", "i join ", "i move to", "affiliation", "address books", "is dead", "restructuring", "going independent", "revokes me",
    "i'll miss", "i will miss", "i'm here through", "here until", "my notice",
)  # fmt: skip
"""In lower case, with single blanks."""

FAINT = (
    ("ありがとうござい", "有難う", "お世話にな", "ありがとう、", "ありがとう。", "感謝", "thank"),
    ("連絡先", "個人アドレス", "個人メール", "私用", "プライベート", "携帯", "line", "insta", "facebook", "linkedin", "x.com/", "note.com/", "call me", "cell", "my number", "my address", "drop me", "find me", "reach me", "email me", "e-mail me", "write me", "home email", "home e-mail", "home number", "home phone", "get me at", "new e-mail", "need a "),
    ("gmail.", "@yahoo.", "@outlook.", "@hotmail.", "@icloud.", "@me.", "proton.me", "protonmail.", "@aol.", "@comcast.", "@bellsouth.", "@verizon.", "@sbcglobal.", "@earthlink.", "@msn.", "@att.", "@cox.", "@btinternet.", "@mac.", "@fastmail.",
     "@docomo.", "@ezweb.", "@softbank.", "@nifty.", "(at)", "[at]", "→@", "090-", "080-", "070-", "＠"),
    ("年半", "年間", "か月", "ヶ月", "ケ月", "カ月", " years", " months"),
    ("最後", "最終", "さいご", "ラスト", "今日で", "きょうで", "本日まで", "本日で", "明日で", "今日まで", "きょうまで", "終わり", "おしまい", "おわり", " last", "final", "the end", "will be it", "done here", "is over", "are over"),
    ("有休", "有給", "社員証", "名刺", "席を", "机を", "片付け", "引き継", "引継", "籍", "出向", "送別", "badge", "laptop", "impacted", "pager", "my desk", "to pack", "my things", "my account", "walked out", "rif'd"),
    ("great working", "been fun", "been real", "been great", "been a blast", "be good", "keep the faith", "god bless", "xoxo", "hugs", "miss ", "lunch anybody", "let's stay", "gonna miss", "words fail", "be well"),
    ("次は", "来月", "年明け", "年が明け", "月から", "来週から", "手伝", "引越", "引っ越", "上がらせ", "effective ", "starting in", "starting on", "starting at", "heading ", "as for me", "my news", "monday", "taken a job", "cut on", "off to", "retire", "my appointment", "the partnership", "freelance", "see other people"),
)  # fmt: skip
"""Faint signs by kind; different kinds count, not how often one stands there."""

_PROVIDER = re.compile(
    r"(?:gmail|yahoo|outlook|hotmail|icloud|nifty|docomo|ezweb|softbank|aol|proton(?:mail)?|naver|163|qq)\.|[(\[]at[)\]]|[★☆●■◆▲◎]"
)
_END_OF_HEAD = re.compile(rb"\r?\n\r?\n|\r\r")
_NAMES = (b"subject", b"from", b"content-type", b"content-transfer-encoding")
_VALUE = re.compile(rb"[ \t]*([^\r\n]*(?:\r?\n[ \t]+[^\r\n]*)*)")
_TEXT_PART = re.compile(rb"\ncontent-type:[ \t]*text/(plain|html)", re.I)
_CHARSET = re.compile(rb"charset=\"?([\w.:+-]{1,40})", re.I)
_BULK = re.compile(
    r"(?:^|<|\b)(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|newsletter|notifications?)[@+.-]", re.I
)
_TAG = re.compile(r"<(?:style|script)\b[^>]{0,500}>[^<]{0,50000}</(?:style|script)>|<[^>]{0,2000}>", re.I)
_WIDE_LETTERS = re.compile("[Ａ-Ｚａ-ｚｦ-ﾝ]")
_INSIDE = (b"message/rfc822", b".eml", b".EML", b"begin-base64", b"multipart/digest")
_COMPOUND = b"\xd0\xcf\x11\xe0"


def worth_reading(raw: bytes) -> bool:
    """Whether the reader should see this mail. Never raises; a mail inside a mail is always worth it."""
    if raw.startswith(_COMPOUND):
        return True
    end = _END_OF_HEAD.search(raw, 0, MOST_BYTES)
    if end is None:
        return True
    named = _fields(raw, 0, end.start())
    subject = decode_header(named.get(b"subject", b"").decode("utf-8", "surrogateescape"))
    if _holds_word(_folded(subject)):
        return True
    if _BULK.search(named.get(b"from", b"").decode("ascii", "replace")):
        return False
    texts = list(_texts(raw, named, end.end()))
    if not texts:
        return True
    folded = "\n".join(map(_folded, [subject, *texts]))
    return _holds_word(folded) or _holds_faint_signs(folded)


def _fields(raw: bytes, start: int, end: int) -> dict[bytes, bytes]:
    """The first header of each name asked for, as written."""
    head = b"\n" + raw[start:end]
    low = head.lower().replace(b"\r", b"\n")
    found: dict[bytes, bytes] = {}
    for name in _NAMES:
        at = low.find(b"\n" + name + b":")
        if at >= 0 and (value := _VALUE.match(head, at + len(name) + 2)):
            found[name] = value.group(1)
    return found


def _texts(raw: bytes, named: dict[bytes, bytes], body: int) -> Iterator[str]:
    """The plain texts, else the HTML ones; nothing where the mail's shape is not understood or another mail is inside."""
    kind = named.get(b"content-type", b"text/plain").lower()
    if kind.startswith(b"text/") or b"/" not in kind:
        yield _text(raw[body : body + MOST_BYTES], named, kind.startswith(b"text/html"))
        return
    head = raw[:MOST_BYTES]
    if not kind.startswith(b"multipart/") or any(mark in head for mark in _INSIDE):
        return
    pages: list[str] = []
    plain = 0
    for count, match in enumerate(_TEXT_PART.finditer(head, body - 4)):
        if count >= MOST_PARTS:
            break
        is_html = match.group(1).lower() == b"html"
        text = "" if is_html and plain > 40 else _part(head, match.start(), is_html)
        if is_html:
            pages.append(text)
        else:
            plain += len(text.strip())
            yield text
    if plain <= 40:
        yield from filter(None, pages)


def _part(head: bytes, at: int, is_html: bool) -> str:
    """The text of the part in whose headers `at` lies: from the line of its boundary to the next such line."""
    start = head.rfind(b"\n--", 0, at + 1)
    line_end = head.find(b"\n", start + 1)
    begun = _END_OF_HEAD.search(head, at + 1)
    if start < 0 or begun is None:
        return ""
    stop = head.find(head[start:line_end].rstrip(), begun.end() - 1)
    data = head[begun.end() : stop] if stop >= 0 else head[begun.end() :]
    return _text(data, _fields(head, line_end, begun.start()), is_html)


def _text(data: bytes, named: dict[bytes, bytes], is_html: bool) -> str:
    coding = named.get(b"content-transfer-encoding", b"").strip().lower()
    if coding == b"base64":
        data = _base64(data)
    elif coding == b"quoted-printable":
        data = quopri.decodestring(data)
    label = _CHARSET.search(named.get(b"content-type", b""))
    text = decode_bytes(data, label.group(1).decode("ascii") if label else None)[0]
    if is_html:
        text = html.unescape(_TAG.sub("", text))
    return text[:MOST_TEXT]


def _base64(data: bytes) -> bytes:
    kept = data.translate(None, b"\r\n \t")
    try:
        return binascii.a2b_base64(kept[: len(kept) // 4 * 4])
    except binascii.Error:
        return data


def _folded(text: str) -> str:
    """Lower case, single blanks, wide letters and half-width kana made plain."""
    if not text.isascii() and _WIDE_LETTERS.search(text):
        text = unicodedata.normalize("NFKC", text)
    return " ".join(text.lower().replace("\u2019", "'").split())


def _holds_word(folded: str) -> bool:
    latin = folded
    if not folded.isascii():
        if _first(_JAPANESE, folded.replace(" ", "").replace(">", "")):
            return True
        latin = folded.encode("ascii", "ignore").decode("ascii")
    return _first(_ENGLISH, latin)


def _first(words: Automaton, text: str) -> bool:
    return next(words.iter(text), None) is not None


def _holds_faint_signs(folded: str) -> bool:
    joined = folded if folded.isascii() else folded.replace(" ", "") + " " + folded
    shown = {kind for _, kinds in _FAINT.iter(joined) for kind in kinds}
    return len(shown) + (PRIVATE_KIND in shown and _PROVIDER.search(joined) is not None) >= FAINT_ENOUGH


def _automaton(kinds: Iterable[Iterable[str]]) -> Automaton:
    """One pass over a text finds all words; each tells the numbers of its kinds."""
    numbers: dict[str, tuple[int, ...]] = {}
    for number, words in enumerate(kinds):
        for word in words:
            numbers[word] = (*numbers.get(word, ()), number)
    made = Automaton()
    for word, of in numbers.items():
        made.add_word(word, of)
    made.make_automaton()
    return made


_JAPANESE, _ENGLISH, _FAINT = _automaton([JAPANESE]), _automaton([ENGLISH]), _automaton(FAINT)
