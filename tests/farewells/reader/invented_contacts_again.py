"""Still more invented farewells (see `invented_contacts`): most by one hand, one phenomenon each."""

from __future__ import annotations

from .invented_contacts import entry

SENDER = "神林 涼子 <r.kambayashi@ginrei.example.com>"

JAPANESE = [
    entry(
        "ja3_1",
        SENDER,
        "【退職のご挨拶】神林涼子（デジタル統括部）",
        """
お世話になっております。デジタル統括部の神林です。
7月12日が最終出社日、7月31日が退職日となります。

▼退職後のご連絡先
　E-mail: kambayashi.ryoko★hotmail.co.jp
　※お手数ですが★を@に変更してください
　Mobile: ０８０（９８７６）１２３４
　LinkedIn: www.linkedin.com/in/ryoko-kambayashi

▼業務の後任
　デジタル統括部　大坪（内線1234）
　otsubo@ginrei.example.com
""",
        "kambayashi.ryoko@hotmail.co.jp +818098761234 www.linkedin.com/in/ryoko-kambayashi",
        "otsubo@ginrei.example.com",
    ),
    entry(
        "ja3_2",
        SENDER,
        "お別れのご挨拶",
        """
連絡先ですが、kambayashi.ryoko あっとまーく gmail.com です。番号は 080-9876-1234。
何かあればいつでも。
""",
        "kambayashi.ryoko@gmail.com +818098761234",
    ),
    entry(
        "ja3_3",
        SENDER,
        "卒業",
        """
神林です。銀嶺での8年間、ほんとうに楽しかったです。
みんなまた飲もう！！連絡は LINE（ryoko.k_0712）か Insta（@ryoko_trips）で〜
""",
        "ryoko.k_0712 @ryoko_trips",
    ),
    entry(
        "ja3_4",
        SENDER,
        "退職のご挨拶",
        """
退職後の連絡先は次のとおりです。なお、携帯番号は旧姓時代から変わっておりません。

  [新住所] 〒690-0000 島根県松江市架空町3-4
  [電 話] 0852-00-9876
  [携 帯] 080-9876-1234
  [メール] ryoko-kambayashi@mable.example.ne.jp
""",
        "+81852009876 +818098761234 ryoko-kambayashi@mable.example.ne.jp",
    ),
    entry(
        "ja3_5",
        SENDER,
        "退職のご挨拶",
        """
本日をもって退職いたします。

今後、業務に関するお問い合わせは下記の共通アドレスまでお願いします。
dx-support@ginrei.example.com

個人へのご連絡：kambayashi.ryoko@gmail.com
""",
        "kambayashi.ryoko@gmail.com",
        "dx-support@ginrei.example.com",
    ),
    entry(
        "ja3_6",
        SENDER,
        "退職のご挨拶",
        """
有給消化中（〜7/31）は会社携帯 070-1111-9999 がつながります。8月以降は 080-9876-1234 へお願いします。
""",
        "+818098761234",
        "+817011119999",
    ),
    entry(
        "ja3_7",
        SENDER,
        "Re: 【共有】7月体制について",
        """
神林です。お疲れ様です。体制図ありがとうございます。

ところで私事ですが、本日が最終出社となりました。お世話になりました。
今後は kambayashi.ryoko@gmail.com までご連絡いただけますと嬉しいです。

神林

2024年6月28日(金) 10:12 大坪 健 <otsubo@ginrei.example.com>:
> 各位
> 7月の体制図です。不明点は大坪（070-2222-3333）まで。
> otsubo.private@gmail.com
""",
        "kambayashi.ryoko@gmail.com",
        "otsubo@ginrei.example.com +817022223333 otsubo.private@gmail.com",
    ),
    entry(
        "ja3_8",
        SENDER,
        "退職のご挨拶",
        """
********************************
銀嶺パートナーズ　神林 涼子
E: r.kambayashi@ginrei.example.com
M: 070-1111-9999
********************************

上記は今日で使えなくなります。
これからは↓
kambayashi.ryoko@gmail.com
080-9876-1234
""",
        "kambayashi.ryoko@gmail.com +818098761234",
        "r.kambayashi@ginrei.example.com +817011119999",
    ),
    entry(
        "ja3_9",
        SENDER,
        "退職のご挨拶",
        """
今の会社のアドレスに送っていただいても届かなくなりますのでご注意ください。
ryoko.k@icloud.com にお願いします。facebookもやってます（https://facebook.com/ryoko.kambayashi.3）。
""",
        "ryoko.k@icloud.com https://facebook.com/ryoko.kambayashi.3",
    ),
    entry(
        "ja3_10",
        SENDER,
        "退職のご挨拶",
        """
連絡先：
（メール）ryoko.k（@）icloud.com　※（）を取ってください
（携帯）080-9876-1234
""",
        "ryoko.k@icloud.com +818098761234",
    ),
    entry(
        "ja3_11",
        SENDER,
        "退職のご挨拶",
        """
私、神林は6月末をもちまして退職し、7月より株式会社トキワ食品にて人事企画を担当いたします。

新しい連絡先
株式会社トキワ食品　人事部
TEL 03-5550-0001（代表）
ryoko.kambayashi@tokiwa-foods.example.jp
個人携帯 080-9876-1234
""",
        "+81355500001 ryoko.kambayashi@tokiwa-foods.example.jp +818098761234",
    ),
    entry(
        "ja3_12",
        SENDER,
        "退職のご挨拶",
        """
なにかございましたら、しばらくは上司の葛西（kasai@ginrei.example.com）経由で連絡がつきます。
個人的にお付き合いいただける方は、X（@ryoko_dx）をフォローしてください。
""",
        "@ryoko_dx",
        "kasai@ginrei.example.com",
    ),
    entry(
        "ja3_13",
        SENDER,
        "退職のご挨拶",
        """
Ｅメール：ｒｙｏｋｏ．ｋ■ｉｃｌｏｕｄ．ｃｏｍ（■＝＠）
ＬＩＮＥ　ＩＤ：ｒｙｏｋｏ＿０７１２
""",
        "ryoko.k@icloud.com ryoko_0712",
    ),
    entry(
        "ja3_14",
        SENDER,
        "退職のご挨拶",
        """
このメールアドレスは本日18時で無効になります。
プライベートの連絡先を知らない方は、お手数ですが「kambayashi.ryoko」に「@gmail.com」を付けてお送りください。
""",
        "kambayashi.ryoko@gmail.com",
    ),
    entry(
        "ja3_15",
        SENDER,
        "退職のご挨拶",
        """
＜連絡先＞
Tel/Fax：0852-00-9876
Mail：ryoko-k@mable.example.ne.jp
""",
        "+81852009876 ryoko-k@mable.example.ne.jp",
    ),
    entry(
        "ja3_16",
        SENDER,
        "退職と出産のご報告",
        """
産休ではなく、退職です！夫の赴任先のデュッセルドルフへ引っ越します。
現地の携帯: +49 (0) 170 0000 123
日本の番号は解約しました。
Gmail → ryoko.in.dus [@] gmail.com
""",
        "+491700000123 ryoko.in.dus@gmail.com",
    ),
]

