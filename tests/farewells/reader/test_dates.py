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
    ("最終出社は６月２１日、退職は７月末の予定です。", "06-21", "07-31"),
    ("最終出社日：6/21（金）\n退職日：7/31（水）", "06-21", "07-31"),
    ("6/30退職（最終出社6/21）となります。", "06-21", "06-30"),
    ("６月２１日（金）最終出社、６月３０日退社です。", "06-21", "06-30"),
    ("私の最後の日は6月21日です。月末までは有休です。", "06-21", "06-30"),
    ("出勤するのは金曜で終わり。籍だけ月末まで残ります。", "06-21", "06-30"),
    ("金曜日がラスト出社。月末退職です。", "06-21", "06-30"),
    ("6月いっぱいで辞めます。有休消化のため、実質は21日までです。", "06-21", "06-30"),
    ("会社には21日まで参ります。7月10日付で退職いたします。", "06-21", "07-10"),
    ("21日を最後に出社しなくなります。社員でなくなるのは30日です。", "06-21", "06-30"),
    ("6月30日に退職しますが、休暇をいただくため、21日が実質の最終日です。", "06-21", "06-30"),
    ("在籍は7月15日まで、ただし6月22日以降は休暇をいただきます。", "06-21", "07-15"),
    ("私がこのフロアにいるのも21日までとなりました。退職は7月末日付です。", "06-21", "07-31"),
    ("お店に出るのは6月23日（日）の遅番までで、契約は月末で満了です。", "06-23", "06-30"),
    ("本日で業務は終了、6月30日に契約満了です。", "06-19", "06-30"),
    ("6月30日が契約の最終日ですが、出てくるのは今週までです。", "06-21", "06-30"),
    ("今月末に退職します。有休が残っているので、明後日でお別れです。", "06-21", "06-30"),
    ("明日でこの席ともお別れです。正式な退職は6月30日です。", "06-20", "06-30"),
    ("仕事をするのは21日でおしまい、籍は30日までです。", "06-21", "06-30"),
    ("Last Day: 6/21\n退職日: 6/30", "06-21", "06-30"),
    ("月末付の退職ですが、今日で席を空けます。", "06-19", "06-30"),
    ("退職は7月末。ただ、みなさんと働けるのは今週の木曜日までです。", "06-20", "07-31"),
    ("手続き上の退職日は7月1日になりますが、実務は今日で手を離れました。", "06-19", "07-01"),
    ("私の出番は21日の夜勤まで。30日に退職します。", "06-21", "06-30"),
    ("明日の昼に荷物をまとめて出ます。退職は30日付です。", "06-20", "06-30"),
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
    "本日は有休をいただいております。",
    "6月21日はいつもどおり出社しております。",
    "次の職場の勤務は7月8日からです。",
    "6月21日まで母が入院しておりました。",
    "お問い合わせの受付は6月28日までです。",
]


@pytest.mark.parametrize("text", NO_DATE)
def test_other_dates_are_neither(text: str) -> None:
    assert read_dates("ご報告です。会社を離れます。\n" + text) == (None, None)


ENGLISH = [
    ("This is my last day at Quarrywood.", "06-19"),
    ("Well, my last day is here.", "06-19"),
    ("I have just handed in my badge, so this goes out from my phone.", "06-19"),
    ("As of COB today I am no longer on call, or employed.", "06-19"),
    ("Today is it for me.", "06-19"),
    ("This Friday will be it.", "06-21"),
    ("I'm here until the 28th.", "06-28"),
    ("I'll be at my desk through Friday.", "06-21"),
    ("I am around till June 27, come and say hello.", "06-27"),
    ("I'm all done here after Friday.", "06-21"),
    ("After Tuesday I'm no longer reachable at this address.", "06-25"),
    ("After the 26th you won't find me here.", "06-26"),
    ("Two weeks from today I turn in my laptop.", "07-03"),
    ("A week from Friday is my last day.", "06-28"),
    ("Thursday the 27th is my last at the office.", "06-27"),
    ("My contract is up on 30 June.", "06-30"),
    ("My time at the practice comes to an end on June 28th.", "06-28"),
    ("I clock out for the last time tomorrow.", "06-20"),
    ("Badge and laptop go back on Monday.", "06-24"),
    ("The Fourth of July is my last day, fittingly.", "07-04"),
    ("My resignation takes effect on 7/5, and that's it.", "07-05"),
    ("I wrap things up next Thursday.", "06-27"),
    ("Friday, 6/28, last day; then the mountains.", "06-28"),
]


@pytest.mark.parametrize(("text", "last"), ENGLISH)
def test_english_last_days(text: str, last: str) -> None:
    assert read_dates("Dear all,\n\n" + text + "\n", subject="moving on")[0] == last


ENGLISH_NONE = [
    "Effective Monday your contact is Priscilla.",
    "I start my new position on July 8.",
    "We meet for drinks on Friday at six.",
    "Please send me your comments by the 28th.",
    "I am out sick today.",
    "The server is down until Friday.",
    "Separately, thanks for the update today.",
    "The workshop on June 27 was moved to the second floor.",
]


@pytest.mark.parametrize("text", ENGLISH_NONE)
def test_english_days_of_something_else(text: str) -> None:
    assert read_dates("Dear all,\n\n" + text + "\n", subject="moving on") == (None, None)


@pytest.mark.parametrize(
    ("subject", "last"),
    [
        ("6/28 退職します", "06-28"),
        ("きょうまで", "06-19"),
        ("６月２８日で卒業します！", "06-28"),
        ("Friday is my last day", "06-21"),
        ("6/28 会議室の変更", None),
        ("6/28 送別会のご案内", None),
    ],
)
def test_a_date_of_the_subject_where_the_body_says_none(subject: str, last: str | None) -> None:
    assert read_dates("ありがとうございました。", subject=subject)[0] == last
