"""The words by which people say whose a contact is. Every pattern works on folded text (`surroundings.fold`)."""

from __future__ import annotations

import re

from alumni.farewells.reader import gated

OTHER = gated.compile(
    r"後任|引き?継|引継ぎ|業務(?:に関する|に関して|上の|のこと|関係|関連)|(?:案件|プロジェクト|お仕事|仕事)(?:に関する|について|のことは|に関して)|"
    r"秘書|アシスタント|幹事|(?:事務局|総務|人事|経理|情報システム部|情シス|ヘルプデスク|庶務)[^。\n]{0,8}(?:まで|へ|に(?:ご|お)|宛|[:(])|(?:私|小職|自分)の代わり|代わりに[^。]{0,12}(?:さん|様|が(?:対応|担当))|私ではなく|"
    r"(?<!を)担当(?:者|:|】|の|に(?:引|変|替)|が(?:変|替|代)|窓口|させて頂)|新担当|新任|同僚|後輩|(?:上司|部下)(?!でも|では|として)|下記の者|以下の者|次の者|(?:妻|夫|家内|主人|母|父|娘|息子|兄|姉|弟|妹|両親)(?:の(?:携帯|電話|番号|メール|アドレス)|\s?[(:])|"
    r"\b(?i:successors?|tak(?:es?|ing|en) over|took over|replacement|replaces?|replacing me|hand(?:ed|ing|s)? (?:over|off)|will (?:be )?(?:handl|cover|answer|manag|look|support|assist|continu)\w*|is (?:heading|covering|handling|now (?:your|the|handling|covering|looking|running))|"
    r"(?:he|she|they) (?:can|may|will) be|assistant|secretary|on behalf of|point of contact|your contact (?:is|will)|questions? (?:about|regarding|on|should|concerning|(?:can |will |may )?(?:now )?go(?:es)? to)|(?:need|want) (?:help|assistance|support) with|'s office (?:at|on|is)|"
    r"for (?:anything|all|any|work|business|urgent|questions|client|project|matters|invoices?|ongoing)\b(?!.{0,30}\bpersonal)|help ?desk|human resources|payroll|rsvp|organi[sz]er|organi[sz]ing|colleagues? [A-Z]|(?:his|her|their) (?:number|e-?mail|phone|cell|mobile|address|extension)|"
    r"instead of me|in my place|contact person|project team|hotline|service desk)"
)
"""Words that hand the reader on to somebody else."""

DESK = gated.compile(
    r"お?問い?合わ?せ(?:先|は|窓口|】|\]|:|\n)|窓口|\b(?i:enquir(?:y|ies)|inquir(?:y|ies)|support desk)\b"
)
"""Words of an office that answers; weaker, for some leavers call themselves one in jest."""

OLD_LABEL = gated.compile(
    r"旧(?!Twitter|ツイッター|twitter)|前の|以前(?!と同)|(?:これまで|今まで|従来)(?!どおり|通り|と同|の(?:まま|番号))|現在の|現アドレス|今のアドレス|(?:会社|社)(?:の|用)?(?:貸与)?(?:携帯|電話|スマホ|PHS|メール|アドレス|番号|支給|貸与)|社用|業務用|業務携帯|貸与|支給|社給|社内|内線|代表(?:電話|番号|TEL)|(?<![A-Za-z一-龥ァ-ヶ])代表\s?[:)]|直通|(?:広報|総務|人事|経理|法務|営業|管理|企画|制作|情報システム)[一-龥]{0,4}(?:部|課|室|係|局)\s{1,12}$|"
    r"(?:本|この|当)(?:メール)?アドレス|(?:所|研究所|事務所|部署|オフィス|社)の(?:携帯|電話|メール|番号|アドレス)|"
    r"\b(?i:old|former|previous|my (?:work|company|office|corporate|business)|work (?:phone|cell|mobile|e-?mail|number|address)|(?:company|office|corporate) (?:phone|cell|mobile|e-?mail|number|address|line|issued)|"
    r"this (?:e-?mail )?(?:address|account|mailbox)|current (?:e-?mail|address|number)|switchboard|reception)\b"
)
"""Words before a contact that call it the old or the firm's."""

