"""Capture: a mail's bytes or pasted text become an entry of the inbox, or are turned away with a reason."""

from __future__ import annotations

import datetime as dt
import json
import unicodedata
from dataclasses import asdict, dataclass

from sqlalchemy import or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from alumni.errors import BadInput
from alumni.farewells.inbox import MOST_BYTES_OF_A_MAIL
from alumni.farewells.likelihood import chance_of, sends_look_alikes
from alumni.farewells.models import Farewell, FarewellState
from alumni.farewells.opening import REGION, reading_of
from alumni.farewells.proposal import CONTACT_OF, date_said, name_said, text_said
from alumni.farewells.reader.reading import Kind, Letter, Reading
from alumni.people.contact_points import ContactDraft
from alumni.people.models import ContactKind
from alumni.people.sight import Asker
from alumni.people.tombstones import is_known, marks_of
from alumni.sealing import ring

_PERSONAL = (
    Kind.SENDER_NAME, Kind.FAMILY_NAME, Kind.GIVEN_NAME, Kind.ROMAJI, Kind.EMAIL, Kind.PHONE, Kind.LINE, Kind.FACEBOOK,
    Kind.LINKEDIN, Kind.X,
)  # fmt: skip
_SHORTEST_TEXT_TO_COMPARE = 20
_NO_TEXT_BYTES = bytes(set(range(0x20)) - {0x09, 0x0A, 0x0C, 0x0D, 0x1B})


class NotTaken(BadInput):
    """A mail was turned away; `reason` is a stable code: "empty", "too_big", "unreadable", "nobody" or
    "asked_not_to_keep" (its writer erased the card that the asker kept of him)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason, fields={"text": reason})
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Captured:
    """One mail that now stands in the inbox, or did so before."""

    farewell_id: int
    seen_before: bool


def capture(
    session: Session, *, asker: Asker, raw: bytes, pasted: bool, now: dt.datetime, anyway: bool = False,
    region: str = REGION,
) -> Captured:  # fmt: skip
    """Put one mail into the asker's inbox. A mail seen before (same Message-ID, or same words of the same sender) is not
    taken twice. `anyway` takes text in which no person was found. Raises NotTaken."""
    if len(raw) > MOST_BYTES_OF_A_MAIL:
        raise NotTaken("too_big")
    if not raw.strip():
        raise NotTaken("empty")
    reading = reading_of(raw, pasted=pasted, region=region)
    if reading is None or _is_unreadable(reading, raw, pasted):
        raise NotTaken("unreadable")
    if not anyway and not _speaks_of_somebody(reading):
        raise NotTaken("nobody" if pasted else "unreadable")
    if _asked_not_to_be_kept(session, asker, reading, region):
        raise NotTaken("asked_not_to_keep")
    digest, text_digest = _digests(reading.letter)
    seen = _seen(session, asker, digest, text_digest, reading.letter)
    if seen is not None:
        return Captured(seen, seen_before=True)
    farewell = _entry(asker, raw, pasted, reading, digest, text_digest, now)
    known = sends_look_alikes(session, asker=asker, address=reading.letter.from_address)
    farewell.chance = chance_of(farewell.seems_farewell, farewell.confidence, sender_is_known=known)
    try:
        with session.begin_nested():
            session.add(farewell)
    except IntegrityError:  # another request took the same mail in the meantime
        twin = select(Farewell.id).where(Farewell.owner_id == asker.person_id, Farewell.digest == digest)
        return Captured(session.scalars(twin).one(), seen_before=True)
    return Captured(farewell.id, seen_before=False)


def _is_unreadable(reading: Reading, raw: bytes, pasted: bool) -> bool:
    letter = reading.letter
    if not letter.text.strip():
        return True
    if pasted or letter.from_address or letter.subject:
        return False
    head = raw[:4096]
    is_wide = head[:2] in (b"\xff\xfe", b"\xfe\xff")
    return not is_wide and len(head) - len(head.translate(None, _NO_TEXT_BYTES)) > len(head) // 50


def _speaks_of_somebody(reading: Reading) -> bool:
    letter = reading.letter
    return bool(letter.from_address or letter.from_name) or any(f.kind in _PERSONAL for f in reading.found)


def _asked_not_to_be_kept(session: Session, asker: Asker, reading: Reading, region: str) -> bool:
    """Whether a tombstone of the asker's stands for whoever wrote this: by his addresses, or by name and firm."""
    said = [ContactDraft(CONTACT_OF[f.kind], str(f.value)) for f in reading.found if f.kind in CONTACT_OF]
    said.append(ContactDraft(ContactKind.MAIL, reading.letter.from_address))
    firms = [text_said(reading, Kind.FIRM_LEFT), text_said(reading, Kind.NEXT_EMPLOYER)]
    marks = marks_of(asker.person_id, contacts=said, names=[name_said(reading)], firms=firms, region=region)
    return is_known(session, steward_id=asker.person_id, marks=marks)


