"""Is the writer of this mail saying goodbye?

A sum of log-odds over the leaver's own words and the subject (see `signals_ja`, `signals_en`): statements in the first person count
most; words of return, of an in-house move, of a newcomer or of somebody else's departure count against. What is quoted does
not count, because it is not in `Letter.own`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
from types import ModuleType

from alumni.farewells.reader import hints_en, others_en, others_ja, signals_en, signals_ja
from alumni.farewells.reader.cited import shows_sample, spoken
from alumni.farewells.reader.find.header_name import header_name
from alumni.farewells.reader.find.japanese_name import introductions
from alumni.farewells.reader.find.prose import FOLD, Prose, prose
from alumni.farewells.reader.gated import held_in, near
from alumni.farewells.reader.reading import Letter, Verdict
from alumni.farewells.reader.signal import Signal
from alumni.free_mail import is_free_mail

BIAS = -2.8
OFFICE = -2.0
JAPANESE_TRAP = -6.0
SENTENCE = 1_200
"""Characters read of one sentence; endless lines are no prose."""
SENTENCES = 120
"""Sentences read from each letter; the verdict of a longer one stands long before."""
CORE = (
    frozenset({"statement", "last_day", "goodbye", "new_job", "kit", "mailbox", "away", "curtain", "work_ends"})
    | hints_en.CORE
)
"""Signals of which a farewell shows at least one in its body; thanks, contacts and a subject alone do not make one."""
UNSAID = (
    frozenset({"past_work", "contact", "private_address"}),
    frozenset({"subject_leaving", "next_step", "private_address"}),
    frozenset({"subject_leaving", "past_work", "private_address"}),
)
"""What together says goodbye although no word of the core does."""
PLAIN = 2.4
"""Weight from which somebody leaves, though it may be another."""
CLEAR = 3.0
"""Weight from which a statement of leaving can only be the writer's own."""
PRIVATE = 1.2
OTHERS = -2.0
OTHERS_EN = -1.6
ANYBODY = -1.6
OF_ANOTHER = 0.3
"""Share that a last day or returned keys keep when the only leaver named is somebody else."""
SAMPLE = -4.5
_CALLED = frozenset({"event_invitation", "last_day"})
"""An answer about a farewell party is the leaver's own if it names a last day and a private address."""
_SHOPS = frozenset({"newsletter", "selling"})
_FADES = {"season": 0.2, "office_of_club": 0.5, "leave": 0.5}
"""Share that these keep beside a statement of leaving: a farewell in December wishes a good year, one in March mentions a club."""
_ANSWERS = frozenset({"goodbye", "away", "curtain", "contact"})
"""What an answer to a farewell says as well."""
_ITS_OWN = CORE | {"subject_leaving", "next_step"}
EVIDENT = 1.0
"""Log-odds from which hints are not asked any more."""
OPPOSED = -1.9
"""Log-odds of one word against a farewell from which hints are doubted."""
DOUBTED = 0.4
NAMED = 2.8
"""A writer who tells of his going in the third person."""
LONG = 2_500
"""Characters after which side remarks weigh half: the longer a letter, the more it mentions by the way."""

_JAPANESE = re.compile(r"[ぁ-ヺ一-龥]")
_ENGLISH = re.compile(r"(?<![A-Za-z])(?:[A-Za-z]{2,24}|I(?:'m|'ve|'ll)?)\s[A-Za-z']{2}")
_QUOTED_HEAD = re.compile(
    r"^[ >]{0,8}-{2,30}\s?(?:Original|Forwarded)\b|^.{2,70}\n{1,2}(?:.{0,40}\n{1,2})?[ ]{0,20}\d{1,2}/\d{1,2}/\d{2,4} \d{1,2}:\d\d(?::\d\d)? [AP]M\s{0,3}\n|"
    r"^\"?.{2,50}<[^>\n]{3,80}> on \d\d/\d\d/\d{4}|^On .{5,160}wrote:|^On \d{1,2}/\d{1,2}/\d{2,4}, .{5,200}wrote:|^[ ]{0,8}From: .{3,120}\n[ ]{0,8}(?:Sent|Date|To):",
    re.M,
)
_HEADER_LINE = re.compile(r"\s{0,20}(?:From|To|Cc|Subject|Sent|Date)\s?:")
_BY_THE_WAY = {
    True: frozenset(
        {
            "transfer",
            "joined_elsewhere",
            "new_joiner",
            "project_rolloff",
            "third_party",
            "newsletter",
            "selling",
            "opened",
        }
    ),
    False: frozenset({"joined_elsewhere", "new_joiner", "third_party", "newsletter", "patch"}),
}
"""Signals that a statement of leaving turns into side remarks, for Japanese (True) and English (False)."""
_ELSEWHERE = re.compile(
    r"[A-Za-z0-9._%+-]{2,64}\s?(?:@|[(\[](?:at|アット|あっと)[)\]]|アットマーク|あっと|[★☆◎●○◆■◇□♪※])\s?([A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{1,40}){1,4})"
)
_AT_SIGN = re.compile(r"[@★☆◎●○◆■◇□♪※]|[(\[](?:at|アット|あっと)[)\]]|アットマーク|あっと")
_PHONE = re.compile(r"(?i:ドット|アットマーク|\(at\)|\[at\]|LINE\s?(?:ID)?\s?[::→])|0\d{1,3}[-( ]\d{2,4}[-) ]\d{3,4}")
_PREFIX = re.compile(r"^\s{0,3}(?:re|fwd?|fw|返信|転送)\s?(?:\[\d\])?\s?[::]\s?", re.I)