OLD_NOTE = gated.compile(
    r"返却|返納|停止|使え(?:な|ませ)|使用(?:でき|不可|不能|し(?:な|ませ))|使って(?:おり|い)ませ|使わな|利用(?:でき|停止|不可|し(?:な|ませ))|無効|失効|届(?:か|き)(?:な|ませ)|見(?:られ|れ)(?:な|ませ)|読めな|確認でき(?:な|ませ)|"
    r"解約|廃止|廃番|閉鎖|閉じ(?:ます|られ|る)|削除|不通|つなが(?:ら|り)ませ?|つながらな|繋が(?:ら|り)(?:な|ませ)|通じ(?:な|ませ)|切れます|消え(?:ます|る)|消滅|終了|社用|会社支給|会社貸与|貸与|社給|業務用|"
    r"(?:本日|今日|明日|今週)(?:中)?(?:を?もって|まで(?!に)|限り|いっぱい)|(?:今月末?|年内|月末|\d日)(?:中)?(?:を?もって|に|で)(?:終|使|停|閉|切|解|返|廃)|まで(?:有効|の連絡|しか)|見ない|見ません|消す(?:かも|予定)|退会|(?:私|わたし)には届|に転送されま|会社の|旧アドレス|旧番号|古い|(?:さん|様|氏|後任|者)が(?:出|対応|引き|取り|担当|受け)|"
    r"\b(?i:deactivat|disabl|cancel|(?:turn|switch|shut)(?:ed|s|ting|ing)?[ -](?:it )?(?:off|down)|shut|no longer|not be (?:checked|monitored|read|valid|active)|won't (?:be|work|reach)|will not (?:be|work|reach)|bounce|dead\b|is dead|expire|returned|return(?:ing)? (?:it|the|my)|handed? (?:back|in)|goes to|"
    r"will (?:stop|end|cease|be (?:answered|closed|switched|turned|shut|cut|deleted|removed|forwarded|gone|returned|disconnected|inactive))|stops? working|cease|until (?:today|tomorrow|tonight|midnight|this friday|friday|the end of (?:the )?(?:today|day|this week|week|month))|valid (?:until|till)|"
    r"company phone|work phone|office line|disconnect|retired\b)"
)
"""Words after a contact that say it ends or goes back."""

OWN_NOTE = gated.compile(
    r"(?:私|わたし|自分|本人)が(?:直接)?(?:読|見|確認|出)|実家|自宅|(?<!な)家電|(?:母|父|妻|夫|家内|家族|娘|息子)が(?:出|取り)|夜(?:でも|で構|で結構|は)|いつでも(?:どうぞ|ど?う?ぞ|出|かけ|お)|何時でも|留守電|私物|(?:かま|構)いません|(?:私|わたし|本人)に(?:直接)?届|変わりませ|変更(?:ありませ|なし)|(?:これまで|今まで|従来)(?:どおり|通り)|"
    r"\b(?i:same (?:number|as)|(?:is|stays|remains) (?:the same|unchanged)|unchanged|comes to me|i (?:read|check) it|checked (?:daily|weekly))\b"
)
"""Words after a contact that say it stays the leaver's."""

TYPO_NOTE = gated.compile(
    r"^[\s」』\"')]{0,3}(?:ではなく|じゃなく|でなく|ではありませ|では無く|は(?:誤り|間違い|誤)|の(?:誤り|間違い|タイプミス)|[(](?:誤|×|✕|間違)|[×✕]|は(?:.字|一部)?(?:抜け|間違)|が抜けて|"
    r"(?:と|を)(?:お伝え|ご?案内|記載|書い|書き|お知らせ)[^。]{0,14}(?:ました|たの)|⇒ ?(?:誤|正)|"
    r"(?i:[(]?(?:wrong|typo|incorrect|not this|is wrong|was wrong|was a typo|is a typo|is incorrect|was incorrect))|"
    r"(?i:,? ?(?:which )?(?:is|was|has|had) (?:missing|misspel|mistyp|a typo|an error)|,? ?(?:it )?should (?:read|have (?:been|read))))"
)
"""A contact named only to be corrected."""

