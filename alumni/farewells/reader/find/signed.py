"""How a letter is signed in Latin script: the name line under "Regards,", and the full name in a signature block."""

from __future__ import annotations

import re
from dataclasses import dataclass

from alumni.farewells.reader.find.header_name import address_words

_WORD = r"(?:[A-ZÀ-Þ][a-zà-ÿ]+(?:[A-Z][a-z]+)?(?:[-'][A-ZÀ-Þ]?[a-zà-ÿ]+)*|[A-ZÀ-Þ]\.?|[A-ZÀ-Þ]{2,}|de|van|von|der|di|da|del|la|bin)"
_NAME_LINE = re.compile(
    rf"\s{{0,60}}(?:[-–—~]{{1,3}}\s?)?(?P<name>{_WORD}(?:\s{{1,3}}{_WORD}){{0,3}})\s?(?P<rest>[,|(/:;·•<x☺!.\t]|:\)|\s{{2,}}|-|$|\n)"
)
_FULL = re.compile(rf"(?<![A-Za-z@.]){_WORD}(?:\s{{1,2}}{_WORD}){{1,3}}(?![A-Za-z@])")
_CLOSING = re.compile(
    r"\s{0,40}(?:(?:best|kind|warm|warmest|kindest|sincere)?\s?(?:regards|wishes)|best|cheers|thanks?(?: you)?(?: again| all)?|sincerely|yours|love|with love|"
    r"take care|all the best|with (?:gratitude|thanks|appreciation)|many thanks|so long|bye|goodbye|ciao|respectfully|cordially|gratefully|until .{1,30}|"
    r"see (?:you|ya).{0,30}|merci.{0,20}|abra[cç]os|good luck.{0,60}|warmly|fondly|yours truly|stay in touch|keep in touch)\s?[,.!-]{0,3}\s*$",
    re.I,
)
_NOT_NAMES = frozenset(
    "thanks thank best regards cheers dear hi hello hey all team everyone friends colleagues today monday tuesday wednesday thursday friday saturday "
    "sunday january february march april may june july august september october november december email mail phone fax mobile cell tel home office "
    "manager director senior principal consultant engineer analyst president vice partner associate address linkedin facebook twitter sincerely love "
    "last day farewell goodbye contact info good luck please feel free if you my i the this it we and or but with for from to as at in on out of "
    "subject re fw fwd sent date corp inc llc ltd limited group company consulting practice advisory street avenue road suite texas tx houston new york london tokyo "
    "united states kingdom japan america university department personal private work next stop keep touch ps".split()
)


@dataclass(frozen=True, slots=True)
class Signed:
    """Name words as signed, their place in the lined text, and whether a closing phrase stands above them."""

    words: tuple[str, ...]
    start: int
    end: int
    closed: bool


def signatures(text: str) -> list[Signed]:
    """Lines that may be a signature, from the top. Only the part after the greeting counts."""
    out: list[Signed] = []
    position, closed = 0, 0
    lines = text.split("\n")
    for index, line in enumerate(lines):
        if closed:
            closed -= 1 if line.strip() else 0
        if len(line) < 90 and line.strip():
            match = _NAME_LINE.match(line)
            if match and index > 0 and is_name(match["name"]):
                out.append(
                    Signed(
                        tuple(match["name"].split()),
                        position + match.start("name"),
                        position + match.end("name"),
                        closed > 0,
                    )
                )
            tail = re.search(
                r"(?:regards|sincerely|cheers|thanks|best|love|yours)\s?,\s{0,3}("
                + _WORD
                + r"(?:\s"
                + _WORD
                + r"){0,2})\s?$",
                line,
                re.I,
            )
            if tail and not match and is_name(tail[1]):
                out.append(Signed(tuple(tail[1].split()), position + tail.start(1), position + tail.end(1), True))
        if _CLOSING.match(line):
            closed = 2
        position += len(line) + 1
    return out


def lower_signature(text: str) -> tuple[str, int, int] | None:
    """A single lower-case sign-off on one of the last lines ("regards,steve", "amy")."""
    lines = text.rstrip().split("\n")
    position = len("\n".join(lines[:-4])) + 1 if len(lines) > 4 else 0
    found = None
    for line in lines[-4:]:
        match = re.fullmatch(
            r"\s{0,40}(?:(?:regards|thanks|cheers|best|love)\s?,?\s?)?[-~]{0,2}([a-z]{2,12})\s?[.!]?\s*", line
        )
        if match and match[1] not in _NOT_NAMES:
            found = (match[1], position + match.start(1), position + match.end(1))
        position += len(line) + 1
    return found


def full_names(text: str, addresses: list[str]) -> list[tuple[str, int, int]]:
    """Latin full names in running text whose words are also the words of one of the writer's addresses."""
    known = [set(address_words(a)) | {"".join(address_words(a))} for a in addresses]
    out = []
    for match in _FULL.finditer(text):
        words = [w.lower().strip(".") for w in re.split(r"[\s-]+", match[0])]
        if len(words) >= 2 and not set(words) & _NOT_NAMES and any(_covers(words, k) for k in known):
            out.append((match[0], match.start(), match.end()))
    return out


def _covers(words: list[str], known: set[str]) -> bool:
    first, last = words[0], words[-1]
    if {first, last} <= known:
        return True
    return any(k in (first + last, last + first) for k in known)


def is_name(words: str) -> bool:
    """Whether Latin words could be a person's name: no title, place, firm or letter phrase among them."""
    parts = [w.lower().strip(".") for w in words.split()]
    return not set(parts) & _NOT_NAMES and any(len(p) > 1 for p in parts)
