"""What Japanese words say for and against "the writer of this mail leaves the firm", each with a weight in log-odds.

The weights are by class of evidence, not by count: a first-person statement of leaving outweighs any one side remark; words of
coming back, of an in-house move or of somebody else's departure outweigh a last day at the desk.
"""

from __future__ import annotations

import re

from alumni.farewells.reader.signal import Signal

_END = r"(?:いた|致)?(?:し(?:ます|ました|た(?!方|[^。、]{0,8}(?:さん|様|氏))|て|、)|す(?:る)?(?:こと|運び|次第|予定|はこび|つもり)?)"
_LEAVE = r"(?:円満|定年|早期|途中|中途|依願|自己都合)?(?:退職|退社|離職|辞職|退所|退任|退団|退官|引退)"
_SELF_LEAVE = re.compile(
    rf"{_LEAVE}(?:(?:を)?(?:いた|致)?(?:します|しました|すること|するはこび|する運び|する予定|するに(?:あた|当た|際)|し、|しまして|して(?:から|しば|お)|する次第|す(?=こと|運び))|"
    r"させて|を?迎え|(?:する|の|という)?(?:運び|こと)(?:と|に)(?:な|い|し)|と(?:なり|なる|させ)|です|でした|の身|日は|届|を(?:決|選|申)|(?=[。\n]|$)|まで)"
)
_OTHERS_LEAVE = re.compile(
    r"(?:(?<!皆)(?<!みな)(?<!お客)(?<!各位)(?:さん|様|氏|くん|先生)(?:が|は|も(?!っ|ち)|、|におかれ)|(?:部長|課長|ユニット長|パートナー|マネージャー|弊社|当社|当所|スタッフ|メンバー|社員|役員)"
    r"(?!を|から|として|と|で|に|の皆|の方|、|一同)(?:の)?[^。、\n]{0,8}?(?:が|は|も(?!っ|ち)))[^。\n]{0,30}?(?:退職|退社|卒業|退任)|"
    r"(?:退職|退社|卒業|退任)(?:され|なさ|した[^。、\n]{1,8}(?:さん|様|氏)|者|予定(?!で)|する[^。、\n]{1,8}(?:さん|様|氏))|ご(?:退職|卒業|退任|勇退)|逝去"
)
_NAMED_SUBJECT = re.compile(r"(?:^|[、。\s」])(?!私|僕|自分|わたし|俺)(?:弊社|当社|前任の|担当の)?の?\s?[一-龥ァ-ヶー]{2,6}(?<!本日)(?<!日)(?<!都合)(?<!今日)(?<!消化)(?<!突然)が[^。、\n]{0,32}(?:退職|退社|退任|異動)")
_FROM_FIRM = re.compile(
    r"(?:を|から)\s?(?:離れ(?:ます|る(?!と|の)|まし|ること)|去(?:り(?:ます|まし)|る(?:こと|に))|辞め(?:ます|まし|る(?:こと|に|の)|、|て[、実家次新独])|や(?:めます|めること|めました)|後にし|巣立|退き|"
    r"卒業(?:いた|し|す|さ|と|です|。|$))|職を辞(?:し|す)|会社をやめ|会社を辞め|卒業(?:します|いたします|することに|しました|となりま)|去ります|退職"
)
_LAST_DAY = re.compile(
    r"最終(?:の)?(?:出社|出勤|勤務|稼働|就業|登庁)|最後の(?:出社|出勤|勤務)|さいごの\s?(?:出社|出勤)|最終日(?:です|でした|と|に|を|のご?挨拶)|ラスト\s?(?:デイ|デー|ワーキング)|"
    r"(?:出社|出勤|勤務|稼働)(?:は|も)[^。\n]{0,14}(?:まで|最後|おしまい|終)|(?:今日|本日|きょう|明日)で(?:終|おしまい|最後)|(?:今日|本日)までの\s?[\d約丸一二三四五六七八九十]|最後のメール"
)
_PAST_THANKS = re.compile(r"お世話になり(?:まし|、|っ)|お世話になりました|ありがとうございました|ありがとう|感謝(?:の|申|し|いた|を|で)|御礼(?:を)?申|(?:ご厚情|ご高配|ご厚誼|ご厚意)")
_CONTACT = re.compile(
    r"(?:今後|退職後|個人|私用|私的|プライベート|新しい|私の|わたしの|当面|これから)の?(?:ご)?(?:連絡先|連絡|メール|アドレス|電話|携帯|携帯電話)|連絡先(?:は|[:】\]]|を|$|\n)|個人(?:メール|アドレス)|"
    r"こちら(?:へ|に|まで)(?:ご)?連絡|(?:gmail|icloud|yahoo|outlook|hotmail|docomo|ezweb|softbank|nifty|me)\.(?:com|co\.jp|ne\.jp|jp)"
)
_NEXT = re.compile(
    r"転職先|次の(?:職場|会社|仕事|勤務先)|新天地|次(?:は|も)[^。\n]{2,40}|(?:来月|来春|\d月|[一二三四五六七八九十]月|来週|明日)(?:から|より)は?[^。\n]{2,60}(?:ます|です|所存|予定)|退職後は|"
    r"今後は[^。\n]{3,60}(?:ます|です|予定|所存)|起業|独立|開業|フリーランス|大学院|留学|しばらく(?:は)?(?:休|ゆっくり|充電|のんびり)|無職|転職"
)
_REGRET = re.compile(r"(?:本来で|直接|個別に)[^。\n]{0,20}(?:ご挨拶|お伺い|お会い|申し上げ)|一身上の都合|略儀|私事|ご活躍(?:と|を)[^。\n]{0,24}(?:祈|願)|ご健勝|末筆")

