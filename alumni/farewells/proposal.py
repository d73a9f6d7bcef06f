"""From a Reading to a filled review form: which finding goes into which field, how sure it is, what else it might be.

Fields are named as the form names them (`family_name`, `mails-0-value`, `projects-1-codename`), so that a proposal, a
draft and a posted form are one kind of thing: text by field name.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import asdict, dataclass, field

from alumni.errors import BadInput
from alumni.farewells.reader.find.name_split import family_first
from alumni.farewells.reader.reading import Finding, Kind, Part, ProjectMention, Reading
from alumni.people.contact_points import normal, written
from alumni.people.models import ContactKind, Lasting
from alumni.people.names import NameParts, clean, is_japanese

SURE = 0.75
"""Below this confidence a field says that it is uncertain."""

MOST_ALTERNATIVES = 5

Typed = dict[str, list[str]]

FIELD_OF = {
    Kind.FAMILY_NAME: "family_name", Kind.GIVEN_NAME: "given_name", Kind.SENDER_NAME: "family_name",
    Kind.KANA: "family_reading", Kind.ROMAJI: "family_romaji", Kind.FORMER_NAME: "former_name", Kind.LINE: "line",
    Kind.FACEBOOK: "facebook", Kind.LINKEDIN: "linkedin", Kind.X: "x", Kind.FIRM_LEFT: "firm_left",
    Kind.LAST_DAY: "last_working_day", Kind.LEAVING_DATE: "leaving_date", Kind.NEXT_EMPLOYER: "next_employer",
    Kind.NEXT_ROLE: "next_role",
}  # fmt: skip
FIELDS_OF = {
    Kind.EMAIL: "mails-{}-value", Kind.PHONE: "phones-{}-value", Kind.OTHER_URL: "urls-{}",
    Kind.PROJECT: "projects-{}-codename",
}  # fmt: skip
CONTACT_OF = {
    Kind.EMAIL: ContactKind.MAIL, Kind.PHONE: ContactKind.PHONE, Kind.LINE: ContactKind.LINE, Kind.X: ContactKind.X,
    Kind.FACEBOOK: ContactKind.FACEBOOK, Kind.LINKEDIN: ContactKind.LINKEDIN, Kind.OTHER_URL: ContactKind.URL,
}  # fmt: skip
_OF_AN_EMPLOYER = {"old_office", "company_mobile", "own_domain", "fax"}
_NAMES = {Kind.FAMILY_NAME, Kind.GIVEN_NAME, Kind.SENDER_NAME, Kind.KANA, Kind.ROMAJI, Kind.FORMER_NAME}


@dataclass(frozen=True, slots=True)
class Offer:
    """A contact that stands in the mail and was not taken, for one tick. `key` is what the form posts for it; `reason`
    is the code of its refusal, "" for one that only lost against others."""

    id: str
    key: str
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the form holds before anybody typed. `at` gives the field of each finding (by its index in `Reading.found`);
    `doubts` names the uncertain fields with the kind of fact; `others` what else a field might hold; `elsewhere` the
    fields whose evidence is not in the mail's body, with where it is; `offers` contacts of the mail that were not taken,
    `offered` which of them a refused one is (by its index in `Reading.refused`)."""

    typed: Typed
    at: dict[int, str]
    doubts: dict[str, Kind]
    others: dict[str, tuple[str, ...]]
    elsewhere: dict[str, Part]
    offers: tuple[Offer, ...] = ()
    offered: dict[int, str] = field(default_factory=dict)


def propose(reading: Reading, *, region: str, my_names: Collection[str] = ()) -> Proposal:
    """Fill the form from a reading. A project that names one of `my_names` among the colleagues is ticked as shared."""
    at = _places(reading)
    typed: Typed = {field: [value] for field, value in asdict(name_said(reading)).items()}
    for index, finding in enumerate(reading.found):
        if index in at and finding.kind not in _NAMES:
            typed |= _typed(finding, at[index], region, my_names)
    evidence = {field: reading.found[index] for index, field in reversed(at.items())}
    return Proposal(
        typed, at,
        {field: finding.kind for field, finding in evidence.items() if finding.confidence < SURE},
        _alternatives(reading, typed, region),
        {field: finding.place.part for field, finding in evidence.items() if finding.place.part is not Part.BODY},
        *_offers(reading, typed, region),
    )  # fmt: skip


def _places(reading: Reading) -> dict[int, str]:
    """The field of each finding that has one; of the full name and its parts, the parts come first."""
    at: dict[int, str] = {}
    counts = dict.fromkeys(FIELDS_OF, 0)
    order = sorted(range(len(reading.found)), key=lambda i: (reading.found[i].kind is Kind.SENDER_NAME, i))
    for index in order:
        kind = reading.found[index].kind
        if kind in FIELDS_OF:
            at[index] = FIELDS_OF[kind].format(counts[kind])
            counts[kind] += 1
        elif kind in FIELD_OF:
            at[index] = FIELD_OF[kind]
    return at


