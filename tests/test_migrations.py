"""The migrations make exactly the tables that the models name."""

from __future__ import annotations

import ast
from pathlib import Path

from flask import Flask

from alumni.extensions import alembic

MIGRATIONS = Path(__file__).resolve().parents[1] / "migrations"


def test_models_equal_migrations(app: Flask) -> None:
    with app.app_context():
        assert [str(difference) for difference in alembic.compare_metadata()] == []


def test_one_head(app: Flask) -> None:
    with app.app_context():
        assert len(alembic.heads()) == 1
        assert not alembic.needs_upgrade()


def test_migrations_never_import_our_models() -> None:
    for path in MIGRATIONS.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            assert all(name.split(".")[0] not in ("alumni", "projects", "app") for name in names), path.name


def test_up_and_down_and_up_again(app: Flask) -> None:
    """Inside the rolled-back transaction both databases can take everything away and make it anew."""
    with app.app_context():
        alembic.downgrade("base")
        alembic.upgrade()
        assert not alembic.needs_upgrade()
