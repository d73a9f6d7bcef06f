"""Pages of the farewells room."""

from __future__ import annotations

from flask import Blueprint

room = Blueprint("farewells", __name__)


@room.get("/farewells")
def inbox() -> str:
    """My farewells."""
    return ""
