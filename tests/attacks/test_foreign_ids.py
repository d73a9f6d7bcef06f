"""Insecure direct object references: somebody who knows every number sends every form of everybody, and changes nothing."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from werkzeug.routing import IntegerConverter

from alumni.accounts.models import User
from alumni.extensions import db
from alumni.people.models import Origin, Person
from alumni.people.sight import Asker
from projects.base import Base
from tests.attacks.conftest import Form, Furnished, forms_on, pages_of
from tests.conftest import NOW

IDS = (1, 2, 3, 4, 7, 12, 27, 28, 30)
WORDS = {
    "words": "x", "answer": "can_help", "outcome": "helped", "reason": "rude", "kind": "exclude", "days": "3",
    "moderates": "1", "family_name": "盗", "given_name": "人", "codename": "盗", "note": "盗", "ring": "jinmyaku",
    "purpose": "advice", "confirm": "1", "sure": "1", "email": "thief@example.com", "code": "000000",
}  # fmt: skip
NOT_ROWS = {"audit_head", "audit_entry"}

Rows = dict[tuple[str, Any], tuple[Any, ...]]


def newcomer(furnished: Furnished) -> int:
    """A member with whom nobody has anything to do."""
    with furnished.app.app_context():
        person = Person(origin=Origin.MEMBER, kept_at=NOW, family_name="外")
        db.session.add(person)
        db.session.flush()
        store = furnished.app.extensions["security"].datastore
        store.create_user(email="thief@example.com", password="x", person_id=person.id)
        db.session.commit()
        return person.id


def all_rows(furnished: Furnished) -> Rows:
    """Every row of every table, as it lies in the database."""
    rows: Rows = {}
    with furnished.app.app_context(), db.engine.connect() as connection:
        for table in Base.metadata.sorted_tables:
            if table.name in NOT_ROWS:
                continue
            plain = sa.table(table.name, *(sa.column(c.name) for c in table.columns))
            keys = [c.name for c in table.primary_key.columns]
            for row in connection.execute(sa.select(plain)).mappings():
                key = tuple(row[name] for name in keys) or tuple(row.values())
                rows[table.name, key] = tuple(row.values())
    return rows


def rows_of(person_id: int, rows: Rows) -> set[tuple[str, Any]]:
    """The rows that hang on one person, through as many foreign keys as it takes."""
    his = {("person", (person_id,))}
    tables = {table.name: table for table in Base.metadata.sorted_tables}
    grown = True
    while grown:
        grown = False
        for (name, key), row in rows.items():
            values = dict(zip((c.name for c in tables[name].columns), row, strict=True))
            pointing = {(f.column.table.name, (values[c.name],)) for c in tables[name].columns for f in c.foreign_keys}
            if (name, key) not in his and pointing & his:
                his.add((name, key))
                grown = True
    return his


def everybodys_forms(furnished: Furnished) -> list[Form]:
    found: dict[str, Form] = {}
    for address in furnished.addresses():
        if address == "thief@example.com":
            continue
        for path, page in pages_of(furnished.browser(address), most_of_a_kind=2).items():
            for form in forms_on(page, path):
                found.setdefault(form.action, form)
    return list(found.values())


def guessed_paths(furnished: Furnished) -> list[str]:
    """Every POST path with numbers in it, with every number."""
    paths = []
    for rule in furnished.app.url_map.iter_rules():
        numbers = [name for name in rule.arguments if isinstance(rule._converters[name], IntegerConverter)]
        if "POST" in (rule.methods or ()) and numbers and set(numbers) == rule.arguments:
            with furnished.app.test_request_context():
                paths += [furnished.app.url_for(rule.endpoint, **dict.fromkeys(numbers, n)) for n in IDS]
    return paths


def test_foreign_numbers_change_nothing(furnished: Furnished) -> None:
    thief = newcomer(furnished)
    forms, paths = everybodys_forms(furnished), guessed_paths(furnished)
    browser = furnished.browser("thief@example.com")
    before = all_rows(furnished)
    assert len(before) > 250
    tried = [
        browser.post(form.action, data=form.filled("盗人")).status_code
        for form in forms
        if "sign-out" not in form.action
    ]
    tried += [browser.post(path, data=WORDS).status_code for path in paths]
    after = all_rows(furnished)
    his = rows_of(thief, after) | rows_of(thief, before)
    changed = sorted(
        {str(key) for key in before.keys() | after.keys() if before.get(key) != after.get(key) and key not in his}
    )
    print(
        f"{len(forms)} forms of others and {len(paths)} guessed addresses sent; rows of others changed: {len(changed)}"
    )
    assert changed == [], changed
    assert len(tried) > 400
    assert 500 not in tried
    with furnished.app.app_context():
        account = db.session.scalars(sa.select(User).where(User.person_id == thief)).one()
        assert list(account.roles) == []
        assert Asker(thief).is_host is False
