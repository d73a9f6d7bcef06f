"""The guard against client names: what is stopped, what passes, and that it never fails or crawls.

Names of companies here are invented, or widely known ones out of the built-in list.
"""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import projects.confidential
from projects.confidential import ClueKind, looks_like_client

STOPPED = [
    # Japanese forms
    ("株式会社ミモザの基幹刷新", ClueKind.COMPANY_FORM, "株式会社"),
    ("ミモザ株式会社", ClueKind.COMPANY_FORM, "ミモザ株式会社"),
    ("株式会社 すずらん", ClueKind.COMPANY_FORM, "株式会社"),
    ("㈱鈴蘭商店 物流", ClueKind.COMPANY_FORM, "㈱"),
    ("（株）北辰", ClueKind.COMPANY_FORM, "（株）"),
    ("北辰㈱の再建", ClueKind.COMPANY_FORM, "北辰㈱"),
    ("有限会社いろは堂", ClueKind.COMPANY_FORM, "有限会社"),
    ("合同会社ミモザ", ClueKind.COMPANY_FORM, "合同会社"),
    ("ミモザ相互会社", ClueKind.COMPANY_FORM, "ミモザ相互会社"),
    ("医療法人青嵐会", ClueKind.COMPANY_FORM, "医療法人"),
    # words that end companies' names
    ("青嵐銀行の統合", ClueKind.COMPANY_WORD, "青嵐銀行"),
    ("青嵐信託銀行", ClueKind.COMPANY_WORD, "青嵐信託銀行"),
    ("ミモザ生命の新契約", ClueKind.COMPANY_WORD, "ミモザ生命"),
    ("青嵐生命保険", ClueKind.COMPANY_WORD, "青嵐生命"),
    ("北斗証券", ClueKind.COMPANY_WORD, "北斗証券"),
    ("北斗證券", ClueKind.COMPANY_WORD, "北斗證券"),
    ("すみれとミモザ製薬", ClueKind.COMPANY_WORD, "ミモザ製薬"),
    ("青嵐電力の料金", ClueKind.COMPANY_WORD, "青嵐電力"),
    ("北辰商事", ClueKind.COMPANY_WORD, "北辰商事"),
    ("北辰物産で半年", ClueKind.COMPANY_WORD, "北辰物産"),
    ("ミモザホールディングス", ClueKind.COMPANY_WORD, "ミモザホールディングス"),
    ("ミモザ・ホールディングス", ClueKind.COMPANY_WORD, "ミモザ・ホールディングス"),
    ("ミモザHDの経営統合", ClueKind.COMPANY_WORD, "ミモザHD"),
    ("ミモザＨＤ", ClueKind.COMPANY_WORD, "ミモザＨＤ"),
    ("青嵐フィナンシャルグループ", ClueKind.COMPANY_WORD, "青嵐フィナンシャルグループ"),
    ("銀行・証券・青嵐生命", ClueKind.COMPANY_WORD, "青嵐生命"),
    ("青嵐信用金庫", ClueKind.COMPANY_WORD, "青嵐信用金庫"),
    ("北辰製作所の工場", ClueKind.COMPANY_WORD, "北辰製作所"),
    ("青嵐大学の中期計画", ClueKind.COMPANY_WORD, "青嵐大学"),
    ("青嵐市役所", ClueKind.COMPANY_WORD, "青嵐市役所"),
    ("ミモザ社のSCM", ClueKind.COMPANY_WORD, "ミモザ社"),
    ("MIMOZA社", ClueKind.COMPANY_WORD, "MIMOZA社"),
    # 様, 御中
    ("ミモザ様 基幹刷新", ClueKind.HONORIFIC, "ミモザ様"),
    ("鷹野様にお世話になった", ClueKind.HONORIFIC, "鷹野様"),
    ("ACME様向け提案", ClueKind.HONORIFIC, "ACME様"),
    ("北辰御中", ClueKind.HONORIFIC, "北辰御中"),
    ("本多様", ClueKind.HONORIFIC, "本多様"),
    # English and European forms and words
    ("Mimoza Inc.", ClueKind.COMPANY_FORM, "Mimoza Inc."),
    ("Mimoza,Inc.", ClueKind.COMPANY_FORM, "Mimoza,Inc."),
    ("Mimoza, Inc. pricing", ClueKind.COMPANY_FORM, "Mimoza, Inc."),
    ("Mimoza Ltd", ClueKind.COMPANY_FORM, "Mimoza Ltd"),
    ("mimoza ltd pricing", ClueKind.COMPANY_FORM, "mimoza ltd"),
    ("Suzuran Co., Ltd.", ClueKind.COMPANY_FORM, "Suzuran Co., Ltd."),
    ("SUZURAN CO., LTD.", ClueKind.COMPANY_FORM, "SUZURAN CO., LTD."),
    ("Suzuran Corp cost work", ClueKind.COMPANY_FORM, "Suzuran Corp"),
    ("Mimoza GmbH", ClueKind.COMPANY_FORM, "Mimoza GmbH"),
    ("Mimoza K.K.", ClueKind.COMPANY_FORM, "Mimoza K.K."),
    ("Mimoza LLC", ClueKind.COMPANY_FORM, "Mimoza LLC"),
    ("Mimoza plc", ClueKind.COMPANY_FORM, "Mimoza plc"),
    ("Mimoza S.A.", ClueKind.COMPANY_FORM, "Mimoza S.A."),
    ("Mimoza AG", ClueKind.COMPANY_FORM, "Mimoza AG"),
    ("Ｍｉｍｏｚａ　Ｉｎｃ．", ClueKind.COMPANY_FORM, "Ｍｉｍｏｚａ　Ｉｎｃ．"),
    ("work for Suzuran Limited.", ClueKind.COMPANY_FORM, "Suzuran Limited"),
    ("Mimoza Holdings", ClueKind.COMPANY_WORD, "Mimoza Holdings"),
    ("the Mimoza Group merger", ClueKind.COMPANY_WORD, "Mimoza Group"),
    ("Suzuran Bank", ClueKind.COMPANY_WORD, "Suzuran Bank"),
    ("Bank of Suzuran", ClueKind.COMPANY_WORD, "Bank of Suzuran"),
    ("Suzuran Partners", ClueKind.COMPANY_WORD, "Suzuran Partners"),
    ("Suzuran Pharma launch", ClueKind.COMPANY_WORD, "Suzuran Pharma"),
    # addresses
    ("連絡は taro@example.co.jp まで", ClueKind.ADDRESS, "taro@example.co.jp"),
    ("ｔａｒｏ＠example.com", ClueKind.ADDRESS, "ｔａｒｏ＠example.com"),
    ("https://www.example.com/ir を読んだ", ClueKind.ADDRESS, "https://www.example.com/ir"),
    ("example.jpの刷新", ClueKind.ADDRESS, "example.jp"),
    ("see www.example.org", ClueKind.ADDRESS, "www.example.org"),
    # stock codes
    ("自動車(7203)", ClueKind.STOCK_CODE, "(7203)"),
    ("新興【130A】", ClueKind.STOCK_CODE, "【130A】"),
    ("証券コード：9999", ClueKind.STOCK_CODE, "証券コード：9999"),
    ("6758.T の件", ClueKind.STOCK_CODE, "6758.T"),
    ("NYSE: XYZ", ClueKind.STOCK_CODE, "NYSE: XYZ"),
    # widely known companies
    ("トヨタの原価", ClueKind.LISTED_NAME, "トヨタ"),
    ("toyota costs", ClueKind.LISTED_NAME, "toyota"),
    ("ﾄﾖﾀの原価", ClueKind.LISTED_NAME, "ﾄﾖﾀ"),
    ("トヨタグループの購買", ClueKind.LISTED_NAME, "トヨタ"),
    ("三菱系の商流", ClueKind.LISTED_NAME, "三菱"),
    ("みずほの統合", ClueKind.LISTED_NAME, "みずほ"),
    ("Nestlé in Asia", ClueKind.LISTED_NAME, "Nestlé"),
    ("Goldman Sachs cost work", ClueKind.LISTED_NAME, "Goldman Sachs"),
    ("P&G brand", ClueKind.LISTED_NAME, "P&G"),
    ("日本マクドナルドの店舗", ClueKind.LISTED_NAME, "マクドナルド"),
    ("アップルジャパン", ClueKind.LISTED_NAME, "アップル"),
    ("Focus Corp", ClueKind.COMPANY_FORM, "Focus Corp"),
    ("Target Corp", ClueKind.COMPANY_FORM, "Target Corp"),
    ("Apple Japan", ClueKind.LISTED_NAME, "Apple"),
    ("トヨタさんの案件", ClueKind.LISTED_NAME, "トヨタ"),
    ("リクルートさんの案件", ClueKind.LISTED_NAME, "リクルート"),
    ("リクルート社", ClueKind.COMPANY_WORD, "リクルート社"),
    ("Shell plc", ClueKind.COMPANY_FORM, "Shell plc"),
    ("Google の広告", ClueKind.LISTED_NAME, "Google"),
]

