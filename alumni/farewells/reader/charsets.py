"""Bytes to text, whatever the label says.

`decode_bytes` never raises. Japanese mail is often labelled wrongly: Outlook calls CP50221 "ISO-2022-JP", gateways call
UTF-8 "us-ascii", old mailers say "Shift_JIS" and mean CP932. The label is a hint; the bytes decide.
"""

from __future__ import annotations

import codecs
import re

_ESCAPE = re.compile(rb"\x1b(\$[@B]|\$\([@BDOPQ]|\([BJIHT]|\$A|\$\(C|&@\x1b\$B)")
_DOUBLE_BYTE = {b"$@", b"$B", b"$(@", b"$(B", b"&@\x1b$B"}
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad\u2028\u2029]")
_KANA = re.compile("[\u3040-\u30ff]")
_HALF_KANA = re.compile("[\uff61-\uff9f]")
_ALIASES = {
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "windows-31j": "cp932",
    "ms_kanji": "cp932", "cp943": "cp932", "iso-2022-jp": "jis", "iso-2022-jp-1": "jis", "iso-2022-jp-2": "jis",
    "iso-2022-jp-3": "jis", "iso-2022-jp-ms": "jis", "cp50220": "jis", "cp50221": "jis", "cp50222": "jis",
    "x-euc-jp": "euc_jp", "euc-jp": "euc_jp", "eucjp": "euc_jp", "cp51932": "euc_jp", "gb2312": "gb18030",
    "gbk": "gb18030", "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "big5": "big5hkscs", "latin-1": "cp1252",
    "iso-8859-1": "cp1252", "us-ascii": "ascii", "unknown-8bit": "ascii", "default": "ascii", "utf8": "utf-8",
}  # fmt: skip
_WEAK_LABELS = {"ascii", "cp1252", ""}
_TEXT_CODECS = {
    "idna",
    "punycode",
    "rot13",
    "undefined",
    "unicode_escape",
    "raw_unicode_escape",
    "mbcs",
    "oem",
    "utf-7",
}
"""Codecs that answer to `decode` but turn ordinary text into something else, or cost quadratic time."""

WRONG_CHARSET = "wrong_charset"


def decode_bytes(data: bytes, label: str | None = None) -> tuple[str, str | None]:
    """Text of `data` and a problem code (None when the label was honest). Never raises."""
    name = _codec(label)
    if b"\x1b" in data and _ESCAPE.search(data):
        return _decode_jis(data), None if name in ("jis", "") else WRONG_CHARSET
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace"), None
    if data.isascii() and not name.startswith("utf-16") and not name.startswith("utf-32"):
        return data.decode("ascii"), None
    utf8 = _strict(data, "utf-8")
    if utf8 is not None:
        return utf8, None if name in ("utf-8", "") else WRONG_CHARSET
    if name in _WEAK_LABELS or name == "jis":
        return _guess(data, name)
    text = _strict(data, name)
    if text is not None and not _looks_garbled(text, name):
        return text, None
    guessed, _ = _guess(data, name)
    return guessed, WRONG_CHARSET


