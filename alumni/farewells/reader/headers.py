"""Mail headers as text: encoded words, raw eight-bit bytes, folded lines, addresses and dates. Never raises."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
import quopri
import re
from email.message import Message
from email.utils import parsedate_to_datetime
from functools import lru_cache

from alumni.farewells.reader.charsets import clean, decode_bytes

MAX_HEADER = 20_000
"""Characters of one header that are looked at; real ones (long To lists) stay far below."""

MAX_RECIPIENTS = 500

_WORD = re.compile(r"=\?([^?\s]{1,40})\?([bBqQ])\?([^?]{0,4000})\?=")
_GAP = re.compile(r"(\?=)[ \t\r\n]{1,20}(?==\?)")
_FOLD = re.compile(r"[\r\n]+[ \t]*")
_ADDRESS = re.compile(r"[\w.+\-=/'&%~!#$*]{1,64}@[\w.\-]{1,190}")


def header(message: Message, name: str) -> str:
    """The first header of that name, decoded; "" when there is none."""
    wanted = name.lower()
    for key, value in message.raw_items():
        if key.lower() == wanted:
            return decode_header(str(value))
    return ""


@lru_cache(maxsize=64)
def decode_header(value: str) -> str:
    """RFC 2047 words (also torn inside a character) and raw bytes as text on one line."""
    value = value[:MAX_HEADER]
    if not value.isascii() or "\x1b" in value:
        value = decode_bytes(value.encode("utf-8", "surrogateescape"))[0]
    value = _FOLD.sub(" ", value)
    if "=?" in value:
        value = _decode_words(_GAP.sub(r"\1", value))
    return clean(value).replace("\n", " ").strip()


def _decode_words(value: str) -> str:
    """Neighbouring words of one charset are joined before decoding: mailers cut in the middle of a character."""
    out: list[str] = []
    pending, charset, at = b"", "", 0
    for match in _WORD.finditer(value):
        between = value[at : match.start()]
        label = match.group(1).split("*")[0].lower()
        if pending and (between or label != charset):
            out.append(decode_bytes(pending, charset)[0])
            pending = b""
        out.append(between)
        pending += _word_bytes(match.group(2), match.group(3))
        charset, at = label, match.end()
    if pending:
        out.append(decode_bytes(pending, charset)[0])
    out.append(value[at:])
    return "".join(out)


def _word_bytes(coding: str, payload: str) -> bytes:
    if coding in "qQ":
        return quopri.decodestring(payload.replace("_", " ").encode("utf-8", "replace"), header=False)
    kept = re.sub(r"[^A-Za-z0-9+/]", "", payload)
    try:
        return base64.b64decode(kept + "=" * (-len(kept) % 4))
    except (binascii.Error, ValueError):
        return base64.b64decode(kept[: len(kept) // 4 * 4])


def split_address(value: str) -> tuple[str, str]:
    """(display name, address in lower case) of a From line; either may be "". "Paul Dent@ACME" is a Notes name."""
    value = value.strip()
    found = list(_ADDRESS.finditer(value[:2000]))
    if not found:
        return value.strip(" \"'<>"), ""
    if len(found) == 1 and "." not in (host := found[0].group().partition("@")[2]) and " " in value[: found[0].start()]:
        return value[: found[0].end() - len(host) - 1].strip(" \"'<>"), ""
    angle = next((m for m in found if value[: m.start()].endswith("<")), found[-1])
    name = value[: angle.start()].rstrip("< ").strip(" \"'\t")
    if not name:
        after = value[angle.end() :].strip("> ")
        name = after[1:-1] if after.startswith("(") and after.endswith(")") else ""
    return name.replace('\\"', '"').strip(), angle.group().lower()


def addresses(value: str) -> tuple[str, ...]:
    """Every address of a To or Cc line, lower case, in order."""
    return tuple(m.group().lower() for m, _ in zip(_ADDRESS.finditer(value), range(MAX_RECIPIENTS), strict=False))


_ZONES = {"JST": 9, "GMT": 0, "UTC": 0, "BST": 1, "CET": 1, "CEST": 2, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5,
          "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "HKT": 8, "SGT": 8, "IST": 5.5}  # fmt: skip
_MONTHS = {m: i for i, m in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
_TIME = re.compile(r"(\d{1,2})[:時](\d{2})(?:[:分](\d{2}))?\s*([AaPp]\.?[Mm])?")
_HALF_DAY = re.compile(r"\d\s?[AaPp]\.?[Mm]\b|午[前後]")
_NUMERIC = re.compile(r"(?<!\d)(\d{4})\s*[年/.\-]\s*(\d{1,2})\s*[月/.\-]\s*(\d{1,2})")
_AMERICAN = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{2,4})(?!\d)")
_NAMED = re.compile(
    r"([A-Z][a-z]{2,8})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})|(\d{1,2})[\s\-]([A-Z][a-z]{2,8})\.?,?[\s\-](\d{4})"
)
_OFFSET = re.compile(r"(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?\b(?!\d)")


def parse_date(value: str, like: dt.datetime | None = None) -> dt.datetime | None:
    """A Date header, or the date line of a forwarded mail in any common wording; zone of `like` where none is said."""
    value = value.strip()[:200]
    try:
        parsed = parsedate_to_datetime("" if _HALF_DAY.search(value) else value)
        if parsed.year > 1970:
            return parsed if parsed.tzinfo else parsed.replace(tzinfo=_zone(value, like))
    except (ValueError, TypeError, OverflowError, IndexError):
        pass
    day = _day(value)
    if day is None:
        return None
    hour, minute, second = _clock(value)
    try:
        return dt.datetime(day.year, day.month, day.day, hour, minute, second, tzinfo=_zone(value, like))
    except ValueError:
        return None


def _day(value: str) -> dt.date | None:
    try:
        if m := _NUMERIC.search(value):
            return dt.date(int(m[1]), int(m[2]), int(m[3]))
        if m := _NAMED.search(value):
            month = _MONTHS.get((m[1] or m[5])[:3].lower(), 0)
            return dt.date(int(m[3] or m[6]), month, int(m[2] or m[4]))
        if m := _AMERICAN.search(value):
            year, month, day = int(m[3]), int(m[1]), int(m[2])
            if year < 100:
                year += 2000 if year < 70 else 1900
            return dt.date(year, month, day) if month <= 12 else dt.date(year, day, month)
    except ValueError:
        return None
    return None


def _clock(value: str) -> tuple[int, int, int]:
    m = _TIME.search(value)
    if not m:
        return 12, 0, 0
    hour = int(m[1])
    if m[4]:
        hour = hour % 12 + (12 if m[4][0] in "pP" else 0)
    elif "午後" in value and hour < 12:
        hour += 12
    return (hour, int(m[2]), int(m[3] or 0)) if hour < 24 and int(m[2]) < 60 and int(m[3] or 0) < 60 else (12, 0, 0)


def _zone(value: str, like: dt.datetime | None) -> dt.tzinfo:
    tail = value[_TIME.search(value).end() :] if _TIME.search(value) else ""  # type: ignore[union-attr]
    if m := _OFFSET.search(tail):
        hours = int(m[2]) + int(m[3] or 0) / 60
        if hours < 24:
            return dt.timezone(dt.timedelta(hours=hours if m[1] == "+" else -hours))
    for word in re.findall(r"[A-Z]{3,4}", tail):
        if word in _ZONES:
            return dt.timezone(dt.timedelta(hours=_ZONES[word]))
    return like.tzinfo if like is not None and like.tzinfo else dt.timezone(dt.timedelta(hours=9))
