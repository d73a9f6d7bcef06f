"""blocks, and who may see which field.

Revision: 20261123_sight
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261123_sight"
down_revision = "20261123_applications"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Only adds."""
    op.add_column("contact_point", sa.Column("shown_to", sa.String(length=32), server_default="nobody", nullable=False))
    op.create_table(
        "block",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("reason", sa.LargeBinary(), nullable=True),
        sa.Column("blocked_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_block_owner_id_person"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["other_id"], ["person.id"], name=op.f("fk_block_other_id_person"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_block")),
        sa.UniqueConstraint("owner_id", "other_id", name=op.f("uq_block_owner_id_other_id")),
    )
    op.create_index(op.f("ix_block_other_id"), "block", ["other_id"], unique=False)
    op.create_table(
        "showing",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("headline", sa.String(length=32), nullable=False),
        sa.Column("place", sa.String(length=32), nullable=False),
        sa.Column("present_work", sa.String(length=32), nullable=False),
        sa.Column("past_work", sa.String(length=32), nullable=False),
        sa.Column("asking", sa.String(length=32), nullable=False),
        sa.Column("said_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_showing_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_showing")),
    )
    op.create_table(
        "contact_reading",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("reader_id", sa.Integer(), nullable=True),
        sa.Column("read_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["person.id"], name=op.f("fk_contact_reading_owner_id_person"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["reader_id"], ["person.id"], name=op.f("fk_contact_reading_reader_id_person"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_reading")),
    )
    op.create_index(
        "ix_contact_reading_owner_id_read_at", "contact_reading", ["owner_id", "read_at", "id"], unique=False
    )
    op.create_index(op.f("ix_contact_reading_reader_id"), "contact_reading", ["reader_id"], unique=False)


def downgrade() -> None:
    """Takes away what upgrade() added."""
    op.drop_table("contact_reading")
    op.drop_table("showing")
    op.drop_table("block")
    op.drop_column("contact_point", "shown_to")
