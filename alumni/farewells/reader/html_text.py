"""HTML mail as the text a person sees, with the places of its links and of struck-out words.

Scripts, styles and hidden elements are dropped; nothing is fetched or run. Quoted blocks of replies get "> ".
"""

from __future__ import annotations

import html as entities
import re
from dataclasses import dataclass

from inscriptis.css_profiles import CSS_PROFILES
from inscriptis.html_engine import Inscriptis
from inscriptis.model.config import ParserConfig
from lxml import etree
from lxml import html as lxml_html

from alumni.farewells.reader.charsets import clean

MAX_HTML = 300_000
"""Characters of HTML that are rendered. A farewell from Word is 20-60 kB; rendering 1 MB of hostile tables takes seconds."""

MAX_DEPTH = 180
"""Nested elements that are rendered; the renderer recurses and copies its state at each level."""

MAX_ELEMENTS = 20_000

_OPEN, _MID, _CLOSE, _STRUCK, _UNSTRUCK, _KEPT = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004", "\ue005"
_MARK = re.compile(f"{_OPEN}(\\d{{1,5}}){_MID}|[{_CLOSE}{_STRUCK}{_UNSTRUCK}{_KEPT}{_OPEN}{_MID}]")
_PRIVATE = re.compile("[\ue000-\ue005]")
_DROPPED = ("script", "style", "head", "title", "object", "embed", "iframe", "noscript", "template", "svg", "form")
_TAG = re.compile(r"<[^<>]{0,2000}>")
_BREAK = re.compile(r"<(?:br|/p|/div|/tr|/li|/h\d|/table)\b[^<>]{0,200}>", re.I)
_DARK = re.compile(r"<(script|style|head)\b.*?(?:</\1\s*>|\Z)", re.I | re.S)
_TRAILING = re.compile(r"[ \t]+$", re.M)
_BLANKS = re.compile(r"\n[ \t]*(?:\n[ \t]*){2,}\n")


@dataclass(frozen=True, slots=True)
class Rendered:
    """`links` are (start, end, target) in `text`; `struck` are (start, end)."""

    text: str
    links: tuple[tuple[int, int, str], ...] = ()
    struck: tuple[tuple[int, int], ...] = ()
    problem: str | None = None


def render(source: str) -> Rendered:
    """Text of an HTML document. Never raises; beyond the limits the tags are simply removed."""
    problem = "too_big" if len(source) > MAX_HTML else None
    source = _PRIVATE.sub("", source[:MAX_HTML]).replace("\x00", "")
    try:
        tree = _parse(source)
        if tree is None:
            return Rendered(_without_tags(source), problem=problem)
        targets = _prepare(tree)
        text = Inscriptis(tree, _rules()).get_text()
    except (
        etree.LxmlError,
        ValueError,
        RecursionError,
        IndexError,
        AttributeError,
        TypeError,
        KeyError,
        AssertionError,
    ):
        return Rendered(_without_tags(source), problem=problem or "broken_html")
    text = _BLANKS.sub("\n\n\n", _TRAILING.sub("", _dedent(clean(text))).strip("\n") + "\n")
    return _unmark(text, targets, problem)


def _parse(source: str) -> lxml_html.HtmlElement | None:
    """The tree, or None when it is too deep or too large to be rendered in time."""
    source = re.sub(r"^\s{0,100}<\?xml[^>]{0,200}\?>", "", source)
    tree = lxml_html.document_fromstring(source)
    depth = 0
    for count, (event, _) in enumerate(etree.iterwalk(tree, events=("start", "end"))):
        depth += 1 if event == "start" else -1
        if depth > MAX_DEPTH or count > 2 * MAX_ELEMENTS:
            return None
    return tree


