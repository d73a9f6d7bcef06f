"""What the clause round a Japanese date says of it, by the kinds of words in it: being at work, being employed, days off.

A date stands in one of two frames: as comment after its topic (席にいるのは6月14日まで, 籍は同月末まで) or as adverb before its verb
(6月14日まで出社します, 30日に契約が切れます). In both, a word of ending must stand with it, and the nearest word of work or of
employment decides. A date from which days off run makes the working day before it the last one.
"""

from __future__ import annotations

import datetime as dt
import re

from alumni.farewells.reader import gated

WORK, LEAVE = "work", "leave"

_PLACE = r"(?:会社|職場|オフィス|事務所|事業所|現場|店|お店|店頭|売り?場|支店|本社|本店|部|課|室|局|係|チーム|学校|教室|研究室|病院|病棟|工場|館|庁舎|役所|園|席|自席|机|デスク|フロア|ビル|建物|ここ|こちら|そちら|皆さんの前|みなさんの前)"
_HAND_BACK = r"(?:PC|ＰＣ|パソコン|ノートPC|端末|機材|社員証|入館証|職員証|名札|バッジ|鍵|カードキー|IDカード|(?:健康)?保険証|貸与品|制服|作業着|白衣|社用携帯|会社の携帯)(?:(?:や|と|、|・)[^、。\n]{1,10})?(?:を|は|も)\s?[^、。\n]{0,6}(?:返|お返し|納め|手放|置いて|渡し)"
_CLEAR = r"(?:荷物(?:を|は|も)[^、。\n]{0,6}(?:まと|片|引き|運|持(?:って|ち)帰)|(?:席|机|デスク|ロッカー|持ち場)(?:の?周り|の上)?(?:を(?:空|明け|離|片|引き払|整理|たた)|(?:は|が)[^、。\n]{0,6}(?:空(?:に|く|席)|なくな))|引き払)"
_ATTEND = (
    r"(?:出社|出勤|勤務|通勤|登庁|登院|登校|出所|在席|在所|在社|稼[働動]|就業|執務|業務|お?仕事|出て[くき来]|シフト|夜勤|日勤|当直|授業|講義|診療|外来|ログイン|入館|働[くきけい]|勤める|出番|"
    r"顔を(?:出|見せ|合わせ)|姿を(?:見せ|現)|お目にかか|お会いでき|会え[るま]|お世話になる|通[うえい]|"
    + _CLEAR
    + "|"
    + _PLACE
    + r"(?:に|へ|で|には|では)\s?(?:(?:来|い[るまらて]|行[くき]|お[りる]|居|伺|参|座|出[るてま]|立[つちて]|入[るりれ]|通|顔|姿|お邪魔)|ある|残る)|"
    + _HAND_BACK
    + r")"
)
_EMPLOY = (
    r"(?:籍|社員(?:番号|資格|名簿)|派遣|任用|委託|有期|インターン|アルバイト|在籍|退職|退社|離職|雇用|契約|任期|嘱託|身分|社員(?:で[いあなすし]|という|の身)|会社員で(?:い|あ|な)|給[料与]|社会保険|保険証|書類(?:上|の上)|正式|名簿|定年|辞職|辞令|辞表|退任|退官|退役|"
    r"(?:有[休給]|年休|休暇|年次休暇)[^、。\n]{0,6}(?:消化|明け|使い|終わ|満了)|期限|満期)"
)
_DAYS_OFF = r"(?:有[休給](?:休暇)?|年休|年次休暇|年次有給休暇|休暇|休み|お休み|長期休暇|夏休み|冬休み|たまった休)"
_END = r"(?:まで|最後|さいご|最終|ラスト|限り|かぎり|きり(?:で|に)|おしまい|お仕舞い|しまい|終わ|終え|終了|切れ|満了|いっぱい|一杯|見納め|打ち止め|幕)"
_BE = r"(?:です|でした|でございま|だ(?:った)?(?:[。、]|$)|とな|にな|に致|にいた|にし|とさせ|と致|といた|を予定|の予定|[。、)\n]|\s{0,3}$)"

