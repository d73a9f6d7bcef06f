"""Words a writer shows but does not say: clauses in Japanese brackets, and sample letters between rules.

A magazine's specimen farewell, a colleague's last words and the title of a novel all hold the words of a leaver; none of them is
a statement of the mail's writer. Single words in brackets (「卒業」) stay: people put quotation marks round words they mean.
"""

from __future__ import annotations

import re

_BRACKETS = re.compile(
    r"「[^「」]{1,400}」|『[^『』]{1,400}』|“[^“”]{1,400}”|(?<![\w\"])\"[A-Za-z][^\"\n]{24,400}\"|"
    r"(?<![\w\"])\"[A-Za-z](?:[^\"\n]|\n(?!\n)){12,400}[,.!?]\"(?=\s{1,3}(?:he|she|they|[A-Z]\w+|[a-z]+ed) (?:said|told|wrote|says|writes|tells|announced|explained|added)\b)"
)
_CLAUSE = re.compile(r"[。、\n!]|(?:ます|ました|です|でした|だった|ません|たい|よう|ください|を|は|と)[」』”]")
_SHORT = 11
"""Longest bracketed words, brackets included, that may be the writer's own term."""
_SAMPLE = re.compile(
    r"^[^\n]{0,30}(?:文例|例文|サンプル|テンプレ|ひな形|雛形|雛型|ひながた|見本|記入例|定型文|書き方の例|作例|記載例)[^\n]{0,30}$|"
    r"^[^\n]{0,60}\b(?:[Ss]ample|[Tt]emplate|[Ss]pecimen)\b[^\n]{0,40}(?::|-{2,}|={2,})[ ]{0,3}$",
    re.M,
)
_OWN_AGAIN = re.compile(
    r"^[^\n]{0,12}(?:ここまで|以上|終わり|おわり|\b[Ee]nd\b)[^\n]{0,20}$|^[ \-_=*─━＝＊]{3,80}$", re.M
)
_GATE = (
    "文例",
    "例文",
    "サンプル",
    "テンプレ",
    "ひな形",
    "雛",
    "ひながた",
    "見本",
    "例",
    "定型文",
    "ample",
    "emplate",
    "pecimen",
)


def spoken(text: str) -> str:
    """`text` with what is only cited blanked out, of the same length and with the same line breaks."""
    if any(mark in text for mark in '「『“"'):
        text = _BRACKETS.sub(_blank_clause, text)
    if any(word in text for word in _GATE) and (head := _SAMPLE.search(text)):
        rest = head.end() + 1
        # A rule right under the heading opens the sample; the next one closes it.
        opened = re.compile(r"\s{0,3}[ \-_=*─━＝＊]{3,80}\n").match(text, head.end())
        end = _OWN_AGAIN.search(text, opened.end() if opened else rest)
        stop = end.start() if end else len(text)
        text = text[:rest] + re.sub(r"[^\n]", " ", text[rest:stop]) + text[stop:]
    return text


def _blank_clause(match: re.Match[str]) -> str:
    words = match[0]
    if len(words) <= _SHORT and not _CLAUSE.search(words):
        return words
    return re.sub(r"[^\n]", " ", words)


def shows_sample(text: str) -> bool:
    """Whether the mail announces a specimen letter."""
    return any(word in text for word in _GATE) and bool(_SAMPLE.search(text))
