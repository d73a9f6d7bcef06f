"""What a member has just taken away, sealed so that his own browser can carry it until he wants it back."""

from __future__ import annotations

import base64
import datetime as dt
import json
from collections.abc import Mapping

from alumni.errors import Gone
from alumni.people.sight import Asker
from alumni.sealing import SealBroken, ring

UNDONE_WITHIN = dt.timedelta(hours=1)


class TooLateToUndo(Gone):
    """The hour has passed, or this was not taken away by the one who wants it back."""


def seal_up(act: str, what: Mapping[str, object], *, asker: Asker, now: dt.datetime) -> str:
    """A token that holds `what` (anything JSON can write) for this member and this act."""
    whole = {"act": act, "by": asker.person_id, "at": now.timestamp(), "what": dict(what)}
    return base64.urlsafe_b64encode(ring.seal(json.dumps(whole).encode())).decode()


def open_up(token: str, act: str, *, asker: Asker, now: dt.datetime) -> dict[str, object]:
    """What `seal_up` was given. Raises TooLateToUndo."""
    try:
        whole = json.loads(ring.open(base64.urlsafe_b64decode(token.encode())))
    except (SealBroken, ValueError) as broken:
        raise TooLateToUndo from broken
    late = now.timestamp() - whole["at"] > UNDONE_WITHIN.total_seconds()
    if late or (whole["act"], whole["by"]) != (act, asker.person_id):
        raise TooLateToUndo
    what: dict[str, object] = whole["what"]
    return what
