"""Small numbers as people write them in a sentence."""

from __future__ import annotations

_ENGLISH = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip


def in_words(number: int, language: str) -> str:
    """ "two" in English up to twelve, figures beyond and in Japanese."""
    return _ENGLISH[number] if language == "en" and 0 <= number < len(_ENGLISH) else str(number)
