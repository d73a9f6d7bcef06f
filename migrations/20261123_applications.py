"""applications and those who vouch.

Revision: 20261123_applications
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261123_applications"
down_revision = "20261123_sign_in"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds only."""
    op.create_table(
        "application",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("name", sa.LargeBinary(), nullable=True),
        sa.Column("address", sa.LargeBinary(), nullable=True),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("employer", sa.LargeBinary(), nullable=True),
        sa.Column("address_hash", sa.String(length=64), nullable=False),
        sa.Column("employer_hash", sa.String(length=64), nullable=True),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("state_before", sa.String(length=32), nullable=True),
        sa.Column("changes", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("settled_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("settled_by_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_application_person_id_person"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["settled_by_id"], ["person.id"], name=op.f("fk_application_settled_by_id_person"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_application")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_application_token_hash")),
    )
    op.create_index(op.f("ix_application_address_hash"), "application", ["address_hash"], unique=False)
    op.create_index(op.f("ix_application_person_id"), "application", ["person_id"], unique=False)
    op.create_index(op.f("ix_application_settled_by_id"), "application", ["settled_by_id"], unique=False)
    op.create_index("ix_application_state_expires_at", "application", ["state", "expires_at"], unique=False)
    op.create_table(
        "lost_right",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("lost_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("asked_back", sa.LargeBinary(), nullable=True),
        sa.Column("asked_back_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("given_back_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_lost_right_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lost_right")),
    )
    op.create_index(op.f("ix_lost_right_person_id"), "lost_right", ["person_id"], unique=False)
    op.create_table(
        "vouch_strike",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("about_id", sa.Integer(), nullable=True),
        sa.Column("cleared", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("given_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["about_id"], ["person.id"], name=op.f("fk_vouch_strike_about_id_person"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_vouch_strike_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vouch_strike")),
        sa.UniqueConstraint("person_id", "about_id", name=op.f("uq_vouch_strike_person_id_about_id")),
    )
    op.create_index(op.f("ix_vouch_strike_about_id"), "vouch_strike", ["about_id"], unique=False)
    op.create_table(
        "claimed_work",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("said", sa.LargeBinary(), nullable=False),
        sa.Column("firm_hash", sa.String(length=64), nullable=False),
        sa.Column("began", sa.Integer(), nullable=False),
        sa.Column("ended", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["application.id"],
            name=op.f("fk_claimed_work_application_id_application"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claimed_work")),
    )
    op.create_index(op.f("ix_claimed_work_application_id"), "claimed_work", ["application_id"], unique=False)
    op.create_index(op.f("ix_claimed_work_firm_hash"), "claimed_work", ["firm_hash"], unique=False)
    op.create_table(
        "known_by",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("said", sa.LargeBinary(), nullable=False),
        sa.Column("name_hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"],
            ["application.id"],
            name=op.f("fk_known_by_application_id_application"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_known_by")),
        sa.UniqueConstraint("application_id", "name_hash", name=op.f("uq_known_by_application_id_name_hash")),
    )
    op.create_index(op.f("ix_known_by_name_hash"), "known_by", ["name_hash"], unique=False)
    op.create_table(
        "vouch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("application_id", sa.Integer(), nullable=False),
        sa.Column("voucher_id", sa.Integer(), nullable=False),
        sa.Column("answer", sa.String(length=32), nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.ForeignKeyConstraint(
            ["application_id"], ["application.id"], name=op.f("fk_vouch_application_id_application"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["voucher_id"], ["person.id"], name=op.f("fk_vouch_voucher_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_vouch")),
        sa.UniqueConstraint("application_id", "voucher_id", name=op.f("uq_vouch_application_id_voucher_id")),
    )
    op.create_index(op.f("ix_vouch_voucher_id"), "vouch", ["voucher_id"], unique=False)


def downgrade() -> None:
    """Takes away what upgrade() added."""
    op.drop_index(op.f("ix_vouch_voucher_id"), table_name="vouch")
    op.drop_table("vouch")
    op.drop_index(op.f("ix_known_by_name_hash"), table_name="known_by")
    op.drop_table("known_by")
    op.drop_index(op.f("ix_claimed_work_firm_hash"), table_name="claimed_work")
    op.drop_index(op.f("ix_claimed_work_application_id"), table_name="claimed_work")
    op.drop_table("claimed_work")
    op.drop_index(op.f("ix_vouch_strike_about_id"), table_name="vouch_strike")
    op.drop_table("vouch_strike")
    op.drop_index(op.f("ix_lost_right_person_id"), table_name="lost_right")
    op.drop_table("lost_right")
    op.drop_index("ix_application_state_expires_at", table_name="application")
    op.drop_index(op.f("ix_application_settled_by_id"), table_name="application")
    op.drop_index(op.f("ix_application_person_id"), table_name="application")
    op.drop_index(op.f("ix_application_address_hash"), table_name="application")
    op.drop_table("application")
