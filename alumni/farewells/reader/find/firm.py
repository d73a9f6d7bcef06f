"""The firm that is left and the leaver's unit, from what the mail itself writes.

Evidence, strongest first: the object of the leaving verb (〇〇を退職, "leaving X"), the firm line of the old signature, the
self-introduction (〇〇の鳥海です), and service at a named place (〇〇での5年, "five years with X"). The fuller of two forms of one name wins.
"""

from __future__ import annotations

import dataclasses
import re
from functools import lru_cache

from alumni.farewells.reader import gated
from alumni.farewells.reader.find import firm_domain
from alumni.farewells.reader.find.name_split import KANA, KANJI
from alumni.farewells.reader.find.prose import FOLD, Prose, View, finding, prose
from alumni.farewells.reader.gated import near
from alumni.farewells.reader.reading import Finding, Kind, Letter, Part, Place

LEGAL_JA = r"(?:株式会社|合同会社|有限会社|合資会社|\(株\)|\(同\)|\(有\)|㈱|㈲|監査法人|税理士法人|弁護士法人|一般社団法人|公益財団法人|一般財団法人|NPO法人|独立行政法人|国立研究開発法人)"
WORD_JA = r"(?:コンサルティング|コンサルタンツ|アドバイザリー|アドバイザーズ|パートナーズ|カンパニー|総合研究所|総研|研究所|シンクタンク|ストラテジー|ソリューションズ|テクノロジーズ|戦略事務所|グループ|ホールディングス|インターナショナル|システムズ|銀行|信用金庫|証券|損保|生命|損害保険|生命保険|海上|商事|物産|広告社|新聞社|出版社?|電機|電子|製作所|工業|化学|製薬|建設|鉄道|大学|病院|庁|財団|機構|協会|組合|ゲームズ|ネットワークス|サービス)"
LEGAL_EN = (
    r"(?:K\.K\.|KK|Inc\.?|LLC|LLP|L\.L\.C\.|Ltd\.?|Limited|Corp\.?|Corporation|GmbH|PLC|plc|AG|S\.A\.|Company|Co\.)"
)
WORD_EN = r"(?:Consulting|Consultants|Advisory|Advisors|Partners|Group|Associates|Institute|Strategy|Holdings|Capital|Solutions)"
_LATIN = gated.compile(r"(?<![A-Za-z])[A-Za-z]{2,24} [A-Za-z]{2,24} [A-Z]")
_STRONG = gated.compile(f"{LEGAL_JA}|{WORD_JA}")
UNIT = gated.compile(
    r"(?:部|室|課|係|局|本部|支店|支社|ユニット|チーム|プラクティス|オフィス|センター|事業部|ラボ|デスク|CoE|Practice|Team|Unit|Office|Department|Division|Operations|&[^\s]{2,20}|部門|(?:人事|組織|営業|開発|企画|戦略|業務|技術|管理|調査|分析|支援|金融|流通|製造|公共|産業|事業|情報|基盤|設計|研究|編集)グループ|推進|営業所|研究室|委員会|同期|一同|会)$",
    re.I,
)
_GREETED = gated.compile(r"\s?の?\s?(?:皆|みな|各位|御中)")
_NOT_FIRM = gated.compile(
    r"^(?:弊社|当社|会社|同社|御社|貴社|当所|弊所|所|本社|社|現職|職|前職|会社員|自社|プロジェクト|案件|PJ|学校|大学|研修|業務|仕事|現場|コンサル|コンサルタント|サラリーマン|ここ|これ|それ|此処|組織|部署|役職|取締役|"
    r"パートナー|事業部|東京|日本|大阪|都合|円満|家|席|一線|第一線|籍|法人|銀行|大学|病院|省庁|官公庁|[一二三四五六七八九十]{1,3}月|アドレス|皆様|皆さん|職場|現役|沿岸|現地|舞台|船|職員室|世間)$"
)
_GENERIC_FIRM = gated.compile(
    r"(?:国立|公立|私立|市立|県立|地方|地元|大手|中堅|外資系?|日系|総合|専門|事業|民間|都内|新しい|同じ|別の|某|"
    + WORD_JA[3:-1]
    + "|"
    + LEGAL_JA[3:-1]
    + r"|会社|企業|職場){1,4}"
)
_NOT_A_NAME = gated.compile(
    r"(?:平成|昭和|令和|大正|[12]\d{3})\s?(?:\d|元|[一二三四五六七八九十]|年)|\d年|^[ぁ-ん]{0,4}(?:した|いた|った|れた|なる|する|ある|いる|という|での|との|ての|です|ます|から|まで|より|として|した)(?:"
    + LEGAL_JA[3:-1]
    + ")"
)
_LEFT_VERB = r"(?:を|から)(?:円満に?|定年で?|無事に?|本日|正式に)?\s?(?:出ます|出ること|上がらせ|退く|退職|退社|卒業|離れ|はなれ|去[りる]|辞め|辞し|やめ(?:ます|る)|後にし|巣立|旅立|抜け|お暇|おいとま|身を引|退任|退所|退き|退官|離職)"
_LEFT = gated.compile(r"(?P<np>[^\n、。!?]{1,40}?)\s?" + _LEFT_VERB)
_LEFT_ANCHOR = gated.compile(_LEFT_VERB)
_CUT = gated.compile(
    r"(?:そのまま|ついに|とうとう|いよいよ|最後に、?|を?もちまして|をもって|をもち(?!まして)|を以て|を以って|付けにて|付にて|付けで|付で|づけで|末で|日で|限りで|いっぱいで|一杯で|により|によって|に際し|このたび|この度|今般|本日|今日で|今月で|こと|私は|私、|私が|わたくし|日に|月に|末に|"
    r"(?:いた|勤め|過ごし|育った|お世話になった|お世話になりました|在籍し(?:た|ました|ていた)|長年(?:勤め|過ごし)た)|(?<=[月日末])で|より|から|は|[)」\s](?=[^a-zA-Z0-9&]))"
)
_NAME_JA = rf"(?:{LEGAL_JA}\s?)?[A-Za-z0-9&.・ー{KANJI}ァ-ヺ]{{2,24}}(?:\s?{LEGAL_JA})?"
_SERVED_TAIL = r"(?:での(?:\s?[\d約丸一二三四五六七八九十]|勤務|時代|すべて|全て|キャリア|暮らし|思い出|務め|役目|任期|人生|会社員|教員|日々|経験|生活|仕事|時間|私の|社会人|最後|在籍|毎日|歳月|年月)|(?:の(?:入館証|社員証|名刺|看板|人間|社員|仲間|みんな|一員))|に(?:は(?:\d{1,2}|[一二三四五六七八九十]{1,3})年|来て|来た|入り|入っ|拾|入社|中途|新卒|転職し|在籍|お世話に|勤め|参画|ジョイン|入所|入行)|で学|で過ご|でお世話|で働|在籍中|在職中|の一員|との(?:雇用|労働)?契約(?:が|は|も)|は(?:本日|今日|きょう|明日|\d{1,2}日|[今来]月末?)(?:いっぱい)?まで|という(?:会社|小さな|場所|組織|船))"
_SERVED = gated.compile(rf"(?P<np>{_NAME_JA}){_SERVED_TAIL}")
_SERVED_ANCHOR = gated.compile(_SERVED_TAIL)
_INTRO = gated.compile(
    rf"(?:^|[、。\s])(?:元・?|先日まで)?(?P<np>[^\n、。!?]{{2,40}}?)の\s?(?:[{KANJI}{KANA}]{{1,8}}(?:\s[{KANJI}{KANA}]{{1,5}})?)(?:\s?[(][^()\n]{{1,40}}[)][{KANJI}]{{0,3}})?\s?(?:です|でございます|と申します)"
)
_SELF = gated.compile(
    r"[\s・/／、,|]{1,3}(?![^。\n]{0,24}(?:様|さま|殿|御中|各位|さん))[^。\n]{1,30}(?:です|でございます|と申します)$"
)
_C = rf"[A-Za-z0-9&.・ー＆{KANJI}ァ-ヺ]"
_LINE_JA = gated.compile(
    rf"{LEGAL_JA} ?(?:{_C}{{2,24}}|[ぁ-ん]{{2,8}}(?=[\s|,、/(]|$))|(?<![{KANJI}ァ-ヺー]){_C}{{2,24}}?{LEGAL_JA}|(?<![ぁ-ん])[ぁ-ん]{{2,6}}{LEGAL_JA}|(?<![{KANJI}ァ-ヺー]){_C}{{1,20}}?{WORD_JA}(?:{LEGAL_JA})?(?=[\s|/,、のを(・]|$)"
)
_LINE_EN = gated.compile(
    rf"(?<![\w@.])[A-Z][\w&'-]{{0,30}}(?: (?:& |and |of )?[A-Z][\w&'-]{{0,30}}){{0,4}} ?(?:, )?{LEGAL_EN}(?![\w])|(?<![\w@.])(?!The )[A-Z][\w&'-]{{0,30}}(?: (?:& |and )?[A-Z][\w&'-]{{0,30}}){{0,2}} {WORD_EN}(?!\w)"
)
_ORG_EN = r"(?P<np>(?:[Tt]he\s)?(?!(?:My|I|The|This|Today|It|We|You|After|Friday|Monday|Tuesday|Wednesday|Thursday)\b)[A-Z][\w&./'-]*(?:\s(?:&\s|of\s)?(?!Effective|Today|Friday|Monday|Tuesday|Wednesday|Thursday|This|As|On|At|It|I\b|We\b|My\b)[A-Z][\w&./'-]*){0,4})"
_EN = (
    (0.95, gated.compile(rf"\b(?:last (?:\w+\s)?(?:day|week)|final (?:\w+\s)?(?:day|week)) (?:at|with|for|here at|as an?) {_ORG_EN}")),
    (0.95, gated.compile(rf"\b(?:[Ll]eaving|leave|left|resign(?:ed|ing)? from|my resignation (?:from|with)|departing|depart|retir(?:e|ing|ed) from|laid off (?:from|by)|let go (?:from|by)|quit|quitting|moving on from|goodbye to|good-bye to|parting ways with|signing off from|logging off from|off from|bowing out of|out the door at|done at|done with|ride at|run at|stint (?:at|with)|chapter (?:at|with)|work(?:ing)? for|employed (?:at|by|with)|badge at|employment (?:at|with)|contract with|no longer (?:at|with)) {_ORG_EN}")),
    (0.9, gated.compile(rf"\b(?:years?|months|time|career|tenure|experience|journey|ride|here|back|working|work|worked|job) (?:at|with|of|for) {_ORG_EN}")),
    (0.85, gated.compile(rf"\b(?:a|as an?|former|an) {_ORG_EN} (?:employee|alum\w*|consultant)\b")),
    (0.8, gated.compile(rf"\b(?:and |former(?:ly)? ){_ORG_EN} (?:and \w+ \w+ )?(?:are )?(?:going their|parting|colleagues)")),
    (0.5, gated.compile(rf"\b(?:joined|started (?:with|at)|been (?:with|at)|I was at|while (?:I was )?at|at|with) {_ORG_EN}(?='s\b|\b)")),
)  # fmt: skip
_EN_NOT = gated.compile(
    r"^(?:the\s)?(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Tokyo|Osaka|Japan|London|New York|Houston|LinkedIn|Facebook|Monday|Tuesday|Wednesday|"
    r"Thursday|Friday|Saturday|Sunday|Day|Hi|Dear|All|Mr|Ms|Mrs|Dr|God|US|UK|PC|IT|HR|MBA|PhD|X|IG|Email|E-mail|Mail|Phone)\b|^I$",
    re.I,
)
_LOWER = gated.compile(r"\b(?:resigned|resigning) from (?P<np>[a-z]{3,20})\b")
_NEXT_CUE = gated.compile(
    r"次は|今後は|来月|月から|月より|転職先|着任|入社いた|社名|屋号|開設|設立|代表|join|next|start|position|offer|accepted",
    re.I,
)


