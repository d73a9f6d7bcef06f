"""first tables.

Revision: 20261123_first_tables
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "20261123_first_tables"
down_revision = None
branch_labels = ("default",)
depends_on = None


def upgrade() -> None:
    """Only adds."""

    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("steward_id", sa.Integer(), nullable=True),
        sa.Column("profile_id", sa.Integer(), nullable=True),
        sa.Column("family_name", sa.String(length=200), server_default="", nullable=False),
        sa.Column("given_name", sa.String(length=200), server_default="", nullable=False),
        sa.Column("family_reading", sa.String(length=200), server_default="", nullable=False),
        sa.Column("given_reading", sa.String(length=200), server_default="", nullable=False),
        sa.Column("family_romaji", sa.String(length=200), server_default="", nullable=False),
        sa.Column("given_romaji", sa.String(length=200), server_default="", nullable=False),
        sa.Column("former_name", sa.String(length=200), server_default="", nullable=False),
        sa.Column("sort_key", sa.String(length=200), server_default="", nullable=False),
        sa.Column("headline", sa.String(length=200), server_default="", nullable=False),
        sa.Column("place", sa.String(length=120), server_default="", nullable=False),
        sa.Column("between_jobs", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("origin", sa.String(length=32), nullable=False),
        sa.Column("note", sa.LargeBinary(), nullable=True),
        sa.Column("kept_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("merged_into_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["merged_into_id"], ["person.id"], name=op.f("fk_person_merged_into_id_person"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["profile_id"], ["person.id"], name=op.f("fk_person_profile_id_person"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["steward_id"], ["person.id"], name=op.f("fk_person_steward_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
    )
    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.create_index("ix_person_profile_id", ["profile_id"], unique=False)
        batch_op.create_index("ix_person_steward_id_sort_key_id", ["steward_id", "sort_key", "id"], unique=False)

    op.create_table(
        "role",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("description", sa.String(length=255), nullable=True),
        sa.Column("permissions", sa.UnicodeText(), nullable=True),
        sa.Column("update_datetime", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_role")),
        sa.UniqueConstraint("name", name=op.f("uq_role_name")),
    )
    op.create_table(
        "contact_point",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("value", sa.LargeBinary(), nullable=False),
        sa.Column("value_hash", sa.String(length=64), nullable=False),
        sa.Column("lasting", sa.String(length=32), nullable=False),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("kept_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_contact_point_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_point")),
    )
    with op.batch_alter_table("contact_point", schema=None) as batch_op:
        batch_op.create_index("ix_contact_point_person_id", ["person_id"], unique=False)
        batch_op.create_index("ix_contact_point_value_hash", ["value_hash"], unique=False)

    op.create_table(
        "employment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("organization", sa.String(length=200), nullable=False),
        sa.Column("organization_key", sa.String(length=200), nullable=False),
        sa.Column("title", sa.String(length=200), server_default="", nullable=False),
        sa.Column("began", sa.Integer(), nullable=True),
        sa.Column("ended", sa.Integer(), nullable=True),
        sa.Column("current", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_employment_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_employment")),
    )
    with op.batch_alter_table("employment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_employment_organization_key"), ["organization_key"], unique=False)
        batch_op.create_index("ix_employment_person_id_current", ["person_id", "current"], unique=False)

    op.create_table(
        "invitation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("invited_by_id", sa.Integer(), nullable=True),
        sa.Column("card_id", sa.Integer(), nullable=True),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("label", sa.String(length=200), server_default="", nullable=False),
        sa.Column("for_host", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("used_by_id", sa.Integer(), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["card_id"], ["person.id"], name=op.f("fk_invitation_card_id_person"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["invited_by_id"], ["person.id"], name=op.f("fk_invitation_invited_by_id_person"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["used_by_id"], ["person.id"], name=op.f("fk_invitation_used_by_id_person"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitation")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_invitation_token_hash")),
    )
    with op.batch_alter_table("invitation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_invitation_invited_by_id"), ["invited_by_id"], unique=False)

    op.create_table(
        "member",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=8), nullable=True),
        sa.Column("last_code_counter", sa.BigInteger(), nullable=True),
        sa.Column("joined_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("email", sa.String(length=255), nullable=False),
        sa.Column("username", sa.String(length=255), nullable=True),
        sa.Column("password", sa.String(length=255), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("fs_uniquifier", sa.String(length=64), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_login_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("current_login_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_login_ip", sa.String(length=64), nullable=True),
        sa.Column("current_login_ip", sa.String(length=64), nullable=True),
        sa.Column("login_count", sa.Integer(), nullable=True),
        sa.Column("tf_primary_method", sa.String(length=64), nullable=True),
        sa.Column("tf_totp_secret", sa.String(length=255), nullable=True),
        sa.Column("tf_phone_number", sa.String(length=128), nullable=True),
        sa.Column("us_totp_secrets", sa.Text(), nullable=True),
        sa.Column("us_phone_number", sa.String(length=128), nullable=True),
        sa.Column("fs_webauthn_user_handle", sa.String(length=64), nullable=True),
        sa.Column("mf_recovery_codes", sa.UnicodeText(), nullable=True),
        sa.Column("create_datetime", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("update_datetime", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_member_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_member")),
        sa.UniqueConstraint("email", name=op.f("uq_member_email")),
        sa.UniqueConstraint("fs_uniquifier", name=op.f("uq_member_fs_uniquifier")),
        sa.UniqueConstraint("fs_webauthn_user_handle", name=op.f("uq_member_fs_webauthn_user_handle")),
        sa.UniqueConstraint("person_id", name=op.f("uq_member_person_id")),
        sa.UniqueConstraint("us_phone_number", name=op.f("uq_member_us_phone_number")),
        sa.UniqueConstraint("username", name=op.f("uq_member_username")),
    )
    op.create_table(
        "roles_users",
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.Column("role_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["role_id"], ["role.id"], name=op.f("fk_roles_users_role_id_role")),
        sa.ForeignKeyConstraint(["user_id"], ["member.id"], name=op.f("fk_roles_users_user_id_member")),
        sa.PrimaryKeyConstraint("user_id", "role_id", name=op.f("pk_roles_users")),
    )
    op.create_table(
        "webauthn",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("credential_id", sa.LargeBinary(length=1024), nullable=False),
        sa.Column("public_key", sa.LargeBinary(), nullable=False),
        sa.Column("sign_count", sa.Integer(), nullable=True),
        sa.Column("transports", sa.UnicodeText(), nullable=True),
        sa.Column("backup_state", sa.Boolean(), nullable=False),
        sa.Column("device_type", sa.String(length=64), nullable=False),
        sa.Column("extensions", sa.String(length=255), nullable=True),
        sa.Column("create_datetime", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("lastuse_datetime", sa.DateTime(timezone=True), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("usage", sa.String(length=64), nullable=False),
        sa.Column("user_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["user_id"], ["member.id"], name=op.f("fk_webauthn_user_id_member"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_webauthn")),
    )
    with op.batch_alter_table("webauthn", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_webauthn_credential_id"), ["credential_id"], unique=True)

    op.create_table(
        "farewell",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("text_digest", sa.String(length=64), nullable=False),
        sa.Column("raw", sa.LargeBinary(), nullable=False),
        sa.Column("pasted", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("seems_farewell", sa.Boolean(), nullable=False),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("summary", sa.LargeBinary(), nullable=False),
        sa.Column("draft", sa.LargeBinary(), nullable=True),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_working_day", sa.Date(), nullable=True),
        sa.Column("leave_date", sa.Date(), nullable=True),
        sa.Column("captured_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("kept_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["person.id"], name=op.f("fk_farewell_owner_id_person"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_farewell_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_farewell")),
        sa.UniqueConstraint("owner_id", "digest", name=op.f("uq_farewell_owner_id_digest")),
    )
    with op.batch_alter_table("farewell", schema=None) as batch_op:
        batch_op.create_index(
            "ix_farewell_owner_id_state_captured_at", ["owner_id", "state", "captured_at", "id"], unique=False
        )
        batch_op.create_index("ix_farewell_owner_id_text_digest", ["owner_id", "text_digest"], unique=False)
        batch_op.create_index(batch_op.f("ix_farewell_person_id"), ["person_id"], unique=False)

    op.create_table(
        "project",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("keeper_id", sa.Integer(), nullable=False),
        sa.Column("firm", sa.String(length=200), nullable=False),
        sa.Column("codename", sa.String(length=200), nullable=False),
        sa.Column("industry", sa.String(length=64), nullable=True),
        sa.Column("capability", sa.String(length=64), nullable=True),
        sa.Column("size_band", sa.String(length=32), nullable=True),
        sa.Column("began", sa.Integer(), nullable=False),
        sa.Column("ended", sa.Integer(), nullable=True),
        sa.Column("hardship", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.CheckConstraint("ended IS NULL OR ended >= began", name=op.f("ck_project_ends_after_it_begins")),
        sa.ForeignKeyConstraint(
            ["keeper_id"], ["person.id"], name=op.f("fk_project_keeper_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_project")),
    )
    with op.batch_alter_table("project", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_project_firm"), ["firm"], unique=False)
        batch_op.create_index("ix_project_keeper_id_began", ["keeper_id", "began"], unique=False)

    op.create_table(
        "referral_request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("asker_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(length=32), nullable=False),
        sa.Column("target", sa.LargeBinary(), nullable=True),
        sa.Column("brief", sa.LargeBinary(), nullable=False),
        sa.Column("openness", sa.String(length=32), nullable=True),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.String(length=32), nullable=True),
        sa.Column("send_key", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["asker_id"], ["person.id"], name=op.f("fk_referral_request_asker_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_referral_request")),
        sa.UniqueConstraint("send_key", name=op.f("uq_referral_request_send_key")),
    )
    with op.batch_alter_table("referral_request", schema=None) as batch_op:
        batch_op.create_index("ix_referral_request_asker_id_made_at", ["asker_id", "made_at", "id"], unique=False)

    op.create_table(
        "regard",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("ring", sa.String(length=32), nullable=True),
        sa.Column("would_help", sa.String(length=32), nullable=True),
        sa.Column("every_months", sa.SmallInteger(), nullable=True),
        sa.Column("said_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.ForeignKeyConstraint(
            ["owner_id"], ["person.id"], name=op.f("fk_regard_owner_id_person"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_regard_person_id_person"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_regard")),
        sa.UniqueConstraint("owner_id", "person_id", name=op.f("uq_regard_owner_id_person_id")),
    )
    with op.batch_alter_table("regard", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_regard_person_id"), ["person_id"], unique=False)

    op.create_table(
        "touch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("note", sa.LargeBinary(), nullable=True),
        sa.Column("noted_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("fk_touch_owner_id_person"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_touch")),
    )
    with op.batch_alter_table("touch", schema=None) as batch_op:
        batch_op.create_index("ix_touch_owner_id_day", ["owner_id", "day"], unique=False)

    op.create_table(
        "asked",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("answer", sa.String(length=32), nullable=True),
        sa.Column("words", sa.LargeBinary(), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("thanks", sa.LargeBinary(), nullable=True),
        sa.Column("thanked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_asked_person_id_person"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["request_id"],
            ["referral_request.id"],
            name=op.f("fk_asked_request_id_referral_request"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_asked")),
        sa.UniqueConstraint("request_id", "person_id", name=op.f("uq_asked_request_id_person_id")),
    )
    with op.batch_alter_table("asked", schema=None) as batch_op:
        batch_op.create_index("ix_asked_person_id_request_id", ["person_id", "request_id"], unique=False)

    op.create_table(
        "staffing",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("claimed_by_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=64), nullable=True),
        sa.Column("began", sa.Integer(), nullable=False),
        sa.Column("ended", sa.Integer(), nullable=True),
        sa.Column("share", sa.Double(), server_default="1", nullable=False),
        sa.Column("standing", sa.String(length=32), nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True), server_default=sa.func.now(), nullable=False),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("ended IS NULL OR ended >= began", name=op.f("ck_staffing_ends_after_it_begins")),
        sa.ForeignKeyConstraint(
            ["claimed_by_id"], ["person.id"], name=op.f("fk_staffing_claimed_by_id_person"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_staffing_person_id_person"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["project_id"], ["project.id"], name=op.f("fk_staffing_project_id_project"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staffing")),
        sa.UniqueConstraint("project_id", "person_id", name=op.f("uq_staffing_project_id_person_id")),
    )
    with op.batch_alter_table("staffing", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_staffing_claimed_by_id"), ["claimed_by_id"], unique=False)
        batch_op.create_index("ix_staffing_person_id_project_id", ["person_id", "project_id"], unique=False)

    op.create_table(
        "touch_person",
        sa.Column("touch_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name=op.f("fk_touch_person_person_id_person"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["touch_id"], ["touch.id"], name=op.f("fk_touch_person_touch_id_touch"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("touch_id", "person_id", name=op.f("pk_touch_person")),
    )
    with op.batch_alter_table("touch_person", schema=None) as batch_op:
        batch_op.create_index("ix_touch_person_person_id", ["person_id"], unique=False)


def downgrade() -> None:
    """Takes away what upgrade() added."""

    with op.batch_alter_table("touch_person", schema=None) as batch_op:
        batch_op.drop_index("ix_touch_person_person_id")

    op.drop_table("touch_person")
    with op.batch_alter_table("staffing", schema=None) as batch_op:
        batch_op.drop_index("ix_staffing_person_id_project_id")
        batch_op.drop_index(batch_op.f("ix_staffing_claimed_by_id"))

    op.drop_table("staffing")
    with op.batch_alter_table("asked", schema=None) as batch_op:
        batch_op.drop_index("ix_asked_person_id_request_id")

    op.drop_table("asked")
    with op.batch_alter_table("touch", schema=None) as batch_op:
        batch_op.drop_index("ix_touch_owner_id_day")

    op.drop_table("touch")
    with op.batch_alter_table("regard", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_regard_person_id"))

    op.drop_table("regard")
    with op.batch_alter_table("referral_request", schema=None) as batch_op:
        batch_op.drop_index("ix_referral_request_asker_id_made_at")

    op.drop_table("referral_request")
    with op.batch_alter_table("project", schema=None) as batch_op:
        batch_op.drop_index("ix_project_keeper_id_began")
        batch_op.drop_index(batch_op.f("ix_project_firm"))

    op.drop_table("project")
    with op.batch_alter_table("farewell", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_farewell_person_id"))
        batch_op.drop_index("ix_farewell_owner_id_text_digest")
        batch_op.drop_index("ix_farewell_owner_id_state_captured_at")

    op.drop_table("farewell")

    with op.batch_alter_table("webauthn", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_webauthn_credential_id"))

    op.drop_table("webauthn")
    op.drop_table("roles_users")
    op.drop_table("member")
    with op.batch_alter_table("invitation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_invitation_invited_by_id"))

    op.drop_table("invitation")
    with op.batch_alter_table("employment", schema=None) as batch_op:
        batch_op.drop_index("ix_employment_person_id_current")
        batch_op.drop_index(batch_op.f("ix_employment_organization_key"))

    op.drop_table("employment")
    with op.batch_alter_table("contact_point", schema=None) as batch_op:
        batch_op.drop_index("ix_contact_point_value_hash")
        batch_op.drop_index("ix_contact_point_person_id")

    op.drop_table("contact_point")
    op.drop_table("role")
    with op.batch_alter_table("person", schema=None) as batch_op:
        batch_op.drop_index("ix_person_steward_id_sort_key_id")
        batch_op.drop_index("ix_person_profile_id")

    op.drop_table("person")
