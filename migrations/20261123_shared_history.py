"""corrections of projects with their history, joining of projects recorded apart.

Revision: 20261123_shared_history
"""

from __future__ import annotations

revision = "20261123_shared_history"
down_revision = "20261123_exchange"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds only."""


def downgrade() -> None:
    """Takes away what upgrade() added."""
