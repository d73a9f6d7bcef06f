"""What can be the name of a project, and what only looks like one: a posting, an employer, a stretch of life, a date."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from alumni.farewells.reader import gated

WORK = (
    r"調査|構想|刷新|再建|計画|支援|再編|立ち?上げ|導入|改革|統合|構築|策定|算定|更改|移行|標準化|再生|見直し|設計|開発|改修|改定|改訂|改正|移転|集約|撤退|買収|売却|上場|入札|民営化|合併|切り出し|切り離し|切り?替え|"
    r"置き?換え|入れ?替え|カーブアウト|展開|最適化|効率化|可視化|自動化|内製化|共通化|一元化|デジタル化|電子化|強化|改善|整備|審査|認証|実証|実験|検証|分析|診断|評価|戦略|中計|設立|新設|創設|開業|閉鎖|閉店|廃止|開設|保全|リニューアル|"
    r"リプレー?[スイ]ス?|ロールアウト|マイグレーション|アプリ|システム|基盤|プラットフォーム|工事|建設|復旧|復興|プロジェクト|案件|キャンペーン|シナリオ|PFI|PMI|PMO|DD|BPR|ERP|SAP|CRM|SCM|DX|PJ|IPO|M&A|指定管理|"
    r"延長|延命|連携|提携|共同化|共通|査定|再設計|再構築|適用|対応|制度|ツール|サイト|ポータル|アライアンス|取り組み|事業|清算|承継|分社化|持株会社化|上市|推進|展示|誘致|招致|ガバナンス|働き方"
)
WORKISH = gated.compile(
    rf"(?:{WORK})(?:[A-Z\d]{{1,6}}|プロジェクト|案件|業務)?$|\b(?:project|rollout|engagement|implementation|migration|programme|program|carve-out|integration|transformation|redesign|diligence|strategy|study|review|model|turnaround|launch|bid|sale)\b",
    re.I,
)
EXPLICIT = gated.compile(r"プロジェクト|案件|PJ|PMO|PMI|DD\b|タスクフォース|\bProject\b")
INDUSTRY = gated.compile(
    r"(?:メーカー|会社|企業|銀行|商社|保険|生保|損保|キャリア|官公庁|自治体|省庁|県庁|市役所|百貨店|スーパー|ドラッグストア|コンビニ|グループ|卸|電機|製薬|ブランド|ホテル|病院|大学|旅館|鉄道|航空|通信|物流|小売|金融|証券|信販|カード|飲料|食品|化学|鉄鋼|"
    r"重工|エネルギー|電力|ガス|石油|不動産|建設|公共|信用金庫|信金|地銀|農協|生協|医療機器|医薬|製造|流通|観光|自動車|海運|造船|アパレル|外食|教育|出版|印刷|半導体|素材|繊維|水産|農業)(?:業|業界|系|向け|大手)?[A-Z]?社?(?:様|殿|さま)?$"
)
ROLE = gated.compile(
    r"^(?:PM|PMO|PL|SM|EM|TL|SE|QA|PdM|PO|UX|BA|(?:サブ|チーム|開発|移行|全体|副)?(?:リーダー|マネージャー|リード|統括)|メンバー|コンサルタント|アナリスト|アソシエイト|スタッフ|エンジニア|アーキテクト|事務局|[一-龥]{1,6}責任者|[^\s、。]{1,14}(?:担当|リード|リーダー|チーム|として|役|係)|"
    r"(?:as )?(?:an? )?(?:analyst|associate|consultant|manager|lead|team lead|project manager|engagement manager|engineer|developer|architect))$",
    re.I,
)
_POSTING = gated.compile(
    r"(?:支社|支店|支部|営業所|事業所|事務所|本社|本店|本部|事業部|[部課室係局署庁省]|研究所|出張所|出向|駐在|赴任|配属|所属|勤務|在籍|在職|休職|産休|育休|休業|休暇|有給|留学|研修|入社|入行|入庁|入所|新人|内定|転職|退職|退社|着任|異動|昇進|昇格|生まれ|誕生|結婚|出産|"
    r"当社|弊社|貴社|本人|期間|年間|時代|頃|まで|以来|から|現在|株式会社|\(株\)|有限会社|法人|銀行|大学|大学院|学部|高校|Inc\.?|Ltd\.?|LLC|Corp\.?|K\.K\.|University|College|School|office|branch|department|division)$",
    re.I,
)
_EMPLOYER = gated.compile(
    r"^(?:株式会社|\(株\)|有限会社|合同会社|学校法人|国立|㈱)|\b(?:Inc|Ltd|LLC|Corp|GmbH)\b|入社|退職|在籍|最終出社|最終出勤|着任|生まれ|昇進|昇格|異動|出向|卒業|産休|育休|留学|懇親会|歓送迎会|飲み会|忘年会|旅行|合宿"
)
_EVENT = gated.compile(
    r"送別会|壮行会|日時|場所|会場|会費|集合|幹事|開催|時間|営業時間|締切|〆切|期限|電話|携帯|住所|内線|メール|アドレス|連絡先|後任|引き?継ぎ|party|dinner|drinks|lunch|rsvp",
    re.I,
)
_VERB = gated.compile(
    r"(?:た|だ|る|す|ます|ました|です|でした|(?<![ァ-ヴ])く|ず|て|で|に|を|が|は|も|ね|よ|という|など)$"
)
_GENERAL = gated.compile(
    r"^(?:この|その|あの|多く|数多く|様々|さまざま|いろいろ|最初|最後|初めて|大規模|数々|幾つ|いくつ|複数|新規|海外|国内|大型|統合|炎上|各|全|次|別|他|前|今|私|皆|お|ご|既存|一連|あらゆる|どの|担当|参加|困難|厳し|大変|同じ|共同|社内|コンサルティング|小さな|大きな|難しい|"
    r"長い|短い|直近|今回|某|自分|自身|我々|私たち|弊社|当社|御社|貴社|お客様|クライアント|現場|長期|短期|大切|思い出|印象|主要案件|プロボノ|極秘|[一二三四五六七八九十\d]人きり|一大)(?:の|な|い|的な)?(?:プロジェクト|案件|PJ|仕事|支援|業務|対応|開発|事業|計画|戦略|調査|システム)?$|"
    r"^(?:[のとや](?=[^ぁ-ん])|年|月|日)|^(?:プロジェクト|案件|PJ|PMO|PMI|DD|支援|業務|仕事|チーム|事業|計画|対応|開発|調査|戦略|導入|担当|参画|従事|制度|システム|システム開発|改善|改革|推進|評価|取り組み)$|小売の案件|の案件$(?<!データ案件)|[\d一二三四五六七八九十数]{1,4}(?:件|本|つ|個)?(?:以上|余り|近く)?の(?:プロジェクト|案件)$"
)
_LEAD = gated.compile(
    r"^(?:(?:なかでも|中でも|とりわけ|特に|とくに|例えば|たとえば|そして|また|まず|次に|最後に|次いで|続く|続いて|その後|さらに|思えば|思い返せば|最初|初めて|はじめて|最後|直近|半年間?|入社[^の]{0,6}目|[一二三四五六七八九十\d]{1,2}年(?:目|間)|"
    r"あの(?=[^ぁ-ん])|この(?=[^ぁ-ん])|その(?=[^ぁ-ん])|例の|私|自分|あの(?:頃|夏|冬|春|秋|日|時)|当時|[夏冬春秋]|昨年|去年|一昨年|ここ|この会社|当社|弊社|(?:19|20)\d\d年(?:度|\d{1,2}月)?|\d{1,2}月)(?:の|は|、|に|で)?\s?)+|^(?:[Tt]o the |[Tt]he |[Oo]ur |[Mm]y |[Aa]n? )(?=\S)"
)
_QUOTED = gated.compile(
    r"(?:プロジェクト|案件|PJ|コードネーム|通称|Project|project)?\s?[「『“\"](?P<name>[^「」『』“”\"]{1,40})[」』”\"]\s?(?:プロジェクト|案件|PJ|project)?",
    re.I,
)
_LABEL = gated.compile(
    r"^(?:プロジェクト|案件|PJ|テーマ|業務|project|engagement|コードネーム)(?:名|内容)?\s?[:：]\s?", re.I
)
_TIME_TAIL = gated.compile(r"^(?:に|まで|から|頃|ごろ)?(?:かけての?|わたる|渡る|わたった|及ぶ|及んだ)\s?")
"""What a period leaves before a title: 2020年から翌年 | にかけての物流拠点統合."""
_TOPIC = gated.compile(
    r"^[^、。]{0,10}(?:ベスト|ワーク|思い出|印象深いの|忘れられないの|誇り|代表作|一番|いちばん|山場|転機|原点|宝物)[^、。]{0,4}は、?\s?"
)
"""What a sentence says of the project before it names it (一番の思い出は…)."""
_HEADLINE = gated.compile(
    r"(?:^|[ の])(?:案件|プロジェクト|PJ|業務|仕事)(?:の)?(?:レビュー|一覧|リスト|紹介|振り?返り|履歴|経歴|概要|まとめ|報告|総括|記録|サマリー)$|[一-龥]へ$"
)
"""A heading over projects, or a place one was moved to."""
_BOX = gated.compile(r"^\[[ xX✓]\]\s?")
_ORDINAL = gated.compile(
    r"^(?:第[一二三四五六七八九十\d]{1,2}(?:戦|章|話|幕|位|期|部|回|弾|陣)?|その[一二三四五六七八九十\d]{1,2}|其の[一二三四五六七八九十壱弐参]|[一二三四五六七八九\d]{1,2}(?:つ目|つめ|本目|件目|番目|戦目|位)|(?:No\.?|Case|#|Vol\.?|PJ|LV\.?|レベル|Stage|ステージ|Chapter|Ep\.?|Track|Round)\s?\d{1,3}|(?:v|ver\.?\s?|version )\d{1,2}(?:\.\d{1,2}){0,2}|\d{1,2}-\d{1,2})(?:[はが、]\s?|\s?[:：.、]?\s+|(?=[「『]))",
    re.I,
)


@dataclass(slots=True)
class Found:
    """One project as found, with its place in the lined or flowing text."""

    name: str
    start: int
    end: int
    period: str | None = None
    client: str | None = None
    role: str | None = None
    names: list[str] = field(default_factory=list)
    confidence: float = 0.9
    rule: str = "project.list"
    low: int = 0
    high: int = 0
    score: float = 0.0


def bare(written: str) -> tuple[int, str, str | None]:
    """A title without label, ordinal, quotes, marks and client: (offset of the name, name, client or None).

    プロジェクト「剱」 and 「剱」プロジェクト are 剱; その1　北斗 is 北斗; 新薬上市戦略(外資製薬A社) has a client.
    """
    at = prefix(written)
    written = written[at:]
    lead = len(written) - len(written.lstrip(" *_>`,:、…-"))
    at, written = at + lead, written[lead:].rstrip(" *_`,:、…・/|-—―→=")
    quoted = _QUOTED.fullmatch(written)
    if quoted:
        return at + quoted.start("name"), quoted["name"], None
    client = None
    bracket = re.search(r"\s?[(]([^()]{1,30})[)]$", written)
    if bracket and bracket.start() > 1:
        client = (
            bracket[1]
            if re.search(r"社$|大手|外資|国内|メーカー|業界|銀行|客先", bracket[1]) or INDUSTRY.search(bracket[1])
            else None
        )
        written = written[: bracket.start()]
    quoted = _QUOTED.fullmatch(written)
    if quoted:
        return at + quoted.start("name"), quoted["name"], client
    if len(written) > 5:
        written = written.removesuffix("チーム")
    if written[:1] in "「『“" and not re.search(r"[」』”]", written):
        at, written = at + 1, written[1:]
    return at, written, client


def prefix(written: str) -> int:
    """How many characters of marks, label (案件名：) and ordinal (第一戦, その1) stand before a title."""
    at = 0
    for pattern in (_BOX, _TIME_TAIL, _LABEL, _ORDINAL):
        rest = written[at:]
        at += len(rest) - len(rest.lstrip(" *_#>`~・"))
        match = pattern.match(written[at:])
        at += match.end() if match else 0
    return at


def client_of(name: str) -> str | None:
    """The client or industry a name opens with: 損保 契約管理…, 生保アプリの刷新, 航空会社の再建計画."""
    first = name.split(" ", maxsplit=1)[0]
    if first != name and INDUSTRY.search(first):
        return first
    owner = re.match(r"([^の\s]{2,14}?)(?:さん)?の", name)
    return owner[1] if owner and INDUSTRY.search(owner[1]) else None


def plausible(name: str) -> bool:
    """Whether a title can name a project at all."""
    if not 2 <= len(name) <= 70 and not (len(name) == 1 and "一" <= name <= "龥"):
        return False
    if _VERB.search(name) and not WORKISH.search(name) and len(name) > 5:
        return False
    if (
        re.fullmatch(r"[\d\s年月日~/:.,'FYfyHRS-]+|[-─=━:|+ ]+", name)
        or "。" in name
        or "@" in name
        or ("、" in name and not WORKISH.search(name))
    ):
        return False
    return not (
        _EVENT.search(name)
        or _EMPLOYER.search(name)
        or _HEADLINE.search(name.replace("主要", "").replace("主な", ""))
        or re.search(r"(?:さん|様|くん|氏|先輩)$|愛犬|愛猫", name)
    )


def posting(name: str) -> bool:
    """Whether a title names a place in an organisation or a stretch of life rather than a piece of work."""
    return not EXPLICIT.search(name) and bool(
        _POSTING.search(name) or ("の" not in name and re.search(r"(?:オフィス|センター|グループ|工場)$", name))
    )


def general(name: str) -> bool:
    """Whether a name says no more than "a big project"."""
    return bool(_GENERAL.search(name))


def without_lead(name: str) -> tuple[int, str]:
    """The name without what leads up to it in running text (なかでも, 最初の, 2019年の): (characters dropped, name)."""
    tail = _TIME_TAIL.match(name) or _TOPIC.match(name)
    low = tail.end() if tail and len(name) - tail.end() >= 2 else 0
    match = _LEAD.match(name[low:])
    low += match.end() if match and len(name) - low - match.end() >= 2 else 0
    rest = name[low:]
    joint = re.match(r"(?:[のとや](?=[^ぁ-ん])|[-・ ])+", rest)
    lead = joint.end() if joint else 0
    rest = rest[lead:].rstrip("のとや-・ ")
    return low + lead, rest.removesuffix("チーム") if len(rest) > 5 else rest
