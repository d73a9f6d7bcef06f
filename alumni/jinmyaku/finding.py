"""Finding somebody of mine: by name in any script, reading, romaji, firm, or the codename of a project we shared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

import jaconv

from alumni.jinmyaku.circle import Mine

_LONG_VOWELS = re.compile(r"(?<=o)[uh](?![aiueo])|(?<=o)o|(?<=u)u")


def found(people: Sequence[Mine], question: str) -> list[Mine]:
    """Those of whom every word of the question is somewhere in what is known; in the order they came. All for none."""
    words = [folded for folded in map(_folded, question.split()) if folded]
    return [one for one in people if _has_all(words, list(_texts(one)))] if words else list(people)


def _has_all(words: Sequence[str], texts: Sequence[str]) -> bool:
    return all(any(word in text for text in texts) for word in words)


def _texts(one: Mine) -> Iterator[str]:
    person = one.person
    for family, given in (
        (person.family_name, person.given_name),
        (person.family_reading, person.given_reading),
        (person.family_romaji, person.given_romaji),
        (_romaji(person.family_reading), _romaji(person.given_reading)),
    ):
        yield _folded(family + given)
        yield _folded(given + family)
    yield _folded(person.former_name)
    yield _folded(one.headline)
    yield _folded(one.place)
    if one.work:
        yield _folded(one.work.organization)
        yield _folded(one.work.title)
    for work in one.history.works:
        yield _folded(work.project.codename)
        yield _folded(work.project.firm)


def _romaji(reading: str) -> str:
    return jaconv.kana2alphabet(jaconv.kata2hira(reading)) if reading else ""


def _folded(text: str) -> str:
    """One form for all ways of writing: width, case, katakana, accents, spaces, and long vowels (Ohno, Oono, Ōno, Ono)."""
    plain = jaconv.kata2hira(unicodedata.normalize("NFKC", text)).lower()
    bare = "".join(c for c in unicodedata.normalize("NFD", plain) if not ("̀" <= c <= "ͯ"))
    kept = "".join(c for c in unicodedata.normalize("NFC", bare) if c.isalnum() or c == "ー")
    return _LONG_VOWELS.sub("", kept)
