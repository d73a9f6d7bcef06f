"""Is the writer of this mail saying goodbye?

A sum of log-odds over the leaver's own words and the subject (see `signals_ja`, `signals_en`): statements in the first person count
most; words of return, of an in-house move, of a newcomer or of somebody else's departure count against. What is quoted does
not count, because it is not in `Letter.own`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence

from alumni.farewells.reader import signals_en, signals_ja
from alumni.farewells.reader.find.header_name import header_name
from alumni.farewells.reader.find.prose import FOLD, Prose, prose
from alumni.farewells.reader.reading import Letter, Verdict
from alumni.farewells.reader.signal import Signal

BIAS = -2.8
OFFICE = -2.0
SENTENCES = 120
"""Sentences read from each letter; the verdict of a longer one stands long before."""
LONG = 2_500
"""Characters after which side remarks weigh half: the longer a letter, the more it mentions by the way."""

_JAPANESE = re.compile(r"[ぁ-ヺ一-龥]")
_PREFIX = re.compile(r"^\s{0,3}(?:re|fwd?|fw|返信|転送)\s?(?:\[\d\])?\s?[::]\s?", re.I)

Tally = dict[str, float]


def decide(letter: Letter) -> Verdict:
    """Verdict with the probability of the answer given and the strongest reason for it."""
    words = prose(letter)
    subject = letter.subject.translate(FOLD)
    if not words.lined.text.strip():
        return Verdict(False, 0.9, "empty")
    tally: Tally = {}
    _subject(subject, letter, tally)
    _body(words, tally)
    if header_name(letter.from_name, letter.from_address).is_office and "statement" not in tally:
        tally["hr_notice"] = tally.get("hr_notice", 0.0) + OFFICE
    if letter.is_auto_reply and "statement" not in tally:
        tally["leave"] = tally.get("leave", 0.0) - 3.0
    score = BIAS + sum(tally.values())
    said = score > 0
    reason = max(tally, key=lambda k: tally[k] if said else -tally[k], default="silent")
    if not said and tally.get(reason, 0.0) >= 0:
        reason = "silent"
    return Verdict(said, round(1 / (1 + math.exp(-min(abs(score), 8.0))), 3), reason)


def _subject(subject: str, letter: Letter, tally: Tally) -> None:
    bare = subject
    for _ in range(4):
        bare = _PREFIX.sub("", bare)
    for language in (signals_ja, signals_en):
        if not any(signals_ja.denied(part) for part in (bare,)):
            _count([bare], language.SUBJECT_AGAINST, tally)
        if bare == subject or not letter.is_reply:
            _count([bare], language.SUBJECT, tally)
    if bare != subject and letter.is_reply:
        tally["reply"] = tally.get("reply", 0.0) - 1.0


def _body(words: Prose, tally: Tally) -> None:
    text = words.flow.text
    sentences = [text[s:e] for s, e in words.sentences[:SENTENCES]]
    japanese = [s for s in sentences if _JAPANESE.search(s)]
    english = [s for s in sentences if re.search(r"[A-Za-z]{2,}\s[A-Za-z']+\s", s)]
    statement = 0.0
    for found, language in ((japanese, signals_ja), (english, signals_en)):
        if not found:
            continue
        stated = _statements(found, language.first_person, tally)
        statement = max(statement, stated)
        _count(found, language.FOR, tally)
        against: Tally = {}
        _count((s for s in found if not signals_ja.denied(s)), language.AGAINST, against)
        half = 0.5 if stated > 3 or len(text) > LONG else 1.0
        for name, weight in against.items():
            # A statement of leaving makes a past move or a new post a side remark, but not a promise to come back.
            share = half if name in ("transfer", "joined_elsewhere", "new_joiner", "project_rolloff", "reply", "third_party", "newsletter") else 1.0
            tally[name] = min(tally.get(name, 0.0), weight * share)
    if statement:
        tally["statement"] = statement


def _statements(sentences: Iterable[str], judge: Callable[[str], float], tally: Tally) -> float:
    best, worst = 0.0, 0.0
    for sentence in sentences:
        weight = judge(sentence)
        best, worst = max(best, weight), min(worst, weight)
    if worst < 0 and best < 4:
        tally["third_party"] = min(tally.get("third_party", 0.0), worst)
    return best


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
