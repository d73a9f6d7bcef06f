"""The people: Haruka who keeps the notebook, four who came in after her, and the cards she keeps. All invented."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from alumni.accounts import invitations
from alumni.accounts.joining import open_account
from alumni.people.cards import amend_card, keep_card, was_at
from alumni.people.contact_points import ContactDraft
from alumni.people.models import ContactKind, Origin, Person
from alumni.people.names import NameParts
from alumni.people.sight import Asker, own_person
from projects.months import Month

SHIRAKABA, AOMI, SHIOMI = "白樺コンサルティング", "碧海アドバイザリー", "潮見エナジー"
"""Haruka's first firm, her second, and where she works now."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A member. `employer` empty: nothing is said of it; `years_in`: since when the account is there."""

    key: str
    name: NameParts
    address: str
    language: str
    employer: str
    title: str
    headline: str
    place: str
    years_in: float


MEMBERS = (
    Profile("haruka", NameParts("森下", "遥", "もりした", "はるか", "Morishita", "Haruka"), "haruka@example.com", "",
            SHIOMI, "経営企画", "エネルギーの事業会社で経営企画。その前はコンサルティングに12年。", "東京", 2.0),
    Profile("emily", NameParts("Thornbury", "Emily"), "emily@example.org", "en",
            "Calder Wren Partners", "Partner", "Infrastructure and energy funds; four years in Tokyo before London.",
            "London", 1.7),
    Profile("yusuke", NameParts("榊", "悠介", "さかき", "ゆうすけ", "Sakaki", "Yusuke"), "yusuke@example.jp", "ja",
            "青嶺キャピタル", "執行役員", "投資先の立て直しに入っています。", "東京", 1.4),
    Profile("misaki", NameParts("戸田", "美咲", "とだ", "みさき", "Toda", "Misaki"), "misaki@example.jp", "ja",
            SHIOMI, "人事企画", "同じ会社の隣の部署にいます。", "東京", 0.9),
    Profile("kei", NameParts("久保", "圭", "くぼ", "けい", "Kubo", "Kei"), "kei@example.com", "ja", "", "", "", "", 0.3),
)  # fmt: skip
"""Misaki sits at Haruka's present employer and Kei has not said where he works: neither ever learns of her requests."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A card of Haruka's. `was`: the firm they met at; `left`: years since, 0 for unknown; `checked`: years since the
    present employer was last known to be right."""

    key: str
    name: NameParts
    mail: str
    employer: str = ""
    title: str = ""
    was: str = SHIRAKABA
    left: float = 0
    checked: float = 0.5
    place: str = ""
    phone: str = ""
    line: str = ""
    note: str = ""


