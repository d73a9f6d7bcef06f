"""HTML mail as a person sees it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alumni.farewells.reader.html_text import MAX_HTML, render


def test_paragraphs_lists_tables_and_breaks() -> None:
    page = render(
        "<p>one</p><p>two<br>three</p><ul><li>a<li>b</ul><table><tr><td>Mail</td><td>x@example.org</td></tr></table>"
    )
    assert page.text.split("\n") == ["one", "", "two", "three", "", "  * a", "  * b", "Mail  x@example.org", ""]


def test_word_writes_a_line_as_a_paragraph() -> None:
    page = render(
        "<p class=MsoNormal>a</p><p class=MsoNormal>b</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>c</p>"
    )
    assert page.text == "a\nb\n\nc\n"


def test_words_run_through_their_markup() -> None:
    page = render("<p>haruka<span>.s</span>@<b>example</b>.org and h&#64;example.org</p>")
    assert page.text == "haruka.s@example.org and h@example.org\n"


def test_nothing_dark_is_shown() -> None:
    page = render(
        "<head><style>p{}</style><title>t</title></head><script>alert(1)</script><p style='display:none'>hidden</p><!-- note --><p>seen</p><noscript>no</noscript>"
    )
    assert page.text.strip() == "seen"


def test_links_keep_their_place_and_target() -> None:
    page = render('<p>See <a href="https://example.org/x">my <b>page</b></a> or <a href="#top">top</a></p>')
    assert [(page.text[a:b], target) for a, b, target in page.links] == [("my page", "https://example.org/x")]


@pytest.mark.parametrize(
    "struck",
    [
        "<s>old@x.jp</s>",
        "<del>old@x.jp</del>",
        "<strike>old@x.jp</strike>",
        '<span style="text-decoration:line-through">old@x.jp</span>',
    ],
)
def test_struck_words(struck: str) -> None:
    page = render(f"<p>a {struck} new@x.jp</p>")
    assert [page.text[a:b] for a, b in page.struck] == ["old@x.jp"]


def test_citations_get_their_marks() -> None:
    page = render("<div>thanks<blockquote type=cite><div>I leave</div><div>today</div></blockquote></div>")
    assert page.text == "thanks\n> I leave\n> today\n"


def test_empty_paragraphs_do_not_move_links() -> None:
    page = render("<p>a</p><p>&nbsp;</p><p>&nbsp;</p><p>b <a href='https://example.org'>c</a></p>")
    assert [page.text[a:b] for a, b, _ in page.links] == ["c"]


def test_pictures_speak() -> None:
    assert "haruka@example.org" in render('<p><img src=cid:1 alt="haruka@example.org"></p>').text


@pytest.mark.parametrize(
    "source",
    [
        "",
        "   ",
        "<",
        "<html>",
        "<p",
        "<!DOCTYPE html>",
        "\x00<p>a",
        "<?xml version='1.0' encoding='utf-8'?><p>a</p>",
        "plain words",
    ],
)
def test_odd_documents(source: str) -> None:
    assert isinstance(render(source).text, str)


def test_too_deep_and_too_long_documents_are_stripped_not_rendered() -> None:
    deep = render("<div>" * 5000 + "seen" + "</div>" * 5000)
    assert "seen" in deep.text
    long = render("<p>" + "a" * (MAX_HTML + 10))
    assert long.problem == "too_big" and len(long.text) <= MAX_HTML + 2


@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<table>",
                "<td>",
                "</td>",
                "<tr>",
                "<a href='x'>",
                "</a>",
                "<s>",
                "<blockquote type=cite>",
                "</blockquote>",
                "a",
                " ",
                "&amp;",
                "&#xE000;",
                "<pre>",
                "<!--",
                "-->",
                "<script>",
                "\n",
                "<li>",
                "<img alt=x>",
                "<br>",
            ]
        ),
        max_size=40,
    )
)
@settings(max_examples=150, deadline=None)
def test_any_soup_is_rendered_with_places_inside(parts: list[str]) -> None:
    page = render("".join(parts))
    for start, end, *_ in (*page.links, *page.struck):
        assert 0 <= start <= end <= len(page.text)
    assert not any("\ue000" <= c <= "\ue005" for c in page.text)
