"""Settings: from the environment, with secrets made on the first run and kept beside the database, out of git."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib
import json
import os
import secrets
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from cryptography.fernet import Fernet

from alumni.migrating import ALEMBIC_CONTEXT

LANGUAGES = ("ja", "en")
MOST_BYTES_OF_A_REQUEST = 64 * 1024 * 1024
"""A drop of mails in one go. A single mail over farewells.inbox.MOST_BYTES_OF_A_MAIL is refused with a sentence, so the
request limit stands well above it: the member gets our page, not the server's."""

ROOMS_WITH_WORDS = (
    "site", "accounts", "applications", "people", "farewells", "letterbox", "handover", "captured", "ledger", "touch", "jinmyaku",
    "referrals", "moderation", "exchange", "desk", "demo",
)  # fmt: skip
"""One Japanese catalogue a room: alumni/translations/ja/LC_MESSAGES/<room>.po."""


def secrets_kept_in(folder: Path) -> dict[str, str]:
    """The secrets of this site, made once. The file is readable by its owner only."""
    path = folder / "secrets.json"
    try:
        made: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
        return made
    except FileNotFoundError:
        folder.mkdir(parents=True, exist_ok=True)
    fresh = {
        "SECRET_KEY": secrets.token_urlsafe(48),
        "SECURITY_PASSWORD_SALT": secrets.token_urlsafe(32),
        "TOTP_SECRET": secrets.token_urlsafe(32),
        "SEAL_KEYS": Fernet.generate_key().decode(),
        "FINGERPRINT_KEY": secrets.token_urlsafe(48),
    }
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:  # another process was first
        return secrets_kept_in(folder)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(fresh, file, indent=1)
    return fresh


def database_url(environ: Mapping[str, str], instance: Path) -> str:
    """DATABASE_URL, or SQLite in the instance folder. postgres:// and postgresql:// mean psycopg 3."""
    url = environ.get("DATABASE_URL", "")
    if not url:
        instance.mkdir(parents=True, exist_ok=True)
        return f"sqlite:///{instance / 'jinmyaku.sqlite3'}"
    scheme, _, rest = url.partition("://")
    return f"postgresql+psycopg://{rest}" if scheme in ("postgres", "postgresql") else url


def settings_from(environ: Mapping[str, str], instance: Path, root: Path) -> dict[str, Any]:
    """The whole configuration of the application. Environment variables win over the secrets file."""
    secret = _secrets(environ, instance)
    public_url = environ.get("PUBLIC_URL", f"http://localhost:{environ.get('PORT', '8000')}").rstrip("/")
    translations = root / "alumni" / "translations"
    return {
        "SECRET_KEY": secret["SECRET_KEY"],
        "SEAL_KEYS": [key for key in secret["SEAL_KEYS"].split(",") if key],
        "FINGERPRINT_KEY": secret["FINGERPRINT_KEY"],
        "SECRETS_FILE": None if environ.get("SEAL_KEYS") else instance / "secrets.json",
        "PUBLIC_URL": public_url,
        "TRUSTED_HOSTS": [urlsplit(public_url).hostname, "localhost", "127.0.0.1"] if "PUBLIC_URL" in environ else None,
        "LOG_FORMAT": environ.get("LOG_FORMAT", "words"),
        "SQLALCHEMY_ENGINES": {"default": database_url(environ, instance)},
        "ALEMBIC": {
            "script_location": str(root / "migrations"),
            "file_template": "%%(year)d%%(month).2d%%(day).2d_%%(slug)s",
        },
        "ALEMBIC_CONTEXT": ALEMBIC_CONTEXT,
        "MAX_CONTENT_LENGTH": MOST_BYTES_OF_A_REQUEST,
        "MAX_FORM_MEMORY_SIZE": 8 * 1024 * 1024,
        "WTF_CSRF_TIME_LIMIT": None,
        "PERMANENT_SESSION_LIFETIME": 90 * 24 * 3600,
        "BOOTSTRAP_SERVE_LOCAL": True,
        "SEND_FILE_MAX_AGE_DEFAULT": 3600,
        **_limits(environ),
        **_cookies(https=public_url.startswith("https://")),
        **_languages(environ, translations),
        "VOUCHES_NEEDED": int(environ.get("VOUCHES_NEEDED", "2")),
        "VOUCHERS_APART_DAYS": int(environ.get("VOUCHERS_APART_DAYS", "365")),
        "LETTERBOX_DOMAIN": environ.get("LETTERBOX_DOMAIN", "").strip().lower(),
        "LETTERBOX_ALLOW_PRIVATE_HOSTS": environ.get("LETTERBOX_ALLOW_PRIVATE_HOSTS", "") == "1",
        "BREACHED_PASSWORDS_URL": environ.get("BREACHED_PASSWORDS_URL", "").strip(),
        **_keeping(environ),
        **_mail(environ),
        **_security(environ, secret, translations),
        "SECURITY_RESET_PASSWORD_WITHIN": dt.timedelta(hours=1),
    }


