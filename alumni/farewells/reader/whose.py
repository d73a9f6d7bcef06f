"""Whose contact is this? The leaver's own, the old office's, a successor's, somebody else's.

Each contact is weighed on evidence that does not depend on who the people are: the kind of domain, the words before and
after it, the block it stands in, the heading above. Weights are log-odds by hand; above zero the contact is the leaver's.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, field

from alumni.farewells.reader import owner_words as words
from alumni.farewells.reader.find import handles, phones, vcards
from alumni.farewells.reader.find.addresses import is_free_mail
from alumni.farewells.reader.find.surroundings import Surroundings, fold, runs_on, surroundings
from alumni.farewells.reader.reading import Finding, Kind, Letter, Part, Refused

_SECOND_LEVEL = frozenset("co ne or ac go gr ed lg com org net edu gov example".split())
_SEPARATORS = re.compile(r"[\s/、,・|・;:]{0,6}(?:と|および|又は|または|or|and)?[\s/、,]{0,3}(?:[A-Za-z℡☎📱.]{0,8}|携帯|電話|メール)[\s:.]{0,3}$")
_CLAUSE_END = re.compile(r"[。;；\n]|(?<=[^は])、|, (?!which)| (?:as|because|since|but|and|so|or)\b|ので|ため|が、|けど|ください|下さい|願い|幸い|までご?連絡|まで(?:どうぞ|お気軽)|[(]")
_LOOSE = re.compile(r"(?<=[\u4e00-\u9fff])[ ]{1,4}(?=[\u4e00-\u9fff])")
_PAREN = re.compile(r"\s{0,2}[(\[【<]([^()\[\]【】<>\n]{1,80})[)\]】>]")
_OTHER_TOPIC = re.compile(r"(?:会社|社用|社内|前職|旧|現在|業務)[^、。()は]{0,12}[はも]|\b(?i:my (?:work|company|office|old)|the (?:old|company|work)|this (?:account|address))")


@dataclass(slots=True)
class Weighed:
    """One contact with the sum of its evidence; `reason` is the code of the strongest word against it."""

    finding: Finding
    score: float = 0.0
    reason: str = "old_office"
    against: float = 0.0
    final: bool = False
    pointed: bool = False
    notes: list[str] = field(default_factory=list)

    def add(self, weight: float, reason: str) -> None:
        self.score += weight
        self.notes.append(f"{reason}:{weight:+.1f}")
        if weight < self.against:
            self.against, self.reason = weight, reason


@dataclass(frozen=True, slots=True)
class _Leaver:
    """What the headers say of the leaver: domains of the old firm, words of the name, whether new coordinates are announced."""

    address: str
    domain: str
    others: frozenset[str]
    tokens: tuple[str, ...]
    moved_already: bool


def weigh(letter: Letter, found: list[Finding]) -> list[Weighed]:
    """Every contact weighed, in order of place."""
    around = surroundings(letter)
    leaver = _leaver(letter)
    ordered = sorted((Weighed(f) for f in found), key=lambda w: (w.finding.place.part is not Part.BODY, w.finding.place.start))
    body = [w for w in ordered if w.finding.place.part is Part.BODY]
    for index, item in enumerate(body):
        _weigh_one(letter, around, leaver, body, index, item)
    _weigh_blocks(around, leaver, body)
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


def organisation(domain: str) -> str:
    """The part of a domain that its owner registered: mail.sales.firm.co.jp -> firm.co.jp."""
    labels = domain.lower().strip(".").split(".")
    size = 3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) < 4 else 2
    if labels[-size:][0] == "example" and len(labels) > size:
        size += 1
    return ".".join(labels[-size:])


def _leaver(letter: Letter) -> _Leaver:
    domain = letter.from_address.partition("@")[2]
    others = [a.partition("@")[2] for a in (*letter.to[:20], letter.forwarded_by or "")]
    firms = frozenset(organisation(d) for d in others if d and not is_free_mail(d))
    name = re.findall(r"[A-Za-z]{3,}", letter.from_name.lower())
    local = re.findall(r"[a-z]{3,}", letter.from_address.partition("@")[0])
    announced = words.NEW_COORDINATES.search(letter.subject + "\n" + letter.text[:3000])
    moved = bool(announced) and not words.STILL_THERE.search(letter.text[:6000])
    return _Leaver(letter.from_address, "" if is_free_mail(domain) else organisation(domain) if domain else "", firms, tuple(dict.fromkeys(name + local)), moved)


def _weigh_one(letter: Letter, around: Surroundings, leaver: _Leaver, body: list[Weighed], index: int, item: Weighed) -> None:
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
        _weigh_number(letter, item)
    else:
        _weigh_page(leaver, item, around)
    label, note = _label(around, body, index), _note(around, body, index)
    told = _weigh_label(leaver, item, label)
    told |= _weigh_note(item, note, label)
    if not told:
        told = _weigh_company_on_line(around, body, index, item, label)
    _weigh_heading(around, body, index, item, told)


def _weigh_domain(leaver: _Leaver, item: Weighed) -> None:
    address = str(item.finding.value)
    local, _, domain = address.partition("@")
    same_person = any(t in local for t in leaver.tokens) or any(t in domain.split(".")[0] for t in leaver.tokens if len(t) > 3)
    if is_free_mail(domain):
        item.add(1.5, "provider")
    elif leaver.domain and organisation(domain) == leaver.domain:
        if address == leaver.address and leaver.moved_already:
            item.add(2.0, "new_office")
        elif address == leaver.address or (same_person and not leaver.moved_already):
            item.add(-4.0, "old_office")
        else:
            item.add(-4.0, "successor")
        return
    elif organisation(domain) in leaver.others:
        item.add(-1.5 if same_person else -3.0, "old_office" if same_person else "successor")
    if same_person:
        item.add(3.0 if sum(t in local for t in leaver.tokens) > 1 else 1.5, "name")


def _weigh_number(letter: Letter, item: Weighed) -> None:
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


def _weigh_page(leaver: _Leaver, item: Weighed, around: Surroundings) -> None:
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
    elif "/" not in url.removeprefix("http://").removeprefix("https://").rstrip("/") or f.rule in ("handle.link", "handle.url"):
        item.add(-0.7 if "://" in url or url.startswith("www.") else 0.3, "not_personal")
    line = around.lines[around.line_at(f.place.start)]
    near = around.folded[max(line.start, f.place.start - 80) : f.place.start] + " " + around.folded[f.place.start : min(line.end, f.place.end + 40)]
    if words.NOT_A_CONTACT.search(near if item.score <= 0 else re.sub(re.escape(url), "", near)):
        item.add(-3.0, "not_personal")
    elif item.score <= 0.3 and any(t in host for t in leaver.tokens if len(t) > 3):
        item.add(1.5, "name")
    elif item.score <= 0.3 and words.OWN_PAGE.search(around.folded[max(line.start, f.place.start - 40) : f.place.start]):
        item.add(1.2, "own_page")


def _label(around: Surroundings, body: list[Weighed], index: int) -> str:
    """The words before a contact that can speak of it: back to the sentence, the contact before, or three lines."""
    place = body[index].finding.place
    before, _ = around.sentence(place.start, place.end)
    line = around.lines[around.line_at(place.start)]
    floor = min(place.start - len(before), max(line.start, place.start - 60))
    if index and body[index - 1].finding.place.end <= place.start:
        floor = max(floor, _past_note(around, body[index - 1].finding.place.end, place.start))
    label = around.folded[floor : place.start]
    return _LOOSE.sub("", "\n".join(label.split("\n")[-4:])[-160:])


def _past_note(around: Surroundings, end: int, start: int) -> int:
    """What follows the contact before, on its line or in brackets, is said of that one."""
    if (newline := around.folded.find("\n", end, start)) >= 0:
        return newline
    bracket = _PAREN.match(around.folded, end, start)
    return bracket.end() if bracket else end


def _note(around: Surroundings, body: list[Weighed], index: int) -> str:
    """The words after a contact that can speak of it: its bracket and the rest of its clause."""
    place = body[index].finding.place
    _, after = around.sentence(place.start, place.end)
    if index + 1 < len(body) and body[index + 1].finding.place.start >= place.end:
        after = after[: body[index + 1].finding.place.start - place.end]
    after = after.lstrip(")】]>」』\"' ") if not after.lstrip().startswith("(") else after
    bracket = _PAREN.match(after)
    inside = bracket.group(1) + " " if bracket else ""
    rest = after[bracket.end() :] if bracket else after
    if words.TYPO_NOTE.match(rest):
        return rest[:60]
    stop = _CLAUSE_END.search(rest)
    clause = rest[: stop.start()] if stop else rest
    return (inside + clause)[:120]


def _weigh_label(leaver: _Leaver, item: Weighed, label: str) -> bool:
    """The last word of the label that says whose it is decides. True when something was said."""
    if words.TYPO_LABEL.search(label):
        item.add(-20.0, "typo_corrected")
        return True
    if item.finding.kind is Kind.PHONE and _is_fax(label):
        item.add(-20.0, "fax")
        return True
    spoken: list[tuple[int, float, str]] = []
    for pattern, weight, reason in ((words.OWN, 2.5, "own"), (words.OLD_LABEL, -4.0, "old_office"), (words.OTHER, -4.0, "successor")):
        last = _last(pattern, label)
        if last is not None:
            spoken.append((last.end(), weight, _closer(reason, last.group())))
    person = _other_person(leaver, label)
    if person:
        spoken.append((len(label) + 1, -4.0, "successor"))
    if leaver.domain and (root := leaver.domain.split(".")[0]) in label.lower() and item.finding.kind is Kind.PHONE and len(root) > 2:
        spoken.append((label.lower().rfind(root) + len(root), -3.0, "old_office"))
    if not spoken:
        return False
    _, weight, reason = max(spoken)
    if weight < 0 and reason == "old_office" and _overruled(label, spoken):
        weight = 1.0
    item.add(weight, reason)
    return True


def _overruled(label: str, spoken: list[tuple[int, float, str]]) -> bool:
    """"The company address ends today, so ...: " speaks of the address before, not of this one."""
    own = max((end for end, weight, _ in spoken if weight > 0), default=-1)
    tail = label[max(end for end, weight, _ in spoken if weight < 0) :]
    return own >= 0 and re.search(r"ので|ため|から、|以降|therefore|\bso\b|instead", tail) is not None


def _closer(reason: str, word: str) -> str:
    """A finer code for some words."""
    if "秘書" in word or "アシスタント" in word or word.lower() in ("assistant", "secretary"):
        return "secretary"
    if "幹事" in word or word.lower() in ("rsvp",) or "organi" in word.lower():
        return "organiser"
    if re.search(r"携帯|スマホ|社用|貸与|支給|社給", word) or "phone" in word.lower():
        return "company_mobile"
    return reason


def _other_person(leaver: _Leaver, label: str) -> bool:
    if words.PERSON_AT_END.search(label[-40:]):
        return True
    match = words.PERSON_EN.search(label[-90:]) or words.NAMED_EN.search(label[-70:])
    if match is None:
        return False
    return not any(t in match.group(1).lower() for t in leaver.tokens)


def _is_fax(label: str) -> bool:
    tail = label.split("\n")[-1][-24:]
    fax = words.FAX.search(tail)
    if fax is None:
        return False
    return words.VOICE.search(tail) is None


def _weigh_note(item: Weighed, note: str, label: str) -> bool:
    if not note.strip():
        return False
    if words.TYPO_NOTE.match(note):
        item.add(-20.0, "typo_corrected")
        return True
    if item.finding.kind is Kind.PHONE and re.match(r"\s{0,3}[(]?(?:FAX|fax|Fax|ファックス)\b", note) and not words.VOICE.search(label.split("\n")[-1][-16:]):
        item.add(-20.0, "fax")
        return True
    old = words.OLD_NOTE.search(note)
    if old and not _OTHER_TOPIC.search(note):
        item.add(-4.5, _closer("old_office", note))
        return True
    if re.match(r"[-\s(]{0,4}(?:work|office|direct|会社|代表|直通|内線)\b", note, re.I):
        item.add(-1.5, "old_office")
        return True
    if re.match(r"[-\s(]{0,4}(?:home|cell|mobile|personal|private|自宅|携帯|個人|私用)", note, re.I):
        item.add(2.0, "own")
        return True
    return False


def _weigh_company_on_line(around: Surroundings, body: list[Weighed], index: int, item: Weighed, label: str) -> bool:
    """Nothing said: a contact joined to the one before by a comma shares its fate; a firm's name on the line speaks."""
    place = item.finding.place
    if index and body[index - 1].finding.place.end <= place.start:
        before = body[index - 1]
        between = around.folded[before.finding.place.end : place.start]
        same_line = "\n" not in between
        if same_line and before.reason in ("old_office", "typo_corrected", "company_mobile") and before.against <= -3 and len(between) < 4 and item.finding.kind is before.finding.kind:
            item.add(-3.0, before.reason)
            return True
        if before.against <= -3 and before.reason in ("successor", "secretary", "organiser") and between.count("\n") <= 2 and len(between) < 60 and not re.search(r"[。]|\n\s*\n|\. ", between) and not words.OWN.search(between):
            item.add(-4.0 if item.finding.kind is Kind.PHONE else -2.5, before.reason)
            return True
    line = label.split("\n")[-1]
    if item.finding.kind is Kind.PHONE and words.FIRM.search(line) and not phones.is_mobile(str(item.finding.value)):
        item.add(-1.0, "old_office")
    return False


