"""Numbers as Japanese and English mails write them."""

from __future__ import annotations

KANJI_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "元": 1}
ENGLISH = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split()
    )
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50, "dozen": 12}


def japanese_number(written: str) -> int:
    """The value of digits ("12"), positional kanji ("二〇二四") or kanji with tens ("三十一", "十", "卅一"). "元" is 1.

    Raises ValueError when `written` is none of these.
    """
    if written.isdecimal():
        return int(written)
    written = written.replace("廿", "二十").replace("卅", "三十")
    if "十" in written or "百" in written:
        return _with_tens(written)
    value = 0
    for sign in written:
        if sign not in KANJI_DIGITS:
            raise ValueError(written)
        value = value * 10 + KANJI_DIGITS[sign]
    if not written:
        raise ValueError(written)
    return value


def _with_tens(written: str) -> int:
    value, digit = 0, None
    for sign in written:
        if sign in ("十", "百"):
            value += (1 if digit is None else digit) * (10 if sign == "十" else 100)
            digit = None
        elif sign in KANJI_DIGITS and digit is None:
            digit = KANJI_DIGITS[sign]
        else:
            raise ValueError(written)
    return value + (digit or 0)


def english_number(written: str) -> float:
    """The value of "7", "2.5", "seven", "twenty-one", "a". Raises ValueError for anything else."""
    word = written.strip().lower()
    try:
        return float(word)
    except ValueError:
        pass
    value = 0
    for part in word.replace("-", " ").split():
        if part not in ENGLISH:
            raise ValueError(written)
        value += ENGLISH[part]
    if not word:
        raise ValueError(written)
    return float(value)
