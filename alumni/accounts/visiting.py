"""What a request says about who is there: the cookie of the browser, the session of the device, and its end."""

from __future__ import annotations

import math
import secrets
from collections.abc import Callable
from typing import Any

from flask import Flask, Response, after_this_request, current_app, g, render_template, request, session
from flask_babel import gettext, ngettext
from flask_login import current_user, user_logged_in, user_logged_out
from flask_security.signals import password_changed, password_reset, wan_deleted, wan_registered
from flask_security.utils import hash_password, set_request_attr
from itsdangerous import BadSignature, URLSafeSerializer

from alumni import clock, mail
from alumni.accounts import address_change, devices, guesses
from alumni.accounts.knocking import Knock, Visitor, ask_for_code, knock, one_form
from alumni.accounts.models import User
from alumni.audit import write_down
from alumni.extensions import db
from alumni.i18n import language as language_of_page
from alumni.limits import address_asking
from alumni.logs import log
from alumni.people.sight import Asker
from alumni.sealing import ring

BROWSER_COOKIE = "browser"
"""A secret of this browser's own, and the accounts it has signed in to (as keyed hashes). Outlives signing out: it is what
tells an owner's browser from strangers when his account is being guessed at."""
_COOKIE_LASTS = 400 * 24 * 3600
"""Seconds; browsers keep no cookie longer."""
_MOST_KNOWN = 5


def visitor(address: str) -> Visitor:
    """Who knocks with this address. Gives the browser its cookie if it has none."""
    kept = _browser()
    return Visitor(address_asking(), kept["secret"], _known_as(address) in kept["knows"])


def _browser() -> dict[str, Any]:
    if "browser" not in g:
        try:
            kept = _signer().loads(request.cookies.get(_cookie_name(), ""))
            g.browser = {"secret": str(kept["secret"]), "knows": [str(one) for one in kept["knows"]]}
        except (BadSignature, KeyError, TypeError):
            g.browser = {"secret": secrets.token_urlsafe(18), "knows": []}
            after_this_request(_give_cookie)
    return dict(g.browser)


def _give_cookie(response: Response) -> Response:
    response.set_cookie(
        _cookie_name(), str(_signer().dumps(g.browser)), max_age=_COOKIE_LASTS, httponly=True, samesite="Lax",
        secure=current_app.config["SESSION_COOKIE_SECURE"], path="/",
    )  # fmt: skip
    return response


def _cookie_name() -> str:
    return f"__Host-{BROWSER_COOKIE}" if current_app.config["SESSION_COOKIE_SECURE"] else BROWSER_COOKIE


def _signer() -> URLSafeSerializer:
    return URLSafeSerializer(str(current_app.secret_key), salt="browser")


def _known_as(address: str) -> str:
    return ring.fingerprint(one_form(address), about="known browser")[:16]


def opens(user: User | None, password: str) -> bool:
    """Whether a password opens an account. One hash is computed whoever it is for: for nobody, a decoy's."""
    decoy = nobody()
    real = user is not None and bool(user.password)
    asked = user if user is not None and real else decoy
    password = current_app.extensions["security"].password_util.normalize(password)
    return bool(asked.verify_and_update_password(password)) and real


def knock_with(address: str, words: str) -> Knock:
    """Try words for an address; the try is counted whatever comes of it."""
    came = knock(db.session, address=address, words=words, visitor=visitor(address), now=clock.now(), opens=opens)
    db.session.commit()
    told = {"member": came.user.person_id} if came.user else {"asked_from": _hashed_address()}
    log.info("knocked", opened_by=came.by or "nothing", wait=came.wait, **told)
    return came


def _hashed_address() -> str:
    return ring.fingerprint(address_asking(), about="log")[:16]


def send_sign_in_code(address: str) -> None:
    """Make a code, word the mail in the reader's language and hand it on; for an address without an account, to nobody."""
    post = ask_for_code(db.session, address=address, visitor=visitor(address), now=clock.now())
    db.session.commit()
    letter = "mail/sign_in_code.ja.txt" if language_of_page() == "ja" else "mail/sign_in_code.en.txt"
    subject, _blank, body = render_template(letter, code=post.code).partition("\n\n")
    mail.send_aside(to=post.to, subject=subject.strip(), text=body)


def nobody() -> User:
    """A member who is none: the library does its work for him, and his mail is dropped."""
    if "decoy" not in current_app.extensions:
        current_app.extensions["decoy"] = hash_password(secrets.token_urlsafe(24))
    return User(email="", password=current_app.extensions["decoy"], fs_uniquifier=secrets.token_hex(16))


def words_of_wait(seconds: int) -> str:
    """Why a password is not looked at just now; the same for every address."""
    if seconds <= 90:
        wait = ngettext("%(num)d second", "%(num)d seconds", seconds)
    else:
        wait = ngettext("%(num)d minute", "%(num)d minutes", math.ceil(seconds / 60))
    said = gettext(
        "There were several wrong tries. A password can be tried again in %(wait)s; a code sent by mail or a passkey"
        " works at once.",
        wait=wait,
    )
    return str(said)