def _secrets(environ: Mapping[str, str], instance: Path) -> dict[str, str]:
    needed = ("SECRET_KEY", "SECURITY_PASSWORD_SALT", "TOTP_SECRET", "SEAL_KEYS", "FINGERPRINT_KEY")
    kept = {} if all(environ.get(name) for name in needed) else secrets_kept_in(instance)
    return {name: environ.get(name) or kept[name] for name in needed}


def _limits(environ: Mapping[str, str]) -> dict[str, Any]:
    """How often a page may be asked (alumni.limits): by one member or stranger, and by everybody behind one address."""
    return {
        "LIMIT_GUESSABLE": "20 per minute; 200 per hour",
        "LIMIT_GUESSABLE_ADDRESS": "60 per minute; 600 per hour",
        "LIMIT_COSTLY": "60 per minute; 1200 per hour",
        "LIMIT_COSTLY_ADDRESS": "300 per minute; 6000 per hour",
        "RATELIMIT_STORAGE_URI": environ.get("LIMIT_STORAGE", "memory://"),
    }


def _cookies(*, https: bool) -> dict[str, Any]:
    rules = {
        f"{cookie}_COOKIE_{rule}": value
        for cookie in ("SESSION", "REMEMBER")
        for rule, value in (("HTTPONLY", True), ("SAMESITE", "Lax"), ("SECURE", https))
    }
    # Browsers refuse the prefix without https.
    return {**rules, "SESSION_COOKIE_NAME": "__Host-session" if https else "session"}


def _languages(environ: Mapping[str, str], translations: Path) -> dict[str, Any]:
    return {
        "BABEL_DEFAULT_LOCALE": "en",
        "BABEL_DEFAULT_TIMEZONE": environ.get("TZ_NAME", "Asia/Tokyo"),
        "BABEL_TRANSLATION_DIRECTORIES": ";".join(str(translations) for _ in ROOMS_WITH_WORDS),
        "BABEL_DOMAIN": ";".join(ROOMS_WITH_WORDS),
    }


def _keeping(environ: Mapping[str, str]) -> dict[str, Any]:
    """Months a card of each purpose is kept until its steward is asked, that he has to answer, and of words nobody kept."""
    months = {
        "KEEP_IN_TOUCH_MONTHS": 36, "KEEP_HELP_MONTHS": 36, "KEEP_MEMORY_MONTHS": 60, "KEEP_GRACE_MONTHS": 3,
        "KEEP_WORD_MONTHS": 6,
    }  # fmt: skip
    return {name: int(environ.get(name, usual)) for name, usual in months.items()}


def _mail(environ: Mapping[str, str]) -> dict[str, Any]:
    """Mail goes to the console until MAIL_SERVER names a relay."""
    server = environ.get("MAIL_SERVER", "")
    return {
        "MAIL_BACKEND": "alumni.mail.CheckedEmailBackend" if server else "console",
        "MAIL_SERVER": server or "localhost",
        "MAIL_PORT": int(environ.get("MAIL_PORT", "587" if server else "25")),
        "MAIL_USE_TLS": environ.get("MAIL_USE_TLS", "1" if server else "0") == "1",
        "MAIL_USERNAME": environ.get("MAIL_USERNAME") or None,
        "MAIL_PASSWORD": environ.get("MAIL_PASSWORD") or None,
        "MAIL_DEFAULT_SENDER": environ.get("MAIL_SENDER", "jinmyaku@localhost"),
        "MAIL_TIMEOUT": 20,
        "MAIL_ASIDE": True,
    }


