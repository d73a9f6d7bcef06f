"""Invented mails of many hands: farewells with what a careful person reads in them, and look-alikes with their category.

Everybody and everything here is made up. Each entry: From line, Date, subject, body, and the expected values (farewells) or the
category (look-alikes).
"""

from __future__ import annotations

import datetime as dt
from email.message import EmailMessage
from email.utils import format_datetime
from typing import Any

JST = dt.timezone(dt.timedelta(hours=9))

FAREWELLS: list[tuple[str, dt.datetime, str, str, dict[str, Any]]] = [
    (
        "柴田 まどか <m.shibata@ogawa-research.example.jp>", dt.datetime(2024, 9, 27, 16, 0, tzinfo=JST), "退職のご挨拶（柴田）",
        """各位

いつもお世話になっております。人材開発グループの柴田です。
このたび、一身上の都合により9月30日付で小川リサーチ株式会社を退職することになりました。
有給消化の関係で、出社は本日が最後です。

2015年4月に入社してから9年半、たくさんのことを学ばせていただきました。

10月からは、都内の教育ベンチャーで事業企画を担当します。

個人の連絡先： madoka.shibata.77@example.com

今後とも変わらぬお付き合いのほど、よろしくお願いいたします。
""",
        {"sender_name": "柴田 まどか", "family_name": "柴田", "given_name": "まどか", "firm_left": "小川リサーチ株式会社", "last_day": "2024-09-27",
         "leaving_date": "2024-09-30", "joined_date": "2015-04", "years": 9.5, "next_status": "employed", "next_employer": "都内の教育ベンチャー", "next_role": "事業企画"},
    ),
    (
        "t-hanaoka@tensei.example.jp", dt.datetime(2019, 4, 26, 18, 30, tzinfo=JST), "【御礼】花岡 拓真 退職のご挨拶",
        """皆様

お疲れさまでございます。花岡でございます。

平成31年4月30日をもちまして、天星コンサルティングを退職いたします。
最終出勤日は本日、4月26日（金）でございます。

入社以来6年にわたり、公私にわたり大変お世話になりました。

来月より、実家のある長野で父の会社を手伝います。

花岡 拓真（はなおか たくま）
""",
        {"sender_name": "花岡 拓真", "family_name": "花岡", "given_name": "拓真", "kana": "はなおか たくま", "firm_left": "天星コンサルティング",
         "last_day": "2019-04-26", "leaving_date": "2019-04-30", "years": 6, "next_status": "employed", "next_employer": "父の会社"},
    ),
    (
        "Reika Aizawa <reika.aizawa@brightwell.example.com>", dt.datetime(2023, 3, 31, 11, 0, tzinfo=JST), "卒業します",
        """Brightwellのみんなへ

相沢です！
今日で会社を卒業します。丸4年、楽しかった！

4月から大学院に進学して、環境経済学を勉強しなおします。

LINEもそのままです。飲みに行こう。

相沢 玲香
""",
        {"sender_name": "相沢 玲香", "family_name": "相沢", "given_name": "玲香", "romaji": "Reika Aizawa", "last_day": "2023-03-31", "years": 4,
         "next_status": "studying", "next_employer": "大学院"},
    ),
    (
        "服部 浩之 <h.hattori@kogane.example.jp>", dt.datetime(2022, 12, 9, 9, 15, tzinfo=JST), "退職のご報告",
        """お取引先各位

平素より格別のご高配を賜り、厚く御礼申し上げます。
黄金アドバイザリー合同会社の服部でございます。

私事で恐縮ですが、来る12月28日をもって弊社を退職する運びとなりました。
在職中は多大なるご支援を頂戴し、心より感謝申し上げます。

後任は同じ部署の真鍋（manabe@kogane.example.jp）が務めます。

今後は独立し、税務の個人事務所を開業する予定です。

服部 浩之
黄金アドバイザリー合同会社
TEL 03-5550-0100
""",
        {"sender_name": "服部 浩之", "family_name": "服部", "given_name": "浩之", "firm_left": "黄金アドバイザリー合同会社", "last_day": "2022-12-28",
         "next_status": "founding"},
    ),
    (
        "望月 春日 <mochizuki@hoshino-ri.example.jp>", dt.datetime(2021, 6, 25, 17, 45, tzinfo=JST), "ありがとうございました",
        """研究員のみなさま

望月です。
６月末で星野総研を離れます。今週いっぱいは在宅、来週の水曜がラストデイです。

振り返ると、こんな仕事をご一緒しました。

・港湾物流の需要予測（2016年4月〜2018年3月）　江口さん、戸塚さん
・地域医療計画の見直し支援（2018年6月〜2020年12月）　戸塚さん、馬場さん、ラオさん
・観光統計の再設計（2021年1月〜2021年5月）　馬場さん

次の職場は、外資系の再保険会社です。リスクモデラーとして働きます。

harumochi@example.org
""",
        {"sender_name": "望月 春日", "family_name": "望月", "given_name": "春日", "firm_left": "星野総研", "last_day": "2021-06-30",
         "next_status": "employed", "next_employer": "外資系の再保険会社", "next_role": "リスクモデラー",
         "projects": [("港湾物流の需要予測", "2016年4月〜2018年3月", ["江口", "戸塚"]), ("地域医療計画の見直し支援", "2018年6月〜2020年12月", ["戸塚", "馬場", "ラオ"]),
                      ("観光統計の再設計", "2021年1月〜2021年5月", ["馬場"])]},
    ),
    (
        "早乙女 光 <hikaru.saotome@fjord.example.com>", dt.datetime(2025, 2, 27, 20, 2, tzinfo=JST), "明日が最終日です",
        """チームのみなさん

早乙女です。表題のとおり、明日2/28が最終出社日になります。退職日は3/15です。

中途で入った2020年1月から5年2か月、本当に濃い時間でした。
通信会社の料金改定プロジェクトで徹夜した村雨さん、小笠原さん、あの夜のラーメンは忘れません。

これからのことはまだ決めていません。しばらくは子どもとの時間を大切にします。

連絡は saotome-h@example.com まで。
""",
        {"sender_name": "早乙女 光", "family_name": "早乙女", "given_name": "光", "last_day": "2025-02-28", "leaving_date": "2025-03-15", "joined_date": "2020-01",
         "years": 5.17, "next_status": "undecided", "projects": [("通信会社の料金改定プロジェクト", None, ["村雨", "小笠原"])]},
    ),
    (
        '"Lindqvist, Emma" <emma.lindqvist@northgate.example.com>', dt.datetime(2022, 5, 20, 10, 0, tzinfo=dt.UTC), "Moving on",
        """Dear all,

After almost seven years at Northgate Partners, I have decided to move on. My last working day will be Friday 27 May;
my contract formally ends on 30 June.

In July I start at a wind-power developer in Aarhus as Head of Market Analysis.

It has been a privilege to work with every one of you. Please stay in touch: emma.lindqvist@example.org

Warm regards,
Emma
""",
        {"sender_name": "Emma Lindqvist", "family_name": "Lindqvist", "given_name": "Emma", "firm_left": "Northgate Partners", "last_day": "2022-05-27",
         "leaving_date": "2022-06-30", "years": 7, "next_status": "employed", "next_employer": "a wind-power developer in Aarhus", "next_role": "Head of Market Analysis"},
    ),
    (
        "Tomas Ribeiro <tomas.ribeiro@cedarpoint.example.com>", dt.datetime(2021, 10, 29, 15, 0, tzinfo=dt.UTC), "Farewell, friends",
        """Hello everyone,

Today is my last day at Cedar Point. Three and a half years ago I joined as an analyst and learned more here than anywhere else.

I'm taking some time off to hike before I decide what to do next.

You can reach me at tomas@example.com.

Cheers,
Tomas
""",
        {"sender_name": "Tomas Ribeiro", "last_day": "2021-10-29", "years": 3.5, "next_status": "undecided", "firm_left": "Cedar Point"},
    ),
    (
        "a.okoye@meridian.example.com", dt.datetime(2020, 8, 12, 12, 0, tzinfo=dt.UTC), "Leaving Meridian",
        """Team,

I wanted to let you know that I have accepted a position with Harbour Bank and will be leaving Meridian Consulting at the end of the month.

Working with you on the grid modernisation project has been the highlight of my career.

All the best,
Adaeze Okoye
Senior Associate | Meridian Consulting LLP
""",
        {"sender_name": "Adaeze Okoye", "last_day": "2020-08-31", "next_employer": "Harbour Bank", "next_status": "employed", "firm_left": "Meridian Consulting",
         "projects": [("grid modernisation project", None, [])]},
    ),
    (
        "陳 美玲 <meiling.chen@asagiri.example.jp>", dt.datetime(2023, 8, 31, 18, 0, tzinfo=JST), "ご挨拶",
        """アジアチームの皆さん

陳 美玲（チン・ビレイ / Meiling Chen）です。
8月31日（木）をもって、朝霧コンサルティングを退職します。
台湾に戻り、友人と一緒に会社を立ち上げます。社名は「ツバメ工房」です。

6年間ありがとうございました。

meiling@example.org / +886 912 345 678
""",
        {"sender_name": "陳 美玲", "family_name": "陳", "given_name": "美玲", "kana": "チン・ビレイ", "romaji": "Meiling Chen", "last_day": "2023-08-31",
         "years": 6, "next_status": "founding", "next_employer": "ツバメ工房", "firm_left": "朝霧コンサルティング"},
    ),
    (
        "大和 田鶴子 <yamato@sazanami.example.jp>", dt.datetime(2020, 3, 31, 9, 0, tzinfo=JST), "定年退職のご挨拶",
        """拝啓　春暖の候、皆様ますますご健勝のこととお慶び申し上げます。

さて私儀、令和二年三月三十一日をもちまして、漣経済研究所を定年退職いたします。
昭和五十七年四月の入所以来三十八年の長きにわたり、皆様のご指導を賜り、無事に勤め上げることができました。

今後は畑仕事をしながら、孫の成長を楽しみに過ごします。

敬具

大和 田鶴子（やまと たづこ）
""",
        {"sender_name": "大和 田鶴子", "family_name": "大和", "given_name": "田鶴子", "kana": "やまと たづこ", "firm_left": "漣経済研究所", "last_day": "2020-03-31",
         "joined_date": "1982-04", "years": 38},
    ),
    (
        "Yuri Kanda <yuri.kanda@stonebridge.example.com>", dt.datetime(2024, 1, 31, 17, 0, tzinfo=JST), "Last day / 退職のご挨拶",
        """皆様

神田です。本日をもってストーンブリッジを退職いたします。
2月から、食品メーカーのマーケティング部に移ります。

Dear colleagues,
Today is my last day at Stonebridge. From February I will be joining a food company as Brand Manager.

yuri.kanda@example.com

神田 友里 / Yuri Kanda
""",
        {"sender_name": "神田 友里", "family_name": "神田", "given_name": "友里", "romaji": "Yuri Kanda", "last_day": "2024-01-31", "next_status": "employed"},
    ),
    (
        "高梨 渉（DXユニット） <takanashi.wataru@mizube.example.jp>", dt.datetime(2023, 11, 30, 18, 10, tzinfo=JST), "お世話になりました！高梨",
        """DXユニットのみなさま

高梨です。本日11月30日が最終日でした。

携わった案件
■ 2018/04-2019/09　地方銀行　融資審査AI導入　（片山さん、葛城さん）
■ 2019/10-2021/03　運輸会社　運行管理システム刷新　（葛城さん）
■ 2021/04-2023/10　自動車部品メーカー　工場IoT基盤構築　（能登さん、エリックさん）

12月からは、ロボット開発のスタートアップにジョインし、プロダクトマネージャーを務めます。

今後の連絡先
メール：wataru.takanashi@example.com
電話：090-0000-1234
""",
        {"sender_name": "高梨 渉", "family_name": "高梨", "given_name": "渉", "last_day": "2023-11-30", "next_status": "employed", "next_role": "プロダクトマネージャー",
         "next_employer": "ロボット開発のスタートアップ",
         "projects": [("融資審査AI導入", "2018/04-2019/09", ["片山", "葛城"]), ("運行管理システム刷新", "2019/10-2021/03", ["葛城"]), ("工場IoT基盤構築", "2021/04-2023/10", ["能登", "エリック"])]},
    ),
    (
        "小野寺 匠 <onodera@kanata.example.jp>", dt.datetime(2024, 6, 14, 19, 0, tzinfo=JST), "皆様へ",
        """こんばんは、小野寺です。
突然ですが、6/14をもって会社を辞めることにしました。

7年前、右も左もわからない新卒の私を拾ってくださった内海さんには頭が上がりません。

今後はフリーランスのデータアナリストとしてやっていきます。
仕事の相談はいつでも taku.onodera@example.com まで！
""",
        {"sender_name": "小野寺 匠", "family_name": "小野寺", "given_name": "匠", "last_day": "2024-06-14", "next_status": "founding"},
    ),
    (
        "Grace Holm <grace.holm@larkspur.example.com>", dt.datetime(2023, 6, 9, 9, 0, tzinfo=dt.UTC), "So long and thank you",
        """Hi team,

I'll be leaving Larkspur next Friday, 16 June.

A few things I am proud of:
- Hospital network merger, 2017 - 2019 (with Dana and Olu)
- Rail ticketing platform, Mar 2020 - Dec 2022 (with Olu, Petra and Sam)

I'm off to do a PhD in epidemiology at the University of Leeds.

Keep in touch: grace.holm@example.org, linkedin.com/in/grace-holm-example

Love,
Grace
""",
        {"sender_name": "Grace Holm", "last_day": "2023-06-16", "next_status": "studying", "next_employer": "University of Leeds", "next_role": "PhD in epidemiology", "firm_left": "Larkspur",
         "projects": [("Hospital network merger", "2017 - 2019", ["Dana", "Olu"]), ("Rail ticketing platform", "Mar 2020 - Dec 2022", ["Olu", "Petra", "Sam"])]},
    ),
    (
        "藤堂 <todo@kitakaze.example.jp>", dt.datetime(2022, 3, 25, 17, 0, tzinfo=JST), "最終出社のご挨拶",
        """北風コンサルティングの皆さま

藤堂です。3月31日で退社いたします。本日が最終出社日です。
在籍した3年間、温かくご指導いただきありがとうございました。

4月より株式会社ヒバリ電機の経営企画室にて勤務いたします。

─────────────
藤堂 由紀
yuki.todo@example.com
""",
        {"sender_name": "藤堂 由紀", "family_name": "藤堂", "given_name": "由紀", "last_day": "2022-03-25", "leaving_date": "2022-03-31", "years": 3,
         "next_status": "employed", "next_employer": "株式会社ヒバリ電機", "next_role": "経営企画室"},
    ),
]  # fmt: skip

