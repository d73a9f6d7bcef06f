"""A community with one of everything, in which every private text is a word of its own.

Oda is whose secrets are kept. Around her: Hel, her teammate and helper; and those who look on and must not learn: a plain
member, one whom she blocked (they once shared a project), one who works where she works, a moderator, the host.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from flask import Flask
from sqlalchemy.orm import Session

from alumni.extensions import db
from alumni.people.models import Person, Showing, ShownTo
from alumni.people.sight import Asker
from alumni.sealing import SealedBytes
from projects.base import Base, MonthNumber, UtcDateTime, WordType
from projects.models import Project, Staffing, Standing
from projects.months import Month

NOW = dt.datetime.now(dt.UTC).replace(microsecond=0)
AGO, LATER = NOW - dt.timedelta(days=40), NOW + dt.timedelta(days=9)
FIRST_OBSERVER = 70_001
"""Row numbers of those who look on: numbers that no other row has, so that they are known again in a statement."""

EMPTY_ON_PURPOSE = {
    "audit_entry": "a chain of hashes, written by its own functions only; it holds no text",
    "audit_head": "the end of that chain",
    "resealing": "progress of a key rotation; no text",
    "standing": "who is shut out is signed out: his pages are tested in tests/moderation",
    "role": "host and moderator come with the members who have these roles",
    "roles_users": "filled by the roles of host and moderator",
}


@dataclass
class Community:
    """Who is who, and every secret word with the observers who may learn it."""

    session: Session
    app: Flask
    people: dict[str, Asker] = field(default_factory=dict)
    secrets: dict[str, frozenset[str]] = field(default_factory=dict)

    def word(self, about: str, *may_learn: str) -> str:
        """A new secret."""
        made = f"zq{len(self.secrets):03d}{''.join(c for c in about.lower() if c.isalpha())}"
        self.secrets[made] = frozenset(may_learn)
        return made

    def row(self, table: str, **given: Any) -> int:
        """One row; what is not given is filled in by its kind, texts with secrets nobody may learn."""
        columns = Base.metadata.tables[table].columns
        values = {c.name: self._filled(c) for c in columns if c.name not in given and not self._fills_itself(c)}
        model = next(m.class_ for m in Base.registry.mappers if m.local_table is Base.metadata.tables[table])
        made = model(**values | given)
        self.session.add(made)
        self.session.flush()
        return int(getattr(made, "id", 0) or 0)

    @staticmethod
    def _fills_itself(column: sa.Column[Any]) -> bool:
        kind = column.type
        is_text = isinstance(getattr(kind, "impl", kind), sa.String | sa.LargeBinary) and not isinstance(kind, WordType)
        if column.primary_key and not column.foreign_keys:
            return not is_text and len(column.table.primary_key.columns) == 1
        return not is_text and (column.nullable or column.default is not None or column.server_default is not None)

    def _filled(self, column: sa.Column[Any]) -> Any:
        kind, impl = column.type, getattr(column.type, "impl", column.type)
        if isinstance(kind, WordType):
            return next(iter(kind.words))
        if column.foreign_keys:
            (key,) = column.foreign_keys
            if key.column.table.name == "person":
                return self.people["oda"].person_id
            return self.session.scalar(sa.select(sa.func.max(key.column)))
        if isinstance(kind, MonthNumber):
            return Month(2021, 4)
        if isinstance(kind, UtcDateTime):
            return LATER if column.name in ("expires_at", "until") else AGO
        if isinstance(impl, sa.Date):
            return AGO.date()
        if isinstance(impl, sa.String | sa.LargeBinary):
            word = self.word(f"{column.table.name}{column.name}")
            if isinstance(kind, sa.LargeBinary | SealedBytes):
                return word.encode()
            return self._cut(word, getattr(impl, "length", None))
        return False if isinstance(impl, sa.Boolean) else 1

    def _cut(self, word: str, length: int | None) -> str:
        """A secret as long as its column allows."""
        self.secrets[word[:length]] = self.secrets.pop(word)
        return word[:length]

    def member(
        self, who: str, number: int | None = None, *, roles: Iterable[str] = (), may_learn: Iterable[str] = ()
    ) -> Asker:
        """A member with an account. Whoever is not named in `may_learn` must not learn the name."""
        name = self.word(f"{who}name", *may_learn)
        about = dict.fromkeys(("given_name", "family_reading", "given_reading", "family_romaji", "given_romaji", "former_name", "headline", "place"), "")  # fmt: skip
        made = Person(**about, id=number, family_name=name, sort_key=name, origin="member", kept_at=AGO)
        self.session.add(made)
        self.session.commit()
        address = f"{self.word(f'{who}address', *({'host', 'moderator'} & set(may_learn)), who)}@example.com"
        with self.app.app_context():
            store = self.app.extensions["security"].datastore
            user = store.create_user(
                email=address, password="correct horse battery", person_id=made.id, fs_uniquifier=f"member-{made.id}"
            )
            for role in roles:
                store.add_role_to_user(user, store.find_or_create_role(role, permissions=[]))
            db.session.flush()
            store.us_setup_email(user)
            db.session.commit()
        self.people[who] = Asker(made.id, "host" in roles, "moderator" in roles)
        return self.people[who]

    def card(self, steward: str, about: str, *may_learn: str, **given: Any) -> int:
        """A private card with a secret in every text of it."""
        texts = ("family_name", "given_name", "family_reading", "given_reading", "family_romaji", "given_romaji",
                 "former_name", "headline", "place", "note")  # fmt: skip
        words = {text: self.word(f"{about}{text}", steward, *may_learn) for text in texts if text not in given}
        words["sort_key"] = words.get("family_name", given.get("family_name"))
        return self.row(
            "person", steward_id=self.people[steward].person_id, origin="by_hand", kept_at=AGO, profile_id=given.pop("profile_id", None),
            merged_into_id=given.pop("merged_into_id", None), **words | given,
        )  # fmt: skip

    def point(self, person_id: int, value: str, shown_to: ShownTo = ShownTo.NOBODY) -> int:
        from alumni.people.contact_points import contact_hash
        from alumni.people.models import ContactKind

        return self.row(
            "contact_point", person_id=person_id, kind="mail", value=value, lasting="private", shown_to=shown_to,
            value_hash=contact_hash(ContactKind.MAIL, value),
        )  # fmt: skip

    def job(self, person_id: int, firm: str, title: str, *, current: bool) -> int:
        return self.row(
            "employment", person_id=person_id, organization=firm, organization_key=firm, title=title, current=current,
            checked_at=NOW, began=None, ended=None,
        )  # fmt: skip

    def project(self, keeper: str, *may_learn: str) -> int:
        made = Project(
            keeper_id=self.people[keeper].person_id, firm=self.word("firm", keeper, *may_learn),
            codename=self.word("codename", keeper, *may_learn), began=Month(2019, 4), ended=Month(2020, 3),
        )  # fmt: skip
        self.session.add(made)
        self.session.flush()
        return made.id

    def seat(self, project: int, person_id: int, by: str, standing: Standing, *may_learn: str) -> int:
        made = Staffing(
            project_id=project, person_id=person_id, claimed_by_id=self.people[by].person_id,
            role=self.word("role", by, *may_learn), began=Month(2019, 4), ended=Month(2020, 3), standing=standing,
            claimed_at=AGO,
        )  # fmt: skip
        self.session.add(made)
        self.session.flush()
        return made.id


ONLOOKERS = ("plain", "blocked", "colleague", "moderator", "host")
MEMBERS = ("plain", "colleague", "moderator", "host")
"""Those who look on and are ordinary members to Oda; the blocked one is not."""


def build(session: Session, app: Flask, who: str = "") -> Community:
    """The whole of it, committed. `who` looks on; of the other onlookers only those come who have a part in the story."""
    c = Community(session, app)
    c.member("oda", may_learn=MEMBERS)
    c.member("hel", may_learn=ONLOOKERS)
    for number, name in enumerate(ONLOOKERS):
        if name in ("plain", "blocked", "colleague", who):
            roles = [name] if name in ("moderator", "host") else []
            c.member(name, FIRST_OBSERVER + number, roles=roles, may_learn=ONLOOKERS)
    _profile(c)
    _cards(c)
    _projects(c)
    _requests(c)
    _letters(c)
    _own_life(c, who or "plain")
    _the_rest(c)
    session.commit()
    return c


def _profile(c: Community) -> None:
    """Oda's profile: something at every level, and whoever looks on is in the widest circle only."""
    oda = c.people["oda"].person_id
    person = c.session.get_one(Person, oda)
    person.headline, person.place = c.word("headline"), c.word("place")
    c.session.add(
        Showing(person_id=oda, headline=ShownTo.JINMYAKU, place=ShownTo.COLLEAGUES, present_work=ShownTo.MEMBERS,
                past_work=ShownTo.COLLEAGUES, asking=ShownTo.JINMYAKU, said_at=NOW)
    )  # fmt: skip
    c.job(oda, "みなと製作所", c.word("title", *MEMBERS), current=True)
    c.job(c.people["colleague"].person_id, "みなと製作所", "", current=True)
    c.job(oda, c.word("pastfirm"), "", current=False)
    for level in ShownTo:
        may_learn = MEMBERS if level is ShownTo.MEMBERS else ()
        c.point(oda, f"{c.word(f'point{level.value}', *may_learn)}@example.com", level)
    c.row("regard", owner_id=oda, person_id=c.people["hel"].person_id, ring="jinmyaku")
    c.row("block", owner_id=oda, other_id=c.people["blocked"].person_id)
    for reader in ("plain", "blocked"):
        c.row("contact_reading", owner_id=oda, reader_id=c.people[reader].person_id)


