"""Farewells 51 to 60."""

from __future__ import annotations

from typing import Any

MAILS: list[dict[str, Any]] = [
    {
        "id": "f51",
        "date": "2024-03-29T15:59:00+09:00",
        "coding": "jis",
        "shape": "html",
        "firm_domain": "nancho-u.example.jp",
        "from": "事務補佐 佐野倉 <sanokura@adm.nancho-u.example.jp>",
        "to": "工学系事務室 <eng-office@adm.nancho-u.example.jp>",
        "subject": "お礼（佐野倉）",
        "tags": ["html_jis", "part_time", "phone_spaces"],
        "body": """
工学系事務室のみなさま

佐野倉でございます。

火・木・金の週三日、四年間、科研費の伝票と格闘いたしました。
任期の上限ということで、今日が最後の金曜日になります。

最初は「学振」を「学校の震災」かと思っておりました。根気よく教えてくださった
主査の壬生さん、留学生相談のマリアムさん、本当に感謝申し上げます。

四月から、駅前の行政書士事務所に勤めます。領収書の糊付けなら、だれにも負けません。

090 8118 0272
sanokura-michiyo@au.com

佐野倉 美千代
""",
        "label": {
            "sender_name": "佐野倉 美千代",
            "family_name": "佐野倉",
            "given_name": "美千代",
            "mails": [("sanokura-michiyo@au.com", "sanokura-michiyo@au.com", "personal")],
            "phones": [("+819081180272", "090 8118 0272")],
            "department": "工学系事務室",
            "department_basis": "salutation",
            "last_day": "2024-03-29",
            "last_day_as_written": "今日が最後の金曜日",
            "next_employer": "行政書士事務所",
            "next_status": "employed",
            "years": 4,
            "years_as_written": "四年間",
            "alternatives": {"next_employer": ["駅前の行政書士事務所"]},
        },
    },
    {
        "id": "f52",
        "date": "2022-12-16T10:20:00+09:00",
        "coding": "u8b64",
        "firm_domain": "kasumibashi.example.jp",
        "from": "小鳥遊 隼 <takanashi.s@kasumibashi.example.jp>",
        "to": "DX推進コンサルティング部 <dx@kasumibashi.example.jp>",
        "subject": "辞めます。次はお客さん側です。",
        "tags": ["rare_reading", "start_date_trap", "sms_only", "namesake"],
        "body": """
DX推進コンサルティング部　各位

小鳥遊（たかなし）隼です。同じ読みの高梨部長とは別人です、最後まで郵便物を間違えていただきありがとうございました。
（部長へのご用は takanashi.k@kasumibashi.example.jp。私は s でした）

決まっていることだけ書きます。

　12月23日　最終稼働（この日の夜はあけています）
　12月24日〜1月15日　有休
　1月15日　籍が抜ける
　2月1日　新しい会社の初日

ご縁があり、3年間うちのチームが支援した総合リースの会社に、データ戦略課長として入ります。
発注者の顔で会議室に座りますので、どうかお手柔らかに。

「農機メーカー サブスク化構想」（2021年10月〜2022年9月）で一緒だった井門さん、クリシュナさん、鵜飼さん。
田植え機の助手席からの景色、忘れません。

連絡は SMS が確実です → 090/4884/0370
""",
        "label": {
            "sender_name": "小鳥遊 隼",
            "family_name": "小鳥遊",
            "given_name": "隼",
            "phones": [("+819048840370", "090/4884/0370")],
            "department": "DX推進コンサルティング部",
            "department_basis": "salutation",
            "last_day": "2022-12-23",
            "last_day_as_written": "12月23日　最終稼働",
            "leaving_date": "2023-01-15",
            "leaving_date_as_written": "1月15日　籍が抜ける",
            "next_employer": "総合リースの会社",
            "next_role": "データ戦略課長",
            "next_status": "employed",
            "projects": [
                ("農機メーカー サブスク化構想", "農機メーカー", "2021年10月〜2022年9月", ["井門", "クリシュナ", "鵜飼"])
            ],
            "alternatives": {"next_employer": ["3年間うちのチームが支援した総合リースの会社"]},
            "decoys": [("email", "takanashi.k@kasumibashi.example.jp", "namesake")],
        },
        "note": "3年間 is the length of the support, not tenure",
    },
    {
        "id": "f53",
        "date": "2021-09-30T17:00:00+09:00",
        "coding": "u8b64",
        "firm_domain": "mitsukado.example.jp",
        "from": "Geoffroy Delacourt <geoffroy.delacourt@mitsukado.example.jp>",
        "to": "欧州食品課 <eu-food@mitsukado.example.jp>",
        "subject": "ジョフロワより、ありがとうとさようなら",
        "tags": ["french", "foreign_phone", "katakana_name", "other_url"],
        "body": """
欧州食品課のみなさん

ジョフロワ・ドゥラクールです。今日を最後に、ミツカドでの4年間を閉じます。

チーズの通関書類を三百枚書きました。そのうち二百枚は、池端さんが直してくれました。
「郷に入っては郷に従え」と言いながら、池端さんは最後には私に「すみません」ではなく「Pardon」と言うようになりました。

11月、リヨンに戻り、友人のワイン会社で日本向けの輸出を担当します。みなさんが最初のお客様です（たぶん）。

メール：geoffroy.delacourt@orange.fr
電話：+33 6 12 34 50 98
ブログ（日本語です）：https://fromage-nikki.example.org

※ 日本の電話番号 080-2992-0066 は本日解約しました。

Geoffroy
""",
        "label": {
            "sender_name": "ジョフロワ・ドゥラクール",
            "family_name": "ドゥラクール",
            "given_name": "ジョフロワ",
            "romaji": "Geoffroy Delacourt",
            "mails": [("geoffroy.delacourt@orange.fr", "geoffroy.delacourt@orange.fr", "personal")],
            "phones": [("+33612345098", "+33 6 12 34 50 98")],
            "other_urls": ["https://fromage-nikki.example.org"],
            "firm_left": "ミツカド",
            "department": "欧州食品課",
            "department_basis": "salutation",
            "last_day": "2021-09-30",
            "last_day_as_written": "今日を最後に",
            "next_employer": "友人のワイン会社",
            "next_role": "日本向けの輸出",
            "next_status": "employed",
            "years": 4,
            "years_as_written": "4年間",
            "alternatives": {
                "sender_name": ["Geoffroy Delacourt"],
                "family_name": ["Delacourt"],
                "given_name": ["Geoffroy"],
                "next_employer": ["ワイン会社"],
                "next_role": ["日本向けの輸出を担当"],
            },
            "decoys": [("phone", "080-2992-0066", "number cancelled today")],
        },
    },
    {
        "id": "f54",
        "date": "2018-09-28T16:45:00+09:00",
        "coding": "jis",
        "firm_domain": "zuihoku-bank.example.jp",
        "from": "網干 和也 <k-aboshi@zuihoku-bank.example.jp>",
        "to": "ストラクチャードファイナンス室 <sf@zuihoku-bank.example.jp>",
        "subject": "網干　退行のご挨拶",
        "tags": ["banker", "mobile_mail", "boxed_contact", "garden_leave"],
        "body": """
ＳＦ室の皆さん

網干です。お耳に入っている方もいるかと思いますが、９月末をもって瑞北銀行を退くことにしました。
競業の関係で本日中に端末とバッジを返納し、以後は立入りができません。月末までの二日間は自宅待機です。

１１年半、うち室に７年。風力、太陽光、最後は地熱。止まらない案件ばかりで、止め方を知らないまま来ました。
特に洋上風力の協調融資（２０１６年度下期〜２０１７年度）は、益子さん、ブライアンさん、
弁護士の先生方と、朝の豊洲で飲んだ味噌汁の味とともに記憶しています。

次は海外のインフラ投資会社の東京拠点で、投資の側に立ちます。着任まで三か月あきます。

┌─────────────────────┐
│　　網干 和也（あぼし かずや）　　　　　　 │
│　　ｋａｚ．ａｂｏｓｈｉ＠ｉ．ｓｏｆｔｂａｎｋ．ｊｐ │
│　　０８０　２３３２　０５０５　　　　　　 │
└─────────────────────┘

（送別会は幹事の益子さんへ。内線 8-3304）
""",
        "label": {
            "sender_name": "網干 和也",
            "family_name": "網干",
            "given_name": "和也",
            "kana": "あぼし かずや",
            "mails": [("kaz.aboshi@i.softbank.jp", "ｋａｚ．ａｂｏｓｈｉ＠ｉ．ｓｏｆｔｂａｎｋ．ｊｐ", "personal")],
            "phones": [("+818023320505", "０８０　２３３２　０５０５")],
            "firm_left": "瑞北銀行",
            "department": "ＳＦ室",
            "department_basis": "salutation",
            "last_day": "2018-09-28",
            "last_day_as_written": "本日中に端末とバッジを返納し",
            "leaving_date": "2018-09-30",
            "leaving_date_as_written": "９月末をもって",
            "next_employer": "海外のインフラ投資会社の東京拠点",
            "next_role": "投資の側",
            "next_status": "employed",
            "years": 11.5,
            "years_as_written": "１１年半",
            "projects": [("洋上風力の協調融資", "洋上風力", "２０１６年度下期〜２０１７年度", ["益子", "ブライアン"])],
            "alternatives": {"next_employer": ["インフラ投資会社", "海外のインフラ投資会社"], "next_role": ["投資"]},
            "decoys": [("phone", "8-3304", "extension of the party organiser")],
        },
    },
    {
        "id": "f55",
        "date": "2024-06-14T17:17:17+09:00",
        "coding": "u8b64",
        "shape": "alt",
        "firm_domain": "riverlane.example.com",
        "from": "Rena Ibuki / 伊吹玲奈 <rena.ibuki@riverlane.example.com>",
        "to": "デジタル局 <digital@riverlane.example.com>",
        "subject": "6/14 伊吹玲奈 退職します！",
        "tags": ["bullets", "headers_brackets", "line_qr", "threads_handle", "x_url"],
        "body": """
デジタル局のみなさま！伊吹です✨

【いつ】きょう！（6/14）
【なぜ】中の人じゃなくて、自分の名前でやってみたくなったから
【なにを】フリーのSNSプランナー。まずは母校の大学のアカウント運用から
【どのくらいいた？】新卒で4年2か月＋インターン半年
【心残り】給湯室のバジル、名前は「ばじ男」。毎日水をあげてください

【つながる】
▶ X　https://x.com/ibukirena_sns
▶ Threads　@ibukirena.sns
▶ LINE　QRはこちら→ https://line.me/ti/p/RnIbk0614x
▶ お仕事のご依頼　work@ibukirena.example.com
▶ ふつうの連絡　ibukirena0614@icloud.com

【つながらない】
▷ rena.ibuki@riverlane.example.com（20時に消えます）
▷ デジタル局代表 03-5522-0190（かけると局長が出ます）
""",
        "label": {
            "sender_name": "伊吹 玲奈",
            "family_name": "伊吹",
            "given_name": "玲奈",
            "romaji": "Rena Ibuki",
            "mails": [
                ("work@ibukirena.example.com", "work@ibukirena.example.com", "new_work"),
                ("ibukirena0614@icloud.com", "ibukirena0614@icloud.com", "personal"),
            ],
            "x": "https://x.com/ibukirena_sns",
            "other_urls": ["@ibukirena.sns", "https://line.me/ti/p/RnIbk0614x"],
            "department": "デジタル局",
            "department_basis": "salutation",
            "last_day": "2024-06-14",
            "last_day_as_written": "きょう！（6/14）",
            "next_role": "フリーのSNSプランナー",
            "next_status": "founding",
            "years": 4.17,
            "years_as_written": "4年2か月",
            "decoys": [
                ("email", "rena.ibuki@riverlane.example.com", "old address, deleted tonight"),
                ("phone", "03-5522-0190", "old department line"),
            ],
            "alternatives": {"next_role": ["SNSプランナー"], "years": [4.67]},
        },
        "note": "freelancing is labelled founding; tenure without the internship",
    },
    {
        "id": "f56",
        "date": "2020-12-24T23:45:00+09:00",
        "coding": "u8b64",
        "firm_domain": "nocturne-games.example.com",
        "style": "stylised",
        "from": "絵所 奏 <edokoro@nocturne-games.example.com>",
        "to": "サウンド班 <sound@nocturne-games.example.com>",
        "subject": "コーダ",
        "tags": ["musical", "stylised", "undecided", "split_address"],
        "body": """
♩= 60　しずかに

　この小節をもちまして、絵所 奏（えどころ かなで）のパートは休符に入ります。

　提示部　　2013年、見習いとして入団
　展開部　　「月の舟」交響版収録（2016〜2017、指揮：一色さん、録音：オットーさん）
　再現部　　在宅での打ち込み、猫の乱入
　コーダ　　12月25日、最後の登校。終止線は今月の三十一日

　アンコールの予定は、まだ譜面にありません。

　　　　　♪ 連絡は二つの音で ♪
　　　　　左手　kanade.edokoro
　　　　　右手　@hotmail.co.jp
　　　　（両手で続けて弾いてください）

　　　　　　　　　　　　　　　　　　　　　　　　　　　　Fine
""",
        "label": {
            "sender_name": "絵所 奏",
            "family_name": "絵所",
            "given_name": "奏",
            "kana": "えどころ かなで",
            "mails": [
                ("kanade.edokoro@hotmail.co.jp", "左手　kanade.edokoro\n　　　　　右手　@hotmail.co.jp", "personal")
            ],
            "last_day": "2020-12-25",
            "last_day_as_written": "12月25日、最後の登校",
            "leaving_date": "2020-12-31",
            "leaving_date_as_written": "今月の三十一日",
            "next_status": "undecided",
            "joined_date": "2013",
            "joined_as_written": "2013年、見習いとして入団",
            "projects": [("「月の舟」交響版収録", "ゲーム", "2016〜2017", ["一色", "オットー"])],
            "alternatives": {"project:0": ["月の舟"]},
        },
    },
    {
        "id": "f57",
        "date": "2009-07-31T19:02:00+09:00",
        "coding": "eucjp",
        "firm_domain": "sanryo-sys.example.jp",
        "from": "保坂 直 <hosaka@sanryo-sys.example.jp>",
        "to": "第二開発 <dev2@sanryo-sys.example.jp>",
        "subject": "お別れです",
        "tags": ["euc_jp", "2009", "format_plain", "ezweb", "mixi"],
        "body": """
第二開発のみなさん

保坂＠最終日です。

8年前の夏、研修でひたすらソートを書いたときの課題、バグったまま提出してました。時効ですよね。

明日からは、京都の印刷会社で社内SEになります。従業員40名、サーバー1台、SE 1名（わたし）。

・けーたい　：　sunao-h.0731＠ezweb.ne.jp
・でんわ　　：　０９０ー３０９９ー０７３１
・うちのPC　：　hosaka.sunao＠nifty.com
・mixi もやってます（すなっち）。マイミク歓迎。

＞倉持さん、ツチヤさん
　証券バックオフィスの再構築（2006年〜2008年）、死ぬかと思ったけど、死ななくてよかったです。

では、いってきます！

　　　　　　　　　　　　　　　　　　　保坂 直
""",
        "label": {
            "sender_name": "保坂 直",
            "family_name": "保坂",
            "given_name": "直",
            "mails": [
                ("sunao-h.0731@ezweb.ne.jp", "sunao-h.0731＠ezweb.ne.jp", "personal"),
                ("hosaka.sunao@nifty.com", "hosaka.sunao＠nifty.com", "personal"),
            ],
            "phones": [("+819030990731", "０９０ー３０９９ー０７３１")],
            "other_urls": ["すなっち"],
            "department": "第二開発",
            "department_basis": "salutation",
            "last_day": "2009-07-31",
            "last_day_as_written": "最終日です",
            "next_employer": "京都の印刷会社",
            "next_role": "社内SE",
            "next_status": "employed",
            "years": 8,
            "years_as_written": "8年前の夏",
            "projects": [("証券バックオフィスの再構築", "証券", "2006年〜2008年", ["倉持", "ツチヤ"])],
            "alternatives": {"next_employer": ["印刷会社"]},
        },
        "note": "mixi nickname is offered: kept as other_urls; tenure from 8年前の夏",
    },
    {
        "id": "f58",
        "date": "2025-03-31T12:12:00+09:00",
        "coding": "u88",
        "firm_domain": "hinata-staff.example.jp",
        "from": "人材開発 越智川 <ochikawa@hinata-staff.example.jp>",
        "to": "本社全員 <hq@hinata-staff.example.jp>",
        "subject": "人を見送る側だった私が、見送られます",
        "tags": ["hr_person", "looks_like_hr_notice", "list_of_leavers"],
        "body": """
本社のみなさん

毎年3月、「本日付でご退職の方」という一覧を配信してきた人材開発の越智川です。今年の一覧には、自分の名前も
載せました。配信ボタンを押すのに、少しだけ時間がかかりました。

　本日付退職　　経理課 鳴海さん　／　北大路支店 茂呂さん　／　人材開発課 越智川

鳴海さん、茂呂さんの連絡先は、ご本人からのメールをご覧ください。

さて、私です。ヒナタスタッフには12年いました。面接した人の数は二千を超え、うち三人は今の上司です。
明日からはキャリアコンサルタントとして、県の就労支援センターに嘱託で勤めます。

連絡先　ochikawa.career@gmail.com
　　　　℡ 080－8228－0340（Cメールでも可）

健康保険証の返却がまだの方は人事労務（jinji@hinata-staff.example.jp）まで。最後まですみません。

越智川 めぐみ
""",
        "label": {
            "sender_name": "越智川 めぐみ",
            "family_name": "越智川",
            "given_name": "めぐみ",
            "mails": [("ochikawa.career@gmail.com", "ochikawa.career@gmail.com", "personal")],
            "phones": [("+818082280340", "080－8228－0340")],
            "firm_left": "ヒナタスタッフ",
            "department": "人材開発課",
            "last_day": "2025-03-31",
            "last_day_as_written": "本日付退職",
            "next_employer": "県の就労支援センター",
            "next_role": "キャリアコンサルタント",
            "next_status": "employed",
            "years": 12,
            "years_as_written": "12年",
            "decoys": [("email", "jinji@hinata-staff.example.jp", "office of the old firm")],
        },
    },
    {
        "id": "f59",
        "date": "2024-10-04T18:30:00+09:00",
        "coding": "u8b64",
        "firm_domain": "asagiri-audit.example.jp",
        "from": "仁木 柊平 <niki@asagiri-audit.example.jp>",
        "to": "アドバイザリー3部 <adv3@asagiri-audit.example.jp>",
        "subject": "Fwd: ごあいさつ（宛先漏れのため再送）",
        "tags": ["rfc822", "own_forward", "two_dates", "inner_html"],
        "body": """
3部のみなさま
CCから漏れておりました。仁木です。先週の私のメールをそのまま添付します。
""",
        "inner": {
            "date": "2024-09-27T18:00:00+09:00",
            "coding": "u8qp",
            "shape": "alt",
            "from": "仁木 柊平 <niki@asagiri-audit.example.jp>",
            "to": "アドバイザリー1部 <adv1@asagiri-audit.example.jp>",
            "subject": "ごあいさつ",
            "body": """
1部・2部のみなさま

仁木です。来週の金曜が出社の最終日になりました。雇用契約は10月20日まで続きます。

不正調査、内部統制、そして内部監査の外注支援。「疑うのが仕事」の6年でしたが、疑わなくていい仲間がいる職場でした。
食品商社の在庫調査（2022年冬）の若狭さん、モーガンさん。冷凍倉庫のマイナス25度、よく笑いましたね。

次は証券取引所のグループ会社で、上場審査に携わります。

連絡先：shuhei.niki.audit@gmail.com ／ 070−6226−0909
""",
        },
        "label": {
            "sender_name": "仁木 柊平",
            "family_name": "仁木",
            "given_name": "柊平",
            "mails": [("shuhei.niki.audit@gmail.com", "shuhei.niki.audit@gmail.com", "personal")],
            "phones": [("+817062260909", "070−6226−0909")],
            "department": "アドバイザリー3部",
            "department_basis": "salutation",
            "last_day": "2024-10-04",
            "last_day_as_written": "来週の金曜が出社の最終日",
            "leaving_date": "2024-10-20",
            "leaving_date_as_written": "10月20日まで",
            "next_employer": "証券取引所のグループ会社",
            "next_role": "上場審査",
            "next_status": "employed",
            "years": 6,
            "years_as_written": "6年",
            "projects": [("食品商社の在庫調査", "食品商社", "2022年冬", ["若狭", "モーガン"])],
        },
        "note": "inner_date=2024-09-27T18:00:00+09:00; outer and inner sender are the same person",
    },
    {
        "id": "f60",
        "date": "2023-12-15T14:14:00+09:00",
        "coding": "jis",
        "firm_domain": "harunire.example.jp",
        "from": "伊集院 由比 <yui.ijuin@harunire.example.jp>",
        "to": "丹羽 <niwa@harunire.example.jp>",
        "subject": "Re: お昼いきませんか",
        "tags": ["one_to_one", "casual_thread", "no_contact"],
        "body": """
丹羽さん

ごめんなさい、来週のお昼、行けないんです。
というのも、今日で辞めるからです。あした言おうと思ってたら、あしたはもう社員じゃなかった。

ハルニレの二年間、丹羽さんの隣の席で私はずいぶん丈夫になりました。

春から大学院です。南潮大学で都市計画の修士をやります。30代の院生、うける。

連絡先は知ってるよね。電話もLINEも前のまま。だから、さよならは言いません。

由比

> 伊集院さん
> 来週どこかでお昼いきませんか？　火曜か水曜。
> 駅の反対側に新しい蕎麦屋ができたらしいです（03-5599-0122、予約できます）。　丹羽
""",
        "label": {
            "sender_name": "伊集院 由比",
            "family_name": "伊集院",
            "given_name": "由比",
            "firm_left": "ハルニレ",
            "last_day": "2023-12-15",
            "last_day_as_written": "今日で辞める",
            "next_employer": "南潮大学",
            "next_role": "都市計画の修士",
            "next_status": "studying",
            "years": 2,
            "years_as_written": "二年間",
            "alternatives": {"next_employer": ["大学院", "南潮大学 大学院"], "next_role": ["修士"]},
            "decoys": [("phone", "03-5599-0122", "restaurant in the quoted mail")],
        },
        "note": "no contact is given on purpose",
    },
]
