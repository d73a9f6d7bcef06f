"""What comes next: employer or school, role, and the status the guide asks for (employed, founding, studying, undecided)."""

from __future__ import annotations

import re

from alumni.farewells.reader import gated
from alumni.farewells.reader.find import firm, firm_domain, next_step_en, next_step_ja
from alumni.farewells.reader.find.next_step_ja import Step
from alumni.farewells.reader.find.prose import Prose, finding, prose
from alumni.farewells.reader.reading import Finding, Kind, Letter, NextStatus

_STATUS: tuple[tuple[NextStatus, float, gated.Gated], ...] = (
    (
        NextStatus.UNDECIDED,
        0.93,
        gated.compile(
            r"(?:次|今後|先|転職先|その後|仕事|進路|行き先|身の振り方)[^。\n]{0,16}(?:未定|(?:決|き)め(?:て|かね)|決まって|考え(?:ます|る|よう|て)|これから(?:考|探|決))|未定です|まだ(?:何も|決)|無職|充電|しばらく[^。\n]{0,24}(?:休|ゆっくり|のんびり|過ご|暮らし|充電|旅|離れ)|"
            r"(?:転職|就職)活動(?:を|中|に)|帯同|転勤に(?:伴|付い|つい)|落ち着いてから[^。\n]{0,12}考|旅に出|世界一周|子育て|育児に専念|専業主[婦夫]|まずは(?:寝|休|ゆっくり)|弟子入り|充電期間|ノープラン|白紙|主夫|休養|失業[保給手]|雇用保険|ハローワーク|(?:復帰|再開|再就職|次)の?(?:時期|先|仕事|職)?(?:は|も|を)[^。\n]{0,8}(?:決めて(?:い)?(?:ません|ない)|未定|決まって(?:い)?(?:ません|ない))|(?:いったん|一旦|しばらく|当分|当面)[^。\n]{0,8}(?:仕事|働|職場|会社)[^。\n]{0,10}(?:離れ|休|お休み|距離)|どうするかは|何をするか(?:は|も)|行き先は(?:まだ|これから)|家事に専念|介護に専念|介護のため|[てで]から[^。\n]{0,6}考え|(?:しばらく|少し|当分|当面|まず)は?[^。\n]{0,12}(?:お休み|骨休め|休暇|放浪|旅|ぶらぶら)|決まったら[^。\n]{0,8}(?:連絡|知らせ|報告)|(?:返事|予定)(?:が|は)[^。\n]{0,8}(?:ありません|ない)|職探し|就活|再就職活動|次を探|仕事を探|何も決|白紙|休みます|秋以降は|仕事は[^。\n]{0,10}(?:探|考え)|(?:絶賛)?(?:転職|求職|就職|職探し)?活動中|次が決まり(?:まし|次第)|(?:本当に|まだ|実は|正直|正直に言うと|自分でも)[^。\n]{0,8}決め(?:て(?:い)?(?:ません|ない)|かね)"
        ),
    ),
    (
        NextStatus.UNDECIDED,
        0.9,
        gated.compile(
            r"\b(?:tak(?:e|ing) (?:a few|some|several|six|three|two|\w+ months|a year|time|a break|a long)\b[^.]{0,30}(?:off|break)?|time off|haven't decided|not (?:yet )?decided|nothing (?:planned|lined up)|no (?:firm |fixed )?plans|"
            r"undecided|don't know what(?:'s| is) next|no new title|sabbatical|before deciding|figure out what|career break|gap year|nothing with a title|no idea what|looking for (?:a new|my next|work|a job)|searching for|job search|unemployed|between jobs|full-time (?:mom|mum|dad))\b",
            re.I,
        ),
    ),
    (
        NextStatus.STUDYING,
        0.92,
        gated.compile(
            r"大学院(?:に|で|へ|\(|進|生)|(?:博士|修士)(?:後期|前期)?課程|MBA(?:を|に|取得|留学|プログラム|コース)|留学(?!生)|進学|ロースクール|学生に(?:戻|なり)|(?:大学|専門学校|スクール)(?:に|へ)(?:入学|通|戻|進)|ビジネススクール|"
            r"\b(?:(?:a|my|the|executive|two-year|full-time)\s(?:[\w-]+\s)?(?:MBA|PhD|LLM)|PhD in|Master'?s (?:in|degree|program)|back to school|law school|business school|returning to academia|graduate school|grad school)\b",
            re.I,
        ),
    ),
    (
        NextStatus.FOUNDING,
        0.92,
        gated.compile(
            r"起業(?!家(?:の(?:方|皆|みな|支援|お)|を(?:支|紹介)|に(?:会|お会)|と|さん|支援))|創業(?!以来|メンバー|期|者)|開業|独立(?:し|いた|する|を|のご|した|として)|(?:会社|法人|事務所|店|お店|カフェ|工房|スタジオ|塾|サロン|ブランド)を、?(?:[^。\n、]{0,10})(?:立ち上げ|立上げ|設立|始め|はじめ|開設|開き|開く|開業|開店|オープン|起こ|興)|"
            r"を(?:設立|開設|創業|起業|開店)(?:し|いた|する|[)]|。|$|\n)|立ち上げること|フリー(?:ランス|の|で|に|として)|個人事業|屋号|自営|(?:自分|じぶん)の(?:看板|名前|店|会社|事務所|工房)で|開店(?:準備|します)|(?:店|カフェ|宿|工房|塾|教室|事務所)[「『][^」』\n]{1,16}[」』]を(?:ひら|開|始|オープン|構え)|(?:事務所|店|相談室|診療所|アトリエ|工房)を構え|(?:一人|ひとり|独り)で(?:やって|商売|始|仕事)|看板は、?[「『]|便利屋|(?:何でも|なんでも)屋(?!だと|みたい|のよう|的|さん?だ|に(?:近|なり)そう|です(?:が|けど))|看板を(?:上げ|あげ|掲げ|揚げ|出し)(?:ます|る|て)|(?:暖簾|のれん)を(?:出し|掲げ|上げ)(?:ます|る|て)|(?:店|焙煎所|工房|教室|医院|事務所)を(?:ひら|開)|オープン予定|ひとりで(?:始め|やって)|"
            r"\b(?:(?:start|starting|started|found|founding|launch|launching|set up|setting up|open|opening|establish|establishing)\s(?:up\s)?(?:my|our|an?)\s(?:own\s|small\s|independent\s|new\s)?(?:[\w/-]+\s){0,4}(?:company|business|firm|consultancy|practice|shop|studio|venture|startup|start-up|agency)|"
            r"my own (?:company|business|firm|practice|shop)|go(?:ing)? (?:freelance|independent|solo)|freelanc\w+|self-employed|as an independent)\b",
            re.I,
        ),
    ),
)
_NO_STEP = gated.compile(
    r"療養|闘病|隠居|余生|畑を(?:耕|や)|孫と|孫の|釣り三昧|家庭菜園|晴耕雨読|悠々自適|静かに暮らし|年金生活|再雇用の道は選ばず|定年退職"
)
_OWN = gated.compile(r"起業|開業|創業|独立|開設|設立|立ち上げ|家業|実家|継ぎ|継ぐ")
_LATER = gated.compile(r"修了後|卒業後|その後|その先|帰国後|取得後|入社までは|それまで")
_CONTACT_OPEN = gated.compile(
    r"(?:連絡先|メール|アドレス|住所|電話|番号|内線|配属|日程|日取り|会場|後任)[^。\n]{0,12}(?:決ま|未定|決め|わか|分か)"
)
"""It is an address or a date that is not settled yet, not the next step."""
_WORKED = gated.compile(
    r"(?:働|はたら|勤務|勤め|着任|入社|転職|入庁|就職|担当|携わ|お世話にな|従事|家業|手伝|実家|継ぎ|\bjoin\w*|\bposition\b|\bnew (?:job|role|challenge)|\bwork(?:ing)? (?:for|at)|\bhead of)",
    re.I,
)
_STUDY_ONLY = gated.compile(r"研究員|職員|教授|講師|准教授|教員|特任|ポスドク")


