"""Write the Japanese mails of other hands: .eml bytes in exact encodings, and labels.jsonl beside them.

    python tests/farewells/hands/make_ja.py

The texts stand in ja_texts/*.py. Labels follow the guide of the shared farewell set. Everything is checked by check_ja.py
before a byte is written; the first fault ends the run with exit code 1.
"""

from __future__ import annotations

import base64
import hashlib
import json
import quopri
import re
import sys
from datetime import datetime
from email.utils import format_datetime, getaddresses, parseaddr
from pathlib import Path
from typing import Any

from check_ja import JIS_SIGNS, faults
from ja_texts import (
    farewells_1,
    farewells_2,
    farewells_3,
    farewells_4,
    farewells_5,
    farewells_6,
    lookalikes_1,
    lookalikes_2,
    lookalikes_3,
)

HERE = Path(__file__).parent
Mail = dict[str, Any]
SOURCES = (
    farewells_1,
    farewells_2,
    farewells_3,
    farewells_4,
    farewells_5,
    farewells_6,
    lookalikes_1,
    lookalikes_2,
    lookalikes_3,
)
MAILS: list[Mail] = [mail for source in SOURCES for mail in source.MAILS]

#: kind -> (charset as labelled, codec, transfer encoding)
CODINGS = {
    "u8b64": ("UTF-8", "utf-8", "base64"),
    "u8qp": ("utf-8", "utf-8", "quoted-printable"),
    "u88": ("UTF-8", "utf-8", "8bit"),
    "bare8": ("", "utf-8", "8bit"),
    "jis": ("ISO-2022-JP", "iso2022_jp", "7bit"),
    "cp50221": ("ISO-2022-JP", "cp50221", "7bit"),
    "sjis": ("Shift_JIS", "cp932", "8bit"),
    "sjisb64": ("Shift_JIS", "cp932", "base64"),
    "sjisqp": ("shift_jis", "cp932", "quoted-printable"),
    "eucjp": ("EUC-JP", "euc_jp", "8bit"),
    "ascii": ("us-ascii", "ascii", "7bit"),
}


def _nec_selected() -> dict[str, bytes]:
    """Characters that Windows writes from the NEC rows 89 to 92, where Python's cp932 prefers the IBM rows."""
    table = {}
    for lead in (0xED, 0xEE):
        for trail in [*range(0x40, 0x7F), *range(0x80, 0xFD)]:
            pair = bytes([lead, trail])
            char = pair.decode("cp932", "ignore")
            if len(char) == 1:
                table[char] = pair
    return table


NEC = _nec_selected()


def _jis_pair(sjis: bytes) -> bytes:
    """One two-byte Shift_JIS code as its 7-bit JIS pair."""
    lead, trail = sjis
    row = (lead - (0x81 if lead < 0xA0 else 0xC1)) * 2 + 0x21
    if trail >= 0x9F:
        return bytes([row + 1, trail - 0x7E])
    return bytes([row, trail - (0x1F if trail < 0x7F else 0x20)])


def cp50221(text: str) -> bytes:
    """What Outlook sends as ISO-2022-JP: JIS with NEC characters and half-width katakana (ESC ( I)."""
    out, mode = bytearray(), b"\x1b(B"
    for char in text:
        raw = NEC.get(char) or char.encode("cp932")
        if len(raw) == 2:
            want, code = b"\x1b$B", _jis_pair(raw)
        elif raw[0] >= 0xA1:
            want, code = b"\x1b(I", bytes([raw[0] - 0x80])
        else:
            want, code = b"\x1b(B", raw
        if want != mode:
            out += want
            mode = want
        out += code
    return bytes(out + (b"" if mode == b"\x1b(B" else b"\x1b(B"))


def encoded(text: str, codec: str) -> bytes:
    if codec == "cp50221":
        return cp50221(text)
    return text.encode(codec) if codec in {"utf-8", "cp932", "ascii"} else text.translate(JIS_SIGNS).encode(codec)


