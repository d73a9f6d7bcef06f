"""Farewells 31 to 40."""

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
        "id": "f31",
        "date": "2024-12-27T12:00:00+09:00",
        "coding": "jis",
        "shape": "alt",
        "firm_domain": "asagiri-audit.example.jp",
        "from": "月館 慎一郎 <tsukidate@asagiri-audit.example.jp>",
        "to": "第４事業部 <dept4@asagiri-audit.example.jp>",
        "subject": "退職のご挨拶（第４事業部　月館）",
        "tags": ["template_like", "old_sig", "alt_jis"],
        "body": """
第４事業部の皆様

お疲れ様です。月館です。
私事で大変恐縮ですが、１２月３１日付で退職することとなり、本日が最終出勤日となりました。
本来であれば直接ご挨拶すべきところ、メールにて失礼いたします。

在籍中は公私にわたり大変お世話になりました。平成２６年１２月の入所から１０年と１か月、
商社、鉄道、そしてＩＰＯ準備会社と、幅広い業種を担当させていただいたことに感謝しております。

来年１月６日からは、都内の上場準備会社にて管理本部長として働く予定です。

今後の連絡先は下記のとおりです。
　　ｔｓｕｋｉｄａｔｅ．ｃｐａ＠ｇｍａｉｌ．ｃｏｍ
　　０９０－５５００－０２１７

末筆ながら、皆様のご健勝と益々のご発展をお祈り申し上げます。

======================================
あさぎり監査法人　第４事業部
公認会計士　月館 慎一郎 (Shinichiro TSUKIDATE)
TEL 03-5588-0140　　内線 2266
E-Mail tsukidate@asagiri-audit.example.jp
======================================
""",
        "label": {
            "sender_name": "月館 慎一郎",
            "family_name": "月館",
            "given_name": "慎一郎",
            "romaji": "Shinichiro TSUKIDATE",
            "mails": [("tsukidate.cpa@gmail.com", "ｔｓｕｋｉｄａｔｅ．ｃｐａ＠ｇｍａｉｌ．ｃｏｍ", "personal")],
            "phones": [("+819055000217", "０９０－５５００－０２１７")],
            "firm_left": "あさぎり監査法人",
            "department": "第４事業部",
            "last_day": "2024-12-27",
            "last_day_as_written": "本日が最終出勤日",
            "leaving_date": "2024-12-31",
            "leaving_date_as_written": "１２月３１日付",
            "next_employer": "都内の上場準備会社",
            "next_role": "管理本部長",
            "next_status": "employed",
            "joined_date": "2014-12",
            "joined_as_written": "平成２６年１２月の入所",
            "years": 10.08,
            "years_as_written": "１０年と１か月",
            "alternatives": {"next_employer": ["上場準備会社"]},
            "decoys": [
                ("phone", "03-5588-0140", "old company signature"),
                ("email", "tsukidate@asagiri-audit.example.jp", "old company signature"),
            ],
        },
    },
    {
        "id": "f32",
        "date": "2023-06-01T02:11:00+09:00",
        "coding": "bare8",
        "firm_domain": "fairmore.example.com",
        "from": "加藤木 <katougi@fairmore.example.com>",
        "to": "SDチーム <sd@fairmore.example.com>",
        "subject": "加藤木です",
        "tags": ["bare_utf8", "after_midnight", "undecided", "very_short", "kana_romaji_mail"],
        "body": """
日付が変わってしまったので、きのうが最後でした。

六月は休みます。七月も休むかもしれません。

katougi.jun.yasumi @ gmail.com

加藤木 純
""",
        "label": {
            "sender_name": "加藤木 純",
            "family_name": "加藤木",
            "given_name": "純",
            "mails": [("katougi.jun.yasumi@gmail.com", "katougi.jun.yasumi @ gmail.com", "personal")],
            "last_day": "2023-05-31",
            "last_day_as_written": "きのうが最後でした",
            "next_status": "undecided",
        },
        "note": "8bit UTF-8 without any charset header",
    },
    {
        "id": "f33",
        "date": "2023-03-30T14:30:00+09:00",
        "coding": "sjis",
        "firm_domain": "mitsukado.example.jp",
        "from": "営業事務 滝口 <takiguchi@mitsukado.example.jp>",
        "to": "鉄鋼第一部 <steel1@mitsukado.example.jp>",
        "subject": "滝口、あがります♪",
        "tags": ["retirement", "landline_only", "old_style", "contact_via_daughter"],
        "body": """
鉄鋼のみなさま、長いあいだほんとうに有難うございました。

営業事務の滝口でございます。テレックスを打っていた最後の世代です。昭和６１年に入れていただいて、
途中３年の育児のお休みをはさみ、気がつけば部でいちばんの古株になっておりました。

あす３１日で嘱託の期間もおしまい、６５歳でお役御免です。

パソコンのメールはもういたしません。娘（naoko_tkg@softbank.ne.jp）に頼めば読んでくれますが、
仕事のことを書かれると娘が困りますので、どうぞ電話をくださいませ。

　　自宅　０４７ー５５５ー０１２８　（お昼どきは体操教室です）

注文書の控えは、キャビネの上から二段目、茶色のファイルでございます。

滝口 富美子
""",
        "label": {
            "sender_name": "滝口 富美子",
            "family_name": "滝口",
            "given_name": "富美子",
            "phones": [("+81475550128", "０４７ー５５５ー０１２８")],
            "department": "鉄鋼第一部",
            "department_basis": "salutation",
            "last_day": "2023-03-31",
            "last_day_as_written": "あす３１日で",
            "joined_date": "1986",
            "joined_as_written": "昭和６１年に入れていただいて",
            "decoys": [("email", "naoko_tkg@softbank.ne.jp", "daughter; the leaver asks not to use it")],
        },
        "note": "retirement: no next status",
    },
    {
        "id": "f34",
        "date": "2024-07-12T18:40:00+09:00",
        "coding": "u8b64",
        "firm_domain": "olden.example.com",
        "from": "Emi Sonobe-Clarke <emi.sonobe-clarke@olden.example.com>",
        "to": "パブリックセクター <public@olden.example.com>",
        "subject": "ロンドンへ（園部）",
        "tags": ["double_barrelled", "maiden_name", "foreign_phone_uk", "second_half_only"],
        "body": """
パブリックセクターの皆さん

園部クラーク恵美です（旧姓：仁科。名刺が3種類あってすみませんでした）。

7/19が最終日、そのあと8月9日まで有休、という流れでオルデンを離れます。

夫の勤務先が変わり、この夏から家族4人でロンドンで暮らします。現地の非営利団体で
週3日のプログラム担当をする話が進んでいて、サインは来週の予定です。

11年のうち、後半の6年を自治体DXに費やしました。
「窓口は無くならない、並ぶ時間が無くなるだけ」という持論を、区役所の現場で証明できたのは
宍戸さん、アニタさん、比嘉さんのおかげです（特別区 窓口業務再設計、2021.4-2023.9）。

✎ emi.sonobe.clarke@hotmail.com
✆ +44 (0)7911 123 456
Messenger でもどうぞ → facebook.com/emi.sonobeclarke

恵美
""",
        "label": {
            "sender_name": "園部クラーク 恵美",
            "family_name": "園部クラーク",
            "given_name": "恵美",
            "romaji": "Emi Sonobe-Clarke",
            "former_name": "仁科",
            "mails": [("emi.sonobe.clarke@hotmail.com", "emi.sonobe.clarke@hotmail.com", "personal")],
            "phones": [("+447911123456", "+44 (0)7911 123 456")],
            "facebook": "facebook.com/emi.sonobeclarke",
            "firm_left": "オルデン",
            "department": "パブリックセクター",
            "department_basis": "salutation",
            "last_day": "2024-07-19",
            "last_day_as_written": "7/19が最終日",
            "leaving_date": "2024-08-09",
            "leaving_date_as_written": "8月9日まで有休",
            "next_employer": "現地の非営利団体",
            "next_role": "プログラム担当",
            "next_status": "employed",
            "years": 11,
            "years_as_written": "11年",
            "projects": [("特別区 窓口業務再設計", "特別区", "2021.4-2023.9", ["宍戸", "アニタ", "比嘉"])],
            "alternatives": {
                "next_role": ["週3日のプログラム担当"],
                "sender_name": ["Emi Sonobe-Clarke", "園部 恵美"],
                "family_name": ["園部", "Sonobe-Clarke"],
                "given_name": ["Emi"],
                "next_employer": ["非営利団体"],
            },
        },
    },
    {
        "id": "f35",
        "date": "2022-05-20T17:45:00+09:00",
        "coding": "cp50221",
        "firm_domain": "saiwai-sonpo.example.jp",
        "from": "古賀原（柚木）沙也加 <S-Kogahara@saiwai-sonpo.example.jp>",
        "to": "商品開発部 <product@saiwai-sonpo.example.jp>",
        "subject": "ご報告二つ",
        "tags": ["new_surname", "name_pair", "two_addresses_one_dead"],
        "body": """
商品開発部のみなさまへ

柚木です。……と名乗るのは今日が最後かもしれません。

ご報告①　三月に入籍し、姓が古賀原に変わりました。社内では旧姓の柚木で通していました。
ご報告②　来月三十日をもちまして幸町損害保険を退職いたします。有給の都合で、部に伺うのは六月十日（金）までです。

夫の実家が福岡で幼稚園をやっておりまして、そちらの事務長を引き受けることになりました。
八年三か月のうち五年を「自転車保険」に捧げた身としては、園児のヘルメットから始める所存です。

結婚前のアドレス（sayaka.yunoki@yahoo.co.jp）は閉じますので、登録されている方は差し替えてください。
　→　kogahara.sayaka@yahoo.co.jp
　→　電話はこれまでどおり　080-1414-0520

古賀原 沙也加（旧姓 柚木）
""",
        "label": {
            "sender_name": "古賀原 沙也加",
            "family_name": "古賀原",
            "given_name": "沙也加",
            "former_name": "柚木",
            "mails": [("kogahara.sayaka@yahoo.co.jp", "kogahara.sayaka@yahoo.co.jp", "personal")],
            "phones": [("+818014140520", "080-1414-0520")],
            "firm_left": "幸町損害保険",
            "department": "商品開発部",
            "department_basis": "salutation",
            "last_day": "2022-06-10",
            "last_day_as_written": "六月十日（金）まで",
            "leaving_date": "2022-06-30",
            "leaving_date_as_written": "来月三十日をもちまして",
            "next_employer": "幼稚園",
            "next_role": "事務長",
            "next_status": "employed",
            "years": 8.25,
            "years_as_written": "八年三か月",
            "alternatives": {"next_employer": ["夫の実家が福岡で幼稚園", "夫の実家", "夫の実家の幼稚園"]},
            "decoys": [("email", "sayaka.yunoki@yahoo.co.jp", "old private address, being closed")],
        },
    },
    {
        "id": "f36",
        "date": "2020-06-26T16:59:00+09:00",
        "coding": "u8b64",
        "shape": "alt",
        "firm_domain": "quillon.example.com",
        "from": "栗栖 遼平 <ryohei.kurisu@quillon.example.com>",
        "to": "名古屋オフィス <nagoya@quillon.example.com>",
        "subject": "名古屋オフィス閉鎖に伴うお別れ",
        "tags": ["office_closure", "laid_off", "colleague_contacts_listed"],
        "body": """
名古屋オフィスの皆さん、そして本社の皆さん

ご承知のとおり、当オフィスは今月末で灯りを消します。所長の栗栖です。
この5年、自動車部品の皆様に支えられ、のべ43案件。一度だけ赤字、あとは全部黒字でした。胸を張って解散します。

私個人も会社都合により6/30限りで離れます。50代の再就職活動、面白がってやるつもりです。
良い話があったら聞かせてください。

▽ メンバーの行き先（本人了承済）
　・梶　　東京へ異動（kaji@quillon.example.com）
　・遠山　独立（toyama.studio@example.org）
　・ベラ　帰国

▽ 私への連絡
　・kurisu.ryohei.ngy@gmail.com
　・090 1616 0408
　・052-555-0134（自宅、留守電あり）

▽ 最後の大仕事
　自動車部品5社 共同調達会社の設立　2018.10 〜 2020.3　梶・遠山・ベラ・私の総力戦

　　　　　　　　　　　　　　　栗栖
""",
        "label": {
            "sender_name": "栗栖 遼平",
            "family_name": "栗栖",
            "given_name": "遼平",
            "mails": [("kurisu.ryohei.ngy@gmail.com", "kurisu.ryohei.ngy@gmail.com", "personal")],
            "phones": [("+819016160408", "090 1616 0408"), ("+81525550134", "052-555-0134")],
            "department": "名古屋オフィス",
            "last_day": "2020-06-30",
            "last_day_as_written": "6/30限り",
            "next_status": "undecided",
            "projects": [
                ("自動車部品5社 共同調達会社の設立", "自動車部品", "2018.10 〜 2020.3", ["梶", "遠山", "ベラ"])
            ],
            "decoys": [
                ("email", "kaji@quillon.example.com", "colleague who is transferred"),
                ("email", "toyama.studio@example.org", "colleague who also leaves"),
            ],
        },
        "note": "この5年 is the age of the office, not clearly his tenure",
    },
    {
        "id": "f37",
        "date": "2024-03-27T10:10:00+09:00",
        "coding": "u8qp",
        "firm_domain": "tidal.example.org",
        "from": "茅島 透子 <t-kayashima@tidal.example.org>",
        "to": "沿岸グループ <coast@tidal.example.org>",
        "subject": "任期が切れます（茅島）",
        "tags": ["fixed_term", "researcher", "site", "orcid"],
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
            "sender_name": "茅島 透子",
            "family_name": "茅島",
            "given_name": "透子",
            "mails": [("tohko.kayashima@gmail.com", "tohko.kayashima@gmail.com", "personal")],
            "other_urls": ["https://kayashima-lab.example.com"],
            "department": "沿岸グループ",
            "department_basis": "salutation",
            "last_day": "2024-03-29",
            "last_day_as_written": "3/29（金）は潮汐表の校正で在所しており、それで全部おしまい",
            "leaving_date": "2024-03-31",
            "leaving_date_as_written": "今年度末",
            "next_status": "undecided",
            "joined_date": "2019-04",
            "joined_as_written": "2019年4月",
            "years": 5,
            "years_as_written": "5年の任期",
            "projects": [("藻場の再生事業", None, "令和元年度〜令和4年度", ["網代", "カルロス"])],
            "decoys": [("phone", "0000-0002-1825-0097", "ORCID, no telephone number")],
        },
        "note": "firm not written in full (機構)",
    },
    {
        "id": "f38",
        "date": "2024-03-01T19:19:00+09:00",
        "coding": "u8b64",
        "shape": "html",
        "firm_domain": "fairmore.example.com",
        "from": "棟方 健吾 <kengo.munakata@fairmore.example.com>",
        "to": "本部 <hq@fairmore.example.com>",
        "subject": "教壇に立ちます",
        "html": LINKS,
        "tags": ["html_only", "links_only", "split_spans", "photo_album"],
        "label": {
            "sender_name": "棟方 健吾",
            "family_name": "棟方",
            "given_name": "健吾",
            "mails": [("munakata.kosen@example.org", "munakata.kosen@example.org", "personal")],
            "linkedin": "https://www.linkedin.com/in/kengo-munakata-77",
            "other_urls": ["https://note.com/munakata_kosen"],
            "firm_left": "フェアモア",
            "last_day": "2024-03-04",
            "last_day_as_written": "来週月曜（3/4）",
            "next_employer": "高専",
            "next_role": "教員",
            "next_status": "employed",
            "joined_date": "2020-02",
            "joined_as_written": None,
            "years": 4,
            "years_as_written": "丸4年と少し",
            "alternatives": {"next_role": ["高専の教員"]},
            "decoys": [("url", "https://photos.example.net/albums/bye-munakata", "photo album of the organiser")],
        },
        "note": "address, note and LinkedIn only behind links; the joining date is split over spans",
    },
    {
        "id": "f39",
        "date": "2021-12-28T15:00:00+09:00",
        "coding": "jis",
        "firm_domain": "shioji-city.example.jp",
        "from": "汐路市役所 都市整備課 御手洗 <mitarai-h@shioji-city.example.jp>",
        "to": "庁内各位 <all@shioji-city.example.jp>",
        "subject": "年末のご挨拶に代えて",
        "tags": ["civil_servant", "wareki", "kanji_phone", "family_business"],
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
            "sender_name": "御手洗 秀継",
            "family_name": "御手洗",
            "given_name": "秀継",
            "kana": "みたらい　ひでつぐ",
            "mails": [("mitarai.shuzo@example.jp", "mitarai.shuzo あ example どっと jp", "new_work")],
            "phones": [("+81997550153", "〇九九七・五五・〇一五三"), ("+817032100987", "〇七〇・三二一〇・〇九八七")],
            "department": "都市整備課",
            "last_day": "2021-12-28",
            "last_day_as_written": "本日をもって市を辞し",
            "next_employer": "御手洗酒造場",
            "next_status": "employed",
            "joined_date": "1999",
            "joined_as_written": "平成十一年に奉職",
            "projects": [("駅前広場の再整備", None, "平成二十九年〜令和二年", ["雲井", "寺尾"])],
            "alternatives": {"next_employer": ["家業の酒蔵", "酒蔵"]},
        },
        "note": "汐路市 stands only in the From display name; at-sign obfuscation is unusual",
    },
    {
        "id": "f40",
        "date": "2022-08-19T09:30:00+09:00",
        "coding": "u8b64",
        "firm_domain": "olden.example.com",
        "from": "蓮沼 日向 <hinata.hasunuma@olden.example.com>",
        "to": "alumni-watchers <alumni@olden.example.com>",
        "subject": "再来週の金曜で終わりです",
        "tags": ["relative_date", "month_crossing", "x_handle", "threads"],
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
            "sender_name": "蓮沼 日向",
            "family_name": "蓮沼",
            "given_name": "日向",
            "kana": "はすぬま ひなた",
            "mails": [("hinata8000@icloud.com", "hinata8000[at mark]icloud.com", "personal")],
            "x": "@hasunuma_8000",
            "firm_left": "オルデン",
            "last_day": "2022-09-02",
            "last_day_as_written": "再来週の金曜日が最終出社",
            "leaving_date": "2022-09-30",
            "leaving_date_as_written": "その月の末日",
            "next_status": "undecided",
            "projects": [("製薬の工場統合", "製薬", "2021/11〜", ["寒河江", "北見"])],
        },
        "note": "新卒で入って6年目 is a year in which, not a tenure; half a year in the mountains read as undecided",
    },
]
