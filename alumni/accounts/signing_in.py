"""How members sign in: Flask-Security, with what it leaves to the application.

Its codes are replayable while they are valid; it says so and asks for a subclass that remembers the last counter used
(flask_security.totp, after passlib's tutorial). Its passkeys for signing in are only those of separate keys. E-mailed
codes are ours altogether (`mailed_codes`).
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Any

from flask import Flask, current_app, request, session
from flask_babel import gettext
from flask_security import SQLAlchemyUserDatastore, UserMixin
from flask_security.core import Security
from flask_security.mail_util import MailUtil
from flask_security.password_util import PasswordUtil
from flask_security.totp import Totp
from flask_security.webauthn_util import WebauthnUtil
from passlib.totp import TotpMatch
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from alumni import clock, mail
from alumni.accounts.breached import is_breached
from alumni.accounts.forms import (
    ForgotForm,
    PasskeyForm,
    RecoveryForm,
    SecondStepForm,
    SignInForm,
    VerifyForm,
)
from alumni.accounts.mailed_codes import figures_in
from alumni.accounts.models import Role, User, WebAuthn
from alumni.accounts.passwords import is_easily_guessed
from alumni.accounts.visiting import watch_sessions
from alumni.audit import write_down
from alumni.extensions import db
from alumni.limits import costly, guessable

GUESSABLE = (
    "login", "us_signin", "us_signin_send_code", "us_verify", "us_verify_send_code", "two_factor_token_validation",
    "mf_recovery", "wan_signin", "wan_signin_response", "wan_verify", "wan_verify_response", "forgot_password",
    "reset_password", "change_password",
)  # fmt: skip
COSTLY = ("wan_register", "wan_register_response", "wan_delete", "mf_recovery_codes")


_IN_A_NAME = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Nd", "Nl", "No", "Pc", "Pd", "Zs"})
_LONGEST_NAME = 64


class OneUseCodes(Totp):
    """Refuses an authenticator's code whose time step was used before, or is older than one that was."""

    def verify_totp(self, token: str, totp_secret: str, user: UserMixin, window: int = 0) -> bool:
        if isinstance(user, User):  # two who type the same code at once are taken one after the other
            db.session.refresh(user, ["last_code_counter"], with_for_update=True)
        return bool(super().verify_totp(token, totp_secret, user, window))

    def get_last_counter(self, user: UserMixin) -> int | None:
        return user.last_code_counter if isinstance(user, User) else None

    def set_last_counter(self, user: UserMixin, tmatch: TotpMatch) -> None:
        if isinstance(user, User):
            user.last_code_counter = tmatch.counter
            db.session.commit()


class MailAside(MailUtil):
    """The library's mails are sent aside: whether there was one to send must not show in how long the page takes."""

    def send_mail(
        self, template: str, subject: str, recipient: Any, sender: Any, body: Any, html: Any, **_: Any
    ) -> None:
        mail.send_aside(to=str(recipient), subject=str(subject), text=str(body))


class Passwords(PasswordUtil):
    """Beyond the library's length: refuses what is guessed first, and what is known from a breach."""

    def validate(self, password: str, is_register: bool, **about: Any) -> tuple[list[str] | None, str]:
        """`about` may hold `about`, words known of a newcomer, or `user`, the account."""
        reasons, normal = super().validate(password, is_register, **about)
        known = [*about.get("about", ()), *([about["user"].email] if about.get("user") else [])]
        service = current_app.config["BREACHED_PASSWORDS_URL"]
        if not reasons and is_easily_guessed(password, about=known):
            reasons = [gettext("This is easily guessed. Please choose words that have nothing to do with each other.")]
        elif not reasons and service and is_breached(password, service=service):
            reasons = [gettext("This password is known from a breach elsewhere. Please choose another one.")]
        return reasons, normal


