"""What the company a contact keeps says of it: the heading above, the block around, the letterhead it is part of."""

from __future__ import annotations

import re

from alumni.farewells.reader import owner_words as words
from alumni.farewells.reader.find import handles, phones
from alumni.farewells.reader.find.surroundings import MAX_LINE, Surroundings, runs_on
from alumni.farewells.reader.reading import Kind
from alumni.farewells.reader.told import finer_reason, last_match
from alumni.farewells.reader.weighing import Leaver, Weighed, organisation

_SENTENCES = re.compile(r"[。!?！？\n]|\.(?=\s)")
_PROSE = re.compile(r"[。]|です|ます|\b(?:I|my|me)\b")


def weigh_heading(around: Surroundings, body: list[Weighed], index: int, item: Weighed, told: bool) -> None:
    """The heading of the block, or the sentence before it, speaks for every contact below that says nothing itself."""
    heading, parted = _heading(around, body, item)
    sentences = [x.strip() for x in _SENTENCES.split(heading) if x.strip()]
    for back, sentence in enumerate(reversed(sentences[-3:])):
        points = words.POINTS.search(sentence) is not None or (len(sentence) <= 24 and (back == 0 or not parted))
        other, own = last_match(words.OTHER, sentence), last_match(words.OWN, sentence)
        if other is None and own is None and words.DESK.search(sentence):
            jest = item.finding.kind is Kind.PHONE and bool(phones.is_mobile(str(item.finding.value)))
            item.add(0.0 if told or jest else -2.0, "successor")
            return
        if other is not None and (own is None or other.end() > own.end()):
            if told and item.against <= -4:
                return
            if points or not parted:
                item.add(-1.0 if told and item.score > 2 else -3.0, finer_reason("successor", other.group()))
            elif back == 0 and not told:
                item.add(-1.5, "successor")
            return
        if own is not None or words.REACH.search(sentence):
            if points and not (parted and _in_prose(around, item)):
                item.add(2.0 if own is not None else 1.5, "heading")
                item.pointed = True
            elif back == 0 and not parted:
                item.add(0.8, "heading")
            elif back == 0:
                item.add(0.4, "heading")
            return


def _heading(around: Surroundings, body: list[Weighed], item: Weighed) -> tuple[str, bool]:
    """(the words above the contacts of this block, whether empty lines part them). Decoration ends the search."""
    place = item.finding.place
    line = around.lines[around.line_at(place.start)]
    if line.block < 0:
        return "", False
    first, _ = around.blocks[line.block]
    own_starts = {around.line_at(w.finding.place.start) for w in body}
    above = [around.lines[i].text for i in range(first, around.line_at(place.start)) if i not in own_starts]
    told = "\n".join(text[-MAX_LINE:] for text in above[-4:])
    if words.OWN.search(told) or words.OTHER.search(told) or words.REACH.search(told):
        return told, False
    if line.block == 0:
        return told, False
    before_first, before_last = around.blocks[line.block - 1]
    gap = around.lines[before_last:first]
    if any(x.is_rule for x in gap) or len(gap) > 3:
        return told, False
    previous = around.lines[before_first:before_last]
    return "\n".join(x.text[-MAX_LINE:] for x in previous[-4:]), True


