"""Last working day and leaving date: what a clause says of its date, in many wordings, and dates that are something else."""

from __future__ import annotations

import datetime as dt

import pytest

from alumni.farewells.reader.find import dates
from alumni.farewells.reader.letter import open_letter
from alumni.farewells.reader.reading import Kind
from tests.farewells.reader.hands import mail

WEDNESDAY = dt.datetime(2024, 6, 19, 10, 0)
"""2024-06-19, a Wednesday."""
OPENING = "突然のお知らせとなりますが、このたび会社を離れることになりました。\n"


def read_dates(text: str, *, subject: str = "ご挨拶") -> tuple[str | None, str | None]:
    """(last day, leaving date) of an invented mail, as month-day."""
    letter = open_letter(mail("湯川 沙良 <yukawa@example.jp>", WEDNESDAY, subject, text + "\n"))
    found = dates.find(letter)
    out = []
    for kind in (Kind.LAST_DAY, Kind.LEAVING_DATE):
        facts = sorted((f for f in found if f.kind is kind), key=lambda f: -f.confidence)
        value = facts[0].value if facts else None
        out.append(f"{value:%m-%d}" if isinstance(value, dt.date) else None)
    return out[0], out[1]


TWO_DATES = [
    ("最後の出勤は6月21日、契約は6月30日までです。", "06-21", "06-30"),
    ("席にいるのは今週の金曜まで、籍は今月末まであります。", "06-21", "06-30"),
    ("デスクにいるのは21日（金）までで、月末で退職となります。", "06-21", "06-30"),
    ("出社は6/21まで。退職日は7/15です。", "06-21", "07-15"),
    ("会社に顔を出すのは六月二十一日が最後、在籍は同月末日までです。", "06-21", "06-30"),
    ("現場に立つのは明日が最後です。雇用契約は7月10日に終わります。", "06-20", "07-10"),
    ("6月24日にPCを返却し、7月31日付で退職いたします。", "06-24", "07-31"),
    ("勤務は6月28日まで、その後は有給を使い、7月20日に退社します。", "06-28", "07-20"),
    ("24日から有休に入り、7月末で退職します。", "06-21", "07-31"),
    ("来週金曜に社員証をお返しします。書類の上では7月15日までこちらの社員です。", "06-28", "07-15"),
    ("オフィスに来るのは本日二十一日限り、嘱託の契約は七月五日で切れます。", "06-21", "07-05"),
    ("みなさんとお会いできるのは6月26日（水）まで、籍が抜けるのは7月1日です。", "06-26", "07-01"),
    ("今週いっぱいは会社におります。正式な退職は月末です。", "06-21", "06-30"),
    ("シフトに入るのは6月25日まで、任期は6月30日で満了します。", "06-25", "06-30"),
    ("机を片付けるのは6月27日、退職日は翌月10日です。", "06-27", "07-10"),
    ("明日から休暇に入り、そのまま7月31日をもって退職となります。", "06-19", "07-31"),
    ("このメールを送ったらパソコンを返却します。退職日は6月30日です。", "06-19", "06-30"),
    ("実際に出勤するのは28日まで。辞令上は8月1日付の退職です。", "06-28", "08-01"),
    ("昨日が最後の勤務でした。籍は6月30日まで残っています。", "06-18", "06-30"),
    ("授業は七夕までで、契約は8月末までです。", "07-07", "08-31"),
]


@pytest.mark.parametrize(("text", "last", "leaving"), TWO_DATES)
def test_the_desk_and_the_contract_end_on_two_days(text: str, last: str, leaving: str) -> None:
    assert read_dates(OPENING + text) == (last, leaving)


ONE_DATE = [
    ("6末で退職します。", "06-30"),
    ("9/末付で退職いたします。", "09-30"),
    ("今月いっぱいで退職します。", "06-30"),
    ("今月中は出社します。", "06-30"),
    ("来週いっぱいで会社を離れます。", "06-28"),
    ("任期は今年度末で切れます。", "03-31"),
    ("契約は月末までです。", "06-30"),
    ("金曜で最後です。", "06-21"),
    ("再来週の金曜までこちらで働きます。", "07-05"),
    ("6月26日は棚卸の立会い、6月27日は引き継ぎで、それで全部おしまいです。", "06-27"),
    ("最終日です。お世話になりました。", "06-19"),
    ("本日、社員証を返却いたしました。", "06-19"),
    ("大晦日まで売り場に立ちます。", "12-31"),
    ("三十日で定年を迎えます。", "06-30"),
]


@pytest.mark.parametrize(("text", "last"), ONE_DATE)
def test_a_single_end_is_the_last_day(text: str, last: str) -> None:
    assert read_dates("ご報告です。\n" + text) == (last, None)


NO_DATE = [
    "6月21日の送別会には出られません。",
    "アドレスは6月末まで転送されます。",
    "このアカウントは7月末で使えなくなります。",
    "7月1日から新しい会社で働きます。",
    "6月28日までにご返信ください。",
    "引き継ぎの打ち合わせは6月24日です。",
    "旧姓を名乗るのは今日が最後かもしれません。",
    "プロジェクトは来月末で終わります。",
    "お問い合わせの受付は6月28日までです。",
]


@pytest.mark.parametrize("text", NO_DATE)
def test_other_dates_are_neither(text: str) -> None:
    assert read_dates("ご報告です。会社を離れます。\n" + text) == (None, None)
