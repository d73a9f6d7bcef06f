"""The firm that is left: frames of leaving and service, letterheads, and what the sender's domain confirms."""

from __future__ import annotations

import datetime as dt

import pytest

from alumni.farewells.reader.find import firm, firm_domain
from alumni.farewells.reader.letter import open_letter
from alumni.farewells.reader.reading import Kind
from tests.farewells.reader.hands import mail


def best(text: str, sender: str = "湯川 沙良 <yukawa@example.jp>", subject: str = "ご挨拶") -> str | None:
    letter = open_letter(mail(sender, dt.datetime(2024, 6, 19), subject, text + "\n"))
    facts = sorted((f for f in firm.find(letter) if f.kind is Kind.FIRM_LEFT), key=lambda f: -f.confidence)
    return str(facts[0].value) if facts else None


LARCHMERE = "Ada Quill <ada.quill@larchmere.example.com>"
SAMINATO = "湯川 沙良 <yukawa@saminato.example.jp>"
CASES = [
    ("このたび海野証券を離れることになりました。", SAMINATO, "海野証券"),
    ("小島製作所 生産管理課の湯川です。お世話になりました。", SAMINATO, "小島製作所"),
    ("海野総研・調査部 湯川です。今月で退職します。", SAMINATO, "海野総研"),
    ("連休が明けたら、もうサミナトの人間ではありません。", SAMINATO, "サミナト"),
    ("サミナトへ来たのは雪の日でした。今日で最後です。", SAMINATO, "サミナト"),
    ("サミナト時代の思い出は尽きません。退職します。", SAMINATO, "サミナト"),
    ("It has been a hell of a ride at Larchmere, folks.", LARCHMERE, "Larchmere"),
    ("So that's me off from Larchmere Partners after nine years.", LARCHMERE, "Larchmere Partners"),
    ("When I walked into Larchmere I knew nobody.", LARCHMERE, "Larchmere"),
    ("I found out with 300 others that I no longer work at Larchmere. No laptop, no goodbye.", LARCHMERE, "Larchmere"),
    ("Thank you for making larchmere a second home.", LARCHMERE, "larchmere"),
]


@pytest.mark.parametrize(("text", "sender", "name"), CASES)
def test_the_firm_left(text: str, sender: str, name: str) -> None:
    assert best(text, sender) == name


NONE = [
    ("次は大学病院の経営に携わります。退職します。", SAMINATO),
    ("平成17年からお世話になった株式会社です。退職します。", SAMINATO),
    ("お世話になった株式会社の皆様、退職します。", SAMINATO),
    ("会社を離れます。当社での日々は宝物です。", SAMINATO),
    ("I am leaving the company on Friday.", LARCHMERE),
    ("Write to me at ada.quill@larchmere.example.com until Friday.", LARCHMERE),
    ("I am joining Larchmere in May.", LARCHMERE),
]


@pytest.mark.parametrize(("text", "sender"), NONE)
def test_no_firm_is_written(text: str, sender: str) -> None:
    assert best(text, sender) is None


def test_a_firm_called_after_the_leaver_is_not_the_one_left() -> None:
    text = "I'm done at Larchmere on Friday.\n\nNext: Quill Consulting, independent since Monday.\n\nAda Quill\nQuill Consulting"
    assert best(text, LARCHMERE) == "Larchmere"


@pytest.mark.parametrize(
    ("word", "name", "right"),
    [("quarrywood", "Quarrywood Partners", True), ("oldenmark", "オルデンマーク", True), ("saminato", "サミナト", True), ("gbm", "General Barge Makers", True), ("larchmere-bank", "Larchmere", True),
     ("larchmere", "Larch", True), ("larchmere", "Lantern", False), ("saminato", "サナトリウム", False), ("abc", "Alphabet", False), ("quarry", "Quartz", False)],
)  # fmt: skip
def test_what_a_domain_confirms(word: str, name: str, right: bool) -> None:
    assert firm_domain.confirms(word, name) is right
