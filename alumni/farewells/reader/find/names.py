"""Who writes: full name, family and given name, kana reading, romaji, former name.

The guide's rule: the name in Japanese script if it stands anywhere (From, subject or body), otherwise as written in Latin
letters. The From line is trusted most; body and subject fill in what it lacks.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from alumni.farewells.reader.find import japanese_name as ja
from alumni.farewells.reader.find import signed
from alumni.farewells.reader.find.header_name import HeaderName, address_words, header_name
from alumni.farewells.reader.find.name_split import Split, family_alone, family_first, is_surname, split_japanese
from alumni.farewells.reader.find.prose import FOLD, Prose, View, finding, prose
from alumni.farewells.reader.reading import Finding, Kind, Letter, Part, Place

_ADDRESS = re.compile(r"[A-Za-z0-9._%+-]{2,64}(?=\s?(?:@|\[at\]|\(at\)|★|☆))")
_UNIT = re.compile(
    r"(?:会社|告社|事務|担当|派遣|営業|人事|総務|経理|広報|法務|企画|支店|支社|センター|チーム|ユニット|グループ|銀行|大学|病院|\d階.?|階.|.{3,}(?:部|課|室|局))$"
)
_ROMAJI_AFTER = re.compile(
    r"[ ]{0,2}(?:[/|(]|\n)[^A-Za-z\n@]{0,16}(?P<romaji>[A-Z][A-Za-z'-]{1,14},?[ ][A-Z][A-Za-z'-]{1,14}(?:[ ][A-Z][a-z]{1,14})?)(?![A-Za-z@.&])"
)
_JAPANESE = re.compile(r"[ぁ-ヺ一-龥]")


@dataclass(frozen=True, slots=True)
class Who:
    """A name with its place: in a view of the body, or in a header part."""

    name: str
    start: int
    end: int
    view: View | None
    part: Part
    confidence: float
    rule: str


def find(letter: Letter) -> list[Finding]:
    """Candidates for every kind of name."""
    words = prose(letter)
    head = header_name(letter.from_name.translate(FOLD), letter.from_address)
    japanese = _japanese(letter, words, head)
    latin = _latin(letter, words, head)
    out: list[Finding] = []
    if japanese and japanese[1]:
        who, split = japanese[0], japanese[1]
        out += [_named(letter, Kind.SENDER_NAME, who.name, who), *_parts(letter, who, split)]
        out += _reading(letter, words, split)
        if latin and not _same(latin.name, who.name):
            out.append(_named(letter, Kind.ROMAJI, latin.name, latin))
        elif not latin:
            out += _beside(letter, words, split)
    elif latin:
        family = japanese[0] if japanese else None
        out += _latin_facts(letter, latin, family)
    elif japanese:
        out.append(_named(letter, Kind.SENDER_NAME, japanese[0].name, japanese[0], 0.5))
        out.append(_named(letter, Kind.FAMILY_NAME, japanese[0].name, japanese[0]))
    former = ja.former_name(words, letter.subject.translate(FOLD))
    if former:
        who = Who(
            former[0], former[1], former[2], former[3], Part.BODY if former[3] else Part.SUBJECT, 0.95, "name.former"
        )
        out.append(_named(letter, Kind.FORMER_NAME, who.name, who))
    return out


def _named(letter: Letter, kind: Kind, value: str, who: Who, less: float = 0.0) -> Finding:
    confidence = round(max(0.2, who.confidence - less), 2)
    if who.view is not None:
        return finding(letter, who.view, kind, value, (who.start, who.end), confidence, who.rule)
    text = {Part.FROM: letter.from_name or letter.from_address, Part.SUBJECT: letter.subject}[who.part]
    return Finding(kind, value, text[who.start : who.end], Place(who.part, who.start, who.end), confidence, who.rule)


def _parts(letter: Letter, who: Who, split: Split) -> list[Finding]:
    sure = min(who.confidence, split.confidence)
    near = Who(who.name, who.start, who.end, who.view, who.part, sure, split.rule)
    return [_named(letter, Kind.FAMILY_NAME, split.family, near), _named(letter, Kind.GIVEN_NAME, split.given, near)]


def _japanese(letter: Letter, words: Prose, head: HeaderName) -> tuple[Who, Split | None] | None:
    """The name in Japanese script with its division; the division is None when only a family name is written."""
    intros = ja.introductions(words) if _JAPANESE.search(words.lined.text[:4000]) else []
    family = next((i.name for i in intros if not i.full), None)
    name = head.japanese or ""
    lone = next((i.name for i in intros if not i.full), None)
    first, _, second = name.partition(" ")
    if second and (_UNIT.search(first) or (lone == second and lone != first)):
        # "営業事務 滝口": the unit stands where the family name usually does.
        body = _body(letter, words, intros, second)
        alone = Who(
            second,
            head.start + len(first) + 1,
            head.start + len(first) + 1 + len(second),
            None,
            Part.FROM,
            0.7,
            "name.from_header",
        )
        return body if body and body[1] else (alone, None)
    if name and not second and "・" not in name and (fuller := _fuller(words, name)):
        return fuller
    if head.japanese and not head.is_office:
        who = Who(name, head.start, head.end, None, Part.FROM, 0.98, "name.from_header")
        if " " in name or "・" in name:
            return _married(words, who, split_japanese(name))
        if is_surname(name) and (body := _body(letter, words, intros, name)) and body[1]:
            return body
        if family_alone(name, introduced=any(i.name == name for i in intros)):
            return who, None
        if len(name) > 2 or (len(name) == 2 and family and name != family and name.startswith(family)):
            return _married(words, who, split_japanese(name, _prefix(name, intros, words)))
        body = _body(letter, words, intros, name)
        return body if body and body[1] else (who, None)
    return _body(letter, words, intros, family)


def _bare(name: str) -> str:
    return re.sub("[ ・=]", "", name)


def _fuller(words: Prose, family: str) -> tuple[Who, Split | None] | None:
    """A signature line whose family name is all the From line says."""
    for line in reversed(ja.signature_lines(words)):
        first, _, given = line.name.partition(" ")
        if first == family and given:
            who = Who(line.name, line.start, line.end, line.view, Part.BODY, 0.95, "name.in_letter")
            return who, Split(first, given, 0.97, "name.spaced")
    return None


def _prefix(name: str, intros: list[ja.Written], words: Prose) -> str | None:
    for intro in intros:
        if not intro.full and name.startswith(intro.name) and len(intro.name) < len(name):
            return intro.name
    for line in ja.signature_lines(words):
        family = line.name.split()[0]
        if line.name.replace(" ", "") == name and family != name:
            return family
    return None


def _married(words: Prose, who: Who, split: Split | None) -> tuple[Who, Split | None]:
    """The From line may still carry the former name: then the body's full name with the same given name is the present one."""
    if split and "旧姓" in words.flow.text:
        former = ja.former_name(words, "")
        if former and former[0] == split.family:
            for line in ja.signature_lines(words):
                family, _, given = line.name.partition(" ")
                if given == split.given and family != split.family:
                    new = Who(line.name, line.start, line.end, line.view, Part.BODY, 0.9, "name.present")
                    return new, Split(family, given, 0.9, "name.spaced")
    return who, split