def _weigh_heading(around: Surroundings, body: list[Weighed], index: int, item: Weighed, told: bool) -> None:
    """The heading of the block, or the sentence before it, speaks for every contact below that says nothing itself."""
    heading, parted = _heading(around, body, item)
    sentences = [x.strip() for x in re.split(r"[。!?！？\n]|\.(?=\s)", heading) if x.strip()]
    for back, sentence in enumerate(reversed(sentences[-3:])):
        points = words.POINTS.search(sentence) is not None or len(sentence) <= 24 and (back == 0 or not parted)
        other, own = _last(words.OTHER, sentence), _last(words.OWN, sentence)
        if other is not None and (own is None or other.end() > own.end()):
            if points or not parted:
                item.add(-1.0 if told and item.score > 2 else -3.0, _closer("successor", other.group()))
            elif back == 0 and not told:
                item.add(-1.5, "successor")
            return
        if own is not None or words.REACH.search(sentence):
            if points and not (parted and _in_prose(around, item)):
                item.add(2.0 if own is not None else 1.5, "heading")
                item.pointed = True
            elif back == 0 and not parted:
                item.add(0.8, "heading")
            elif back == 0:
                item.add(0.4, "heading")
            return


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = None
    for found in pattern.finditer(text):
        pass
    return found