def _typed(finding: Finding, field: str, region: str, my_names: Collection[str]) -> Typed:
    value = finding.value
    if isinstance(value, ProjectMention):
        return _project(value, field.removesuffix("codename"), my_names)
    typed = {field: [_text(finding, region)]}
    if finding.kind in (Kind.EMAIL, Kind.PHONE):
        lasting = Lasting.WORK if "office" in finding.rule or "new_work" in finding.rule else Lasting.PRIVATE
        typed[field.replace("-value", "-lasting")] = [lasting.value]
    return typed


def _project(told: ProjectMention, prefix: str, my_names: Collection[str]) -> Typed:
    values = {
        "codename": told.name_as_written.strip("「」『』\"“” "), "first_month": told.first_month or "",
        "last_month": told.last_month or "", "role": told.role or "", "colleagues": "、".join(told.colleagues),
        "shared": "y" if any(name and name in told.colleagues for name in my_names) else "",
    }  # fmt: skip
    return {prefix + field: [value] for field, value in values.items() if value}


def _text(finding: Finding, region: str) -> str:
    value = finding.value
    if isinstance(value, dt.date):
        return value.isoformat()
    return written(ContactKind.PHONE, str(value), region) if finding.kind is Kind.PHONE else str(value)


def _alternatives(reading: Reading, typed: Typed, region: str) -> dict[str, tuple[str, ...]]:
    others: dict[str, tuple[str, ...]] = {}
    for finding in reading.alternatives:
        field = FIELD_OF.get(finding.kind)
        if not field or finding.kind is Kind.SENDER_NAME:
            continue
        texts = {field: _text(finding, region)}
        if finding.kind in (Kind.KANA, Kind.ROMAJI):
            family, given = _in_two(texts[field].replace("・", " "))
            texts = {field: family, field.replace("family", "given"): given}
        for name, text in texts.items():
            held = others.get(name, ())
            known = {_one_form(finding.kind, one, region) for one in (*held, *typed.get(name, ()), "")}
            if _one_form(finding.kind, text, region) not in known and len(held) < MOST_ALTERNATIVES:
                others[name] = (*held, text)
    return others


def _one_form(kind: Kind, text: str, region: str) -> str:
    """A contact in its normal form, so that a handle and the address of its page are one; anything else as it is."""
    contact = CONTACT_OF.get(kind)
    try:
        return normal(contact, text, region) if contact and text else text
    except BadInput:
        return text


def _offers(reading: Reading, typed: Typed, region: str) -> tuple[tuple[Offer, ...], dict[int, str]]:
    """What was not taken, each contact once, refused ones after those that only lost."""
    have = {value for values in typed.values() for value in values}
    offers: dict[str, Offer] = {}
    offered: dict[int, str] = {}
    lost = [(None, f.kind, str(f.value), "") for f in reading.alternatives if f.kind in FIELDS_OF]
    refused = [(index, f.kind, f.value, f.reason) for index, f in enumerate(reading.refused)]
    for index, kind, said, reason in (*lost, *refused):
        contact = CONTACT_OF.get(kind)
        try:
            value = normal(contact, said, region) if contact else ""
        except BadInput:
            continue
        if contact is None or written(contact, value, region) in have:
            continue
        lasting = Lasting.WORK if reason in _OF_AN_EMPLOYER else Lasting.PRIVATE
        key = f"{contact.value}:{value}"
        offer = offers.setdefault(
            key, Offer(f"also-{len(offers)}", f"{lasting.value}:{key}", written(contact, value, region), reason)
        )
        if index is not None:
            offered[index] = offer.id
    return tuple(offers.values()), offered


def text_said(reading: Reading, kind: Kind) -> str:
    """The chosen value of one kind as text, "" when the mail does not say it."""
    finding = reading.one(kind)
    return clean(str(finding.value)) if finding else ""


def date_said(reading: Reading, kind: Kind) -> dt.date | None:
    """The chosen day of one kind."""
    finding = reading.one(kind)
    return finding.value if finding and isinstance(finding.value, dt.date) else None


def name_said(reading: Reading) -> NameParts:
    """The leaver's name in its parts, as far as the mail goes."""
    full = text_said(reading, Kind.SENDER_NAME)
    family, given = text_said(reading, Kind.FAMILY_NAME), text_said(reading, Kind.GIVEN_NAME)
    if not family and not given:
        family, given = _in_two(full)
    family_reading, given_reading = _in_two(text_said(reading, Kind.KANA).replace("・", " "))
    latin = text_said(reading, Kind.ROMAJI) if is_japanese(family + given) else ""
    family_romaji, given_romaji = _in_two(latin)
    return NameParts(
        family, given, family_reading, given_reading, family_romaji, given_romaji, text_said(reading, Kind.FORMER_NAME)
    )


def _in_two(full: str) -> tuple[str, str]:
    """(family, given) of a full name: Japanese names go family first, Latin ones given first unless they show otherwise."""
    words = full.split()
    if len(words) < 2:
        return full, ""
    if is_japanese(full) or family_first(words):
        return words[0], " ".join(words[1:])
    return words[-1], " ".join(words[:-1])