def _body(
    letter: Letter, words: Prose, intros: list[ja.Written], family: str | None
) -> tuple[Who, Split | None] | None:
    """No Japanese full name in the From line: look in introductions, signature lines and the subject."""
    subject = letter.subject.translate(FOLD)
    found = [i for i in intros if i.full]
    if _JAPANESE.search(words.lined.text) or _JAPANESE.search(subject):
        found += ja.signature_lines(words) + [s for s in ja.subject_names(subject) if s.full]
    best: tuple[float, ja.Written] | None = None
    for candidate in found:
        fits = (bool(family) and _bare(candidate.name).startswith(_bare(family or ""))) or (
            len(_bare(family or "")) > 2 and _bare(family or "") in _bare(candidate.name)
        )
        weight = candidate.weight + (0.0 if not family else 0.3 if fits else -0.3)
        if best is None or weight > best[0]:
            best = (weight, candidate)
    if best and best[0] >= 0.6:
        candidate = best[1]
        split = split_japanese(candidate.name, family if family != candidate.name else None)
        part = Part.BODY if candidate.view is not None else Part.SUBJECT
        who = Who(
            candidate.name, candidate.start, candidate.end, candidate.view, part, min(0.93, best[0]), "name.in_letter"
        )
        if split:
            return who, split
    lone = next((i for i in intros if not i.full), None) or next(iter(ja.subject_names(subject)), None)
    if lone is None:
        return None
    part = Part.BODY if lone.view is not None else Part.SUBJECT
    return Who(lone.name, lone.start, lone.end, lone.view, part, 0.72, "name.family_only"), None


