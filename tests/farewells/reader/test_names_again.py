"""Who writes: From lines with firms, units and remarks, lone family names, orders and readings. All invented."""

from __future__ import annotations

import pytest

from alumni.farewells.reader import choose
from alumni.farewells.reader.find import names
from alumni.farewells.reader.letter import open_letter
from tests.farewells.reader.mails import mail

BODY = "各位\n\n本日をもって退職いたします。お世話になりました。\n"


def read(sender: str, body: str) -> dict[str, object]:
    found, _ = choose.best(names.find(open_letter(mail(body, sender=sender).as_bytes())))
    return {f.kind.value: f.value for f in found}


@pytest.mark.parametrize(
    "display",
    [
        "(派遣) 渡辺 遥", "（外）渡辺 遥", "渡辺 遥（経理課）", "渡辺 遥／経理部", "経理部 渡辺 遥", "【契約】渡辺 遥", "渡辺 遥 [外部]", "株式会社青空 渡辺 遥", "渡辺 遥 / Haruka Watanabe",
        "Haruka Watanabe (渡辺 遥)", "渡辺　遥 （わたなべ はるか）", "業務委託_渡辺 遥", "渡辺 遥＜営業本部＞", "営業2課　渡辺 遥",
    ],
)  # fmt: skip
def test_a_from_line_with_more_than_a_name(display: str) -> None:
    said = read(f'"{display}" <watanabe@firm.example.jp>', BODY)
    assert (said.get("family_name"), said.get("given_name")) == ("渡辺", "遥"), said


@pytest.mark.parametrize(
    "family", ["渡辺", "久保田", "小笠原", "林", "佐々木", "東海林", "勅使河原", "森", "長谷川", "五十嵐"]
)
def test_a_family_name_alone_stays_whole(family: str) -> None:
    said = read(f'"{family}" <a@firm.example.jp>', f"各位\n\n{family}です。\n本日をもって退職いたします。\n")
    assert said.get("family_name") == family
    assert "given_name" not in said


@pytest.mark.parametrize(
    "line",
    [
        "久保田 朋子",
        "久保田朋子",
        "久保田 朋子（くぼた ともこ）",
        "Tomoko Kubota 久保田 朋子",
        "久保田 朋子 拝",
        "氏名：久保田 朋子",
    ],
)
def test_a_family_name_alone_is_made_whole_by_the_letter(line: str) -> None:
    said = read('"久保田" <a@firm.example.jp>', f"各位\n\n久保田です。\n本日をもって退職いたします。\n\n{line}\n")
    assert (said.get("family_name"), said.get("given_name")) == ("久保田", "朋子"), said


@pytest.mark.parametrize(
    ("display", "family", "given"),
    [
        ("グエン・ティ・ホア", "グエン", "ホア"), ("キム・ミンジ", "キム", "ミンジ"), ("パク・ジウ", "パク", "ジウ"), ("ワン・リー", "ワン", "リー"), ("マリア・ゴンザレス", "ゴンザレス", "マリア"),
        ("チャン・ヴァン・ナム", "チャン", "ナム"), ("ハン・ジウォン", "ハン", "ジウォン"), ("ロバート・ブラウン", "ブラウン", "ロバート"),
    ],
)  # fmt: skip
def test_names_in_katakana(display: str, family: str, given: str) -> None:
    said = read(f'"{display}" <a@firm.example.jp>', BODY)
    assert (said.get("family_name"), said.get("given_name")) == (family, given), said


@pytest.mark.parametrize(
    ("written", "kana"),
    [
        ("渡辺 遥（わたなべ はるか）", "わたなべ はるか"), ("渡辺 遥\nふりがな：わたなべ はるか", "わたなべ はるか"), ("渡辺 遥 [ワタナベ ハルカ]", "ワタナベ ハルカ"), ("渡辺 遥／わたなべ はるか", "わたなべ はるか"),
        ("渡辺 遥\nわたなべ はるか", "わたなべ はるか"), ("渡辺 遥（ﾜﾀﾅﾍﾞ ﾊﾙｶ）", "ワタナベ ハルカ"), ("読み：わたなべ はるか", "わたなべ はるか"), ("渡辺 遥（読み方：わたなべ はるか）", "わたなべ はるか"),
    ],
)  # fmt: skip
def test_readings(written: str, kana: str) -> None:
    assert read('"渡辺 遥" <a@firm.example.jp>', f"{BODY}\n{written}\n").get("kana") == kana


@pytest.mark.parametrize(
    "sentence",
    [
        "皆さんが最後のお客様です。",
        "今では酒の肴です。",
        "今日が最後の定例です。",
        "私の支えは同期です。",
        "5年間がとても長いです。",
        "楽しみは家庭菜園です。",
    ],
)
def test_nouns_are_no_names(sentence: str) -> None:
    said = read('"Watanabe" <a@firm.example.jp>', f"渡辺です。\n{sentence}\n本日をもって退職いたします。\n")
    assert said.get("family_name") == "渡辺"


@pytest.mark.parametrize(
    ("display", "body", "name"),
    [
        ("Pruitt, Dale M.", "Dale", "Dale M. Pruitt"), ("Dale Pruitt/HOU/FIRM", "Dale", "Dale Pruitt"), ("Dale Pruitt (Energy)", "Dale", "Dale Pruitt"), ("Pruitt, Dale (ext)", "Dale", "Dale Pruitt"),
        ("Dale Pruitt [Contractor]", "Dale", "Dale Pruitt"), ("Dale 'Duke' Pruitt", "Duke", "Dale Pruitt"), ("Ron Pruitt", "This is Gail, on Ron's account.\n\nGail Pruitt\ngail.pruitt@isp.example.net", "Gail Pruitt"),
        ("Dale Pruitt - Consultant", "Dale", "Dale Pruitt"), ('Dale "Duke" Pruitt', "Duke", "Dale Pruitt"),
    ],
)  # fmt: skip
def test_english_names(display: str, body: str, name: str) -> None:
    shown = display.replace('"', '\\"')
    said = read(f'"{shown}" <pruitt@firm.example.com>', f"Hi all,\n\nToday is my last day with the firm.\n\n{body}\n")
    assert said.get("sender_name") == name


@pytest.mark.parametrize(
    ("body", "kana"),
    [
        ("営業部の渡辺（わたなべ はるか）です。", "わたなべ はるか"),
        ("渡辺(ワタナベ ハルカ)です。", "ワタナベ ハルカ"),
        ("渡辺【わたなべ・はるか】と申します。", "わたなべ・はるか"),
        ("渡辺です。\n\n渡辺 遥\nシニアマネージャー\n", None),
        ("渡辺です。後任は久保田（くぼた けん）です。", None),
    ],
)
def test_the_reading_stands_behind_the_family_name(body: str, kana: str | None) -> None:
    said = read('"渡辺 遥" <watanabe@firm.example.jp>', f"各位\n\n{body}\n本日をもって退職いたします。\n")
    assert said.get("kana") == kana, said
