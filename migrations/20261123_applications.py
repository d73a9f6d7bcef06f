"""applications and those who vouch.

Revision: 20261123_applications
"""

from __future__ import annotations

revision = "20261123_applications"
down_revision = "20261123_sign_in"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds only."""


def downgrade() -> None:
    """Takes away what upgrade() added."""
