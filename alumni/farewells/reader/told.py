"""What the words round a contact say of it: the label before, the note behind, the contact it is joined to."""

from __future__ import annotations

import re

from alumni.farewells.reader import owner_words as words
from alumni.farewells.reader.find import phones
from alumni.farewells.reader.find.surroundings import Surroundings
from alumni.farewells.reader.gated import Gated
from alumni.farewells.reader.reading import Kind
from alumni.farewells.reader.weighing import Leaver, Weighed

_SERVICE_NAMES = (
    "insta",
    "facebook",
    "linkedin",
    "line",
    "wechat",
    "telegram",
    "whatsapp",
    "skype",
    "twitter",
    "kakao",
    "git",
)
_WORK_NOTE = re.compile(r"[-\s(]{0,4}(?:work|office|direct|会社|代表|直通|内線)\b", re.I)
_HOME_NOTE = re.compile(r"[-\s(]{0,4}(?:home|cell|mobile|personal|private|自宅|携帯|個人|私用)", re.I)
_CLAUSE_END = re.compile(
    r"[。;；\n]|(?<=[^は])、|, (?!which)| (?:as|because|since|but|and|so|or)\b|ので|ため|が、|けど|ください|下さい|願い|幸い|までご?連絡|まで(?:どうぞ|お気軽)|[(]"
)
_LOOSE = re.compile(r"(?<=[\u4e00-\u9fff])[ ]{1,4}(?=[\u4e00-\u9fff])")
_PAREN = re.compile(r"\s{0,2}[(\[【<]([^()\[\]【】<>\n]{1,80})[)\]】>]")
_OTHER_TOPIC = re.compile(
    r"(?:会社|社用|社内|前職|旧|現在|業務)[^、。()は]{0,12}[はも]|\b(?i:my (?:work|company|office|old)|the (?:old|company|work)|this (?:account|address))"
)


def label_of(around: Surroundings, body: list[Weighed], index: int) -> str:
    """The words before a contact that can speak of it: back to the sentence, the contact before, or three lines."""
    place = body[index].finding.place
    before, _ = around.sentence(place.start, place.end)
    line = around.lines[around.line_at(place.start)]
    floor = min(place.start - len(before), max(line.start, place.start - 60))
    if index and body[index - 1].finding.place.end <= place.start:
        floor = max(floor, _past_note(around, body[index - 1].finding.place.end, place.start))
    label = around.folded[floor : place.start]
    cell = label.rpartition("|")[2]
    label = cell if cell.strip() and "\n" not in cell else label
    return _LOOSE.sub("", "\n".join(label.split("\n")[-4:])[-160:])


def _past_note(around: Surroundings, end: int, start: int) -> int:
    """What follows the contact before, on its line or in brackets, is said of that one."""
    if (newline := around.folded.find("\n", end, start)) >= 0:
        return newline
    bracket = _PAREN.match(around.folded, end, start)
    return bracket.end() if bracket else end


def note_of(around: Surroundings, body: list[Weighed], index: int) -> str:
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


def weigh_label(leaver: Leaver, item: Weighed, label: str) -> bool:
    """The last word of the label that says whose it is decides. True when something was said."""
    if words.TYPO_LABEL.search(label):
        item.add(-20.0, "typo_corrected")
        return True
    if item.finding.kind is Kind.PHONE and _is_fax(label):
        item.add(-20.0, "fax")
        return True
    # A mobile is nobody's desk: leavers call theirs a direct line or an enquiry desk in jest.
    mobile = item.finding.kind is Kind.PHONE and bool(phones.is_mobile(str(item.finding.value)))
    spoken: list[tuple[int, float, str]] = []
    for pattern, weight, reason in (
        (words.OWN, 2.5, "own"),
        (words.OLD_LABEL, -4.0, "old_office"),
        (words.OTHER, -4.0, "successor"),
        (words.DESK, -2.5, "successor"),
    ):
        last = last_match(pattern, label)
        if last is not None and not (mobile and (last.group() == "直通" or pattern is words.DESK)):
            spoken.append((last.end(), weight, finer_reason(reason, last.group())))
    person = _other_person(leaver, label)
    if person:
        role = last_match(words.OTHER, label)
        spoken.append((len(label) + 1, -4.0, finer_reason("successor", role.group() if role else "")))
    if item.finding.kind is Kind.PHONE and leaver.domain and not leaver.moved_already:
        firm = leaver.firm_named(label)
        if firm >= 0:
            spoken.append((firm, -3.0, "old_office"))
    if not spoken:
        return False
    _, weight, reason = max(spoken)
    if weight < 0 and reason == "old_office" and _overruled(label, spoken):
        weight = 1.0
    item.add(weight, reason)
    return True