_SAID_AS = {
    "curtain": "goodbye", "away": "next_step", "mailbox": "kit", "private_address": "contact", "anybody": "hr_notice", "selling": "newsletter",
    "stays": "transfer", "opened": "joined_elsewhere", "written_for": "third_party", "office_of_club": "transfer", "role_resignation": "transfer", "joke": "third_party", "season": "silent", "unit": "transfer", "answer": "reply",
    "sets_out": "statement", "ends": "last_day", "papers": "statement", "cut_too": "statement", "gives_back": "kit", "takes_up": "new_job", "starts_here": "new_joiner", "stays_until": "last_day", "misses": "goodbye",
}  # fmt: skip
"""The reason a reader of the page is told, where a finer signal decided."""

Tally = dict[str, float]


def decide(letter: Letter) -> Verdict:
    """Verdict with the probability of the answer given and the strongest reason for it."""
    words = prose(letter)
    subject = letter.subject.translate(FOLD)
    if not words.lined.text.strip():
        return Verdict(False, 0.9, "empty")
    tally: Tally = {}
    _subject(subject, words, letter, tally)
    _body(words, letter, tally)
    if _addressed_to_leaver(letter):
        tally["reply"] = tally.get("reply", 0.0) - 6.0
    if tally.get("phishing", 0.0) == JAPANESE_TRAP and _reachable(words, letter):
        del tally["phishing"]
    office = header_name(letter.from_name.translate(FOLD), letter.from_address).is_office and not introductions(words)
    if office:
        tally["hr_notice"] = tally.get("hr_notice", 0.0) + OFFICE
    elif not letter.is_reply and _private_address(words, letter):
        tally["private_address"] = PRIVATE
    elif _CALLED.issubset(tally) and "third_party" not in tally and _private_address(words, letter):
        tally["private_address"] = PRIVATE
        del tally["event_invitation"]
    _play(tally)
    if (
        letter.is_auto_reply
        and "statement" not in tally
        and not hints_en.FOR_EVER.search(f"{subject}\n{words.flow.text[:SENTENCE]}")
    ):
        tally["leave"] = tally.get("leave", 0.0) - 3.0
    if BIAS + sum(tally.values()) < EVIDENT or not CORE & tally.keys():
        _lean(words, letter, tally)
    if not CORE & tally.keys() and not any(tally.keys() >= told for told in UNSAID):
        tally["no_core"] = -3.0
    score = BIAS + sum(tally.values())
    said = score > 0
    reason = max(tally, key=lambda k: tally[k] if said else -tally[k], default="silent")
    if not said and tally.get(reason, 0.0) >= 0:
        reason = "silent"
    return Verdict(said, round(1 / (1 + math.exp(-min(abs(score), 8.0))), 3), _SAID_AS.get(reason, reason))


def _play(tally: Tally) -> None:
    """Leaving told as the end of a series or the closing of a shop: then the shop's words are part of the joke. Told plainly, it counts once."""
    if "unit" in tally and (tally.keys() >= {"away", "private_address"} or tally.get("statement", 0.0) >= CLEAR):
        tally["unit"] *= OF_ANOTHER
    if tally.get("statement", 0.0) >= CLEAR:
        tally.pop("curtain", None)
    elif tally.keys() >= {"curtain", "private_address"}:
        for name in ("newsletter", "selling", "hr_notice", "event_invitation"):
            if name in tally:
                tally[name] *= OF_ANOTHER


