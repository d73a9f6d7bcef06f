"""Errors become pages here, once: in the reader's language, with the same face, never a stack trace."""

from __future__ import annotations

import re
from typing import Any

from flask import Flask, render_template, request
from flask.typing import ResponseReturnValue
from flask_limiter import RateLimitExceeded
from flask_login import current_user
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, InternalServerError, SecurityError

from alumni.errors import DomainError
from alumni.extensions import db
from alumni.limits import address_asking, seconds_to_wait
from alumni.logs import log
from alumni.sealing import ring

PAGES = {400, 401, 403, 404, 405, 410, 413, 422, 429}
_SECRET_FIELD = re.compile(r"pass|code|token|secret", re.IGNORECASE)
"""Names of fields that are never written into a page again."""


def show_errors(app: Flask) -> None:
    """Register the handlers."""

    @app.errorhandler(DomainError)
    def domain(error: DomainError) -> ResponseReturnValue:
        log.warning("refused", kind=type(error).__name__, status=error.status, **_who())
        db.session.rollback()
        return page(error.status, kind=type(error).__name__)

    @app.errorhandler(CSRFError)
    def forged(_error: CSRFError) -> ResponseReturnValue:
        log.warning("forged", **_who())
        return page(400, kind="CSRFError")

    @app.errorhandler(SecurityError)
    def foreign_host(_error: SecurityError) -> ResponseReturnValue:
        log.warning("foreign_host")
        # No page can be made: without a trusted host there are no addresses to link to.
        return "This site does not answer to that name.\n", 400, {"Content-Type": "text/plain; charset=utf-8"}

    @app.errorhandler(HTTPException)
    def http(error: HTTPException) -> ResponseReturnValue:
        if error.response is not None:
            return error.response
        return page(error.code or 500)

    @app.errorhandler(RateLimitExceeded)
    def too_fast(_error: RateLimitExceeded) -> ResponseReturnValue:
        wait = seconds_to_wait()
        log.warning("too_fast", wait=wait, **_who())
        typed = _typed() if request.method == "POST" else None
        shown = render_template("error.html", status=429, kind="", wait=wait, typed=typed)
        return shown, 429, {"Retry-After": str(wait)}

    @app.errorhandler(InternalServerError)
    def broken(error: InternalServerError) -> ResponseReturnValue:
        failed = error.original_exception or error
        log.error("failed", kind=type(failed).__name__, page=request.endpoint, exc_info=failed)
        db.session.rollback()
        return page(500)


def page(status: int, *, kind: str = "") -> ResponseReturnValue:
    """One error page. `kind` is the name of a domain error that has words of its own in the template."""
    shown = status if status in PAGES else (404 if 400 <= status < 500 else 500)
    return render_template("error.html", status=shown, kind=kind), status


def _who() -> dict[str, Any]:
    """Who was turned away, for the log: the number of a member, else a keyed hash of the address, which names nobody."""
    if current_user.is_authenticated:
        return {"page": request.endpoint, "member": current_user.person_id}
    return {"page": request.endpoint, "asked_from": ring.fingerprint(address_asking(), about="log")[:16]}


def _typed() -> list[tuple[str, str]] | None:
    """What was typed into the form, to be sent again from the error page; None if that would lose or show something."""
    if request.files or request.mimetype not in ("application/x-www-form-urlencoded", "multipart/form-data"):
        return None
    fields = [(name, words) for name, words in request.form.items(multi=True) if name != "csrf_token"]
    return None if any(_SECRET_FIELD.search(name) for name, _words in fields) else fields