def _overruled(label: str, spoken: list[tuple[int, float, str]]) -> bool:
    """ "The company address ends today, so ...: " speaks of the address before, not of this one."""
    own = max((end for end, weight, _ in spoken if weight > 0), default=-1)
    tail = label[max(end for end, weight, _ in spoken if weight < 0) :]
    return own >= 0 and re.search(r"ので|ため|から、|以降|therefore|\bso\b|instead", tail) is not None


def finer_reason(reason: str, word: str) -> str:
    """A finer code for some words."""
    if "秘書" in word or "アシスタント" in word or word.lower() in ("assistant", "secretary"):
        return "secretary"
    if "幹事" in word or word.lower() in ("rsvp",) or "organi" in word.lower():
        return "organiser"
    if re.search(r"携帯|スマホ|社用|貸与|支給|社給", word) or "phone" in word.lower():
        return "company_mobile"
    return reason


def _other_person(leaver: Leaver, label: str) -> bool:
    if words.PERSON_AT_END.search(label[-40:]):
        return True
    match = words.PERSON_EN.search(label[-90:]) or words.NAMED_EN.search(label[-70:])
    if match is None or match.group(1).lower().startswith(_SERVICE_NAMES):
        return False
    return not any(t in match.group(1).lower() for t in leaver.tokens)


def _is_fax(label: str) -> bool:
    tail = label.rsplit("\n", maxsplit=1)[-1][-24:]
    fax = words.FAX.search(tail)
    if fax is None:
        return False
    return words.VOICE.search(tail) is None


def weigh_note(item: Weighed, note: str, label: str) -> bool:
    if not note.strip():
        return False
    if words.TYPO_NOTE.match(note):
        item.add(-20.0, "typo_corrected")
        return True
    if (
        item.finding.kind is Kind.PHONE
        and re.match(r"\s{0,3}[(]?(?:FAX|fax|Fax|ファックス)\b", note)
        and not words.VOICE.search(label.rsplit("\n", maxsplit=1)[-1][-16:])
    ):
        item.add(-20.0, "fax")
        return True
    if words.OWN_NOTE.search(note):
        item.add(2.0, "own")
        return True
    old = words.OLD_NOTE.search(note)
    if old and not _OTHER_TOPIC.search(note):
        item.add(-4.5, finer_reason("old_office", note))
        return True
    if _WORK_NOTE.match(note):
        item.add(-1.5, "old_office")
        return True
    if _HOME_NOTE.match(note):
        item.add(2.0, "own")
        return True
    return False


def weigh_neighbour(around: Surroundings, body: list[Weighed], index: int, item: Weighed, label: str) -> bool:
    """Nothing said: a contact joined to the one before by a comma shares its fate; a firm's name on the line speaks."""
    place = item.finding.place
    if index and body[index - 1].finding.place.end <= place.start:
        before = body[index - 1]
        between = around.folded[before.finding.place.end : place.start]
        same_line = "\n" not in between
        if (
            same_line
            and before.reason in ("old_office", "company_mobile")
            and before.against <= -3
            and len(between) < 4
            and not re.search(r"[|→⇒>]", between)
            and item.finding.kind is before.finding.kind
        ):
            item.add(-3.0, before.reason)
            return True
        if (
            before.against <= -3
            and before.reason in ("successor", "secretary", "organiser")
            and between.count("\n") <= 2
            and len(between) < 60
            and not re.search(r"[。]|\n\s*\n|\. ", between)
            and not words.OWN.search(between)
        ):
            item.add(-4.0 if item.finding.kind is Kind.PHONE else -2.5, before.reason)
            return True
    line = label.rsplit("\n", maxsplit=1)[-1]
    if item.finding.kind is Kind.PHONE and words.FIRM.search(line) and not phones.is_mobile(str(item.finding.value)):
        item.add(-1.0, "old_office")
    return False


def last_match(pattern: Gated, text: str) -> re.Match[str] | None:
    matches = list(pattern.finditer(text))
    return matches[-1] if matches else None
