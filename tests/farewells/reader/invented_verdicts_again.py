"""A second set of invented mails for the verdict, written after the rules were: it measures more than it teaches."""

from __future__ import annotations

Row = tuple[str, str, str]

LEAVING: list[Row] = [
    (
        "根岸 伸 <negishi@firm.example.jp>",
        "ご挨拶",
        "根岸でございます。\nこの度、定年を迎え、9月30日にて職場を離れることと相成りました。\n四十年余の長きにわたり、ご指導ご鞭撻を賜り厚く御礼申し上げます。",
    ),
    (
        "根岸 伸 <negishi@firm.example.jp>",
        "【根岸】最終出社のご連絡",
        "各位\n10/15が最終出社になります。以降は有給消化、籍は11/30までです。\n引継資料は共有フォルダに格納済みです。",
    ),
    (
        "根岸 伸 <negishi@firm.example.jp>",
        "転職します",
        "根岸です。来月から医療系スタートアップでPMをやります。\nこちらは今月いっぱい。引き継ぎは戸塚さんにお願いしました。\nnegishi.s@gmail.com",
    ),
    (
        "根岸 伸 <negishi@firm.example.jp>",
        "長らくのご愛顧",
        "根岸です。わたくし、当社のお荷物社員として15年営業してまいりましたが、今月末をもって閉店することとなりました。\n移転先：negishi.s@gmail.com",
    ),
    (
        "Shin Negishi <negishi@firm.example.jp>",
        "last day / 最終日",
        "Hi all,\n\nToday is my last day. Thank you for everything.\n\n皆様\n本日が最終日です。ありがとうございました。\n根岸\nnegishi.s@gmail.com",
    ),
    (
        "根岸 伸 <negishi@firm.example.jp>",
        "脱サラ",
        "根岸です。サラリーマンやめます。長野でりんごを作ります。\nこのメールも金曜で読めなくなるので、あとは 090-0000-3333 へ。",
    ),
    (
        "根岸 伸 <negishi@firm.example.jp>",
        "ごあいさつ",
        "人事の根岸です。いつもは退職される方のお知らせをお送りする側ですが、今日は自分の番です。\n8月末で退職します。negishi.s@gmail.com",
    ),
    (
        "根岸 伸 <negishi@firm.example.jp>",
        "母校に戻ります",
        "根岸です。春から大学院の博士課程に進学するため、3月で会社を辞める決断をしました。\n快く送り出してくださった部長に感謝します。",
    ),
    (
        "根岸 伸 <negishi@firm.example.jp>",
        "夫の転勤で",
        "根岸です。夫の海外赴任に帯同するため、6月末で退職させていただきます。\n皆さんと働けて幸せでした。LINEは変わりません。",
    ),
    (
        "根岸 伸 <negishi@firm.example.jp>",
        "卒業式のお知らせ",
        "日時：本日18時\n場所：8階エレベーター前\n卒業生：根岸 伸（在籍11年）\n式辞：お世話になりました。ありがとうございました。\n卒業後の進路：未定\n連絡先：negishi.s@gmail.com",
    ),
    (
        "Nora Ellison <nora@firm.example.com>",
        "My news",
        "Hi team,\n\nI've made the difficult decision to leave the firm. My final day will be June 14. I'll be joining a nonprofit in the fall.\n\nBest,\nNora",
    ),
    (
        "Nora Ellison <nora@firm.example.com>",
        "Bye!",
        "Everyone, it's official - I'm out of here at five o'clock. Twelve years, four bosses, one stapler. nora.e@gmail.com",
    ),
    (
        "Nora Ellison <nora@firm.example.com>",
        "Thank you",
        "As some of you may have heard, my position has been eliminated. It has been a privilege to work with you. Please stay in touch at nora.e@gmail.com.",
    ),
    (
        "Nora Ellison <nora@firm.example.com>",
        "Last call",
        "This is my last email from this address. They take the laptop at noon. Find me at nora.e@gmail.com or 212-555-0170.",
    ),
    (
        "Nora Ellison <nora@firm.example.com>",
        "Next chapter",
        "Dear all, I'm excited to share that I will be starting as CFO at a small biotech next month. Friday is my last day here. Thanks for the memories!",
    ),
]

