"""archives of everything mine, and who is about to leave.

Revision: 20261123_exchange
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261123_exchange"
down_revision = "20261123_conduct"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds only."""
    moment = sa.DateTime(timezone=True)
    op.add_column("standing", sa.Column("leaves_at", moment, nullable=True))
    op.create_index(op.f("ix_standing_leaves_at"), "standing", ["leaves_at"], unique=False)
    op.create_table(
        "archive",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("run", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("done", sa.Integer(), server_default="0", nullable=False),
        sa.Column("ahead", sa.Integer(), server_default="0", nullable=False),
        sa.Column("size", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("started_at", moment, server_default=sa.func.now(), nullable=False),
        sa.Column("updated_at", moment, server_default=sa.func.now(), nullable=False),
        sa.Column("expires_at", moment, nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["person.id"], name=op.f("fk_archive_owner_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_archive")),
        sa.UniqueConstraint("owner_id", name=op.f("uq_archive_owner_id")),
    )
    op.create_index(op.f("ix_archive_expires_at"), "archive", ["expires_at"], unique=False)
    op.create_table(
        "archive_piece",
        sa.Column("archive_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["archive_id"], ["archive.id"], name=op.f("fk_archive_piece_archive_id_archive"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("archive_id", "number", name=op.f("pk_archive_piece")),
    )


def downgrade() -> None:
    """Takes away what upgrade() added."""
    op.drop_table("archive_piece")
    op.drop_table("archive")
    with op.batch_alter_table("standing", schema=None) as batch_op:
        batch_op.drop_index(op.f("ix_standing_leaves_at"))
        batch_op.drop_column("leaves_at")