def find(letter: Letter) -> list[Finding]:
    """Candidates for firm_left and department."""
    return list(_candidates(letter))


def best_name(letter: Letter) -> str | None:
    """The name most likely of the firm that is left, where one is written with some certainty."""
    names = [
        f
        for f in _candidates(letter)
        if f.kind is Kind.FIRM_LEFT
        and f.confidence >= 0.7
        and not (f.rule == "firm.signature" and str(f.value).isascii())
    ]
    return str(max(names, key=lambda f: f.confidence).value) if names else None


@lru_cache(maxsize=4)
def _candidates(letter: Letter) -> tuple[Finding, ...]:
    words = prose(letter)
    out = (
        _left(letter, words)
        + _introduced(letter, words)
        + _signed(letter, words)
        + _served(letter, words)
        + _english(letter, words)
    )
    out = [
        dataclasses.replace(f, confidence=f.confidence - 0.4) if _own_name(letter, str(f.value)) else f
        for f in out + _headed(letter)
    ]
    return tuple(_confirmed(letter, words, _fullest(out)) + _departments(letter, words))


_JOINS = gated.compile(
    r"\b(?:join\w*|start(?:ing|ed)?(?: at| with)|offer from|position (?:at|with)|(?:new|next) (?:job|role|employer|post)|returning to|back to|moving to)\b[^.;]{0,24}$",
    re.I,
)