_MOVE = re.compile(
    r"(?:異動|転勤|配置転換|配属|帰任|転属|部署異動)(?:の?(?:ご?挨拶|お知らせ|辞令|内示)|(?:と|に)な|いた|致|し(?:ま|、)|する(?:こと|運び)|から|に伴)|辞令|(?:より|に)着任(?:いた)?し(?:まし)?た|部へ移り|室へ移り|"
    r"オフィスに(?:移|異動)|部署に(?:移|異)|部署を(?:移|異)|社内公募"
)
_STAYS = re.compile(
    r"引き続き(?:、)?(?:社内|当社|弊社|勤務|在籍|こちら|私が|同じ|担当|私\(|本社|グループ)|社内でお(?:会|目)|(?:アドレス|電話|番号|携帯|連絡先|内線)[^。\n]{0,20}(?:変更は?(?:ございません|ありません)|変わりません|これまでと同じ|従来(?:通り|どおり))|"
    r"同じ(?:建物|会社|フロア|ビル)|内線[^。\n]{0,8}(?:に変わり|です)|席は|\d階(?:に|の)|再雇用|嘱託|継続雇用|改姓|旧姓の[^。\n]{0,8}使用"
)
_BACK = re.compile(
    r"(?:育児|産前|産後|産前産後|介護|病気|看護|看病|長期|サバティカル|ボランティア|研究|自己啓発)(?:休業|休暇|休職|休)|産休|育休|休職|サバティカル|復職|復帰(?:は|予定|時期|いたし|します|する予定|の(?:予定|時期|際)|まで)|"
    r"戻って(?:まい|参|き|来)|必ず戻|戻る(?:予定|つもり)|休暇(?:に入|前|をいただ|を頂)|お休みを(?:いただ|頂)|不在(?:中|にし|とな|期間)"
)
_PAID = re.compile(r"有給|有休|年休|年次|代休|残っている|夏期休暇|年末休暇|冬期休暇|最終出社")
_SECONDED = re.compile(r"出向(?!元|から戻|者)|海外赴任|赴任(?:いた|し(?!た)|する|となり|の)|駐在(?:する|し(?:ます|に)|となり|の(?:ご挨拶|辞令))|派遣(?:され|となり|の内示)")
_OFF_PROJECT = re.compile(
    r"(?:PJ|ＰＪ|プロジェクト|案件|PT|現場|常駐|研修|インターン|アサイン|委員会|フェーズ|タスクフォース|契約)[^。\n]{0,10}(?:離任|を離れ|から(?:離|外)|終了|修了|を?卒業|抜け|完了|ロールオフ|外れ|満了)|離任"
)
_NEW_HERE = re.compile(
    r"はじめまして|初めまして|(?:本日|\d日|\d月)(?:付|付け)?(?:で|に|より|から)[^。\n]{0,20}(?:入社|着任|就任|配属|入所|ジョイン)(?:いた|致)?し(?:まし)?た|(?:入社|着任|就任|新任)の(?:ご)?挨拶|"
    r"名が入社|入社(?:いた)?し(?:まし)?た[^。\n]{0,10}(?:と申|です)|新メンバー|前職(?:は|の最終|では)[^。\n]{0,24}(?:まで|で(?:した|し)|おり)"
)
_JOINED = re.compile(r"(?:このたび|この度)[^。\n]{0,30}(?:に|へ)(?:入社|転職|参画|着任|ジョイン)(?:し|いた|致)|(?:に)(?:入社|着任|就任|転職)(?:いた|致)?し(?:まし)た。?|転職のご挨拶")
_EVENT = re.compile(r"日時\s?[:]|場所\s?[:]|会場\s?[:]|会費|出欠|集金|幹事|参加費|開催(?:し|いた|する|の)|ご参加|記念品|花束贈呈|寄せ書き|二次会|写真を")
_BULK = re.compile(
    r"配信停止|ニュースレター|メルマガ|社内報|送信専用|unsubscribe|ご提案|資料請求|ワンストップ|講演録|を公開し|応募|手続き(?:の|を)?(?:ご)?案内|請求書|お支払|契約更新|名称変更|ご担当者様|号を|連載|特集|登壇|"
    r"休業(?:期間|について)|移転|アカウント停止|実施します|人事発令|下記のとおり発令|お問い合わせは|更新をお願い|登録をお願い",
    re.I,
)
_LOGIN = re.compile(r"サインイン|ログイン|パスワード|アカウント(?:で|情報)|下記の(?:ページ|リンク|URL)(?:に|から|より|を)|クリック", re.I)
_CHEER = re.compile(r"新天地での|ご活躍を(?:祈|お祈|楽し)|落ち着いたら|お疲れ様でした|お疲れさまでした|寂しく|淋しく|またご?飯|お元気で|卒業おめでとう|ご卒業")
_NOT_MOVED = re.compile(r"(?:異動|転籍|出向|休職|転勤)(?:では|じゃ)(?:な|あり)")