PASSES = [
    "",
    " ",
    "Suzuran",
    "すずらん",
    "ミモザ",
    "Project Hokuto",
    "北斗",
    "PJ青嵐",
    "IT renewal",
    "IT更改",
    "Phase 2",
    "Green Tiger",
    "Operation Sunrise",
    # an industry paraphrased
    "大手製薬の営業改革",
    "地方銀行の統合PMI",
    "第二地方銀行の店舗再編",
    "関西の大手銀行",
    "メガ銀行のDX",
    "某銀行",
    "外資生命保険のコスト削減",
    "外資系証券",
    "国内生命保険",
    "欧州系製薬の日本法人",
    "大手信託銀行",
    "ネット銀行の立上げ",
    "総合商社の投資管理",
    "新電力の料金設計",
    "再エネ電力の調達",
    "消費電力の見える化",
    "中堅製作所の原価低減",
    "大手ホールディングスの間接費",
    "持株HDの設計",
    "老舗百貨店の再建",
    "国立大学の法人化",
    "生命科学の研究開発",
    "有価証券の管理",
    "不動産の証券化",
    "水産物産地の支援",
    "a regional bank",
    "Regional Bank merger",
    "A large European insurer",
    "a Japanese pharma company",
    "Top-tier Pharma sales force",
    "two listed industrial groups",
    "Investment Bank cost programme",
    "Steering Group",
    "Working Group 3",
    "Business Partners",
    "HR business partner model",
    # companies as letters
    "A社とB社の統合",
    "X銀行",
    "○○銀行",
    "ABC社",
    "AA社",
    # words that only look alike
    "株式会社化の支援",
    "新設の株式会社の設計",
    "監査法人対応",
    "お客様の声",
    "クライアント様",
    "要求仕様の整理",
    "同様の進め方",
    "多様性の推進",
    "皆様と様々な議論",
    "ご苦労様でした",
    "グループ会社の統制",
    "グループ社員の異動",
    "パートナー社の選定",
    "神社の近くのオフィス",
    "アプリ社内展開",
    "The team of 5 incl. Osaka",
    "sites inc. plants",
    "low-cost and co-located",
    "Scope Limited to Japan",
    "Phase AG",
    "ASP.NET migration",
    "version 2.0.1",
    "i.e. the usual",
    "(2019)年の夏",
    "2019年（1999）",
    "5名(1200円)",
    "全120人(0412)",
    # ordinary words that are also companies
    "Target Operating Model",
    "gap analysis",
    "Orange",
    "Apple",
    "shell script",
    "visa renewal",
    "delta load",
    "Project Delta",
    "Olympus",
    "Orion",
    "リクルートする",
    "キリン",
    "スバル",
    "明治時代の建物",
    "日産1000台の工場",
    "楽天的な計画",
    "リチウムイオン電池",
    "SAP導入",
    "Oracle ERP",
    "Salesforceの定着",
    "Microsoft 365の展開",
    "Google Cloud移行",
    "関東レポート",
    "東京セラミックの市場",
    "充電通知の機能",
    "Sonya と作った",
    "インテリアの市場",
    "鈴木さんと",
    "三井さんと組んだ",
    "トヨタ生産方式の導入",
    "都庁・県庁の窓口",
    "銀行・証券・生命保険の横断",
    "with Suzuki (PM)",
    "market intel",
    "and also agree",
]