def _own_name(letter: Letter, name: str) -> bool:
    """A firm called after the leaver is the one to come, unless the mail was sent from it."""
    own = [w for w in re.findall(r"[A-Za-z]{4,}|[一-龥々]{2,3}", letter.from_name) if w in name]
    word = firm_domain.label(letter)
    return (
        bool(own)
        and not (word and firm_domain.confirms(word, name))
        and own[0] != name
        and name not in letter.from_name
    )


def _headed(letter: Letter) -> list[Finding]:
    """A firm with its legal form or kind beside the name in the From header or the subject."""
    out = []
    for part, text, confidence in ((Part.FROM, letter.from_name, 0.8), (Part.SUBJECT, letter.subject, 0.72)):
        match = _LINE_JA.search(text.translate(FOLD)) if text and not text.isascii() else None
        if match and not _NOT_FIRM.match(match[0]) and not UNIT.search(match[0]) and not _NEXT_CUE.search(text):
            out.append(
                Finding(
                    Kind.FIRM_LEFT,
                    match[0],
                    text[match.start() : match.end()],
                    Place(part, *match.span()),
                    confidence,
                    "firm.header",
                )
            )
    return out


def _confirmed(letter: Letter, words: Prose, found: list[Finding]) -> list[Finding]:
    """Names the sender's own domain spells are surest; one that nothing else pointed out is found by it."""
    word = firm_domain.label(letter)
    if word is None:
        return found
    out = [
        dataclasses.replace(f, confidence=round(min(0.97, max(0.9, f.confidence) + 0.05), 4))
        if f.confidence >= 0.4 and firm_domain.confirms(word, str(f.value))
        else f
        for f in found
    ]
    if any(f.rule != "firm.signature" and firm_domain.confirms(word, str(f.value)) for f in out):
        return out
    for name, start, end in firm_domain.mentions(word, words):
        if (
            not _JOINS.search(words.flow.text[max(0, start - 40) : start])
            and not _NEXT_CUE.search(words.flow.text[max(0, start - 8) : start])
            and len(name) > 2
        ):
            out.append(finding(letter, words.flow, Kind.FIRM_LEFT, name, (start, end), 0.89, "firm.domain"))
    return out