CARDS = (
    Kept("emily", NameParts("Thornbury", "Emily"), "emily@example.org", "Calder Wren Partners", "Partner", AOMI, 3,
         place="London", note="時差は9時間。朝いちばんのメールがいい。"),
    Kept("yusuke", NameParts("榊", "悠介", "さかき", "ゆうすけ", "Sakaki", "Yusuke"), "yusuke@example.jp",
         "青嶺キャピタル", "執行役員", SHIRAKABA, 6, place="東京", phone="090-5550-0112",
         note="北斗の最後の週、終電のあとの帰り道のことをいまも話す。"),
    Kept("misaki", NameParts("戸田", "美咲", "とだ", "みさき", "Toda", "Misaki"), "misaki@example.jp", SHIOMI, "人事企画", AOMI, 2),
    Kept("kei", NameParts("久保", "圭", "くぼ", "けい", "Kubo", "Kei"), "kei@example.com", was=AOMI, left=1),
    Kept("ryoko", NameParts("水城", "涼子", "みずき", "りょうこ", "Mizuki", "Ryoko"), "ryoko.m@example.jp",
         "あさぎり病院グループ", "事務局長", SHIRAKABA, 7, place="金沢", phone="080-5550-0134", line="ryoko-mzk"),
    Kept("takeo", NameParts("日下部", "武雄", "くさかべ", "たけお", "Kusakabe", "Takeo"), "t.kusakabe@example.com",
         "日下部事務所", "代表", SHIRAKABA, 9, place="鎌倉", note="最初の上司。年賀状は欠かさない。"),
    Kept("nozomi", NameParts("桐生", "望", "きりゅう", "のぞみ", "Kiryu", "Nozomi"), "nozomi.k@example.jp",
         "みかさ食品", "マーケティング部長", AOMI, 2, place="大阪"),
    Kept("daichi", NameParts("相馬", "大地", "そうま", "だいち", "Soma", "Daichi"), "daichi.soma@example.com",
         "ひばり交通", "経営企画室", SHIRAKABA, 5, place="仙台", phone="070-5550-0171"),
    Kept("sayuri", NameParts("瀬戸", "小百合", "せと", "さゆり", "Seto", "Sayuri"), "sayuri@example.jp",
         "瀬戸内リゾート企画", "取締役", SHIRAKABA, 8, place="高松"),
    Kept("marcus", NameParts("Delacroix", "Marcus"), "marcus.delacroix@example.org", "Halden Rail", "Head of planning",
         AOMI, 4, place="Singapore"),
    Kept("priya", NameParts("Venkataraman", "Priya"), "priya.v@example.com", "Lumen Orchard", "Chief of staff", AOMI, 3,
         place="Bengaluru"),
    Kept("hiroto", NameParts("仁科", "大翔", "にしな", "ひろと", "Nishina", "Hiroto"), "hiroto248@example.com",
         "からくさ製薬", "事業開発", AOMI, 1.6, place="東京"),
    Kept("kaori", NameParts("三好", "香織", "みよし", "かおり", "Miyoshi", "Kaori"), "kaori.miyoshi@example.jp",
         "県立みずほ大学", "特任准教授", SHIRAKABA, 10, place="松本"),
    Kept("shun", NameParts("羽田", "駿", "はだ", "しゅん", "Hada", "Shun"), "shun.h@example.com", "", "", SHIRAKABA, 4),
    Kept("tomoko", NameParts("榎本", "智子", "えのもと", "ともこ", "Enomoto", "Tomoko"), "tomoko.e@example.jp",
         "さざなみ信託", "審査部", SHIRAKABA, 6, checked=4),
    Kept("genta", NameParts("古賀", "源太", "こが", "げんた", "Koga", "Genta"), "genta.koga@example.com",
         "くろしお水産", "代表取締役", SHIRAKABA, 11, place="高知", phone="090-5550-0198"),
    Kept("mei", NameParts("林", "美玲", "はやし", "みれい", "Hayashi", "Mirei"), "mirei@example.org", "Studio Kawabe",
         "Founder", AOMI, 2, place="Vancouver"),
    Kept("jun", NameParts("須藤", "潤", "すどう", "じゅん", "Sudo", "Jun"), "jun.sudo@example.jp", "こもれび不動産",
         "アセットマネジメント", SHIRAKABA, 3, place="福岡"),
    Kept("ayaka", NameParts("小田切", "彩花", "おだぎり", "あやか", "Odagiri", "Ayaka"), "ayaka.o@example.com",
         "よつば生活協同組合", "改革推進室", AOMI, 1.5),
    Kept("wei", NameParts("Lim", "Wei Jun"), "weijun.lim@example.org", "Straits Ledger", "Director", AOMI, 5,
         place="Singapore"),
    Kept("naoki", NameParts("八木", "直樹", "やぎ", "なおき", "Yagi", "Naoki"), "naoki.yagi@example.jp", "", "", SHIRAKABA, 12),
    Kept("chika", NameParts("葉山", "千佳", "はやま", "ちか", "Hayama", "Chika"), "chika@example.com", "はやま珈琲",
         "店主", SHIRAKABA, 6, place="軽井沢", line="chika-coffee"),
    Kept("oliver", NameParts("Brandt", "Oliver"), "oliver.brandt@example.org", "Nordlicht Netze", "Programme lead", AOMI, 4,
         place="Hamburg"),
    Kept("satoru", NameParts("真壁", "悟", "まかべ", "さとる", "Makabe", "Satoru"), "satoru.makabe@example.jp",
         "つくし自治体支援機構", "主任研究員", AOMI, 2, place="熊本"),
    Kept("rena", NameParts("矢吹", "玲奈", "やぶき", "れな", "Yabuki", "Rena"), "rena.y@example.com", "ほたる文庫", "編集", SHIRAKABA, 8),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody, by key. `members`: the five accounts; `cards`: Haruka's cards."""

    members: Mapping[str, Asker]
    cards: Mapping[str, int]

    @property
    def haruka(self) -> Asker:
        return self.members["haruka"]


def ago(now: dt.datetime, years: float) -> dt.datetime:
    """A moment that many years back, counted in days."""
    return now - dt.timedelta(days=round(years * 365.25))


def bring_in(session: Session, *, password_hash: str, now: dt.datetime) -> Cast:
    """Haruka arrives first and keeps her cards; then she hands links to those who become members."""
    host = MEMBERS[0]
    token = invitations.invite_host(session, now=ago(now, host.years_in))
    haruka = _arrive(session, host, token, password_hash, now)
    cards = {one.key: _keep(session, haruka, one, now).id for one in CARDS}
    members = {host.key: haruka}
    for one in MEMBERS[1:]:
        token = invitations.invite(
            session, asker=haruka, now=ago(now, one.years_in), label=one.name.family_name, card_id=cards[one.key]
        )
        members[one.key] = _arrive(session, one, token, password_hash, now)
    return Cast(members, cards)


def _arrive(session: Session, one: Profile, token: str, password_hash: str, now: dt.datetime) -> Asker:
    then = ago(now, one.years_in)
    session.flush()  # the link is looked up in the database
    arrival = invitations.arrive(session, token=token, name=one.name, address=one.address, now=then)
    account = open_account(arrival, password_hash=password_hash)
    account.language, account.joined_at = one.language or None, then
    me = Asker(arrival.person_id, is_host=arrival.for_host)
    amend_card(
        session, asker=me, person_id=me.person_id, name=one.name, employer=one.employer or None, title=one.title,
        headline=one.headline, place=one.place, now=then,
    )  # fmt: skip
    return me


def _keep(session: Session, haruka: Asker, one: Kept, now: dt.datetime) -> Person:
    contacts = [ContactDraft(ContactKind.MAIL, one.mail)]
    contacts += [ContactDraft(ContactKind.PHONE, one.phone)] if one.phone else []
    contacts += [ContactDraft(ContactKind.LINE, one.line)] if one.line else []
    card = keep_card(
        session, asker=haruka, name=one.name, contacts=contacts, employer=one.employer, title=one.title,
        place=one.place, note=one.note or None, origin=Origin.BY_HAND, now=ago(now, max(one.checked, 0.1)),
    )  # fmt: skip
    last = Month.of(ago(now, one.left).date()) if one.left else None
    was_at(session, person=card, organization=one.was, last=last, now=now)
    return card


def person_of(session: Session, cast: Cast, key: str) -> Person:
    """One of Haruka's cards by its key."""
    return own_person(session, asker=cast.haruka, person_id=cast.cards[key])