_NOTE = r"\s?(?:[(][^()\n]{0,12}[)])?\s?"
_COMMENT = gated.compile(
    _NOTE
    + r"(?:付け?で?)?\s?(?:"
    + _END
    + "|(?:の|で|を|が|をもって|をもちまして)?[^、。\n]{0,6}"
    + _END
    + "|"
    + _BE
    + ")"
)
_TOPIC_WORK = gated.compile(
    _ATTEND
    + r"[^、。\n]{0,12}?(?:(?:の|日|機会|時間|期間|予定|こと)?(?:は|も|が|のは|日は)|[::=→|])[^。\n]{0,14}$|(?:実質|実際|事実上|現実に|体は)(?:的)?(?:に)?(?:は)?[、]?[^。\n]{0,4}$|"
    + _PLACE
    + r"(?:に|へ|で)(?:は|も)?、?[^。、\n]{0,4}$"
)
_TOPIC_LEAVE = gated.compile(_EMPLOY + r"[^、。\n]{0,14}?(?:(?:は|も|が|自体は|そのものは)|[::=→|])[^。\n]{0,14}$")
_ADVERB = gated.compile(
    _NOTE
    + r"(?:の?(?:朝|昼|夕方|夜|夕刻|午前|午後|定時|終業)(?:[一1]番|時|後)?に?で?、?(?!の)|は(?=[^、。]{0,14}(?:います|おります|出社|出勤|勤務|籍|社員))|まで|を(?:もって|もちまして|最後|限り|期限|区切り)|限りで|かぎりで|いっぱい(?:は|で|まで)?|一杯(?:は|で)?|にて|(?:中|うち)?に(?!は)|で|が|には|、)"
)
_UNTIL = gated.compile(
    _NOTE + r"(?:まで|いっぱい|一杯|を最後|を限り|限り|が最後|で最後|が最終|をもって|をもちまして|を区切り)"
)
_FROM_OFF = gated.compile(
    _NOTE
    + r"(?:から|より|以降|以後)(?:は|、)?[^。\n]{0,14}?"
    + _DAYS_OFF
    + r"(?!明け)(?:に|を|で|と|が|の|$)|"
    + _NOTE
    + r"から(?:は|、)?[^。\n]{0,8}(?:来|出社し|出勤し|おり|い|出|会社にい|顔を出し)ません"
)
_OFF_TOPIC = gated.compile(
    _DAYS_OFF + r"(?:消化)?(?:に(?:入|は)[^、。\n]{0,6}|を[^、。\n]{0,8})?(?:は|が)[^、。\n]{0,8}$"
)
_FROM = gated.compile(_NOTE + r"(?:から|より)")
_OFF_ENDS = gated.compile(_DAYS_OFF + r"[^、。\n]{0,8}(?:明け|終わり|消化し(?:終|き)|使い切)")
_THEN_END = gated.compile(
    r"(?:それ|これ|以上|そこ)(?:で|が|を)[^。\n]{0,6}(?:全部|すべて|みな)?[^。\n]{0,4}(?:最後|おしまい|お仕舞い|終わり|ラスト)"
)
_HEDGED = gated.compile(r"(?:かも|はず|つもりだっ|予定だっ|だろう|でしょう|はずだっ|思って)")
_OTHERS = gated.compile(
    r"(?:後任|先方|お客様|貴社|御社|アドレス|メール|(?<!社員)番号|回線|内線|電話(?!に出)|転送|アカウント|サイト|ページ|QR|クーポン|申込|応募|受付|返事|回答|提出|プロジェクト|案件|納期|リリース|工事|展示)[^、。\n]{0,10}(?:は|が|も|を)[^、。\n]{0,12}$"
)

