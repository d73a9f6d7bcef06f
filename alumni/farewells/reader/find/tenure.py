"""How long the leaver was with the firm, and since when.

A duration is tenure only if its own clause speaks of joining, serving, belonging or thanking; the length of a project, of a
coming course or of a term of office is not tenure.
"""

from __future__ import annotations

import datetime as dt
import re

from alumni.farewells.reader.find import calendar_en, calendar_ja
from alumni.farewells.reader.find.numerals import english_number, japanese_number
from alumni.farewells.reader.find.prose import Prose, finding, prose
from alumni.farewells.reader.reading import Finding, Kind, Letter

LONGEST = 4_000
"""Characters read of one sentence."""
_SPAN = re.compile(
    r"(?:約|およそ|丸々?|まる|ちょうど|足かけ|足掛け|実に|通算|計|ほぼ)?\s?"
    r"(?P<years>(?<![\d.年'])(?<!平成)(?<!昭和)(?<!令和)(?<!大正)(?<![RHS])(?:\d{1,2}(?:\.\d)?|[一二三四五六七八九十]{1,3}))\s?年(?![度月目生前後末代次春夏秋冬の]|に(?!な|わた|及|近)|\d{1,2}月\d|ぶり|\s?[/~〜-]|来)(?:と|と約)?\s?"
    r"(?:(?P<months>\d{1,2}|[一二三四五六七八九十]{1,2})\s?(?:か月|ヶ月|カ月|ヵ月|ケ月|箇月|ヶ月)|(?P<half>半))?(?:以上の間|間|余り|以上|あまり|余|ほど|弱|強|近く)?"
    r"|(?P<many>(?<![\d.一二三四五六七八九十])(?:\d{1,2}|[一二三四五六七八九十]{1,3}))\s?年(?=の(?:永|長|間|月日|歳月|社会人|会社|コンサル|在籍|勤務|あいだ|節目))"
    r"|(?P<only>(?<![\d年])\d{1,2})\s?(?:か月|ヶ月|カ月|ヵ月|ケ月|箇月)(?:間)?(?=[^。、\n]{0,10}(?:在籍|勤務|お世話|という短))"
)
_SERVED = re.compile(
    r"入社|入所|入行|在籍|在職|勤め|勤務|勤続|お世話|この会社|会社に|当社|弊社|社員として|新卒|中途|転職し|転じ|移って|から数え|経ち|経って|になります|になり(?:まし|ます)|ありがと|有難|"
    r"永き|長き|長い間|過ご|育て|支え|学[びんば]|走って|働か|働いて|での$|でした|あっという間|感謝|鍛え|皆(?:様|さん)|所属|社会人|コンサルタントとして|捧げ|籍を|歩ん|歩ま|携わ|濃い|貴重な|古株|創業|たちました|させていただ|かせていただ|あれから|思えば|たった|一筋|楽し|幸せ|充実|振り返|長いです|短いです|いた。|来て|拾って|数える|働き|捧げ|通い|食べて|呼んで|教え|見て"
)
_ASIDE = re.compile(r"\s?(?:前|後|ぶり|先|生|目|以内|物|契約|計画|ローン|休|の(?:任|予|契|育|休|ロ))")
_JOINING = re.compile(r"に来て|に入り|に入って|に入りまし|入庁|奉職|入行|拾って|入社|入所|入行|新卒|中途|転じ|移って|転職して")
_OTHER = re.compile(
    r"プロジェクト|案件|常駐|PJ|PMO|DD|任期|予定|私費|MBA|留学|研究生活|修士|博士|大学院|今後|これから(?!も)|育休|時短|休職|出向|赴任|駐在|海外|構想|再編|刷新|支援で|住み|住んで|以内|ぶり|契約|先|後に|最初の|当初|"
    r"入社\d|年間の(?:予定|研究|コース|留学|期限)|定年まで|うち|チームに|部署に|歳"
)
_JOIN = re.compile(
    r"\s?(?:\([^()]{0,8}\))?\s?(?:に|の|、|,|より|から)?\s?[^。\n、]{0,26}?(?:入社|入所|入行|入団|入職|ジョイン|仲間入り|加わ|加入|参画(?:し|いた)|新卒|第二新卒|中途|入庁|奉職|入団|入り(?!ます)|入っ(?:て|た)|入れていただ|から来て|着任(?!いたします|します)|転職して(?:き|来|以)|転じて|拾って|移って|設立|創業|お世話にな)"
)
_JOIN_HEAD = re.compile(r"(?:入社|入所|入行|入団|入庁|奉職|着任|在籍|ジョイン|中途入社|新卒入社|参画|入っ|加わっ|働き始め|お世話になり始め)(?:た|し(?:た|ました)|いた(?:し|だい)[^。、\n]{0,4}|年月|日|年|時期)?(?:の|のは|は|が|した|日は|:|、|期間|して)*\s?[^。\n\d]{0,6}$")
_NEW_JOB = re.compile(r"(?:いたします|致します|します|する予定|予定です|ことになり|ことと(?:なり|いた)|所存)[。\n]?$")