def _latin(letter: Letter, words: Prose, head: HeaderName) -> Who | None:
    """The Latin full name: as signed when that agrees with the From line, else the From line, else the address."""
    text = words.lined.text
    header = None
    if head.latin and not head.is_office:
        confidence = 0.8 if head.from_address else (0.97 if len(head.latin) > 1 else 0.6)
        rule = "name.from_address" if head.from_address else "name.from_header"
        header = Who(" ".join(head.latin), head.start, head.end, None, Part.FROM, confidence, rule)
    if _JAPANESE.search(text[:3000]):
        if header and not head.from_address and len(head.latin) > 1:
            return header
        addresses = [letter.from_address, *_ADDRESS.findall(text)]
        named = signed.full_names(text, addresses)
        if named and not (head.japanese is None and head.latin):
            name, start, end = named[0]
            return Who(name, start, end, words.lined, Part.BODY, 0.89, "name.beside_address")
        return header if header and len(head.latin) > 1 and not head.from_address else None
    return _signed(letter, words, head, header)


def _signed(letter: Letter, words: Prose, head: HeaderName, header: Who | None) -> Who | None:
    text = words.lined.text
    lines = signed.signatures(text)
    local = address_words(letter.from_address)
    shown = [w.lower() for w in head.latin] or local
    if known := _known_signer(lines, words, head, header, shown, local):
        return known
    swapped = _swapped(head, lines, header)
    if swapped:
        return swapped
    other = next((s for s in reversed(lines) if len(s.words) > 1 and s.start > len(text.rstrip()) * 0.5), None)
    strange = bool(shown) and not any(w in text.lower() for w in shown if len(w) > 2)
    if (
        other
        and strange
        and (
            header is None
            or other.closed
            or re.match(r".{0,3}\n.{0,12}(?:mail|cell|phone|mobile|home)", text[other.end : other.end + 60], re.I)
        )
    ):
        return Who(
            " ".join(other.words), other.start, other.end, words.lined, Part.BODY, 0.75, "name.signed_by_another"
        )
    if header and (len(head.latin) > 1):
        return header
    if pieced := _pieced(letter, words, lines, local):
        return pieced
    closed = [s for s in reversed(lines) if s.closed]
    whole = next((s for s in closed if len(s.words) > 1), None)
    if whole:
        return Who(" ".join(whole.words), whole.start, whole.end, words.lined, Part.BODY, 0.75, "name.signed")
    if header or not closed:
        return header
    last = closed[0]
    return Who(" ".join(last.words), last.start, last.end, words.lined, Part.BODY, 0.6, "name.signed")


def _known_signer(
    lines: list[signed.Signed], words: Prose, head: HeaderName, header: Who | None, shown: list[str], local: list[str]
) -> Who | None:
    """The last signature whose names the From line or its address knows."""
    text = words.lined.text
    for line in reversed(lines):
        parts = [w.lower().strip(".") for w in line.words]
        if len(parts) < 2 or len(parts[-1]) < 2:
            continue
        family_known = parts[-1] in shown or any(parts[-1] in w for w in local)
        given_known = parts[0] in shown or any(parts[0][:1] == w[:1] for w in shown + local)
        if family_known and (given_known or line.closed or _addressed(parts, text)):
            if (
                header
                and not head.from_address
                and not line.closed
                and parts[0] not in shown
                and not _addressed(parts, text)
            ):
                continue
            return Who(" ".join(line.words), line.start, line.end, words.lined, Part.BODY, 0.95, "name.signed")
    return None


def _addressed(parts: list[str], text: str) -> bool:
    """Whether an address in the letter spells both the given and the family name: a guest on somebody else's account gives her own."""
    return any({parts[0], parts[-1]} <= set(address_words(a)) for a in _ADDRESS.findall(text))


def _swapped(head: HeaderName, lines: list[signed.Signed], header: Who | None) -> Who | None:
    """ "Diamond Russell" in the From line, signed "Russell": the sign-off tells which word is the given name."""
    if header is None or len(head.latin) != 2 or head.from_address or head.ordered:
        return None
    signs = {s.words[0].lower() for s in lines if len(s.words) == 1}
    if head.latin[1].lower() in signs and head.latin[0].lower() not in signs:
        return Who(" ".join(head.latin[::-1]), header.start, header.end, None, Part.FROM, 0.92, "name.sign_off_order")
    return None


def _pieced(letter: Letter, words: Prose, lines: list[signed.Signed], local: list[str]) -> Who | None:
    """A sign-off by given name and an address that holds the family name ("Shanna", shannaboudreaux@...)."""
    last = next((s for s in reversed(lines) if len(s.words) == 1), None)
    lower = None if last else signed.lower_signature(words.lined.text)
    given = last.words[0] if last else (lower[0].capitalize() if lower else None)
    if given is None:
        return None
    start, end = (last.start, last.end) if last else (lower[1], lower[2]) if lower else (0, 0)
    names = ["".join(local), *("".join(address_words(a)) for a in _ADDRESS.findall(words.lined.text))]
    for name in names:
        key = given.lower()
        rest = (
            name.removeprefix(key)
            if name.startswith(key)
            else name[1:]
            if len(local) == 1 and name[:1] == key[:1]
            else ""
        )
        if len(rest) >= 3:
            full = f"{given} {rest.capitalize()}"
            return Who(full, start, end, words.lined, Part.BODY, 0.7, "name.pieced_together")
    return None