def _named(letter: Letter, view: View, written: str, at: int, confidence: float, rule: str) -> Finding | None:
    """A firm finding for `written` starting at `at`, unless it is a common noun or a unit."""
    name = written.strip(" ,.:・|-")
    at += written.find(name) if name else 0
    name = re.split(r"(?<!Inc)(?<!Co)(?<!Corp)(?<!Ltd)(?<!St)\.\s", name)[0]
    if (
        len(name) < 2
        or _NOT_FIRM.match(name)
        or _GENERIC_FIRM.fullmatch(name)
        or _NOT_A_NAME.search(name)
        or UNIT.search(name)
        or re.fullmatch(r"[\d\s年月日]+", name)
    ):
        return None
    return finding(letter, view, Kind.FIRM_LEFT, name, (at, at + len(name)), confidence, rule)


def _left(letter: Letter, words: Prose) -> list[Finding]:
    out: list[Finding | None] = []
    text = words.flow.text
    if not re.search("退|卒業|離れ|はなれ|去|辞|やめ|出[まる]|上が|巣立|旅立|抜け|後に|暇|おいとま|身を引", text):
        return []
    for match in near(_LEFT, _LEFT_ANCHOR, 42, text):
        phrase = match["np"]
        cuts = [c.end() for c in _CUT.finditer(phrase)]
        low = cuts[-1] if cuts else 0
        name = phrase[low:]
        if "の" in name and re.search(
            r"の(?:パートナー|代表|取締役|社員|役員|職|コンサルタント|[^の]{0,10}(?:部|室|チーム|ユニット|プラクティス))$",
            name,
        ):
            name = name.rsplit("の", 1)[0]
        strong = bool(_STRONG.search(name))
        if re.match(r"[ぁ-ん]", name.strip()) and not strong:
            continue
        out.append(_named(letter, words.flow, name, match.start("np") + low, 0.96 if strong else 0.88, "firm.left"))
    return [f for f in out if f]


