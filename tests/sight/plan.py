"""How to ask every route for everything there is.

A route whose variables are row numbers is asked for every row of the table its variable is named after (`touch_id`: table
touch), without anybody saying so here. Only what no machine can guess stands below: what a form sends, what a question
mark carries, and which variables are not named after their table. `unplanned` names what is missing.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

import sqlalchemy as sa
from flask import Flask
from sqlalchemy.orm import Session
from werkzeug.routing import AnyConverter, IntegerConverter, Rule

from projects.base import Base


@dataclass(frozen=True)
class Every:
    """Stands in a form or question for every row of a table, one request each."""

    table: str


@dataclass(frozen=True)
class Call:
    """One request."""

    endpoint: str
    method: str
    path: str
    data: tuple[tuple[str, str], ...] = ()


TABLE_OF = {
    "request_id": "referral_request", "merge_id": "card_merge", "sweep_id": "mailbox_sweep", "word_id": "handed_word",
    "card_id": "person", "link_id": "word_link", "claim_id": "staffing", "member_id": "person",
    "row_id": "person asked referral_request",
}  # fmt: skip
"""Variables that are not named after their table; some may mean a row of several."""

WORDS = {("moderation.report", "what"): ["profile", "request", "answer", "thanks"]}
"""Variables that are words of ours. All other words and tokens are wrong ones."""

OUTSIDE = {"static", "bootstrap.static", "security.static"}
"""Files of the program."""

A_PERSON = {"family_name": "somebody", "given_name": "new"}
A_PROJECT = {"codename": "suzuran", "firm": "somewhere", "began": "2020-04", "ended": "2021-03", "share": "1.0"}
AN_ASK = {
    "purpose": "advice",
    "brief": "words",
    "send_key": "k",
    "people": Every("person"),
    "previewed": Every("person"),
}

NEW_EACH_TIME = {
    "exchange.archive", "exchange.take",  # the moment it was made, and so its size
    "security.mf_recovery_codes", "security.wan_register", "security.wan_verify", "security.wan_signin", "accounts.invite",
    "accounts.second_step", "handover.make_link", "captured.make_link",
    "people.new", "ledger.new",  # the number of the new row, counted over the whole site
}  # fmt: skip
"""Answers with a fresh token or number in them: of these only the status can be compared. Their words are searched all
the same."""

FORMS: dict[str, list[dict[str, Any]]] = {
    "people.new": [A_PERSON],
    "people.edit": [A_PERSON],
    "people.erase": [{"submit": "1"}],
    "people.merge": [{"other": Every("person")}],
    "people.unmerge": [{"submit": "1"}],
    "people.what_i_show": [{"points-0-number": Every("contact_point"), "points-0-shown_to": "members"}],
    "people.block": [{"reason": "words"}],
    "accounts.invite": [{"label": "words", "card_id": Every("person")}],
    "accounts.language": [{"language": "ja", "back": "/"}],
    "ledger.new": [A_PROJECT],
    "ledger.edit": [A_PROJECT],
    "ledger.add": [{"person": Every("person"), "began": "2020-04", "ended": "2021-03", "share": "1.0"}],
    "ledger.share": [{"ledger-0-project_id": Every("project"), "ledger-0-shared": "1", "ledger-0-began": "2020-04", "ledger-0-ended": "2020-05"}],
    "touch.regard": [{"ring": "jinmyaku", "would_help": "", "every_months": ""}],
    "touch.note": [{"kind": "lunch", "day": "2026-01-05", "note": "words"}],
    "referrals.preview": [AN_ASK],
    "referrals.send": [AN_ASK],
    "referrals.close": [{"outcome": "helped"}],
    "referrals.thank": [{"words": "words"}],
    "referrals.answer": [{"answer": "pass"}, {"answer": "can_help", "words": "words"}],
    "farewells.review": [A_PERSON | {"into": Every("person")}],
    "farewells.let_go": [{"mail": Every("farewell")}],
    "farewells.capture": [{"text": "A last day: Friday. somebody.new@example.com"}],
    "captured.keep_on": [{"card": Every("person")}],
    "captured.say_purpose": [{"purpose": "memory"}],
    "captured.make_link": [{"submit": "1"}],
    "handover.make_link": [{"label": "words", "lasts": "30"}],
    "handover.my_farewell": [{"line": "words"}],
    "applications.vouch": [{"answer": "vouch", "words": "words", "project": Every("project")}],
    "applications.ask_back": [{"words": "words"}],
    "exchange.really": [{"understood": "y"}],
    "moderation.report": [{"reason": "rude", "words": "words", "seen": "not-sealed"}],
    "moderation.one_report": [{"words": "words"}],
    "moderation.member": [{"kind": "warning", "words": "words"}],
    "moderation.note": [{"words": "words"}],
    "accounts.move": [{"email": "somebody.new@example.com", "password": "correct horse battery"}],
    "accounts.my_addresses": [{"address": "somebody.new@example.com"}],
}  # fmt: skip
"""What a form sends that cannot be sent empty. Every table named in it is sent row by row."""

SENT_EMPTY = {
    "accounts.come_in", "applications.change", "applications.come_in", "handover.change_word", "handover.leave_word",
    "captured.correct", "captured.erase",  # behind a token: with a wrong one the form is never read
    "moderation.outside", "moderation.moderator", "accounts.move_codes", "accounts.second_step",
    "applications.apply", "accounts.prove_address", "captured.seen_correction", "captured.seen_erasure",
    "farewells.discard", "handover.not_now", "letterbox.drop", "letterbox.sweep",
    "ledger.put_back", "touch.restore",  # a sealed token that only its maker has
}  # fmt: skip
"""Views with a form where nothing that can be sent points to anybody: an empty form is all there is to try."""

QUESTIONS: dict[str, list[dict[str, Any]]] = {
    "people.merge": [{"other": Every("person")}],
    "jinmyaku.people": [{"view": "jinmyaku"}, {"view": "away"}, {"view": "network"}, {"q": "zq"}, {"q": "みなと"},
                        {"view": "network", "after": "1"}, {"view": "network", "after": "2"}],
    "ledger.projects": [{"after": Every("project")}],
    "ledger.share": [{"farewell": Every("farewell")}],
    "referrals.requests": [{"after": Every("referral_request")}, {"helped_after": Every("asked")}],
    "referrals.new": [{"person": Every("person")}],
    "accounts.handed_out": [{"card": Every("person")}],
    "farewells.inbox": [{"tab": "waiting"}, {"tab": "kept"}, {"tab": "set_aside"}, {"after": Every("farewell")}, {"aside": Every("farewell")}],
    "applications.waiting": [{"tab": "settled"}],
    "moderation.accounts": [{"after": Every("person")}],
    "moderation.reports": [{"state": "open"}, {"state": "answered"}, {"after": Every("report")}],
    "handover.left": [{"tab": "aside"}, {"after": Every("handed_word")}],
}  # fmt: skip
"""What may stand behind the question mark."""

READS_A_FORM = re.compile(r"Form\(|request\.(form|files|values)")
READS_A_QUESTION = re.compile(r"request\.args")


def routes(app: Flask) -> Iterator[Rule]:
    """Every route that is not a file of the program."""
    return (rule for rule in app.url_map.iter_rules() if rule.endpoint not in OUTSIDE)


def unplanned(app: Flask) -> list[str]:
    """Views that read a form or a question this plan does not know, and plans for views that are gone."""
    missing = []
    for rule in routes(app):
        if rule.endpoint.startswith("security."):  # the library's own; it knows no rows of ours
            continue
        source = inspect.getsource(inspect.unwrap(app.view_functions[rule.endpoint]))
        methods = rule.methods or set()
        if "POST" in methods and READS_A_FORM.search(source) and rule.endpoint not in FORMS.keys() | SENT_EMPTY:
            missing.append(f"{rule.endpoint} reads a form: say in FORMS what to send")
        if READS_A_QUESTION.search(source) and rule.endpoint not in QUESTIONS.keys() | SENT_EMPTY:
            missing.append(f"{rule.endpoint} reads request.args: say in QUESTIONS what to ask")
    known = {rule.endpoint for rule in app.url_map.iter_rules()}
    missing += [f"{name} is planned and not there" for name in (FORMS.keys() | QUESTIONS.keys() | SENT_EMPTY) - known]
    return sorted(set(missing))


@dataclass(frozen=True)
class Rows:
    """The row numbers of every table that has such, and those of them that are the observer's own."""

    of: dict[str, list[int]]
    own: dict[str, set[int]]


