"""passkeys' names, devices signed in, guessing slowed, addresses changed.

Revision: 20261123_sign_in
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261123_sign_in"
down_revision = "20261123_review"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds only. Whoever had used a mailed code had proven his address by it."""
    op.add_column("member", sa.Column("address_proven_at", sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE member SET address_proven_at = joined_at WHERE last_code_counter IS NOT NULL")
    _codes_and_guesses()
    _devices_and_changes()


def _codes_and_guesses() -> None:
    op.create_table(
        "sign_in_code",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("address_hash", sa.String(length=64), nullable=False),
        sa.Column("browser_hash", sa.String(length=64), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("known", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("tries", sa.Integer(), server_default="0", nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in_code")),
    )
    op.create_index("ix_sign_in_code_address_hash_made_at", "sign_in_code", ["address_hash", "made_at"], unique=False)
    op.create_table(
        "sign_in_guess",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key_hash", sa.String(length=64), nullable=False),
        sa.Column("failures", sa.Integer(), server_default="0", nullable=False),
        sa.Column("last_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in_guess")),
        sa.UniqueConstraint("key_hash", name=op.f("uq_sign_in_guess_key_hash")),
    )
    op.create_index(op.f("ix_sign_in_guess_last_at"), "sign_in_guess", ["last_at"], unique=False)


def _devices_and_changes() -> None:
    op.create_table(
        "device",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("secret_hash", sa.String(length=64), nullable=False),
        sa.Column("browser", sa.String(length=40), nullable=False),
        sa.Column("asked_from", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("seen_on", sa.Date(), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["person.id"], name=op.f("fk_device_owner_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_device")),
        sa.UniqueConstraint("secret_hash", name=op.f("uq_device_secret_hash")),
    )
    op.create_index(op.f("ix_device_owner_id"), "device", ["owner_id"], unique=False)
    op.create_table(
        "address_change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("new_address", sa.LargeBinary(), nullable=False),
        sa.Column("old_code_hash", sa.String(length=64), nullable=True),
        sa.Column("new_code_hash", sa.String(length=64), nullable=False),
        sa.Column("tries", sa.Integer(), server_default="0", nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("new_proven_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("waits_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["person.id"], name=op.f("fk_address_change_owner_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_address_change")),
    )
    op.create_index(op.f("ix_address_change_owner_id"), "address_change", ["owner_id"], unique=False)


def downgrade() -> None:
    """Takes away what upgrade() added."""
    for table in ("address_change", "device", "sign_in_guess", "sign_in_code"):
        op.drop_table(table)
    op.drop_column("member", "address_proven_at")
