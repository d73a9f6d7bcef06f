"""More invented farewells: shops, forms of the old school, families, two languages (see `invented_contacts`)."""

from __future__ import annotations

from .invented_contacts import entry

JAPANESE = [
    entry(
        "ja2_a",
        "城之内 敬 <k.jonouchi@hakurei.example.co.jp>",
        "【退職ご挨拶】IT戦略部 城之内",
        """
IT戦略部のみなさま

城之内です。

早いもので入社から12年、本日をもって白嶺コンサルティングを卒業いたします。

連絡先を変更される方は以下をご利用ください。

  会社  k.jonouchi@hakurei.example.co.jp（〜7/31）
  個人  jonouchi.kei@gmail.com

またお会いできる日を楽しみにしています！

城之内
""",
        "jonouchi.kei@gmail.com",
        "k.jonouchi@hakurei.example.co.jp",
    ),
    entry(
        "ja2_b",
        "戸狩 めぐみ <m.togari@hakurei.example.co.jp>",
        "お世話になりました（戸狩）",
        """
戸狩です。
後任は未定ですが、案件の質問は小菅マネージャー（kosuge@hakurei.example.co.jp）にお願いします。
個人的な連絡は togari_meg (at) yahoo.co.jp か 080.1234.9876 にください。
""",
        "togari_meg@yahoo.co.jp +818012349876",
        "kosuge@hakurei.example.co.jp",
    ),
    entry(
        "ja2_c",
        "戸狩 めぐみ <m.togari@hakurei.example.co.jp>",
        "退職のご挨拶",
        """
今後とも変わらぬお付き合いのほど、よろしくお願い申し上げます。

＝＝＝＝＝＝＝＝＝＝＝＝＝＝＝＝＝＝＝＝
　戸狩 めぐみ（とがり めぐみ）
　自宅：〒188-0000 東京都西東京市架空町2-2
　自宅電話：042-000-1111
　携帯：080-1234-9876
　メール：togari_meg@yahoo.co.jp
＝＝＝＝＝＝＝＝＝＝＝＝＝＝＝＝＝＝＝＝
""",
        "togari_meg@yahoo.co.jp +818012349876 +81420001111",
    ),
    entry(
        "ja2_d",
        "戸狩 めぐみ <m.togari@hakurei.example.co.jp>",
        "退職のご挨拶",
        """
本日付で退職いたします。

白嶺コンサルティング株式会社
戸狩 めぐみ
TEL：03-0000-1111 / 携帯：070-0000-2222
MAIL：m.togari@hakurei.example.co.jp
""",
        "",
        "+81300001111 +817000002222 m.togari@hakurei.example.co.jp",
    ),
    entry(
        "ja2_e",
        "戸狩 めぐみ <m.togari@hakurei.example.co.jp>",
        "最後のご挨拶",
        """
次の会社でもこの業界におります。名刺ができたらご連絡しますが、それまでは
私用のアドレス（togari_meg@yahoo.co.jp）か、携帯（080-1234-9876、番号は変わりません）にお願いします。
なお03-0000-1111は明日から田之上さんが出ます。
""",
        "togari_meg@yahoo.co.jp +818012349876",
        "+81300001111",
    ),
    entry(
        "ja2_f",
        "穂積 透 <hozumi@hakurei.example.co.jp>",
        "退職します",
        """
ほづみです。連絡先おいときます〜

　めあど：hozumi.toru.cafe◎gmail.com（◎→@）
　でんわ：080-4321-0000
　らいん：hozu_cafe
　えっくす：@hozu_coffee
""",
        "hozumi.toru.cafe@gmail.com +818043210000 hozu_cafe @hozu_coffee",
    ),
    entry(
        "ja2_g",
        "穂積 透 <hozumi@hakurei.example.co.jp>",
        "開店のお知らせを兼ねて",
        """
来月、鎌倉に小さなカフェを開きます。

【店舗】ほづみ珈琲
【住所】神奈川県鎌倉市架空1-1
【電話】0467-00-1234
【Web】https://hozumi-coffee.example.com
【Instagram】@hozumi_coffee

個人の連絡先は変わりません。
""",
        "+81467001234 https://hozumi-coffee.example.com @hozumi_coffee",
    ),
    entry(
        "ja2_h",
        "陳 美玲 <meiling.chen@hakurei.example.co.jp>",
        "帰国のご挨拶",
        """
陳です。来月台湾に帰ります。
WeChat: meiling_chen88
LINE: meiling.tw
Email: meiling.chen.tpe@yahoo.com.tw
台湾の携帯: +886 912 345 678
日本の電話（080-0000-5555）は今月末で解約です。
""",
        "meiling_chen88 meiling.tw meiling.chen.tpe@yahoo.com.tw +886912345678",
        "+818000005555",
    ),
    entry(
        "ja2_i",
        "高嶺 学 <takamine@hakurei.example.co.jp>",
        "退職のご挨拶",
        """
プロジェクト関係の問い合わせ先
　PMO共通窓口：pmo@hakurei.example.co.jp　03-0000-1200

高嶺個人の連絡先
　takamine.manabu@jcom.zaq.ne.jp
　090-0000-3333
""",
        "takamine.manabu@jcom.zaq.ne.jp +819000003333",
        "pmo@hakurei.example.co.jp +81300001200",
    ),
    entry(
        "ja2_j",
        "高嶺 学 <takamine@hakurei.example.co.jp>",
        "退職のご挨拶",
        """
明日以降、本アドレス（takamine@hakurei.example.co.jp）宛のメールは届きません。
ご連絡は takamine.manabu@gmail.com へ。

また、会社支給のiPhone（080-0000-4444）は返納しますので、090-0000-3333 にお電話ください。
""",
        "takamine.manabu@gmail.com +819000003333",
        "takamine@hakurei.example.co.jp +818000004444",
    ),
    entry(
        "ja2_k",
        "高嶺 学 <takamine@hakurei.example.co.jp>",
        "退職のご挨拶",
        """
高嶺です。
新しい職場（あおば信金 企画部）の連絡先：
電話 022-000-1234（代表）
メール m-takamine@aoba-shinkin.example.jp
""",
        "+81220001234 m-takamine@aoba-shinkin.example.jp",
    ),
    entry(
        "ja2_l",
        "小山田 <oyamada@hakurei.example.co.jp>",
        "退職の御挨拶",
        """
拝啓　時下ますますご清祥のこととお慶び申し上げます。
さて私儀、このたび白嶺コンサルティングを円満退社いたし、四月一日より左記に勤務致すこととなりました。

記
一、勤務先　架空興産株式会社　経営企画室
一、所在地　大阪市架空区一丁目二番三号
一、電　話　〇六－〇〇〇〇－一一一一
一、自　宅　〇七二－〇〇〇－二二二二
""",
        "+81600001111 +81720002222",
    ),
    entry(
        "ja2_m",
        "小山田 徹 <oyamada@hakurei.example.co.jp>",
        "御礼",
        """
送別会の出欠は来週水曜までに宮澤さん（miyazawa@hakurei.example.co.jp）へお願いします。
お餞別は不要です。代わりに toru.oyamada@icloud.com に近況をください。
""",
        "toru.oyamada@icloud.com",
        "miyazawa@hakurei.example.co.jp",
    ),
    entry(
        "ja2_n",
        "Thomas Berg <t.berg@hakurei.example.co.jp>",
        "Farewell / ご挨拶",
        """
(English follows)

本日で退職いたします。今後の連絡先：thomas.berg.nihon@outlook.jp

Today is my last day at Hakurei. From now on please use thomas.berg.nihon@outlook.jp, or call +81-80-0000-9999.
My successor is Ms. Kaneko (kaneko@hakurei.example.co.jp).
""",
        "thomas.berg.nihon@outlook.jp +818000009999",
        "kaneko@hakurei.example.co.jp",
    ),
    entry(
        "ja2_o",
        "須藤 直美 <sudo@hakurei.example.co.jp>",
        "退職のご挨拶",
        """
【連絡先】
氏名　　須藤 直美
住所　　埼玉県さいたま市架空区1-1
電話　　048-000-5678
FAX　　 048-000-5679
E-Mail　sudo.naomi@kcn.example.ne.jp
Blog　　https://naomi-days.example.net/
""",
        "+81480005678 sudo.naomi@kcn.example.ne.jp https://naomi-days.example.net/",
        "+81480005679",
    ),
    entry(
        "ja2_p",
        "須藤 直美 <sudo@hakurei.example.co.jp>",
        "退職のご挨拶",
        """
私が長年お世話になったアークライト様のご担当は、後任の蓮沼がつとめます。
蓮沼：hasunuma@hakurei.example.co.jp／080-0000-7777

私は半年ほど充電します。お誘いは sudo.naomi.3@gmail.com まで（笑）。
""",
        "sudo.naomi.3@gmail.com",
        "hasunuma@hakurei.example.co.jp +818000007777",
    ),
    entry(
        "ja2_q",
        "真壁 <makabe@hakurei.example.co.jp>",
        "お世話になりました",
        """
真壁です。個人メールは makabe.shun.run(アットマーク)gmail.com です。
スパム対策で(アットマーク)としています。
""",
        "makabe.shun.run@gmail.com",
    ),
    entry(
        "ja2_r",
        "真壁 <makabe@hakurei.example.co.jp>",
        "お世話になりました",
        """
ご連絡は makabe＊gmail.com （＊を＠に）までお願いします。
""",
        "makabe@gmail.com",
    ),
    entry(
        "ja2_s",
        "真壁 <makabe@hakurei.example.co.jp>",
        "お世話になりました",
        """
▼ これからもつながってください
Facebook：facebook.com/shun.makabe.run
LinkedIn：真壁 俊（Shun Makabe）
Eight：https://8card.net/p/makabe
GitHub：makabe-run
""",
        "facebook.com/shun.makabe.run https://8card.net/p/makabe makabe-run 真壁_%_俊",
    ),
]