class Passkeys(WebauthnUtil):
    """Passkeys of this device or of a key, always with the device's own check (finger, face, PIN): two factors in one."""

    def origin(self) -> str:
        known = current_app.config["TRUSTED_HOSTS"] is not None  # behind a proxy the request itself says http
        return str(current_app.config["PUBLIC_URL"]) if known else request.host_url.rstrip("/")

    def authenticator_selection(self, user: UserMixin, usage: str) -> AuthenticatorSelectionCriteria:
        return AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED, user_verification=UserVerificationRequirement.REQUIRED
        )

    def name_svn(self, value: str) -> tuple[str | None, str | None]:
        name = " ".join(unicodedata.normalize("NFKC", value).split())
        allowed = all(unicodedata.category(c) in _IN_A_NAME or c in "'.()+" for c in name)
        if not allowed or len(name) > _LONGEST_NAME:
            return str(gettext("Letters, figures and spaces, please, at most %(most)s.", most=_LONGEST_NAME)), None
        return None, name

    def user_verification(self, user: UserMixin | None, usage: list[str]) -> UserVerificationRequirement:
        return UserVerificationRequirement.REQUIRED


class SecurityWithoutCleaner(Security):
    """The library asks for nh3 to clean the names of passkeys of HTML; `Passkeys.name_svn` refuses such names instead."""

    def _check_modules(self, module: str, config_name: str) -> None:
        if module != "nh3":
            super()._check_modules(module, config_name)  # type: ignore[no-untyped-call]


def open_sign_in(app: Flask) -> None:
    """Bind Flask-Security to one application. Each has an instance of its own: two may differ in how they hash."""
    SecurityWithoutCleaner(
        app, SQLAlchemyUserDatastore(db, User, Role, WebAuthn),
        totp_cls=OneUseCodes, mail_util_cls=MailAside, webauthn_util_cls=Passkeys, password_util_cls=Passwords,
        us_signin_form=SignInForm, us_verify_form=VerifyForm, two_factor_verify_code_form=SecondStepForm,
        mf_recovery_form=RecoveryForm, wan_register_form=PasskeyForm, forgot_password_form=ForgotForm,
    )  # fmt: skip
    watch_sessions(app)
    for count, names in ((guessable, GUESSABLE), (costly, COSTLY)):
        for name in names:
            count(app.view_functions[f"security.{name}"])


def store() -> SQLAlchemyUserDatastore:
    """Where the accounts of the present application are kept."""
    kept: SQLAlchemyUserDatastore = current_app.extensions["security"].datastore
    return kept


@dataclass(frozen=True, slots=True)
class ShownKey:
    """What an authenticator app is shown: the key in groups of letters, and as a picture (data: URI)."""

    key: str
    image: str


def authenticator_being_set_up(member: User) -> ShownKey:
    """The key of the authenticator this session is setting up; the same until it is kept, so that a slip costs nothing."""
    values = _codes().fetch_setup_values(_key_in_session(), member)
    return ShownKey(str(values["key"]), str(values["image"]))


def keep_authenticator(member: User, typed: str) -> bool:
    """Ask for the authenticator's figures from now on, if those typed are right. Makes the recovery codes."""
    figures = figures_in(typed)
    if not figures or not _codes().verify_totp(figures, _key_in_session(), member, window=30):
        return False
    store().tf_set(member, "authenticator", totp_secret=session.pop("authenticator"))
    current_app.extensions["security"].mf_recovery_codes_util.create_recovery_codes(member)
    _write_down("second_step.kept", member)
    return True


def forget_authenticator(member: User) -> None:
    """Sign in without it from now on; the recovery codes go with it."""
    store().tf_reset(member)
    store().mf_set_recovery_codes(member, None)
    _write_down("second_step.removed", member)


def _write_down(act: str, member: User) -> None:
    about = f"person:{member.person_id}"
    write_down(db.session, act=act, actor_id=member.person_id, subject=about, now=clock.now())
    db.session.commit()


def _codes() -> OneUseCodes:
    made: OneUseCodes = current_app.extensions["security"].totp_factory
    return made


def _key_in_session() -> str:
    """Sealed by the library; kept in the session and nowhere else until it has been shown to work."""
    if "authenticator" not in session:
        session["authenticator"] = _codes().generate_totp_secret()
    return str(session["authenticator"])
