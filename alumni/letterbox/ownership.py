"""Is this the member's own mail? A dump of somebody else's mailbox, or of a firm's, is not taken.

The rule. Of the first 200 mails with a date, each is looked at once:
- *his*: one of his addresses stands among those it went to (To, Cc, Bcc, Delivered-To, X-Original-To, Envelope-To and
  the like), or he wrote it himself;
- *silent*: it names nobody it went to, or only its own sender. That is how a farewell sent to many by Bcc looks;
- *foreign*: it went to others, and he is not among them.
The file is refused when foreign mails outnumber his. A file with fewer than `FEW` dated mails is not judged: a handful
of mails somebody picked out is not a dump. His addresses are those he has proven, and his account's.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from itertools import islice

from alumni.errors import NotAllowed
from alumni.farewells.reader.headers import addresses
from alumni.letterbox.headers import Head, decoded, head_of, split_mail

FEW = 10
JUDGED = 200
_WENT_TO = (
    b"to", b"cc", b"bcc", b"delivered-to", b"x-original-to", b"envelope-to", b"x-envelope-to", b"x-delivered-to",
    b"apparently-to", b"resent-to", b"resent-cc", b"x-rcpt-to", b"x-forwarded-to",
)  # fmt: skip


class NotYours(NotAllowed):
    """Most of the mails in this file went to other people."""


class Whose(StrEnum):
    """Whose a mail is, by its headers."""

    HIS = "his"
    SILENT = "silent"
    FOREIGN = "foreign"


def whose(head: Head, mine: frozenset[str]) -> Whose:
    """Judge one mail. `mine` are the member's addresses in lower case."""
    senders = _named(head, (b"from", b"sender"))
    went_to = _named(head, _WENT_TO)
    if mine & (went_to | senders):
        return Whose.HIS
    return Whose.FOREIGN if went_to - senders else Whose.SILENT


def _named(head: Head, names: Iterable[bytes]) -> set[str]:
    return {address for name in names for value in decoded(head, name) for address in addresses(value)}


def refuse_foreign(mails: Iterable[bytes], *, mine: frozenset[str]) -> None:
    """Judge a mailbox by its first dated mails. Raises NotYours."""
    heads = (head_of(split_mail(raw)[0]) for raw in mails)
    judged = [whose(head, mine) for head in islice((h for h in heads if b"date" in h), JUDGED)]
    if len(judged) >= FEW and judged.count(Whose.FOREIGN) > judged.count(Whose.HIS):
        raise NotYours
