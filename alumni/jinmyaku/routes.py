"""Pages of the jinmyaku room."""

from __future__ import annotations

from flask import Blueprint

room = Blueprint("jinmyaku", __name__)


@room.get("/jinmyaku")
def people() -> str:
    """My people."""
    return ""