def clean(text: str) -> str:
    """One kind of line break, tabs as two spaces, no control or invisible characters."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\t" in text:
        text = text.replace("\t", "  ")
    if "\x0c" in text or "\x0b" in text:
        text = text.replace("\x0c", "\n").replace("\x0b", "\n")
    if "\xa0" in text:
        text = text.replace("\xa0", " ")
    return _CONTROL.sub("", text)


def _codec(label: str | None) -> str:
    name = (label or "").strip().strip("\"'").lower()
    name = _ALIASES.get(name, _ALIASES.get(name.replace("_", "-"), name))
    if name in ("", "jis", "ascii"):
        return name
    try:
        known = codecs.lookup(name).name
    except (LookupError, ValueError):
        return ""
    return "" if known.replace("-", "_") in _TEXT_CODECS or "_codec" in known else known


def _strict(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except UnicodeDecodeError as torn:
        if name != "utf-8" or torn.start < max(8, len(data) - 3):
            return None
        return data[: torn.start].decode(name, "replace")
    except (UnicodeError, LookupError, ValueError, AssertionError):
        return None


def _looks_garbled(text: str, name: str) -> bool:
    """EUC-JP and UTF-8 read as CP932 come out as runs of half-width kana."""
    if name != "cp932":
        return False
    return len(_HALF_KANA.findall(text)) * 3 > sum(1 for c in text if c > "\x7f")


def _guess(data: bytes, name: str) -> tuple[str, str | None]:
    """The most plausible of the Japanese charsets, UTF-8 with damage, and Western text."""
    best, best_rank = "", -1.0
    for candidate in ("cp932", "euc_jp", "utf-8"):
        text = data.decode(candidate, "replace")
        rank = _plausibility(text)
        if rank > best_rank:
            best, best_rank = text, rank
    if best_rank >= 0.12 and (_KANA.search(best) or _dense(data)):
        return best, WRONG_CHARSET
    western = data.decode("cp1252", "replace")
    return western, None if name == "cp1252" else WRONG_CHARSET


def _dense(data: bytes) -> bool:
    """Eight-bit bytes in runs, as in Japanese; Western accents stand alone among letters."""
    high = sum(1 for b in data if b > 0x7F)
    alone = len(re.findall(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])", data))
    return high > 6 and alone * 3 < high


def _plausibility(text: str) -> float:
    """Share of kana among the non-ASCII characters, damage and half-width kana counted against it."""
    foreign = sum(1 for c in text if c > "\x7f")
    if not foreign:
        return 0.0
    bad = text.count("\ufffd") * 4 + len(_HALF_KANA.findall(text))
    return max(0.0, (len(_KANA.findall(text)) + 0.2 * foreign - bad) / foreign)


def _decode_jis(data: bytes) -> str:
    """ISO-2022-JP and its Microsoft relatives (NEC and IBM extensions, half-width kana)."""
    if (plain := _strict(data, "iso2022_jp")) is not None:
        return plain
    out: list[str] = []
    mode, at = b"(B", 0
    for match in _ESCAPE.finditer(data):
        out.append(_jis_segment(data[at : match.start()], mode))
        mode, at = match.group(1), match.end()
    out.append(_jis_segment(data[at:], mode))
    return "".join(out)


def _jis_segment(segment: bytes, mode: bytes) -> str:
    if not segment:
        return ""
    if mode in _DOUBLE_BYTE:
        return "".join(_jis_lines(segment))
    if mode == b"(I":
        return bytes(b | 0x80 if 0x21 <= b <= 0x5F else b for b in segment).decode("cp932", "replace")
    if mode == b"$(D":
        pairs = b"".join(b"\x8f" + bytes(b | 0x80 for b in segment[i : i + 2]) for i in range(0, len(segment) - 1, 2))
        return pairs.decode("euc_jp", "replace")
    if mode in (b"$(O", b"$(P", b"$(Q"):
        return bytes(b | 0x80 for b in segment).decode("euc_jis_2004", "replace")
    if mode == b"$A":
        return bytes(b | 0x80 for b in segment).decode("gb2312", "replace")
    if mode == b"$(C":
        return bytes(b | 0x80 for b in segment).decode("euc_kr", "replace")
    return segment.decode("ascii") if segment.isascii() else segment.decode("cp932", "replace")


def _jis_lines(segment: bytes) -> list[str]:
    """A line break ends double-byte mode (RFC 1468), also where a careless mailer left out the escape."""
    first, *rest = re.split(rb"(\r?\n)", segment)
    out = [jis_to_cp932(first).decode("cp932", "replace")]
    for piece in rest:
        out.append(piece.decode("cp932", "replace"))
    return out


def jis_to_cp932(pairs: bytes) -> bytes:
    """JIS X 0208 rows (7-bit pairs) as CP932 bytes; also row 13 and rows 89-92, which strict codecs refuse."""
    out = bytearray()
    for i in range(0, len(pairs) - 1, 2):
        high, low = pairs[i] & 0x7F, pairs[i + 1] & 0x7F
        if not (0x21 <= high <= 0x7E and 0x21 <= low <= 0x7E):
            out += b"?"
            continue
        lead = (high - 0x21) // 2 + 0x81
        lead += 0x40 if lead > 0x9F else 0
        odd_row = low + (0x1F if low < 0x60 else 0x20)
        trail = odd_row if high & 1 else low + 0x7E
        out += bytes((lead, trail))
    return bytes(out)