_ATTEND_WORD, _EMPLOY_WORD, _ENDING = gated.compile(_ATTEND), gated.compile(_EMPLOY), gated.compile(_END)
_HANDS_BACK = gated.compile(r"[^、。\n]{0,10}?" + _HAND_BACK)
_LAST_THING = gated.compile(
    _NOTE
    + r"(?:が|は|を)、?\s?[^、。\n]{0,8}最後の(?!お願い|ご連絡|連絡|プロジェクト|案件|メール|機会|納品|定例|会議|打ち?合わせ|チャンス|試験|大会|砦|週末|段階)[一-龥ァ-ヺ]{1,6}(?:に|と|で|です|でし|。|、|$)"
)
_EMPTY_DESK = gated.compile(r"(?:席|机|デスク|ロッカー|持ち場|名札)(?:は|が|も)[^、。\n]{0,6}$")
_EMPTIES = gated.compile(
    _NOTE + r"(?:で|に|には|をもって|限りで|をもちまして)[^、。\n]{0,6}(?:空|なくな|片付|引き払|返|外れ|消え)"
)
_CARED_FOR = gated.compile(_NOTE + r"まで[^。\n]{0,10}お世話にな(?:り(?:ます|、)|る)")
_CLEARS = gated.compile(r"[^、。\n]{0,8}?" + _CLEAR)
_CLAUSE_END = gated.compile(r"[。\n]|(?<=[てでりし])、")


def frame(head: str, written: str, tail: str) -> tuple[str, float] | None:
    """(role, weight) of the date `written` between `head` and `tail`, the words of its sentence up to the neighbouring dates."""
    tail = tail[:60]
    if about_others(head) or _HEDGED.search(tail[:24]):
        return None
    if _THEN_END.search(tail) and not _EMPLOY_WORD.search(head):
        return (WORK, 0.8)
    clause = head[max(head.rfind(c) for c in "。、\n") + 1 :]
    if _COMMENT.match(tail):
        work = [m.start() for m in _TOPIC_WORK.finditer(head)]
        leave = [m.start() for m in _TOPIC_LEAVE.finditer(head)]
        if work or leave:
            return (WORK, 0.9) if max(work, default=-1) > max(leave, default=-1) else (LEAVE, 0.9)
    if _LAST_THING.match(tail):
        return (WORK, 0.84)
    if _EMPTY_DESK.search(head) and _EMPTIES.match(tail):
        return (WORK, 0.85)
    if _CARED_FOR.match(tail):
        return (LEAVE, 0.7)
    adverb = _ADVERB.match(tail)
    if adverb is None:
        return None
    whole = written.endswith(("いっぱい", "一杯", "中", "内", "限り"))
    stop = _CLAUSE_END.search(tail, adverb.end())
    rest = tail[adverb.end() : stop.start() if stop else len(tail)]
    if (_HANDS_BACK.match(rest) or _CLEARS.match(rest)) and "まで" not in adverb[0]:
        return (WORK, 0.85)
    ended = whole or _UNTIL.match(tail) or _ENDING.search(rest[:30])
    return _nearest(rest, clause) if ended else None


def about_others(head: str) -> bool:
    """Whether the topic before a date is something that ends or runs but is not the leaver's service (an address, a project)."""
    return bool(_OTHERS.search(head))


def _nearest(rest: str, clause: str) -> tuple[str, float] | None:
    """The first word of work or of employment after the date; else the last one before it in its clause."""
    work, leave = _ATTEND_WORD.search(rest[:28]), _EMPLOY_WORD.search(rest[:28])
    if work or leave:
        first = min((m.start(), role) for m, role in ((work, WORK), (leave, LEAVE)) if m)
        return (first[1], 0.84)
    before = [
        (m.start(), role) for role, p in ((WORK, _ATTEND_WORD), (LEAVE, _EMPLOY_WORD)) for m in p.finditer(clause[-24:])
    ]
    return (max(before)[1], 0.78) if before else None


