"""How long the leaver was with the firm, and since when.

A duration is tenure only if its own clause speaks of joining, serving, belonging or thanking; the length of a project, of a
coming course or of a term of office is not tenure.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
import re
from collections.abc import Iterator
from itertools import islice

from alumni.farewells.reader import gated
from alumni.farewells.reader.find import calendar_en, calendar_ja
from alumni.farewells.reader.find.numerals import english_number, japanese_number
from alumni.farewells.reader.find.prose import Prose, finding, prose
from alumni.farewells.reader.reading import Finding, Kind, Letter

_MOST = 30
"""Durations of one sentence that are weighed; a sentence with more is a table."""
LONGEST = 4_000
"""Characters read of one sentence."""
_SPAN = gated.compile(
    r"(?:約|およそ|丸々?|まる|ちょうど|足かけ|足掛け|実に|通算で?|あわせて|合わせて|合計で?|都合|しめて|延べ|のべ|計|満|ほぼ)?\s?"
    r"(?P<years>(?<![\d.年'])(?<!平成)(?<!昭和)(?<!令和)(?<!大正)(?<![RHS])(?:\d{1,2}(?:\.\d)?|[一二三四五六七八九十]{1,3}))\s?年(?![度月目生前後末代次春夏秋冬の]|に(?!な|わた|渡|亘|及|近|幕|ピリオド|一?区切|終止符|別れ|感謝)|\d{1,2}月\d|ぶり|\s?[/~〜-]|来)(?:と|と約)?\s?"
    r"(?:(?P<months>\d{1,2}|[一二三四五六七八九十]{1,2})\s?(?:か月|ヶ月|カ月|ヵ月|ケ月|箇月|ヶ月)|(?P<half>半))?(?:以上の間|間|余り|以上|あまり|余|ほど|弱|強|近く)?"
    r"|(?P<many>(?<![\d.一二三四五六七八九十])(?:\d{1,2}|[一二三四五六七八九十]{1,3}))\s?年(?=の(?:永|長|間|月日|歳月|年月|社会人|会社|コンサル|在籍|勤務|勤め|お勤め|奉職|勤続|感謝|思い出|お礼|キャリア|生活|務め|日々|役目|奉公|旅|航海|在職|区切り|幕|重み|ご縁|ご厚情|ご指導|(?:営業|開発|経理|教師|教員|エンジニア|編集|記者|現場|研究|看護)(?:生活|人生|稼業|経験)|社員|職員|教員|役人|銀行員|サラリーマン|あいだ|節目|任期(?:が|を|も)[^。\n]{0,12}(?:切れ|終|満了|迎え|全う|果た)))"
    r"|(?P<ago>(?<![\d.一二三四五六七八九十])(?:\d{1,2}|[一二三四五六七八九十]{1,3}))\s?年前(?=(?:の?(?:春|夏|秋|冬|今日|きょう|今ごろ|今頃|今月|[^、。\n]{0,4}月))?(?:に|、|の)?[^。\n]{0,16}(?:入社|入所|入行|入庁|新人|新入|研修|配属|門を|初めて(?:出社|ここ|この)|ここに来|こちらに来|拾|中途|転職し|着任|右も左も))"
    r"|(?P<odd>(?<![\d.一二三四五六七八九十])(?:\d{1,2}|[一二三四五六七八九十]{1,3}))(?:有余|余)年"
    r"|(?P<name>四半世紀|半世紀|ひと昔|干支(?:が|も|を)?(?:ひと|一)(?:回り|巡り|めぐり))"
    r"|(?P<only>(?<![\d年])(?:\d{1,2}|[一二三四五六七八九十]{1,3}))\s?(?:か月|ヶ月|カ月|ヵ月|ケ月|箇月)(?:間)?(?=[^。、\n]{0,10}(?:在籍|勤務|お世話|という短))"
)
_SPAN_NEEDS = gated.compile("[年月昔]|世紀|干支")
_SERVED = gated.compile(
    r"入[社所行庁団職]|奉職|着任|在籍|在職|勤め|勤務|勤続|お世話|この会社|会社に|当社|弊社|社員として|新卒|中途|転職し|転じ|移って|から数え|経ち|経って|になります|になり(?:まし|ます)|ありがと|有難|"
    r"永き|長き|長い間|過ご|育て|支え|学[びんば]|走って|働か|働いて|での$|(?:[年間半]|か月)(?:余り|あまり|ほど|弱|強|余)?でした|あっという間|感謝|鍛え|皆(?:様|さん)|所属|社会人|コンサルタントとして|捧げ|籍を|歩ん|歩ま|携わ|濃い|貴重な|古株|創業|たちました|させていただ|かせていただ|あれから|思えば|たった|一筋|楽し|幸せ|充実|振り返|長いです|短いです|いた。|来て|拾って|数える|働き|捧げ|通い|食べて|呼んで|教え|見て"
)
_ASIDE = gated.compile(r"\s?(?:前|後|ぶり|先|生|目|以内|物|契約|計画|ローン|休|の(?:任|予|契|育|休|ロ))")
_JOINING = gated.compile(
    r"に来て|に入り|に入って|に入りまし|入庁|奉職|入行|拾って|入社|入所|入行|新卒|中途|転じ|移って|転職して"
)
_WHOLE = gated.compile(
    r"(?:という)?(?:の?うち|の任期(?:が|を|も)[^。\n]{0,12}(?:切れ|終|満了|迎え|全う|果た)|の(?:間|年月|歳月|月日)|の(?:会社員|勤め人|社員|サラリーマン|コンサルタント?|教員|役人|職員|銀行員)?(?:生活|人生|時代)|で(?:卒業|退職|離れ|一区切り|区切り)|勤続)"
)
_POSTED = gated.compile(r"(?:(?!会社|当社|弊社|同社)[一-龥ァ-ヺー]{2,12}での?|になって|として)\s?$")
"""Before one of several durations: a part of the service (総務で3年、人事で4年)."""
_IN_ALL = gated.compile(r"通算|あわせて|合わせて|合計|都合|しめて|延べ|のべ|計")
_THIS_FIRM = gated.compile(
    r"(?:この会社|当社|弊社|ここ|こちら|同じ会社)(?:で|に|には|での)(?:は|の|も)?[^。、\n]{0,8}$"
)
_OF_WORK = gated.compile(
    r"(?:構築|刷新|導入|プロジェクト|案件|システム|移行|更改|開発|改革|支援|調査|立ち上げ|再編|統合|工事)[^。\n(]{0,6}[(][^()\n]{0,8}$"
)
_SINCE_JOINED = gated.compile(
    r"(?:(?:入[社所行庁団職]|着任|転職|奉職|配属|採用|ここに来|こちらに来|お世話にな)[^。\n]{0,12}(?:から(?:数えて|数えると|早|はや)?|以来|して|り|て)|勤続|在職|在籍|気がつけば|気付けば|早いもので|かれこれ|あれから)[、,]?\s?(?:は|早|はや|もう)?(?:[^、。\n]{0,14}(?:を?(?:挟|はさ|含|除)[んみめいけ]?で?)、?)?$"
)
_OTHER = gated.compile(
    r"プロジェクト|案件|常駐|PJ|PMO|DD|任期(?!(?:が|を|も)[^。\n]{0,12}(?:切れ|終|満了|迎え|全う|果た))|予定|私費|MBA|留学|研究生活|修士|博士|大学院|今後|これから(?!も)|(?:育休|産休|時短|休職)(?!(?:[^、。]{0,6})(?:も|を?(?:挟|はさ|含|除)))|出向|赴任|駐在|海外|構想|再編|刷新|支援で|住み|住んで|以内|ぶり|契約|(?<!優)先(?!生|日|輩|ほど|週|月|に)|(?<!最)後に|最初の|当初|"
    r"入社\d|年間の(?:予定|研究|コース|留学|期限)|定年まで|(?<!の)うち(?!この|当社|弊社)|チームに|部署に|歳(?!で)|かかり|かかっ|かけて|費や|越し|保存|保管|(?:支店|支社|工場|地方|大阪|名古屋|福岡|札幌|仙台|広島|現地)勤務|(?<!仕事)を始めて|が始まって|(?:来月|来春|来年|来週|明日)から|創業から|創立|築\d|結婚|ローン|次の|向こう|浪人|学生|高校|息子|娘|子ども|介護|闘病|免許|資格|老舗|単身|前職(?!の[^、。]{0,8}から)|前の会社(?!から)|宿題|構築|導入に|工事|受験|試験|片想い|恋|飼|住ん|通院"
)
_JOIN = gated.compile(
    r"\s?(?:\([^()]{0,8}\))?\s?(?:に|の|、|,|より|から)?\s?[^。\n、]{0,26}?(?:入社|入所|入行|入団|入職|採用|配属|来(?:た|て|まし)|門を(?:叩|たた|くぐ)|ジョイン|仲間入り|加わ|加入|参画(?:し|いた)|新卒|第二新卒|中途|入庁|奉職|入団|入り(?!ます)|入っ(?:て|た)|入れていただ|から来て|着任(?!いたします|します)|転職して(?:き|来|以)|転じて|拾って|移って|設立|創業|お世話にな)"
)
_JOIN_LABEL = gated.compile(
    r"(?:^|[\s【\[■●◆・◇※#*])(?:(?:提供|稼[働動]|運用|公開|サービス|利用|契約|製造)開始|(?:稼[働動]|在籍|上映|契約|勤務|在社|航海|乗船|公演|運行|在職)期間|製造年月|開演|始発|出港|hired|opened|joined|start(?:ed)?(?: date)?)\s?[】\]]?\s{0,3}[::=]?\s{0,16}$|(?:来た|入った|雇われた|拾われた|始めた|始まった)のは[^。\n\d]{0,24}$",
    re.I,
)
"""A label before the first day of a stay told as a product, a film, a voyage, a program."""
_JOIN_PLAY = gated.compile(
    r"\s?(?:、|に|の)?[^。\n、\d]{0,8}?(?:発車|始発|出港|出航|乗船|乗車|転生|上陸|漂着|開演|初演|初登板|入学|産\)|から(?:足かけ|足掛け|かれこれ|ちょうど|丸|まる|約|実に)?\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})年)"
)
"""What follows such a day."""
_LENGTH_BEFORE = gated.compile(r"(?:\d{1,2}|[一二三四五六七八九十]{1,3})年(?:間|半)?\s?[(]$")
_STILL_RUNS = gated.compile(r"[春夏秋冬]?\s?(?:~|-|から)\s?[)]")
_JOIN_HEAD = gated.compile(
    r"(?:入社|入所|入行|入団|入庁|奉職|着任|在籍|採用|配属|ジョイン|中途入社|新卒入社|参画|入っ|加わっ|来|拾っていただい|拾われ|拾ってもらっ|雇って(?:いただい|もらっ)|採って(?:いただい|もらっ)|門を(?:叩い|くぐっ)|働き始め|お世話になり始め)(?:た|し(?:た|ました)|いた(?:し|だい)[^。、\n]{0,4}|年月|日|年|時期)?(?:の|のは|は|が|した|日は|:|、|期間|して)*\s?[^。\n\d]{0,6}$"
)
_NEW_JOB = gated.compile(
    r"(?:いたします|致します|します|する予定|予定です|ことになり|ことと(?:なり|いた)|所存)[。\n]?$"
)

_EN_NUM = r"(?:\d{1,2}(?:\.\d)?(?:\s1/2|\+|½)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine)\b)?)"
_EN_SPAN = gated.compile(
    rf"(?<![a-z]-)\b(?P<n>{_EN_NUM}|a(?!\s(?:good|few|couple|number|great many)\s))(?P<plus>[\s-](?:plus|odd))?(?:\s(?:very|really|truly|mostly|pretty))?(?:\s(?:interesting|wonderful|great|good|amazing|fantastic|happy|long|short|brilliant|incredible|full|unforgettable|fun|\w+ful))?"
    rf"(?P<half1>\sand a half)?\s?(?:[\w']+\s)?years?(?P<half2>\sand a half)?(?P<q>\sand three quarters)?(?:(?:,|\sand)?\s(?P<m>{_EN_NUM})\smonths?)?(?!-old|\sold|\sof law|\s(?:ago|before|earlier|later))",
    re.I,
)
_EN_NAMED = gated.compile(
    rf"\b(?:(?P<half>half (?:a|of a) decade)|(?P<decades>{_EN_NUM}|a|the better part of a|almost a|nearly a|over a|more than a|past|last) decades?(?P<and>\sand a half)?|(?P<quarter>(?:a )?quarter (?:of a |century)?(?:century)?(?<=century))|(?P<months>{_EN_NUM}) months|(?:past|last) year and (?P<part>a half|three[- ]quarters|a bit|change))\b",
    re.I,
)
_EN_STAYED = gated.compile(
    r"\b(?:at|with|here|(?:for|of) (?:the )?(?:firm|company|service)|firm|company|since I (?:joined|started|came)|tenure|service|employ\w+)\b",
    re.I,
)
_EN_SERVED = gated.compile(
    r"\b(?:after|over|past|last|for|served|with|at|here|ago|later|spent|time|thank|became|flew|tenure|been|it has been|as an?)\b|^\W*$|!",
    re.I,
)
_EN_OTHER = gated.compile(
    r"\b(?:next|mba|degree|phd|project|engagement|old|warranty|contract|plan|within|lease|program(?:me)?|course|from now|in the business|experience|married|school|before)\b",
    re.I,
)
_EN_ORDINAL = gated.compile(r"\bmy\s(\d{1,2})(?:st|nd|rd|th)\syear\s(?:at|with|here)", re.I)
_EN_JOIN_WORD = gated.compile(r"joined|started|moved|since|hired|came|began|recruited|arrived|walked", re.I)
_EN_JOINED = gated.compile(
    r"\b(?:joined|started|came (?:here|to|on board|aboard|over)|(?:was|got|been|were) (?:hired|recruited|taken on)|hired (?:me|in|on)|moved|began|arrived|walked (?:in|through)|been (?:here|at|with|around)|here since|employed|my first day)\b[^.;]{0,50}$",
    re.I,
)


def find(letter: Letter) -> list[Finding]:
    """Candidates for years at the firm and the joining date."""
    words = prose(letter)
    today = letter.date.date() if letter.date else None
    joined = _joined(letter, words, today)
    return _agreeing(_years_ja(letter, words) + _years_en(letter, words), joined, today) + joined


def _agreeing(years: list[Finding], joined: list[Finding], today: dt.date | None) -> list[Finding]:
    """Durations held against the joining date: one that fits it is surer, one far from it is something else."""
    best = max(joined, key=lambda f: f.confidence, default=None)
    if best is None or today is None or best.confidence < 0.8:
        return years
    written = [int(part) for part in str(best.value).split("-")]
    span = (
        today.year - written[0] + (today.month - written[1]) / 12 if len(written) > 1 else today.year - written[0] + 0.0
    )
    slack = 0.6 if len(written) > 1 else 1.1
    out = []
    for fact in years:
        fits = isinstance(fact.value, float) and abs(fact.value - span) <= slack
        confidence = min(0.97, fact.confidence + 0.05) if fits else fact.confidence - 0.3
        if confidence >= 0.5:
            out.append(dataclasses.replace(fact, confidence=round(confidence, 2)))
    return out


def _clauses(sentence: str, start: int, end: int) -> tuple[str, str]:
    """The clause round a duration: as far as the next comma, and (a comma may follow the duration itself) as far as the one after."""
    low = max(sentence.rfind(c, 0, start) for c in "、(,") + 1
    high = [
        min((i for i in (sentence.find(c, at) for c in "、)") if i >= 0), default=len(sentence))
        for at in (end, end + 1)
    ]
    return sentence[low : high[0]], sentence[low : high[1]]


def _years_ja(letter: Letter, words: Prose) -> list[Finding]:
    out: list[Finding] = []
    sentence = ""
    for order, (start, end) in enumerate(words.sentences):
        sentence, before_this = words.flow.text[start : min(end, start + LONGEST)], sentence
        if not _SPAN_NEEDS.search(sentence):
            continue
        spans = list(islice(_SPAN.finditer(sentence), _MOST))
        for match in spans:
            value = _value(match)
            if value is None or not 0 < value <= 50:
                continue
            clause, wide = _clauses(sentence, match.start(), match.end())
            before, after = sentence[: match.start()], sentence[match.end() :]
            points = 2.0 * bool(_SERVED.search(wide)) + 1.0 * bool(_SERVED.search(sentence))
            points += 0.5 * (match[0][-1] in "間半余上り")
            points += 1.5 * bool(
                re.search(r"(?:での|入社(?:して)?(?:から|以来)?[、,]?|社員としては|在籍)\s?$", before)
            ) + 1.0 * bool(re.match(r"\s?(?:在籍|勤め|お世話|、ありがと|の(?:永|長)き)", after))
            points += (
                3.0 * bool(_WHOLE.match(after)) + 2.0 * bool(match["ago"]) + 1.0 * bool(_SINCE_JOINED.search(before))
            )
            points += (
                1.0 * bool(re.match(r"丸|まる|ちょうど|足|実に|満", match[0]))
                + 2.2 * bool(_IN_ALL.match(match[0]))
                + 1.5 * bool(_THIS_FIRM.search(before))
                - 3.0 * bool(_OF_WORK.search(before))
                + 1.5 * bool(_JOINING.search(before[-40:] or before_this) and "、" not in before[-2:][:1])
            )
            points -= 2.5 * (len(spans) > 1 and bool(_POSTED.search(before)))
            points -= 3.0 * bool(_OTHER.search(clause)) + 1.0 * bool(_OTHER.search(sentence)) + 0.02 * order
            if points >= 1.4:
                confidence = min(0.96 if _IN_ALL.match(match[0]) else 0.95, 0.62 + 0.09 * points)
                span = (start + match.start(), start + match.end())
                rule = "tenure.duration"
                out.append(finding(letter, words.flow, Kind.YEARS, value, span, round(confidence, 2), rule))
    return out or _only_one(letter, words)


def _only_one(letter: Letter, words: Prose) -> list[Finding]:
    """The only duration of a letter, when nothing near it speaks of a project or a plan, is most likely the tenure."""
    found = []
    for start, end in words.sentences:
        sentence = words.flow.text[start : min(end, start + LONGEST)]
        for match in _SPAN.finditer(sentence) if "年" in sentence else ():
            value = _value(match)
            narrow, _ = _clauses(sentence, match.start(), match.end())
            if (
                value
                and 1 <= value <= 50
                and not _OTHER.search(narrow + sentence)
                and not _ASIDE.search(sentence[match.end() : match.end() + 6])
            ):
                found.append(
                    finding(
                        letter,
                        words.flow,
                        Kind.YEARS,
                        value,
                        (start + match.start(), start + match.end()),
                        0.62,
                        "tenure.only_duration",
                    )
                )
    return found[:1] if len({f.value for f in found}) == 1 else []


def _value(match: re.Match[str]) -> float | None:
    try:
        if match["only"]:
            return round(japanese_number(match["only"]) / 12, 2)
        if match["name"]:
            return {"四": 25.0, "半": 50.0, "ひ": 10.0}.get(match["name"][0], 12.0)
        whole = match["many"] or match["ago"] or match["odd"]
        if whole:
            return float(japanese_number(whole))
        written = match["years"]
        years = float(written) if re.fullmatch(r"\d+(?:\.\d)?", written) else float(japanese_number(written))
        months = japanese_number(match["months"]) if match["months"] else 6 if match["half"] else 0
    except ValueError:
        return None
    return round(years + months / 12, 2)


def _years_en(letter: Letter, words: Prose) -> list[Finding]:
    out: list[Finding] = []
    for order, (start, end) in enumerate(words.sentences):
        sentence = words.flow.text[start : min(end, start + LONGEST)]
        ordinal = _EN_ORDINAL.search(sentence)
        if ordinal:
            span = (start + ordinal.start(), start + ordinal.end())
            out.append(finding(letter, words.flow, Kind.YEARS, float(ordinal[1]), span, 0.85, "tenure.nth_year"))
        out += _named_en(letter, words, sentence, start)
        for match in _EN_SPAN.finditer(sentence) if "year" in sentence else ():
            value = _value_en(match)
            head, tail = sentence[max(0, match.start() - 40) : match.start()], sentence[match.end() : match.end() + 40]
            if (
                value is None
                or not 0 < value <= 50
                or (match["n"].lower() == "a" and not match["q"] and not match["half1"])
            ):
                continue
            if _EN_OTHER.search(head[-16:] + " " + tail[:22]) or (
                head.strip() and not _EN_SERVED.search(head + " " + tail)
            ):
                continue
            points = (
                0.5
                + 1.0 * bool(re.search(r"\b(?:at|with|here|firm|company)\b", tail))
                - 1.8 * bool(re.search(r"\bfirst\s\W*$", head))
                + 1.0 * bool(re.search(r"\bafter\s(?:\w+\s){0,3}$", head, re.I))
                - 0.05 * order
            )
            sure, span = round(min(0.92, 0.7 + 0.1 * points), 2), (start + match.start(), start + match.end())
            out.append(finding(letter, words.flow, Kind.YEARS, value, span, sure, "tenure.duration"))
    return out


def _named_en(letter: Letter, words: Prose, sentence: str, start: int) -> list[Finding]:
    """ "half a decade", "a quarter century", "nineteen months with the firm": only where the clause speaks of staying."""
    out: list[Finding] = []
    for match in _EN_NAMED.finditer(sentence) if re.search("decade|century|months|year and", sentence) else ():
        around = sentence[max(0, match.start() - 50) : match.start()] + " | " + sentence[match.end() : match.end() + 40]
        value = _named_value(match)
        close = _EN_STAYED.search(around) or re.search(r"\b(?:after|for|over|been)\s(?:\w+\s){0,3}\|", around, re.I)
        if (
            value
            and close
            and not _EN_OTHER.search(around[-64:])
            and not re.match(r"\s(?:of|on|in|ago)\b(?! (?:service|employment))", sentence[match.end() :])
        ):
            out.append(
                finding(
                    letter,
                    words.flow,
                    Kind.YEARS,
                    value,
                    (start + match.start(), start + match.end()),
                    0.74,
                    "tenure.named",
                )
            )
    return out


def _named_value(match: re.Match[str]) -> float | None:
    if match["half"]:
        return 5.0
    if match["quarter"]:
        return 25.0
    if match["part"]:
        return 1.5 if match["part"].lower() == "a half" else 1.75 if "quarter" in match["part"].lower() else 1.25
    if match["months"]:
        return round(english_number(match["months"]) / 12, 2)
    number = match["decades"].lower()
    count = 1.0 if number.split()[-1] in ("a", "past", "last") else english_number(number)
    return 10.0 * (count + 0.5 * bool(match["and"]))


def _value_en(match: re.Match[str]) -> float | None:
    written = match["n"].lower().rstrip("+")
    half = (
        0.5 if match["half1"] or match["half2"] or "1/2" in written or "½" in written else 0.75 if match["q"] else 0.0
    )
    try:
        years = english_number(re.sub(r"\s?1/2|½", "", written))
        months = english_number(match["m"]) if match["m"] else 0.0
    except ValueError:
        return None
    return round(years + half + months / 12, 2)


def _played(head: str, tail: str, sentence: str) -> bool:
    """Whether a date begins a stay told as something else: 稼働期間：2015/08/03, 2010年4月発車, 約9年（2016年春〜）."""
    if _OF_A_PROJECT.search(sentence) or (head.endswith("(") and "さん" in sentence):
        return False
    return bool(
        _JOIN_LABEL.search(head) or _JOIN_PLAY.match(tail) or (_LENGTH_BEFORE.search(head) and _STILL_RUNS.match(tail))
    )


_OF_A_PROJECT = gated.compile(r"プロジェクト|案件|PJ|刷新|構築|導入|改革|統合|支援|再建|再編")


def _joined_ja(sentence: str, mention: calendar_ja.Mention, today: dt.date | None) -> Iterator[tuple[str, float]]:
    """What a past date of a Japanese sentence says of the joining: (partial date, confidence)."""
    assert mention.partial is not None
    tail, head = sentence[mention.end :], sentence[: mention.start]
    near = _JOIN.match(tail)
    if mention.year and _played(head, tail, sentence):
        yield (f"{mention.year:04d}" if mention.rule == "date.year" else mention.partial), 0.78
    if (
        mention.rule != "date.named_day"
        and (near or _JOIN_HEAD.search(head))
        and not (_NEW_JOB.search(sentence) and today and mention.year == today.year)
    ):
        confidence = 0.95 if near is None or len(near[0]) < 16 else 0.86
        yield mention.partial, 0.75 if near and re.search(r"設立|創業|お世話にな|加わ", near[0]) else confidence


def _joined(letter: Letter, words: Prose, today: dt.date | None) -> list[Finding]:
    out: list[Finding] = []
    for start, end in words.sentences:
        sentence = words.flow.text[start : min(end, start + LONGEST)]
        if not sentence.isascii():
            for mention in calendar_ja.mentions(sentence, today):
                if mention.partial is None or mention.rule == "date.today":
                    continue
                if today is None or mention.partial < f"{today:%Y-%m}":
                    out += [
                        finding(letter, words.flow, Kind.JOINED_DATE, said, span, confidence, "tenure.joined")
                        for said, confidence in _joined_ja(sentence, mention, today)
                        for span in ((start + mention.start, start + mention.end),)
                    ]
        elif _EN_JOIN_WORD.search(sentence):
            for mention in calendar_en.mentions(sentence, today):
                if (
                    mention.partial
                    and mention.grain != "day"
                    and _EN_JOINED.search(sentence[: mention.start])
                    and (today is None or mention.partial < f"{today:%Y-%m}")
                ):
                    span = (start + mention.start, start + mention.end)
                    out.append(
                        finding(letter, words.flow, Kind.JOINED_DATE, mention.partial, span, 0.75, "tenure.joined")
                    )
    return out