SUBJECT = (
    Signal("subject_leaving", 2.0, re.compile(r"退職|退社|卒業|最終(?:出社|勤務|出勤)?日|最後の(?:メール|ご?挨拶|日)|お別れ|離職|退任|辞め|去り|ラストデイ|独立の|last\s?day|farewell", re.I)),
    Signal("subject_thanks", 0.7, re.compile(r"お世話になりました|ありがとうございました|御礼|お礼|感謝|ご挨拶")),
)
SUBJECT_AGAINST = (
    Signal("transfer", -4.5, re.compile(r"異動|転勤|帰任|部署|配属|着任|転属|組織変更|名称変更|移転|オフィス|改姓|再雇用|継続雇用")),
    Signal("leave", -5.0, re.compile(r"休職|休業|休暇|産休|育休|育児|サバティカル|不在")),
    Signal("secondment", -5.0, re.compile(r"出向|赴任|駐在")),
    Signal("new_joiner", -4.5, re.compile(r"入社|就任|新任|着任|配属")),
    Signal("project_rolloff", -3.5, re.compile(r"離任|PJ|プロジェクト(?:完了|終了)|常駐|研修|契約")),
    Signal("event_invitation", -4.5, re.compile(r"送別|壮行|二次会|集い|懇親|幹事|出欠|最終講義|記念品|寄せ書き|集金")),
    Signal("hr_notice", -4.0, re.compile(r"人事(?!本部|部\s)|発令|退職者|訃報(?!では)|退職金|手続|お知らせ[\(（]?(?:\d|人事)|役員|インターン|退職に伴う|アカウント|さんの|さんが|様の?(?:ご)?退職|の退職(?:と|に|について)|後任")),
    Signal("newsletter", -4.0, re.compile(r"ニュース|社内報|号$|セミナー|講演|募集|公募|ご提案|請求書|ご案内|特集|インタビュー|休業|更新")),
    Signal("joined_elsewhere", -2.5, re.compile(r"転職の(?:ご挨拶|お知らせ|ご報告)|入社の")),
)
FOR = (
    Signal("last_day", 2.6, _LAST_DAY),
    Signal("thanks", 0.8, _PAST_THANKS),
    Signal("contact", 1.0, _CONTACT),
    Signal("next_step", 0.9, _NEXT),
    Signal("form", 0.4, _REGRET),
)
AGAINST = (
    Signal("transfer", -3.2, _MOVE),
    Signal("transfer", -3.0, _STAYS),
    Signal("leave", -4.5, _BACK, unless=_PAID),
    Signal("secondment", -4.5, _SECONDED),
    Signal("project_rolloff", -3.5, _OFF_PROJECT),
    Signal("new_joiner", -4.5, _NEW_HERE),
    Signal("joined_elsewhere", -2.5, _JOINED),
    Signal("event_invitation", -1.6, _EVENT, most=3),
    Signal("newsletter", -2.2, _BULK, most=2),
    Signal("phishing", -6.0, _LOGIN),
    Signal("reply", -2.2, _CHEER),
)


def first_person(sentence: str) -> float:
    """Log-odds that this sentence says the writer leaves (positive) or that somebody else does (negative); 0 when silent."""
    if "退" not in sentence and not _FROM_FIRM.search(sentence):
        return 0.0
    if _OTHERS_LEAVE.search(sentence) or _NAMED_SUBJECT.search(sentence):
        return -2.5
    if _SELF_LEAVE.search(sentence):
        return 4.2
    return 3.0 if _FROM_FIRM.search(sentence) and not _OFF_PROJECT.search(sentence) and "弊社は" not in sentence else 0.0


def denied(sentence: str) -> bool:
    """Whether a move is mentioned only to deny it (転籍ではなく退職です)."""
    return bool(_NOT_MOVED.search(sentence))
