"""Pages of the ledger room."""

from __future__ import annotations

from flask import Blueprint

room = Blueprint("ledger", __name__)


@room.get("/projects")
def projects() -> str:
    """My projects."""
    return ""