def _heading(around: Surroundings, body: list[Weighed], item: Weighed) -> tuple[str, bool]:
    """(the words above the contacts of this block, whether empty lines part them). Decoration ends the search."""
    place = item.finding.place
    line = around.lines[around.line_at(place.start)]
    if line.block < 0:
        return "", False
    first, _ = around.blocks[line.block]
    own_starts = {around.line_at(w.finding.place.start) for w in body}
    above = [around.lines[i].text for i in range(first, around.line_at(place.start)) if i not in own_starts]
    told = "\n".join(above[-4:])
    if words.OWN.search(told) or words.OTHER.search(told) or words.REACH.search(told):
        return told, False
    if line.block == 0:
        return told, False
    before_first, before_last = around.blocks[line.block - 1]
    gap = around.lines[before_last:first]
    if any(x.is_rule for x in gap) or len(gap) > 3:
        return told, False
    previous = around.lines[before_first:before_last]
    return "\n".join(x.text for x in previous[-4:]), True


def _weigh_blocks(around: Surroundings, leaver: _Leaver, body: list[Weighed]) -> None:
    """What stands together belongs together: a block with an office address is an office's, one with an own address own."""
    blocks: dict[int, list[Weighed]] = {}
    for item in body:
        if not item.final:
            blocks.setdefault(around.lines[around.line_at(item.finding.place.start)].segment, []).append(item)
    domains = {organisation(str(w.finding.value).partition("@")[2]) for w in body if w.finding.kind is Kind.EMAIL and w.score > 0}
    for number, items in blocks.items():
        mails = [w for w in items if w.finding.kind is Kind.EMAIL]
        own = [w for w in mails if w.score > 0]
        fresh = _fresh_place(around, leaver, items[0], number)
        strange = [w for w in mails if w.score <= 0]
        text = "\n".join(x.text for x in around.lines if x.segment == number) if number >= 0 else ""
        office = _looks_like_office(text, leaver)
        for item in items:
            if item.finding.kind is Kind.EMAIL:
                continue
            if fresh and item.finding.kind is Kind.PHONE:
                item.add(2.0, "new_office")
            _weigh_beside(around, item, own, strange, office and not own and not fresh, leaver)
            if item.finding.kind is Kind.OTHER_URL and organisation(handles.host_of(str(item.finding.value))) in domains:
                item.add(2.0, "own_domain")


