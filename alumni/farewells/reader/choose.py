"""From candidates to a Reading: the leaver's contacts once each, the best of each single-valued kind, the rest kept aside."""

from __future__ import annotations

import re
from collections.abc import Iterable

from alumni.farewells.reader import owner_words as words
from alumni.farewells.reader.find import addresses, handles, phones, vcards
from alumni.farewells.reader.reading import Finding, Kind, Letter, Part, Place, Refused
from alumni.farewells.reader.weighing import organisation
from alumni.farewells.reader.whose import settle, weigh
from alumni.free_mail import is_free_mail

MANY = frozenset({Kind.EMAIL, Kind.PHONE, Kind.OTHER_URL, Kind.PROJECT})
"""Kinds of which a mail can hold several."""


def contacts(letter: Letter, region: str) -> tuple[list[Finding], list[Refused]]:
    """The leaver's contacts (each value once, in order) and the contacts left out with their reasons."""
    found = addresses.find(letter) + phones.find(letter, region)
    covered = [(f.place.start, f.place.end) for f in found]
    found += [h for h in handles.find(letter) if not _overlaps(h, covered)]
    if letter.attachments:
        found += vcards.find(letter, region)
    taken, refused = settle(weigh(letter, found))
    taken += _from_headers(letter, taken)
    return _once(taken, refused)


def best(candidates: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    """(chosen, alternatives): of each single-valued kind the most certain finding (the earlier one when equal)."""
    chosen: list[Finding] = []
    losers: list[Finding] = []
    single: dict[Kind, Finding] = {}
    for finding in candidates:
        if finding.kind in MANY:
            chosen.append(finding)
            continue
        held = single.get(finding.kind)
        if held is None or finding.confidence > held.confidence:
            single[finding.kind] = finding
            if held is not None:
                losers.append(held)
        elif finding.value != held.value:
            losers.append(finding)
    chosen += single.values()
    chosen.sort(key=lambda f: (f.place.part is not Part.BODY, f.place.start))
    losers = [f for f in losers if f.value != single[f.kind].value]
    return chosen, sorted(losers, key=lambda f: -f.confidence)


def _overlaps(finding: Finding, covered: list[tuple[int, int]]) -> bool:
    return finding.rule != "handle.link" and any(finding.place.start < b and a < finding.place.end for a, b in covered)


def _once(taken: list[Finding], refused: list[Refused]) -> tuple[list[Finding], list[Refused]]:
    """Each value once. A value corrected as a typo stays out even when it stands elsewhere without a word."""
    wrong = {(r.kind, r.value) for r in refused if r.reason == "typo_corrected"}
    seen: set[tuple[Kind, str]] = set()
    kept: list[Finding] = []
    for finding in taken:
        key = (finding.kind, _plain(finding))
        if key not in seen and (finding.kind, str(finding.value)) not in wrong:
            seen.add(key)
            kept.append(finding)
    values = {str(f.value) for f in kept}
    return kept, [r for r in refused if r.value not in values]


def _plain(finding: Finding) -> str:
    text = str(finding.value)
    if finding.kind in (Kind.EMAIL, Kind.PHONE):
        return text
    return re.sub(r"^(?:https?://)?(?:www\.)?", "", text.lower()).rstrip("/").lstrip("@")


def _from_headers(letter: Letter, taken: list[Finding]) -> list[Finding]:
    """The writer's own address in the headers, where the words send the reader there."""
    own = "".join(letter.text[s.start : s.end] for s in letter.own)[:20_000]
    held = {str(f.value) for f in taken}
    place = Place(Part.FROM, 0, len(letter.from_address))
    domain = letter.from_address.partition("@")[2]
    if is_free_mail(domain) and letter.from_address not in held and words.REPLY_HERE.search(own):
        return [Finding(Kind.EMAIL, letter.from_address, letter.from_address, place, 0.9, "email.from_header")]
    if letter.reply_to and words.REPLY_TO_HEADER.search(own):
        fresh = [
            a for a in letter.reply_to if a not in held and organisation(a.partition("@")[2]) != organisation(domain)
        ]
        return [Finding(Kind.EMAIL, a, a, place, 0.8, "email.reply_to") for a in fresh[:2]]
    return []
