"""Pages of the referrals room."""

from __future__ import annotations

from flask import Blueprint

room = Blueprint("referrals", __name__)


@room.get("/asking")
def requests() -> str:
    """My requests."""
    return ""
