"""From bytes or pasted text to the Letter: the innermost farewell as its writer wrote it."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from dataclasses import dataclass, field

from alumni.farewells.reader.charsets import clean, decode_bytes
from alumni.farewells.reader.cut import own_spans, sounds_like_farewell
from alumni.farewells.reader.decode import Mail, decode
from alumni.farewells.reader.forwards import Block, find_blocks, unquoted
from alumni.farewells.reader.headers import addresses, header, parse_date, split_address
from alumni.farewells.reader.html_text import render
from alumni.farewells.reader.outlook import MAGIC, mail_bytes
from alumni.farewells.reader.reading import Attachment, Letter, Span

MAX_TEXT = 500_000
"""Characters of the whole letter."""

_CONTACT_LINK = re.compile(r"""href\s{0,3}=\s{0,3}["']?((?:mailto:|tel:|https?://)[^"'\s<>]{3,500})""", re.I)
_HEADER_START = re.compile(rb"\A\s{0,40}(?:From |[A-Za-z][A-Za-z0-9-]{0,60}:[ \t\r\n])")
_RE = re.compile(r"\s{0,5}(?:re|ＲＥ|返信|aw|回复)\s{0,3}(?:\[\d{1,3}\])?\s{0,3}[:：]", re.I)
_FW = re.compile(r"\s{0,5}(?:fwd?|ＦＷ|転送|wg|tr)\s{0,3}(?:\[\d{1,3}\])?\s{0,3}[:：]|\s{0,5}[\[【(（]転送", re.I)
_AUTO = re.compile(r"自動応答|自動返信|自動送信|不在通知|automatic reply|auto-?reply|out of office|autoresponse", re.I)


@dataclass(slots=True)
class _Layer:
    """One mail inside another: its headers and its stretch of the text."""

    subject: str
    from_name: str
    from_address: str
    to: tuple[str, ...]
    date: dt.datetime | None
    message_id: str | None
    start: int
    end: int
    forwarded: bool | None = None
    mail: Mail | None = None


@dataclass(slots=True)
class _Unfolding:
    text: str = ""
    layers: list[_Layer] = field(default_factory=list)
    links: list[tuple[Span, str]] = field(default_factory=list)
    struck: list[Span] = field(default_factory=list)
    cards: list[Attachment] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)


def open_letter(raw: bytes) -> Letter:
    """The Letter in a mail's bytes (RFC 5322 or Outlook's .msg), or in bytes of plain text. Never raises; see `problems`."""
    if raw.startswith(MAGIC):
        inside = mail_bytes(raw)
        if inside is None:
            return _letter(_Unfolding(layers=[_Layer("", "", "", (), None, None, 0, 0)], problems=["broken_msg"]))
        raw = inside
    if not _HEADER_START.match(raw[:200]):
        text, problem = decode_bytes(raw[: MAX_TEXT * 4])
        return open_text(text, problem)
    mail = decode(raw)
    unfolding = _Unfolding(problems=mail.problems)
    try:
        _unfold(mail, unfolding, None)
    except RecursionError:
        unfolding.problems.append("too_deep")
    if not unfolding.layers:
        unfolding.layers.append(_Layer("", "", "", (), None, None, 0, len(unfolding.text)))
    return _letter(unfolding)


def open_text(text: str, problem: str | None = None) -> Letter:
    """The Letter in pasted text, which may begin with copied header lines ("From: ... Subject: ...", "差出人: ...")."""
    unfolding = _Unfolding(text=clean(text[:MAX_TEXT]), problems=[problem] if problem else [])
    unfolding.layers.append(_Layer("", "", "", (), None, None, 0, len(unfolding.text)))
    _inline(unfolding, pasted=True)
    return _letter(unfolding)