STAYING: list[Row] = [
    (
        "根岸 伸 <negishi@firm.example.jp>",
        "異動のご挨拶",
        "根岸です。10月1日付で大阪支店勤務を命ぜられました。本日が東京での最終出社となります。\n在任中は大変お世話になりました。",
    ),
    (
        "根岸 伸 <negishi@firm.example.jp>",
        "戸塚さんの送別会",
        "根岸です。戸塚さんが9月末で退職されることになりました。送別会を開きます。\n日時：9/20 19時 会費5,000円\n出欠は根岸 090-0000-3333 まで。",
    ),
    (
        "根岸 伸 <negishi@firm.example.jp>",
        "組織変更のお知らせ",
        "部員各位\n9月末をもって戸塚課長が退職し、10月より私、根岸が課長を務めます。\n戸塚課長の長年の貢献に感謝いたします。",
    ),
    (
        "根岸 伸 <negishi@firm.example.jp>",
        "Re: 退職のご挨拶",
        "戸塚さん\n長い間お疲れさまでした。寂しくなります。\n落ち着いたら飲みに行きましょう。私の携帯は090-0000-3333です。",
    ),
    (
        "根岸 伸 <negishi@firm.example.jp>",
        "育休に入ります",
        "根岸です。第二子誕生に伴い、明日から半年間育児休業をいただきます。\n不在中の連絡先：negishi.s@gmail.com。復帰は4月です。",
    ),
    (
        "総務部 <soumu@firm.example.jp>",
        "退職に伴う座席変更",
        "各位\n今月末に3名が退職するため、座席表を更新しました。\n最終出社日以降、ロッカーは空にしてください。",
    ),
    (
        "根岸 伸 <negishi@firm.example.jp>",
        "PJ離任のご挨拶",
        "根岸です。本日をもって会計刷新PJを離れます。1年半ありがとうございました。\n来週からは物流案件に入ります。社内では引き続きよろしくお願いします。",
    ),
    (
        "税理士法人あおば <info@aoba.example.jp>",
        "事務所移転のご案内",
        "拝啓 このたび当事務所は下記に移転いたします。旧事務所での営業は6月28日が最終日となります。",
    ),
    (
        "根岸 伸 <negishi@firm.example.jp>",
        "訃報",
        "元役員の戸塚様が逝去されました。1998年に退職後も当社を見守ってくださいました。\n通夜は下記のとおりです。",
    ),
    (
        "根岸 伸 <negishi@firm.example.jp>",
        "入社のご挨拶",
        "本日付で入社しました根岸です。前の会社では12年間営業をしていました。先月退職し、少し休んでこちらに来ました。\nよろしくお願いします。",
    ),
    (
        "戸塚 学 <totsuka@firm.example.jp>",
        "根岸の件",
        "お世話になっております。戸塚です。\n弊社根岸でございますが、一身上の都合により8月末日をもって退職いたしました。\n今後は私がご担当させていただきます。",
    ),
    (
        "根岸 伸 <negishi@firm.example.jp>",
        "出向のご挨拶",
        "根岸です。4月より2年間、子会社へ出向いたします。皆様には大変お世話になりました。\n新しい連絡先は決まり次第お知らせします。",
    ),
    (
        "Nora Ellison <nora@firm.example.com>",
        "OOO",
        "I will be on parental leave starting Monday. Friday is my last day until October. Contact Sam in my absence.",
    ),
    (
        "Nora Ellison <nora@firm.example.com>",
        "Sam's last day",
        "Hi all, Friday is Sam's last day with us. Let's meet at the bar at 5 to say goodbye. Nora",
    ),
    (
        "Nora Ellison <nora@firm.example.com>",
        "New role",
        "I'm happy to share that I will be taking a new role in the Denver office starting July 1. Same company, same email. I'll miss this team!",
    ),
    (
        "Nora Ellison <nora@firm.example.com>",
        "Re: Thank you",
        "Sam, so sorry to hear the news. It was a pleasure working with you and I wish you all the best in your next job. Call me: 212-555-0170. Nora",
    ),
    (
        "Nora Ellison <nora@firm.example.com>",
        "Project close",
        "Team, today we close the project. Thank you for everything, it has been great working with you. See you on the next one.",
    ),
    (
        "Office Moves <moves@firm.example.com>",
        "Last day on floor 12",
        "Friday is our last day on floor 12. Please pack your desk and hand in your keys.",
    ),
    (
        "Nora Ellison <nora@firm.example.com>",
        "Intern farewell lunch",
        "The interns are leaving on Friday. Join us for a farewell lunch at noon. RSVP to me.",
    ),
]