def _entry(
    asker: Asker, raw: bytes, pasted: bool, reading: Reading, digest: str, text_digest: str, now: dt.datetime
) -> Farewell:
    letter, verdict = reading.letter, reading.verdict
    return Farewell(
        owner_id=asker.person_id, raw=raw, pasted=pasted, digest=digest, text_digest=text_digest,
        state=FarewellState.WAITING, seems_farewell=verdict.is_farewell, confidence=verdict.confidence,
        summary=summary_of(reading), sent_at=letter.date if letter.date and letter.date <= now else None,
        last_working_day=date_said(reading, Kind.LAST_DAY), leave_date=date_said(reading, Kind.LEAVING_DATE),
        captured_at=now,
    )  # fmt: skip


def summary_of(reading: Reading) -> str:
    """What the inbox shows of a mail, as JSON: the name, the firm left, and what stands in where there is no name."""
    letter = reading.letter
    first_line = next((line.strip() for line in letter.text.splitlines() if line.strip()), "")
    return json.dumps(
        {
            "name": asdict(name_said(reading)),
            "firm": text_said(reading, Kind.FIRM_LEFT),
            "stand_in": (letter.subject or letter.from_name or letter.from_address or first_line)[:80],
            "from": letter.from_address.lower(),
        },
        ensure_ascii=False,
    )


def _digests(letter: Letter) -> tuple[str, str]:
    """(of the Message-ID or, without one, of sender and text; of the text)."""
    own = "".join(letter.text[span.start : span.end] for span in letter.own)
    folded = _folded(own)
    if len(folded) < _SHORTEST_TEXT_TO_COMPARE:
        folded = _folded(letter.from_address + letter.subject + letter.text)
    text_digest = ring.fingerprint(folded, about="farewell text")
    message_id = (letter.message_id or "").strip().strip("<>").lower()
    identity = message_id or f"{letter.from_address.lower()} {folded}"
    return ring.fingerprint(identity, about="farewell id"), text_digest


def _folded(text: str) -> str:
    """Letters and figures only: what is left however a text was wrapped, quoted or pasted."""
    return "".join(c for c in unicodedata.normalize("NFKC", text).lower() if c.isalnum())


def _seen(session: Session, asker: Asker, digest: str, text_digest: str, letter: Letter) -> int | None:
    rows = session.execute(
        select(Farewell.id, Farewell.digest, Farewell.summary)
        .where(
            Farewell.owner_id == asker.person_id,
            or_(Farewell.digest == digest, Farewell.text_digest == text_digest),
        )
        .order_by(Farewell.id)
    ).all()
    sender = letter.from_address.lower()
    for key, its_digest, summary in rows:
        its_sender = str(json.loads(summary).get("from", ""))
        # Two people may send the same few words; only then does the sender tell them apart.
        if its_digest == digest or not sender or not its_sender or sender == its_sender:
            return int(key)
    return None