def _cards(c: Community) -> None:
    oda = c.people["oda"].person_id
    captured = c.card("oda", "captured")
    c.point(captured, f"{c.word('capturedpoint')}@example.com")
    c.job(captured, c.word("capturedfirm"), c.word("capturedtitle"), current=True)
    merged = c.card("oda", "merged", merged_into_id=captured)
    c.row(
        "card_merge",
        kept_id=captured,
        other_id=merged,
        steward_id=oda,
        moved=json.dumps({"gone": {}, "come": {}, "changed": {}}),
    )
    for who in ("hel", "plain", "blocked", "colleague"):
        of = c.card("oda", f"cardof{who}", profile_id=c.people[who].person_id)
        c.point(of, f"{c.word(f'pointof{who}')}@example.com")
        c.row("regard", owner_id=oda, person_id=of, ring="network", would_help="would_not_ask")
        touch = c.row("touch", owner_id=oda, kind="lunch", day=AGO.date())
        c.row("touch_person", touch_id=touch, person_id=of)
    touch = c.row("touch", owner_id=oda, kind="call", day=AGO.date())
    c.row("touch_person", touch_id=touch, person_id=captured)
    c.row("invitation", invited_by_id=oda, card_id=captured, used_by_id=None)


def _projects(c: Community) -> None:
    oda, hel = c.people["oda"].person_id, c.people["hel"].person_id
    blocked, plain, colleague = (c.people[who].person_id for who in ("blocked", "plain", "colleague"))
    captured = c.session.scalar(
        sa.select(Person.id).where(Person.steward_id == oda, Person.profile_id.is_(None)).order_by(Person.id).limit(1)
    )
    assert captured is not None
    together = c.project("oda", "blocked")
    c.seat(together, oda, "oda", Standing.CONFIRMED)
    c.seat(together, hel, "oda", Standing.CONFIRMED, "blocked")
    c.seat(together, blocked, "oda", Standing.CONFIRMED, "blocked")
    c.seat(together, captured, "oda", Standing.CLAIMED)
    alone = c.project("oda")
    c.seat(alone, oda, "oda", Standing.CLAIMED)
    c.seat(alone, captured, "oda", Standing.CLAIMED)
    if "same_project" in Base.metadata.tables:
        c.row("same_project", kept_id=together, other_id=alone, said_by_id=oda)
    waiting = c.project("oda", "plain")
    c.seat(waiting, oda, "oda", Standing.CLAIMED)
    c.seat(waiting, plain, "oda", Standing.CLAIMED, "plain")
    behind = c.project("oda")
    c.seat(behind, oda, "oda", Standing.CLAIMED)
    c.seat(behind, blocked, "oda", Standing.CLAIMED)
    refused = c.project("oda", "colleague")
    c.seat(refused, oda, "oda", Standing.CLAIMED)
    c.seat(refused, colleague, "oda", Standing.DECLINED, "colleague")


