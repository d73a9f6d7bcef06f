"""blocks, and who may see which field.

Revision: 20261123_sight
"""

from __future__ import annotations

revision = "20261123_sight"
down_revision = "20261123_applications"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Adds only."""


def downgrade() -> None:
    """Takes away what upgrade() added."""