def header_word(text: str, charset: str, codec: str) -> str:
    """RFC 2047, B encoding, ten characters a word; plain when it is ASCII."""
    if text.isascii():
        return text
    label = charset or "UTF-8"
    pieces = [text[i : i + 10] for i in range(0, len(text), 10)]
    return "\r\n ".join(f"=?{label}?B?{base64.b64encode(encoded(p, codec)).decode()}?=" for p in pieces)


def addresses(value: str, charset: str, codec: str) -> str:
    shown = []
    for name, address in getaddresses([value]):
        quoted = f'"{name}"' if name.isascii() and re.search(r"[^\w .'-]", name) else header_word(name, charset, codec)
        shown.append(f"{quoted} <{address}>" if name else address)
    return ",\r\n ".join(shown)


def part(text: str, coding: str, content_type: str = "text/plain", more: str = "") -> bytes:
    """One leaf with its own headers."""
    charset, codec, transfer = CODINGS[coding]
    raw = encoded(text.replace("\n", "\r\n"), codec)
    if transfer == "base64":
        raw = base64.encodebytes(raw).replace(b"\n", b"\r\n")
    elif transfer == "quoted-printable":
        raw = quopri.encodestring(raw.replace(b"\r\n", b"\n")).replace(b"\n", b"\r\n")
    if charset:
        head = f"Content-Type: {content_type}; charset={charset}{more}\r\nContent-Transfer-Encoding: {transfer}\r\n\r\n"
    else:
        head = f"Content-Type: {content_type}{more}\r\n\r\n"
    return head.encode() + raw


def several(kind: str, leaves: list[bytes], seed: str) -> bytes:
    edge = "----=_Part_" + hashlib.sha256((kind + seed).encode()).hexdigest()[:20]
    body = b"".join(b"--" + edge.encode() + b"\r\n" + leaf + b"\r\n" for leaf in leaves)
    return f'Content-Type: multipart/{kind}; boundary="{edge}"\r\n\r\n'.encode() + body + f"--{edge}--\r\n".encode()


def as_html(text: str) -> str:
    """The text as a mail program writes it: one div a line."""
    safe = text.strip("\n").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    lines = "\n".join(f"<div>{line or '<br>'}</div>" for line in safe.split("\n"))
    return f"<html><body style=\"font-family:'Yu Gothic UI'\">\n{lines}\n</body></html>\n"


def attached(item: tuple[str, str, str | bytes]) -> bytes:
    name, content_type, content = item
    raw = content.encode() if isinstance(content, str) else content
    coded = base64.encodebytes(raw).replace(b"\n", b"\r\n").decode()
    head = f'Content-Type: {content_type}; name="{name}"\r\nContent-Transfer-Encoding: base64\r\n'
    how = "inline" if content_type.startswith("image/") else "attachment"
    ident = f"Content-ID: <{name}>\r\n" if how == "inline" else ""
    return f'{head}{ident}Content-Disposition: {how}; filename="{name}"\r\n\r\n{coded}'.encode()


def content(mail: Mail) -> bytes:
    """MIME-Version on, without the outer headers."""
    coding, shape, seed = mail["coding"], mail.get("shape", "plain"), mail["subject"] + mail["date"]
    text = mail.get("body", "").strip("\n") + "\n"
    html = mail.get("html") or as_html(text)
    if shape == "html":
        inner = part(html, coding, "text/html")
    elif shape == "alt":
        inner = several("alternative", [part(text, coding), part(html, coding, "text/html")], seed)
    elif shape == "related":
        leaves = [part(html, coding, "text/html"), *(attached(a) for a in mail["attachments"])]
        return b"MIME-Version: 1.0\r\n" + several("related", leaves, seed)
    else:
        inner = part(text, coding, more=mail.get("more", ""))
    extra = [attached(a) for a in mail.get("attachments", [])]
    if mail.get("inner"):
        extra.append(
            b"Content-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n" + message(mail["inner"])
        )
    if extra:
        inner = several("mixed", [inner, *extra], seed)
    return b"MIME-Version: 1.0\r\n" + inner