def _introduced(letter: Letter, words: Prose) -> list[Finding]:
    out: list[Finding | None] = []
    for start, end in words.sentences[:8]:
        sentence = words.flow.text[start:end].rstrip("。!\n ")
        match = _INTRO.search(sentence)
        plain = _LINE_JA.match(sentence.lstrip()) if not match else None
        if plain and _SELF.match(sentence.lstrip(), plain.end()):
            at = start + len(sentence) - len(sentence.lstrip())
            out.append(_named(letter, words.flow, plain[0], at, 0.88, "firm.introduced"))
        if not match:
            continue
        phrase, at = match["np"], start + match.start("np")
        part = _LINE_JA.search(phrase)
        if part:
            out.append(_named(letter, words.flow, part[0], at + part.start(), 0.93, "firm.introduced"))
        elif (
            re.fullmatch(r"[ァ-ヺー・&A-Za-z]{3,24}", phrase)
            and phrase not in " ".join(letter.to)
            and not _addressed(words.flow.text, phrase)
        ):
            out.append(_named(letter, words.flow, phrase, at, 0.62, "firm.introduced"))
    return [f for f in out if f]


def _addressed(text: str, phrase: str) -> bool:
    """Whether the letter greets this group (〇〇の皆様, 〇〇各位): then it is a unit of the firm."""
    at = text.find(phrase)
    return at >= 0 and bool(_GREETED.match(text, at + len(phrase)))


def _signed(letter: Letter, words: Prose) -> list[Finding]:
    """Firm lines of the old signature; elsewhere a firm name with a legal form counts for less."""
    out: list[Finding | None] = []
    text = words.lined.text
    size = max(1, len(text.rstrip()))
    english = _LINE_EN.finditer(text)
    japanese = near(_LINE_JA, _STRONG, 28, text)
    for found in (japanese, english):
        for match in found:
            place = words.lined.source(match.start())
            inside = letter.signature is not None and letter.signature.start <= place < letter.signature.end
            around = text[max(0, match.start() - 60) : match.start()]
            late = match.start() / size
            tail = text[match.end() : match.end() + 6]
            if re.match(r"\s?(?:に|へ|で|にて|の(?:取締役|代表)|を(?:設立|開)|\s?(?:御中|様))", tail) and not inside:
                continue
            confidence = 0.93 if inside else 0.85 if late > 0.72 and not _NEXT_CUE.search(around) else 0.4
            out.append(
                _named(
                    letter,
                    words.lined,
                    match[0],
                    match.start(),
                    confidence,
                    "firm.signature" if confidence > 0.5 else "firm.mentioned",
                )
            )
    return [f for f in out if f]