def _requests(c: Community) -> None:
    """Oda asks Hel, who helped; she asked the blocked one before; and the blocked one asked her."""
    people = {who: one.person_id for who, one in c.people.items()}
    for asker, asked, answer in (("oda", "hel", "can_help"), ("oda", "blocked", None), ("blocked", "oda", "can_help"),
                                 ("hel", "oda", None)):  # fmt: skip
        mine = ("blocked",) if asker == "blocked" else ()
        request = c.row(
            "referral_request", asker_id=people[asker], purpose="job", state="open", expires_at=LATER, made_at=AGO,
            brief=c.word("brief", *mine), target=c.word("target", *mine), openness="considering",
        )  # fmt: skip
        replied = {"answered_at": AGO} if answer else {"words": None}
        thanked = {"thanked_at": AGO} if asker == "oda" and answer else {"thanks": None}
        c.row("asked", request_id=request, person_id=people[asked], answer=answer, **replied, **thanked)


def _letters(c: Community) -> None:
    oda = c.people["oda"].person_id
    captured = c.session.scalar(
        sa.select(Person.id).where(Person.steward_id == oda, Person.profile_id.is_(None)).order_by(Person.id).limit(1)
    )
    for state in ("waiting", "kept", "set_aside"):
        raw = f"From: {c.word('mailfrom')}@example.com\r\nSubject: {c.word('subject')}\r\n\r\n{c.word('mailbody')}\r\n"
        c.row(
            "farewell", owner_id=oda, person_id=captured if state == "kept" else None, raw=raw.encode(), state=state,
            summary=json.dumps({"name": c.word("summary"), "firm": c.word("summaryfirm")}), seems_farewell=True,
            draft=json.dumps({"family_name": [c.word("draft")]}), sent_at=AGO,
        )  # fmt: skip
    link = c.row("word_link", owner_id=oda)
    c.row("handed_word", owner_id=oda, link_id=link, person_id=None,
          content=json.dumps({"name": {"family_name": c.word("leftname")}, "contacts": [], "note": c.word("leftnote")}))  # fmt: skip
    c.row("own_card", owner_id=oda, content=json.dumps({"last_working_day": None, "line": c.word("cardline")}))


