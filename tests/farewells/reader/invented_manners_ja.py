"""Invented Japanese farewells in manners a frame easily misses, and their look-alikes. Each row: From line, subject, body."""

from __future__ import annotations

Row = tuple[str, str, str]

LEAVING: list[Row] = [
    # To a client, with the successor
    ("榊 文彦 <sakaki@firm.example.jp>", "退職のご挨拶ならびに後任のご案内", "株式会社ミナト 倉橋様\n\n平素よりお世話になっております。榊でございます。\n私事ながら、6月末をもちまして退職することとなりました。\n後任は三宅が担当いたします。\n　三宅：miyake@firm.example.jp"),
    ("榊 文彦 <sakaki@firm.example.jp>", "担当者変更および退職のご挨拶", "港ロジ 矢口様\n\n榊です。このたび一身上の都合により8月15日付で退職いたします。\n今後は三宅が窓口となります。在任中のご厚情に心より御礼申し上げます。"),
    ("榊 文彦 <sakaki@firm.example.jp>", "【ご案内】退職のご報告と後任", "矢口様\n\n榊でございます。来月20日をもって会社を離れることとなりました。\n来週、後任の三宅とともに伺います。"),
    # To one person, with what was said when it was told
    ("榊 文彦 <sakaki@firm.example.jp>", "三宅さんへ", "榊です。会社を去ることになりました。\n三年前、辞めると言った僕を一晩説得してくれたこと、忘れません。\nsakaki.f@gmail.com"),
    ("榊 文彦 <sakaki@firm.example.jp>", "ありがとう", "退職すると言ったときの三宅さんの顔が、いちばんの餞別でした。\n今月末で退職します。\n090-0000-1234"),
    ("榊 文彦 <sakaki@firm.example.jp>", "お礼", "辞めると言うのに半年かかりました。\n6月30日で会社を辞めます。長い間お世話になりました。\nsakaki.f@gmail.com"),
    # An answer about one's own party
    ("榊 文彦 <sakaki@firm.example.jp>", "Re: 送別会のお店", "三宅さん\n\n予約ありがとう。19時に伺います。\n明日で最後なので、ひとこと。新人のころの三宅さんの議事録は宝物です。\n私用は sakaki.f@gmail.com に。\n\n> 榊さん\n> 明日は19時です。"),
    ("榊 文彦 <sakaki@firm.example.jp>", "RE: 送別会の出欠", "もちろん主役なので参加です（笑）\n金曜が最終出社日なので、荷物は段ボールひとつで行きます。\n今後の連絡は 080-0000-4321 か sakaki.f@gmail.com へ。"),
]  # fmt: skip

LOOKALIKES: list[Row] = [
    # The last day before a break
    ("榊 文彦 <sakaki@firm.example.jp>", "しばらく旅に出ます", "榊です。来週から2か月、サバティカルをいただきます。今日が休みに入る前の最後の出社です。\n9月に戻ってきますので、鉢植えをお願いします。\n旅先は sakaki.f@gmail.com へ。"),
    ("榊 文彦 <sakaki@firm.example.jp>", "産休に入ります", "本日が産休前の最終出社となりました。来年4月に復職の予定です。\n緊急の際は sakaki.f@gmail.com まで。"),
    ("榊 文彦 <sakaki@firm.example.jp>", "入院のため", "明日が入院前の最後の出勤です。ひと月ほどで戻る予定です。皆様にはご迷惑をおかけします。\n連絡は 090-0000-1234 へ。"),
    # A superior tells of one of his people
    ("榊 文彦 <sakaki@firm.example.jp>", "部下の退職の件", "人事部 御中\n\n榊です。開発チームの三宅が9月末で退職したいと申し出ました。\n本人の希望する最終出社日は9月8日です。\n私用アドレスは miyake.t@gmail.com とのことです。"),
    ("榊 文彦 <sakaki@firm.example.jp>", "メンバーの退職意向について", "部長\n\n榊です。大阪オフィスの三宅より、年内で退職したいとの意向を受けました。\n有休消化を含め、最終出社は12月上旬になりそうです。"),
    ("榊 文彦 <sakaki@firm.example.jp>", "ご相談", "人事ご担当者様\n榊です。企画ユニットの三宅が7月で辞めると言ってきました。\n次は事業会社だそうです。面談の日程をご相談させてください。"),
    # Recruiters
    ("ネクストパス事務局 <info@nextpath.example.net>", "退職をご検討中の方へ", "榊様\n転職支援のネクストパスです。\n辞表を出す前に、まずは市場価値を確かめてみませんか。\n退職日の相談から有給消化までお手伝いします。\nこちら info@nextpath.example.net まで。"),
    ("ネクストパス事務局 <info@nextpath.example.net>", "退職にお悩みのエンジニアの方へ", "退職のご挨拶を書く前に、次の職場の候補を一緒に整理しましょう。\n当社のキャリアアドバイザーがお話を伺います。\n03-0000-1111"),
    # A party of another
    ("三宅 徹 <miyake@firm.example.jp>", "Re: 送別会の場所", "榊さん\n了解です。明日で最後なんですね、さみしくなります。\n花束は私が持っていきます。\n三宅"),
    ("三宅 徹 <miyake@firm.example.jp>", "後任のご案内", "矢口様\n弊社の榊が6月末で退職いたしました。後任の三宅です。今後ともよろしくお願いいたします。\n080-0000-4321"),
]  # fmt: skip
