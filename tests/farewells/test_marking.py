"""The mail as shown: no word lost, marks only where something was found, nothing alive."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from alumni.farewells.marking import KEYS, Paragraph, marked
from alumni.farewells.proposal import propose
from alumni.farewells.reader.reading import (
    Finding,
    Kind,
    Letter,
    Part,
    Place,
    ProjectMention,
    Reading,
    Refused,
    Span,
    Verdict,
)


def letter(text: str, own: tuple[Span, ...] | None = None, signature: Span | None = None) -> Letter:
    return Letter("", "", "", (), None, None, text, own if own is not None else (Span(0, len(text)),), signature)


def found(
    text: str, words: str, kind: Kind, value: object = None, confidence: float = 0.9, part: Part = Part.BODY
) -> Finding:
    start = text.index(words) if part is Part.BODY else 0
    place = Place(part, start, start + len(words))
    return Finding(kind, value if value is not None else words, words, place, confidence, "rule")  # type: ignore[arg-type]


def reading(text: str, *findings: Finding, refused: tuple[Refused, ...] = (), signature: Span | None = None) -> Reading:
    return Reading(letter(text, signature=signature), Verdict(True, 0.9, "rule"), findings, (), refused)


def shown(paragraphs: tuple[Paragraph, ...]) -> str:
    return "\n\n".join("".join(piece.text for piece in one.pieces) for one in paragraphs)


def marks(paragraphs: tuple[Paragraph, ...]) -> list[tuple[str, str, str]]:
    return [(p.text, p.stroke, p.field) for one in paragraphs for p in one.pieces if p.stroke]


TEXT = """皆さま

11月27日が最終出社日です。連絡先は
a@example.com です。

