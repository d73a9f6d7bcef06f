"""Tenure and joining date: service at the firm in many wordings, and durations of other things."""

from __future__ import annotations

import datetime as dt

import pytest

from alumni.farewells.reader.find import tenure
from alumni.farewells.reader.letter import open_letter
from alumni.farewells.reader.reading import Kind
from tests.farewells.reader.hands import mail


def best(text: str, kind: Kind) -> object:
    letter = open_letter(mail("湯川 沙良 <yukawa@example.jp>", dt.datetime(2024, 6, 19), "ご挨拶", text + "\n"))
    facts = sorted((f for f in tenure.find(letter) if f.kind is kind), key=lambda f: -f.confidence)
    return facts[0].value if facts else None


YEARS = [
    ("2016年3月の中途入社から、産休を挟んで8年3か月。お世話になりました。", 8.25),
    ("平成二十年に入庁し、16年余にわたり道路ばかり見てまいりました。", 16),
    ("十一年四か月のうち、七年を審査部で過ごしました。", 11.33),
    ("5年の任期が今月末で満了します。", 5),
    ("12年前の春、研修で泣いたことを思い出します。", 12),
    ("9年前に中途で入社したときは右も左もわかりませんでした。", 9),
    ("四半世紀、この会社のお世話になりました。", 25),
    ("足かけ七年、皆さまと働けて幸せでした。", 7),
    ("在籍は十九か月という短いものでした。", 1.58),
    ("入社以来13年と2か月、ずっと同じ机でした。", 13.17),
    ("勤続30年の節目に退職いたします。", 30),
    ("かれこれ六年半、こちらで働かせていただきました。", 6.5),
    ("気がつけば10年あまり、皆さまに支えられてまいりました。", 10),
    ("三十二年と一か月、大過なく勤め上げました。", 32.08),
    ("二十有余年、印刷ひとすじでございました。", 20),
    ("満三十八年の奉職でした。", 38),
    ("通算で14年半、二度の育休もありました。", 14.5),
    ("五年と少し、楽しかったです。", 5),
    ("丸5年、ありがとうございました。", 5),
    ("出戻りも含めて十一年間、お世話になりました。", 11),
    ("26歳で入って、気がつけば12年。", 12),
    ("短い間でしたが、1年8か月お世話になりました。", 1.67),
    ("たった十か月の在籍でした。", 0.83),
    ("足掛け20年、この会社で働きました。", 20),
    ("入社して16年、ずっと現場でした。", 16),
    ("2008年に入社して以来、16年が経ちました。", 16),
    ("この会社に来て、もう9年になります。", 9),
    ("7年と3か月、本当にお世話になりました。", 7.25),
    ("派遣で2年、社員になって6年、あわせて8年お世話になりました。", 8),
    ("大学を出てから22年、ここしか知りません。", 22),
    ("3年ものあいだ、ありがとうございました。", 3),
    ("ちょうど10年です。", 10),
    ("ここで過ごした四年半は、あっという間でした。", 4.5),
    ("10年ひと区切り、と言います。卒業します。", 10),
    ("在籍期間は2年10か月と短かったのですが、濃い日々でした。", 2.83),
    ("三年のつもりが、十三年になりました。", 13),
    ("入社以来、丸九年が過ぎました。", 9),
    ("皆さまと過ごした7年間を忘れません。", 7),
    ("百年企業の、最後の6年を見届けました。", 6),
    ("社会人になって20年、うちこの会社で12年でした。", 12),
    ("大阪支店での3年、東京での5年、計8年をこの会社で過ごしました。", 8),
    ("12年の感謝を込めて、ご挨拶申し上げます。", 12),
    ("八年の勤めを終えます。", 8),
    ("15年に幕を下ろします。", 15),
    ("7年の会社員生活にピリオドを打ちます。", 7),
    ("2年ちょっとでしたが、楽しかったです。", 2),
    ("三年弱の在籍でした。", 3),
    ("通算10年のご縁に感謝します。", 10),
    ("6年いて、まだ社内で迷います。", 6),
    ("四年お世話になった会社を出ます。", 4),
    ("新卒で入って9年、異動4回。", 9),
    ("1年で辞めるのは心苦しいのですが。", 1),
    ("I leave after nine very good years with the firm.", 9),
    ("It was a good four years here.", 4),
    ("Half a decade at Quarrywood is enough for anyone.", 5),
    ("After almost seven years with the company I am moving on.", 7),
    ("My nineteen months with the firm went by in a flash.", 1.58),
    ("I have spent a quarter century with this company.", 25),
    ("I have been here for two decades.", 20),
]


