"""What a prepared farewell mail is filled with, in each language, and how it gets into the member's own mail program."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import quote

from babel.dates import format_date

from alumni.handover.own_card import MyCard
from alumni.handover.vcards import SITES, full_name
from alumni.people.models import ContactKind
from alumni.people.names import NameParts

MOST_OF_A_MAILTO = 1900
"""Characters of a mailto: link. Windows hands on 2,048 at the utmost; a longer one opens cut off, or not at all."""

_WORDS = {
    "ja": {ContactKind.MAIL: "メール", ContactKind.PHONE: "電話", ContactKind.URL: "ページ"},
    "en": {ContactKind.MAIL: "Email", ContactKind.PHONE: "Phone", ContactKind.URL: "Page"},
}


@dataclass(frozen=True, slots=True)
class Words:
    """The holes of a letter's template. Days are written out in its language; `ways` are (label, value)."""

    name: str
    reading: str
    firm: str
    last_day: str
    leave_day: str
    next_step: str
    ways: tuple[tuple[str, str], ...]
    link: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A prepared mail. `mailto` holds the body only when it fits; `body_fits` says so."""

    language: str
    subject: str
    body: str
    mailto: str
    body_fits: bool


def words_for(card: MyCard, *, link: str, language: str) -> Words:
    """What a farewell mail in "ja" or "en" is filled with."""
    said = card.farewell
    reading = f"{card.name.family_reading} {card.name.given_reading}".strip() if language == "ja" else ""
    labels = _WORDS[language] | SITES
    return Words(
        _name(card.name, language), reading, said.firm, _day(said.last_working_day, language), _day(said.leave_date, language),
        said.next_step, tuple((labels[way.kind], way.href if way.href.startswith("http") else way.written)
                              for way in card.ways), link,
    )  # fmt: skip


def _name(name: NameParts, language: str) -> str:
    """As one signs a business mail: in English the given name stands first, in Latin letters where they are known."""
    if language == "en" and name.family_romaji and name.given_romaji:
        return f"{name.given_romaji} {name.family_romaji}"
    return full_name(name)


def _day(day: dt.date | None, language: str) -> str:
    if day is None:
        return ""
    pattern = "y年M月d日（E）" if language == "ja" else "EEEE, d MMMM y"
    return format_date(day, pattern, locale=language)


def letter_of(text: str, language: str) -> Letter:
    """A letter from a filled template: the first line is the subject, the rest the body."""
    subject, _, rest = text.partition("\n")
    body = rest.strip() + "\n"
    start = f"mailto:?subject={quote(subject.strip())}"
    whole = f"{start}&body={quote(body.replace(chr(10), chr(13) + chr(10)))}"
    fits = len(whole) <= MOST_OF_A_MAILTO
    return Letter(language, subject.strip(), body, whole if fits else start, fits)


def draft_mail(letter: Letter) -> bytes:
    """The letter as a mail not yet sent (.eml): mail programs that know X-Unsent open it as a draft."""
    mail = EmailMessage(policy=SMTP)
    mail["Subject"], mail["X-Unsent"] = letter.subject, "1"
    mail.set_content(letter.body, charset="utf-8", cte="base64" if letter.language == "ja" else "quoted-printable")
    return mail.as_bytes()
