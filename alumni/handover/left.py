"""What a leaver says of himself, as one plain value and as the text that is sealed."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict, dataclass, replace

from alumni.people.contact_points import ContactDraft, normal
from alumni.people.models import ContactKind, Origin, Person
from alumni.people.names import NameParts, clean, write_name

MOST_WORDS = 1000


@dataclass(frozen=True, slots=True)
class LeftWord:
    """A leaver's name, how to reach him from now on, and what he likes to add. Everything but a name may be empty."""

    name: NameParts
    contacts: tuple[ContactDraft, ...] = ()
    firm_left: str = ""
    last_working_day: dt.date | None = None
    next_employer: str = ""
    words: str = ""


def tidy(word: LeftWord) -> LeftWord:
    """The same with every text cleaned and every contact in its normal form.

    Raises NamelessPerson, and BadInput of `contact_points.normal`.
    """
    write_name(as_person(word.name), word.name)
    contacts = tuple(ContactDraft(c.kind, normal(c.kind, c.value)) for c in word.contacts)
    return replace(
        word, contacts=contacts, firm_left=clean(word.firm_left), next_employer=clean(word.next_employer),
        words=word.words.strip()[:MOST_WORDS],
    )  # fmt: skip


def as_person(name: NameParts) -> Person:
    """A name as a person that is never kept, only to be shown."""
    return Person(origin=Origin.FAREWELL, **asdict(name))


def to_text(word: LeftWord) -> str:
    """JSON of a word."""
    day = word.last_working_day.isoformat() if word.last_working_day else None
    return json.dumps(asdict(word) | {"last_working_day": day}, ensure_ascii=False)


def from_text(text: str) -> LeftWord:
    """The word that `to_text` wrote."""
    held = json.loads(text)
    day = held["last_working_day"]
    return LeftWord(
        NameParts(**held["name"]),
        tuple(ContactDraft(ContactKind(c["kind"]), c["value"]) for c in held["contacts"]),
        held["firm_left"], dt.date.fromisoformat(day) if day else None, held["next_employer"], held["words"],
    )  # fmt: skip