def _weigh_beside(around: Surroundings, item: Weighed, own: list[Weighed], strange: list[Weighed], office: bool, leaver: _Leaver) -> None:
    is_phone = item.finding.kind is Kind.PHONE
    spoken = abs(item.score) >= 2.4
    if own and strange:
        near = min((*own, *strange), key=lambda w: _distance(around, w, item))
        item.add((1.0 if near in own else -1.5) * (0.5 if spoken else 1.0), near.reason if near in strange else "block")
    elif own:
        item.add(1.5 if not _in_prose(around, item) or _same_sentence(around, item, own) else 0.3, "block")
    elif strange and is_phone:
        same_line = min(_distance(around, w, item) for w in strange)
        item.add((-1.0 if spoken and same_line else -3.0), strange[0].reason)
    elif strange and item.score < 2:
        item.add(-1.0, strange[0].reason)
    if is_phone and leaver.moved_already:
        item.add(1.0, "new_office")
    elif is_phone and office and not item.pointed:
        item.add(-2.5 if item.score < 2.4 else -1.0, "old_office")


def _in_prose(around: Surroundings, item: Weighed) -> bool:
    return runs_on(around.lines[around.line_at(item.finding.place.start)].text)


def _same_sentence(around: Surroundings, item: Weighed, own: list[Weighed]) -> bool:
    place = item.finding.place
    before, after = around.sentence(place.start, place.end)
    return any(place.start - len(before) <= w.finding.place.start <= place.end + len(after) for w in own)