def weigh_blocks(around: Surroundings, leaver: Leaver, body: list[Weighed]) -> None:
    """What stands together belongs together: a block with an office address is an office's, one with an own address own."""
    blocks: dict[int, list[Weighed]] = {}
    for item in body:
        if not item.final:
            blocks.setdefault(around.lines[around.line_at(item.finding.place.start)].segment, []).append(item)
    domains = {
        organisation(str(w.finding.value).partition("@")[2])
        for w in body
        if w.finding.kind is Kind.EMAIL and w.score > 0
    }
    for number, items in blocks.items():
        mails = [w for w in items if w.finding.kind is Kind.EMAIL]
        own = [w for w in mails if w.score > 0]
        fresh = _fresh_place(around, leaver, items[0], number)
        strange = [w for w in mails if w.score <= 0]
        text = around.segment_text(number, items[0].finding.place.start) if number >= 0 else ""
        office = _looks_like_office(text, leaver)
        for item in items:
            if item.finding.kind is Kind.EMAIL:
                if item.score == 0 and any(_distance(around, w, item) == 0 for w in own):
                    item.add(1.0, "block")
                continue
            if fresh and item.finding.kind is Kind.PHONE:
                item.add(2.0, "new_office")
            _weigh_beside(around, item, own, strange, office and not own and not fresh, leaver)
            if (
                item.finding.kind is Kind.OTHER_URL
                and organisation(handles.host_of(str(item.finding.value))) in domains
            ):
                item.add(2.0, "own_domain")


def _weigh_beside(
    around: Surroundings, item: Weighed, own: list[Weighed], strange: list[Weighed], office: bool, leaver: Leaver
) -> None:
    is_phone = item.finding.kind is Kind.PHONE
    spoken = abs(item.score) >= 2.4
    if own and strange:
        near = min((*own, *strange), key=lambda w: _distance(around, w, item))
        item.add((1.0 if near in own else -1.5) * (0.5 if spoken else 1.0), near.reason if near in strange else "block")
    elif own:
        item.add(1.5 if not _in_prose(around, item) or _same_sentence(around, item, own) else 0.3, "block")
    elif strange and is_phone:
        same_line = min(_distance(around, w, item) for w in strange)
        item.add((-1.0 if spoken and same_line else -3.0), strange[0].reason)
    elif strange and item.score < 2:
        item.add(-1.0, strange[0].reason)
    if is_phone and leaver.moved_already:
        item.add(1.0, "new_office")
    elif is_phone and office and not item.pointed:
        item.add(-2.5 if item.score < 2.4 else -1.0, "old_office")


def _in_prose(around: Surroundings, item: Weighed) -> bool:
    return runs_on(around.lines[around.line_at(item.finding.place.start)].text)


def _same_sentence(around: Surroundings, item: Weighed, own: list[Weighed]) -> bool:
    place = item.finding.place
    before, after = around.sentence(place.start, place.end)
    return any(place.start - len(before) <= w.finding.place.start <= place.end + len(after) for w in own)


def _fresh_place(around: Surroundings, leaver: Leaver, item: Weighed, segment: int) -> bool:
    """Is this the letterhead of a new place: named in it, or in the words just above, and not the old firm's?"""
    text = around.segment_text(segment, item.finding.place.start)
    if leaver.firm_named(text) >= 0 or words.OTHER.search(text):
        return False
    if words.FRESH_PLACE.search(text) and not runs_on(text.split("\n")[-1]):
        return True
    block = around.lines[around.line_at(item.finding.place.start)].block
    if block <= 0:
        return False
    first, _ = around.blocks[block]
    above = around.blocks[block - 1]
    if any(x.is_rule for x in around.lines[above[1] : first]):
        return False
    return (
        words.FRESH_PLACE.search("\n".join(x.text[-MAX_LINE:] for x in around.lines[above[0] : above[1]][-3:]))
        is not None
    )


def _distance(around: Surroundings, one: Weighed, two: Weighed) -> int:
    return abs(around.line_at(one.finding.place.start) - around.line_at(two.finding.place.start))


def _looks_like_office(text: str, leaver: Leaver) -> bool:
    """A signature: the firm's name, a title, and the furniture of a letterhead."""
    firm = words.FIRM.search(text) is not None or leaver.firm_named(text) >= 0
    furniture = words.OFFICE.search(text) is not None
    title = words.TITLE.search(text) is not None
    prose = _PROSE.search(text) is not None
    return (((firm and (furniture or title or not prose)) or (title and not prose)) and not prose) or (
        firm and furniture and text.count("\n") < 8 and not prose
    )