def day_before_leave(head: str, tail: str, when: dt.date) -> dt.date | None:
    """The last working day where days off run from `when` ("7月1日から有休"): the weekday before it. None for no such words."""
    topic = _OFF_TOPIC.search(head) and _FROM.match(tail)
    if not (topic or _FROM_OFF.match(tail)) or _OFF_ENDS.search(tail[:30]):
        return None
    return weekday_before(when)


def weekday_before(when: dt.date) -> dt.date:
    """The last day from Monday to Friday before a date."""
    before = when - dt.timedelta(days=1)
    return before - dt.timedelta(days=max(0, before.weekday() - 4))


_GONE_TOMORROW = gated.compile(
    r"(?:明日|あした|あす)から(?:は|、|の(?:わたし|私))?[^。\n]{0,16}(?:いません|おりません|いなくな|来ません|出社し(?:ません|ない)|無職|ただの|自由の身|なしの|部外者|(?:会社|社員|部下|コンサルタント)では|OB|別の(?:会社|職場|人))|(?:これ|本日|今日|きょう|ここ)(?:が|で)、?(?:私の|わたしの)?(?:勤め|会社|出社|仕事)納め|(?:これ|以上)が[^。、\n]{0,12}(?:最終|最後の|ラスト)(?:出[社勤]|勤務)|"
    r"(?:このアドレス|本アドレス|このメール|ID|アカウント|社員証)(?:は|も|が|、)[^。\n]{0,4}(?:今夜|今晩|今日|本日|きょう)[^。\n]{0,10}(?:消え|切れ|止ま|失効|無効|使えなく)|(?:今夜|今晩|今日|本日|きょう)(?:の[^。、\n]{1,4})?(?:に|で|、)[^。\n]{0,6}(?:ID|アカウント|アドレス|社員証)[^。\n]{0,6}(?:消え|切れ|止ま|失効|無効|使えなく)|"
    r"(?:今日|本日|きょう|今夜)(?:\d{1,2}時)?(?:で|に|をもって|をもちまして|、)?[^。\n]{0,14}(?:閉店|閉幕|閉館|終演|運休|廃車|最終回|千秋楽|終点|下船|明け渡|看板を(?:下ろ|おろ|外)|幕を(?:下ろ|おろ|閉))|(?:閉店|千秋楽|終演|最終便|終点|最終回|ラストライブ)\s{1,20}(?:本日|今日|きょう)"
)
"""Words that make the day of the mail the last one, though not plainly."""
_LAST_IS_NOW = gated.compile(
    r"(?:^|[、。\s@＠])(?:(?:私|わたし|僕|小職|当方)(?:に|は|も|の|にとって)[^、。\n]{0,8})?(?:最終日|最終出[社勤]日?|最後の(?:出[社勤]|勤務|日|一日|登[庁院校])日?|ラスト(?:デイ|デー|日)|出社最終日|勤務最終日)(?:です|でした|となりました|になりました|を迎え(?:まし|てい|ることと)|なので|ですので|!|☆|♪)"
)
_MAIL_THEN_GONE = gated.compile(
    r"(?:この|本)(?:メール|文|文章|一通|挨拶)(?:を|の|が)?[^。\n]{0,16}(?:たら|あと|後|次第|最後|送信|書き終え)[^。\n]{0,24}(?:"
    + _HAND_BACK
    + r"|会社を(?:出|あと)|席を(?:立|離|空)|もう戻|電源を(?:落|切)|オフィスを(?:出|あと|後))"
)


def last_is_now(sentence: str) -> re.Match[str] | None:
    """A sentence without a date that makes the day of the mail the last one ("最終日です", "このメールを出したらPCを返します")."""
    if hinted := _GONE_TOMORROW.search(sentence):
        return hinted
    if (
        "最" not in sentence
        and "ラスト" not in sentence
        and not ("メール" in sentence or "一通" in sentence or "挨拶" in sentence)
    ):
        return None
    return _LAST_IS_NOW.search(sentence) or _MAIL_THEN_GONE.search(sentence)