def _private_address(words: Prose, letter: Letter) -> bool:
    """Whether somebody at an organisation gives an address of another domain."""
    home = letter.from_address.rpartition("@")[2].lower()
    return (
        bool(home)
        and not is_free_mail(home)
        and any(m[1].lower() != home for m in near(_ELSEWHERE, _AT_SIGN, 66, words.lined.text))
    )


def _subject(subject: str, words: Prose, letter: Letter, tally: Tally) -> None:
    bare = spoken(subject)
    for _ in range(4):
        bare = _PREFIX.sub("", bare)
    whose = (
        others_ja.whose_leaving(bare, _own_names(words, letter)) if _JAPANESE.search(bare) else others_ja.Leaver.UNSAID
    )
    if whose is not others_ja.Leaver.UNSAID:
        tally["anybody"] = ANYBODY
    elif not letter.is_reply and _JAPANESE.search(bare) and signals_ja.first_person(bare) > 0:
        tally["statement"] = 2.5 if "退" in bare or "辞" in bare else 1.5
    for language in (signals_ja, signals_en):
        if not any(signals_ja.denied(part) for part in (bare,)):
            _count([bare], language.SUBJECT_AGAINST, tally)
        if not letter.is_reply and whose is others_ja.Leaver.UNSAID:
            _count([bare], language.SUBJECT, tally)
    if letter.is_reply:
        tally["answer"] = -1.0


def _body(words: Prose, letter: Letter, tally: Tally) -> None:
    sentences = _said(words)
    japanese = [s for s in sentences if _JAPANESE.search(s)]
    english = [s for s in sentences if _ENGLISH.search(s)]
    statement = 0.0
    for found, language in ((japanese, signals_ja), (english, signals_en)):
        if not found:
            continue
        own = found
        if language is signals_ja and others_ja.GOES.may_match(*found):
            own = _own(found, words, letter, tally)
        elif language is signals_en:
            own = [x for x in found if not others_en.leaves_instead(x)]
        stated = _statements(own, language.first_person, tally)
        statement = max(statement, stated)
        if language is signals_en and not stated and len(own) < len(found):
            tally["third_party"] = min(tally.get("third_party", 0.0), OTHERS_EN)
        _count(own, _possible(language.FOR, own), tally)
        _weigh_against(found, len(words.flow.text) > LONG, letter, language, stated, tally)
    if not statement and "last_day" not in tally and (letter.is_reply or "reply" in tally):
        for name in _ANSWERS & tally.keys():
            tally[name] *= 0.5
    if statement:
        tally["statement"] = max(statement, tally.get("statement", 0.0))
    if statement < CLEAR and ("third_party" in tally or "anybody" in tally):
        for name in _ITS_OWN & tally.keys():
            tally[name] *= OF_ANOTHER
    if shows_sample(words.flow.text):
        tally["newsletter"] = min(tally.get("newsletter", 0.0), SAMPLE)


def _said(words: Prose) -> list[str]:
    """The sentences the writer says himself, before any quotation."""
    text = spoken(words.flow.text)
    end = _before_quotation(words)
    return [
        text[s : min(e, s + SENTENCE)]
        for s, e in words.sentences[:SENTENCES]
        if s < end and not _HEADER_LINE.match(text, s)
    ]


def _lean(words: Prose, letter: Letter, tally: Tally) -> None:
    """What only leans towards an English farewell; asked where nothing clear was said."""
    opposed = min(tally.values(), default=0.0) <= OPPOSED
    if opposed and not {"statement", "last_day"}.isdisjoint(tally):
        return
    english = [
        s for s in _said(words) if _ENGLISH.search(s) and not _JAPANESE.search(s) and not hints_en.ASKED.search(s)
    ]
    hints: Tally = {}
    _count([s for s in english if not others_en.leaves_instead(s)], hints_en.FOR, hints)
    if any(others_en.goes_by_name(s, letter) for s in english):
        hints["sets_out"] = NAMED
    for name, weight in hints.items():
        tally[name] = max(tally.get(name, 0.0), weight * (DOUBTED if opposed else 1.0))
    _count(english, hints_en.AGAINST, tally)