def counted_second_step(form: Any, validate: Callable[[], bool]) -> bool:
    """Weigh a second step, each wrong one making the next wait. `form` holds the account and the field `code`."""
    count = guesses.Count(db.session, [guesses.key("second step", str(form.user.id))], clock.now())
    if wait := count.seconds_to_wait():
        form.code.errors = [
            gettext("There were several wrong codes. Please try again in %(seconds)s seconds.", seconds=wait)
        ]
        db.session.rollback()
        return False
    right = validate()
    log.info("second_step", right=right, member=form.user.person_id)
    if right:
        count.was_right()  # the view commits, together with what the code was used up for
    else:
        count.was_wrong()
        db.session.commit()
    return right


def device_secret() -> str:
    """The secret of this session, "" when it has none."""
    return str(session.get("device", ""))


def go_on_as(uniquifier: str) -> None:
    """Let this session go on after the account's mark was changed."""
    session["_user_id"] = uniquifier


def member_of_session(user_id: str) -> User | None:
    """Flask-Login's question for each request: whose session this is, if neither account nor device has ended."""
    found = (
        devices.holder(db.session, secret=device_secret(), uniquifier=str(user_id), now=clock.now())
        if user_id
        else None
    )
    if found is None:
        return None
    member, device = found
    set_request_attr("fs_authn_via", "session")
    set_request_attr("fs_paa", session.get("fs_paa", 0))
    today = clock.now().date()
    if device.seen_on != today:
        g.seen = (device.id, today)
    return member


def watch_sessions(app: Flask) -> None:
    """Keep one device for each session from signing in to signing out."""
    app.login_manager.user_loader(member_of_session)  # type: ignore[attr-defined]
    app.login_manager.request_loader(lambda request: None)  # type: ignore[attr-defined]  # no tokens: nobody could end them
    for signal, receiver in (
        (user_logged_in, _came), (user_logged_out, _left), (password_changed, _changed), (password_reset, _reset),
        (wan_registered, _passkey_kept), (wan_deleted, _passkey_removed),
    ):  # fmt: skip
        signal.connect(receiver, app)

    @app.after_request
    def note_day(response: Response) -> Response:
        # Once a day and device, after the answer is made: the one thing a page that is only looked at writes.
        if "seen" in g and not response.is_streamed and response.status_code < 500:
            db.session.rollback()
            device_id, day = g.pop("seen")
            devices.saw(db.session, device_id=device_id, day=day)
            db.session.commit()
        return response


def _came(_app: Flask, user: Any, **_more: Any) -> None:
    """Signed in: a new session of its own, whatever stood in the cookie before."""
    now = clock.now()
    member = user._get_current_object() if hasattr(user, "_get_current_object") else user
    devices.end_this(db.session, secret=device_secret(), now=now)
    session.pop("csrf_token", None)
    session.permanent = session.pop("_remember", None) == "set" or bool(session.permanent)
    session["device"] = devices.begin(
        db.session, owner_id=member.person_id, browser=devices.words_for_browser(request.user_agent.string),
        asked_from=address_asking(), now=now,
    )  # fmt: skip
    kept = _browser()
    known = _known_as(member.email)
    g.browser = {**kept, "knows": [known, *(one for one in kept["knows"] if one != known)][:_MOST_KNOWN]}
    after_this_request(_give_cookie)
    log.info("signed_in", member=member.person_id)


def _left(_app: Flask, **_more: Any) -> None:
    devices.end_this(db.session, secret=session.pop("device", ""), now=clock.now())
    session.permanent = False
    db.session.commit()
    log.info("signed_out")


def _changed(_app: Flask, user: Any, **_more: Any) -> None:
    """A new password ends every other session, and whatever was under way with the old one."""
    now, person_id = clock.now(), user.person_id
    devices.end_all(db.session, owner_id=person_id, now=now, but=device_secret())
    address_change.call_off_all(db.session, asker=Asker(person_id), now=now)
    write_down(db.session, act="password.changed", actor_id=person_id, subject=f"person:{person_id}", now=now)


def _reset(_app: Flask, user: Any, **_more: Any) -> None:
    now, person_id = clock.now(), user.person_id
    devices.end_all(db.session, owner_id=person_id, now=now)
    address_change.call_off_all(db.session, asker=Asker(person_id), now=now)
    write_down(db.session, act="password.reset", actor_id=None, subject=f"person:{person_id}", now=now)


def _passkey_kept(_app: Flask, user: Any, **_more: Any) -> None:
    _write_passkey("passkey.kept")


def _passkey_removed(_app: Flask, user: Any, **_more: Any) -> None:
    _write_passkey("passkey.removed")


def _write_passkey(act: str) -> None:
    person_id = current_user.person_id
    write_down(db.session, act=act, actor_id=person_id, subject=f"person:{person_id}", now=clock.now())
