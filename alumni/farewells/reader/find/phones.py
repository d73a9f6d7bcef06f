"""Phone numbers in any width, with kanji digits, dots, brackets or blanks; values are E.164.

Numbers without a country code are read in the region given (and in Japan when the letter is Japanese). Shape decides, not
the numbering plan of the day: new ranges open every year, and a number a person wrote down is rarely a lie.
Sources: ITU-T E.164 (15 digits), Japan MIC numbering (0AB-J 10 digits, 050/060/070/080/090 11 digits), NANP (NXX NXX XXXX).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

import phonenumbers

from alumni.farewells.reader.find.surroundings import surroundings
from alumni.farewells.reader.reading import Finding, Kind, Letter, Part, Place

MAX_CANDIDATES = 300

_DIGITS = {ord(k): ord(d) for k, d in zip("〇零○一二三四五六七八九", "000123456789", strict=True)}
_MARKS = {
    **dict.fromkeys(map(ord, "ー─━‒–—―‐‑−ｰ一"), ord("-")),
    ord("・"): ord("-"),
    ord("·"): ord("-"),
    ord("•"): ord("-"),
}
_MARKS_ONLY = {k: v for k, v in _MARKS.items() if k != ord("一")}
_MARK_SIGNS = "".join(map(chr, _MARKS_ONLY))
_BETWEEN = re.compile(r"(?<=[\d〇零○一二三四五六七八九])( ?)の( ?)(?=[\d〇零○一二三四五六七八九])")
_SLASHED = re.compile(r"(?<![\d/])(\d{3})/(?=\d{3}-\d{4}(?!\d))|(?<![\d/])(0\d{1,3})/(\d{2,4})/(?=\d{4}(?![\d/]))")
_WRAPPED = re.compile(r"(\(\d{2,4}\)|\+\d{1,3})\n(?=[ ]{0,8}\d{2,4}[- ]\d{3,4})")
_KANJI_RUN = re.compile(
    r"[〇零○一二三四五六七八九][〇零○一二三四五六七八九ー─━―‐−\-()・. ]{8,20}[〇零○一二三四五六七八九]"
)
_RUN = re.compile(r"(?<![\d_@%=&?#.])[+(\[]{0,2}\d[\d()\[\]\-.  ]{6,40}\d")
_GRAPHIC = re.compile(r"[!-~]*")
_LABEL_GLUED = re.compile(r"(?:^|[^A-Za-z])(?:tel|fax|ph|phone|mob|mobile|cell|home|t|m|p|h|c|ext|k|f)\.?$", re.I)
_MAYBE_DATE = re.compile(r"(?:19|20)\d\d[.\-/ ]\s?\d{1,2}(?:[.\-/ ]|$)|(?:19|20)\d\d\s?-\s?(?:19|20)\d\d")
_POSTCODE = re.compile(r"〒\s?$|\b[A-Z]{2}\s{1,3}$")
_JP = re.compile(r"0(?:[5-9]0\d{8}|120\d{6}|800\d{7}|570\d{6}|[1-9]\d{8})$")
_JP_GROUPS = re.compile(r"(?:\d{2,5}-\d{1,4}-\d{4}|\d{2,5}-\d{5,8}|\d{10,11}|0120-\d{2,3}-\d{3,4})$")
_BRITISH = re.compile(r"0(?:[1235789]\d{9}|1\d{8})$")
_NANP = re.compile(r"1?([2-9]\d\d)([2-9]\d\d)(\d{4})$")
_NANP_GROUPS = re.compile(r"(?:1-)?(?:\d{3}-\d{3}-\d{4}|\d{3}-\d{7}|\d{10})$")
_LABEL_BEFORE = re.compile(
    r"(?:電話|携帯|けいたい|ケータイ|スマホ|でんわ|WhatsApp|Signal|Viber|TEL|℡|☎|☏|📞|📱|番号|Mobile|mobile|cell|Cell|Phone|phone|Tel|tel|M|T|P|H|C|#)[^\n\d]{0,20}$",
    re.I,
)
_COUNTRY_OF_TLD = {
    "uk": "GB",
    "jp": "JP",
    "de": "DE",
    "fr": "FR",
    "au": "AU",
    "sg": "SG",
    "in": "IN",
    "ca": "CA",
    "ie": "IE",
    "nz": "NZ",
    "hk": "HK",
}


_COUNTRY_OF_HOURS = {5.5: "IN", 9.0: "JP", 8.0: "SG", 10.0: "AU", 11.0: "AU", 12.0: "NZ", 13.0: "NZ"}
"""Where clocks are so far ahead; Europe shares its hours among too many plans."""


def find(letter: Letter, region: str = "JP") -> list[Finding]:
    """Every phone number in the letter and its links, whoever it belongs to."""
    around = surroundings(letter)
    text = _digits(around.folded)
    regions = _regions(letter, region)
    found: list[Finding] = []
    for start, end, value in _numbers(text, regions):
        found.append(
            Finding(Kind.PHONE, value, letter.text[start:end], Place(Part.BODY, start, end), 0.95, "phone.written")
        )
        if len(found) >= MAX_CANDIDATES:
            break
    seen = {str(f.value) for f in found}
    for span, target in letter.links:
        if target.lower().startswith("tel:") and span.end > span.start:
            number = e164(unquote(target[4:]).split(";")[0], regions)
            if number and number not in seen:
                seen.add(number)
                found.append(
                    Finding(
                        Kind.PHONE,
                        number,
                        letter.text[span.start : span.end],
                        Place(Part.BODY, span.start, span.end),
                        0.9,
                        "phone.link",
                    )
                )
    return found


def e164(written: str, regions: tuple[str, ...] = ("JP",)) -> str | None:
    """A number as written in E.164, or None when it cannot be one."""
    return _value(_digits(written).strip(), regions, labelled=True)


def is_mobile(value: str) -> bool | None:
    """Is an E.164 number a personal mobile? None where the plan does not tell (North America)."""
    if value.startswith("+81"):
        return len(value) == 13 and re.match(r"\+81[6-9]0", value) is not None
    if value.startswith("+1"):
        return None
    try:
        kind = phonenumbers.number_type(phonenumbers.parse(value))
    except phonenumbers.NumberParseException:
        return None
    if kind == phonenumbers.PhoneNumberType.MOBILE:
        return True
    return False if kind == phonenumbers.PhoneNumberType.FIXED_LINE else None


def _regions(letter: Letter, region: str) -> tuple[str, ...]:
    """The given region first; then what the mail itself suggests."""
    order = [region]
    hours = letter.date.utcoffset() if letter.date is not None and letter.date.tzinfo is not None else None
    if hours is not None and region != "JP" and (local := _COUNTRY_OF_HOURS.get(hours.total_seconds() / 3600)):
        order = [local, *order] if local in ("IN", "JP") else [*order, local]
    country = _COUNTRY_OF_TLD.get(letter.from_address.rpartition(".")[2])
    if country:
        order.append(country)
    if re.search("[\u3041-\u30ff]", letter.text[:20_000]):
        order.append("JP")
    if region == "US":
        order.append("GB")
    return tuple(dict.fromkeys(order))


def _digits(folded: str) -> str:
    """Kanji digits (only where a run of them is a number) and every kind of dash made plain, position for position."""
    text = _SLASHED.sub(lambda m: m.group().replace("/", "-"), folded) if "/" in folded else folded
    text = _WRAPPED.sub(r"\1 ", text)
    if text.isascii():
        return text
    if "の" in text:
        text = _BETWEEN.sub(r"\1-\2", text)
    if any(c in text for c in "〇零○一二三四五六七八九"):
        text = _KANJI_RUN.sub(lambda m: m.group().translate(_MARKS_ONLY).translate(_DIGITS), text)
    for mark in _MARK_SIGNS:
        if mark in text:
            text = text.replace(mark, "-")
    return text


def _numbers(text: str, regions: tuple[str, ...]) -> Iterator[tuple[int, int, str]]:
    for match, _ in zip(_RUN.finditer(text), range(MAX_CANDIDATES * 20), strict=False):
        start, run = match.start(), match.group()
        if _POSTCODE.search(text[max(0, start - 6) : start]) and len(re.sub(r"\D", "", run)) <= 9:
            continue
        if not _stands_free(text, start):
            continue
        for at, piece in _pieces(run):
            before = text[max(0, start + at - 30) : start + at]
            value = _value(piece, regions, labelled=_LABEL_BEFORE.search(before) is not None)
            if value:
                yield start + at, start + at + len(piece), value


def _stands_free(text: str, start: int) -> bool:
    """Digits inside an address, a URL, a handle or a product name are no phone number."""
    before = text[max(0, start - 200) : start]
    before = before[len(before) - _GRAPHIC.match(before[::-1]).end() :]  # type: ignore[union-attr]  # matches anything
    if text[start] in "([":
        return "://" not in before
    if not before:
        return True
    if "://" in before or "@" in before or "www." in before or re.search(r"\.(?:com|jp|net|org)/", before):
        return (
            re.search(r"[/／,、|;）)]$", before) is not None
            and "://" not in before.rsplit("/", 1)[0][-6:]
            and "@" in before
        )
    if re.search(r"[A-Za-z0-9][-_]$", before):
        return False
    return not before[-1].isalpha() or _LABEL_GLUED.search(before) is not None


def _pieces(run: str) -> Iterator[tuple[int, str]]:
    """One run may hold two numbers with wide blanks between; brackets left open do not belong."""
    at = 0
    for part in re.split(r"(\s{2,}(?=[+(\d]))", run) if len(re.sub(r"\D", "", run)) > 13 else [run]:
        piece = part
        skip = len(piece) - len(piece.lstrip(" .-)"))
        piece = piece.strip(" .-")
        if piece.count("(") > piece.count(")") and piece.startswith("("):
            piece, skip = piece[1:], skip + 1
        elif piece.startswith(")"):
            piece = piece[1:]
        if piece.rfind("(") > piece.rfind(")"):
            piece = piece[: piece.rfind("(")].rstrip(" .-")
        if sum(c.isdigit() for c in piece) >= 8:
            yield at + skip, piece
        at += len(part)


def _value(piece: str, regions: tuple[str, ...], *, labelled: bool) -> str | None:
    plus = piece.lstrip("(").startswith("+")
    if not plus and _MAYBE_DATE.match(piece):
        return None
    if plus or piece.startswith(("00", "010-81", "010 81")):
        return _international(piece, plus)
    digits = re.sub(r"\D", "", piece)
    groups = re.sub(r"[^\d]+", "-", piece).strip("-")
    for region in regions:
        if region == "JP" and (value := _japanese(digits, groups, labelled)):
            return value
        if (
            region in ("US", "CA")
            and _NANP.match(digits)
            and _NANP_GROUPS.match(groups)
            and ("-" in groups or labelled)
        ):
            return "+1" + digits[-10:]
        if region == "GB" and _BRITISH.match(digits) and ("-" in groups or labelled):
            return "+44" + digits[1:]
        if region == "IN" and re.fullmatch(r"0?[6-9]\d{9}", digits) and groups.count("-") < 3:
            return "+91" + digits[-10:]
        if (
            region in ("SG", "HK")
            and len(digits) == 8
            and ("-" in groups or labelled)
            and (value := _possible(digits, region))
        ):
            return value
        if (
            region not in ("JP", "US", "CA", "GB")
            and digits.startswith("0")
            and ("-" in groups or labelled)
            and (value := _possible(digits, region))
        ):
            return value
    if labelled and 11 <= len(digits) <= 13 and digits[0] != "0" and groups.count("-") >= 2:
        return _known("+" + digits)
    return None


def _japanese(digits: str, groups: str, labelled: bool) -> str | None:
    if digits.startswith("81") and len(digits) in (11, 12) and _JP.match("0" + digits[2:]):
        return "+" + digits
    if not _JP.match(digits):
        return None
    mobile = re.match(r"0[5-9]0", digits) is not None and len(digits) == 11
    if not mobile and not _JP_GROUPS.match(groups):
        return None
    return "+81" + digits[1:] if mobile or "-" in groups or labelled else None


def _international(piece: str, plus: bool) -> str | None:
    """+81 (0)90-..., 0081-90-..., +44 (0)20 ...: the bracketed trunk zero falls away."""
    bare = re.sub(r"[(\[]\s?0\s?[)\]]", "", piece)
    digits = re.sub(r"\D", "", bare)
    if not plus:
        digits = re.sub(r"^(?:010|00)", "", digits)
    if digits.startswith("810"):
        digits = "81" + digits[3:]
    if not 8 <= len(digits) <= 15:
        return None
    if digits.startswith("81"):
        return "+" + digits if _JP.match("0" + digits[2:]) else None
    if digits.startswith("1") and len(digits) == 11:
        return "+" + digits
    return _known("+" + digits, loose=plus)


def _known(number: str, *, loose: bool = False) -> str | None:
    try:
        parsed = phonenumbers.parse(number)
    except phonenumbers.NumberParseException:
        return None
    good = phonenumbers.is_possible_number(parsed) if loose else phonenumbers.is_valid_number(parsed)
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164) if good else None


def _possible(digits: str, region: str) -> str | None:
    try:
        parsed = phonenumbers.parse(digits, region)
    except phonenumbers.NumberParseException:
        return None
    return (
        phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
        if phonenumbers.is_valid_number(parsed)
        else None
    )
