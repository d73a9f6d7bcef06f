"""Whose contact is this? The leaver's own, the old office's, a successor's, somebody else's.

Each contact is weighed on evidence that does not depend on who the people are: the kind of domain, the words before and
after it, the block it stands in, the heading above. Weights are log-odds by hand; above zero the contact is the leaver's.
"""

from __future__ import annotations

import math
import re

from alumni.farewells.reader import owner_words as words
from alumni.farewells.reader.find import handles, phones, vcards
from alumni.farewells.reader.find.surroundings import Surroundings, fold, runs_on, surroundings
from alumni.farewells.reader.reading import Finding, Kind, Letter, Part, Refused
from alumni.farewells.reader.standing import weigh_blocks, weigh_heading
from alumni.farewells.reader.told import label_of, note_of, weigh_label, weigh_neighbour, weigh_note
from alumni.farewells.reader.weighing import Leaver, Weighed, organisation
from alumni.free_mail import is_free_mail


def weigh(letter: Letter, found: list[Finding]) -> list[Weighed]:
    """Every contact weighed, in order of place."""
    around = surroundings(letter)
    leaver = _leaver(letter, found)
    ordered = sorted(
        (Weighed(f) for f in found), key=lambda w: (w.finding.place.part is not Part.BODY, w.finding.place.start)
    )
    body = [w for w in ordered if w.finding.place.part is Part.BODY]
    for index, item in enumerate(body):
        _weigh_one(letter, around, leaver, body, index, item)
    weigh_blocks(around, leaver, body)
    for item in ordered:
        if item.finding.place.part is Part.ATTACHMENT:
            _weigh_card(letter, leaver, item)
    return ordered


def settle(weighed: list[Weighed]) -> tuple[list[Finding], list[Refused]]:
    """The leaver's contacts with their confidence, and the others with the reason they were left out."""
    taken: list[Finding] = []
    refused: list[Refused] = []
    for item in weighed:
        f = item.finding
        if item.score > 0:
            sure = f.confidence * (0.55 + 0.45 / (1 + math.exp(1.2 - 1.6 * item.score)))
            taken.append(Finding(f.kind, f.value, f.as_written, f.place, round(min(sure, 0.99), 3), f.rule))
        else:
            refused.append(Refused(f.kind, str(f.value), f.as_written, f.place, item.reason))
    return taken, refused


def _leaver(letter: Letter, found: list[Finding]) -> Leaver:
    domain = letter.from_address.partition("@")[2]
    others = [a.partition("@")[2] for a in (*letter.to[:20], letter.forwarded_by or "")]
    firms = frozenset(organisation(d) for d in others if d and not is_free_mail(d))
    name = re.findall(r"[A-Za-z]{3,}", letter.from_name.lower())
    local = re.findall(r"[a-z]{3,}", letter.from_address.partition("@")[0])
    announced = words.NEW_COORDINATES.search(letter.subject + "\n" + letter.text[:3000])
    elsewhere = [str(f.value) for f in found if f.kind is Kind.EMAIL and not str(f.value).endswith(domain)]
    private = any(
        is_free_mail(a.partition("@")[2]) or any(t in a for t in name + local if len(t) > 3) for a in elsewhere
    )
    moved = bool(announced) and not private and not words.STILL_THERE.search(letter.subject + "\n" + letter.text[:6000])
    return Leaver(
        letter.from_address,
        "" if is_free_mail(domain) else organisation(domain) if domain else "",
        firms,
        tuple(dict.fromkeys(name + local)),
        moved,
    )


def _weigh_one(
    letter: Letter, around: Surroundings, leaver: Leaver, body: list[Weighed], index: int, item: Weighed
) -> None:
    f = item.finding
    if not around.inside(f.place.start):
        first = letter.own[0].start if letter.own else 0
        item.add(-20, "forwarder" if letter.forwarded_by and f.place.start < first else "quoted")
        item.final = True
        return
    if any(s.start <= f.place.start < s.end for s in letter.struck):
        item.add(-20, "typo_corrected")
        item.final = True
        return
    if f.kind is Kind.EMAIL:
        _weigh_domain(leaver, item)
    elif f.kind is Kind.PHONE:
        _weigh_number(around, item)
    else:
        _weigh_page(leaver, item, around)
    label, note = label_of(around, body, index), note_of(around, body, index)
    told = weigh_label(leaver, item, label)
    told |= weigh_note(item, note, label)
    if not told:
        told = weigh_neighbour(around, body, index, item, label)
    weigh_heading(around, body, index, item, told)


