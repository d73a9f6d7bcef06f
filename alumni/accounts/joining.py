"""Opening the account behind a new profile."""

from __future__ import annotations

from alumni.accounts.invitations import Arrival
from alumni.accounts.models import User
from alumni.accounts.signing_in import store
from alumni.extensions import db


def open_account(arrival: Arrival, *, password_hash: str) -> User:
    """Make the account of somebody who has just arrived, able to sign in by password and by e-mailed code."""
    accounts = store()
    member = accounts.create_user(email=arrival.address, password=password_hash, person_id=arrival.person_id)
    assert isinstance(member, User)  # the datastore is typed for any user class
    if arrival.for_host:
        accounts.add_role_to_user(member, accounts.find_or_create_role("host", permissions=[]))
    db.session.flush()  # the e-mail method needs the account's id
    accounts.us_setup_email(member)
    return member
