"""May this mail come in, and then in it comes: the judgement behind every reply of the mail server."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from sqlalchemy.orm import Session

from alumni.accounts.addresses import hash_of, proven_hashes
from alumni.errors import BadInput
from alumni.farewells.capture import NotTaken, capture
from alumni.farewells.reader.headers import addresses
from alumni.letterbox.forwarding import owner_of
from alumni.letterbox.headers import header_values
from alumni.people.sight import Asker

NOBODY = 0
"""No member has this id: it stands in for an unknown address, so that both answers cost the same queries."""


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply to the sending server: code, enhanced code (RFC 3463) and a plain reason; `outcome` is for the log."""

    code: int
    enhanced: str
    reason: str
    outcome: str

    def __str__(self) -> str:
        return f"{self.code} {self.enhanced} {self.reason}"


RECIPIENT_OK = Reply(250, "2.1.5", "This address takes mail from you", "recipient_ok")
TAKEN = Reply(250, "2.0.0", "Kept", "kept")
SEEN_BEFORE = Reply(250, "2.0.0", "Kept, it was here already", "seen_before")
RELAY = Reply(550, "5.7.1", "This server takes mail for its own members only", "relay")
UNKNOWN = Reply(550, "5.1.1", "There is no such address here", "unknown_recipient")
SENDER_NOT_PROVEN = Reply(
    550, "5.7.1", "This address takes mail only from addresses its owner has proven", "sender_not_proven"
)
FROM_NOT_PROVEN = Reply(
    550, "5.7.1", "The From address of this mail is not one its owner has proven", "from_not_proven"
)
TOO_MANY = Reply(452, "4.7.1", "Too many mails within an hour, please try again later", "too_many")
ONE_AT_A_TIME = Reply(452, "4.5.3", "One recipient at a time, please", "one_at_a_time")
TRY_LATER = Reply(451, "4.3.0", "This cannot be kept at the moment, please try again later", "try_later")
_NOT_TAKEN = {
    "too_big": Reply(552, "5.3.4", "This mail is too big", "too_big"),
    "empty": Reply(554, "5.6.0", "This mail is empty", "empty"),
    "unreadable": Reply(554, "5.6.0", "This mail cannot be read", "unreadable"),
    "nobody": Reply(554, "5.6.0", "Nobody was found in this mail", "nobody"),
    "asked_not_to_keep": Reply(
        554, "5.7.1", "Whoever wrote this mail has asked you not to keep it", "asked_not_to_keep"
    ),
}

_SIGNED_SENDER = re.compile(r"prvs=[0-9a-z]{4,20}=(.+@.+)", re.I)
"""Bounce address tags put before the sender's own address (BATV, draft-levine-smtp-batv)."""


def judge_recipient(session: Session, *, domain: str, recipient: str, sender: str) -> tuple[int, Reply]:
    """The member a mail to `recipient` is for and the reply to RCPT. `domain` is this site's ("" takes nothing).

    The envelope sender must be one of that member's proven addresses.
    """
    local, _, at = recipient.rpartition("@")
    if not domain or at.lower() != domain:
        return NOBODY, RELAY
    owner = owner_of(session, local=local)
    hashes = proven_hashes(session, owner_id=owner or NOBODY)
    proven = _proves(sender, hashes)
    if owner is None:
        return NOBODY, UNKNOWN
    return (owner, RECIPIENT_OK) if proven else (NOBODY, SENDER_NOT_PROVEN)


def _proves(address: str, hashes: frozenset[str]) -> bool:
    tagged = _SIGNED_SENDER.fullmatch(address)
    try:
        return hash_of(tagged[1] if tagged else address) in hashes
    except BadInput:
        return False


def take(session: Session, *, owner_id: int, raw: bytes, now: dt.datetime) -> Reply:
    """Put a mail into a member's inbox, if it has one From header and the member has proven every address in it.

    Every address, because a display name that is itself an address is the oldest way to look like somebody else.
    """
    froms = header_values(raw, b"from")
    named = addresses(froms[0]) if len(froms) == 1 else ()
    hashes = proven_hashes(session, owner_id=owner_id)
    if not named or not all(_proves(address, hashes) for address in named):
        return FROM_NOT_PROVEN
    try:
        captured = capture(session, asker=Asker(owner_id), raw=raw, pasted=False, now=now)
    except NotTaken as no:
        return _NOT_TAKEN.get(no.reason, _NOT_TAKEN["unreadable"])
    return SEEN_BEFORE if captured.seen_before else TAKEN
