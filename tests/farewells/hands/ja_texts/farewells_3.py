"""Farewells 21 to 30."""

from __future__ import annotations

from typing import Any

VCARD = """BEGIN:VCARD
VERSION:3.0
N;CHARSET=UTF-8:鏑木;紗英;;;
FN;CHARSET=UTF-8:鏑木 紗英
X-PHONETIC-LAST-NAME:カブラギ
X-PHONETIC-FIRST-NAME:サエ
TEL;TYPE=CELL:+81 80-2468-1357
EMAIL;TYPE=HOME:sae.kaburagi.home@icloud.com
URL:https://www.linkedin.com/in/sae-kaburagi-ops
END:VCARD
"""

IMAGE_ONLY = """<html><body><p>Dear 瑞穂ルームの皆さん</p>
<p>乾です。今日でフェアモアの入館証ともお別れです。2017年の9月に入り、ちょうど7年。</p>
<p>たくさん書いて、全部消しました。連絡先だけ置いていきます（手書きですみません）。</p>
<p><img src="cid:card.png" alt="inui.reo.music@gmail.com / 070-4141-0909"></p>
<p>次のことは、決まったら連絡します。</p><p>乾 玲央</p></body></html>
"""

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082"
)

MAILS: list[dict[str, Any]] = [
    {
        "id": "f21",
        "date": "2025-07-25T13:00:00+09:00",
        "coding": "u8b64",
        "shape": "alt",
        "firm_domain": "quillon.example.com",
        "language": "ja-en",
        "from": "Haruto Sakuragawa <haruto.sakuragawa@quillon.example.com>",
        "to": "tokyo-associates@quillon.example.com",
        "subject": "Off to school / 学校に行ってきます",
        "tags": ["bilingual", "mba", "study_abroad", "abroad_phone_later"],
        "body": """
Hi all, (日本語は下に)

Friday 1 August is when I hand in my badge. In September I start the two-year MBA at Wexcombe
Business School, sponsored by nobody but my parents and a frightening loan.

Thank you, Deals team, for four years of "quick questions". Special thanks to Pooja and Tsukamoto-san
for the convenience-store carve-out (Nov 2023 – Apr 2024), the only project where I learned to sleep
standing up.

Reach me: haruto.skrgw@outlook.com (now) and haruto.s27@wexcombe.example.org (from September).

----
みなさん、櫻川です。

8月1日（金）が最後の出社になります。9月からウェックスクーム経営大学院で2年間、学生に戻ります。
コンビニの事業切り出し案件では、塚本さん、プージャさん、本当にありがとうございました。

日本の番号は休止するので、メールか LinkedIn (haruto-sakuragawa) でお願いします。

Haruto Sakuragawa 櫻川 陽翔
""",
        "label": {
            "sender_name": "櫻川 陽翔",
            "family_name": "櫻川",
            "given_name": "陽翔",
            "romaji": "Haruto Sakuragawa",
            "mails": [
                ("haruto.skrgw@outlook.com", "haruto.skrgw@outlook.com", "personal"),
                ("haruto.s27@wexcombe.example.org", "haruto.s27@wexcombe.example.org", "personal"),
            ],
            "linkedin": "haruto-sakuragawa",
            "department": "Deals team",
            "last_day": "2025-08-01",
            "last_day_as_written": "8月1日（金）が最後の出社",
            "next_employer": "ウェックスクーム経営大学院",
            "next_role": "MBA",
            "next_status": "studying",
            "years": 4,
            "years_as_written": "four years",
            "projects": [
                ("convenience-store carve-out", "convenience store", "Nov 2023 – Apr 2024", ["Pooja", "Tsukamoto"])
            ],
            "alternatives": {
                "sender_name": ["Haruto Sakuragawa"],
                "next_employer": ["Wexcombe Business School"],
                "next_role": ["two-year MBA", "学生"],
                "project:0": ["コンビニの事業切り出し案件", "コンビニの事業切り出し"],
            },
        },
        "note": "the school address is a personal one that starts later",
    },
    {
        "id": "f22",
        "date": "2024-08-30T20:20:20+09:00",
        "coding": "u8b64",
        "shape": "related",
        "firm_domain": "fairmore.example.com",
        "from": "乾 玲央 <reo.inui@fairmore.example.com>",
        "to": "瑞穂ルーム <mizuho-room@fairmore.example.com>",
        "subject": "おせわになりました",
        "html": IMAGE_ONLY,
        "attachments": [("card.png", "image/png", PIXEL)],
        "tags": ["image_alt", "related", "undecided"],
        "label": {
            "sender_name": "乾 玲央",
            "family_name": "乾",
            "given_name": "玲央",
            "mails": [("inui.reo.music@gmail.com", "inui.reo.music@gmail.com", "personal")],
            "phones": [("+817041410909", "070-4141-0909")],
            "firm_left": "フェアモア",
            "last_day": "2024-08-30",
            "last_day_as_written": "今日でフェアモアの入館証ともお別れ",
            "next_status": "undecided",
            "joined_date": "2017-09",
            "joined_as_written": "2017年の9月に入り",
            "years": 7,
            "years_as_written": "ちょうど7年",
        },
        "note": "contacts only in the alt text; 次のことは、決まったら連絡します read as undecided",
    },
    {
        "id": "f23",
        "date": "2023-05-19T17:17:00+09:00",
        "coding": "u8b64",
        "firm_domain": "kasumibashi.example.jp",
        "from": "鏑木 紗英 <kaburagi@kasumibashi.example.jp>",
        "to": "kaburagi@kasumibashi.example.jp",
        "subject": "連絡先を添付します【鏑木】",
        "attachments": [("kaburagi.vcf", "text/vcard", VCARD)],
        "tags": ["vcard_only"],
        "body": """
お世話になった皆々様

調査第一部の鏑木です。明日から長い夏休みに入り、そのまま霞橋総研を離れます（籍は6月末まで）。

入社は2010年4月、人生の三分の一強をこのビルの7階で過ごしました。
官公庁のお客様の、あの独特の「なるほど」が聞けなくなるのが寂しいです。

7月からは事業会社でオペレーション改善を担当します。
個人の連絡先は vCard にしました。クリックひとつで登録できるはずです。できなかったら、それも縁です。

┏━━━━━━━━━━━━━━━━━━━━━━┓
　株式会社霞橋総合研究所　調査第一部
　主任研究員　鏑木 紗英
　〒999-0001 架空区霞橋1-1-1
　TEL 03-5511-0170 / FAX 03-5511-0171
┗━━━━━━━━━━━━━━━━━━━━━━┛
""",
        "label": {
            "sender_name": "鏑木 紗英",
            "family_name": "鏑木",
            "given_name": "紗英",
            "kana": "カブラギ サエ",
            "mails": [("sae.kaburagi.home@icloud.com", "sae.kaburagi.home@icloud.com", "personal")],
            "phones": [("+818024681357", "+81 80-2468-1357")],
            "linkedin": "https://www.linkedin.com/in/sae-kaburagi-ops",
            "firm_left": "株式会社霞橋総合研究所",
            "department": "調査第一部",
            "last_day": "2023-05-19",
            "last_day_as_written": "明日から長い夏休みに入り",
            "leaving_date": "2023-06-30",
            "leaving_date_as_written": "6月末まで",
            "next_employer": "事業会社",
            "next_role": "オペレーション改善",
            "next_status": "employed",
            "joined_date": "2010-04",
            "joined_as_written": "入社は2010年4月",
            "decoys": [("phone", "03-5511-0170", "old company signature"), ("fax", "03-5511-0171", "old company fax")],
        },
        "note": "last day follows from the holiday that starts tomorrow; kana only in the vCard",
    },
    {
        "id": "f24",
        "date": "2025-03-28T23:59:00+09:00",
        "coding": "u8b64",
        "firm_domain": "nocturne-games.example.com",
        "style": "stylised",
        "from": "nagatomo <nagatomo@nocturne-games.example.com>",
        "to": "proj-lantern <lantern@nocturne-games.example.com>",
        "subject": "パッチノート Ver. 9.0.0（最終アップデート）",
        "tags": ["patch_notes", "game", "half_obfuscated"],
        "body": """
■ 重要なお知らせ
プレイアブルキャラクター「長友 ひかる」は、2025/03/31 23:59 のメンテナンスをもって配信を終了します。

■ 変更点
・ログイン不可：4/1 以降、社内チャットに出現しなくなります（最終ログインは本日）
・所属ギルド：ノクターン・ゲームズ → インディー（ひとりスタジオ「ランプ工房」を設立）
・プレイ時間：約9年（2016年春〜）

■ 実績解除
・「ランタン戦記」レベルデザイン（2019年1月～2022年11月、パーティ：多々良さん、ウーゴさん）
・モバイル版移植の炎上をHP1で耐える（2023年、パーティ：多々良さん、深町さん）

■ 既知の不具合
・打ち上げの記憶がない

■ お問い合わせ窓口
　hikaru_nagatomo◎proton.me　（◎→@）
　X: https://x.com/lamp_koubou
　BGM置き場: https://note.com/lampkoubou
　※ support@nocturne-games.example.com に送っても私には届きません
""",
        "label": {
            "sender_name": "長友 ひかる",
            "family_name": "長友",
            "given_name": "ひかる",
            "mails": [("hikaru_nagatomo@proton.me", "hikaru_nagatomo◎proton.me", "personal")],
            "x": "https://x.com/lamp_koubou",
            "other_urls": ["https://note.com/lampkoubou"],
            "firm_left": "ノクターン・ゲームズ",
            "last_day": "2025-03-28",
            "last_day_as_written": "最終ログインは本日",
            "leaving_date": "2025-03-31",
            "leaving_date_as_written": "2025/03/31",
            "next_employer": "ランプ工房",
            "next_status": "founding",
            "joined_date": "2016",
            "joined_as_written": "2016年春",
            "years": 9,
            "years_as_written": "約9年",
            "projects": [
                ("「ランタン戦記」レベルデザイン", "ゲーム", "2019年1月～2022年11月", ["多々良", "ウーゴ"]),
                ("モバイル版移植", "ゲーム", "2023年", ["多々良", "深町"]),
            ],
            "alternatives": {
                "project:0": ["ランタン戦記"],
                "project:1": ["モバイル版移植の炎上"],
                "next_employer": ["インディー", "ひとりスタジオ「ランプ工房」"],
            },
            "decoys": [("email", "support@nocturne-games.example.com", "support desk of the old firm")],
        },
    },
    {
        "id": "f25",
        "date": "2022-03-31T05:30:00+09:00",
        "coding": "u8b64",
        "firm_domain": "riverlane.example.com",
        "style": "stylised",
        "from": "尾長 鈴 <osanaga@riverlane.example.com>",
        "to": "コピー部屋 <copy@riverlane.example.com>",
        "subject": "退社。",
        "tags": ["copywriter", "poem", "line_breaks"],
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
            "sender_name": "尾長 鈴",
            "family_name": "尾長",
            "given_name": "鈴",
            "mails": [("osanaga.suzu.copy@gmail.com", "osanaga.suzu.copy まるあ gmail てん com", "personal")],
            "phones": [("+819070001188", "090 の 7000 の 1188")],
            "department": "コピー部屋",
            "department_basis": "salutation",
            "last_day": "2022-03-31",
            "last_day_as_written": "きょうで、おしまい",
            "next_employer": "尾長鈴文案室",
            "next_status": "founding",
            "years": 8,
            "years_as_written": "八年",
            "alternatives": {"next_employer": ["「尾長鈴文案室」"]},
        },
    },
    {
        "id": "f26",
        "date": "2023-11-24T16:00:00+09:00",
        "coding": "u8qp",
        "firm_domain": "quillon.example.com",
        "language": "ja-en",
        "from": "Arjun Venkataraman <arjun.venkataraman@quillon.example.com>",
        "to": "Risk & Forensics <rf@quillon.example.com>",
        "subject": "Time to say さようなら",
        "tags": ["bilingual", "foreign_national", "foreign_phone", "two_offices"],
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
            "sender_name": "Arjun Venkataraman",
            "family_name": "ヴェンカタラマン",
            "given_name": "アルジュン",
            "romaji": "Arjun Venkataraman",
            "mails": [("arjun.v.kairo@gmail.com", "arjun.v.kairo (at) gmail (dot) com", "personal")],
            "phones": [("+6581234077", "+65 8123 4077")],
            "linkedin": "linkedin.com/in/arjun-venkataraman-cfe",
            "firm_left": "Quillon",
            "department": "Risk & Forensics",
            "department_basis": "salutation",
            "last_day": "2023-11-30",
            "last_day_as_written": "My last day in the office is next Thursday",
            "leaving_date": "2023-12-31",
            "leaving_date_as_written": "through 31 December",
            "next_employer": "保険会社",
            "next_role": "調査責任者",
            "next_status": "employed",
            "projects": [("海外贈賄の内部調査", None, "2021年〜2022年", ["西大路", "レイチェル"])],
            "alternatives": {
                "sender_name": ["ヴェンカタラマン", "アルジュン・ヴェンカタラマン"],
                "family_name": ["Venkataraman"],
                "given_name": ["Arjun"],
                "next_employer": ["a regional insurer", "regional insurer"],
                "next_role": ["Head of Investigations"],
            },
            "decoys": [("phone", "+81 90 4567 0012", "company mobile")],
        },
        "note": "six winters count Tokyo, not the firm",
    },
    {
        "id": "f27",
        "date": "2024-04-02T08:15:00+09:00",
        "coding": "u8b64",
        "firm_domain": "harunire.example.jp",
        "from": "須磨 啓介 <keisuke.suma.private@gmail.com>",
        "to": "中西 <nakanishi@harunire.example.jp>, 保科 <hoshina@harunire.example.jp>",
        "subject": "昨日付で退職しておりました",
        "tags": ["from_private_address", "after_leaving", "past_date"],
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
            "sender_name": "須磨 啓介",
            "family_name": "須磨",
            "given_name": "啓介",
            "mails": [("keisuke.suma.private@gmail.com", "keisuke.suma.private@gmail.com", "personal")],
            "phones": [("+817030300606", "070-3030-0606")],
            "last_day": "2024-03-29",
            "last_day_as_written": "3月29日の金曜が最後の出勤",
            "leaving_date": "2024-04-01",
            "leaving_date_as_written": "昨日4月1日付",
            "next_status": "undecided",
            "projects": [
                ("木材商社の中計", "木材商社", "2020年9月～2021年5月", ["中西"]),
                ("ホームセンターの閉店シナリオ", "ホームセンター", "2022年の夏", ["保科"]),
            ],
            "decoys": [("phone", "080-4040-0606", "old number, no longer in use")],
        },
        "note": "private address only in the From header; firm known only by the To addresses",
    },
    {
        "id": "f28",
        "date": "2020-10-29T11:47:00+09:00",
        "coding": "jis",
        "firm_domain": "sanryo-sys.example.jp",
        "from": "宇治原 <ujihara@sanryo-sys.example.jp>",
        "to": "公共PJ <kokyo-pj@sanryo-sys.example.jp>",
        "subject": "Re: Re: 【定例】10/30(金) 進捗会議の資料について",
        "tags": ["hidden_in_thread", "quoted_mail", "signature_plain"],
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
            "sender_name": "宇治原 大悟",
            "family_name": "宇治原",
            "given_name": "大悟",
            "mails": [("ujihara.cobol@ymail.ne.jp", "ujihara.cobol＠ymail.ne.jp", "personal")],
            "firm_left": "三稜",
            "department": "公共PJ",
            "department_basis": "salutation",
            "last_day": "2020-10-30",
            "last_day_as_written": "10月30日で",
            "next_employer": "社会保険労務士法人",
            "next_role": "システム担当",
            "next_status": "employed",
            "projects": [("住民記録の再構築", "自治体", "2018年5月から今日まで", ["赤司", "スレシュ", "沖"])],
            "decoys": [
                ("phone", "080-2121-0343", "colleague in quoted mail"),
                ("email", "akashi@sanryo-sys.example.jp", "colleague in quoted mail"),
            ],
        },
    },
    {
        "id": "f29",
        "date": "2021-06-18T15:15:00+09:00",
        "coding": "u8b64",
        "firm_domain": "kasumibashi.example.jp",
        "language": "ja-en",
        "from": "沈 雨桐 (Shen Yutong) <shen@kasumibashi.example.jp>",
        "to": "アジア調査室 <asia@kasumibashi.example.jp>",
        "subject": "帰国のご挨拶　沈雨桐",
        "tags": ["chinese", "wechat", "kana_and_romaji", "foreign_phone"],
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
            "sender_name": "沈 雨桐",
            "family_name": "沈",
            "given_name": "雨桐",
            "kana": "シン・ウトン",
            "romaji": "Shen Yutong",
            "mails": [("shenyutong.hz@qq.com", "shenyutong.hz@qq.com", "personal")],
            "phones": [("+8613800130457", "+86 138 0013 0457")],
            "other_urls": ["yutong_shen_hz"],
            "firm_left": "霞橋総研",
            "department": "アジア調査室",
            "department_basis": "salutation",
            "last_day": "2021-06-23",
            "last_day_as_written": "来週の水曜日、6月23日を最後に",
            "next_employer": "電池メーカー",
            "next_role": "戦略部門",
            "next_status": "employed",
            "joined_date": "2016",
            "joined_as_written": "2016年秋",
            "projects": [("東南アジアの電動二輪市場調査", "電動二輪", "2019年度", ["吉良", "パッタナー"])],
            "alternatives": {
                "kana": ["シェン・ユートン"],
                "romaji": ["Yutong Shen"],
                "next_employer": ["電池メーカーの戦略部門"],
            },
        },
    },
    {
        "id": "f30",
        "date": "2022-07-29T18:03:00+09:00",
        "coding": "u88",
        "firm_domain": "soramame-lab.example.com",
        "from": "ハン・ソヨン <soyeon@soramame-lab.example.com>",
        "to": "all@soramame-lab.example.com",
        "subject": "ソヨン、卒業するってよ",
        "tags": ["korean", "kakao", "startup", "instagram"],
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
            "sender_name": "ハン・ソヨン",
            "family_name": "ハン",
            "given_name": "ソヨン",
            "mails": [("han.soyeon.design@naver.com", "han.soyeon.design@naver.com", "personal")],
            "other_urls": ["soyeonhan_kk", "@han.soyeon.design"],
            "firm_left": "ソラマメ",
            "last_day": "2022-07-29",
            "last_day_as_written": "今日で最後",
            "next_employer": "デザイン事務所",
            "next_status": "founding",
            "years": 2,
            "years_as_written": "丸2年",
            "alternatives": {"sender_name": ["한소연"]},
            "decoys": [("discord", "soyeon#0777", "the leaver says she will hardly look there")],
        },
        "note": "Discord id is named but not offered",
    },
]
