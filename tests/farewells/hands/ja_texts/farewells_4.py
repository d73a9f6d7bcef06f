"""Farewells 37 to 48."""

from __future__ import annotations

from typing import Any

LINKS = """<div style="font-family:Meiryo;font-size:10.5pt">
<p>本部のみんなへ</p>
<p>棟方です。<br>きのうの送別会、ありがとうございました。花束が大きすぎて改札を通れませんでした。</p>
<p>最後の出勤は <span style="color:#c00">来週月曜（3/4）</span>。<br>
フェアモアに来たのは前職の合併のあとで、<span>2020</span>年<span>2</span>月。丸4年と少しでした。</p>
<p>4月からは<span style="font-weight:bold">高専の教員</span>になります。</p>
<p>メールは<a href="mailto:munakata.kosen@example.org?subject=hello">こちら</a>、
近況は<a href="https://note.com/munakata_kosen">ノート</a>と<a href="https://www.linkedin.com/in/kengo-munakata-77">リンクトイン</a>へ。</p>
<p>会の写真は<a href="https://photos.example.net/albums/bye-munakata">幹事の倉石さんのアルバム</a>に。</p>
<p>棟方 健吾</p></div>
"""

MAILS: list[dict[str, Any]] = [
    {
        "id": "f37", "date": "2024-03-27T10:10:00+09:00", "coding": "u8qp", "firm_domain": "tidal.example.org",
        "from": "茅島 透子 <t-kayashima@tidal.example.org>", "to": "沿岸グループ <coast@tidal.example.org>",
        "subject": "任期が切れます（茅島）", "tags": ["fixed_term", "researcher", "site", "orcid"],
        "body": """
沿岸グループ各位

有期雇用の茅島です。5年の任期が今年度末で切れます。
3/28（木）は棚卸の立会い、3/29（金）は潮汐表の校正で在所しており、それで全部おしまいです。

成果物の置き場所
- 観測データ：機構のリポジトリ（DOI付与済、私に聞かず引用してください）
- 採泥器の修理記録：倉庫の壁に直接書いてあります
- 未発表の図：捨てました

2019年4月に来たときは研究者の数え方で「若手」でしたが、いつの間にか
「若手の頃は」と言っていました。藻場の再生事業（令和元年度〜令和4年度）で船を出してくれた
網代さん、船酔いの私を笑わなかったカルロスさん、ありがとう。

次ですが、公募に六つ出して、まだ返事がありません。四月は実家で待ちます。

届くところ：
  tohko.kayashima@gmail.com
  https://kayashima-lab.example.com
  ORCID は変わりません（0000-0002-1825-0097）
""",
        "label": {
            "sender_name": "茅島 透子", "family_name": "茅島", "given_name": "透子",
            "mails": [("tohko.kayashima@gmail.com", "tohko.kayashima@gmail.com", "personal")],
            "other_urls": ["https://kayashima-lab.example.com"], "department": "沿岸グループ", "department_basis": "salutation",
            "last_day": "2024-03-29", "last_day_as_written": "3/29（金）は潮汐表の校正で在所しており、それで全部おしまい",
            "leaving_date": "2024-03-31", "leaving_date_as_written": "今年度末", "next_status": "undecided",
            "joined_date": "2019-04", "joined_as_written": "2019年4月", "years": 5, "years_as_written": "5年の任期",
            "projects": [("藻場の再生事業", None, "令和元年度〜令和4年度", ["網代", "カルロス"])],
            "decoys": [("phone", "0000-0002-1825-0097", "ORCID, no telephone number")],
        },
        "note": "firm not written in full (機構)",
    },
    {
        "id": "f38", "date": "2024-03-01T19:19:00+09:00", "coding": "u8b64", "shape": "html", "firm_domain": "fairmore.example.com",
        "from": "棟方 健吾 <kengo.munakata@fairmore.example.com>", "to": "本部 <hq@fairmore.example.com>",
        "subject": "教壇に立ちます", "html": LINKS, "tags": ["html_only", "links_only", "split_spans", "photo_album"],
        "label": {
            "sender_name": "棟方 健吾", "family_name": "棟方", "given_name": "健吾",
            "mails": [("munakata.kosen@example.org", "munakata.kosen@example.org", "personal")],
            "linkedin": "https://www.linkedin.com/in/kengo-munakata-77", "other_urls": ["https://note.com/munakata_kosen"],
            "firm_left": "フェアモア", "last_day": "2024-03-04", "last_day_as_written": "来週月曜（3/4）",
            "next_employer": "高専", "next_role": "教員", "next_status": "employed", "joined_date": "2020-02", "joined_as_written": None,
            "years": 4, "years_as_written": "丸4年と少し", "alternatives": {"next_role": ["高専の教員"]},
            "decoys": [("url", "https://photos.example.net/albums/bye-munakata", "photo album of the organiser")],
        },
        "note": "address, note and LinkedIn only behind links; the joining date is split over spans",
    },
    {
        "id": "f39", "date": "2021-12-28T15:00:00+09:00", "coding": "jis", "firm_domain": "shioji-city.example.jp",
        "from": "汐路市役所 都市整備課 御手洗 <mitarai-h@shioji-city.example.jp>", "to": "庁内各位 <all@shioji-city.example.jp>",
        "subject": "年末のご挨拶に代えて", "tags": ["civil_servant", "wareki", "kanji_phone", "family_business"],
        "body": """
庁内の皆様

御用納めの日に失礼いたします。都市整備課　御手洗です。

平成十一年に奉職して以来、下水の台帳から始め、道路、公園、駅前の再開発と、市内の地面の上と下を
ひととおり掘り返して参りました。このたび父が倒れ、家業の酒蔵を継ぐため、本日をもって市を辞し、
年明けの仕込みから蔵に入ります。役所の言葉でいう「自己都合退職」でございます。

駅前広場の再整備（平成二十九年〜令和二年）で夜ごと図面を囲んだ雲井係長、寺尾君、設計の方々。
ベンチの高さひとつで三か月もめたこと、今では酒の肴です。

　　御手洗酒造場　　電話　〇九九七・五五・〇一五三（朝が早いので夕方四時まで）
　　小生の携帯　　　〇七〇・三二一〇・〇九八七
　　電子メール　　　mitarai.shuzo あ example どっと jp　　※「あ」は＠

新酒の頃に、また。

　　　　　　　　　　　　　　　　　　　　　　御手洗 秀継（みたらい　ひでつぐ）
""",
        "label": {
            "sender_name": "御手洗 秀継", "family_name": "御手洗", "given_name": "秀継", "kana": "みたらい　ひでつぐ",
            "mails": [("mitarai.shuzo@example.jp", "mitarai.shuzo あ example どっと jp", "new_work")],
            "phones": [("+81997550153", "〇九九七・五五・〇一五三"), ("+817032100987", "〇七〇・三二一〇・〇九八七")],
            "department": "都市整備課", "last_day": "2021-12-28", "last_day_as_written": "本日をもって市を辞し",
            "next_employer": "御手洗酒造場", "next_status": "employed", "joined_date": "1999", "joined_as_written": "平成十一年に奉職",
            "projects": [("駅前広場の再整備", None, "平成二十九年〜令和二年", ["雲井", "寺尾"])],
            "alternatives": {"next_employer": ["家業の酒蔵", "酒蔵"]},
        },
        "note": "汐路市 stands only in the From display name; at-sign obfuscation is unusual",
    },
    {
        "id": "f40", "date": "2022-08-19T09:30:00+09:00", "coding": "u8b64", "firm_domain": "olden.example.com",
        "from": "蓮沼 日向 <hinata.hasunuma@olden.example.com>", "to": "alumni-watchers <alumni@olden.example.com>",
        "subject": "再来週の金曜で終わりです", "tags": ["relative_date", "month_crossing", "x_handle", "threads"],
        "body": """
蓮沼です。先に予告だけ。

再来週の金曜日が最終出社です。籍はその月の末日で抜けます。理由は山です。ヒマラヤの縦走に半年使います。
（会社は無給休職でもいいと言ってくれましたが、退路は断つ派です）

オルデンには新卒で入って6年目。PMI ばかりやってきたせいで、人と人の間にすぐ「統合」の溝を見つけて
しまう体質になりました。

やり残し：製薬の工場統合（2021/11〜）は、寒河江さんと北見さんにバトンを渡しました。
この10か月、二人がいなかったら私は標高ゼロで遭難していました。

山小屋では電波がないので、返信は遅いです。

　X：@hasunuma_8000
　連絡用アドレス：hinata8000[at mark]icloud.com

はすぬま ひなた
""",
        "label": {
            "sender_name": "蓮沼 日向", "family_name": "蓮沼", "given_name": "日向", "kana": "はすぬま ひなた",
            "mails": [("hinata8000@icloud.com", "hinata8000[at mark]icloud.com", "personal")], "x": "@hasunuma_8000",
            "firm_left": "オルデン", "last_day": "2022-09-02", "last_day_as_written": "再来週の金曜日が最終出社",
            "leaving_date": "2022-09-30", "leaving_date_as_written": "その月の末日", "next_status": "undecided",
            "projects": [("製薬の工場統合", "製薬", "2021/11〜", ["寒河江", "北見"])],
        },
        "note": "新卒で入って6年目 is a year in which, not a tenure; half a year in the mountains read as undecided",
    },
    {
        "id": "f41", "date": "2025-01-06T08:50:00+09:00", "coding": "u8b64", "shape": "alt", "firm_domain": "mitsukado.example.jp",
        "from": "朽木 大河 <kutsuki@mitsukado.example.jp>", "to": "朽木 大河 <kutsuki@mitsukado.example.jp>",
        "subject": "謹賀新年／並びに辞表", "tags": ["new_year", "bcc", "two_phones", "overseas_post", "street_address"],
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
            "sender_name": "朽木 大河", "family_name": "朽木", "given_name": "大河",
            "mails": [("taiga.kutsuki.coffee@nifty.com", "taiga.kutsuki.coffee@nifty.com", "personal"),
                      ("info@hamacoffee.example.jp", "info@hamacoffee.example.jp", "new_work")],
            "phones": [("+81997550177", "0997 (55) 0177"), ("+819030301717", "090 (3030) 1717")], "department": "食料本部",
            "last_day": "2025-01-17", "last_day_as_written": "出勤は今月17日（金）まで",
            "leaving_date": "2025-02-10", "leaving_date_as_written": "退職日は2月10日",
            "next_employer": "農業法人", "next_role": "取締役", "next_status": "employed", "years": 20, "years_as_written": "20年",
            "alternatives": {"next_employer": ["コーヒーの国産化をやる農業法人", "鹿児島の離島でコーヒーの国産化をやる農業法人"]},
            "decoys": [("phone", "03-5533-0166", "main line of the old department")],
        },
    },
    {
        "id": "f42", "date": "2023-09-29T18:21:00+09:00", "coding": "jis", "firm_domain": "tokiwa-denshi.example.jp",
        "from": "二瓶 忠義 <nihei.t@tokiwa-denshi.example.jp>", "to": "品質保証部OB現役 <qa@tokiwa-denshi.example.jp>",
        "subject": "【訂正】先ほどのメール（二瓶）", "tags": ["correction", "typo_decoy", "quoted_own_mail"],
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
            "sender_name": "二瓶 忠義", "family_name": "二瓶", "given_name": "忠義",
            "mails": [("nihei.tadayoshi@biglobe.ne.jp", "nihei.tadayoshi@biglobe.ne.jp", "personal")],
            "phones": [("+819020200465", "０９０－２０２０－０４６５")], "firm_left": "トキワ電子", "department": "品質保証部",
            "department_basis": "salutation", "last_day": "2023-09-29", "last_day_as_written": "退職（本日）",
            "years": 43, "years_as_written": "４３年",
            "decoys": [("email", "nihei.tadayosi@biglobe.ne.jp", "typing error, corrected in the same mail")],
        },
    },
    {
        "id": "f43", "date": "2024-06-21T13:45:00+09:00", "coding": "u8b64", "firm_domain": "sanryo-sys.example.jp",
        "from": "三稜システムズ・大曽根 <ohsone@sanryo-sys.example.jp>", "to": "情報システム部 ご一同様 <is@client-rail.example.jp>",
        "subject": "体制変更のご連絡と、お別れ", "tags": ["client_facing", "new_team_list", "meeting_id", "ticket_numbers"],
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
            "sender_name": "大曽根 匠", "family_name": "大曽根", "given_name": "匠",
            "mails": [("ohsone.takumi.next@outlook.jp", "ohsone.takumi.next@outlook.jp", "personal")], "firm_left": "三稜システムズ",
            "last_day": "2024-06-28", "last_day_as_written": "6月28日で会社を辞めます",
            "next_employer": "別の業界", "next_role": "発注する側", "next_status": "employed",
            "projects": [("発券システムの更改", "鉄道", "2020年9月～2023年10月", ["財前", "リン"])],
            "alternatives": {"next_employer": ["御社とは別の業界"]},
            "decoys": [("email", "zaizen@sanryo-sys.example.jp", "successor"), ("phone", "080-7007-0199", "successor"),
                       ("email", "gupta@sanryo-sys.example.jp", "successor"), ("phone", "0120-000-199", "support line"),
                       ("phone", "845 2217 0093", "number of a web meeting"), ("phone", "2020-03317", "case number")],
        },
        "note": "next employer only 別の業界で発注する側: very vague",
    },
    {
        "id": "f44", "date": "2011-03-31T20:00:00+09:00", "coding": "eucjp", "firm_domain": "zuihoku-bank.example.jp",
        "from": "小比類巻 誠 <m-kohiruimaki@zuihoku-bank.example.jp>", "to": "浜通支店 <hamadori@zuihoku-bank.example.jp>",
        "subject": "ありがとう、またいつか", "tags": ["euc_jp", "2011", "twitter", "long_surname", "docomo_dots"],
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
            "sender_name": "小比類巻 誠", "family_name": "小比類巻", "given_name": "誠",
            "mails": [("ma..koto-kohi.@docomo.ne.jp", "ma..koto-kohi.@docomo.ne.jp", "personal")], "x": "@kohi_volunteer",
            "firm_left": "瑞北銀行", "department": "浜通支店", "department_basis": "salutation",
            "last_day": "2011-03-31", "last_day_as_written": "瑞北銀行は本日まで", "next_status": "undecided",
            "joined_date": "2005", "joined_as_written": "平成17年に入行", "years": 6, "years_as_written": "窓口3年、渉外3年",
        },
        "note": "old docomo address with dots that RFC 5321 forbids; half a year as a volunteer, then open: undecided",
    },
    {
        "id": "f45", "date": "2019-09-13T12:34:56+09:00", "coding": "u8b64", "firm_domain": "harunire.example.jp",
        "from": "Ryukan SAGAE <sagae@harunire.example.jp>", "to": "観光チーム <tourism@harunire.example.jp>",
        "subject": "湯けむりの向こうへ（寒河江）", "tags": ["family_business", "inn", "web_and_phone", "romaji_header"],
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
            "sender_name": "寒河江 隆観", "family_name": "寒河江", "given_name": "隆観", "romaji": "Ryukan SAGAE",
            "mails": [("ryukan.s@me.com", "ryukan.s@me.com", "personal")], "phones": [("+81235550110", "023-555-0110")],
            "other_urls": ["https://yuyado-sagae.example.jp"], "department": "観光チーム", "department_basis": "salutation",
            "last_day": "2019-09-12", "last_day_as_written": "昨日が最終勤務日",
            "leaving_date": "2019-09-30", "leaving_date_as_written": "在籍は9月末", "next_employer": "湯宿 さがえ", "next_role": "常務",
            "next_status": "employed", "joined_date": "2016-04", "joined_as_written": "翌年4月に正式入社",
            "projects": [("離島の宿泊税導入支援", "観光", "2018年春〜2019年夏", ["伊佐", "ジュリア"])],
            "alternatives": {"next_employer": ["父の旅館"], "sender_name": ["Ryukan SAGAE"]},
        },
        "note": "intern 2015, joined April of the following year",
    },
    {
        "id": "f46", "date": "2023-02-28T17:05:00+09:00", "coding": "sjisqp", "firm_domain": "hiiragi-hp.example.jp",
        "from": "リハ科 門倉 <rehab-kadokura@hiiragi-hp.example.jp>", "to": "リハ科・整形外科・地域連携室 <rehab@hiiragi-hp.example.jp>",
        "subject": "開業のため退職いたします", "tags": ["clinic", "fax_decoy", "future_address", "two_pairs"],
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
            "sender_name": "門倉 正樹", "family_name": "門倉", "given_name": "正樹",
            "mails": [("rehabkobo@kadokura.example.jp", "rehabkobo@kadokura.example.jp", "new_work")],
            "phones": [("+81555200711", "0555(20)0711"), ("+818010010711", "080-1001-0711")], "firm_left": "ひいらぎ病院",
            "department": "リハビリテーション科", "last_day": "2023-03-18", "last_day_as_written": "3月18日（土）の午前外来をもって",
            "leaving_date": "2023-03-31", "leaving_date_as_written": "書類上の退職日は3/31",
            "next_employer": "かどくらリハ工房", "next_status": "founding", "years": 9.5, "years_as_written": "9年半",
            "decoys": [("fax", "0555(20)0712", "fax of the new place"), ("phone", "0555-20-0001", "desk of the old hospital")],
        },
        "note": "17 years as a therapist, nine and a half at the hospital",
    },
    {
        "id": "f47", "date": "2024-10-31T16:30:00+01:00", "coding": "u8b64", "firm_domain": "quillon.example.com", "language": "ja-en",
        "from": "Chiaki Domeki <chiaki.domeki@quillon.example.com>", "to": "Quillon London & Tokyo <friends@quillon.example.com>",
        "subject": "Leaving London, leaving Quillon", "tags": ["from_abroad", "english_first", "bilingual", "no_japanese_name_until_end"],
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
            "sender_name": "百目鬼 千晶", "family_name": "百目鬼", "given_name": "千晶", "romaji": "Chiaki Domeki",
            "mails": [("chiaki.domeki@fastmail.com", "chiaki dot domeki at fastmail dot com", "personal")],
            "phones": [("+817046460158", "+81-70-4646-0158")], "firm_left": "Quillon",
            "last_day": "2024-10-31", "last_day_as_written": "end today", "next_status": "undecided", "years": 7.25, "years_as_written": "7年と3か月",
            "projects": [("grid-storage due diligence", "energy", "spring to autumn 2023", ["Priyanka", "Tom O.", "Hase"])],
            "alternatives": {"sender_name": ["Chiaki Domeki"]},
            "decoys": [("email", "hase@quillon.example.com", "party organiser")],
        },
    },
    {
        "id": "f48", "date": "2024-12-13T22:22:22+09:00", "coding": "u8b64", "firm_domain": "soramame-lab.example.com", "style": "stylised",
        "from": "kugyo <yusei.kugyo@soramame-lab.example.com>", "to": "eng@soramame-lab.example.com",
        "subject": "git commit -m \"last commit\"", "tags": ["code", "contact_in_code", "engineer"],
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
            "sender_name": "公暁 悠生", "family_name": "公暁", "given_name": "悠生",
            "mails": [("yusei.kugyo@gmail.com", "\"yusei.kugyo\" + \"@\" + \"gmail.com\"", "personal")],
            "other_urls": ["https://github.com/yusei-kugyo", "@kugyo.bsky.social"],
            "last_day": "2024-12-20", "last_day_as_written": "2024-12-20 最終出社",
            "leaving_date": "2024-12-31", "leaving_date_as_written": "2024-12-31 退職", "next_status": "undecided",
            "joined_date": "2021-06", "joined_as_written": "2021-06-01 入社", "years": 3.5, "years_as_written": "3年半",
            "projects": [("決済リプレイス", "決済", "2022/7-2024/3", ["瓜生", "モナ"])],
            "alternatives": {"joined_date": ["2021-06-01"]},
            "decoys": [("phone", "050-5555-0199", "on-call line of the firm")],
        },
    },
]
