"""Pages of the touch room."""

from __future__ import annotations

from flask import Blueprint

room = Blueprint("touch", __name__)
