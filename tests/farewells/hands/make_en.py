"""Write the English mails by other hands: en_texts/*.txt -> en/*.eml and en/labels.jsonl, and check every label.

    python tests/farewells/hands/make_en.py

A text file holds many mails. Each begins with `=== id`, then lines `word: value` (how it is encoded, what is to be
found in it), a line `---`, and then the mail: headers, an empty line, the body. A line `%%html`, `%%attach TYPE NAME`
or `%%message` begins another part. The words:

    how       plain|html CHARSET CTE [flowed] [crlf]     (CTE: 7bit, 8bit, quoted-printable, base64)
    kind      of a farewell; `not` gives the category of a look-alike instead
    name, firm, firm_domain, next, role, years, linkedin, x, region, style, note, inner_date
    mail      address [= as written]        (may repeat; so may phone, url, decoy)
    phone     E.164 = as written
    url       as written
    decoy     email|phone|url REASON = as written
    day       ISO date = the words that say so          (only the words when no date can be fixed)
    ignore    a run of digits that only looks like a phone number
    also      field = another right wording
"""

from __future__ import annotations

import base64
import dataclasses
import email.header
import email.message
import email.policy
import html
import json
import quopri
import re
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from email import message_from_bytes
from email.utils import parsedate_to_datetime
from pathlib import Path

import phonenumbers