LOOK_ALIKES: list[tuple[str, dt.datetime, str, str, str]] = [
    ("総務部 <soumu@ogawa-research.example.jp>", dt.datetime(2024, 9, 2, tzinfo=JST), "退職者のお知らせ",
     "社員各位\n\n下記の方が退職されますのでお知らせします。\n　柴田 まどか（人材開発グループ）　9月30日付\n以上", "hr_notice"),
    ("真鍋 修 <manabe@kogane.example.jp>", dt.datetime(2022, 12, 12, tzinfo=JST), "担当変更のご挨拶",
     "お世話になっております。黄金アドバイザリーの真鍋です。\n服部が12月末で退職いたしますので、1月より私が担当させていただきます。\nどうぞよろしくお願いいたします。", "manager_successor"),
    ("篠塚 礼 <rei.shinozuka@fjord.example.com>", dt.datetime(2023, 3, 31, tzinfo=JST), "異動のご挨拶",
     "皆さま\n\n篠塚です。4月1日付で名古屋支社へ異動となりました。\n本日が東京での最終出社です。3年間お世話になりました。\n今後も社内でお会いする機会があると思います。引き続きよろしくお願いいたします。", "transfer"),
    ("玉城 結 <yui.tamaki@fjord.example.com>", dt.datetime(2024, 5, 31, tzinfo=JST), "産休に入ります",
     "玉城です。来週より産休・育休をいただきます。最終出社日は本日です。\n復帰は来年4月の予定です。急ぎの連絡は yui@example.com までお願いします。\nいつもありがとうございます。", "leave"),
    ("江口 透 <eguchi@hoshino-ri.example.jp>", dt.datetime(2021, 6, 28, tzinfo=JST), "Re: ありがとうございました",
     "望月さん\n\nこちらこそ大変お世話になりました。新天地でのご活躍をお祈りしています。\n落ち着いたら飲みましょう。\n\n江口", "reply"),
    ("戸塚 夏帆 <totsuka@hoshino-ri.example.jp>", dt.datetime(2021, 6, 14, tzinfo=JST), "望月さん送別会のお知らせ",
     "望月さんが6月末で退職されるため、送別会を行います。\n日時：6月25日 18:30〜\n場所：駅前の海鮮居酒屋\n会費：5,000円\n出欠は戸塚までお願いします。", "event"),
    ("石堂 健太 <ishido@mizube.example.jp>", dt.datetime(2023, 4, 3, tzinfo=JST), "着任のご挨拶",
     "皆様、はじめまして。本日付で入社いたしました石堂と申します。\n前職では3月末までメーカーの情報システム部門におりました。\n一日も早くお役に立てるよう頑張ります。", "new_joiner"),
    ("根岸 美和 <negishi@mizube.example.jp>", dt.datetime(2022, 9, 30, tzinfo=JST), "プロジェクト離任のご挨拶",
     "PJメンバーの皆様\n\n根岸です。本日をもちまして基幹刷新プロジェクトを離任いたします。\n1年半、大変お世話になりました。来週からは別案件に入りますが、引き続き社内におりますのでお声がけください。", "project_rolloff"),
    ("瀬戸内 豪 <setouchi@client.example.jp>", dt.datetime(2024, 5, 7, tzinfo=JST), "転職のご挨拶",
     "ご無沙汰しております。瀬戸内です。\nこのたび5月1日より株式会社アケビに入社いたしました。\n新しい連絡先は setouchi@akebi.example.jp です。今後ともよろしくお願いいたします。", "joined_elsewhere"),
    ("馬場 千佳 <baba@hoshino-ri.example.jp>", dt.datetime(2023, 6, 30, tzinfo=JST), "出向のお知らせ",
     "馬場です。7月1日より2年間、国土交通省へ出向いたします。研究所への出社は本日が最後となります。\nお世話になりました。戻りましたらまたよろしくお願いいたします。", "secondment"),
    ("キャリア通信 <news@career.example.org>", dt.datetime(2023, 2, 1, tzinfo=JST), "退職挨拶メールの書き方10選",
     "最終出社日に慌てないための文例集を公開しました。\n今後の連絡先の伝え方、お世話になった方への一言など、すぐに使えるテンプレートを掲載。\n詳しくはこちら https://career.example.org/\n配信停止はこちら", "newsletter"),
    ("情報システム部 <it@mizube.example.jp>", dt.datetime(2023, 11, 20, tzinfo=JST), "【手続】退職予定者の貸与品返却について",
     "退職予定の方は、最終出社日までにPC・携帯電話を返却してください。\n個人のメールアドレスへの転送は禁止です。\nお問い合わせは情報システム部まで。", "hr_notice"),
    ("管理部 <kanri@mizube-info.example.net>", dt.datetime(2023, 11, 2, tzinfo=JST), "退職のご挨拶",
     "このたび退職することになりました。\n最後のメッセージは下記のページに掲載しています。ログインしてご覧ください。\nhttp://mizube-info.example.net/login\n※このメールは送信専用です。", "phishing"),
    ("清原 大輝 <kiyohara@kanata.example.jp>", dt.datetime(2024, 4, 1, tzinfo=JST), "再雇用のご挨拶",
     "清原です。3月31日をもって定年となりましたが、本日より再雇用で引き続き勤務いたします。内線も席も変わりません。", "transfer"),
    ("片山 渚 <katayama@mizube.example.jp>", dt.datetime(2023, 11, 21, tzinfo=JST), "高梨さんへの寄せ書き",
     "11/30で退職される高梨さんに寄せ書きを贈ります。\n今週金曜までに片山の席までお越しください。\nお花代の集金もお願いします（500円）。", "event"),
    ("Personnel <personnel@northgate.example.com>", dt.datetime(2022, 5, 23, tzinfo=dt.UTC), "Departure: Emma Lindqvist",
     "All,\n\nPlease note that Emma Lindqvist will be leaving the firm. Her last day in the office is 27 May. We wish her well.\n\nPersonnel", "third_party"),
    ("Dana Reyes <dana.reyes@larkspur.example.com>", dt.datetime(2023, 6, 10, tzinfo=dt.UTC), "Re: So long and thank you",
     "Grace, I'm so sorry you're leaving! It was great working with you. Good luck with the PhD and let's have lunch before you go.\n\nDana", "reply"),
    ("Sam Carrow <sam.carrow@larkspur.example.com>", dt.datetime(2022, 3, 3, tzinfo=dt.UTC), "Out from Monday",
     "Hi all,\n\nTomorrow is my last day before paternity leave. I'll be back on 2 May. Please contact Petra for anything urgent, "
     "or text me on my personal mobile.\n\nSam", "leave"),
    ("Petra Nowak <petra.nowak@larkspur.example.com>", dt.datetime(2022, 9, 1, tzinfo=dt.UTC), "Moving to the Berlin office",
     "Dear colleagues,\n\nAfter four years in Leeds I am saying goodbye to this office: from October I am transferring to our Berlin office. "
     "Same email, same phone.\n\nThank you all,\nPetra", "transfer"),
    ("Olu Adeyemi <olu.adeyemi@larkspur.example.com>", dt.datetime(2023, 6, 1, tzinfo=dt.UTC), "Drinks for Grace",
     "Grace is leaving us on the 16th! Please join us for farewell drinks on Thursday 15 June at 6pm, The Swan. RSVP to me.", "event"),
    ("Hana Sato <hana.sato@cedarpoint.example.com>", dt.datetime(2022, 1, 10, tzinfo=dt.UTC), "Hello!",
     "Hi everyone, today is my first day at Cedar Point. I left my previous job in December and I'm excited to meet you all. "
     "My email is hana.sato@cedarpoint.example.com.\n\nHana", "new_joiner"),
    ("Billing <billing@cloudbox.example.com>", dt.datetime(2022, 1, 31, tzinfo=dt.UTC), "Your plan ends soon",
     "We're sorry to see you go. The last day of your subscription is February 28. Click here to renew.", "newsletter"),
    ("Alan Pike <alan.pike@meridian.example.com>", dt.datetime(2020, 8, 20, tzinfo=dt.UTC), "Handover of Adaeze's accounts",
     "Dear client,\n\nAs you may know, Adaeze Okoye is leaving Meridian at the end of August. From 1 September I will be your contact.\n\nBest regards,\nAlan Pike", "third_party"),
    ("Lucia Brandt <lucia.brandt@northgate.example.com>", dt.datetime(2021, 4, 1, tzinfo=dt.UTC), "New number",
     "Hi, my mobile number has changed. The new one is +44 20 7946 0000. Please update your contacts.\n\nLucia", "address_change"),
]  # fmt: skip


def mail(sender: str, date: dt.datetime, subject: str, body: str) -> bytes:
    """The bytes of a plain mail."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "everybody@example.com"
    message["Date"] = format_datetime(date)
    message["Subject"] = subject
    message.set_content(body, charset="utf-8")
    return message.as_bytes()