def _security(environ: Mapping[str, str], secret: Mapping[str, str], translations: Path) -> dict[str, Any]:
    """Flask-Security: password or e-mailed code on one page, no open registration (people come by invitation)."""
    return {
        "SECURITY_PASSWORD_SALT": secret["SECURITY_PASSWORD_SALT"],
        "SECURITY_TOTP_SECRETS": {"1": secret["TOTP_SECRET"]},
        "SECURITY_EMAIL_SENDER": environ.get("MAIL_SENDER", "jinmyaku@localhost"),
        "SECURITY_UNIFIED_SIGNIN": True,
        "SECURITY_US_SIGNIN_REPLACES_LOGIN": True,
        "SECURITY_US_ENABLED_METHODS": ["password", "email"],
        "SECURITY_US_MFA_REQUIRED": ["password", "email"],
        "SECURITY_API_ENABLED_METHODS": ["session"],
        "SECURITY_TOTP_ISSUER": "Jinmyaku",
        "SECURITY_LOGIN_URL": "/sign-in",
        "SECURITY_US_SIGNIN_URL": "/sign-in/one",
        "SECURITY_US_SIGNIN_SEND_CODE_URL": "/sign-in/send-code",
        "SECURITY_US_VERIFY_LINK_URL": "/sign-in/link",
        "SECURITY_LOGOUT_URL": "/sign-out",
        "SECURITY_LOGOUT_METHODS": ["POST"],
        "SECURITY_RECOVERABLE": True,
        "SECURITY_RESET_URL": "/sign-in/forgot",
        "SECURITY_CHANGEABLE": True,
        "SECURITY_CHANGE_URL": "/account/password",
        **_second_steps(secret),
        "SECURITY_REGISTERABLE": False,
        "SECURITY_CONFIRMABLE": False,
        "SECURITY_TRACKABLE": False,
        "SECURITY_PASSWORD_HASH": "argon2",
        "SECURITY_PASSWORD_LENGTH_MIN": 10,
        "SECURITY_RETURN_GENERIC_RESPONSES": True,
        "SECURITY_EMAIL_VALIDATOR_ARGS": {"check_deliverability": False},
        "SECURITY_SCRIPT_NONCE_KEY": "csp_nonce",
        "SECURITY_I18N_DIRNAME": [str(translations), "builtin"],
        "SECURITY_EMAIL_HTML": False,
        "SECURITY_EMAIL_SUBJECT_PASSWORD_RESET": "A new password",
        "SECURITY_EMAIL_SUBJECT_PASSWORD_NOTICE": "Your password was changed",
        "SECURITY_EMAIL_SUBJECT_PASSWORD_CHANGE_NOTICE": "Your password was changed",
        "SECURITY_POST_LOGIN_VIEW": "/",
        "SECURITY_POST_LOGOUT_VIEW": "/",
        "SECURITY_REDIRECT_BEHAVIOR": None,
    }


def _second_steps(secret: Mapping[str, str]) -> dict[str, Any]:
    """Authenticator, recovery codes and passkeys. The key of the recovery codes is made from that of the authenticators."""
    key = base64.urlsafe_b64encode(hashlib.sha256(b"recovery codes" + secret["TOTP_SECRET"].encode()).digest())
    return {
        "SECURITY_US_VERIFY_URL": "/account/confirm",
        "SECURITY_US_VERIFY_SEND_CODE_URL": "/account/confirm/send-code",
        "SECURITY_TWO_FACTOR": True,
        "SECURITY_TWO_FACTOR_ENABLED_METHODS": ["authenticator"],
        "SECURITY_TWO_FACTOR_AUTHENTICATOR_VALIDITY": 30,
        "SECURITY_TWO_FACTOR_TOKEN_VALIDATION_URL": "/sign-in/second",
        "SECURITY_TWO_FACTOR_RESCUE_EMAIL": False,
        "SECURITY_MULTI_FACTOR_RECOVERY_CODES": True,
        "SECURITY_MULTI_FACTOR_RECOVERY_CODES_N": 10,
        "SECURITY_MULTI_FACTOR_RECOVERY_CODES_KEYS": [key],
        "SECURITY_MULTI_FACTOR_RECOVERY_CODES_URL": "/account/recovery-codes",
        "SECURITY_MULTI_FACTOR_RECOVERY_URL": "/sign-in/recovery",
        "SECURITY_WEBAUTHN": True,
        "SECURITY_WAN_RP_NAME": "Jinmyaku",
        "SECURITY_WAN_ALLOW_USER_HINTS": False,
        "SECURITY_WAN_SIGNIN_WITHIN": dt.timedelta(minutes=5),
        "SECURITY_WAN_REGISTER_URL": "/account/passkeys",
        "SECURITY_WAN_DELETE_URL": "/account/passkeys/remove",
        "SECURITY_WAN_SIGNIN_URL": "/sign-in/passkey",
        "SECURITY_WAN_VERIFY_URL": "/account/confirm/passkey",
    }
