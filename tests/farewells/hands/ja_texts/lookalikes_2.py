"""Look-alikes 16 to 30: roll-offs, newcomers, new posts, secondments, parties."""

from __future__ import annotations

from typing import Any

MAILS: list[dict[str, Any]] = [
    {
        "id": "n16",
        "category": "project_rolloff",
        "date": "2023-09-29T18:00:00+09:00",
        "coding": "jis",
        "from": "真柄 諒 <ryo.magara@fairmore.example.com>",
        "to": "共同センターPJ <center-pj@fairmore.example.com>",
        "subject": "本日で本PJを離れます（真柄）",
        "note": "rolls off a project, stays in the firm",
        "body": """
PJの皆さま

真柄です。本日が共同センターPJでの最終稼働日となります。
2021年11月からの約2年、要件定義からカットオーバーまで、本当にありがとうございました。

特に移行チームの梁瀬さん、ダニエルさん、深夜の「全件一致」の瞬間は忘れません。

10月からは別のお客様の案件に入ります（社内にはいますので、いつでも声をかけてください）。
質問は会社のチャットか ryo.magara@fairmore.example.com、携帯 080-9119-0405 まで。

残りのチケットは池亀さんに引き継ぎました。
""",
    },
    {
        "id": "n17",
        "category": "project_rolloff",
        "date": "2022-03-31T19:00:00+09:00",
        "coding": "u8b64",
        "shape": "alt",
        "from": "佐々良 明日香 <asuka.sasara@harunire.example.jp>",
        "to": "DX推進室の皆様 <dx@client-bus.example.jp>",
        "subject": "常駐終了のお礼",
        "note": "end of on-site work at the client",
        "body": """
DX推進室の皆様

ハルニレの佐々良です。

本日をもちまして、丸1年の常駐が終了いたしました。入館証とロッカーの鍵は守衛室に返却済みです。
バス停のデータを一緒に歩いて集めた日々、私のコンサル人生でいちばん日焼けした一年でした。

来月からは週1回の定例のみ、弊社の百瀬が伺います。
　百瀬 latitude（冗談です、名は緯人）　momose@harunire.example.jp

お別れのような文章になりましたが、弊社におりますので、どうぞいつでもお声がけください。
""",
    },
    {
        "id": "n18",
        "category": "project_rolloff",
        "date": "2020-02-28T21:10:00+09:00",
        "coding": "u8b64",
        "from": "外部PMO 鳥飼 <torikai.pmo@example.com>",
        "to": "基幹刷新PJ <core@client-food.example.jp>",
        "subject": "契約満了のご挨拶（PMO鳥飼）",
        "note": "freelancer ends a contract with a client, keeps own firm and address",
        "body": """
基幹刷新PJの皆さま

フリーランスでPMOを務めておりました鳥飼です。2月末の契約満了に伴い、本日で離任いたします。

WBSは最終版を共有フォルダに。課題管理表の「対応中」は3件、いずれも楽勝です（たぶん）。

次の現場は4月から、流通系のプロジェクトです。屋号もアドレスもこのまま（torikai.pmo@example.com）ですので、
火が出たらお呼びください。消防士のように参ります。090-2002-0606
""",
    },
    {
        "id": "n19",
        "category": "project_rolloff",
        "date": "2024-05-31T17:00:00+09:00",
        "coding": "jis",
        "from": "段 美月 <dan@riverlane.example.com>",
        "to": "新商品PJ <shinshohin@riverlane.example.com>",
        "subject": "チームを抜けるにあたって",
        "note": "leaves a team, not the firm",
        "body": """
新商品PJのみんな

段です。今日でこのチームを抜けます。6月からは新規開拓の部隊へ。

半年間で出した案は142本、通ったのは1本。でもその1本がコンビニの棚にある。すごい。

寂しいので、みんなのグループLINEには居座ります。個別は @dan_mitsuki で。
最後の差し入れは冷蔵庫のプリンです。名前を書いていないのは全部食べていいです。

それでは、同じビルの4階から愛をこめて。
""",
    },
    {
        "id": "n20",
        "category": "new_joiner",
        "date": "2024-10-01T09:15:00+09:00",
        "coding": "u8b64",
        "from": "逢坂 冬馬 <toma.osaka@olden.example.com>",
        "to": "Olden Japan All <japan-all@olden.example.com>",
        "subject": "本日入社しました逢坂です",
        "note": "newcomer who tells of leaving the former firm",
        "body": """
オルデンの皆さま

本日付で入社しました逢坂 冬馬と申します。

9月30日まで、前職の鉄道会社で8年間、ダイヤと格闘しておりました。昨日が最終出社で、
同僚が最後に発車ベルを鳴らして送り出してくれました。今日からは皆さまの列車に乗ります。

趣味は時刻表の音読です。飲み会は終電の時刻を秒単位で把握しています。

社用携帯 080-1551-0303 / toma.osaka@olden.example.com
個人の Facebook は Toma Osaka です。よろしくお願いします！
""",
    },
    {
        "id": "n21",
        "category": "new_joiner",
        "date": "2023-04-03T10:00:00+09:00",
        "coding": "jis",
        "from": "採用チーム <recruit@kasumibashi.example.jp>",
        "to": "全所員 <all@kasumibashi.example.jp>",
        "subject": "4月入社の皆さんをご紹介します",
        "note": "office presents newcomers",
        "body": """
全所員各位

本日、6名の方が入所されました。中途の2名をご紹介します。

・天羽 由香里さん（経済調査部）
　前職は地方銀行。3月末に退職されたばかりです。「お世話になりましたと言った翌週に、
　お世話になりますと言うのは不思議な気持ちです」
・ロドリゴ・サントスさん（データ解析室）
　大学院を修了。日本酒のSNS（@rodrigo_sake_jp）が人気。

歓迎会は4/14（金）。出欠は recruit@kasumibashi.example.jp まで。
""",
    },
    {
        "id": "n22",
        "category": "new_joiner",
        "date": "2022-11-01T08:45:00+09:00",
        "coding": "u8b64",
        "from": "鵜殿 莉子 <riko.udono@soramame-lab.example.com>",
        "to": "all@soramame-lab.example.com",
        "subject": "はじめまして、鵜殿です！",
        "note": "newcomer with private contacts",
        "body": """
ソラマメのみなさん、はじめまして！

広告会社を先週卒業して、今日からマーケをやる鵜殿です🌱
6年半いた会社の最後の日は、花束とタクシーのレシートを抱えて大泣きしました。今日はもう笑ってます。

PCが届くまで私物のアドレスで失礼するかもです → riko.udono.marke@gmail.com
電話 070-2442-0606、インスタ @rikoudon

ランチ、誘ってください！
""",
    },
    {
        "id": "n23",
        "category": "joined_elsewhere",
        "date": "2024-01-09T11:00:00+09:00",
        "coding": "u8b64",
        "shape": "alt",
        "from": "長瀞 佑 <yu.nagatoro@client-lease.example.jp>",
        "to": "旧知の皆様 <friends@example.org>",
        "subject": "転職のご挨拶",
        "note": "writes from the new employer; the farewell was weeks ago",
        "body": """
皆様

ご無沙汰しております。長瀞です。昨年11月末にフェアモアを退職し、本日よりトモエリース株式会社の
経営企画部に着任いたしました。前職では大変お世話になりました。

新しい連絡先は次のとおりです。
　　トモエリース株式会社　経営企画部　部長代理　長瀞 佑
　　yu.nagatoro@client-lease.example.jp
　　03-5577-0199 ／ 080-7117-0199

近くへお越しの際は、ぜひお立ち寄りください。
""",
    },
    {
        "id": "n24",
        "category": "joined_elsewhere",
        "date": "2023-05-08T09:30:00+09:00",
        "coding": "u8b64",
        "from": "社会保険労務士 弓削 <yuge@yuge-sr.example.jp>",
        "to": "yuge-news@example.org",
        "subject": "事務所開設のお知らせ",
        "note": "opening of an office, long after leaving",
        "body": """
拝啓　新緑の候、ますますご清栄のこととお慶び申し上げます。

さて、私こと、昨年末に三稜システムズを退職後、かねてより準備を進めて参りました事務所を
五月八日に開設いたしました。在職中に賜りましたご厚誼に、あらためて御礼申し上げます。

弓削社会保険労務士事務所
〒999-0002 架空市緑町三丁目
電話 042-555-0181　FAX 042-555-0182
yuge@yuge-sr.example.jp

顧問先を若干数お受けできます。まずはお気軽にご相談ください。　　敬具
""",
    },
    {
        "id": "n25",
        "category": "joined_elsewhere",
        "date": "2025-01-20T20:00:00+09:00",
        "coding": "u8qp",
        "from": "馬目 由紀 <yuki.manome.a@gmail.com>",
        "to": "元リバーレインの会 <exriver@example.org>",
        "subject": "近況（メールアドレス変わりました）",
        "note": "alumni news of someone who left years ago",
        "body": """
元リバーレインのみなさま

馬目です。会社を離れてはや3年、みなさんお元気ですか。
私はあれから2社を経て、今月からオーガニックコスメの会社でブランド担当をしています。

プロバイダを変えたので、アドレスが新しくなりました。
　旧 manome-y@biglobe.ne.jp　→　新 yuki.manome.a@gmail.com

春に集まりませんか？　幹事やります。
""",
    },
    {
        "id": "n26",
        "category": "secondment",
        "date": "2024-03-22T17:00:00+09:00",
        "coding": "jis",
        "from": "穂刈 賢一 <hokari@zuihoku-bank.example.jp>",
        "to": "法人営業部 <corp@zuihoku-bank.example.jp>",
        "subject": "出向のご挨拶",
        "note": "secondment to a client, employment stays",
        "body": """
法人営業部の皆様

穂刈です。４月１日付で、お取引先の霞橋総合研究所へ出向を命ぜられました。
瑞北銀行の籍はそのままに、２年間、調査の現場で修行して参ります。

部での最終日は３月２９日です。平成２９年の着任以来、７年間お世話になりました。

出向先の連絡先（４月以降）
　hokari@kasumibashi.example.jp
　03-5511-0133
個人携帯　０９０－７６７６－０１２３

戻ってきたときに席がありますように。
""",
    },
    {
        "id": "n27",
        "category": "secondment",
        "date": "2023-03-31T15:00:00+09:00",
        "coding": "u8b64",
        "from": "Kanna Mizukoshi <kanna.mizukoshi@fairmore.example.com>",
        "to": "公共チーム <public@fairmore.example.com>",
        "subject": "2年間、役所の人になります",
        "note": "secondment to a ministry with return",
        "body": """
公共チームのみなさん

水越です。官民交流の枠で、4月から地域交通庁に2年間お世話になることになりました。
フェアモアの社員であることは変わりません（社内システムには入れなくなります）。

今日で机を片付けます。名刺も新しくなります。連絡は当面、個人アドレスが確実です。
　kanna.mizukoshi@outlook.jp

県庁BPR でご一緒した砂原さん、桐生さん、学んだことを全部向こうで試してきます。
再来年の4月に、少し役人っぽくなって帰ってきます。
""",
    },
    {
        "id": "n28",
        "category": "secondment",
        "date": "2022-09-30T18:30:00+09:00",
        "coding": "u8b64",
        "shape": "html",
        "from": "生田目 徹 <namatame@tokiwa-denshi.example.jp>",
        "to": "設計課 <sekkei@tokiwa-denshi.example.jp>",
        "subject": "タイ工場へ行ってきます",
        "note": "posting to a subsidiary",
        "body": """
設計課のみなさん

生田目です。10月から3年の予定で、アユタヤの現地法人に出向します。
今日が本社での最後の勤務でした。15年で初めての転勤が海外とは。

辞めるわけではないので花束は遠慮したのに、ちゃっかりいただいてしまい、ありがとうございました。

現地携帯　+66 81 234 5670
社用メール　変わらず
個人メール　namatame.toru.th@gmail.com （家族の写真を送ります）

設備の立ち上げで困ったら、真っ先に設計課に泣きつきます。
""",
    },
    {
        "id": "n29",
        "category": "event_invitation",
        "date": "2024-06-10T12:00:00+09:00",
        "coding": "u8b64",
        "from": "早乙女 結衣 <yui.saotome@olden.example.com>",
        "to": "消費財チーム <cp@olden.example.com>",
        "subject": "【6/28】六平さん送別会のご案内",
        "note": "organiser of a farewell party",
        "body": """
消費財チームの皆さま

6月末で退職される六平さんの送別会を開きます！

　日時：6月28日（金）19:00〜
　場所：和食「ふうせん」（03-5599-0155）
　会費：6,000円（当日集金・PayでもOK）
　出欠：6/21（金）までに早乙女へ（yui.saotome@olden.example.com／080-4664-0101）

六平さんの最終出社日は6/27（木）です。寄せ書きはカバンに入れて回しています。
写真をお持ちの方は私のLINE（yui_saotome）に送ってください。
""",
    },
    {
        "id": "n30",
        "category": "event_invitation",
        "date": "2023-11-02T10:10:00+09:00",
        "coding": "jis",
        "from": "OB会幹事 藪内 <yabuuchi@example.org>",
        "to": "霞橋総研OB会 <kri-ob@example.org>",
        "subject": "霞橋総研OB・OG会 2023 のご案内",
        "note": "alumni party",
        "body": """
OB・OG各位

霜月の候、皆様いかがお過ごしでしょうか。卒業生の会を今年も催します。

　とき　　１２月８日（金）18:30
　ところ　霞橋会館 ３階
　会費　　８千円

今年ご退職の佐分利様、鏑木様にもお声がけしております。
ご出席の方は１１月２４日までに、幹事 藪内（090-3773-0208、yabuuchi@example.org）へ。

在職中の思い出の写真も募集しております。
""",
    },
]