ENGLISH = [
    entry(
        "en2_A",
        "James Whitcombe <jwhitcombe@aldersgate.example.com>",
        "Time to say goodbye",
        """
Colleagues,

After 14 years, Friday 28 June will be my last day at Aldersgate.

Sarah Okoye (sarah.okoye@aldersgate.example.com, ext. 4410) will look after the Meridian account.

Please do stay in touch:
  M: +44 7700 900 321
  E: james.whitcombe@btinternet.com
  LinkedIn: https://uk.linkedin.com/in/jameswhitcombe

James

James Whitcombe | Partner | Aldersgate LLP | 25 Example Street, London | T +44 20 7946 0123 | M +44 7700 900 555 (work)
""",
        "+447700900321 james.whitcombe@btinternet.com https://uk.linkedin.com/in/jameswhitcombe",
        "sarah.okoye@aldersgate.example.com +442079460123 +447700900555",
    ),
    entry(
        "en2_B",
        "Priti Shah <priti.shah@aldersgate.example.com>",
        "Leaving Aldersgate",
        """
Hi everyone! I'll be at priti(dot)shah(at)gmail(dot)com and 212.555.0177 (cell) if you want to grab coffee.
Please send receipts to accounting@aldersgate.example.com, not me.
""",
        "priti.shah@gmail.com +12125550177",
        "accounting@aldersgate.example.com",
        "US",
    ),
    entry(
        "en2_C",
        "Dan Kowalski <dkowalski@aldersgate.example.com>",
        "bye",
        """
Folks - outta here. dkowalski1971@verizon.net / 609-555-0132. Cheers, Dan
""",
        "dkowalski1971@verizon.net +16095550132",
        region="US",
    ),
    entry(
        "en2_D",
        "Dan Kowalski <dkowalski@aldersgate.example.com>",
        "Change",
        """
Effective Monday I will be with Brightwater Energy. My new numbers will be:

Office: 713-555-0181
Fax: 713-555-0182
Cell: 713-555-0183 (unchanged)
Email: dan.kowalski@brightwater.example.org

If you need help with Aldersgate matters call Nancy Dole at 713-555-0190.
""",
        "+17135550181 +17135550183 dan.kowalski@brightwater.example.org",
        "+17135550182 +17135550190",
        "US",
    ),
    entry(
        "en2_E",
        "Dan Kowalski <dkowalski@aldersgate.example.com>",
        "Thanks",
        """
You may contact me after next week at home - 609 555 0132 - or by e-mail: dankow@optonline.net.

Dan Kowalski
Director, Aldersgate
(609) 555-0100 work
(609) 555-0101 fax
""",
        "+16095550132 dankow@optonline.net",
        "+16095550100 +16095550101",
        "US",
    ),
    entry(
        "en2_F",
        "Wei Zhang <wei.zhang@aldersgate.example.com>",
        "Farewell",
        """
Please feel free to add me on WeChat (weizhang_1985) or Skype: wei.zhang.85
Email: wzhang85@163.com, Mobile: +86 138 0013 8000
""",
        "weizhang_1985 wei.zhang.85 wzhang85@163.com +8613800138000",
        region="US",
    ),
    entry(
        "en2_G",
        "Fiona Gray <fgray@aldersgate.example.com>",
        "Last day",
        """
If you have questions on open invoices, email Mark Delaney (mdelaney@aldersgate.example.com). If you have questions on life, email fiona.gray@me.com.
""",
        "fiona.gray@me.com",
        "mdelaney@aldersgate.example.com",
        "US",
    ),
    entry(
        "en2_H",
        "Fiona Gray <fgray@aldersgate.example.com>",
        "Last day",
        """
My aldersgate account goes dark tonight. fgray@aldersgate.example.com will bounce after that. fiona.gray@me.com won't.
""",
        "fiona.gray@me.com",
        "fgray@aldersgate.example.com",
        "US",
    ),
    entry(
        "en2_I",
        "Fiona Gray <fiona.gray@me.com>",
        "Moved on from Aldersgate",
        """
Hi all, as of Friday I no longer work for Aldersgate. This address is the best way to reach me from now on.
""",
        "fiona.gray@me.com",
        "",
        "US",
    ),
    entry(
        "en2_J",
        "Luis Ortega <lortega@aldersgate.example.com>",
        "hasta luego",
        """
Home: 4500 Sample Lane, Houston TX 77005, (713) 555-0166
Email (home): lortega@houston.rr.com
Work: still looking ;)
""",
        "+17135550166 lortega@houston.rr.com",
        region="US",
    ),
]