ENGLISH = [
    entry(
        "en3_E1",
        "Helen Okafor <h.okafor@brightmoor.example.com>",
        "Au revoir",
        """
Dear all

I finish at Brightmoor on Thursday. My replacement, Jonah Pike, starts the week after (jonah.pike@brightmoor.example.com, 0161 496 0101).

My own details from now on:
helen.okafor@hotmail.co.uk
0161 496 0202 (home)
07700 900 789 (mobile)

Helen
""",
        "helen.okafor@hotmail.co.uk +441614960202 +447700900789",
        "jonah.pike@brightmoor.example.com +441614960101",
        "US",
    ),
    entry(
        "en3_E2",
        "Sam Rivera <srivera@brightmoor.example.com>",
        "Bye for now",
        """
New gig starts in August. Until then: sam.rivera.nyc AT gmail DOT com, (917) 555-0111.
Insta: @samr.eats | Twitter: @samrivera_ | linkedin.com/in/samrivera-nyc
""",
        "sam.rivera.nyc@gmail.com +19175550111 @samr.eats @samrivera_ linkedin.com/in/samrivera-nyc",
        region="US",
    ),
    entry(
        "en3_E3",
        "Sam Rivera <srivera@brightmoor.example.com>",
        "Out of here",
        """
This mailbox will be disabled on 6/30. Please forward personal notes to samrivera@yahoo.com. For project Atlas call the PMO at 212-555-0140 or atlas-pmo@brightmoor.example.com.
""",
        "samrivera@yahoo.com",
        "+12125550140 atlas-pmo@brightmoor.example.com",
        "US",
    ),
    entry(
        "en3_E4",
        "Sam Rivera <srivera@brightmoor.example.com>",
        "thanks",
        """
It's been real.

Sam Rivera
Senior Analyst, Brightmoor Inc.
Office: 212-555-0100
Cell: 917-555-0111
srivera@brightmoor.example.com
""",
        "",
        "+12125550100 +19175550111 srivera@brightmoor.example.com",
        "US",
    ),
    entry(
        "en3_E5",
        "Sam Rivera <srivera@brightmoor.example.com>",
        "farewell",
        """
I'd love to hear from you. Here's how:

Sam Rivera
412 Sample Street, Apt 3B
Brooklyn, NY 11201
718-555-0122
samrivera@yahoo.com
""",
        "+17185550122 samrivera@yahoo.com",
        region="US",
    ),
    entry(
        "en3_E6",
        "Ana Costa <ana.costa@brightmoor.example.com>",
        "Leaving",
        """
Reach me on WhatsApp (+351 912 345 678), Telegram @anacosta_lx, or ana.costa.lx@sapo.pt.
""",
        "+351912345678 @anacosta_lx ana.costa.lx@sapo.pt",
        region="US",
    ),
    entry(
        "en3_E7",
        "Ana Costa <ana.costa@brightmoor.example.com>",
        "Leaving",
        """
Photos from my leaving do are here: https://photos.example.net/abc
I write at https://anacosta.example.org and you'll find me on LinkedIn: https://www.linkedin.com/in/anacostalx/
""",
        "https://anacosta.example.org https://www.linkedin.com/in/anacostalx/",
        "https://photos.example.net/abc",
        "US",
    ),
    entry(
        "en3_E8",
        "Ana Costa <ana.costa@brightmoor.example.com>",
        "Leaving",
        """
My personal contact details are below and my manager Greg Stone (greg.stone@brightmoor.example.com) has them as well.

ana.costa.lx@sapo.pt
+351 912 345 678
""",
        "ana.costa.lx@sapo.pt +351912345678",
        "greg.stone@brightmoor.example.com",
        "US",
    ),
]
