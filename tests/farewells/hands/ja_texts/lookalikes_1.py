"""Look-alikes 1 to 15: office notices, successors, transfers, leave."""

from __future__ import annotations

from typing import Any

MAILS: list[dict[str, Any]] = [
    {
        "id": "n01",
        "category": "hr_notice_departure",
        "date": "2024-03-29T09:00:00+09:00",
        "coding": "jis",
        "from": "人事総務部 <jinji@sanryo-sys.example.jp>",
        "to": "全社員 <all@sanryo-sys.example.jp>",
        "subject": "3月末退職者のお知らせ",
        "note": "office list; nobody in it writes",
        "body": """
全社員各位

標記の件、下記のとおりお知らせいたします。長年のご貢献に感謝申し上げます。

　氏名　　　　所属　　　　　　　最終出社日　　退職日
　花柳 光　　 基盤第1グループ　 3月22日　　　3月31日
　都築 めい　 品質推進室　　　　3月29日　　　3月31日
　是枝 悟　　 関西支社　　　　　2月29日　　　3月31日

私物の発送、保険証の返却は3月29日17時まで。
なお、都築さんからは「個人のアドレス mei.tsuzuki.q@gmail.com に連絡をください」と言付かっています。

人事総務部（内線 7-1100）
""",
    },
    {
        "id": "n02",
        "category": "hr_notice_departure",
        "date": "2023-06-15T10:00:00+09:00",
        "coding": "u8b64",
        "shape": "alt",
        "from": "鬼頭 壮一 <soichi.kito@olden.example.com>",
        "to": "Olden Japan All <japan-all@olden.example.com>",
        "subject": "森沢パートナーの退任について",
        "note": "the managing partner tells of somebody else's departure",
        "body": """
皆さん

森沢 敦子パートナーが6月30日をもってオルデンを退任されます。
17年にわたり、小売と消費財のプラクティスを文字通りゼロから作ってくださいました。

最終出社は6月23日（金）、同日18時からラウンジで簡単な会を催します。
森沢さんは7月以降、複数の社外取締役に就かれる予定で、連絡先は以下で共有のお許しを得ています。

　atsuko.morisawa.board@outlook.com
　090-7474-0288

お世話になった思い出を一言ずつ、私宛に送ってください。冊子にします。

鬼頭
""",
    },
    {
        "id": "n03",
        "category": "hr_notice_departure",
        "date": "2021-12-01T11:30:00+09:00",
        "coding": "sjis",
        "from": "総務課 秋葉 <soumu@tokiwa-denshi.example.jp>",
        "to": "管理職各位 <mgr@tokiwa-denshi.example.jp>",
        "subject": "年内退職者のメールアカウント停止について（依頼）",
        "note": "IT instruction about leavers",
        "body": """
管理職各位

年内に退職される方のアカウントを下記により停止します。本人からの「退職のご挨拶」メールは、
停止前日の17時までに送信するようご案内願います。

　停止日　12月24日（金）19時
　対象　　製造1課 2名、設計課 1名、営業所 1名

〔文例〕
　「このたび一身上の都合により退職いたします。在職中は大変お世話になりました。
　　今後の連絡先は、〇〇〇＠〇〇〇.jp、090-××××-××××です。」

個人の連絡先を書くかどうかは任意です。

総務課　秋葉（内線 210 ／ 0263-55-0100）
""",
    },
    {
        "id": "n04",
        "category": "hr_notice_departure",
        "date": "2022-08-31T18:30:00+09:00",
        "coding": "u8qp",
        "from": "病棟クラーク 猪俣 <clerk@hiiragi-hp.example.jp>",
        "to": "4階東・5階東 <east@hiiragi-hp.example.jp>",
        "subject": "柊さん　お疲れさまでした",
        "note": "colleague reports a departure and a birth",
        "body": """
東病棟のみなさん

今日で柊 さくらさんが退職されました。ご挨拶まわりができなかったそうで、代わりにお伝えします。

「バタバタで失礼しました。元気な子を産みます。みなさんもお体に気をつけて」とのことです。

記念品代（1人500円）をまだの方は猪俣まで。余りはおむつケーキになりました。
出産祝いの送り先を知りたい方は、さくらさんのLINE（ご本人に確認ずみ：sakura_hiiragi4）へ直接どうぞ。

猪俣
""",
    },
    {
        "id": "n05",
        "category": "manager_successor",
        "date": "2024-09-20T13:00:00+09:00",
        "coding": "jis",
        "from": "北小路 守 <kitakoji@mitsukado.example.jp>",
        "to": "purchase@client-paint.example.jp",
        "subject": "【ご連絡】弊社担当者交代の件",
        "note": "superior presents the successor after somebody left",
        "body": """
購買部　ご担当者様

ミツカド商事 化学品課長の北小路でございます。

長らく貴社を担当しておりました桧垣は、去る9月13日をもって退職いたしました。
在任中のご厚情に、本人に代わりまして厚く御礼申し上げます。

後任は以下の者が務めます。10月3日（木）に小職とともにご挨拶に参上いたします。

　　化学品課　主任　鹿野 直哉（しかの なおや）
　　電話 03-5533-0122　携帯 080-6633-0122
　　shikano@mitsukado.example.jp

桧垣個人へのご連絡は、恐れ入りますが弊社ではお取次ぎいたしかねます。
""",
    },
    {
        "id": "n06",
        "category": "manager_successor",
        "date": "2023-01-10T09:20:00+09:00",
        "coding": "u8b64",
        "from": "砂原 圭 <kei.sunahara@fairmore.example.com>",
        "to": "公共チーム <public@fairmore.example.com>",
        "subject": "宗像さんの退職後の体制",
        "note": "team lead sets up the new team",
        "body": """
公共チームのみなさん

年末で宗像さんが卒業されたので、1月からの体制を共有します。

・県庁BPR　リード：砂原 → 1/16から桐生さん
・水道広域化　リード：宗像さん → 相葉さん（aiba@fairmore.example.com）
・提案書テンプレ管理：募集中

最終日にくださったメールにあった宗像さんの新しい連絡先は、個人的なものなのでここには書きません。
知りたい人は直接私に声をかけてください。

4年間、宗像さんが支えてくれたぶん、みんなで埋めていきましょう。
""",
    },
    {
        "id": "n07",
        "category": "manager_successor",
        "date": "2020-04-01T08:30:00+09:00",
        "coding": "jis",
        "shape": "html",
        "from": "三好 淑子 <miyoshi@saiwai-sonpo.example.jp>",
        "to": "agency@dairiten-aoi.example.jp",
        "subject": "新任のご挨拶（前任・渡会退職に伴い）",
        "note": "the successor presents herself",
        "body": """
代理店あおい　社長様

このたび、3月31日に退職いたしました渡会の後任として、貴店を担当させていただくことになりました
幸町損害保険の三好と申します。

渡会からは、社長の将棋の腕前と、犬のコタロウ君の好物まで引き継いでおります。
何かございましたら、携帯 080-2525-0101 までいつでもお電話くださいませ。

至らぬ点も多々あるかと存じますが、よろしくご指導のほどお願い申し上げます。

幸町損害保険株式会社　代理店支援部　三好 淑子
miyoshi@saiwai-sonpo.example.jp
""",
    },
    {
        "id": "n08",
        "category": "transfer_internal",
        "date": "2024-03-29T17:40:00+09:00",
        "coding": "jis",
        "from": "鴻池 知史 <t-konoike@zuihoku-bank.example.jp>",
        "to": "浜通支店・取引先各位 <hamadori@zuihoku-bank.example.jp>",
        "subject": "離任のご挨拶",
        "note": "moves to another branch of the same bank",
        "body": """
各位

浜通支店の鴻池です。本日が支店での最終勤務日となりました。
4月1日付で本店営業第二部へ異動いたします。

4年間、皆様には言葉に尽くせぬほどお世話になりました。祭りの神輿を担がせていただいたこと、
一生の宝です。ひとりずつお礼に伺えず、メールにて失礼いたします。

後任は折笠（おりかさ）と申します。
新しい連絡先は、t-konoike@zuihoku-bank.example.jp（変わりません）、03-5500-0177 です。
私用の携帯もそのままです。090-8484-0011

またどこかの店でお会いできますように。
""",
    },
    {
        "id": "n09",
        "category": "transfer_internal",
        "date": "2025-06-27T18:00:00+09:00",
        "coding": "u8b64",
        "from": "Sho Tatebayashi <sho.tatebayashi@quillon.example.com>",
        "to": "tokyo-all@quillon.example.com",
        "language": "ja-en",
        "subject": "Last day in Tokyo / 東京最終日",
        "note": "moves to the Sydney office of the same firm",
        "body": """
Hi all,

Today is my last day in the Tokyo office. From 7 July you will find me in our Sydney office, same firm,
same e-mail, worse surfing skills than everybody around me.

東京のみなさん、6年間ありがとうございました。舘林です。来月からシドニーオフィスに異動します。
クイロンには残りますので、引き続きよろしくお願いします。

Sydney mobile: +61 412 345 077
Personal (for photos of kangaroos): tatebayashi.sho@gmail.com

Sho
""",
    },
    {
        "id": "n10",
        "category": "transfer_internal",
        "date": "2022-06-30T20:00:00+09:00",
        "coding": "cp50221",
        "from": "苫米地 大輔 <tomabechi-d8@chiiki-kotsu.example.jp>",
        "to": "航路課 <koro@chiiki-kotsu.example.jp>",
        "subject": "卒業します（航路課を）",
        "note": "uses 卒業 for a move inside the office",
        "body": """
航路課の皆様

苫米地です。本日をもちまして、航路課を卒業いたします。

①離島航路の確保維持、②フェリーの省エネ化、③国会待機の夜食選び、のうち、③だけは自信があります。

明日７月１日からは隣の庁舎、観光戦略課の課長補佐です。徒歩４分です。会おうと思えば毎日会えます。
が、気持ちの区切りとして、長い間お世話になりましたと書かせてください。

内線は 53-118 に変わります。ｹｰﾀｲは 090-4114-0808 のままです。
""",
    },
    {
        "id": "n11",
        "category": "transfer_internal",
        "date": "2023-09-29T12:00:00+09:00",
        "coding": "u8b64",
        "from": "湯川 あかね <akane.yukawa@harunire.example.jp>",
        "to": "関西チーム <kansai@harunire.example.jp>",
        "subject": "東京に戻ります",
        "note": "office move, stays in the firm",
        "body": """
関西チームの皆さん

湯川です。私事ですが10月から東京本社勤務になります。家族の事情に合わせて会社が席を作ってくれました。

大阪オフィスの机は今日で片付けました。最後のたこ焼きパーティーはずるい。泣くに決まってる。

仕事用のアドレスも電話も同じです。大阪の家は引き払うので、年賀状は郵便の転送に任せます。
個人LINE（akn_ykw）はいつでもどうぞ。

来週からもオンラインで毎朝会うんですけどね！
""",
    },
    {
        "id": "n12",
        "category": "leave",
        "date": "2024-07-31T16:00:00+09:00",
        "coding": "u8b64",
        "from": "結解 真帆 <maho.kekke@fairmore.example.com>",
        "to": "製造チーム <mfg@fairmore.example.com>",
        "subject": "明日から産休に入ります",
        "note": "maternity leave; comes back",
        "body": """
製造チームのみなさま

結解です。本日が産休前の最終出社日です。

お腹の中のひと（仮名：だいず）は順調で、予定日は9月12日です。
お客様先では大豆生田さんに、社内の勉強会は喜屋武さんにお任せしました。

来年の夏に戻ってくるつもりです。忘れないでください。席はなくなると思いますが、
マグカップは棚に置いていきます。

会社のメールは見られなくなるので、急ぎの用（だいずの写真を見たい等）は kekke.maho@icloud.com へ。
電話は 080-3883-0912。
""",
    },
    {
        "id": "n13",
        "category": "leave",
        "date": "2023-12-28T17:00:00+09:00",
        "coding": "jis",
        "from": "板東 悠 <bando@soramame-lab.example.com>",
        "to": "all@soramame-lab.example.com",
        "subject": "2か月いなくなります",
        "note": "sabbatical with a return date",
        "body": """
おつかれさまです、板東です。

勤続5年のリフレッシュ休暇＋たまった有休で、1/9から3/8まで席を外します。
行き先：ニュージーランドを自転車で縦断。生きて帰ります。戻り：3/11（月）朝会。

不在中の窓口
　プロダクト　→　江藤さん
　採用　　　　→　ミシェルさん
　猫　　　　　→　実家

現地SIMの番号はSlackのプロフィールに書きます。死にかけたときは bando.cycle@gmail.com に。
今年も一年、お世話になりました。よいお年を！
""",
    },
    {
        "id": "n14",
        "category": "leave",
        "date": "2021-05-10T08:00:00+09:00",
        "coding": "u88",
        "from": "沼尻 <numajiri@kasumibashi.example.jp>",
        "to": "調査第二部 <r2@kasumibashi.example.jp>",
        "subject": "しばらくお休みをいただきます",
        "note": "sick leave",
        "body": """
第二部の皆さま

沼尻です。急なご連絡となり申し訳ありません。
主治医と産業医の勧めにより、本日から当面の間、休職させていただくことになりました。

電力需給のレポートは、最終稿の手前まで共有フォルダに置いてあります。続きは部長と芦屋さんがご相談くださるそうです。

復職の見込みは3か月後に一度判断します。返信は遅くなりますが、事務手続きに限り、
人事の方が私の個人携帯（090-5335-0027）をご存じです。

ご迷惑をおかけします。皆さまもどうかご自愛ください。
""",
    },
    {
        "id": "n15",
        "category": "leave",
        "date": "2025-03-31T15:30:00+09:00",
        "coding": "u8qp",
        "from": "丹生谷 航 <wataru.niunoya@olden.example.com>",
        "to": "アソシエイト会 <associates@olden.example.com>",
        "subject": "2年間、社費で学生やります",
        "note": "study abroad paid by the firm, returns",
        "body": """
アソシエイト会の皆さん

丹生谷です。この度、社費留学でウェックスクーム経営大学院に行かせてもらうことになりました。
明日からは「休職（研修）」扱いで、オルデンの籍は残ります。2027年の夏に必ず戻ってきます（戻らないと学費返還なので）。

今日でいったん机は空けます。案件は矢野さんへ引継ぎ済みです。

この2年間の連絡先：
　niunoya.w@wexcombe.example.org
　LinkedIn: wataru-niunoya

送別会をありがとうございました。餞別の電卓、授業で使います。
""",
    },
]
