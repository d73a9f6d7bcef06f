"""Where the leaver goes, as Japanese sentences say it: 〇〇で△△として働きます, 〇〇の△△に移ります, 〇〇を開業します.

A sentence is read only if it speaks of what comes next (次は, 今後は, 来月から, a verb of starting). The frames are case frames:
the noun phrase before で, に, へ names the employer, the one before として, を, に of an occupation verb the role.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from alumni.farewells.reader import gated
from alumni.farewells.reader.find import next_moves_ja as moves
from alumni.farewells.reader.find import next_places_ja as places
from alumni.farewells.reader.find.firm import LEGAL_JA
from alumni.farewells.reader.find.prose import Prose, View

CUE = gated.compile(
    r"(?:次|つぎ)(?:は|も|に|回作|の(?:職業|就職先|停車駅|職場|場所|居場所|持ち場|土俵|現場|仕事|会社|勤務先|舞台|ステージ|ステップ|道|挑戦))|今後は|\d{1,2}月、[^。\n]{2,40}として|(?:移籍|行き|就職|転身|異動)先は|今後に?つ|これからは|この先は|転職先|再就職|転身|新天地|退職後は|退社後は|卒業後は|新しい(?:職場|会社|仕事|勤務先|環境)|"
    r"(?:来月|来春|来週|来年|翌月|秋|春|夏|冬|正月|新年|年明け|(?:19|20)\d\d[-/.]\d{1,2}\s?|\d{1,2}月|[一二三四五六七八九十]{1,2}月)(?:\d{1,2}日|[一二三四五六七八九十]{1,3}日|上旬|中旬|下旬|末|半ば|初め|後半|前半|頭)?(?:付(?:け)?で|から|より|に(?!入社|中途|新卒|退職))(?:は)?|明日(?:から|より)|しばらくは?|当面は|肩書|現在は|"
    r"(?:入り|入社し|入社いたし|転職し|働き|はたらき|勤務し|勤務いたし|移り|着任し|参画し|就き|就職し|継ぎ|手伝い|てつだい|勤め|担当し|担当いたし|従事し|加わり|始め|いき|行き)ます|"
    r"独立|起業|開業|創業し|立ち上げ|進学|留学|帰国|家業|入庁|拝命|(?:勤め先|勤務先|職場)が[^。\n]{2,20}に(?:変わ|替わ)"
)
_NOT_NEXT = gated.compile(
    r"後任|引き継|引継|お問い合わせ|問合せ|連絡先は(?:変わ|下記)|解約|停止|廃止|使えなく|送別会|(?:午前|午後|昼|帰り)(?:は|に)|休暇|有給|有休|最終出社|ご連絡は|いただきました|くださ(?:いました|った)|貴社|御社|弊社|ご担当"
)
_PAST = gated.compile(r"(?:入社し(?:まし)?た|でした|ました|まいりました|ておりました|ていました|だった)[。!]?\s*$")
_HAPPENED = gated.compile(
    r"拝命|就任|決ま(?:り|っ)|こと(?:と|に)(?:いた|致|し)|採用(?:され|が)|内定|設立|開業|立ち上げ|起業|こととな|ことにな|転職(?:し|いた)|入社(?:し|いた)"
)

_N = r"[^、。\n!?「」『』]"
_ORG = r"(?P<org>" + _N + r"(?:" + _N + r"|[「『][^」』\n]{1,24}[」』]){1,41}?(?:さん)?)"
_AT = r"(?:にて|において|のほうで|で)(?:、|\s)?"
_ROLE = r"(?P<role>(?:[「『]?[^、。\n!?を「」『』]{1,30}[」』]?))"
_WORK = r"(?:演じ|切り盛り|働|はたら|勤務|担当|務め|勤め|従事|携わ|就き|就く|就任|担う|担い|担って|活動|やり|やる|やって|行い|進め|なり|なる|始め|開始|挑戦|取り組|お世話|手がけ|受け持|任され|参画|ジョイン|教え|指導|チャレンジ|追いかけ|支援|従い|着任|奉職|仕事を|取得|学び|学ぶ|専攻|研究)(?!(?<=[るうく])(?!予定|事|見込|次第|所存|運び|方向|旨)[一-龥ァ-ヺ]|[るた](?!予定|事|見込|次第|所存|運び|方向|旨)[一-龥ァ-ヺ])"
_GO = r"(?:お?乗り換え|乗換|渡り|漕ぎ出|切り?替|入り|入る|入社|転職|移り|移る|移籍|着任|参画|参加|ジョイン|入庁|入所|入行|就職|加わ|戻り|戻る|行き|行く|いき|いく|合流|お世話にな|転じ|転身|飛び込|勤め|進み|進む|挑戦|籍を)"

_FRAMES: tuple[tuple[str, float, gated.Gated], ...] = (
    ("as", 0.86, gated.compile(_ORG + _AT + r"[^、。\n]{0,16}?" + _ROLE + r"\s?として")),
    ("title", 0.85, gated.compile(r"(?:^|[、\s])" + _ORG + r"(?:さん)?の\s?" + r"(?P<role>[^、。\nのをにで]{0,12}?(?:職員|研究員|教授|講師|教員|社員|役員|顧問|取締役|社長|部長|室長|課長|代表|理事長|理事|パートナー|マネージャー|コンサルタント|エンジニア|[^、。\nのをにで]{1,20}長))\s?(?:として|を(?:拝命|務め|仰せ)|に(?:就|なり|なる|着任)|となり)")),
    ("do", 0.84, gated.compile(_ORG + _AT + r"(?:\s)?" + _ROLE + r"\s?(?:の(?:仕事|業務|お仕事))?(?:を(?!(?:始め|立ち上げ|設立|開))|に)?\s?" + _WORK)),
    ("go", 0.84, gated.compile(_ORG + r"\s?(?:に|へ)(?:、(?P<role>[^、。\n]{2,16}?)(?:で|として))?\s?" + _GO)),
    ("become", 0.82, gated.compile(r"(?P<both>" + _N + r"{3,40}?)(?:に|と)\s?(?:なり(?:ます|まし)|なる(?:予定|こと)|就任|就き)|(?P<both2>" + _N + r"{3,40}?)を(?:拝命|務め)")),
    ("run", 0.82, gated.compile(_ORG + r"を\s?(?:継|手伝|始め|はじめ|ひらき|ひらく|立ち上げ|立上げ|設立|開業|開設|起業|創業|営|経営|開き|開く|開店|オープン)")),
    ("is", 0.78, gated.compile(r"(?:次|つぎ|職場|転職先|移籍先|行き先|就職先|勤務先|仕事|舞台|ステージ|会社)(?:は|も|が)、?\s?(?P<both>[^、。\n]{3,44}?)(?:です|でございます|になります|となります|に決まり|。|$)")),
    ("study", 0.86, gated.compile(r"(?P<org>[^、。\nはにで]{0,16}(?:大学院|ビジネススクール|ロースクール|大学|専門学校)(?:\([^)\n]{1,16}\))?)(?:に|へ|で)[^。\n]{0,30}?(?:戻り|進学|入学|進み|進む|通|学び|学ぶ|留学|取得|研究生活|教壇)")),
    ("degree", 0.88, gated.compile(r"(?P<role>(?:[^、。\nはにでへ]{2,14}の)?(?:博士|修士)(?:後期|前期)?課程(?:\([^)\n]{1,16}\))?|MBA)(?:に|へ|を|で)[^。\n]{0,8}(?:進学|入学|進|取得|取り|学)")),
    ("solo", 0.86, gated.compile(r"(?:[^、。\nはでに]{2,20}の(?=代表|取締役|社長|所長|院長|主宰|店主))?(?P<role>[^、。\nはでに]{2,24})として(?:、|の)?\s?(?:独立|開業|起業|活動|働|はたら|勤務|やって|従事|参画|入社|着任|歩|仕事を|再出発|新た)")),
    ("works", 0.72, gated.compile(_ORG + r"(?:にて|で)\s?(?:働|はたら|勤務|お世話|仕事|勤め)")),
)  # fmt: skip
_LABEL_ORG = gated.compile(
    r"(?:^|\n)[ ・■●◆*-]{0,6}(?:社\s?名|会社名|新会社名?|勤務先|新勤務先|転職先|所属先?|法人名|屋\s?号|店\s?名|事務所名?|学校|進学先)\s{0,3}[::は]\s{0,3}(?P<org>[^\n、。@]{2,40})"
)
_LABEL_ROLE = gated.compile(
    r"(?:(?:^|\n)[ ・■●◆*-]{0,6}(?:役割|役職|肩書き?|職位|職種|ポジション|職務|担当業務)\s{0,3}[::]\s{0,3}|肩書き?は、?\s?|役職は、?\s?|ポジションは、?\s?)(?P<role>[「『]?[^\n。、@]{2,36}?[」』]?)(?:だそうです|です|となります|になります|。|\n|$)"
)
_TRADE = gated.compile(
    r"(?:屋号|店名)は\s{0,2}[「『]?(?P<org>[^\n、。」』]{2,30}?)[」』]?(?:です|。|に|と|\n|$)|(?:社名|会社名|(?:店|会社|宿|事務所|工房|塾|お店|園)の名前?|事務所名)は\s{0,2}[「『]?(?P<org2>[^\n、。」』]{2,30}?)[」』]?(?:です|といい|と申し|に決|。|\n|$)"
)
_FREE = gated.compile(
    r"(?P<role>フリー(?:ランス)?(?:の|な)?[^、。\n]{0,20}?)(?:として|で|に|を|と)(?:\s?(?:活動|独立|働|仕事|なり|やって))"
)
_BLOCK = gated.compile(
    rf"(?:着任|就任|入社|転職|開設|下記|次の|以下)[^\n]{{0,30}}\n+[ ]{{1,40}}(?P<org>{LEGAL_JA}\s?[^\n]{{2,30}}|[^\n]{{2,24}}{LEGAL_JA}|[^\n、。]{{2,20}}(?:研究所|事務所|大学))[ ]{{0,4}}\n[ ]{{1,40}}(?P<role>[^\n@\d:]{{2,36}})"
)
_HEADLINE = gated.compile(
    r"(?:^|\n)[ ]{1,20}(?P<org>[^\n\s、。:]{3,20}(?:研究所|事務所|会社|商店|工房|製作所|医院|塾|株式会社|合同会社))[ ]{1,4}(?P<role>代表取締役(?:社長)?|代表社員|代表|所長|院長|社長|主宰|塾長)(?=[ \n])|(?:^|\n)[ ]{1,20}(?P<org2>[^\n\s、。:]{3,20}(?:研究所|事務所|会社|商店|工房|製作所|医院|塾))(?=[ \n])"
)

_UNIT_TAIL = gated.compile(
    r"(?:部門|[^会支]部|室|課|チーム|本部|担当|職|グループ|側|開発|企画|支援|推進|業務|教員|教授|研究員|職員|講師|パートナー|マネージャー|アドバイザー|コンサルタント|エンジニア|デザイナー|ディレクター|役員|取締役|社長|室長|課長|部長|本部長|事業部|アナリスト|課程|CFO|COO|CEO|CTO|CSO|PM|PdM)(?:\([^)]{1,16}\))?$"
)
_LEAD = gated.compile(
    r"^(?:.*?(?:次|つぎ)(?:は|も|の職場は|の会社は|の仕事は|の勤務先は)|.*?(?:今後は|これからは|この先は|転職先は|退職後は|退社後は|新天地は|その後は|次のステージは)|"
    r".*?(?:来月|来春|来週|来年|翌月|年明け|正月|新年|(?:^|[、\s])[春夏秋冬]|\d{1,2}月|[一二三四五六七八九十]{1,2}月)(?:\d{1,2}日|[一二三四五六七八九十]{1,3}日|上旬|中旬|下旬|末|半ば|初め|後半|前半|頭)?(?:付(?:け)?)?(?:から|より|に|で)(?:は)?|.*?明日からは?|現在は|しばらくは|"
    r"(?:(?![^、。]{0,14}(?:会社|大学|院|部|室|社に|チーム))[^、。]{1,14}(?:に移り|に戻り|へ戻り|に帰り|へ帰り)(?:、|まして、))|.*?(?:転勤で|都合で|ではなく|ではないのですが|のですが|ですが|ますが|するため|傍ら)(?:、)?|このたび|この度|私は|また|なお|いよいよ|かねてより|リモートで|引き続き|[、\s・→\-*●■◆])+"
)
_TRAIL = gated.compile(
    r"(?:[(][^()]{0,16}(?:です|です!|だ)[)]|の(?:お?仕事|業務)に?|(?<=[一-龥])に|さん|様|など|等|の方|のほう|という(?:会社|ところ|企業|ベンチャー|スタートアップ)|と(?:いう|呼ばれる)[^、。]{2,20})$"
)
_BAD_ORG = gated.compile(
    r"^どこ|聞かれ|^\d{1,2}時|^心に|(?:おり|い)ます$|^(?:これ|それ|どこ|ここ|そこ|何か|皆|心|気持ち|立場|場|形|別|元|地|一緒|本当|自宅|東京|海外|日本|世界|社会|現場|どこか|今度|最後|新た|自分|一人|健康|静か|家族|引き続き|皆様|皆さん|大切|個人|会社|職場|仕事|環境|新しい環境|異なる環境|業界|道|夢|力|糧|電話|メール|LINE|書中|書面|略儀|下記|以下|こちら|部|チーム)$|(?:ため|こと|もの|とき|ところ|ように|まま|つもり|気持ち|立場|ご縁|おかげ|かたち|形|分野|領域|フィールド|世界|場所|時期|予定|年|月)$|[にをがはでともへ!?]$|^(?:まだ|もう|また)|(?:県|町|村|島|離島|故郷|地元|郷里|プロジェクト|案件|資金)$|^リモート|側$|\d[人名]|(?:実家|生家|故郷)のある|伏せ|見せ|長い|休み|メール|連絡|挨拶|三昧|日々|毎日|後$|家庭菜園|孫|\d{3}"
)
_BAD_ROLE = gated.compile(
    r"忙しく|今より|お客(?:様)?$|顧客$|^(?:仕事|業務|お仕事|こと|もの|一員|新人|ただの新人|準備|勉強|生活|時間|日々|挨拶|お世話|自分|ゆっくり|それ|これ|何か|連絡|社会|人生|一歩|スタート|新たな?一歩|第一歩|形|皆様|力|お役|役|専念|気持ち|立場|縁|引っ越し|就職活動|転職活動|楽しみ|会社|店|事務所)$|\d年|か月|^ちょうど|今日まで|ながら|まで$|世話|^地上$|本業|会社$|(?:こと|もの|ため|ように|よう)$"
)


@dataclass(frozen=True, slots=True)
class Step:
    """An employer or a role with its place in a view."""

    text: str
    start: int
    end: int
    view: View
    confidence: float
    rule: str


def steps(words: Prose) -> tuple[list[Step], list[Step], list[str]]:
    """Employers, roles (best first) and the sentences that speak of what comes next."""
    employers: list[Step] = []
    roles: list[Step] = []
    spoken: list[str] = []
    carried, last_cued = False, -9
    _blocks(words, employers, roles)
    text = words.flow.text
    more = [f for f in moves.FRAMES if f.pattern.may_match(text)]
    frames = [f for f in _FRAMES if f[2].may_match(text)]
    for order, (start, end) in enumerate(words.sentences if CUE.may_match(text) or _MORE_CUE.may_match(text) else ()):
        sentence = words.flow.text[start:end]
        if sentence.isascii():
            continue
        cued, carried = (
            bool(CUE.search(sentence)) or carried,
            bool(moves.STEPS_ON.search(sentence)) and bool(CUE.search(sentence)),
        )
        if (_NOT_NEXT.search(sentence) and not _OPENS_NEXT.match(sentence)) or (
            _PAST.search(sentence) and not _HAPPENED.search(sentence)
        ):
            continue
        if not cued and order - last_cued >= 3 and not _MORE_CUE.search(sentence):
            continue
        _moves(words.flow, more, sentence, start, 0.01 * order, cued, employers, roles)
        role = moves.POSITION.search(sentence) if cued or order - last_cued < 3 else None
        if role:
            at = start + role.start("role")
            _add(roles, words.flow, role["role"], at, 0.9 - 0.01 * order, "next.position", _BAD_ROLE)
        last_cued = order if cued else last_cued
        if not cued:
            continue
        spoken.append(sentence)
        _frames(words.flow, frames, sentence, start, 0.01 * order, employers, roles)
        _places(words.flow, sentence, start, 0.01 * order, employers, roles)
    key = lambda s: -s.confidence  # noqa: E731
    return sorted(employers, key=key), sorted(roles, key=key), spoken


_OPENS_NEXT = gated.compile(r"\s{0,8}(?:次|つぎ|これから|今後|このあと)(?:は|の\S{1,4}は)")
_MORE_CUE = gated.compile(
    r"手伝|継[ぐぎい]|弟子入り|引き受け|任され|転身|転向|側に|復職|出戻り|再就職|合流し|雇われ|拾われ"
)
_UNCUED = frozenset({"there", "helps", "helps_at", "into", "turn", "side"})


def _moves(
    view: View,
    frames: list[moves.Frame],
    sentence: str,
    start: int,
    less: float,
    cued: bool,
    employers: list[Step],
    roles: list[Step],
) -> None:
    """The frames of `next_moves_ja`; without a cue only those that cannot speak of the old post."""
    for frame in frames:
        if not cued and frame.rule not in _UNCUED:
            continue
        lead = _LEAD.match(sentence) if frame.rule != "there" else None
        offset = lead.end() if lead else 0
        match = frame.pattern.search(sentence, offset) or (frame.pattern.search(sentence) if offset else None)
        if not match:
            continue
        parts = match.groupdict()
        if parts.get("org"):
            _org(
                employers,
                view,
                match["org"],
                start + match.start("org"),
                frame.confidence - less - (0.0 if cued else 0.06),
                f"next.{frame.rule}",
            )
        if parts.get("role"):
            _add(
                roles,
                view,
                match["role"],
                start + match.start("role"),
                frame.confidence - less - (0.0 if cued else 0.06),
                f"next.{frame.rule}",
                _BAD_ROLE,
            )


def _places(view: View, sentence: str, start: int, less: float, employers: list[Step], roles: list[Step]) -> None:
    """Places of work named in a sentence about what comes next, with the post there."""
    lead = _LEAD.match(sentence)
    offset = lead.end() if lead and lead.end() < len(sentence) else 0
    for back, (org, at, role, role_at) in enumerate(places.named_places(sentence[offset:])):
        weight = 0.81 - less - 0.02 * back
        _add(employers, view, org, start + offset + at, weight, "next.place", _BAD_ORG)
        if role:
            _add(roles, view, role, start + offset + role_at, weight, "next.place", _BAD_ROLE)
    duty = places.DUTY.search(sentence)
    if duty:
        _add(roles, view, duty["role"], start + duty.start("role"), 0.78 - less, "next.duty", _BAD_ROLE)


_Frame = tuple[str, float, gated.Gated]


def _frames(
    view: View, frames: list[_Frame], sentence: str, start: int, less: float, employers: list[Step], roles: list[Step]
) -> None:
    free = _FREE.search(sentence)
    if free:
        _add(roles, view, free["role"], start + free.start("role"), 0.84, "next.free", _BAD_ROLE)
    lead = _LEAD.match(sentence)
    offset = lead.end() if lead else 0
    body = sentence[offset:]
    for rule, confidence, pattern in frames:
        text, base = (sentence, start) if rule == "is" else (body, start + offset)
        match = pattern.search(text)
        if not match:
            continue
        parts = match.groupdict()
        both = parts.get("both") or parts.get("both2")
        if both:
            at, first = base + match.start("both" if parts.get("both") else "both2"), rule == "become"
            _split(view, both, at, confidence - less, f"next.{rule}", employers, roles, role_first=first)
            continue
        role = parts.get("role")
        if role:
            _add(roles, view, role, base + match.start("role"), confidence - less, f"next.{rule}", _BAD_ROLE)
        if not parts.get("org"):
            continue
        if rule == "run" and "で" in match["org"][:-1]:
            cut = match["org"].rfind("で") + 1
            _org(employers, view, match["org"][cut:], base + match.start("org") + cut, confidence - less, "next.run")
        elif rule in ("go", "do", "as", "works"):
            at, weight = base + match.start("org"), confidence - less - 0.02
            _split(view, match["org"], at, weight, f"next.{rule}", employers, roles, role_first=False)
        else:
            _org(employers, view, match["org"], base + match.start("org"), confidence - less, f"next.{rule}")


def _split(
    view: View,
    phrase: str,
    at: int,
    confidence: float,
    rule: str,
    employers: list[Step],
    roles: list[Step],
    *,
    role_first: bool,
) -> None:
    """ "証券会社の投資銀行部門" -> employer 証券会社, role 投資銀行部門; "総合商社のDX子会社" stays whole."""
    cut = phrase.rfind("の")
    if cut > 2 and re.fullmatch(r"\s?(?:部門|部署|部|チーム|職|仕事|分野|担当)", phrase[cut + 1 :]):
        cut = phrase.rfind("の", 0, cut)
    tail = phrase[cut + 1 :].strip() if cut > 1 else ""
    if tail and (_UNIT_TAIL.search(tail) or role_first):
        head = phrase[:cut]
        more = head.rfind("の")
        if (
            role_first
            and more > 1
            and _UNIT_TAIL.search(phrase[more + 1 :])
            and not re.search(
                r"(?:会社|大学|法人|商社|銀行|メーカー|ファンド|スタートアップ|ベンチャー|機構|機関|団体|グループ|企業|さん|」)$",
                head,
            )
        ):
            _add(roles, view, phrase[more + 1 :], at + more + 1, confidence, rule, _BAD_ROLE)
            _org(employers, view, phrase[:more], at, confidence - 0.05, rule)
            return
        _add(roles, view, tail, at + phrase.rfind(tail), confidence, rule, _BAD_ROLE)
        _org(employers, view, head, at, confidence, rule)
    elif role_first:
        _add(roles, view, phrase, at, confidence - 0.05, rule, _BAD_ROLE)
    else:
        _org(employers, view, phrase, at, confidence, rule)


def _org(into: list[Step], view: View, phrase: str, at: int, confidence: float, rule: str) -> None:
    """An employer phrase; a name in brackets or after a comma is the name itself."""
    named = re.search(r"[「『]([^」』]{2,24})[」』](?:さん)?$", phrase)
    if named:
        _add(into, view, named[1], at + named.start(1), confidence + 0.05, rule, _BAD_ORG)
        return
    _add(into, view, phrase, at, confidence, rule, _BAD_ORG)


_ASIDE = gated.compile(
    r"^.{0,20}(?:ました|ている|ておりました|ていた|ております|ていらした)(?=[一-龥ァ-ヺA-Za-z])|^(?:私|わたし|僕|[一-龥]{1,4})は(?=[一-龥ァ-ヺA-Za-z])"
)
"""A clause before the name of the place (以前から通っておりました観光協会), or who goes there."""
_NAMED = frozenset({"next.shop_line", "next.brand", "next.labelled"})
"""Rules that take a name as it stands on its line: it may begin like a particle (はま…, とみ…)."""


def _add(into: list[Step], view: View, phrase: str, at: int, confidence: float, rule: str, bad: gated.Gated) -> None:
    text = phrase
    lead = _LEAD.match(text)
    if lead and lead.end() < len(text):
        at += lead.end()
        text = text[lead.end() :]
    aside = _ASIDE.match(text) if bad is _BAD_ORG and rule not in _NAMED else None
    if aside and len(text) - aside.end() > 2:
        at += aside.end()
        text = text[aside.end() :]
    stripped = text.lstrip(" 、「『(")
    at += len(text) - len(stripped)
    text = _TRAIL.sub("", stripped.rstrip(" 、」』"))
    if (
        len(text) < 2
        or bad.search(text)
        or "。" in text
        or (rule not in _NAMED and re.match(r"[をがはもにへと]", text))
    ):
        return
    long = 0.15 if len(text) > 26 else 0.0
    into.append(Step(text, at, at + len(text), view, round(confidence - long, 3), rule))


def _blocks(words: Prose, employers: list[Step], roles: list[Step]) -> None:
    """Labelled lines (社名：…, 役割：…, 屋号は…) and a firm standing alone under 下記に着任いたします."""
    text, view = words.lined.text, words.lined
    for pattern, confidence, rule in (
        (_BLOCK, 0.9, "next.block"),
        (_LABEL_ORG, 0.93, "next.labelled"),
        (_TRADE, 0.9, "next.named"),
        (_HEADLINE, 0.72, "next.headline"),
    ):
        for match in pattern.finditer(text):
            parts = match.groupdict()
            name = "org" if parts.get("org") else "org2"
            if parts.get(name):
                _add(employers, view, parts[name].strip(), match.start(name), confidence, rule, _BAD_ORG)
            if parts.get("role"):
                _add(roles, view, parts["role"].strip(), match.start("role"), confidence, rule, _BAD_ROLE)
    _own_block(words, employers, roles)
    for match in _LABEL_ROLE.finditer(text):
        _add(roles, view, match["role"], match.start("role"), 0.92, "next.labelled", _BAD_ROLE)


def _own_block(words: Prose, employers: list[Step], roles: list[Step]) -> None:
    """The name of a business of one's own or the family's, on a line of its own; and what stands under a heading 今後."""
    text, view = words.lined.text, words.lined
    for match in moves.HEADING.finditer(text):
        role = re.match(r"(?P<role>[^、。\n@]{0,16}?" + moves.OCCUPATION + r")(?=[、。\n!です]|$)", match["rest"])
        if role:
            _add(roles, view, role["role"], match.start("rest"), 0.84, "next.heading", _BAD_ROLE)
    if not moves.OWN.search(words.flow.text):
        return
    for match in moves.BRAND.finditer(text):
        _add(employers, view, match["org"], match.start("org"), 0.88, "next.brand", _BAD_ORG)
    late = 0.2 * len(text)
    for match in moves.SHOP_LINE.finditer(text):
        line = text[text.rfind("\n", 0, match.start("org")) + 1 : match.end("org") + 24].split("\n")[0]
        if (
            match.start() > late
            and len(match["org"]) > 2
            and not _ADDRESS.search(line)
            and not _PERSONAL.match(match["org"])
        ):
            _add(employers, view, match["org"], match.start("org"), 0.87, "next.shop_line", _BAD_ORG)


_ADDRESS = gated.compile(r"〒|[一-龥](?:[都道府県]|市|区|町|郡)[一-龥ぁ-んァ-ヺ]|\d-\d{1,3}-\d|丁目|番地")
_PERSONAL = gated.compile(r"(?:実家|自宅|携帯|電話|個人|私用|会社|店|弊社|当社|旧|元)|.*(?:部|課|係)$")