def find(letter: Letter) -> list[Finding]:
    """Candidates for next_employer, next_role and next_status."""
    words = prose(letter)
    ja_orgs, ja_roles, ja_said = next_step_ja.steps(words)
    en_orgs, en_roles, en_said = next_step_en.steps(words)
    orgs, roles = ja_orgs + en_orgs, ja_roles + en_roles
    if not _OWN.search(words.flow.text):
        orgs = [o for o in orgs if o.rule != "next.headline"]
    word = firm_domain.label(letter)
    if word:
        orgs = [o for o in orgs if not firm_domain.confirms(word, o.text)]
    left = firm.best_name(letter)
    orgs = [o for o in orgs if not left or not (o.text in left or left in o.text)]
    status = _status(letter, words, ja_said + en_said, orgs, roles)
    if status and status.value is NextStatus.UNDECIDED:
        orgs = [o for o in orgs if o.confidence > 0.85]
        roles = [r for r in roles if r.confidence > 0.85 or r.rule in ("next.activity", "next.retirement")]
    out = [status] if status else []
    for kind, found in ((Kind.NEXT_EMPLOYER, orgs), (Kind.NEXT_ROLE, roles)):
        out += [
            finding(letter, s.view, kind, s.text, (s.start, s.end), _honest(s.confidence), s.rule) for s in found[:4]
        ]
    return out


