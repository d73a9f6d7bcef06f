"""Of whom a Japanese sentence says that they leave: the writer, somebody else, or leavers in general.

Japanese leaves the subject out when it is the writer, so somebody else shows himself: by a title (さん, 部長), by an honorific
verb (退職され), by hearsay (辞めるそうです), as a name before は or が, or as a class of people (退職する方).
"""

from __future__ import annotations

from enum import Enum

from alumni.farewells.reader import gated
from alumni.farewells.reader.find.name_split import is_person

_GOING = r"(?:退職|退社|退任|退団|退所|離職|辞職|辞任|引退|勇退|卒業|定年|辞め|やめ(?:る|ます|た|られ)|去[りるっら]|離れ|離任|巣立|旅立|いなくな|最終(?:の)?(?:出社|出勤|勤務|日)|最後の(?:出社|出勤|勤務|日|一日))"
_TITLE = (
    r"(?:さん|さま|様|氏|君|くん|ちゃん|先生|先輩|女史|殿|部長|次長|課長|係長|室長|所長|支店長|本部長|局長|主任|主査|主幹|社長|専務|常務|取締役|会長|理事|教授|"
    r"パートナー|マネージャー|マネジャー|ディレクター|リーダー|選手)"
)
_HONORIFIC = r"(?:さん|さま|様|氏|君|くん|先生)"
_EVERYBODY = r"(?<!皆)(?<!みな)(?<!みんな)(?<!お客)(?<!各位の皆)(?<!ご家族の皆)"
_MARK = r"(?:が|は|も(?!っ|ち|と)|におかれ(?:まして)?は|ら(?:が|は))"
_NOT_ME = r"(?:(?!私|僕|自分|わたし|わたくし|俺|小職|小生)[^。\n])"

