"""Is the writer leaving? Invented mails by class of wording; their look-alikes; whose leaving a sentence tells of; cited words."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from alumni.farewells.reader.cited import spoken
from alumni.farewells.reader.decide import decide
from alumni.farewells.reader.letter import open_letter
from alumni.farewells.reader.others_en import leaves_instead
from alumni.farewells.reader.others_ja import Leaver, whose_leaving
from alumni.farewells.reader.reading import Verdict
from tests.farewells.reader import invented_goodbyes_en as goodbyes
from tests.farewells.reader import invented_manners_en as manners
from tests.farewells.reader import invented_manners_ja as manners_ja
from tests.farewells.reader import invented_near_manners_en as near_manners
from tests.farewells.reader import invented_verdicts_again as again
from tests.farewells.reader import invented_verdicts_en as en
from tests.farewells.reader import invented_verdicts_ja as ja

FAREWELLS = [
    *ja.STATED,
    *ja.PLAYFUL,
    *en.STATED,
    *en.PLAYFUL,
    *again.LEAVING,
    *goodbyes.LEAVING,
    *manners.LEAVING,
    *manners_ja.LEAVING,
]
LOOKALIKES = [
    *ja.BYSTANDERS,
    *ja.STAYING,
    *ja.SELLING,
    *en.BYSTANDERS,
    *en.STAYING,
    *en.SELLING,
    *again.STAYING,
    *goodbyes.LOOKALIKES,
    *near_manners.LOOKALIKES,
    *manners_ja.LOOKALIKES,
]


def verdict(row: ja.Row) -> Verdict:
    message = EmailMessage()
    message["From"], message["Subject"] = row[0], row[1]
    message["To"], message["Date"] = "all@firm.example.jp", "Fri, 21 Jun 2019 17:00:00 +0900"
    message.set_content(row[2])
    return decide(open_letter(message.as_bytes()))


@pytest.mark.parametrize("row", FAREWELLS, ids=lambda r: r[1])
def test_a_leaver_is_believed(row: ja.Row) -> None:
    said = verdict(row)
    assert said.is_farewell, said


@pytest.mark.parametrize("row", LOOKALIKES, ids=lambda r: r[1])
def test_a_lookalike_is_told_apart(row: ja.Row) -> None:
    said = verdict(row)
    assert not said.is_farewell, said


OWN = frozenset({"沢渡", "幹也", "沢渡幹也"})


@pytest.mark.parametrize(
    "sentence",
    [
        "私は6月末で退職いたします。", "本日が最終出社日です。", "沢渡は来月会社を辞めます。", "退職することになりました。", "部長をはじめ皆さんに支えられ、卒業します。",
        "皆さんも元気で、私は去ります。", "このたび一身上の都合により退職する運びとなりました。", "楠本さんに後を任せて会社を離れます。", "契約は今月末で満了です。", "桜が咲くころに巣立ちます。",
    ],
)  # fmt: skip
def test_a_sentence_without_another_subject_is_the_writers(sentence: str) -> None:
    assert whose_leaving(sentence, OWN) is Leaver.UNSAID


@pytest.mark.parametrize(
    "sentence",
    [
        "楠本さんが6月末で退職します。", "楠本部長は来月ご勇退です。", "楠本が今月で退職いたします。", "弊社の渡辺は8月に退社しました。", "課長の深町が会社を離れます。", "本人は来月辞める予定です。",
        "二人が3月末で会社を去ります。", "彼女の最終出社日は金曜ですが、彼女は明日卒業します。", "今月で辞めるそうです。", "最終出社日は28日とのことです。", "主人が定年を迎えました。", "9月末で退職されます。",
    ],
)  # fmt: skip
def test_somebody_elses_leaving(sentence: str) -> None:
    assert whose_leaving(sentence, OWN) is Leaver.OTHER


@pytest.mark.parametrize(
    "sentence",
    [
        "退職する方は総務まで。",
        "退職予定者の皆様へ",
        "退職代行なら当社へ",
        "退職祝いの花束",
        "最終出社日、もう決めましたか?",
        "最終出社日までに社員証を返却してください。",
        "退職した場合の手続きです。",
    ],
)
def test_leavers_in_general(sentence: str) -> None:
    assert whose_leaving(sentence, OWN) is Leaver.ANYBODY


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Dale is leaving us on Friday.", True), ("Her last day is Thursday.", True), ("Employees who are leaving must return badges.", True), ("My husband retired in May.", True),
        ("I heard Dale resigned.", True), ("They have decided to leave.", True), ("I am leaving on Friday.", False), ("Today is my last day.", False),
        ("Like Dale, who left in May, I am moving on.", False), ("Friday is it for me.", False),
    ],
)  # fmt: skip
def test_whose_leaving_in_english(sentence: str, expected: bool) -> None:
    assert leaves_instead(sentence) is expected


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("「卒業」します。", "卒業"),
        ("「本日で退職します。お世話になりました。」と書きました。", "と書きました"),
        ("『退職します、と言えた日』を読みました。", "を読みました"),
        ("文例：\n退職いたします。\n----\nどうぞ。", "どうぞ"),
    ],
)
def test_words_that_are_said(text: str, left: str) -> None:
    said = spoken(text)
    assert left in said
    assert len(said) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "「本日で退職します。」",
        "『退職します、と言えた日』",
        "【文例】\n退職いたします。",
        'Sample: "I am leaving the firm on Friday."',
    ],
)
def test_words_that_are_only_shown(text: str) -> None:
    assert "退職" not in spoken(text) and "leaving" not in spoken(text)


ANSWERS = {
    "above a Notes copy": "Congrats, well deserved!\n\nrita@old.example.com on 04/04/2001 02:05:52 PM\nTo: x@old.example.com\ncc:\nSubject: moving on\n\nI have resigned today.\n",
    "below an indented copy": "On 10/7/20, 12:50 PM, Rita wrote:\n\n    This is my last week here.\n    I am leaving the firm.\n\nCongrats, well deserved!\n",
    "above an unmarked copy": "Congrats, well deserved!\n\nOn Mon, Oct 5, 2020 at 9:00 AM Rita Blau <rita@old.example.com> wrote:\n\nI am leaving the firm on Friday.\n",
}


@pytest.mark.parametrize("body", ANSWERS.values(), ids=ANSWERS.keys())
def test_an_answer_owns_only_its_own_words(body: str) -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "Bob <bob@old.example.com>", "Re: moving on"
    message.set_content(body)
    letter = open_letter(message.as_bytes())
    own = "".join(letter.text[s.start : s.end] for s in letter.own)
    assert "well deserved" in own
    assert "resigned" not in own and "leaving" not in own and "last week" not in own
    assert not decide(letter).is_farewell
