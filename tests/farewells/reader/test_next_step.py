"""Where the leaver goes: employer, role and status in many wordings, and sentences that say nothing of it."""

from __future__ import annotations

import datetime as dt

import pytest

from alumni.farewells.reader.choose import best
from alumni.farewells.reader.find import next_step
from alumni.farewells.reader.letter import open_letter
from alumni.farewells.reader.reading import Kind
from tests.farewells.reader.hands import mail

Said = tuple[str | None, str | None, str | None]


def said(text: str) -> Said:
    """(employer, role, status)"""
    letter = open_letter(
        mail("湯川 沙良 <yukawa@saminato.example.jp>", dt.datetime(2024, 6, 19), "ご挨拶", text + "\n")
    )
    found = {f.kind: str(f.value) for f in best(next_step.find(letter))[0]}
    return found.get(Kind.NEXT_EMPLOYER), found.get(Kind.NEXT_ROLE), found.get(Kind.NEXT_STATUS)


def agrees(want: Said, got: Said) -> bool:
    """Each wanted part is found, give or take words round it; a part wanted as None must be absent."""
    return all(
        (w is None and g is None) or (w is not None and g is not None and (w in g or g in w))
        for w, g in zip(want, got, strict=True)
    )


JAPANESE: list[tuple[str, Said]] = [
    ("10月からは、妻の実家の製麺所を手伝います。", ("妻の実家の製麺所", None, "employed")),
    ("叔父が岐阜で旅館を営んでおりまして、そこの番頭を引き受けることになりました。", ("旅館", "番頭", "employed")),
    ("来月から駅前の会計事務所で事務員として働きます。", ("駅前の会計事務所", "事務員", "employed")),
    ("週に三日だけ、町の観光協会で受付を手伝います。", ("町の観光協会", "受付", "employed")),
    ("これからは発注する側に回ります。", (None, "発注する側", "employed")),
    ("7月からは町の印刷所に再就職します。", ("町の印刷所", None, "employed")),
    ("次の場所では、県立大学の経営改革に、内部の職員として取り組みます。", ("県立大学", "内部の職員", "employed")),
    ("9月からフリーの編集者として独立します。", (None, "フリーの編集者", "founding")),
    (
        "独立して店を開きます。\n\nはまゆう珈琲店（葉山、海から徒歩3分）\n電話 046-000-0000",
        ("はまゆう珈琲店", None, "founding"),
    ),
    ("あしたから自分の看板で書きます。\n「湯川文案室」。", ("湯川文案室", None, "founding")),
    ("秋から大学院で都市計画を学びます。", ("大学院", "都市計画", "studying")),
    ("5月からは社会保険労務士として、湯川事務所の看板を掲げます。", ("湯川事務所", "社会保険労務士", "founding")),
    (
        "来月からは投資会社のアナリストになります。面白い起業家の方をご紹介ください。",
        ("投資会社", "アナリスト", "employed"),
    ),
    ("次は物流のスタートアップで経理をやります。何でも屋だと思います。", ("物流のスタートアップ", "経理", "employed")),
    ("念願の司書として、4月からは町の図書館に勤めます。", ("図書館", "司書", "employed")),
    ("秋からは英国の大学院に進み、都市工学の修士課程で学び直します。", ("大学院", "都市工学の修士課程", "studying")),
    ("7月1日より青空銀行に戻ります。新しい所属は審査企画部です。", ("青空銀行", "審査企画部", "employed")),
    ("「次はどこ？」とよく聞かれるのですが、正直まだ決めていません。", (None, None, "undecided")),
]


@pytest.mark.parametrize(("text", "want"), JAPANESE)
def test_japanese_next_steps(text: str, want: Said) -> None:
    assert agrees(want, said("会社を離れます。\n" + text))


@pytest.mark.parametrize(
    "text",
    [
        "次はまだ決めていません。",
        "しばらく失業保険のお世話になります。",
        "試験に受かってから考えます。",
        "いったん仕事から離れます。復帰の時期は未定です。",
        "当面は母の介護に専念します。",
        "ハローワークに通います。",
        "少しお休みをいただいて、ゆっくり探します。",
    ],
)
def test_undecided(text: str) -> None:
    assert said("会社を離れます。\n" + text)[2] == "undecided"


@pytest.mark.parametrize(
    "text",
    [
        "後任の佐久間が担当します。",
        "プロジェクトでは設計を手伝っていただきました。",
        "留学生の相談窓口では助けられました。",
        "給湯室の鉢植え、名前は「ぽん太」です。",
        "9時から説明会です。",
        "長い間お世話になりました。",
    ],
)
def test_nothing_is_said_of_what_comes_next(text: str) -> None:
    assert said("会社を離れます。\n" + text) == (None, None, None)


ENGLISH: list[tuple[str, str | None, str | None]] = [
    ("I'm off to a small gallery downtown.", "a small gallery downtown", None),
    ("Joining a family office after my notice period.", "a family office", None),
    ("I'm starting at Brambleway as staff engineer after Labor Day.", "Brambleway", "staff engineer"),
    ("After that I become in-house counsel at an airline.", "an airline", "in-house counsel"),
    ("Friday is my last day, then my sister's boat yard in Kinver.", "my sister's boat yard", None),
    (
        "I have taken up the post of Lecturer in Geology at the University of Ambersea.",
        "University of Ambersea",
        "Lecturer in Geology",
    ),
    ("I will start in a new position as head of audit at Larkfield Bank.", "Larkfield Bank", "head of audit"),
    ("In September I begin a PhD in hydrology at Ambersea College.", "Ambersea College", "PhD in hydrology"),
    ("I'm going to law school in the fall.", None, "law school"),
    ("I'm going freelance.", None, "freelance"),
    ("I am retiring after all these years.", None, "retirement"),
    ("I plan to take some time off.", None, "take some time off"),
    ("I'm hanging out my own shingle: Quill Advisory.", "Quill Advisory", None),
]


@pytest.mark.parametrize(("text", "employer", "role"), ENGLISH)
def test_english_next_steps(text: str, employer: str | None, role: str | None) -> None:
    got = said("Dear all,\n\n" + text + "\n")
    assert (got[0] is None) is (employer is None)
    assert employer is None or employer in str(got[0]) or str(got[0]) in employer
    assert role is None or role in str(got[1])


@pytest.mark.parametrize(
    "text",
    [
        "I joined Brambleway in 1999 as a clerk.",
        "I'm moving to Vancouver.",
        "I no longer work at Brambleway.",
        "Join me for a drink at the pub.",
        "We are heading to lunch.",
        "The server moved to a new rack.",
    ],
)
def test_english_sentences_of_something_else(text: str) -> None:
    assert said("Dear all,\n\n" + text + "\n")[0] is None
