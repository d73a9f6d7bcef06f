"""archives of everything mine.

Revision: 20261123_exchange
"""

from __future__ import annotations

revision = "20261123_exchange"
down_revision = "20261123_conduct"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds only."""


def downgrade() -> None:
    """Takes away what upgrade() added."""
