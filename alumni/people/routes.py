"""Pages of the people room."""

from __future__ import annotations

from flask import Blueprint

room = Blueprint("people", __name__)
