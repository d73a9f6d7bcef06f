"""Places of work known by their last word (市役所, 農業法人, 造り酒屋), with the post held there, whatever the verb is.

The case frames of `next_step_ja` need a verb they know. Leavers play, transfer and set sail; but a place named in a sentence about
what comes next is where they go.
"""

from __future__ import annotations

from collections.abc import Iterator

from alumni.farewells.reader import gated
from alumni.farewells.reader.find.next_moves_ja import OCCUPATION

PLACE = (
    r"(?:会社|企業|メーカー|商社|銀行|信用金庫|信金|証券|生保|損保|(?<!お)役所|役場|県庁|府庁|都庁|省庁|大学院|大学|高専|高校|中学校?|小学校|学校|学園|研究所|総研|病院|医院|クリニック|薬局|NPO|NGO|財団|社団|協会|組合|農協|生協|連盟|"
    r"本屋|書店|酒屋|酒造|酒蔵|蔵元|カフェ|喫茶店|食堂|レストラン|旅館|ホテル|民宿|工場|製作所|工務店|農園|牧場|農家|スタートアップ|ベンチャー|ファンド|監査法人|税理士法人|農業法人|法人|(?:法律|会計|設計|税理士|弁護士|デザイン)?事務所|出版社|新聞社|放送局|テレビ局|旅行社|代理店|百貨店|専門店|(?<!お)店|塾|保育園|幼稚園|機構|公社|劇団|博物館|美術館|図書館|水族館|動物園|観光局|鉄道)"
)
_ORG = (
    r"(?P<org>[^、。\n!?「」『』をがはもへ()]{0,22}?"
    + PLACE
    + r")(?:[(][^()\n]{1,12}[)]|[「『](?P<name>[^」』\n]{2,20})[」』])?"
)
_ROLE = (
    r"(?P<role>[^、。\n!?をがはもでにの()]{0,14}?" + OCCUPATION + r"|[一-龥ァ-ヺA-Za-z]{2,16}?(?:部門?|課|室|局|課程))"
)
_FRAMES = tuple(
    gated.compile(pattern)
    for pattern in (
        _ORG + r"(?:にて|で|の)、?\s?" + _ROLE + r"(?![一-龥ァ-ヺー])",
        _ORG + r"の\s?(?P<role>[^、。\n!?をがはもでに()]{2,14})を(?:やり|やる|やって|担|受け持|任さ|務め|見)",
        _ORG
        + r"(?:にて|で|に|へ|を)(?:は|も)?、?[^。\n]{0,30}?(?:働|はたら|勤|仕事|務め|お世話|移り|移る|移籍|転じ|転職|入り|入る|入社|参り|行き|乗り換え|乗換|渡り|戻り|戻る|拾|採用|雇|就職|再出発|スタート|始め|手伝|継|加わ|合流|奉公|演じ|挑戦)",
        r"(?:勤め先|勤務先|職場|会社)(?:が|は)" + _ORG + r"(?:に|へ)(?:変わ|替わ|移)",
        r"(?:次|つぎ|新しい)の?(?:職場|会社|勤務先|仕事|行き先|ステージ)\s?[(]"
        + _ORG
        + r"(?:の(?P<role>[^()、。\n]{2,16}?))?(?:です)?[)]",
        r"(?:次|つぎ|転職先|行き先)は、?\s?" + _ORG + r"(?:です|でございます|になります|となります|で、|。|$|\n)",
    )
)
DUTY = gated.compile(
    r"(?:^|[、。\s])(?P<role>[^、。\n!?をがはも]{2,24}?)を(?:担当|受け持(?:ち|つ)|担い|担う|任され)(?:いた|し|ます|て|る|こと)"
)
"""A duty after the place: ...に移り、運行管理を担当いたします."""


def named_places(sentence: str) -> Iterator[tuple[str, int, str | None, int]]:
    """(employer, where it begins, role or None, where that begins), the fullest frame first."""
    for frame in _FRAMES:
        match = frame.search(sentence)
        if match is None:
            continue
        parts = match.groupdict()
        name = "name" if parts.get("name") else "org"
        role = parts.get("role")
        yield parts[name], match.start(name), role, match.start("role") if role else 0
