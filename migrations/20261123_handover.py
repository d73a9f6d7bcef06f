"""links for leavers, words left through them, members' own cards.

Revision: 20261123_handover
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261123_handover"
down_revision = "20261123_letterbox"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Only adds."""
    op.create_table(
        "word_link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("label", sa.LargeBinary(), nullable=False),
        sa.Column("submits", sa.Integer(), server_default="0", nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["person.id"], name=op.f("fk_word_link_owner_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_word_link")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_word_link_token_hash")),
    )
    op.create_index(op.f("ix_word_link_owner_id"), "word_link", ["owner_id"], unique=False)
    op.create_table(
        "handed_word",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("link_id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("left_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.ForeignKeyConstraint(
            ["link_id"], ["word_link.id"], name=op.f("fk_handed_word_link_id_word_link"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["person.id"], name=op.f("fk_handed_word_owner_id_person"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_handed_word_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handed_word")),
        sa.UniqueConstraint("link_id", name=op.f("uq_handed_word_link_id")),
    )
    op.create_index(
        "ix_handed_word_owner_id_state_left_at", "handed_word", ["owner_id", "state", "left_at", "id"], unique=False
    )
    op.create_index(op.f("ix_handed_word_person_id"), "handed_word", ["person_id"], unique=False)
    op.create_table(
        "own_card",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("token", sa.LargeBinary(), nullable=True),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("made_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["person.id"], name=op.f("fk_own_card_owner_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_own_card")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_own_card_token_hash")),
    )
    op.create_index(op.f("ix_own_card_owner_id"), "own_card", ["owner_id"], unique=False)


def downgrade() -> None:
    """Takes away what upgrade() added."""
    op.drop_table("own_card")
    op.drop_table("handed_word")
    op.drop_table("word_link")