@pytest.mark.parametrize(("text", "kind", "as_written"), STOPPED)
def test_stopped(text: str, kind: ClueKind, as_written: str) -> None:
    clue = looks_like_client(text)
    assert clue is not None
    assert (clue.kind, clue.as_written) == (kind, as_written)
    assert text[clue.start : clue.end] == as_written


@pytest.mark.parametrize("text", PASSES)
def test_passes(text: str) -> None:
    assert looks_like_client(text) is None


def listed() -> list[str]:
    path = Path(projects.confidential.__file__).with_name("listed_names.txt")
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    return [part.strip() for line in lines for part in line.split("!")[0].split("|")]


LISTED = listed()


def test_the_list_is_of_the_size_and_in_the_scripts_it_says() -> None:
    assert len([part for part in LISTED if part.isascii()]) >= 280
    assert len([part for part in LISTED if not part.isascii()]) >= 280
    assert len(LISTED) == len(set(LISTED))


@pytest.mark.parametrize("frame", ["{}", "{}の営業改革", "PMI for {} (phase 2)", "昨年、{}で一緒でした。", "({})"])
def test_every_listed_name_is_stopped_where_it_stands(frame: str) -> None:
    missed = []
    for part in LISTED:
        if part.startswith("~"):
            continue
        name = part.lstrip("=")
        clue = looks_like_client(frame.format(name))
        if clue is None or name not in clue.as_written:
            missed.append(name)
    assert missed == []


