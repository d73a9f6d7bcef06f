"""Gates: a pattern that is not run would not have matched."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import alumni.farewells.reader.read  # noqa: F401 - loads every pattern
from alumni.farewells.reader import gated
from alumni.farewells.reader.find.prose import prose
from alumni.farewells.reader.gated import Gated
from alumni.farewells.reader.letter import open_letter
from alumni.farewells.reader.needed import DIGIT, LATIN, fold, needed

HANDS = Path(__file__).parent.parent / "hands"
TRICKY = (
    r"(?:退職|退社)(?:し|いた)ます|卒業",
    r"\bmy\s(?:\w+\s){0,2}(?:last|final)\s(?:day|week)\b",
    r"(?i)straße|K[aä]se|ﬁnal",
    r"(?:a|bc)?d{2,3}(?:xy|z)+q?",
    r"(?<=今日)まで|(?=本日)本日",
    r"[0-9]{1,2}月|\d+日|[一二三]日",
    r"(?P<q>['\"])last(?P=q)|(?:(?:one|two) (?:day|year)s? )+left",
    r"(?s:.)\Z|^$",
    r"(?!not)leav(?:e|ing)(?<!ving)|[^x]go",
)


def patterns() -> list[Gated]:
    found: dict[str, Gated] = {}
    for name, module in list(sys.modules.items()):
        if name.startswith("alumni.farewells.reader"):
            found |= {v.pattern: v for v in vars(module).values() if isinstance(v, Gated)}
    return list(found.values())


def texts() -> list[str]:
    mails = [p for language in ("ja", "en") for p in sorted((HANDS / language).glob("*.eml"))[::17]]
    words = [prose(open_letter(path.read_bytes())) for path in mails]
    return [w.flow.text for w in words] + [w.flow.text[a:b] for w in words for a, b in w.sentences[::3]]


def test_no_pattern_of_the_reader_stays_away_from_a_match() -> None:
    every, asked = texts(), 0
    for pattern in patterns():
        bare = re.compile(pattern.pattern, pattern.flags)
        for text in every:
            if not pattern.may_match(text):
                asked += 1
                assert bare.search(text) is None, (pattern.pattern, text)
                assert pattern.search(text) is None
    assert asked > 10_000


@pytest.mark.parametrize("pattern", TRICKY)
@given(data=st.data())
def test_what_matches_passes_the_gate(pattern: str, data: st.DataObject) -> None:
    made = gated.compile(pattern)
    drawn = data.draw(st.from_regex(pattern))
    bare = re.compile(pattern)
    for text in (drawn, drawn.upper(), drawn.swapcase()):
        for flags in (0, re.IGNORECASE):
            again = gated.compile(pattern, flags) if flags else made
            found, expected = again.search(text), re.search(bare.pattern, text, flags)
            assert (found and found.span()) == (expected and expected.span())


def test_every_alternative_needs_its_own_words() -> None:
    said = needed(re.compile(r"\bmy\s(?:\w+\s){0,2}(?:last|final)\sday\b|離職"))
    assert said[0] == (frozenset({"離職"}),)
    assert {frozenset({"last", "final"}) in clauses or frozenset({"day"}) in clauses for clauses in said[1:]} == {True}


def test_words_that_stand_everywhere_are_no_gate_but_any_letter_is() -> None:
    assert needed(re.compile(r"[、。].")) == ()
    assert needed(re.compile(r"\bin\b")) == ((frozenset({LATIN}),),)
    assert needed(re.compile(r"\d{2,4}")) == ((frozenset({DIGIT}),),)


@pytest.mark.parametrize("digit", ["7", "７", "٧", "७"])
def test_a_digit_of_any_script_is_a_digit(digit: str) -> None:
    assert gated.compile(r"\d{1,4}(?:月|日)").search(f"{digit}月")


def test_a_pattern_compiled_late_is_known_to_the_texts_looked_at_before() -> None:
    text = "くじら座の星が見えます。"
    assert gated.held_in(text) >= 0
    assert gated.compile("くじら座の|やぎ座の").search(text)


def test_the_pieces_and_the_whole_are_looked_at_together() -> None:
    pieces = ["退職", "します。", "\n", "Straße 12 ", "ＬＡＳＴ day"]
    gated.look_over(pieces)
    together = [gated.held_in(x) for x in (*pieces, "".join(pieces))]
    gated.forget()
    alone = [gated.held_in(x) for x in (*pieces, "".join(pieces))]
    assert all(
        a | b == a for a, b in zip(together, alone, strict=True)
    )  # a word over a border may count for the later piece
    assert together[-1] == alone[-1]


def test_what_is_remembered_does_not_grow() -> None:
    for number in range(3 * gated.ROOM // 20_000):
        gated.held_in(f"{number} " + "ん" * 20_000)
        assert sum(map(len, gated._held)) <= gated.ROOM + 20_010


@given(st.text(), st.text())
def test_folding_is_by_characters(a: str, b: str) -> None:
    assert fold(a + b) == fold(a) + fold(b)
