"""The last working day and the leaving date.

Every date of the calendar grammars is asked what its own clause says of it: a last day at the desk (最終出社日, "my last day"),
an end of employment (退職日, 付, "effective"), or something else (a start, a party, a project). The guide's rule then holds: a
leaving date alone is also the last day; with both, they are two facts.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, replace

from alumni.farewells.reader import gated
from alumni.farewells.reader.find import calendar_en, calendar_ja, date_frames_en, date_frames_ja
from alumni.farewells.reader.find.calendar_ja import Mention
from alumni.farewells.reader.find.date_frames_ja import LEAVE, WORK
from alumni.farewells.reader.find.prose import FOLD, Prose, finding, prose
from alumni.farewells.reader.reading import Finding, Kind, Letter, Part, Place

_LEAVE_VERB = (
    r"(?:退職|退社|卒業(?!式|旅行|証)|離職|辞職|退任|退所|離れ|はなれ|辞め|や(?:め(?:ます|る|て|、))|去り|去る|去る|辞し|辞す|辞する|お別れ|引退|退き|退く|退団|独立|"
    r"在籍(?:を|が)?終|契約(?:を|が)?(?:終|満)|後に(?:し|する)|明け(?:ます|る|、)|満了|上がら|あがら|あがり|出ます|出ること|終え|退く|身を引|籍(?:が|を|も)?(?:抜|なくな|無くな|外れ|切れ|離れ|失|消)|[お御]役御免|お?いとま|お暇|別れを告げ|(?:では|じゃ)なくな|飛び立|飛び出|羽ばた|明け渡|(?:会社員|サラリーマン|勤め人|会社|社会人|現役|コンサルタント)(?:生活|人生|稼業)?[^。、\n]{0,6}(?:ピリオド|終止符|幕|区切り)|定年|畳み|たたみ|店じまい|廃業|閉業)"
)
_DESK_NOUN = (
    r"(?:(?:最終|最後の|さいごの|ラスト(?:の)?)(?:の)?\s?(?:出社|出勤|勤務|稼働|就業|営業|業務|登庁|登院|通勤|在席|実働|登校|ログイン|診療|外来|授業|シフト|夜勤|[月火水木金土日]曜|一日|日)(?:予定)?日?"
    r"|ラスト\s?(?:デイ|デー|ワーキング)|(?:仕事|会社|勤め|出社)納め|最終日|最後の日|Last\s?Day)"
)
_DESK_AFTER = gated.compile(
    r"\s{0,4}(?:を|が|は|も|の|で|にて|をもって|をもちまして|、|,|:)?(?:、?[^。、\n]{2,24}での)?\s?(?:実質の?|実質的(?:に|な)|私の|わたしの|僕の|事実上の|実際の|弊社での|当社での|会社の|オフィス(?:へ|に)の|ここでの)?\s?"
    + _DESK_NOUN,
    re.I,
)
_LABEL = gated.compile(r"\s{0,4}[:=→は]\s{0,4}|(?<=日)\s{1,4}")
"""A desk noun before such a sign labels the next date, not the one before it."""
_DESK_TAIL = gated.compile(
    r"\s?の?(?:勤務|業務|仕事|出社|出勤)(?:を終え|が終わ|で終わ|を最後|をもって)|\s?(?:が|は)、?[^。、\n]{0,14}最後の(?:日|一日|朝|夜|週|時間)|\s?(?:を|が|で|をもって)、?\s?(?:(?:全部|すべて|ぜんぶ)\s?)?(?:最後|最終|さいご|おしまい|終い|しまい|終わり|ラスト|見納め)|\s?で[^。、\n]{1,14}(?:は|も|のは)?\s?(?:終わり|おしまい|最後)|\s?(?:[(][^()]{0,8}[)])?\s?の(?:[^。、\n]{0,6})(?:勤務|出社|出勤|業務|外来|授業|夜勤|シフト)(?:を(?:もって|もちまして|最後)|で)|\s?までの(?:\d|約|丸|まる|[一二三四五六七八九十])(?![^。、\n]{0,8}(?:待機|有[休給]|年休|休))"
)
_DESK_HEAD = gated.compile(
    r"(?:"
    + _DESK_NOUN
    + r"|(?:出社|出勤|勤務|稼働|在席|業務|オフィス|登庁|お世話になるの)(?:する|します|できる|に来る|に来られる)?の?)\s?(?:日)?(?:は|が|も|:|=|→|、|\(|予定)*[^。、\n]{0,12}$",
    re.I,
)
_DESK_LABEL = gated.compile(
    r"(?:^|[\n\s・■●◆◇○※*①-⑳).\]】-])(?:実質|実際の|私の)?"
    + _DESK_NOUN
    + r"(?:予定日?|日)?(?:\s{0,4}[:=→|/]\s{0,8}|\s{1,20})$|(?:終点|千秋楽|最終便|最終回|最終話|閉店|終演|閉幕|カーテンコール)(?:は|、|:|\s{1,20})\s{0,12}$",
    re.I,
)
"""A label right before a date, as in a list; what stands behind the date does not matter."""
_ARRIVES = gated.compile(r"(?:、|に|で)?[^。、\n]{0,8}(?:到着|終着|閉店|終演|閉幕|千秋楽|下船|運休)")
"""A day on which a journey or a play ends."""
_SCRAPPED = gated.compile(r"(?:で|に|をもって)、?[^。、\n]{0,6}(?:廃車|抹消|除籍|解散)")
_FIRM_TOPIC = gated.compile(
    r"(?:[一-龥ァ-ヺA-Za-z]{1,16}(?:社|行|庁|局|所|院|署|商事|証券|会社|コンサルティング|総研)|ここ|こちら|この会社|今の(?:会社|職場))(?:は|も)\s?$"
)
_UNTIL_THEN = gated.compile(r"(?:[(][^()\n]{0,8}[)])?\s?まで(?:です|で|。|と|でした|の)")
_VERB_HEAD = gated.compile(r"[るうくぐすつぬぶむ]のは[^。、\n]{0,12}$")
_UNTIL = gated.compile(
    r"\s?(?:\([^()]{0,8}\)\s?)?(?:まで|が最後|で最後|をもって最後|でおしまい|で終|が最終|です|でした|で(?:ござ|御座)い|とさせ|にな|\s*$|となり|になり|を予定|の予定|、|。|\)|$)"
)
_LEAVE_HEAD = gated.compile(
    r"(?:(?:在籍|契約|雇用|任期|嘱託|書類上の?|籍の)の?最終日|退職日?|退社日?|離職日?|契約終了日?|契約満了日?|(?:[^、。\n]{0,8})登録の?抹消|籍|在籍|書類上|契約上(?:の最後の日)?|正式に|雇用契約|辞職発令|辞令上)\s?(?:予定日?)?(?:日)?\s?(?:は|が|も|:|=|→|\(|について|\||(?<=日)\s{1,8}|(?<=[了職社籍])\s{2,16})+[^。、\n]{0,10}$"
)
_LISTED = gated.compile(r"(?:^|\n)\s{0,8}(?:[・*●■◆※-]\s?|\d[.)]\s?)?(?:退職|退社|離職|卒業|退任|退所)\s{1,8}$")
_LEAVE_AFTER = gated.compile(
    r"\s?(?:\([^()]{0,8}\)\s?)?(?:が|を|は)?\s?(?:正式な|私の)?(?:退職日|退社日|離職日)|\s?(?:まで[^。、\n]{0,6}(?:籍|在籍|有休|有給|年休)|退職|退社|付け?|づけ|附)\s?(?:で|に|を|、|の|$|けで|にて)?(?=[^。\n]{0,40}(?:"
    + _LEAVE_VERB
    + r"|、|。|$))"
)
_PIVOT = gated.compile(
    r"\s?(?:\([^()]{0,8}\)\s?)?(?:付け?|づけ)?\s?(?:をもち|をもっ|を以|を持|を?限り|を境|にて|で|に|を最後|を区切り|を機に|の[^。、]{0,16}をもって|開催の[^。]{0,24}をもって|、)"
)
_START = gated.compile(
    r"\s?(?:\([^()]{0,8}\)\s?)?(?:から|より|以降|以来|以後|頃|ごろ|付け?で?(?:[^。退卒離辞]{0,30})(?:入社|着任|就任|開設|異動|転籍|開業|設立|入庁|出向|帰任)|"
    r"に?(?:入社|入所|入行|開催(?!の)|着任|就任|生まれ|設立|創業|開業|オープン|締切|解約|停止|送別|スタート|始ま|開始))"
)
_CLOCK = gated.compile(
    r"^(?:の|、)?\s?(?:午前|午後|夕方|夜|朝)?の?[\d〇一二三四五六七八九十]{1,3}(?:時(?:半|[\d〇一二三四五六七八九十]{1,3}分)?|:\d\d)(?:頃|ごろ|過ぎ)?|^の?(?:朝|昼|夕方|夜|夕刻|午前中|午後|正午|定時|終業)(?=まで|に|で|を)"
)
"""The hour after a day ("本日17時をもって") says nothing of what the day is."""
_PARTY = gated.compile(
    r"送別会|飲み会|懇親|パーティ|壮行|二次会|定例|説明会|セミナー|締め?切|出欠|カットオーバー|リリース|納品|キックオフ"
)
_THIRD = gated.compile(
    _LEAVE_VERB + r"(?:した|された|する|される|予定の|いたしました)\s?[^。、\n]{1,10}(?:さん|様|氏|くん|君|部長|課長)"
)
_DOUBTED = gated.compile(r"かもしれ|かも知れ|かな[。、]|はずでし|はずだっ|予定でしたが|つもりでし")
_SUBJECT_LEAVES = gated.compile(
    _LEAVE_VERB + "|" + _DESK_NOUN + r"|まで\s*$|\b(?:last day|leaving|farewell|goodbye|signing off|moving on)\b", re.I
)
_BETWEEN = gated.compile(r"から(?!$)|より(?!\d)|までの間|入社|創業")


@dataclass(frozen=True, slots=True)
class Said:
    """A date and what its clause makes of it."""

    mention: Mention
    role: str
    weight: float


def find(letter: Letter) -> list[Finding]:
    """Candidates for last_day and leaving_date; the best of each kind first."""
    words = prose(letter)
    today = letter.date.date() if letter.date else None
    said = [s for s in _japanese(words, today) + _english(words, today) if s.mention.date]
    desk = sorted((s for s in said if s.role == WORK), key=_rank)
    leave = sorted((s for s in said if s.role == LEAVE), key=_rank)
    if not desk and len({s.mention.date for s in leave}) > 1:
        desk = [min(leave, key=lambda s: (s.mention.date or dt.date.max, -s.weight))]
    out: list[Finding] = []
    for place, s in enumerate(desk):
        out.append(_fact(letter, words, Kind.LAST_DAY, s, 0.0 if place == 0 else 0.15 * place, "stated"))
    if not desk:
        out += [_fact(letter, words, Kind.LAST_DAY, s, 0.06 + 0.15 * i, "leave_only") for i, s in enumerate(leave)]
    elif leave:
        first = desk[0].mention.date
        others = [s for s in leave if s.mention.date != first and first and s.mention.date and s.mention.date > first]
        out += [_fact(letter, words, Kind.LEAVING_DATE, s, 0.02 + 0.15 * i, "stated") for i, s in enumerate(others)]
    return out or _subject(letter, today)


def _subject(letter: Letter, today: dt.date | None) -> list[Finding]:
    """A date of the subject line, where the body says none: "6/14 退職します", "Friday is my last day"."""
    text = letter.subject.translate(FOLD)
    leaves = _SUBJECT_LEAVES.search(text)
    if not leaves or not today:
        return []
    read = calendar_en.mentions if text.isascii() else calendar_ja.mentions
    days = [m for m in read(text, today) if m.date and m.grain != "month" and not _PARTY.search(text)]
    if len(days) != 1:
        return []
    day = days[0]
    place = Place(Part.SUBJECT, day.start, day.end)
    assert day.date is not None
    return [Finding(Kind.LAST_DAY, day.date, letter.subject[day.start : day.end], place, 0.8, "date.subject")]


def _rank(said: Said) -> tuple[float, int]:
    return (-said.weight, said.mention.start)


def _fact(letter: Letter, words: Prose, kind: Kind, said: Said, less: float, how: str) -> Finding:
    mention = said.mention
    assert mention.date is not None
    confidence = max(0.2, said.weight - less - (0.25 if mention.grain == "month" else 0.0))
    return finding(
        letter,
        words.flow,
        kind,
        mention.date,
        (mention.start, mention.end),
        round(confidence, 2),
        f"{mention.rule}.{how}",
    )


def _japanese(words: Prose, today: dt.date | None) -> list[Said]:
    out: list[Said] = []
    before: dt.date | None = None
    for start, end in words.sentences:
        sentence = words.flow.text[start:end]
        if sentence.isascii():
            continue
        found = calendar_ja.mentions(sentence, today, before)
        for index, mention in enumerate(found):
            head = sentence[found[index - 1].end if index else 0 : mention.start]
            tail = sentence[mention.end : found[index + 1].start if index + 1 < len(found) else len(sentence)]
            head, tail = head.replace("迄", "まで"), _CLOCK.sub("", tail.replace("迄", "まで"), count=1)
            said = _said_ja(mention, head, tail, sentence, today)
            if said:
                out.append(Said(_moved(said.mention, start), said.role, said.weight))
            before = mention.date or before
        if today and not any(m.date and abs((m.date - today).days) > 1 for m in found):
            out += _now(date_frames_ja.last_is_now(sentence), start, today)
    return out


def _said_ja(mention: Mention, head: str, tail: str, sentence: str, today: dt.date | None) -> Said | None:
    """What a date's clause makes of it; a date from which days off run stands for the working day before it."""
    off = date_frames_ja.day_before_leave(head, tail, mention.date) if mention.date else None
    if off:
        return Said(replace(mention, date=off, rule="date.before_days_off"), WORK, 0.8)
    role = _role_ja(mention, head, tail, sentence)
    framed = (
        date_frames_ja.frame(head, sentence[mention.start : mention.end], tail)
        if mention.grain != "month" and (role is None or role[1] < 0.9)
        else None
    )
    role = framed or role
    return Said(_dated(mention, today), *role) if role else None