def _unfold(mail: Mail, into: _Unfolding, outer: _Layer | None) -> None:
    """Write the mail's text behind what is there, then the mails attached to it."""
    from_name, from_address = split_address(header(mail.headers, "From"))
    date = parse_date(header(mail.headers, "Date"), outer.date if outer else None)
    layer = _Layer(header(mail.headers, "Subject"), from_name, from_address, addresses(header(mail.headers, "To")), date,
                   header(mail.headers, "Message-ID") or None, 0, 0, None if outer is None else True, mail)  # fmt: skip
    if outer is not None:
        into.text = into.text.rstrip("\n") + "\n\n" + _head(mail)
    layer.start = len(into.text)
    into.layers.append(layer)
    for is_html, body in mail.bodies:
        _write(into, is_html, body, mail.html)
    layer.end = len(into.text)
    into.cards += [Attachment(name, kind, clean(text)) for name, kind, text in mail.cards]
    _inline(into)
    for inner in mail.attached:
        _unfold(inner, into, layer)


def _head(mail: Mail) -> str:
    names = ("From", "Date", "To", "Subject")
    return "".join(f"{name}: {header(mail.headers, name)}\n" for name in names if header(mail.headers, name)) + "\n"


def _write(into: _Unfolding, is_html: bool, body: str, beside: str) -> None:
    if not is_html and beside and _hidden_targets(beside, body):
        is_html, body = True, beside
    if into.text and not into.text.endswith("\n"):
        into.text += "\n"
    base = len(into.text)
    if not is_html:
        into.text += body[: max(0, MAX_TEXT - base)]
        return
    page = render(body)
    if page.problem and page.problem not in into.problems:
        into.problems.append(page.problem)
    into.text += page.text
    into.links += [(Span(base + a, base + b), target) for a, b, target in page.links]
    into.struck += [Span(base + a, base + b) for a, b in page.struck]


def _hidden_targets(html: str, plain: str) -> bool:
    """Does the HTML wording hold the address of a contact that the plain wording does not show?"""
    if "line-through" in html or "<del" in html or "<strike" in html:
        return True
    low = plain.lower()
    for match, _ in zip(_CONTACT_LINK.finditer(html), range(200), strict=False):
        core = re.sub(r"^(?:mailto:|tel:|https?://(?:www\.)?)", "", match.group(1).lower()).split("?")[0].rstrip("/")
        if core not in low and not core.startswith(("aka.ms", "www.w3.org")):
            return True
    return False


def _inline(into: _Unfolding, pasted: bool = False) -> None:
    """Split the last layer at the header blocks in its text; a forward quoted as a whole loses its quote marks."""
    layer = into.layers[-1]
    body = into.text[layer.start : layer.end]
    if not any(word in body for word in ("From", "差出人", "送信者", "発信者", "orwarded")):
        return
    raw_lines = body.split("\n")
    depths = [unquoted(line) for line in raw_lines]
    plain = [line for _, line in depths]
    offsets = _offsets(raw_lines, layer.start)
    blocks = find_blocks(plain, offsets, layer.date)
    if not blocks:
        return
    below = [depth for depth, line in depths[bisect_left(offsets, blocks[-1].end) :] if line.strip()]
    quoted = any(depths[_line_of(offsets, b.start)][0] for b in blocks) or (len(below) > 1 and all(below))
    if quoted and _may_unquote(layer, blocks, body):
        _unquote(into, layer, plain, depths, _line_of(offsets, next(b.start for b in blocks)))
        offsets = _offsets(into.text[layer.start : layer.end].split("\n"), layer.start)
        blocks = find_blocks(plain, offsets, layer.date)
    _add_layers(into, layer, blocks, pasted)


def _may_unquote(layer: _Layer, blocks: list[Block], body: str) -> bool:
    return (
        _FW.match(layer.subject) is not None
        or any(b.is_forward for b in blocks)
        or (not _RE.match(layer.subject) and sounds_like_farewell(body) > 0)
    )


def _unquote(into: _Unfolding, layer: _Layer, plain: list[str], depths: list[tuple[int, str]], first: int) -> None:
    lines = [
        line if i >= first else "> " * depth + line
        for i, (line, (depth, _)) in enumerate(zip(plain, depths, strict=True))
    ]
    into.text = into.text[: layer.start] + "\n".join(lines)
    layer.end = len(into.text)


def _offsets(lines: list[str], start: int) -> list[int]:
    offsets = [start]
    for line in lines:
        offsets.append(offsets[-1] + len(line) + 1)
    return offsets


