"""Look-alikes 31 to 45: parties, advertising, bills, letters, answers, traps."""

from __future__ import annotations

from typing import Any

MAILS: list[dict[str, Any]] = [
    {
        "id": "n31",
        "category": "event_invitation",
        "date": "2025-02-14T13:30:00+09:00",
        "coding": "u8qp",
        "from": "蟹江 卓 <kanie@sanryo-sys.example.jp>",
        "to": "基盤2G ML <infra2@sanryo-sys.example.jp>",
        "subject": "外山さん卒業プレゼントの件（本人には内緒）",
        "note": "present for a leaver",
        "body": """
外山さん以外のみなさん

3/14（金）に最終出社される外山さんへのプレゼント、候補は次の3つです。
　1. 無停電電源装置（小）
　2. 温泉旅行券
　3. 全員の寄せ書き入りラックマウント

投票は2/21まで。1人3,000円、私の口座かPay（080-5885-0099）にお願いします。

外山さんの新しいアドレスは当日みんなに配るカードに印刷します。楽しみに。
""",
    },
    {
        "id": "n32",
        "category": "event_invitation",
        "date": "2022-07-08T09:00:00+09:00",
        "coding": "u8b64",
        "shape": "alt",
        "from": "南潮大学 流体研 同窓会 <fluid-alumni@nancho-u.example.jp>",
        "to": "卒業生の皆様 <alumni@nancho-u.example.jp>",
        "subject": "教授ご退職記念 最終講義と祝賀会",
        "note": "last lecture; professor retires but does not write",
        "body": """
卒業生の皆様

このたび、鵜川教授が来年3月末をもって定年退職されます。
つきましては最終講義を下記のとおり開催いたします。

　最終講義　2023年1月28日（土）14時　工学部大講義室
　祝賀会　　同日17時　生協食堂（会費5,000円）

鵜川先生のお言葉
「水は低いほうへ流れ、学生は易きに流れる。それでも流れてきてくれて、ありがとう。」

参加登録　https://forms.example.org/ukawa-last
問合せ　　小早川（090-6226-0188／kobayakawa@nancho-u.example.jp）
""",
    },
    {
        "id": "n33",
        "category": "sales",
        "date": "2024-02-05T08:00:00+09:00",
        "coding": "u8b64",
        "shape": "html",
        "from": "退職代行セカンドドア <info@second-door.example.com>",
        "to": "you@example.org",
        "subject": "「お世話になりました」を言えないあなたへ",
        "note": "advertising of a resignation service",
        "body": """
最終出社日、もう決めましたか？

言い出せないまま3か月。そんな方に選ばれています。
退職のご挨拶メールの文例も50種類プレゼント！

　本日をもちまして退職いたします。在職中は大変お世話になりました。
　今後の連絡先　〇〇＠gmail.com

いますぐ無料相談　0120-555-019　LINE公式 @second-door
配信停止はこちら https://second-door.example.com/stop
""",
    },
    {
        "id": "n34",
        "category": "sales",
        "date": "2023-10-17T14:00:00+09:00",
        "coding": "jis",
        "from": "転職エージェント 久慈 <kuji@careerpath.example.com>",
        "to": "member@example.org",
        "subject": "【非公開求人】コンサルご出身の方へ（年収1,500万〜）",
        "note": "headhunter",
        "body": """
〇〇様

突然のご連絡失礼いたします。キャリアパスの久慈と申します。
前職のご同僚が先月卒業されたと伺い、ご連絡差し上げました。

・事業会社の経営企画（部長候補）
・ファンド投資先のCFO
・スタートアップCOO

ご退職のご予定がなくとも、情報交換だけでも歓迎です。
　直通 03-5588-0166　携帯 070-1331-0166　kuji@careerpath.example.com
　LinkedIn: https://www.linkedin.com/in/kuji-careerpath/
""",
    },
    {
        "id": "n35",
        "category": "sales",
        "date": "2021-03-15T10:00:00+09:00",
        "coding": "sjisb64",
        "from": "花のさかき <order@hana-sakaki.example.jp>",
        "to": "customer@example.org",
        "subject": "送別の季節に。退職祝いの花束 早割10％",
        "note": "flowers for farewells",
        "body": """
いつもありがとうございます。花のさかきです。

三月は別れの季節。最終出社の日に、両手いっぱいの「ありがとう」を。

　A 退職祝い花束　5,500円〜
　B 定年退職　桐箱入り胡蝶蘭　22,000円
　C メッセージカード（「長い間お世話になりました」ほか12種）

ご注文　045-555-0187（8時〜19時）　order@hana-sakaki.example.jp
ご担当者様の携帯番号を備考欄にお書きください。
""",
    },
    {
        "id": "n36",
        "category": "invoice",
        "date": "2024-04-30T17:30:00+09:00",
        "coding": "u8b64",
        "from": "尾長鈴文案室 <bill@osanaga-bunan.example.jp>",
        "to": "経理ご担当者様 <acc@riverlane.example.com>",
        "subject": "請求書送付の件（4月分／尾長鈴文案室）",
        "note": "a former employee sends a bill",
        "body": """
経理ご担当者様

お世話になっております。元コピー部屋、現在はひとり文案室の尾長です。
4月分のご請求書をお送りします。退職してから2年、こうして古巣とお仕事ができてうれしく思います。

　コピー制作　3本　　￥165,000（税込）
　お支払期限　5月31日

ご不明点は bill@osanaga-bunan.example.jp、または 090-7000-1188 まで。
""",
    },
    {
        "id": "n37",
        "category": "invoice",
        "date": "2023-07-03T09:05:00+09:00",
        "coding": "jis",
        "from": "健康保険組合 <kenpo@tokiwa-denshi.example.jp>",
        "to": "退職者各位 <leavers@tokiwa-denshi.example.jp>",
        "subject": "任意継続保険料納付のご案内",
        "note": "bill to people who left",
        "body": """
退職者各位

ご退職後の任意継続被保険者の保険料について、下記のとおりご案内いたします。

　退職日　　　令和5年6月30日
　初回納付額　28,410円
　期限　　　　令和5年7月20日

在職中はお疲れさまでした。お問合せは 0263-55-0177、kenpo@tokiwa-denshi.example.jp へ。
転居された方は新しい住所と個人のメールアドレスをお知らせください。
""",
    },
    {
        "id": "n38",
        "category": "newsletter",
        "date": "2025-04-01T07:00:00+09:00",
        "coding": "u8b64",
        "shape": "alt",
        "from": "フェアモア卒業生だより <alumni@fairmore.example.com>",
        "to": "subscribers <alumni-list@fairmore.example.com>",
        "subject": "卒業生だより 第31号：この春の旅立ち",
        "note": "alumni newsletter",
        "body": """
■ この春の卒業
　・宍倉 望さん（金融、9年）　→ 農業スタートアップCFO
　・ベルナール・コッホさん（テクノロジー、3年）→ ベルリンへ

■ 卒業生インタビュー「辞めた日の朝、何を食べましたか」
　楠瀬 理人さん（2019年卒）「最終日は緊張して何も。みんなにメールを送った後の牛丼が人生最高でした」
　近況は X（@kususe_product）で。

■ 掲載のご希望、連絡先の変更は alumni@fairmore.example.com へ
　配信停止 https://fairmore.example.com/alumni/stop
""",
    },
    {
        "id": "n39",
        "category": "newsletter",
        "date": "2022-04-15T12:00:00+09:00",
        "coding": "u8qp",
        "from": "文章工房メルマガ <mag@bunshokobo.example.com>",
        "to": "reader@example.org",
        "subject": "Vol.208 退職メールは三行でいい",
        "note": "article about farewell mails with a sample",
        "body": """
今週のお題は「去り際の文章」。編集部に届いた実例（許可済み・一部改変）をご紹介します。

　「本日で退職します。
　　楽しかったです。
　　連絡先：taishoku.sample@gmail.com　090-0000-0000」

どうでしょう。これで十分なのです。長々とした経歴も、時候の挨拶も、読む側は飛ばします。

次回は「着任メール」。ご感想は mag@bunshokobo.example.com まで。
""",
    },
    {
        "id": "n40",
        "category": "newsletter",
        "date": "2024-09-02T09:00:00+09:00",
        "coding": "u8b64",
        "from": "市民活動だより <dayori@shioji-npo.example.org>",
        "to": "会員各位 <members@shioji-npo.example.org>",
        "subject": "9月号：事務局長交代と秋の催し",
        "note": "association's letter reports a change of office",
        "body": """
会員の皆さまへ

8月末で事務局長の御影が退任し、9月から羽生が引き継ぎました。

【御影より一言】
10年間、お世話になりました。これからは一会員として、草刈りに参ります。
（御影の連絡先は名簿のとおりで変わりません。0997-55-0199）

【催し】
　9/22（日）　浜そうじ　9時　旧灯台前
　10/13（日）　芋煮会　会費500円　申込は羽生まで 090-1881-0456
""",
    },
    {
        "id": "n41",
        "category": "reply_to_farewell",
        "date": "2025-08-29T19:40:00+09:00",
        "coding": "u8b64",
        "from": "阿久津 淳 <jun.akutsu@fairmore.example.com>",
        "to": "Mio Kashiwagi <mio.kashiwagi@fairmore.example.com>",
        "subject": "Re: ばいばいフェアモア👋（かっしー）",
        "note": "answer that quotes the whole farewell",
        "body": """
かっしー

なんかもう、おめでとうとありがとうとバカヤローが一緒に出てきた。
百貨店の冬、隣でプリンを分けてくれたこと忘れません。次の会社でも甘いものに囲まれてください。

僕の個人アドレスも置いておくので、落ち着いたら連絡ください。jun.akutsu.b@gmail.com、080-5115-0606

阿久津

> おつかれさまです！かっしーこと柏木です
> ついに社員証を返しました。
> LINE → kasshii_0814 （変わってません）
> 次は来月の半ばからアパレルD2Cの会社でCRMやります
""",
    },
    {
        "id": "n42",
        "category": "reply_to_farewell",
        "date": "2022-12-23T08:05:00+09:00",
        "coding": "jis",
        "from": "根本 佳代 <kayo.nemoto@olden.example.com>",
        "to": "蓑田 史郎 <shiro.minoda@olden.example.com>",
        "subject": "Re: 十九年",
        "note": "thanks to the leaver, top-posted, no quotation",
        "body": """
蓑田さん

十九年、と題されたメールを、今朝の通勤電車で三度読みました。

製紙の冬、最後のお宅の玄関先で、蓑田さんが何も言わずに頭を下げていた時間のことを、私も覚えています。
あの日から、私は「お世話になりました」という言葉を軽く使えなくなりました。

でも今日は使わせてください。長い間、本当にお世話になりました。
ヤマセ製鋼でのご活躍をお祈りしています。私の携帯は変わりません（090-3443-0117）。

根本
""",
    },
    {
        "id": "n43",
        "category": "reply_to_farewell",
        "date": "2023-03-31T12:20:00+09:00",
        "coding": "u8qp",
        "from": "外山 航平 <toyama@sanryo-sys.example.jp>",
        "to": "基盤2G ML <infra2@sanryo-sys.example.jp>",
        "subject": "Re: [退職] 植木 → /dev/null（引き継ぎ資料あり）",
        "note": "inline answers between the quoted lines",
        "body": """
> - 対象: 植木航太（基盤第2グループ）
了解。クローズします（泣）

> - 影響: 夜間バッチの一次切り分け担当が 1 名減
影響はもっと大きいです。訂正してください。

> - 謎の cron: 誰にも引き継げませんでした。触らないでください
触りました。止まりました。すみません。

> - mail: `ueki.kota.sre@fastmail.com`
登録済み。ハンブルクに行ったら泊めてください。

7年後に私が辞めるときは、もっと長いチケットを書きます。
外山
""",
    },
    {
        "id": "n44",
        "category": "phishing",
        "date": "2024-11-29T03:33:00+09:00",
        "coding": "u8b64",
        "shape": "html",
        "from": "人事部 <hr-notice@zuihoku-hr.example.net>",
        "to": "staff@zuihoku-bank.example.jp",
        "subject": "退職のご挨拶",
        "note": "uses the subject of a farewell; link trap",
        "html": """<html><body><p>お疲れ様です。</p>
<p>私事で恐縮ですが、11月30日をもちまして退職することになりました。在職中は大変お世話になりました。</p>
<p>引き継ぎ資料と今後の連絡先は<a href="https://zuihoku-hr.example.net/login">こちらの共有ファイル</a>に保存しております。</p>
<p>閲覧にはメールアドレスとパスワードの再入力が必要です。<b>本日中</b>に確認をお願いいたします。</p>
<p>総務　田中</p></body></html>
""",
    },
    {
        "id": "n45",
        "category": "phishing",
        "date": "2023-08-21T22:50:00+09:00",
        "coding": "jis",
        "from": "代表取締役 <ceo.office.urgent@gmail.com>",
        "to": "経理部 <keiri@tokiwa-denshi.example.jp>",
        "subject": "至急：退職する役員への送金について",
        "note": "fraud in the name of the president",
        "body": """
経理責任者殿

出張中につき、こちらの個人アドレスから連絡する。
本日付で退任する役員の慰労金を、急ぎ下記へ送金してほしい。他言無用で頼む。

　送金額　8,450,000円
　期日　　本日15時

手続きが終わったら、ceo.office.urgent@gmail.com か LINE（ceo_tk2023）に一報を。電話は会議中で出られない。
""",
    },
]
