"""the audit log, reports.

Revision: 20261123_conduct
"""

from __future__ import annotations

revision = "20261123_conduct"
down_revision = "20261123_captured"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds only."""


def downgrade() -> None:
    """Takes away what upgrade() added."""