_EN_NUM = r"(?:\d{1,2}(?:\.\d)?(?:\s1/2|\+|½)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[- ]\w+)?|thirty)"
_EN_SPAN = re.compile(
    rf"\b(?P<n>{_EN_NUM}|a)(?P<plus>\s(?:plus|odd))?(?:\s(?:interesting|wonderful|great|good|amazing|fantastic|happy|long|short|brilliant|incredible|full|unforgettable|fun|\w+ful))?"
    rf"(?P<half1>\sand a half)?\s?(?:[\w']+\s)?years?(?P<half2>\sand a half)?(?P<q>\sand three quarters)?(?:(?:,|\sand)?\s(?P<m>{_EN_NUM})\smonths?)?(?!-old|\sold|\sof law)", re.I
)
_EN_SERVED = re.compile(
    r"\b(?:after|over|past|last|for|served|with|at|here|ago|later|spent|time|thank|became|flew|tenure|been|it has been|as an?)\b|^\W*$|!", re.I
)
_EN_OTHER = re.compile(r"\b(?:next|mba|degree|phd|project|engagement|old|warranty|contract|plan|within|lease|program(?:me)?|course|from now|in the business|experience|married|school|before)\b", re.I)
_EN_ORDINAL = re.compile(r"\bmy\s(\d{1,2})(?:st|nd|rd|th)\syear\s(?:at|with|here)", re.I)
_EN_JOINED = re.compile(r"\b(?:joined|started|came|hired|moved|began|been (?:here|at|with))\b[^.;]{0,50}$", re.I)


def find(letter: Letter) -> list[Finding]:
    """Candidates for years at the firm and the joining date."""
    words = prose(letter)
    today = letter.date.date() if letter.date else None
    return _years_ja(letter, words) + _years_en(letter, words) + _joined(letter, words, today)


def _clauses(sentence: str, start: int, end: int) -> tuple[str, str]:
    """The clause round a duration: as far as the next comma, and (a comma may follow the duration itself) as far as the one after."""
    low = max(sentence.rfind(c, 0, start) for c in "、(,") + 1
    high = [min((i for i in (sentence.find(c, at) for c in "、)") if i >= 0), default=len(sentence)) for at in (end, end + 1)]
    return sentence[low : high[0]], sentence[low : high[1]]


def _years_ja(letter: Letter, words: Prose) -> list[Finding]:
    out: list[Finding] = []
    sentence = ""
    for order, (start, end) in enumerate(words.sentences):
        sentence, before_this = words.flow.text[start : min(end, start + LONGEST)], sentence
        if "年" not in sentence and "月" not in sentence:
            continue
        for match in _SPAN.finditer(sentence):
            value = _value(match)
            if value is None or not 0 < value <= 50:
                continue
            clause, wide = _clauses(sentence, match.start(), match.end())
            before, after = sentence[: match.start()], sentence[match.end() :]
            points = 2.0 * bool(_SERVED.search(wide)) + 1.0 * bool(_SERVED.search(sentence)) + 0.5 * (match[0][-1] in "間半余上り")
            points += 1.5 * bool(re.search(r"(?:での|入社(?:して)?(?:から|以来)?[、,]?|社員としては|在籍)\s?$", before)) + 1.0 * bool(re.match(r"\s?(?:在籍|勤め|お世話|、ありがと|の(?:永|長)き)", after))
            points += 1.0 * bool(re.match(r"丸|まる|ちょうど|足|実に|通算", match[0])) + 1.5 * bool(_JOINING.search(sentence[: match.start()] or before_this))
            points -= 3.0 * bool(_OTHER.search(clause)) + 1.0 * bool(_OTHER.search(sentence)) + 0.02 * order
            if points >= 1.4:
                confidence = min(0.95, 0.62 + 0.09 * points)
                span = (start + match.start(), start + match.end())
                out.append(finding(letter, words.flow, Kind.YEARS, value, span, round(confidence, 2), "tenure.duration"))
    return out or _only_one(letter, words)


