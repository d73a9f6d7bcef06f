"""The review: one captured mail beside the form it fills, and who it may be among the asker's people."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.errors import BadInput
from alumni.farewells.drafts import own_farewell
from alumni.farewells.inbox import shown_name, stand_in_person
from alumni.farewells.letting_go import KEPT_FOR
from alumni.farewells.marking import MOST_CHARACTERS, Paragraph, anchors, marked
from alumni.farewells.models import FarewellState
from alumni.farewells.onward import Onward, onward
from alumni.farewells.opening import REGION, reading_of
from alumni.farewells.proposal import Proposal, Typed, propose
from alumni.farewells.reader.reading import Part, Reading
from alumni.people.alike import Alike, cards_alike
from alumni.people.contact_points import ContactDraft, contact_hash, normal, written
from alumni.people.models import ContactPoint, Person
from alumni.people.names import NameParts, ShownName, clean, short_name
from alumni.people.sight import Asker, own_contact_points

_NAME_FIELDS = frozenset(NameParts.__dataclass_fields__)
_NOTHING = Proposal({}, {}, {}, {}, {})


@dataclass(frozen=True, slots=True)
class Head:
    """The mail's headers. `to_more` counts the addressees beyond the first."""

    subject: str
    from_name: str
    from_address: str
    to_first: str
    to_more: int
    date: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Review:
    """Everything the review page shows. `typed` is the draft if there is one, else what was read. `words` gives for a
    field the id of its words on the page; `let_go_at` says when the mail itself was erased, `erased_on` when it will be."""

    farewell_id: int
    state: FarewellState
    person_id: int | None
    name: ShownName
    short: str
    seems_farewell: bool
    readable: bool
    head: Head
    paragraphs: tuple[Paragraph, ...]
    cut: bool
    proposal: Proposal
    typed: Typed
    is_draft: bool
    read_count: int
    doubt_count: int
    words: dict[str, str]
    onward: Onward
    let_go_at: dt.datetime | None
    erased_on: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Known:
    """One of the asker's cards that may be this person, and what it would gain (as people write it)."""

    alike: Alike
    gains: tuple[str, ...]


def review(session: Session, *, asker: Asker, farewell_id: int, language: str, region: str = REGION) -> Review:
    """One farewell of the asker's, read anew. Raises NoSuchFarewell."""
    farewell = own_farewell(session, asker=asker, farewell_id=farewell_id)
    raw = farewell.raw if farewell.let_go_at is None else b""
    reading = reading_of(raw, pasted=farewell.pasted, region=region) if raw else None
    proposal = propose(reading, region=region, my_names=_my_names(session, asker)) if reading else _NOTHING
    person = stand_in_person(farewell.summary)
    paragraphs = marked(reading, proposal.at, proposal.offered) if reading else ()
    return Review(
        farewell.id, farewell.state, farewell.person_id, shown_name(farewell.summary, language),
        short_name(person, language) if person else "", farewell.seems_farewell, reading is not None,
        _head(reading), paragraphs,
        reading is not None and len(reading.letter.text) > MOST_CHARACTERS, proposal,
        json.loads(farewell.draft) if farewell.draft else proposal.typed, bool(farewell.draft),
        len({_thing(field) for field in proposal.at.values()}), len({_thing(field) for field in proposal.doubts}),
        _words(paragraphs, proposal), onward(session, asker=asker, farewell_id=farewell.id), farewell.let_go_at,
        farewell.kept_at + KEPT_FOR if farewell.kept_at else None,
    )  # fmt: skip


def _words(paragraphs: tuple[Paragraph, ...], proposal: Proposal) -> dict[str, str]:
    heads = {
        field: f"head-{part}" for field, part in proposal.elsewhere.items() if part is not Part.ATTACHMENT
    }  # fmt: skip
    return heads | anchors(paragraphs)


def _thing(field: str) -> str:
    """The parts of a name are one thing read."""
    return "name" if field in _NAME_FIELDS else field


def _head(reading: Reading | None) -> Head:
    if reading is None:
        return Head("", "", "", "", 0, None)
    letter = reading.letter
    first, more = next(iter(letter.to), ""), max(0, len(letter.to) - 1)
    return Head(letter.subject, letter.from_name, letter.from_address, first, more, letter.date)


def _my_names(session: Session, asker: Asker) -> set[str]:
    me = session.get(Person, asker.person_id)
    if me is None:
        return set()
    return {name for name in (me.family_name, f"{me.family_name}{me.given_name}", me.family_romaji) if name}


def perhaps_known(
    session: Session, *, asker: Asker, name: NameParts, drafts: Sequence[ContactDraft], firms: Sequence[str],
    language: str, region: str = REGION,
) -> list[Known]:  # fmt: skip
    """The asker's cards that may be the person on the form, each with what it would gain. Four queries at most."""
    hashes = _hashes(drafts, region)
    if not hashes and not clean(name.family_name) and not clean(name.given_name):
        return []
    found = cards_alike(
        session, asker=asker, name=name, contact_hashes=list(hashes), firms=[firm for firm in firms if clean(firm)],
        language=language,
    )  # fmt: skip
    held = session.execute(
        select(ContactPoint.person_id, ContactPoint.value_hash).where(
            ContactPoint.person_id.in_([one.person_id for one in found]), own_contact_points(asker)
        )
    ).all()
    has = {(person_id, value_hash) for person_id, value_hash in held}
    return [
        Known(one, tuple(value for key, value in hashes.items() if (one.person_id, key) not in has)) for one in found
    ]


def _hashes(drafts: Sequence[ContactDraft], region: str) -> dict[str, str]:
    """Fingerprint to wording, of those drafts that are well formed."""
    hashes: dict[str, str] = {}
    for draft in drafts:
        try:
            value = normal(draft.kind, draft.value, region)
        except BadInput:
            continue
        hashes[contact_hash(draft.kind, value)] = written(draft.kind, value, region)
    return hashes