HERE = Path(__file__).parent
TARGET = HERE / "en"
REGIONS = ("US", "GB", "AU", "IN", "SG")
MAIL = re.compile(r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
URL = re.compile(r"(?:https?://|\bwww\.|(?:\w+\.)?linkedin\.com/|\bgithub\.com/|\btwitter\.com/)[^\s<>\"')\],]+")
MANY = ("mail", "phone", "url", "decoy", "ignore", "also")
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = "January February March April May June July August September October November December".split()
DATED = re.compile(
    rf"\b({'|'.join(d[:3] + '(?:' + d[3:] + ')?' for d in DAYS)})[.,]?\s+(?:the\s+)?"
    rf"(?:({'|'.join(MONTHS)})\s+(\d\d?)|(\d\d?)(?:st|nd|rd|th)?\s+(?:of\s+)?({'|'.join(MONTHS)}))\b"
)


@dataclasses.dataclass
class Source:
    """One mail of a text file: its words (a repeatable word keeps a list) and the mail's own text."""

    name: str
    words: dict[str, str]
    lists: dict[str, list[str]]
    text: str


def sources(path: Path) -> Iterator[Source]:
    """The mails of one text file, in order."""
    for block in re.split(r"(?m)^=== ", path.read_text(encoding="utf-8"))[1:]:
        head, text = block.split("\n---\n", 1)
        first, *lines = head.splitlines()
        words: dict[str, str] = {}
        lists: dict[str, list[str]] = {word: [] for word in MANY}
        for line in lines:
            word, value = (half.strip() for half in line.split(":", 1))
            if word in MANY:
                lists[word].append(value)
            else:
                words[word] = value
        yield Source(first.strip(), words, lists, text.strip("\n") + "\n")


def encoded(text: str, charset: str, cte: str) -> bytes:
    raw = text.encode(charset)
    if cte == "base64":
        return base64.encodebytes(raw)
    return quopri.encodestring(raw) if cte == "quoted-printable" else raw


def header_lines(text: str) -> str:
    """Headers as they go over the wire: what is not ASCII becomes an encoded word."""
    lines = []
    for line in text.splitlines():
        if line.isascii():
            lines.append(line)
            continue
        key, value = line.split(": ", 1)
        display, angle, rest = value.partition(" <")
        lines.append(f"{key}: {email.header.Header(display, 'utf-8').encode()}{angle}{rest}")
    return "\n".join(lines)


def part(kind: str, text: str, charset: str, cte: str, extra: str = "") -> bytes:
    lines = f"Content-Type: {kind}; charset={charset}{extra}\nContent-Transfer-Encoding: {cte}\n\n"
    return lines.encode() + encoded(text, charset, cte)


def joined(parts: list[bytes], kind: str, mark: str) -> bytes:
    inner = b"".join(b"--" + mark.encode() + b"\n" + p.rstrip(b"\n") + b"\n\n" for p in parts)
    return f'Content-Type: multipart/{kind}; boundary="{mark}"\n\n'.encode() + inner + f"--{mark}--\n".encode()


def built(source: Source) -> bytes:
    """The bytes of the mail."""
    shape, charset, cte, *more = source.words["how"].split()
    headers, body = source.text.split("\n\n", 1)
    first, *others = re.split(r"(?m)^%%", body)
    mark = f"----=_{source.name}"
    content = part(f"text/{shape}", first, charset, cte, "; format=flowed" if "flowed" in more else "")
    attached = []
    for other in others:
        head, text = other.split("\n", 1)
        what, *named = head.split()
        if what == "html":
            content = joined([content, part("text/html", text, charset, cte)], "alternative", mark + "_alt")
        elif what == "message":
            attached.append(b"Content-Type: message/rfc822\n\n" + inner_message(text))
        else:
            attached.append(part(named[0], text, charset, cte, f'; name="{named[1]}"'))
    if attached:
        content = joined([content, *attached], "mixed", mark)
    head = header_lines(headers)
    if not re.search(r"(?mi)^message-id:", head):
        head += f"\nMessage-ID: <{source.name}.hands@mail.example.com>"
    if not re.search(r"(?mi)^mime-version:", head):
        head += "\nMIME-Version: 1.0"
    whole = head.encode() + b"\n" + content
    return whole.replace(b"\n", b"\r\n") if "crlf" in more else whole


def inner_message(text: str) -> bytes:
    headers, body = text.split("\n\n", 1)
    return (header_lines(headers) + "\nMIME-Version: 1.0\n").encode() + part("text/plain", body, "utf-8", "8bit")


def plain(raw: bytes) -> str:
    """All the text of a mail that a person sees, parts one below the other; headers too where they are asked for."""
    found = []
    for leaf in message_from_bytes(raw, policy=email.policy.default).walk():
        if leaf.get_content_maintype() != "text":
            continue
        text = bytes(leaf.get_payload(decode=True)).decode(leaf.get_content_charset() or "utf-8")
        if leaf.get_content_subtype() == "html":
            text = html.unescape(re.sub(r"<(?:br|/?p|/?div|/?tr|/?td)[^>]*>", "\n", text))
            text = re.sub(r'<a\s[^>]*href="(?:mailto:)?([^"]*)"[^>]*>', r" \1 ", text)
            text = re.sub(r"<[^>]+>", "", text)
        found.append(text)
    return "\n".join(found)


def pair(value: str) -> tuple[str, str]:
    left, _, right = value.partition(" = ")
    return left.strip(), (right or left).strip()


def label(source: Source, raw: bytes) -> dict[str, object]:
    """The row of labels.jsonl."""
    words, lists = source.words, source.lists
    row: dict[str, object] = {"id": source.name, "file": source.name + ".eml"}
    if "not" in words:
        contacts = sorted({*MAIL.findall(plain(raw)), *phones_in(plain(raw)), *URL.findall(plain(raw))})
        decoys = [{"type": kind_of(c), "value": c, "reason": "not_a_farewell"} for c in contacts]
        row |= {"is_farewell": False, "category": words["not"], "language": "en", "decoys": decoys}
        return row | ({"note": words["note"]} if "note" in words else {})
    days = pair(words["day"]) if "day" in words else ("", "")
    iso = days[0] if re.fullmatch(r"\d{4}-\d\d-\d\d", days[0]) else None
    row |= {
        "is_farewell": True,
        "kind": words["kind"],
        "sender_name": words.get("name"),
        "personal_emails": [pair(v)[0].lower() for v in lists["mail"]],
        "emails_as_written": [pair(v)[1] for v in lists["mail"]],
        "phones": [{"e164": pair(v)[0], "as_written": pair(v)[1]} for v in lists["phone"]],
        "linkedin": words.get("linkedin"),
        "x": words.get("x"),
        "other_urls": lists["url"],
        "firm_left": words.get("firm"),
        "firm_domain": words.get("firm_domain"),
        "last_day": iso,
        "last_day_as_written": days[1] or None,
        "next_employer": words.get("next"),
        "next_role": words.get("role"),
        "years": float(words["years"]) if "years" in words else None,
        "decoys": [decoy(v) for v in lists["decoy"]],
        "language": "en",
        "style": words.get("style", "ordinary"),
        "region": words.get("region", "US"),
        "notes": words.get("note", ""),
    }
    alternatives: dict[str, list[str]] = {}
    for entry in lists["also"]:
        field, wording = pair(entry)
        alternatives.setdefault(field, []).append(wording)
    return row | ({"alternatives": alternatives} if alternatives else {})


def decoy(text: str) -> dict[str, str]:
    head, written = pair(text)
    kind, reason = head.split()
    return {"type": kind, "value": written, "reason": reason}


def kind_of(contact: str) -> str:
    if URL.match(contact):
        return "url"
    return "email" if "@" in contact else "phone"


def phones_in(text: str) -> set[str]:
    """Everything in a text that is a valid telephone number in one of the regions, as it is written."""
    text = URL.sub(" ", MAIL.sub(" ", text))
    return {m.raw_string for r in REGIONS for m in phonenumbers.PhoneNumberMatcher(text, r)}


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).lower()


