"""What the clause round an English date says of it: the last day at the desk, the end of employment, or something else.

A clause is the stretch between breaks (";", "but", ", then"). The nearest word of work or of leaving decides; words of
starting, parties and handing over make the date another one. Until, through and after count only in a sentence of being
there ("I'm here until Friday", "gone after Friday").
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from alumni.farewells.reader import frames_en, gated, hints_en
from alumni.farewells.reader.find.calendar_ja import Mention
from alumni.farewells.reader.find.date_frames_ja import LEAVE, WORK

_THINGS = r"(?:badge|laptop|keys?|key ?card|access card|pass|pager|parking (?:card|pass|permit)|phone|blackberry|equipment|gear|uniform|ID)"
_DESK = gated.compile(
    r"\b(?:(?:last|final)(?: ever| real| actual| working| business| full| official)? (?:day|week|shift|work ?day|appearance|morning|afternoon|evening|night|flight|class|lecture|rotation)|my last\b|last one (?:here|at)|"
    r"finish(?:ing)?(?: up)?|wrap(?:ping)? (?:things )?up|(?:hand|turn|send|bring|drop|giv)(?:ing|ed|s|e)? (?:it )?(?:all )?(?:back|in|off|over)? ?(?:my|the|our)? ?(?:\w+,? (?:and )?){0,3}"
    + _THINGS
    + r"|"
    + _THINGS
    + r"\b[^.;]{0,30}\b(?:returned|handed|turned in|go(?:es)? back|collected|given)|hand(?:ing)? (?:back|in)|turn(?:ing)? in|hanging up|in the office|at (?:my|this) desk|off ?board|is it\b|will be it\b|that's it\b|(?:is|will be|marks) (?:\w+ )?the end|"
    r"sign(?:ing)? (?:off|out)|log(?:ging)? (?:off|out)|(?:pack|clear|clean)(?:ing|ed)? (?:up|out|my)|walk(?:ing)? out|out the door|laid off|let go|clock(?:ing)? out|step(?:ping)? (?:away|down|out)|say(?:ing)? (?:my )?(?:goodbye|farewell)s?|bow(?:ing)? out|call(?:ing)? it a day|done (?:here|at|with)|my time (?:here|at|with|in) [^.;]{0,40}(?:ends?|is up|comes to an end)|draw(?:ing)? to a close)\b",
    re.I,
)
_LEAVE = gated.compile(
    r"\b(?:leav(?:e|es|ing)|left|resign(?:ing|ation|ed)?|retir(?:e|es|ing|ement|ed)|depart(?:ing|ure|s)?|officially|official last day|off the (?:books|payroll)|"
    r"effective|mov(?:e|ing) on|parting|period ends|(?:contract|employment) (?:\w+ )?(?:ends|expires|terminates)|no longer|not be (?:with|at)|won't be (?:with|at|here)|alum(?:nus|na|ni)|separat(?:ing|ion)\b|last official|end date|out(?:ta| of) here|"
    r"(?:internship|contract|term|assignment|placement|appointment|fellowship|secondment|notice(?: period)?|employment|time (?:here|with|at)|stint|tenure) [^.;]{0,24}(?:is up|finish(?:es)?|runs? out|is over|ends?|expires?|comes? to an end|concludes?)|I finish|quit(?:ting)?|gone\b|off (?:for good|on new|to pastures)|redundan\w+|unemployed|free (?:wo)?man|goodbye)\b",
    re.I,
)
_HERE_UNTIL = gated.compile(
    r"\b(?:here|in|around|at work|at my desk|reachable|online|working|on (?:the )?(?:clock|team|shift)|with (?:you|the (?:firm|company|team))|at [A-Z]\w+|staying(?: on)?|available(?: here)?|employed|on board|stay(?:ing)? (?:on )?|(?:intend|expect|plan|like|going) to work(?: on)?|I(?:'ll| will| can) work)\b[^.;,]{0,24}\b(?:until|till|'til|through|thru|up to)\s(?:about\s|around\s|the\s|this\s|(?:and\s)?including\s|close of (?:business|play)\s(?:on\s)?|(?:the\s)?end of (?:the )?(?:day|business)\s?(?:on\s)?|COB\s(?:on\s)?|noon\s(?:on\s)?)?$",
    re.I,
)
_ON_BOOKS = gated.compile(
    r"\b(?:employ\w*|payroll|books|contract|annual leave|vacation|holidays?|PTO|garden(?:ing)? leave|notice(?: period)?|paid leave|official(?:ly)?|end of (?:my )?(?:contract|employment|service)|(?:contract|leaving|leave|termination|official|end) (?:end )?date)\b[^.;]{0,30}?"
    r"(?:\b(?:until|till|'til|through|thru|to|on|is|ends?|ending|up|of)\b|:)\s?(?:the\s|and including\s)?$",
    re.I,
)
_OFF_FROM = gated.compile(
    r"\b(?:garden(?:ing)? leave|annual leave|vacation|holidays?|PTO|paid leave|leave days|time off)\s(?:starts?|starting|begins?|beginning|from|as of)\s(?:on\s|this\s|next\s)?$",
    re.I,
)
_GONE_AFTER = gated.compile(
    r"\b(?:done|gone|out|off|leav\w+|finish\w*|no longer|not be|won't be|through|free|history|away)\b[^.;]{0,40}\bafter\s(?:about\s|the\s|this\s|close of (?:business|play)\s(?:on\s)?|COB\s(?:on\s)?)?$",
    re.I,
)
_AFTER_GONE = gated.compile(
    r",?\s(?:I\s(?:am|will be)|I'm|I'll be|I will|I won't|you won't|my (?:work |office |company )?(?:address|e-?mail|mail ?box|account|phone))[^.;]{0,40}\b(?:gone|no longer|not be|off|out|done|free|dead|bounce|find me|unemployed|a civilian|closed|cease)",
    re.I,
)
_NEW_CONTACT = gated.compile(
    r"^,?\s(?:your (?:new |main |primary )?(?:contact|point|account)|(?:please )?(?:contact|direct|send|forward|write)|[A-Z]\w+(?: [A-Z]\w+)? (?:will|takes|is going to))",
    re.I,
)
_OFFICIAL = gated.compile(
    r"\b(?:official(?:ly)?|on paper|off the (?:books|payroll)|(?:leaving|end|termination) date|employment ends|contract)\b",
    re.I,
)
_TRAP_HEAD = gated.compile(
    r"(?:\b(?:start(?:s|ed|ing)?|beg[aiu]n(?:s|ning)?|hired|join(?:ing|ed)?|party|lunch|drinks|happy hour|born|between|day one is|"
    r"new (?:job|role|position)|meeting|moved|arriv\w+|(?:position|job|role|offer)\b[^.;]{0,40}effective)\b[^.;]{0,22}|"
    r"\b(?:from|since|until|till|before|after|(?<!go )(?<!goes )back)\s(?:about\s|around\s|the\s|on\s)?)$",
    re.I,
)
_TRAP = gated.compile(
    r"\b(?:party|happy hour|drinks|lunch|dinner|join me|get together|celebrat\w+|webinar|(?<!on-)(?<!on )call)\b", re.I
)
_BREAK = gated.compile(
    r";|,? but |, after which|, though |, although |, (?=(?:and |so )?(?:I|my last|today|tomorrow)\b)|, then |\. |\s[-–—]{1,2}\s(?=I )"
)


_NOW = gated.compile(
    r"\b(?:that(?:'s| is) me (?:done|finished|off|out)\b|(?:this|it|here)(?: really| already)?(?: is|'s| comes) (?:my|the) (?:very |really )?(?:last|final) (?:ever |working |official )?(?:day|afternoon|morning|evening|night|shift|hours?|e-?mail|mail|message|note|post)\b(?! of\b)(?! for\b)|(?:on|of) (?:this, )?my (?:very )?(?:last|final) (?:working )?day\b(?! (?:was|will|is|on)\b)|"
    r"my (?:very )?(?:last|final) (?:working )?day(?: at [A-Z][\w&.' -]{1,40}?)?(?: is (?:here|upon (?:me|us))| has (?:come|arrived)|, it (?:is|seems)\b|\s?[!:)]\s*$)|(?:leav\w*|left|resign\w*|quit\w*|depart\w*)\b[^.;]{0,40}\b(?:effective immediately|with immediate effect)|"
    r"I(?:'ve| have) just (?:handed|turned|given) (?:in|back|over) my|I(?:'m| am) (?:about to|just about to) (?:hand|turn|give|log|shut|walk|sign)\b[^.;]{0,20}(?:"
    + _THINGS
    + r"|off|out|down))",
    re.I,
)


_GOING = (*frames_en.ALL, hints_en.SETS_OUT, hints_en.ENDS, hints_en.PAPERS, hints_en.GIVEN_BACK, hints_en.STAYS_UNTIL)
_SOON = gated.compile(
    r"\bin (?:about |exactly |under |the next )?(?:half an?|an?|one|[\w-]+) (?:minutes?|hours?)\b|\bbefore (?:I (?:turn|log|go|leave|sign|disappear|walk|pack|switch)|\w+ (?:revokes?|disables?|locks?) me)\b|\bfor the (?:very )?last time\b|\bto the day\b|\b(?:at|by|before|until) (?:noon|midnight|five|four|\d{1,2}(?::\d\d)?(?: ?[ap]\.?m)?)\b(?! on\b)|"
    r"\bthat (?:was|is) (?:that|it)\b|\b(?:this is|on) my (?:very )?last (?:afternoon|morning|evening|shift|hours?|minutes)\b|\bdesk is (?:cleared|empty|bare|clean)\b|\b(?:key|badge|laptop) I (?:return|hand)|\bI quit\b|\beffective (?:immediately|now|one minute)",
    re.I,
)
"""Hours and minutes, and acts, that are the day of the mail."""


def _goes_on(mention: Mention, sentence: str) -> bool:
    """Whether a word of going takes the date in or stands close before it."""
    return any(m.start() - 3 <= mention.start <= m.end() + 24 for pattern in _GOING for m in pattern.finditer(sentence))


_PAST = gated.compile(r"\b(?:was|were|got|came|gave|told|took|received|lost|let|handed|laid|cut|been)\b", re.I)


def as_told(mention: Mention, sentence: str, today: dt.date | None) -> Mention:
    """The mention, a weekday moved back where the sentence tells what has happened ("my number came up on Monday")."""
    if mention.rule != "date.weekday" or mention.grain != "day" or today is None or mention.date is None:
        return mention
    if mention.date <= today or not frames_en.CUT.search(sentence) or not _PAST.search(sentence):
        return mention
    if re.search(r"\b(?:this|next|coming|until|effective|will)\b", sentence[: mention.end], re.I):
        return mention
    return replace(mention, date=mention.date - dt.timedelta(days=7))


def off_from(sentence: str, mention: Mention) -> bool:
    """Whether days off run from a date ("on garden leave from Monday"): the day before it is the last working one."""
    return bool(_OFF_FROM.search(sentence[max(0, mention.start - 40) : mention.start]))


def last_is_now(sentence: str) -> re.Match[str] | None:
    """A sentence without a date that makes the day of the mail the last one ("this is my last day")."""
    if found := _NOW.search(sentence):
        return found
    soon = _SOON.search(sentence)
    return soon if soon and any(p.search(sentence) for p in _GOING) else None


def role(mention: Mention, sentence: str) -> tuple[str, float] | None:
    """(role, weight) of a date in its sentence; None where the words make it another kind of date."""
    before = [m.end() for m in _BREAK.finditer(sentence, 0, mention.start)]
    after = _BREAK.search(sentence, mention.end)
    low, high = before[-1] if before else 0, after.start() if after else len(sentence)
    head, tail = sentence[low : mention.start], sentence[mention.end : high]
    if mention.grain not in ("month", "year"):
        if _ON_BOOKS.search(head) and not re.search(r"\b(?:last|final) (?:working )?day\b", head[-30:], re.I):
            return (LEAVE, 0.9)
        if _HERE_UNTIL.search(head) and not _TRAP.search(tail[:30]):
            return (WORK, 0.9)
        if _GONE_AFTER.search(head) or (
            re.search(r"\bafter\s(?:this\s|the\s)?$", head, re.I) and _AFTER_GONE.match(tail)
        ):
            return (LEAVE, 0.85)
    if _NEW_CONTACT.match(tail):
        return None
    if mention.grain in ("month", "year") or _TRAP_HEAD.search(head) or _TRAP.search(head[-40:] + " " + tail[:30]):
        return None
    near = min((_distance(mention, m, low) for m in _DESK.finditer(sentence[low:high])), default=999)
    leave = min((_distance(mention, m, low) for m in _LEAVE.finditer(sentence[low:high])), default=999)
    official = min((_distance(mention, m, low) for m in _OFFICIAL.finditer(sentence[low:high])), default=999)
    if official < 999 and official <= near + 12 and min(near, leave) < 60:
        return (LEAVE, 0.9)
    if near < 999 and near <= leave + 25:
        return (WORK, 0.95 if near < 40 else 0.8)
    if leave < 999:
        if re.search(r"\b(?:have |'ve |ve )?resigned\b", head) and mention.rule == "date.today":
            return None
        return (LEAVE, 0.9 if leave < 40 else 0.75)
    if _goes_on(mention, sentence):
        return (WORK, 0.8)
    return None


def _distance(mention: Mention, match: re.Match[str], low: int) -> int:
    if match.start() + low >= mention.end:
        return match.start() + low - mention.end
    return max(0, mention.start - match.end() - low)
