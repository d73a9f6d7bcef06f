"""Header blocks inside a body: where a forwarded or quoted mail begins, and what its headers say.

Known shapes: Outlook ("-----Original Message-----", a rule, or nothing, then From/Sent/To/Subject), Gmail ("---------- Forwarded
message ---------"), Apple Mail ("Begin forwarded message:"), Notes ("--- Forwarded by NAME on DATE ---"), and their Japanese forms.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from alumni.farewells.reader.headers import addresses, parse_date, split_address

MAX_LEVELS = 8
MAX_TRIES = 1_000
"""Lines like a header's that are looked at in one body."""
MAX_BLOCK_LINES = 30
"""Lines a forwarded header may take; long To lists wrap."""

_NAMES = {
    "from": "from", "差出人": "from", "送信者": "from", "発信者": "from", "sender": "from",
    "sent": "date", "date": "date", "送信日時": "date", "日時": "date", "日付": "date", "送信日": "date", "受信日時": "date",
    "to": "to", "宛先": "to", "宛て先": "to", "受信者": "to", "cc": "cc", "bcc": "cc", "subject": "subject", "件名": "subject",
    "題名": "subject", "表題": "subject", "reply-to": "reply", "importance": "other", "重要度": "other", "attachments": "other",
    "添付ファイル": "other", "返信先": "reply",
}  # fmt: skip
_FIELD = re.compile(
    r"[ \u3000*]{0,8}(From|Sender|Sent|Date|To|Cc|CC|cc|Bcc|bcc|Subject|Reply-To|Importance|Attachments|差出人|送信者|発信者|送信日時|日時|日付|送信日|"
    r"受信日時|宛先|宛て先|受信者|件名|題名|表題|返信先|重要度|添付ファイル)[ \u3000*]{0,8}[:：][ \u3000*]{0,4}(.{0,2000})$"
)
_FORWARD = re.compile(
    r"(?:[-_=*─━]{2,60} ?)?(?:Begin forwarded message|Forwarded message|Forwarded Message|Forwarded by|Forwarded mail|Original forwarded|"
    r"転送メッセージ|転送されたメッセージ|転送元メール|以下転送|ここから転送|Weitergeleitete)"
)
_ORIGINAL = re.compile(
    r"[-_=*─━]{2,60} ?(?:Original Message|Original message|Original Appointment|元のメッセージ|オリジナルメッセージ|Forwarded|転送)"
)
_NOTES = re.compile(r"-{5,60} ?Forwarded by (.{1,100}?) on (.{4,60}?) ?-{3,60}")
_NOTES_SENDER = re.compile(
    r'\s{0,40}"?([\w .,\'()-]{1,60}?)"?(?:@[\w-]{1,30}| <[^<>\s]{3,80}>|/[\w/@ ]{1,60})? on (\d\d?/\d\d?/\d{2,4}[ \d:APM]{0,15})$'
)
_QUOTE = re.compile(r"(?:[>＞|｜] ?)+")


@dataclass(frozen=True, slots=True)
class Block:
    """A header block: `start` of its first line (with its marker), `end` after its last line, and what it says."""

    start: int
    end: int
    is_forward: bool
    from_name: str = ""
    from_address: str = ""
    to: tuple[str, ...] = ()
    subject: str = ""
    date: dt.datetime | None = None


def unquoted(line: str) -> tuple[int, str]:
    """How deep a line is quoted, and the line without its quote marks."""
    match = _QUOTE.match(line)
    if not match:
        return 0, line
    return sum(match.group().count(c) for c in ">＞|｜"), line[match.end() :]


def find_blocks(lines: list[str], offsets: list[int], like: dt.datetime | None) -> list[Block]:
    """Every header block in `lines` (already without quote marks), outermost first."""
    blocks: list[Block] = []
    index = 0
    tried = 0
    while index < len(lines) and len(blocks) < MAX_LEVELS and tried < MAX_TRIES:
        block, after = _block_at(lines, offsets, index, like)
        tried += _FIELD.match(lines[index]) is not None
        if block is not None:
            blocks.append(block)
        index = max(after, index + 1)
    return blocks


def _block_at(lines: list[str], offsets: list[int], index: int, like: dt.datetime | None) -> tuple[Block | None, int]:
    line = lines[index]
    marked = bool(line) and (_FORWARD.match(line.strip()) or _ORIGINAL.match(line.strip())) is not None
    if not marked and not _FIELD.match(line):
        return None, index + 1
    first = index + 1 if marked else index
    if marked and (notes := _NOTES.search(line)):
        return _notes_block(lines, offsets, index, notes, like)
    while marked and first < len(lines) and first < index + 4 and not lines[first].strip():
        first += 1
    fields, after = _fields(lines, first)
    if len(fields) < (2 if marked else 3) or "from" not in fields:
        return None, index + 1
    start = index
    if not marked and index and re.fullmatch(r"[-_=─━*\s]{5,200}", lines[index - 1] or ""):
        start = index - 1
    forward = _FORWARD.match(line.strip()) is not None if marked else False
    name, address = split_address(fields["from"])
    block = Block(offsets[start], offsets[after], forward, name, address, addresses(fields.get("to", "")),
                  fields.get("subject", ""), parse_date(fields.get("date", ""), like))  # fmt: skip
    return block, after


def _fields(lines: list[str], first: int) -> tuple[dict[str, str], int]:
    """The header lines from `first` on; wrapped To lines are joined."""
    found: dict[str, str] = {}
    index, last = first, ""
    while index < min(len(lines), first + MAX_BLOCK_LINES):
        match = _FIELD.match(lines[index])
        if match:
            last = _NAMES[match.group(1) if match.group(1) in _NAMES else match.group(1).lower()]
            found.setdefault(last, match.group(2).strip(" *"))
        elif (
            last in ("to", "cc")
            and lines[index].strip()
            and (lines[index][:1] in " \t\u3000" or found[last].endswith((",", ";")) or "@" in lines[index])
        ):
            found[last] += " " + lines[index].strip()
        elif (
            not lines[index].strip()
            and index + 1 < len(lines)
            and found
            and len(found) < 4
            and _FIELD.match(lines[index + 1])
        ):
            pass
        else:
            break
        index += 1
    return found, index


def _notes_block(
    lines: list[str], offsets: list[int], index: int, notes: re.Match[str], like: dt.datetime | None
) -> tuple[Block | None, int]:
    """Lotus Notes: the marker names the forwarder; the sender stands below it, above To/cc/Subject."""
    end = min(len(lines), index + MAX_BLOCK_LINES)
    first = next((i for i in range(index + 1, end) if _FIELD.match(lines[i])), None)
    if first is None:
        return None, index + 1
    fields, after = _fields(lines, first)
    sender, date = fields.get("from", ""), fields.get("date", "")
    for line in lines[index + 1 : first]:
        if match := _NOTES_SENDER.match(line):
            sender, date = sender or match.group(1), date or match.group(2)
        elif line.strip() and not sender:
            sender = line.strip()
        elif line.strip() and not date:
            date = line.strip()
    name, address = split_address(sender)
    block = Block(offsets[index], offsets[after], True, name, address, addresses(fields.get("to", "")),
                  fields.get("subject", ""), parse_date(date or notes.group(2), like))  # fmt: skip
    return block, after