def _fresh_place(around: Surroundings, leaver: _Leaver, item: Weighed, segment: int) -> bool:
    """Is this the letterhead of a new place: named in it, or in the words just above, and not the old firm's?"""
    text = "\n".join(x.text for x in around.lines if x.segment == segment)
    root = leaver.domain.split(".")[0] if leaver.domain else ""
    if (root and re.search(rf"(?<![\w@.]){re.escape(root)}", text, re.I)) or words.OTHER.search(text):
        return False
    if words.FRESH_PLACE.search(text) and not runs_on(text.split("\n")[-1]):
        return True
    block = around.lines[around.line_at(item.finding.place.start)].block
    if block <= 0:
        return False
    first, _ = around.blocks[block]
    above = around.blocks[block - 1]
    if any(x.is_rule for x in around.lines[above[1] : first]):
        return False
    return words.FRESH_PLACE.search("\n".join(x.text for x in around.lines[above[0] : above[1]][-3:])) is not None


def _distance(around: Surroundings, one: Weighed, two: Weighed) -> int:
    return abs(around.line_at(one.finding.place.start) - around.line_at(two.finding.place.start))


def _looks_like_office(text: str, leaver: _Leaver) -> bool:
    """A signature: the firm's name, a title, and the furniture of a letterhead."""
    firm = words.FIRM.search(text) is not None
    if leaver.domain and re.search(rf"(?<![\w@.]){re.escape(leaver.domain.split('.')[0])}", text, re.I):
        firm = True
    furniture = words.OFFICE.search(text) is not None
    title = words.TITLE.search(text) is not None
    prose = re.search(r"[。]|です|ます|\b(?:I|my|me)\b", text) is not None
    return (firm and (furniture or title or not prose) or (title and not prose)) and not prose or (firm and furniture and text.count("\n") < 8 and not prose)


def _weigh_card(letter: Letter, leaver: _Leaver, item: Weighed) -> None:
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
