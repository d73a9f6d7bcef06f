"""corrections of projects with their history, joining of projects recorded apart.

Revision: 20261123_shared_history
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261123_shared_history"
down_revision = "20261123_exchange"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds only."""
    op.create_table(
        "same_project",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kept_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("said_by_id", sa.Integer(), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("refused_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("moved", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["kept_id"], ["project.id"], name=op.f("fk_same_project_kept_id_project"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["project.id"], name=op.f("fk_same_project_other_id_project"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["said_by_id"], ["person.id"], name=op.f("fk_same_project_said_by_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_same_project")),
        sa.UniqueConstraint(
            "kept_id", "other_id", "said_by_id", name=op.f("uq_same_project_kept_id_other_id_said_by_id")
        ),
    )
    for column in ("other_id", "said_by_id"):
        op.create_index(op.f(f"ix_same_project_{column}"), "same_project", [column], unique=False)
    op.create_table(
        "project_correction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("by_id", sa.Integer(), nullable=True),
        sa.Column("field", sa.String(length=32), nullable=False),
        sa.Column("was", sa.LargeBinary(), nullable=False),
        sa.Column("became", sa.LargeBinary(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.ForeignKeyConstraint(
            ["project_id"], ["project.id"], name=op.f("fk_project_correction_project_id_project"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["by_id"], ["person.id"], name=op.f("fk_project_correction_by_id_person"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project_correction")),
    )
    for column in ("project_id", "by_id"):
        op.create_index(op.f(f"ix_project_correction_{column}"), "project_correction", [column], unique=False)


def downgrade() -> None:
    """Takes away what upgrade() added."""
    op.drop_table("project_correction")
    op.drop_table("same_project")