_TITLED = gated.compile(
    rf"{_EVERYBODY}{_TITLE}(?:\s?[(][^()\n]{{1,24}}[)])?{_MARK}{_NOT_ME}{{0,60}}?{_GOING}|{_EVERYBODY}{_HONORIFIC}、{_NOT_ME}{{0,40}}?{_GOING}"
)
_TITLED_OF = gated.compile(rf"{_EVERYBODY}{_TITLE}(?:の|へ|への|に)\s?(?:ご)?(?:{_GOING}|送別|門出)")
_ROLE = gated.compile(
    r"(?:^|[、。\sにで])(?:[^、。\s]{0,10}の)?(?:ご?本人|彼女?|同氏|両名|[二三四五両\d]名|[二三]人|(?:弊社|当社|当所|当部|当課|当室|当店|前任の?|担当の?)?(?:担当者?|社員|職員|従業員|スタッフ|メンバー|前任者?|役員|部下|後輩|上司|妻|夫|主人|家内|父|母|父親|母親|兄|姉|弟|妹|祖父|祖母|義父|義母|娘|息子))"
    rf"(?:が|は|も(?!っ|ち|と)){_NOT_ME}{{0,50}}?{_GOING}"
)
_BARE = gated.compile(
    rf"(?:^|[、。,\s」]|(?:弊社|当社|当所|当部|当課|担当|前任|同僚|上司|部下|後輩|先輩|[部課室係所店社]|チーム|グループ|ユニット|オフィス|部門|プロジェクト|案件)の)(?P<who>[一-龥々ヶ]{{1,5}}|[ァ-ヺー]{{2,8}})(?:\s[一-龥々ぁ-んァ-ヺー]{{1,5}})?"
    rf"(?:\s?[(][^()\n]{{1,24}}[)])?(?:が|は|も(?!っ|ち|と)|と[一-龥々]{{1,4}}(?:が|は)|、){_NOT_ME}{{0,50}}?{_GOING}"
)
_ROLED = gated.compile(
    rf"(?:[長員師者役表事補]|マネージャー|リーダー|パートナー|スタッフ|ディレクター)の(?P<who>(?!私|本人|皆)[一-龥々ヶ]{{1,4}}|[ァ-ヺー]{{2,8}})(?:が|は(?!じめ)|も(?!っ|ち|と)){_NOT_ME}{{0,50}}?{_GOING}"
)
_OBJECT = gated.compile(
    rf"(?:くれた|いた|きた|くださった|いる|おりました)(?P<who>[一-龥々ヶ]{{1,5}}|[ァ-ヺー]{{2,8}})(?:さん|氏|くん|君)?(?:が|は|も){_NOT_ME}{{0,50}}?{_GOING}"
)
_HONOUR = gated.compile(
    r"(?:父|母|夫|妻|主人|家内|兄|姉|弟|妹|祖父|義父|部下|後輩|同僚|上司|前任者?|担当者|メンバー|スタッフ|社員|本人)の[^。、\n]{0,8}(?:定年|退職|引退|送別|最終出社|最終勤務|離職|退社)(?!を見送|の(?:ご?挨拶|たび))|(?:退職|退社|退任|卒業|引退|勇退|離職|異動)(?:され|なさ|になられ|になります[^。]{0,12}(?:さん|様|氏))|ご(?:退職|退社|卒業|退任|勇退|引退|栄転)|去られ|離れられ|お?辞め(?:られ(?:ます|る|た|まし)|にな)|巣立たれ|旅立たれ|"
    r"(?:出社|出勤|勤務)(?:は[^。\n]{1,16})?(?:され(?:る|ます|た)|なさ)|定年を?(?:迎えられ|になられ)|逝去|永眠"
)
_HEARSAY = gated.compile(
    rf"{_GOING}[^。\n]{{0,24}}(?:そうです|そうだ|そうで、|との(?:こと|由|連絡|話|申し|意向|希望|相談)|らしい|と(?:聞|伺|うかが|言って(?:い|お|き|ま)|言ってた|言う(?:の(?:は|が|も)|噂|話)|の噂|申して|申し出(?:がありまし|を受け|てきま|ており)|連絡が)|みたいです|ようです|だって|んだって|と知り)"
)
_CLASS = gated.compile(
    r"(?:退職|退社|離職|卒業|辞)(?:する|した|される|された|め(?:る|た)|予定の|を予定|を迎え(?:る|た|られた)|を控え(?:た|る)|をお?考え|をご?検討|をご?希望|をお?決め|を迷|にお?悩み|したい(?!と(?:上司|部長|会社|人事|願い|お願い|申し上げ))|となる|になる|済みの)(?!と(?:言|い|伝|話|告|打ち))"
    r"(?:[^、。\n]{0,8})?(?:方|人(?!生|間)|者|皆|社員|職員|従業員|メンバー|仲間|スタッフ|先輩|後輩|同僚|あなた|[一-龥]{1,4}(?:さん|氏|様|くん|君))|退職(?:予定)?者|退職(?:希望|願望)|"
    r"(?:退職|辞めたい|最終出社日|退社)[^。\n]{0,24}(?:ですか|ませんか|でしょうか|ましたか|ますか)|(?:最終出社日|最終日|退職日)(?:まで|以降|当日|後|に)[^。\n]{0,30}(?:ください|下さい|願います|すること|して頂|必要です)|退職(?:代行|祝い|金|後の(?:生活|マネー|手続|備え|健康)|時の?(?:手続|書類|対応|ルール|注意)|に伴う(?:手続|お手続|事務))|"
    r"(?:退職|辞表|辞め|転職)[^。\n]{0,16}(?:書く|出す|提出する|伝える|切り出す|決める|決断する|する|言う)前に[^。\n]{0,40}(?:ませんか|しょう|ください|下さい|べき|たい(?:こと|ポイント)|チェック|確認)|退職(?:する|した)?(?:場合|際は|時は|とき(?:は|に))|転職(?:成功|サイト|支援|エージェント|ナビ)"
)
_MINE = gated.compile(
    r"私(?:は|が|も|の|、|こと|儀|事|に|自身)|わたし|わたくし|僕|小職(?:は|が|も)|小生|自分(?:が|は|も)|当方"
)


class Leaver(Enum):
    """Whose leaving a sentence tells of."""

    UNSAID = "unsaid"
    OTHER = "other"
    ANYBODY = "anybody"


GOES = gated.compile(_GOING + r"|逝去|永眠|異動|出社|出勤|勤務|転職|辞|退")
"""Without one of these words nobody leaves."""


def whose_leaving(sentence: str, own_names: frozenset[str]) -> Leaver:
    """OTHER or ANYBODY when the sentence names a leaver who is not its writer. `own_names`: what the writer is called."""
    if any(len(name) > 1 and name in sentence for name in own_names) and not _TITLED.search(sentence):
        return Leaver.UNSAID
    if _HONOUR.search(sentence) or _HEARSAY.search(sentence):
        return Leaver.OTHER
    if _CLASS.search(sentence) and not _MINE.search(sentence):
        return Leaver.ANYBODY
    if _TITLED.search(sentence) or _TITLED_OF.search(sentence) or _ROLE.search(sentence):
        return Leaver.OTHER
    if any(not _same(m["who"], own_names) for m in _ROLED.finditer(sentence)):
        return Leaver.OTHER
    for pattern in (_BARE, _OBJECT):
        for match, _ in zip(pattern.finditer(sentence), range(3), strict=False):
            who = match["who"]
            if not _same(who, own_names) and is_person(who):
                return Leaver.OTHER
    return Leaver.UNSAID


def _same(who: str, own_names: frozenset[str]) -> bool:
    return any(name.startswith(who) or who.startswith(name) for name in own_names)