OWNERS = {
    "person": ("id", "steward_id"), "project": ("keeper_id",), "referral_request": ("asker_id",),
    "farewell": ("owner_id",), "touch": ("owner_id",),
}  # fmt: skip


def rows_there_are(session: Session, observer: int = 0) -> Rows:
    """All rows; `observer` is the person who asks."""
    tables = [t for t in Base.metadata.sorted_tables if isinstance(getattr(t.c.get("id"), "type", None), sa.Integer)]
    return Rows(
        {table.name: list(session.scalars(sa.select(table.c.id).order_by(table.c.id))) for table in tables},
        {
            name: set(
                session.scalars(sa.select(t.c.id).where(sa.or_(*(t.c[column] == observer for column in columns))))
            )
            for name, columns in OWNERS.items()
            for t in [Base.metadata.tables[name]]
        },
    )


def calls(app: Flask, rows: Rows) -> Iterator[Call]:
    """Every request there is to make. Where a request names two rows, every row stands in both places; all pairs are
    made where the first one is the observer's own, for there the second one matters."""
    for rule in routes(app):
        for number, (path, is_own) in enumerate(_paths(app, rule, rows)):
            methods = (rule.methods or set()) - {"HEAD", "OPTIONS"}
            if "GET" in methods:
                yield Call(rule.endpoint, "GET", path)
                for question in _filled(QUESTIONS.get(rule.endpoint, []), rows, None if is_own else number):
                    yield Call(rule.endpoint, "GET", path, question)
            for method in sorted(methods - {"GET"}):
                for sent in _filled(FORMS.get(rule.endpoint, [{}]), rows, None if is_own else number):
                    yield Call(rule.endpoint, method, path, sent)


