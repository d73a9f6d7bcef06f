"""cards' purposes, links to captured people, tombstones.

Revision: 20261123_captured
"""

from __future__ import annotations

revision = "20261123_captured"
down_revision = "20261123_sight"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds only."""


def downgrade() -> None:
    """Takes away what upgrade() added."""