TYPO_LABEL = gated.compile(
    r"(?:誤[)\]】]?\s{0,2}[:)]?|(?<!是)非\s{0,2}:|[×✕]\s{0,2}|先ほど(?:の|お送り)[^。\n]{0,30}|(?i:\bnot|instead of|rather than|was wrong[^.]{0,12}|wrong:|typo:?|i (?:wrote|typed|gave)))\s{0,3}[「『\"'(]?$"
)
CORRECTED = gated.compile(
    r"正[)\]】]?\s{0,2}[:)]|正しくは|[○◯]\s{0,2}$|(?i:\bcorrect(?:ed|ion|\s(?:one|address|number))?\b(?: is)?:?)"
)

OWN = gated.compile(
    r"個人|私用|私的|プライベート|自宅|実家|私の(?!後)|わたしの|私(?:宛|個人|へ|自身)|わたくし|小生|新[):】\]]|【新】|新しい|新たな|新(?:メール|アドレス|番号|携帯|連絡先|電話|住所|会社|オフィス|勤務先|職場)|転職先|正[):]|正しくは|今後|これから(?:は|の)?|退職後|卒業後|来月(?:から|以降)|以降|当面|マイ|連絡先|"
    r"つながり|繋がり|携帯は変わ|変わりませ|変わらず|そのまま|(?:これまで|今まで|従来)(?:どおり|通り|と同)|"
    r"\b(?i:personal|private|privately|home|hm|(?:the |my |our )?(?:boat|ranch|cabin|farm|lake(?: house| place)?|cottage|beach(?: house)?|barn|houseboat|villa|(?:mom|mum|dad)'s)(?=\s{0,4}[:(+\d])|new (?:e-?mail|address|number|contact|work|job|office|company|mobile|cell|phone|account|details|coordinates|one\b)|reach(?:ed|ing)? (?:me|out to me)|(?:be|i'm|am|me|i can be) reached|contact me|contact (?:info|details|information)|find me|catch me|"
    r"(?:e-?mail|call|text|write|ping|message|phone|ring|drop|forward .{0,24}|send .{0,20}) (?:to )?me|my (?!work|company|office|old|former|previous|business|corporate|current|firm)(?:[\w-]{1,12} ){0,2}(?:e-?mail|cell|mobile|number|phone|address|contact|numbers|coordinates|details|whatsapp|linkedin)|(?:get|keep|stay|be|keeping|staying|kept) in (?:touch|contact)|"
    r"me (?:at|on|via|by)\b|available (?:at|on|by)|from (?:now|here) on|going forward|in (?:the )?future|after (?:that|i leave|friday|today)|hereafter|same number|unchanged|same as (?:ever|always|before)|will come from|where to find)"
)
"""Words that call a contact the leaver's own, for later."""

POINTS = gated.compile(
    r"下記|以下|次の(?:通|とお|アド|連絡|番号|メ|ところ)|こちら(?:まで|へ|に|です|から|の|↓|:)|左記|↓|⇩|[:：]\s*$|"
    r"\b(?i:below|following|as follows|here(?:'s| is| are)|these (?:are|numbers)|listed|note the|use (?:this|these|the)|appear)\b"
)
"""An introduction that points at what comes next."""

REACH = gated.compile(
    r"連絡(?:先|は|を|いただ|くださ|下さ|お待|お願)|ご?連絡(?:先)?|お?声(?:を)?(?:がけ|かけ|掛け)|アドレス|メール(?:を|は|ください)|遊びに|"
    r"\b(?i:contact|reach|touch|find me|write|e-?mail|call|coordinates|connect|line me|numbers?)\b"
)
"""An invitation to write or call."""