def day_complaints(row: dict[str, object], source: Source, sent: date) -> list[str]:
    iso, written = row.get("last_day"), str(row.get("last_day_as_written") or "").lower()
    if not iso:
        return []
    day = date.fromisoformat(str(iso))
    out = []
    if abs((day - sent).days) > 200:
        out.append(f"last day {day} is far from {sent}")
    if "today" in written and day != sent:
        out.append(f"today is {sent}, not {day}")
    if "tomorrow" in written and day != sent + timedelta(days=1):
        out.append(f"tomorrow is not {day}")
    for weekday in DAYS:
        if weekday.lower() in written and DAYS[day.weekday()] != weekday:
            out.append(f"{day} is no {weekday}")
    return out


def complaints(source: Source, raw: bytes, row: dict[str, object]) -> list[str]:
    """What is wrong with a label: contacts nobody labelled, words that do not occur, dates that disagree."""
    message = message_from_bytes(raw, policy=email.policy.default)
    sent = parsedate_to_datetime(str(message["Date"]))
    text = plain(raw)
    everything = squeezed(text + "\n" + source.text)
    out = []
    if not str(message["Date"]).startswith(sent.strftime("%a")):
        out.append(f"Date header: {sent:%a}")
    asked = date.fromisoformat(source.words["inner_date"]) if "inner_date" in source.words else sent.date()
    out += day_complaints(row, source, asked)
    for a, month, number, number2, month2 in DATED.findall(text):
        days = [date(asked.year + y, MONTHS.index(month or month2) + 1, int(number or number2)) for y in (-1, 0, 1)]
        near = min(days, key=lambda d: abs((d - asked).days))
        if not DAYS[near.weekday()].startswith(a[:3]):
            out.append(f"{a} {month or month2} {number or number2} is a {DAYS[near.weekday()]} in {near.year}")
    if not row["is_farewell"]:
        return out
    lists = source.lists
    written = [pair(v)[1] for v in lists["mail"] + lists["phone"] + lists["decoy"]] + lists["url"]
    words = [source.words[w] for w in ("firm", "next", "role", "linkedin", "x") if w in source.words]
    words += [str(row["last_day_as_written"] or ""), *(pair(v)[1] for v in lists["also"] if not v.startswith("sender"))]
    out += [f"does not occur: {w!r}" for w in written + words if squeezed(w) not in everything]
    for value in lists["phone"]:
        number, seen = pair(value)
        parsed = phonenumbers.parse(seen, source.words.get("region", "US"))
        if phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164) != number:
            out.append(f"{seen} is not {number}")
        if not phonenumbers.is_valid_number(parsed):
            out.append(f"not a valid number: {number}")
    known = squeezed(" | ".join([*written, *words, *lists["ignore"]]))
    found = {*MAIL.findall(text), *phones_in(text), *(u.rstrip(".") for u in URL.findall(text))}
    return out + [f"neither label nor decoy: {f!r}" for f in sorted(found) if squeezed(f).strip("( ") not in known]


def main() -> int:
    rows, wrong = [], 0
    for path in sorted((HERE / "en_texts").glob("*.txt")):
        for source in sources(path):
            raw = built(source)
            (TARGET / f"{source.name}.eml").write_bytes(raw)
            rows.append(label(source, raw))
            for complaint in complaints(source, raw, rows[-1]):
                wrong += 1
                print(f"{path.name} {source.name}: {complaint}")
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    (TARGET / "labels.jsonl").write_text(lines, encoding="utf-8")
    count = sum(bool(row["is_farewell"]) for row in rows)
    print(f"{count} farewells, {len(rows) - count} look-alikes, {wrong} complaints")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