def _prepare(tree: lxml_html.HtmlElement) -> list[str]:
    """Drop the dark elements, put marks round links and struck words, and give the targets in the order of the marks."""
    for element in list(tree.iter(*_DROPPED, etree.Comment)):
        if element.getparent() is not None and element.tag != "title":
            element.drop_tree()
    if _word_paragraphs(tree):
        for element in tree.iter("p"):
            if not len(element.findall(".//img")) and not (element.text_content() or "").strip():
                _blank_line(element)
            element.tag = "div"
    targets: list[str] = []
    for element in list(tree.iter("a", "area")):
        target = (element.get("href") or "").strip()
        if target and not target.startswith("#") and len(target) < 2000 and len(targets) < 2000:
            _surround(element, f"{_OPEN}{len(targets)}{_MID}", _CLOSE)
            targets.append(target)
    for element in tree.iter("s", "strike", "del"):
        _surround(element, _STRUCK, _UNSTRUCK)
    for element in tree.xpath("//*[contains(@style,'line-through')]"):
        _surround(element, _STRUCK, _UNSTRUCK)
    for element in list(tree.iter("blockquote")):
        if element.get("type") == "cite" or "quote" in (element.get("class") or ""):
            _quote(element)
    return targets


def _word_paragraphs(tree: lxml_html.HtmlElement) -> bool:
    """Word and Outlook write each line as a paragraph without margin and each empty line as an empty paragraph."""
    paragraphs = tree.findall(".//p")
    if any(
        "MsoNormal" in (p.get("class") or "") or re.match(r"margin:\s{0,3}0", p.get("style") or "") for p in paragraphs
    ):
        return True
    return sum(1 for p in paragraphs if not (p.text_content() or "").strip()) > 1


def _blank_line(element: lxml_html.HtmlElement) -> None:
    """Keep an empty paragraph as an empty line: the renderer drops blocks of white space."""
    tail = element.tail
    element.clear()
    element.tail, element.text = tail, _KEPT


def _rules() -> ParserConfig:
    """Alternative texts of pictures are shown; divisions are not indented."""
    return ParserConfig(css=CSS_PROFILES["strict"].copy(), display_images=True)


def _surround(element: lxml_html.HtmlElement, before: str, after: str) -> None:
    element.text = before + (element.text or "")
    if len(element):
        last = element[-1]
        last.tail = (last.tail or "") + after
    else:
        element.text += after


def _quote(element: lxml_html.HtmlElement) -> None:
    """A citation becomes one preformatted block with "> " before each line, as in plain mail."""
    inner = Inscriptis(element, _rules()).get_text()
    tail = element.tail
    element.clear()
    element.tail = tail
    element.tag = "pre"
    lines = inner.strip("\n").split("\n")
    margin = min((len(x) - len(x.lstrip(" ")) for x in lines if x.strip()), default=0)
    element.text = "\n".join("> " + line[margin:] for line in lines)


def _dedent(text: str) -> str:
    """Take off the page margin that all lines share."""
    lines = text.split("\n")
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0)
    return "\n".join(line[margin:] for line in lines) if margin else text


def _unmark(text: str, targets: list[str], problem: str | None) -> Rendered:
    out: list[str] = []
    links: list[tuple[int, int, str]] = []
    struck: list[tuple[int, int]] = []
    open_links: list[tuple[int, str]] = []
    open_struck: list[int] = []
    at = length = 0
    for match in _MARK.finditer(text):
        out.append(text[at : match.start()])
        length += match.start() - at
        at = match.end()
        mark = match.group()
        if match.group(1):
            open_links.append((length, targets[int(match.group(1))] if int(match.group(1)) < len(targets) else ""))
        elif mark == _CLOSE and open_links:
            start, target = open_links.pop()
            links.append((start, length, target))
        elif mark == _STRUCK:
            open_struck.append(length)
        elif mark == _UNSTRUCK and open_struck:
            struck.append((open_struck.pop(), length))
    out.append(text[at:])
    plain = _PRIVATE.sub("", "".join(out))
    return Rendered(plain, tuple(sorted(links)), tuple(sorted(struck)), problem)


def _without_tags(source: str) -> str:
    text = _DARK.sub("\n", source)
    return _PRIVATE.sub("", clean(entities.unescape(_TAG.sub("", _BREAK.sub("\n", text)))))
