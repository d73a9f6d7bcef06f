"""Invented farewells in many hands, with the contacts a careful person would keep and those left out.

Each entry: (code, From, Subject, body, kept, left out). `kept` and `left out` hold values as the reader gives them.
Nobody in here exists; addresses are under example domains or made-up locals of mail providers.
"""

from __future__ import annotations

from typing import NamedTuple


class Invented(NamedTuple):
    """One invented farewell. `kept` are all contact values expected, `left` those that must not be taken."""

    code: str
    sender: str
    subject: str
    body: str
    kept: frozenset[str]
    left: frozenset[str]
    region: str = "JP"


def entry(code: str, sender: str, subject: str, body: str, kept: str, left: str = "", region: str = "JP") -> Invented:
    return Invented(
        code,
        sender,
        subject,
        body.strip("\n") + "\n",
        frozenset(k.replace("_%_", " ") for k in kept.split()),
        frozenset(left.split()),
        region,
    )


JAPANESE = [
    entry(
        "block_and_letterhead",
        "菱沼 あかり <akari.hishinuma@tonan.example.jp>",
        "退職のご挨拶（菱沼）",
        """
関係者各位

お疲れさまです。物流チームの菱沼です。
このたび一身上の都合により、5月末日をもって退職することとなりました。

今後のご連絡は下記へお願いいたします。
・E-mail：hishinuma.akari.wave@gmail.com
・TEL：080-1234-5601

引き続きよろしくお願いいたします。

***********************************
斗南ストラテジー株式会社　物流チーム
菱沼あかり
〒150-0000 東京都渋谷区架空1-1 架空ビル8F
TEL 03-1234-5600　FAX 03-1234-5699
akari.hishinuma@tonan.example.jp
***********************************
""",
        "hishinuma.akari.wave@gmail.com +818012345601",
        "+81312345600 +81312345699 akari.hishinuma@tonan.example.jp",
    ),
    entry(
        "letterhead_first_then_ps",
        "楠本 豪 <go.kusumoto@tonan.example.jp>",
        "お世話になりました",
        """
皆さま

楠本です。本日が最終出社日です。7年間ありがとうございました。

--
楠本 豪
斗南ストラテジー株式会社 シニアマネージャー
Mobile: 070-1111-2222
go.kusumoto@tonan.example.jp

P.S. 個人のメールは kusumoto5@icloud.com です。携帯（社用）は返却済みですのでこちらへ。
""",
        "kusumoto5@icloud.com",
        "+817011112222 go.kusumoto@tonan.example.jp",
    ),
    entry(
        "old_ends_so_new",
        "八木沢 実 <m.yagisawa@tonan.example.jp>",
        "ご挨拶",
        """
各位

会社のメールアドレス（m.yagisawa@tonan.example.jp）は本日24時で停止されますので、
今後は yagisawa.m.77@yahoo.co.jp までお願いいたします。
電話も会社携帯（090-8888-0001）から私用携帯（090-8888-0002）へ変わります。
""",
        "yagisawa.m.77@yahoo.co.jp +819088880002",
        "m.yagisawa@tonan.example.jp +819088880001",
    ),
    entry(
        "successor_after_own",
        "来栖 環 <tamaki.kurusu@tonan.example.jp>",
        "退職のお知らせ",
        """
お取引先各位

私、来栖は3月31日をもちまして退職いたします。

後任につきましては、以下の者が担当いたします。
　氏名：御厨 大地
　電話：03-1234-5610
　携帯：080-4444-0010
　Mail：d.mikuriya@tonan.example.jp

また、私個人へのご連絡は以下までお願いいたします。
　Mail：kurusu-tamaki@nifty.com
　携帯：080-4444-0020
""",
        "kurusu-tamaki@nifty.com +818044440020",
        "+81312345610 +818044440010 d.mikuriya@tonan.example.jp",
    ),
    entry(
        "own_before_successor",
        "来栖 環 <tamaki.kurusu@tonan.example.jp>",
        "退職のお知らせ",
        """
来栖です。4月30日で退職します。

■今後の連絡先（個人）
kurusu-tamaki@nifty.com
080-4444-0020

■業務の引き継ぎ先
御厨（d.mikuriya@tonan.example.jp / 080-4444-0010）
""",
        "kurusu-tamaki@nifty.com +818044440020",
        "+818044440010 d.mikuriya@tonan.example.jp",
    ),
    entry(
        "secretary_and_party",
        "石動 京介 <isurugi@tonan.example.jp>",
        "最終出社日のご挨拶",
        """
本日が最終出社となりました石動です。

送別会の件は幹事の米倉さん（yonekura.party@gmail.com、090-7777-0003）までお願いします。
経費精算の残りは秘書の藤波（内線2231、fujinami@tonan.example.jp）が対応します。

私への連絡は isurugi.kyo@outlook.jp、または 090-7777-0009 にお願いします。
""",
        "isurugi.kyo@outlook.jp +819077770009",
        "yonekura.party@gmail.com +819077770003 fujinami@tonan.example.jp",
    ),
    entry(
        "star",
        "北条 ゆり <yuri.hojo@tonan.example.jp>",
        "卒業のご報告",
        """
北条です。9月末で会社を離れます。

連絡先：yuri-hojo.88★yahoo.co.jp（迷惑メール対策のため、★を半角の@に置き換えてください）
""",
        "yuri-hojo.88@yahoo.co.jp",
    ),
    entry(
        "square_dot_words",
        "北条 ゆり <yuri.hojo@tonan.example.jp>",
        "卒業のご報告",
        """
私用メールは yuri.hojo88[アット]gmail[ドット]com です（[アット]は@、[ドット]は.に）。
""",
        "yuri.hojo88@gmail.com",
    ),
    entry(
        "emoji_and_spaces",
        "北条 ゆり <yuri.hojo@tonan.example.jp>",
        "卒業",
        """
これからはこちらへどうぞ！
✉️ yuri.hojo88 @ gmail.com
📱 090 3333 4444
""",
        "yuri.hojo88@gmail.com +819033334444",
    ),
    entry(
        "fullwidth",
        "矢部 守 <mamoru.yabe@tonan.example.jp>",
        "退職のご挨拶",
        """
連絡先を下に記します。
メール　ｍａｍｏｒｕ＿ｙａｂｅ＠ｏｃｎ．ｎｅ．ｊｐ
電話　　０３（１２３４）８８８８（自宅）
携帯　　〇八〇－二二二二－三三三三
""",
        "mamoru_yabe@ocn.ne.jp +81312348888 +818022223333",
    ),
    entry(
        "kanji_dots",
        "矢部 守 <mamoru.yabe@tonan.example.jp>",
        "退職のご挨拶",
        """
今後は携帯電話（〇九〇・五五五五・六六六六）に御連絡を賜りたく存じます。
""",
        "+819055556666",
    ),
    entry(
        "long_vowel_dash",
        "矢部 守 <mamoru.yabe@tonan.example.jp>",
        "退職のご挨拶",
        """
連絡先：０９０ー５５５５ー７７７７　yabe.m★docomo.ne.jp
""",
        "+819055557777 yabe.m@docomo.ne.jp",
    ),
    entry(
        "country_code_with_zero",
        "Anna Fischer <anna.fischer@tonan.example.jp>",
        "Leaving / 退職のご挨拶",
        """
今月末で退職し、ドイツに帰ります。
Private: anna.fischer.hh@web.de
Mobile (JP, until 30 June): +81 (0)80-1010-3030
Mobile (DE): +49 (0)151 2345 6789
""",
        "anna.fischer.hh@web.de +818010103030 +4915123456789",
    ),
    entry(
        "number_to_be_cancelled",
        "Anna Fischer <anna.fischer@tonan.example.jp>",
        "退職のご挨拶",
        """
メール: anna.fischer.hh@web.de
ドイツの番号: +49 151 2345 6789
日本の携帯 080-1010-3030 は来週解約しますので、おかけにならないでください。
""",
        "anna.fischer.hh@web.de +4915123456789",
        "+818010103030",
    ),
    entry(
        "typo_corrected",
        "箕輪 拓 <taku.minowa@tonan.example.jp>",
        "【訂正】退職のご挨拶",
        """
箕輪です。先ほどのメールで個人アドレスを minowa.taku@gmai.com と記載しましたが、誤りでした。
正しくは minowa.taku@gmail.com です。大変失礼いたしました。
""",
        "minowa.taku@gmail.com",
        "minowa.taku@gmai.com",
    ),
    entry(
        "not_this_but_that",
        "箕輪 拓 <taku.minowa@tonan.example.jp>",
        "退職のご挨拶",
        """
電話は 080-5555-1111 ではなく 080-5555-1112 です。番号を変えました。
""",
        "+818055551112",
        "+818055551111",
    ),
    entry(
        "new_and_old_table",
        "宇野 悟 <uno@tonan.example.jp>",
        "連絡先変更のお知らせ",
        """
宇野です。6月30日付で退職いたします。連絡先が下記の通り変わります。

【旧】uno@tonan.example.jp ／ 03-1234-5655
【新】uno.satoru.k@gmail.com ／ 090-1212-3434
""",
        "uno.satoru.k@gmail.com +819012123434",
        "uno@tonan.example.jp +81312345655",
    ),
    entry(
        "own_office",
        "梶谷 修平 <kajitani@tonan.example.jp>",
        "独立のご挨拶",
        """
このたび独立し、税理士事務所を開設する運びとなりました。

　梶谷修平税理士事務所
　〒600-0000 京都市架空区仮町1-2
　TEL 075-123-4567　FAX 075-123-4568
　E-mail info@kajitani-tax.example.jp
　https://kajitani-tax.example.jp/

末筆ながら皆様のご健勝をお祈り申し上げます。
""",
        "info@kajitani-tax.example.jp +81751234567 https://kajitani-tax.example.jp/",
        "+81751234568",
    ),
    entry(
        "social_lines",
        "乃木坂 凛 <rin.nogizaka@tonan.example.jp>",
        "卒業します！",
        """
乃木坂です！今日で最後です！

LINE ID：rin_nogi_0505
Instagram：@rin.nogi.days
Facebook：Rin Nogizaka
LinkedIn: https://www.linkedin.com/in/rin-nogizaka-55/
X（旧Twitter）：@rin_nogi55
note：https://note.com/rinnogi
""",
        "rin_nogi_0505 @rin.nogi.days https://www.linkedin.com/in/rin-nogizaka-55/ @rin_nogi55 https://note.com/rinnogi Rin_%_Nogizaka",
    ),
    entry(
        "line_in_prose",
        "乃木坂 凛 <rin.nogizaka@tonan.example.jp>",
        "卒業します",
        """
連絡はLINEが一番早いです（IDは rin_nogi_0505）。インスタは rin.nogi.days で探してください。
""",
        "rin_nogi_0505 rin.nogi.days",
    ),
    entry(
        "line_unchanged",
        "乃木坂 凛 <rin.nogizaka@tonan.example.jp>",
        "卒業します",
        """
LINEもFacebookも今まで通りです。ご存じない方は同期の誰かに聞いてください。
""",
        "",
    ),
    entry(
        "photos_not_contact",
        "乃木坂 凛 <rin.nogizaka@tonan.example.jp>",
        "最終日",
        """
送別会の写真はこちらのアルバムにあります。
https://photos.example.com/album/abc123
退職手続きの詳細は社内ポータル https://portal.tonan.example.jp/hr を見てください。
これからは rin.nogi@icloud.com へ。
""",
        "rin.nogi@icloud.com",
        "https://photos.example.com/album/abc123 https://portal.tonan.example.jp/hr",
    ),
    entry(
        "no_contact",
        "門脇 順 <j.kadowaki@tonan.example.jp>",
        "退職のご挨拶",
        """
門脇でございます。本日をもちまして退職いたします。略儀ながらメールにて失礼いたします。

━━━━━━━━━━━━
斗南ストラテジー株式会社
門脇 順
直通：03-1234-5688
━━━━━━━━━━━━
""",
        "",
        "+81312345688",
    ),
    entry(
        "two_column_table",
        "江良 さつき <satsuki.era@tonan.example.jp>",
        "退職のご挨拶",
        """
| 項目   | 内容                    |
| メール | era.satsuki.m@gmail.com |
| 携帯   | 070-9999-1111           |
""",
        "era.satsuki.m@gmail.com +817099991111",
    ),
    entry(
        "name_then_bare",
        "江良 さつき <satsuki.era@tonan.example.jp>",
        "ありがとうございました",
        """
またどこかで！

江良さつき
era.satsuki.m@gmail.com
070-9999-1111
""",
        "era.satsuki.m@gmail.com +817099991111",
    ),
    entry(
        "next_firm_address",
        "布袋 亮 <ryo.hotei@tonan.example.jp>",
        "転職のため退職します",
        """
7月1日より下記にて勤務いたします。

株式会社ミナモテック 事業開発部
布袋 亮
r.hotei@minamotech.example.org
03-9876-5432
""",
        "r.hotei@minamotech.example.org +81398765432",
    ),
    entry(
        "ask_a_colleague",
        "布袋 亮 <ryo.hotei@tonan.example.jp>",
        "最終日です",
        """
私の連絡先は、総務の山瀬さん（yamase@tonan.example.jp）に伝えてありますので、聞いてください。
""",
        "",
        "yamase@tonan.example.jp",
    ),
    entry(
        "client_copy",
        "早乙女 葵 <a.saotome@tonan.example.jp>",
        "担当変更ならびに退職のご挨拶",
        """
○○株式会社 ご担当者様

7月より担当が稲葉に変わります。稲葉の連絡先は次の通りです。
inaba@tonan.example.jp（03-1234-5621）

なお、退職後の私の連絡先は aoi.saotome.cafe@gmail.com でございます。
""",
        "aoi.saotome.cafe@gmail.com",
        "inaba@tonan.example.jp +81312345621",
    ),
    entry(
        "work_mobile_end",
        "早乙女 葵 <a.saotome@tonan.example.jp>",
        "退職します",
        """
社用スマホ：080-6000-1000（7/31で使えなくなります）
プライベート：080-6000-2000
""",
        "+818060002000",
        "+818060001000",
    ),
    entry(
        "before_at_sign",
        "早乙女 葵 <a.saotome@tonan.example.jp>",
        "退職します",
        """
Gmailです。アットマークの前は aoi.saotome.cafe です。お気軽にどうぞ。
""",
        "aoi.saotome.cafe@gmail.com",
    ),
]