def _paths(app: Flask, rule: Rule, rows: Rows) -> list[tuple[str, bool]]:
    """The route for every row its variables can mean, and whether the first is the observer's own (or there is none)."""
    names = sorted(rule.arguments, key=rule.rule.index)
    values = [_values(rule, name, rows) for name in names]
    ways: list[tuple[Any, ...]] = []
    for number, first in enumerate(values[0] if values else []):
        own = isinstance(first, str) or first in rows.own.get(_table(names[0]), set())
        rest = [these if own else [these[number % len(these)]] for these in values[1:]]
        ways += [(first, *others) for others in product(*rest)]
    for column, these in enumerate(values[1:], start=1):  # every row in every place
        met = {way[column] for way in ways}
        ways += [
            (values[0][0], *(v if c == column else values[c][0] for c in range(1, len(values))))
            for v in these
            if v not in met
        ]
    with app.test_request_context():
        return [
            (app.url_for(rule.endpoint, **dict(zip(names, way, strict=True))),
             not names or way[0] in rows.own.get(_table(names[0]), set()))
            for way in ways or [()]
        ]  # fmt: skip


def _table(name: str) -> str:
    return TABLE_OF.get(name, name.removesuffix("_id"))


def _values(rule: Rule, name: str, rows: Rows) -> list[Any]:
    converter = rule._converters[name]
    if isinstance(converter, AnyConverter):
        return sorted(converter.items)
    if not isinstance(converter, IntegerConverter):
        return list(WORDS.get((rule.endpoint, name), ["not-a-token"]))
    tables = _table(name).split()
    if set(tables) <= rows.of.keys():
        return sorted({number for table in tables for number in rows.of[table]}) or [1]
    # No table of that name: every row of every table with the word in its name, else of all.
    meant = [other for other in rows.of if tables[0] in other] or list(rows.of)
    return sorted({number for other in meant for number in rows.of[other]}) or [1]


def _filled(forms: list[dict[str, Any]], rows: Rows, number: int | None) -> Iterator[tuple[tuple[str, str], ...]]:
    """Each form for every row it names; with a `number`, for one of them."""
    for form in forms:
        tables = {value.table for value in form.values() if isinstance(value, Every)}
        named = [row for table in sorted(tables) for row in rows.of[table]] or [0]
        for row in named if number is None else [named[number % len(named)]]:
            yield tuple((k, str(row) if isinstance(v, Every) else v) for k, v in form.items())
