"""How migrations are written: plain column types, never our own classes, so that an old migration runs for ever."""

from __future__ import annotations

from typing import Any, Literal

from sqlalchemy import DefaultClause, False_
from sqlalchemy.sql.functions import now
from sqlalchemy.types import TypeDecorator


def plainly(kind: str, item: Any, context: Any) -> str | Literal[False]:
    """Alembic's render_item: type decorators as the SQL type beneath them, defaults in words every database knows."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl_instance!r}"
    if kind == "server_default" and isinstance(item, DefaultClause):
        if isinstance(item.arg, False_):
            return "sa.false()"
        if isinstance(item.arg, now):
            return "sa.func.now()"
    return False


ALEMBIC_CONTEXT = {
    "render_as_batch": True,
    "render_item": plainly,
    "compare_type": True,
    "compare_server_default": False,
}
