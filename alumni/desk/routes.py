"""The desk, and the front page for those not signed in."""

from __future__ import annotations

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue
from flask_login import current_user

from alumni.accounts.door import open_to_all

room = Blueprint("desk", __name__)


@room.get("/")
@open_to_all
def desk() -> ResponseReturnValue:
    """What waits for me today; a stranger gets the front page."""
    if not current_user.is_authenticated:
        return render_template("desk/front.html")
    return render_template("desk/desk.html")
