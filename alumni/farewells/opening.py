"""From the bytes kept to what the reader says of them. A reader that fails is an unreadable mail, never a broken page."""

from __future__ import annotations

import traceback

import structlog

from alumni.farewells.reader.read import read, read_text
from alumni.farewells.reader.reading import Reading

REGION = "JP"
"""Where phones without a country code are (ISO 3166)."""

log = structlog.get_logger("jinmyaku")


def reading_of(raw: bytes, *, pasted: bool, region: str = REGION) -> Reading | None:
    """What the reader says of a mail, or of pasted text (kept as UTF-8). None when it failed.

    The failure is logged by its kind and place: an error's own words may quote the mail.
    """
    try:
        return read_text(raw.decode("utf-8", "replace"), region=region) if pasted else read(raw, region=region)
    except Exception as failure:
        where = traceback.extract_tb(failure.__traceback__)[-1]
        log.error("reader_failed", kind=type(failure).__name__, place=f"{where.name}:{where.lineno}", bytes=len(raw))
        return None