def _now(match: re.Match[str] | None, start: int, today: dt.date) -> list[Said]:
    """A sentence that makes the day of the mail the last one without naming it."""
    if match is None:
        return []
    here = Mention(start + match.start(), start + match.end(), today, today.year, today.month, "day", "date.now")
    return [Said(here, WORK, 0.82)]


def _dated(mention: Mention, today: dt.date | None) -> Mention:
    """A month alone ("3月で退職") ends on its last day, said with less confidence."""
    if mention.grain != "month" or mention.month is None:
        return mention
    when = calendar_ja.month_end(mention.year, mention.month) if mention.year else None
    if when is None and today:
        ends = [calendar_ja.month_end(y, mention.month) for y in (today.year - 1, today.year, today.year + 1)]
        when = min(ends, key=lambda d: abs((d - today).days))
    return Mention(mention.start, mention.end, when, mention.year, mention.month, "month", mention.rule)


def _moved(mention: Mention, by: int) -> Mention:
    return Mention(
        mention.start + by, mention.end + by, mention.date, mention.year, mention.month, mention.grain, mention.rule
    )


def _role_ja(mention: Mention, head: str, tail: str, sentence: str) -> tuple[str, float] | None:
    if _PARTY.search(tail[:30]) or _PARTY.search(head[-12:]) or _START.match(tail) or _DOUBTED.search(tail[:24]):
        return None
    if date_frames_ja.about_others(head):
        return None
    if mention.grain != "month":
        if _LEAVE_AFTER.match(tail) and not _THIRD.search(sentence):
            return (LEAVE, 0.95)
        if _DESK_LABEL.search(head) and not _START.match(tail):
            return (WORK, 0.96)
        after = _DESK_AFTER.match(tail)
        if after and not _LABEL.fullmatch(tail, after.end()):
            return (WORK, 0.96)
        if _LEAVE_HEAD.search(head):
            return (LEAVE, 0.95)
        if _DESK_HEAD.search(head) and _UNTIL.match(tail):
            return (WORK, 0.96)
        if _VERB_HEAD.search(head) and _UNTIL.match(tail):
            return (WORK, 0.89)
        if _DESK_TAIL.match(tail):
            return (WORK, 0.85)
        if _ARRIVES.match(tail) or (_FIRM_TOPIC.search(head) and _UNTIL_THEN.match(tail)):
            return (WORK, 0.75)
        if _SCRAPPED.match(tail):
            return (LEAVE, 0.78)
    if _LISTED.search(head) and _UNTIL.match(tail):
        return (LEAVE, 0.88)
    pivot = _PIVOT.match(tail)
    verb = re.search(_LEAVE_VERB, tail[:90]) if pivot or mention.grain != "month" else None
    if verb and not _THIRD.search(sentence) and not _BETWEEN.search(tail[: verb.start()]):
        if pivot:
            return (LEAVE, 0.93 if verb.start() < 45 else 0.85)
        if verb.start() <= 3:
            return (LEAVE, 0.9)
    return None


FARTHEST = 500
"""Days between a mail and the last day it tells; older dates are those of joining."""


def _english(words: Prose, today: dt.date | None) -> list[Said]:
    out: list[Said] = []
    for start, end in words.sentences:
        sentence = words.flow.text[start:end]
        if len(sentence) < 6 or not re.search(r"[A-Za-z]{3}", sentence):
            continue
        found = calendar_en.mentions(sentence, today)
        if today and not found:
            out += _now(date_frames_en.last_is_now(sentence), start, today)
        for near in found:
            if today and near.date and abs((near.date - today).days) > FARTHEST:
                continue
            mention = date_frames_en.as_told(near, sentence, today)
            if mention.date and date_frames_en.off_from(sentence, mention):
                out.append(
                    Said(
                        replace(
                            _moved(mention, start),
                            date=date_frames_ja.weekday_before(mention.date),
                            rule="date.before_days_off",
                        ),
                        WORK,
                        0.78,
                    )
                )
                continue
            role = date_frames_en.role(mention, sentence)
            if role:
                out.append(Said(_moved(mention, start), *role))
    return out
