"""Row numbers that come from a request: text that is none, or one no database can hold, becomes 0, which no row has."""

from __future__ import annotations

MOST = 2**31 - 1


def row_number(text: str | None) -> int:
    """The number in `text`, 0 when there is none or it is out of range."""
    digits = (text or "").strip()
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= 10):
        return 0
    return int(digits) if int(digits) <= MOST else 0
