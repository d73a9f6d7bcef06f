"""A cheap first look at a mail: may this be a farewell at all? Everything that may be goes to the reader.

The sieve is literal: it looks, in the subject and in the first twenty kilobytes of text, for one word that nearly every
farewell holds; where a leaver avoids them all, for `FAINT_ENOUGH` different faint signs (thanks for years, a private
address or mobile, a day named as the last). It is wide on purpose. A farewell it stops is lost for good, an ordinary mail it lets through
costs the reader some milliseconds.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterator

from alumni.farewells.opening import reading_of
from alumni.farewells.reader.decode import Mail, decode, subject_of
from alumni.farewells.reader.headers import header
from alumni.farewells.reader.outlook import MAGIC, mail_bytes
from alumni.letterbox.headers import split_mail

BYTES_LOOKED_AT = 28 * 1024
"""Bytes of a body as sent: twenty kilobytes of text in base64."""

JAPANESE = (
    "退職", "退社", "離職", "辞職", "退所", "退任", "退団", "退官", "退役", "引退", "勇退", "辞め", "やめる", "やめます",
    "最終出社", "最終出勤", "最終勤務", "最終稼働", "最終就業", "最終登庁", "最終日", "最後の出社", "最後の出勤",
    "最後の勤務", "最後のメール", "出社は", "出勤は", "ラストデ", "ラストワーキング", "卒業", "転職", "新天地", "巣立",
    "一身上の都合", "次の職場", "次の会社", "新しい職場", "在職中", "在籍中", "在任中", "を去", "を離れ", "から離れ",
    "後にし", "長い間", "長らく", "今までお世話", "これまでお世話", "大変お世話になりまし", "お世話になりました", "独立",
    "起業", "退き", "お別れ", "たいしょく", "おわかれ", "今月末で", "月末を", "本日をもって", "をもちまして",
)  # fmt: skip

ENGLISH = re.compile(
    r"farewell|good[\s-]?bye|last (?:\w+ )?(?:day|week|e-?mail)|final (?:\w+ )?(?:day|week|e-?mail)|leav(?:e|ing)|left\b|"
    r"resign|retir(?:e|ing)|depart|moving on|move on|step(?:ping)? (?:down|away)|sign(?:ing)? off|so long|adios|au revoir|"
    r"part(?:ing)? ways|parting|laid off|lay-?off|let go|redundan|no longer|new (?:job|adventure|chapter|opportunit|"
    r"venture|endeavou?r|position|role|challenge)|next (?:chapter|adventure|step|stop)|other opportunities|"
    r"(?:keep|stay|be) in (?:touch|contact)|in touch|wish you|miss (?:you|working)|accepted|pursu|memories|"
    r"pleasure (?:working|to have worked)|enjoyed (?:working|my)|thank you (?:all|everyone)|\bquit|heading out|"
    r"finishing up|contract end|wrapping up|personal e-?mail|hang(?:ing)? up|free (?:wo)?man|asked for better|ciao|adieu|"
    r"sayonara|until we meet|whatsapp|start (?:a|my) |my own (?:company|business|firm)|coming to an end|come to an end|"
    r"been (?:a|an) (?:pleasure|honou?r|privilege)|thanks for (?:all|every)"
)

FAINT = re.compile(
    r"(?P<thanks>ありがとうござい|お世話にな|ありがとう、|ありがとう。|感謝|\bthank)|(?P<reach>連絡先|個人アドレス|個人メール|私用|プライベート|"
    r"携帯|\bline\b|instagram|insta|facebook|linkedin|call me|\bcell\b|my (?:number|address)|drop me|find me|reach me)|"
    r"(?P<private>@(?:gmail|yahoo|outlook|hotmail|icloud|me|proton|aol|docomo|ezweb|softbank|nifty|ymail)\.|\(at\)|"
    r"0[789]0[-. ]?\d{4}[-. ]?\d{4})|(?P<years>年半|年間|か月|ヶ月|ケ月|カ月|\b(?:\w+|\d+) (?:years|months)\b)|"
    r"(?P<end>最後|さいご|ラスト|今日で|きょうで|本日まで|本日で|明日で|今日まで|きょうまで|終わり|おしまい|おわり|\blast\b|\bfinal|"
    r"\bthe end\b|will be it|done here|is over|are over)|(?P<papers>有休|有給|社員証|名刺|席を|机を|片付け|引き継|引継|籍|出向|送別|"
    r"\bbadge|laptop|farewell|memo\b|impacted)|(?P<next>次は|来月|年明け|年が明け|月から|来週から|手伝|引越|引っ越|上がらせ|"
    r"\beffective |starting (?:in|on|at)|heading (?:to|home|back)|as for me|my news)"
)
FAINT_ENOUGH = 3
_BULK = re.compile(
    r"(?:^|<|\b)(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|newsletter|notifications?)[@+.-]", re.I
)
_SPACE = re.compile(r"\s+")
_TAG = re.compile(r"<(?:style|script)\b.*?(?:</(?:style|script)>|\Z)|<[^>]{0,2000}>", re.S | re.I)


def may_be_farewell(head: bytes, body: bytes) -> bool:
    """Whether the reader should see this mail. `body` may be its beginning only: `BYTES_LOOKED_AT` are enough."""
    mail = decode(head + b"\r\n\r\n" + body[:BYTES_LOOKED_AT])
    subject = subject_of(mail)
    if _holds_word(subject):
        return True
    if _BULK.search(header(mail.headers, "From")):
        return False
    texts = list(_texts(mail))
    return any(_holds_word(text) for text in texts) or _holds_faint_signs([subject, *texts])


def _texts(mail: Mail) -> Iterator[str]:
    for is_html, text in mail.bodies:
        yield html.unescape(_TAG.sub("", text)) if is_html else text
    for inner in mail.attached:
        yield subject_of(inner)
        yield from _texts(inner)


def _holds_word(text: str) -> bool:
    if not text:
        return False
    if text.isascii():
        return bool(ENGLISH.search(_SPACE.sub(" ", text.lower())))
    folded = _folded(text)
    joined = folded.replace(" ", "").replace(">", "")  # Japanese is wrapped and quoted in mid-word
    return any(word in joined for word in JAPANESE) or bool(ENGLISH.search(folded))


def _holds_faint_signs(texts: list[str]) -> bool:
    """Different kinds of sign count, not how often one stands there."""
    found: set[str | None] = set()
    for text in texts:
        for match in FAINT.finditer(_folded(text)):
            found.add(match.lastgroup)
            if len(found) >= FAINT_ENOUGH:
                return True
    return False


def _folded(text: str) -> str:
    return _SPACE.sub(" ", unicodedata.normalize("NFKC", text).lower())


def is_anothers_farewell(raw: bytes, *, mine: frozenset[str]) -> bool:
    """The reader's own judgement: a farewell, and not one the member wrote himself (`mine`, in lower case)."""
    reading = reading_of(raw, pasted=False)
    return reading is not None and reading.verdict.is_farewell and reading.letter.from_address.lower() not in mine


def passes(raw: bytes, *, mine: frozenset[str]) -> bool:
    """Both looks at a whole mail, the cheap one first."""
    inside = mail_bytes(raw) if raw.startswith(MAGIC) else raw
    if inside is None:
        return True  # it is captured, and refused there with its reason
    return may_be_farewell(*split_mail(inside)) and is_anothers_farewell(inside, mine=mine)
