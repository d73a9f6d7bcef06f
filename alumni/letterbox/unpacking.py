"""What is inside a dropped file: the mails of an mbox, a zip, an .eml or .msg, one after the other, in little memory."""

from __future__ import annotations

import io
import lzma
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO, cast

from alumni.errors import BadInput
from alumni.farewells.inbox import MOST_BYTES_OF_A_MAIL

MOST_ENTRIES = 20_000
MOST_TOTAL_BYTES = 2 * 1024**3
"""Bytes of all entries of a zip together, unpacked."""
MOST_DENSE = 200
"""Unpacked bytes for one packed byte. Mails pack to a third or a tenth; a bomb to a thousandth."""
SMALL_ENTRY = 1024 * 1024
"""Entries up to this size may be as dense as they like: they do no harm."""
MAIL_NAMES = frozenset({".eml", ".msg", ".mbox", ".mbx", ".emlx", ".txt", ""})
"""Endings of entries that are looked into; pictures and documents beside the mails are passed over."""

_LINE = 1024 * 1024
_FROM = re.compile(rb"From \S.{0,200}\d{4}\s*$|From -\s*$|From \S+@\S+\s*$")
"""The line between two mails: sender and date in the manner of ctime (RFC 4155), or what Mozilla and others left of it."""
_QUOTED_FROM = re.compile(rb">+From ")


class NotUnpacked(BadInput):
    """A zip was turned away; `reason` is a stable code: "too_many_entries", "too_dense", "too_much", "nested", "locked"
    or "broken_zip"."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason, fields={"files": reason})
        self.reason = reason


def is_mailbox(data: IO[bytes]) -> bool:
    """Whether a file holds many mails rather than one. The file is left at its beginning."""
    head = _peek(data, 300)
    return head.startswith(b"PK\x03\x04") or bool(_FROM.match(head.lstrip().split(b"\n", 1)[0]))


def mails_in(data: IO[bytes]) -> Iterator[bytes]:
    """Every mail of a seekable file, told by its first bytes, not by its name. What is no mailbox is one mail.

    A mail longer than the inbox takes comes cut behind that length, so that it is refused for its size. Raises
    NotUnpacked, for a zip also in mid-way.
    """
    head = _peek(data, 4)
    if head == b"PK\x03\x04":
        yield from _zipped(data)
    else:
        yield from _plain(data)


def _plain(data: IO[bytes]) -> Iterator[bytes]:
    first = data.readline(_LINE)
    while first in (b"\n", b"\r\n"):
        first = data.readline(_LINE)
    if _FROM.match(first):
        yield from _mbox(data)
    elif first:
        yield first + data.read(MOST_BYTES_OF_A_MAIL + 1 - len(first))


def _mbox(data: IO[bytes]) -> Iterator[bytes]:
    """The mails behind the first From line. Quoted From lines lose one ">" (mboxrd, and mboxo as far as it can be told)."""
    lines: list[bytes] = []
    size, after_blank, at_start = 0, False, True
    while line := data.readline(_LINE):
        if at_start and after_blank and line.startswith(b"From ") and _FROM.match(line):
            yield b"".join(lines)
            lines, size, after_blank = [], 0, False
            continue
        if size <= MOST_BYTES_OF_A_MAIL:
            kept = line[1:] if at_start and line.startswith(b">") and _QUOTED_FROM.match(line) else line
            lines.append(kept)
            size += len(kept)
        after_blank = at_start and line in (b"\n", b"\r\n")
        at_start = line.endswith(b"\n")
    if lines:
        yield b"".join(lines)


def _zipped(data: IO[bytes]) -> Iterator[bytes]:
    try:
        with zipfile.ZipFile(data) as archive:
            entries = archive.infolist()
            _refuse(entries)
            for entry in entries:
                if not entry.is_dir() and _may_be_mail(entry.filename):
                    with archive.open(entry) as opened:
                        yield from _entry(opened)
    except (
        zipfile.BadZipFile,
        zlib.error,
        struct.error,
        lzma.LZMAError,
        RuntimeError,
        EOFError,
        OSError,
        ValueError,
    ) as broken:
        raise NotUnpacked("broken_zip") from broken


def _refuse(entries: list[zipfile.ZipInfo]) -> None:
    """Judge by what the directory of the zip says; zipfile never gives more bytes than it says there."""
    if len(entries) > MOST_ENTRIES:
        raise NotUnpacked("too_many_entries")
    if any(entry.flag_bits & 1 for entry in entries):
        raise NotUnpacked("locked")
    if sum(entry.file_size for entry in entries) > MOST_TOTAL_BYTES:
        raise NotUnpacked("too_much")
    if any(e.file_size > SMALL_ENTRY and e.file_size > MOST_DENSE * max(1, e.compress_size) for e in entries):
        raise NotUnpacked("too_dense")
    if any(entry.filename.lower().endswith(".zip") for entry in entries):
        raise NotUnpacked("nested")


def _may_be_mail(name: str) -> bool:
    path = PurePosixPath(name)
    return path.suffix.lower() in MAIL_NAMES and "__MACOSX" not in path.parts and not path.name.startswith(".")


def _entry(opened: IO[bytes]) -> Iterator[bytes]:
    """The mails of one entry, streamed; a zip under another name is still a zip in a zip."""
    buffered = io.BufferedReader(cast(io.RawIOBase, opened))  # which ZipExtFile is, in all but its type
    if buffered.peek(4)[:4] == b"PK\x03\x04":
        raise NotUnpacked("nested")
    yield from _plain(buffered)


def _peek(data: IO[bytes], count: int) -> bytes:
    data.seek(0)
    head = data.read(count)
    data.seek(0)
    return head
