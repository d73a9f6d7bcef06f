"""merges that can be undone, how likely a mail is a farewell, senders of look-alikes, mails let go.

Revision: 20261123_review
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261123_review"
down_revision = "20261123_handover"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds; the likelihood of mails kept so far follows from what the reader said of them."""
    op.create_table(
        "card_merge",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kept_id", sa.Integer(), nullable=False),
        sa.Column("other_id", sa.Integer(), nullable=False),
        sa.Column("steward_id", sa.Integer(), nullable=False),
        sa.Column("moved", sa.LargeBinary(), nullable=True),
        sa.Column("merged_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["kept_id"], ["person.id"], name=op.f("fk_card_merge_kept_id_person"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["other_id"], ["person.id"], name=op.f("fk_card_merge_other_id_person"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["steward_id"], ["person.id"], name=op.f("fk_card_merge_steward_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_card_merge")),
    )
    for column in ("kept_id", "other_id", "steward_id"):
        op.create_index(op.f(f"ix_card_merge_{column}"), "card_merge", [column], unique=False)
    op.create_table(
        "look_alike_sender",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("sender_hash", sa.String(length=64), nullable=False),
        sa.Column("noted_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["person.id"], name=op.f("fk_look_alike_sender_owner_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_look_alike_sender")),
        sa.UniqueConstraint("owner_id", "sender_hash", name=op.f("uq_look_alike_sender_owner_id_sender_hash")),
    )
    op.add_column("farewell", sa.Column("chance", sa.Integer(), server_default="1", nullable=False))
    op.add_column("farewell", sa.Column("let_go_at", sa.DateTime(timezone=True), nullable=True))
    op.execute(
        "UPDATE farewell SET chance = CASE WHEN seems_farewell AND confidence >= 0.9 THEN 2"
        " WHEN NOT seems_farewell AND confidence >= 0.8 THEN 0 ELSE 1 END"
    )


def downgrade() -> None:
    """Takes away what upgrade() added."""
    op.drop_column("farewell", "let_go_at")
    op.drop_column("farewell", "chance")
    op.drop_table("look_alike_sender")
    op.drop_table("card_merge")