def message(mail: Mail) -> bytes:
    charset, codec, _ = CODINGS[mail["coding"]]
    when = datetime.fromisoformat(mail["date"])
    sender = parseaddr(mail["from"])[1]
    ident = hashlib.sha256((mail["date"] + mail["subject"] + sender).encode()).hexdigest()[:18]
    lines = [
        f"Received: from relay.example.net (relay.example.net [198.51.100.7]) by mx.example.org with ESMTPS; {format_datetime(when)}",
        f"Date: {format_datetime(when)}",
        f"From: {addresses(mail['from'], charset, codec)}",
        f"To: {addresses(mail['to'], charset, codec)}",
        *([f"Cc: {addresses(mail['cc'], charset, codec)}"] if mail.get("cc") else []),
        *mail.get("headers", []),
        f"Subject: {header_word(mail['subject'], charset, codec)}",
        f"Message-ID: <{ident}@{sender.rpartition('@')[2]}>",
    ]
    return ("\r\n".join(lines) + "\r\n").encode() + content(mail)


def label(mail: Mail) -> dict[str, Any]:
    """The row of labels.jsonl."""
    coding, shape = mail["coding"], mail.get("shape", "plain")
    mime = coding if shape == "plain" else f"{shape}:{coding}"
    row = {"id": mail["id"], "file": f"{mail['id']}.eml", "is_farewell": "category" not in mail}
    if "category" in mail:
        return {
            **row,
            "category": mail["category"],
            "language": mail.get("language", "ja"),
            "note": mail.get("note"),
            "mime": mime,
        }
    given: dict[str, Any] = mail["label"]
    plain = ("sender_name", "family_name", "given_name", "kana", "romaji", "former_name")
    row.update({key: given.get(key) for key in plain})
    mails = given.get("mails", [])
    row["personal_emails"] = [value for value, _, _ in mails]
    row["emails_detail"] = [{"value": v, "as_written": w, "kind": k} for v, w, k in mails]
    row["phones"] = [{"e164": e, "as_written": w} for e, w in given.get("phones", [])]
    row.update({key: given.get(key) for key in ("line_id", "facebook", "linkedin", "x")})
    row["other_urls"] = given.get("other_urls", [])
    for key in (
        "firm_left",
        "department",
        "last_day",
        "last_day_as_written",
        "leaving_date",
        "leaving_date_as_written",
        "next_employer",
        "next_role",
        "next_status",
        "joined_date",
        "joined_as_written",
        "years",
        "years_as_written",
    ):
        row[key] = given.get(key)
    names = ("name_as_written", "client_or_industry", "period_as_written", "colleagues")
    row["projects"] = [dict(zip(names, project, strict=True)) for project in given.get("projects", [])]
    row["language"] = mail.get("language", "ja")
    row["alternatives"] = given.get("alternatives", {})
    row["decoys"] = [{"type": t, "value": v, "reason": r} for t, v, r in given.get("decoys", [])]
    row.update(tags=mail.get("tags", []), note=mail.get("note"), style=mail.get("style", "ordinary"))
    row["department_basis"] = given.get("department_basis", "stated" if given.get("department") else None)
    row["firm_domain"] = mail["firm_domain"]
    return {**row, "mime": mime, "date_header": mail["date"]}


def main() -> int:
    firms = json.loads((HERE / "firms.json").read_text(encoding="utf-8"))
    found = [fault for mail in MAILS for fault in faults(mail, label(mail), firms, message(mail))]
    if found:
        print(*found, sep="\n", file=sys.stderr)
        return 1
    out = HERE / "ja"
    out.mkdir(exist_ok=True)
    for mail in MAILS:
        (out / f"{mail['id']}.eml").write_bytes(message(mail))
    rows = [json.dumps(label(mail), ensure_ascii=False) for mail in MAILS]
    (out / "labels.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(MAILS)} mails, {sum('category' not in m for m in MAILS)} farewells")
    return 0


if __name__ == "__main__":
    sys.exit(main())