def _honest(confidence: float) -> float:
    return round(max(0.2, min(0.93, confidence)), 2)


def _worded(words: Prose, said: list[str]) -> tuple[float, NextStatus, int, int] | None:
    """The status the mail says in words of its own, with its weight and place."""
    text = words.flow.text
    best: tuple[float, NextStatus, int, int] | None = None
    for status, confidence, pattern in _STATUS:
        for match in pattern.finditer(text):
            line = _sentence(words, match.start())
            spoken = any(line in s or s in line for s in said)
            weight = confidence - (0.0 if spoken or status is NextStatus.UNDECIDED else 0.3)
            if status is NextStatus.UNDECIDED and _LATER.search(line):
                weight -= 0.3
            if status is NextStatus.UNDECIDED and _CONTACT_OPEN.search(line):
                weight -= 0.4
            if status is NextStatus.STUDYING and _STUDY_ONLY.search(line):
                weight -= 0.4
            if best is None or weight > best[0]:
                best = (weight, status, match.start(), match.end())
    return best


def _status(letter: Letter, words: Prose, said: list[str], orgs: list[Step], roles: list[Step]) -> Finding | None:
    text = words.flow.text
    best = _worded(words, said)
    top = max((s.confidence for s in orgs[:1] + roles[:1]), default=0.0)
    if best and best[0] >= 0.6 and (best[1] is not NextStatus.UNDECIDED or top < 0.86):
        return finding(
            letter, words.flow, Kind.NEXT_STATUS, best[1], best[2:], round(best[0], 2), f"status.{best[1].value}"
        )
    if _NO_STEP.search(text) and top < 0.8:
        return None
    step = next(iter(sorted(orgs[:1] + roles[:1], key=lambda s: -s.confidence)), None)
    if step and step.confidence >= 0.5:
        return finding(
            letter,
            step.view,
            Kind.NEXT_STATUS,
            NextStatus.EMPLOYED,
            (step.start, step.end),
            min(0.89, _honest(step.confidence + 0.05)),
            "status.employed",
        )
    for line in said:
        work = _WORKED.search(line)
        if work:
            at = text.find(line) + work.start()
            return finding(
                letter,
                words.flow,
                Kind.NEXT_STATUS,
                NextStatus.EMPLOYED,
                (at, at + len(work[0])),
                0.62,
                "status.work_words",
            )
    return None


def _sentence(words: Prose, position: int) -> str:
    return next((words.flow.text[s:e] for s, e in words.sentences if s <= position < e), "")