def _own_life(c: Community, who: str) -> None:
    """What the one who looks on has himself, so that his pages are not empty."""
    if who not in c.people:
        return
    hel, oda, me = (c.people[name].person_id for name in ("hel", "oda", who))
    card = c.card(who, f"of{who}", profile_id=oda if who in ("blocked", "plain") else None)
    c.point(card, f"{c.word(f'pointheldby{who}', who)}@example.com")
    c.row("regard", owner_id=me, person_id=hel, ring="jinmyaku")
    project = c.project(who)
    c.seat(project, me, who, Standing.CLAIMED)
    c.seat(project, card, who, Standing.CLAIMED)
    request = c.row("referral_request", asker_id=me, purpose="advice", state="open", expires_at=LATER, made_at=AGO,
                    brief=c.word("ownbrief", who), target=c.word("owntarget", who))  # fmt: skip
    c.row("asked", request_id=request, person_id=hel, answer=None, words=None, thanks=None)


MAY_LEARN: dict[str, tuple[str, ...]] = {
    "report": ("moderator", "host"), "measure": ("moderator", "host"), "application": ("host", "moderator"),
    "claimed_work": ("host", "moderator"), "known_by": ("host", "moderator"), "vouch": ("host",), "lost_right": ("host",),
}  # fmt: skip
"""Who may read what is in a table of which nothing is said above."""


def _given(c: Community, table: str) -> dict[str, Any]:
    """What cannot be filled in by its kind."""
    if table == "webauthn":
        member = Base.metadata.tables["member"]
        (key,) = Base.metadata.tables["webauthn"].c.user_id.foreign_keys
        handle = sa.select(key.column).where(member.c.person_id == c.people["oda"].person_id)
        return {"transports": ["usb"], "extensions": "{}", "user_id": c.session.scalar(handle)}
    if table == "application":
        return {"name": json.dumps({"family_name": c.word("applicant")}), "state": "waiting"}
    if table == "claimed_work":
        return {
            "said": json.dumps({"firm": c.word("saidfirm"), "codename": c.word("said"), "role": c.word("saidrole")})
        }
    if table == "report":
        return {"answer": None, "about_id": c.people["hel"].person_id, "what": "profile", "state": "open"}
    return {"measure": {"reply": None}, "lost_right": {"asked_back_at": AGO}}.get(table, {})


def _the_rest(c: Community) -> None:
    """A row of every table that has none yet, all of it Oda's."""
    for table in Base.metadata.sorted_tables:
        if table.name in EMPTY_ON_PURPOSE or c.session.execute(sa.select(sa.func.count()).select_from(table)).scalar():
            continue
        before = set(c.secrets)
        c.row(table.name, **_given(c, table.name))
        for word in set(c.secrets) - before:
            c.secrets[word] = frozenset(MAY_LEARN.get(table.name, ()))
