"""When a name somebody typed is a member's, and when two codenames may be one project's. Compared as keyed hashes where
the text itself is sealed."""

from __future__ import annotations

import re
import unicodedata

import jaconv

from alumni.people.firms import firm_key
from alumni.people.models import Person
from alumni.sealing import ring
from projects.codenames import one_slip_apart, sound

_TITLE = re.compile(r"(?:さん|様|さま|氏|先生|くん|君|ちゃん)$|^(?:mr|ms|mrs|dr)\.?\s+")
_SHORTEST_FOR_A_SLIP = 5
"""Letters a codename must have before one wrong letter is forgiven: ベガ is not ベラ."""


def name_key(name: str) -> str:
    """What stays the same of a whole name however it is typed: width, case, spaces, kana, さん."""
    folded = _TITLE.sub("", unicodedata.normalize("NFKC", name).lower().strip())
    return "".join(c for c in jaconv.kata2hira(folded) if c.isalnum() or c == "ー")


def name_hash(name: str) -> str:
    """The keyed hash of a typed name."""
    return ring.fingerprint(name_key(name), about="known by")


def hashes_of(person: Person) -> frozenset[str]:
    """Every hash under which a member's whole name may have been typed: either order, any script, the former name too.

    A family name alone is nobody: half a firm would answer to it.
    """
    pairs = [
        (person.family_name, person.given_name), (person.family_reading, person.given_reading),
        (person.family_romaji, person.given_romaji), (person.former_name, person.given_name),
    ]  # fmt: skip
    return frozenset(
        name_hash(first + last)
        for family, given in pairs
        if family and given
        for first, last in ((family, given), (given, family))
    )


def firm_hash(firm: str) -> str:
    """The keyed hash of a firm however it is written."""
    return ring.fingerprint(firm_key(firm), about="firm of an applicant")


def same_work(one: str, other: str) -> bool:
    """Whether two codenames may mean one project: the same sound; one slip in a long one; or the one said as part of the
    other. Phases are not told apart, for an applicant may not remember them."""
    a, b = sound(one).letters, sound(other).letters
    if not a or not b:
        return False
    shorter, longer = sorted((a, b), key=len)
    if shorter == longer or (len(shorter) >= _SHORTEST_FOR_A_SLIP and one_slip_apart(shorter, longer)):
        return True
    return len(shorter) >= 3 and shorter in longer
