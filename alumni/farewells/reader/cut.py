"""Which stretches of a body its writer wrote: quotes, forwarded headers, list footers and advertisements cut away."""

from __future__ import annotations

import re

from alumni.farewells.reader.forwards import unquoted
from alumni.farewells.reader.reading import Span

_FAREWELL = re.compile(
    "退職|退社|最終出社|最終勤務|最終出勤|最終日|卒業|離れること|去ることに|お別れ|新天地|在職中|在籍中|お世話になりました|退任|退所|"
    r"\b(?i:last day|farewell|good-?bye|leaving|departure|departing|resign(?:ed|ing|ation)|moving on|my time (?:at|with)|stay in touch|keep in touch|so long|"
    "reach me at|new chapter|new adventure|signing off|been a pleasure|new contact|my last|last (?:afternoon|working day|week)|adios|sayonara|cheerio|au revoir|i quit|retir(?:e|ing|ement)|laid off|let go|redundan|(?:thank you|thanks) for (?:everything|all)|miss you|"
    r"moving on|next chapter|my (?:personal|home|private|new) (?:e-?mail|number|phone)|years (?:at|with|of)|been an? (?:honou?r|privilege|blast))"
)
_REPLY_LEAD = re.compile(
    r"(?:On .{5,200} wrote:|.{3,120} のメール[:：]|.{3,120}さんは書きました[:：]|.{3,120}\b(?:writes|wrote)[:：]|\d{4}[年/-].{4,160}(?:>|さん|様)\s?(?:の?書き込み)?[:：])\s*$"
)
_NOTES_LEAD = re.compile(r"\s{0,40}\"?[^\n]{2,80}\bon \d\d?/\d\d?/\d{2,4}[ \d:APM]{0,15}\s*$")
_NOTES_TO = re.compile(r"\s{0,20}(?:To|Please respond to)\s{0,2}[:：]?")
_FOOTER = re.compile(
    r"(?:_{10,200}|-{10,200})\s*$|(?:Get your FREE|Do You Yahoo|Send and receive Hotmail|Sent from my |To unsubscribe|This (?:e-?mail|message) (?:and any|is the property|is intended|contains)|"
    r"The information (?:contained )?in this (?:e-?mail|message)|\*{5,200}\s*$)"
)
_LIST = re.compile(
    r"mailing list|unsubscribe|listinfo|FREE download|http://explorer\.msn|confidential|intended recipient|property of|Yahoo!|Hotmail|Outlook for|promos\.|hotjobs",
    re.I,
)
MAX_FOOTER_LINES = 25


def sounds_like_farewell(text: str) -> int:
    """A rough count of farewell words, enough to tell the farewell from the mails wrapped round it."""
    return len(_FAREWELL.findall(text[:20_000]))


def own_spans(text: str, start: int, end: int, is_reply: bool = False) -> tuple[Span, ...]:
    """The stretches between `start` and `end` that are neither quoted nor a footer. In an answer a mail quoted without marks is not own."""
    spans: list[Span] = []
    at, run = start, start
    lines = text[start:end].split("\n")
    end = start + _body_end(lines, end - start)
    if is_reply and (unmarked := _unmarked(lines, start)):
        return tuple(
            Span(s.start, min(s.end, end)) for s in unmarked if s.start < end and text[s.start : s.end].strip()
        )
    for line in lines:
        after = at + len(line) + 1
        if at >= end:
            break
        depth, _ = unquoted(line)
        if depth and not line.startswith(("|", "｜")):
            if run < at:
                spans.append(Span(run, at))
            run = after
        at = after
    if run < end:
        spans.append(Span(run, min(end, len(text))))
    return tuple(_without_leads(text, s) for s in spans if text[s.start : s.end].strip())


def _unmarked(lines: list[str], start: int) -> list[Span] | None:
    """An answer above or below a mail that is quoted without marks; None when no such quotation stands here.

    Behind the line "On ... X wrote:" the quoted lines may be indented: then what is not indented is the answer. Lotus Notes
    puts "X on date", To, cc and Subject over an untouched copy: then everything below is quoted.
    """
    offsets = [start]
    for line in lines:
        offsets.append(offsets[-1] + len(line) + 1)
    for index, line in enumerate(lines):
        below = [x for x in lines[index + 1 :] if x.strip()]
        if not below or unquoted(below[0])[0]:
            continue
        if _NOTES_LEAD.match(line) and _NOTES_TO.match(below[0]):
            return [Span(start, offsets[index])]
        if _REPLY_LEAD.match(line):
            indent = [x[:2] in ("  ", "\t") or x[:1] == "\t" for x in below]
            if not any(indent):
                return [Span(start, offsets[index])] if "".join(lines[:index]).strip() else None
            plain = [i for i in range(index + 1, len(lines)) if lines[i].strip() and lines[i][:1] not in " \t"]
            return [Span(start, offsets[index]), *(Span(offsets[i], offsets[i + 1]) for i in plain)]
    return None


def _without_leads(text: str, span: Span) -> Span:
    """The line "On Monday X wrote:" before a quotation belongs to the quotation."""
    body = text[span.start : span.end].rstrip()
    last = body.rfind("\n") + 1
    if _REPLY_LEAD.match(body[last:]) and span.end < len(text):
        return Span(span.start, span.start + last)
    return span


def _body_end(lines: list[str], length: int) -> int:
    """Where a footer of the mailing list, the mailer or the legal department begins (an offset), else `length`."""
    at = 0
    offsets = []
    for line in lines:
        offsets.append(at)
        at += len(line) + 1
    for index in range(max(0, len(lines) - MAX_FOOTER_LINES), len(lines)):
        if _FOOTER.match(lines[index].strip()) and _LIST.search("\n".join(lines[index : index + 8])):
            rest = [x for x in lines[index + 1 :] if x.strip()]
            if len(rest) < MAX_FOOTER_LINES:
                return offsets[index]
    return length
