"""Both languages are complete, and no Japanese sentence is left that nobody says."""

from __future__ import annotations

import re

import pytest

from alumni.settings import ROOMS_WITH_WORDS
from alumni.words import gaps, said, translated

HOLES = re.compile(r"%\((\w+)\)[sd]")


def test_no_sentence_lacks_japanese_and_none_is_unused() -> None:
    assert list(gaps()) == []


@pytest.mark.parametrize("room", ROOMS_WITH_WORDS)
def test_translations_keep_the_holes_of_the_sentence(room: str) -> None:
    for sentence, words in translated(room).items():
        holes = set(HOLES.findall(sentence[-1]))
        for wording in words:
            assert set(HOLES.findall(wording)) <= holes, sentence
            if len(sentence) == 1:
                assert set(HOLES.findall(wording)) == holes, sentence


def test_the_same_sentence_says_the_same_in_every_room() -> None:
    """Catalogues are merged when a page is made, so two rooms cannot translate one sentence differently."""
    seen: dict[tuple[str, ...], tuple[str, tuple[str, ...]]] = {}
    for room in ROOMS_WITH_WORDS:
        for sentence, words in translated(room).items():
            first_room, first_words = seen.setdefault(sentence, (room, words))
            assert words == first_words, f"{sentence[0]!r}: {first_room} and {room}"


def test_something_is_said_in_every_room_with_pages() -> None:
    spoken = said()
    with_pages = ("site", "accounts", "people", "farewells", "ledger", "jinmyaku", "referrals", "desk")
    assert all(spoken[room] for room in with_pages)