def _weigh_domain(leaver: Leaver, item: Weighed) -> None:
    address = str(item.finding.value)
    local, _, domain = address.partition("@")
    same_person = any(t in local for t in leaver.tokens) or any(
        t in domain.split(".")[0] for t in leaver.tokens if len(t) > 3
    )
    if is_free_mail(domain):
        item.add(1.5, "provider")
    elif leaver.domain and organisation(domain) == leaver.domain:
        if address == leaver.address and leaver.moved_already:
            item.add(2.0, "new_office")
        elif same_person and leaver.own_domain:
            item.add(1.0, "own_domain")
        elif address == leaver.address or (same_person and not leaver.moved_already):
            item.add(-6.0, "old_office")
        else:
            item.add(-6.0, "successor")
        return
    elif organisation(domain) in leaver.others:
        item.add(-1.5 if same_person else -3.0, "old_office" if same_person else "successor")
    if same_person:
        whole = sum(t in local for t in leaver.tokens) > 1
        long = is_free_mail(domain) and any(len(t) > 5 and t in local for t in leaver.tokens)
        item.add(3.0 if whole else 2.2 if long else 1.5, "name")


def _weigh_number(around: Surroundings, item: Weighed) -> None:
    value = str(item.finding.value)
    if re.match(r"(?:\+81[ -]?|0)(?:120|800|570)(?!\d)", fold(item.finding.as_written)):
        item.add(-4.0, "old_office")
        return
    mobile = phones.is_mobile(value)
    if mobile:
        item.add(0.6, "mobile")
    elif mobile is False:
        item.add(-0.6, "old_office")
    else:
        item.add(-0.3, "old_office")
    if (
        not mobile
        and not value.startswith("+81")
        and runs_on(around.lines[around.line_at(item.finding.place.start)].text)
    ):
        item.add(0.5 if mobile is None else 0.8, "prose")


def _weigh_page(leaver: Leaver, item: Weighed, around: Surroundings) -> None:
    f = item.finding
    url = str(f.value)
    if f.rule in ("handle.labelled", "handle.on_service", "handle.display_name", "line.vcard"):
        item.add(1.5, "handle")
        return
    host = handles.host_of(url)
    if f.kind is not Kind.OTHER_URL or any(host == h or host.endswith("." + h) for h in handles.SOCIAL_HOSTS):
        item.add(-0.5 if "/company/" in url or "/posts/" in url or "/pulse/" in url else 1.5, "not_personal")
    elif leaver.domain and organisation(host) == leaver.domain:
        item.add(0.5 if leaver.moved_already else -4.0, "old_office")
    elif "/" not in url.removeprefix("http://").removeprefix("https://").rstrip("/") or f.rule in (
        "handle.link",
        "handle.url",
    ):
        item.add(-0.7 if "://" in url or url.startswith("www.") else 0.3, "not_personal")
    line = around.lines[around.line_at(f.place.start)]
    near = (
        around.folded[max(line.start, f.place.start - 80) : f.place.start]
        + " "
        + around.folded[f.place.start : min(line.end, f.place.end + 40)]
    )
    if words.NOT_A_CONTACT.search(near if item.score <= 0 else near.replace(url, "")):
        item.add(-3.0, "not_personal")
    elif item.score <= 0.3 and any(t in host for t in leaver.tokens if len(t) > 3):
        item.add(1.5, "name")
    elif item.score <= 0.3 and words.OWN_PAGE.search(
        around.folded[max(line.start, f.place.start - 40) : f.place.start]
    ):
        item.add(1.2, "own_page")


def _weigh_card(letter: Letter, leaver: Leaver, item: Weighed) -> None:
    """A card belongs to the leaver unless it names another person or was sent along by a forwarder."""
    f = item.finding
    if f.kind is Kind.EMAIL:
        _weigh_domain(leaver, item)
    item.add(2.0, "card")
    if f.rule == "phone.vcard_work":
        item.add(-3.5, "old_office")
    if letter.forwarded_by and f.kind is Kind.EMAIL and str(f.value) == letter.forwarded_by:
        item.add(-20, "forwarder")
    names = [re.sub(r"\s", "", vcards.full_name(lines)).lower() for lines in vcards.cards(letter)]
    plain = re.sub(r"[\s,]", "", letter.from_name).lower()
    if letter.forwarded_by and plain and names and not any(n and (n in plain or plain in n) for n in names):
        item.add(-20, "forwarder")
