"""cards' purposes, links to captured people, tombstones.

Revision: 20261123_captured
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261123_captured"
down_revision = "20261123_sight"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds; a card's clock goes on from the last touch noted so far."""
    moment = sa.DateTime(timezone=True)
    op.add_column("person", sa.Column("purpose", sa.String(length=32), server_default="in_touch", nullable=False))
    for column in ("came_at", "tended_at", "goes_at"):
        op.add_column("person", sa.Column(column, moment, nullable=True))
    op.add_column("person", sa.Column("linked_by_address", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.create_index(op.f("ix_person_goes_at"), "person", ["goes_at"], unique=False)
    op.execute(
        "UPDATE person SET came_at = (SELECT min(coalesce(f.sent_at, f.captured_at)) FROM farewell f"
        " WHERE f.person_id = person.id) WHERE steward_id IS NOT NULL AND origin = 'farewell'"
    )
    op.execute(
        "UPDATE person SET tended_at = (SELECT max(t.noted_at) FROM touch t JOIN touch_person tp ON tp.touch_id = t.id"
        " WHERE tp.person_id = person.id AND t.owner_id = person.steward_id) WHERE steward_id IS NOT NULL"
    )
    _tombstones(moment)
    _links(moment)


def _tombstones(moment: sa.DateTime) -> None:
    op.create_table(
        "tombstone",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("steward_id", sa.Integer(), nullable=False),
        sa.Column("erased_at", moment, server_default=sa.func.now(), nullable=False),
        sa.Column("seen_at", moment, nullable=True),
        sa.ForeignKeyConstraint(
            ["steward_id"], ["person.id"], name=op.f("fk_tombstone_steward_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tombstone")),
    )
    op.create_index(op.f("ix_tombstone_steward_id"), "tombstone", ["steward_id"], unique=False)
    op.create_table(
        "tombstone_mark",
        sa.Column("tombstone_id", sa.Integer(), nullable=False),
        sa.Column("mark", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["tombstone_id"], ["tombstone.id"], name=op.f("fk_tombstone_mark_tombstone_id_tombstone"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("tombstone_id", "mark", name=op.f("pk_tombstone_mark")),
    )  # fmt: skip
    op.create_index(op.f("ix_tombstone_mark_mark"), "tombstone_mark", ["mark"], unique=False)


def _links(moment: sa.DateTime) -> None:
    op.create_table(
        "captured_link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("card_id", sa.Integer(), nullable=True),
        sa.Column("steward_id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("invites", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("submits", sa.Integer(), server_default="0", nullable=False),
        sa.Column("invitation_id", sa.Integer(), nullable=True),
        sa.Column("made_at", moment, server_default=sa.func.now(), nullable=False),
        sa.Column("expires_at", moment, nullable=False),
        sa.Column("withdrawn_at", moment, nullable=True),
        sa.ForeignKeyConstraint(
            ["card_id"], ["person.id"], name=op.f("fk_captured_link_card_id_person"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["invitation_id"], ["invitation.id"], name=op.f("fk_captured_link_invitation_id_invitation"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["steward_id"], ["person.id"], name=op.f("fk_captured_link_steward_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_captured_link")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_captured_link_token_hash")),
    )  # fmt: skip
    for column in ("card_id", "steward_id", "invitation_id"):
        op.create_index(op.f(f"ix_captured_link_{column}"), "captured_link", [column], unique=False)
    op.create_table(
        "correction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("card_id", sa.Integer(), nullable=False),
        sa.Column("steward_id", sa.Integer(), nullable=False),
        sa.Column("changes", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", moment, server_default=sa.func.now(), nullable=False),
        sa.ForeignKeyConstraint(
            ["card_id"], ["person.id"], name=op.f("fk_correction_card_id_person"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["steward_id"], ["person.id"], name=op.f("fk_correction_steward_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_correction")),
    )
    op.create_index(op.f("ix_correction_card_id"), "correction", ["card_id"], unique=False)
    op.create_index(op.f("ix_correction_steward_id"), "correction", ["steward_id"], unique=False)


def downgrade() -> None:
    """Takes away what upgrade() added."""
    for table in ("correction", "captured_link", "tombstone_mark", "tombstone"):
        op.drop_table(table)
    op.drop_index(op.f("ix_person_goes_at"), table_name="person")
    for column in ("linked_by_address", "goes_at", "tended_at", "came_at", "purpose"):
        op.drop_column("person", column)
