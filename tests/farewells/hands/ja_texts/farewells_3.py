"""Farewells 25 to 36."""

from __future__ import annotations

from typing import Any

MAILS: list[dict[str, Any]] = [
    {
        "id": "f25", "date": "2022-03-31T05:30:00+09:00", "coding": "u8b64", "firm_domain": "riverlane.example.com", "style": "stylised",
        "from": "尾長 鈴 <osanaga@riverlane.example.com>", "to": "コピー部屋 <copy@riverlane.example.com>",
        "subject": "退社。", "tags": ["copywriter", "poem", "line_breaks"],
        "body": """
コピー部屋へ。

八年、
　いた。

七百本、
　書いた。

六百九十本、
　ボツになった。

残りの十本が
　だれかの朝の電車で、
　だれかの目に、
　三秒だけ止まった。
　　　　　　——たぶん。

きょうで、おしまい。
あしたから、じぶんの看板で書きます。
「尾長鈴文案室」。
机は台所。

　でんわ　は　090 の 7000 の 1188
　めーる　は　osanaga.suzu.copy まるあ gmail てん com
　（まるあ＝@、てん＝.）

追記　クリエイティブ・ディレクターの船曳さん、
　　　傘、返します。
""",
        "label": {
            "sender_name": "尾長 鈴", "family_name": "尾長", "given_name": "鈴",
            "mails": [("osanaga.suzu.copy@gmail.com", "osanaga.suzu.copy まるあ gmail てん com", "personal")],
            "phones": [("+819070001188", "090 の 7000 の 1188")], "department": "コピー部屋", "department_basis": "salutation",
            "last_day": "2022-03-31", "last_day_as_written": "きょうで、おしまい", "next_employer": "尾長鈴文案室",
            "next_status": "founding", "years": 8, "years_as_written": "八年",
            "alternatives": {"next_employer": ["「尾長鈴文案室」"]},
        },
    },
    {
        "id": "f26", "date": "2023-11-24T16:00:00+09:00", "coding": "u8qp", "firm_domain": "quillon.example.com", "language": "ja-en",
        "from": "Arjun Venkataraman <arjun.venkataraman@quillon.example.com>", "to": "Risk & Forensics <rf@quillon.example.com>",
        "subject": "Time to say さようなら", "tags": ["bilingual", "foreign_national", "foreign_phone", "two_offices"],
        "body": """
Dear friends / 皆さま

ヴェンカタラマンです。アルジュンと呼んでくれてありがとう。

After six winters in Tokyo (I counted the kairo), my wife and I are moving to Singapore.
My last day in the office is next Thursday, and I remain employed through 31 December.

ここで学んだ日本語ベスト3：「なるほどですね」「持ち帰ります」「お先です」。
海外贈賄の内部調査（2021年〜2022年）の西大路さん、レイチェルさん、深夜のカラオケは証拠保全済みです。

From January I will join a regional insurer as Head of Investigations.
新しい仕事：保険会社の調査責任者（シンガポール）

Keep in touch:
  email   arjun.v.kairo (at) gmail (dot) com
  SG      +65 8123 4077  (from 5 Jan)
  in/     linkedin.com/in/arjun-venkataraman-cfe

Tokyo mobile +81 90 4567 0012 belongs to Quillon, please delete it.

Arjun
""",
        "label": {
            "sender_name": "Arjun Venkataraman", "family_name": "ヴェンカタラマン", "given_name": "アルジュン", "romaji": "Arjun Venkataraman",
            "mails": [("arjun.v.kairo@gmail.com", "arjun.v.kairo (at) gmail (dot) com", "personal")],
            "phones": [("+6581234077", "+65 8123 4077")], "linkedin": "linkedin.com/in/arjun-venkataraman-cfe", "firm_left": "Quillon",
            "department": "Risk & Forensics", "department_basis": "salutation",
            "last_day": "2023-11-30", "last_day_as_written": "My last day in the office is next Thursday",
            "leaving_date": "2023-12-31", "leaving_date_as_written": "through 31 December",
            "next_employer": "保険会社", "next_role": "調査責任者", "next_status": "employed",
            "years": 6, "years_as_written": "six winters",
            "projects": [("海外贈賄の内部調査", None, "2021年〜2022年", ["西大路", "レイチェル"])],
            "alternatives": {"sender_name": ["ヴェンカタラマン", "アルジュン・ヴェンカタラマン"], "family_name": ["Venkataraman"],
                             "given_name": ["Arjun"], "next_employer": ["a regional insurer", "regional insurer"],
                             "next_role": ["Head of Investigations"]},
            "decoys": [("phone", "+81 90 4567 0012", "company mobile")],
        },
        "note": "six winters = about six years",
    },
    {
        "id": "f27", "date": "2024-04-02T08:15:00+09:00", "coding": "u8b64", "firm_domain": "harunire.example.jp",
        "from": "須磨 啓介 <keisuke.suma.private@gmail.com>", "to": "中西 <nakanishi@harunire.example.jp>, 保科 <hoshina@harunire.example.jp>",
        "subject": "昨日付で退職しておりました", "tags": ["from_private_address", "after_leaving", "past_date"],
        "body": """
中西さん、保科さん

須磨です。会社のPCは返却してしまったので、自宅から書いています。このアドレスはずっと使うので、
登録しておいてもらえると嬉しいです。

挨拶が後先になりました。3月29日の金曜が最後の出勤で、昨日4月1日付で退職が成立しております。
ばたばたと挨拶もせず、失礼しました。

木材商社の中計（2020年9月～2021年5月）で中西さんに教わった「数字は足で拾う」、
保科さんとやったホームセンターの閉店シナリオ（2022年の夏）、どちらも身に沁みています。

しばらく失業保険のお世話になりながら、社労士の試験を受けます。8月が本番です。
そのあとのことは受かってから考えます。

携帯も変わりました。前の080-4040-0606は使えません。新しいのは 070-3030-0606 です。

須磨
""",
        "label": {
            "sender_name": "須磨 啓介", "family_name": "須磨", "given_name": "啓介",
            "mails": [("keisuke.suma.private@gmail.com", "keisuke.suma.private@gmail.com", "personal")],
            "phones": [("+817030300606", "070-3030-0606")], "last_day": "2024-03-29", "last_day_as_written": "3月29日の金曜が最後の出勤",
            "leaving_date": "2024-04-01", "leaving_date_as_written": "昨日4月1日付", "next_status": "undecided",
            "projects": [("木材商社の中計", "木材商社", "2020年9月～2021年5月", ["中西"]),
                         ("ホームセンターの閉店シナリオ", "ホームセンター", "2022年の夏", ["保科"])],
            "decoys": [("phone", "080-4040-0606", "old number, no longer in use")],
        },
        "note": "private address only in the From header; firm known only by the To addresses",
    },
    {
        "id": "f28", "date": "2020-10-29T11:47:00+09:00", "coding": "jis", "firm_domain": "sanryo-sys.example.jp",
        "from": "宇治原 <ujihara@sanryo-sys.example.jp>", "to": "公共PJ <kokyo-pj@sanryo-sys.example.jp>",
        "subject": "Re: Re: 【定例】10/30(金) 進捗会議の資料について", "tags": ["hidden_in_thread", "quoted_mail", "signature_plain"],
        "body": """
PJ各位

宇治原です。資料の3章、差し替えました。共有サーバの同じ場所です。

で、ついでのようで恐縮ですが。
明日の定例が、私にとって最後の定例です。10月30日で三稜を上がらせてもらいます。
41歳、手に職といえるのはCOBOLと議事録だけですが、11月から社会保険労務士法人でシステム担当をやります。

住民記録の再構築（2018年5月から今日まで）では、赤司さん、スレシュさん、沖さん、
本当に、本当に助けてもらいました。リリース判定会議で手が震えていたのを誰も笑わなかった。

何かあれば ujihara.cobol＠ymail.ne.jp へ。質問は無料、コーディングは有料です。

宇治原 大悟

> 宇治原さん
>
> お疲れさまです、赤司です。
> 資料の3章、数字が先週のままのようです。差し替えをお願いできますか。
> 急ぎの場合は私の携帯（080-2121-0343）まで。
>
> 赤司 / akashi@sanryo-sys.example.jp
""",
        "label": {
            "sender_name": "宇治原 大悟", "family_name": "宇治原", "given_name": "大悟",
            "mails": [("ujihara.cobol@ymail.ne.jp", "ujihara.cobol＠ymail.ne.jp", "personal")], "firm_left": "三稜",
            "department": "公共PJ", "department_basis": "salutation",
            "last_day": "2020-10-30", "last_day_as_written": "10月30日で",
            "next_employer": "社会保険労務士法人", "next_role": "システム担当", "next_status": "employed",
            "projects": [("住民記録の再構築", "自治体", "2018年5月から今日まで", ["赤司", "スレシュ", "沖"])],
            "decoys": [("phone", "080-2121-0343", "colleague in quoted mail"), ("email", "akashi@sanryo-sys.example.jp", "colleague in quoted mail")],
        },
    },
    {
        "id": "f29", "date": "2021-06-18T15:15:00+09:00", "coding": "u8b64", "firm_domain": "kasumibashi.example.jp", "language": "ja-en",
        "from": "沈 雨桐 (Shen Yutong) <shen@kasumibashi.example.jp>", "to": "アジア調査室 <asia@kasumibashi.example.jp>",
        "subject": "帰国のご挨拶　沈雨桐", "tags": ["chinese", "wechat", "kana_and_romaji", "foreign_phone"],
        "body": """
アジア調査室の皆様

シン・ウトン（沈雨桐、シェン・ユートン）です。来週の水曜日、6月23日を最後に日本の会社員生活を終えます。

修士を出て霞橋総研に拾っていただいたのが2016年秋。「です・ます」と「だ・である」を混ぜて書いては
名倉室長に赤ペンで叱られ、気がつけば名倉室長の文体で夢を見るようになりました。

東南アジアの電動二輪市場調査（2019年度）でご一緒した吉良さん、パッタナーさん、
暑い中を走るバイクを一日中数えたあの交差点に、いつかまた立ちましょう。

杭州に戻り、電池メーカーの戦略部門に勤めます。

【連絡先】
微信 (WeChat)：yutong_shen_hz
中国手机：+86 138 0013 0457
QQメール：shenyutong.hz@qq.com

Thank you and 谢谢大家。
Shen Yutong / 沈 雨桐
""",
        "label": {
            "sender_name": "沈 雨桐", "family_name": "沈", "given_name": "雨桐", "kana": "シン・ウトン", "romaji": "Shen Yutong",
            "mails": [("shenyutong.hz@qq.com", "shenyutong.hz@qq.com", "personal")],
            "phones": [("+8613800130457", "+86 138 0013 0457")], "other_urls": ["yutong_shen_hz"], "firm_left": "霞橋総研",
            "department": "アジア調査室", "department_basis": "salutation",
            "last_day": "2021-06-23", "last_day_as_written": "来週の水曜日、6月23日を最後に",
            "next_employer": "電池メーカー", "next_role": "戦略部門", "next_status": "employed",
            "joined_date": "2016", "joined_as_written": "2016年秋",
            "projects": [("東南アジアの電動二輪市場調査", "電動二輪", "2019年度", ["吉良", "パッタナー"])],
            "alternatives": {"kana": ["シェン・ユートン"], "romaji": ["Yutong Shen"], "next_employer": ["電池メーカーの戦略部門"]},
        },
    },
    {
        "id": "f30", "date": "2022-07-29T18:03:00+09:00", "coding": "u88", "firm_domain": "soramame-lab.example.com",
        "from": "ハン・ソヨン <soyeon@soramame-lab.example.com>", "to": "all@soramame-lab.example.com",
        "subject": "ソヨン、卒業するってよ", "tags": ["korean", "kakao", "startup", "instagram"],
        "body": """
ソラマメのみんな！

まじで今日で最後です。コーヒーメーカーの掃除当番、次はけんぞーです。

デザイナー1人目として入って丸2年。オフィスが3回変わって、ロゴが2回変わって、わたしの髪色は7回変わりました。

次は……ソウルに帰って、姉とふたりでデザイン事務所をはじめます。名前はまだケンカ中です。

つながってね↓
カカオ：soyeonhan_kk
インスタ：@han.soyeon.design
めーる：han.soyeon.design@naver.com
LINEは消すかも。DiscordのID（soyeon#0777）はたぶん見ない。

ハン・ソヨン 한소연
""",
        "label": {
            "sender_name": "ハン・ソヨン", "family_name": "ハン", "given_name": "ソヨン", "kana": "ハン・ソヨン",
            "mails": [("han.soyeon.design@naver.com", "han.soyeon.design@naver.com", "personal")],
            "other_urls": ["soyeonhan_kk", "@han.soyeon.design"], "firm_left": "ソラマメ",
            "last_day": "2022-07-29", "last_day_as_written": "今日で最後", "next_employer": "デザイン事務所", "next_status": "founding",
            "years": 2, "years_as_written": "丸2年", "alternatives": {"sender_name": ["한소연"]},
            "decoys": [("discord", "soyeon#0777", "the leaver says she will hardly look there")],
        },
        "note": "Discord id is named but not offered",
    },
    {
        "id": "f31", "date": "2024-12-27T12:00:00+09:00", "coding": "jis", "shape": "alt", "firm_domain": "asagiri-audit.example.jp",
        "from": "月館 慎一郎 <tsukidate@asagiri-audit.example.jp>", "to": "第４事業部 <dept4@asagiri-audit.example.jp>",
        "subject": "退職のご挨拶（第４事業部　月館）", "tags": ["template_like", "old_sig", "alt_jis"],
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
            "sender_name": "月館 慎一郎", "family_name": "月館", "given_name": "慎一郎", "romaji": "Shinichiro TSUKIDATE",
            "mails": [("tsukidate.cpa@gmail.com", "ｔｓｕｋｉｄａｔｅ．ｃｐａ＠ｇｍａｉｌ．ｃｏｍ", "personal")],
            "phones": [("+819055000217", "０９０－５５００－０２１７")], "firm_left": "あさぎり監査法人", "department": "第４事業部",
            "last_day": "2024-12-27", "last_day_as_written": "本日が最終出勤日",
            "leaving_date": "2024-12-31", "leaving_date_as_written": "１２月３１日付",
            "next_employer": "都内の上場準備会社", "next_role": "管理本部長", "next_status": "employed",
            "joined_date": "2014-12", "joined_as_written": "平成２６年１２月の入所", "years": 10.08, "years_as_written": "１０年と１か月",
            "alternatives": {"next_employer": ["上場準備会社"]},
            "decoys": [("phone", "03-5588-0140", "old company signature"), ("email", "tsukidate@asagiri-audit.example.jp", "old company signature")],
        },
    },
    {
        "id": "f32", "date": "2023-06-01T02:11:00+09:00", "coding": "bare8", "firm_domain": "fairmore.example.com",
        "from": "加藤木 <katougi@fairmore.example.com>", "to": "SDチーム <sd@fairmore.example.com>",
        "subject": "加藤木です", "tags": ["bare_utf8", "after_midnight", "undecided", "very_short", "kana_romaji_mail"],
        "body": """
日付が変わってしまったので、きのうが最後でした。

六月は休みます。七月も休むかもしれません。

katougi.jun.yasumi @ gmail.com

加藤木 純
""",
        "label": {
            "sender_name": "加藤木 純", "family_name": "加藤木", "given_name": "純",
            "mails": [("katougi.jun.yasumi@gmail.com", "katougi.jun.yasumi @ gmail.com", "personal")],
            "last_day": "2023-05-31", "last_day_as_written": "きのうが最後でした", "next_status": "undecided",
        },
        "note": "8bit UTF-8 without any charset header",
    },
    {
        "id": "f33", "date": "2023-03-30T14:30:00+09:00", "coding": "sjis", "firm_domain": "mitsukado.example.jp",
        "from": "営業事務 滝口 <takiguchi@mitsukado.example.jp>", "to": "鉄鋼第一部 <steel1@mitsukado.example.jp>",
        "subject": "滝口、あがります♪", "tags": ["retirement", "landline_only", "old_style", "contact_via_daughter"],
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
            "sender_name": "滝口 富美子", "family_name": "滝口", "given_name": "富美子",
            "phones": [("+81475550128", "０４７ー５５５ー０１２８")], "department": "鉄鋼第一部", "department_basis": "salutation",
            "last_day": "2023-03-31", "last_day_as_written": "あす３１日で", "joined_date": "1986", "joined_as_written": "昭和６１年に入れていただいて",
            "decoys": [("email", "naoko_tkg@softbank.ne.jp", "daughter; the leaver asks not to use it")],
        },
        "note": "retirement: no next status",
    },
    {
        "id": "f34", "date": "2024-07-12T18:40:00+09:00", "coding": "u8b64", "firm_domain": "olden.example.com",
        "from": "Emi Sonobe-Clarke <emi.sonobe-clarke@olden.example.com>", "to": "パブリックセクター <public@olden.example.com>",
        "subject": "ロンドンへ（園部）", "tags": ["double_barrelled", "maiden_name", "foreign_phone_uk", "second_half_only"],
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
            "sender_name": "園部クラーク 恵美", "family_name": "園部クラーク", "given_name": "恵美", "romaji": "Emi Sonobe-Clarke", "former_name": "仁科",
            "mails": [("emi.sonobe.clarke@hotmail.com", "emi.sonobe.clarke@hotmail.com", "personal")],
            "phones": [("+447911123456", "+44 (0)7911 123 456")], "facebook": "facebook.com/emi.sonobeclarke", "firm_left": "オルデン",
            "department": "パブリックセクター", "department_basis": "salutation",
            "last_day": "2024-07-19", "last_day_as_written": "7/19が最終日",
            "leaving_date": "2024-08-09", "leaving_date_as_written": "8月9日まで有休",
            "next_employer": "現地の非営利団体", "next_role": "プログラム担当", "next_status": "employed",
            "years": 11, "years_as_written": "11年",
            "projects": [("特別区 窓口業務再設計", "特別区", "2021.4-2023.9", ["宍戸", "アニタ", "比嘉"])],
            "alternatives": {"next_role": ["週3日のプログラム担当"], "sender_name": ["Emi Sonobe-Clarke", "園部 恵美"], "family_name": ["園部", "Sonobe-Clarke"],
                             "given_name": ["Emi"], "next_employer": ["非営利団体"]},
        },
    },
    {
        "id": "f35", "date": "2022-05-20T17:45:00+09:00", "coding": "cp50221", "firm_domain": "saiwai-sonpo.example.jp",
        "from": "古賀原（柚木）沙也加 <S-Kogahara@saiwai-sonpo.example.jp>", "to": "商品開発部 <product@saiwai-sonpo.example.jp>",
        "subject": "ご報告二つ", "tags": ["new_surname", "name_pair", "two_addresses_one_dead"],
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
            "sender_name": "古賀原 沙也加", "family_name": "古賀原", "given_name": "沙也加", "former_name": "柚木",
            "mails": [("kogahara.sayaka@yahoo.co.jp", "kogahara.sayaka@yahoo.co.jp", "personal")],
            "phones": [("+818014140520", "080-1414-0520")], "firm_left": "幸町損害保険", "department": "商品開発部", "department_basis": "salutation",
            "last_day": "2022-06-10", "last_day_as_written": "六月十日（金）まで",
            "leaving_date": "2022-06-30", "leaving_date_as_written": "来月三十日をもちまして",
            "next_employer": "幼稚園", "next_role": "事務長", "next_status": "employed", "years": 8.25, "years_as_written": "八年三か月",
            "alternatives": {"next_employer": ["夫の実家が福岡で幼稚園", "夫の実家", "夫の実家の幼稚園"]},
            "decoys": [("email", "sayaka.yunoki@yahoo.co.jp", "old private address, being closed")],
        },
    },
    {
        "id": "f36", "date": "2020-06-26T16:59:00+09:00", "coding": "u8b64", "shape": "alt", "firm_domain": "quillon.example.com",
        "from": "栗栖 遼平 <ryohei.kurisu@quillon.example.com>", "to": "名古屋オフィス <nagoya@quillon.example.com>",
        "subject": "名古屋オフィス閉鎖に伴うお別れ", "tags": ["office_closure", "laid_off", "colleague_contacts_listed"],
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
            "sender_name": "栗栖 遼平", "family_name": "栗栖", "given_name": "遼平",
            "mails": [("kurisu.ryohei.ngy@gmail.com", "kurisu.ryohei.ngy@gmail.com", "personal")],
            "phones": [("+819016160408", "090 1616 0408"), ("+81525550134", "052-555-0134")], "department": "名古屋オフィス",
            "last_day": "2020-06-30", "last_day_as_written": "6/30限り", "next_status": "undecided",
            "projects": [("自動車部品5社 共同調達会社の設立", "自動車部品", "2018.10 〜 2020.3", ["梶", "遠山", "ベラ"])],
            "decoys": [("email", "kaji@quillon.example.com", "colleague who is transferred"), ("email", "toyama.studio@example.org", "colleague who also leaves")],
        },
        "note": "この5年 is the age of the office, not clearly his tenure",
    },
]
