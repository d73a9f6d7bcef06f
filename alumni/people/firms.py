"""When two wordings name the same organization. Aliases and groups of companies come with a table of their own later."""

from __future__ import annotations

import re
import unicodedata

_FORMS = re.compile(
    r"株式会社|有限会社|合同会社|合資会社|合名会社|一般社団法人|一般財団法人|\(株\)|\(有\)|\(同\)|"
    r"\b(?:incorporated|inc|corporation|corp|company|co|limited|ltd|llc|llp|plc|gmbh|ag|sa|kk|k\.k|g\.k|gk)\b\.?"
)
_LOOSE = re.compile(r"[\s・.,，、。&＆'’\"“”()\-‐‑–—/]+|\band\b")


def firm_key(name: str) -> str:
    """The part of a company's name that stays the same however it is written: NFKC, lower case, legal form and
    punctuation dropped. Empty only for an empty name: a name that is nothing but a legal form keeps itself."""
    folded = unicodedata.normalize("NFKC", name).lower().strip()
    bare = _LOOSE.sub("", _FORMS.sub(" ", folded))
    return (bare or _LOOSE.sub("", folded))[:200]
