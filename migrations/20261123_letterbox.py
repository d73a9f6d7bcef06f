"""proven addresses, forwarding addresses, sweeps of a mailbox.

Revision: 20261123_letterbox
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261123_letterbox"
down_revision = "20261123_first_tables"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Only adds."""
    op.create_table(
        "address_code",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("address", sa.LargeBinary(), nullable=False),
        sa.Column("address_hash", sa.String(length=64), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("tries", sa.Integer(), server_default="0", nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["person.id"], name=op.f("fk_address_code_owner_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_address_code")),
    )
    with op.batch_alter_table("address_code", schema=None) as batch_op:
        batch_op.create_index("ix_address_code_owner_id_made_at", ["owner_id", "made_at"], unique=False)

    op.create_table(
        "forwarding_address",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("local_part", sa.LargeBinary(), nullable=False),
        sa.Column("local_hash", sa.String(length=64), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["person.id"], name=op.f("fk_forwarding_address_owner_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_forwarding_address")),
        sa.UniqueConstraint("local_hash", name=op.f("uq_forwarding_address_local_hash")),
    )
    with op.batch_alter_table("forwarding_address", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_forwarding_address_owner_id"), ["owner_id"], unique=False)

    op.create_table(
        "mailbox_sweep",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("account_hash", sa.String(length=64), nullable=False),
        sa.Column("label", sa.LargeBinary(), nullable=False),
        sa.Column("uid_validity", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("last_uid", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("mails_ahead", sa.Integer(), server_default="0", nullable=False),
        sa.Column("mails_seen", sa.Integer(), server_default="0", nullable=False),
        sa.Column("mails_kept", sa.Integer(), server_default="0", nullable=False),
        sa.Column("mails_known", sa.Integer(), server_default="0", nullable=False),
        sa.Column("mails_too_big", sa.Integer(), server_default="0", nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("reason", sa.String(length=32), server_default="", nullable=False),
        sa.Column("stop_asked", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["person.id"], name=op.f("fk_mailbox_sweep_owner_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mailbox_sweep")),
        sa.UniqueConstraint("owner_id", "account_hash", name=op.f("uq_mailbox_sweep_owner_id_account_hash")),
    )
    op.create_table(
        "proven_address",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("address", sa.LargeBinary(), nullable=False),
        sa.Column("address_hash", sa.String(length=64), nullable=False),
        sa.Column("proven_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["person.id"], name=op.f("fk_proven_address_owner_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proven_address")),
        sa.UniqueConstraint("owner_id", "address_hash", name=op.f("uq_proven_address_owner_id_address_hash")),
    )


def downgrade() -> None:
    """Takes away what upgrade() added."""
    op.drop_table("proven_address")
    op.drop_table("mailbox_sweep")
    with op.batch_alter_table("forwarding_address", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_forwarding_address_owner_id"))

    op.drop_table("forwarding_address")
    with op.batch_alter_table("address_code", schema=None) as batch_op:
        batch_op.drop_index("ix_address_code_owner_id_made_at")

    op.drop_table("address_code")