def _only_one(letter: Letter, words: Prose) -> list[Finding]:
    """The only duration of a letter, when nothing near it speaks of a project or a plan, is most likely the tenure."""
    found = []
    for start, end in words.sentences:
        sentence = words.flow.text[start : min(end, start + LONGEST)]
        for match in _SPAN.finditer(sentence) if "年" in sentence else ():
            value = _value(match)
            narrow, _ = _clauses(sentence, match.start(), match.end())
            if value and 1 <= value <= 50 and not _OTHER.search(narrow) and not _ASIDE.search(sentence[match.end() : match.end() + 6]):
                found.append(finding(letter, words.flow, Kind.YEARS, value, (start + match.start(), start + match.end()), 0.62, "tenure.only_duration"))
    return found[:1] if len({f.value for f in found}) == 1 else []


def _value(match: re.Match[str]) -> float | None:
    try:
        if match["only"]:
            return round(int(match["only"]) / 12, 2)
        if match["many"]:
            return float(japanese_number(match["many"]))
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
        for match in _EN_SPAN.finditer(sentence) if "year" in sentence else ():
            value = _value_en(match)
            head, tail = sentence[max(0, match.start() - 40) : match.start()], sentence[match.end() : match.end() + 40]
            if value is None or not 0 < value <= 50 or (match["n"].lower() == "a" and not match["q"] and not match["half1"]):
                continue
            if _EN_OTHER.search(head[-16:] + " " + tail[:22]) or (head.strip() and not _EN_SERVED.search(head + " " + tail)):
                continue
            points = 0.5 + 1.0 * bool(re.search(r"\b(?:at|with|here|firm|company)\b", tail)) + 1.0 * bool(re.search(r"\bafter\s(?:\w+\s){0,3}$", head, re.I)) - 0.05 * order
            out.append(finding(letter, words.flow, Kind.YEARS, value, (start + match.start(), start + match.end()), round(min(0.92, 0.7 + 0.1 * points), 2), "tenure.duration"))
    return out


def _value_en(match: re.Match[str]) -> float | None:
    written = match["n"].lower().rstrip("+")
    half = 0.5 if match["half1"] or match["half2"] or "1/2" in written or "½" in written else 0.75 if match["q"] else 0.0
    try:
        years = english_number(re.sub(r"\s?1/2|½", "", written))
        months = english_number(match["m"]) if match["m"] else 0.0
    except ValueError:
        return None
    return round(years + half + months / 12, 2)


def _joined(letter: Letter, words: Prose, today: dt.date | None) -> list[Finding]:
    out: list[Finding] = []
    for start, end in words.sentences:
        sentence = words.flow.text[start : min(end, start + LONGEST)]
        if not sentence.isascii():
            for mention in calendar_ja.mentions(sentence, today):
                if mention.partial is None or mention.rule == "date.today":
                    continue
                tail, head = sentence[mention.end :], sentence[: mention.start]
                past = today is None or mention.partial < f"{today:%Y-%m}"
                near = _JOIN.match(tail)
                if past and (near or _JOIN_HEAD.search(head)) and not (_NEW_JOB.search(sentence) and today and mention.year == today.year):
                    confidence = 0.95 if near is None or len(near[0]) < 16 else 0.86
                    if near and re.search(r"設立|創業|お世話にな|加わ", near[0]):
                        confidence = 0.75
                    span = (start + mention.start, start + mention.end)
                    out.append(finding(letter, words.flow, Kind.JOINED_DATE, mention.partial, span, confidence, "tenure.joined"))
        elif "joined" in sentence or "started" in sentence or "moved" in sentence or "since" in sentence:
            for mention in calendar_en.mentions(sentence, today):
                if mention.partial and mention.grain != "day" and _EN_JOINED.search(sentence[: mention.start]) and (today is None or mention.partial < f"{today:%Y-%m}"):
                    span = (start + mention.start, start + mention.end)
                    out.append(finding(letter, words.flow, Kind.JOINED_DATE, mention.partial, span, 0.75, "tenure.joined"))
    return out
