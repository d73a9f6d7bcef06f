"""Farewells 41 to 50."""

from __future__ import annotations

from typing import Any

MAILS: list[dict[str, Any]] = [
    {
        "id": "f41",
        "date": "2025-01-06T08:50:00+09:00",
        "coding": "u8b64",
        "shape": "alt",
        "firm_domain": "mitsukado.example.jp",
        "from": "朽木 大河 <kutsuki@mitsukado.example.jp>",
        "to": "朽木 大河 <kutsuki@mitsukado.example.jp>",
        "subject": "謹賀新年／並びに辞表",
        "tags": ["new_year", "bcc", "two_phones", "overseas_post", "street_address"],
        "body": """
（BCCでお送りしております）

新春のお慶びを申し上げます。食料本部の朽木です。

昨年暮れ、辞表を出しました。受理されました。慰留は……されました、一応。
出勤は今月17日（金）まで、退職日は2月10日です。

カイロ、ヤンゴン、サンパウロ。20年の半分以上を日本の外で過ごし、家族には「帰省する人」と呼ばれています。
本年は帰省先を変え、鹿児島の離島でコーヒーの国産化をやる農業法人に加わります。立場は取締役、ただし主な仕事は草刈りです。

住所：891-9999 架空郡島津崎村大字浜 20-4
電話（固定）：0997 (55) 0177　←FAX兼用
電話（手持）：090 (3030) 1717
電子メール：taiga.kutsuki.coffee@nifty.com ／ 農場の代表 info@hamacoffee.example.jp（私が読んでいます）

部の後任は未定のため、食料本部の代表 03-5533-0166 におかけください。
""",
        "label": {
            "sender_name": "朽木 大河",
            "family_name": "朽木",
            "given_name": "大河",
            "mails": [
                ("taiga.kutsuki.coffee@nifty.com", "taiga.kutsuki.coffee@nifty.com", "personal"),
                ("info@hamacoffee.example.jp", "info@hamacoffee.example.jp", "new_work"),
            ],
            "phones": [("+81997550177", "0997 (55) 0177"), ("+819030301717", "090 (3030) 1717")],
            "department": "食料本部",
            "last_day": "2025-01-17",
            "last_day_as_written": "出勤は今月17日（金）まで",
            "leaving_date": "2025-02-10",
            "leaving_date_as_written": "退職日は2月10日",
            "next_employer": "農業法人",
            "next_role": "取締役",
            "next_status": "employed",
            "alternatives": {
                "next_employer": ["コーヒーの国産化をやる農業法人", "鹿児島の離島でコーヒーの国産化をやる農業法人"]
            },
            "decoys": [("phone", "03-5533-0166", "main line of the old department")],
        },
    },
    {
        "id": "f42",
        "date": "2023-09-29T18:21:00+09:00",
        "coding": "jis",
        "firm_domain": "tokiwa-denshi.example.jp",
        "from": "二瓶 忠義 <nihei.t@tokiwa-denshi.example.jp>",
        "to": "品質保証部OB現役 <qa@tokiwa-denshi.example.jp>",
        "subject": "【訂正】先ほどのメール（二瓶）",
        "tags": ["correction", "typo_decoy", "quoted_own_mail"],
        "body": """
二瓶です。

先ほど送った挨拶メール、肝心のアドレスが一文字抜けておりました。最後まで品質保証部らしからぬ失態、
是正処置として再送いたします。原因：老眼。再発防止策：退職（本日）。

　誤　nihei.tadayosi@biglobe.ne.jp
　正　nihei.tadayoshi@biglobe.ne.jp

電話は合っておりました（０９０－２０２０－０４６５）。

以下、訂正後の再送です。
- - - - - - - - - - - - - - - - - - - - - - - - -
品質保証部の皆さん

定年後の再雇用も満了し、トキワ電子での４３年が今日で終わります。
ハンダの匂いで始まり、タブレットの光で終わった会社人生でした。

この先は、町内会の会計と、孫の送り迎えと、釣りです。どれも検収基準が厳しい。

二瓶 忠義
""",
        "label": {
            "sender_name": "二瓶 忠義",
            "family_name": "二瓶",
            "given_name": "忠義",
            "mails": [("nihei.tadayoshi@biglobe.ne.jp", "nihei.tadayoshi@biglobe.ne.jp", "personal")],
            "phones": [("+819020200465", "０９０－２０２０－０４６５")],
            "firm_left": "トキワ電子",
            "department": "品質保証部",
            "department_basis": "salutation",
            "last_day": "2023-09-29",
            "last_day_as_written": "退職（本日）",
            "years": 43,
            "years_as_written": "４３年",
            "decoys": [("email", "nihei.tadayosi@biglobe.ne.jp", "typing error, corrected in the same mail")],
        },
    },
    {
        "id": "f43",
        "date": "2024-06-21T13:45:00+09:00",
        "coding": "u8b64",
        "firm_domain": "sanryo-sys.example.jp",
        "from": "三稜システムズ・大曽根 <ohsone@sanryo-sys.example.jp>",
        "to": "情報システム部 ご一同様 <is@client-rail.example.jp>",
        "subject": "体制変更のご連絡と、お別れ",
        "tags": ["client_facing", "new_team_list", "meeting_id", "ticket_numbers"],
        "body": """
情報システム部 ご一同様

毎々お世話になっております。三稜システムズの大曽根です。

７月以降の体制につき、下表のとおり変更いたします。

　　　　　　　　　変更前　　　変更後　　　　連絡先
　　統括　　　　　大曽根　　　財前　　　　　zaizen@sanryo-sys.example.jp / 080-7007-0199
　　インフラ　　　財前　　　　グプタ　　　　gupta@sanryo-sys.example.jp
　　夜間窓口　　　（変更なし）　　　　　　　0120-000-199

6/27（木）10:00 より引継ぎのお時間を頂戴できれば幸いです。
　Web会議 ID 845 2217 0093 ／ パスコード 551122

……と、ここまでは業務連絡です。ここからは私信としてお読みください。

6月28日で会社を辞めます。発券システムの更改（案件番号 2020-03317、2020年9月～2023年10月）は
私の技術者人生の背骨でした。カットオーバーの朝、始発の改札を皆さんと並んで通り抜けたあの音を、
一生忘れません。私どもの財前・リン、そして御社の皆様に救われました。

次は、御社とは別の業界で、発注する側に回ります。

個人用　ohsone.takumi.next@outlook.jp

大曽根 匠
""",
        "label": {
            "sender_name": "大曽根 匠",
            "family_name": "大曽根",
            "given_name": "匠",
            "mails": [("ohsone.takumi.next@outlook.jp", "ohsone.takumi.next@outlook.jp", "personal")],
            "firm_left": "三稜システムズ",
            "last_day": "2024-06-28",
            "last_day_as_written": "6月28日で会社を辞めます",
            "next_employer": "別の業界",
            "next_role": "発注する側",
            "next_status": "employed",
            "projects": [("発券システムの更改", "鉄道", "2020年9月～2023年10月", ["財前", "リン"])],
            "alternatives": {"next_employer": ["御社とは別の業界"]},
            "decoys": [
                ("email", "zaizen@sanryo-sys.example.jp", "successor"),
                ("phone", "080-7007-0199", "successor"),
                ("email", "gupta@sanryo-sys.example.jp", "successor"),
                ("phone", "0120-000-199", "support line"),
                ("phone", "845 2217 0093", "number of a web meeting"),
                ("phone", "2020-03317", "case number"),
            ],
        },
        "note": "next employer only 別の業界で発注する側: very vague",
    },
    {
        "id": "f44",
        "date": "2011-03-31T20:00:00+09:00",
        "coding": "eucjp",
        "firm_domain": "zuihoku-bank.example.jp",
        "from": "小比類巻 誠 <m-kohiruimaki@zuihoku-bank.example.jp>",
        "to": "浜通支店 <hamadori@zuihoku-bank.example.jp>",
        "subject": "ありがとう、またいつか",
        "tags": ["euc_jp", "2011", "twitter", "long_surname", "docomo_dots"],
        "body": """
支店のみなさん

こんなときに辞める話をするのは心苦しいのですが、前から決まっていたことなので、きちんと書きます。
小比類巻です。瑞北銀行は本日までです。

平成17年に入行。窓口3年、渉外3年。揺れた日、金庫室の前でみんなで手をつないだこと、
停電の中、手書きの通帳で列をさばいたこと、忘れません。

4月から半年は、ボランティアとして沿岸に入ります。秋以降は未定です。

停電や基地局の都合で電話は不安定です。メールのほうが確実です。
　携帯メール　ma..koto-kohi.@docomo.ne.jp
　（ドットが二つ続く昔のアドレスです。このままで届きます）
　ツイッター　@kohi_volunteer

では、生きてまた会いましょう。
""",
        "label": {
            "sender_name": "小比類巻 誠",
            "family_name": "小比類巻",
            "given_name": "誠",
            "mails": [("ma..koto-kohi.@docomo.ne.jp", "ma..koto-kohi.@docomo.ne.jp", "personal")],
            "x": "@kohi_volunteer",
            "firm_left": "瑞北銀行",
            "department": "浜通支店",
            "department_basis": "salutation",
            "last_day": "2011-03-31",
            "last_day_as_written": "瑞北銀行は本日まで",
            "next_status": "undecided",
            "joined_date": "2005",
            "joined_as_written": "平成17年に入行",
        },
        "note": "old docomo address with dots that RFC 5321 forbids; half a year as a volunteer, then open: undecided",
    },
    {
        "id": "f45",
        "date": "2019-09-13T12:34:56+09:00",
        "coding": "u8b64",
        "firm_domain": "harunire.example.jp",
        "from": "Ryukan SAGAE <sagae@harunire.example.jp>",
        "to": "観光チーム <tourism@harunire.example.jp>",
        "subject": "湯けむりの向こうへ（寒河江）",
        "tags": ["family_business", "inn", "web_and_phone", "romaji_header"],
        "body": """
観光チームの面々へ

寒河江隆観です。父の旅館が私を呼んでいます（正確には、母が毎晩電話で呼んでいます）。

お盆前に辞表を出し、昨日が最終勤務日でした。在籍は9月末、つまり今は「有休」という名の荷造り中です。
いまは会社のメールを家から開いています。これが最後の一通。

思えば2015年のインターンで観光庁向けの調査を手伝ったのが縁で、翌年4月に正式入社。
離島の宿泊税導入支援（2018年春〜2019年夏）では、伊佐さん、ジュリアさん、民宿の布団を三人で並べて
報告書を書きましたね。

これからは客室12、露天2、従業員9人の宿の「常務」です。肩書だけ立派です。

【予約もクレームも】
　湯宿 さがえ　023-555-0110　https://yuyado-sagae.example.jp
【私用】
　ryukan.s@me.com

コンサル割、あります。
""",
        "label": {
            "sender_name": "寒河江 隆観",
            "family_name": "寒河江",
            "given_name": "隆観",
            "romaji": "Ryukan SAGAE",
            "mails": [("ryukan.s@me.com", "ryukan.s@me.com", "personal")],
            "phones": [("+81235550110", "023-555-0110")],
            "other_urls": ["https://yuyado-sagae.example.jp"],
            "department": "観光チーム",
            "department_basis": "salutation",
            "last_day": "2019-09-12",
            "last_day_as_written": "昨日が最終勤務日",
            "leaving_date": "2019-09-30",
            "leaving_date_as_written": "在籍は9月末",
            "next_employer": "湯宿 さがえ",
            "next_role": "常務",
            "next_status": "employed",
            "joined_date": "2016-04",
            "joined_as_written": "翌年4月に正式入社",
            "projects": [("離島の宿泊税導入支援", "観光", "2018年春〜2019年夏", ["伊佐", "ジュリア"])],
            "alternatives": {"next_employer": ["父の旅館"], "sender_name": ["Ryukan SAGAE"]},
        },
        "note": "intern 2015, joined April of the following year",
    },
    {
        "id": "f46",
        "date": "2023-02-28T17:05:00+09:00",
        "coding": "sjisqp",
        "firm_domain": "hiiragi-hp.example.jp",
        "from": "リハ科 門倉 <rehab-kadokura@hiiragi-hp.example.jp>",
        "to": "リハ科・整形外科・地域連携室 <rehab@hiiragi-hp.example.jp>",
        "subject": "開業のため退職いたします",
        "tags": ["clinic", "fax_decoy", "future_address", "two_pairs"],
        "body": """
各位

リハビリテーション科の門倉です。3月18日（土）の午前外来をもって病院を去ります。
（書類上の退職日は3/31です）

理学療法士になって17年、うちひいらぎ病院には9年半おりました。

4月中旬、隣の市に自費リハの施設を開きます。

　＜施設＞　かどくらリハ工房
　　　　　　電話　0555(20)0711　　　FAX　0555(20)0712
　　　　　　rehabkobo@kadokura.example.jp
　＜個人＞　電話　080-1001-0711
　　　　　　LINEは電話番号で出ます

患者さんの個別のご相談は、4月以降も病院の窓口（0555-20-0001）へお願いします。
引き抜きと誤解されると困りますので（笑）。

門倉 正樹　PT, MSc
""",
        "label": {
            "sender_name": "門倉 正樹",
            "family_name": "門倉",
            "given_name": "正樹",
            "mails": [("rehabkobo@kadokura.example.jp", "rehabkobo@kadokura.example.jp", "new_work")],
            "phones": [("+81555200711", "0555(20)0711"), ("+818010010711", "080-1001-0711")],
            "firm_left": "ひいらぎ病院",
            "department": "リハビリテーション科",
            "last_day": "2023-03-18",
            "last_day_as_written": "3月18日（土）の午前外来をもって",
            "leaving_date": "2023-03-31",
            "leaving_date_as_written": "書類上の退職日は3/31",
            "next_employer": "かどくらリハ工房",
            "next_status": "founding",
            "years": 9.5,
            "years_as_written": "9年半",
            "decoys": [
                ("fax", "0555(20)0712", "fax of the new place"),
                ("phone", "0555-20-0001", "desk of the old hospital"),
            ],
        },
        "note": "17 years as a therapist, nine and a half at the hospital",
    },
    {
        "id": "f47",
        "date": "2024-10-31T16:30:00+01:00",
        "coding": "u8b64",
        "firm_domain": "quillon.example.com",
        "language": "ja-en",
        "from": "Chiaki Domeki <chiaki.domeki@quillon.example.com>",
        "to": "Quillon London & Tokyo <friends@quillon.example.com>",
        "subject": "Leaving London, leaving Quillon",
        "tags": ["from_abroad", "english_first", "bilingual", "no_japanese_name_until_end"],
        "body": """
Everyone,

I landed at Heathrow with one suitcase in January 2022 for a six-month loan from Tokyo. It is now almost
three years later, and both the loan and my time at Quillon end today.

What next? Nothing with a title. I will be home in Nagano, helping my parents move house and reading
all the books I carried across two continents.

The grid-storage due diligence (spring to autumn 2023) with Priyanka, Tom O. and Hase-san is the one
I will tell my grandchildren about, NDA permitting.

From tomorrow: chiaki dot domeki at fastmail dot com. My UK mobile dies on Sunday, please use the
Japanese one, +81-70-4646-0158. No LinkedIn.

日本チームのみなさんへ：百目鬼です。7年と3か月、東京とロンドンで本当にお世話になりました。
帰国後すぐの飲み会は11月22日に長谷さんが企画してくれています（hase@quillon.example.com まで出欠を）。

Chiaki (百目鬼 千晶)
""",
        "label": {
            "sender_name": "百目鬼 千晶",
            "family_name": "百目鬼",
            "given_name": "千晶",
            "romaji": "Chiaki Domeki",
            "mails": [("chiaki.domeki@fastmail.com", "chiaki dot domeki at fastmail dot com", "personal")],
            "phones": [("+817046460158", "+81-70-4646-0158")],
            "firm_left": "Quillon",
            "last_day": "2024-10-31",
            "last_day_as_written": "end today",
            "next_status": "undecided",
            "years": 7.25,
            "years_as_written": "7年と3か月",
            "projects": [
                ("grid-storage due diligence", "energy", "spring to autumn 2023", ["Priyanka", "Tom O.", "Hase"])
            ],
            "alternatives": {"sender_name": ["Chiaki Domeki"]},
            "decoys": [("email", "hase@quillon.example.com", "party organiser")],
        },
    },
    {
        "id": "f48",
        "date": "2024-12-13T22:22:22+09:00",
        "coding": "u8b64",
        "firm_domain": "soramame-lab.example.com",
        "style": "stylised",
        "from": "kugyo <yusei.kugyo@soramame-lab.example.com>",
        "to": "eng@soramame-lab.example.com",
        "subject": 'git commit -m "last commit"',
        "tags": ["code", "contact_in_code", "engineer"],
        "body": """
```python
class Kugyo(Employee):
    \"\"\"公暁 悠生。2021-06-01 入社、2024-12-20 最終出社、2024-12-31 退職。\"\"\"

    after = {"company": "未定（作りたいものを作る）", "income": None}

    # 個人の連絡先（CI は通しました）
    EMAIL = "yusei.kugyo" + "@" + "gmail.com"
    GITHUB = "https://github.com/yusei-kugyo"
    BLUESKY = "@kugyo.bsky.social"

    def say(self) -> str:
        return "SRE の瓜生さん、モナさん、決済リプレイス(2022/7-2024/3)は最高の障害でした"
```

読めない人向け要約：来週の金曜で最後です。3年半、ありがとうございました。

on-call の電話（050-5555-0199）は、もう私ではなく瓜生さんにつながります。
""",
        "label": {
            "sender_name": "公暁 悠生",
            "family_name": "公暁",
            "given_name": "悠生",
            "mails": [("yusei.kugyo@gmail.com", '"yusei.kugyo" + "@" + "gmail.com"', "personal")],
            "other_urls": ["https://github.com/yusei-kugyo", "@kugyo.bsky.social"],
            "last_day": "2024-12-20",
            "last_day_as_written": "2024-12-20 最終出社",
            "leaving_date": "2024-12-31",
            "leaving_date_as_written": "2024-12-31 退職",
            "next_status": "undecided",
            "joined_date": "2021-06",
            "joined_as_written": "2021-06-01 入社",
            "years": 3.5,
            "years_as_written": "3年半",
            "projects": [("決済リプレイス", "決済", "2022/7-2024/3", ["瓜生", "モナ"])],
            "alternatives": {"joined_date": ["2021-06-01"]},
            "decoys": [("phone", "050-5555-0199", "on-call line of the firm")],
        },
    },
    {
        "id": "f49",
        "date": "2025-09-12T17:30:00+09:00",
        "coding": "u8b64",
        "firm_domain": "fairmore.example.com",
        "from": "大豆生田 怜 <rei.omameuda@fairmore.example.com>",
        "to": "製造チーム <mfg@fairmore.example.com>",
        "subject": "今月末退職のお知らせ＋連絡先変更",
        "tags": ["old_new_table", "child_rearing", "postal"],
        "body": """
製造チーム各位

大豆生田（おおまめうだ）怜です。

フェアモアでの勤務は 9/19(金) まで、退職日は 9/30(火) です。
双子が小学校に上がるのを機に、いったん仕事から離れます。復帰の時期は決めていません。

　項目　　　　｜これまで　　　　　　　　　　　　　　｜これから
　ーーーーーーー＋ーーーーーーーーーーーーーーーーーーー＋ーーーーーーーーーーーーーーー
　メール　　　｜rei.omameuda@fairmore.example.com　　｜omameuda.twins@gmail.com
　電話　　　　｜080-6006-0101（会社支給）　　　　　　｜090-6116-0101
　チャット　　｜社内のみ　　　　　　　　　　　　　　　｜LINE ID：omameuda-r

2016年1月の中途入社から、育休2回を挟んで9年9か月。
半導体装置メーカーの原価改革（2023年6月から今月まで）では、陳さん、真行寺さんに
「お迎えの時間です」と毎日言わせてしまいました。おかげで一度も遅刻せずにすみました。
""",
        "label": {
            "sender_name": "大豆生田 怜",
            "family_name": "大豆生田",
            "given_name": "怜",
            "mails": [("omameuda.twins@gmail.com", "omameuda.twins@gmail.com", "personal")],
            "phones": [("+819061160101", "090-6116-0101")],
            "line_id": "omameuda-r",
            "firm_left": "フェアモア",
            "department": "製造チーム",
            "department_basis": "salutation",
            "last_day": "2025-09-19",
            "last_day_as_written": "9/19(金) まで",
            "leaving_date": "2025-09-30",
            "leaving_date_as_written": "退職日は 9/30(火)",
            "next_status": "undecided",
            "joined_date": "2016-01",
            "joined_as_written": "2016年1月の中途入社",
            "years": 9.75,
            "years_as_written": "9年9か月",
            "projects": [("半導体装置メーカーの原価改革", "半導体装置", "2023年6月から今月まで", ["陳", "真行寺"])],
            "decoys": [
                ("email", "rei.omameuda@fairmore.example.com", "old address in table"),
                ("phone", "080-6006-0101", "company mobile in table"),
            ],
        },
    },
    {
        "id": "f50",
        "date": "2023-08-31T18:00:00+09:00",
        "coding": "u8qp",
        "firm_domain": "olden.example.com",
        "from": "六車 律子 <ritsuko.muguruma@olden.example.com>",
        "to": "六車 律子 <ritsuko.muguruma@olden.example.com>",
        "subject": "10の学び、そして移籍のご報告",
        "tags": ["listicle", "number_traps", "next_named_client_side"],
        "body": """
Olden の皆さま

六車です。8/31 をもって卒業します。最後まで構造化させてください。

1. 会議は 25 分で足りる
2. 1 枚のスライドに数字は 7 つまで
3. 「あと 15 分」は 90 分
4. 内線 3021 は永遠に話し中
5. 深夜 2 時の結論は朝 9 時に覆る
6. 社員番号 0012-3390-77 は今日で永久欠番（希望）
7. 電卓は叩く前に桁を読む（千二百億 120,000,000,000 は 0 が 10 個）
8. お客様の名前は間違えない（2017年、間違えました）
9. チームの弁当は自分で選ばない
10. 人に頼る。頼ったら覚えておく

10 を教えてくれたのは、地方百貨店の再生（2017–2018）の木暮さんとサラさん、
そして調剤薬局チェーンの統合（2020 年 7 月 – 2022 年 1 月）の堀越さんです。

次は、その統合でご一緒した株式会社くすのき調剤に移り、変革推進室長として働きます。

r.muguruma.10@gmail.com
Facebook は Ritsuko Muguruma（背景が讃岐うどん）
""",
        "label": {
            "sender_name": "六車 律子",
            "family_name": "六車",
            "given_name": "律子",
            "romaji": "Ritsuko Muguruma",
            "mails": [("r.muguruma.10@gmail.com", "r.muguruma.10@gmail.com", "personal")],
            "facebook": "Ritsuko Muguruma",
            "firm_left": "Olden",
            "last_day": "2023-08-31",
            "last_day_as_written": "8/31 をもって卒業",
            "next_employer": "株式会社くすのき調剤",
            "next_role": "変革推進室長",
            "next_status": "employed",
            "projects": [
                ("地方百貨店の再生", "百貨店", "2017–2018", ["木暮", "サラ"]),
                ("調剤薬局チェーンの統合", "調剤薬局", "2020 年 7 月 – 2022 年 1 月", ["堀越"]),
            ],
            "decoys": [
                ("phone", "0012-3390-77", "number of an employee"),
                ("phone", "120,000,000,000", "amount"),
                ("phone", "3021", "extension"),
            ],
        },
    },
]