FIRM = gated.compile(
    r"株式会社|㈱|\(株\)|合同会社|有限会社|㈲|\(有\)|合資会社|法人|ホールディングス|コンサルティング(?!を|の|に|業)|総合研究所|総研|アドバイザリー|パートナーズ|"
    r"\b(?:Inc|LLC|LLP|Ltd|Limited|K\.K|KK|Co|Corp|Corporation|Company|GmbH|Pte|PLC|plc|Partners|Consulting|Advisory|Group|North America)\b"
)
TITLE = gated.compile(
    r"本部|事業部|ユニット|プラクティス|部門|(?<![一-龥])部(?:\s|$)|課(?:\s|$)|主任|係長|課長|部長|室長|マネー?ジャー|コンサルタント|アナリスト|ディレクター|パートナー|シニア|内線|"
    r"\b(?:Manager|Director|Consultant|Analyst|Associate|Partner|Principal|Engineer|Vice President|VP|Specialist|Practice|Department|Security|Officer|Counsel|ext)\b"
)
OFFICE = gated.compile(
    r"〒|FAX|Fax|ファックス|ファクス|TEL|Tel\b|℡|代表|直通|内線|(?:東京都|大阪府|千代田区|港区|中央区|丁目|ビル\s?\d{0,2}F?)|\b\d{1,3}F\b|Floor|Street|Suite|Avenue"
)
FAX = gated.compile(r"(?:FAX|ファックス|ファクス|ファクシミリ|ふぁっくす|facsimile|\bF\s?[:.])", re.I)
VOICE = gated.compile(r"(?:TEL|℡|電話|でんわ|phone|\bT\b|兼|携帯)", re.I)
NEW_COORDINATES = gated.compile(
    r"\b(?i:new (?:contact|e-?mail|coordinates|address|number)|contact info|change of (?:address|coordinates|e-?mail)|updated? (?:contact|e-?mail)|have (?:returned|joined|started|moved)|made the (?:jump|move))|"
    r"新しい(?:連絡先|アドレス|勤務先)|連絡先(?:変更|のお知らせ|が変わ)|アドレス変更|(?:に|へ)(?:入社|着任|転職)(?:いた|し)"
)
STILL_THERE = gated.compile(
    r"\b(?i:last day|my last|will be leaving|am leaving|i'm leaving|is leaving|leaving|resign|accepted an?\b|effective today|finish(?:ing)? (?:up )?(?:today|on|this))|最終(?:出社|出勤|勤務)?日|退職(?:する|いたし|致し|します)|本日をもって"
)
PERSON_AT_END = gated.compile(
    r"[\u4e00-\u9fff々ァ-ヶーぁ-んA-Za-z]{1,12}(?:さん|様|さま|氏|くん|君|ちゃん|先輩|部長|課長|室長|次長|主任|先生)(?:の(?:ご?連絡先|携帯|メール|アドレス|番号|電話|LINE))?\s?(?:[(:、/]|まで|は|宛て?(?:に)?|へ)?\s?(?:[(]|携帯|電話|メール|mail|TEL|[:/])?\s{0,3}$"
)
PERSON_EN = gated.compile(
    r"\b(?:[Cc]ontact|[Rr]each(?: out to)?|[Ee]-?mail|[Cc]all|[Aa]sk|[Tt]ry|[Ss]ee|[Tt]ext|[Ww]rite(?: to)?|[Ss]peak (?:to|with)|[Tt]ouch with|[Tt]o|[Ww]ith|is|[Cc]c|[Ww]elcome|[Ii]nclud\w+)\s+((?!Me\b|My\b|I\b)[A-Z][\w'’.-]+(?:\s(?!Home\b|Cell\b|Mobile\b|Phone\b|Personal\b|Private\b|E-?mail\b|Tel\b|My\b|Me\b|Mine\b)[A-Z][\w'’.-]+){0,2})[\s,]{0,2}(?:[(<:,-]|at|on|via)?\s{0,2}(?:the )?(?:e-?mail|phone|cell)?\s?[(<:]?\s{0,2}$"
)
NAMED_EN = gated.compile(
    r"(?:^|[\s,;(])((?!My\b|Or\b|And\b|Me\b|Email\b|Phone\b|Mobile\b|Cell\b|Home\b|Private\b|Personal\b|Contact\b|Tel\b|Mail\b|Direct\b|Whatsapp\b|WhatsApp\b|Facebook\b|Messenger\b|LinkedIn\b|Line\b|Skype\b|Twitter\b|Instagram\b|Gmail\b|Japan\b|Tokyo\b|London\b|Work\b|Office\b|Same\b|Use\b|You\b)[A-Z][a-z'-]{2,20}(?:\s[A-Z][\w'.-]{1,20}){0,2})\s?[(<]\s?$"
)
NOT_A_CONTACT = gated.compile(
    r"写真|アルバム|フォルダ|共有(?:ドライブ|フォルダ|リンク)|イントラ|社内ポータル|wiki|アンケート|フォーム|出欠|送別会|二次会|懇親|会場|地図|資料|議事録|動画|参照|記事|ニュース|プレスリリース|カレンダー|日程|寄付|色紙|"
    r"\b(?i:wiki|photos?|pictures?|album|folder|intranet|survey|rsvp|sign ?up|form\b|slides?|deck|docs?\b|download|drive\.google|sharepoint|zoom\.us|teams\.microsoft|meeting|unsubscribe|jira|confluence|repo|patch|link:|article|news|map|venue|playlist|spotify|donat|signed-off|ticket|dashboard)",
    re.I,
)
OWN_PAGE = gated.compile(
    r"HP|ホームページ|ウェブ|サイト|ポートフォリオ|ブログ|作品|名刺|プロフィール|屋号|URL|リンク|つながり|連絡先|SNS|会社|店|web\b|\b(?i:website|homepage|web|blog|portfolio|profile|page|site|card|personal|follow|connect|find me|shop|studio)\b",
    re.I,
)
REPLY_HERE = gated.compile(
    r"(?:差出人|送信元|送信者|発信元)(?:の)?(?:メール)?(?:アドレス)?(?:に|へ|まで|を|が|は)|(?:この|本|こちらの)(?:メール)?アドレス(?:に|へ|まで|が(?:個人|私用|新)|を(?:ご|お|使|登)|は(?:個人|私用|プライ)|[はも][^。]{0,10}(?:使(?!え|用でき)|登録|変わりませ|有効|生き))|(?:この|本)メール(?:に|へ)(?:その|直接|ご?返信)|そのまま(?:ご?返信)|"
    r"個人(?:用)?(?:の)?(?:メール)?(?:アドレス)?(?:から|より)(?:の|お|ご|失|送|配|連)|私用(?:の)?(?:メール)?(?:アドレス)?(?:から|より)|"
    r"\b(?i:reply to this (?:e-?mail|address|message|one)|this (?!work|company|office|firm)(?:\w+ )?(?:e-?mail )?(?:address|account) (?:is|will|works|from)|my (?:e-?mail )?address here (?:is|stays|remains|keeps|will)|at this (?:e-?mail )?(?:address|account)|use this (?:e-?mail |new )?(?:address|account)|just (?:hit )?reply|(?:writing|sending|mailing|e-?mailing)(?: this| you)? from my (?:personal|private|home|new|own))"
)
REPLY_TO_HEADER = gated.compile(r"\bReply-?To\b|返信先", re.I)

FRESH_PLACE = gated.compile(
    r"(?:勤務先|転職先|新(?:会社|職場|事務所|天地)|店舗|お店|屋号|開業|開店|開設|(?:開き|ひらき)(?:ます|まし)|店主|オープン|独立|設立|創業|起業|(?:に|にて)(?:勤務|着任|就任|入社|参画)|勤務(?:いた|致|し)|"
    r"\b(?i:(?:i will be|i am|i'm|i'll be) (?:joining|starting|opening|with)|my new (?:firm|company|office|shop|business|job|employer|numbers?|details)|(?:opening|starting|founding|launching) (?:my|our|a)))"
)
"""A new place of work or an own business, whose address and landline are then the leaver's."""
