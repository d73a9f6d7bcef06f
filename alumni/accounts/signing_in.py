"""How members sign in: Flask-Security, with e-mailed codes that work once.

Flask-Security's codes are replayable while they are valid; it says so and asks for a subclass that remembers the last
counter used (flask_security.totp, after passlib's tutorial).
"""

from __future__ import annotations

from flask import Flask, current_app
from flask_security import SQLAlchemyUserDatastore, UserMixin
from flask_security.core import Security
from flask_security.totp import Totp
from passlib.totp import TotpMatch

from alumni.accounts.models import Role, User, WebAuthn
from alumni.extensions import db


class OneUseCodes(Totp):
    """Refuses a code whose time step was used before, or is older than one that was."""

    def get_last_counter(self, user: UserMixin) -> int | None:
        return user.last_code_counter if isinstance(user, User) else None

    def set_last_counter(self, user: UserMixin, tmatch: TotpMatch) -> None:
        if isinstance(user, User):
            user.last_code_counter = tmatch.counter
            db.session.commit()


def open_sign_in(app: Flask) -> None:
    """Bind Flask-Security to one application. Each has an instance of its own: two may differ in how they hash."""
    Security(app, SQLAlchemyUserDatastore(db, User, Role, WebAuthn), totp_cls=OneUseCodes)


def store() -> SQLAlchemyUserDatastore:
    """Where the accounts of the present application are kept."""
    kept: SQLAlchemyUserDatastore = current_app.extensions["security"].datastore
    return kept