def _served(letter: Letter, words: Prose) -> list[Finding]:
    out = []
    for match in near(_SERVED, _SERVED_ANCHOR, 48, words.flow.text):
        if not _NEXT_CUE.search(words.flow.text[max(0, match.start() - 12) : match.end() + 4]):
            strong = bool(_STRONG.search(match["np"]))
            out.append(
                _named(letter, words.flow, match["np"], match.start("np"), 0.8 if strong else 0.66, "firm.served")
            )
    return [f for f in out if f]


def _english(letter: Letter, words: Prose) -> list[Finding]:
    out: list[Finding | None] = []
    text = words.flow.text
    if not _LATIN.search(text):
        return _in_subject(letter)
    for confidence, pattern in _EN:
        for match in pattern.finditer(text):
            name = re.sub(r"'s$|'s\s.*$", "", match["np"].rstrip(".,"))
            if _EN_NOT.match(name) or _future(text, match.start()):
                continue
            out.append(
                _named(
                    letter,
                    words.flow,
                    name,
                    match.start("np"),
                    confidence - 0.00002 * min(match.start(), 5000),
                    "firm.left_en",
                )
            )
    for match in _LOWER.finditer(text) if " from " in text else ():
        if match["np"] not in ("my", "the", "this", "our", "work", "there", "here"):
            out.append(_named(letter, words.flow, match["np"], match.start("np"), 0.7, "firm.left_en"))
    if not any(f and f.confidence > 0.6 for f in out):
        out += _in_subject(letter)
    return [f for f in out if f]


def _in_subject(letter: Letter) -> list[Finding]:
    match = next((m for _, p in _EN[:2] if (m := p.search(letter.subject))), None)
    if match is None or _EN_NOT.match(match["np"]):
        return []
    return [
        Finding(Kind.FIRM_LEFT, match["np"], match["np"], Place(Part.SUBJECT, *match.span("np")), 0.8, "firm.subject")
    ]


def _future(text: str, at: int) -> bool:
    """Whether the words before speak of the next place ("I have accepted a position with X")."""
    return bool(
        re.search(
            r"\b(?:position|offer|job|role|opportunity|joining|join|start(?:ing)?|moving|new|next|working|contact|information)\b[^.;]{0,30}$",
            text[max(0, at - 45) : at + 8].rsplit("\n", maxsplit=1)[-1],
            re.I,
        )
    )


def _fullest(found: list[Finding]) -> list[Finding]:
    """Where one name holds another, the longer one takes the better confidence."""
    out = []
    for fact in found:
        name = str(fact.value)
        shorter = [
            f.confidence for f in found if f is not fact and len(str(f.value)) < len(name) and str(f.value) in name
        ]
        better = 0.0 if name.isascii() else max(shorter, default=0.0)
        raised = better >= fact.confidence
        out.append(dataclasses.replace(fact, confidence=min(0.97, better + 0.01)) if raised else fact)
    return sorted(out, key=lambda f: -f.confidence)


_UNIT_INTRO = gated.compile(
    rf"(?:^|[、。\s])(?:[^\n、。]{{0,20}}\s)?(?P<np>[{KANJI}{KANA}A-Za-z&・ー/]{{1,18}}(?:部|室|課|本部|支店|ユニット|チーム|プラクティス|オフィス|センター|事業部|グループ|部門))の\s?[{KANJI}{KANA}]{{1,8}}[^\n、。]{{0,24}}(?:です|でございます|と申し)"
)
_UNIT_GREETING = gated.compile(
    r"(?:^|\n)\s{0,4}(?P<np>[^\s、。\n]{1,20}(?:部|室|課|本部|支店|ユニット|チーム|プラクティス|オフィス|センター|事業部|グループ|部門|CoE))\s?(?:の?(?:皆|みな)|各位|の方々)"
)


def _departments(letter: Letter, words: Prose) -> list[Finding]:
    out = []
    for pattern, confidence, rule in (
        (_UNIT_INTRO, 0.88, "department.introduced"),
        (_UNIT_GREETING, 0.7, "department.addressed"),
    ):
        match = pattern.search(words.flow.text)
        if match:
            out.append(finding(letter, words.flow, Kind.DEPARTMENT, match["np"], match.span("np"), confidence, rule))
    return out