def test_ordinary_words_pass_alone_and_are_stopped_like_a_company() -> None:
    for part in LISTED:
        if part.startswith("~"):
            word = part[1:]
            assert looks_like_client(f"{word}の検討") is None, word
            assert looks_like_client(f"{word}グループの検討") is not None, word


def test_the_first_of_several_is_named() -> None:
    clue = looks_like_client("大手製薬のあと、ミモザ様、青嵐銀行、taro@example.com")
    assert clue is not None
    assert clue.as_written == "ミモザ様"


def test_invisible_marks_do_not_hide_a_name() -> None:
    clue = looks_like_client("ト\u200bヨタの原価")
    assert clue is not None
    assert (clue.as_written, clue.start, clue.end) == ("ト\u200bヨタ", 0, 4)


PIECES = [
    *("株式会社", "ミモザ", "銀行", "様", "社", "大手", "トヨタ", "HD", "の", "・", "ﾞ", "①", "証券コード"),
    *("Inc", "Bank", "a.", "@", ".com", "(7203", ")", " ", "\n", "\u200b"),
]


@given(st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=40).map("".join)))
def test_never_raises_and_points_into_the_text(text: str) -> None:
    clue = looks_like_client(text)
    if clue is not None:
        assert 0 <= clue.start < clue.end <= len(text)
        assert clue.as_written == text[clue.start : clue.end]


@given(st.text(max_size=60), st.sampled_from([text for text, _, _ in STOPPED]))
def test_what_is_stopped_stays_stopped_on_its_own_line(around: str, text: str) -> None:
    assert looks_like_client(f"{around}\n{text}\n{around}") is not None


WORST = [
    *("a", "A", ".", "a.", "a-", "@", "a@", "Co", "Co ", "(1", "www.", "Bank of ", " ", "7203"),
    *("銀", "ア", "大手", "様", "銀行", "信託銀行", "株式会社", "社", "A社", "・", "ﾞ", "ト"),
]


@pytest.mark.parametrize("piece", WORST)
def test_time_is_linear(piece: str) -> None:
    """Ten thousand characters of the worst kind: well under a second, and no more than a constant times a tenth of it."""

    def cpu(length: int) -> float:
        text = (piece * length)[:length]
        begun = time.process_time()
        looks_like_client(text)
        return time.process_time() - begun

    cpu(1_000)
    short, long = min(cpu(1_000) for _ in range(3)), min(cpu(10_000) for _ in range(3))
    assert long < 1.0
    assert long < 30 * short + 0.02
