"""Of whom an English sentence says that they leave: somebody named, he or she, or leavers in general."""

from __future__ import annotations

import re

from alumni.farewells.reader import gated
from alumni.farewells.reader.reading import Letter

_NAME = r"(?!(?:I|Today|Tomorrow|This|That|It|There|What|Which|Friday|Monday|Tuesday|Wednesday|Thursday|Saturday|Sunday|And|But|So|As|My|Time|We|You|If)\b)[A-Z][a-z]{1,20}"
_GOING = r"(?:leaving|resign\w{0,4}|retir(?:ed|es|ing)|moving on|depart\w{0,3}|decided to|left\b|accepted|laid off|let go|relieved|separated|exited|terminated|off-?boarded|hanging up|stepping down|joining|going to be leaving)"
_OTHER = gated.compile(
    rf"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ww]hose|{_NAME}(?:'s|s'))\s(?:\w+\s){{0,2}}(?:(?:last|final)\s(?:\w+\s)?(?:day|week)|departure|farewell|retirement|resignation)\b|"
    rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|who|{_NAME}(?:\s{_NAME})?)(?:'s|\s(?:is|are|has|have|will be|was|were|will))\s(?:\w+\s){{0,3}}?{_GOING}|"
    rf"\b{_NAME} (?:resigned|retired|left|quit|leaves|retires)\b|\b(?:heard|understand|told me) (?:that )?(?:{_NAME}|he|she|they)\b[^.\n]{{0,30}}{_GOING}|"
    rf"\b[Mm]y (?:husband|wife|son|daughter|brother|sister|boss|dad|mom|father|mother|friend|colleague|manager|roommate|cousin|assistant)\b[^.\n]{{0,24}}{_GOING}|"
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:personal|private|home) (?:e-?mail|mail|number|address)|\b[Rr]evoke (?:all |\w+ )?(?:system )?(?:access|permissions)\b|\b(?:employees?|those|anyone|anybody|people|colleagues|staff|persons|members|associates) (?:leaving\b|wishing to|(?:who|that)\b[^.\n]{0,40}\b(?:leav|resign|retir|depart|left|separat|exit|terminat))|\bfor [A-Z][a-z]{1,20}, whose\b"
)
_MINE = gated.compile(
    r"\bI\b(?! (?:heard|understand|have (?:a|heard)|know|was told|am told))|\bI'|\b[Mm]y (?:last|final|own|departure|farewell|time|resignation|new|personal|home)\b|\bme\b"
)


def leaves_instead(sentence: str) -> bool:
    """Whether the sentence tells of somebody else's leaving and not of the writer's."""
    return bool(_OTHER.search(sentence)) and not _MINE.search(sentence)


_BY_NAME = gated.compile(
    r"\b([A-Z][a-z'-]{2,20})(?:'s (?:very )?(?:last|final) (?:day|shift|week)\b|,? (?:\w+ )?(?:(?:departs|leaves|retires|quits|exits|resigns|graduates|flies|rides|sails|vanishes)\b|(?:is|will be) (?:leaving|retiring|departing|moving on|gone|off the|no longer|no more)\b|"
    r"will (?:not be|no longer|cease|leave|retire|depart|hang)\b|(?:has|have) (?:left|resigned|retired|decided to|elected to)\b|signs off\b|says (?:good|fare|so long)|hangs up\b|relieved\b|out[.!]))"
)


def goes_by_name(sentence: str, letter: Letter) -> bool:
    """Whether the writer is named in the third person as one who goes: "Dale leaves the building"."""
    said = _BY_NAME.search(sentence)
    return said is not None and said[1].lower() in re.findall(
        r"[a-z'-]{3,20}", f"{letter.from_name} {letter.from_address.partition('@')[0]}".lower()
    )