def _line_of(offsets: list[int], position: int) -> int:
    return offsets.index(position)


def _add_layers(into: _Unfolding, layer: _Layer, blocks: list[Block], pasted: bool) -> None:
    end = layer.end
    for index, block in enumerate(blocks):
        stop = blocks[index + 1].start if index + 1 < len(blocks) else end
        into.layers[-1].end = min(into.layers[-1].end, block.start)
        at_top = not into.text[into.layers[-1].start : block.start].strip()
        forwarded: bool | None = True if block.is_forward or at_top or (pasted and at_top) else None
        into.layers.append(_Layer(block.subject, block.from_name, block.from_address, block.to, block.date, None,
                                  min(block.end, stop), stop, forwarded))  # fmt: skip


def _choose(layers: list[_Layer], text: str) -> int:
    """The innermost farewell: go inwards while the next mail was forwarded (not answered) and sounds like one."""
    chosen = 0
    for index in range(1, len(layers)):
        outer, inner = layers[index - 1], layers[index]
        if not _is_forward(outer, inner, text):
            break
        if sounds_like_farewell(text[inner.start : inner.end] + inner.subject) or not sounds_like_farewell(
            text[outer.start : outer.end] + outer.subject
        ):
            chosen = index
    return chosen


def _is_forward(outer: _Layer, inner: _Layer, text: str) -> bool:
    if inner.forwarded is not None:
        return inner.forwarded
    if _RE.match(outer.subject):
        return False
    if _FW.match(outer.subject):
        return True
    own = text[outer.start : outer.end]
    return sounds_like_farewell(own) * 2 < sounds_like_farewell(text[inner.start : inner.end]) or "転送" in own


def _letter(unfolding: _Unfolding) -> Letter:
    text, layers = unfolding.text, unfolding.layers
    index = _choose(layers, text)
    layer, outermost = layers[index], layers[0]
    mail = next((x.mail for x in reversed(layers[: index + 1]) if x.mail is not None), None)
    if not text.strip():
        unfolding.problems.append("no_text")
    is_auto = _is_auto(layer, mail if layer.mail is not None else None)
    return Letter(
        subject=layer.subject, from_name=layer.from_name, from_address=layer.from_address, to=layer.to, date=layer.date,
        message_id=layer.message_id or (outermost.message_id if index == 0 else None), text=text,
        own=_own_spans(text, layers[: index + 1]), forwarded_by=outermost.from_address or None if index else None,
        received=outermost.date if index else None, links=tuple(unfolding.links), attachments=tuple(unfolding.cards),
        is_reply=_RE.match(layer.subject) is not None or (index == 0 and mail is not None and bool(header(mail.headers, "In-Reply-To"))),
        is_auto_reply=is_auto, problems=tuple(dict.fromkeys(unfolding.problems)),
        struck=tuple(unfolding.struck), reply_to=addresses(header(layer.mail.headers, "Reply-To")) if layer.mail else (),
    )  # fmt: skip


def _own_spans(text: str, layers: list[_Layer]) -> tuple[Span, ...]:
    """What the innermost writer says in his mail, and above it where he sent it once more himself (a correction)."""
    written = layers[-1]
    again = [x for x in layers[:-1] if x.from_address and x.from_address == written.from_address]
    return tuple(
        span for x in (*again, written) for span in own_spans(text, x.start, x.end, bool(_RE.match(x.subject)))
    )


def _is_auto(layer: _Layer, mail: Mail | None) -> bool:
    if _AUTO.search(layer.subject):
        return True
    if mail is None:
        return False
    said = header(mail.headers, "Auto-Submitted").lower()
    return bool(said and said != "no") or bool(
        header(mail.headers, "X-Autoreply") or header(mail.headers, "X-Autorespond")
    )


def own_pieces(letter: Letter) -> list[tuple[int, str]]:
    """(offset in `letter.text`, words) for each stretch the leaver wrote; the way finders should read a letter."""
    return [(span.start, letter.text[span.start : span.end]) for span in letter.own]
