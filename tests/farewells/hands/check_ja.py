"""Faults in the Japanese mails of other hands and their labels: what a tired annotator gets wrong."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from email import message_from_bytes, policy
from html import unescape
from typing import Any

import phonenumbers

FREE_MAIL = {
    "gmail.com", "icloud.com", "yahoo.co.jp", "outlook.jp", "outlook.com", "hotmail.co.jp", "hotmail.com", "me.com", "docomo.ne.jp",
    "ezweb.ne.jp", "softbank.ne.jp", "proton.me", "nifty.com", "au.com", "ymail.ne.jp", "i.softbank.jp", "live.jp", "gmx.de",
    "biglobe.ne.jp", "fastmail.com", "naver.com", "qq.com", "orange.fr",
}  # fmt: skip
MAIL = re.compile(r"[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
PHONE = re.compile(r"(?<![A-Za-z0-9_.@/-])\+?\(?0?\d[\d ().\-]{7,}\d(?![A-Za-z0-9_@])")
CONTACT_URL = re.compile(
    r"(?:https?://)?(?:[\w-]+\.)*(?:linkedin|facebook|twitter|instagram|github|note|line|t|x|fb|wantedly|youtube|bsky)"
    r"\.(?:com|me|app)/[\w./@?=~%-]+"
)
#: Windows and JIS give the same signs other code points: wave, hyphen, parallel
JIS_SIGNS = str.maketrans("～－∥", "〜−‖")
WEEKDAY = re.compile(r"(?:(\d{4})年)?(?<![\d/])(\d{1,2})(?:月|/)(\d{1,2})日?\((月|火|水|木|金|土|日)(?:曜日?)?\)")
DAYS = "月火水木金土日"


def fold(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


def tight(text: str) -> str:
    return re.sub(r"\s+", "", fold(text)).lower()


def source(mail: dict[str, Any]) -> str:
    """Everything of the mail that a reader can see, as it was written."""
    own = [mail["from"], mail["subject"], mail.get("body", ""), unescape(mail.get("html", ""))]
    own += [item[2] for item in mail.get("attachments", []) if isinstance(item[2], str)]
    return "\n".join(own) + ("\n" + source(mail["inner"]) if mail.get("inner") else "")


def body(mail: dict[str, Any]) -> str:
    text = str(mail.get("body", "")) + unescape(str(mail.get("html", "")))
    return text + (body(mail["inner"]) if mail.get("inner") else "")


def digits(value: str) -> str:
    return re.sub(r"\D", "", fold(value)).removeprefix("81").lstrip("0")


def unlabelled(mail: dict[str, Any], row: dict[str, Any]) -> Iterator[str]:
    """Contact values in the body that are neither label nor decoy."""
    text = re.sub(r"(?<=\d)[ー−・/](?=\d)", "-", fold(body(mail)))
    decoys = {tight(d["value"]) for d in row["decoys"]}
    mails = set(row["personal_emails"]) | {tight(e["as_written"]) for e in row["emails_detail"]}
    for found in MAIL.findall(text):
        if tight(found) not in mails | decoys and not any(tight(found) in m for m in mails | decoys):
            yield f"address without label: {found}"
    numbers = {digits(p["e164"]) for p in row["phones"]} | {digits(p["as_written"]) for p in row["phones"]}
    numbers |= {digits(d["value"]) for d in row["decoys"]}
    social = [str(row[k]) for k in ("linkedin", "facebook", "x", "line_id") if row[k]] + row["other_urls"]
    for hit in PHONE.finditer(MAIL.sub(" ", CONTACT_URL.sub(" ", text))):
        found = digits(hit.group())
        dated = re.match(r"\(?(?:19|20)\d\d\D?(?:0?[1-9]|1[0-2])\D", hit.group())
        if 8 <= len(found) <= 13 and not dated and found not in numbers:
            yield f"number without label: {hit.group()!r}"
    known = {tight(v).removeprefix("https://").removeprefix("www.").rstrip("/") for v in social} | decoys
    for found in CONTACT_URL.findall(text):
        short = tight(found).removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
        if not any(short in k or k in short for k in known):
            yield f"address of a page without label: {found}"


def missing_words(mail: dict[str, Any], row: dict[str, Any]) -> Iterator[str]:
    """Labels that claim to be as written and are not."""
    text = tight(source(mail))
    claims = [
        row[k]
        for k in (
            "family_name",
            "given_name",
            "former_name",
            "line_id",
            "facebook",
            "linkedin",
            "x",
            "firm_left",
            "next_employer",
            "next_role",
            "last_day_as_written",
            "leaving_date_as_written",
            "joined_as_written",
            "years_as_written",
        )
    ]
    claims += (
        [e["as_written"] for e in row["emails_detail"]] + [p["as_written"] for p in row["phones"]] + row["other_urls"]
    )
    for project in row["projects"]:
        claims += [project["name_as_written"], project["period_as_written"], *project["colleagues"]]
    claims += [d["value"] for d in row["decoys"]]
    for claim in claims:
        if claim and tight(str(claim)) not in text:
            yield f"not in the mail: {claim}"
    for name in {row["sender_name"], row["romaji"], row["kana"]} - {None}:
        if not all(tight(piece) in text for piece in str(name).split()):
            yield f"name not in the mail: {name}"


def written_on(mail: dict[str, Any]) -> date:
    return (
        written_on(mail["inner"])
        if mail.get("inner")
        else datetime.fromisoformat(mail.get("inner_date") or mail["date"]).date()
    )


def wrong_dates(mail: dict[str, Any], row: dict[str, Any]) -> Iterator[str]:
    day = written_on(mail)
    for key in ("last_day", "leaving_date"):
        if not row[key]:
            continue
        value = date.fromisoformat(row[key])
        if not timedelta(-45) <= value - day <= timedelta(150):
            yield f"{key} {value} is far from {day}"
        named = re.search(r"(\d{1,2})[月/.](\d{1,2})日?$|(\d{1,2})月(\d{1,2})日", fold(row[f"{key}_as_written"] or ""))
        if named and (value.month, value.day) != tuple(int(n) for n in named.groups() if n):
            yield f"{key} {value} is not {named.group()}"
    if row["last_day"] and row["leaving_date"] and row["last_day"] >= row["leaving_date"]:
        yield "leaving date not after the last day"


def wrong_weekdays(mail: dict[str, Any]) -> Iterator[str]:
    day = written_on(mail)
    for year, month, number, weekday in WEEKDAY.findall(fold(source(mail))):
        years = [int(year)] if year else [day.year - 1, day.year, day.year + 1]
        near = [date(each, int(month), int(number)) for each in years]
        real = min(near, key=lambda d: abs((d - day).days))
        if DAYS[real.weekday()] != weekday:
            yield f"{real} is a {DAYS[real.weekday()]}, not {weekday}"


def odd_values(mail: dict[str, Any], row: dict[str, Any], firms: dict[str, list[str]]) -> Iterator[str]:
    for found in MAIL.findall(fold(source(mail))):
        domain = found.rpartition("@")[2].lower()
        if domain not in FREE_MAIL and not re.search(r"(^|\.)example\.(com|jp|org|net)$", domain):
            yield f"domain that somebody may own: {found}"
    for item in row.get("phones", []):
        if not phonenumbers.is_valid_number(phonenumbers.parse(item["e164"])):
            yield f"no valid shape: {item['e164']}"
        if not digits(item["as_written"]).endswith(digits(item["e164"])[-8:]) and not re.search(
            "[〇一二三四五六七八九]", item["as_written"]
        ):
            yield f"{item['e164']} is not {item['as_written']}"
    if row["is_farewell"] and row["firm_domain"] not in firms:
        yield f"no firm for {row['firm_domain']}"


def broken_bytes(mail: dict[str, Any], raw: bytes) -> Iterator[str]:
    """The standard parser must give back the text, except where the coding is meant to hurt."""
    if mail["coding"] in {"cp50221", "bare8"}:
        return
    parsed = message_from_bytes(raw, policy=policy.default)
    if parsed["subject"].replace(" ", "") != mail["subject"].replace(" ", ""):
        yield f"subject reads {parsed['subject']}"
    if mail.get("shape", "plain") in {"plain", "alt"}:
        plain = parsed.get_body(("plain",))
        if (
            plain is None
            or plain.get_content().replace("\r\n", "\n").translate(JIS_SIGNS).strip()
            != mail["body"].translate(JIS_SIGNS).strip()
        ):
            yield "the text does not come back"


def faults(mail: dict[str, Any], row: dict[str, Any], firms: dict[str, list[str]], raw: bytes) -> Iterator[str]:
    """Every fault of one mail, with its id."""
    found = [*odd_values(mail, row, firms), *wrong_weekdays(mail), *broken_bytes(mail, raw)]
    if row["is_farewell"]:
        found += [*unlabelled(mail, row), *missing_words(mail, row), *wrong_dates(mail, row)]
    yield from (f"{mail['id']}: {fault}" for fault in found)