ENGLISH = [
    entry(
        "classic",
        "Margaret Ellwood <mellwood@harlan.example.com>",
        "Farewell",
        """
Dear all,

Today is my last day at Harlan. Please keep in touch:

Margaret Ellwood
margaret.ellwood@comcast.net
(617) 555-0143 (home)
(617) 555-0188 (cell)
""",
        "margaret.ellwood@comcast.net +16175550143 +16175550188",
        region="US",
    ),
    entry(
        "signature_ext",
        "Margaret Ellwood <mellwood@harlan.example.com>",
        "So long",
        """
It has been a wonderful nine years. You can reach me at ellwood22@aol.com.

Best,
Margaret

Margaret Ellwood
Vice President, Harlan Partners LLC
Tel: (212) 555-0100 x4432
Fax: (212) 555-0101
mellwood@harlan.example.com
""",
        "ellwood22@aol.com",
        "+12125550100 +12125550101 mellwood@harlan.example.com",
        "US",
    ),
    entry(
        "work_closes_as",
        "Dev Anand <dev.anand@harlan.example.com>",
        "Moving on",
        """
Use my personal email dev.anand.kl@gmail.com, as my work email will be shut off tonight.
My cell stays the same: 713-555-0199.
""",
        "dev.anand.kl@gmail.com +17135550199",
        region="US",
    ),
    entry(
        "successor_en",
        "Dev Anand <dev.anand@harlan.example.com>",
        "Last day",
        """
For anything on the pipeline account please contact Rosa Lindqvist at rosa.lindqvist@harlan.example.com or 713-555-0123.
My assistant, Paul Greer (713-555-0124), will forward anything urgent.

Personally, I can be reached at 832-555-0150 or devanand@hotmail.com.
""",
        "+18325550150 devanand@hotmail.com",
        "rosa.lindqvist@harlan.example.com +17135550123 +17135550124",
        "US",
    ),
    entry(
        "at_and_dot_words",
        "Dev Anand <dev.anand@harlan.example.com>",
        "Goodbye",
        """
Drop me a line: dev dot anand at proton dot me
""",
        "dev.anand@proton.me",
        region="US",
    ),
    entry(
        "bracket_at",
        "Dev Anand <dev.anand@harlan.example.com>",
        "Goodbye",
        """
Find me at dev.anand [at] fastmail [dot] com or on LinkedIn (linkedin.com/in/devanand-9).
I'm @devanand9 on Twitter.
""",
        "dev.anand@fastmail.com linkedin.com/in/devanand-9 @devanand9",
        region="US",
    ),
    entry(
        "happy_hour",
        "Lena Ruiz <lena.ruiz@harlan.example.com>",
        "Goodbye!",
        """
Drinks at 5:30pm; RSVP to Tom Hale at tomhale99@yahoo.com or call him on 281-555-0111.
My new address: lena.ruiz.tx@gmail.com
""",
        "lena.ruiz.tx@gmail.com",
        "tomhale99@yahoo.com +12815550111",
        "US",
    ),
    entry(
        "uk",
        "Oliver Penhaligon <oliver.penhaligon@harlan.example.com>",
        "Leaving do",
        """
My last day is Friday. You can get me on 07700 900456 or oliver@penhaligon.example.org.
""",
        "+447700900456 oliver@penhaligon.example.org",
        region="US",
    ),
    entry(
        "new_office",
        "Carla Bennett <cbennett@harlan.example.com>",
        "Resignation",
        """
I am joining Redwood & Finch on Monday. My contact details there:

Redwood & Finch LLP
1200 Main Street, Suite 300
Houston, TX 77002
Phone: 713.555.0170
carla.bennett@redwoodfinch.example.com
""",
        "carla.bennett@redwoodfinch.example.com +17135550170",
        region="US",
    ),
    entry(
        "nothing",
        "Carla Bennett <cbennett@harlan.example.com>",
        "Goodbye",
        """
It's been a pleasure. You all know where to find me.

Carla Bennett
Harlan Partners LLC
713-555-0160
""",
        "",
        "+17135550160",
        "US",
    ),
    entry(
        "wrong_address_en",
        "Carla Bennett <cbennett@harlan.example.com>",
        "Correction: goodbye",
        """
Sorry, I gave the wrong address earlier. Not cbenet@gmail.com but cbennett.tx@gmail.com.
""",
        "cbennett.tx@gmail.com",
        "cbenet@gmail.com",
        "US",
    ),
    entry(
        "old_cell",
        "Ivy Chow <ivy.chow@harlan.example.com>",
        "Signing off",
        """
Please delete my old number (415-555-0137), the phone went back to IT. New one: 415-555-0138.
Personal email is ivychow.sf@icloud.com
""",
        "+14155550138 ivychow.sf@icloud.com",
        "+14155550137",
        "US",
    ),
]
