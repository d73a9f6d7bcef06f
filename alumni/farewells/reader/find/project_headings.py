"""Which lines announce projects: 【主な案件】, 心に残る仕事は次の二つです。, and which announce something else: 【引き継ぎ】."""

from __future__ import annotations

import re

from alumni.farewells.reader import gated

_EXPLICIT = gated.compile(
    r"プロジェクト|案件|PJ|アサイン|エンゲージメント|\bprojects?\b|\bengagements?\b|\bassignments?\b", re.I
)
_SOFT = gated.compile(
    r"携わ|担当(?:し|させ|業務)|従事|関わ|参画|参加した|仕事|業務|経歴|略歴|歩み|足跡|軌跡|振り返|思い出|印象|心に残|忘れ|現場|戦(?:い|績|歴|友)|やったこと|やってきた|手がけ|手掛け|取り組|経験|お世話になった|ご一緒|走り|年表|記録|ハイライト|"
    r"worked on|look(?:ing)? back|in one picture|highlights|for the record|proud of|remember|best of|lived through|been part of",
    re.I,
)
_OTHER = gated.compile(
    r"引き?継|後任|後継|連絡先|連絡は|宛先|窓口|送別|壮行|飲み会|懇親|日時|会場|議題|アジェンダ|式次第|予定|今後|これから|次の(?:職|会社|仕事|場所)|お願い|返却|貸与|手続|趣味|読書|書籍|おすすめ|お勧め|愛読|本棚|映画|音楽|家族|資格|学歴|論文|受賞|"
    r"職歴|転職|お店|ランチ|リンク|添付|備品|置き場|成果物|好きな|お礼を言いたい|agenda|handover|hand-over|successor|contact|next|party|\bbooks?\b|hobb|reading|films?|songs?|places|links|attached|todo|to do|open items|未完了|残課題|課題一覧|変更前",
    re.I,
)
_HEAD = gated.compile(r"^\s*(?:[【\[<《〈＜■□◆◇●○▼▽★☆#*=~━─-]|.{1,60}[:：]\s*$)|[】\]>》〉◆◇■□]\s*$")
_LEAD = gated.compile(
    r"(?:次の|以下|下記|挙げ|並べ|書き残|書いて(?:おき|み)|記し|三つ|二つ|四つ|ふたつ|みっつ|いくつか|[:：]$|は、$|のは$|とおり|通り|触れさせ|in one picture|following|below)"
)


def announces(line: str) -> float | None:
    """What a line says of the list under it: 2 projects by name, 1 work in some words, -2 something else, 0 a heading of neither kind,
    None when it is no heading at all."""
    if len(line) > 120:
        return None
    text = line.strip()
    if not text or len(text) > 90:
        return None
    heading = bool(_HEAD.search(line)) or (len(text) < 24 and text[-1] not in "。、！？!?")
    if _OTHER.search(text) and (heading or len(text) < 30 or _leads(text)):
        return -2.0 if not (_EXPLICIT.search(text) and re.search(r"思い出|お世話|携わ|関わ|忘れ", text)) else 1.0
    if _EXPLICIT.search(text) and (heading or len(text) < 60 or _leads(text)):
        return 2.0
    if _SOFT.search(text) and (heading or len(text) < 60 or _leads(text)):
        return 1.0
    return 0.0 if heading and _HEAD.search(line) else None


def _leads(text: str) -> bool:
    """Whether a sentence leads over to a list."""
    return text.endswith((":", "-", "—")) or bool(_LEAD.search(text))
