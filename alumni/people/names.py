"""Names in three scripts: how they are kept, sorted, and written for a reader of either language."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import jaconv

from alumni.errors import BadInput
from alumni.people.models import Person


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name as a form gives it. Readings are kana; romaji is the passport kind of spelling."""

    family_name: str = ""
    given_name: str = ""
    family_reading: str = ""
    given_reading: str = ""
    family_romaji: str = ""
    given_romaji: str = ""
    former_name: str = ""


@dataclass(frozen=True, slots=True)
class ShownName:
    """A name ready for a page: parts in the order of the language, readings where the script needs one.

    `main` is what is written large, `rubies` pairs of (part, reading or ""), `also` the other script or "".
    """

    main: str
    rubies: tuple[tuple[str, str], ...]
    also: str
    language: str


class NamelessPerson(BadInput):
    """A person needs at least a family or a given name."""


def clean(text: str) -> str:
    """NFKC, no control characters, single spaces."""
    folded = unicodedata.normalize("NFKC", text)
    return " ".join("".join(c if unicodedata.category(c)[0] != "C" else " " for c in folded).split())[:200]


def is_japanese(text: str) -> bool:
    """Whether a name is written in kanji or kana."""
    return any("぀" <= c <= "ヿ" or "㐀" <= c <= "鿿" or c in "々〆ヶ" or "豈" <= c <= "﫿" for c in text)


def write_name(person: Person, name: NameParts) -> None:
    """Put a name on a person, cleaned, with the key it sorts by. Raises NamelessPerson."""
    family, given = clean(name.family_name), clean(name.given_name)
    if not family and not given:
        raise NamelessPerson(fields={"family_name": "needed"})
    person.family_name, person.given_name = family, given
    person.family_reading = jaconv.kata2hira(clean(name.family_reading))
    person.given_reading = jaconv.kata2hira(clean(name.given_reading))
    person.family_romaji, person.given_romaji = clean(name.family_romaji), clean(name.given_romaji)
    person.former_name = clean(name.former_name)
    person.sort_key = sort_key(person)


def sort_key(person: Person) -> str:
    """Reading where there is one, else kana of the name itself, else the Latin letters: family first, lower case."""
    family = person.family_reading or person.family_name or person.family_romaji
    given = person.given_reading or person.given_name or person.given_romaji
    return jaconv.kata2hira(unicodedata.normalize("NFKC", f"{family} {given}".strip()).lower())[:200]


def parts_of(person: Person) -> NameParts:
    """The name as a form shows it for correction."""
    return NameParts(
        person.family_name, person.given_name, person.family_reading, person.given_reading,
        person.family_romaji, person.given_romaji, person.former_name,
    )  # fmt: skip


def shown(person: Person, language: str) -> ShownName:
    """A person's name for a reader of "ja" or "en".

    Japanese names go family first in both languages; an English page prefers the romaji, if it is known, and gives the
    kanji beside it. Names of other scripts go given first. The mixed case (kanji family, Latin given) counts as Japanese.
    """
    family, given = person.family_name, person.given_name
    if not is_japanese(family + given):
        return ShownName(f"{given} {family}".strip(), ((f"{given} {family}".strip(), ""),), "", "en")
    kanji = f"{family} {given}".strip()
    romaji = f"{person.family_romaji} {person.given_romaji}".strip()
    if language == "en" and romaji:
        return ShownName(romaji, ((romaji, ""),), kanji, "en")
    pairs = tuple((part, _reading(part, reading)) for part, reading in
                  ((family, person.family_reading), (given, person.given_reading)) if part)  # fmt: skip
    return ShownName(kanji, pairs, romaji, "ja")


def _reading(part: str, reading: str) -> str:
    """Kana names get no reading above them."""
    return reading if any("㐀" <= c <= "鿿" or c == "々" for c in part) else ""


def short_name(person: Person, language: str) -> str:
    """How one speaks of a person in a sentence: the family name (さん is the template's)."""
    if language == "en" and is_japanese(person.family_name) and person.family_romaji:
        return person.family_romaji
    if not is_japanese(person.family_name + person.given_name):
        return person.given_name or person.family_name
    return person.family_name or person.given_name
