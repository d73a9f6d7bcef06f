"""Errors become pages here, once: in the reader's language, with the same face, never a stack trace."""

from __future__ import annotations

from flask import Flask, render_template
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException, InternalServerError, SecurityError

from alumni.errors import DomainError
from alumni.extensions import db
from alumni.logs import log

PAGES = {400, 401, 403, 404, 405, 410, 413, 422, 429}


def show_errors(app: Flask) -> None:
    """Register the handlers."""

    @app.errorhandler(DomainError)
    def domain(error: DomainError) -> ResponseReturnValue:
        db.session.rollback()
        return page(error.status, kind=type(error).__name__)

    @app.errorhandler(CSRFError)
    def forged(_error: CSRFError) -> ResponseReturnValue:
        return page(400, kind="CSRFError")

    @app.errorhandler(SecurityError)
    def foreign_host(_error: SecurityError) -> ResponseReturnValue:
        # No page can be made: without a trusted host there are no addresses to link to.
        return "This site does not answer to that name.\n", 400, {"Content-Type": "text/plain; charset=utf-8"}

    @app.errorhandler(HTTPException)
    def http(error: HTTPException) -> ResponseReturnValue:
        if error.response is not None:
            return error.response
        return page(error.code or 500)

    @app.errorhandler(InternalServerError)
    def broken(error: InternalServerError) -> ResponseReturnValue:
        log.error("failed", kind=type(error.original_exception or error).__name__)  # Flask logs the trace itself
        db.session.rollback()
        return page(500)


def page(status: int, *, kind: str = "") -> ResponseReturnValue:
    """One error page. `kind` is the name of a domain error that has words of its own in the template."""
    shown = status if status in PAGES else (404 if 400 <= status < 500 else 500)
    return render_template("error.html", status=shown, kind=kind), status
