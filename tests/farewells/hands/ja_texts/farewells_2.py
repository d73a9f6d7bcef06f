"""Farewells 11 to 20."""

from __future__ import annotations

from typing import Any

TABLE = """<html><head><style>td{border:1px solid #999;padding:4px} .s{color:#888;font-size:11px}</style></head><body>
<p>物流改革室のみなさま</p>
<p>田部井です。<b>9/13（金）が最終出社</b>、在籍は<b>同月30日</b>まで（有休を14日残していました。律儀なので使い切ります）。</p>
<p>ここでやった仕事を、置き土産の表にしておきます。</p>
<table>
<tr><th>いつ</th><th>何を</th><th>誰と</th></tr>
<tr><td>’16/10〜’17/9</td><td>医薬品卸 配送センター集約</td><td>志水さん、ケビンさん</td></tr>
<tr><td>’17/11〜’20/3</td><td>冷凍食品メーカー SCM再設計</td><td>志水さん、大賀さん、呉さん</td></tr>
<tr><td>’20/4〜’24/8</td><td>社内・物流改革室の立ち上げ</td><td>全員！</td></tr>
</table>
<p>10月からは実家（和歌山）で<u>みかん農家の六代目見習い</u>です。箱で送れます。</p>
<p>✉ <a href="mailto:tabei.mikan6@gmail.com">tabei.mikan6@gmail.com</a><br>
☎ <a href="tel:+817311112222">実家</a>：0737-55-0160 ／ 携帯は 0&#57;0-7171-3130</p>
<p class="s">━━━━━━━━━━━━━━<br>株式会社ハルニレ経営企画　物流改革室　マネージャー<br>田部井 周作（たべい・しゅうさく）<br>
〒999-0000 架空市中央1-2-3　Tel 03-5566-0120（代）　Fax 03-5566-0121<br>shusaku.tabei@harunire.example.jp</p>
</body></html>
"""