@pytest.mark.parametrize(("text", "years"), YEARS)
def test_years_at_the_firm(text: str, years: float) -> None:
    value = best(text, Kind.YEARS)
    assert isinstance(value, float)
    assert abs(value - years) < 0.1


NOT_YEARS = [
    "決済基盤の刷新プロジェクトは3年かかりました。",
    "丸一年、宿題は終わりませんでした。",
    "運転免許は20年ぶりの更新です。",
    "築40年のビルともお別れです。",
    "これから2年間、大学院で学びます。",
    "娘は3年生になりました。",
    "結婚10年の記念に旅をします。",
    "システム更改に2年かかりました。",
    "物流センターの立ち上げに3年を費やしました。",
    "2年間の大阪勤務では、たこ焼きばかり食べました。",
    "10年後、笑って会いましょう。",
    "15年前の大雪の朝を覚えていますか。",
    "会社の90年の歴史に恥じぬよう。",
    "入社3年目の冬、初めて客先で泣きました。",
    "書類は5年間保存してください。",
    "育休を1年いただきました。",
    "子どもが2歳になりました。来年3年生の長男もいます。",
    "契約書の保管期限は7年です。",
    "来月から2年間、フィリピンで働きます。",
    "3年越しの企画がようやく通りました。",
    "母の介護が始まって4年になります。",
    "鉄道模型を始めて30年になります。",
    "30年来の友人と店を開きます。",
    "基幹システムの再構築（2年半）では皆さんに助けられました。",
    "あの炎上案件の1年半は、一生忘れません。",
    "総務で3年、人事で4年を過ごしました。",
    "プロジェクトで3年ご一緒した田中さん、ありがとう。",
    "10年前の自分に教えてあげたい。",
    "The claims project took two years.",
    "The next five years will be spent at sea.",
    "My 12 years old son says hello.",
    "Two decades ago nobody knew the word.",
]


@pytest.mark.parametrize("text", NOT_YEARS)
def test_other_durations_are_no_tenure(text: str) -> None:
    assert best("このたび会社を離れます。\n" + text, Kind.YEARS) is None


JOINED = [
    ("新卒で2014年に入社しました。", "2014"),
    ("平成26年春に入社して以来、営業一筋でした。", "2014-04"),
    ("拾っていただいたのは2016年秋のことです。", "2016"),
    ("2015年のインターンが縁で、翌年4月に正式入社しました。", "2016-04"),
    ("2019年4月に来たときは最年少でした。", "2019-04"),
    ("昭和６１年に入れていただきました。", "1986"),
    ("門をくぐったのは2008年10月でした。", "2008-10"),
    ("配属されたのが2011年7月、以来ずっとここです。", "2011-07"),
    ("I joined in March 1998 and never looked back.", "1998-03"),
    ("I have been here since March 2003.", "2003-03"),
    ("I was hired in September 2010.", "2010-09"),
    ("I walked through these doors in 2012.", "2012"),
]


@pytest.mark.parametrize(("text", "joined"), JOINED)
def test_the_joining_date(text: str, joined: str) -> None:
    assert best(text, Kind.JOINED_DATE) == joined


@pytest.mark.parametrize(
    "text",
    [
        "2018年4月から大型案件を担当しました。",
        "8月に新しい会社に入社します。",
        "2019年に資格を取りました。",
        "The system went live in March 2015.",
        "We met in 2009.",
    ],
)
def test_other_dates_are_no_joining(text: str) -> None:
    assert best(text, Kind.JOINED_DATE) is None
