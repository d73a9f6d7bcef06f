"""Ways to reach a person: brought into one form, sealed, compared by keyed hash, shown only to whom they belong."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from sqlalchemy import select
from sqlalchemy.orm import Session

from alumni.errors import BadInput
from alumni.people.models import ContactKind, ContactPoint, Lasting, Person
from alumni.people.sight import Asker, own_contact_points
from alumni.sealing import ring

_HOSTS = {
    ContactKind.FACEBOOK: ("facebook.com", "fb.com"),
    ContactKind.LINKEDIN: ("linkedin.com",),
    ContactKind.X: ("x.com", "twitter.com"),
    ContactKind.LINE: ("line.me",),
}
_PROFILE = {
    ContactKind.FACEBOOK: "https://www.facebook.com/",
    ContactKind.LINKEDIN: "https://www.linkedin.com/in/",
    ContactKind.X: "https://x.com/",
}
_HANDLE = re.compile(r"[\w.\-%]{1,100}")


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """A way to reach somebody, as a form or a mail gives it. `lasting`: whether it outlives the job."""

    kind: ContactKind
    value: str
    lasting: Lasting = Lasting.PRIVATE


@dataclass(frozen=True, slots=True)
class ShownContact:
    """A contact point ready for a page. `written` is for people's eyes; `href` is "" where there is nothing to open."""

    id: int
    kind: ContactKind
    value: str
    written: str
    href: str
    lasting: Lasting
    checked_at: dt.datetime | None


def normal(kind: ContactKind, value: str, region: str = "JP") -> str:
    """A value in the one form we keep and compare: mail in lower case, phone as E.164 (`region`, ISO 3166, where it
    has no country code), handles without the site's address, URLs with their scheme.

    Raises BadInput(fields={"value": "needed" | "not_an_address" | "not_a_phone" | "not_a_url" | "too_long"}).
    """
    text = _folded(value)
    if not text:
        raise BadInput(fields={"value": "needed"})
    if len(text) > 300:
        raise BadInput(fields={"value": "too_long"})
    if kind is ContactKind.MAIL:
        return _mail(text)
    if kind is ContactKind.PHONE:
        return _phone(text, region)
    return _url(text) if kind is ContactKind.URL else _handle(kind, text)


def _folded(text: str) -> str:
    """NFKC, no control characters, single spaces."""
    folded = unicodedata.normalize("NFKC", text)
    return " ".join("".join(c if unicodedata.category(c)[0] != "C" else " " for c in folded).split())


def _mail(text: str) -> str:
    try:
        return validate_email(text, check_deliverability=False).normalized.lower()
    except EmailNotValidError as wrong:
        raise BadInput(fields={"value": "not_an_address"}) from wrong


def _phone(text: str, region: str) -> str:
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException as wrong:
        raise BadInput(fields={"value": "not_a_phone"}) from wrong
    if not phonenumbers.is_possible_number(number):
        raise BadInput(fields={"value": "not_a_phone"})
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _url(text: str) -> str:
    full = text if re.match(r"[a-z][a-z0-9+.\-]*:", text, re.I) else f"https://{text}"
    try:
        parts = urlsplit(full)
        host = parts.hostname or ""
    except ValueError as wrong:
        raise BadInput(fields={"value": "not_a_url"}) from wrong
    if parts.scheme.lower() not in ("http", "https") or "." not in host or " " in full:
        raise BadInput(fields={"value": "not_a_url"})
    return full


def _handle(kind: ContactKind, text: str) -> str:
    """The handle in a profile's address, else the text itself: some people write only their name there."""
    bare = re.sub(r"^https?://", "", text, flags=re.I)
    host, _, path = bare.partition("/")
    host = re.sub(r"^(www|m|jp|mobile)\.", "", host.lower())
    if host in _HOSTS[kind] and path:
        if kind is ContactKind.LINE or "?id=" in path:  # such addresses carry more than a handle
            return f"https://{bare}"
        text = re.sub(r"^in/", "", path.split("?")[0].rstrip("/"))
        if "/" in text:
            return f"https://{bare}"
    text = text.lstrip("@ ") if kind is ContactKind.X else text
    if not text:
        raise BadInput(fields={"value": "needed"})
    return _folded(text.lower()) if _HANDLE.fullmatch(text) else _folded(text)


def contact_hash(kind: ContactKind, value: str) -> str:
    """The keyed fingerprint of a value in its normal form."""
    return ring.fingerprint(value, about=f"contact {kind.value}")


def put_contact_points(
    session: Session, *, person: Person, drafts: Sequence[ContactDraft], now: dt.datetime, only: bool = False,
    region: str = "JP",
) -> None:  # fmt: skip
    """See that `person` has these contact points. Known ones are checked anew; with `only`, those not named are erased.

    The caller has made sure `person` is the asker's and has an id. Raises the errors of `normal`.
    """
    wanted: dict[str, ContactDraft] = {}
    for draft in drafts:
        value = normal(draft.kind, draft.value, region)
        wanted.setdefault(contact_hash(draft.kind, value), ContactDraft(draft.kind, value, draft.lasting))
    for point in session.scalars(select(ContactPoint).where(ContactPoint.person_id == person.id)):
        if point.value_hash in wanted:
            point.lasting, point.checked_at = wanted.pop(point.value_hash).lasting, now
        elif only:
            session.delete(point)
    for fingerprint, draft in wanted.items():
        session.add(
            ContactPoint(
                person_id=person.id, kind=draft.kind, value=draft.value, value_hash=fingerprint,
                lasting=draft.lasting, checked_at=now, kept_at=now,
            )
        )  # fmt: skip


def contact_points_of(session: Session, *, asker: Asker, person_id: int) -> list[ShownContact]:
    """How to reach one person, lasting ones first. Empty when the asker may not see them."""
    rows = session.scalars(select(ContactPoint).where(ContactPoint.person_id == person_id, own_contact_points(asker)))
    return in_order(shown_contact(point) for point in rows)


def in_order(points: Iterable[ShownContact]) -> list[ShownContact]:
    """Lasting ones first, then by kind."""
    order = list(ContactKind)
    return sorted(points, key=lambda c: (c.lasting is Lasting.WORK, order.index(c.kind), c.id))


def shown_contact(point: ContactPoint) -> ShownContact:
    """A contact point ready for a page; the caller has made sure the asker may see it."""
    return ShownContact(
        point.id, point.kind, point.value, written(point.kind, point.value), href(point.kind, point.value),
        point.lasting, point.checked_at,
    )  # fmt: skip


def written(kind: ContactKind, value: str, region: str = "JP") -> str:
    """A value as people write it: phones of `region` in the national way, others with their country code."""
    if kind is not ContactKind.PHONE:
        return value
    try:
        number = phonenumbers.parse(value)
    except phonenumbers.NumberParseException:
        return value
    home = phonenumbers.country_code_for_region(region) == number.country_code
    style = phonenumbers.PhoneNumberFormat.NATIONAL if home else phonenumbers.PhoneNumberFormat.INTERNATIONAL
    return phonenumbers.format_number(number, style)


def href(kind: ContactKind, value: str) -> str:
    """What a press on a contact opens: mail, phone, or an http(s) page; "" where there is nothing to open."""
    if kind is ContactKind.MAIL:
        return f"mailto:{quote(value, safe='@+')}"
    if kind is ContactKind.PHONE:
        return f"tel:{value}"
    if value.startswith(("https://", "http://")):
        return value
    profile = _PROFILE.get(kind)
    return f"{profile}{value}" if profile and _HANDLE.fullmatch(value) else ""
