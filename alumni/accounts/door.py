"""The door: every page is closed unless it says it is open. A test walks all routes and proves it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from flask import Flask, current_app, redirect, request, url_for
from flask.typing import ResponseReturnValue
from flask_login import current_user
from werkzeug.exceptions import NotFound, Unauthorized

View = TypeVar("View", bound=Callable[..., Any])

OPEN_ENDPOINTS = frozenset({
    "static", "bootstrap.static", "security.static",
    "security.login", "security.us_signin", "security.us_signin_send_code",
    "security.forgot_password", "security.reset_password",
    "security.wan_signin", "security.wan_signin_response", "security.two_factor_token_validation", "security.mf_recovery",
})  # fmt: skip
"""Library pages that a stranger needs. Our own pages say it themselves with `open_to_all`."""

NOT_BUILT_YET = frozenset({
    "security.us_setup", "security.us_setup_validate", "security.us_verify_link", "security.verify",
    "security.two_factor_setup", "security.two_factor_setup_validate", "security.two_factor_rescue",
    "security.tf_select",
})  # fmt: skip
"""Library pages that stay shut: they answer as if they were not there. The link of an e-mailed code (us_verify_link) is a
GET, and mail scanners would spend it; second steps are set up on pages of our own, where a mistyped code can be typed again."""


def open_to_all(view: View) -> View:
    """Mark a page as open to people who are not signed in."""
    view.open_to_all = True  # type: ignore[attr-defined]
    return view


def is_open(app: Flask, endpoint: str) -> bool:
    """Whether a stranger may call this endpoint."""
    return endpoint in OPEN_ENDPOINTS or bool(getattr(app.view_functions.get(endpoint), "open_to_all", False))


def close_the_door(app: Flask) -> None:
    """Turn strangers away before any view runs: to the sign-in page when they came to read, with 401 otherwise."""

    @app.before_request
    def turn_away() -> ResponseReturnValue | None:
        endpoint = request.endpoint
        if endpoint in NOT_BUILT_YET:
            raise NotFound
        if endpoint is None or current_user.is_authenticated or is_open(current_app, endpoint):
            return None
        if request.method == "GET":
            return redirect(url_for("security.login", next=request.full_path.rstrip("?")))
        raise Unauthorized
