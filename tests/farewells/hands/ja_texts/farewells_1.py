"""Farewells 1 to 10."""

from __future__ import annotations

from typing import Any

MAILS: list[dict[str, Any]] = [
    {
        "id": "f01",
        "date": "2024-06-28T16:40:12+09:00",
        "coding": "jis",
        "firm_domain": "zuihoku-bank.example.jp",
        "from": "鷲津 康正 <y-washizu@zuihoku-bank.example.jp>",
        "to": "y-washizu@zuihoku-bank.example.jp",
        "subject": "定年退職の御挨拶",
        "tags": ["letter", "wareki", "kanji_digits", "landline", "retirement"],
        "body": """
瑞北銀行　御同僚各位

　拝啓　向暑の候、皆様方には益々御清祥のこととお慶び申し上げます。

　扨て、小職こと、来る令和六年六月三十日をもって満六十歳の定年を迎え、銀行を離れることと
相成りました。昭和の終わりに見習いとして硯町支店の窓口に立って以来、三十六年余、大過なく
（と申しますのは嘘で、始末書は三枚書きました）勤め上げることができましたのは、偏に皆様方の
御支えあればこそと存じます。

　尚、休日の関係にて、支店へ顔を出しますのは本日二十八日が最後と相成ります。
　今後は畑と囲碁の日々を送る所存です。御近くへお越しの折は是非お立ち寄り下さい。

　　　　　　　　　　　　　　　　　　　　　　　　　　　　　敬具

　自宅　長野県上千曲郡瀬戸沢村大字下条一一二
　電話　〇二六−五五五−〇一九二
　電子書簡　washizu-igo@nifty.com

　　　　　　　　　　　　　　　　　　　　硯町支店長　鷲津 康正
""",
        "label": {
            "sender_name": "鷲津 康正",
            "family_name": "鷲津",
            "given_name": "康正",
            "mails": [("washizu-igo@nifty.com", "washizu-igo@nifty.com", "personal")],
            "phones": [("+81265550192", "〇二六−五五五−〇一九二")],
            "firm_left": "瑞北銀行",
            "department": "硯町支店",
            "last_day": "2024-06-28",
            "last_day_as_written": "本日二十八日が最後",
            "leaving_date": "2024-06-30",
            "leaving_date_as_written": "令和六年六月三十日をもって",
            "years": 36,
            "years_as_written": "三十六年余",
        },
    },
    {
        "id": "f02",
        "date": "2025-08-29T18:55:40+09:00",
        "coding": "u8b64",
        "firm_domain": "fairmore.example.com",
        "from": "Mio Kashiwagi <mio.kashiwagi@fairmore.example.com>",
        "to": "FY22同期 <fy22@fairmore.example.com>",
        "subject": "ばいばいフェアモア👋（かっしー）",
        "tags": ["playful", "emoji", "line", "instagram", "nickname"],
        "body": """
おつかれさまです！かっしーこと柏木です🙋‍♀️

ついに社員証を返しました。ゲートのピッが鳴らない身体になりました。

3年と5か月、終電とプリンと議事録で生きてたけど、みんながいたから普通に楽しかったです😭
特に1年目の「百貨店ポイント統合」でずっと隣にいてくれた阿久津さん、なっちゃん（夏目）、
あの冬は一生ネタにさせてください。

次は来月の半ばからアパレルD2Cの会社でCRMやります👗　社名は名刺できたら見せる！

■わたしの居場所
　LINE → kasshii_0814 （変わってません）
　insta → @mio_pudding_log （プリンしかない）
　メール → mio.kashiwagi.pudding アットマーク icloud ドット com

追伸：飲み会の精算まだの人は真壁くん（makabe@fairmore.example.com）にPayしてあげて💸

みお
""",
        "label": {
            "sender_name": "Mio Kashiwagi",
            "family_name": "柏木",
            "given_name": "Mio",
            "romaji": "Mio Kashiwagi",
            "mails": [
                ("mio.kashiwagi.pudding@icloud.com", "mio.kashiwagi.pudding アットマーク icloud ドット com", "personal")
            ],
            "line_id": "kasshii_0814",
            "other_urls": ["@mio_pudding_log"],
            "firm_left": "フェアモア",
            "next_employer": "アパレルD2Cの会社",
            "next_role": "CRM",
            "next_status": "employed",
            "years": 3.42,
            "years_as_written": "3年と5か月",
            "projects": [("百貨店ポイント統合", "百貨店", None, ["阿久津", "夏目"])],
            "decoys": [("email", "makabe@fairmore.example.com", "colleague who collects the party money")],
            "alternatives": {"sender_name": ["柏木", "柏木 みお"], "given_name": ["みお"]},
        },
        "note": "the pass is returned, but no day is said",
    },
    {
        "id": "f03",
        "date": "2023-03-31T11:03:00+09:00",
        "coding": "u8qp",
        "firm_domain": "sanryo-sys.example.jp",
        "from": "植木 航太 <k.ueki@sanryo-sys.example.jp>",
        "to": "基盤2G ML <infra2@sanryo-sys.example.jp>",
        "subject": "[退職] 植木 → /dev/null（引き継ぎ資料あり）",
        "tags": ["bullets", "markdown", "github", "engineer", "intranet_link"],
        "body": """
# 概要
- 対象: 植木航太（基盤第2グループ）
- 事象: 2023-03-31 をもって退職
- 影響: 夜間バッチの一次切り分け担当が 1 名減
- 恒久対応: 引き継ぎ済み（下記）

# 引き継ぎ
- 監視まわり: 外山さん (toyama@sanryo-sys.example.jp / 内線 7-4418)
- Ansible リポジトリ: https://git.sanryo-sys.example.jp/infra/ansible
- 謎の cron: 誰にも引き継げませんでした。触らないでください

# やったこと（抜粋）
- 2019-04 入社、新人研修で本番の DNS を止める
- 2020-06〜2021-03 信用金庫 勘定系クラウド移行（with 外山さん、ラジブさん）
- 2021-05〜2022-12 港湾物流 EDI 更改（with 染谷さん）

# 今後
- 2023-05 からドイツのハンブルク。現地の会社で SRE をやります（社名は試用期間が終わるまで伏せます）
- mail: `ueki.kota.sre@fastmail.com`
- GitHub: https://github.com/ueki-sre-kh
- 電話: 日本の番号は解約します

以上、よろしくお願いいたします。
""",
        "label": {
            "sender_name": "植木 航太",
            "family_name": "植木",
            "given_name": "航太",
            "mails": [("ueki.kota.sre@fastmail.com", "ueki.kota.sre@fastmail.com", "personal")],
            "other_urls": ["https://github.com/ueki-sre-kh"],
            "department": "基盤第2グループ",
            "last_day": "2023-03-31",
            "last_day_as_written": "2023-03-31 をもって退職",
            "next_employer": "現地の会社",
            "next_role": "SRE",
            "next_status": "employed",
            "joined_date": "2019-04",
            "joined_as_written": "2019-04 入社",
            "projects": [
                ("信用金庫 勘定系クラウド移行", "信用金庫", "2020-06〜2021-03", ["外山", "ラジブ"]),
                ("港湾物流 EDI 更改", "港湾物流", "2021-05〜2022-12", ["染谷"]),
            ],
            "alternatives": {"next_employer": ["ドイツのハンブルク。現地の会社"]},
            "decoys": [
                ("email", "toyama@sanryo-sys.example.jp", "successor"),
                ("phone", "7-4418", "extension of successor"),
                ("url", "https://git.sanryo-sys.example.jp/infra/ansible", "repository of the firm"),
            ],
        },
    },
    {
        "id": "f04",
        "date": "2022-12-22T21:14:55+09:00",
        "coding": "u8b64",
        "shape": "alt",
        "firm_domain": "olden.example.com",
        "from": "蓑田 史郎 <shiro.minoda@olden.example.com>",
        "to": "Olden Japan All <japan-all@olden.example.com>",
        "subject": "十九年",
        "tags": ["essay", "partner", "secretary", "new_work"],
        "body": """
オルデンの仲間へ

2003年の春、まだ八丁堀の雑居ビルに十四人しかいなかった頃の話をします。エアコンが壊れ、
私たちは扇風機の前に資料を広げ、飛んでいく紙を押さえながら、ある鉄鋼会社の再建計画を
書いていました。夜中の二時、先輩の香坂さんがぼそりと言いました。「蓑田、俺たちは紙を
売ってるんじゃない。朝になって社長が一歩踏み出せるかどうか、それだけを売ってるんだ」。

この言葉の意味がわかるまで、正直に言えば十年かかりました。わかった頃にはパートナーに
なっていて、わかったふりをする場面のほうが増えていました。

経営とは何か、と問われれば私は今も答えに窮します。ただ、製紙会社の工場閉鎖のとき
（2011年から翌年にかけて）、根本さんと三人で全従業員の家を一軒ずつ回った、あの冬の
玄関先の匂いだけは、どんな教科書にも載っていない答えの一部だったと思います。

次の十年は、答える側から問われる側に回ります。年明けの1月16日より、縁あって
株式会社ヤマセ製鋼の代表取締役副社長を務めることになりました。皮肉なことに、
扇風機の前で再建計画を書いた、あの会社の子会社です。

オルデンのパートナーとしての任期は今月末日まで、皆さんと机を並べるのは明日が最後です。
年内の用件は秘書の小野寺さん（onodera@olden.example.com、03-5544-0177）が差配してくれます。

手紙をください。メールなら minoda.shiro@yamase-seiko.example.jp、
急ぎなら携帯を鳴らしてください、番号は ０９０　６１２３　０４５６ のままです。

　　　　　　　　　　　　　　　　　　　　蓑田 史郎
""",
        "label": {
            "sender_name": "蓑田 史郎",
            "family_name": "蓑田",
            "given_name": "史郎",
            "mails": [("minoda.shiro@yamase-seiko.example.jp", "minoda.shiro@yamase-seiko.example.jp", "new_work")],
            "phones": [("+819061230456", "０９０　６１２３　０４５６")],
            "firm_left": "オルデン",
            "last_day": "2022-12-23",
            "last_day_as_written": "皆さんと机を並べるのは明日が最後",
            "leaving_date": "2022-12-31",
            "leaving_date_as_written": "今月末日まで",
            "next_employer": "株式会社ヤマセ製鋼",
            "next_role": "代表取締役副社長",
            "next_status": "employed",
            "years": 19,
            "years_as_written": "十九年",
            "projects": [
                ("鉄鋼会社の再建計画", "鉄鋼", "2003年の春", ["香坂"]),
                ("製紙会社の工場閉鎖", "製紙", "2011年から翌年にかけて", ["根本"]),
            ],
            "decoys": [("email", "onodera@olden.example.com", "secretary"), ("phone", "03-5544-0177", "secretary")],
        },
        "note": "years stand only in the subject; 2003 is not said to be the year of joining",
    },
    {
        "id": "f05",
        "date": "2021-11-30T17:20:31+09:00",
        "coding": "u88",
        "firm_domain": "riverlane.example.com",
        "from": "久留島 <kurushima@riverlane.example.com>",
        "to": "第三営業局 <sales3@riverlane.example.com>",
        "subject": "きょうまで",
        "tags": ["one_paragraph", "running_text", "dots_phone"],
        "body": """
久留島 梓です。ながながと書くと泣くので一段落だけ。七年半、飲料と洗剤の棚の前をうろうろするだけの人間を「営業」と呼んで\
くれてありがとうございました。きょうで会社に来るのは終わり、籍は年末まであって、年が明けたら叔母のやっている器の店\
「手のひら堂」を手伝います。店番しながら次の絵本も描くつもりです。もし急に器が欲しくなったら 080.4455.0917 に電話を\
くださるか、azusa_utsuwa@yahoo.co.jp にどうぞ。後のことは全部、江頭くんに頼んであります（090-3322-0811 は会社の電話で、\
明日から江頭くんが出ます）。ほんとうに、いい会社でした。
""",
        "label": {
            "sender_name": "久留島 梓",
            "family_name": "久留島",
            "given_name": "梓",
            "mails": [("azusa_utsuwa@yahoo.co.jp", "azusa_utsuwa@yahoo.co.jp", "personal")],
            "phones": [("+818044550917", "080.4455.0917")],
            "department": "第三営業局",
            "department_basis": "salutation",
            "last_day": "2021-11-30",
            "last_day_as_written": "きょうで会社に来るのは終わり",
            "leaving_date": "2021-12-31",
            "leaving_date_as_written": "籍は年末まで",
            "next_employer": "手のひら堂",
            "next_status": "employed",
            "years": 7.5,
            "years_as_written": "七年半",
            "alternatives": {
                "next_employer": [
                    "叔母のやっている器の店「手のひら堂」",
                    "器の店「手のひら堂」",
                    "叔母のやっている器の店",
                ]
            },
            "decoys": [("phone", "090-3322-0811", "company mobile, goes to the successor")],
        },
        "note": "department only from the To header's display name",
    },
    {
        "id": "f06",
        "date": "2020-03-30T07:48:09+09:00",
        "coding": "sjisb64",
        "firm_domain": "hiiragi-hp.example.jp",
        "from": "4階東　須藤 <4east-sudo@hiiragi-hp.example.jp>",
        "to": "4階東病棟スタッフ <4east@hiiragi-hp.example.jp>",
        "subject": "夜勤明けに失礼します",
        "tags": ["nurse", "phone_only", "follows_partner", "line_unchanged"],
        "body": """
4東のみなさんへ

夜勤明けのハイなテンションで書いています。すどうです。

このあと申し送りが終わったら、わたしの4東での勤務はおしまいです。
辞令上は明日31日までなのですが、明日は公休なので。

はじめての看取りのとき、廊下で何も言わずに隣に立ってくれた鴨居主任。
採血が入らなくて泣いた日に「腕は貸すから何回でもやんな」と腕を出してくれた辻さん。
8年って、振り返るとぜんぶ誰かの背中の記憶でした。

夫の転勤で4月の頭に徳島へ引っ越します。看護師に戻るかどうかは、むこうで暮らしてから
考えます。しばらくは2歳児の専属ナースです。

ロッカーの鍵は師長さんに返しました。聴診器は置いていきます、誰か使って。

LINEはみんな知ってるよね、そのままです。知らない人は電話ください。
(070)8901-0233　　須藤 千夏（すどう ちなつ）

＊病棟の直通 0555-20-0044 に電話しても、もうわたしは出ませんよ〜
""",
        "label": {
            "sender_name": "須藤 千夏",
            "family_name": "須藤",
            "given_name": "千夏",
            "kana": "すどう ちなつ",
            "phones": [("+817089010233", "(070)8901-0233")],
            "department": "4東",
            "last_day": "2020-03-30",
            "last_day_as_written": "このあと申し送りが終わったら、わたしの4東での勤務はおしまい",
            "leaving_date": "2020-03-31",
            "leaving_date_as_written": "明日31日まで",
            "next_status": "undecided",
            "years": 8,
            "years_as_written": "8年",
            "decoys": [("phone", "0555-20-0044", "ward line")],
        },
    },
    {
        "id": "f07",
        "date": "2023-07-14T19:30:00+09:00",
        "coding": "jis",
        "firm_domain": "chiiki-kotsu.example.jp",
        "from": "陣内 昭彦 <jinnai-a5kx@chiiki-kotsu.example.jp>",
        "to": "jinnai-a5kx@chiiki-kotsu.example.jp",
        "subject": "離任のご報告（陣内）",
        "tags": ["civil_servant", "wareki", "numbered", "at_mark_star"],
        "body": """
関係各位

地域交通庁 鉄軌道課の陣内です。ＢＣＣにて一斉送信いたしますことご容赦願います。

１．辞職発令　令和５年７月１８日付（自己都合）
２．最終登庁　本日
３．後任　　　未補充。当面は篠崎課長補佐（内線 52-310）が兼務

平成２０年４月に入庁し、１５年余にわたり、ローカル線の存廃、バス路線の再編、離島航路の補助制度など、
「採算が合わないが、なくなると困るもの」ばかりを担当して参りました。法令協議で徹夜を共にした各課の
皆様、県・市町村の担当者様には足を向けて眠れません。

４．今後　　　８月１日より、霞橋総合研究所にて主席研究員として、交通政策の調査に従事します。
　　　　　　　（利害関係者との接触規制がありますので、当面２年間は公務の陳情はお受けできません）

５．私的連絡先
　　　jinnai.akihiko★outlook.jp　（★を半角＠に置き換えてください）
　　　携帯　０８０－６６７７－０２１１

以上
""",
        "label": {
            "sender_name": "陣内 昭彦",
            "family_name": "陣内",
            "given_name": "昭彦",
            "mails": [("jinnai.akihiko@outlook.jp", "jinnai.akihiko★outlook.jp", "personal")],
            "phones": [("+818066770211", "０８０－６６７７－０２１１")],
            "firm_left": "地域交通庁",
            "department": "鉄軌道課",
            "last_day": "2023-07-14",
            "last_day_as_written": "最終登庁　本日",
            "leaving_date": "2023-07-18",
            "leaving_date_as_written": "令和５年７月１８日付",
            "next_employer": "霞橋総合研究所",
            "next_role": "主席研究員",
            "next_status": "employed",
            "joined_date": "2008-04",
            "joined_as_written": "平成２０年４月に入庁",
            "years": 15.25,
            "years_as_written": "１５年余",
            "decoys": [("phone", "52-310", "extension of acting successor")],
        },
    },
    {
        "id": "f08",
        "date": "2024-02-29T15:02:44+09:00",
        "coding": "u8b64",
        "firm_domain": "tokiwa-denshi.example.jp",
        "from": "NGUYEN THI LAN ANH <lananh.nguyen@tokiwa-denshi.example.jp>",
        "to": "生産技術部 <seigi@tokiwa-denshi.example.jp>",
        "subject": "ランアインです。ありがとうございました",
        "tags": ["vietnamese", "plain_japanese", "foreign_phone", "facebook"],
        "body": """
生産技術部のみなさんへ

ランアインです。日本語がへたですが、自分で書きました。

2018年10月にベトナムから来て、トキワ電子に入りました。5年4か月、とても長いですが、とても短いです。
はじめの冬は寒くて、毎日泣きました。杉田班長がくれたカイロを今も持っています。
はんだの検査、冶具の設計、ぜんぶここで覚えました。

今日で会社は終わりです。3月10日の飛行機でハイフォンに帰ります。
帰ったあと、父の部品工場をてつだいます。工場長になれと父は言っていますが、まだわかりません。

ベトナムに来たら連絡してください。フォーをごちそうします！

Facebook: Lan Anh Nguyen (Hai Phong)
Email: lananh.hp.1994@gmail.com
電話（ベトナム）: +84 912 345 078
日本の電話は来週まで使えます: 080-7788-0146

グエン・ティ・ラン・アイン
""",
        "label": {
            "sender_name": "グエン・ティ・ラン・アイン",
            "family_name": "グエン",
            "given_name": "ラン・アイン",
            "romaji": "NGUYEN THI LAN ANH",
            "mails": [("lananh.hp.1994@gmail.com", "lananh.hp.1994@gmail.com", "personal")],
            "phones": [("+84912345078", "+84 912 345 078"), ("+818077880146", "080-7788-0146")],
            "facebook": "Lan Anh Nguyen (Hai Phong)",
            "firm_left": "トキワ電子",
            "department": "生産技術部",
            "department_basis": "salutation",
            "last_day": "2024-02-29",
            "last_day_as_written": "今日で会社は終わり",
            "next_employer": "父の部品工場",
            "next_role": "工場長",
            "next_status": "employed",
            "joined_date": "2018-10",
            "joined_as_written": "2018年10月",
            "years": 5.33,
            "years_as_written": "5年4か月",
            "alternatives": {
                "sender_name": ["NGUYEN THI LAN ANH"],
                "family_name": ["NGUYEN"],
                "given_name": ["LAN ANH", "ティ・ラン・アイン", "THI LAN ANH"],
                "romaji": ["Lan Anh Nguyen"],
                "facebook": ["Lan Anh Nguyen"],
            },
        },
        "note": "the Japanese mobile works one more week and is given as a route: labelled",
    },
    {
        "id": "f09",
        "date": "2019-03-25T13:37:00+09:00",
        "coding": "cp50221",
        "firm_domain": "nancho-u.example.jp",
        "from": "髙梨 創 <takanashi@mech.nancho-u.example.jp>",
        "to": "流体研ML <fluid-ml@mech.nancho-u.example.jp>",
        "subject": "異動というか、卒業というか（髙梨）",
        "tags": ["cp50221", "researcher", "hashigo_taka", "forwarding_period"],
        "body": """
流体研のみなさま

助教の髙梨です。任期満了により、3月末で南潮大学を離れます。

着任が2014年4月でしたから、まる5年お世話になりました。実験室の水槽を2回溢れさせ、
真下の情報系の先生に①菓子折、②始末書、③防水シートを届けたのも良い思い出です。

4月からはオランダのﾌﾞﾗﾊﾞﾝﾄ工科大学（仮訳）で、㈱ではなく公的資金の3年プロジェクトの
ポスドクをやります。実験再開までは向こうで計算ばかりの予定です。

大学のアドレスは9月末まで転送されますが、以下に切り替えてください。

  旧  takanashi@mech.nancho-u.example.jp
  新  hajime.takanashi.flow＠gmail.com
  ℡   090－１２３４－５０６７ （出国まで＝４月７日まで）

研究室の鍵・水槽の面倒は D2 の小早川君が見てくれます。
論文の別刷りは気が向いたら送ります。　髙梨 創
""",
        "label": {
            "sender_name": "髙梨 創",
            "family_name": "髙梨",
            "given_name": "創",
            "mails": [("hajime.takanashi.flow@gmail.com", "hajime.takanashi.flow＠gmail.com", "personal")],
            "phones": [("+819012345067", "090－１２３４－５０６７")],
            "firm_left": "南潮大学",
            "department": "流体研",
            "department_basis": "salutation",
            "last_day": "2019-03-31",
            "last_day_as_written": "3月末で",
            "next_employer": "オランダのﾌﾞﾗﾊﾞﾝﾄ工科大学",
            "next_role": "ポスドク",
            "next_status": "employed",
            "joined_date": "2014-04",
            "joined_as_written": "着任が2014年4月",
            "years": 5,
            "years_as_written": "まる5年",
            "decoys": [("email", "takanashi@mech.nancho-u.example.jp", "old address, forwards until September")],
        },
        "note": "NEC and half-width kana codes inside ISO-2022-JP; 髙 is a NEC-selected code in header and body",
    },
    {
        "id": "f10",
        "date": "2022-09-29T12:10:05+09:00",
        "coding": "sjis",
        "firm_domain": "tokiwa-denshi.example.jp",
        "from": "派遣)村主 <suguri-haken@tokiwa-denshi.example.jp>",
        "to": "経理課 <keiri@tokiwa-denshi.example.jp>",
        "subject": "契約満了のごあいさつ／村主",
        "tags": ["contract_staff", "agency_decoy", "rare_reading"],
        "body": """
経理課　各位

村主（すぐり）でございます。
明日９月３０日をもちまして派遣契約が満了となります。最後の月次締めが無事終わりほっとしております。

仕訳のことはもちろん、給湯室のポットの機嫌の取り方まで教えていただいた２年１１ヶ月でした。
インボイスの登録番号一覧（共有フォルダの「★T番号」）は、そのまま使っていただいて大丈夫です。

次のお仕事はまだ決めておりません。簿記１級に再挑戦しながらゆっくり探すつもりです。

後任の方の手配につきましては、派遣元の担当へお願いいたします。
　　ヒナタスタッフ　北大路支店　担当：茂呂　075-555-0188　moro@hinata-staff.example.jp

わたくし個人へは
　　　s u g u r i . y u k i e @ d o c o m o . n e . j p
　　　（迷惑メール避けに空けています。詰めてください）

最後に、課長、プリンターの紙は裏表がございます。

村主 幸恵
""",
        "label": {
            "sender_name": "村主 幸恵",
            "family_name": "村主",
            "given_name": "幸恵",
            "mails": [("suguri.yukie@docomo.ne.jp", "s u g u r i . y u k i e @ d o c o m o . n e . j p", "personal")],
            "department": "経理課",
            "department_basis": "salutation",
            "last_day": "2022-09-30",
            "last_day_as_written": "明日９月３０日をもちまして",
            "next_status": "undecided",
            "years": 2.92,
            "years_as_written": "２年１１ヶ月",
            "decoys": [
                ("phone", "075-555-0188", "temp agency"),
                ("email", "moro@hinata-staff.example.jp", "temp agency"),
            ],
        },
        "note": "the firm she worked at is not named in the body",
    },
]
