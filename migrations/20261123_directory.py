"""the search index.

Revision: 20261123_directory
"""

from __future__ import annotations

revision = "20261123_directory"
down_revision = "20261123_shared_history"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds only."""


def downgrade() -> None:
    """Takes away what upgrade() added."""