--
イチョウ株式会社
03-1234-5678
"""


def test_findings_carry_kind_number_and_field() -> None:
    one = reading(
        TEXT, found(TEXT, "11月27日", Kind.LAST_DAY, dt.date(2026, 11, 27)), found(TEXT, "a@example.com", Kind.EMAIL)
    )
    page = marked(one, propose(one, region="JP").at)
    assert marks(page) == [("11月27日", "when", "last_working_day"), ("a@example.com", "reach", "mails-0-value")]
    assert [p.key for one in page for p in one.pieces if p.stroke] == [KEYS["when"], KEYS["reach"]]
    assert [paragraph.sort for paragraph in page] == ["own"] * 3


def test_an_office_signature_is_left_out_as_a_whole_unless_something_in_it_was_taken() -> None:
    start = TEXT.index("--")
    office = Span(start, len(TEXT))
    phone = TEXT.index("03-")
    refused = (Refused(Kind.PHONE, "+81312345678", "03-1234-5678", Place(Part.BODY, phone, phone + 12), "old_office"),)
    whole = marked(reading(TEXT, refused=refused, signature=office), {})
    assert (whole[-1].sort, whole[-1].reason, whole[-1].pieces[0].text) == (
        "left_out",
        "old_office",
        TEXT[start:].strip(),
    )
    firm = found(TEXT, "イチョウ株式会社", Kind.FIRM_LEFT)
    partly = reading(TEXT, firm, refused=refused, signature=office)
    assert marks(marked(partly, propose(partly, region="JP").at)) == [
        ("イチョウ株式会社", "where", "firm_left"), ("03-1234-5678", "refused", ""),
    ]  # fmt: skip


def test_of_overlapping_findings_one_is_marked() -> None:
    text = "鷲宮 菜摘です。"
    one = reading(text, found(text, "鷲宮 菜摘", Kind.SENDER_NAME), found(text, "鷲宮", Kind.FAMILY_NAME),
                  found(text, "菜摘", Kind.GIVEN_NAME))  # fmt: skip
    assert marks(marked(one, propose(one, region="JP").at)) == [("鷲宮 菜摘", "who", "family_name")]


def test_what_the_leaver_did_not_write_is_in_the_second_voice() -> None:
    text = "Begin forwarded message\n\nDear all, goodbye.\n\n> quoted"
    own = (Span(25, 43),)
    page = marked(Reading(letter(text, own), Verdict(True, 0.9, "rule")), {})
    assert [(one.sort, one.pieces[0].text) for one in page] == [
        ("other", "Begin forwarded message"), ("own", "Dear all, goodbye."), ("other", "> quoted"),
    ]  # fmt: skip


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    """Any text with findings and refusals anywhere in it, also where no sane reader would put them."""
    text = draw(st.text(alphabet="ab \n\u3000漢<&", max_size=80))
    edge = st.integers(0, len(text) + 3)
    spans = draw(st.lists(st.tuples(edge, edge), max_size=6))
    kinds = st.sampled_from([k for k in Kind if k is not Kind.PROJECT])
    findings = tuple(Finding(draw(kinds), "v", "v", Place(Part.BODY, a, b), 0.5, "r") for a, b in spans)
    gone = tuple(
        Refused(Kind.PHONE, "v", "v", Place(Part.BODY, a, b), "fax")
        for a, b in draw(st.lists(st.tuples(edge, edge), max_size=3))
    )
    own = tuple(Span(min(a, b), max(a, b)) for a, b in draw(st.lists(st.tuples(edge, edge), max_size=2)))
    signature = draw(st.none() | st.builds(lambda a, b: Span(min(a, b), max(a, b)), edge, edge))
    return Reading(letter(text, own, signature), Verdict(True, 0.5, "r"), findings, (), gone)


@given(readings())
def test_no_word_is_lost_or_doubled(one: Reading) -> None:
    page = marked(one, propose(one, region="JP").at)
    assert "".join(shown(page).split()) == "".join(one.letter.text.split())


def test_a_proposal_names_doubts_alternatives_and_where_else() -> None:
    text = "株式会社アオゾラに移ります。"
    one = Reading(
        letter(text), Verdict(True, 0.9, "rule"),
        (found(text, "株式会社アオゾラ", Kind.NEXT_EMPLOYER, confidence=0.5),
         found("鷲宮", "鷲宮", Kind.FAMILY_NAME, part=Part.FROM)),
        (found(text, "アオゾラ", Kind.NEXT_EMPLOYER), found(text, "アオゾラ", Kind.NEXT_EMPLOYER)),
    )  # fmt: skip
    proposal = propose(one, region="JP")
    assert proposal.doubts == {"next_employer": Kind.NEXT_EMPLOYER}
    assert proposal.others == {"next_employer": ("アオゾラ",)}
    assert proposal.elsewhere == {"family_name": Part.FROM}
    assert proposal.typed["next_employer"] == ["株式会社アオゾラ"]


def test_a_project_that_names_me_is_ticked_and_never_shows_the_client() -> None:
    text = "「ひなぎく」と「すずらん」"
    mine = ProjectMention("「ひなぎく」", "製薬", "1年", "2018-04", "2019-03", "lead", ("森下", "内海"))
    theirs = ProjectMention("すずらん", "大手銀行", None, None, None, None, ("内海",))
    one = reading(
        text, found(text, "「ひなぎく」", Kind.PROJECT, mine), found(text, "「すずらん」", Kind.PROJECT, theirs)
    )
    typed = propose(one, region="JP", my_names={"森下"}).typed
    rows = {name: value[0] for name, value in typed.items() if name.startswith("projects-")}
    assert rows == {
        "projects-0-codename": "ひなぎく", "projects-0-first_month": "2018-04", "projects-0-last_month": "2019-03",
        "projects-0-role": "lead", "projects-0-colleagues": "森下、内海", "projects-0-shared": "y",
        "projects-1-codename": "すずらん", "projects-1-colleagues": "内海",
    }  # fmt: skip


def test_names_are_divided_by_their_script() -> None:
    def said(*findings: Finding) -> dict[str, str]:
        typed = propose(reading("x", *findings), region="JP").typed
        return {
            name: typed[name][0]
            for name in ("family_name", "given_name", "family_reading", "family_romaji", "given_romaji")
        }

    japanese = said(
        found("鷲宮 菜摘", "鷲宮 菜摘", Kind.SENDER_NAME), found("わ な", "わ な", Kind.KANA, "わしみや・なつみ"),
        found("N W", "N W", Kind.ROMAJI, "Natsumi Washimiya"),
    )  # fmt: skip
    assert list(japanese.values()) == ["鷲宮", "菜摘", "わしみや", "Washimiya", "Natsumi"]
    latin = said(found("A", "A", Kind.SENDER_NAME, "Adaeze Okonkwo"), found("A", "A", Kind.ROMAJI, "Adaeze Okonkwo"))
    assert list(latin.values()) == ["Okonkwo", "Adaeze", "", "", ""]