def _weigh_against(
    found: list[str], is_long: bool, letter: Letter, language: ModuleType, stated: float, tally: Tally
) -> None:
    """What speaks against a farewell in the sentences of one language, lighter beside a statement of leaving."""
    opposed = _possible(language.AGAINST, found)
    if not opposed:
        return
    against: Tally = {}
    _count((s for s in found if not signals_ja.denied(s)), opposed, against)
    for name, weight in against.items():
        # A statement of leaving makes a past move or a new post a side remark, but not a promise to come back.
        half = 0.5 if stated > CLEAR or (stated == CLEAR and name in _SHOPS) or is_long else 1.0
        share = half if name in _BY_THE_WAY[language is signals_ja] else 1.0
        if stated >= PLAIN and language is signals_ja:
            share *= _FADES.get(name, 1.0) if stated > CLEAR or name == "season" else 1.0
        if name == "reply":
            share = half * half * (1.0 if letter.is_reply or letter.forwarded_by else 0.5)
        tally[name] = min(tally.get(name, 0.0), weight * share)


def _own_names(words: Prose, letter: Letter) -> frozenset[str]:
    """What the writer is called in the From line and in introductions, in parts and whole."""
    head = header_name(letter.from_name.translate(FOLD), letter.from_address)
    return frozenset(
        w
        for n in (head.japanese or "", *(i.name for i in introductions(words)))
        for w in (*re.split("[ ・]", n), n.replace(" ", ""))
        if w
    )


def _own(sentences: list[str], words: Prose, letter: Letter, tally: Tally) -> list[str]:
    """The Japanese sentences that do not tell of somebody else's leaving; what the others weigh is noted in `tally`."""
    names = _own_names(words, letter)
    kept: list[str] = []
    for sentence in sentences:
        whose = others_ja.whose_leaving(sentence, names)
        if whose is others_ja.Leaver.OTHER:
            tally["third_party"] = OTHERS
        elif whose is others_ja.Leaver.ANYBODY:
            tally["anybody"] = ANYBODY
        else:
            kept.append(sentence)
    return kept


def _before_quotation(words: Prose) -> int:
    """Where a mail quoted without marks begins (Notes and Outlook heads), counted in the flow; only behind words of one's own."""
    head = _QUOTED_HEAD.search(words.lined.text)
    if head is None or not words.lined.text[: head.start()].strip():
        return len(words.flow.text)
    source = words.lined.source(head.start())
    return next((s for s, _ in words.sentences if words.flow.source(s) >= source), len(words.flow.text))


def _reachable(words: Prose, letter: Letter) -> bool:
    """Whether the mail gives an address of another domain than its sender's, or a phone: a trap offers only its link."""
    domain = letter.from_address.rpartition("@")[2].lower()
    return any(m[1].lower() != domain for m in near(_ELSEWHERE, _AT_SIGN, 66, words.lined.text)) or bool(
        _PHONE.search(words.lined.text)
    )


def _addressed_to_leaver(letter: Letter) -> bool:
    """A forward whose covering words wish the leaver well is an answer, not the farewell itself."""
    cover = letter.text[: letter.own[0].start][:800] if letter.forwarded_by and letter.own else ""
    return bool(cover) and any(
        s.pattern.search(cover) for s in (*signals_en.AGAINST, *signals_ja.AGAINST) if s.name == "reply"
    )


def _statements(sentences: Iterable[str], judge: Callable[[str], float], tally: Tally) -> float:
    best, worst = 0.0, 0.0
    for sentence in sentences:
        weight = judge(sentence)
        best, worst = max(best, weight), min(worst, weight)
    if worst < 0 and best < 4:
        tally["third_party"] = min(tally.get("third_party", 0.0), worst)
    return best


def _possible(signals: Sequence[Signal], sentences: Sequence[str]) -> list[Signal]:
    """The signals that may match one of the sentences."""
    held = held_in(*sentences)
    return [s for s in signals if s.pattern.fits(held)]


def _count(sentences: Iterable[str], signals: Sequence[Signal], tally: Tally) -> None:
    """Add each signal once per matching sentence, up to its limit; of several signals of one name the strongest stays."""
    kept = list(sentences)
    for signal in signals:
        hits = 0
        for sentence in kept:
            if signal.pattern.search(sentence) and not (signal.unless and signal.unless.search(sentence)):
                hits += 1
                if hits == signal.most:
                    break
        if hits:
            weight = signal.weight * hits
            before = tally.get(signal.name, 0.0)
            tally[signal.name] = min(before, weight) if weight < 0 else max(before, weight)