def _latin_facts(letter: Letter, latin: Who, family: Who | None) -> list[Finding]:
    """Names of a letter with no Japanese full name. A family name in kanji (蓮見です) still goes before a Latin one."""
    words = latin.name.split()
    out = [_named(letter, Kind.SENDER_NAME, latin.name, latin)]
    if len(words) > 1:
        first = family_first(words)
        last = (
            " ".join(words[-2:])
            if words[-2].lower() in ("de", "van", "von", "der", "di", "da", "del", "la", "bin")
            else words[-1]
        )
        out.append(_named(letter, Kind.ROMAJI, latin.name, latin))
        out.append(_named(letter, Kind.GIVEN_NAME, words[-1] if first else words[0], latin, 0.2 if family else 0.0))
        if family is None:
            out.append(_named(letter, Kind.FAMILY_NAME, words[0] if first else last, latin))
    if family is not None:
        out.append(_named(letter, Kind.FAMILY_NAME, family.name, family))
    return out


def _reading(letter: Letter, words: Prose, split: Split) -> list[Finding]:
    found = ja.reading(words, split.family, split.given)
    if not found:
        return _card_reading(letter, split) or _header_reading(letter, split)
    who = Who(found[0], found[1], found[2], words.lined, Part.BODY, 0.96, "name.reading")
    return [
        _named(letter, Kind.KANA, unicodedata.normalize("NFKC", found[0]) if _HALF.search(found[0]) else found[0], who)
    ]


_HALF = re.compile("[ｦ-ﾟ]")
_PHONETIC = re.compile(
    r"^X-PHONETIC-(?P<part>LAST|FIRST)-NAME[^:\n]{0,60}:(?P<kana>[ぁ-んァ-ヺーｦ-ﾟ]{1,12})\s*$|^SOUND[^:\n]{0,60}:(?P<both>[ぁ-んァ-ヺーｦ-ﾟ]{1,12};[ぁ-んァ-ヺーｦ-ﾟ]{1,12})",
    re.M,
)


def _card_reading(letter: Letter, split: Split) -> list[Finding]:
    """The reading in a vCard that holds the writer's name (X-PHONETIC-LAST-NAME and -FIRST-NAME, or SOUND)."""
    for card in letter.attachments:
        if split.family not in card.text or split.given not in card.text:
            continue
        said = {m["part"] or "both": m for m in _PHONETIC.finditer(card.text[:20_000])}
        if "both" in said:
            value, start, end = (
                said["both"]["both"].replace(";", " "),
                said["both"].start("both"),
                said["both"].end("both"),
            )
        elif said.keys() >= {"LAST", "FIRST"}:
            value = f"{said['LAST']['kana']} {said['FIRST']['kana']}"
            start, end = said["LAST"].start("kana"), said["LAST"].end("kana")
        else:
            continue
        value = unicodedata.normalize("NFKC", value)
        return [Finding(Kind.KANA, value, value, Place(Part.ATTACHMENT, start, end), 0.95, "name.reading")]
    return []


def _header_reading(letter: Letter, split: Split) -> list[Finding]:
    match = re.search(
        r"[(]\s?([ぁ-んァ-ヺー]{1,8}[ ・]{1,2}[ぁ-んァ-ヺー]{1,8})\s?[)]", letter.from_name.translate(FOLD)
    )
    if not match or split.family not in letter.from_name:
        return []
    who = Who(match[1], match.start(1), match.end(1), None, Part.FROM, 0.95, "name.reading")
    return [_named(letter, Kind.KANA, match[1], who)]


def _beside(letter: Letter, words: Prose, split: Split) -> list[Finding]:
    """Romaji next to the Japanese name: 四方田 恵 / Megumi Yomoda."""
    text = words.lined.text
    found = [m for _, end in ja.places_of(text, split.family, split.given) if (m := _ROMAJI_AFTER.match(text, end))]
    match = found[0] if found else None
    if not match or not signed.is_name(match["romaji"].replace(",", "")):
        return []
    family, comma, given = match["romaji"].partition(", ")
    value = f"{given} {family}" if comma else match["romaji"]
    who = Who(value, match.start("romaji"), match.end("romaji"), words.lined, Part.BODY, 0.93, "name.beside_kanji")
    return [_named(letter, Kind.ROMAJI, value, who)]


def _same(a: str, b: str) -> bool:
    return a.replace(" ", "") == b.replace(" ", "")