MAILS: list[dict[str, Any]] = [
    {
        "id": "f11",
        "date": "2018-05-08T09:12:18+09:00",
        "coding": "jis",
        "firm_domain": "harunire.example.jp",
        "inner_date": "2018-04-27T20:46:00+09:00",
        "from": "大河内 仁 <okochi@harunire.example.jp>",
        "to": "旧・関西チーム <kansai-ob@harunire.example.jp>",
        "subject": "Fw: 最後に一句",
        "tags": ["fwd_inline", "relative_date"],
        "body": """
関西チームのみなさん

連休前に嘉納さんから届いていました。BCCから漏れていた人がいたようなので回しておきます。
送別会は私が幹事です。5/25（金）でどうでしょう。→ okochi@harunire.example.jp / 090-5050-0707

大河内

----- Original Message -----
From: 嘉納 貴子 <t-kano@harunire.example.jp>
To: t-kano@harunire.example.jp
Date: Fri, 27 Apr 2018 20:46:00 +0900
Subject: 最後に一句

　　席ひとつ　空けて五月の　風を待つ

ハルニレに来て4年、関西の製造業のお客様ばかり11社を回らせていただいた嘉納です。
このメールを出したら端末を返します。会社員としては来月の15日まで籍が残るそうです。

しばらくは母の通院に付き添いつつ、週に二日だけ、京都の伝統工芸の組合で事務局を手伝います。

連絡はこちらに。
t.kano.kyo@softbank.ne.jp

いつかまた、どこかの工場の食堂で。
""",
        "label": {
            "sender_name": "嘉納 貴子",
            "family_name": "嘉納",
            "given_name": "貴子",
            "mails": [("t.kano.kyo@softbank.ne.jp", "t.kano.kyo@softbank.ne.jp", "personal")],
            "firm_left": "ハルニレ",
            "last_day": "2018-04-27",
            "last_day_as_written": "このメールを出したら端末を返します",
            "leaving_date": "2018-05-15",
            "leaving_date_as_written": "来月の15日まで",
            "next_employer": "京都の伝統工芸の組合",
            "next_role": "事務局",
            "next_status": "employed",
            "years": 4,
            "years_as_written": "4年",
            "decoys": [
                ("email", "okochi@harunire.example.jp", "forwarder, party organiser"),
                ("phone", "090-5050-0707", "party organiser"),
                ("email", "t-kano@harunire.example.jp", "old company address in quoted header"),
            ],
        },
        "note": "inner_date=2018-04-27T20:46:00+09:00",
    },
    {
        "id": "f12",
        "date": "2025-06-30T10:00:00+09:00",
        "coding": "u8b64",
        "firm_domain": "fairmore.example.com",
        "from": "五百旗頭 蓮 <ren.iokibe@fairmore.example.com>",
        "to": "2025年4月入社 <new2025@fairmore.example.com>",
        "subject": "3か月で辞める人間からのお知らせ",
        "tags": ["three_months", "rare_name", "undecided"],
        "body": """
同期のみんなへ

びっくりさせてすみません。いおきべです。

4月1日に入社して、研修2か月、仮配属1か月。本日付で会社を離れることにしました。
体を壊したとか揉めたとかではなく、入ってみて初めて「自分は人に説明するより、手で何かを作りたい」と
はっきりわかってしまった、というのが正直なところです。早すぎるのは承知しています。

人事の方からは引き止めも嫌味もなく、ただ「納得してるならいい」と言われました。かっこよかったです。

これからのことは白紙です。とりあえず知り合いの木工所に通ってみます（雇われるわけではないです）。

ロジカルシンキング研修のB班、ほんとに楽しかった。雑魚寝の写真は消さないで。

ren.iokibe.wood[at]gmail.com
X @iokibe_kezuru

五百旗頭 蓮
""",
        "label": {
            "sender_name": "五百旗頭 蓮",
            "family_name": "五百旗頭",
            "given_name": "蓮",
            "mails": [("ren.iokibe.wood@gmail.com", "ren.iokibe.wood[at]gmail.com", "personal")],
            "x": "@iokibe_kezuru",
            "last_day": "2025-06-30",
            "last_day_as_written": "本日付で",
            "next_status": "undecided",
            "joined_date": "2025-04",
            "joined_as_written": "4月1日に入社",
            "years": 0.25,
            "years_as_written": "3か月",
            "alternatives": {"joined_date": ["2025-04-01"]},
        },
    },
    {
        "id": "f13",
        "date": "2024-11-15T09:05:00+09:00",
        "coding": "u8b64",
        "firm_domain": "riverlane.example.com",
        "from": "リバーレイン広告社　雨宮 <s-amemiya@riverlane.example.com>",
        "to": "toda@client-food.example.jp",
        "cc": "巽 亮介 <r-tatsumi@riverlane.example.com>",
        "subject": "担当変更および退社のお知らせ（リバーレイン・雨宮）",
        "tags": ["client_facing", "successor_cc", "linkedin_only"],
        "body": """
戸田様

いつも格別のお引き立てを賜り、ありがとうございます。
リバーレイン広告社の雨宮でございます。

このたび、12月6日（金）の勤務をもって当社を退くこととなりました。新商品「ひとくち葛」の立ち上げに
始まり、六シーズンのキャンペーンを戸田様とご一緒できたことは、私の財産でございます。

今後は本メールのCCにおります巽が御社を担当いたします。
------------------------------
巽 亮介（たつみ りょうすけ）
直通：03-5522-0166　携帯：080-5522-0166
r-tatsumi@riverlane.example.com
------------------------------
11月26日（火）14時のお打ち合わせに、巽を同道してご挨拶に伺います。

なお、私個人の消息は LinkedIn（https://www.linkedin.com/in/satsuki-amemiya-adv/）にて
ご覧いただけます。業界は離れません、とだけ申し上げておきます。

雨宮 皐月
""",
        "label": {
            "sender_name": "雨宮 皐月",
            "family_name": "雨宮",
            "given_name": "皐月",
            "linkedin": "https://www.linkedin.com/in/satsuki-amemiya-adv/",
            "firm_left": "リバーレイン広告社",
            "last_day": "2024-12-06",
            "last_day_as_written": "12月6日（金）の勤務をもって",
            "decoys": [
                ("phone", "03-5522-0166", "successor"),
                ("phone", "080-5522-0166", "successor"),
                ("email", "r-tatsumi@riverlane.example.com", "successor"),
            ],
        },
    },
    {
        "id": "f14",
        "date": "2023-03-24T17:00:00+09:00",
        "coding": "jis",
        "firm_domain": "kasumibashi.example.jp",
        "from": "香月 武史 <katsuki@kasumibashi.example.jp>",
        "to": "経済調査部 <econ@kasumibashi.example.jp>",
        "subject": "出向満了につき",
        "tags": ["secondee_back", "new_work", "old_new_pair"],
        "body": """
経済調査部の諸先輩方

香月です。瑞北銀行からお預かりいただいた2年間の出向が、この3月末で明けます。
霞橋総研でお世話になるのは本日までで、来週は引越しと引継ぎで有休を頂戴します。

銀行では「前例」を探すのが仕事でしたが、ここでは「前提」を疑えと毎日言われました。
佐分利さんに真っ赤に直された最初のレポートは、額に入れて銀行に持って帰ります。
自治体の公共施設再編（2021年度後半）では、佐分利さん、柿沼さんと三人で県内19の市町村を
軽自動車で回り、道の駅のソフトクリームに異様に詳しくなりました。

4月からは瑞北銀行の地域共創部に戻り、推進役を拝命します。皆様とは顧客として、また一市民として
お付き合いを続けさせてください。

    変更前  katsuki@kasumibashi.example.jp
    変更後  takeshi.katsuki@zuihoku-bank.example.jp （4/1〜）
    私用    take4katsuki@yahoo.co.jp

香月 武史　拝
""",
        "label": {
            "sender_name": "香月 武史",
            "family_name": "香月",
            "given_name": "武史",
            "mails": [
                ("takeshi.katsuki@zuihoku-bank.example.jp", "takeshi.katsuki@zuihoku-bank.example.jp", "new_work"),
                ("take4katsuki@yahoo.co.jp", "take4katsuki@yahoo.co.jp", "personal"),
            ],
            "firm_left": "霞橋総研",
            "department": "経済調査部",
            "department_basis": "salutation",
            "last_day": "2023-03-24",
            "last_day_as_written": "本日まで",
            "leaving_date": "2023-03-31",
            "leaving_date_as_written": "この3月末で",
            "next_employer": "瑞北銀行の地域共創部",
            "next_role": "推進役",
            "next_status": "employed",
            "years": 2,
            "years_as_written": "2年間",
            "projects": [("自治体の公共施設再編", "自治体", "2021年度後半", ["佐分利", "柿沼"])],
            "alternatives": {"next_employer": ["瑞北銀行"]},
            "decoys": [("email", "katsuki@kasumibashi.example.jp", "old address")],
        },
        "note": "a secondee who leaves the host for his own bank: farewell to the host",
    },
    {
        "id": "f15",
        "date": "2024-05-31T18:18:18+09:00",
        "coding": "u8qp",
        "firm_domain": "mitsukado.example.jp",
        "from": "Hasebe, Yoko (Mitsukado) <yoko.hasebe@mitsukado.example.jp>",
        "to": "繊維第二部 <textile2@mitsukado.example.jp>",
        "subject": "焙煎所をひらきます",
        "tags": ["founding", "shop_landline", "new_work", "two_dates", "start_date_trap"],
        "body": """
繊維第二部　みなさん

長谷部 陽子です。

商社の机で豆を焼くわけにいかないので、会社を出ます。
正式には7月31日退社、席に座っているのは6月14日まで。残りは休みをかき集めて開店準備です。

▼店のこと
　はせべ焙煎室（逗子、海まで徒歩4分）
　9月1日オープン予定。予定は未定。
　046-555-0143（店。9月までは工事のおじさんが出ます）
　hello@hasebe-roast.example.com

▼わたしのこと
　個人の携帯は 〇八〇の三三三三の〇七七一
　ジャカルタ駐在の4年を含めて、入社から数えると13年と2か月。綿花の相場表を見て飲むコーヒーが
　いちばん美味かったという変な社員でした。

▼部のこと
　綿糸の与信の件は、湯浅さんにお願いしました。

　　　　　　　　　　　　　　　長谷部

--\x20
Yoko Hasebe | Textile Dept. II, Mitsukado Corporation
Tel: +81-3-5533-0110 | yoko.hasebe@mitsukado.example.jp
""",
        "label": {
            "sender_name": "長谷部 陽子",
            "family_name": "長谷部",
            "given_name": "陽子",
            "romaji": "Yoko Hasebe",
            "mails": [("hello@hasebe-roast.example.com", "hello@hasebe-roast.example.com", "new_work")],
            "phones": [("+81465550143", "046-555-0143"), ("+818033330771", "〇八〇の三三三三の〇七七一")],
            "firm_left": "Mitsukado Corporation",
            "department": "繊維第二部",
            "last_day": "2024-06-14",
            "last_day_as_written": "席に座っているのは6月14日まで",
            "leaving_date": "2024-07-31",
            "leaving_date_as_written": "7月31日退社",
            "next_employer": "はせべ焙煎室",
            "next_status": "founding",
            "years": 13.17,
            "years_as_written": "13年と2か月",
            "alternatives": {"department": ["Textile Dept. II"]},
            "decoys": [
                ("phone", "+81-3-5533-0110", "old company signature"),
                ("email", "yoko.hasebe@mitsukado.example.jp", "old company signature"),
            ],
        },
    },
    {
        "id": "f16",
        "date": "2019-12-20T16:16:00+09:00",
        "coding": "jis",
        "firm_domain": "fairmore.example.com",
        "from": "楠瀬 理人 <rihito.kususe@fairmore.example.com>",
        "to": "金融セクター <fs-all@fairmore.example.com>",
        "subject": "【卒業】楠瀬（金融セクター）／御礼と戦歴",
        "tags": ["multi_project", "mixed_periods", "obfuscated"],
        "body": """
金融セクター各位

楠瀬（くすせ）です。冬休みに入る方もいらっしゃるので少し早いですが。
年内最終日の27日（金）を最後に、フェアモアを卒業します。

〜戦歴〜
　第一戦　地銀連合 共同センター構想策定
　　　　　（平成26年7月〜同年12月）　隊長：八木沢さん　戦友：ファハドさん
　第二戦　信託銀行 相続業務BPR
　　　　　（2015年2月から足かけ2年）　戦友：八木沢さん、手島さん
　第三戦　ネット証券 不正ログイン対応
　　　　　（FY17下期）　ひとりぼっち。
　第四戦　生命保険 統合新契約システム 炎上鎮火
　　　　　（2018/4 → 2019/12）　戦友：手島さん、根岸さん、オルガさん、協力会社の皆さん

四戦一勝三分。負けなかったのは周りのおかげです。

次の赴任地は、フィンテックの会社で、肩書きはプロダクト責任者だそうです。社名は年明けに。

rihito[ドット]kususe[ドット]next(at)gmail[ドット]com
FB: 「楠瀬理人」で検索、柴犬のアイコンです

それでは良いお年を。
""",
        "label": {
            "sender_name": "楠瀬 理人",
            "family_name": "楠瀬",
            "given_name": "理人",
            "mails": [
                ("rihito.kususe.next@gmail.com", "rihito[ドット]kususe[ドット]next(at)gmail[ドット]com", "personal")
            ],
            "facebook": "楠瀬理人",
            "firm_left": "フェアモア",
            "department": "金融セクター",
            "last_day": "2019-12-27",
            "last_day_as_written": "年内最終日の27日（金）を最後に",
            "next_employer": "フィンテックの会社",
            "next_role": "プロダクト責任者",
            "next_status": "employed",
            "projects": [
                ("地銀連合 共同センター構想策定", "地銀", "平成26年7月〜同年12月", ["八木沢", "ファハド"]),
                ("信託銀行 相続業務BPR", "信託銀行", "2015年2月から足かけ2年", ["八木沢", "手島"]),
                ("ネット証券 不正ログイン対応", "ネット証券", "FY17下期", []),
                ("生命保険 統合新契約システム 炎上鎮火", "生命保険", "2018/4 → 2019/12", ["手島", "根岸", "オルガ"]),
            ],
        },
    },
    {
        "id": "f17",
        "date": "2021-04-28T22:05:37+09:00",
        "coding": "u8b64",
        "firm_domain": "olden.example.com",
        "from": "阿武 志保里 <shiori.anno@olden.example.com>",
        "to": "undisclosed-recipients:;",
        "subject": "（無題）",
        "tags": ["prose_projects", "japanese_numerals", "no_subject"],
        "body": """
阿武（あんの）志保里です。宛先を伏せて送っています。

昭和の日の前夜にこれを書いているのは、連休が明けたら、もうオルデンの人間ではないからです。
契約上の最後の日は五月五日、こどもの日。うちの息子はそれを「ママがこどもにもどる日」と呼んでいます。

平成二十五年の十月に転職してきて、最初に放り込まれたのは空港の民営化入札でした。丸一年、宿題は
終わらず、伊集院さんと二人で滑走路脇のホテルに住み、離陸音で目を覚ます日々。その次が
化粧品会社のアジア統括会社設立で、これは2015年の春から翌々年の夏まで、シンガポールとの往復です。
メイリンさん、植草さん、あのとき買ったドリアンのお菓子は今も未開封です。

それから産休があり、戻ってからは採用と育成。人を育てるふりをして、だいぶ育ててもらいました。

次の場所では、大学病院の経営改善に、内側の職員として取り組みます。

郵便のほうが得意ですが、念のため：　annoshiori@me.com　（エー・エヌ・エヌ・オー・シオリ、です）
""",
        "label": {
            "sender_name": "阿武 志保里",
            "family_name": "阿武",
            "given_name": "志保里",
            "mails": [("annoshiori@me.com", "annoshiori@me.com", "personal")],
            "firm_left": "オルデン",
            "last_day": "2021-05-05",
            "last_day_as_written": "契約上の最後の日は五月五日",
            "next_employer": "大学病院",
            "next_role": "職員",
            "next_status": "employed",
            "joined_date": "2013-10",
            "joined_as_written": "平成二十五年の十月",
            "projects": [
                ("空港の民営化入札", "空港", "丸一年", ["伊集院"]),
                ("化粧品会社のアジア統括会社設立", "化粧品", "2015年の春から翌々年の夏まで", ["メイリン", "植草"]),
            ],
        },
    },
    {
        "id": "f18",
        "date": "2022-01-11T10:31:00+09:00",
        "coding": "u8b64",
        "firm_domain": "asagiri-audit.example.jp",
        "from": "Kagami Ryo <ryo.kagami@client-steel.example.com>",
        "to": "経理部 <acc@client-steel.example.com>",
        "subject": "FW: 退職のご挨拶",
        "tags": ["rfc822", "outer_is_client", "cpa"],
        "body": """
経理部各位

先日まで監査チームのインチャージをしていただいた樋渡先生からです（添付）。
連休前に届いていたのを共有し忘れていました。お歳暮のリストから外しておいてください。

加賀美 涼
株式会社カガミ鋼管 経理部 / 06-5577-0133
""",
        "inner": {
            "date": "2021-12-24T17:58:03+09:00",
            "coding": "sjis",
            "from": "樋渡 美咲 <hiwatashi@asagiri-audit.example.jp>",
            "to": "ryo.kagami@client-steel.example.com",
            "subject": "退職のご挨拶",
            "body": """
加賀美様

あさぎり監査法人の樋渡です。

クリスマスイブに仕事のメールで申し訳ございません。明後日付で法人を退職することとなりました。
本日が年内の、そして私の最後の業務日です。

会計士登録から数えて９年、うち御社には６期お邪魔しました。棚卸で高炉の脇に立たせていただいた
ことは忘れません。

来春より、生まれ故郷の金沢で税理士事務所を構えます。
　　樋渡美咲会計事務所（２０２２年３月開業予定）
　　ＴＥＬ：０７６－５５５－０１９９（開業後）
　　hiwatashi.cpa@kanazawa-kaikei.example.jp
　　当面は私用の携帯 ０９０・２２２２・０６６８ へどうぞ。

後任のインチャージは浅見（asami@asagiri-audit.example.jp）でございます。
""",
        },
        "label": {
            "sender_name": "樋渡 美咲",
            "family_name": "樋渡",
            "given_name": "美咲",
            "mails": [
                ("hiwatashi.cpa@kanazawa-kaikei.example.jp", "hiwatashi.cpa@kanazawa-kaikei.example.jp", "new_work")
            ],
            "phones": [("+81765550199", "０７６－５５５－０１９９"), ("+819022220668", "０９０・２２２２・０６６８")],
            "firm_left": "あさぎり監査法人",
            "last_day": "2021-12-24",
            "last_day_as_written": "本日が年内の、そして私の最後の業務日",
            "leaving_date": "2021-12-26",
            "leaving_date_as_written": "明後日付で",
            "next_employer": "樋渡美咲会計事務所",
            "next_status": "founding",
            "decoys": [
                ("email", "asami@asagiri-audit.example.jp", "successor"),
                ("phone", "06-5577-0133", "forwarder"),
            ],
        },
        "note": "inner_date=2021-12-24T17:58:03+09:00; 9 years count from the licence, not from joining: no tenure",
    },
    {
        "id": "f19",
        "date": "2024-09-06T14:20:00+09:00",
        "coding": "u8qp",
        "shape": "html",
        "firm_domain": "harunire.example.jp",
        "from": "田部井周作 <shusaku.tabei@harunire.example.jp>",
        "to": "物流改革室 <logi@harunire.example.jp>",
        "subject": "みかん",
        "html": TABLE,
        "tags": ["html_only", "html_table", "entities", "tel_link", "old_sig", "farming"],
        "label": {
            "sender_name": "田部井 周作",
            "family_name": "田部井",
            "given_name": "周作",
            "kana": "たべい・しゅうさく",
            "mails": [("tabei.mikan6@gmail.com", "tabei.mikan6@gmail.com", "personal")],
            "phones": [("+81737550160", "0737-55-0160"), ("+819071713130", "090-7171-3130")],
            "firm_left": "株式会社ハルニレ経営企画",
            "department": "物流改革室",
            "last_day": "2024-09-13",
            "last_day_as_written": "9/13（金）が最終出社",
            "leaving_date": "2024-09-30",
            "leaving_date_as_written": "同月30日",
            "next_employer": "実家",
            "next_role": "みかん農家の六代目見習い",
            "next_status": "employed",
            "projects": [
                ("医薬品卸 配送センター集約", "医薬品卸", "’16/10〜’17/9", ["志水", "ケビン"]),
                ("冷凍食品メーカー SCM再設計", "冷凍食品メーカー", "’17/11〜’20/3", ["志水", "大賀", "呉"]),
                ("社内・物流改革室の立ち上げ", None, "’20/4〜’24/8", []),
            ],
            "alternatives": {"next_employer": ["みかん農家", "実家（和歌山）"], "next_role": ["六代目見習い"]},
            "decoys": [
                ("phone", "03-5566-0120", "old company signature"),
                ("fax", "03-5566-0121", "old company fax"),
                ("phone", "+817311112222", "left-over tel: link that is not the number shown"),
                ("email", "shusaku.tabei@harunire.example.jp", "old company signature"),
            ],
        },
        "note": "the tel: link behind 実家 is a wrong left-over; the number shown counts",
    },
    {
        "id": "f20",
        "date": "2023-10-13T12:00:00+09:00",
        "coding": "cp50221",
        "firm_domain": "saiwai-sonpo.example.jp",
        "from": "一ノ瀬 恵里子 <E-Ichinose@saiwai-sonpo.example.jp>",
        "to": "損害サービス部 <claims@saiwai-sonpo.example.jp>",
        "subject": "ﾘﾀｲｱします（一ノ瀬）",
        "tags": ["cp50221", "care_of_parents", "two_dates", "halfwidth_kana"],
        "body": """
損ｻの皆様

一ノ瀬です。ﾌﾟﾗｲﾍﾞｰﾄな話ですみません。
母の介護が待ったなしになりまして、道北の実家に戻ることにしました。

　(1) 最終勤務　　10月20日（金）※午前で上がります
　(2) 有休　　　　10/23～11/30
　(3) 退職日　　　11月末

示談の電話口で怒鳴られた㊤に、あとで「あんたでよかった」と言われる、そういう仕事でした。
新卒で幸町損保に入って22年、だいたい頭を下げていた気がします。下げた先に人がいて、
下げるたびに誰かが隣にいてくれました。

№1　個人ｱﾄﾞﾚｽ　eriko-ichi@biglobe.ne.jp
№2　ｹｰﾀｲ　　　　０７０(５５６６)０３２４
№3　会社支給のｽﾏﾎ(080-9900-0024)は20日に返却、以後は課の共用になります

働き口は落ち着いてから探します。雪かき要員として遊びに来てください。
""",
        "label": {
            "sender_name": "一ノ瀬 恵里子",
            "family_name": "一ノ瀬",
            "given_name": "恵里子",
            "mails": [("eriko-ichi@biglobe.ne.jp", "eriko-ichi@biglobe.ne.jp", "personal")],
            "phones": [("+817055660324", "０７０(５５６６)０３２４")],
            "firm_left": "幸町損保",
            "department": "損ｻ",
            "department_basis": "salutation",
            "last_day": "2023-10-20",
            "last_day_as_written": "最終勤務　　10月20日",
            "leaving_date": "2023-11-30",
            "leaving_date_as_written": "11月末",
            "next_status": "undecided",
            "years": 22,
            "years_as_written": "22年",
            "decoys": [("phone", "080-9900-0024", "company mobile to be returned")],
        },
    },
]
