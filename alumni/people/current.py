"""The member of this request, as the plain value that domain functions take."""

from __future__ import annotations

from flask_login import current_user

from alumni.people.sight import Asker


def asker() -> Asker:
    """The member asking. Only for pages behind the door."""
    return Asker(
        person_id=current_user.person_id, is_host=current_user.has_role("host"),
        is_moderator=current_user.has_role("moderator"),
    )  # fmt: skip
